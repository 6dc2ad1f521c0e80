/** Long work leaves turns of the event loop to others, and ends when nobody waits for it. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { inTurns, turn } from '../../src/graph/turns.ts';

const never = new AbortController().signal;

function busy(milliseconds: number): void {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
}

function* work(steps: number, done: { steps: number }) {
  for (; done.steps < steps; done.steps++) {
    busy(2);
    yield;
  }
  return 'done';
}

it('others are heard while steps are taken', async () => {
  const done = { steps: 0 };
  let heard = 0;
  let over = false;
  const others = (async () => {
    while (!over) {
      await nextTurn();
      heard++;
    }
  })();
  expect(await inTurns(work(50, done), never)).toBe('done');
  over = true;
  await others;
  expect(done.steps).toBe(50);
  expect(heard).toBeGreaterThan(10);
});

it('two long ones take turns, each of its own', async () => {
  const order: string[] = [];
  const one = async (name: string) => {
    await turn(never);
    order.push(name);
  };
  const seen = (async () => {
    await nextTurn();
    order.push('another');
  })();
  await Promise.all([one('first'), one('second'), one('third'), seen]);
  expect(order.indexOf('another')).toBeLessThan(order.indexOf('third'));
});

it('ends when nobody waits any longer', async () => {
  const gone = new AbortController();
  const done = { steps: 0 };
  const working = inTurns(work(1_000, done), gone.signal);
  await nextTurn();
  gone.abort(new Error('gone'));
  await expect(working).rejects.toThrow('gone');
  expect(done.steps).toBeLessThan(100);
});
