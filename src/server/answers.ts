/**
 * Answers that were given already, kept as the bytes that were sent, with the dataset that they are from: so none is ever stale. Only whole
 * answers are kept, without errors; who asks again is counted and held to the rate as the first was, and so is who asks what is being
 * answered to another: it is made once.
 */
import { createHash } from 'node:crypto';
import { Bounded } from '../store/kept.ts';
import type { Asking } from './asking.ts';
import { Body } from './exchange.ts';
import { headersOf, type InForce, type Origin } from './in-force.ts';
import type { ToldOperation } from './operation.ts';

/** An answer without errors. */
export class WholeAnswer {
  readonly body: Body;
  readonly #origin: Origin;
  /** of the question, as it was counted the first time */
  readonly cost: number;
  readonly operation: ToldOperation | null;
  readonly headers: Readonly<Record<string, string>>;
  #tag: string | undefined;
  #keeping: Readonly<Record<string, string>> | undefined;

  constructor(text: string, type: string, origin: Origin, { cost, operation }: Pick<Asking, 'cost' | 'operation'>) {
    this.body = new Body(text);
    this.#origin = origin;
    this.headers = { 'content-type': type, ...headersOf(origin) };
    this.cost = cost;
    this.operation = operation;
  }

  /** Tells the answer from others, whatever it is compressed with. */
  get tag(): string {
    this.#tag ??= `W/"${createHash('sha1').update(this.body.plain).digest('base64url')}"`;
    return this.#tag;
  }

  /** For whoever keeps it: it is to be asked each time whether it is still good. */
  get keeping(): Readonly<Record<string, string>> {
    this.#keeping ??= { ...headersOf(this.#origin), etag: this.tag, 'cache-control': 'no-cache' };
    return this.#keeping;
  }
}

/** What an answer takes up beside its bytes. */
const overhead = 1_000;
const dayLength = 86_400_000;

/** How the making of an answer ended: with an answer, kept or not to be kept, or its asker went away before. */
export type Ended = 'made' | 'gone';

/** Bytes that may be kept where nobody chose. */
export const usualAnswers = 16_000_000;

/** The days since 1970 of a moment, in UTC: who is silent, or a member, may be asked of the day, so an answer is of one. */
const dayOf = (moment: number) => Math.floor(moment / dayLength);

export class Answers {
  readonly #inForce: InForce;
  readonly #most: number;
  /** of one dataset and one day */
  #kept: { readonly origin: Origin; readonly day: number; readonly answers: Bounded<string, WholeAnswer> } | null = null;
  /** what is being answered, until it is */
  readonly #making = new Map<string, Promise<Ended>>();

  /** @param most bytes; 0: none is kept */
  constructor(inForce: InForce, most: number) {
    this.#inForce = inForce;
    this.#most = most;
  }

  get bytes(): number {
    return this.#kept?.answers.bytes ?? 0;
  }

  /** The answer, where it is known without looking what is in force. */
  known(question: string): WholeAnswer | undefined {
    return this.#from(this.#inForce.fresh, question);
  }

  #from(origin: Origin | null, question: string): WholeAnswer | undefined {
    const kept = this.#kept;
    return kept !== null && kept.origin === origin && kept.day === dayOf(Date.now()) ? kept.answers.get(question) : undefined;
  }

  /**
   * The answer, when it is known or another's request has made it; otherwise what is to be called when whoever asks has made it, or has gone.
   * Who waited for one that is not to be kept makes its own beside the others; where the maker only went away, one of them makes it for all.
   * @param question all that the answer depends on
   * @param waits gives, to whoever waits for another's, what is aborted when it has waited long enough
   */
  async find(question: string, waits: () => AbortSignal): Promise<WholeAnswer | ((ended: Ended) => void)> {
    if (this.#most === 0) return () => {};
    let { last } = this.#inForce;
    // Where nothing is known, whoever answers finds out what is in force.
    if (last === null || this.#from(last, question)) last = await this.#inForce.now();
    for (let alone = false; last !== null; ) {
      const known = this.#from(last, question);
      if (known) return known;
      if (alone) break;
      const coming = this.#making.get(question);
      if (!coming) return this.#beginMaking(question);
      const enough = waits();
      const ended = await unlessAborted(coming, enough);
      if (enough.aborted) break;
      const before: Origin = last;
      last = await this.#inForce.now();
      // What was made of what is no longer in force is made once more for all.
      alone = ended === 'made' && last === before;
    }
    return () => {};
  }

  /** @param began when it was asked, in milliseconds since 1970 */
  keep(question: string, origin: Origin, answer: WholeAnswer, began: number): void {
    const day = dayOf(Date.now());
    if (this.#most === 0 || origin !== this.#inForce.last || dayOf(began) !== day) return;
    if (this.#kept?.origin !== origin || this.#kept.day !== day) this.#kept = { origin, day, answers: new Bounded(this.#most) };
    // Its text, its bytes, and one of its compressed forms, which are no larger.
    this.#kept.answers.set(question, answer, 3 * answer.body.size + 2 * question.length + overhead);
  }

  /** Notes that an answer is being made, until what it gives is called. */
  #beginMaking(question: string): (ended: Ended) => void {
    const { promise, resolve } = Promise.withResolvers<Ended>();
    this.#making.set(question, promise);
    return (ended) => {
      // Told twice, it may be another's that is being made by now.
      if (this.#making.get(question) === promise) this.#making.delete(question);
      resolve(ended);
    };
  }
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
  return has !== undefined && (has === tag || has === '*' || has.split(',').some((each) => each.trim().replace(/^(?!W\/)/, 'W/') === tag));
}
