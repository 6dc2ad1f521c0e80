/** What a snapshot keeps in memory: read once, and again only where the reading failed. */
import { describe, expect, it } from 'vitest';
import { Bounded, kept } from '../../src/store/kept.ts';

it('is read when first asked for, and once for all who ask', async () => {
  let read = 0;
  const keep = kept(async () => ++read);
  expect(read).toBe(0);
  expect(await Promise.all([keep(), keep()])).toEqual([1, 1]);
  expect(await keep()).toBe(1);
});

it('is read again after it couldn’t be read, and then kept', async () => {
  let read = 0;
  const keep = kept(async () => {
    read++;
    if (read === 1) throw new Error('the database is away');
    return read;
  });
  const together = [keep(), keep()];
  for (const asked of together) await expect(asked).rejects.toThrow('the database is away');
  expect(read).toBe(1);
  expect(await keep()).toBe(2);
  expect(await keep()).toBe(2);
});

describe('values within so many bytes', () => {
  it('never take up more, and what was asked for lately is there', () => {
    const kept = new Bounded<number, string>(1_000);
    for (let key = 0; key < 100; key++) {
      kept.set(key, `value ${key}`, 90);
      expect(kept.get(0)).toBe('value 0');
      expect(kept.bytes).toBeLessThanOrEqual(1_000);
    }
    expect(kept.get(1)).toBeUndefined();
    expect(kept.get(99)).toBe('value 99');
  });

  it('one is counted once, however often it is set', () => {
    const kept = new Bounded<string, number>(1_000);
    for (let value = 0; value < 50; value++) kept.set('one', value, 100);
    expect([kept.get('one'), kept.bytes]).toEqual([49, 100]);
    kept.delete('one');
    expect([kept.get('one'), kept.bytes]).toEqual([undefined, 0]);
  });

  it('what would take the place of all isn’t kept, nor anything where there is no place', () => {
    const kept = new Bounded<string, number>(1_000);
    kept.set('large', 1, 300);
    expect(kept.get('large')).toBeUndefined();
    const none = new Bounded<string, number>(0);
    none.set('small', 1, 1);
    expect(none.get('small')).toBeUndefined();
  });
});
