/**
 * The places of errors. A gateway puts an answer together from several, and moves their errors by rules of its own, which lose the places in
 * lists and name a neighbour of the field that failed. Here a subgraph's error takes the place of the null that it made, as a value without
 * a path; it goes wherever that value goes, and is made into an error of the answer by the field that it ends up in. An answer may have
 * thousands, so each is made once.
 */
import {
  type FieldNode,
  GraphQLError,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  isIntrospectionType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  responsePathAsArray,
  type SelectionSetNode,
} from 'graphql';
import { withoutStack } from '../graph/errors.ts';
import type { SharedPlugin } from './asking.ts';

type Path = readonly (string | number)[];

/** An error of a subgraph in place of the null that it made. It is none of GraphQL's, which take twenty times as long to make. */
class Misplaced extends Error {
  readonly extensions: GraphQLError['extensions'];
  /** of what has a path graphql-js makes no other error */
  readonly path: Path = [];
  /** from that null on, where the field that failed lies deeper: one that may not be null took it along */
  readonly rest: Path;
  /** whether it made null of a whole record, of which several fields were asked for: each of them ends up with the error */
  readonly ofRecord: boolean;
  /** those that made the same null */
  readonly others: Misplaced[] = [];
  /** what was made of it, by the record's path */
  readonly #ofRecords = new Map<string, GraphQLError>();

  constructor({ message, extensions }: Pick<GraphQLError, 'message' | 'extensions'>, rest: Path, ofRecord: boolean) {
    super(message);
    this.extensions = extensions;
    this.rest = rest;
    this.ofRecord = ofRecord && rest.length > 0;
  }

  /** The error in an answer; the same for all fields of one record. */
  at(path: Path, info: GraphQLResolveInfo): GraphQLError {
    if (!this.ofRecord) return this.#made([...path, ...this.rest], info);
    const record = path.slice(0, -1);
    const key = record.join(' ');
    const made = this.#ofRecords.get(key) ?? this.#made([...record, ...this.rest], info);
    this.#ofRecords.set(key, made);
    return made;
  }

  #made(path: Path, info: GraphQLResolveInfo): GraphQLError {
    const { message, extensions } = this;
    const nodes = this.rest.length === 0 ? info.fieldNodes : nodesAt(path, info);
    return withoutStack(() => new GraphQLError(message, { nodes, path, extensions }));
  }
}

interface Answer<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly GraphQLError[];
}

/** The answer with each error in the place of the null that it made. Errors of the whole stay beside the data. */
export function withErrorsInPlace<Data>({ data, errors = [] }: Answer<Data>): Answer<Data> {
  if (!data || errors.length === 0) return { data, errors: errors.length > 0 ? errors : undefined };
  const left = withoutStack(() => errors.filter((error) => !error.path || !putInPlace(data as Record<string, unknown>, error, error.path)));
  return { data, errors: left.length > 0 ? left : undefined };
}

function putInPlace(data: Record<string, unknown>, error: GraphQLError, path: Path): boolean {
  let holder: Record<string | number, unknown> = data;
  for (const [depth, key] of path.entries()) {
    const value = holder[key];
    if (value === null || value instanceof Error) {
      const misplaced = new Misplaced(error, path.slice(depth + 1), isRecord(path, depth));
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
          const [, , , info] = request;
          const fail = (error: unknown) => {
            throw placed(error, info);
          };
          try {
            const value: unknown = resolve(...request);
            return value instanceof Promise ? value.then((each) => placed(each, info), fail) : placed(value, info);
          } catch (error) {
            return fail(error);
          }
        };
      }
    },
    onExecute: () => ({
      onExecuteDone({ result, setResult }) {
        if (Symbol.asyncIterator in result || !result.errors) return;
        setResult({ ...result, errors: [...new Set(result.errors.flatMap((error) => [error, ...(beside.get(error) ?? [])]))] });
      },
    }),
  };
}

/** Errors that made the same null as one that is told for it. */
const beside = new WeakMap<GraphQLError, readonly GraphQLError[]>();

/** What a field gave; an error in it as if it had been thrown right here. */
function placed(value: unknown, info: GraphQLResolveInfo, path?: Path): unknown {
  if (Array.isArray(value)) {
    if (!value.some((each) => each instanceof Error)) return value;
    const list = path ?? responsePathAsArray(info.path);
    return value.map((each, index) => placed(each, info, [...list, index]));
  }
  if (!(value instanceof Error)) return value;
  if (value instanceof AggregateError) return placed(value.errors[0], info, path);
  const origin = originOf(value);
  const at = path ?? responsePathAsArray(info.path);
  if (!(origin instanceof Misplaced)) return origin instanceof GraphQLError ? relocated(origin, at, info) : value;
  const made = origin.at(at, info);
  if (origin.others.length > 0)
    beside.set(
      made,
      origin.others.map((each) => each.at(at, info)),
    );
  return made;
}

/** The error that others were made of. */
function originOf(error: Error): Error {
  let origin = error;
  while (origin instanceof GraphQLError && (origin.originalError instanceof GraphQLError || origin.originalError instanceof Misplaced))
    origin = origin.originalError;
  return origin;
}

/** What else went wrong, such as that a subgraph can't be reached. What nobody foresaw stays known as that. */
function relocated({ message, extensions, originalError }: GraphQLError, path: Path, { fieldNodes }: GraphQLResolveInfo): GraphQLError {
  return withoutStack(() => new GraphQLError(message, { nodes: fieldNodes, path, extensions, originalError }));
}

const known = new WeakMap<OperationDefinitionNode, Map<string, readonly FieldNode[]>>();

/** The fields that are answered where a path leads. A list may have an error in each of its items, all at one field. */
function nodesAt(path: Path, { operation, fragments }: GraphQLResolveInfo): readonly FieldNode[] {
  const keys = path.filter((key) => typeof key === 'string');
  const at = keys.join(' ');
  const ofOperation = known.get(operation) ?? new Map<string, readonly FieldNode[]>();
  known.set(operation, ofOperation);
  const before = ofOperation.get(at);
  if (before) return before;
  let selections = [operation.selectionSet];
  let nodes: readonly FieldNode[] = [];
  for (const key of keys) {
    nodes = selections.flatMap((selection) => fieldsOf(selection, key, fragments));
    selections = nodes.flatMap((node) => node.selectionSet ?? []);
  }
  ofOperation.set(at, nodes);
  return nodes;
}

/** The fields that a selection answers under a key. */
function fieldsOf(selections: SelectionSetNode | undefined, key: string, fragments: GraphQLResolveInfo['fragments']): FieldNode[] {
  return (selections?.selections ?? []).flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return (selection.alias ?? selection.name).value === key ? [selection] : [];
    const inner = selection.kind === Kind.INLINE_FRAGMENT ? selection.selectionSet : fragments[selection.name.value]?.selectionSet;
    return fieldsOf(inner, key, fragments);
  });
}
