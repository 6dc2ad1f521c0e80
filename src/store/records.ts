/** The queries of one table of records: look-ups, pages and counts, each for a whole batch in one statement. */
import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely';
import type { DemarcheRecord } from '../domain/records.ts';
import type { Database, Dialect, StoredRow } from './dialects/dialect.ts';
import { Bounded } from './kept.ts';
import { type ColumnIs, type Condition, conditionsOf, type Filters, type Names, type Order, type Table, type Where } from './table.ts';

export type { Where } from './table.ts';

/** A row's place in an order: its value in the ordering column, and its id. */
export type Key = readonly [string, string];

/** Part of an ordered list: `limit` rows after (or, backward, before) a key. */
export interface PageQuery<W = object, O extends string = string> {
  readonly where?: W;
  readonly order?: O;
  readonly limit: number;
  readonly backward?: boolean;
  readonly from?: Key | null;
}

/** A page in the list's order; `more`: whether there is something beyond it in the direction of reading. */
export interface Slice<R> {
  readonly items: readonly { readonly node: R; readonly key: Key }[];
  readonly more: boolean;
}

/** A page as it is made into a statement. */
type Page = Omit<PageQuery, 'where'> & { readonly where: readonly Condition[] };
/** How records belong to a parent: by a column that holds the parent's id, or by a link. */
type By = { readonly column: string } | { readonly link: string };

/** Records that were read already, by their ids: a snapshot keeps them once parsed. */
export type KeptRecords = Bounded<string, DemarcheRecord>;

/** A record takes about so many bytes for each character of its JSON. */
const bytesACharacter = 3;

/** Pages of one table that were read already may take so much of what records may take. */
const shareOfPages = 1 / 64;
/** A row of a page takes about so many bytes. */
const bytesARow = 200;

/** How a column is written in the part of a statement that is being made. */
type At = (column: string) => RawBuilder<unknown>;

const of =
  (alias: string): At =>
  (column) =>
    sql.ref(`${alias}.${column}`);

/** The records of the key in hand. */
const isKey = (column: RawBuilder<unknown>) => sql<SqlBool>`${column} = k.value`;

/** The records of a key: what they are read from, what makes them the key's, and how their columns are written. */
interface Share {
  readonly from: RawBuilder<unknown>;
  readonly belongs: readonly RawBuilder<SqlBool>[];
  readonly at: At;
  /** what is the same for all of them */
  readonly constant: string | null;
}

/** @typeParam B what its records are asked for by: the table's keys and links */
export class RecordQueries<
  R extends DemarcheRecord = DemarcheRecord,
  V = Readonly<Record<string, never>>,
  B extends string = string,
  O extends string = string,
