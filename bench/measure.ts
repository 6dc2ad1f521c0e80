/** Times, and how they are printed. */

/** The median of some numbers. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] as number;
}

/** The median time of some runs, in milliseconds, after one that does not count. */
export async function timed(runs: number, work: () => unknown): Promise<number> {
  await work();
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const began = performance.now();
    await work();
    times.push(performance.now() - began);
  }
  return median(times);
}

export interface Target {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  /** the limit, and whether the value must stay below it or reach it */
  readonly below?: number;
  readonly atLeast?: number;
}

export const isMet = ({ value, below = Number.POSITIVE_INFINITY, atLeast = Number.NEGATIVE_INFINITY }: Target) =>
  value < below && value >= atLeast;

/** One line: what, how much, and whether that is within the target. */
export function line(target: Target): string {
  const { what, value, unit, below, atLeast } = target;
  const digits = value < 10 ? 2 : value < 100 ? 1 : 0;
  const told = `${what.padEnd(64)} ${value.toFixed(digits).padStart(9)} ${unit}`;
  if (below === undefined && atLeast === undefined) return told;
  const limit = below === undefined ? `at least ${atLeast}` : `below ${below}`;
  return `${told.padEnd(84)} ${isMet(target) ? 'met' : 'MISSED'}: ${limit} ${unit}`;
}

/** As it is written in a table: two digits after the point where there is only one before it. */
export const number = (value: number) => value.toLocaleString('en-GB', { maximumFractionDigits: value < 10 ? 2 : 0 });
