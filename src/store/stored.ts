/** What the records of a dataset are stored as: tables with their rows and their indexes, the same on every dialect. */
import { type DemarcheRecord, type Records, recordTypes } from '../domain/records.ts';
import { type Trees, treesOf } from '../domain/trees.ts';
import type { SearchableText } from '../search/catalogue.ts';
import { rollCallTexts, searchableTexts } from '../search/searchable.ts';
import { contentsOf, type Dataset, type VotesPart } from '../votes/dataset.ts';
import type { StoredRow } from './dialects/dialect.ts';
import { nameColumns, nameRows } from './identities.ts';
import { searchRows, searchTables } from './search.ts';
import { type Column, indexesOf, type Link, orderColumns, type Part, type Table } from './table.ts';
import { type TabledType, tables as usual } from './tables.ts';
import { aboutVotesTable, importedTable, voteTableTable } from './votes.ts';

export interface StoredTable {
  readonly name: string;
  readonly columns: Readonly<Record<string, 'text' | 'bytes'>>;
  readonly rows: readonly StoredRow[];
  /** by which rows are found; the first, where it is unique, by one */
  readonly indexes: readonly { readonly columns: readonly string[]; readonly unique?: boolean }[];
}

export type Tables = typeof usual;

/** Of a dataset, all but its votes. One after another, so that the rows of one table alone need be in memory. */
export function* storedDataset(dataset: Dataset, tables: Tables = usual): Generator<StoredTable> {
  const { version, ledgerFiles, title, updatedOn, coveredTo, records, about } = dataset;
  const counts = JSON.stringify(countsOf(dataset));
  const row = { version, ledger_files: ledgerFiles, title, updated_on: updatedOn, covered_to: coveredTo, counts };
  yield { name: 'dataset', columns: texts(Object.keys(row)), rows: [row], indexes: [] };
  yield* ofRecordTypes(records, tables);
  yield { ...aboutVotesTable, rows: [{ content: JSON.stringify(about) }], indexes: [] };
}

function* ofRecordTypes(records: Records, tables: Tables): Generator<StoredTable> {
  yield ofIds(records);
  yield ofNames(records);
  const trees = treesOf(records);
  for (const type of tabled) {
    const [table, own] = [tables[type] as Table, records[type] as readonly DemarcheRecord[]];
    yield ofRecords(table, own);
    for (const link of Object.values(table.links)) yield ofLink(table, link, own, trees);
    for (const part of Object.values(table.parts)) yield ofPart(part, own);
  }
  yield* ofSearch(searchableTexts(records));
}

const tabled = recordTypes.filter((type): type is TabledType => type !== 'RollCall');

/** What recorded votes are stored as, in a database of their own. */
export function* storedVotes({ version, tables, imported }: VotesPart): Generator<StoredTable> {
  const row = { version, contents: JSON.stringify(contentsOf(tables)) };
  yield { name: 'dataset', columns: texts(Object.keys(row)), rows: [row], indexes: [] };
  const rows = tables.map((table) => ({ body: table.body, content: JSON.stringify(table) }));
  yield { ...voteTableTable, rows, indexes: [] };
  yield { ...importedTable, rows: imported === null ? [] : [{ content: Buffer.from(imported) }], indexes: [] };
  yield* ofSearch(rollCallTexts(tables.flatMap((table) => table.rows)));
}

/** How many records of each type there are, roll calls in tables and those written in the dataset each once. */
function countsOf({ records, contents }: Dataset): Record<string, number> {
  const rollCalls = new Set([...records.RollCall.map(({ id }) => id), ...(contents?.rollCalls ?? [])]).size;
  return Object.fromEntries(recordTypes.map((type) => [type, type === 'RollCall' ? rollCalls : records[type].length]));
}

function ofIds(records: Records): StoredTable {
  const rows = tabled.flatMap((type) => records[type].map((record) => ({ id: record.id, type })));
  return { name: 'record_type', columns: { id: 'text', type: 'text' }, rows, indexes: [{ columns: ['id'], unique: true }] };
}

function ofNames(records: Records): StoredTable {
  return { name: 'record_name', columns: nameColumns, rows: nameRows(records), indexes: [{ columns: ['key'] }, { columns: ['type'] }] };
}

const texts = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, 'text' as const]));

function ofRecords(table: Table, records: readonly DemarcheRecord[]): StoredTable {
  const columns = Object.entries(table.columns);
  const rows = records.map((record) => ({
    id: record.id,
    ...Object.fromEntries(columns.map(([name, column]) => [name, column(record)])),
    record: JSON.stringify(record),
  }));
  const indexes = [{ columns: ['id'], unique: true }, ...indexesOf(table).map((columns) => ({ columns }))];
  return { name: table.name, columns: texts(['id', ...Object.keys(table.columns), 'record']), rows, indexes };
}

/** Beside each child stands its place in each order, so that a parent's first children are found without reading them all. */
function ofLink(table: Table, link: Link<DemarcheRecord>, records: readonly DemarcheRecord[], trees: Trees): StoredTable {
  const orders = orderColumns(table);
  const columns = orders.map((name) => [name, table.columns[name] as Column<DemarcheRecord>] as const);
  const rows = records.flatMap((record) => {
    const places = Object.fromEntries(columns.map(([name, column]) => [name, column(record)]));
    return [...new Set(link.parents(record, trees))].map((parent) => ({ parent, child: record.id, ...places }));
  });
  const indexes = [{ columns: ['child', 'parent'], unique: true }, ...orders.map((order) => ({ columns: ['parent', order, 'child'] }))];
  return { name: link.name, columns: texts(['parent', 'child', ...orders]), rows, indexes };
}

/** The index holds all columns: a part is never read but to see whether a record has such a one. */
function ofPart(part: Part<DemarcheRecord>, records: readonly DemarcheRecord[]): StoredTable {
  const rows = records.flatMap((record) => part.rows(record).map((row) => ({ owner: record.id, ...row })));
  const columns = ['owner', ...part.columns];
  return { name: part.name, columns: texts(columns), rows, indexes: [{ columns }] };
}

function ofSearch(searchable: readonly SearchableText[]): StoredTable[] {
  const rows = searchRows(searchable);
  return (['search_index', 'search_word', 'search_text'] as const).map((name) => {
    const { columns, key } = searchTables[name];
    return { name, columns: texts(columns), rows: rows[name], indexes: key === null ? [] : [{ columns: [key], unique: true }] };
  });
}
