/** One account put above another: which roll calls are the same, what the record is, and what follows from all of them together. */
import { describe, expect, it } from 'vitest';
import { joined } from '../../src/imports/join.ts';
import { settled } from '../../src/imports/settle.ts';
import type { TableRow, VoteTable } from '../../src/votes/table.ts';
import { row, table } from '../support/table.ts';

const states = ['AFG', 'FRA', 'MCO', 'MNG', 'RUS', 'USA'];
const published = (letters: string, given: Partial<TableRow> = {}) =>
  row({ number: 5001, symbol: 'A/RES/60/12', letters: { RECORD: letters, VOETEN: letters }, ...given });
const recorded = (letters: string, given: Partial<TableRow> = {}) => {
  const count = (letter: string) => [...letters].filter((each) => each === letter).length;
  const totals = { yes: count('Y'), no: count('N'), abstain: count('A'), absent: count('X') };
  const about = {
    id: 'unga-60-12',
    symbol: 'A/RES/60/12',
    record: '1',
    title: 'The embargo',
    adopted: true,
    sources: ['undl-voting-data'],
  };
  return row({ ...about, totals, letters: { RECORD: letters, VOETEN: null }, ...given });
};
const only = ({ rows }: VoteTable) => rows[0] as TableRow;
const join = (below: TableRow, above: TableRow) => joined(table(states, below), table(states, above));

describe('the record', () => {
  it('is the account whose names add up to the published totals; the other edition keeps its cells', () => {
    const { table, differing } = join(published('YYYYN-'), recorded('YYYANX'));
    expect(only(table)).toMatchObject({
      id: 'unga-5001',
      number: 5001,
      record: '1',
      title: 'The embargo',
      letters: { RECORD: 'YYYANX', VOETEN: 'YYYYNX' },
      disputed: [],
      sources: ['undl-voting-data', 'unga-voting-data'],
    });
    expect(differing).toEqual([{ rollCall: 'unga-5001', state: 'MNG', before: 'Y', after: 'A' }]);
    const wrong = recorded('YYYANX', { totals: { yes: 4, no: 1, abstain: 0, absent: 1 } });
    expect(only(join(published('YYYYN-'), wrong).table).letters).toEqual({ RECORD: 'YYYYNX', VOETEN: 'YYYYNX' });
  });

  it('is the same, whichever account is put above the other', () => {
    const one = only(join(published('YYYYN-'), recorded('YYYANX')).table);
    const other = only(join(recorded('YYYANX'), published('YYYYN-')).table);
    expect([other.letters, other.totals, other.title]).toEqual([one.letters, one.totals, one.title]);
  });

  it('is disputed where both add up and differ: two neighbours with each other’s votes', () => {
    const row = only(join(published('YYYANN'), recorded('YYAYNN')).table);
    expect([row.letters.RECORD, row.letters.VOETEN, row.disputed]).toEqual(['YYAYNN', 'YYYANN', ['MCO', 'MNG']]);
    // Importing either again changes nothing.
    expect(only(join(row, published('YYYANN')).table)).toEqual(row);
    expect(only(join(row, recorded('YYAYNN')).table)).toEqual(row);
  });

  it('names no further source for an account that says what one of its rank has said', () => {
    const row = recorded('YYYANX', { sources: ['un-machine-readable-resolutions'] });
    expect(only(join(row, recorded('YYYANX')).table)).toEqual(row);
    const differing = only(join(row, recorded('YYYNNX')).table);
    expect(differing.sources).toEqual(['undl-voting-data', 'un-machine-readable-resolutions']);
  });

  it('is that of the later of two copies of one source', () => {
    const row = only(join(recorded('YYYANX'), recorded('YYYNNX')).table);
    expect([row.letters.RECORD, row.disputed]).toEqual(['YYYNNX', []]);
  });

  it('takes absences from whoever has them, and never a choice beside names that are complete', () => {
    expect(only(join(published('YYYYN-'), recorded('YYYYNX')).table).letters.RECORD).toBe('YYYYNX');
    expect(only(join(published('YYYYNN'), recorded('YYYYN-')).table).letters.RECORD).toBe('YYYYN-');
  });

  it('has no written votes where a published account adds up, but the day that was looked up', () => {
    const written = row({
      id: 'unga-60-12',
      symbol: 'A/RES/60/12',
      date: '2005-11-09',
      sources: ['a-document'],
      letters: { RECORD: 'NNNNNN', VOETEN: null },
    });
    expect(only(joined(table(states, recorded('YYYANX')), table(states, { ...written, date: '2005-11-08' })).table)).toMatchObject({
      letters: { RECORD: 'YYYANX' },
      sources: ['undl-voting-data', 'a-document'],
    });
  });
});

