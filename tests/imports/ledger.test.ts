/** The ledger as text: what is written is read back, a new row is a small diff, and what is wrong has its place. */
import { describe, expect, it } from 'vitest';
import { differingCells, parseLedger, printLedger } from '../../src/imports/ledger.ts';
import type { TableRow, VoteTable } from '../../src/votes/table.ts';
import { row, table } from '../support/table.ts';

const two: VoteTable = {
  ...table(
    ['FRA', 'MCO', 'USA'],
    row({ id: 'unga-3', number: 3, date: '1946-01', session: '1', title: 'Rules, "old" ones', letters: { RECORD: 'Y.N', VOETEN: 'Y.N' } }),
    row({
      id: 'unga-60-12',
      date: '2005-11-08',
      session: '60',
      symbol: 'A/RES/60/12',
      meeting: 'A/60/PV.45',
      title: 'The embargo',
      totals: { yes: 2, no: 0, abstain: 1, absent: null },
      subjects: ['TRADE', 'EMBARGOES--CUBA, UNITED STATES'],
      issues: ['ec', 'hr'],
      important: true,
      number: 5001,
      record: '562412',
      sources: ['undl-voting-data', 'unga-voting-data'],
      note: 'A note; with a comma, too.',
      letters: { RECORD: 'YAY', VOETEN: 'YYY' },
      disputed: ['MCO'],
    }),
  ),
  gaps: [{ session: '60', symbol: null, date: '2005', open: true, what: 'Something, as far as is known.' }],
};

const sources = new Set(two.rows.flatMap((each) => each.sources));

describe('the ledger', () => {
  it('is a file a session, with a column for each state that could vote in it', () => {
    const files = printLedger(two);
    expect([...files.keys()]).toEqual(['1.csv', '60.csv', 'differing.csv', 'gaps.csv']);
    const [header = '', line = ''] = (files.get('1.csv') as string).split('\n');
    expect(header).toMatch(/^id,date,symbol,.*,note,FRA,USA$/);
    expect(line).toMatch(/^unga-3,1946-01,,,,"Rules, ""old"" ones",TEXT,.*,Y,N$/);
    expect(files.get('differing.csv')).toBe('id,state,RECORD,VOETEN,kind\nunga-60-12,MCO,A,Y,CHOICE\n');
  });

  it('is read back as it was written, and written again with the same bytes', () => {
    const files = printLedger(two);
    expect(parseLedger('unga', files, sources)).toEqual(two);
    expect(printLedger(parseLedger('unga', files, sources))).toEqual(files);
  });

  it('has one new line for a new roll call', () => {
    const more = {
      ...two,
      rows: [...two.rows, row({ id: 'unga-60-13', date: '2005-11-09', session: '60', letters: { RECORD: 'YXN', VOETEN: null } })],
    };
    const [before, after] = [two, more].map((each) => (printLedger(each).get('60.csv') as string).split('\n'));
    expect(after?.length).toBe((before?.length ?? 0) + 1);
    expect(after?.filter((line) => !before?.includes(line))).toHaveLength(1);
  });

  it.each([
    ['60.csv', ',Y,A,Y', ',Y,B,Y', 'votes/60.csv:2:LETTER: found “B”: expected one of Y N A X . - for MCO'],
    ['60.csv', ',Y,A,Y', ',Y,A', 'found nothing: expected one of Y N A X . - for USA'],
    ['60.csv', ',Y,A,Y', ',Y,A,Y,Y', 'found a further field: expected 3 letters, as in the header'],
    ['60.csv', 'unga-60-12', 'unga-3', 'votes/60.csv:2:1: found “unga-3”: expected each id once: it is in votes/1.csv'],
    ['60.csv', '2005-11-08', '2005-13-08', 'votes/60.csv:2:12: found “2005-13-08”: expected a day, month or year'],
    ['60.csv', ',TEXT,', ',TEXTS,', 'found “TEXTS”: expected one of TEXT, AMENDMENT, PARAGRAPH, MOTION'],
    [
      '60.csv',
      'undl-voting-data unga-voting-data',
      'undl-voting-data another-library',
      'expected sources of the dataset, or that publish votes: there is no another-library',
    ],
    ['60.csv', 'id,date', 'date,id', 'votes/60.csv:1:1: found “date”: expected the column id'],
    ['60.csv', ',FRA,', ',France,', 'found “France”: expected the id of a state, once'],
    ['1.csv', '"Rules, ""old"" ones"', '"Rules, ""old" ones"', 'votes/1.csv:2:19: found quotes out of place'],
    [
      'differing.csv',
      'unga-60-12',
      'unga-60-99',
      'votes/differing.csv:2:1: found “unga-60-99”: expected the id of a roll call of the ledger',
    ],
    [
      'gaps.csv',
      ',2005/..,',
      ',someday,',
      'votes/gaps.csv:2:5: found “someday”: expected a day, month or year, from which on with /.., or nothing',
    ],
  ])('names the place of what is wrong: %s, %s → %s', (name, from, to, message) => {
    const files = new Map(printLedger(two));
    const content = files.get(name) as string;
    expect(content).toContain(from);
    files.set(name, content.replace(from, to));
    const letter = String(content.split('\n')[1]?.lastIndexOf(',A,') ?? 0);
    expect(() => parseLedger('unga', files, sources, 'votes')).toThrow(message.replace('LETTER', String(Number(letter) + 2)));
  });

  it('tells the kinds of cells in which the editions differ', () => {
    const kinds = (RECORD: string, VOETEN: string) =>
      differingCells(table(['FRA'], row({ letters: { RECORD, VOETEN } }) as TableRow)).map(({ kind }) => kind);
    expect([kinds('Y', 'N'), kinds('Y', '-'), kinds('X', 'Y'), kinds('.', 'Y'), kinds('Y', 'Y')]).toEqual([
      ['CHOICE'],
      ['ONLY_RECORD'],
      ['ONLY_VOETEN'],
      ['NO_MEMBER'],
      [],
    ]);
  });
});
