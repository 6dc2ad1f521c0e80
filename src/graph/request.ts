/** What a request carries: the snapshot it began with, and loaders of its own. */
import { channel } from 'node:diagnostics_channel';
import DataLoader from 'dataloader';
import type { FieldNode, GraphQLResolveInfo } from 'graphql';
import type { Snapshot } from '../store/snapshot.ts';
import { Share } from './turns.ts';

/** One request's context. It is also the key under which the request's loaders are kept. */
export interface RequestContext {
  readonly snapshot: Snapshot;
  /** aborted when nobody waits for the answer any longer, or its time is up */
  readonly signal: AbortSignal;
  readonly share: Share;
}

export function requestContext(snapshot: Snapshot, signal: AbortSignal): RequestContext {
  return { snapshot, signal, share: new Share(signal) };
}

/** Now, where it is at hand; else a promise of it. A promise a record is dear. */
export type Soon<T> = T | Promise<T>;

/** What is made of a value as soon as there is one. */
export function soon<T, R>(value: Soon<T>, make: (value: T) => Soon<R>): Soon<R> {
  return value instanceof Promise ? value.then(make) : make(value);
}

/** As `Promise.all`, and at once where all are there. */
export function allSoon<T>(values: readonly Soon<T>[]): Soon<T[]> {
  return values.some((value) => value instanceof Promise) ? Promise.all(values) : (values as T[]);
}

export interface Loader<K, V> {
  load(key: K): Soon<V>;
  /** makes a value known that was come by in another way */
  prime(key: K, value: V): void;
}

/** What is told of each batch to whoever measures. */
export interface Batch {
  readonly size: number;
}

/** Has subscribers only where something measures. */
export const batches = channel('demarche:batch');

/** What there is to hand out: what the snapshot keeps at once, the rest of one turn in one batch. */
class BatchLoader<K, V> implements Loader<K, V> {
  readonly #share: Share;
  readonly #batches: DataLoader<K, V>;
  readonly #kept: (key: K) => V | undefined;
  readonly #records: (value: V) => number;

  constructor(
    { signal, share }: RequestContext,
    read: (keys: readonly K[]) => Promise<ArrayLike<V | Error>>,
    kept: (key: K) => V | undefined,
    records: (value: V) => number,
  ) {
    this.#share = share;
    this.#batches = new DataLoader<K, V>(
      async (keys) => {
        signal.throwIfAborted();
        if (batches.hasSubscribers) batches.publish({ size: keys.length } satisfies Batch);
        return read(keys);
      },
      // A batch waits for the event loop's next turn: SQLite answers without one, so a large answer would otherwise be made in a single
      // turn, in which no other request is heard and no deadline comes. It waits for all who may ask for some of it: they get what they
      // ask by in turns, and one statement is to answer them all.
      { batchScheduleFn: (run) => share.whenGiven(run) },
    );
    this.#kept = kept;
    this.#records = records;
  }

  load(key: K): Soon<V> {
    const kept = this.#kept(key);
    if (kept !== undefined) return this.#share.give(kept, this.#records(kept));
    return this.#batches.load(key).then((value) => this.#share.give(value, this.#records(value)));
  }

  prime(key: K, value: V): void {
    this.#batches.prime(key, value);
  }
}

const nothing = () => undefined;
const one = () => 1;

/**
 * What a field makes of its arguments. They are the same for all records of a list that it is asked of: it is made once a request, and `make`
 * looks at nothing else.
 */
export function perField<Made>() {
  const known = new WeakMap<RequestContext, Map<FieldNode, Made>>();
  return (context: RequestContext, { fieldNodes }: GraphQLResolveInfo, make: () => Made): Made => {
    const ofRequest = known.get(context) ?? new Map<FieldNode, Made>();
    known.set(context, ofRequest);
    const [field] = fieldNodes as [FieldNode];
    const before = ofRequest.get(field);
    if (before !== undefined) return before;
    const made = make();
    ofRequest.set(field, made);
    return made;
  };
}

/**
 * A loader that each request has for itself.
 * @param kept what the snapshot has at hand; undefined where it is to be read
 */
export function perRequest<K, V>(
  batch: (snapshot: Snapshot, keys: readonly K[]) => Promise<ArrayLike<V | Error>>,
  kept: (snapshot: Snapshot, key: K) => V | undefined = nothing,
) {
  const loaders = new WeakMap<RequestContext, Loader<K, V>>();
  return (context: RequestContext): Loader<K, V> => {
    let loader = loaders.get(context);
    if (!loader) {
      const { snapshot } = context;
      loader = new BatchLoader<K, V>(
        context,
        (keys) => batch(snapshot, keys),
        (key) => kept(snapshot, key),
        one,
      );
      loaders.set(context, loader);
    }
    return loader;
  };
}

/** As `perRequest`, with one loader for each way of asking (filters, order, page): keys asked in one way make one batch. */
export function perRequestAndQuery<Q, K, V>(
  batch: (snapshot: Snapshot, keys: readonly K[], query: Q) => Promise<ArrayLike<V | Error>>,
  records: (value: V) => number = one,
) {
  const loaders = new WeakMap<RequestContext, Map<string, Loader<K, V>>>();
  return (context: RequestContext, query: Q): Loader<K, V> => {
    let queries = loaders.get(context);
    if (!queries) {
      queries = new Map();
      loaders.set(context, queries);
    }
    const key = JSON.stringify(query);
    let loader = queries.get(key);
    if (!loader) {
      loader = new BatchLoader<K, V>(context, (keys) => batch(context.snapshot, keys, query), nothing, records);
      queries.set(key, loader);
    }
    return loader;
  };
}
