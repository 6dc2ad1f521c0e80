/** Scores: never a bare number, always with what was counted, out of what, and how far it can be leant on. */

export const Measure = {
  AGREEMENT: 'Items on which both stand the same, divided by the items counted: 0 to 1.',
  LIJPHART:
    'Index of agreement: the mean of 1 - |a - b| / 2 with yes 1, abstain 2, no 3, so that an abstention is half-way between yes and no: 0 to 1 (Lijphart, "The Analysis of Bloc Voting in the General Assembly", APSR 57, 1963).',
  S: 'S = 1 - 2 · Σ|a - b| / (2 · n), -1 to 1 (Signorino & Ritter, "Tau-b or Not Tau-b", ISQ 43, 1999), its range fixed to the scale. It is 2 · LIJPHART - 1, and so no evidence besides that.',
  SCOTT_PI:
    'Agreement corrected for chance, 1 - observed / expected disagreement, the expected from the pooled choices of both: up to 1, 0 where no more than by chance (Scott, Public Opinion Quarterly 19, 1955; for foreign policy Häge, Political Analysis 19, 2011).',
  COHEN_KAPPA:
    'Agreement corrected for chance, the expected disagreement from each one’s own choices: up to 1, 0 where no more than by chance (Cohen, Psychological Bulletin 70, 1968; for foreign policy Häge 2011).',
  RICE: 'Rice index |Y - N| / (Y + N), abstentions left out: 0 to 1 (Rice, Quantitative Methods in Politics, 1928). The mean over roll calls in which at least two voted yes or no.',
  AGREEMENT_INDEX:
    'Agreement index (max(Y, N, A) - ((Y + N + A) - max(Y, N, A)) / 2) / (Y + N + A): 0 where equally split in three, 1 where united (Hix, Noury & Roland, BJPS 35, 2005). The mean over roll calls in which at least two voted.',
  MEAN_AGREEMENT: 'The share of pairs of voters that chose the same: 0 to 1. The mean over roll calls in which at least two voted.',
  LOYALTY: 'The share of a member’s votes that went with the plurality of the other members, ties among those left out: 0 to 1.',
  BLOC_LIKENESS:
    '1 - ½ · Σ|share - share| over yes, abstain and no, each bloc’s shares of its own votes: 0 to 1. The mean over roll calls in which both blocs voted.',
} as const;
export type Measure = keyof typeof Measure;

export const Reliability = {
  FAIR: 'Enough items to lean on.',
  LOW: 'A selection rather than a record, or fewer than 20 items, or 30 for a measure corrected for chance: a few more could change it much.',
} as const;
export type Reliability = keyof typeof Reliability;

export const NoScore = {
  NOTHING_SHARED: 'There is no item on which both have a standing, or in which both voted, that can be scored.',
  TOO_FEW: 'Fewer than 5 stated positions are shared: the counts say more than a ratio would.',
  NOT_A_MEMBER: 'There is no roll call in which all concerned could vote.',
  NO_VARIATION: 'No disagreement is to be expected by chance, so that there is nothing to correct for: both always chose the same.',
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
/** As `leastReliable`, for measures corrected for chance. */
export const leastReliableCorrected = 30;

const corrected: readonly Measure[] = ['SCOTT_PI', 'COHEN_KAPPA'];

/** The share of the same among the stated positions counted; null with the reason where there is too little to score. */
export function agreement(same: number, n: number, eligible: number): Score {
  const reason = n === 0 ? 'NOTHING_SHARED' : n < leastStated ? 'TOO_FEW' : null;
  return scoreOf('AGREEMENT', reason === null ? same / n : reason, n, eligible);
}

/** A score over votes: a value, or the reason why there is none. */
export function scoreOf(measure: Measure, value: number | NoScore, n: number, eligible: number): Score {
  const enough = n >= (corrected.includes(measure) ? leastReliableCorrected : leastReliable);
  return {
    value: typeof value === 'number' ? value : null,
    reason: typeof value === 'number' ? null : value,
    measure,
    n,
    eligible,
    reliability: enough ? 'FAIR' : 'LOW',
  };
}

/** A score over items that somebody chose: however many they are, they are no record. */
export function ofSelection(score: Score): Score {
  return { ...score, reliability: 'LOW' };
}

/** Why nothing was counted: nobody concerned could vote together, or they did not. */
export function nothingCounted(eligible: number): NoScore {
  return eligible === 0 ? 'NOT_A_MEMBER' : 'NOTHING_SHARED';
}

/** Items counted as a share of those that could have been; null where there were none. */
export function coverage(score: Score): number | null {
  return score.eligible === 0 ? null : score.n / score.eligible;
}
