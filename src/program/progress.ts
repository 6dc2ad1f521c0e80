/** How far a long reading has come: a bar that is redrawn in place on a terminal, a line now and then elsewhere. */
import type { Progress } from '../imports/read.ts';

/** Where it is shown, as `process.stderr` is. */
export interface ProgressOutput {
  write(text: string): unknown;
  readonly isTTY?: boolean;
  /** width in characters */
  readonly columns?: number;
}

/** Least time between two showings, in milliseconds. */
const redrawn = 100;
const repeated = 5_000;

const toLineStart = '\r';
const clearLine = '\r\x1b[K';

/**
 * @param now the time in milliseconds, counted from any moment
 * @returns `show`, to be called as often as there is something new, and `end`, to be called once, also after an error: it
 * clears the bar from a terminal, and elsewhere says in a last line what was read
 */
export function showProgress(output: ProgressOutput, now: () => number = () => performance.now()) {
  const begun = now();
  const terminal = output.isTTY === true;
  let latest: Progress | undefined;
  let shownAt = terminal ? Number.NEGATIVE_INFINITY : begun;
  return {
    show(progress: Progress): void {
      latest = progress;
      const time = now();
      if (time - shownAt < (terminal ? redrawn : repeated)) return;
      shownAt = time;
      const parts = partsOf(progress, time - begun);
      // One column stays free: a terminal goes to the next line when the last is written to.
      output.write(terminal ? toLineStart + fitted(parts, share(progress), (output.columns || 80) - 1) : `${parts.join(', ')}\n`);
    },
    end(): void {
      if (terminal) output.write(clearLine);
      else if (latest) output.write(`${rowsOf(latest)} in ${((now() - begun) / 1_000).toFixed(1)} s\n`);
    },
  };
}

/** The part of the files that has been read, from 0 to 1. */
function share({ bytes, totalBytes }: Progress): number {
  return totalBytes === 0 ? 1 : Math.min(1, bytes / totalBytes);
}

function rowsOf({ rows }: Progress): string {
  return `${rows.toLocaleString('en-GB')} rows`;
}

/** The most telling first. */
function partsOf(progress: Progress, elapsed: number): string[] {
  const done = share(progress);
  const parts = [`${Math.floor(100 * done)} %`, rowsOf(progress)];
  if (elapsed > 0) parts.push(`${Math.round((1_000 * progress.rows) / elapsed).toLocaleString('en-GB')} a second`);
  if (done > 0) parts.push(`${duration((elapsed * (1 - done)) / done)} left`);
  parts.push(progress.file);
  return parts;
}

/** Rounded up to seconds. */
function duration(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1_000);
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

/** Exactly `width` characters: as many parts as fit, and a bar where there is room for it. */
function fitted(parts: readonly string[], done: number, width: number): string {
  const fitting = [...parts];
  while (fitting.length > 1 && fitting.join('  ').length > width) fitting.pop();
  const text = fitting.join('  ');
  const bar = Math.min(30, width - text.length - 4);
  const filled = Math.round(bar * done);
  const line = bar < 5 ? text : `[${'#'.repeat(filled)}${'-'.repeat(bar - filled)}]  ${text}`;
  return line.slice(0, width).padEnd(width);
}
