/** Which roll calls a question is about. */
import type { Id } from '../domain/actors.ts';
import { earliest, mayLieIn } from '../domain/dates.ts';
import { anyPosition, type PositionFilter } from '../domain/positions.ts';
import { sessionOrder, type VotedOn } from '../domain/votes.ts';
import { isSet, type Mask } from './bits.ts';
import type { RollCallEntry, Votes } from './planes.ts';

export const RollCallRule = {
  ALL: 'Every roll call, those on amendments, parts of texts and motions too.',
  CONTESTED: 'Roll calls in which at least two different choices were cast in the whole body.',
  CONTESTED_FINAL:
    'Contested ones that were neither on an amendment nor on a part of a text. Of the General Assembly those too before session 46 (`Organisation.finalTextsFrom`): the rule of its published agreement scores (Voeten, Strezhnev & Bailey, "United Nations General Assembly Voting Data").',
} as const;
export type RollCallRule = keyof typeof RollCallRule;

/** Which roll calls are meant: those that meet every condition given. */
export interface RollCallSelection extends PositionFilter {
  readonly rule: RollCallRule;
  /** sessions as their body calls them; where either is given, roll calls without a session are left out */
  readonly fromSession: string | null;
  readonly toSession: string | null;
  readonly importantOnly: boolean;
  /** any of these UNBIS terms, whatever the case; null: all */
  readonly subjects: readonly string[] | null;
  readonly votedOn: readonly VotedOn[] | null;
  readonly adopted: boolean | null;
  /** second entries of one vote too; edition VOETEN counts them in any case, as the published scores do */
  readonly repeats: boolean;
}

const everything: RollCallSelection = {
  ...anyPosition,
  rule: 'ALL',
  fromSession: null,
  toSession: null,
  importantOnly: false,
  subjects: null,
  votedOn: null,
  adopted: null,
  repeats: false,
};

/** The columns of the roll calls in a selection, the oldest first. What it leaves out selects everything. */
export function selectColumns(votes: Votes, conditions: Partial<RollCallSelection>): readonly number[] {
  const selection = { ...everything, ...conditions };
  const counted = near(votes, countedIn(votes, selection), selection);
  const tests = testsOf(selection);
  if (tests.length === 0) return counted;
  return counted.filter((column) => tests.every((meets) => meets(votes.rollCalls[column] as RollCallEntry)));
}

/** What a roll call belongs to, each by the ids of all records of its kind. */
const belongings = {
  propositions: ({ proposition }: RollCallEntry) => [proposition],
  topics: ({ about }: RollCallEntry) => about,
  bodies: ({ body }: RollCallEntry) => [body],
  sources: ({ evidence }: RollCallEntry) => evidence.map(({ source }) => source),
} as const;
export type Belonging = keyof typeof belongings;

const belongingTo = new WeakMap<Votes, Partial<Record<Belonging, ReadonlyMap<Id, readonly number[]>>>>();

/**
 * The columns of the roll calls that belong to a record, the oldest first, second entries of one vote too. They are asked for below all records
 * of a list: for each to look at all roll calls would hold everybody up.
 */
export function columnsOf(votes: Votes, belonging: Belonging, id: Id): readonly number[] {
  const known = belongingTo.get(votes) ?? {};
  belongingTo.set(votes, known);
  known[belonging] ??= byRecord(votes, belongings[belonging]);
  return known[belonging].get(id) ?? [];
}

function byRecord(votes: Votes, recordsOf: (rollCall: RollCallEntry) => readonly Id[]): ReadonlyMap<Id, readonly number[]> {
  const columns = new Map<Id, number[]>();
  for (const column of selectColumns(votes, { repeats: true })) {
    for (const id of new Set(recordsOf(votes.rollCalls[column] as RollCallEntry))) {
      const own = columns.get(id);
      if (own) own.push(column);
      else columns.set(id, [column]);
    }
  }
  return columns;
}

/**
 * Of columns, the oldest first, a stretch that has all those that may lie in a window. A partial date is of one year at the most, and by its
 * first day the order is kept: so what came before the window's first year is out, and what began after its last day.
 */
function near(votes: Votes, columns: readonly number[], { from, to }: Pick<RollCallSelection, 'from' | 'to'>): readonly number[] {
  if (from === null && to === null) return columns;
  const firstDay = (place: number) => earliest((votes.rollCalls[columns[place] as number] as RollCallEntry).date);
  const first = from === null ? 0 : firstPlace(columns.length, (place) => firstDay(place) >= `${from.slice(0, 4)}-01-01`);
  const end = to === null ? columns.length : firstPlace(columns.length, (place) => firstDay(place) > to);
  return columns.slice(first, end);
}

