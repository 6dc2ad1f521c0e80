/** Scores: never a bare number, always with what was counted, out of what, and how far it can be leant on. */

export const Measure = {
  AGREEMENT: 'Items on which both stand the same, divided by the items counted: 0 to 1.',
} as const;
export type Measure = keyof typeof Measure;

export const Reliability = {
  FAIR: 'Enough items to lean on.',
  LOW: 'Fewer than 20 items: a few more could change it much.',
} as const;
export type Reliability = keyof typeof Reliability;

export const NoScore = {
  NOTHING_SHARED: 'There is no item on which both have a standing that can be scored.',
  TOO_FEW: 'Fewer than 5 stated positions are shared: the counts say more than a ratio would.',
} as const;
export type NoScore = keyof typeof NoScore;

/** `value` is null exactly when `reason` is not. */
export interface Score {
  readonly value: number | null;
  readonly reason: NoScore | null;
  readonly measure: Measure;
  /** items counted */
  readonly n: number;
  /** items that could have been counted */
  readonly eligible: number;
  readonly reliability: Reliability;
}

/** Stated positions shared by fewer than this get counts and no ratio. */
export const leastStated = 5;
/** Below this many items a score is marked LOW. */
export const leastReliable = 20;

/** The share of the same among the items counted; null with the reason where there is too little to score. */
export function agreement(same: number, n: number, eligible: number): Score {
  const reason = n === 0 ? 'NOTHING_SHARED' : n < leastStated ? 'TOO_FEW' : null;
  return {
    value: reason === null ? same / n : null,
    reason,
    measure: 'AGREEMENT',
    n,
    eligible,
    reliability: n < leastReliable ? 'LOW' : 'FAIR',
  };
}

/** Items counted as a share of those that could have been; null where there were none. */
export function coverage(score: Score): number | null {
  return score.eligible === 0 ? null : score.n / score.eligible;
}
