/** What a request carries: the snapshot it began with, and loaders of its own. */
import { channel } from 'node:diagnostics_channel';
import DataLoader from 'dataloader';
import type { Snapshot } from '../store/snapshots.ts';

/** One request's context. It is also the key under which the request's loaders are kept. */
export interface RequestContext {
  readonly snapshot: Snapshot;
  /** aborted when nobody waits for the answer any longer, or its time is up */
  readonly signal: AbortSignal;
}

/**
 * A batch waits for the event loop's next turn. SQLite answers without one, so a large answer would otherwise be made in a single
 * turn, in which no other request is heard and no deadline comes.
 */
const batchScheduleFn = (run: () => void) => void setImmediate(run);

/** What is told of each batch to whoever measures. */
export interface Batch {
  readonly size: number;
}

/** Has subscribers only where something measures. */
export const batches = channel('demarche:batch');

function tellBatch(keys: readonly unknown[]): void {
  if (batches.hasSubscribers) batches.publish({ size: keys.length } satisfies Batch);
}

function loaderOf<K, V>(batch: (keys: readonly K[]) => Promise<ArrayLike<V | Error>>): DataLoader<K, V> {
  return new DataLoader<K, V>(
    (keys) => {
      tellBatch(keys);
      return batch(keys);
    },
    { batchScheduleFn },
  );
}

/** A loader that each request has for itself: nothing is shared between requests, so nothing is ever stale. */
export function perRequest<K, V>(batch: (snapshot: Snapshot, keys: readonly K[]) => Promise<ArrayLike<V | Error>>) {
  const loaders = new WeakMap<RequestContext, DataLoader<K, V>>();
  return (context: RequestContext): DataLoader<K, V> => {
    let loader = loaders.get(context);
    if (!loader) {
      loader = loaderOf((keys) => batch(context.snapshot, keys));
      loaders.set(context, loader);
    }
    return loader;
  };
}

/** As `perRequest`, with one loader for each way of asking (filters, order, page): keys asked in one way make one batch. */
export function perRequestAndQuery<Q, K, V>(batch: (snapshot: Snapshot, keys: readonly K[], query: Q) => Promise<ArrayLike<V | Error>>) {
  const loaders = new WeakMap<RequestContext, Map<string, DataLoader<K, V>>>();
  return (context: RequestContext, query: Q): DataLoader<K, V> => {
    let queries = loaders.get(context);
    if (!queries) {
      queries = new Map();
      loaders.set(context, queries);
    }
    const key = JSON.stringify(query);
    let loader = queries.get(key);
    if (!loader) {
      loader = loaderOf((keys) => batch(context.snapshot, keys, query));
      queries.set(key, loader);
    }
    return loader;
  };
}
