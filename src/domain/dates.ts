/**
 * Days, partial dates and half-open intervals.
 *
 * A partial date says only what its source says: a year (`2022`), a month (`2022-02`) or a day (`2022-02-09`).
 * It stands for every day it may be, from its earliest to its latest; there are no sentinel dates.
 */

/** A calendar day of the proleptic Gregorian calendar, `YYYY-MM-DD`. Days compare as strings. */
export type Day = string;

/** A day, a month or a year: `2022-02-09`, `2022-02`, `2022`. */
export type PartialDate = string;

const shape = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Whether `text` is a partial date that exists in the calendar (`2021-02-29` does not). */
export function isPartialDate(text: string): text is PartialDate {
  const parts = shape.exec(text);
  if (!parts) return false;
  const [, year, month, day] = parts;
  if (month === undefined) return true;
  if (Number(month) < 1 || Number(month) > 12) return false;
  return day === undefined || (Number(day) >= 1 && Number(day) <= daysIn(Number(year), Number(month)));
}

/** Whether `text` is one calendar day. */
export function isDay(text: string): text is Day {
  return text.length === 10 && isPartialDate(text);
}

/** The first day that a partial date may be. */
export function earliest(date: PartialDate): Day {
  return date.length === 10 ? date : date.length === 7 ? `${date}-01` : `${date}-01-01`;
}

/** The last day that a partial date may be. */
export function latest(date: PartialDate): Day {
  if (date.length === 10) return date;
  if (date.length === 4) return `${date}-12-31`;
  const days = daysIn(Number(date.slice(0, 4)), Number(date.slice(5, 7)));
  return `${date}-${String(days).padStart(2, '0')}`;
}

/** Whether `a` is later than `b` for certain: a's earliest day is after b's latest. If neither is, they are concurrent. */
export function isLater(a: PartialDate, b: PartialDate): boolean {
  return earliest(a) > latest(b);
}

/** The same day of an earlier year. Of 29 February it may be a day that doesn't exist, which compares as it should. */
export function yearsBefore(day: Day, years: number): Day {
  return `${String(Number(day.slice(0, 4)) - years).padStart(4, '0')}${day.slice(4)}`;
}

export function today(): Day {
  return new Date().toISOString().slice(0, 10);
}

export const IntervalEnd = {
  OPEN: 'Still going on when the record was made.',
  DATED: 'Over; `until` says since when.',
  UNKNOWN: 'The source does not say whether, or when, it ended.',
} as const;
export type IntervalEnd = keyof typeof IntervalEnd;

/** A half-open stretch of time `[since, until)`: `until` is the first day on which it no longer held. */
export interface Interval {
  /** null: the source does not say when it began */
  readonly since: PartialDate | null;
  /** given exactly when `end` is DATED */
  readonly until: PartialDate | null;
  readonly end: IntervalEnd;
}

/**
 * Whether something may have held on a day, or on some day that a partial date may be: it may have begun by then, and is
 * not known to have ended by then. With an unknown beginning or an unknown end nothing can be said, and the answer is no;
 * what a source shows to have held on a certain day is kept beside the interval (`Tenure.attestedOn`).
 */
export function mayHoldOn(interval: Interval, date: PartialDate): boolean {
  if (interval.since === null || earliest(interval.since) > latest(date)) return false;
  if (interval.end === 'OPEN') return true;
  return interval.until !== null && latest(interval.until) > earliest(date);
}

/** Whether something held on a day for certain, whatever the missing parts of its dates are. With an unknown end nothing is certain. */
export function holdsOnForCertain(interval: Interval, day: Day): boolean {
  if (interval.since === null || latest(interval.since) > day) return false;
  return interval.end === 'OPEN' || (interval.until !== null && earliest(interval.until) > day);
}

/**
 * Whether an interval takes in a roll call of a date: every day that the date may be. Where it takes in some of them only, as
 * when a state was admitted in the month of which no day is known, presence in the vote decides.
 */
export function takesIn(interval: Interval, date: PartialDate): 'ALL' | 'SOME' | 'NONE' {
  if (!mayHoldOn(interval, date)) return 'NONE';
  if (isDay(date)) return 'ALL';
  const begun = interval.since !== null && latest(interval.since) <= earliest(date);
  const goesOn = interval.end === 'OPEN' || (interval.until !== null && earliest(interval.until) > latest(date));
  return begun && goesOn ? 'ALL' : 'SOME';
}

/** A stretch of days given by its first and its last, both included; null where it has no such limit. */
export interface Window {
  readonly from: Day | null;
  readonly to: Day | null;
}

/** Whether a partial date may be a day within a window. */
export function mayLieIn(date: PartialDate, { from, to }: Window): boolean {
  return (from === null || latest(date) >= from) && (to === null || earliest(date) <= to);
}

/** Whether an interval may take in some day of a window. */
export function mayOverlap(interval: Interval, { from, to }: Window): boolean {
  const over = from !== null && interval.until !== null && latest(interval.until) <= from;
  return !over && (to === null || interval.since === null || earliest(interval.since) <= to);
}

/** The last day of a window of which anything can be known, in data that go up to a day. */
export function lastKnownDay({ to }: Window, updatedOn: Day): Day {
  return to === null || to > updatedOn ? updatedOn : to;
}

/** Whether two partial dates may be the same day. */
export function mayCoincide(a: PartialDate, b: PartialDate): boolean {
  return !isLater(a, b) && !isLater(b, a);
}

/** Whether an interval ends before it begins, or on that very day, whatever the missing parts of its dates are: no day is in it. */
export function isInverted(interval: Interval): boolean {
  return interval.since !== null && interval.until !== null && latest(interval.until) <= earliest(interval.since);
}

/**
 * Whether two intervals, neither of them inverted, share a day for certain: each begins, at its latest, before the other
 * can have ended.
 */
export function overlapForCertain(a: Interval, b: Interval): boolean {
  return beginsBeforeEndOf(a, b) && beginsBeforeEndOf(b, a);
}

/** Whether `a` begins before `b` for certain. */
export function beginsBefore(a: Interval, b: Interval): boolean {
  return a.since !== null && b.since !== null && isLater(b.since, a.since);
}

/** Whether `a` goes on for certain when `b` is over. */
export function outlasts(a: Interval, b: Interval): boolean {
  if (b.until === null) return false;
  if (a.end === 'OPEN') return true;
  if (a.until !== null) return isLater(a.until, b.until);
  return a.since !== null && earliest(a.since) >= latest(b.until);
}

/** Whether two intervals may share a day; with an unknown beginning or end nothing can be said, and the answer is no. */
export function mayShareDay(a: Interval, b: Interval): boolean {
  return mayBeginBeforeEndOf(a, b) && mayBeginBeforeEndOf(b, a);
}

function mayBeginBeforeEndOf(a: Interval, b: Interval): boolean {
  if (a.since === null) return false;
  if (b.end === 'OPEN') return true;
  return b.until !== null && earliest(a.since) < latest(b.until);
}

function beginsBeforeEndOf(a: Interval, b: Interval): boolean {
  if (a.since === null) return false;
  if (b.end === 'OPEN') return true;
  return b.until !== null && latest(a.since) < earliest(b.until);
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
