/** Writes a dataset into an empty database: the tables, their rows and their indexes, in the same way on every dialect. */
import { sql } from 'kysely';
import { recordTypes } from '../domain/records.ts';
import type { Dataset, VotesPart } from '../votes/dataset.ts';
import type { Database, Dialect, StoredRow } from './dialects/dialect.ts';
import { type StoredTable, storedTables, storedVotes } from './stored.ts';
import { aboutVotesTable } from './votes.ts';

/** One row: what the dataset is. */
export const datasetColumns = { version: 'text', title: 'text', updated_on: 'text', covered_to: 'text', counts: 'text' } as const;

/** One row: which recorded votes these are. */
export const votesColumns = { version: 'text' } as const;

export async function writeDataset(database: Database, dialect: Dialect, dataset: Dataset): Promise<void> {
  const { version, title, updatedOn, coveredTo, records } = dataset;
  const counts = JSON.stringify(countsOf(dataset));
  await create(database, dialect, 'dataset', datasetColumns);
  await insert(database, 'dataset', [{ version, title, updated_on: updatedOn, covered_to: coveredTo, counts }]);
  for (const table of storedTables(records)) await write(database, dialect, table);
  await write(database, dialect, { ...aboutVotesTable, rows: [{ content: JSON.stringify(dataset.about) }], indexes: [] });
}

/** How many records of each type there are, roll calls in tables and those written in the dataset each once. */
function countsOf({ records, votes }: Dataset): Record<string, number> {
  const tabled = (votes?.tables ?? []).flatMap(({ rows }) => rows.map(({ id }) => id));
  const rollCalls = new Set([...records.RollCall.map(({ id }) => id), ...tabled]).size;
  return Object.fromEntries(recordTypes.map((type) => [type, type === 'RollCall' ? rollCalls : records[type].length]));
}

/** Writes recorded votes into an empty database of their own. */
export async function writeVotes(database: Database, dialect: Dialect, votes: VotesPart): Promise<void> {
  await create(database, dialect, 'dataset', votesColumns);
  await insert(database, 'dataset', [{ version: votes.version }]);
  for (const table of storedVotes(votes)) await write(database, dialect, table);
}

async function write(database: Database, dialect: Dialect, { name, columns, rows, indexes }: StoredTable): Promise<void> {
  await create(database, dialect, name, columns);
  await insert(database, name, rows);
  for (const { columns, unique } of indexes) await index(database, name, columns, unique);
  await analyse(database, dialect, name);
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
