/** The rules of standings, verdicts and pairs. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ActorPositions, type ComparedActor, positionsOfEach } from '../../src/comparison/actors.ts';
import { type ComparisonRow, pairsInSteps, rowsInSteps } from '../../src/comparison/compare.ts';
import { followLinks, PropositionClasses, type Through } from '../../src/comparison/links.ts';
import { coverage } from '../../src/comparison/score.ts';
import { type ComparedPosition, type Counting, counts, Doubt } from '../../src/comparison/standing.ts';
import { WithheldItems } from '../../src/comparison/withheld.ts';
import { Attribution, Authority, type HeldPosition, type PropositionLink, Stance } from '../../src/domain/positions.ts';
import { allOf } from '../../src/domain/steps.ts';
import { record } from '../support/record.ts';

const counting: Counting = { count: [], authority: 'CHAIR' };
const official = (id: string): ComparedActor => ({ id, type: 'Official', existed: true });
let serial = 0;
const held = (position: Partial<ComparedPosition>): ComparedPosition => ({
  id: `position-${++serial}`,
  holder: 'somebody',
  onBehalfOf: null,
  proposition: 'no-missile-defence',
  stance: 'SUPPORTS',
  condition: null,
  date: '2022-02-09',
  attribution: 'REPORTED',
  certain: true,
  authority: null,
  ...position,
});

const lastDay = '2022-12-31';
/** The propositions that an organisation states of its own members alone. */
const ownMembers = new Set(['p5', 'p6']);
const rowsOf = (sides: readonly ActorPositions[], how: Counting = counting) =>
  allOf(rowsInSteps(sides, { counting: how, lastDay, ownMembers }));
const compared = (actors: readonly ComparedActor[], positions: readonly (readonly ComparedPosition[])[]) =>
  actors.map((actor, index) => ({ actor, positions: positions[index] ?? [] }));

/** The standing of one actor, and why there is none. */
function standing(positions: readonly ComparedPosition[], options: { actor?: ComparedActor; counting?: Counting } = {}) {
  const other = held({ proposition: positions[0]?.proposition ?? 'no-missile-defence' });
  const actors = [options.actor ?? official('zas'), official('other')];
  const [row] = rowsOf(compared(actors, [positions, [other]]), options.counting);
  const cell = row?.cells[0];
  return {
    standing: cell?.standing,
    empty: cell?.empty,
    stale: cell?.stale,
    deciding: cell?.deciding,
    listed: cell?.positions.map(({ id }) => id),
  };
}

/** How two of the actors agree. */
function comparePair(
  actors: readonly ComparedActor[],
  rows: readonly ComparisonRow[],
  first: number,
  second: number,
  options: { facts?: ReadonlySet<string>; counting?: Counting } = {},
) {
  const question = { counting: options.counting ?? counting, facts: options.facts ?? new Set<string>() };
  const pair = allOf(pairsInSteps(actors, rows, question)).find(({ a, b }) => a === actors[first] && b === actors[second]);
  if (!pair) throw new Error('Every two actors must be a pair');
  return pair;
}

/** What a pair leaves out, by reason. */
const withheld = (pair: ReturnType<typeof comparePair>) => {
  const items = new WithheldItems();
  pair.withhold(items);
  return Object.fromEntries(items.count().by.map(({ reason, count }) => [reason, count]));
};

describe('the positions of an actor', () => {
  const state: ComparedActor = { id: 'KAZ', type: 'State', existed: true };
  const own = held({ holder: 'KAZ', onBehalfOf: null });
  const spokenFor = held({ holder: 'tokayev', onBehalfOf: 'KAZ' });
  const itself = held({ holder: 'KAZ', onBehalfOf: 'KAZ' });

  it('are each listed once, also where a state represents itself', () => {
    const [ofState, ofOfficial] = positionsOfEach([state, official('tokayev')], [own, spokenFor, itself] as HeldPosition[]);
    expect(ofState?.positions.map(({ id }) => id).sort()).toEqual([own.id, spokenFor.id, itself.id].sort());
    expect(ofOfficial?.positions).toEqual([spokenFor]);
  });
});

