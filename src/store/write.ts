/** Writes a dataset into an empty database: the tables, their rows and their indexes, in the same way on every dialect. */
import { CompiledQuery, sql } from 'kysely';
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

const parametersPerStatement = 2_000;

/** Rows have the same columns. A statement is built once for all parts of one size, for it takes longer to build than to run. */
async function insert(database: Database, table: string, rows: readonly StoredRow[]): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first);
  const size = Math.floor(parametersPerStatement / columns.length);
  const textOf = (part: readonly StoredRow[]) => database.insertInto(table).values(part).compile().sql;
  const whole = rows.length < size ? '' : textOf(rows.slice(0, size));
  for (let start = 0; start < rows.length; start += size) {
    const part = rows.slice(start, start + size);
    const values = part.flatMap((row) => columns.map((column) => row[column]));
    await database.executeQuery(CompiledQuery.raw(part.length === size ? whole : textOf(part), values));
  }
}
