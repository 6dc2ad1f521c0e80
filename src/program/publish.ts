/** Putting a dataset folder in force, before it is served. */
import { importedIn, versionOf } from '../dataset/version.ts';
import { damageInForce, earlierVersion, importedBefore, inForce, isInForce, publish } from '../store/in-force.ts';
import { type SnapshotStorage, SnapshotUnreadable } from '../store/snapshot.ts';

/** Whether a folder’s records and votes, with what was imported upon these, are what is in force. */
export async function isCurrent(storage: SnapshotStorage, folder: string): Promise<boolean> {
  const before = await inForce(storage);
  return before !== null && isInForce(storage, versionOf(folder, importedIn(before.name), before).name);
}

/**
 * Published votes that were imported stay beside the records when these change, and when a newer program has other tables. It waits for its
 * turn: votes that are being imported would be lost.
 */
export function publishFolder(storage: SnapshotStorage, folder: string, print: (line: string) => void): Promise<void> {
  return storage.alone(
    () => publishUpon(storage, folder, print),
    () => print(waits(storage)),
  );
}

/** What whoever waits for the turn of another is told. */
export const waits = ({ place }: SnapshotStorage) => `Waits for its turn: another process is writing in ${place}.`;

async function publishUpon(storage: SnapshotStorage, folder: string, print: (line: string) => void): Promise<void> {
  const before = await inForce(storage);
  const damage = await damageInForce(storage);
  if (damage !== null) print(damage);
  // The files are read and checked only when this version of them has not been written before, and those of votes only when theirs hasn’t.
  const publishWith = (imported: string | null) => {
    const version = versionOf(folder, imported, before);
    return publish(storage, version.name, async (contents) => {
      const { assembleDataset, namingSourcesOf, readValid, votesOf } = await import('../imports/load.ts');
      const read = readValid(folder);
      const stored = namingSourcesOf(read.records, contents);
      const votes = stored ?? votesOf(folder, version, read.records, imported === null ? null : await importedBefore(storage));
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
