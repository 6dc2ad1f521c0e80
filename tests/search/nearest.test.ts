/** The nearest of several names to a mistyped one. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearest } from '../../src/search/nearest.ts';
import { spell, typingErrors } from '../../src/search/spelling.ts';

const errors = (a: string, b: string) => typingErrors(spell(a), spell(b), 20);

describe('the nearest of several names', () => {
  const ids = ['csto', 'sco', 'cis', 'stanislav-zas', 'nikolai-bordyuzha', 'sco-is-priority-partner'];

  it('is the one that was most likely meant', () => {
    expect(nearest('stanislav-zass', ids)).toBe('stanislav-zas');
    expect(nearest('nikolay-bordyuzha', ids)).toBe('nikolai-bordyuzha');
    expect(nearest('sco-is-a-priority-partner', ids)).toBe('sco-is-priority-partner');
    expect(nearest('CSTO', ids)).toBe('csto');
    expect(nearest('Станислав Зас', ids)).toBe('stanislav-zas');
  });

  it.each([
    ['zas', 'stanislav-zas'],
    ['alimov', 'rashid-alimov'],
    ['Алимов', 'rashid-alimov'],
    ['kubatbek-rahimov', 'kubatbek-rakhimov'],
    ['afganistan', 'afghanistan'],
    ['ctso', 'csto'],
    ['KAX', 'KAZ'],
    ['GBR', null],
    ['xzs', null],
    ['sco-is', 'sco-is-priority-partner'],
    ['stan', null],
    ['', null],
  ])('of %s is %s', (wanted, meant) => {
    const known = [...ids, 'KAZ', 'BLR', 'rashid-alimov', 'kubatbek-rakhimov', 'afghanistan', 'terrorism'];
    expect(nearest(wanted, known)).toBe(meant);
  });

  it('is the first in the alphabet of those that are equally near', () => {
    expect(nearest('csx', ['csto', 'cse', 'csc'])).toBe('csc');
  });

  it('is none where nothing is near enough to be meant', () => {
    expect(nearest('shanghai-cooperation-organisation', ids)).toBeNull();
    expect(nearest('csto', [])).toBeNull();
  });

  it('is what was asked for when that is there', () => {
    const among = fc.uniqueArray(fc.stringMatching(/^[a-c]{3,6}$/), { minLength: 1, maxLength: 8 });
    fc.assert(fc.property(among, fc.nat(), (names, at) => nearest(names[at % names.length] as string, names) === names[at % names.length]));
  });

  it('doesn’t depend on the order of the names, and none of them is nearer', () => {
    const names = fc.uniqueArray(fc.stringMatching(/^[a-c]{1,6}$/), { maxLength: 8 });
    fc.assert(
      fc.property(fc.stringMatching(/^[a-c]{1,6}$/), names, (wanted, among) => {
        const found = nearest(wanted, among);
        expect(nearest(wanted, among.toReversed())).toBe(found);
        if (found !== null) for (const name of among) expect(errors(wanted, name)).toBeGreaterThanOrEqual(errors(wanted, found));
      }),
    );
  });
});
