/** The measures of votes against tables counted by hand, and the bits against counting one vote after another. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coverage, Measure } from '../../src/comparison/score.ts';
import { earliest, latest, mayLieIn } from '../../src/domain/dates.ts';
import { type PairMeasure, pairMeasures, pairTable, pairValue, scoreMatrix, scorePair, Weights } from '../../src/votes/agreement.ts';
import { columnsIn, maskOf } from '../../src/votes/bits.ts';
import { bandOf, blocLikeness, groupMeasures, loyalties, scoreGroup, splitsOf, unity } from '../../src/votes/cohesion.ts';
import { isComplete } from '../../src/votes/coverage.ts';
import { type Absence, type Selected, select, votedIn } from '../../src/votes/matrix.ts';
import { movementsOf, movesOf, previousColumn } from '../../src/votes/moves.ts';
import { type Period, periodsOf, scoreIn } from '../../src/votes/periods.ts';
import type { RollCallEntry, Votes } from '../../src/votes/planes.ts';
import { type Seat, seatsOfAll } from '../../src/votes/seats.ts';
import { type RollCallSelection, selectColumns } from '../../src/votes/selection.ts';
import { talliesOf, without } from '../../src/votes/tallies.ts';
import { type Letter, votesOf } from '../support/votes.ts';

const allWeights = Object.keys(Weights) as Weights[];

const everything: Partial<RollCallSelection> = { rule: 'ALL' };

const seatsOf = (votes: Votes): Seat[] => votes.states.map((state, row) => ({ state, rows: [row], during: null }));
const allColumns = (votes: Votes) => votes.rollCalls.map((_, column) => column);
const selected = (votes: Votes, absence?: Absence, columns = allColumns(votes)) => select(votes, seatsOf(votes), columns, absence);

/** The score of the first state with the second. */
function score(rows: Readonly<Record<string, string>>, measure: PairMeasure, weights: Weights = 'SQUARED', absence?: Absence) {
  const votes = selected(votesOf(rows), absence);
  return scorePair(votes, 0, votes, 1, measure, weights);
}

/** The columns of the roll calls in which both voted. */
const columnsOfPair = (bits: Selected, a: number, b: number, same: boolean | null) =>
  columnsIn(votedIn(bits, a, bits, b, same), false, Number.POSITIVE_INFINITY).map((bit) => bits.columns[bit]);

