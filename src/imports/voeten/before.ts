/** Votes as the program kept them before there were layers: read once, into the table. */
import type { Letter, VoteTable } from '../../votes/table.ts';
import type { TableBuilder } from '../builder.ts';
import type { Voter, Voters } from '../voters.ts';
import { tied } from './drafts.ts';
import type { PublishedRollCall } from './published.ts';
import { factsOf } from './roll-call.ts';

export const formatBefore = 'unga-votes-1';

export interface VotesBefore {
  readonly rollCalls: readonly PublishedRollCall[];
  readonly voters: readonly { readonly name: string | null; readonly code: string | null; readonly cow: number | null }[];
  /** a string for each roll call, with a letter for each voter */
  readonly choices: readonly string[];
}

/** A voter that can’t be told is left out: what was imported then was checked by the rules of then. */
export function tableBefore({ rollCalls, voters, choices }: VotesBefore, known: Voters, table: TableBuilder): VoteTable {
  const all = voters.map(({ name, code, cow }): Voter => ({ name: code === null ? name : null, alpha2: code, alpha3: null, cow }));
  rollCalls.forEach((published, rollCall) => {
    const facts = factsOf(published);
    const index = table.add(facts);
    const letters = choices[rollCall] as string;
    for (const kind of ['YNA', 'X', '.']) {
      all.forEach((voter, at) => {
        if (!kind.includes(letters[at] as string)) return;
        const state = known.find(voter, facts.date);
        if (!('found' in state)) table.record(index, state.id, letters[at] as Letter, 1);
      });
    }
  });
  return tied(table.table('VOETEN'), new Map(rollCalls.map((published) => [published.rcid, published])));
}
