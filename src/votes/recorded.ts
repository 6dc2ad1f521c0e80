/**
 * The votes of a dataset put together: the tables of recorded votes, and what the records say of them. One roll call after another
 * becomes an entry, and each edition’s cells become planes; both in memory, on the first question about votes.
 */
import type { Id, Membership } from '../domain/actors.ts';
import { earliest, latest } from '../domain/dates.ts';
import type { Proposition } from '../domain/positions.ts';
import type { Evidence } from '../domain/sources.ts';
import { adoptionOf, choices, type Edition, type RollCall, rollCallOfAdoption, sessionOrder } from '../domain/votes.ts';
import { binder, type Pattern } from './bound.ts';
import { type Coverage, selectionOnly } from './coverage.ts';
import { entitledIn, type Marks, marksOf } from './entitlement.ts';
import { adoptionFrom } from './majority.ts';
import {
  catalogueOf,
  emptyVotes,
  type PlaneName,
  type RollCallEntry,
  setBit,
  type VoteCatalogue,
  type Votes,
  type VotingBody,
} from './planes.ts';
import { topicsOfSubject } from './subjects.ts';
import { countsOf, numbering, type TableRow, type VoteTable } from './table.ts';
import { adoptionText } from './wording.ts';

/** What the records of a dataset say of its votes. Plain data. */
export interface AboutVotes {
  readonly bodies: readonly VotingBody[];
  readonly continued: Readonly<Record<Id, Id>>;
  /** those in the organisations whose members vote */
  readonly memberships: readonly Membership[];
  /** the roll calls that are written in the dataset */
  readonly written: readonly RollCall[];
  /** by which propositions of the dataset find the roll calls of the tables that are on them, the first before the others */
  readonly patterns: readonly Pattern[];
  /** for each topic, the topic and all above it */
  readonly topicsAbove: Readonly<Record<Id, readonly Id[]>>;
  /** for each proposition that roll calls may be on, its topics and all above them */
  readonly topicsOf: Readonly<Record<Id, readonly Id[]>>;
  /** topics by the issue code or the subject under which a table has a roll call */
  readonly topicOf: Readonly<Record<string, Id>>;
}

/** When recorded votes were first put beside the records: not the day of an import, so that importing again changes nothing. */
const recordedOn = '2026-11-22';

interface RollCallWithRow {
  readonly rollCall: RollCall;
  readonly row: TableRow | null;
  /** the states of the row’s letters */
  readonly states: readonly Id[];
}

export class RecordedVotes {
  readonly catalogue: VoteCatalogue;
  readonly #about: AboutVotes;
  readonly #held: readonly RollCallWithRow[];
  readonly #editions = new Map<Edition, Votes>();

  constructor(tables: readonly VoteTable[], about: AboutVotes) {
    this.#about = about;
    this.#held = heldIn(tables, about)
      .map((held) => ({ held, order: orderOf(held.rollCall) }))
      .sort((a, b) => (a.order < b.order ? -1 : 1))
      .map(({ held }) => held);
    const members = about.memberships.map((membership) => membership.state);
    const named = about.written.flatMap(({ ballots }) => (ballots === null ? [] : namedIn.flatMap((choice) => ballots[choice])));
    this.catalogue = catalogueOf({
      states: [...new Set([...members, ...tables.flatMap((table) => table.states), ...named])].sort(),
      continued: about.continued,
      bodies: about.bodies,
      rollCalls: this.#held.map(({ rollCall }): RollCallEntry => ({ ...rollCall, about: topicsOf(rollCall, about) })),
      coverage: new Map(about.bodies.map(({ id }) => [id, coverageOf(tables.find((table) => table.body === id))])),
    });
  }

  /** The votes of an edition. */
  in(edition: Edition): Votes {
    const known = this.#editions.get(edition);
    if (known) return known;
    const votes = emptyVotes(this.catalogue, edition);
    this.#fill(votes);
    this.#editions.set(edition, votes);
    return votes;
  }

