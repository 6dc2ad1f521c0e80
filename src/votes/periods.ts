/** Stretches of time over which votes are taken together. */
import { ofSelection, type Score } from '../comparison/score.ts';
import type { Id } from '../domain/actors.ts';
import { type Day, earliest, latest, type PartialDate } from '../domain/dates.ts';
import { type Coverage, type Stretch, selectionOnly } from './coverage.ts';
import type { RollCallEntry, Votes } from './planes.ts';

export const Period = {
  WHOLE: 'All together.',
  DECADE: 'By decade.',
  YEAR: 'By calendar year.',
  SESSION: 'By session of the body; roll calls without one are left out.',
} as const;
export type Period = keyof typeof Period;

/** Roll calls of one body and one period, of those selected. */
export interface VotePeriod {
  readonly body: Id;
  readonly label: string;
  /** the first and the last day on which they may have been held */
  readonly from: Day;
  readonly to: Day;
  /** columns, the oldest first */
  readonly columns: readonly number[];
  readonly coverage: Coverage;
  /** what the period is a stretch of */
  readonly stretch: Stretch;
}

/** The selected roll calls by body and period, the bodies by id, then the oldest period first; one without any is left out. */
export function periodsOf(votes: Votes, columns: readonly number[], by: Period): VotePeriod[] {
  const entry = (column: number) => votes.rollCalls[column] as RollCallEntry;
  if (columns.length === 0) return [];
  const [body, ...others] = votes.bodies;
  // What is in one group is not looked at piece by piece.
  const byBody = body && others.length === 0 ? new Map([[body.id, columns]]) : Map.groupBy(columns, (column) => entry(column).body);
  const bodies = [...byBody].sort(([a], [b]) => (a < b ? -1 : 1));
  return bodies.flatMap(([body, held]) =>
    [...(by === 'WHOLE' ? new Map([['all', held]]) : Map.groupBy(held, (column) => labelOf(entry(column), by)))]
      .flatMap(([label, inPeriod]) => (label === null ? [] : [periodOf(votes, body, label, by, inPeriod)]))
      .sort((a, b) => a.label.localeCompare(b.label, 'en', { numeric: true })),
  );
}

function labelOf({ session, date }: RollCallEntry, by: Exclude<Period, 'WHOLE'>): string | null {
  if (by === 'SESSION') return session;
  return by === 'YEAR' ? date.slice(0, 4) : `${date.slice(0, 3)}0s`;
}

/** The days are for whoever asks: few do, and they lie in thousands of roll calls. */
function periodOf(votes: Votes, body: Id, label: string, by: Period, columns: readonly number[]): VotePeriod {
  const days = (of: (date: PartialDate) => Day) =>
    [...new Set(columns.map((column) => (votes.rollCalls[column] as RollCallEntry).date))].map(of).sort();
  return {
    body,
    label,
    get from() {
      return days(earliest)[0] as Day;
    },
    get to() {
      return days(latest).at(-1) as Day;
    },
    columns,
    coverage: votes.coverage.get(body) ?? selectionOnly,
    stretch: stretchOf(label, by),
  };
}

function stretchOf(label: string, by: Period): Stretch {
  if (by === 'SESSION') return { from: null, to: null, session: label };
  if (by === 'YEAR') return { from: `${label}-01-01`, to: `${label}-12-31`, session: null };
  if (by === 'DECADE') return { from: `${label.slice(0, 3)}0-01-01`, to: `${label.slice(0, 3)}9-12-31`, session: null };
  return { from: null, to: null, session: null };
}

/** A score over the roll calls of a period: over a selection it is not one to lean on. */
export function scoreIn({ coverage }: Pick<VotePeriod, 'coverage'>, score: Score): Score {
  return coverage.extent === 'SELECTION' ? ofSelection(score) : score;
}
