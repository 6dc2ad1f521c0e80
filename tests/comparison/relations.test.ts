/** Holding, contradictions, timelines and overlaps. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ActorPositions, ComparedActor } from '../../src/comparison/actors.ts';
import { type DerivedKind, deriveRelations, type RelationQuestion, withheldRelations } from '../../src/comparison/contradictions.ts';
import { holdingOf, sharedDays } from '../../src/comparison/holding.ts';
import { followLinks, PropositionClasses } from '../../src/comparison/links.ts';
import { overlapOf } from '../../src/comparison/overlap.ts';
import { type ComparedPosition, type Counting, latestOf } from '../../src/comparison/standing.ts';
import { timeline } from '../../src/comparison/timeline.ts';
import { isLater, mayCoincide } from '../../src/domain/dates.ts';
import { record } from '../support/record.ts';

const counting: Counting = { count: [], authority: 'CHAIR' };
const official = (id: string): ComparedActor => ({ id, type: 'Official', existed: true });
const held = (id: string, position: Partial<ComparedPosition> = {}): ComparedPosition => ({
  id,
  holder: 'somebody',
  onBehalfOf: null,
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
  const asked = (question: Partial<RelationQuestion> = {}): RelationQuestion => ({
    ...{
      kinds: ['CONTRADICTS'],
      bases: ['DERIVED', 'CURATED'],
      counting,
      of: null,
      to: null,
      curated: [],
      ownMembers: new Set(['mutual-defence']),
    },
    ...question,
  });
  /** For a position that says again what another said, that one. */
  const restating = (pairs: Record<string, string>): RelationQuestion['curated'] =>
    Object.entries(pairs).map(([a, b]) => record('Relation', `${a}-restates-${b}`, { kind: 'RESTATES', a, b }));
  const between = (
    a: ComparedPosition[],
    b: ComparedPosition[],
    kinds: DerivedKind[] = ['CONTRADICTS'],
    restated: Record<string, string> = {},
    to: string | null = null,
  ) =>
    deriveRelations(
      {
        left: [
          { actor: official('a'), positions: a },
          { actor: official('b'), positions: b },
        ],
        right: null,
      },
      asked({ kinds, curated: restating(restated), to }),
      100,
    ).map(
      (relation) =>
        `${relation.a} ${relation.kind} ${relation.b} since ${relation.overlap.since}${relation.overlap.until ? ` until ${relation.overlap.until}` : ''}`,
    );

  it('is one’s support of what the other opposes', () => {
    expect(between([held('for')], [held('against', { stance: 'OPPOSES', date: '2011' })])).toEqual(['against CONTRADICTS for since 2011']);
    expect(between([held('for')], [held('abstains', { stance: 'ABSTAINS' })])).toEqual([]);
    expect(between([held('for')], [held('also-for')])).toEqual([]);
    expect(between([held('for')], [held('elsewhere', { stance: 'OPPOSES', proposition: 'missile-defence' })])).toEqual([]);
  });

  it('needs days on which both held: who has moved on contradicts nobody any more', () => {
    const moved = [held('once-for', { date: '2010' }), held('now-against', { date: '2012', stance: 'OPPOSES' })];
    expect(between(moved, [held('against', { date: '2015', stance: 'OPPOSES' })])).toEqual([]);
    expect(between(moved, [held('for', { date: '2015' })])).toEqual(['for CONTRADICTS now-against since 2015']);
  });

  it('is never that of an actor with itself', () => {
    expect(between([held('for', { date: '2010' }), held('against', { date: '2010', stance: 'OPPOSES' })], [])).toEqual([]);
  });

  it('is not read from doubtful positions unless they are asked for, nor from restatements', () => {
    expect(between([held('for', { certain: false })], [held('against', { stance: 'OPPOSES' })])).toEqual([]);
    expect(
      between([held('for'), held('for-again')], [held('against', { stance: 'OPPOSES' })], ['CONTRADICTS'], { 'for-again': 'for' }),
    ).toEqual(['against CONTRADICTS for since 2010']);
  });

  it('and agreement are told apart', () => {
    expect(between([held('for')], [held('also-for')], ['AGREES', 'CONTRADICTS'])).toEqual(['also-for AGREES for since 2010']);
  });

  it('goes on through a restatement, which counts where what it restates is not in scope', () => {
    const against = [held('against', { stance: 'OPPOSES', date: '2014' })];
    const again = [held('for'), held('for-again', { date: '2012' })];
    expect(between(again, against, ['CONTRADICTS'], { 'for-again': 'for' })).toEqual(['against CONTRADICTS for since 2014']);
    expect(between(again.slice(1), against, ['CONTRADICTS'], { 'for-again': 'for' })).toEqual(['against CONTRADICTS for-again since 2014']);
  });

  it('ends with a position after the window', () => {
    const moved = [held('for'), held('later-against', { stance: 'OPPOSES', date: '2015' })];
    expect(between(moved, [held('against', { stance: 'OPPOSES' })], ['CONTRADICTS'], {}, '2012')).toEqual([
      'against CONTRADICTS for since 2010 until 2015',
    ]);
    expect(between(moved, [held('for-too', { date: '2014' })], ['CONTRADICTS'], {}, '2014-12-31')).toEqual([]);
  });

  it('that links bring about names both propositions', () => {
    const sides = [
      { actor: official('a'), positions: [held('for', { movedFrom: 'no-halt' })] },
      { actor: official('b'), positions: [held('against', { stance: 'OPPOSES' })] },
    ];
    const [derived] = deriveRelations({ left: sides, right: null }, asked(), 10);
    expect(derived).toMatchObject({ a: 'against', b: 'for', linked: { a: 'enlargement', b: 'no-halt' } });
  });

  it('goes from one side to the other when two sides are given', () => {
    const side = (id: string, stance: ComparedPosition['stance']) => [{ actor: official(id), positions: [held(id, { stance })] }];
    expect(deriveRelations({ left: side('a', 'SUPPORTS'), right: side('b', 'OPPOSES') }, asked(), 10)).toHaveLength(1);
    const both = [...side('a', 'SUPPORTS'), ...side('c', 'OPPOSES')];
    const derived = deriveRelations({ left: both, right: side('b', 'OPPOSES') }, asked(), 10);
    expect(derived.map(({ a, b }) => `${a} ${b}`)).toEqual(['a b']);
  });

  it('is none between organisations that each speak of their own members', () => {
    const own = (holder: string, stance: ComparedPosition['stance']) =>
      held(holder, { holder, stance, authority: 'TREATY', proposition: 'mutual-defence' });
    expect(between([own('nato', 'SUPPORTS')], [own('csto', 'OPPOSES')])).toEqual([]);
    expect(between([own('nato', 'SUPPORTS')], [own('csto', 'SUPPORTS')], ['AGREES'])).toEqual([]);
    expect(between([own('nato', 'SUPPORTS')], [own('csto', 'SUPPORTS')], ['PARALLEL'])).toEqual(['csto PARALLEL nato since 2010']);
    expect(between([own('nato', 'SUPPORTS')], [held('state', { proposition: 'mutual-defence' })], ['AGREES'])).toHaveLength(1);
  });

  it('through links is the same from one side to the other as between the two, and whoever else is asked about', () => {
    const propositions = ['p1', 'p2', 'p3', 'p4'];
    const position = fc.record({
      proposition: fc.constantFrom(...propositions),
      stance: fc.constantFrom('SUPPORTS' as const, 'OPPOSES' as const, 'ABSTAINS' as const),
      date: fc.constantFrom('2010', '2011', '2011-05', '2012'),
      certain: fc.boolean(),
    });
    const link = fc.record({
      kind: fc.constantFrom('SAME' as const, 'REVERSE' as const, 'NARROWER' as const),
      strength: fc.constantFrom('ENTAILING' as const, 'INDICATING' as const),
      from: fc.constantFrom(...propositions),
      to: fc.constantFrom(...propositions),
    });
    const positions = fc.array(position, { maxLength: 6 });
    const through = fc.constantFrom('NONE' as const, 'ENTAILS' as const, 'ALL' as const);
    fc.assert(
      fc.property(positions, positions, positions, fc.array(link, { maxLength: 5 }), through, (x, y, z, links, through) => {
        const of = (id: string, own: typeof x): ActorPositions => ({
          actor: official(id),
          positions: own.map((each, index) => held(`${id}${index}`, each)),
        });
        const made = links.filter(({ from, to }) => from !== to).map((each, index) => record('PropositionLink', `link-${index}`, each));
        const classes = new PropositionClasses(made, through);
        const linked = (sides: readonly ActorPositions[]) => (through === 'NONE' ? sides : followLinks(sides, classes, counting));
        const question = asked({ kinds: ['AGREES', 'CONTRADICTS'] });
        const pairs = (left: readonly ActorPositions[], right: readonly ActorPositions[] | null) =>
          deriveRelations({ left, right }, question, 1_000).map(({ kind, a, b }) => `${a} ${kind} ${b}`);
        const two = linked([of('x', x), of('y', y)]);
        const between = pairs(two, null);
        expect(pairs(two.slice(0, 1), two.slice(1))).toEqual(between);
        const three = linked([of('z', z), of('x', x), of('y', y)]);
        expect(pairs(three.slice(1, 2), three.slice(2)).sort()).toEqual([...between].sort());
      }),
    );
  });

  it('that is withheld is counted once, by its first reason', () => {
    const left: ActorPositions[] = [
      { actor: official('a'), positions: [held('for'), held('for-perhaps', { certain: false, attribution: 'SECOND_HAND' })] },
      { actor: official('b'), positions: [held('against', { stance: 'OPPOSES' }), held('said-to-be-for', { attribution: 'SECOND_HAND' })] },
      {
        actor: { id: 'csto', type: 'Organisation', existed: true },
        positions: [held('remark', { holder: 'csto', stance: 'OPPOSES', authority: 'OFFICE_HOLDER' })],
      },
    ];
    const question = asked();
    const shown = deriveRelations({ left, right: null }, question, 10);
    expect(shown.map(({ a, b }) => `${a} ${b}`)).toEqual(['against for']);
    const all: Counting = { count: ['UNCERTAIN', 'SECOND_HAND', 'EDITORIAL'], authority: 'OFFICE_HOLDER' };
    expect(withheldRelations({ left, right: null }, question, all, { left, right: null })).toEqual({
      total: 4,
      // for-perhaps with against, with the remark; the remark with said-to-be-for; the remark with for
      by: [
        { reason: 'UNCERTAIN', count: 2 },
        { reason: 'SECOND_HAND', count: 1 },
        { reason: 'AUTHORITY', count: 1 },
      ],
    });
    // A doubtful position that came later takes nothing from what counts.
    const later: ActorPositions[] = left.map((each, index) =>
      index === 0
        ? { ...each, positions: [...each.positions, held('perhaps-against', { date: '2012', stance: 'OPPOSES', certain: false })] }
        : each,
    );
    expect(deriveRelations({ left: later, right: null }, question, 10)).toEqual(shown);
    expect(withheldRelations({ left: later, right: null }, question, all, { left: later, right: null })).toMatchObject({
      by: [{ reason: 'UNCERTAIN', count: 3 }, { reason: 'SECOND_HAND' }, { reason: 'AUTHORITY' }],
    });
    const everything = { ...question, counting: all };
    expect(withheldRelations({ left, right: null }, everything, all, { left, right: null })).toEqual({
      total: 0,
      by: [],
    });
  });
});

