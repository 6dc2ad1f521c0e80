/**
 * Tables of records, defined once: from a definition come the table, its rows, and every query.
 *
 * A record is kept whole as JSON in `record`; beside it stand only the columns that queries select or order by. Ties to
 * several others (targets, topics) are links: tables of (parent, child). What a record has several of, and is narrowed by, are
 * parts: tables of (owner, columns).
 */
import type { DemarcheRecord } from '../domain/records.ts';
import type { Value } from './dialects/dialect.ts';

export interface Column<R> {
  readonly type: 'text' | 'integer';
  readonly of: (record: R) => Value;
}

/** The dataset's tree of topics. */
export interface TopicTree {
  /** a topic, and all topics above it */
  above(topic: string): readonly string[];
  /** what a proposition is about: its topics, and all above them */
  ofProposition(proposition: string): readonly string[];
}

/** Several parents of one record: the ids under which the record is found. */
export interface Link<R> {
  readonly name: string;
  readonly parents: (record: R, topics: TopicTree) => Iterable<string>;
}

/** What a record has several of (a membership’s interruptions), each with columns of its own. */
export interface Part<R> {
  readonly name: string;
  readonly columns: Readonly<Record<string, 'text' | 'integer'>>;
  readonly rows: (record: R) => readonly Readonly<Record<string, Value>>[];
}

/** An order of the records: by a column that is never null, then by id, both in the same direction. */
export interface Order {
  readonly column: string;
  readonly direction: 'asc' | 'desc';
}

export interface Table<R extends DemarcheRecord = DemarcheRecord> {
  readonly type: R['type'];
  readonly name: string;
  readonly columns: Readonly<Record<string, Column<R>>>;
  readonly links: Readonly<Record<string, Link<R>>>;
  readonly parts: Readonly<Record<string, Part<R>>>;
  /** columns that records are asked for by: parents' ids and kinds. Each leads to its records in every order. */
  readonly keys: readonly string[];
  /**
   * Other columns that lists are narrowed by. They ride along in the indexes of the first order, so that a list or a count
   * passes over the records that a filter leaves out without reading them.
   */
  readonly filters: readonly string[];
  /** indexes besides those of keys and orders */
  readonly indexes: readonly (readonly string[])[];
  readonly orders: Readonly<Record<string, Order>>;
  readonly order: string;
}

export const text = <R>(of: (record: R) => string | null): Column<R> => ({ type: 'text', of });
export const integer = <R>(of: (record: R) => number | null): Column<R> => ({ type: 'integer', of });

/** Keeps the definition's exact keys, so that a misspelt column or order does not compile. */
export function table<R extends DemarcheRecord>() {
  return <const T extends Omit<Table<R>, 'type' | Optional> & Partial<Pick<Table<R>, Optional>>>(type: R['type'], definition: T) => ({
    links: {},
    parts: {},
    filters: [],
    indexes: [],
    ...definition,
    type,
  });
}

type Optional = 'links' | 'parts' | 'filters' | 'indexes';

/** The columns that the table is ordered by, the first order's first. */
export function orderColumns({ orders }: Pick<Table, 'orders'>): string[] {
  return [...new Set(Object.values(orders).map((order) => order.column))];
}

/** All indexes of a table but that of its ids: for all records and for those of each key, in each order. */
export function indexesOf(table: Pick<Table, 'keys' | 'filters' | 'indexes' | 'orders'>): (readonly string[])[] {
  const inOrder = orderColumns(table).flatMap((order, index) => {
    const riding = index === 0 ? table.filters : [];
    const ofKeys = table.keys.filter((key) => key !== order).map((key) => [key, order, 'id', ...riding.filter((column) => column !== key)]);
    return [[order, 'id', ...riding], ...ofKeys];
  });
  return [...inOrder, ...table.indexes];
}

/** What rows a query is about. Several conditions in a list must all hold. */
export type Condition =
  | { readonly column: string; readonly in: readonly string[] }
  | { readonly column: string; readonly atLeast: string }
  | { readonly column: string; readonly atMost: string }
  | { readonly column: string; readonly after: string }
  | { readonly column: string; readonly isNull: boolean }
  | { readonly link: string; readonly in: readonly string[] }
  /** none of the record’s parts of this name meets all of the conditions */
  | { readonly without: string; readonly where: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly all: readonly Condition[] };

/** A row's place in an order: its value in the ordering column, and its id. */
export type Key = readonly [string, string];

/** Part of an ordered list: `limit` rows after (or, backward, before) a key. */
export interface PageQuery {
  readonly where?: readonly Condition[];
  readonly order?: string;
  readonly limit: number;
  readonly backward?: boolean;
  readonly from?: Key | null;
}

/** A page in the list's order; `more`: whether there is something beyond it in the direction of reading. */
export interface Slice<R> {
  readonly items: readonly { readonly node: R; readonly key: Key }[];
  readonly more: boolean;
}

/** How records belong to a parent: by a column that holds the parent's id, or by a link. */
export type By = { readonly column: string } | { readonly link: string };
