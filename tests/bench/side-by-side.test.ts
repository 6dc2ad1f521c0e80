/** What the bench makes of its measurements. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { asked } from '../../bench/asked.ts';
import { hold } from '../../bench/goals.ts';
import { processorTime } from '../../bench/processes.ts';

const measured = (rate: number, processor: number) => ({ rate, processor, late: 1, atOnce: 32 });
const lookUp = (servers: Record<string, ReturnType<typeof measured>>, atOnce = 32) =>
  hold([{ question: 'look-up', title: 'a look-up', atOnce, servers }]);

it('a goal is met from its limit on, and missed below it', () => {
  const bare = measured(1_000, 10);
  expect(lookUp({ bare, demarche: measured(600, 40) })).toEqual([
    { what: 'look-up: demarche beside bare', value: 60, unit: '%', atLeast: 60, isMet: true, byProcessorTime: 25 },
  ]);
  expect(lookUp({ bare, demarche: measured(599, 10) })).toMatchObject([{ isMet: false, byProcessorTime: 100 }]);
});

it('a goal is held against nobody who was not asked', () => {
  expect(lookUp({ computed: measured(1_000, 10) })).toEqual([]);
  expect(lookUp({ computed: measured(1_000, 10), postgraphile: measured(100, 90) })).toMatchObject([
    { what: 'look-up: computed beside postgraphile', value: 10, byProcessorTime: 9 },
  ]);
});

it('a pair is held against answers a second, of the most connections alone', () => {
  const pair = (atOnce: number, rate: number) => ({ question: 'pair', title: 'a pair', atOnce, servers: { computed: measured(rate, 50) } });
  expect(hold([pair(1, 4_000), pair(32, 12_000)])).toMatchObject([{ value: 12_000, isMet: true, byProcessorTime: 20_000 }]);
});

it('every goal is of a question that is asked', () => {
  const rate = measured(1, 1);
  const servers = { bare: rate, demarche: rate, computed: rate, gateway: rate, 'gateway-computed': rate, postgraphile: rate };
  const held = hold(asked.map(({ name, title }) => ({ question: name, title, atOnce: 1, servers })));
  const of = (beside: string) => held.filter(({ what }) => what.endsWith(beside)).map(({ what }) => what.split(':')[0]);
  expect(of('beside bare').toSorted()).toEqual(asked.map(({ name }) => name).toSorted());
  expect(of('computed beside postgraphile')).toEqual(['look-up', 'page', 'compare']);
});

it.runIf(existsSync('/proc/self/stat'))('processor time is that of the children too, and of theirs, when they have ended', () => {
  const busy = `const end = process.cpuUsage().user + 400_000; while (process.cpuUsage().user < end);`;
  const parent = `require('node:child_process').spawnSync(process.execPath, ['-e', ${JSON.stringify(busy)}])`;
  const before = processorTime([process.pid]);
  const own = process.cpuUsage();
  spawnSync(process.execPath, ['-e', parent]);
  const { user, system } = process.cpuUsage(own);
  expect(processorTime([process.pid]) - before - (user + system) / 1e6).toBeGreaterThan(0.35);
});
