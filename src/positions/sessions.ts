/** Sessions as they are asked for: held against how those on record are written. */
import { sessionOrder } from '../domain/votes.ts';
import { badInput } from '../graph/errors.ts';
import type { Votes } from '../votes/planes.ts';

interface Sessions {
  readonly fromSession?: string | number | null;
  readonly toSession?: string | number | null;
}

/** Throws BAD_USER_INPUT if a session is written as none on record is, or the first comes after the last. */
export function checkSessions(votes: Votes, args: Sessions, prefix: string): void {
  for (const name of ['fromSession', 'toSession'] as const) {
    const session = args[name];
    if (session == null) continue;
    const { length } = String(session);
    if (length > longestSession) throw badInput(`${prefix}${name}`, `expected at most ${longestSession} characters, but got ${length}.`);
    // What is written otherwise is before or after all of them: that would be answered, with nothing or with everything.
    const forms = formsOf(votes);
    if (forms.size > 0 && !forms.has(formOf(String(session)))) {
      throw badInput(`${prefix}${name}`, `expected a session as its body calls it, such as \`70\`, but got “${session}”.`);
    }
  }
  if (args.fromSession == null || args.toSession == null) return;
  if (sessionOrder(String(args.fromSession)) > sessionOrder(String(args.toSession))) {
    throw badInput(
      `${prefix}fromSession`,
      `${args.fromSession} is after ${prefix}toSession, ${args.toSession}: expected at least one session.`,
    );
  }
}

const longestSession = 20;

/** Sessions have an order where they differ in their numbers alone. */
const formOf = (session: string) => session.replace(/\d+/g, '0');

const forms = new WeakMap<Votes, ReadonlySet<string>>();

/** How the sessions on record are written. */
function formsOf(votes: Votes): ReadonlySet<string> {
  const known = forms.get(votes) ?? new Set(votes.rollCalls.flatMap(({ session }) => (session === null ? [] : [formOf(session)])));
  forms.set(votes, known);
  return known;
}
