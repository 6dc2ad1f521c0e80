/** Putting a dataset in force: it is written aside as a new snapshot, then one pointer is moved; and what is in force by what is stored. */
import type { Dataset, Version, VotesContents } from '../votes/dataset.ts';
import type { Database } from './dialects/dialect.ts';
import { layout } from './layout.ts';
import { isVotes, openKept, partsOf, type SnapshotStorage, SnapshotUnreadable, versionIn, votesKeyOf } from './snapshot.ts';
import { Soundness } from './soundness.ts';
import { storedDataset, storedVotes } from './stored.ts';
import { readContents, readImported } from './votes.ts';
import { writeTables } from './write.ts';

/**
 * What was in force last by what is stored: what the pointer names, or, where that is lost, the newest that is written; null where this
 * program has none.
 */
async function lastInForce(storage: SnapshotStorage): Promise<string | null> {
  return (await storage.current()) ?? (await storage.written()).find((key) => !isVotes(key)) ?? null;
}

/** What is wrong with what is in force, for whoever puts it right; null: nothing, or nothing is there. */
export async function damageInForce(storage: SnapshotStorage): Promise<string | null> {
  const key = await lastInForce(storage);
  if (key === null) return null;
  if ((await storage.current()) === null)
    return `The pointer to the dataset in force was lost: ${versionIn(key)} is the newest that is there.`;
  const damage = await new Soundness(storage).damageOf(partsOf(key));
  return damage && `The dataset ${versionIn(key)} was damaged (${damage}): it is written anew.`;
}

/** Whether a version is in force, and can be read. */
export async function isInForce(storage: SnapshotStorage, version: string): Promise<boolean> {
  const key = `${version}_${layout}`;
  return (await storage.current()) === key && (await isReadable(storage, key));
}

/**
 * Puts a dataset in force, writing it first unless it is there already.
 * @param load is given what is in its votes where these are stored already: then they need not be loaded again
 */
export async function publish(
  storage: SnapshotStorage,
  version: string,
  load: (contents: VotesContents | null) => Dataset | Promise<Dataset>,
): Promise<void> {
  const key = `${version}_${layout}`;
  const written = await isReadable(storage, key);
  if (written && (await storage.current()) === key) return;
  if (!written) {
    const votesKey = votesKeyOf(key);
    const stored = votesKey === null ? null : await contentsIn(storage, votesKey);
    const dataset = await load(stored);
    const { votes } = dataset;
    // What is there is whole: an edit of the records leaves the votes alone.
    if (votesKey !== null && stored === null && votes !== null) {
      await storage.write(votesKey, (database, dialect) => writeTables(database, dialect, storedVotes(votes)));
    }
    await storage.write(key, (database, dialect) => writeTables(database, dialect, storedDataset(dataset)));
  }
  await storage.activate(key);
  await storage.removeOld();
}

/** The version in force, and by what the files of its ledger are known again; null before the first. */
export async function inForce(storage: SnapshotStorage): Promise<Version | null> {
  const key = await lastInForce(storage);
  if (key === null) return null;
  const ledgerFiles = await reading(storage, key, async (database) => {
    const found = await database.selectFrom('dataset').select('ledger_files').limit(1).executeTakeFirstOrThrow();
    return found.ledger_files as string | null;
  }).catch(() => null);
  return { name: versionIn(key), ledgerFiles };
}

/** The version that was put in force last by a program of another layout: a newer program finds it when it starts for the first time. */
export async function earlierVersion(storage: SnapshotStorage): Promise<string | null> {
  const key = await storage.earlier();
  return key === null ? null : versionIn(key);
}

/**
 * The published votes that were imported beside the records in force, or else beside those of the earlier layout, as they were read;
 * null where there are none. Their table has been the same since layouts were numbers, from 9 on. Throws SnapshotUnreadable.
 */
export async function importedBefore(storage: SnapshotStorage): Promise<Uint8Array | null> {
  const key = (await lastInForce(storage)) ?? (await storage.earlier());
  if (key === null) return null;
  // What was kept while layouts were numbers lies beside the records; since then records without votes have nothing beside them.
  const place = votesKeyOf(key) ?? (/_\d{1,2}$/.test(key) ? key : null);
  if (place === null) return null;
  try {
    // What a program of another layout has written may have no checksum.
    const damage = key.endsWith(`_${layout}`) ? await storage.damage(place) : null;
    if (damage !== null) throw new Error(`${place}: ${damage}`);
    return await reading(storage, place, readImported);
  } catch (error) {
    throw new SnapshotUnreadable(storage, key, error);
  }
}

/** What is in recorded votes; null where they aren’t there, or can’t be read. */
async function contentsIn(storage: SnapshotStorage, key: string): Promise<VotesContents | null> {
  if (!(await storage.has(key)) || (await storage.damage(key)) !== null) return null;
  return reading(storage, key, readContents).catch(() => null);
}

/** Reads something of one part of a snapshot. */
async function reading<T>(storage: SnapshotStorage, key: string, read: (database: Database) => Promise<T>): Promise<T> {
  const { database, close } = await storage.open(key);
  try {
    return await read(database);
  } finally {
    await close();
  }
}

/** Whether a snapshot is there and whole; one that is damaged is written again. */
async function isReadable(storage: SnapshotStorage, key: string): Promise<boolean> {
  if (!(await storage.has(key))) return false;
  if ((await new Soundness(storage).damageOf(partsOf(key))) !== null) return false;
  try {
    await (await openKept(storage, key)).close();
    return true;
  } catch {
    return false;
  }
}
