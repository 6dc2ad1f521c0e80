/** How two states vote: every measure of a pair as a function of the table of their choices. */

import { type NoScore, nothingCounted, type Score, scoreOf } from '../comparison/score.ts';
import { countPair, eligibleOf, type PairCounts, type PairTable, pairTable, type Selected } from './matrix.ts';

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

/** The value of a measure for two states, given in how many roll calls they made which choices. */
export function pairValue(table: PairTable, measure: PairMeasure, weights: Weights): number | NoScore {
  const n = table.reduce((sum, each) => sum + each, 0);
  if (n === 0) return 'NOTHING_SHARED';
  const at = (i: number, j: number) => table[3 * i + j] as number;
  const same = at(0, 0) + at(1, 1) + at(2, 2);
  const opposed = at(0, 2) + at(2, 0);
  if (measure === 'SCOTT_PI' || measure === 'COHEN_KAPPA') return corrected(table, n, measure, weights);
  return fromCounts(measure, n, same, opposed);
}

/** The measures that need no more than how often two chose the same, and how often the opposite. */
function fromCounts(measure: 'AGREEMENT' | 'LIJPHART' | 'S', n: number, same: number, opposed: number): number {
  if (measure === 'AGREEMENT') return same / n;
  const lijphart = (same + (n - same - opposed) / 2) / n;
  return measure === 'LIJPHART' ? lijphart : 2 * lijphart - 1;
}

/** Counted in whole numbers up to the last division, so that the value is the same to the last digit in either order. */
function corrected(table: PairTable, n: number, measure: 'SCOTT_PI' | 'COHEN_KAPPA', weights: Weights): number | NoScore {
  const sides = [0, 1, 2];
  const at = (i: number, j: number) => table[3 * i + j] as number;
  const mine = sides.map((i) => sides.reduce((sum, j) => sum + at(i, j), 0));
  const theirs = sides.map((j) => sides.reduce((sum, i) => sum + at(i, j), 0));
  const both = sides.map((i) => (mine[i] as number) + (theirs[i] as number));
  const [left, right, choices] = measure === 'SCOTT_PI' ? [both, both, 2 * n] : [mine, theirs, n];
  let [observed, expected] = [0, 0];
  for (const i of sides) {
    for (const j of sides) {
      const distance = distances[weights][Math.abs(i - j)] as number;
      observed += distance * at(i, j);
      expected += distance * (left[i] as number) * (right[j] as number);
    }
  }
  return expected === 0 ? 'NO_VARIATION' : 1 - (observed * choices * choices) / (n * expected);
}

/** How two seats vote, in the roll calls selected. */
export function scorePair(left: Selected, a: number, right: Selected, b: number, measure: PairMeasure, weights: Weights): Score {
  const counts = { n: 0, same: 0, opposed: 0 };
  const value = countedValue(left, a, right, b, measure, weights, counts);
  const eligible = eligibleOf(left, a, right, b);
  return scoreOf(measure, counts.n === 0 ? nothingCounted(eligible) : value, counts.n, eligible);
}

/** The value of a measure for two seats; how many roll calls it is over is written into `counts`. */
function countedValue(
  left: Selected,
  a: number,
  right: Selected,
  b: number,
  measure: PairMeasure,
  weights: Weights,
  counts: PairCounts,
): number | NoScore {
  if (measure === 'SCOTT_PI' || measure === 'COHEN_KAPPA') {
    const table = pairTable(left, a, right, b);
    counts.n = table.reduce((sum, each) => sum + each, 0);
    return pairValue(table, measure, weights);
  }
  countPair(left, a, right, b, counts);
  return counts.n === 0 ? 'NOTHING_SHARED' : fromCounts(measure, counts.n, counts.same, counts.opposed);
}

/** Scores of rows with columns; null where there is none. */
export interface MatrixValues {
  readonly values: readonly (readonly (number | null)[])[];
  readonly n: readonly (readonly number[])[];
}

/** Every row seat with every column seat. Where both sides are one, each pair is counted once and shown twice. */
export function scoreMatrix(rows: Selected, columns: Selected, measure: PairMeasure, weights: Weights): MatrixValues {
  const symmetric = rows === columns;
  const values: (number | null)[][] = rows.seats.map(() => new Array<number | null>(columns.seats.length));
  const n: number[][] = rows.seats.map(() => new Array<number>(columns.seats.length));
  const counts = { n: 0, same: 0, opposed: 0 };
  for (let a = 0; a < rows.seats.length; a++) {
    for (let b = symmetric ? a : 0; b < columns.seats.length; b++) {
      const found = countedValue(rows, a, columns, b, measure, weights, counts);
      const value = typeof found === 'number' ? found : null;
      (values[a] as (number | null)[])[b] = value;
      (n[a] as number[])[b] = counts.n;
      if (!symmetric) continue;
      (values[b] as (number | null)[])[a] = value;
      (n[b] as number[])[a] = counts.n;
    }
  }
  return { values, n };
}
