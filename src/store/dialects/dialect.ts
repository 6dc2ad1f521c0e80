/** All that differs between the databases, so that every query is written once. */
import { channel } from 'node:diagnostics_channel';
import type { Expression, Kysely, LogEvent, RawBuilder, SqlBool } from 'kysely';

/** One stored value. Rows never leave the store: what comes out are domain records. */
export type Value = string | Uint8Array | null;
export type StoredRow = Record<string, Value>;
/** Tables are named by their definitions, so the builder knows them as rows of values. */
export type Tables = Record<string, StoredRow>;
export type Database = Kysely<Tables>;

export interface Dialect {
  readonly name: 'SQLite' | 'PostgreSQL';
  /** the column type of text that sorts by code point, the same everywhere */
  readonly text: string;
  readonly bytes: string;
  /** what ends a `create table` */
  readonly tableSuffix: string;
  /** `column in (values)` as one parameter, so that the statement is the same for any number of values */
  inList(column: Expression<unknown>, values: readonly string[]): RawBuilder<SqlBool>;
  /** the keys as a table `k` with a column `value` */
  keys(values: readonly string[]): RawBuilder<unknown>;
  /**
   * A `from` clause: for each key `k.value`, the rows `t` of a table whose ids `ids` selects for it. One statement for the
   * whole batch, each key's share bounded by the limit of `ids`.
   */
  forEachKey(keys: readonly string[], table: string, ids: RawBuilder<unknown>): RawBuilder<unknown>;
  /**
   * Whether the planner should be told what the tables hold. SQLite then plans by the data of the day and may read small
   * tables whole; untold, it always plans in the same way, the one that the tests read.
   */
  readonly statistics: boolean;
}

/** An open version of the dataset. */
export interface OpenDatabase {
  readonly database: Database;
  readonly dialect: Dialect;
  close(): Promise<void>;
}

/** Told of every statement that is run, with its parameters; for tests that count them and read their plans. */
export type StatementListener = (sql: string, parameters: readonly unknown[]) => void;

/** What is told of each statement to whoever measures; its values aren't. */
export interface RunStatement {
  /** the same for all questions of one shape */
  readonly text: string;
  readonly dialect: 'sqlite' | 'postgresql';
  /** milliseconds */
  readonly took: number;
  readonly failed: boolean;
}

/** Has subscribers only where something measures. */
export const statements = channel('demarche:statement');

/** What every connection's Kysely tells of its statements. */
export function tellStatement(
  { level, query, queryDurationMillis: took }: LogEvent,
  dialect: RunStatement['dialect'],
  listener: StatementListener | undefined,
): void {
  listener?.(query.sql, query.parameters);
  if (statements.hasSubscribers) statements.publish({ text: query.sql, dialect, took, failed: level === 'error' } satisfies RunStatement);
}