describe('a standing', () => {
  it('is the latest position, and all are listed, newest first', () => {
    const before = held({ date: '2010-04', stance: 'OPPOSES' });
    const after = held({ date: '2012', stance: 'SUPPORTS' });
    expect(standing([before, after])).toMatchObject({
      standing: 'SUPPORTS',
      empty: null,
      deciding: [after.id],
      listed: [after.id, before.id],
    });
  });

  it('is stale once nothing of the last five years renews it, unless a treaty says it', () => {
    const stale = (...positions: Partial<ComparedPosition>[]) => standing(positions.map(held)).stale;
    expect(stale({ date: '2017-12-30' })).toBe(true);
    expect(stale({ date: '2017-12-31' })).toBe(false);
    // Of the year alone the last day counts.
    expect(stale({ date: '2017' })).toBe(false);
    expect(stale({ date: '2016' })).toBe(true);
    expect(stale({ date: '2010' }, { date: '2020' })).toBe(false);
    expect(stale({ date: '1992-05-15', authority: 'TREATY' })).toBe(false);
    expect(stale({ date: '1992-05-15', authority: 'CONSENSUS_DECLARATION' })).toBe(true);
    expect(stale({ date: '2017' }, { date: '2017-05-01' })).toBe(false);
    // Who repeats what a treaty says takes nothing from the treaty; who says otherwise does.
    expect(stale({ date: '1992', authority: 'TREATY' }, { date: '2010', authority: 'CONSENSUS_DECLARATION' })).toBe(false);
    expect(stale({ date: '1992', authority: 'TREATY', stance: 'OPPOSES' }, { date: '2010', authority: 'CONSENSUS_DECLARATION' })).toBe(
      true,
    );
    expect(stale({ date: '1992', authority: 'TREATY', condition: 'if asked' }, { date: '2010' })).toBe(true);
    expect(stale({ date: '1992', authority: 'TREATY', certain: false }, { date: '2010' })).toBe(true);
    // Where nothing counts there is nothing that could be stale.
    expect(stale({ date: '1992', certain: false })).toBe(false);
  });

  it('is MIXED when positions of dates that can’t be ordered differ', () => {
    const inTheYear = held({ date: '2012', stance: 'OPPOSES' });
    const onTheDay = held({ date: '2012-06-01' });
    expect(standing([inTheYear, onTheDay])).toMatchObject({ standing: 'MIXED', deciding: [inTheYear.id, onTheDay.id] });
  });

  it('is that stance when concurrent positions agree', () => {
    expect(standing([held({ date: '2012' }), held({ date: '2012-06-01' })]).standing).toBe('SUPPORTS');
  });

  it('leaves uncertain, second-hand and editorial positions out unless they are asked for, and lists them', () => {
    const doubtful = held({ certain: false });
    const secondHand = held({ attribution: 'SECOND_HAND' });
    const editorial = held({ attribution: 'EDITORIAL' });
    for (const position of [doubtful, secondHand, editorial]) {
      expect(standing([position])).toMatchObject({ standing: null, empty: 'ONLY_UNCOUNTED', deciding: [], listed: [position.id] });
    }
    const all: Counting = { ...counting, count: ['UNCERTAIN', 'SECOND_HAND', 'EDITORIAL'] };
    expect(standing([doubtful, secondHand, editorial], { counting: all }).standing).toBe('SUPPORTS');
    const both = held({ certain: false, attribution: 'SECOND_HAND' });
    expect(standing([both], { counting: { ...counting, count: ['SECOND_HAND'] } }).empty).toBe('ONLY_UNCOUNTED');
  });

  it('of an organisation counts from the authority of its chair up', () => {
    const csto: ComparedActor = { id: 'csto', type: 'Organisation', existed: true };
    const remark = held({ authority: 'OFFICE_HOLDER', stance: 'OPPOSES' });
    const declaration = held({ authority: 'CONSENSUS_DECLARATION', date: '2011' });
    expect(standing([remark], { actor: csto }).empty).toBe('ONLY_UNCOUNTED');
    expect(standing([remark, declaration], { actor: csto })).toMatchObject({ standing: 'SUPPORTS', listed: [remark.id, declaration.id] });
    expect(standing([remark], { actor: csto, counting: { ...counting, authority: 'OFFICE_HOLDER' } }).standing).toBe('OPPOSES');
    expect(standing([remark]).standing).toBe('OPPOSES');
  });

  it('that is missing says why', () => {
    expect(standing([]).empty).toBe('NOT_RECORDED');
    expect(standing([], { actor: { id: 'DDR', type: 'State', existed: false } }).empty).toBe('DID_NOT_EXIST');
  });
});

