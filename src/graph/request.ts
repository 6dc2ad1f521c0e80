/** What a request carries: the snapshot it began with, and loaders of its own. */
import { channel } from 'node:diagnostics_channel';
import DataLoader from 'dataloader';
import type { FieldNode, GraphQLResolveInfo } from 'graphql';
import type { Snapshot } from '../store/snapshot.ts';
import { Share, type Waiting } from './turns.ts';

/** One request's context. */
export interface RequestContext extends Waiting {
  readonly snapshot: Snapshot;
  readonly share: Share;
  /** what the request has for itself, each at the place of what makes it */
  readonly own: Map<object, unknown>;
}

export function requestContext(snapshot: Snapshot, waits: Waiting): RequestContext {
  return {
    snapshot,
    get signal() {
      return waits.signal;
    },
    share: new Share(waits),
    own: new Map(),
  };
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
  readonly #context: RequestContext;
  readonly #read: (snapshot: Snapshot, keys: readonly K[]) => Promise<ArrayLike<V | Error>>;
  readonly #kept: (snapshot: Snapshot, key: K) => V | undefined;
  readonly #records: (value: V) => number;
  #batches: DataLoader<K, V> | undefined;

  constructor(
    context: RequestContext,
    read: (snapshot: Snapshot, keys: readonly K[]) => Promise<ArrayLike<V | Error>>,
    kept: (snapshot: Snapshot, key: K) => V | undefined,
    records: (value: V) => number,
  ) {
    this.#context = context;
    this.#read = read;
    this.#kept = kept;
    this.#records = records;
  }

  load(key: K): Soon<V> {
    const { snapshot, share } = this.#context;
    const kept = this.#kept(snapshot, key);
    if (kept !== undefined) return share.give(kept, this.#records(kept));
    return this.#batched()
      .load(key)
      .then((value) => share.give(value, this.#records(value)));
  }

  prime(key: K, value: V): void {
    this.#batched().prime(key, value);
  }

  /** Most requests find all that they ask for at hand. */
  #batched(): DataLoader<K, V> {
    const { snapshot, share } = this.#context;
    this.#batches ??= new DataLoader<K, V>(
      async (keys) => {
        this.#context.signal.throwIfAborted();
        if (batches.hasSubscribers) batches.publish({ size: keys.length } satisfies Batch);
        return this.#read(snapshot, keys);
      },
      // A batch waits for the event loop's next turn: SQLite answers without one, so a large answer would otherwise be made in a single
      // turn, in which no other request is heard and no deadline comes. It waits for all who may ask for some of it: they get what they
      // ask by in turns, and one statement is to answer them all.
      { batchScheduleFn: (run) => share.whenGiven(run) },
    );
    return this.#batches;
  }
}

const nothing = () => undefined;
const one = () => 1;

/** What each request has for itself, made when it is first asked for. */
export function ofRequest<Own extends object>(make: (context: RequestContext) => Own): (context: RequestContext) => Own {
  const place = {};
  return (context) => {
    let own = context.own.get(place) as Own | undefined;
    if (!own) {
      own = make(context);
      context.own.set(place, own);
    }
    return own;
  };
}

/**
 * What a field makes of its arguments. They are the same for all records of a list that it is asked of: it is made once a request, and `make`
 * looks at nothing else.
 */
export function perField<Made>() {
  const known = ofRequest(() => new Map<FieldNode, Made>());
  return (context: RequestContext, { fieldNodes }: GraphQLResolveInfo, make: () => Made): Made => {
    const made = known(context);
    const [field] = fieldNodes as [FieldNode];
    const before = made.get(field);
    if (before !== undefined) return before;
    const now = make();
    made.set(field, now);
    return now;
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
  return ofRequest((context): Loader<K, V> => new BatchLoader(context, batch, kept, one));
}

/** As `perRequest`, with one loader for each way of asking (filters, order, page): keys asked in one way make one batch. */
export function perRequestAndQuery<Q, K, V>(
  batch: (snapshot: Snapshot, keys: readonly K[], query: Q) => Promise<ArrayLike<V | Error>>,
  records: (value: V) => number = one,
) {
  const loaders = ofRequest(() => new Map<string, Loader<K, V>>());
  return (context: RequestContext, query: Q): Loader<K, V> => {
    const queries = loaders(context);
    const key = JSON.stringify(query);
    let loader = queries.get(key);
    if (!loader) {
      loader = new BatchLoader<K, V>(context, (snapshot, keys) => batch(snapshot, keys, query), nothing, records);
      queries.set(key, loader);
    }
    return loader;
  };
}
