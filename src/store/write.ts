/** Writes a dataset into an empty database: the tables, their rows and their indexes, in the same way on every dialect. */
import { sql } from 'kysely';
import { type Dataset, type RecordType, recordTypes } from '../domain/records.ts';
import type { Database, Dialect, Row } from './dialects/dialect.ts';
import { organisationsTables } from './organisations.ts';
import { positionsTables } from './positions.ts';
import type { Table, TopicsAbove } from './table.ts';

/** Raised when the tables change, so that snapshots of another layout are not taken for this program's. */
export const layout = 1;

const tables: readonly Table[] = [...organisationsTables, ...positionsTables];

export async function writeDataset(database: Database, dialect: Dialect, dataset: Dataset): Promise<void> {
  await create(database, dialect, 'dataset', { version: 'text', title: 'text', updated_on: 'text', counts: 'text' });
  await create(database, dialect, 'record_type', { id: 'text', type: 'text' });
  const topicsAbove = topicsAboveIn(dataset);
  for (const table of tables) {
    const columns = Object.entries(table.columns).map(([name, column]) => [name, column.type] as const);
    await create(database, dialect, table.name, { id: 'text', ...Object.fromEntries(columns), record: 'text' });
    const records = dataset.records[table.type];
    await insert(
      database,
      table.name,
      records.map((record) => ({
        id: record.id,
        ...Object.fromEntries(Object.entries(table.columns).map(([name, column]) => [name, column.of(record)])),
        record: JSON.stringify(record),
      })),
    );
    await index(database, `${table.name}_id`, table.name, ['id'], true);
    for (const columns of table.indexes) await index(database, `${table.name}_${columns.join('_')}`, table.name, columns);
    for (const link of Object.values(table.links)) {
      await create(database, dialect, link.name, { parent: 'text', child: 'text' });
      const rows = records.flatMap((record) =>
        [...new Set(link.parents(record, topicsAbove))].map((parent) => ({ parent, child: record.id })),
      );
      await insert(database, link.name, rows);
      await index(database, `${link.name}_parent`, link.name, ['parent', 'child'], true);
    }
  }

  const types = recordTypes.flatMap((type: RecordType) => dataset.records[type].map((record) => ({ id: record.id, type })));
  await insert(database, 'record_type', types);
  await index(database, 'record_type_id', 'record_type', ['id'], true);
  await index(database, 'record_type_type', 'record_type', ['type', 'id']);

  const counts = Object.fromEntries(recordTypes.map((type) => [type, dataset.records[type].length]));
  await insert(database, 'dataset', [
    { version: dataset.version, title: dataset.title, updated_on: dataset.updatedOn, counts: JSON.stringify(counts) },
  ]);
  await sql`analyze`.execute(database);
}

function topicsAboveIn(dataset: Dataset): TopicsAbove {
  const parents = new Map(dataset.records.Topic.map((topic) => [topic.id, topic.parent]));
  return (topic) => {
    const above: string[] = [];
    for (let at: string | null = topic; at !== null; at = parents.get(at) ?? null) above.push(at);
    return above;
  };
}

async function create(database: Database, dialect: Dialect, name: string, columns: Record<string, 'text' | 'integer'>): Promise<void> {
  const definitions = Object.entries(columns).map(([column, type]) => sql`${sql.id(column)} ${sql.raw(dialect[type])}`);
  await sql`create table ${sql.table(name)} (${sql.join(definitions)}) ${sql.raw(dialect.tableSuffix)}`.execute(database);
}

async function index(database: Database, name: string, table: string, columns: readonly string[], unique = false): Promise<void> {
  const kind = sql.raw(unique ? 'unique index' : 'index');
  await sql`create ${kind} ${sql.id(name)} on ${sql.table(table)} (${sql.join(columns.map((column) => sql.id(column)))})`.execute(database);
}

const parametersPerStatement = 10_000;

async function insert(database: Database, table: string, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return;
  const size = Math.floor(parametersPerStatement / Object.keys(rows[0] as Row).length);
  for (let start = 0; start < rows.length; start += size) {
    await database
      .insertInto(table)
      .values(rows.slice(start, start + size))
      .execute();
  }
}
