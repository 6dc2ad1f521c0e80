/** How two states vote: every measure of a pair as a function of the table of their choices. */

import { type NoScore, nothingCounted, type Score, scoreOf } from '../comparison/score.ts';
import { choices } from '../domain/votes.ts';
import type { Selected } from './matrix.ts';
import { type Count, type Counts, countPair, countPairs, countsOf } from './pairs.ts';

export const pairMeasures = ['AGREEMENT', 'LIJPHART', 'S', 'SCOTT_PI', 'COHEN_KAPPA'] as const;
export type PairMeasure = (typeof pairMeasures)[number];

export const Weights = {
  SQUARED: 'Yes against no is four times as far as either is from abstaining.',
  LINEAR: 'Yes against no is twice as far as either is from abstaining.',
  NOMINAL: 'Every two different choices are equally far from each other.',
} as const;
export type Weights = keyof typeof Weights;

/** How far two choices are from each other, by the steps between them on the scale of yes, abstain, no. Only ratios matter. */
const distances: Readonly<Record<Weights, readonly [number, number, number]>> = {
  SQUARED: [0, 1, 4],
  LINEAR: [0, 1, 2],
  NOMINAL: [0, 1, 1],
};

/** In how many roll calls two states made which choices: `[i * 3 + j]`, a chose i and b chose j, in the order YES, ABSTAIN, NO. */
export type PairTable = readonly number[];

/** The value of a measure for two states, given the numbers of their table, from one on. */
export function pairValue(table: ArrayLike<number>, measure: PairMeasure, weights: Weights, from = 0): number | NoScore {
  const at = (i: number, j: number) => table[from + 3 * i + j] as number;
  const n = countedIn(table, from);
  if (n === 0) return 'NOTHING_SHARED';
  if (measure === 'SCOTT_PI' || measure === 'COHEN_KAPPA') return corrected(table, from, n, measure, weights);
  return fromCounts(measure, n, at(0, 0) + at(1, 1) + at(2, 2), at(0, 2) + at(2, 0));
}

/** In how many roll calls both made a choice. */
function countedIn(table: ArrayLike<number>, from: number): number {
  let n = 0;
  for (let at = from; at < from + 9; at++) n += table[at] as number;
  return n;
}

/** The measures that need no more than how often two chose the same, and how often the opposite. */
function fromCounts(measure: 'AGREEMENT' | 'LIJPHART' | 'S', n: number, same: number, opposed: number): number {
  if (measure === 'AGREEMENT') return same / n;
  const lijphart = (same + (n - same - opposed) / 2) / n;
  return measure === 'LIJPHART' ? lijphart : 2 * lijphart - 1;
}

/** Counted in whole numbers up to the last division, so that the value is the same to the last digit in either order. */
function corrected(
  table: ArrayLike<number>,
  from: number,
  n: number,
  measure: 'SCOTT_PI' | 'COHEN_KAPPA',
  weights: Weights,
): number | NoScore {
  const at = (i: number, j: number) => table[from + 3 * i + j] as number;
  const mine = (i: number) => at(i, 0) + at(i, 1) + at(i, 2);
  const theirs = (j: number) => at(0, j) + at(1, j) + at(2, j);
  const isPi = measure === 'SCOTT_PI';
  const [choices, steps] = [isPi ? 2 * n : n, distances[weights]];
  let [observed, expected] = [0, 0];
  for (let i = 0; i < 3; i++) {
    for (let j = 0; j < 3; j++) {
      const distance = steps[Math.abs(i - j)] as number;
      observed += distance * at(i, j);
      expected += distance * (isPi ? (mine(i) + theirs(i)) * (mine(j) + theirs(j)) : mine(i) * theirs(j));
    }
  }
  return expected === 0 ? 'NO_VARIATION' : 1 - (observed * choices * choices) / (n * expected);
}

/** What two states did, choice by choice: in the order of a table. */
const ofTable = choices.flatMap((mine) => choices.map((theirs): Count => [mine, theirs]));
const tableCounts = countsOf(...ofTable);

/** What is counted of two seats for a measure. */
const counted: Readonly<Record<PairMeasure, readonly Count[]>> = {
  AGREEMENT: ['ALIKE'],
  LIJPHART: ['ALIKE', ['YES', 'NO'], ['NO', 'YES']],
  S: ['ALIKE', ['YES', 'NO'], ['NO', 'YES']],
  SCOTT_PI: ofTable,
  COHEN_KAPPA: ofTable,
};

/** That, after something else, for each measure. */
const countsFor = (before: readonly Count[]) =>
  Object.fromEntries(pairMeasures.map((measure) => [measure, countsOf(...before, ...counted[measure])])) as Record<PairMeasure, Counts>;
const alone = countsFor([]);
const afterEligible = countsFor([['ENTITLED', 'ENTITLED']]);

/** In how many roll calls both made a choice, by what was counted for a measure. */
function votedIn(measure: PairMeasure, counts: Int32Array, at: number): number {
  return counted[measure] === ofTable ? countedIn(counts, at) : (counts[at] as number);
}

/** The value of a measure, by what was counted for it. */
function valueFrom(measure: PairMeasure, weights: Weights, counts: Int32Array, at: number): number | NoScore {
  if (measure === 'SCOTT_PI' || measure === 'COHEN_KAPPA') return pairValue(counts, measure, weights, at);
  const [n, same] = [counts[at] as number, counts[at + 1] as number];
  if (n === 0) return 'NOTHING_SHARED';
  return fromCounts(measure, n, same, measure === 'AGREEMENT' ? 0 : (counts[at + 2] as number) + (counts[at + 3] as number));
}

/** The table of two seats in the roll calls selected. */
export function pairTable(left: Selected, a: number, right: Selected, b: number): PairTable {
  return Array.from(countPair(tableCounts, left, a, right, b));
}

/** How two seats vote, in the roll calls selected. */
export function scorePair(left: Selected, a: number, right: Selected, b: number, measure: PairMeasure, weights: Weights): Score {
  const counts = countPair(afterEligible[measure], left, a, right, b);
  const [eligible = 0] = counts;
  const n = votedIn(measure, counts, 1);
  return scoreOf(measure, n === 0 ? nothingCounted(eligible) : valueFrom(measure, weights, counts, 1), n, eligible);
}

/** Scores of rows with columns; null where there is none. */
export interface MatrixValues {
  readonly values: readonly (readonly (number | null)[])[];
  readonly n: readonly (readonly number[])[];
}

/** Every row seat with every column seat. Where both sides are one, each pair is counted once and shown twice. */
export function scoreMatrix(rows: Selected, columns: Selected, measure: PairMeasure, weights: Weights): MatrixValues {
  const symmetric = rows === columns;
  // Filled, since the runtime copies a list of numbers when a null comes among them.
  const values: (number | null)[][] = rows.seats.map(() => new Array<number | null>(columns.seats.length).fill(null));
  const n: number[][] = rows.seats.map(() => new Array<number>(columns.seats.length));
  countPairs(alone[measure], rows, columns, (a, b, counts, at) => {
    const found = valueFrom(measure, weights, counts, at);
    const value = typeof found === 'number' ? found : null;
    const voted = votedIn(measure, counts, at);
    (values[a] as (number | null)[])[b] = value;
    (n[a] as number[])[b] = voted;
    if (!symmetric) return;
    (values[b] as (number | null)[])[a] = value;
    (n[b] as number[])[a] = voted;
  });
  return { values, n };
}
