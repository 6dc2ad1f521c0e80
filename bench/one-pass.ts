/** Reading the planes and nothing else: what counting all pairs can't be faster than. */
import type { PlaneName, Votes } from '../src/votes/planes.ts';

/** Those that tell what each state chose, and where it chose nothing. */
const read: readonly PlaneName[] = ['YES', 'ABSTAIN', 'NO'];

/** Every word of these planes once, for no pair. Gives what came of it, so that it is really done. */
export function readOnce(votes: Votes): number {
  let bits = 0;
  for (const name of read) {
    const plane = votes.planes[name];
    for (let at = 0; at < plane.length; at++) bits ^= plane[at] as number;
  }
  return bits;
}

/**
 * One pass for all pairs: for every pair of two rows, and each row with itself, as the matrix has them, every word of both rows in these planes.
 * That two states agree shows only where their rows are laid upon each other, so each pair's words must be read for it; nothing is counted.
 */
export function readForAllPairs(votes: Votes): number {
  const [one, two, three] = read.map((name) => votes.planes[name]) as [Uint32Array, Uint32Array, Uint32Array];
  const { words } = votes;
  let bits = 0;
  for (let row = 0; row < one.length; row += words) {
    for (let other = row; other < one.length; other += words) {
      for (let word = 0; word < words; word++) {
        const [a, b] = [row + word, other + word];
        bits ^= (one[a] as number) & (one[b] as number);
        bits ^= (two[a] as number) & (two[b] as number);
        bits ^= (three[a] as number) & (three[b] as number);
      }
    }
  }
  return bits;
}