describe('two rows are one roll call', () => {
  const pairs = (below: TableRow, above: TableRow) => join(below, above).table.rows.length === 1;

  it('by number, by record, and by symbol and day', () => {
    expect(pairs(published('YYYYYY'), published('NNNNNN'))).toBe(true);
    expect(pairs(recorded('YYYYYY'), recorded('NNNNNN', { symbol: null, id: 'unga-9' }))).toBe(true);
    expect(pairs(recorded('YYYYYY'), recorded('NNNNNN', { record: '2' }))).toBe(true);
    expect(pairs(recorded('YYYYYY'), recorded('NNNNNN', { record: '2', date: '2006-03-09' }))).toBe(false);
  });

  it('by symbol and who chose what, or by the latter in the month; not where too many differ', () => {
    const many = Array.from(
      { length: 60 },
      (_, at) => `${String.fromCharCode(65 + (at % 26))}${String.fromCharCode(65 + Math.floor(at / 26))}A`,
    ).sort();
    const letters = 'YNA'.repeat(20);
    const changed = (count: number) =>
      letters
        .split('')
        .map((letter, at) => (at < count ? 'X' : letter))
        .join('');
    const found = (given: Partial<TableRow>, count: number) =>
      joined(table(many, published(letters, given)), table(many, recorded(changed(count)))).table.rows.length === 1;
    expect([found({}, 20), found({}, 30)]).toEqual([true, false]);
    expect([found({ symbol: null }, 6), found({ symbol: null }, 7), found({ symbol: null, date: '2005-12' }, 2)]).toEqual([
      true,
      false,
      false,
    ]);
    expect([found({ votedOn: 'AMENDMENT' }, 4), found({ votedOn: 'AMENDMENT' }, 5)]).toEqual([true, false]);
  });
});

describe('days', () => {
  const dated = (voeten: string, library: string, session = '60') =>
    only(join(published('YYYANN', { date: voeten, session }), recorded('YYYANN', { date: library, session })).table).date;

  it('are the more precise of two that may be one, and else what is common to them, or the one within the session', () => {
    expect(dated('2005-11', '2005-11-08')).toBe('2005-11-08');
    expect(dated('2005-11-07', '2005-11-08')).toBe('2005-11');
    expect(dated('2006-12-08', '2006-06-22')).toBe('2006-06-22');
  });

  it('are not told wrong by the sessions of another body', () => {
    const one = published('YYYANN', { date: '2006-12-08', session: '60' });
    const other = recorded('YYYANN', { date: '2006-06-22', session: '60' });
    const ofCouncil = (each: TableRow): VoteTable => ({ ...table(states, each), body: 'unsc' });
    expect(only(joined(ofCouncil(one), ofCouncil(other)).table).date).toBe('2006');
  });

  it('of one meeting are one day: who stands alone against many is in doubt, and all are where they are about as many', () => {
    const held = (...days: readonly string[]) =>
      settled(
        table(
          states,
          ...days.map((date, at) =>
            recorded('YYYANN', { id: `unga-60-${100 + at}`, symbol: `A/RES/60/${100 + at}`, meeting: 'A/60/PV.1', date }),
          ),
        ),
      ).rows.map(({ date }) => date);
    expect(held('2005-12-01', '2005-12-02')).toEqual(['2005-12', '2005-12']);
    expect(held(...Array<string>(10).fill('2005-12-01'), '2005-11-30').sort()).toEqual(['2005', ...Array<string>(10).fill('2005-12-01')]);
    expect(held(...Array<string>(10).fill('2005-12-01'), '2005-02-21').sort()).toEqual(
      ['2005-12', ...Array<string>(10).fill('2005-12-01')].sort(),
    );
  });
});

