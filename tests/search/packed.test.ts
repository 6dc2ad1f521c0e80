/** Texts that are packed are read as a list of them would be. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { allOf, aStep } from '../../src/domain/steps.ts';
import { type Column, mergedInSteps, Packed } from '../../src/search/packed.ts';

const read = (column: Column<string>) => Array.from({ length: column.length }, (_, number) => column.at(number));
/** So many texts of any length, none and what is beyond Latin letters among them. */
const texts = (size: number, seed: number) =>
  Array.from(
    { length: size },
    (_, number) => `${['', 'a', 'жя', '😀b', 'security'][(number * 7 + seed) % 5]}${number % 3 === 0 ? number : ''}`,
  );

it.each([0, 1, 1_023, 1_024, 1_025, 2_048, 5_000])('of %i texts each is at its number, and none beyond', (size) => {
  const all = texts(size, 1);
  const packed = allOf(Packed.inSteps(all));
  expect(read(packed)).toEqual(all);
  expect(packed.at(size)).toBeUndefined();
});

it('two columns in their order are one in its order', () => {
  const sizes = fc.tuple(fc.nat({ max: 3_000 }), fc.nat({ max: 3_000 }), fc.nat());
  fc.assert(
    fc.property(sizes, ([one, other, seed]) => {
      const [first, second] = [texts(one, seed % 5).sort(), texts(other, (seed + 2) % 5).sort()];
      expect(read(allOf(mergedInSteps(first, allOf(Packed.inSteps(second)))))).toEqual([...first, ...second].sort());
    }),
    { numRuns: 20 },
  );
});

it('both are made in steps', () => {
  const many = texts(10 * aStep, 1).sort();
  expect([...Packed.inSteps(many)].length).toBeGreaterThanOrEqual(10);
  expect([...mergedInSteps(many, many)].length).toBeGreaterThanOrEqual(20);
});
