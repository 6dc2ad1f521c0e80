/**
 * Snapshots: immutable versions of the dataset. Each load writes a new one aside and then moves one pointer; each request
 * pins the one it began with, and an old one closes when its last request ends.
 */
import { setTimeout as wait } from 'node:timers/promises';
import type { RecordType } from '../domain/records.ts';
import type { Dataset, Version, VotesContents } from '../votes/dataset.ts';
import type { Database, Dialect, OpenDatabase } from './dialects/dialect.ts';
import { Identities } from './identities.ts';
import { Bounded, usualRecords } from './kept.ts';
import { layout } from './layout.ts';
import { OrganisationsStore } from './organisations.ts';
import { PositionsStore } from './position-queries.ts';
import type { KeptRecords } from './records.ts';
import { SearchStore } from './search.ts';
import { type Kept, Soundness } from './soundness.ts';
import { storedDataset, storedVotes } from './stored.ts';
import { readContents, readImported, VotesStore } from './votes.ts';
import { writeTables } from './write.ts';

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
const remedy =
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

async function openKept(storage: SnapshotStorage, key: string, most?: number): Promise<Snapshot> {
  try {
    return await openParts(storage, key, most);
  } catch (error) {
    throw new SnapshotUnreadable(storage, key, error);
  }
}

/** A request's hold on a snapshot. It must be released once. */
export interface Lease {
  readonly snapshot: Snapshot;
  release(): void;
}

interface OpenVersion {
  readonly key: string;
  /** of the bytes that it was opened from */
  readonly stamp: string;
  readonly snapshot: Snapshot;
  leases: number;
  closed: boolean;
}

/** Hands out the version in force, and notices when another comes into force. */
export class Snapshots {
  readonly #storage: SnapshotStorage;
  readonly #recheck: number;
  readonly #mostRecords: number | undefined;
  #held: OpenVersion | undefined;
  #checkedAt = Number.NEGATIVE_INFINITY;
  #checking: Promise<OpenVersion> | undefined;
  readonly #soundness: Soundness;
  readonly #tell: (trouble: string | null) => void;
  #trouble: string | null = null;
  readonly #ending = new AbortController();

  /**
   * @param recheck milliseconds for which the pointer is not looked at again
   * @param tell is told once what is wrong with what is stored, and null when it is right again
   * @param mostRecords bytes of records that a snapshot keeps once read
   */
  constructor(
    storage: SnapshotStorage,
    recheck = 1_000,
    tell: (trouble: string | null) => void = () => {},
    mostRecords: number | undefined = undefined,
  ) {
    this.#mostRecords = mostRecords;
    this.#storage = storage;
    this.#recheck = recheck;
    this.#soundness = new Soundness(storage);
    this.#tell = tell;
  }

  /** Under which key that is stored. */
  get key(): string | null {
    return this.#held?.key ?? null;
  }

  /** What is wrong with what is stored; null: nothing. */
  get trouble(): string | null {
    return this.#trouble;
  }

