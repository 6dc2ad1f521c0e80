/**
 * PostgreSQL: one schema a version, and a table `demarche.in_force` that names the one in force for each layout of the tables.
 *
 * A version is written and named in force in transactions; several processes that start at once take turns by an advisory
 * lock, and the later ones find the work done.
 */
import type { Socket } from 'node:net';
import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { layout } from '../layout.ts';
import { type Fill, isVotes, removable, type SnapshotStorage } from '../snapshot.ts';
import { type Database, type Dialect, type OpenDatabase, type StatementListener, type Tables, tellStatement } from './dialect.ts';
import { isUnanswered } from './failures.ts';

export const postgres: Dialect = {
  name: 'PostgreSQL',
  // The same order as SQLite's, whatever the server's locale.
  text: 'text collate "C"',
  bytes: 'bytea',
  tableSuffix: '',
  inList: (column, values) => sql`${column} = any(${values}::text[])`,
  keys: (values) => sql`unnest(${values}::text[]) as k(value)`,
  forEachKey: (keys, table, ids) =>
    sql`${postgres.keys(keys)} cross join lateral (${ids}) as chosen_id inner join ${sql.table(table)} as t on t.id = chosen_id.id`,
  statistics: true,
};

export interface PostgresOptions {
  /** connections a process may hold for one version */
  readonly poolSize?: number;
  /** milliseconds after which the server gives up a statement */
  readonly statementTimeout?: number;
  readonly onStatement?: StatementListener;
}

const lock = 0x64_65_6d_61;
/** Another than the one that each write takes: of whoever has the turn. */
const turn = lock + 1;

/** A name as it stands in SQL, whatever is in it. */
const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;
/** One word for the server's command line. */
const asOption = (value: string) => value.replace(/[\s\\]/g, '\\$&');

