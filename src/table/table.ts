/**
 * An answer of the graph as a table: a row for each record of one root field, a column for each path that was selected. For the
 * server, GraphiQL and the explorer alike, so that one answer has one table wherever it is made.
 */

export type Value = string | number | boolean | null;

export interface Table {
  /** paths from the record, with dots: `holder.name` */
  readonly columns: readonly string[];
  /** a value for each column */
  readonly rows: readonly (readonly Value[])[];
}

/** Parts several values that one record has on one path: two topics' names. */
const severalValues = '; ';

type Json = Value | readonly Json[] | { readonly [name: string]: Json };
type JsonObject = { readonly [name: string]: Json };

/**
 * The table of what a root field answered: of a connection its nodes, of a list its items, of anything else one row. A matrix
 * (`rows`, `columns`, `values`) has a row for each pair of its row and column. A list of which each item holds such records (periods with
 * pairs) has a row for each of these, with what is said of the item repeated.
 * A record that has nothing but one list of records is that list.
 * Null, and an empty list, give a table without rows.
 */
export function tableOf(answer: unknown): Table {
  const columns = new Map<string, number>();
  const rows: Value[][] = [];
  for (const record of recordsOf(answer as Json)) {
    const row: Value[] = [];
    for (const [path, value] of record) {
      const column = columns.get(path) ?? columns.size;
      columns.set(path, column);
      row[column] = value;
    }
    rows.push(row);
  }
  const width = columns.size;
  return { columns: [...columns.keys()], rows: rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? null)) };
}

type Cells = ReadonlyMap<string, Value>;

function recordsOf(answer: Json): Cells[] {
  if (answer === null) return [];
  if (Array.isArray(answer)) return answer.flatMap(recordsOf);
  if (!isObject(answer)) return [new Map([['value', answer as Value]])];
  const nodes = nodesOf(answer);
  if (nodes) return nodes.flatMap((node) => (node === null ? [] : [cellsOf(node)]));
  if (isMatrix(answer)) return pairsOf(answer);
  const [only, ...others] = Object.entries(answer).filter(([name]) => name !== '__typename');
  if (only && others.length === 0 && Array.isArray(only[1]) && only[1].some(isObject)) return recordsOf(only[1]);
  // One record that holds the records: what is said of it stands in each of their rows.
  const inner = Object.entries(answer).find(([, value]) => isObject(value) && (nodesOf(value) !== null || isMatrix(value)));
  if (!inner) return [cellsOf(answer)];
  const [name, value] = inner;
  const outer = cellsOf(Object.fromEntries(Object.entries(answer).filter(([key]) => key !== name)));
  return recordsOf(value).map((cells) => new Map([...outer, ...cells]));
}

/** The records of a connection; null for what is none. */
function nodesOf({ nodes, edges }: JsonObject): readonly Json[] | null {
  if (Array.isArray(nodes)) return nodes;
  if (!Array.isArray(edges)) return null;
  return edges.map((edge) => (isObject(edge) ? (edge.node ?? null) : null));
}

interface Matrix extends JsonObject {
  readonly rows: readonly Json[];
  readonly columns: readonly Json[];
}

function isMatrix(value: JsonObject): value is Matrix {
  return Array.isArray(value.rows) && Array.isArray(value.columns);
}

function pairsOf({ rows, columns, ...planes }: Matrix): Cells[] {
  return rows.flatMap((row, at) =>
    columns.map((column, to) => {
      const cells = new Map<string, Value>();
      collect(cells, 'row', row);
      collect(cells, 'column', column);
      for (const [name, plane] of Object.entries(planes)) {
        if (Array.isArray(plane) && Array.isArray(plane[at])) cells.set(name, (plane[at][to] ?? null) as Value);
      }
      return cells;
    }),
  );
}

function cellsOf(record: Json): Cells {
  const cells = new Map<string, Value>();
  collect(cells, '', record);
  return cells;
}

function collect(cells: Map<string, Value>, path: string, value: Json): void {
  if (Array.isArray(value)) {
    // Values of several records on one path stand in one cell.
    for (const item of value) collect(cells, path, item);
    if (value.length === 0) add(cells, path, null);
  } else if (isObject(value)) {
    const nodes = nodesOf(value);
    if (nodes) collect(cells, path, nodes);
    else {
      for (const [name, inner] of Object.entries(value)) {
        if (name !== '__typename') collect(cells, path === '' ? name : `${path}.${name}`, inner);
      }
    }
  } else add(cells, path === '' ? 'value' : path, value as Value);
}

function add(cells: Map<string, Value>, path: string, value: Value): void {
  const before = cells.get(path) ?? null;
  if (before === null) cells.set(path, value);
  else if (value !== null) cells.set(path, `${before}${severalValues}${value}`);
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