  /** The proposition made for the one roll call that an id names; null where it names none, or one on a shared proposition. */
  adoption(id: Id): Proposition | null {
    const { rollCalls, columnOf } = this.catalogue;
    const rollCall = rollCalls[columnOf.get(rollCallOfAdoption(id) ?? '') ?? -1];
    if (rollCall === undefined || rollCall.proposition !== id) return null;
    return {
      type: 'Proposition',
      id,
      text: adoptionText(rollCall),
      kind: 'POLICY',
      appliesTo: 'EVERYBODY',
      topics: rollCall.topics,
      series: null,
      rollCalls: [],
      note: null,
    };
  }

  #fill(votes: Votes): void {
    const { memberships, bodies } = this.#about;
    const electorates = new Map(bodies.map((body) => [body.id, body.electorate]));
    const electorateOf = (body: Id) => electorates.get(body) ?? body;
    const entitledOn = entitledIn(memberships);
    const rowsOf = once((states: readonly Id[]) => states.map((state) => votes.rowOf.get(state) as number));
    const tellsOfAll = once((states: readonly Id[]) => {
      const told = new Set(states);
      return memberships.every(({ state }) => told.has(state));
    });
    /** for each state, the last roll call of which it is known what it did, or that it could not vote */
    const told = new Int32Array(votes.states.length).fill(-1);
    this.#held.forEach(({ rollCall, row, states }, column) => {
      if (!rollCall.editions.includes(votes.edition)) return;
      const written = rollCall.ballots === null ? null : marksOf(rollCall, entitledOn, electorateOf);
      const mark = (at: number, plane: Exclude<PlaneName, 'ENTITLED'>) => {
        setBit(votes, plane, at, column);
        // Who took part, or is on record as absent, was entitled.
        setBit(votes, 'ENTITLED', at, column);
        told[at] = column;
      };
      if (row === null) markWritten(written, votes, mark);
      else {
        const letters = row.letters[votes.edition] as string;
        rowsOf(states).forEach((at, place) => {
          const letter = letters[place] as string;
          if (letter === '.') told[at] = column;
          else if (letter !== '-') mark(at, planeOf[letter as keyof typeof planeOf]);
        });
        // What was written here knows of absences that no published file has.
        for (const [state, plane] of written ?? []) {
          const at = votes.rowOf.get(state) as number;
          if (plane === 'ABSENT' && told[at] !== column) mark(at, plane);
        }
      }
      // Where something is told of every state, memberships tell nothing more.
      if (row !== null && !(row.letters[votes.edition] as string).includes('-') && tellsOfAll(states)) return;
      for (const [state, how] of entitledOn(electorateOf(rollCall.body), rollCall.date)) {
        const at = votes.rowOf.get(state) as number;
        if (how === 'ALL' && told[at] !== column) setBit(votes, 'ENTITLED', at, column);
      }
    });
  }
}

/** What a function gives for each argument, asked once. */
function once<A, R>(give: (argument: A) => R): (argument: A) => R {
  const given = new Map<A, R>();
  return (argument) => {
    if (!given.has(argument)) given.set(argument, give(argument));
    return given.get(argument) as R;
  };
}

const planeOf = { Y: 'YES', A: 'ABSTAIN', N: 'NO', X: 'ABSENT' } as const;
const namedIn = [...choices, 'ABSENT'] as const;

function markWritten(marks: Marks | null, votes: Votes, mark: (at: number, plane: Exclude<PlaneName, 'ENTITLED'>) => void): void {
  for (const [state, plane] of marks ?? []) if (plane !== 'NOT_ENTITLED') mark(votes.rowOf.get(state) as number, plane);
}

/** Oldest first; of one day by session, number and id. */
function orderOf({ date, session, number, id }: RollCall): string {
  return `${earliest(date)} ${latest(date)} ${sessionOrder(session ?? '')} ${String(number ?? 0).padStart(7, '0')} ${id}`;
}

