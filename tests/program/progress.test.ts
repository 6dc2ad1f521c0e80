/** What is shown of a long reading, on a terminal and elsewhere. */
import { describe, expect, it } from 'vitest';
import { showProgress } from '../../src/program/progress.ts';

/** A progress whose clock is set by hand, and all that it has written. */
function watched(isTTY: boolean, columns?: number) {
  const written: string[] = [];
  let time = 0;
  const { show, end } = showProgress({ write: (text) => written.push(text), isTTY, columns }, () => time);
  return {
    written,
    at(milliseconds: number, rows: number, bytes: number) {
      time = milliseconds;
      show({ file: 'un_votes.csv.gz', rows, bytes, totalBytes: 1_000 });
    },
    endAt(milliseconds: number) {
      time = milliseconds;
      end();
    },
  };
}

describe('on a terminal', () => {
  it('shows a bar with rows, rate and the time left', () => {
    const { at, written } = watched(true, 100);
    at(2_000, 500_000, 250);
    expect(written).toEqual([
      `\r${'[########----------------------]  25 %  500,000 rows  250,000 a second  6 s left  un_votes.csv.gz'.padEnd(99)}`,
    ]);
  });

  it('is redrawn at most ten times a second', () => {
    const { at, written } = watched(true, 100);
    for (let time = 0; time < 1_000; time += 10) at(time, time, time);
    expect(written).toHaveLength(10);
  });

  it('covers what it drew before, and is cleared at the end', () => {
    const { at, endAt, written } = watched(true, 60);
    at(100, 10, 10);
    at(90_000, 1_000_000, 1_000);
    expect(new Set(written.map((line) => line.length))).toEqual(new Set([60]));
    endAt(90_001);
    expect(written.at(-1)).toBe('\r\x1b[K');
  });

  it.each([60, 40, 20, 10, 4])('never fills the last of %i columns', (columns) => {
    const { at, written } = watched(true, columns);
    at(1_000, 123_456, 500);
    expect(written[0]).toHaveLength(columns);
    expect(written[0]).toContain('50');
  });

  it('tells minutes where there are any', () => {
    const { at, written } = watched(true, 100);
    at(100_000, 1, 500);
    expect(written[0]).toContain('1 min 40 s left');
  });
});

describe('elsewhere', () => {
  it('writes a line every five seconds, and one at the end', () => {
    const { at, endAt, written } = watched(false);
    for (let time = 0; time <= 10_000; time += 100) at(time, time * 100, time / 20);
    endAt(12_345);
    expect(written).toEqual([
      '25 %, 500,000 rows, 100,000 a second, 15 s left, un_votes.csv.gz\n',
      '50 %, 1,000,000 rows, 100,000 a second, 10 s left, un_votes.csv.gz\n',
      '1,000,000 rows in 12.3 s\n',
    ]);
  });

  it('writes nothing when nothing was read', () => {
    const { endAt, written } = watched(false);
    endAt(10);
    expect(written).toEqual([]);
  });
});
