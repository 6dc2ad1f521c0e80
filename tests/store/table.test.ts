/** What a definition of a table lets through: held by the compiler, as each line that must not compile says so. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Source } from '../../src/domain/sources.ts';
import type { PositionsStore } from '../../src/store/position-queries.ts';
import { table } from '../../src/store/table.ts';
import { tables } from '../../src/store/tables.ts';

const right = {
  name: 'source',
  columns: { kind: (it: Source) => it.kind, date_order: (it: Source) => it.date ?? '' },
  links: { author: { name: 'source_author', parents: (it: Source) => it.authors } },
  parts: { language: { name: 'source_language', columns: ['tag'] as const, rows: (it: Source) => [{ tag: it.language }] } },
  orders: { NEWEST: { column: 'date_order', direction: 'desc' } },
  order: 'NEWEST',
} as const;
const filters = { kinds: (kinds: readonly string[]) => ({ column: 'kind' as const, in: kinds }) };

describe('a table', () => {
  it('is what was defined, with nothing where nothing was', () => {
    const defined = table<Source>()('Source', { ...right, filters });
    expect(defined).toMatchObject({ type: 'Source', name: 'source', keys: {}, riding: [], indexes: [], order: 'NEWEST' });
  });

  it('does not compile with a misspelt name', () => {
    const define = table<Source>();
    const misspelt = [
      // @ts-expect-error: a type of record that it isn't of
      define('Sorce', { ...right }),
      // @ts-expect-error: a column, in a key
      define('Source', { ...right, keys: { kind: 'kin' } }),
      // @ts-expect-error: a column that rides along
      define('Source', { ...right, riding: ['kin'] }),
      // @ts-expect-error: a column, in an index
      define('Source', { ...right, indexes: [['kind', 'date_ordr']] }),
      // @ts-expect-error: a column, in an order
      define('Source', { ...right, orders: { NEWEST: { column: 'date_ordr', direction: 'desc' } } }),
      // @ts-expect-error: an order
      define('Source', { ...right, order: 'NEWST' }),
      // @ts-expect-error: a column, in a filter
      define('Source', { ...right, filters: { kinds: (kinds: readonly string[]) => ({ column: 'kin', in: kinds }) } }),
      // @ts-expect-error: a link, in a filter
      define('Source', { ...right, filters: { authors: (authors: readonly string[]) => ({ link: 'autor', in: authors }) } }),
      // @ts-expect-error: a part, in a filter
      define('Source', { ...right, filters: { without: () => ({ without: 'langage', where: [] }) } }),
      // @ts-expect-error: a part's column, in a filter
      define('Source', { ...right, filters: { without: () => ({ without: 'language', where: [{ column: 'tg', in: [] }] }) } }),
      // @ts-expect-error: a field of the record, in a column
      define('Source', { ...right, columns: { ...right.columns, url: (it) => it.ulr } }),
    ];
    expect(misspelt).toHaveLength(11);
  });

  it('is not asked by a misspelt filter, value, order or parent', () => {
    const ask = ({ statements }: PositionsStore) => [
      statements.page({ where: { stances: ['OPPOSES'] }, order: 'OLDEST', limit: 1 }),
      // @ts-expect-error: a filter
      statements.page({ where: { stancs: ['OPPOSES'] }, limit: 1 }),
      // @ts-expect-error: a value
      statements.page({ where: { stances: ['OPOSES'] }, limit: 1 }),
      // @ts-expect-error: an order
      statements.page({ order: 'OLDST', limit: 1 }),
      // @ts-expect-error: a key or a link
      statements.pagesOf('holdr', [], { limit: 1 }),
      // @ts-expect-error: a filter of a count
      statements.count({ holder: [] }),
    ];
    expect(ask).toBeTypeOf('function');
  });
});

describe('the GraphQL rooms', () => {
  const rooms = ['graph', 'organisations', 'positions'].flatMap((room) =>
    readdirSync(join('src', room), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => ({ file: `${room}/${file}`, text: readFileSync(join('src', room, file), 'utf8') })),
  );

  it('import nothing from the definitions of tables', () => {
    const importing = rooms.filter(({ text }) => /from '[./]+store\/(?:table|tables|write)\.ts'/.test(text));
    expect(importing.map(({ file }) => file)).toEqual([]);
  });

  it('name no column, link or part of a table', () => {
    // One that is no domain word either; those of one word (`kind`, `stance`) are.
    const names = Object.values(tables).flatMap((it) => [
      ...Object.keys(it.columns),
      ...[...Object.values(it.links), ...Object.values(it.parts)].map(({ name }) => name),
    ]);
    const sqlNames = [...new Set(names)].filter((name) => name.includes('_'));
    expect(sqlNames.length).toBeGreaterThan(30);
    const naming = rooms.flatMap(({ file, text }) =>
      sqlNames.filter((name) => new RegExp(`['"\`]${name}['"\`]`).test(text)).map((name) => `${file}: ${name}`),
    );
    expect(naming).toEqual([]);
    const asking = rooms.filter(({ text }) => /\{ (?:column|link): '/.test(text));
    expect(asking.map(({ file }) => file)).toEqual([]);
  });
});
