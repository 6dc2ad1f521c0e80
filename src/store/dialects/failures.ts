/** What kind of failure of a database an error is: whether asking again later may help, and why it failed. */

/** BUSY: it has more to do than it can, or doesn't answer; UNREADABLE: it isn't there, or what is in it can't be read. */
export type Failure = 'BUSY' | 'UNREADABLE';

/** As PostgreSQL, SQLite and the network call them. */
const codes: Readonly<Record<string, Failure>> = {
  // A statement that took too long; more connections than it takes.
  ...{ '57014': 'BUSY', '53300': 'BUSY', '53400': 'BUSY', SQLITE_BUSY: 'BUSY' },
  // Ended, or not begun yet.
  ...{ '57P01': 'UNREADABLE', '57P02': 'UNREADABLE', '57P03': 'UNREADABLE' },
  ...{ ECONNREFUSED: 'UNREADABLE', ECONNRESET: 'UNREADABLE', EPIPE: 'UNREADABLE', ETIMEDOUT: 'UNREADABLE' },
  ...{ ENOTFOUND: 'UNREADABLE', EHOSTUNREACH: 'UNREADABLE', ENETUNREACH: 'UNREADABLE', EAI_AGAIN: 'UNREADABLE' },
  ...{ SQLITE_CORRUPT: 'UNREADABLE', SQLITE_NOTADB: 'UNREADABLE' },
};

/** What pg tells by words alone. */
const words: readonly (readonly [RegExp, Failure])[] = [
  [/^timeout exceeded when trying to connect$|^Query read timeout$|terminated due to connection timeout$/, 'BUSY'],
  [/^Connection terminated|not queryable$/, 'UNREADABLE'],
];

export function failureOf(error: unknown): Failure | null {
  if (!(error instanceof Error)) return null;
  const { code = '' } = error as NodeJS.ErrnoException;
  return (
    codes[code] ??
    (/^SQLITE_(IOERR|CORRUPT)/.test(code) || /^08/.test(code) ? 'UNREADABLE' : null) ??
    words.find(([pattern]) => pattern.test(error.message))?.[1] ??
    null
  );
}

/** pg's words for a statement to which nothing came back: what its connection still brings belongs to nobody. */
export const isUnanswered = (error: unknown) => error instanceof Error && error.message === 'Query read timeout';
