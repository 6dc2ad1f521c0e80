/** For how long a position holds: from its date until the same actor's next one on the same proposition. */
import { earliest, type Interval, isLater, latest, type PartialDate } from '../domain/dates.ts';

interface Dated {
  readonly date: PartialDate;
}

/** The days on which a position held, given all of the actor's positions on its proposition. Concurrent ones don't end each other. */
export function holdingOf(position: Dated, all: readonly Dated[]): Interval {
  let next: PartialDate | null = null;
  for (const { date } of all) {
    if (isLater(date, position.date) && (next === null || earliest(date) < earliest(next))) next = date;
  }
  return { since: position.date, until: next, end: next === null ? 'OPEN' : 'DATED' };
}

/** The days on which both held for certain; null where there are none. */
export function sharedDays(a: Interval, b: Interval): Interval | null {
  if (a.since === null || b.since === null) return null;
  const since = latest(a.since) > latest(b.since) ? a.since : b.since;
  const ends = [a.until, b.until].filter((date) => date !== null);
  const until = ends.sort((x, y) => (earliest(x) < earliest(y) ? -1 : 1))[0] ?? null;
  if (until === null) return { since, until: null, end: 'OPEN' };
  return latest(since) < earliest(until) ? { since, until, end: 'DATED' } : null;
}
