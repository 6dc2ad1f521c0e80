/** The votes of a dataset: the roll calls written here and those imported, as records and as bits. */
import type { Id } from '../domain/actors.ts';
import { earliest } from '../domain/dates.ts';
import type { Proposition, RollCallPattern } from '../domain/positions.ts';
import type { Records } from '../domain/records.ts';
import type { Source } from '../domain/sources.ts';
import { topicTreeOf } from '../domain/topics.ts';
import { adoptionOf, type RollCall, sessionOrder } from '../domain/votes.ts';
import { electorates, entitledIn, type Marks, marksOf } from '../votes/entitlement.ts';
import { emptyVotes, type RollCallEntry, setBit, type Votes } from '../votes/planes.ts';
import type { Letter, TableRow, VoteTable } from '../votes/table.ts';
import { voetenData, voteSources } from './sources.ts';

export interface AssembledVotes {
  readonly rollCalls: readonly RollCall[];
  /** one for each imported roll call that is on no shared one */
  readonly propositions: readonly Proposition[];
  readonly sources: readonly Source[];
  readonly votes: Votes;
  /** where a roll call is both written here and imported, the states of which the two differ */
  readonly differences: readonly string[];
}

/** The body of which published votes are. */
const unga = 'unga';
/** When published votes were first recorded here: not the day of an import, so that importing again changes nothing. */
const recordedOn = '2026-11-22';

/**
 * Puts the roll calls written in the dataset together with those of the ledger and of imports. One that is in both is described as it
 * is written here, with the votes of the table; absences are taken from either.
 * @param table recorded votes; null: there are none but the written ones
 */
export function assembleVotes(records: Records, table: VoteTable | null): AssembledVotes {
  const written = new Map(
    records.RollCall.map((rollCall) => [rollCall, marksOf(rollCall, records.Membership, electorates(records.Organisation))]),
  );
  const imported = table === null ? null : new Import(records, table);
  const byNumber = new Map(records.RollCall.flatMap((each) => (each.number === null ? [] : [[each.number, each] as const])));
  const byId = new Map(records.RollCall.map((each) => [each.id, each]));
  const differences: string[] = [];
  const rollCalls = new Map(written);
  for (const [rollCall, marks] of imported?.rollCalls ?? []) {
    const own = byNumber.get(rollCall.number ?? Number.NaN) ?? byId.get(rollCall.id);
    if (!own) {
      rollCalls.set(rollCall, marks);
      continue;
    }
    const here = written.get(own) as Marks;
    differences.push(...differencesOf(own, here, marks));
    const { session, votedOn, text, adopted, important, repeats, number } = rollCall;
    rollCalls.delete(own);
    const topics = [...new Set([...own.topics, ...rollCall.topics])];
    rollCalls.set({ ...own, session, votedOn, text, adopted, important, repeats, number, topics }, withAbsences(marks, here));
  }
  const inOrder = [...rollCalls].sort(([a], [b]) => (orderOf(a) < orderOf(b) ? -1 : 1));
  const shown = new Set(inOrder.map(([rollCall]) => rollCall.proposition));
  const propositions = (imported?.propositions ?? []).filter((proposition) => shown.has(proposition.id));
  return {
    rollCalls: inOrder.map(([rollCall]) => rollCall),
    propositions,
    sources: voteSources.filter(({ id }) => imported?.sources.has(id)),
    votes: planesOf(inOrder, records, propositions, imported),
    differences,
  };
}

function orderOf({ date, session, number, id }: RollCall): string {
  return `${earliest(date)} ${sessionOrder(session ?? '')} ${String(number ?? 0).padStart(7, '0')} ${id}`;
}

function withAbsences(votes: Marks, other: Marks): Marks {
  const absent = [...other].filter(([state, mark]) => mark === 'ABSENT' && (votes.get(state) ?? 'NOT_ENTITLED') === 'NOT_ENTITLED');
  return new Map([...votes, ...absent]);
}

function differencesOf(rollCall: RollCall, here: Marks, there: Marks): string[] {
  const said = (mark: string | undefined) => (mark === undefined || mark === 'NOT_ENTITLED' ? 'nothing' : mark);
  return [...new Set([...here.keys(), ...there.keys()])].sort().flatMap((state) => {
    const [own, published] = [said(here.get(state)), said(there.get(state))];
    // Absences are published for a part of the roll calls only.
    if (own === published || (own === 'ABSENT' && published === 'nothing')) return [];
    return `${rollCall.id}: ${state} has ${own} here and ${published} in the published data`;
  });
}

