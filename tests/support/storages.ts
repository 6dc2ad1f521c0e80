/** Empty storages of every dialect, each to itself, removed when the test file is done. */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import type { StatementListener } from '../../src/store/dialects/dialect.ts';
import { postgresStorage } from '../../src/store/dialects/postgres.ts';
import { sqliteStorage } from '../../src/store/dialects/sqlite.ts';
import type { SnapshotStorage } from '../../src/store/snapshot.ts';
import { createDatabase, run } from './database.ts';

export interface TestStorage {
  readonly storage: SnapshotStorage;
  /** what another process needs to open the same storage */
  readonly environment: { readonly DATA_DIR: string } | { readonly DATABASE_URL: string };
  remove(): Promise<void>;
}

export type DialectName = 'SQLite' | 'PostgreSQL';
export const dialects: readonly DialectName[] = ['SQLite', 'PostgreSQL'];

/** The storage of a dialect that all test files of a run share, to read from it; it stays. */
export function sharedStorage(dialect: DialectName, onStatement?: StatementListener): TestStorage {
  const { DATA_DIR, DATABASE_URL } = inject('shared');
  const storage = dialect === 'SQLite' ? sqliteStorage(DATA_DIR, onStatement) : postgresStorage(DATABASE_URL, { onStatement, poolSize: 4 });
  return {
    storage,
    environment: dialect === 'SQLite' ? { DATA_DIR } : { DATABASE_URL },
    remove: () => storage.close(),
  };
}

/** An empty storage of a dialect. */
export function emptyStorage(dialect: DialectName, onStatement?: StatementListener): Promise<TestStorage> {
  return dialect === 'SQLite' ? emptySqlite(onStatement) : emptyPostgres(onStatement);
}

async function emptySqlite(onStatement?: StatementListener): Promise<TestStorage> {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-sqlite-'));
  const storage = sqliteStorage(folder, onStatement);
  return {
    storage,
    environment: { DATA_DIR: folder },
    remove: async () => {
      await storage.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function emptyPostgres(onStatement?: StatementListener): Promise<TestStorage> {
  const server = inject('postgresUrl');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const url = await createDatabase(server, name);
  const storage = postgresStorage(url, { onStatement, poolSize: 4 });
  return {
    storage,
    environment: { DATABASE_URL: url },
    remove: async () => {
      await storage.close();
      await run(server, `drop database ${name} with (force)`);
    },
  };
}
