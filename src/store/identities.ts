/** The ids of the whole dataset, whichever subgraph owns the record, and the type of record that each names. */
import { sql } from 'kysely';
import type { RecordType } from '../domain/records.ts';
import type { Database, Dialect } from './dialects/dialect.ts';

export class Identities {
  readonly #database: Database;
  readonly #dialect: Dialect;

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

  /** All ids of these types, for finding the nearest to one that does not exist. */
  async idsOf(types: readonly RecordType[]): Promise<string[]> {
    const rows = await this.#database
      .selectFrom('record_type')
      .select('id')
      .where(this.#dialect.inList(sql.ref('type'), types))
      .limit(100_000)
      .execute();
    return rows.map((row) => row.id as string);
  }
}
