/** The measures of a pair's votes: how each is called, computed and written. */
import type { PairMeasure } from '../../../generated/explorer/graphql.ts';

/** The measure's usual low and high, and how a value is written. */
export const measures: Readonly<Record<PairMeasure, readonly [range: readonly [number, number], name: string, formula: string]>> = {
  AGREEMENT: [[0.2, 0.95], 'Agreement', 'votes the same ÷ votes that both cast'],
  LIJPHART: [[0.4, 1], 'Lijphart’s index', 'mean of 1 − |a − b| / 2, yes 1, abstain 2, no 3 (Lijphart 1963)'],
  S: [[-0.2, 1], 'S score', '1 − 2 · Σ|a − b| / (2 · n), yes 1, abstain 2, no 3 (Signorino & Ritter 1999)'],
  SCOTT_PI: [
    [-0.2, 0.9],
    'Scott’s π',
    '1 − observed ÷ expected disagreement, squared weights, from the pooled choices of both (Scott 1955; Häge 2011)',
  ],
  COHEN_KAPPA: [
    [-0.2, 0.9],
    'Cohen’s κ',
    '1 − observed ÷ expected disagreement, squared weights, from each one’s own choices (Cohen 1968; Häge 2011)',
  ],
};

/** Below this many votes a score is drawn as thin: what `Score.reliability` calls LOW. */
export const thinOf = (measure: PairMeasure) => (measure === 'SCOTT_PI' || measure === 'COHEN_KAPPA' ? 30 : 20);

export const percent = (value: number) => `${Math.round(100 * value)} %`;
export const index = (value: number) => value.toFixed(2);
