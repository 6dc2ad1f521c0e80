/** What may lie in a window of days, and the tree of topics. */
import { describe, expect, it } from 'vitest';
import type { Interval } from '../../src/domain/dates.ts';
import { mayLieIn, mayOverlap } from '../../src/domain/dates.ts';

import { topicTreeOf } from '../../src/domain/topics.ts';
import { record } from '../support/record.ts';

const march = { from: '2022-03-01', to: '2022-03-31' };

describe('a date', () => {
  it.each([
    ['2022-02-28', false],
    ['2022-03-01', true],
    ['2022-03-31', true],
    ['2022-04-01', false],
    ['2022-02', false],
    ['2022-03', true],
    ['2022', true],
    ['2021', false],
  ])('%s may lie in March 2022: %s', (date, may) => {
    expect(mayLieIn(date, march)).toBe(may);
  });

  it('may lie in a window without limits, whatever it is', () => {
    expect(mayLieIn('1946', { from: null, to: null })).toBe(true);
    expect(mayLieIn('2022-02', { from: null, to: '2022-02-01' })).toBe(true);
    expect(mayLieIn('2022-02', { from: '2022-02-28', to: null })).toBe(true);
  });
});

describe('an interval', () => {
  const open = (since: string | null): Interval => ({ since, until: null, end: 'OPEN' });
  const dated = (since: string | null, until: string): Interval => ({ since, until, end: 'DATED' });
  it.each([
    ['begins on the last day', open('2022-03-31'), true],
    ['begins after it', open('2022-04-01'), false],
    ['may begin by then', open('2022'), true],
    ['has no known beginning', open(null), true],
    ['was over on the first day', dated('2000', '2022-03-01'), false],
    ['went on for that day', dated('2000', '2022-03-02'), true],
    ['may have ended in it', dated('2000', '2022'), true],
    ['has no known end', { since: '2000', until: null, end: 'UNKNOWN' } as const, true],
  ])('that %s', (_, interval, may) => {
    expect(mayOverlap(interval, march)).toBe(may);
  });
});

describe('topics', () => {
  const topic = (id: string, parent: string | null) => record('Topic', id, { name: id, parent });
  const tree = topicTreeOf(
    [topic('security', null), topic('arms', 'security'), topic('mines', 'arms')],
    [record('Proposition', 'mines-are-banned', { topics: ['mines', 'security'] })],
  );

  it('lie below those above them', () => {
    expect(tree.above('mines')).toEqual(['mines', 'arms', 'security']);
    expect(tree.above('security')).toEqual(['security']);
  });

  it('of a proposition are its own and all above them', () => {
    expect(new Set(tree.ofProposition('mines-are-banned'))).toEqual(new Set(['mines', 'arms', 'security']));
    expect(tree.ofProposition('unknown')).toEqual([]);
  });
});