describe('a pair', () => {
  //             YES ABSTAIN NO of the one, in rows
  const table = [4, 1, 2, 1, 3, 0, 0, 2, 7];

  it('agrees in the share of the same choices, and an abstention is half-way for Lijphart and for S', () => {
    // 14 of 20 the same, 2 opposed, 4 half-way
    expect(pairValue(table, 'AGREEMENT', 'SQUARED')).toBeCloseTo(14 / 20, 12);
    expect(pairValue(table, 'LIJPHART', 'SQUARED')).toBeCloseTo((14 + 4 / 2) / 20, 12);
    // Σ|a - b| = 4 · 1 + 2 · 2 = 8
    expect(pairValue(table, 'S', 'SQUARED')).toBeCloseTo(1 - (2 * 8) / (2 * 20), 12);
  });

  it('is corrected for chance as in Cohen 1968 (kappa .492, two judges of 200 patients), and by weights', () => {
    const patients = [88, 14, 18, 10, 40, 10, 2, 6, 12];
    expect(pairValue(patients, 'COHEN_KAPPA', 'NOMINAL')).toBeCloseTo(0.29 / 0.59, 12);
    // Observed .20 next to each other and .10 apart; expected .42 and .17.
    expect(pairValue(patients, 'COHEN_KAPPA', 'LINEAR')).toBeCloseTo(1 - 0.2 / 0.38, 12);
    expect(pairValue(patients, 'COHEN_KAPPA', 'SQUARED')).toBeCloseTo(1 - 0.15 / 0.275, 12);
    // Both together chose .55, .30 and .15: expected .42 and .165.
    expect(pairValue(patients, 'SCOTT_PI', 'NOMINAL')).toBeCloseTo(0.285 / 0.585, 12);
    expect(pairValue(patients, 'SCOTT_PI', 'LINEAR')).toBeCloseTo(1 - 0.2 / 0.375, 12);
    expect(pairValue(patients, 'SCOTT_PI', 'SQUARED')).toBeCloseTo(1 - 0.15 / 0.27, 12);
  });

  it('that only ever chose the same one thing has nothing to correct for', () => {
    for (const weights of allWeights) {
      expect(pairValue([0, 0, 0, 0, 12, 0, 0, 0, 0], 'SCOTT_PI', weights)).toBe('NO_VARIATION');
      expect(pairValue([12, 0, 0, 0, 0, 0, 0, 0, 0], 'COHEN_KAPPA', weights)).toBe('NO_VARIATION');
      // Each constant, but not the same: no more alike than by chance.
      expect(pairValue([0, 0, 12, 0, 0, 0, 0, 0, 0], 'COHEN_KAPPA', weights)).toBe(0);
      expect(pairValue([0, 0, 12, 0, 0, 0, 0, 0, 0], 'SCOTT_PI', weights)).toBeCloseTo(-1, 12);
    }
    expect(score({ AAA: 'YYY', BBB: 'YYY' }, 'SCOTT_PI')).toMatchObject({ value: null, reason: 'NO_VARIATION', n: 3, eligible: 3 });
    expect(score({ AAA: 'YYY', BBB: 'YYY' }, 'AGREEMENT')).toMatchObject({ value: 1, reason: null });
  });

  it('has no score where nothing is shared, and another reason where the two could never vote together', () => {
    for (const measure of pairMeasures) {
      const nothing = { value: null, n: 0, measure, reliability: 'LOW' };
      expect(score({ AAA: 'Yx-', BBB: 'xNx' }, measure)).toEqual({ ...nothing, reason: 'NOTHING_SHARED', eligible: 3 });
      expect(score({ AAA: 'YN.', BBB: '..Y' }, measure)).toEqual({ ...nothing, reason: 'NOT_A_MEMBER', eligible: 0 });
    }
  });

  it('counts roll calls in which both voted, of those in which both could', () => {
    const found = score({ AAA: 'YYxN-.Y', BBB: 'YNYxY.A' }, 'AGREEMENT');
    expect(found).toMatchObject({ value: 1 / 3, n: 3, eligible: 6 });
    expect(coverage(found)).toBe(0.5);
    expect(coverage(score({ AAA: 'Y', BBB: '.' }, 'AGREEMENT'))).toBeNull();
  });

  it('counts an absence as an abstention where that is asked for, never that of a non-member', () => {
    const rows = { AAA: 'YYxN-.Y', BBB: 'YNYxA.A' };
    expect(score(rows, 'AGREEMENT')).toMatchObject({ value: 1 / 3, n: 3, eligible: 6 });
    // Same: Y Y; - A. Next to each other: x Y; N x; Y A. Opposed: Y N.
    expect(score(rows, 'AGREEMENT', 'SQUARED', 'AS_ABSTAIN')).toMatchObject({ value: 2 / 6, n: 6, eligible: 6 });
    expect(score(rows, 'LIJPHART', 'SQUARED', 'AS_ABSTAIN')).toMatchObject({ value: (2 + 3 / 2) / 6, n: 6 });
  });

  it('is marked as leaning on little below 20 roll calls, and below 30 where chance is corrected for', () => {
    const reliability = (n: number, measure: PairMeasure) =>
      score({ AAA: `${'Y'.repeat(n - 1)}N`, BBB: 'Y'.repeat(n) }, measure).reliability;
    for (const measure of ['AGREEMENT', 'LIJPHART', 'S'] as const) {
      expect([reliability(19, measure), reliability(20, measure)]).toEqual(['LOW', 'FAIR']);
    }
    for (const measure of ['SCOTT_PI', 'COHEN_KAPPA'] as const) {
      expect([reliability(29, measure), reliability(30, measure)]).toEqual(['LOW', 'FAIR']);
    }
  });

  const anyTable = fc.array(fc.nat({ max: 40 }), { minLength: 9, maxLength: 9 });
  const turned = (cells: readonly number[]) => [0, 3, 6, 1, 4, 7, 2, 5, 8].map((at) => cells[at] as number);

  it('S is 2 · LIJPHART - 1, whatever the table', () => {
    fc.assert(
      fc.property(anyTable, (cells) => {
        const [s, lijphart] = [pairValue(cells, 'S', 'SQUARED'), pairValue(cells, 'LIJPHART', 'SQUARED')];
        if (typeof s === 'string' || typeof lijphart === 'string') return expect(s).toBe(lijphart);
        const apart = cells.reduce((sum, count, at) => sum + count * Math.abs(Math.floor(at / 3) - (at % 3)), 0);
        const n = cells.reduce((sum, count) => sum + count, 0);
        expect(s).toBeCloseTo(2 * lijphart - 1, 12);
        expect(s).toBeCloseTo(1 - (2 * apart) / (2 * n), 12);
      }),
    );
  });

  it('is as alike the one way as the other, whatever the measure', () => {
    fc.assert(
      fc.property(anyTable, fc.constantFrom(...pairMeasures), fc.constantFrom(...allWeights), (cells, measure, weights) => {
        expect(pairValue(turned(cells), measure, weights)).toBe(pairValue(cells, measure, weights));
      }),
    );
  });

  it('keeps within the bounds that each measure is described with', () => {
    const least = (measure: PairMeasure) => (Measure[measure].includes('0 to 1') ? 0 : -1);
    fc.assert(
      fc.property(anyTable, fc.constantFrom(...pairMeasures), fc.constantFrom(...allWeights), (cells, measure, weights) => {
        const value = pairValue(cells, measure, weights);
        if (typeof value === 'string') return;
        expect(value).toBeGreaterThanOrEqual(least(measure) - 1e-12);
        expect(value).toBeLessThanOrEqual(1);
      }),
    );
  });
});

