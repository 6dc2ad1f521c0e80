/** How many chose what: in one roll call by everybody, and in many at once by some seats. */
import type { Choice, Totals } from '../domain/votes.ts';
import type { Selected } from './matrix.ts';
import { hasBit, type RollCallEntry, type Votes } from './planes.ts';

/** The votes recorded in one roll call, counted. */
export function tallyOf(votes: Votes, column: number): Totals {
  const count = (plane: Choice | 'ABSENT') => votes.states.reduce((sum, _, row) => sum + (hasBit(votes, plane, row, column) ? 1 : 0), 0);
  const { absencesRecorded } = votes.rollCalls[column] as RollCallEntry;
  return { yes: count('YES'), abstain: count('ABSTAIN'), no: count('NO'), absent: absencesRecorded ? count('ABSENT') : null };
}

const margins = new WeakMap<Votes, Map<number, number>>();

/** How many votes lay between yes and no, counted once: a list may be ordered by it below each of many records. */
export function marginOf(votes: Votes, column: number): number {
  const known = margins.get(votes) ?? new Map<number, number>();
  margins.set(votes, known);
  const before = known.get(column);
  if (before !== undefined) return before;
  const { yes, no } = tallyOf(votes, column);
  const margin = Math.abs(yes - no);
  known.set(column, margin);
  return margin;
}

/** For each selected roll call, how many of the seats chose what. Arrays are by bit; those not selected stay 0. */
export interface Tallies {
  readonly YES: Uint16Array;
  readonly ABSTAIN: Uint16Array;
  readonly NO: Uint16Array;
  readonly ENTITLED: Uint16Array;
}

/**
 * How many of the seats chose what in each selected roll call. 32 roll calls are counted at once: `digits` holds the binary digits of
 * their counts, the lowest first, and a seat's word is added to all of them by carrying (a bit-sliced, or vertical, counter).
 */
export function talliesOf(selected: Selected, seats: Iterable<number> = selected.seats.keys()): Tallies {
  const counted = Int32Array.from(seats);
  const size = 32 * selected.words;
  const tallies = {
    YES: new Uint16Array(size),
    ABSTAIN: new Uint16Array(size),
    NO: new Uint16Array(size),
    ENTITLED: new Uint16Array(size),
  };
  const digits = new Int32Array(16);
  for (const plane of ['YES', 'ABSTAIN', 'NO', 'ENTITLED'] as const) {
    const [bits, counts] = [selected[plane], tallies[plane]];
    for (let word = 0; word < selected.words; word++) {
      digits.fill(0);
      for (let index = 0; index < counted.length; index++) {
        let carry = bits[(counted[index] as number) * selected.words + word] as number;
        for (let digit = 0; carry !== 0; digit++) {
          const sum = digits[digit] as number;
          digits[digit] = sum ^ carry;
          carry &= sum;
        }
      }
      for (let digit = 0; digit < digits.length; digit++) {
        let left = digits[digit] as number;
        while (left !== 0) {
          const at = 32 * word + 31 - Math.clz32(left & -left);
          counts[at] = (counts[at] as number) + (1 << digit);
          left &= left - 1;
        }
      }
    }
  }
  return tallies;
}

/** What is left of some seats' tallies when a part of these seats is taken away. */
export function without(all: Tallies, part: Tallies): Tallies {
  const rest = (plane: keyof Tallies) => all[plane].map((count, at) => count - (part[plane][at] as number));
  return { YES: rest('YES'), ABSTAIN: rest('ABSTAIN'), NO: rest('NO'), ENTITLED: rest('ENTITLED') };
}
