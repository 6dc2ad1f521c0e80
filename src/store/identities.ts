/**
 * Which record an id or a name means, whichever subgraph owns it: the ids of the whole dataset, and one table of names, folded,
 * in which both subgraphs look up what an argument names.
 */
import { sql } from 'kysely';
import { type Records, type RecordType, recordTypes } from '../domain/records.ts';
import { nameKey, type RecordName, recordNames, type WayOfNaming } from '../search/names.ts';
import { Neighbours } from '../search/nearest.ts';
import type { Database, Dialect, StoredRow } from './dialects/dialect.ts';
import { kept } from './kept.ts';

export const nameColumns = { key: 'text', way: 'text', type: 'text', id: 'text', name: 'text' } as const;

export function nameRows(records: Records): StoredRow[] {
  return recordNames(records).map(({ key, way, type, id, name }) => ({ key, way, type, id, name }));
}

/** Numbers are not mistyped: to a roll call nothing is near. */
const guessed: readonly RecordType[] = recordTypes.filter((type) => type !== 'RollCall');
const mostNames = 100_000;

export class Identities {
  readonly #database: Database;
  readonly #dialect: Dialect;
  /** the names among which a mistyped one is searched, read once */
  readonly neighbours = kept(() => this.#neighbours());

  constructor(database: Database, dialect: Dialect) {
    this.#database = database;
    this.#dialect = dialect;
  }

  /** The types of the records with these ids, in their order; null for an id that none has. */
  async typesOf(ids: readonly string[]): Promise<(RecordType | null)[]> {
    const rows = await this.#database
      .selectFrom('record_type')
      .select(['id', 'type'])
      .where(this.#dialect.inList(sql.ref('id'), ids))
      .execute();
    const types = new Map(rows.map((row) => [row.id as string, row.type as RecordType]));
    return ids.map((id) => types.get(id) ?? null);
  }

  /** For each text the records that have it as their id or as a name, in one statement for all. */
  async recordsNamed(texts: readonly string[]): Promise<RecordName[][]> {
    const keys = texts.map(nameKey);
    const ids = this.#database
      .selectFrom('record_type')
      .select(['id as key', sql<string>`'EXACT_ID'`.as('way'), 'type', 'id', 'id as name'])
      .where(this.#dialect.inList(sql.ref('id'), texts));
    const rows = await this.#database
      .selectFrom('record_name')
      .select(['key', 'way', 'type', 'id', 'name'])
      .where(this.#dialect.inList(sql.ref('key'), keys))
      .unionAll(ids as never)
      .limit(mostNames)
      .execute();
    const found = Map.groupBy(rows.map(read), ({ key, way }) => `${way === 'EXACT_ID' ? 'id' : 'key'} ${key}`);
    return texts.map((text, at) => [...(found.get(`id ${text}`) ?? []), ...(found.get(`key ${keys[at]}`) ?? [])]);
  }

  async #neighbours(): Promise<Neighbours> {
    const rows = await this.#database
      .selectFrom('record_name')
      .select(['key', 'way', 'type', 'id', 'name'])
      .where(this.#dialect.inList(sql.ref('type'), guessed))
      .limit(mostNames)
      .execute();
    return new Neighbours(rows.map(read));
  }
}

function read(row: StoredRow): RecordName {
  return {
    key: row.key as string,
    way: row.way as WayOfNaming,
    type: row.type as RecordType,
    id: row.id as string,
    name: row.name as string,
  };
}
