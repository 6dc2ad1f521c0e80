/** Stretches of time that lie within another: a membership within the life of its state and of its organisation. */
import type { Membership, Tenure } from '../../domain/actors.ts';
import { beginsBefore, type Interval, isInverted, outlasts } from '../../domain/dates.ts';
import type { DemarcheRecord } from '../../domain/records.ts';
import type { ById, Path, Report } from './rule.ts';

/** What something can neither begin before nor outlast. */
export interface Frame {
  readonly interval: Interval;
  /** for messages: `ARM, which existed` */
  readonly what: string;
  /** for messages: what may be there instead of a date within the frame */
  readonly instead?: string;
}

/** Tells what is outside of its frame for certain. That one of them ends before it begins is told of its own. */
export function within(record: DemarcheRecord, path: Path, interval: Interval, frame: Frame, report: Report): void {
  const { what, instead = '' } = frame;
  if (isInverted(interval) || isInverted(frame.interval)) return;
  if (beginsBefore(interval, frame.interval)) {
    const since = `since ${interval.since} is before ${what} from ${frame.interval.since} on`;
    report(record, [...path, 'since'], `${since}: expected a later date${instead}`);
  }
  if (outlasts(interval, frame.interval)) {
    report(record, [...path, 'until'], `outlasts ${what} until ${frame.interval.until}: expected an end by then${instead}`);
  }
}

/** The life of an organisation or a state, as a frame; null where nothing is known of it. */
export function existenceOf(id: string, byId: ById): Frame | null {
  const body = byId.get(id);
  if (body?.type !== 'Organisation' && body?.type !== 'State') return null;
  return body.existence && { interval: body.existence, what: `${id}, which existed` };
}

/**
 * As `within`, for what may have been before a state was independent or after it was dissolved (a seat in the United Nations, a
 * head), or before a body got its present name. A note tells that from a mistake.
 */
export function withinOrExplained(record: Membership | Tenure, id: string, byId: ById, report: Report): void {
  const frame = existenceOf(id, byId);
  if (frame && record.note === null) within(record, [], record.interval, { ...frame, instead: ', or a note that says how' }, report);
}
