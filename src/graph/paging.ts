/** Relay connections over the store's pages: the one way in which lists are paged. */
import type { Key, PageQuery, Slice } from '../store/records.ts';
import { badInput } from './errors.ts';
import { pageSize } from './limits.ts';
import { allSoon, type Soon, soon } from './request.ts';

export interface PageArguments {
  readonly first?: number | null;
  readonly last?: number | null;
  readonly after?: string | null;
  readonly before?: string | null;
}

export interface Connection<R> {
  readonly edges: { readonly cursor: string; readonly node: R }[];
  readonly pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
  readonly totalCount: () => Promise<number> | number;
}

/** An item with its place in the list. Few ask for the place, and it takes longer to write than most of what is asked for. */
class Edge<R> {
  readonly node: R;
  readonly #query: ListQuery;
  readonly #key: Key;

  constructor(node: R, query: ListQuery, key: Key) {
    this.node = node;
    this.#query = query;
    this.#key = key;
  }

  get cursor(): string {
    return encodeCursor(this.#query.list, this.#query.order ?? '', this.#key);
  }

  /** Another item in its place. */
  with<O>(node: O): Edge<O> {
    return new Edge(node, this.#query, this.#key);
  }
}

type ConnectionOfEdges<R> = Omit<Connection<R>, 'edges'> & { readonly edges: Edge<R>[] };

/** A page of a list, with the name of the list: its cursors are good for lists of that name only. */
export type ListQuery<O extends string = string> = PageQuery<object, O> & { readonly list: string };

/** Reads the paging arguments: first/after forward, last/before backward. Throws BAD_USER_INPUT naming the argument. */
export function pageQuery<O extends string>(args: PageArguments, list: string, order: O): Required<Omit<ListQuery<O>, 'where'>> {
  const backward = args.last != null;
  if (backward && args.first != null) throw badInput('last', 'can’t be given together with first: ask from one end.');
  if (backward && args.after != null) throw badInput('after', 'goes with first: with last, give before.');
  if (!backward && args.before != null) throw badInput('before', 'goes with last: with first, give after.');
  const limit = checkedSize(backward ? 'last' : 'first', (backward ? args.last : args.first) ?? pageSize.default);
  const cursor = backward ? args.before : args.after;
  return { list, limit, backward, order, from: cursor == null ? null : decodeCursor(backward ? 'before' : 'after', cursor, list, order) };
}

function checkedSize(argument: string, size: number): number {
  if (size >= pageSize.least && size <= pageSize.most) return size;
  throw badInput(argument, `expected ${pageSize.least} to ${pageSize.most}, but got ${size}.`);
}

/** A page of the store as a connection. */
export function connection<R>(slice: Slice<R>, query: ListQuery, totalCount: () => Promise<number> | number): ConnectionOfEdges<R> {
  const edges = slice.items.map(({ node, key }) => new Edge(node, query, key));
  const started = query.from != null;
  return {
    edges,
    pageInfo: {
      hasNextPage: query.backward ? started : slice.more,
      hasPreviousPage: query.backward ? slice.more : started,
      get startCursor() {
        return edges[0]?.cursor ?? null;
      },
      get endCursor() {
        return edges.at(-1)?.cursor ?? null;
      },
    },
    totalCount,
  };
}

/**
 * A page of a list that is already whole in memory, in its order. Its cursors hold the item's id.
 * @param placeOf where the item with an id stands, -1 for none; for long lists that know it without looking at each item
 */
export function connectionOfList<R>(
  list: readonly R[],
  args: PageArguments,
  idOf: (item: R) => string,
  placeOf = (id: string) => list.findIndex((item) => idOf(item) === id),
): ConnectionOfEdges<R> {
  const query = pageQuery(args, '', '');
  const at = query.from === null ? -1 : placeOf(query.from[1]);
  if (query.from !== null && at < 0) throw badCursor(query.backward ? 'before' : 'after');
  const rest = query.backward ? list.slice(0, at < 0 ? undefined : at) : list.slice(at + 1);
  const page = query.backward ? rest.slice(-query.limit) : rest.slice(0, query.limit);
  const items = page.map((node) => ({ node, key: ['', idOf(node)] as Key }));
  // A request may have thousands of pages: none keeps its whole list.
  const { length } = list;
  return connection({ items, more: rest.length > page.length }, query, () => length);
}

/** As `connectionOfList`, of ids whose records are loaded for the page alone. */
export function connectionOfIds<R>(ids: readonly string[], args: PageArguments, load: (id: string) => Soon<R | null>): Soon<Connection<R>> {
  const page = connectionOfList(ids, args, (id) => id);
  const edges = page.edges.map((edge) =>
    soon(load(edge.node), (node) => {
      if (node === null) throw new Error(`${edge.node} is listed, and is not in the snapshot.`);
      return edge.with(node);
    }),
  );
  return soon(allSoon(edges), (edges) => ({ ...page, edges }));
}

function encodeCursor(list: string, order: string, key: Key): string {
  return Buffer.from(JSON.stringify([list, order, ...key])).toString('base64url');
}

function decodeCursor(argument: string, cursor: string, list: string, order: string): Key {
  let parts: unknown;
  try {
    parts = JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    throw badCursor(argument);
  }
  if (!Array.isArray(parts) || parts.length !== 4 || parts.some((part) => typeof part !== 'string')) throw badCursor(argument);
  const [cursorList, cursorOrder, value, id] = parts as [string, string, string, string];
  if (cursorList !== list) throw badInput(argument, 'is a cursor of another list.');
  if (cursorOrder !== order) throw badInput(argument, `is a cursor of the order ${cursorOrder}, not of ${order}.`);
  return [value, id];
}

export function badCursor(argument: string) {
  return badInput(argument, 'is not a cursor of this list: expected an endCursor or startCursor as it was given.');
}
