/** Where the data are kept, as configured. */
import type { SnapshotStorage } from '../store/snapshot.ts';
import type { Configuration } from './configuration.ts';

/** Thrown when the place where data are kept can't be used; the message says which and why. */
export class StorageUnavailable extends Error {
  override readonly name = 'StorageUnavailable';
}

export async function openStorage(configuration: Configuration): Promise<SnapshotStorage> {
  const { databaseUrl, dataFolder } = configuration;
  if (databaseUrl !== null) {
    const { postgresStorage } = await import('../store/dialects/postgres.ts');
    return postgresStorage(databaseUrl, configuration);
  }
  const { sqliteStorage } = await import('../store/dialects/sqlite.ts');
  return sqliteStorage(dataFolder);
}

/** What a file system or a database refuses comes with a code; it is told with the place, and without a stack. */
export function explain(storage: SnapshotStorage): (error: unknown) => never {
  return (error) => {
    const { code, message, name } = error as NodeJS.ErrnoException;
    if (code === undefined || name === 'SnapshotUnreadable') throw error;
    const reason = message || (error as AggregateError).errors?.map((each: Error) => each.message).join(', ');
    throw new StorageUnavailable(`Can't keep the data in ${storage.place}: ${reason || code}.`);
  };
}
