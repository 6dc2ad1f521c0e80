/** What a gateway's subgraphs have in force: asked of all of them, once for all who wait to know it. */
import { setImmediate as turn } from 'node:timers/promises';
import { send } from './client.ts';
import { type InForce, type Origin, originIn } from './in-force.ts';
import type { Subgraph } from './upstream.ts';

/** What all subgraphs have in force: one version. Never changed; another is another object. */
interface OriginOfAll extends Origin {
  /** by the subgraphs' names */
  readonly copies: ReadonlyMap<string, string | null>;
}

/** milliseconds after which a subgraph is not waited for */
const patience = 250;
/** milliseconds for which none is asked again, where one told nothing */
const rest = 1_000;

export class SubgraphOrigins implements InForce {
  /** Whoever asks may have come after a subgraph told it. */
  readonly fresh = null;
  readonly #subgraphs: readonly Subgraph[];
  #last: OriginOfAll | null = null;
  #asking: Promise<Origin | null> | undefined;
  /** is asked when that is told */
  #next: Promise<Origin | null> | undefined;
  #restsUntil = Number.NEGATIVE_INFINITY;

  constructor(subgraphs: readonly Subgraph[]) {
    this.#subgraphs = subgraphs;
  }

  get last(): Origin | null {
    return this.#last;
  }

  /** Null while the subgraphs have different versions, too. */
  now(): Promise<Origin | null> {
    this.#next ??= this.#askNext();
    return this.#next;
  }

  /** What an answer is from by what subgraphs told with their parts of it; null where that is not what was last in force. */
  of(told: ReadonlyMap<string, readonly Origin[]>): Origin | null {
    const last = this.#last;
    const isOf = ([subgraph, origins]: readonly [string, readonly Origin[]]) =>
      origins.every(({ version, copy }) => version === last?.version && copy === last.copies.get(subgraph));
    if (told.size === 0) return null;
    if ([...told].every(isOf)) return last;
    void this.now();
    return null;
  }

  /** Whoever comes before it is asked is told the same: in this turn of the loop, and while what is under way, which began before, is told. */
  async #askNext(): Promise<Origin | null> {
    await Promise.all([this.#asking, turn()]);
    this.#next = undefined;
    this.#asking = this.#ask();
    return this.#asking;
  }

  async #ask(): Promise<Origin | null> {
    if (performance.now() < this.#restsUntil) return null;
    const told = await Promise.all(this.#subgraphs.map(async (subgraph) => [subgraph.name, await originOf(subgraph)] as const));
    const [first = null] = told.map(([, origin]) => origin);
    if (told.some(([, origin]) => origin === null)) this.#restsUntil = performance.now() + rest;
    if (first === null || told.some(([, origin]) => origin?.version !== first.version)) return null;
    const copies = new Map(told.map(([name, origin]) => [name, origin?.copy ?? null]));
    const last = this.#last;
    const isLast = last?.version === first.version && [...copies].every(([name, copy]) => last.copies.get(name) === copy);
    if (!isLast) this.#last = { version: first.version, copy: null, copies };
    return this.#last;
  }
}

/** What a subgraph has in force, by its own word; null if there is none in time. */
async function originOf({ url }: Subgraph): Promise<Origin | null> {
  try {
    const { status, headers } = await send(new URL('/version', url), { method: 'GET', signal: AbortSignal.timeout(patience) });
    return status === 200 ? originIn(headers) : null;
  } catch {
    return null;
  }
}
