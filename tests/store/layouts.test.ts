/** What lies beside the version in force: snapshots of other programs' layouts, damaged ones, and old ones. */
import { existsSync, readdirSync, statSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { publish } from '../../src/store/in-force.ts';
import { layout, layoutOf } from '../../src/store/layout.ts';
import { keptSnapshots, type Snapshot, SnapshotUnreadable } from '../../src/store/snapshot.ts';
import { Snapshots } from '../../src/store/snapshots.ts';
import { type StoredTable, storedDataset, storedVotes } from '../../src/store/stored.ts';
import { tables } from '../../src/store/tables.ts';
import type { VotesPart } from '../../src/votes/dataset.ts';
import { smallAssembly } from '../support/assembly.ts';
import { dialects, emptyStorage, type TestStorage } from '../support/storages.ts';
import { syntheticDataset } from '../support/synthetic.ts';

const sizes = {
  ...{ Organisation: 2, State: 3, Official: 3, Group: 1, Membership: 6, Post: 2, Tenure: 6, Topic: 3, Proposition: 5, PropositionLink: 4 },
  ...{ Statement: 10, Relation: 5, Event: 5, Source: 5, Figure: 5 },
};
const datasets = ['first', 'second', 'third', 'fourth', 'fifth'].map((version, seed) => syntheticDataset({ sizes, seed, version }));
const [first, second] = datasets as [(typeof datasets)[0], (typeof datasets)[0]];
const notAgain = () => {
  throw new Error('must not be loaded');
};

async function sqlOf(test: TestStorage, ...texts: string[]): Promise<pg.QueryResult['rows']> {
  const client = new pg.Client({ connectionString: (test.environment as { DATABASE_URL: string }).DATABASE_URL });
  await client.connect();
  let rows: pg.QueryResult['rows'] = [];
  for (const text of texts) ({ rows } = await client.query(text));
  await client.end();
  return rows;
}
/** A layout that is not this program's. */
const other = 'deadbeef';
const folderOf = (test: TestStorage) => (test.environment as { DATA_DIR: string }).DATA_DIR;

describe.each(dialects)('on %s', (dialect) => {
  let test: TestStorage;
  let snapshots: Snapshots;
  beforeEach(async () => {
    test = await emptyStorage(dialect);
    snapshots = new Snapshots(test.storage, 0);
  });
  afterEach(async () => {
    await snapshots.close();
    await test.remove();
  });
  const inForce = async <R>(what: (snapshot: Snapshot) => R): Promise<R> => {
    const lease = await snapshots.acquire();
    try {
      return what(lease.snapshot);
    } finally {
      lease.release();
    }
  };
  const written = async () => {
    const found = await Promise.all(datasets.map(({ version }) => test.storage.has(`${version}_${layout}`)));
    return datasets.filter((_, index) => found[index]).map(({ version }) => version);
  };

  it('a program of another layout has a pointer of its own', async () => {
    await publish(test.storage, first.version, () => first);
    if (dialect === 'SQLite') {
      writeFileSync(join(folderOf(test), `current_${other}`), `second_${other}\n`);
      writeFileSync(join(folderOf(test), 'current'), 'second_6\n');
    } else {
      await sqlOf(
        test,
        `insert into demarche.in_force values ('${other}', 'second_${other}')`,
        'create table demarche.current (key text)',
        "insert into demarche.current values ('second_6')",
      );
    }
    expect(await inForce((it) => it.version)).toBe('first');
    await publish(test.storage, second.version, () => second);
    expect(await inForce((it) => it.version)).toBe('second');
    if (dialect === 'SQLite') expect(existsSync(join(folderOf(test), `current_${other}`))).toBe(true);
    else expect(await sqlOf(test, `select key from demarche.in_force where layout = '${other}'`)).toEqual([{ key: `second_${other}` }]);
  });

  it('what a program of another layout put in force last is found, also where layouts were numbers', async () => {
    expect(await test.storage.earlier()).toBeNull();
    // As a program left it whose layouts were numbers.
    if (dialect === 'PostgreSQL') {
      await sqlOf(test, 'create schema demarche', 'create table demarche.in_force (layout integer primary key, key text not null)');
    }
    for (const [age, layout] of ['11', '12', other, '9'].entries()) {
      if (layout === other) await publish(test.storage, first.version, () => first);
      const key = `of_${layout}`;
      if (dialect === 'SQLite') {
        const pointer = join(folderOf(test), `current_${layout}`);
        writeFileSync(pointer, `${key}\n`);
        utimesSync(pointer, 1_000 + age, 1_000 + age);
      } else await sqlOf(test, `create schema demarche_${key}`, `insert into demarche.in_force values ('${layout}', '${key}')`);
      expect(await test.storage.earlier()).toBe(key);
    }
    expect(await inForce((it) => it.version)).toBe('first');
  });

  it.each([
    ['can’t be opened', (file: string) => writeFileSync(file, 'not a database at all'), 'drop table demarche_first_LAYOUT.dataset'],
    ['has nothing in it', (file: string) => truncateSync(file, 0), 'delete from demarche_first_LAYOUT.dataset'],
  ])('a snapshot that %s is told of by its place, and written again', async (_name, damageFile, damage) => {
    await publish(test.storage, first.version, () => first);
    if (dialect === 'SQLite') damageFile(join(folderOf(test), `first_${layout}.sqlite`));
    else await sqlOf(test, damage.replace('LAYOUT', String(layout)));

    const error = await snapshots.acquire().catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(SnapshotUnreadable);
    expect(error).toMatchObject({ code: 'SNAPSHOT_UNREADABLE', message: expect.stringContaining(test.storage.place) });

    await publish(test.storage, first.version, () => first);
    expect(await inForce((it) => it.counts.Statement)).toBe(sizes.Statement);
    await publish(test.storage, first.version, notAgain);
  });

  it('of many versions the newest stay, and the one in force', async () => {
    for (const [age, dataset] of datasets.entries()) {
      await publish(test.storage, dataset.version, () => dataset);
      // Files of one moment have no order.
      const at = Date.now() / 1000 - 1_000 + age;
      if (dialect === 'SQLite') utimesSync(join(folderOf(test), `${dataset.version}_${layout}.sqlite`), at, at);
    }
    expect(await written()).toEqual(['third', 'fourth', 'fifth'].slice(-keptSnapshots));
    await publish(test.storage, 'third', notAgain);
    await publish(test.storage, first.version, () => first);
    // The pointer has left the third, which is now the oldest.
    expect(await written()).toEqual(['first', 'fourth', 'fifth']);
    expect(await inForce((it) => it.version)).toBe('first');
  });

  it('a version that is open can be read however many come after it', async () => {
    await publish(test.storage, first.version, () => first);
    const lease = await snapshots.acquire();
    for (const dataset of datasets) await publish(test.storage, dataset.version, () => dataset);
    expect(await lease.snapshot.positions.statements.count()).toBe(sizes.Statement);
    lease.release();
  });

  it('versions of other layouts stay', async () => {
    if (dialect === 'SQLite') writeFileSync(join(folderOf(test), `zeroth_${other}.sqlite`), '');
    else await sqlOf(test, `create schema demarche_zeroth_${other}`);
    for (const dataset of datasets) await publish(test.storage, dataset.version, () => dataset);
    if (dialect === 'SQLite') expect(readdirSync(folderOf(test))).toContain(`zeroth_${other}.sqlite`);
    else expect(await sqlOf(test, `select from pg_namespace where nspname = 'demarche_zeroth_${other}'`)).toHaveLength(1);
  });
});

it('on SQLite nothing but the versions, their checksums and the pointer is left when all is written', async () => {
  const test = await emptyStorage('SQLite');
  await publish(test.storage, first.version, () => first);
  expect(readdirSync(folderOf(test)).sort()).toEqual([`current_${layout}`, `first_${layout}.sqlite`, `first_${layout}.sqlite.crc32`]);
  expect(statSync(join(folderOf(test), `first_${layout}.sqlite`)).size).toBeGreaterThan(0);
  await test.remove();
});

it('a database holds the tables that the layout is taken of, and no others', async () => {
  const test = await emptyStorage('SQLite');
  const dataset = smallAssembly();
  await publish(test.storage, dataset.version, () => dataset);
  const held = readdirSync(folderOf(test)).filter((name) => name.endsWith('.sqlite'));
  const written = held.map((name) => {
    using database = new DatabaseSync(join(folderOf(test), name), { readOnly: true });
    return database.prepare("select name from sqlite_schema where type = 'table' and name not like 'sqlite_%' order by name").all();
  });
  const namesOf = (stored: Iterable<StoredTable>) =>
    Array.from(stored, ({ name }) => ({ name })).sort((a, b) => (a.name < b.name ? -1 : 1));
  const parts = [namesOf(storedDataset(dataset)), namesOf(storedVotes(dataset.votes as VotesPart))];
  expect(new Set(written.map((names) => JSON.stringify(names)))).toEqual(new Set(parts.map((names) => JSON.stringify(names))));
  await test.remove();
});

describe('the layout', () => {
  const { Source: source } = tables;
  const layoutWith = (changed: Partial<typeof source>) => layoutOf({ ...tables, Source: { ...source, ...changed } });

  it('is that of the tables, whoever asks', () => {
    expect(layout).toMatch(/^[0-9a-f]{8}$/);
    expect(layoutOf()).toBe(layout);
    expect(layoutWith({})).toBe(layout);
  });

  it.each<[string, Partial<typeof source>]>([
    ['another column', { columns: { ...source.columns, symbol: (it) => it.symbol } }],
    ['another value in a column', { columns: { ...source.columns, date_order: (it) => it.date?.slice(0, 4) ?? '' } }],
    ['another name', { name: 'document' }],
    ['another key', { keys: { publisher: 'publisher' } }],
    ['another column in its indexes', { riding: ['kind'] }],
    ['another index', { indexes: [['kind', 'publisher']] }],
    ['another order', { orders: { ...source.orders, KIND: { column: 'kind', direction: 'asc' } } }],
    ['a link', { links: { author: { name: 'source_author', parents: (it) => it.authors } } }],
    ['a part', { parts: { language: { name: 'source_language', columns: ['tag'], rows: (it) => [{ tag: it.language }] } } }],
  ])('changes with %s', (_, changed) => {
    expect(layoutWith(changed)).not.toBe(layout);
  });
});
