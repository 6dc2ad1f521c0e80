/** How united a group votes: roll call by roll call, its members’ loyalty, its splits, and how alike two blocs are. */

import { type Measure, nothingCounted, type Score, scoreOf } from '../comparison/score.ts';
import type { Id } from '../domain/actors.ts';
import { type Choice, choices } from '../domain/votes.ts';
import { isSet } from './bits.ts';
import type { Selected } from './matrix.ts';
import { type Tallies, talliesOf, without } from './tallies.ts';

export const groupMeasures = ['RICE', 'AGREEMENT_INDEX', 'MEAN_AGREEMENT'] as const;
export type GroupMeasure = (typeof groupMeasures)[number];

/** How united so many yes, abstain and no are; null where fewer than two voted, whom nothing can part. */
export function unity(measure: GroupMeasure, yes: number, abstain: number, no: number): number | null {
  if (measure === 'RICE') return yes + no < 2 ? null : Math.abs(yes - no) / (yes + no);
  const all = yes + abstain + no;
  if (all < 2) return null;
  if (measure === 'AGREEMENT_INDEX') {
    const most = Math.max(yes, abstain, no);
    return (most - (all - most) / 2) / all;
  }
  const pairs = (count: number) => (count * (count - 1)) / 2;
  return (pairs(yes) + pairs(abstain) + pairs(no)) / pairs(all);
}

/** The mean unity of a group over the roll calls selected. Eligible are those in which at least two of it could vote. */
export function scoreGroup(selected: Selected, tallies: Tallies, measure: GroupMeasure): Score {
  let [sum, n, eligible] = [0, 0, 0];
  selected.columns.forEach((column, at) => {
    if (column < 0) return;
    if ((tallies.ENTITLED[at] as number) >= 2) eligible++;
    const value = unityAt(tallies, at, measure);
    if (value === null) return;
    sum += value;
    n++;
  });
  return scoreOf(measure, n === 0 ? nothingCounted(eligible) : sum / n, n, eligible);
}

function unityAt(tallies: Tallies, at: number, measure: GroupMeasure): number | null {
  return unity(measure, tallies.YES[at] as number, tallies.ABSTAIN[at] as number, tallies.NO[at] as number);
}

const draws = 200;

/**
 * The 5th and the 95th percentile of the mean unity of 200 random groups of a size, drawn among all that voted in these roll
 * calls, always the same ones: small groups are united by chance (Desposato, BJPS 35, 2005). Null where too few voted.
 */
export function bandOf(assembly: Selected, size: number, measure: GroupMeasure): readonly [number, number] | null {
  const voting = [...assembly.seats.keys()].filter((seat) => votedAtAll(assembly, seat));
  if (size < 2 || voting.length < size) return null;
  const random = generator(size);
  const values: number[] = [];
  const all = talliesOf(assembly, voting);
  for (let draw = 0; draw < draws; draw++) {
    const { group, others } = drawn(voting, size, random);
    // Those outside of a large group are fewer, and so sooner counted.
    const tallies = others.length < group.length ? without(all, talliesOf(assembly, others)) : talliesOf(assembly, group);
    const { value } = scoreGroup(assembly, tallies, measure);
    if (value !== null) values.push(value);
  }
  if (values.length === 0) return null;
  values.sort((a, b) => a - b);
  const percentile = (share: number) => values[Math.round(share * (values.length - 1))] as number;
  return [percentile(0.05), percentile(0.95)];
}

function votedAtAll(selected: Selected, seat: number): boolean {
  for (let word = 0; word < selected.words; word++) if (selected.VOTED[seat * selected.words + word] !== 0) return true;
  return false;
}

