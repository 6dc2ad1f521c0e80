/** Which majority a vote needed, from its numbers: only what is certain. */
import { expect, it } from 'vitest';
import { adoptionFrom, outcomeOf } from '../../src/votes/majority.ts';

const needed = (yes: number, no: number, adopted: boolean | null, body = 'unga') => adoptionFrom(body, { yes, no }, adopted).adoption;

it('what fewer than two thirds adopted needed a majority, and what a majority did not carry needed two thirds', () => {
  // Two of three: 40 to 20 are enough, 39 to 20 are not.
  expect([needed(39, 20, true), needed(40, 20, true)]).toEqual(['MAJORITY', 'EITHER']);
  expect([needed(39, 20, false), needed(20, 20, false), needed(20, 39, false)]).toEqual(['TWO_THIRDS', 'EITHER', 'EITHER']);
  expect(needed(39, 20, null)).toBe('UNRECORDED');
});

it('numbers that no majority explains tell nothing, nor do those of a body whose rules are not known', () => {
  expect(adoptionFrom('unga', { yes: 10, no: 20 }, true)).toEqual({ adoption: 'UNRECORDED', adoptionBasis: null });
  expect(needed(0, 0, true)).toBe('UNRECORDED');
  expect(needed(40, 20, true, 'unsc')).toBe('UNRECORDED');
  expect(adoptionFrom('unga', { yes: 39, no: 20 }, true).adoptionBasis).toBe('TOTALS');
});

it('what came of a vote is certain where both majorities lead to it', () => {
  const outcome = (yes: number, no: number, body = 'unga') => outcomeOf(body, { yes, no });
  expect([outcome(40, 20), outcome(39, 20), outcome(20, 20), outcome(0, 0)]).toEqual([true, null, false, false]);
  expect(outcome(40, 20, 'unsc')).toBeNull();
});
