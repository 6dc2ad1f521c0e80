/** Subjects on which a body votes again and again, known by their titles. */
import type { Id } from '../domain/actors.ts';
import type { TableRow, VoteTable } from './table.ts';

export interface Series {
  /** the latest that is on no shared proposition: its title */
  readonly title: string;
  /** the sessions with a recorded vote on a whole text, the first and the last, and how many */
  readonly from: string;
  readonly to: string;
  readonly sessions: number;
  /** and its symbol */
  readonly symbol: string | null;
}

/** So many sessions with a vote make a series. */
const often = 3;

/** The votes on whole texts of each subject that returned, the oldest first. */
export function recurring({ rows }: VoteTable): TableRow[][] {
  const texts = rows.filter(({ votedOn, repeats }) => votedOn === 'TEXT' && repeats === null);
  return [...Map.groupBy(texts, ({ title }) => alike(title)).values()].filter((votes) => sessionsOf(votes).size >= often);
}

const sessionsOf = (votes: readonly TableRow[]) => new Set(votes.map(({ session }) => session ?? ''));

/**
 * Series with a vote from a day on that is on no proposition that others share.
 * @param bound ids of roll calls that are on one
 */
export function unboundSeries(table: VoteTable, bound: ReadonlySet<Id>, since: string): Series[] {
  return recurring(table).flatMap((votes) => {
    const unbound = votes.findLast(({ id, date }) => date >= since && !bound.has(id));
    if (unbound === undefined) return [];
    const sessions = sessionsOf(votes);
    const [from = '', to = ''] = [votes[0]?.session, votes.at(-1)?.session].map((session) => session ?? '');
    return [{ title: unbound.title, from, to, sessions: sessions.size, symbol: unbound.symbol }];
  });
}

/** A title without what changes from year to year: numbers, and how it is spelled. */
function alike(title: string): string {
  return title
    .toLowerCase()
    .replace(/\b(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(st|nd|rd|th)?)\b/g, '')
    .replace(/[^a-z]+/g, ' ')
    .replace(/^ *the /, '')
    .trim();
}
