/** What imports know of single bodies: all that is a fact of the General Assembly, and not of recorded votes. Another body’s goes beside it. */
import type { Id } from '../domain/actors.ts';

/** The UN General Assembly, by the id that a dataset must have it under. */
export const assembly: Id = 'unga';

/** When a body’s sessions are. */
export interface Sessions {
  /** whether a day or month may lie in a session */
  mayHold(session: string | null, date: string): boolean;
}

const sessions: ReadonlyMap<Id, Sessions> = new Map([
  [
    assembly,
    {
      // From September to the September after; the first ones were of a calendar year.
      mayHold(session, date) {
        if (session === null) return true;
        const number = Number(session);
        const from = number < 2 ? '1946-01' : `${number + 1945}-09`;
        return date.slice(0, 7) >= from && date.slice(0, 7) <= `${number + 1946}-09`;
      },
    },
  ],
]);

/** Of a body whose sessions are not known no day is wrong. */
export function sessionsOf(body: Id): Sessions {
  return sessions.get(body) ?? { mayHold: () => true };
}

/** The regular session of the General Assembly in course on a day: it opens in the middle of September. */
export function assemblySessionOn(day: string): string {
  return String(Number(day.slice(0, 4)) - 1946 + (day.slice(5) >= '09-15' ? 1 : 0) || 1);
}
