/**
 * Counts what the seats of two selections have in common, pair by pair, 128 roll calls at a time. What counts is WebAssembly (`pairs.wat`), in a
 * memory that all share and that never grows, 1.8 MB: rows are laid into it block by block, a stretch of roll calls at a time. All is told before
 * anybody else has a turn, so what one question lays there is never taken for another's.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Selected } from './matrix.ts';

/** The rows of a seat, in the order in which they lie in the memory. */
const rowsOfSeat = ['VOTED', 'YES', 'NO', 'ABSTAIN', 'ENTITLED'] as const;
type Row = (typeof rowsOfSeat)[number];

/**
 * What is counted of a pair. ALIKE is two numbers: in how many roll calls both voted, and in how many of these they chose the same. Two rows are
 * one: how many roll calls are in that row of the left seat and in this one of the right.
 */
export type Count = 'ALIKE' | readonly [left: Row, right: Row];

/** Some counts of a pair, whose numbers stand one after another. */
export interface Counts {
  readonly each: readonly Count[];
  readonly numbers: number;
  /** those that are laid into the memory */
  readonly rows: readonly Row[];
}

/** What is to be counted, made ready once for all pairs of all questions. */
export function countsOf(...each: readonly Count[]): Counts {
  const rows = new Set(each.flatMap((count) => (count === 'ALIKE' ? (['VOTED', 'YES', 'NO'] as const) : count)));
  const numbers = each.reduce((sum, count) => sum + (count === 'ALIKE' ? 2 : 1), 0);
  return { each, numbers, rows: [...rows] };
}

// The memory, in words of 32 bits: the numbers that are counted, then a slot for a seat of the left side, then slots for those of the right one.
const numbersAtOnce = 131_072;
const wordsARow = 256;
/** before its bits a row has four words, of which two say from where to where it has any */
const wordsAtOnce = wordsARow - 4;
const wordsASlot = rowsOfSeat.length * wordsARow;
const rightAtOnce = 255;
const slotAt = (slot: number) => numbersAtOnce + slot * wordsASlot;
const leftSlot = slotAt(0);
const rightSlot = (seat: number) => slotAt(1 + seat);

/** Counts one row with others; places and sizes are in bytes, as `pairs.wat` says. */
type Counting = (one: number, others: number, end: number, to: number, step: number) => void;

interface Kernel {
  readonly alike: Counting;
  readonly common: Counting;
  readonly memory: Int32Array;
}

/** What of WebAssembly is used here: the types of Node.js don't have it. */
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (
    module: object,
  ) => { readonly exports: { readonly alike: Counting; readonly common: Counting; readonly memory: { readonly buffer: ArrayBuffer } } };
};

let kernel: Kernel | undefined;

/** Read when something is first counted: most questions count no pairs. */
function loaded(): Kernel {
  if (kernel === undefined) {
    const { exports } = new WebAssembly.Instance(new WebAssembly.Module(readFileSync(join(import.meta.dirname, 'pairs.wasm'))));
    kernel = { alike: exports.alike, common: exports.common, memory: new Int32Array(exports.memory.buffer) };
  }
  return kernel;
}

/** Is told of two seats where in `numbers` theirs begin, which stay there until it returns. */
type Tell = (a: number, b: number, numbers: Int32Array, at: number) => void;

/** Counts each seat of a selection with each one of another; of a selection with itself each pair once, the second seat no earlier than the first. */
export function countPairs(counts: Counts, left: Selected, right: Selected, tell: Tell): void {
  count(counts, { of: left, from: 0, to: left.seats.length }, { of: right, from: 0, to: right.seats.length }, left === right, tell);
}

/** The numbers of one pair. */
export function countPair(counts: Counts, left: Selected, a: number, right: Selected, b: number): Int32Array {
  let found = new Int32Array();
  count(counts, { of: left, from: a, to: a + 1 }, { of: right, from: b, to: b + 1 }, false, (_a, _b, numbers, at) => {
    found = numbers.slice(at, at + counts.numbers);
  });
  return found;
}

/** Seats of a selection, from one up to another. */
interface Side {
  readonly of: Selected;
  readonly from: number;
  readonly to: number;
}

function count(counts: Counts, left: Side, right: Side, isOne: boolean, tell: Tell): void {
  const { memory } = loaded();
  for (let first = right.from; first < right.to; first += rightAtOnce) {
    const others = { of: right.of, from: first, to: Math.min(first + rightAtOnce, right.to) };
    const step = counts.numbers * (others.to - others.from);
    const leftAtOnce = Math.floor(numbersAtOnce / step);
    const end = isOne ? others.to : left.to;
    for (let from = left.from; from < end; from += leftAtOnce) {
      const ones = { of: left.of, from, to: Math.min(from + leftAtOnce, end) };
      memory.fill(0, 0, step * (ones.to - ones.from));
      for (let word = 0; word < left.of.words; word += wordsAtOnce) countStretch(counts, ones, others, isOne, word);
      for (let a = ones.from, row = 0; a < ones.to; a++, row += step) {
        for (let b = isOne ? Math.max(a, others.from) : others.from; b < others.to; b++) {
          tell(a, b, memory, row + counts.numbers * (b - others.from));
        }
      }
    }
  }
}

/** Adds what is counted in the roll calls of some words, from one on. */
function countStretch(counts: Counts, ones: Side, others: Side, isOne: boolean, word: number): void {
  const { memory, alike, common } = loaded();
  const words = Math.min(wordsAtOnce, ones.of.words - word);
  for (let b = others.from; b < others.to; b++) lay(memory, rightSlot(b - others.from), others.of, b, word, words, counts.rows);
  const end = rightSlot(others.to - others.from);
  for (let a = ones.from; a < ones.to; a++) {
    const isLaid = isOne && a >= others.from;
    const skipped = isLaid ? a - others.from : 0;
    const one = isLaid ? rightSlot(skipped) : leftSlot;
    if (!isLaid) lay(memory, leftSlot, ones.of, a, word, words, counts.rows);
    let to = counts.numbers * ((a - ones.from) * (others.to - others.from) + skipped);
    for (const each of counts.each) {
      const [mine, theirs] = each === 'ALIKE' ? [0, 0] : [rowAt(each[0]), rowAt(each[1])];
      const kernel = each === 'ALIKE' ? alike : common;
      kernel(4 * (one + mine), 4 * (rightSlot(skipped) + theirs), 4 * (end + theirs), 4 * to, 4 * counts.numbers);
      to += each === 'ALIKE' ? 2 : 1;
    }
  }
}

/** Where in a slot a row begins. */
const rowAt = (row: Row) => wordsARow * rowsOfSeat.indexOf(row);

/** Lays rows of a seat into a slot, so far as they have bits in a stretch of words. */
function lay(memory: Int32Array, slot: number, selected: Selected, seat: number, word: number, words: number, rows: readonly Row[]): void {
  const begin = Math.max(selected.begins[seat] as number, word);
  const end = Math.min(selected.ends[seat] as number, word + words);
  const [from, to] = [begin - word + 4, Math.max(begin, end) - word + 4];
  const first = seat * selected.words;
  for (const row of rows) {
    const at = slot + rowAt(row);
    memory[at] = 4 * from;
    memory[at + 1] = 4 * to;
    if (from < to) memory.set(selected[row].subarray(first + begin, first + end), at + from);
  }
}