describe('a timeline', () => {
  const changes = (...positions: ComparedPosition[]) =>
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

  it('is the same as by comparing each position with all others', () => {
    const one = fc.record({
      stance: fc.constantFrom('SUPPORTS' as const, 'OPPOSES' as const),
      date: fc.constantFrom('2010', '2010-05', '2010-05-09', '2010-06', '2011', '2011-02-01', '2012'),
      certain: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 12 }), (list) => {
        const positions = list.map((each, index) => held(`p${String(index).padStart(2, '0')}`, each));
        const counted = positions.filter((position) => position.certain);
        for (const { position, change, previous } of timeline('Official', positions, counting)) {
          const before = latestOf(counted.filter((other) => isLater(position.date, other.date)));
          const concurrent = counted.filter((other) => other !== position && mayCoincide(other.date, position.date));
          const differs = (other: ComparedPosition) => other.stance !== position.stance;
          const expected = !position.certain
            ? 'UNCOUNTED'
            : concurrent.some(differs)
              ? 'CONCURRENT'
              : before.length > 0
                ? before.some(differs)
                  ? 'SHIFTED'
                  : 'RESTATED'
                : null;
          if (!expected) expect(['FIRST', 'RESTATED']).toContain(change);
          if (expected) expect(change).toBe(expected);
          expect(previous === null).toBe(before.length === 0);
          if (previous !== null) expect(before.map((each) => each.id)).toContain(previous);
        }
      }),
    );
  });

  it('of many positions takes no time to speak of', () => {
    const many = Array.from({ length: 20_000 }, (_, index) => held(`p${index}`, { date: `20${String(index % 100).padStart(2, '0')}` }));
    const start = performance.now();
    timeline('Official', many, counting);
    expect(performance.now() - start).toBeLessThan(3_000);
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
