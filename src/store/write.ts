/** Writes a dataset into an empty database: the tables, their rows and their indexes, in the same way on every dialect. */
import { sql } from 'kysely';
import type { Database, Dialect, StoredRow } from './dialects/dialect.ts';
import type { StoredTable } from './stored.ts';

/** Writes what is stored of a dataset, or of its votes, into an empty database of its own. */
export async function writeTables(database: Database, dialect: Dialect, tables: Iterable<StoredTable>): Promise<void> {
  for (const table of tables) await write(database, dialect, table);
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
