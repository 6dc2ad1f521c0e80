/**
 * `backup` and `restore`: the version in force, with its votes and those that were imported, as a folder that is itself a place for SQLite
 * files; and back, into whatever place is configured.
 */

import { importedHash, versionOf } from '../dataset/version.ts';
import { importedBefore, inForce, publish } from '../store/in-force.ts';
import { tablesOf } from '../store/layout.ts';
import { isVotes, partsOf, type SnapshotStorage, SnapshotUnreadable } from '../store/snapshot.ts';
import { writeTables } from '../store/write.ts';
import type { Configuration } from './configuration.ts';
import { publishFolder, waits } from './publish.ts';
import { explain, openStorage } from './storage.ts';

/** Thrown where there is nothing to take back, or to keep. */
export class NothingToRestore extends Error {
  override readonly name = 'NothingToRestore';
}

/** Copies what is in force into a folder, whole. Throws NothingToRestore, SnapshotUnreadable and StorageUnavailable. */
export async function backup(configuration: Configuration, folder: string, print: (line: string) => void): Promise<void> {
  const { sqliteStorage } = await import('../store/dialects/sqlite.ts');
  const [from, to] = [await openStorage(configuration), sqliteStorage(folder)];
  try {
    const key = await from.current().catch(explain(from));
    if (key === null) throw new NothingToRestore(`There is no dataset in ${from.place}.`);
    const put = to.alone(
      () => copy(from, to, key),
      () => print(waits(to)),
    );
    await put.catch(explain(to));
    print(`${key} is kept in ${folder}`);
  } finally {
    await from.close();
  }
}

/**
 * Puts what a backup has in force. One that a program with other tables made has its imported votes taken over, upon the dataset's folder.
 * @param folder null: writes anew what the dataset's folder has
 */
export async function restore(configuration: Configuration, folder: string | null, print: (line: string) => void): Promise<void> {
  const to = await openStorage(configuration);
  try {
    const put =
      folder === null
        ? publishFolder(to, configuration.fixturesFolder, print)
        : to.alone(
            () => takeBack(configuration, folder, to, print),
            () => print(waits(to)),
          );
    await put.catch(explain(to));
    const key = await to.current();
    print(`${key} is in force, in ${to.place}`);
  } finally {
    await to.close();
  }
}

async function takeBack(configuration: Configuration, folder: string, to: SnapshotStorage, print: (line: string) => void): Promise<void> {
  const { sqliteStorage } = await import('../store/dialects/sqlite.ts');
  const from = sqliteStorage(folder);
  const key = await from.current();
  if (key !== null) {
    await copy(from, to, key);
    return;
  }
  const earlier = await from.earlier();
  if (earlier === null) throw new NothingToRestore(`There is no backup in ${folder}.`);
  const imported = await importedBefore(from);
  const { assembleDataset, readValid, votesOf } = await import('../imports/load.ts');
  const fixtures = configuration.fixturesFolder;
  const version = versionOf(fixtures, imported && importedHash(imported), await inForce(to).catch(explain(to)));
  await publish(to, version.name, () => {
    const read = readValid(fixtures);
    return assembleDataset(version, read, votesOf(fixtures, version, read.records, imported));
  });
  print(`The backup is of a program with other tables: of ${earlier} the imported votes are taken over`);
}

/** Writes the parts of a snapshot elsewhere, the votes first, and puts it in force there. */
async function copy(from: SnapshotStorage, to: SnapshotStorage, key: string): Promise<void> {
  for (const part of partsOf(key).toReversed()) {
    const damage = (await from.has(part)) ? await from.damage(part) : 'it is missing';
    if (damage !== null) throw new SnapshotUnreadable(from, part, new Error(damage));
    if ((await to.has(part)) && (await to.damage(part)) === null) continue;
    const { database, close } = await from.open(part);
    try {
      await to
        .write(part, async (into, dialect) => {
          for (const table of tablesOf(isVotes(part) ? 'votes' : 'records')) {
            const rows = await database.selectFrom(table.name).selectAll().execute();
            await writeTables(into, dialect, [{ ...table, rows }]);
          }
        })
        .catch(explain(to));
    } finally {
      await close();
    }
  }
  await to.activate(key).catch(explain(to));
  await to.removeOld();
}
