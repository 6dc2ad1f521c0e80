/** How far the record of a body’s votes goes, and what is known to lack. */
import { type Day, earliest, latest } from '../domain/dates.ts';
import { sessionOrder } from '../domain/votes.ts';
import type { Gap } from './table.ts';

export const RecordExtent = {
  RECORDED: 'All that were recorded, as far as the record goes, but for the gaps that are named.',
  SELECTION: 'Some that were chosen: not a record, and no measure of how the body or its members vote as a rule.',
} as const;
export type RecordExtent = keyof typeof RecordExtent;

/** How far the record of one body goes. */
export interface Coverage {
  readonly extent: RecordExtent;
  /** the last day up to which it goes; null for a selection */
  readonly to: Day | null;
  /** the last session that has begun by then; null where there is none */
  readonly lastSession: string | null;
  readonly gaps: readonly Gap[];
}

export const selectionOnly: Coverage = { extent: 'SELECTION', to: null, lastSession: null, gaps: [] };

/** A stretch of time or a session, of which some roll calls are counted. */
export interface Stretch {
  /** null where it is a session */
  readonly from: Day | null;
  readonly to: Day | null;
  readonly session: string | null;
}

/** Whether all roll calls of a stretch are held: the record goes to its end, and nothing is known to lack in it. */
export function isComplete(coverage: Coverage, stretch: Stretch): boolean {
  if (coverage.extent === 'SELECTION' || coverage.to === null) return false;
  if (stretch.session !== null) {
    const isOver = coverage.lastSession !== null && sessionOrder(stretch.session) < sessionOrder(coverage.lastSession);
    return isOver && gapsIn(coverage, stretch).length === 0;
  }
  return stretch.to !== null && stretch.to <= coverage.to && gapsIn(coverage, stretch).length === 0;
}

/** What is known to lack in a stretch. */
export function gapsIn({ gaps }: Coverage, { from, to, session }: Stretch): Gap[] {
  return gaps.filter((gap) => {
    if (session !== null) return gap.session === session;
    if (gap.date === null) return false;
    return (to === null || earliest(gap.date) <= to) && (from === null || gap.open || latest(gap.date) >= from);
  });
}
