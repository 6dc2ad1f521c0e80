/** Subjects on which a body votes again and again, known by their titles. */
import type { Id } from '../domain/actors.ts';
import type { TableRow, VoteTable } from './table.ts';

export interface Series {
  /** the latest title */
  readonly title: string;
  /** the sessions with a recorded vote on a whole text, the first and the last, and how many */
  readonly from: string;
  readonly to: string;
  readonly sessions: number;
  /** the symbol of the latest */
  readonly symbol: string | null;
}

/** So many sessions with a vote make a series. */
const often = 3;

/**
 * Series with a vote from a day on, of which no roll call is on a proposition that others share.
 * @param bound ids of roll calls that are on one
 */
export function unboundSeries({ rows }: VoteTable, bound: ReadonlySet<Id>, since: string): Series[] {
  const texts = rows.filter(({ votedOn, repeats }) => votedOn === 'TEXT' && repeats === null);
  return [...Map.groupBy(texts, ({ title }) => alike(title)).values()].flatMap((votes) => {
    const sessions = new Set(votes.map(({ session }) => session ?? ''));
    const last = votes.at(-1) as TableRow;
    if (sessions.size < often || last.date < since || votes.some(({ id }) => bound.has(id))) return [];
    return [{ title: last.title, from: votes[0]?.session ?? '', to: last.session ?? '', sessions: sessions.size, symbol: last.symbol }];
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
