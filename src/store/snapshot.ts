/** A snapshot: an immutable version of the dataset, under which keys its parts are written, where they are kept, and what it is when it is open. */
import type { RecordType } from '../domain/records.ts';
import type { Database, Dialect, OpenDatabase } from './dialects/dialect.ts';
import { Identities } from './identities.ts';
import { Bounded, usualRecords } from './kept.ts';
import { OrganisationsStore } from './organisations.ts';
import { PositionsStore } from './position-queries.ts';
import type { KeptRecords } from './records.ts';
import { SearchStore } from './search.ts';
import type { Kept } from './soundness.ts';
import { readContents, VotesStore } from './votes.ts';

/** How many of the newest snapshots are kept, so that the ones before can be put in force again. */
export const keptSnapshots = 3;

/** Fills an empty database. */
export type Fill = (database: Database, dialect: Dialect) => Promise<void>;

/**
 * The key of the recorded votes that belong to a snapshot; null where it has none of its own. The version of a snapshot names its
 * records, what the dataset ships of recorded votes, and what was imported upon these: its key is `R_L_I_LAYOUT`.
 */
export function votesKeyOf(key: string): string | null {
  const [, ledger, imported, layout] = key.split('_');
  return layout === undefined ? null : `votes_${ledger}_${imported}_${layout}`;
}

/** A snapshot's key, and that of the votes that belong to it. */
export function partsOf(key: string): string[] {
  const votes = votesKeyOf(key);
  return votes === null ? [key] : [key, votes];
}

/**
 * Where snapshots are kept, each under a key made of the dataset's version and the layout of the tables. Everything but
 * `activate` leaves the snapshot in force alone. Each layout has a pointer of its own, so that programs of several layouts live
 * side by side; what a storage says and does here is about this program's.
 */
export interface SnapshotStorage extends Kept {
  /** for messages */
  readonly place: string;
  /** the key in force; null before the first */
  current(): Promise<string | null>;
  /** the key that was put in force last by a program of another layout; null if there is none */
  earlier(): Promise<string | null>;
  /** the keys that are written, those of votes too, the newest first */
  written(): Promise<readonly string[]>;
  has(key: string): Promise<boolean>;
  /** writes a part of a snapshot whole, or nothing; in the place of a damaged one, if there is one */
  write(key: string, fill: Fill): Promise<void>;
  /** puts a written snapshot in force */
  activate(key: string): Promise<void>;
  /** removes all snapshots but the newest, the one in force and those known to be open, and votes that none of these has */
  removeOld(): Promise<void>;
  open(key: string): Promise<OpenDatabase>;
  /**
   * what reads what is in force and puts something else in its place does so one after the other, in all processes
   * @param waits is told where another has the turn
   */
  alone<T>(work: () => Promise<T>, waits?: () => void): Promise<T>;
  /** takes away what whoever was killed left half written, unless somebody has the turn and may be writing */
  tidy(): Promise<void>;
  close(): Promise<void>;
}

export interface Snapshot {
  readonly version: string;
  /** tells it from what this process opened before under the same key, of other bytes; null: nothing was */
  readonly copy: string | null;
  readonly title: string;
  /** the day of the last change to it */
  readonly updatedOn: string;
  /** up to when changes of memberships were followed, a partial date */
  readonly coveredTo: string;
  readonly counts: Readonly<Record<RecordType, number>>;
  readonly identities: Identities;
  readonly organisations: OrganisationsStore;
  readonly positions: PositionsStore;
  readonly search: SearchStore;
  /** bytes of records that are kept once read; 0: nothing is kept from one question to the next */
  readonly mostKept: number;
  close(): Promise<void>;
}

/**
 * Opens a written version, over its own connection; closes that again if there is none.
 * @param most bytes of records that are kept once read; 0: none
 */
export async function openSnapshot(open: OpenDatabase, votesPart: OpenDatabase | null = null, most = usualRecords): Promise<Snapshot> {
  const { database, dialect } = open;
  const close = async () => {
    await open.close();
    await votesPart?.close();
  };
  try {
    const votes = new VotesStore(database, votesPart?.database ?? null);
    const kept: KeptRecords = new Bounded(most);
    const about = await database.selectFrom('dataset').selectAll().executeTakeFirstOrThrow();
    return {
      version: about.version as string,
      copy: null,
      title: about.title as string,
      updatedOn: about.updated_on as string,
      coveredTo: about.covered_to as string,
      counts: JSON.parse(about.counts as string),
      identities: new Identities(database, dialect, votes, kept),
      organisations: new OrganisationsStore(database, dialect, kept),
      positions: new PositionsStore(database, dialect, votes, kept),
      search: new SearchStore(votesPart === null ? [database] : [database, votesPart.database], dialect),
      mostKept: most,
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** What to do about what can't be read. */
export const remedy =
  'To put it right: npm run restore writes it anew, npm run restore -- FOLDER takes it from a backup. Running servers then go on by themselves.';

/** Thrown when a snapshot is there but can't be read; the message says where, why and what to do. */
export class SnapshotUnreadable extends Error {
  override readonly name = 'SnapshotUnreadable';
  readonly code = 'SNAPSHOT_UNREADABLE';

  constructor(storage: SnapshotStorage, key: string, cause: unknown) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    super(`The dataset ${key} in ${storage.place} can't be read: ${reason}\n${remedy}`, { cause });
  }
}

async function openParts(storage: SnapshotStorage, key: string, most?: number): Promise<Snapshot> {
  const votesKey = votesKeyOf(key);
  const votes = votesKey === null ? null : await storage.open(votesKey);
  try {
    if (votes !== null) await readContents(votes.database);
    return await openSnapshot(await storage.open(key), votes, most);
  } catch (error) {
    await votes?.close();
    throw error;
  }
}

export async function openKept(storage: SnapshotStorage, key: string, most?: number): Promise<Snapshot> {
  try {
    return await openParts(storage, key, most);
  } catch (error) {
    throw new SnapshotUnreadable(storage, key, error);
  }
}

/**
 * Of the keys that are written, those that may go: snapshots but the newest and those in use, and votes that none of what stays has,
 * but the newest, which somebody may be about to use.
 * @param written the newest first
 */
export function removable(written: readonly string[], inUse: ReadonlySet<string>): string[] {
  const [votes, snapshots] = [written.filter(isVotes), written.filter((key) => !isVotes(key))];
  const kept = snapshots.filter((key, at) => at < keptSnapshots || inUse.has(key));
  const needed = new Set([...kept.map(votesKeyOf), ...votes.slice(0, keptSnapshots)]);
  return [...snapshots.filter((key) => !kept.includes(key)), ...votes.filter((key) => !needed.has(key) && !inUse.has(key))];
}

/** Whether a key names recorded votes, which snapshots share. */
export const isVotes = (key: string) => key.startsWith('votes_');

/** The dataset's version, by the key of its snapshot. */
export const versionIn = (key: string) => key.slice(0, key.lastIndexOf('_'));
