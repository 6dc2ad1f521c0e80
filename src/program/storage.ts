/** Where the data are kept, as configured. */
import type { SnapshotStorage } from '../store/snapshot.ts';
import type { Configuration } from './configuration.ts';

/** Thrown when the place where data are kept can't be used; the message says which and why. */
export class StorageUnavailable extends Error {
  override readonly name = 'StorageUnavailable';
}

/** Where the configuration says, and the variable that says so. */
export interface ConfiguredStorage extends SnapshotStorage {
  readonly variable: 'DATABASE_URL' | 'DATA_DIR';
}

export async function openStorage(configuration: Configuration): Promise<ConfiguredStorage> {
  const { databaseUrl, dataFolder } = configuration;
  if (databaseUrl !== null) {
    const { postgresStorage } = await import('../store/dialects/postgres.ts');
    return { ...postgresStorage(databaseUrl, configuration), variable: 'DATABASE_URL' };
  }
  const { sqliteStorage } = await import('../store/dialects/sqlite.ts');
  return { ...sqliteStorage(dataFolder), variable: 'DATA_DIR' };
}

/** What a file system or a database refuses comes with a code; it is told with the place and what has set it, and without a stack. */
export function explain(storage: SnapshotStorage | ConfiguredStorage): (error: unknown) => never {
  return (error) => {
    const { code, message, name } = error as NodeJS.ErrnoException;
    if (code === undefined || name === 'SnapshotUnreadable') throw error;
    const reason = message || (error as AggregateError).errors?.map((each: Error) => each.message).join(', ');
    const setBy = 'variable' in storage ? ` (${storage.variable})` : '';
    throw new StorageUnavailable(`Can't keep the data in ${storage.place}${setBy}: ${reason || code}.`);
  };
}
