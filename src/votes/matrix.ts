/**
 * The bit matrix: states × roll calls, a plane for each choice. A selection of roll calls is a mask; the matrix’s one job is to
 * count, for two states under a mask, in how many roll calls they made which choices.
 */
import { bitsIn, type Mask, maskOf } from './bits.ts';
import type { Votes } from './planes.ts';
import type { Seat } from './seats.ts';

export const Absence = {
  LEFT_OUT: 'Roll calls in which either did not vote are left out.',
  AS_ABSTAIN: 'Who could vote and did not is counted as abstaining.',
} as const;
export type Absence = keyof typeof Absence;

/** In how many roll calls two states made which choices: `[i * 3 + j]`, a chose i and b chose j, in the order YES, ABSTAIN, NO. */
export type PairTable = readonly number[];

/** Seats in some roll calls: only the words that these have a bit in, each seat’s rows one after another. */
export interface Selected {
  readonly seats: readonly Seat[];
  readonly words: number;
  /** for each bit, its column in the whole matrix; -1 for one that is not selected */
  readonly columns: Int32Array;
  readonly YES: Int32Array;
  readonly ABSTAIN: Int32Array;
  readonly NO: Int32Array;
  readonly VOTED: Int32Array;
  readonly ENTITLED: Int32Array;
}

/** What a list of roll calls makes of the matrix, whoever voted in them. */
interface Frame {
  readonly mask: Mask;
  /** the words that have one of them */
  readonly used: readonly number[];
  /** for each bit of these words, its column in the whole matrix; -1 for one that is not selected */
  readonly columnOf: Int32Array;
}

/** Most questions are about the same roll calls, whose list is kept: laying it out takes longer than counting two states' votes in it. */
const frames = new WeakMap<readonly number[], Frame>();

function frameOf(columns: readonly number[], rollCalls: number): Frame {
  const known = frames.get(columns);
  if (known) return known;
  const mask = maskOf(columns, rollCalls);
  const used: number[] = [];
  mask.forEach((bits, word) => {
    if (bits !== 0) used.push(word);
  });
  const columnOf = new Int32Array(32 * used.length).fill(-1);
  used.forEach((word, at) => {
    for (let bit = 0; bit < 32; bit++) if (((mask[word] as number) >>> bit) & 1) columnOf[32 * at + bit] = 32 * word + bit;
  });
  const frame = { mask, used, columnOf };
  frames.set(columns, frame);
  return frame;
}

export function select(votes: Votes, seats: readonly Seat[], columns: readonly number[], absence: Absence = 'LEFT_OUT'): Selected {
  const { mask, used, columnOf } = frameOf(columns, votes.rollCalls.length);
  const size = seats.length * used.length;
  const selected = {
    seats,
    words: used.length,
    columns: columnOf,
    YES: new Int32Array(size),
    ABSTAIN: new Int32Array(size),
    NO: new Int32Array(size),
    VOTED: new Int32Array(size),
    ENTITLED: new Int32Array(size),
  };
  const { YES, ABSTAIN, NO, ENTITLED } = votes.planes;
  let to = 0;
  for (const { rows, during } of seats) {
    for (const word of used) {
      const wanted = (mask[word] as number) & (during === null ? -1 : (during[word] as number));
      let [yes, abstain, no, entitled] = [0, 0, 0, 0];
      for (const row of rows) {
        const from = row * votes.words + word;
        yes |= YES[from] as number;
        abstain |= ABSTAIN[from] as number;
        no |= NO[from] as number;
        entitled |= ENTITLED[from] as number;
      }
      if (absence === 'AS_ABSTAIN') abstain |= entitled & ~(yes | no);
      selected.YES[to] = yes & wanted;
      selected.ABSTAIN[to] = abstain & wanted;
      selected.NO[to] = no & wanted;
      selected.VOTED[to] = (yes | abstain | no) & wanted;
      selected.ENTITLED[to] = entitled & wanted;
      to++;
    }
  }
  return selected;
}

/** How many bits two rows have in common. */
function common(a: Int32Array, b: Int32Array, from: number, other: number, words: number): number {
  let bits = 0;
  for (let word = 0; word < words; word++) bits += bitsIn((a[from + word] as number) & (b[other + word] as number));
  return bits;
}

/** How many roll calls both seats voted in, in how many they chose the same, and in how many the opposite. */
export interface PairCounts {
  n: number;
  same: number;
  opposed: number;
}

/** Writes into `counts`, so that many pairs can be counted without an object for each. */
export function countPair(left: Selected, a: number, right: Selected, b: number, counts: PairCounts): void {
  const { words, VOTED: voted, YES: yes, NO: no } = left;
  const { VOTED: otherVoted, YES: otherYes, NO: otherNo } = right;
  let n = 0;
  let same = 0;
  let opposed = 0;
  for (let at = a * words, other = b * words, end = at + words; at < end; at++, other++) {
    const both = (voted[at] as number) & (otherVoted[other] as number);
    const y = yes[at] as number;
    const x = no[at] as number;
    const otherY = otherYes[other] as number;
    const otherX = otherNo[other] as number;
    n += bitsIn(both);
    same += bitsIn(both & ~((y ^ otherY) | (x ^ otherX)));
    opposed += bitsIn((y & otherX) | (x & otherY));
  }
  counts.n = n;
  counts.same = same;
  counts.opposed = opposed;
}

export function pairTable(left: Selected, a: number, right: Selected, b: number): PairTable {
  const [from, other] = [a * left.words, b * left.words];
  const order = ['YES', 'ABSTAIN', 'NO'] as const;
  return order.flatMap((mine) => order.map((theirs) => common(left[mine], right[theirs], from, other, left.words)));
}

/** In how many roll calls both seats could vote. */
export function eligibleOf(left: Selected, a: number, right: Selected, b: number): number {
  return common(left.ENTITLED, right.ENTITLED, a * left.words, b * left.words, left.words);
}

/** The columns of the roll calls in which both voted; `same`: only those in which they chose the same, or did not. */
export function columnsOfPair(left: Selected, a: number, right: Selected, b: number, same: boolean | null): number[] {
  const columns: number[] = [];
  for (let word = 0; word < left.words; word++) {
    const [at, other] = [a * left.words + word, b * left.words + word];
    const both = (left.VOTED[at] as number) & (right.VOTED[other] as number);
    const differing = ((left.YES[at] as number) ^ (right.YES[other] as number)) | ((left.NO[at] as number) ^ (right.NO[other] as number));
    let bits = same === null ? both : both & (same ? ~differing : differing);
    while (bits !== 0) {
      const bit = 31 - Math.clz32(bits & -bits);
      columns.push(left.columns[32 * word + bit] as number);
      bits &= bits - 1;
    }
  }
  return columns;
}