/** Snapshots as schemas of the database at `url`. */
export function postgresStorage(url: string, options: PostgresOptions = {}): SnapshotStorage {
  const { poolSize = 10, statementTimeout = 5_000, onStatement } = options;
  const unanswered = statementTimeout + 500;
  const schemaOf = (key: string) => `demarche_${key}`;
  const keyOf = (schema: string) => schema.replace(/^demarche_/, '');
  const connect = (settings: pg.PoolConfig): Database => {
    const pool = new pg.Pool({ connectionString: url, connectionTimeoutMillis: 5_000, ...settings });
    // A connection that breaks is replaced by the next query; without listeners, idle or lent, it would end the process.
    pool.on('error', () => {});
    pool.on('connect', (client) => {
      client.on('error', () => {});
      endUnanswered(client);
    });
    return new Kysely<Tables>({
      dialect: new PostgresDialect({ pool }),
      log: (event) => tellStatement(event, 'postgresql', onStatement),
    });
  };
  let written: Database | undefined;
  /** Whoever writes may wait long for its turn. */
  const admin = () => {
    written ??= connect({ max: 2 });
    return written;
  };
  let looked: Database | undefined;
  /** Whoever looks what is there doesn't wait: a server that is frozen gives up no statement. */
  const looking = () => {
    looked ??= connect({ max: 2, query_timeout: unanswered });
    return looked;
  };
  const exists = async (database: Database, relation: string) => {
    const { rows } = await sql<{ found: string | null }>`select to_regclass(${relation})::text as found`.execute(database);
    return rows[0]?.found != null;
  };

  const isWhole = async (database: Database, key: string) => {
    if (!(await exists(database, `${quoted(schemaOf(key))}.dataset`))) return false;
    const { rows } = await sql`select from ${sql.id(schemaOf(key), 'dataset')}`.execute(database);
    return rows.length > 0;
  };

  return {
    place: describe(url),
    async current() {
      if (!(await exists(looking(), 'demarche.in_force'))) return null;
      const { rows } = await sql<{ key: string }>`select key from demarche.in_force where layout::text = ${layout}`.execute(looking());
      return rows[0]?.key ?? null;
    },
    async earlier() {
      if (!(await exists(looking(), 'demarche.in_force'))) return null;
      const { rows } = await sql<{ key: string }>`
        select key from demarche.in_force inner join pg_namespace on nspname = 'demarche_' || key
        where layout::text <> ${layout} order by pg_namespace.oid desc limit 1`.execute(looking());
      return rows[0]?.key ?? null;
    },
    has: (key) => exists(looking(), `${quoted(schemaOf(key))}.dataset`),
    async write(key: string, fill: Fill) {
      await inTurn(admin(), async (transaction) => {
        if (await isWhole(transaction, key)) return;
        await sql`drop schema if exists ${sql.id(schemaOf(key))} cascade`.execute(transaction);
        await sql`create schema ${sql.id(schemaOf(key))}`.execute(transaction);
        await sql`set local search_path to ${sql.id(schemaOf(key))}`.execute(transaction);
        await fill(transaction, postgres);
      });
    },
    async activate(key) {
      await inTurn(admin(), async (transaction) => {
        await sql`create schema if not exists demarche`.execute(transaction);
        await sql`create table if not exists demarche.in_force (layout text primary key, key text not null)`.execute(transaction);
        // Layouts were numbers once.
        await sql`alter table demarche.in_force alter column layout type text`.execute(transaction);
        await sql`
          insert into demarche.in_force (layout, key) values (${layout}, ${key})
          on conflict (layout) do update set key = excluded.key`.execute(transaction);
      });
    },
    async removeOld() {
      await inTurn(admin(), async (transaction) => {
        const { rows } = await sql<{ schema: string }>`
          select nspname as schema from pg_namespace
          where nspname like 'demarche\\_%' and nspname like ${`%\\_${layout}`}
          order by oid desc`.execute(transaction);
        const { rows: used } = await sql<{ schema: string }>`
          select 'demarche_' || key as schema from demarche.in_force
          union select application_name from pg_stat_activity where datname = current_database()`.execute(transaction);
        const keys = (of: readonly { readonly schema: string }[]) => of.map(({ schema }) => keyOf(schema));
        for (const key of removable(keys(rows), new Set(keys(used)))) {
          await sql`drop schema if exists ${sql.id(schemaOf(key))} cascade`.execute(transaction);
        }
      });
    },
    async written() {
      const { rows } = await sql<{ schema: string }>`
        select nspname as schema from pg_namespace
        where nspname like 'demarche\\_%' and nspname like ${`%\\_${layout}`} order by oid desc`.execute(looking());
      return rows.map(({ schema }) => keyOf(schema));
    },
    // PostgreSQL looks after its pages itself (`data_checksums`), and says so where one is damaged.
    stamp: async () => '',
    damage: async () => null,
    async alone(work, waits) {
      const own = connect({ max: 1 });
      try {
        return await own.connection().execute(async (connection) => {
          const { rows } = await sql<{ taken: boolean }>`select pg_try_advisory_lock(${turn}) as taken`.execute(connection);
          if (!rows[0]?.taken) {
            waits?.();
            await sql`select pg_advisory_lock(${turn})`.execute(connection);
          }
          return work();
        });
      } finally {
        // The lock is the connection's.
        await own.destroy();
      }
    },
    // What a transaction didn't end with is not there.
    async tidy() {},
    async open(key): Promise<OpenDatabase> {
      const database = connect({
        // Votes are read once.
        max: isVotes(key) ? 1 : poolSize,
        // Tells other processes which version is in use.
        application_name: schemaOf(key),
        query_timeout: unanswered,
        options: `-c search_path=${asOption(quoted(schemaOf(key)))} -c statement_timeout=${statementTimeout} -c default_transaction_read_only=on`,
      });
      return { database, dialect: postgres, close: () => database.destroy() };
    },
    async close() {
      await Promise.all([written?.destroy(), looked?.destroy()]);
    },
  };
}

/** A connection over which nothing comes back is ended: what it still brings belongs to nobody, and the pool makes another in its place. */
function endUnanswered(client: pg.PoolClient): void {
  const query = client.query.bind(client) as (...args: unknown[]) => unknown;
  const inside = client as unknown as { _queryable: boolean; readonly connection: { readonly stream: Socket } };
  client.query = ((...args: unknown[]) => {
    const asked = query(...args);
    if (asked instanceof Promise) {
      asked.catch((error) => {
        if (!isUnanswered(error)) return;
        // By this the pool tells that it isn't to be lent again.
        inside._queryable = false;
        inside.connection.stream.destroy();
      });
    }
    return asked;
  }) as typeof client.query;
}

/**
 * A transaction that takes turns with those of all processes. The turn is taken before the transaction begins: one that had
 * begun before it waited might not see what was made meanwhile, and try to make it again.
 */
async function inTurn(database: Database, work: (transaction: Database) => Promise<void>): Promise<void> {
  await database.connection().execute(async (connection) => {
    await sql`select pg_advisory_lock(${lock})`.execute(connection);
    try {
      await connection.transaction().execute(work);
    } finally {
      await sql`select pg_advisory_unlock(${lock})`.execute(connection);
    }
  });
}

/** The address without its password, for messages. */
function describe(url: string): string {
  const parsed = new URL(url);
  return `PostgreSQL at ${parsed.hostname}:${parsed.port || 5432}${parsed.pathname}`;
}
