/**
 * Putting a dataset folder in force, before it is served. Whoever serves does it apart, in a process of its own: what reading and
 * writing needs of memory is then given back, and the server never has it.
 */
import { fork } from 'node:child_process';
import { join } from 'node:path';
import { importedIn, versionOf } from '../dataset/version.ts';
import {
  earlierVersion,
  importedBefore,
  inForce,
  isInForce,
  publish,
  type SnapshotStorage,
  SnapshotUnreadable,
} from '../store/snapshots.ts';
import type { Configuration } from './configuration.ts';

/** What the process apart says: a line for whoever started it, or why it failed. */
export type Told =
  | { readonly line: string }
  | { readonly failure: { readonly name: string; readonly message: string; readonly code?: string } };

/** Puts the folder in force in a process of its own, unless it is in force already. Throws what that fails with. */
export async function publishApart(storage: SnapshotStorage, configuration: Configuration, print: (line: string) => void): Promise<void> {
  if (await isCurrent(storage, configuration.fixturesFolder)) return;
  const { databaseUrl, dataFolder, fixturesFolder, poolSize, statementTimeout } = configuration;
  const { DATABASE_URL: _, ...others } = process.env;
  const env = {
    ...others,
    ...(databaseUrl === null ? {} : { DATABASE_URL: databaseUrl }),
    ...{ DATA_DIR: dataFolder, FIXTURES_DIR: fixturesFolder, POOL_SIZE: String(poolSize), STATEMENT_TIMEOUT: String(statementTimeout) },
  };
  const publisher = fork(join(import.meta.dirname, 'publisher.ts'), { env, execArgv: ['--max-semi-space-size=64'] });
  let failure: Error | undefined;
  publisher.on('message', (told: Told) => {
    if ('line' in told) print(told.line);
    // Under `npm run dev` Node itself sends messages, of the files to watch.
    else if ('failure' in told) failure = Object.assign(new Error(told.failure.message), told.failure);
  });
  await new Promise<void>((resolve, reject) => {
    publisher.once('error', reject);
    publisher.once('exit', (code, signal) => {
      if (code === 0 && failure === undefined) resolve();
      else reject(failure ?? new Error(`The process that reads the dataset ended with ${signal ?? `exit code ${code}`}.`));
    });
  });
}

/** Whether a folder’s records and votes, with what was imported upon these, are what is in force. */
async function isCurrent(storage: SnapshotStorage, folder: string): Promise<boolean> {
  const before = await inForce(storage);
  return before !== null && isInForce(storage, versionOf(folder, importedIn(before.name), before).name);
}

/** Published votes that were imported stay beside the records when these change, and when a newer program has other tables. */
export async function publishFolder(storage: SnapshotStorage, folder: string, print: (line: string) => void): Promise<void> {
  const before = await inForce(storage);
  // The files are read and checked only when this version of them has not been written before, and those of votes only when theirs hasn’t.
  const publishWith = (imported: string | null) => {
    const version = versionOf(folder, imported, before);
    return publish(storage, version.name, async (contents) => {
      const { assembleDataset, readValid, votesOf } = await import('../imports/load.ts');
      const read = readValid(folder);
      const votes = contents ?? votesOf(folder, version, read.records, imported === null ? null : await importedBefore(storage));
      return assembleDataset(version, read, votes);
    });
  };
  if (before !== null) return publishWith(importedIn(before.name));
  const earlier = await earlierVersion(storage);
  const imported = earlier === null ? null : importedIn(earlier);
  try {
    await publishWith(imported);
    if (imported !== null) print(`Imported votes       carried over from ${earlier}`);
  } catch (error) {
    // Whatever else fails is no reason to go on without the votes: they would be gone from then on.
    if (!(error instanceof SnapshotUnreadable || (error as Error).name === 'ImportUnreadable')) throw error;
    await publishWith(null);
    print(`Imported votes       not carried over from ${earlier}: import them again. ${(error as Error).message}`);
  }
}
