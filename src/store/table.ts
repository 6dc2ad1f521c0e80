/**
 * Tables of records, defined once: from a definition come the table, its rows, and every query.
 *
 * A record is kept whole as JSON in `record`; beside it stand only the columns that queries select or order by. Ties to
 * several others (targets, topics) are links: tables of (parent, child). What a record has several of, and is narrowed by, are
 * parts: tables of (owner, columns).
 *
 * Outside the store nobody names a column: a table is asked by its filters, its keys and its links, which bear domain words.
 */
import type { DemarcheRecord } from '../domain/records.ts';
import type { Trees } from '../domain/trees.ts';

/** What a column holds: text that sorts by code point, or nothing. */
export type Column<R> = (record: R) => string | null;

/** Several parents of one record: the ids under which the record is found. */
export interface Link<R> {
  readonly name: string;
  readonly parents: (record: R, trees: Trees) => Iterable<string>;
}

/** What a record has several of (a membership’s interruptions), each with columns of its own. */
export interface Part<R, C extends string = string> {
  readonly name: string;
  readonly columns: readonly C[];
  readonly rows: (record: R) => readonly Readonly<Record<NoInfer<C>, string | null>>[];
}

/** An order of the records: by a column that is never null, then by id, both in the same direction. */
export interface Order<C extends string = string> {
  readonly column: C;
  readonly direction: 'asc' | 'desc';
}

/** The names that conditions on a table may use. */
export interface Names {
  readonly column: string;
  readonly link: string;
  readonly part: string;
  /** columns of its parts */
  readonly partColumn: string;
}
/** Those of a table without links and parts. */
type Columns<C extends string> = { readonly column: C; readonly link: never; readonly part: never; readonly partColumn: never };

/** What one column must be. */
export type ColumnIs<C extends string> =
  | { readonly column: C; readonly in: readonly string[] }
  | { readonly column: C; readonly atLeast: string }
  | { readonly column: C; readonly atMost: string }
  | { readonly column: C; readonly after: string }
  | { readonly column: C; readonly isNull: boolean };

/** What rows a query is about. Several conditions in a list must all hold. */
export type Condition<N extends Names = Names> =
  | ColumnIs<N['column']>
  | { readonly link: N['link']; readonly in: readonly string[] }
  /** one of the record’s parts of this name meets all of the conditions */
  | { readonly with: N['part']; readonly where: readonly Condition<Columns<N['partColumn']>>[] }
  /** none of them does */
  | { readonly without: N['part']; readonly where: readonly Condition<Columns<N['partColumn']>>[] }
  | { readonly any: readonly Condition<N>[] }
  | { readonly all: readonly Condition<N>[] };

/** A condition on columns alone, which several tables may have. */
export type ColumnCondition<C extends string> = Condition<Columns<C>>;

/**
 * What records can be narrowed by, each with what it means. The first whose values lead, by an index, to their records narrows;
 * so those that lead to the fewest come first: holders before topics, topics before kinds.
 */
export type Filters<V, N extends Names = Names> = {
  readonly [Name in keyof V]: (value: V[Name]) => Condition<N> | readonly Condition<N>[];
};

/** Values of some of a table’s filters; what is left out, or null, selects everything. */
export type Where<V> = { readonly [Name in keyof V]?: V[Name] | null };

export interface Table<
  R extends DemarcheRecord = DemarcheRecord,
  N extends Names = Names,
  V = Readonly<Record<string, never>>,
  K extends string = string,
  O extends string = string,
> {
  readonly type: R['type'];
  readonly name: string;
  readonly columns: Readonly<Record<N['column'], Column<R>>>;
  readonly links: Readonly<Record<N['link'], Link<R>>>;
  readonly parts: Readonly<Record<N['part'], Part<R, N['partColumn']>>>;
  /** columns that records are asked for by: parents' ids and kinds. Each leads to its records in every order. */
  readonly keys: Readonly<Record<K, N['column']>>;
  readonly filters: Filters<V, N>;
  /**
   * Columns other than keys that filters ask of. They ride along in the indexes of the first order, so that a list or a count
   * passes over the records that a filter leaves out without reading them.
   */
  readonly riding: readonly N['column'][];
  /** indexes besides those of keys and orders */
  readonly indexes: readonly (readonly (N['column'] | 'id')[])[];
  readonly orders: Readonly<Record<O, Order<N['column']>>>;
  readonly order: O;
}

/** Defines a table. Every column, link, part and order that is named must be one that it has: a misspelt one does not compile. */
export function table<R extends DemarcheRecord>() {
  return <
    C extends string,
    O extends string,
    V extends object = Readonly<Record<never, never>>,
    K extends string = never,
    L extends string = never,
    P extends string = never,
    Q extends string = never,
  >(
    type: R['type'],
    definition: {
      readonly name: string;
      readonly columns: Readonly<Record<C, Column<R>>>;
      readonly links?: Readonly<Record<L, Link<R>>>;
      readonly parts?: Readonly<Record<P, Part<R, Q>>>;
      readonly keys?: Readonly<Record<K, NoInfer<C>>>;
      readonly filters?: Filters<V, { column: NoInfer<C>; link: NoInfer<L>; part: NoInfer<P>; partColumn: NoInfer<Q> }>;
      readonly riding?: readonly NoInfer<C>[];
      readonly indexes?: readonly (readonly (NoInfer<C> | 'id')[])[];
      readonly orders: Readonly<Record<O, Order<NoInfer<C>>>>;
      readonly order: NoInfer<O>;
    },
  ): Table<R, { column: C; link: L; part: P; partColumn: Q }, V, K, O> => ({
    links: {} as Readonly<Record<L, Link<R>>>,
    parts: {} as Readonly<Record<P, Part<R, Q>>>,
    keys: {} as Readonly<Record<K, C>>,
    filters: {} as Filters<V, { column: C; link: L; part: P; partColumn: Q }>,
    riding: [],
    indexes: [],
    ...definition,
    type,
  });
}

/** The columns that the table is ordered by, the first order's first. */
export function orderColumns({ orders }: Pick<Table, 'orders'>): string[] {
  return [...new Set(Object.values(orders).map((order) => order.column))];
}

/** All indexes of a table but that of its ids: for all records and for those of each key, in each order. */
export function indexesOf(table: Pick<Table, 'keys' | 'riding' | 'indexes' | 'orders'>): (readonly string[])[] {
  const keys = [...new Set(Object.values(table.keys))];
  const inOrder = orderColumns(table).flatMap((order, index) => {
    const riding = index === 0 ? table.riding : [];
    const ofKeys = keys.filter((key) => key !== order).map((key) => [key, order, 'id', ...riding.filter((column) => column !== key)]);
    return [[order, 'id', ...riding], ...ofKeys];
  });
  return [...inOrder, ...table.indexes];
}

/** What the values of a table's filters select. */
export function conditionsOf<V>(filters: Filters<V>, where: Where<V>): readonly Condition[] {
  return (Object.keys(filters) as (keyof V)[]).flatMap((name) => {
    const value = where[name];
    return value === undefined || value === null ? [] : filters[name](value);
  });
}
