/** What counts pairs 128 roll calls at a time, against counting one roll call after another. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import wabt from 'wabt';
import { select } from '../../src/votes/matrix.ts';
import { countPair, countPairs, countsOf } from '../../src/votes/pairs.ts';
import { catalogueOf, choiceOf, emptyVotes, hasBit, setBit, type Votes } from '../../src/votes/planes.ts';
import type { Seat } from '../../src/votes/seats.ts';
import { votesOf } from '../support/votes.ts';

it('pairs.wasm is what pairs.wat says', async () => {
  const { parseWat } = await wabt();
  const { buffer } = parseWat('pairs.wat', readFileSync('src/votes/pairs.wat', 'utf8')).toBinary({});
  expect(readFileSync('src/votes/pairs.wasm').equals(buffer), 'npx wat2wasm src/votes/pairs.wat -o src/votes/pairs.wasm').toBe(true);
});

const choices = ['YES', 'ABSTAIN', 'NO'] as const;
const rows = ['VOTED', 'ENTITLED', ...choices] as const;
const combinations = rows.flatMap((mine) => rows.map((theirs) => [mine, theirs] as const));
const everything = countsOf('ALIKE', ...combinations);

/** So many roll calls, of which each state could vote in a stretch; what it did there is by chance, or YES everywhere. */
function votesBetween(
  size: number,
  states: readonly { readonly from: number; readonly to: number; readonly seed: number | null }[],
): Votes {
  const [rollCall] = votesOf({ AAA: 'Y' }).rollCalls as [Votes['rollCalls'][number]];
  const names = states.map((_, at) => `S${String(at).padStart(3, '0')}`);
  const catalogue = { states: names, continued: {}, bodies: [], rollCalls: Array(size).fill(rollCall), coverage: new Map() };
  const votes = emptyVotes(catalogueOf(catalogue), 'RECORD');
  states.forEach(({ from, to, seed }, state) => {
    let drawn = seed ?? 0;
    for (let column = from; column < to; column++) {
      drawn = (Math.imul(drawn, 1_664_525) + 1_013_904_223) >>> 0;
      setBit(votes, 'ENTITLED', state, column);
      const choice = seed === null ? 'YES' : choices[drawn >>> 30];
      if (choice !== undefined) setBit(votes, choice, state, column);
    }
  });
  return votes;
}

const seatsOf = (votes: Votes): Seat[] => votes.states.map((state, row) => ({ state, rows: [row], during: null }));

/** The same numbers, roll call by roll call. */
function oneByOne(mine: readonly string[], theirs: readonly string[]): number[] {
  const isIn = (row: (typeof rows)[number], did: string) =>
    row === did || (row === 'ENTITLED' && did !== '') || (row === 'VOTED' && did !== '' && did !== 'ENTITLED');
  // What both did, and in how many roll calls.
  const times = new Map<string, number>();
  mine.forEach((did, at) => {
    const both = `${did} ${theirs[at]}`;
    times.set(both, (times.get(both) ?? 0) + 1);
  });
  const met = [...times].map(([both, count]) => [...both.split(' '), count] as [string, string, number]);
  const among = (counts: (one: string, other: string) => boolean) =>
    met.reduce((sum, [one, other, count]) => sum + (counts(one, other) ? count : 0), 0);
  return [
    among((one, other) => isIn('VOTED', one) && isIn('VOTED', other)),
    among((one, other) => isIn('VOTED', one) && one === other),
    ...combinations.map(([row, another]) => among((one, other) => isIn(row, one) && isIn(another, other))),
  ];
}

describe('pairs are counted as one would count them roll call by roll call', () => {
  const check = (votes: Votes, columns: readonly number[]) => {
    const did = votes.states.map((_, state) =>
      columns.map((column) => choiceOf(votes, state, column) ?? (hasBit(votes, 'ENTITLED', state, column) ? 'ENTITLED' : '')),
    );
    const wrong: unknown[] = [];
    const hold = (a: number, b: number, numbers: ArrayLike<number>, at: number) => {
      const expected = oneByOne(did[a] as string[], did[b] as string[]);
      if (expected.some((number, place) => numbers[at + place] !== number))
        wrong.push({ a, b, expected, found: Array.from(numbers).slice(at, at + everything.numbers) });
    };
    const [selected, other] = [select(votes, seatsOf(votes), columns), select(votes, seatsOf(votes), columns)];
    const told: string[] = [];
    countPairs(everything, selected, selected, (a, b, numbers, at) => {
      told.push(`${a} ${b}`);
      hold(a, b, numbers, at);
    });
    countPairs(everything, selected, other, (a, b, numbers, at) => {
      told.push(`${a} with ${b}`);
      hold(a, b, numbers, at);
    });
    const last = votes.states.length - 1;
    hold(last, 0, countPair(everything, selected, last, other, 0), 0);
    expect(wrong).toEqual([]);
    const each = [...votes.states.keys()];
    const pairs = each.flatMap((a) => each.flatMap((b) => (b < a ? [`${a} with ${b}`] : [`${a} with ${b}`, `${a} ${b}`])));
    expect(told.sort()).toEqual(pairs.sort());
  };

  // In words: of none, around the four that are counted at once, the 124 after which a byte would overflow, and the 252 that are laid out at once.
  const sizes = [0, 1, 2, 3, 4, 5, 8, 9, 123, 124, 125, 249, 251, 252, 253, 505];

  it.each(sizes)('in %i words', (words) => {
    const size = fc.constantFrom(...[32 * words - 31, 32 * words - 1, 32 * words, 32 * words + 1].filter((size) => size >= 0));
    const state = fc.record({ from: fc.nat({ max: 99 }), to: fc.nat({ max: 99 }), seed: fc.option(fc.nat()) });
    fc.assert(
      fc.property(size, fc.array(state, { minLength: 1, maxLength: 3 }), fc.nat({ max: 6 }), (size, states, leftOut) => {
        const part = (share: number) => Math.floor((share * size) / 99);
        const votes = votesBetween(
          size,
          [{ from: 0, to: 99, seed: null }, ...states].map(({ from, to, seed }) => ({ from: part(from), to: part(to), seed })),
        );
        const columns = Array.from({ length: size }, (_, column) => column).filter((column) => leftOut === 0 || column % 7 !== leftOut);
        check(votes, columns);
      }),
      { numRuns: 4 },
    );
  });

  it('of more states than there is room for at once', () => {
    check(
      votesBetween(
        40,
        Array.from({ length: 300 }, (_, seed) => ({ from: seed % 5, to: 40 - (seed % 7), seed })),
      ),
      [...Array(40).keys()],
    );
  });
});