describe('a verdict', () => {
  const verdict = (...stances: (Partial<ComparedPosition> | null)[]) => {
    const positions = stances.map((stance) => (stance === null ? [] : [held(stance)]));
    const actors = stances.map((_, index) => official(`actor-${index}`));
    return rowsOf(compared(actors, positions))[0]?.verdict;
  };

  it('is AGREED when two or more have the same standing', () => {
    expect(verdict({}, {})).toBe('AGREED');
    expect(verdict({}, null, {})).toBe('AGREED');
    expect(verdict({ stance: 'ABSTAINS' }, { stance: 'ABSTAINS' })).toBe('AGREED');
  });

  it('is OPPOSED as soon as one supports what another opposes', () => {
    expect(verdict({}, { stance: 'OPPOSES' })).toBe('OPPOSED');
    expect(verdict({}, { stance: 'ABSTAINS' }, { stance: 'OPPOSES' })).toBe('OPPOSED');
  });

  it('is DIFFERING where standings differ without opposing', () => {
    expect(verdict({}, { stance: 'ABSTAINS' })).toBe('DIFFERING');
    expect(
      verdict({ stance: 'CONDITIONAL', condition: 'if the UN agrees' }, { stance: 'CONDITIONAL', condition: 'if the host asks' }),
    ).toBe('DIFFERING');
    expect(
      verdict({ stance: 'CONDITIONAL', condition: 'if the UN agrees' }, { stance: 'CONDITIONAL', condition: 'if the UN agrees' }),
    ).toBe('AGREED');
  });

  it('is SINGLE when only one has a standing', () => {
    expect(verdict({}, null)).toBe('SINGLE');
  });

  it('doesn’t take an official and the state spoken for, of the same statement, for two', () => {
    const said = held({});
    const actors: ComparedActor[] = [official('minister'), { id: 'KAZ', type: 'State', existed: true }, official('other')];
    const of = (...positions: ComparedPosition[][]) => rowsOf(compared(actors, positions));
    expect(of([said], [said], [])[0]?.verdict).toBe('SINGLE');
    expect(of([said], [said], [held({})])[0]?.verdict).toBe('AGREED');
    const rows = of([said], [said], [held({})]);
    expect(comparePair(actors, rows, 0, 1)).toMatchObject({ shared: 0, same: 0, score: { n: 0, eligible: 0 } });
    expect(comparePair(actors, rows, 0, 2)).toMatchObject({ shared: 1, same: 1 });
  });

  it('is UNCOUNTED where positions are recorded and none counts', () => {
    expect(verdict({ certain: false }, null)).toBe('UNCOUNTED');
    expect(verdict(null, null)).toBeUndefined();
  });

  it('of organisations on what each states of its own members is PARALLEL, alike or not', () => {
    const own = { proposition: 'p5', authority: 'TREATY' } as const;
    const nato = { ...own, holder: 'nato' };
    const csto = { ...own, holder: 'csto' };
    expect(verdict(nato, csto)).toBe('PARALLEL');
    expect(verdict(nato, { ...csto, stance: 'OPPOSES' })).toBe('PARALLEL');
    expect(verdict(nato, null)).toBe('SINGLE');
    // Who speaks for it speaks of the same members.
    expect(verdict(nato, { ...own, holder: 'stoltenberg', onBehalfOf: 'nato', authority: 'OFFICE_HOLDER' })).toBe('AGREED');
    expect(verdict(nato, { ...own, holder: 'zas', onBehalfOf: 'csto', authority: 'OFFICE_HOLDER' })).toBe('PARALLEL');
    // A state's or a person's own view is of both.
    expect(verdict(nato, { proposition: 'p5' })).toBe('AGREED');
    expect(verdict(nato, csto, { proposition: 'p5', stance: 'OPPOSES' })).toBe('OPPOSED');
    expect(verdict({ ...nato, proposition: 'p1' }, { ...csto, proposition: 'p1' })).toBe('AGREED');
  });
});

