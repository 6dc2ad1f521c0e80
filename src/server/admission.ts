/**
 * Bounds what runs and what waits, by cost: whoever comes when there is too much is told so at once, instead of waiting for an answer that
 * nobody waits for any longer when it comes. Small questions pass beside large ones.
 */
import { GraphQLError } from 'graphql';
import type { Capacity } from '../graph/limits.ts';
import type { Soon } from '../graph/request.ts';
import type { Waiting } from '../graph/turns.ts';

export class Admission {
  readonly #capacity: Capacity;
  readonly #queue: { readonly cost: number; readonly begin: () => void }[] = [];
  #running = 0;
  #runningCost = 0;
  #small = 0;
  #waitingCost = 0;

  constructor(capacity: Capacity) {
    this.#capacity = capacity;
  }

  get running(): number {
    return this.#running + this.#small;
  }

  get waiting(): number {
    return this.#queue.length;
  }

  get waitingCost(): number {
    return this.#waitingCost;
  }

  /** Waits for its turn, if not at once. The end of what was let in is to be told. Throws OVERLOADED, or what the signal was aborted with. */
  enter(cost: number, waits: Waiting): Soon<() => void> {
    if (cost <= this.#capacity.small && this.#small < this.#capacity.smallAtOnce) {
      this.#small++;
      return this.#leaving(() => this.#small--);
    }
    return this.#enterInTurn(cost, waits.signal);
  }

  async #enterInTurn(cost: number, signal: AbortSignal): Promise<() => void> {
    if (this.#queue.length > 0 || !this.#hasRoom(cost)) await this.#wait(cost, signal);
    this.#running++;
    this.#runningCost += cost;
    this.#next();
    return this.#leaving(() => {
      this.#running--;
      this.#runningCost -= cost;
    });
  }

  /** What is refused is told when to come again: when what waits now has been answered. */
  overloaded(): GraphQLError {
    const seconds = Math.max(1, Math.ceil((this.#runningCost + this.#waitingCost) / costASecond));
    return new GraphQLError(`The server has more to do than it can: ask again in ${seconds} s.`, {
      extensions: {
        code: 'OVERLOADED',
        retryAfter: seconds,
        http: { status: 503, spec: false, headers: { 'retry-after': String(seconds) } },
      },
    });
  }

  /** The dearest question there may be runs when nothing else does. */
  #hasRoom(cost: number): boolean {
    return this.#running === 0 || (this.#running < this.#capacity.atOnce && this.#runningCost + cost <= this.#capacity.running);
  }

  async #wait(cost: number, signal: AbortSignal): Promise<void> {
    const { waiting, waitingAtOnce } = this.#capacity;
    if (this.#queue.length >= waitingAtOnce || (this.#queue.length > 0 && this.#waitingCost + cost > waiting)) throw this.overloaded();
    await new Promise<void>((resolve, reject) => {
      const entry = { cost, begin: () => done(resolve) };
      const giveUp = () => {
        this.#queue.splice(this.#queue.indexOf(entry), 1);
        done(() => reject(signal.reason));
      };
      const done = (then: () => void) => {
        this.#waitingCost -= cost;
        signal.removeEventListener('abort', giveUp);
        then();
      };
      this.#queue.push(entry);
      this.#waitingCost += cost;
      if (signal.aborted) giveUp();
      else signal.addEventListener('abort', giveUp, { once: true });
    });
  }

  #leaving(leave: () => void): () => void {
    let left = false;
    return () => {
      if (left) return;
      left = true;
      leave();
      this.#next();
    };
  }

  #next(): void {
    // One at a time: what is let in counts only when it has begun, and then lets the next in.
    const first = this.#queue[0];
    if (!first || !this.#hasRoom(first.cost)) return;
    this.#queue.shift();
    first.begin();
  }
}

/** units of cost that one process answers in a second, about */
const costASecond = 100_000;
