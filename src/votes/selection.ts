/** Which roll calls a question is about. */

import { mayLieIn } from '../domain/dates.ts';
import type { PositionFilter } from '../domain/positions.ts';
import { isSet, type Mask } from './bits.ts';
import type { RollCallEntry, Votes } from './planes.ts';

export const RollCallRule = {
  ALL: 'Every roll call, those on amendments and parts of texts too.',
  CONTESTED: 'Roll calls in which at least two different choices were cast in the whole Assembly.',
  CONTESTED_FINAL:
    'Contested ones that, from session 46 on, were neither on an amendment nor on a part of a text: the rule of the published agreement scores (Voeten, Strezhnev & Bailey, "United Nations General Assembly Voting Data").',
} as const;
export type RollCallRule = keyof typeof RollCallRule;

/** From this session on, the published scores leave out votes on amendments and paragraphs. */
const finalOnlyFrom = 46;

/** Which roll calls are meant: those that meet every condition given. */
export interface RollCallSelection extends PositionFilter {
  readonly rule: RollCallRule;
  readonly fromSession: number | null;
  readonly toSession: number | null;
  readonly importantOnly: boolean;
  /** also those written here that the imported data lack */
  readonly unpublished: boolean;
}

const everything: RollCallSelection = {
  rule: 'ALL',
  topics: null,
  propositions: null,
  from: null,
  to: null,
  fromSession: null,
  toSession: null,
  importantOnly: false,
  unpublished: true,
};

/** The columns of the roll calls in a selection, the oldest first. What it leaves out selects everything. */
export function selectColumns(votes: Votes, conditions: Partial<RollCallSelection>): number[] {
  const selection = { ...everything, ...conditions };
  const propositions = selection.propositions && new Set(selection.propositions);
  const contested = selection.rule === 'ALL' ? null : contestedOf(votes);
  const columns: number[] = [];
  for (let column = 0; column < votes.rollCalls.length; column++) {
    if (contested && !isSet(contested, column)) continue;
    const it = votes.rollCalls[column] as RollCallEntry;
    if (selection.rule === 'CONTESTED_FINAL' && it.session >= finalOnlyFrom && !it.final) continue;
    if (propositions !== null && !propositions.has(it.proposition)) continue;
    if (selection.topics !== null && !selection.topics.some((topic) => it.topics.includes(topic))) continue;
    if (selection.fromSession !== null && it.session < selection.fromSession) continue;
    if (selection.toSession !== null && it.session > selection.toSession) continue;
    if (!mayLieIn(it.date, selection)) continue;
    if (selection.importantOnly && !it.important) continue;
    if (it.unpublished && !selection.unpublished) continue;
    columns.push(column);
  }
  return columns;
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