describe('a pair', () => {
  const pair = (a: (Stance | null)[], b: (Stance | null)[], facts = new Set<string>()) => {
    const positions = [a, b].map((stances) =>
      stances.flatMap((stance, index) => (stance === null ? [] : [held({ proposition: `p${index + 1}`, stance })])),
    );
    const actors = [official('a'), official('b')];
    return comparePair(actors, rowsOf(compared(actors, positions)), 0, 1, { facts });
  };

  it('gets counts, and a ratio from five shared positions on', () => {
    const five = pair(
      ['SUPPORTS', 'SUPPORTS', 'SUPPORTS', 'SUPPORTS', 'OPPOSES', 'SUPPORTS'],
      ['SUPPORTS', 'SUPPORTS', 'SUPPORTS', 'ABSTAINS', 'SUPPORTS', null],
    );
    expect(five).toMatchObject({ shared: 5, same: 3, different: 2, opposed: 1, mixed: 0 });
    expect(five.score).toEqual({ value: 0.6, reason: null, measure: 'AGREEMENT', n: 5, eligible: 6, reliability: 'LOW' });
    const four = pair(['SUPPORTS', 'SUPPORTS', 'SUPPORTS', 'SUPPORTS'], ['SUPPORTS', 'SUPPORTS', 'SUPPORTS', 'OPPOSES']);
    expect(four.score).toMatchObject({ value: null, reason: 'TOO_FEW', n: 4 });
  });

  it('with nothing in common has no score, and says so', () => {
    expect(pair(['SUPPORTS', null], [null, 'SUPPORTS']).score).toMatchObject({ value: null, reason: 'NOTHING_SHARED', n: 0, eligible: 2 });
  });

  it('is not scored on facts', () => {
    expect(pair(['SUPPORTS'], ['SUPPORTS'], new Set(['p1']))).toMatchObject({ shared: 0, score: { n: 0, eligible: 0 } });
  });

  it('shows the propositions that the two share, with their own verdict', () => {
    const actors = ['a', 'b', 'c'].map(official);
    const stances: Stance[] = ['SUPPORTS', 'SUPPORTS', 'OPPOSES'];
    const rows = rowsOf(
      compared(
        actors,
        stances.map((stance) => [held({ proposition: 'p1', stance })]),
      ),
    );
    const shown = (first: number, second: number) =>
      comparePair(actors, rows, first, second)
        .rows()
        .map(({ verdict, cells }) => [verdict, ...cells.map(({ actor }) => actor.id)]);
    expect(rows[0]?.verdict).toBe('OPPOSED');
    expect(shown(0, 1)).toEqual([['AGREED', 'a', 'b']]);
    expect(shown(1, 2)).toEqual([['OPPOSED', 'b', 'c']]);
  });

  it('counts a mixed standing as shared without scoring it', () => {
    const actors = [official('a'), official('b')];
    const mixed = [held({ proposition: 'p1', date: '2022' }), held({ proposition: 'p1', date: '2022-05', stance: 'OPPOSES' })];
    const rows = rowsOf(compared(actors, [mixed, [held({ proposition: 'p1' })]]));
    expect(comparePair(actors, rows, 0, 1)).toMatchObject({ shared: 1, mixed: 1, same: 0, different: 0, score: { n: 0 } });
  });

  it('does not score what is stale on either side, unless it is asked for, nor parallel promises', () => {
    const [nato, csto] = ['nato', 'csto'].map((id): ComparedActor => ({ id, type: 'Organisation', existed: true })) as [
      ComparedActor,
      ComparedActor,
    ];
    const declared = (holder: string, position: Partial<ComparedPosition>) =>
      held({ holder, authority: 'CONSENSUS_DECLARATION', ...position });
    const positions = [nato, csto].map(({ id }) => [
      declared(id, { proposition: 'p1', date: id === 'nato' ? '2010' : '2022' }),
      declared(id, { proposition: 'p2' }),
      declared(id, { proposition: 'p3', certain: id === 'nato' }),
      declared(id, { proposition: 'p4' }),
      declared(id, { proposition: 'p5' }),
    ]);
    const of = (how: Counting) =>
      comparePair([nato, csto], rowsOf(compared([nato, csto], positions), how), 0, 1, { facts: new Set(['p4']), counting: how });
    const asUsual = of(counting);
    expect(asUsual).toMatchObject({ shared: 3, same: 1, stale: 1, parallel: 1, score: { n: 1, eligible: 3 } });
    expect(withheld(asUsual)).toEqual({ UNCERTAIN: 1, STALE: 1, PARALLEL: 2, FACT: 2 });
    const withStale = of({ ...counting, count: ['STALE'] });
    expect(withStale).toMatchObject({ shared: 3, same: 2, stale: 0, parallel: 1, score: { n: 2, eligible: 3 } });
    expect(withheld(withStale)).toEqual({ UNCERTAIN: 1, PARALLEL: 2, FACT: 2 });
  });

  const actor = (id: string): fc.Arbitrary<ComparedActor> =>
    fc.constantFrom('Organisation' as const, 'State' as const, 'Official' as const).map((type) => ({ id, type, existed: true }));
  const position = fc.record({
    proposition: fc.constantFrom('p1', 'p2', 'p3', 'p4', 'p5', 'p6'),
    stance: fc.constantFrom(...(Object.keys(Stance) as Stance[])),
    date: fc.constantFrom('2010', '2017', '2018', '2018-05', '2018-05-09', '2019', '2020-01'),
    attribution: fc.constantFrom(...(Object.keys(Attribution) as Attribution[])),
    certain: fc.boolean(),
    authority: fc.option(fc.constantFrom(...(Object.keys(Authority) as Authority[]))),
    condition: fc.option(fc.constantFrom('if asked', 'if paid')),
    onBehalfOf: fc.option(fc.constantFrom('nato', 'csto')),
  });
  const positions = fc.array(position.map(held), { maxLength: 25 });
  const how = fc.record({
    count: fc.subarray(Object.keys(Doubt) as Doubt[]),
    authority: fc.constantFrom(...(Object.keys(Authority) as Authority[])),
  });

  it('has the same numbers in either order, and whoever else is compared', () => {
    fc.assert(
      fc.property(actor('a'), actor('b'), actor('c'), positions, positions, positions, how, (a, b, c, hisOwn, hers, third, how) => {
        const numbers = (actors: ComparedActor[], perActor: ComparedPosition[][], first: number, second: number) => {
          const facts = new Set(['p4']);
          const pair = comparePair(actors, rowsOf(compared(actors, perActor), how), first, second, { facts, counting: how });
          const { shared, same, different, opposed, mixed, stale, parallel, score } = pair;
          const inOrder = [...pair.rows()].map(({ proposition, verdict }) => `${proposition} ${verdict}`).sort();
          return { shared, same, different, opposed, mixed, stale, parallel, score, withheld: withheld(pair), rows: inOrder };
        };
        const one = numbers([a, b], [hisOwn, hers], 0, 1);
        expect(numbers([b, a], [hers, hisOwn], 0, 1)).toEqual(one);
        expect(numbers([c, a, b], [third, hisOwn, hers], 1, 2)).toEqual(one);
        expect(one.shared).toBe(one.same + one.different + one.mixed + one.stale + one.parallel);
        expect(one.shared).toBe(one.rows.length);
        expect(one.opposed).toBeLessThanOrEqual(one.different);
        expect(one.score.n).toBe(one.same + one.different);
        expect(one.score.n).toBeLessThanOrEqual(one.score.eligible);
        expect(coverage(one.score) ?? 0).toBeLessThanOrEqual(1);
        expect(one.score.value === null).toBe(one.score.reason !== null);
        if (one.score.value !== null) expect(one.score.value).toBe(one.same / one.score.n);
        if (how.count.includes('STALE')) expect(one.stale).toBe(0);
      }),
    );
  });

  it('leaves nothing out silently: what is listed makes the standing, came before it, or is withheld', () => {
    fc.assert(
      fc.property(actor('a'), actor('b'), positions, positions, how, (a, b, hisOwn, hers, how) => {
        const rows = rowsOf(compared([a, b], [hisOwn, hers]), how);
        const listed = rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.positions.map(({ id }) => id)));
        expect(listed.sort()).toEqual([...hisOwn, ...hers].map(({ id }) => id).sort());
        const pair = comparePair([a, b], rows, 0, 1, { counting: how });
        const counted = (side: ComparedActor, own: ComparedPosition[]) => own.filter((position) => counts(position, side.type, how));
        const uncounted = hisOwn.length + hers.length - counted(a, hisOwn).length - counted(b, hers).length;
        const reasons = withheld(pair);
        const of = (...reason: string[]) => reason.reduce((sum, each) => sum + (reasons[each] ?? 0), 0);
        expect(of('UNCERTAIN', 'SECOND_HAND', 'EDITORIAL', 'AUTHORITY')).toBe(uncounted);
        expect(of('STALE') > 0).toBe(pair.stale > 0);
        expect(of('PARALLEL') > 0).toBe(pair.parallel > 0);
      }),
    );
  });
});

