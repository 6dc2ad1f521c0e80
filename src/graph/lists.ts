/** Fields that list records: all of a kind, or those that belong to a parent. */
import type { DemarcheRecord } from '../domain/records.ts';
import type { PageQuery, RecordQueries, Slice, Where } from '../store/records.ts';
import type { Snapshot } from '../store/snapshot.ts';
import { type Connection, connection, type PageArguments, pageQuery } from './paging.ts';
import { allSoon, type Loader, perRequest, perRequestAndQuery, type RequestContext, type Soon, soon } from './request.ts';

type Queries<R extends DemarcheRecord, V, B extends string, O extends string> = (snapshot: Snapshot) => RecordQueries<R, V, B, O>;

export interface ListOptions<W = object, O extends string = string> {
  readonly where?: W;
  /** by default the first order that the list has */
  readonly order?: O;
}

/** What a root list can be asked for, and the lists of a parent’s records of the same kind. */
export type OptionsOf<L> = L extends (context: RequestContext, args: PageArguments, options?: infer Options) => unknown
  ? NonNullable<Options>
  : never;

/** What a valid dataset guarantees to be there: every id written in a record names one. */
export function present<R>(record: R | null): R {
  if (record === null) throw new Error('A record of the snapshot names one that is not in it.');
  return record;
}

/** The record with an id that another record names. */
export function loadPresent<R>(loader: Loader<string, R | null>, id: string): Soon<R> {
  return soon(loader.load(id), present);
}

/** As `loadPresent`, of several. */
export function presentAll<R>(loader: Loader<string, R | null>, ids: readonly string[]): Soon<R[]> {
  return allSoon(ids.map((id) => loadPresent(loader, id)));
}

/** Loads single records by id; null for an id that none has. */
export function lookUp<R extends DemarcheRecord>(queries: (snapshot: Snapshot) => Pick<RecordQueries<R>, 'byIds' | 'kept'>) {
  return perRequest<string, R | null>(
    (snapshot, ids) => queries(snapshot).byIds(ids),
    (snapshot, id) => queries(snapshot).kept(id),
  );
}

/** A root list: all records of a kind, filtered, ordered and paged. */
export function list<R extends DemarcheRecord, V, B extends string, O extends string>(
  queries: Queries<R, V, B, O>,
  defaultOrder: NoInfer<O>,
) {
  return async (context: RequestContext, args: PageArguments, options: ListOptions<Where<V>, O> = {}): Promise<Connection<R>> => {
    const records = queries(context.snapshot);
    const query = { ...pageQuery(args, records.name, options.order ?? defaultOrder), where: options.where ?? {} };
    const slice = await records.page(query);
    return connection(await context.share.give(slice, slice.items.length), query, () => records.count(query.where));
  };
}

/** A parent's list: one statement for all parents that are asked in the same way. */
export function listBy<R extends DemarcheRecord, V, B extends string, O extends string>(
  queries: Queries<R, V, B, O>,
  by: NoInfer<B>,
  defaultOrder: NoInfer<O>,
) {
  const pages = perRequestAndQuery<PageQuery<Where<V>, O>, string, Slice<R>>(
    (snapshot, parents, query) => queries(snapshot).pagesOf(by, parents, query),
    (slice) => 1 + slice.items.length,
  );
  const counts = perRequestAndQuery<Where<V>, string, number>((snapshot, parents, where) => queries(snapshot).countsOf(by, parents, where));
  return async (
    context: RequestContext,
    parent: string,
    args: PageArguments,
    options: ListOptions<Where<V>, O> = {},
  ): Promise<Connection<R>> => {
    const where = options.where ?? {};
    const query = { ...pageQuery(args, queries(context.snapshot).name, options.order ?? defaultOrder), where };
    const slice = await pages(context, query).load(parent);
    return connection(slice, query, () => counts(context, where).load(parent));
  };
}