  /**
   * Reads what is open again and again, slowly, until `close`: bytes flip without anybody writing them.
   * @param pause milliseconds after each megabyte, and sixty times as long after all of them
   */
  async lookAfter(pause = 1_000): Promise<void> {
    const { signal } = this.#ending;
    const rest = (time: number) => wait(time, undefined, { ref: false, signal });
    try {
      for (;;) {
        await rest(60 * pause);
        if (this.#held) await this.#soundness.lookAgain(partsOf(this.#held.key), () => rest(pause)).catch(() => {});
        this.#checkedAt = Number.NEGATIVE_INFINITY;
        await this.#inForce().catch(() => {});
      }
    } catch {
      // It is closed.
    }
  }

  /** The version that is open; null before the first. */
  get open(): Snapshot | null {
    return this.#held?.snapshot ?? null;
  }

  /** Pins the snapshot in force. Throws if none ever was. */
  async acquire(): Promise<Lease> {
    const held = await this.#inForce();
    if (held.closed) return this.acquire();
    held.leases++;
    let released = false;
    const release = () => {
      if (released) return;
      released = true;
      held.leases--;
      this.#closeIfUnused(held);
    };
    return { snapshot: held.snapshot, release };
  }

  /** Closes what no request holds any more; the rest closes with its last request. */
  async close(): Promise<void> {
    this.#ending.abort();
    await this.#checking?.catch(() => {});
    const held = this.#held;
    this.#held = undefined;
    if (held) await this.#closeIfUnused(held);
    await this.#storage.close();
  }

  async #inForce(): Promise<OpenVersion> {
    if (this.#held && performance.now() - this.#checkedAt < this.#recheck) return this.#held;
    this.#checking ??= this.#check().finally(() => {
      this.#checking = undefined;
    });
    return this.#checking;
  }

  async #check(): Promise<OpenVersion> {
    const before = this.#held;
    let named: string | null;
    try {
      named = await this.#storage.current();
    } catch (error) {
      // A pointer that can't be read now does not take away the snapshot that is open.
      if (!before) throw error;
      this.#checkedAt = performance.now();
      return before;
    }
    const held = await this.#firstSound(named, before);
    this.#held = held;
    if (before && before !== held) this.#closeIfUnused(before);
    this.#checkedAt = performance.now();
    return held;
  }

  /** The version that is named, or the newest of the others if that one can't be read. Throws where none can. */
  async #firstSound(named: string | null, before: OpenVersion | undefined): Promise<OpenVersion> {
    let trouble = named === null ? 'The pointer to the dataset in force is lost' : null;
    let failed: unknown;
    for await (const key of this.#candidates(named, before)) {
      try {
        const held = await this.#opened(key, before);
        this.#setTrouble(trouble && `${trouble}: ${versionIn(key)} is served${key === named ? '' : ' instead'}.`);
        return held;
      } catch (error) {
        failed ??= error;
        const reason = error instanceof SnapshotUnreadable ? (error.cause as Error).message : String(error);
        trouble ??= `The dataset ${versionIn(key)} can't be read (${reason})`;
      }
    }
    if (failed === undefined) throw new Error(`There is no dataset in ${this.#storage.place}.`);
    this.#setTrouble(`${trouble}, and there is no other.`);
    throw failed;
  }

  async *#candidates(named: string | null, before: OpenVersion | undefined): AsyncGenerator<string> {
    if (named !== null) yield named;
    if (before) yield before.key;
    for (const key of await this.#storage.written()) if (key !== named && !isVotes(key)) yield key;
  }

  async #opened(key: string, before: OpenVersion | undefined): Promise<OpenVersion> {
    const parts = partsOf(key);
    const stamp = await this.#soundness.stampOf(parts);
    // Whoever reads a removed file goes on reading it.
    if (stamp === null && key === before?.key) return before;
    const damage = await this.#soundness.damageOf(parts);
    if (damage !== null || stamp === null) throw new SnapshotUnreadable(this.#storage, key, new Error(damage ?? 'it is missing'));
    if (key === before?.key && stamp === before.stamp) return before;
    return { key, stamp, snapshot: await openKept(this.#storage, key, this.#mostRecords), leases: 0, closed: false };
  }

  #setTrouble(trouble: string | null): void {
    if (trouble === this.#trouble) return;
    this.#trouble = trouble;
    this.#tell(trouble === null ? null : `${trouble} ${remedy}`);
  }

  async #closeIfUnused(held: OpenVersion): Promise<void> {
    if (held.leases > 0 || held === this.#held || held.closed) return;
    held.closed = true;
    // Nobody waits for it, and nobody could do anything about it.
    await held.snapshot.close().catch(() => {});
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

const versionIn = (key: string) => key.slice(0, key.lastIndexOf('_'));

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
