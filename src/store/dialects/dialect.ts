/** All that differs between the databases, so that every query is written once. */
import type { Expression, Kysely, RawBuilder, SqlBool } from 'kysely';

/** One stored value. Rows never leave the store: what comes out are domain records. */
export type Value = string | number | Uint8Array | null;
export type Row = Record<string, Value>;
/** Tables are named by their definitions, so the builder knows them as rows of values. */
export type Tables = Record<string, Row>;
export type Database = Kysely<Tables>;

export interface Dialect {
  readonly name: 'SQLite' | 'PostgreSQL';
  /** the column type of text that sorts by code point, the same everywhere */
  readonly text: string;
  readonly integer: string;
  readonly bytes: string;
  /** what ends a `create table` */
  readonly tableSuffix: string;
  /** `column in (values)` as one parameter, so that the statement is the same for any number of values */
  inList(column: Expression<unknown>, values: readonly string[]): RawBuilder<SqlBool>;
  /** the keys as a table `k` with a column `value` */
  keys(values: readonly string[]): RawBuilder<unknown>;
  /**
   * For each key, the rows that `inner` selects for `k.value`: one statement for the whole batch, each key's share bounded
   * by the limit of `inner`. `inner` is given the columns to select.
   */
  forEachKey(
    keys: readonly string[],
    table: string,
    columns: readonly string[],
    inner: (columns: readonly string[]) => Expression<unknown>,
  ): RawBuilder<Row>;
}

/** An open version of the dataset. */
export interface OpenDatabase {
  readonly database: Database;
  readonly dialect: Dialect;
  close(): Promise<void>;
}

/** Told of every statement that is run; for tests that count them. */
export type StatementListener = (sql: string) => void;
