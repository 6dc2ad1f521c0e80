/** `start`: puts the dataset in force and serves the whole graph in one process. */
import { versionOf } from '../dataset/version.ts';
import { type Listening, listen } from '../server/listen.ts';
import { createServer } from '../server/yoga.ts';
import { publish, type SnapshotStorage, Snapshots } from '../store/snapshots.ts';
import type { Configuration } from './configuration.ts';

/** Thrown when the place where data are kept can't be used; the message says which and why. */
export class StorageUnavailable extends Error {
  override readonly name = 'StorageUnavailable';
}

/** Serves until `close`. Throws, with nothing left open, when it can't. */
export async function start(configuration: Configuration, print: (line: string) => void): Promise<Listening> {
  const began = performance.now();
  const storage = await openStorage(configuration);
  const snapshots = new Snapshots(storage);
  try {
    await publishFixtures(storage, configuration.fixturesFolder).catch(explain(storage));
    const { schema } = await import('../supergraph/schema.ts');
    const lease = await snapshots.acquire().catch(explain(storage));
    const { version, updatedOn, counts } = lease.snapshot;
    lease.release();
    const listening = await listen(createServer({ schema, snapshots }), configuration.host, configuration.port);
    print(`Demarche answers at  ${listening.address}/graphql  (GraphiQL in a browser)`);
    print(`Health               ${listening.address}/health`);
    print(`Dataset              ${version}, kept up to ${updatedOn}, in ${storage.place}`);
    print(`                     ${describeCounts(counts)}`);
    print(`Ready in ${Math.round(performance.now() - began)} ms. Ctrl-C stops it.`);
    return {
      address: listening.address,
      close: async () => {
        await listening.close();
        await snapshots.close();
      },
    };
  } catch (error) {
    await snapshots.close();
    throw error;
  }
}

async function openStorage(configuration: Configuration): Promise<SnapshotStorage> {
  if (configuration.databaseUrl !== null) {
    const { postgresStorage } = await import('../store/dialects/postgres.ts');
    return postgresStorage(configuration.databaseUrl);
  }
  const { sqliteStorage } = await import('../store/dialects/sqlite.ts');
  return sqliteStorage(configuration.dataFolder);
}

async function publishFixtures(storage: SnapshotStorage, folder: string): Promise<void> {
  // The files are read and checked only when this version of them has not been written before.
  await publish(storage, versionOf(folder), async () => (await import('../dataset/load.ts')).loadDataset(folder));
}

/** What a file system or a database refuses comes with a code; it is told with the place, and without a stack. */
function explain(storage: SnapshotStorage): (error: unknown) => never {
  return (error) => {
    const { code, message, name } = error as NodeJS.ErrnoException;
    if (code === undefined || name === 'SnapshotUnreadable') throw error;
    const reason = message || (error as AggregateError).errors?.map((each: Error) => each.message).join(', ');
    throw new StorageUnavailable(`Can't keep the data in ${storage.place}: ${reason || code}.`);
  };
}

function describeCounts(counts: Readonly<Record<string, number>>): string {
  return Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([type, count]) => `${count} ${type}`)
    .join(', ');
}
