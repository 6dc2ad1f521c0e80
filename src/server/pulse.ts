/**
 * Whether a subgraph lives, as long as somebody waits for it: by what it answers, and by `/live` where it answers nothing. One that hears
 * nothing is frozen, and one that hears but doesn't answer a question is busy.
 */
import { setInterval as every } from 'node:timers';
import { send } from './client.ts';

/** Somebody who waits. */
export interface Waiting {
  /** milliseconds of silence after which it waits no longer */
  readonly patience: number;
  readonly giveUp: () => void;
}

/** milliseconds from one look to the next */
const step = 25;
/** milliseconds of silence after which a subgraph is asked whether it lives */
const asking = 100;
/** milliseconds after which it is asked again: sooner than anybody's patience ends, for it may live and be silent */
const again = 100;
/** milliseconds after which an answer to that is no longer waited for */
const longest = 1_000;

export class Pulse {
  readonly #url: string;
  readonly #waiting = new Set<Waiting>();
  #looking: NodeJS.Timeout | undefined;
  #looked = 0;
  /** milliseconds in which nothing was heard */
  #silence = 0;
  #askedAt = Number.NEGATIVE_INFINITY;
  #asks = false;

  constructor(url: string) {
    this.#url = url;
  }

  /** Something came from the subgraph. */
  heard(): void {
    this.#silence = 0;
  }

  /** Returns what ends the waiting. */
  wait(waiting: Waiting): () => void {
    this.#waiting.add(waiting);
    if (this.#looking === undefined) {
      this.#silence = 0;
      this.#looked = performance.now();
      this.#looking = every(() => this.#look(), step).unref();
    }
    return () => {
      this.#waiting.delete(waiting);
      if (this.#waiting.size > 0) return;
      clearInterval(this.#looking);
      this.#looking = undefined;
    };
  }

  #look(): void {
    const now = performance.now();
    // What came while this process was busy itself is heard late: of that time no more than one step counts.
    this.#silence += Math.min(now - this.#looked, step);
    this.#looked = now;
    if (this.#silence >= asking && !this.#asks && now - this.#askedAt > again) this.#ask(now);
    for (const waiting of this.#waiting) if (this.#silence >= waiting.patience) waiting.giveUp();
  }

  #ask(now: number): void {
    this.#askedAt = now;
    this.#asks = true;
    send(new URL('/live', this.#url), { method: 'GET', signal: AbortSignal.timeout(longest) })
      .then(
        ({ status }) => {
          if (status === 200) this.heard();
        },
        () => {},
      )
      .finally(() => {
        this.#asks = false;
      });
  }
}
