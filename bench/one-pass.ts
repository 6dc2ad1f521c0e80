/** Reading the planes and nothing else: what counting all pairs can't be faster than. */
import { readFileSync } from 'node:fs';
import wabt from 'wabt';
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

/** What of WebAssembly is used here: the types of Node.js don't have it. */
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (
    module: object,
  ) => {
    readonly exports: {
      readonly memory: { grow(pages: number): number; readonly buffer: ArrayBuffer };
      readonly pass: (bytes: number, end: number) => number;
    };
  };
};

/** The same pass 128 bits at a time, as the pairs are counted; the planes are laid out for it beforehand. Gives the same. */
export async function vectorPass(votes: Votes): Promise<() => number> {
  const { parseWat } = await wabt();
  const { buffer } = parseWat('one-pass.wat', readFileSync('bench/one-pass.wat', 'utf8')).toBinary({});
  const { memory, pass } = new WebAssembly.Instance(new WebAssembly.Module(buffer)).exports;
  const bytes = 96 * Math.ceil(votes.words / 8);
  const end = votes.states.length * bytes;
  memory.grow(Math.ceil(end / 65_536));
  const laid = new Uint32Array(memory.buffer);
  read.forEach((name, plane) => {
    votes.planes[name].forEach((bits, at) => {
      const word = at % votes.words;
      laid[(Math.floor(at / votes.words) * bytes) / 4 + 12 * (word >> 2) + 4 * plane + (word & 3)] = bits;
    });
  });
  return () => pass(bytes, end);
}
