/** Bits in words: bit b of word w stands for number 32·w + b. */

/** A set of roll calls, by their columns. */
export type Mask = Int32Array;

export function maskOf(columns: Iterable<number>, rollCalls: number): Mask {
  const mask = new Int32Array(Math.ceil(rollCalls / 32));
  for (const column of columns) mask[column >>> 5] = (mask[column >>> 5] as number) | (1 << (column & 31));
  return mask;
}

/** Whether a bit of a row of words is set, counted from the row’s first. */
export function isSet(bits: Uint32Array | Int32Array, at: number): boolean {
  return (((bits[at >>> 5] as number) >>> (at & 31)) & 1) === 1;
}

/** How many bits of a word are set. */
export function bitsIn(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/**
 * The columns in a set, from one end, or from beyond one of them, on.
 * @param down from the last to the first
 * @param most of them
 */
export function columnsIn(mask: Mask, down: boolean, most: number, beyond?: number): number[] {
  const columns: number[] = [];
  const end = down ? -1 : 32 * mask.length;
  const step = down ? -1 : 1;
  for (let at = beyond === undefined ? (down ? 32 * mask.length - 1 : 0) : beyond + step; at !== end && columns.length < most; at += step) {
    // Most words of a narrow selection are empty.
    if (mask[at >>> 5] === 0) at = down ? at & ~31 : at | 31;
    else if (isSet(mask, at)) columns.push(at);
  }
  return columns;
}