/** The first of some places for which something is so, as it then is for all later ones. */
function firstPlace(size: number, isSo: (place: number) => boolean): number {
  let [low, high] = [0, size];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isSo(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

const countedBy = new WeakMap<Votes, Map<string, readonly number[]>>();

/** The roll calls that a rule counts. Most questions are about all of them, and looking at each takes longer than counting its votes. */
function countedIn(votes: Votes, { rule, repeats }: RollCallSelection): readonly number[] {
  const known = countedBy.get(votes) ?? new Map<string, readonly number[]>();
  countedBy.set(votes, known);
  const counted = known.get(`${rule} ${repeats}`);
  if (counted) return counted;
  const contested = rule === 'ALL' ? null : contestedOf(votes);
  const isFinalOnly = finalOnlyIn(votes);
  const columns = [...votes.rollCalls.keys()].filter((column) => {
    const it = votes.rollCalls[column] as RollCallEntry;
    if (contested && !isSet(contested, column)) return false;
    if (rule === 'CONTESTED_FINAL' && isOnAPart(it) && isFinalOnly(it)) return false;
    return it.editions.includes(votes.edition) && (it.repeats === null || votes.edition !== 'RECORD' || repeats);
  });
  known.set(`${rule} ${repeats}`, columns);
  return columns;
}

/** Those of the conditions that are given. */
function testsOf(selection: RollCallSelection): readonly ((it: RollCallEntry) => boolean)[] {
  const { bodies, topics, from, to, fromSession, toSession, sources, votedOn, adopted } = selection;
  const propositions = selection.propositions && new Set(selection.propositions);
  const subjects = selection.subjects?.map((subject) => subject.toUpperCase()) ?? null;
  const isWithin = withinSessions(fromSession, toSession);
  return [
    bodies && (({ body }: RollCallEntry) => bodies.includes(body)),
    propositions && (({ proposition }: RollCallEntry) => propositions.has(proposition)),
    topics && (({ about }: RollCallEntry) => topics.some((topic) => about.includes(topic))),
    isWithin && (({ session }: RollCallEntry) => isWithin(session)),
    (from !== null || to !== null) && (({ date }: RollCallEntry) => mayLieIn(date, selection)),
    selection.importantOnly && (({ important }: RollCallEntry) => important === true),
    sources && (({ evidence }: RollCallEntry) => evidence.some(({ source }) => sources.includes(source))),
    subjects && ((it: RollCallEntry) => it.subjects.some((subject) => subjects.includes(subject.toUpperCase()))),
    votedOn && ((it: RollCallEntry) => votedOn.includes(it.votedOn)),
    adopted !== null && ((it: RollCallEntry) => it.adopted === adopted),
  ].filter((test) => test !== null && test !== false);
}

/** On an amendment or a part of a text. */
function isOnAPart({ votedOn }: Pick<RollCallEntry, 'votedOn'>): boolean {
  return votedOn === 'AMENDMENT' || votedOn === 'PARAGRAPH';
}

/** Whether CONTESTED_FINAL leaves out amendments and parts where a roll call was held. */
function finalOnlyIn(votes: Votes): (rollCall: RollCallEntry) => boolean {
  const begins = new Map(votes.bodies.map(({ id, finalTextsFrom }) => [id, finalTextsFrom === null ? null : sessionOrder(finalTextsFrom)]));
  return ({ body, session }) => {
    const from = begins.get(body) ?? null;
    return from === null || (session !== null && sessionOrder(session) >= from);
  };
}

function withinSessions(from: string | null, to: string | null): ((session: string | null) => boolean) | null {
  if (from === null && to === null) return null;
  const [first, last] = [from === null ? null : sessionOrder(from), to === null ? null : sessionOrder(to)];
  return (session) => {
    if (session === null) return false;
    const place = sessionOrder(session);
    return (first === null || place >= first) && (last === null || place <= last);
  };
}

/** Roll calls in which at least two different choices were cast. */
function contestedOf(votes: Votes): Mask {
  const { words, planes } = votes;
  const cast = { YES: new Int32Array(words), ABSTAIN: new Int32Array(words), NO: new Int32Array(words) };
  for (const choice of ['YES', 'ABSTAIN', 'NO'] as const) {
    const [any, plane] = [cast[choice], planes[choice]];
    for (let at = 0; at < plane.length; at++) any[at % words] = (any[at % words] as number) | (plane[at] as number);
  }
  const mask = new Int32Array(words);
  for (let word = 0; word < words; word++) {
    const [yes, abstain, no] = [cast.YES[word] as number, cast.ABSTAIN[word] as number, cast.NO[word] as number];
    mask[word] = (yes & abstain) | (yes & no) | (abstain & no);
  }
  return mask;
}
