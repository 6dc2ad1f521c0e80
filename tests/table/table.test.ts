/** An answer as a table, CSV and Markdown. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvOf } from '../../src/table/csv.ts';
import { markdownOf } from '../../src/table/markdown.ts';
import { tableOf } from '../../src/table/table.ts';

describe('the table of an answer', () => {
  it('has a row for each node of a connection and a column for each path', () => {
    const answer = {
      totalCount: 2,
      nodes: [
        { id: 'a', holder: { name: 'NATO' }, topics: [{ name: 'Security' }, { name: 'Afghanistan' }] },
        { id: 'b', holder: null, topics: [] },
      ],
    };
    expect(tableOf(answer)).toEqual({
      columns: ['id', 'holder.name', 'topics.name', 'holder', 'topics'],
      rows: [
        ['a', 'NATO', 'Security; Afghanistan', null, null],
        ['b', null, null, null, null],
      ],
    });
  });

  it('has the nodes of edges, and leaves types and missing nodes out', () => {
    expect(tableOf({ edges: [{ cursor: 'x', node: { __typename: 'State', id: 'KAZ' } }, null] }).rows).toEqual([['KAZ']]);
  });

  it('has a row for each pair of a matrix, with its period', () => {
    const answer = [
      {
        period: { label: '1992' },
        matrix: { rows: [{ id: 'ARM' }], columns: [{ id: 'RUS' }, { id: 'USA' }], values: [[0.7, null]], n: [[60, 0]] },
      },
    ];
    expect(tableOf(answer)).toEqual({
      columns: ['period.label', 'row.id', 'column.id', 'values', 'n'],
      rows: [
        ['1992', 'ARM', 'RUS', 0.7, 60],
        ['1992', 'ARM', 'USA', null, 0],
      ],
    });
  });

  it('repeats what is said of a record in the rows of its records', () => {
    const answer = { name: 'CSTO', memberships: { totalCount: 2, nodes: [{ state: { id: 'ARM' } }, { state: { id: 'KAZ' } }] } };
    expect(tableOf(answer)).toEqual({
      columns: ['name', 'state.id'],
      rows: [
        ['CSTO', 'ARM'],
        ['CSTO', 'KAZ'],
      ],
    });
  });

  it('of a record that has nothing but one list has a row for each of its items', () => {
    const coverage = [
      { body: { id: 'unga' }, year: '2024', gaps: [{ what: 'a vote' }, { what: 'another' }] },
      { body: { id: 'unga' }, year: '2025', gaps: [] },
    ];
    expect(tableOf({ __typename: 'Dataset', coverage })).toEqual({
      columns: ['body.id', 'year', 'gaps.what', 'gaps'],
      rows: [
        ['unga', '2024', 'a vote; another', null],
        ['unga', '2025', null, null],
      ],
    });
    expect(tableOf({ version: '1', coverage }).rows).toHaveLength(1);
  });

  it.each([[null], [[]], [{ nodes: [] }]])('of %j has no rows', (answer) => {
    expect(tableOf(answer)).toEqual({ columns: [], rows: [] });
  });

  it('has one row for a single record', () => {
    expect(tableOf({ version: 'abc', counts: [{ type: 'State' }, { type: 'Topic' }] })).toEqual({
      columns: ['version', 'counts.type'],
      rows: [['abc', 'State; Topic']],
    });
  });
});

describe('CSV', () => {
  it('quotes what RFC 4180 wants quoted, and tells an empty text from nothing', () => {
    const table = {
      columns: ['a', 'b,c'],
      rows: [
        ['say "no"', null],
        ['two\nlines', ''],
        [1.5, true],
      ],
    };
    expect(csvOf(table)).toBe('a,"b,c"\r\n"say ""no""",\r\n"two\nlines",""\r\n1.5,true\r\n');
  });

  it('can be read back, whatever the texts', () => {
    const row = fc.array(fc.string(), { minLength: 2, maxLength: 2 });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1 }), (rows) => {
        expect(readBack(csvOf({ columns: ['a', 'b'], rows }))).toEqual([['a', 'b'], ...rows]);
      }),
    );
  });
});

describe('Markdown', () => {
  it('keeps a row on a line and a cell in its column; numbers stand at the right', () => {
    const table = {
      columns: ['text', 'n'],
      rows: [
        ['a | b\nc', 3],
        ['d\\', null],
      ],
    };
    expect(markdownOf(table)).toBe('| text | n |\n| --- | --: |\n| a \\| b c | 3 |\n| d\\\\ |  |\n');
  });
});

/** A reader of CSV that shares nothing with the writer. */
function readBack(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let field = '';
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at] as string;
    if (quoted && character === '"' && text[at + 1] === '"') field += text[++at];
    else if (character === '"') quoted = !quoted;
    else if (quoted || (character !== ',' && !text.startsWith('\r\n', at))) field += character;
    else {
      row.push(field);
      field = '';
      if (character === ',') continue;
      rows.push(row);
      row = [];
      at++;
    }
  }
  return rows;
}
