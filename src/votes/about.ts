/** What the records of a dataset say of the roll calls of its tables: who could vote in them, and what they are on. */
import type { Id } from '../domain/actors.ts';
import type { RollCallPattern } from '../domain/positions.ts';
import type { Records } from '../domain/records.ts';
import { topicTreeOf } from '../domain/topics.ts';
import { sessionOrder } from '../domain/votes.ts';
import { electorates } from './entitlement.ts';
import type { AboutVotes } from './recorded.ts';
import type { TableRow, VoteTable } from './table.ts';

export function aboutVotes(records: Records, tables: readonly VoteTable[]): AboutVotes {
  const voting = new Set([...tables.map((table) => table.body), ...records.RollCall.map(({ body }) => body)]);
  const electorateOf = electorates(records.Organisation);
  const bodies = records.Organisation.filter(({ id }) => voting.has(id)).map(({ id, finalTextsFrom }) => ({
    id,
    electorate: electorateOf(id),
    finalTextsFrom,
  }));
  const electorate = new Set(bodies.map((body) => body.electorate));
  const tree = topicTreeOf(records.Topic, records.Proposition);
  const on = boundIn(records, tables);
  const propositions = new Set([...records.RollCall, ...Object.values(on)].map((each) => each.proposition));
  return {
    bodies: bodies.sort((a, b) => (a.id < b.id ? -1 : 1)),
    continued: Object.fromEntries(records.State.flatMap(({ id, continues }) => (continues === null ? [] : [[id, continues]]))),
    memberships: records.Membership.filter(({ organisation }) => electorate.has(organisation)).map((membership) => ({
      ...membership,
      acts: [],
      note: null,
      evidence: [],
    })),
    written: records.RollCall,
    on,
    topicsAbove: Object.fromEntries(records.Topic.map(({ id }) => [id, tree.above(id)])),
    topicsOf: Object.fromEntries([...propositions].map((id) => [id, tree.ofProposition(id)])),
    topicOf: Object.fromEntries(
      records.Topic.flatMap(({ id, unga, unbis, subjects }) =>
        [unga, unbis?.toUpperCase() ?? null, ...subjects].flatMap((word) => (word === null ? [] : [[word, id]])),
      ),
    ),
  };
}

/** For each roll call of the tables that a pattern finds, what it is on. Where several do, the first proposition has it. */
function boundIn({ Proposition }: Records, tables: readonly VoteTable[]): AboutVotes['on'] {
  const patterns = Proposition.flatMap(({ id, rollCalls }) => rollCalls.map((pattern) => new Matcher(id, pattern)));
  const bound = tables.flatMap(({ rows }) =>
    rows.flatMap((row) => {
      if (row.votedOn !== 'TEXT') return [];
      const place = row.session === null ? '' : sessionOrder(row.session);
      const found = patterns.find((pattern) => pattern.fits(row, place));
      return found === undefined ? [] : [[row.id, { proposition: found.proposition, yes: found.yes }] as const];
    }),
  );
  return Object.fromEntries(bound);
}

/** A pattern of a proposition, made ready. */
class Matcher {
  readonly proposition: Id;
  readonly yes: RollCallPattern['yes'];
  readonly #from: string | null;
  readonly #to: string | null;
  readonly #text: RegExp;
  readonly #without: RegExp | null;

  constructor(proposition: Id, { text, without, yes, fromSession, toSession }: RollCallPattern) {
    this.proposition = proposition;
    this.yes = yes;
    this.#from = fromSession === null ? null : sessionOrder(fromSession);
    this.#to = toSession === null ? null : sessionOrder(toSession);
    this.#text = new RegExp(text, 'i');
    this.#without = without === null ? null : new RegExp(without, 'i');
  }

  /**
   * By the title; or by the symbol, where titles of several texts are the same.
   * @param place of the row’s session in their order
   */
  fits({ title, symbol }: TableRow, place: string): boolean {
    if ((this.#from !== null && place < this.#from) || (this.#to !== null && place > this.#to)) return false;
    return (this.#text.test(title) || (symbol !== null && this.#text.test(symbol))) && !this.#without?.test(title);
  }
}
