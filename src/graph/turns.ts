/**
 * What is begun and handed out in one turn of the event loop is bounded, so that others are heard between one large answer and the next, in one
 * request as in several.
 */

/** Cost of the questions that are begun in one turn of the event loop. */
export const begunATurn = 10_000;
/** Cost of a question that takes no time worth a turn. */
const small = begunATurn / 100;
/** Records of which an answer is made in one go. */
export const recordsAtOnce = 500;
/** Records that are handed out in one turn to all whose answers are larger. */
export const recordsATurn = 400;

/** What there is of something in each turn, and who waits for more. */
class EachTurn {
  readonly #amount: number;
  #left: number;
  #waiting: { readonly amount: number; readonly go: () => void }[] = [];
  #renewing = false;

  constructor(amount: number) {
    this.#amount = amount;
    this.#left = amount;
  }

  /** Takes some, now or in a later turn. */
  take(amount: number): Promise<void> | undefined {
    this.#renewSoon();
    if (this.#left > 0 && this.#waiting.length === 0) {
      this.#left -= amount;
      return undefined;
    }
    return new Promise((go) => void this.#waiting.push({ amount, go }));
  }

  #renewSoon(): void {
    if (this.#renewing) return;
    this.#renewing = true;
    setImmediate(() => {
      this.#renewing = false;
      this.#left = this.#amount;
      let served = 0;
      for (const { amount, go } of this.#waiting) {
        if (this.#left <= 0) break;
        this.#left -= amount;
        served++;
        go();
      }
      this.#waiting = this.#waiting.slice(served);
      if (this.#waiting.length > 0) this.#renewSoon();
    });
  }
}

const beginnings = new EachTurn(begunATurn);
const handedOut = new EachTurn(recordsATurn);

/** Waits until a question of a cost may be begun; undefined: now. A small one waits for none that are dear. */
export function begin(cost: number): Promise<void> | undefined {
  return cost <= small ? undefined : beginnings.take(cost);
}

/** Whoever waits for an answer. */
export interface Waiting {
  /** aborted when nobody waits any longer, or the time is up; dear to make, so asked for only by what listens */
  readonly signal: AbortSignal;
}

/** What one request is given: so many records at once, and what is more in turns that it shares with others. */
export class Share {
  readonly #waits: Waiting;
  #left = recordsAtOnce;
  /** records, or lists of them, that it waits for */
  #waiting = 0;
  #afterwards: (() => void)[] = [];
  #goesOn = false;

  constructor(waits: Waiting) {
    this.#waits = waits;
  }

  /** Gives a value with so many records in it. Throws what the signal was aborted with. */
  give<V>(value: V, records: number): V | Promise<V> {
    if (this.#left > 0) {
      this.#left -= records;
      return value;
    }
    const later = handedOut.take(records);
    if (later === undefined) return value;
    this.#waiting++;
    return later.then(() => {
      if (--this.#waiting === 0) this.#goOnSoon();
      this.#waits.signal.throwIfAborted();
      return value;
    });
  }

  /** Runs something in a later turn of the event loop, when all that the request waits for has been given: what is run then is run together. */
  whenGiven(run: () => void): void {
    this.#afterwards.push(run);
    this.#goOnSoon();
  }

  #goOnSoon(): void {
    if (this.#goesOn || this.#afterwards.length === 0) return;
    this.#goesOn = true;
    setImmediate(() => {
      this.#goesOn = false;
      // What has been given may have asked for more.
      if (this.#waiting === 0) for (const run of this.#afterwards.splice(0)) run();
    });
  }
}

/** How many records a list comes to: of numbers and words, which take less to hand out, many make one. */
export function recordsIn(list: readonly unknown[]): number {
  const [first] = list;
  if (Array.isArray(first)) return (list as readonly unknown[][]).reduce((sum, row) => sum + 1 + recordsIn(row), 0);
  return typeof first === 'object' ? list.length : list.length / leavesARecord;
}
const leavesARecord = 16;
