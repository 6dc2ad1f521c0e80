/**
 * Answers that were given already, kept as the bytes that were sent, with the snapshot that they are from: so none is ever stale. Only whole
 * answers are kept, without errors; who asks again is counted and held to the rate as the first was, and so is who asks what is being
 * answered to another: it is made once.
 */
import { createHash } from 'node:crypto';
import { Bounded } from '../store/kept.ts';
import type { Snapshot } from '../store/snapshot.ts';
import type { Snapshots } from '../store/snapshots.ts';
import type { Asking } from './asking.ts';
import { Body } from './exchange.ts';
import type { ToldOperation } from './operation.ts';

/** An answer without errors. */
export class WholeAnswer {
  readonly type: string;
  readonly body: Body;
  readonly version: string;
  /** of the question, as it was counted the first time */
  readonly cost: number;
  readonly operation: ToldOperation | null;
  #tag: string | undefined;

  constructor(text: string, type: string, version: string, { cost, operation }: Pick<Asking, 'cost' | 'operation'>) {
    this.body = new Body(text);
    this.type = type;
    this.version = version;
    this.cost = cost;
    this.operation = operation;
  }

  /** Tells the answer from others, whatever it is compressed with. */
  get tag(): string {
    this.#tag ??= `W/"${createHash('sha1').update(this.body.plain).digest('base64url')}"`;
    return this.#tag;
  }
}

/** What an answer takes up beside its bytes. */
const overhead = 1_000;
const dayLength = 86_400_000;

/** How the making of an answer ended: with an answer, kept or not to be kept, or its asker went away before. */
export type Ended = 'made' | 'gone';

/** Bytes that may be kept where nobody chose. */
export const usualAnswers = 16_000_000;

export class Answers {
  readonly #snapshots: Snapshots;
  readonly #most: number;
  /** of today: who is silent, or a member, may be asked of the day */
  #kept = new WeakMap<Snapshot, Bounded<string, WholeAnswer>>();
  #day = 0;
  /** what is being answered, until it is */
  readonly #making = new WeakMap<Snapshot, Map<string, Promise<Ended>>>();

  /** @param most bytes; 0: none is kept */
  constructor(snapshots: Snapshots, most: number) {
    this.#snapshots = snapshots;
    this.#most = most;
  }

  /** of those that are from the version in force */
  get bytes(): number {
    const { open } = this.#snapshots;
    return (open && this.#kept.get(open)?.bytes) ?? 0;
  }

  /** The answer, where it is known without looking which version is in force. */
  known(question: string): WholeAnswer | undefined {
    const snapshot = this.#snapshots.fresh;
    return snapshot === null ? undefined : this.#today().get(snapshot)?.get(question);
  }

  #today(): WeakMap<Snapshot, Bounded<string, WholeAnswer>> {
    const day = Math.floor(Date.now() / dayLength);
    if (day !== this.#day) this.#kept = new WeakMap();
    this.#day = day;
    return this.#kept;
  }

  /**
   * The answer, when it is known or another's request has made it; otherwise what is to be called when whoever asks has made it, or has gone.
   * Who waited for one that is not to be kept makes its own beside the others; where the maker only went away, one of them makes it for all.
   * @param question all that the answer depends on
   * @param waits gives, to whoever waits for another's, what is aborted when it has waited long enough
   */
  async find(question: string, waits: () => AbortSignal): Promise<WholeAnswer | ((ended: Ended) => void)> {
    let alone = false;
    for (;;) {
      // What can't be read is told by whoever answers.
      const lease = this.#most === 0 ? null : await this.#snapshots.acquire().catch(() => null);
      if (lease === null) return () => {};
      const { snapshot, release } = lease;
      release();
      const known = this.#today().get(snapshot)?.get(question);
      if (known) return known;
      if (alone) return () => {};
      const making = this.#making.get(snapshot) ?? new Map<string, Promise<Ended>>();
      this.#making.set(snapshot, making);
      const coming = making.get(question);
      if (!coming) return beginMaking(making, question);
      const enough = waits();
      const ended = await unlessAborted(coming, enough);
      if (enough.aborted) return () => {};
      alone = ended === 'made';
    }
  }

  keep(question: string, snapshot: Snapshot, answer: WholeAnswer): void {
    const today = this.#today();
    let kept = today.get(snapshot);
    if (!kept) {
      kept = new Bounded(this.#most);
      today.set(snapshot, kept);
    }
    // The compressed forms are at most as large as the plain one, and mostly one of them is asked for.
    kept.set(question, answer, 2 * answer.body.plain.byteLength + 2 * question.length + overhead);
  }
}

/** Notes that an answer is being made, until what it gives is called. */
function beginMaking(making: Map<string, Promise<Ended>>, key: string): (ended: Ended) => void {
  const { promise, resolve } = Promise.withResolvers<Ended>();
  making.set(key, promise);
  return (ended) => {
    // Told twice, it may be another's that is being made by now.
    if (making.get(key) === promise) making.delete(key);
    resolve(ended);
  };
}

/** How it ended; null where the signal came first. */
function unlessAborted(coming: Promise<Ended>, signal: AbortSignal): Promise<Ended | null> {
  return new Promise((resolve) => {
    const giveUp = () => resolve(null);
    if (signal.aborted) return giveUp();
    signal.addEventListener('abort', giveUp);
    coming.then((ended) => {
      signal.removeEventListener('abort', giveUp);
      resolve(ended);
    });
  });
}

/** Whether one of the tags that an asker has already is this one. */
export function isAmong(tag: string, has: string | undefined): boolean {
  return has !== undefined && (has === '*' || has.split(',').some((each) => each.trim().replace(/^(?!W\/)/, 'W/') === tag));
}
