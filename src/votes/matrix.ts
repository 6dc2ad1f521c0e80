/**
 * The bit matrix: states × roll calls, a plane for each choice. A selection of roll calls is a mask, under which seats are laid out to be counted,
 * by pairs (`pairs.ts`) or all together (`tallies.ts`).
 */
import { type Mask, maskOf } from './bits.ts';
import type { Votes } from './planes.ts';
import type { Seat } from './seats.ts';

export const Absence = {
  LEFT_OUT: 'Roll calls in which either did not vote are left out.',
  AS_ABSTAIN: 'Who could vote and did not is counted as abstaining.',
} as const;
export type Absence = keyof typeof Absence;

/** Seats in some roll calls: only the words that these have a bit in, each seat’s rows one after another. */
export interface Selected {
  readonly seats: readonly Seat[];
  /** words of a row: a multiple of four, which are counted at once */
  readonly words: number;
  /** by seat, the first word of its rows with any bit, and the one after the last: multiples of four, too. A state that came late has none before */
  readonly begins: Int32Array;
  readonly ends: Int32Array;
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

/** So many words, and as many more, which stay empty, as make a multiple of four. */
const padded = (words: number) => (words + 3) & ~3;

function frameOf(columns: readonly number[], rollCalls: number): Frame {
  const known = frames.get(columns);
  if (known) return known;
  const mask = maskOf(columns, rollCalls);
  const used = Int32Array.from(mask.keys()).filter((word) => mask[word] !== 0);
  const columnOf = new Int32Array(32 * padded(used.length)).fill(-1);
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
  const words = padded(used.length);
  const size = seats.length * words;
  // One piece of memory for all: to ask the system for each costs more than to fill it for two states.
  const bits = new Int32Array(5 * size + 2 * seats.length);
  const { planes } = votes;
  for (const [seat, { rows, during }] of seats.entries()) {
    let begin = -1;
    let end = 0;
    for (let each = 0, at = seat * words; each < used.length; each++, at++) {
      const place = used[each] as number;
      let yes = 0;
      let abstain = 0;
      let no = 0;
      let entitled = 0;
      for (let row = 0; row < rows.length; row++) {
        const word = (rows[row] as number) * votes.words + place;
        yes |= planes.YES[word] as number;
        abstain |= planes.ABSTAIN[word] as number;
        no |= planes.NO[word] as number;
        entitled |= planes.ENTITLED[word] as number;
      }
      const mask = during === null ? (wanted[each] as number) : (wanted[each] as number) & (during[place] as number);
      yes &= mask;
      no &= mask;
      entitled &= mask;
      abstain &= mask;
      if (absence === 'AS_ABSTAIN') abstain |= entitled & ~(yes | no);
      const voted = yes | abstain | no;
      bits[at] = yes;
      bits[at + size] = abstain;
      bits[at + 2 * size] = no;
      bits[at + 3 * size] = voted;
      bits[at + 4 * size] = entitled;
      if ((voted | entitled) !== 0) {
        if (begin < 0) begin = each;
        end = each + 1;
      }
    }
    bits[5 * size + seat] = Math.max(begin, 0) & ~3;
    bits[5 * size + seats.length + seat] = padded(end);
  }
  const part = (from: number, length: number) => bits.subarray(from, from + length);
  return {
    seats,
    words,
    columns: columnOf,
    YES: part(0, size),
    ABSTAIN: part(size, size),
    NO: part(2 * size, size),
    VOTED: part(3 * size, size),
    ENTITLED: part(4 * size, size),
    begins: part(5 * size, seats.length),
    ends: part(5 * size + seats.length, seats.length),
  };
}

/** Which of the selected roll calls both voted in, as bits; `same`: only those in which they chose the same, or did not. */
export function votedIn(left: Selected, a: number, right: Selected, b: number, same: boolean | null): Mask {
  const mask = new Int32Array(left.words);
  for (let word = 0; word < left.words; word++) {
    const [at, other] = [a * left.words + word, b * left.words + word];
    const both = (left.VOTED[at] as number) & (right.VOTED[other] as number);
    const differing = ((left.YES[at] as number) ^ (right.YES[other] as number)) | ((left.NO[at] as number) ^ (right.NO[other] as number));
    mask[word] = same === null ? both : both & (same ? ~differing : differing);
  }
  return mask;
}
