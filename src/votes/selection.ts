/** Which roll calls a question is about. */
import { mayLieIn } from '../domain/dates.ts';
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
export function selectColumns(votes: Votes, conditions: Partial<RollCallSelection>): number[] {
  const selection = { ...everything, ...conditions };
  const propositions = selection.propositions && new Set(selection.propositions);
  const subjects = selection.subjects?.map((subject) => subject.toUpperCase()) ?? null;
  const isFinalOnly = finalOnlyIn(votes);
  const isWithin = withinSessions(selection.fromSession, selection.toSession);
  const contested = selection.rule === 'ALL' ? null : contestedOf(votes);
  const columns: number[] = [];
  for (let column = 0; column < votes.rollCalls.length; column++) {
    if (contested && !isSet(contested, column)) continue;
    const it = votes.rollCalls[column] as RollCallEntry;
    if (selection.rule === 'CONTESTED_FINAL' && isOnAPart(it) && isFinalOnly(it)) continue;
    if (selection.bodies !== null && !selection.bodies.includes(it.body)) continue;
    if (propositions !== null && !propositions.has(it.proposition)) continue;
    if (selection.topics !== null && !selection.topics.some((topic) => it.about.includes(topic))) continue;
    if (!isWithin(it.session)) continue;
    if (!mayLieIn(it.date, selection)) continue;
    if (selection.importantOnly && !it.important) continue;
    if (selection.sources !== null && !it.evidence.some(({ source }) => selection.sources?.includes(source))) continue;
    if (subjects !== null && !it.subjects.some((subject) => subjects.includes(subject.toUpperCase()))) continue;
    if (selection.votedOn !== null && !selection.votedOn.includes(it.votedOn)) continue;
    if (selection.adopted !== null && it.adopted !== selection.adopted) continue;
    if (!it.editions.includes(votes.edition)) continue;
    if (it.repeats !== null && votes.edition === 'RECORD' && !selection.repeats) continue;
    columns.push(column);
  }
  return columns;
}

/** On an amendment or a part of a text. */
export function isOnAPart({ votedOn }: Pick<RollCallEntry, 'votedOn'>): boolean {
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

function withinSessions(from: string | null, to: string | null): (session: string | null) => boolean {
  if (from === null && to === null) return () => true;
  const [first, last] = [from === null ? null : sessionOrder(from), to === null ? null : sessionOrder(to)];
  return (session) => {
    if (session === null) return false;
    const place = sessionOrder(session);
    return (first === null || place >= first) && (last === null || place <= last);
  };
}

const contested = new WeakMap<Votes, Mask>();

/** Roll calls in which at least two different choices were cast. */
function contestedOf(votes: Votes): Mask {
  const known = contested.get(votes);
  if (known) return known;
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
  contested.set(votes, mask);
  return mask;
}
