/** Writes a dataset into an empty database: the tables, their rows and their indexes, in the same way on every dialect. */
import { sql } from 'kysely';
import { type DemarcheRecord, type RecordType, recordTypes } from '../domain/records.ts';
import { type TopicTree, topicTreeOf } from '../domain/topics.ts';
import type { Dataset } from '../votes/dataset.ts';
import type { Database, Dialect, StoredRow } from './dialects/dialect.ts';
import { nameColumns, nameRows } from './identities.ts';
import { searchRows, searchTables } from './search.ts';
import { type Column, indexesOf, type Link, orderColumns, type Part, type Table } from './table.ts';
import { tables } from './tables.ts';
import { importedTable, votesRow, votesTable } from './votes.ts';

/** Raised when the tables or the folding of texts change, so that snapshots of another layout are not taken for this program's. */
export const layout = 12;

export async function writeDataset(database: Database, dialect: Dialect, dataset: Dataset): Promise<void> {
  await create(database, dialect, 'dataset', {
    version: 'text',
    title: 'text',
    updated_on: 'text',
    covered_to: 'text',
    counts: 'text',
  });
  const counts = Object.fromEntries(recordTypes.map((type) => [type, dataset.records[type].length]));
  await insert(database, 'dataset', [
    {
      version: dataset.version,
      title: dataset.title,
      updated_on: dataset.updatedOn,
      covered_to: dataset.coveredTo,
      counts: JSON.stringify(counts),
    },
  ]);

  await create(database, dialect, 'record_type', { id: 'text', type: 'text' });
  const types = recordTypes.flatMap((type: RecordType) => dataset.records[type].map((record) => ({ id: record.id, type })));
  await insert(database, 'record_type', types);
  await index(database, 'record_type', ['id'], true);
  await analyse(database, dialect, 'record_type');
  await create(database, dialect, 'record_name', nameColumns);
  await insert(database, 'record_name', nameRows(dataset));
  await index(database, 'record_name', ['key']);
  await index(database, 'record_name', ['type']);
  await analyse(database, dialect, 'record_name');

  const topics = topicTreeOf(dataset.records.Topic, dataset.records.Proposition);
  for (const type of recordTypes) {
    const [table, records] = [tables[type] as Table, dataset.records[type]];
    await writeRecords(database, dialect, table, records);
    for (const link of Object.values(table.links)) await writeLink(database, dialect, table, link, records, topics);
    for (const part of Object.values(table.parts)) await writePart(database, dialect, part, records);
  }
  await create(database, dialect, votesTable.name, votesTable.columns);
  await insert(database, votesTable.name, [votesRow(dataset)]);
  await create(database, dialect, importedTable.name, importedTable.columns);
  if (dataset.imported !== null) await insert(database, importedTable.name, [{ content: Buffer.from(dataset.imported) }]);
  await writeSearch(database, dialect, dataset);
}

async function writeRecords(database: Database, dialect: Dialect, table: Table, records: readonly DemarcheRecord[]): Promise<void> {
  const columns = Object.entries(table.columns);
  const types = Object.fromEntries(columns.map(([name]) => [name, 'text' as const]));
  await create(database, dialect, table.name, { id: 'text', ...types, record: 'text' });
  const rows = records.map((record) => ({
    id: record.id,
    ...Object.fromEntries(columns.map(([name, column]) => [name, column(record)])),
    record: JSON.stringify(record),
  }));
  await insert(database, table.name, rows);
  await index(database, table.name, ['id'], true);
  for (const columns of indexesOf(table)) await index(database, table.name, columns);
  await analyse(database, dialect, table.name);
}

/** Beside each child stands its place in each order, so that a parent's first children are found without reading them all. */
async function writeLink(
  database: Database,
  dialect: Dialect,
  table: Table,
  link: Link<DemarcheRecord>,
  records: readonly DemarcheRecord[],
  topics: TopicTree,
): Promise<void> {
  const orders = orderColumns(table);
  const columns = orders.map((name) => [name, table.columns[name] as Column<DemarcheRecord>] as const);
  const types = Object.fromEntries(columns.map(([name]) => [name, 'text' as const]));
  await create(database, dialect, link.name, { parent: 'text', child: 'text', ...types });
  const rows = records.flatMap((record) => {
    const places = Object.fromEntries(columns.map(([name, column]) => [name, column(record)]));
    return [...new Set(link.parents(record, topics))].map((parent) => ({ parent, child: record.id, ...places }));
  });
  await insert(database, link.name, rows);
  await index(database, link.name, ['child', 'parent'], true);
  for (const order of orders) await index(database, link.name, ['parent', order, 'child']);
  await analyse(database, dialect, link.name);
}

/** The index holds all columns: a part is never read but to see whether a record has such a one. */
async function writePart(
  database: Database,
  dialect: Dialect,
  part: Part<DemarcheRecord>,
  records: readonly DemarcheRecord[],
): Promise<void> {
  await create(database, dialect, part.name, { owner: 'text', ...Object.fromEntries(part.columns.map((name) => [name, 'text' as const])) });
  const rows = records.flatMap((record) => part.rows(record).map((row) => ({ owner: record.id, ...row })));
  await insert(database, part.name, rows);
  await index(database, part.name, ['owner', ...part.columns]);
  await analyse(database, dialect, part.name);
}

async function writeSearch(database: Database, dialect: Dialect, dataset: Dataset): Promise<void> {
  const rows = searchRows(dataset);
  for (const name of ['search_index', 'search_word', 'search_text'] as const) {
    const { columns, key } = searchTables[name];
    await create(database, dialect, name, Object.fromEntries(columns.map((column) => [column, 'text'])));
    await insert(database, name, rows[name]);
    if (key !== null) await index(database, name, [key], true);
    await analyse(database, dialect, name);
  }
}

async function create(
  database: Database,
  dialect: Dialect,
  name: string,
  columns: Readonly<Record<string, 'text' | 'bytes'>>,
): Promise<void> {
  const definitions = Object.entries(columns).map(([column, type]) => sql`${sql.id(column)} ${sql.raw(dialect[type])}`);
  await sql`create table ${sql.table(name)} (${sql.join(definitions)}) ${sql.raw(dialect.tableSuffix)}`.execute(database);
}

/** Named by its first columns: names of all of them could be longer than PostgreSQL takes. */
async function index(database: Database, table: string, columns: readonly string[], unique = false): Promise<void> {
  const kind = sql.raw(unique ? 'unique index' : 'index');
  const name = sql.id([table, ...columns.slice(0, 2)].join('_'));
  await sql`create ${kind} ${name} on ${sql.table(table)} (${sql.join(columns.map((column) => sql.id(column)))})`.execute(database);
}

async function analyse(database: Database, dialect: Dialect, table: string): Promise<void> {
  if (dialect.statistics) await sql`analyze ${sql.table(table)}`.execute(database);
}

const parametersPerStatement = 10_000;

async function insert(database: Database, table: string, rows: readonly StoredRow[]): Promise<void> {
  if (rows.length === 0) return;
  const size = Math.floor(parametersPerStatement / Object.keys(rows[0] as StoredRow).length);
  for (let start = 0; start < rows.length; start += size) {
    await database
      .insertInto(table)
      .values(rows.slice(start, start + size))
      .execute();
  }
}