function heldIn(tables: readonly VoteTable[], about: AboutVotes): RollCallWithRow[] {
  const written = new Map(about.written.map((rollCall) => [rollCall.id, rollCall]));
  const boundTo = binder(about.patterns);
  const held = tables.flatMap(({ body, states, rows }) =>
    rows.map((row): RollCallWithRow => {
      const own = written.get(row.id);
      written.delete(row.id);
      const published = rollCallOf(row, body, about, boundTo(row));
      return { rollCall: own === undefined ? published : described(published, own), row, states };
    }),
  );
  const others = [...written.values()].map((rollCall): RollCallWithRow => ({ rollCall, row: null, states: [] }));
  return [...held, ...others].map((each) => ({ ...each, rollCall: withAdoption(each) }));
}

/** With the majority that follows from the numbers, where none is recorded. */
function withAdoption({ rollCall, row }: RollCallWithRow): RollCall {
  if (rollCall.adoptionBasis !== null) return rollCall;
  const cast = rollCall.totals ?? (row === null ? null : countsOf(row.letters.RECORD));
  return cast === null ? rollCall : { ...rollCall, ...adoptionFrom(rollCall.body, cast, rollCall.adopted) };
}

/** A roll call of a table as a record. */
function rollCallOf(row: TableRow, body: Id, about: AboutVotes, bound: Pattern | null): RollCall {
  const { id, letters, issues, subjects, sources, ...facts } = row;
  const topics = [...new Set([...issues, ...subjects].flatMap((word) => topicsOfSubject(word, about.topicOf)))];
  return {
    ...facts,
    type: 'RollCall',
    id,
    body,
    description: null,
    subjects,
    proposition: bound?.proposition ?? adoptionOf(id),
    yes: bound?.yes ?? 'SUPPORTS',
    topics: [...new Set(topics)],
    adoption: 'UNRECORDED',
    adoptionBasis: null,
    ballots: null,
    absencesRecorded: letters.RECORD.includes('X') || !letters.RECORD.includes('-'),
    editions: letters.VOETEN === null ? ['RECORD'] : ['RECORD', 'VOETEN'],
    recordedOn,
    evidence: sources.map((source): Evidence => ({ source, locator: locatorIn(source, row), read: null })),
  };
}

/** Where a source has a roll call: under its number, or as a record of the Library. */
function locatorIn(source: Id, { record, number, symbol }: TableRow): string | null {
  if (source === numbering) return number === null ? symbol : `rcid ${number}`;
  return record === null ? symbol : `record ${record}`;
}

/** One that is in a table and written in the dataset too: described as it is written here, and voted as the table has it. */
function described(published: RollCall, own: RollCall): RollCall {
  return {
    ...published,
    title: own.title,
    description: own.description,
    symbol: own.symbol ?? published.symbol,
    proposition: own.proposition,
    yes: own.yes,
    topics: [...new Set([...own.topics, ...published.topics])],
    adoption: own.adoption,
    adoptionBasis: own.adoptionBasis,
    adopted: own.adopted ?? published.adopted,
    totals: published.totals ?? own.totals,
    important: published.important ?? own.important,
    ballots: own.ballots,
    absencesRecorded: true,
    note: own.note ?? published.note,
    recordedOn: own.recordedOn,
    evidence: [...own.evidence, ...published.evidence.filter(({ source }) => own.evidence.every((each) => each.source !== source))],
  };
}

function topicsOf({ topics, proposition }: RollCall, { topicsAbove, topicsOf }: AboutVotes): Id[] {
  return [...new Set([...topics.flatMap((topic) => topicsAbove[topic] ?? [topic]), ...(topicsOf[proposition] ?? [])])].sort();
}

function coverageOf(table: VoteTable | undefined): Coverage {
  const last = table?.rows.at(-1);
  if (table === undefined || last === undefined) return selectionOnly;
  const sessions = table.rows.flatMap(({ session }) => (session === null ? [] : [session]));
  const lastSession = sessions.sort((a, b) => (sessionOrder(a) < sessionOrder(b) ? -1 : 1)).at(-1) ?? null;
  return { extent: 'RECORDED', to: latest(last.date), lastSession, gaps: table.gaps };
}
