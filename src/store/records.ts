/** The queries of one table of records: look-ups, pages and counts, each for a whole batch in one statement. */
import { type Expression, type ExpressionBuilder, sql } from 'kysely';
import type { DemarcheRecord } from '../domain/records.ts';
import type { Database, Dialect, Row, Tables } from './dialects/dialect.ts';
import type { By, Condition, Key, Order, PageQuery, Slice, Table } from './table.ts';

type Builder = ExpressionBuilder<Tables, string>;

export class RecordQueries<R extends DemarcheRecord> {
  readonly #database: Database;
  readonly #dialect: Dialect;
  readonly #table: Table<R>;

  constructor(database: Database, dialect: Dialect, table: Table<R>) {
    this.#database = database;
    this.#dialect = dialect;
    this.#table = table;
  }

  /** The records of these ids, in their order; null for an id that none has. */
  async byIds(ids: readonly string[]): Promise<(R | null)[]> {
    const rows = await this.#database
      .selectFrom(this.#table.name)
      .select(['id', 'record'])
      .where(({ ref }) => this.#dialect.inList(ref('id'), ids))
      .execute();
    const found = new Map(rows.map((row) => [row.id, this.#read(row)]));
    return ids.map((id) => found.get(id) ?? null);
  }

  /** One page of all records. */
  async page(query: PageQuery): Promise<Slice<R>> {
    const order = this.#order(query);
    const rows = await this.#select('t', query, order, ['id', 'record', order.column]).execute();
    return this.#slice(rows, query, order);
  }

  /** For each parent, one page of its records. */
  async pagesOf(by: By, parents: readonly string[], query: PageQuery): Promise<Slice<R>[]> {
    const order = this.#order(query);
    const statement = this.#dialect.forEachKey(parents, this.#table.name, ['id', 'record', order.column], (columns) =>
      this.#select('c', query, order, columns).where((builder) => this.#belongs(builder, 'c', by)),
    );
    const { rows } = await statement.execute(this.#database);
    const shares = Map.groupBy(rows, (row) => row.parent);
    return parents.map((parent) => {
      const share = shares.get(parent) ?? [];
      return this.#slice(sortRows(share, order, query.backward ?? false), query, order);
    });
  }

  async count(where: readonly Condition[] = []): Promise<number> {
    const rows = await this.#database
      .selectFrom(`${this.#table.name} as t`)
      .select(sql<number>`count(*)`.as('n'))
      .where((builder) => this.#holds(builder, 't', where))
      .execute();
    return Number(rows[0]?.n);
  }

  /** For each parent, how many records it has. */
  async countsOf(by: By, parents: readonly string[], where: readonly Condition[] = []): Promise<number[]> {
    const inner = this.#database
      .selectFrom(`${this.#table.name} as c`)
      .select(sql<number>`count(*)`.as('n'))
      .where((builder) => this.#holds(builder, 'c', where))
      .where((builder) => this.#belongs(builder, 'c', by));
    const { rows } = await sql<Row>`select k.value as parent, (${inner}) as n from ${this.#dialect.keys(parents)}`.execute(this.#database);
    const counts = new Map(rows.map((row) => [row.parent, Number(row.n)]));
    return parents.map((parent) => counts.get(parent) ?? 0);
  }

  #order(query: PageQuery): Order {
    const name = query.order ?? this.#table.order;
    const order = this.#table.orders[name];
    if (!order) throw new Error(`${this.#table.name} must be ordered by one of ${Object.keys(this.#table.orders)}, but got: ${name}`);
    return order;
  }

  /** One row more than the limit is read: it tells whether there is more. */
  #select(alias: string, query: PageQuery, order: Order, columns: readonly string[]) {
    const direction = (order.direction === 'asc') !== (query.backward ?? false) ? 'asc' : 'desc';
    const place = sql.ref(`${alias}.${order.column}`);
    const id = sql.ref(`${alias}.id`);
    let select = this.#database
      .selectFrom(`${this.#table.name} as ${alias}`)
      .select(columns.map((column) => `${alias}.${column}`))
      .where((builder) => this.#holds(builder, alias, query.where ?? []))
      .orderBy(place, direction)
      .orderBy(id, direction)
      .limit(query.limit + 1);
    if (query.from) {
      const beyond = sql.raw(direction === 'asc' ? '>' : '<');
      select = select.where(sql<boolean>`(${place}, ${id}) ${beyond} (${query.from[0]}, ${query.from[1]})`);
    }
    return select;
  }

  #slice(rows: readonly Row[], query: PageQuery, order: Order): Slice<R> {
    const items = rows.slice(0, query.limit).map((row) => ({ node: this.#read(row), key: keyOf(row, order) }));
    if (query.backward) items.reverse();
    return { items, more: rows.length > query.limit };
  }

  #read(row: Row): R {
    return JSON.parse(row.record as string) as R;
  }

  #belongs(builder: Builder, alias: string, by: By): Expression<boolean> {
    const key = sql.ref('k.value');
    if ('column' in by) return sql<boolean>`${sql.ref(`${alias}.${by.column}`)} = ${key}`;
    const link = this.#link(by.link);
    return sql<boolean>`${builder.ref(`${alias}.id`)} in (select child from ${sql.table(link)} where parent = ${key})`;
  }

  #holds(builder: Builder, alias: string, conditions: readonly Condition[]): Expression<boolean> {
    const compile = (condition: Condition): Expression<boolean> => {
      if ('any' in condition) return builder.or(condition.any.map(compile)) as Expression<boolean>;
      if ('all' in condition) return builder.and(condition.all.map(compile)) as Expression<boolean>;
      if ('link' in condition) {
        const children = sql`select child from ${sql.table(this.#link(condition.link))} where ${this.#dialect.inList(sql.ref('parent'), condition.in)}`;
        return sql<boolean>`${sql.ref(`${alias}.id`)} in (${children})`;
      }
      const column = sql.ref(`${alias}.${condition.column}`);
      if ('in' in condition) return this.#dialect.inList(column, condition.in) as Expression<boolean>;
      if ('atLeast' in condition) return sql<boolean>`${column} >= ${condition.atLeast}`;
      if ('atMost' in condition) return sql<boolean>`${column} <= ${condition.atMost}`;
      if ('after' in condition) return sql<boolean>`${column} > ${condition.after}`;
      return condition.isNull ? sql<boolean>`${column} is null` : sql<boolean>`${column} is not null`;
    };
    return builder.and(conditions.map(compile)) as Expression<boolean>;
  }

  #link(name: string): string {
    const link = this.#table.links[name];
    if (!link) throw new Error(`${this.#table.name} must be linked by one of ${Object.keys(this.#table.links)}, but got: ${name}`);
    return link.name;
  }
}

function keyOf(row: Row, order: Order): Key {
  return [row[order.column] as string, row.id as string];
}

/** A batch comes back in no certain order. */
function sortRows(rows: Row[], order: Order, backward: boolean): Row[] {
  const sign = (order.direction === 'asc') !== backward ? 1 : -1;
  return rows.sort((a, b) => {
    const [aValue, aId] = keyOf(a, order);
    const [bValue, bId] = keyOf(b, order);
    return sign * (aValue < bValue ? -1 : aValue > bValue ? 1 : aId < bId ? -1 : aId > bId ? 1 : 0);
  });
}
