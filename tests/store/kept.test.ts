/** What a snapshot keeps in memory: read once, and again only where the reading failed. */
import { expect, it } from 'vitest';
import { kept } from '../../src/store/kept.ts';

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