/** The first `size` of a shuffle (Fisher & Yates), and the rest of it. */
function drawn(seats: readonly number[], size: number, random: () => number): { readonly group: number[]; readonly others: number[] } {
  const pool = [...seats];
  for (let at = 0; at < size; at++) {
    const other = at + Math.floor(random() * (pool.length - at));
    [pool[at], pool[other]] = [pool[other] as number, pool[at] as number];
  }
  return { group: pool.slice(0, size), others: pool.slice(size) };
}

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** How often each member went with the plurality of the others; of roll calls in which it could vote. */
export function loyalties(selected: Selected, tallies: Tallies): { readonly state: Id; readonly score: Score }[] {
  return selected.seats.map(({ state }, seat) => {
    let [loyal, n, eligible] = [0, 0, 0];
    selected.columns.forEach((column, at) => {
      if (column < 0 || !isSet(selected.ENTITLED, 32 * selected.words * seat + at)) return;
      eligible++;
      const own = choiceAt(selected, seat, at);
      if (own === null) return;
      const others = choices.map((choice) => (tallies[choice][at] as number) - (choice === own ? 1 : 0));
      const majority = pluralityOf(others);
      if (majority === null) return;
      n++;
      if (majority === own) loyal++;
    });
    return { state, score: scoreOf('LOYALTY', n === 0 ? nothingCounted(eligible) : loyal / n, n, eligible) };
  });
}

/** The choice that more made than any other; null on a tie, or where nobody made any. In the order of `choices`. */
function pluralityOf(counts: readonly number[]): Choice | null {
  const most = Math.max(...counts);
  const first = counts.indexOf(most);
  return most === 0 || counts.indexOf(most, first + 1) >= 0 ? null : (choices[first] as Choice);
}

function choiceAt(selected: Selected, seat: number, at: number): Choice | null {
  return choices.find((choice) => isSet(selected[choice], 32 * selected.words * seat + at)) ?? null;
}

/** A roll call in which a group was not of one mind. */
export interface Split {
  readonly column: number;
  readonly yes: number;
  readonly abstain: number;
  readonly no: number;
  /** members that could vote and cast none */
  readonly absent: number;
  readonly score: Score;
  /** null on a tie */
  readonly majority: Choice | null;
  /** seats that voted otherwise than the majority; none on a tie */
  readonly leavers: readonly number[];
}

/** The roll calls in which at least two choices were made within a group, the least united first, then the latest. */
export function splitsOf(selected: Selected, tallies: Tallies, measure: GroupMeasure): Split[] {
  const splits: Split[] = [];
  selected.columns.forEach((column, at) => {
    if (column < 0) return;
    const counts = choices.map((choice) => tallies[choice][at] as number);
    if (counts.filter((count) => count > 0).length < 2) return;
    const [yes, abstain, no] = counts as [number, number, number];
    const entitled = tallies.ENTITLED[at] as number;
    const majority = pluralityOf(counts);
    const leavers = majority === null ? [] : [...selected.seats.keys()].filter((seat) => !agrees(choiceAt(selected, seat, at), majority));
    const value = unity(measure, yes, abstain, no);
    const score = scoreOf(measure, value ?? 'NOTHING_SHARED', value === null ? 0 : 1, 1);
    splits.push({ column, yes, abstain, no, absent: Math.max(0, entitled - yes - abstain - no), score, majority, leavers });
  });
  return splits.sort((a, b) => (a.score.value ?? 1) - (b.score.value ?? 1) || b.column - a.column);
}

function agrees(choice: Choice | null, majority: Choice): boolean {
  return choice === null || choice === majority;
}

/** How alike two blocs voted: the mean over the roll calls in which both did. */
export function blocLikeness(left: Selected, mine: Tallies, theirs: Tallies): Score {
  const measure: Measure = 'BLOC_LIKENESS';
  let [sum, n, eligible] = [0, 0, 0];
  left.columns.forEach((column, at) => {
    if (column < 0) return;
    if ((mine.ENTITLED[at] as number) > 0 && (theirs.ENTITLED[at] as number) > 0) eligible++;
    const [here, there] = [votesAt(mine, at), votesAt(theirs, at)];
    if (here === 0 || there === 0) return;
    const apart = choices.reduce(
      (all, choice) => all + Math.abs((mine[choice][at] as number) / here - (theirs[choice][at] as number) / there),
      0,
    );
    sum += 1 - apart / 2;
    n++;
  });
  return scoreOf(measure, n === 0 ? nothingCounted(eligible) : sum / n, n, eligible);
}

function votesAt(tallies: Tallies, at: number): number {
  return choices.reduce((sum, choice) => sum + (tallies[choice][at] as number), 0);
}
