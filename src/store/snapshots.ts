/** The snapshots of a server: each request pins the one in force as it begins, and an old one closes when its last request ends. */
import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { isVotes, openKept, partsOf, remedy, type Snapshot, type SnapshotStorage, SnapshotUnreadable, versionIn } from './snapshot.ts';
import { Soundness } from './soundness.ts';

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
  /** by key, of the bytes that it was opened from first */
  readonly #firstStamps = new Map<string, string>();
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

  /** The version in force, where it was looked at lately; null: `acquire` looks. It isn't pinned: good for what is known of it, not to read it. */
  get fresh(): Snapshot | null {
    const held = this.#held;
    return held && !held.closed && performance.now() - this.#checkedAt < this.#recheck ? held.snapshot : null;
  }

  /** Pins the snapshot in force, where it was looked at lately; null: `acquire` looks. */
  acquireFresh(): Lease | null {
    return this.fresh && this.#held ? this.#lease(this.#held) : null;
  }

  /** Pins the snapshot in force. Throws if none ever was. */
  async acquire(): Promise<Lease> {
    const held = await this.#inForce();
    return held.closed ? this.acquire() : this.#lease(held);
  }

  #lease(held: OpenVersion): Lease {
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
    const opened = await openKept(this.#storage, key, this.#mostRecords);
    const first = this.#firstStamps.get(key) ?? stamp;
    this.#firstStamps.set(key, first);
    const copy = stamp === first ? null : createHash('sha256').update(stamp).digest('hex').slice(0, 12);
    return { key, stamp, snapshot: { ...opened, copy }, leases: 0, closed: false };
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
