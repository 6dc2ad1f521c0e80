/**
 * Putting a dataset folder in force in a process of its own: what reading and writing needs of memory is then given back, and the server
 * never has it. Loads nothing of the store or the dataset, so that the process can be started before anything else.
 */
import { fork } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Configuration } from './configuration.ts';

/** What the process apart says: a line for whoever started it, that all is in force, or why it failed. */
export type Told =
  | { readonly line: string }
  | { readonly inForce: true }
  | { readonly failure: { readonly name: string; readonly message: string; readonly code?: string } };

/** It ends before what it reads need be cleaned away: with the usual little room a tenth of its time goes into that. */
const roomToRead = ['--min-semi-space-size=64', '--max-semi-space-size=64', '--initial-old-space-size=256'];

/** Whether a look at the folder is enough to know that it has no dataset; what keeps it from being read, whoever writes there tells. */
export function isBare({ databaseUrl, dataFolder }: Configuration): boolean {
  if (databaseUrl !== null) return false;
  try {
    return readdirSync(dataFolder).length === 0;
  } catch {
    return true;
  }
}

/**
 * Done once the dataset is in force: nobody waits for the process to end, which takes it as long as a third of its work where it keeps
 * what it has compiled. Throws what it fails with.
 */
export async function publishApart(configuration: Configuration, print: (line: string) => void): Promise<void> {
  const { databaseUrl, dataFolder, fixturesFolder, poolSize, statementTimeout } = configuration;
  const { DATABASE_URL: _, ...others } = process.env;
  const env = {
    ...others,
    ...(databaseUrl === null ? {} : { DATABASE_URL: databaseUrl }),
    ...{ DATA_DIR: dataFolder, FIXTURES_DIR: fixturesFolder, POOL_SIZE: String(poolSize), STATEMENT_TIMEOUT: String(statementTimeout) },
  };
  const publisher = fork(join(import.meta.dirname, 'publisher.ts'), { env, execArgv: roomToRead });
  await new Promise<void>((resolve, reject) => {
    publisher.on('message', (told: Told) => {
      if ('line' in told) print(told.line);
      else if ('inForce' in told) resolve();
      // Under `npm run dev` Node itself sends messages, of the files to watch.
      else if ('failure' in told) reject(Object.assign(new Error(told.failure.message), told.failure));
    });
    publisher.once('error', reject);
    publisher.once('exit', (code, signal) => {
      reject(new Error(`The process that reads the dataset ended with ${signal ?? `exit code ${code}`}.`));
    });
  });
}