> {
  readonly #database: Database;
  readonly #dialect: Dialect;
  readonly #table: Table<R>;
  readonly #filters: Filters<V>;
  readonly #name: RawBuilder<unknown>;
  readonly #kept: KeptRecords;
  readonly #pages: Bounded<string, readonly StoredRow[]>;

  /** The table's name. */
  get name(): string {
    return this.#table.name;
  }

  static of<R extends DemarcheRecord, N extends Names, V, K extends string, O extends string>(
    database: Database,
    dialect: Dialect,
    table: Table<R, N, V, K, O>,
    kept: KeptRecords,
  ): RecordQueries<R, V, K | N['link'], O> {
    return new RecordQueries(database, dialect, table, kept);
  }

  private constructor(database: Database, dialect: Dialect, table: Table<R, Names, V>, kept: KeptRecords) {
    this.#database = database;
    this.#dialect = dialect;
    this.#table = table;
    this.#filters = table.filters;
    this.#name = sql.table(table.name);
    this.#kept = kept;
    this.#pages = new Bounded(kept.most * shareOfPages);
  }

  /** The record with an id, where it was read already; an id is one record's in the whole dataset. */
  kept(id: string): R | undefined {
    const record = this.#kept.get(id);
    return record?.type === this.#table.type ? (record as R) : undefined;
  }

  /** The records of these ids, in their order; null for an id that none has. */
  async byIds(ids: readonly string[]): Promise<(R | null)[]> {
    const missing = new Set(ids.filter((id) => this.kept(id) === undefined));
    if (missing.size === 0) return ids.map((id) => this.kept(id) ?? null);
    const rows = await this.#rows(
      sql`select t.id, t.record from ${this.#name} as t where ${this.#dialect.inList(sql.ref('t.id'), [...missing])}`,
    );
    const read = new Map(rows.map((row) => [row.id as string, this.#read(row)]));
    return ids.map((id) => read.get(id) ?? this.kept(id) ?? null);
  }

  /** One page of all records. */
  async page(query: PageQuery<Where<V>, O>): Promise<Slice<R>> {
    const page = this.#page(query);
    const order = this.#order(page);
    const key = JSON.stringify(query);
    const rows = this.#pages.get(key) ?? (await this.#rowsOf(page, order));
    this.#pages.set(key, rows, key.length + bytesARow * rows.length);
    return this.#slice(rows, await this.#recordsOf(rows), page, order);
  }

  /** Ids and places in the order, of the records on a page. */
  #rowsOf(page: Page, order: Order): Promise<StoredRow[]> {
    const columns = sql`t.id, ${of('t')(order.column)}`;
    const narrowing = this.#narrowing(page.where);
    if (!narrowing) return this.#rows(sql`select ${columns} from ${this.#name} as t ${this.#cut([], of('t'), page, order)}`);
    // Each value's records come from an index in the list's order and are cut there, so that only a few are ever sorted.
    const shares = this.#shares(narrowing.by, narrowing.keys, { ...page, where: narrowing.rest }, order);
    const chosen = sql`(select distinct t.id from ${shares}) as chosen cross join ${this.#name} as t`;
    return this.#rows(
      sql`select ${columns} from ${chosen} ${this.#cut([sql`t.id = chosen.id`], of('t'), { ...page, where: [], from: null }, order)}`,
    );
  }

  /** For each parent, one page of its records. */
  async pagesOf(by: B, parents: readonly string[], query: PageQuery<Where<V>, O>): Promise<Slice<R>[]> {
    const page = this.#page(query);
    const order = this.#order(page);
    const rows = await this.#rows(sql`
      select k.value as parent, t.id, ${of('t')(order.column)} from ${this.#shares(this.#by(by), parents, page, order)}
      ${this.#inOrder(of('t'), page, order)}`);
    const records = await this.#recordsOf(rows);
    const shares = Map.groupBy(rows, (row) => row.parent);
    return parents.map((parent) => this.#slice(shares.get(parent) ?? [], records, page, order));
  }

  async count(where: Where<V> = {}): Promise<number> {
    const conditions = conditionsOf(this.#filters, where);
    const narrowing = this.#narrowing(conditions);
    const share: Share = narrowing
      ? this.#share(narrowing.by, (key) => this.#dialect.inList(key, narrowing.keys), narrowing.rest.length > 0)
      : { from: sql`${this.#name} as t`, belongs: [], at: of('t'), constant: null };
    const what = narrowing && 'link' in narrowing.by ? sql`distinct ${share.at('id')}` : sql`*`;
    const rows = await this.#rows(
      sql`select count(${what}) as n from ${share.from} ${this.#where(share.belongs, share.at, narrowing?.rest ?? conditions)}`,
    );
    return Number(rows[0]?.n);
  }

  /** For each parent, how many records it has. */
  async countsOf(by: B, parents: readonly string[], where: Where<V> = {}): Promise<number[]> {
    const conditions = conditionsOf(this.#filters, where);
    const { from, belongs, at } = this.#share(this.#by(by), isKey, conditions.length > 0);
    const rows = await this.#rows(sql`
      select k.value as parent, (select count(*) from ${from} ${this.#where(belongs, at, conditions)}) as n
      from ${this.#dialect.keys(parents)}`);
    const counts = new Map(rows.map((row) => [row.parent, Number(row.n)]));
    return parents.map((parent) => counts.get(parent) ?? 0);
  }

  #page({ where = {}, ...query }: PageQuery<Where<V>, O>): Page {
    return { ...query, where: conditionsOf(this.#filters, where) };
  }

  #by(name: B): By {
    const column = this.#table.keys[name];
    return column === undefined ? { link: name } : { column };
  }

  async #rows(statement: RawBuilder<unknown>): Promise<StoredRow[]> {
    const { rows } = await (statement as RawBuilder<StoredRow>).execute(this.#database);
    return rows;
  }

  #order(query: Page): Order {
    const name = query.order ?? this.#table.order;
    const order = this.#table.orders[name];
    if (!order) throw new Error(`${this.#table.name} must be ordered by one of ${Object.keys(this.#table.orders)}, but got: ${name}`);
    return order;
  }

  /**
   * The first condition each of whose values leads, by an index, to its records in the list's order; null if there is none. So
   * callers name first what leads to the fewest: holders before topics, topics before kinds.
   */
  #narrowing(where: readonly Condition[]): { by: By; keys: readonly string[]; rest: readonly Condition[] } | null {
    const keys: readonly string[] = Object.values(this.#table.keys);
    const narrowing = where.find((condition) => 'in' in condition && ('link' in condition || keys.includes(condition.column)));
    if (!narrowing || !('in' in narrowing)) return null;
    const by = 'link' in narrowing ? { link: narrowing.link } : { column: narrowing.column };
    return { by, keys: narrowing.in, rest: where.filter((condition) => condition !== narrowing) };
  }

  /** For each key `k.value`, the first of its records `t` that the query selects. */
  #shares(by: By, keys: readonly string[], query: Page, order: Order): RawBuilder<unknown> {
    const share = this.#share(by, isKey, query.where.length > 0, order);
    const ids = sql`select ${share.at('id')} as id from ${share.from} ${this.#cut(share.belongs, share.at, query, order, share.constant)}`;
    return this.#dialect.forEachKey([...new Set(keys)], this.#table.name, ids);
  }

  /**
   * @param belongs tells, of the column or the link's parent, that a record is among those meant
   * @param filtered whether columns are needed that a link does not have
   */
  #share(by: By, belongs: (key: RawBuilder<unknown>) => RawBuilder<SqlBool>, filtered: boolean, order?: Order): Share {
    if ('column' in by) {
      return { from: sql`${this.#name} as c`, belongs: [belongs(of('c')(by.column))], at: of('c'), constant: by.column };
    }
    const link = sql`${sql.table(this.#link(by.link))} as l`;
    const { parent, child } = { parent: of('l')('parent'), child: of('l')('child') };
    return {
      from: filtered ? sql`${link} cross join ${this.#name} as c` : link,
      belongs: [belongs(parent), ...(filtered ? [sql<SqlBool>`c.id = ${child}`] : [])],
      at: (column) => (column === 'id' ? child : of(column === order?.column ? 'l' : 'c')(column)),
      constant: null,
    };
  }

  /** What the query selects, in its order. One row more than the limit is read: it tells whether there is more. */
  #cut(conditions: readonly RawBuilder<SqlBool>[], at: At, query: Page, order: Order, constant: string | null = null) {
    const { from = null } = query;
    const beyond = sql.raw(isAscending(query, order) ? '>' : '<');
    const after = from && sql<SqlBool>`(${at(order.column)}, ${at('id')}) ${beyond} (${from[0]}, ${from[1]})`;
    return sql`${this.#where(after ? [...conditions, after] : conditions, at, query.where)}
      ${this.#inOrder(at, query, order, constant)} limit ${query.limit + 1}`;
  }

  /** SQLite would sort anew by a column that is the same in all rows, so it is left out. */
  #inOrder(at: At, query: Page, order: Order, constant: string | null = null): RawBuilder<unknown> {
    const direction = sql.raw(isAscending(query, order) ? 'asc' : 'desc');
    const columns = constant === order.column ? ['id'] : [order.column, 'id'];
    return sql`order by ${sql.join(columns.map((column) => sql`${at(column)} ${direction}`))}`;
  }

  #where(conditions: readonly RawBuilder<SqlBool>[], at: At, where: readonly Condition[]): RawBuilder<unknown> {
    const all = [...conditions, ...where.map((condition) => this.#holds(condition, at))];
    return all.length === 0 ? sql`` : sql`where ${sql.join(all, sql` and `)}`;
  }

  #holds(condition: Condition, at: At): RawBuilder<SqlBool> {
    const several = (conditions: readonly Condition[], word: 'and' | 'or') =>
      sql<SqlBool>`(${sql.join(
        conditions.map((each) => this.#holds(each, at)),
        sql.raw(` ${word} `),
      )})`;
    if ('any' in condition) return condition.any.length === 0 ? sql`1 = 0` : several(condition.any, 'or');
    if ('all' in condition) return condition.all.length === 0 ? sql`1 = 1` : several(condition.all, 'and');
    if ('link' in condition) {
      const parents = this.#dialect.inList(sql.ref('p.parent'), condition.in);
      return sql`exists (select 1 from ${sql.table(this.#link(condition.link))} as p where ${parents} and p.child = ${at('id')})`;
    }
    if ('with' in condition) return this.#hasPart(condition.with, condition.where, at);
    if ('without' in condition) return sql`not ${this.#hasPart(condition.without, condition.where, at)}`;
    return columnIs(this.#dialect, at(condition.column), condition);
  }

  /** Whether one of a record’s parts meets all conditions. */
  #hasPart(part: string, where: readonly Condition[], at: At): RawBuilder<SqlBool> {
    const own = [sql<SqlBool>`q.owner = ${at('id')}`, ...where.map((each) => this.#holds(each, of('q')))];
    return sql`exists (select 1 from ${sql.table(this.#part(part))} as q where ${sql.join(own, sql` and `)})`;
  }

  /** The records of rows that have their ids, in one statement for those that aren't kept. */
  async #recordsOf(rows: readonly StoredRow[]): Promise<ReadonlyMap<string, R>> {
    const ids = [...new Set(rows.map((row) => row.id as string))];
    const records = await this.byIds(ids);
    return new Map(ids.map((id, at) => [id, records[at] as R]));
  }

  #slice(rows: readonly StoredRow[], records: ReadonlyMap<string, R>, query: Page, order: Order): Slice<R> {
    const items = rows.slice(0, query.limit).map((row) => ({ node: records.get(row.id as string) as R, key: keyOf(row, order) }));
    if (query.backward) items.reverse();
    return { items, more: rows.length > query.limit };
  }

  #read(row: StoredRow): R {
    const text = row.record as string;
    const record = JSON.parse(text) as R;
    this.#kept.set(record.id, record, text.length * bytesACharacter);
    return record;
  }

  #part(name: string): string {
    const part = this.#table.parts[name];
    if (!part) throw new Error(`${this.#table.name} must have one of ${Object.keys(this.#table.parts)}, but got: ${name}`);
    return part.name;
  }

  #link(name: string): string {
    const link = this.#table.links[name];
    if (!link) throw new Error(`${this.#table.name} must be linked by one of ${Object.keys(this.#table.links)}, but got: ${name}`);
    return link.name;
  }
}

function keyOf(row: StoredRow, order: Order): Key {
  return [row[order.column] as string, row.id as string];
}

function isAscending(query: Page, order: Order): boolean {
  return (order.direction === 'asc') !== (query.backward ?? false);
}

/** A condition on one column in SQL. */
export function columnIs(dialect: Dialect, column: Expression<unknown>, condition: ColumnIs<string>): RawBuilder<SqlBool> {
  if ('in' in condition) return dialect.inList(column, condition.in);
  if ('atLeast' in condition) return sql`${column} >= ${condition.atLeast}`;
  if ('atMost' in condition) return sql`${column} <= ${condition.atMost}`;
  if ('after' in condition) return sql`${column} > ${condition.after}`;
  return condition.isNull ? sql`${column} is null` : sql`${column} is not null`;
}
