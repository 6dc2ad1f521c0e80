/** Long work leaves turns of the event loop to others, and ends when nobody waits for it. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inTurns, turn, turnWhenHeld } from '../../src/domain/steps.ts';
import { begin, begunATurn, recordsATurn, recordsAtOnce, Share } from '../../src/graph/turns.ts';
import { serve, type TestGraph } from '../support/graph.ts';

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

it('what is short waits for no turn; what comes when this one was held does, and isn’t begun when nobody waits', async () => {
  await nextTurn();
  await nextTurn();
  expect(turnWhenHeld(never)).toBeUndefined();
  expect(turnWhenHeld(never)).toBeUndefined();
  busy(10);
  const later = turnWhenHeld(never);
  expect(later).toBeInstanceOf(Promise);
  await later;
  expect(turnWhenHeld(never)).toBeUndefined();
  expect(() => turnWhenHeld(AbortSignal.abort(new Error('gone')))).toThrow('gone');
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

/** How many of what is made come about in each turn of the event loop, the one in which they are made first. */
async function eachTurn(make: () => readonly unknown[]): Promise<number[]> {
  // What was taken before is renewed.
  await nextTurn();
  await nextTurn();
  const turns = [0];
  let over = false;
  const tick = () => {
    if (over) return;
    turns.push(0);
    setImmediate(tick);
  };
  setImmediate(tick);
  const count = () => {
    turns[turns.length - 1] = (turns.at(-1) as number) + 1;
  };
  await Promise.all(make().map((each) => Promise.resolve(each).then(count)));
  over = true;
  return turns;
}

it('an answer is given so many records at once, and what is more in turns', async () => {
  const share = new Share({ signal: never });
  const [first, ...later] = await eachTurn(() => Array.from({ length: recordsAtOnce + 3 * recordsATurn }, (_, at) => share.give(at, 1)));
  expect(first).toBeLessThanOrEqual(recordsAtOnce + recordsATurn);
  expect(Math.max(...later)).toBeLessThanOrEqual(recordsATurn);
  expect(later.length).toBeGreaterThanOrEqual(2);
});

it('ten large answers together are given no more in a turn than one', async () => {
  const shares = Array.from({ length: 10 }, () => new Share({ signal: never }));
  for (const share of shares) await share.give(null, recordsAtOnce);
  const turns = await eachTurn(() => shares.flatMap((share) => Array.from({ length: 1_000 }, () => share.give(null, 1))));
  expect(Math.max(...turns)).toBeLessThanOrEqual(recordsATurn);
});

it('a small answer is given without a promise', () => {
  const share = new Share({ signal: never });
  expect(share.give('record', 1)).toBe('record');
});

it('who is given more in a later turn is not when nobody waits any longer', async () => {
  const gone = new AbortController();
  const share = new Share(gone);
  await share.give(null, recordsAtOnce);
  const given = Array.from({ length: 2 * recordsATurn }, () => share.give(null, 1));
  gone.abort(new Error('gone'));
  await expect(Promise.all(given)).rejects.toThrow('gone');
});

it('so much is begun in a turn, and what is dearer than that by itself', async () => {
  const turns = await eachTurn(() => Array.from({ length: 30 }, () => begin(begunATurn / 10)));
  expect(Math.max(...turns)).toBeLessThanOrEqual(10);
  await begin(100 * begunATurn);
  expect(begin(begunATurn / 10)).toBeInstanceOf(Promise);
  // What is small waits for nothing that is dear.
  expect(begin(1)).toBeUndefined();
});

describe('one request', () => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await serve();
    await graph.data('{ rollCalls(first: 1) { totalCount } }');
  });
  afterAll(() => graph.close());

  /** An answer, and how many turns of the event loop others had until it came. */
  async function turnsOf(query: string) {
    let turns = 0;
    let over = false;
    const tick = () => {
      turns++;
      if (!over) setImmediate(tick);
    };
    setImmediate(tick);
    const data = await graph.data(query);
    over = true;
    return { data, turns };
  }

  it('is handed lists within lists in turns, whoever made them: the votes of a hundred roll calls', async () => {
    const { data, turns } = await turnsOf('{ rollCalls(first: 100) { nodes { votes(first: 90) { nodes { id } } } } }');
    const votes = data.rollCalls.nodes.flatMap((rollCall: { votes: { nodes: unknown[] } }) => rollCall.votes.nodes);
    expect(votes.length).toBeGreaterThan(5_000);
    // A turn gives at most one list more than there is room for.
    expect(turns).toBeGreaterThan((votes.length - recordsAtOnce) / (recordsATurn + 90));
  });

  it('has each of thirty long questions answered in a turn of its own', async () => {
    const long = (year: number) => `a${year}: movements(over: { from: "${year}" }) { totalCount }`;
    const { turns } = await turnsOf(`{ ${Array.from({ length: 30 }, (_, at) => long(1960 + at)).join(' ')} }`);
    expect(turns).toBeGreaterThanOrEqual(30);
  });
});

it('what is asked for in turns is read in one batch', async () => {
  const share = new Share({ signal: never });
  const order: string[] = [];
  share.whenGiven(() => order.push('read'));
  const given = Array.from({ length: recordsAtOnce + 5 * recordsATurn }, () => share.give(null, 1));
  await Promise.all(given);
  order.push('given');
  await nextTurn();
  await nextTurn();
  expect(order).toEqual(['given', 'read']);
});
