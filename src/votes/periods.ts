/** Stretches of time over which votes are taken together. */
import { type Day, earliest, latest, type PartialDate } from '../domain/dates.ts';
import type { RollCallEntry, Votes } from './planes.ts';

export const Period = {
  WHOLE: 'All together.',
  DECADE: 'By decade.',
  YEAR: 'By calendar year.',
  SESSION: 'By regular session.',
} as const;
export type Period = keyof typeof Period;

/** Roll calls of one period, of those selected. */
export interface VotePeriod {
  readonly label: string;
  /** the first and the last day on which they may have been held */
  readonly from: Day;
  readonly to: Day;
  /** columns, the oldest first */
  readonly columns: readonly number[];
}

/** The selected roll calls by period, the oldest first; a period without any is left out. */
export function periodsOf(votes: Votes, columns: readonly number[], by: Period): VotePeriod[] {
  const labelOf = (it: RollCallEntry) => {
    if (by === 'SESSION') return String(it.session);
    return by === 'YEAR' ? it.date.slice(0, 4) : `${it.date.slice(0, 3)}0s`;
  };
  const groups =
    by === 'WHOLE' && columns.length > 0
      ? [['all', columns] as const]
      : [...Map.groupBy(columns, (column) => labelOf(votes.rollCalls[column] as RollCallEntry))];
  // The days are for whoever asks: few do, and they lie in thousands of roll calls.
  const daysOf = (inPeriod: readonly number[], of: (date: PartialDate) => Day) =>
    [...new Set(inPeriod.map((column) => (votes.rollCalls[column] as RollCallEntry).date))].map(of).sort();
  return groups
    .map(([label, inPeriod]) => ({
      label,
      get from() {
        return daysOf(inPeriod, earliest)[0] as Day;
      },
      get to() {
        return daysOf(inPeriod, latest).at(-1) as Day;
      },
      columns: inPeriod,
    }))
    .sort((a, b) => a.label.localeCompare(b.label, 'en', { numeric: true }));
}