/** Up to five states over up to 300 roll calls, so that there are words that are full, begun and empty, and more than are counted in one go. */
const anyRows = fc.integer({ min: 1, max: 300 }).chain((size) =>
  fc
    .array(fc.string({ unit: fc.constantFrom<Letter>('Y', 'A', 'N', 'x', '-', '.'), minLength: size, maxLength: size }), {
      minLength: 2,
      maxLength: 5,
    })
    .map((rows) => ({ size, rows: Object.fromEntries(rows.map((row, at) => [`S${'ABCDE'[at]}A`, row])) })),
);
const order = ['Y', 'A', 'N'];
const couldVote = (letter: string) => letter !== '.';

describe('the bits', () => {
  /** The same, asked of objects one by one. */
  function naive(rows: Readonly<Record<string, string>>, wanted: readonly number[], a: string, b: string, absence: Absence) {
    const letter = (state: string, column: number) => {
      const found = (rows[state] as string)[column] as string;
      return absence === 'AS_ABSTAIN' && (found === 'x' || found === '-') ? 'A' : found;
    };
    const both = wanted.map((column) => [letter(a, column), letter(b, column), column] as const);
    const voted = both.filter(([x, y]) => order.includes(x) && order.includes(y));
    const table = order.flatMap((mine) => order.map((theirs) => voted.filter(([x, y]) => x === mine && y === theirs).length));
    const eligible = both.filter(([x, y]) => couldVote(x) && couldVote(y)).length;
    const columns = (same: boolean | null) => voted.filter(([x, y]) => same === null || (x === y) === same).map(([, , column]) => column);
    return { table, eligible, columns };
  }

  it('of one seat are the same however often it was asked for, with whatever absences, and beside however many others', () => {
    const letters = 'YANx-.';
    const rows = Object.fromEntries(
      Array.from({ length: 80 }, (_, at) => [
        `S${String.fromCharCode(65 + (at % 26))}${String.fromCharCode(65 + Math.floor(at / 26))}`,
        Array.from({ length: 100 }, (_, column) => letters[(at * 7 + column * 11) % 6]).join(''),
      ]),
    );
    const votes = votesOf(rows);
    const columns = [3, 4, 40, 41, 99];
    const absences = ['LEFT_OUT', 'AS_ABSTAIN'] as const;
    const all = { LEFT_OUT: selected(votes, 'LEFT_OUT', [...columns]), AS_ABSTAIN: selected(votes, 'AS_ABSTAIN', [...columns]) };
    for (const [at, seat] of seatsOf(votes).entries()) {
      const other = (at + 1) % 80;
      for (const absence of [...absences, ...absences]) {
        const one = select(votes, [seat], columns, absence);
        expect(pairTable(one, 0, one, 0)).toEqual(pairTable(all[absence], at, all[absence], at));
        expect(pairTable(one, 0, all[absence], other)).toEqual(pairTable(all[absence], at, all[absence], other));
        expect(select(votes, [seat], columns, absence)).not.toBe(one);
      }
    }
  });

  it('count as one would count vote after vote, and the matrix shows the scores of its pairs', () => {
    const absences = fc.constantFrom<Absence>('LEFT_OUT', 'AS_ABSTAIN');
    const measures = fc.tuple(fc.constantFrom(...pairMeasures), fc.constantFrom(...allWeights));
    const anyColumns = fc.array(fc.nat({ max: 299 }), { size: 'max', maxLength: 400 });
    fc.assert(
      fc.property(anyRows, anyColumns, absences, measures, ({ rows, size }, chosen, absence, [measure, weights]) => {
        const wanted = [...new Set(chosen.map((column) => column % size))].sort((x, y) => x - y);
        const votes = votesOf(rows);
        const bits = selected(votes, absence, wanted);
        const matrix = scoreMatrix(bits, bits, measure, weights);
        const oneWay = scoreMatrix(bits, selected(votes, absence, wanted), measure, weights);
        expect(oneWay).toEqual(matrix);
        votes.states.forEach((one, a) => {
          votes.states.forEach((other, b) => {
            const { table, eligible, columns } = naive(rows, wanted, one, other, absence);
            expect(pairTable(bits, a, bits, b)).toEqual(table);
            for (const same of [null, true, false]) expect(columnsOfPair(bits, a, b, same)).toEqual(columns(same));
            const pair = scorePair(bits, a, bits, b, measure, weights);
            expect(pair).toMatchObject({ n: columns(null).length, eligible });
            const value = pairValue(table, measure, weights);
            if (typeof value === 'number') expect(pair.value).toBe(value);
            else expect(pair.value).toBeNull();
            expect(matrix.values[a]?.[b]).toBe(pair.value);
            expect(matrix.values[b]?.[a]).toBe(pair.value);
            expect(matrix.n[a]?.[b]).toBe(pair.n);
          });
        });
      }),
      { numRuns: 60 },
    );
  });

  it('count the choices of a group as one would count them', () => {
    fc.assert(
      fc.property(anyRows, ({ rows, size }) => {
        const votes = votesOf(rows);
        const group = selected(votes);
        const tallies = talliesOf(group);
        const at = (column: number, letter: string) => Object.values(rows).filter((row) => row[column] === letter).length;
        for (let column = 0; column < size; column++) {
          const bit = group.columns.indexOf(column);
          expect([tallies.YES[bit], tallies.ABSTAIN[bit], tallies.NO[bit]]).toEqual(order.map((letter) => at(column, letter)));
          expect(tallies.ENTITLED[bit]).toBe(Object.keys(rows).length - at(column, '.'));
        }
        const united = [...Array(size).keys()].flatMap((column) => {
          const [y, a, n] = order.map((letter) => at(column, letter)) as [number, number, number];
          return y + a + n < 2 ? [] : [(y * (y - 1) + a * (a - 1) + n * (n - 1)) / ((y + a + n) * (y + a + n - 1))];
        });
        const { value, n } = scoreGroup(group, tallies, 'MEAN_AGREEMENT');
        expect(n).toBe(united.length);
        if (value !== null) expect(value).toBeCloseTo(united.reduce((sum, each) => sum + each, 0) / united.length, 10);
      }),
      { numRuns: 60 },
    );
  });

  it('of a seat are those of all states that sat in it, in the roll calls in which it belongs to the group', () => {
    const votes = votesOf({ NEW: '...YN', OLD: 'YNA..', USA: 'YYYYY' });
    const rows = ['NEW', 'OLD'].map((state) => votes.states.indexOf(state));
    const usa: Seat = { state: 'USA', rows: [votes.states.indexOf('USA')], during: null };
    const whole = select(votes, [{ state: 'NEW', rows, during: null }, usa], allColumns(votes));
    expect(scorePair(whole, 0, whole, 1, 'AGREEMENT', 'SQUARED')).toMatchObject({ value: 2 / 5, n: 5, eligible: 5 });
    const part = select(votes, [{ state: 'NEW', rows, during: maskOf([1, 2, 3], 5) }, usa], allColumns(votes));
    expect(scorePair(part, 0, part, 1, 'AGREEMENT', 'SQUARED')).toMatchObject({ value: 1 / 3, n: 3, eligible: 3 });
    expect(columnsOfPair(part, 0, 1, null)).toEqual([1, 2, 3]);
  });

  it('an absence outside the roll calls in which a seat belongs to the group is no abstention', () => {
    const votes = votesOf({ AAA: 'Yxx', BBB: 'YAA' });
    const [one, other] = seatsOf(votes) as [Seat, Seat];
    const bits = select(votes, [{ ...one, during: maskOf([0, 1], 3) }, other], allColumns(votes), 'AS_ABSTAIN');
    expect(pairTable(bits, 0, bits, 1)).toEqual([1, 0, 0, 0, 1, 0, 0, 0, 0]);
  });
});

