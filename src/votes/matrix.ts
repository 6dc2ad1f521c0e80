/**
 * The bit matrix: states × roll calls, a plane for each choice. A selection of roll calls is a mask; the matrix’s one job is to
 * count, for two states under a mask, in how many roll calls they made which choices.
 */
import { bitsIn, maskOf } from './bits.ts';
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
  /** the words that have one of them, and these words of the mask */
  readonly used: Int32Array;
  readonly wanted: Int32Array;
  /** for each bit of these words, its column in the whole matrix; -1 for one that is not selected */
  readonly columnOf: Int32Array;
  /** the seats that were last laid out by themselves, which most pairs are made of */
  readonly single: Map<string, Selected>;
}

/** Seats of a frame that stay laid out: 5 bits each a roll call, 4.4 kB for all that there are. */
const seatsKept = 64;

/** Most questions are about the same roll calls, whose list is kept: laying it out takes longer than counting two states' votes in it. */
const frames = new WeakMap<readonly number[], Frame>();

function frameOf(columns: readonly number[], rollCalls: number): Frame {
  const known = frames.get(columns);
  if (known) return known;
  const mask = maskOf(columns, rollCalls);
  const used = Int32Array.from(mask.keys()).filter((word) => mask[word] !== 0);
  const columnOf = new Int32Array(32 * used.length).fill(-1);
  used.forEach((word, at) => {
    for (let bit = 0; bit < 32; bit++) if (((mask[word] as number) >>> bit) & 1) columnOf[32 * at + bit] = 32 * word + bit;
  });
  const frame = { used, wanted: used.map((word) => mask[word] as number), columnOf, single: new Map() };
  frames.set(columns, frame);
  return frame;
}

export function select(votes: Votes, seats: readonly Seat[], columns: readonly number[], absence: Absence = 'LEFT_OUT'): Selected {
  const frame = frameOf(columns, votes.rollCalls.length);
  const [seat, ...others] = seats;
  if (!seat || others.length > 0 || seat.during !== null) return laidOut(frame, votes, seats, absence);
  const key = `${absence} ${seat.state} ${seat.rows}`;
  let known = frame.single.get(key);
  if (!known) {
    known = laidOut(frame, votes, seats, absence);
    if (frame.single.size >= seatsKept) frame.single.delete(frame.single.keys().next().value as string);
    frame.single.set(key, known);
  }
  // One of its own: two sides may be of the same state, and are two.
  return { ...known };
}

