/** The nearest of several names to a mistyped one. */
import { fold } from './fold.ts';
import { spell, typingErrors } from './spelling.ts';

/** Up to this many characters, most names are one or two slips from each other. */
const shortName = 4;

/**
 * The candidate that `wanted` most likely means, compared folded: the shortest that has all of it as words of its own
 * (`zas` in `stanislav-zas`), or else the one from which the fewest slips lead to it. Null when nothing is near enough: a
 * slip in four characters, and for a short name one that leaves its first letter.
 */
export function nearest(wanted: string, candidates: Iterable<string>): string | null {
  const target = fold(wanted);
  if (target === '') return null;
  const allowed = Math.max(1, Math.floor(target.length / 4));
  let best: string | null = null;
  let bestRank: readonly number[] = [];
  for (const candidate of candidates) {
    const rank = rankOf(target, fold(candidate), allowed);
    if (rank === null) continue;
    const order = best === null ? -1 : compare(rank, bestRank) || (candidate < best ? -1 : 1);
    if (order < 0) {
      best = candidate;
      bestRank = rank;
    }
  }
  return best;
}

/** Smaller is likelier; null: not likely at all. */
function rankOf(target: string, candidate: string, allowed: number): readonly number[] | null {
  if (candidate === target) return [0, 0];
  if (` ${candidate} `.includes(` ${target} `)) return [1, candidate.length];
  if (target.length <= shortName && candidate[0] !== target[0]) return null;
  const errors = typingErrors(spell(target), spell(candidate), allowed);
  return errors > allowed ? null : [2, errors];
}

function compare(a: readonly number[], b: readonly number[]): number {
  return (a[0] as number) - (b[0] as number) || (a[1] as number) - (b[1] as number);
}