describe('which roll calls count', () => {
  it('those of a window are those that may lie in it, whatever is known of their days', () => {
    const day = fc
      .date({ min: new Date('2000-01-01'), max: new Date('2004-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    const date = fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([day, length]) => day.slice(0, length));
    const bound = fc.option(day);
    fc.assert(
      fc.property(fc.array(date, { maxLength: 30 }), bound, bound, (dates, from, to) => {
        const order = (date: string) => `${earliest(date)} ${latest(date)}`;
        const sorted = [...dates].sort((a, b) => (order(a) < order(b) ? -1 : 1));
        const many = votesOf(
          { AAA: 'Y'.repeat(sorted.length) },
          sorted.map((date) => ({ date })),
        );
        const expected = sorted.flatMap((date, column) => (mayLieIn(date, { from, to }) ? [column] : []));
        expect(selectColumns(many, { from, to })).toEqual(expected);
      }),
    );
  });

  const about: Partial<RollCallEntry>[] = [
    { session: '45', votedOn: 'PARAGRAPH', date: '1990-12', about: ['security'] },
    { session: '46', votedOn: 'PARAGRAPH', date: '1991-12', about: ['borders', 'security'], important: true },
    { session: '46', votedOn: 'TEXT', date: '1991-12', important: true },
    { session: '57', votedOn: 'TEXT', date: '2003-01-05' },
    { session: '58', votedOn: 'TEXT', date: '2003-11-05' },
  ];
  const votes = votesOf({ AAA: 'YYYYY', BBB: 'NNNYA', CCC: 'xxxx-' }, about);
  const columns = (selection: Partial<RollCallSelection>) => selectColumns(votes, { ...everything, ...selection });

  it('all; those in which two different choices were cast; of these, from session 46 on, the final ones', () => {
    expect(columns({ rule: 'ALL' })).toEqual([0, 1, 2, 3, 4]);
    expect(columns({ rule: 'CONTESTED' })).toEqual([0, 1, 2, 4]);
    expect(columns({ rule: 'CONTESTED_FINAL' })).toEqual([0, 2, 4]);
  });

  it('a roll call is contested by the whole Assembly, whoever is asked about', () => {
    const contested = votesOf({ AAA: 'YYA', BBB: 'YYA', CCC: 'YNA' });
    expect(selectColumns(contested, { ...everything, rule: 'CONTESTED' })).toEqual([1]);
  });

  it('by topic, session, day and importance', () => {
    expect(columns({ topics: ['security'] })).toEqual([0, 1]);
    expect(columns({ topics: ['borders', 'unknown'] })).toEqual([1]);
    expect(columns({ fromSession: '46', toSession: '57' })).toEqual([1, 2, 3]);
    expect(columns({ importantOnly: true })).toEqual([1, 2]);
    expect(columns({ from: '1991-12-31', to: '2003-01-05' })).toEqual([1, 2, 3]);
    expect(columns({ from: '2003-01-06' })).toEqual([4]);
  });

  it('by period, the oldest first, with the days between which they may have been held', () => {
    const labels = (by: Period) => periodsOf(votes, columns({}), by).map(({ label, columns }) => [label, columns]);
    expect(labels('WHOLE')).toEqual([['all', [0, 1, 2, 3, 4]]]);
    expect(labels('SESSION')).toEqual([
      ['45', [0]],
      ['46', [1, 2]],
      ['57', [3]],
      ['58', [4]],
    ]);
    expect(labels('YEAR')).toEqual([
      ['1990', [0]],
      ['1991', [1, 2]],
      ['2003', [3, 4]],
    ]);
    expect(labels('DECADE')).toEqual([
      ['1990s', [0, 1, 2]],
      ['2000s', [3, 4]],
    ]);
    expect(periodsOf(votes, columns({}), 'YEAR')[1]).toMatchObject({ from: '1991-12-01', to: '1991-12-31' });
    expect(periodsOf(votes, [], 'WHOLE')).toEqual([]);
  });

  it('sessions follow each other by number', () => {
    const early = votesOf({ AAA: 'YYY' }, [{ session: '9' }, { session: '10' }, { session: '100' }]);
    expect(periodsOf(early, [2, 1, 0], 'SESSION').map(({ label }) => label)).toEqual(['9', '10', '100']);
  });
});

describe('another body', () => {
  const council = { body: 'council', session: '46' };
  const assembly = { session: '46' };

  it('has periods of its own, though its sessions and years are called alike', () => {
    const votes = votesOf({ AAA: 'YYY' }, [
      { ...assembly, date: '1991' },
      { ...council, date: '1991' },
      { ...assembly, date: '1991' },
    ]);
    for (const by of ['WHOLE', 'DECADE', 'YEAR', 'SESSION'] as const) {
      expect(periodsOf(votes, [0, 1, 2], by).map(({ body, columns }) => [body, columns])).toEqual([
        ['council', [1]],
        ['unga', [0, 2]],
      ]);
    }
  });

  it('has final texts alone from its own first session on, not from that of the Assembly', () => {
    const early = { session: '45', votedOn: 'PARAGRAPH' as const };
    const votes = votesOf({ AAA: 'YY', BBB: 'NN' }, [early, { ...council, ...early }]);
    expect(selectColumns(votes, { ...everything, rule: 'CONTESTED_FINAL' })).toEqual([0]);
  });

  it('votes on a subject before or after the Assembly, and on parts: a vote moved from the last of its own body and kind', () => {
    const embargo = { proposition: 'embargo' };
    const part = { ...embargo, votedOn: 'PARAGRAPH' as const };
    const votes = votesOf({ AAA: 'YNAAN' }, [embargo, part, { ...embargo, body: 'council' }, embargo, part]);
    expect(votes.rollCalls.map((_, column) => previousColumn(votes, column))).toEqual([null, null, null, 0, 1]);
    expect(movesOf(votes, 3)).toEqual([{ state: 'AAA', from: 'YES', to: 'ABSTAIN' }]);
    expect(movesOf(votes, 4)).toEqual([]);
  });

  it('on one subject tell how far each state moved from its first to its last, where a yes means the same, on whole texts', () => {
    const ban = { proposition: 'ban' };
    const treaty = { proposition: 'treaty' };
    const about = [ban, treaty, ban, { ...ban, votedOn: 'PARAGRAPH' as const }, treaty, ban, { ...ban, yes: 'OPPOSES' as const }];
    // On the ban: columns 0, 2 and 5; on the treaty: 1 and 4.
    const votes = votesOf({ AAA: 'YYYNAAN', BBB: 'YxANYNN', CCC: 'xYxYYYY', DDD: 'xxYAxxY' }, about);
    const moved = movementsOf(votes, seatsOf(votes), allColumns(votes));
    expect(moved.map(({ state, steps, counted }) => [state, steps, counted])).toEqual([
      ['AAA', 2, 2],
      ['BBB', 2, 1],
      ['CCC', 0, 1],
    ]);
    expect(moved[1]?.shifts.map(({ first, last, steps }) => [first.id, last.id, steps])).toEqual([['rc-1-BBB', 'rc-6-BBB', 2]]);
    expect(movementsOf(votes, seatsOf(votes), [0, 1, 2])[0]).toMatchObject({ state: 'BBB', steps: 1, counted: 1 });
  });

  it('of a state that continues another’s seat begin with those of the other', () => {
    const ban = { proposition: 'ban' };
    const votes = votesOf({ RUS: '..N', SUN: 'YY.' }, [ban, ban, ban], { RUS: 'SUN' });
    const [moved] = movementsOf(votes, seatsOfAll(votes), allColumns(votes));
    expect(moved?.shifts.map(({ first, last }) => [first.id, last.id])).toEqual([['rc-1-SUN', 'rc-3-RUS']]);
  });

  it('of which only some votes were chosen has no score to lean on, and no whole period', () => {
    const row = 'Y'.repeat(40);
    const about = [...row].map((_, at) => ({ date: '2015', body: at % 2 === 0 ? 'unga' : 'council' }));
    const votes = votesOf({ AAA: row, BBB: row }, about);
    const years = periodsOf(votes, allColumns(votes), 'YEAR').map((period) => {
      const bits = select(votes, seatsOf(votes), period.columns);
      const { n, reliability } = scoreIn(period, scorePair(bits, 0, bits, 1, 'AGREEMENT', 'SQUARED'));
      return [period.body, n, reliability, isComplete(period.coverage, period.stretch)];
    });
    expect(years).toEqual([
      ['council', 20, 'LOW', false],
      ['unga', 20, 'FAIR', true],
    ]);
  });
});

describe('a group', () => {
  it('of 10 for, 10 against and 100 abstaining has a Rice index of 0 and an agreement index of 0.75', () => {
    expect(unity('RICE', 10, 100, 10)).toBe(0);
    expect(unity('AGREEMENT_INDEX', 10, 100, 10)).toBe(0.75);
    expect(unity('AGREEMENT_INDEX', 7, 7, 7)).toBe(0);
    expect(unity('AGREEMENT_INDEX', 0, 0, 9)).toBe(1);
    expect(unity('RICE', 1, 5, 3)).toBe(0.5);
    expect(unity('MEAN_AGREEMENT', 3, 1, 0)).toBe(0.5);
  });

  it('of fewer than two that count has no unity', () => {
    expect([unity('RICE', 1, 9, 0), unity('AGREEMENT_INDEX', 1, 0, 0), unity('MEAN_AGREEMENT', 0, 1, 0)]).toEqual([null, null, null]);
  });

  const rows = { AAA: 'YYNYx.', BBB: 'YNNAx.', CCC: 'YANN..', DDD: 'x-YNY.' };

  it('is as united as on average in the roll calls in which two of it voted, of those in which two could', () => {
    const group = selected(votesOf(rows));
    const tallies = talliesOf(group);
    // Y Y Y; Y N A; N N N Y; Y A N N
    expect(scoreGroup(group, tallies, 'RICE')).toMatchObject({ value: (1 + 0 + 1 / 2 + 1 / 3) / 4, n: 4, eligible: 5, reliability: 'LOW' });
    expect(scoreGroup(group, tallies, 'AGREEMENT_INDEX').value).toBeCloseTo((1 + 0 + 2.5 / 4 + 1 / 4) / 4, 12);
    expect(scoreGroup(group, tallies, 'MEAN_AGREEMENT').value).toBeCloseTo((1 + 0 + 3 / 6 + 1 / 6) / 4, 12);
    const none = selected(votesOf({ AAA: 'x', BBB: '-' }));
    expect(scoreGroup(none, talliesOf(none), 'RICE')).toMatchObject({ value: null, reason: 'NOTHING_SHARED', eligible: 1 });
    const outside = selected(votesOf({ AAA: 'Y', BBB: '.' }));
    expect(scoreGroup(outside, talliesOf(outside), 'RICE')).toMatchObject({ value: null, reason: 'NOT_A_MEMBER', eligible: 0 });
  });

  it('has members that are loyal as often as they go with the plurality of the others; ties tell nothing', () => {
    const group = selected(votesOf(rows));
    const loyal = loyalties(group, talliesOf(group)).map(({ state, score: { value, n, eligible } }) => [state, value, n, eligible]);
    expect(loyal).toEqual([
      // The others: Y Y; N A, a tie; N N Y; A N N. Absent in the fifth.
      ['AAA', 2 / 3, 3, 5],
      // Y Y; Y A, a tie; N N Y; Y N N.
      ['BBB', 2 / 3, 3, 5],
      // Y Y; Y N, a tie; N N Y; Y A N, a tie.
      ['CCC', 1, 2, 4],
      // It voted in three: N N N; Y A N, a tie; nobody else in the fifth.
      ['DDD', 0, 1, 5],
    ]);
  });

  it('splits: the least united first, with those who left the plurality, and nobody on a tie', () => {
    const votes = votesOf(rows);
    const group = selected(votes);
    const splits = splitsOf(group, talliesOf(group), 'AGREEMENT_INDEX').map((split) => ({
      ...split,
      score: split.score.value,
      leavers: split.leavers.map((seat) => votes.states[seat]),
    }));
    expect(splits).toEqual([
      { column: 1, yes: 1, abstain: 1, no: 1, absent: 1, score: 0, majority: null, leavers: [] },
      { column: 3, yes: 1, abstain: 1, no: 2, absent: 0, score: 0.25, majority: 'NO', leavers: ['AAA', 'BBB'] },
      { column: 2, yes: 1, abstain: 0, no: 3, absent: 0, score: 0.625, majority: 'NO', leavers: ['DDD'] },
    ]);
  });

  it('that splits into one for and some abstaining has no Rice index there, and comes last', () => {
    const group = selected(votesOf({ AAA: 'YY', BBB: 'AN', CCC: 'AY' }));
    const [first, last] = splitsOf(group, talliesOf(group), 'RICE');
    expect(first).toMatchObject({ column: 1, score: { value: 1 / 3, n: 1 } });
    expect(last).toMatchObject({ column: 0, score: { value: null, reason: 'NOTHING_SHARED', n: 0 } });
  });

  it('equally split ones come newest first', () => {
    const group = selected(votesOf({ AAA: 'YYY', BBB: 'NNN' }));
    expect(splitsOf(group, talliesOf(group), 'RICE').map(({ column }) => column)).toEqual([2, 1, 0]);
  });
});

describe('two blocs', () => {
  const likeness = (here: Record<string, string>, there: Record<string, string>) => {
    const votes = votesOf({ ...here, ...there });
    const side = (rows: Record<string, string>) =>
      select(
        votes,
        seatsOf(votes).filter(({ state }) => state in rows),
        allColumns(votes),
      );
    const [left, right] = [side(here), side(there)];
    const [one, other] = [talliesOf(left), talliesOf(right)];
    const found = blocLikeness(left, one, other);
    expect(blocLikeness(right, other, one)).toEqual(found);
    return found;
  };

  it('are as alike as their shares of yes, abstain and no', () => {
    // In the first the same, in the second opposite, in the third ½ of the one with ⅓ of the other.
    expect(likeness({ AAA: 'YYY', BBB: 'YYN' }, { CCC: 'YNY', DDD: 'YNA', EEE: 'xNN' }).value).toBeCloseTo((1 + 0 + 2 / 3) / 3, 12);
  });

  it('are compared where both voted, of the roll calls in which both could', () => {
    expect(likeness({ AAA: 'YY.' }, { BBB: 'YxY' })).toMatchObject({ value: 1, n: 1, eligible: 2, measure: 'BLOC_LIKENESS' });
    expect(likeness({ AAA: 'Y.' }, { BBB: '.Y' })).toMatchObject({ value: null, reason: 'NOT_A_MEMBER' });
  });
});

describe('the band of random groups', () => {
  const chance = (seed: number) => (Math.abs(Math.sin(seed) * 10_000) % 1) * 3;
  const assembly = selected(
    votesOf(
      Object.fromEntries(
        Array.from({ length: 30 }, (_, state) => [
          `S${String.fromCharCode(65 + (state % 26))}${state < 26 ? 'A' : 'B'}`,
          Array.from({ length: 40 }, (_, column) => order[Math.floor(chance(40 * state + column))]).join(''),
        ]),
      ),
    ),
  );

  it.each(groupMeasures)('of %s is always the same, and has the mean of all groups of that size within it', (measure) => {
    const band = bandOf(assembly, 4, measure) as readonly [number, number];
    expect(bandOf(assembly, 4, measure)).toEqual(band);
    const means = Array.from({ length: 26 }, (_, first) => {
      const tallies = talliesOf(assembly, [first, first + 1, first + 2, first + 4]);
      return scoreGroup(assembly, tallies, measure).value as number;
    });
    const mean = means.reduce((sum, each) => sum + each, 0) / means.length;
    expect(band[0]).toBeLessThan(mean);
    expect(band[1]).toBeGreaterThan(mean);
    const within = means.filter((each) => each >= band[0] && each <= band[1]);
    expect(within.length / means.length).toBeGreaterThan(0.7);
  });

  it('of larger groups is narrower, and lower: small ones are united by chance', () => {
    const [small, large] = [2, 20].map((size) => bandOf(assembly, size, 'AGREEMENT_INDEX') as readonly [number, number]);
    const width = (band: readonly [number, number] | undefined) => (band ? band[1] - band[0] : Number.NaN);
    expect(width(large)).toBeLessThan(width(small));
    expect(large?.[1]).toBeLessThan(small?.[0] as number);
  });

  it.each(groupMeasures)('of %s is one value where the group is everybody', (measure) => {
    const { value } = scoreGroup(assembly, talliesOf(assembly), measure);
    expect(bandOf(assembly, 30, measure)).toEqual([value, value]);
  });

  it('counts a large group by whom it lacks', () => {
    const part = [0, 7, 8, 29];
    const rest = Array.from({ length: 30 }, (_, seat) => seat).filter((seat) => !part.includes(seat));
    expect(without(talliesOf(assembly), talliesOf(assembly, part))).toEqual(talliesOf(assembly, rest));
  });

  it('is not there for one, or where too few voted', () => {
    expect(bandOf(assembly, 1, 'RICE')).toBeNull();
    expect(bandOf(assembly, 31, 'RICE')).toBeNull();
    expect(bandOf(selected(votesOf({ AAA: 'YN', BBB: 'xx', CCC: '-N' })), 3, 'RICE')).toBeNull();
  });
});