function laidOut({ used, wanted, columnOf }: Frame, votes: Votes, seats: readonly Seat[], absence: Absence): Selected {
  const size = seats.length * used.length;
  // One piece of memory for all: to ask the system for each costs more than to fill it for two states.
  const bits = new Int32Array(5 * size);
  const plane = (at: number) => bits.subarray(at * size, (at + 1) * size);
  const selected = {
    seats,
    words: used.length,
    columns: columnOf,
    YES: plane(0),
    ABSTAIN: plane(1),
    NO: plane(2),
    VOTED: plane(3),
    ENTITLED: plane(4),
  };
  const { planes } = votes;
  const { YES, ABSTAIN, NO, VOTED, ENTITLED } = selected;
  for (const [seat, { rows, during }] of seats.entries()) {
    const to = seat * used.length;
    for (const row of rows) {
      const from = row * votes.words;
      for (let each = 0; each < used.length; each++) {
        const word = from + (used[each] as number);
        (YES[to + each] as number) |= planes.YES[word] as number;
        (ABSTAIN[to + each] as number) |= planes.ABSTAIN[word] as number;
        (NO[to + each] as number) |= planes.NO[word] as number;
        (ENTITLED[to + each] as number) |= planes.ENTITLED[word] as number;
      }
    }
    for (let each = 0, at = to; each < used.length; each++, at++) {
      const mask = during === null ? (wanted[each] as number) : (wanted[each] as number) & (during[used[each] as number] as number);
      const yes = (YES[at] as number) & mask;
      const no = (NO[at] as number) & mask;
      const entitled = (ENTITLED[at] as number) & mask;
      let abstain = (ABSTAIN[at] as number) & mask;
      if (absence === 'AS_ABSTAIN') abstain |= entitled & ~(yes | no);
      YES[at] = yes;
      ABSTAIN[at] = abstain;
      NO[at] = no;
      VOTED[at] = yes | abstain | no;
      ENTITLED[at] = entitled;
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

/**
 * Writes into `counts`, so that many pairs can be counted without an object for each. The bits of four words are added up as carry-save adders
 * do, until those of one word are to be counted: what at least two of three words have is carried to the twos, of these to the fours (the way
 * of Harley and Seal, as in Muła, Kurz and Lemire, "Faster Population Counts Using AVX2 Instructions", 2018). Written out: with functions for
 * what is the same of four words it takes half as long again.
 */
export function countPair(left: Selected, a: number, right: Selected, b: number, counts: PairCounts): void {
  const { words, VOTED: voted, YES: yes, NO: no } = left;
  const { VOTED: otherVoted, YES: otherYes, NO: otherNo } = right;
  const end = (a + 1) * words;
  let at = a * words;
  let other = b * words;
  // Of each count what was carried to the fours, and the ones and twos that are left.
  let [n, same, opposed] = [0, 0, 0];
  let [n1, n2, same1, same2, opposed1, opposed2] = [0, 0, 0, 0, 0, 0];
  for (; at + 3 < end; at += 4, other += 4) {
    const y0 = yes[at] as number;
    const y1 = yes[at + 1] as number;
    const y2 = yes[at + 2] as number;
    const y3 = yes[at + 3] as number;
    const x0 = no[at] as number;
    const x1 = no[at + 1] as number;
    const x2 = no[at + 2] as number;
    const x3 = no[at + 3] as number;
    const otherY0 = otherYes[other] as number;
    const otherY1 = otherYes[other + 1] as number;
    const otherY2 = otherYes[other + 2] as number;
    const otherY3 = otherYes[other + 3] as number;
    const otherX0 = otherNo[other] as number;
    const otherX1 = otherNo[other + 1] as number;
    const otherX2 = otherNo[other + 2] as number;
    const otherX3 = otherNo[other + 3] as number;

    const both0 = (voted[at] as number) & (otherVoted[other] as number);
    const both1 = (voted[at + 1] as number) & (otherVoted[other + 1] as number);
    const both2 = (voted[at + 2] as number) & (otherVoted[other + 2] as number);
    const both3 = (voted[at + 3] as number) & (otherVoted[other + 3] as number);
    let first = carried(n1, both0, both1);
    n1 ^= both0 ^ both1;
    let second = carried(n1, both2, both3);
    n1 ^= both2 ^ both3;
    n += bitsIn(carried(n2, first, second));
    n2 ^= first ^ second;

    const sameFirst = both0 & ~((y0 ^ otherY0) | (x0 ^ otherX0));
    const sameNext = both1 & ~((y1 ^ otherY1) | (x1 ^ otherX1));
    const sameThird = both2 & ~((y2 ^ otherY2) | (x2 ^ otherX2));
    const sameLast = both3 & ~((y3 ^ otherY3) | (x3 ^ otherX3));
    first = carried(same1, sameFirst, sameNext);
    same1 ^= sameFirst ^ sameNext;
    second = carried(same1, sameThird, sameLast);
    same1 ^= sameThird ^ sameLast;
    same += bitsIn(carried(same2, first, second));
    same2 ^= first ^ second;

    const against0 = (y0 & otherX0) | (x0 & otherY0);
    const against1 = (y1 & otherX1) | (x1 & otherY1);
    const against2 = (y2 & otherX2) | (x2 & otherY2);
    const against3 = (y3 & otherX3) | (x3 & otherY3);
    first = carried(opposed1, against0, against1);
    opposed1 ^= against0 ^ against1;
    second = carried(opposed1, against2, against3);
    opposed1 ^= against2 ^ against3;
    opposed += bitsIn(carried(opposed2, first, second));
    opposed2 ^= first ^ second;
  }
  n = 4 * n + 2 * bitsIn(n2) + bitsIn(n1);
  same = 4 * same + 2 * bitsIn(same2) + bitsIn(same1);
  opposed = 4 * opposed + 2 * bitsIn(opposed2) + bitsIn(opposed1);
  for (; at < end; at++, other++) {
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

/** The bits that at least two of three words have. */
function carried(a: number, b: number, c: number): number {
  return (a & b) | ((a ^ b) & c);
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
