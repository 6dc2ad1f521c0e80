/**
 * What takes long to compute waits for a turn of the event loop of its own, so that others are heard between one long answer and the next, in
 * one request as in several; and isn't begun when nobody waits for it any longer.
 */
import type { Steps } from '../domain/steps.ts';

let last: Promise<void> = Promise.resolve();

/** Throws what the signal was aborted with. */
export function turn(signal: AbortSignal): Promise<void> {
  last = last.then(() => new Promise<void>((resolve) => void setImmediate(resolve)));
  return last.then(() => signal.throwIfAborted());
}

/** milliseconds for which steps are taken without a pause */
const slice = 5;

/** Takes steps, a few milliseconds of them a turn. Throws what the signal was aborted with. */
export async function inTurns<T>(steps: Steps<T>, signal: AbortSignal): Promise<T> {
  let began = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - began < slice) continue;
    await turn(signal);
    began = performance.now();
  }
}

/** Cost of the questions that are begun in one turn of the event loop. */
export const begunATurn = 10_000;
/** Records of which an answer is made in one go. */
export const recordsAtOnce = 2_000;
/** Records that are handed out in one turn to all whose answers are larger. */
export const recordsATurn = 2_000;

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

/** Waits until a question of a cost may be begun; undefined: now. */
export function begin(cost: number): Promise<void> | undefined {
  return beginnings.take(cost);
}

/** What one request is given: so many records at once, and what is more in turns that it shares with others. */
export class Share {
  readonly #signal: AbortSignal;
  #left = recordsAtOnce;

  constructor(signal: AbortSignal) {
    this.#signal = signal;
  }

  /** Gives a value with so many records in it. Throws what the signal was aborted with. */
  give<V>(value: V, records: number): V | Promise<V> {
    if (this.#left > 0) {
      this.#left -= records;
      return value;
    }
    const later = handedOut.take(records);
    if (later === undefined) return value;
    return later.then(() => {
      this.#signal.throwIfAborted();
      return value;
    });
  }
}