describe('all roll calls together', () => {
  it('part and text are tied by the symbol, and a part of A-C that was voted on with it is a second entry', () => {
    const whole = recorded('YYYANN', { id: 'unga-75-254-a-c', symbol: 'A/RES/75/254 A-C', record: '1' });
    const part = recorded('YYYANN', { id: 'unga-75-254-a', symbol: 'A/RES/75/254 A', record: '2' });
    const amendment = published('NNNYYY', {
      id: 'unga-6',
      number: 6,
      symbol: 'A/RES/75/254 A-C',
      votedOn: 'AMENDMENT',
      title: ': amendment',
    });
    const { rows } = settled(table(states, whole, part, amendment));
    const byId = new Map(rows.map((each) => [each.id, each]));
    expect(byId.get('unga-75-254-a')?.repeats).toBe('unga-75-254-a-c');
    expect(byId.get('unga-6')).toMatchObject({ text: 'unga-75-254-a-c', title: 'The embargo: amendment' });
    expect(settled(settled(table(states, whole, part, amendment)))).toEqual(settled(table(states, whole, part, amendment)));
  });

  it('two entries of one text that differ in a mark or two count once, under whichever the Library has', () => {
    const many = Array.from(
      { length: 60 },
      (_, at) => `${String.fromCharCode(65 + (at % 26))}${String.fromCharCode(65 + Math.floor(at / 26))}C`,
    ).sort();
    const votes = 'YNA'.repeat(20);
    const first = { ...recorded(votes), id: 'unga-1', number: 1, letters: { RECORD: votes, VOETEN: votes } };
    const repeated = (second: string) =>
      settled(table(many, published(second, { id: 'unga-2', number: 2 }), first)).rows.map(({ id, repeats }) => [id, repeats]);
    expect(repeated(`AAA${votes.slice(3)}`)).toEqual([
      ['unga-1', null],
      ['unga-2', 'unga-1'],
    ]);
    expect(repeated(`AAAAAA${votes.slice(6)}`)).toContainEqual(['unga-2', null]);
  });

  it('what was adopted is said where it is certain under either majority', () => {
    const outcome = (letters: string) => settled(table(states, published(letters, { symbol: null }))).rows[0]?.adopted;
    expect([outcome('YYYYNN'), outcome('YYYNNA'), outcome('YYYNNX'), outcome('YYYYNA')]).toEqual([true, null, null, true]);
    expect(outcome('YYYNNN')).toBe(false);
  });

  it('came out by a majority where no more was needed: how to go on, and what belongs to a text that two thirds did not adopt', () => {
    const part = published('YYYNNA', { id: 'unga-5000', number: 5000, votedOn: 'PARAGRAPH', title: 'The embargo: part' });
    const outcomeBeside = (text: TableRow) => settled(table(states, part, text)).rows.find(({ id }) => id === part.id)?.adopted;
    expect(outcomeBeside(recorded('YYYNNX'))).toBe(true);
    expect(outcomeBeside(recorded('YYYYNN'))).toBeNull();
    const motion = published('YYYNNA', { symbol: null, votedOn: 'MOTION' });
    expect(settled(table(states, motion)).rows[0]?.adopted).toBe(true);
    expect(settled({ ...table(states, motion), body: 'unsc' }).rows[0]?.adopted).toBeNull();
  });

  it('came out as the first did where it is a second entry', () => {
    const first = recorded('YYYNNX');
    const second = published('YYYNNX', { symbol: null, repeats: first.id });
    expect(settled(table(states, first, second)).rows.find(({ id }) => id === second.id)?.adopted).toBe(true);
  });

  it('an account that is far from the other says so', () => {
    const many = Array.from(
      { length: 40 },
      (_, at) => `${String.fromCharCode(65 + (at % 26))}${String.fromCharCode(65 + Math.floor(at / 26))}B`,
    ).sort();
    const letters = { RECORD: 'Y'.repeat(40), VOETEN: `${'N'.repeat(20)}${'Y'.repeat(20)}` };
    expect(settled(table(many, published('', { letters }))).rows[0]?.note).toBe(
      'The accounts of this vote differ in 20 cells: they may be of two votes on one text.',
    );
  });
});
