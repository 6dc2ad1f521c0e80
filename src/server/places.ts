/**
 * The places of errors. A gateway puts an answer together from several, and moves their errors by rules of its own, which lose the places in
 * lists and name a neighbour of the field that failed. Here a subgraph's error takes the place of the null that it made, as a value without
 * a path; it goes wherever that value goes, and is given the path and the locations of the field that it ends up in.
 */
import {
  type DocumentNode,
  type FieldNode,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  isIntrospectionType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { withoutStack } from '../graph/errors.ts';
import type { SharedPlugin } from './asking.ts';

type Path = readonly (string | number)[];

/** An error of a subgraph in place of the null that it made. */
class Misplaced extends GraphQLError {
  /** from that null on, where the field that failed lies deeper: one that may not be null took it along */
  readonly rest: Path;
  /** whether it made null of a whole record, of which several fields were asked for: each of them ends up with the error */
  readonly ofRecord: boolean;
  /** those that made the same null */
  readonly others: Misplaced[];

  constructor(error: Pick<GraphQLError, 'message' | 'extensions'>, rest: Path, ofRecord: boolean, others: Misplaced[] = []) {
    super(error.message, { extensions: error.extensions });
    this.rest = rest;
    this.ofRecord = ofRecord && rest.length > 0;
    this.others = others;
  }
}

interface Answer<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly GraphQLError[];
}

/** The answer with each error in the place of the null that it made. Errors of the whole stay beside the data. */
export function withErrorsInPlace<Data>({ data, errors = [] }: Answer<Data>): Answer<Data> {
  if (!data || errors.length === 0) return { data, errors: errors.length > 0 ? errors : undefined };
  const left = errors.filter((error) => !error.path || !putInPlace(data as Record<string, unknown>, error, error.path));
  return { data, errors: left.length > 0 ? left : undefined };
}

function putInPlace(data: Record<string, unknown>, error: GraphQLError, path: Path): boolean {
  let holder: Record<string | number, unknown> = data;
  for (const [depth, key] of path.entries()) {
    const value = holder[key];
    if (value === null || value instanceof Error) {
      const misplaced = withoutStack(() => new Misplaced(error, path.slice(depth + 1), isRecord(path, depth)));
      if (value instanceof Misplaced) value.others.push(misplaced);
      else holder[key] = misplaced;
      return true;
    }
    if (typeof value !== 'object') return false;
    holder = value as Record<string | number, unknown>;
  }
  return false;
}

/** Whether a path leads to a record of `_entities` (or `_0__entities`, where several were asked in one go). */
const isRecord = (path: Path, depth: number) => depth === 1 && /_entities$/.test(String(path[0]));

/** The fields of a schema that have a resolver, but for those of its own description. */
export function resolvedFields(schema: GraphQLSchema) {
  return Object.values(schema.getTypeMap()).flatMap((type) => {
    if (!isObjectType(type) || isIntrospectionType(type)) return [];
    return Object.values(type.getFields()).flatMap((field) => (field.resolve ? [{ field, resolve: field.resolve }] : []));
  });
}

/** Gives the errors that subgraphs' values bear the place of the field in which they end up. */
export function useErrorPlaces(): SharedPlugin {
  return {
    onSchemaChange: ({ schema }) => {
      for (const { field, resolve } of resolvedFields(schema as GraphQLSchema)) {
        field.resolve = (...request) => {
          const value = resolve(...request);
          return value instanceof Promise ? value.then(unplaced, (error) => Promise.reject(unplaced(error))) : unplaced(value);
        };
      }
    },
    onExecute: ({ args }) => ({
      onExecuteDone({ result, setResult }) {
        if (Symbol.asyncIterator in result || !result.errors) return;
        setResult({ ...result, errors: wellPlaced(result.errors, args.document, args.operationName) });
      },
    }),
  };
}

/** An error as if it had been thrown right here. */
function unplaced(value: unknown): unknown {
  if (Array.isArray(value)) return value.some((each) => each instanceof Error) ? value.map(unplaced) : value;
  if (value instanceof AggregateError) return unplaced(value.errors[0]);
  if (!(value instanceof GraphQLError) || !value.path) return value;
  const origin = originOf(value);
  return withoutStack(() =>
    origin instanceof Misplaced ? new Misplaced(origin, origin.rest, origin.ofRecord, origin.others) : new Misplaced(origin, [], false),
  );
}

/** The error that others were made of. */
function originOf(error: GraphQLError): GraphQLError {
  let origin = error;
  while (!(origin instanceof Misplaced) && origin.originalError instanceof GraphQLError) origin = origin.originalError;
  return origin;
}

/** The errors with whole paths; each once. */
function wellPlaced(errors: readonly GraphQLError[], document: DocumentNode, operationName?: string | null): readonly GraphQLError[] {
  const fragments = new Map(
    document.definitions.flatMap((each) => (each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each.selectionSet]] : [])),
  );
  const operation = getOperationAST(document, operationName);
  const placed = new Map<string, GraphQLError>();
  const known = new Map<string, readonly FieldNode[]>();
  for (const error of errors) {
    const origin = originOf(error);
    if (!(origin instanceof Misplaced)) {
      placed.set(`${placed.size}`, error);
      continue;
    }
    for (const { message, extensions, rest, ofRecord } of [origin, ...origin.others]) {
      const path = [...(error.path ?? []).slice(0, ofRecord ? -1 : undefined), ...rest];
      const keys = path.filter((key) => typeof key === 'string');
      const at = keys.join(' ');
      // A list may have an error in each of its items, all at one field.
      const nodes = known.get(at) ?? nodesAt(operation, keys, fragments);
      known.set(at, nodes);
      const made = withoutStack(() => new GraphQLError(message, { nodes, path, extensions }));
      placed.set(JSON.stringify([path, message]), made);
    }
  }
  return [...placed.values()];
}

/** The fields that are answered where the keys lead. */
function nodesAt(
  operation: OperationDefinitionNode | null | undefined,
  keys: readonly string[],
  fragments: ReadonlyMap<string, SelectionSetNode>,
): readonly FieldNode[] {
  let selections = operation ? [operation.selectionSet] : [];
  let nodes: readonly FieldNode[] = [];
  for (const key of keys) {
    nodes = selections.flatMap((selection) => fieldsOf(selection, key, fragments));
    selections = nodes.flatMap((node) => node.selectionSet ?? []);
  }
  return nodes;
}

/** The fields that a selection answers under a key. */
function fieldsOf(selections: SelectionSetNode | undefined, key: string, fragments: ReadonlyMap<string, SelectionSetNode>): FieldNode[] {
  return (selections?.selections ?? []).flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return (selection.alias ?? selection.name).value === key ? [selection] : [];
    return fieldsOf(selection.kind === Kind.INLINE_FRAGMENT ? selection.selectionSet : fragments.get(selection.name.value), key, fragments);
  });
}
