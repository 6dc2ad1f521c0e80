/** The roll calls that are written in a dataset, as a table: so that the ledger has what no published file has. */
import type { Id } from '../domain/actors.ts';
import type { Records } from '../domain/records.ts';
import { electorates, entitledIn, marksOf } from '../votes/entitlement.ts';
import type { Letter, VoteTable } from '../votes/table.ts';
import { contextOf } from './context.ts';

const letters: Readonly<Record<string, Letter>> = { YES: 'Y', NO: 'N', ABSTAIN: 'A', ABSENT: 'X', NOT_ENTITLED: '.' };

export function writtenTable(records: Records, body: Id): VoteTable {
  const table = contextOf(records, body).table();
  const [entitled, electorateOf] = [entitledIn(records.Membership), electorates(records.Organisation)];
  for (const rollCall of records.RollCall) {
    if (rollCall.body !== body) continue;
    const index = table.add({
      id: rollCall.id,
      date: rollCall.date,
      session: rollCall.session,
      symbol: rollCall.symbol,
      draft: null,
      meeting: null,
      title: rollCall.title,
      votedOn: rollCall.votedOn,
      text: null,
      adopted: null,
      totals: rollCall.totals,
      subjects: [],
      issues: [],
      important: rollCall.important,
      number: rollCall.number,
      record: null,
      repeats: null,
      sources: [...new Set(rollCall.evidence.map(({ source }) => source))],
      note: rollCall.note,
    });
    for (const [state, mark] of marksOf(rollCall, entitled, electorateOf)) table.record(index, state, letters[mark] as Letter, 1);
  }
  return table.table('RECORD');
}