describe('links between propositions', () => {
  const link = (
    kind: PropositionLink['kind'],
    strength: PropositionLink['strength'] = 'ENTAILING',
    from = 'resolution',
    to = 'statement',
  ): PropositionLink => record('PropositionLink', `link-${kind}-${from}-${to}`, { from, to, kind, strength });
  /** One actor's stance on the resolution, seen beside another's support of the statement. */
  const through = (stance: Stance, each: PropositionLink, how: Through) => {
    const sides = compared(
      [official('a'), official('b')],
      [[held({ proposition: 'resolution', stance })], [held({ proposition: 'statement' })]],
    );
    return followLinks(sides, new PropositionClasses([each], how), counting)[0]?.positions.map(
      (position) => `${position.proposition} ${position.stance}`,
    );
  };

  it('bring the same proposition in other words into one row, and turn the reverse round', () => {
    expect(through('OPPOSES', link('SAME'), 'ENTAILS')).toEqual(['statement OPPOSES']);
    expect(through('SUPPORTS', link('REVERSE'), 'ENTAILS')).toEqual(['statement OPPOSES']);
    expect(through('ABSTAINS', link('REVERSE'), 'ENTAILS')).toEqual(['statement ABSTAINS']);
  });

  it('carry only support from the narrower to the wider, and leave it where it was said as well', () => {
    expect(through('SUPPORTS', link('NARROWER'), 'ENTAILS')).toEqual(['resolution SUPPORTS', 'statement SUPPORTS']);
    expect(through('OPPOSES', link('NARROWER'), 'ENTAILS')).toEqual(['resolution OPPOSES']);
  });

  it('are followed only as far as asked', () => {
    expect(through('SUPPORTS', link('SAME'), 'NONE')).toEqual(['resolution SUPPORTS']);
    expect(through('SUPPORTS', link('SAME', 'INDICATING'), 'ENTAILS')).toEqual(['resolution SUPPORTS']);
    expect(through('SUPPORTS', link('SAME', 'INDICATING'), 'ALL')).toEqual(['statement SUPPORTS']);
  });

  const rows = (links: PropositionLink[], ...positions: ComparedPosition[][]) => {
    const actors = positions.map((_, index) => official(`actor-${index}`));
    const all = rowsOf(followLinks(compared(actors, positions), new PropositionClasses(links, 'ALL'), counting));
    return { rows: all.map((row) => `${row.proposition} ${row.verdict}`), pair: comparePair(actors, all, 0, 1) };
  };

  it('never take a stance away from those who oppose it', () => {
    const supports = [held({ proposition: 'resolution' })];
    const opposes = [held({ proposition: 'resolution', stance: 'OPPOSES' })];
    expect(rows([link('NARROWER')], supports, opposes)).toMatchObject({ rows: ['resolution OPPOSED'], pair: { opposed: 1, shared: 1 } });
  });

  it('carry nothing over a stance of the actor’s own', () => {
    const both = [held({ proposition: 'resolution' }), held({ proposition: 'statement', stance: 'OPPOSES' })];
    const other = [held({ proposition: 'statement' })];
    expect(rows([link('NARROWER')], both, other).rows).toEqual(['statement OPPOSED', 'resolution SINGLE']);
  });

  it('count nothing twice: two who meet on the narrower are not scored again on the wider', () => {
    const narrow = () => [held({ proposition: 'resolution' })];
    const { pair } = rows([link('NARROWER')], narrow(), narrow(), [held({ proposition: 'statement' })]);
    expect(pair).toMatchObject({ shared: 1, same: 1, score: { n: 1, eligible: 1 } });
  });

  it('that lead in a circle end', () => {
    const circle = [
      link('SAME'),
      link('SAME', 'ENTAILING', 'statement', 'resolution'),
      link('NARROWER', 'ENTAILING', 'a', 'b'),
      link('NARROWER', 'ENTAILING', 'b', 'a'),
    ];
    const sides = compared(
      [official('a'), official('b')],
      [[held({ proposition: 'resolution' }), held({ proposition: 'a' })], [held({ proposition: 'b' })]],
    );
    const moved = followLinks(sides, new PropositionClasses(circle, 'ENTAILS'), counting)[0]?.positions;
    expect(moved?.map((position) => position.proposition)).toEqual(['resolution', 'a', 'b']);
  });

  describe('of the same and the reverse', () => {
    const rowsOf = (links: PropositionLink[]) => {
      const classes = new PropositionClasses(links, 'ALL');
      return ['a', 'b', 'c', 'd'].map((each) => `${classes.placeOf(each).reversed ? '-' : ''}${classes.rowOf(each)}`).join(' ');
    };
    const tie = (kind: PropositionLink['kind'], from: string, to: string) => link(kind, 'ENTAILING', from, to);

    it('make one class of a circle and of forks, named after the end that none leaves', () => {
      expect(rowsOf([tie('SAME', 'a', 'b'), tie('SAME', 'b', 'a')])).toBe('a a c d');
      expect(rowsOf([tie('SAME', 'a', 'c'), tie('REVERSE', 'a', 'b'), tie('SAME', 'b', 'c')])).toBe('-b b -b d');
      expect(rowsOf([tie('SAME', 'a', 'b'), tie('REVERSE', 'b', 'c'), tie('REVERSE', 'c', 'd')])).toBe('d d -d d');
      expect(rowsOf([tie('SAME', 'a', 'd'), tie('REVERSE', 'b', 'd')])).toBe('d -d c d');
    });

    it('don’t depend on the order of the links', () => {
      const links = fc.uniqueArray(
        fc.record({
          kind: fc.constantFrom('SAME' as const, 'REVERSE' as const),
          from: fc.constantFrom('a', 'b', 'c', 'd'),
          to: fc.constantFrom('a', 'b', 'c', 'd'),
        }),
        { selector: ({ kind, from, to }) => `${kind} ${from} ${to}`, maxLength: 8 },
      );
      fc.assert(
        fc.property(links, (each) => {
          const made = each.filter(({ from, to }) => from !== to).map(({ kind, from, to }) => tie(kind, from, to));
          expect(rowsOf([...made].reverse())).toBe(rowsOf(made));
        }),
      );
    });

    it('lead on to the wider from every member', () => {
      const links = [tie('REVERSE', 'a', 'b'), tie('NARROWER', 'a', 'c')];
      const wide = [held({ proposition: 'c' })];
      expect(rows(links, [held({ proposition: 'a' })], wide).rows).toEqual(['c AGREED', 'b SINGLE']);
      expect(rows(links, [held({ proposition: 'b', stance: 'OPPOSES' })], wide).rows).toEqual(['c AGREED', 'b SINGLE']);
      expect(rows(links, [held({ proposition: 'b' })], wide).rows).toEqual(['b SINGLE', 'c SINGLE']);
    });
  });

  it('carry over an uncounted statement of the actor’s own, and to no uncounted one of another’s', () => {
    const doubtful = held({ proposition: 'statement', certain: false });
    const other = [held({ proposition: 'statement' })];
    expect(rows([link('NARROWER')], [held({ proposition: 'resolution' }), doubtful], other).rows).toEqual([
      'statement AGREED',
      'resolution SINGLE',
    ]);
    expect(rows([link('NARROWER')], [held({ proposition: 'resolution' })], [doubtful]).rows).toEqual([
      'resolution SINGLE',
      'statement UNCOUNTED',
    ]);
  });

  it('carry to a wider proposition that is asked about by name', () => {
    const alone = compared([official('a')], [[held({ proposition: 'resolution' })]]);
    const carried = (named: string[]) =>
      followLinks(alone, new PropositionClasses([link('NARROWER')], 'ALL'), counting, named)[0]?.positions.map((each) => each.proposition);
    expect(carried([])).toEqual(['resolution']);
    expect(carried(['statement'])).toEqual(['resolution', 'statement']);
  });
});
