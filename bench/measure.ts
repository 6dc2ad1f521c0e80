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

/** One line: what, how much, and whether that is within the target. */
export function line({ what, value, unit, below, atLeast }: Target): string {
  const digits = value < 10 ? 2 : value < 100 ? 1 : 0;
  const told = `${what.padEnd(64)} ${value.toFixed(digits).padStart(9)} ${unit}`;
  if (below !== undefined) return `${told.padEnd(84)} ${value < below ? 'met' : 'MISSED'}: below ${below} ${unit}`;
  if (atLeast !== undefined) return `${told.padEnd(84)} ${value >= atLeast ? 'met' : 'MISSED'}: at least ${atLeast} ${unit}`;
  return told;
}
