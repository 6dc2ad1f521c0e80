/** Holding, contradictions, timelines and overlaps. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ComparedActor } from '../../src/comparison/compare.ts';
import { deriveRelations } from '../../src/comparison/contradictions.ts';
import { holdingOf, sharedDays } from '../../src/comparison/holding.ts';
import { overlapOf } from '../../src/comparison/overlap.ts';
import type { Counting, Held } from '../../src/comparison/standing.ts';
import { timeline } from '../../src/comparison/timeline.ts';

const counting: Counting = { count: [], authority: 'CHAIR' };
const official = (id: string): ComparedActor => ({ id, type: 'Official', existed: true });
const held = (id: string, position: Partial<Held> = {}): Held => ({
  id,
  proposition: 'enlargement',
  stance: 'SUPPORTS',
  condition: null,
  date: '2010',
  attribution: 'REPORTED',
  certain: true,
  authority: null,
  ...position,
});

describe('a position holds', () => {
  it('from its date until the same actor’s next one', () => {
    const all = [{ date: '2010' }, { date: '2012-05' }, { date: '2014-01-01' }];
    expect(holdingOf({ date: '2010' }, all)).toEqual({ since: '2010', until: '2012-05', end: 'DATED' });
    expect(holdingOf({ date: '2014-01-01' }, all)).toEqual({ since: '2014-01-01', until: null, end: 'OPEN' });
  });

  it('on through a concurrent one', () => {
    expect(holdingOf({ date: '2010' }, [{ date: '2010' }, { date: '2010-06' }])).toEqual({ since: '2010', until: null, end: 'OPEN' });
  });

  it('together with another only where both held for certain', () => {
    const until2012 = { since: '2010', until: '2012', end: 'DATED' } as const;
    expect(sharedDays(until2012, { since: '2011-03', until: null, end: 'OPEN' })).toEqual({
      since: '2011-03',
      until: '2012',
      end: 'DATED',
    });
    expect(sharedDays(until2012, { since: '2012-05', until: null, end: 'OPEN' })).toBeNull();
    expect(sharedDays(until2012, { since: '2015', until: null, end: 'OPEN' })).toBeNull();
  });
});

describe('a contradiction', () => {
  const between = (a: Held[], b: Held[], kinds: ('AGREES' | 'CONTRADICTS')[] = ['CONTRADICTS'], restating: string[] = []) =>
    deriveRelations(
      [
        { actor: official('a'), positions: a },
        { actor: official('b'), positions: b },
      ],
      null,
      { kinds, counting, restating: new Set(restating) },
      100,
    ).map((relation) => `${relation.a} ${relation.kind} ${relation.b} since ${relation.overlap.since}`);

  it('is one’s support of what the other opposes', () => {
    expect(between([held('for')], [held('against', { stance: 'OPPOSES', date: '2011' })])).toEqual(['for CONTRADICTS against since 2011']);
    expect(between([held('for')], [held('abstains', { stance: 'ABSTAINS' })])).toEqual([]);
    expect(between([held('for')], [held('also-for')])).toEqual([]);
    expect(between([held('for')], [held('elsewhere', { stance: 'OPPOSES', proposition: 'missile-defence' })])).toEqual([]);
  });

  it('needs days on which both held: who has moved on contradicts nobody any more', () => {
    const moved = [held('once-for', { date: '2010' }), held('now-against', { date: '2012', stance: 'OPPOSES' })];
    expect(between(moved, [held('against', { date: '2015', stance: 'OPPOSES' })])).toEqual([]);
    expect(between(moved, [held('for', { date: '2015' })])).toEqual(['now-against CONTRADICTS for since 2015']);
  });

  it('is never that of an actor with itself', () => {
    expect(between([held('for', { date: '2010' }), held('against', { date: '2010', stance: 'OPPOSES' })], [])).toEqual([]);
  });

  it('is not read from doubtful positions unless they are asked for, nor from restatements', () => {
    expect(between([held('for', { certain: false })], [held('against', { stance: 'OPPOSES' })])).toEqual([]);
    expect(between([held('for'), held('for-again')], [held('against', { stance: 'OPPOSES' })], ['CONTRADICTS'], ['for-again'])).toEqual([
      'for CONTRADICTS against since 2010',
    ]);
  });

  it('and agreement are told apart', () => {
    expect(between([held('for')], [held('also-for')], ['AGREES', 'CONTRADICTS'])).toEqual(['for AGREES also-for since 2010']);
  });

  it('goes from one side to the other when two sides are given', () => {
    const side = (id: string, stance: Held['stance']) => [{ actor: official(id), positions: [held(id, { stance })] }];
    const question = { kinds: ['CONTRADICTS' as const], counting, restating: new Set<string>() };
    expect(deriveRelations(side('a', 'SUPPORTS'), side('b', 'OPPOSES'), question, 10)).toHaveLength(1);
    const both = [...side('a', 'SUPPORTS'), ...side('c', 'OPPOSES')];
    const derived = deriveRelations(both, side('b', 'OPPOSES'), question, 10);
    expect(derived.map(({ a, b }) => `${a} ${b}`)).toEqual(['a b']);
  });
});

describe('a timeline', () => {
  const changes = (...positions: Held[]) =>
    timeline('Official', positions, counting).map(({ position, change, previous }) => `${position.id} ${change} ${previous}`);

  it('tells first positions, restatements and shifts apart', () => {
    expect(changes(held('c', { date: '2012', stance: 'OPPOSES' }), held('a', { date: '2010' }), held('b', { date: '2011' }))).toEqual([
      'a FIRST null',
      'b RESTATED a',
      'c SHIFTED b',
    ]);
  });

  it('calls different stances of dates that can’t be ordered concurrent', () => {
    expect(changes(held('a', { date: '2010' }), held('b', { date: '2010-05', stance: 'OPPOSES' }))).toEqual([
      'a CONCURRENT null',
      'b CONCURRENT null',
    ]);
    expect(changes(held('a', { date: '2010' }), held('b', { date: '2010-05' }))).toEqual(['a FIRST null', 'b RESTATED null']);
  });

  it('reads no change from doubtful positions', () => {
    expect(changes(held('a', { date: '2010', certain: false }), held('b', { date: '2011' }))).toEqual(['a UNCOUNTED null', 'b FIRST null']);
  });
});

describe('an overlap', () => {
  const sets = fc.array(fc.uniqueArray(fc.constantFrom('ARM', 'BLR', 'KAZ', 'KGZ', 'RUS', 'TJK', 'UZB')), { minLength: 2, maxLength: 4 });

  it('parts the states by the organisations they are in, each state once', () => {
    fc.assert(
      fc.property(sets, (members) => {
        const ids = members.map((_, index) => `organisation-${index}`);
        const overlap = overlapOf(
          ids,
          members.map((states) => new Set(states)),
        );
        expect(overlap.exactly.flatMap((part) => part.states).sort()).toEqual(overlap.inAny);
        const whole = overlap.exactly.find((part) => part.organisations.length === ids.length);
        expect(overlap.inAll).toEqual(whole?.states ?? []);
        for (const { inBoth, inEither, jaccard } of overlap.pairs) {
          expect(inBoth).toBeLessThanOrEqual(inEither);
          expect(jaccard).toBe(inEither === 0 ? null : inBoth / inEither);
        }
        expect(overlap.pairs).toHaveLength((ids.length * (ids.length - 1)) / 2);
      }),
    );
  });
});