function planesOf(
  rollCalls: readonly (readonly [RollCall, Marks])[],
  records: Records,
  propositions: readonly Proposition[],
  imported: Import | null,
): Votes {
  const covered =
    (imported?.rollCalls ?? [])
      .map(([{ session, number }]) => (number === null ? '' : sessionOrder(session ?? '')))
      .sort()
      .at(-1) ?? '';
  const topics = topicTreeOf(records.Topic, [...records.Proposition, ...propositions]);
  const entries = rollCalls.map(
    ([it]): RollCallEntry => ({
      id: it.id,
      body: it.body,
      session: it.session,
      date: it.date,
      proposition: it.proposition,
      yes: it.yes,
      topics: [...new Set([...it.topics.flatMap(topics.above), ...topics.ofProposition(it.proposition)])].sort(),
      votedOn: it.votedOn,
      important: it.important ?? false,
      absencesRecorded: it.absencesRecorded,
      repeats: it.repeats,
      unpublished: it.body === unga && sessionOrder(it.session ?? '') <= covered && it.number === null,
    }),
  );
  const electorateOf = electorates(records.Organisation);
  const voting = new Set(rollCalls.map(([it]) => it.body));
  const bodies = records.Organisation.filter(({ id }) => voting.has(id)).map(({ id, finalTextsFrom }) => ({
    id,
    electorate: electorateOf(id),
    finalTextsFrom,
  }));
  const electorate = new Set(bodies.map((body) => body.electorate));
  const entitledOn = entitledIn(records.Membership);
  const named = new Set(rollCalls.flatMap(([, marks]) => [...marks.keys()]));
  for (const { organisation, state } of records.Membership) if (electorate.has(organisation)) named.add(state);
  const states = [...named].sort();
  const rows = new Map(states.map((state, row) => [state, row]));
  const continued = Object.fromEntries(records.State.flatMap(({ id, continues }) => (continues === null ? [] : [[id, continues]])));
  const votes = emptyVotes({ states, rollCalls: entries, continued, bodies });
  rollCalls.forEach(([rollCall, marks], column) => {
    for (const [state, mark] of marks) {
      if (mark === 'NOT_ENTITLED') continue;
      setBit(votes, mark, rows.get(state) as number, column);
      // Who took part, or is on record as absent, was a member.
      setBit(votes, 'ENTITLED', rows.get(state) as number, column);
    }
    for (const [state, how] of entitledOn(electorateOf(rollCall.body), rollCall.date)) {
      if (how === 'ALL' && !marks.has(state)) setBit(votes, 'ENTITLED', rows.get(state) as number, column);
    }
  });
  return votes;
}

/** The rows of a table as records and marks. */
class Import {
  readonly rollCalls: (readonly [RollCall, Marks])[] = [];
  readonly propositions: Proposition[] = [];
  /** ids of the sources that are named */
  readonly sources = new Set<Id>();

  constructor(records: Records, { body, rows, states }: VoteTable) {
    const patterns = records.Proposition.flatMap(({ id, rollCalls }) => rollCalls.map((pattern) => new Matcher(id, pattern)));
    const topicOf = new Map(records.Topic.flatMap(({ id, unga }) => (unga === null ? [] : [[unga, id] as const])));
    for (const row of rows) {
      const found = row.votedOn === 'TEXT' ? patterns.find((pattern) => pattern.fits(row)) : undefined;
      const topics = row.issues.map((issue) => topicOf.get(issue)).filter((id) => id !== undefined);
      const own = found ? null : propositionFor(row, topics);
      if (own) this.propositions.push(own);
      const { id, session, date, title, symbol, votedOn, text, adopted, important, totals, repeats, number, note } = row;
      const rollCall: RollCall = {
        type: 'RollCall',
        id,
        body,
        session,
        date,
        title,
        description: null,
        symbol,
        proposition: found?.proposition ?? (own as Proposition).id,
        yes: found?.yes ?? 'SUPPORTS',
        topics,
        adoption: 'UNRECORDED',
        votedOn,
        text,
        adopted,
        important,
        totals,
        repeats,
        number,
        ballots: null,
        absencesRecorded: row.letters.RECORD.includes('X') || !row.letters.RECORD.includes('-'),
        note,
        recordedOn,
        evidence: row.sources.map((source) => ({ source, locator: locatorIn(source, row), read: null })),
      };
      for (const source of row.sources) this.sources.add(source);
      this.rollCalls.push([rollCall, marksIn(row, states)]);
    }
  }
}

/** Where a roll call is found in a source. */
function locatorIn(source: Id, { number, record, symbol }: TableRow): string | null {
  if (source === voetenData.id) return `rcid ${number}`;
  return record === null ? symbol : `record ${record}`;
}

function marksIn({ letters }: TableRow, states: readonly Id[]): Marks {
  const marks = new Map<Id, 'YES' | 'ABSTAIN' | 'NO' | 'ABSENT' | 'NOT_ENTITLED'>();
  states.forEach((state, at) => {
    const mark = markOf[letters.RECORD[at] as Letter];
    if (mark !== null) marks.set(state, mark);
  });
  return marks;
}

const markOf = { Y: 'YES', A: 'ABSTAIN', N: 'NO', X: 'ABSENT', '.': 'NOT_ENTITLED', '-': null } as const;

function propositionFor({ id, votedOn, symbol, session, title }: TableRow, topics: readonly Id[]): Proposition {
  const what = { TEXT: 'the text', AMENDMENT: 'the amendment', PARAGRAPH: 'the part of a text', MOTION: 'the motion' }[votedOn];
  const which = symbol === null ? '' : ` ${symbol},`;
  return {
    type: 'Proposition',
    id: adoptionOf(id),
    text: `The General Assembly should adopt ${what}${which} put to the vote in session ${session} under “${title}”.`,
    kind: 'POLICY',
    appliesTo: 'EVERYBODY',
    topics,
    series: null,
    rollCalls: [],
    note: null,
  };
}

/** A pattern of a proposition, made ready. */
class Matcher {
  readonly proposition: Id;
  readonly yes: RollCallPattern['yes'];
  readonly #pattern: RollCallPattern;
  readonly #text: RegExp;
  readonly #without: RegExp | null;

  constructor(proposition: Id, pattern: RollCallPattern) {
    this.proposition = proposition;
    this.yes = pattern.yes;
    this.#pattern = pattern;
    this.#text = new RegExp(pattern.text, 'i');
    this.#without = pattern.without === null ? null : new RegExp(pattern.without, 'i');
  }

  /** By the title; or by the symbol, where titles of several texts are the same. */
  fits({ session, title, symbol }: TableRow): boolean {
    const { fromSession, toSession } = this.#pattern;
    const place = sessionOrder(session ?? '');
    if ((fromSession !== null && place < sessionOrder(fromSession)) || (toSession !== null && place > sessionOrder(toSession)))
      return false;
    return (this.#text.test(title) || (symbol !== null && this.#text.test(symbol))) && !this.#without?.test(title);
  }
}
