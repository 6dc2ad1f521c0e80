/**
 * What a query may cost: how many values its answer holds if every list is as long as it may be.
 *
 * A page is as long as its `first` or `last` says; a list that is asked for by a list of ids, as long as that; any other
 * list has a fixed length. `__typename` and introspection are free: the latter is as large as the schema, whoever asks.
 */
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  getOperationAST,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type SelectionSetNode,
  valueFromASTUntyped,
} from 'graphql';
import { pageSize, plainListSize } from '../graph/limits.ts';

type Variables = Readonly<Record<string, unknown>>;

interface Query {
  readonly schema: GraphQLSchema;
  readonly variables: Variables;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** what a fragment costs within a page of a size: fragments that spread others twice would take for ever otherwise */
  readonly known: Map<string, number>;
}

/** The cost of an operation of a valid document; 0 where there is no such operation. */
export function costOf(schema: GraphQLSchema, document: DocumentNode, given: Variables, operationName?: string | null): number {
  const operation = getOperationAST(document, operationName);
  const type = operation && schema.getRootType(operation.operation);
  if (!type) return 0;
  const defaults = (operation.variableDefinitions ?? []).flatMap(({ variable, defaultValue }) =>
    defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)] as const] : [],
  );
  const fragments = document.definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
  const query: Query = {
    schema,
    variables: { ...Object.fromEntries(defaults), ...given },
    fragments: new Map(fragments.map((fragment) => [fragment.name.value, fragment])),
    known: new Map(),
  };
  return costOfSelections(query, operation.selectionSet, type, null);
}

/** @param page the size of the page that these selections stand in: their lists are the page's */
function costOfSelections(query: Query, { selections }: SelectionSetNode, type: GraphQLNamedType, page: number | null): number {
  let cost = 0;
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) cost += costOfField(query, selection, type, page);
    else if (selection.kind === Kind.FRAGMENT_SPREAD) cost += costOfFragment(query, selection.name.value, page);
    else cost += costOfSelections(query, selection.selectionSet, conditionType(query, selection.typeCondition?.name.value) ?? type, page);
  }
  return cost;
}

function costOfFragment(query: Query, name: string, page: number | null): number {
  const key = `${name} ${page}`;
  let cost = query.known.get(key);
  if (cost === undefined) {
    const fragment = query.fragments.get(name);
    const type = conditionType(query, fragment?.typeCondition.name.value);
    cost = fragment && type ? costOfSelections(query, fragment.selectionSet, type, page) : 0;
    query.known.set(key, cost);
  }
  return cost;
}

function costOfField(query: Query, node: FieldNode, type: GraphQLNamedType, page: number | null): number {
  if (node.name.value.startsWith('__') || !(isObjectType(type) || isInterfaceType(type))) return 0;
  const field = type.getFields()[node.name.value];
  if (!field) return 0;
  const paged = field.args.some((argument) => argument.name === 'first');
  const inner = node.selectionSet
    ? costOfSelections(query, node.selectionSet, getNamedType(field.type), paged ? sizeOfPage(query, node) : null)
    : 0;
  const length = isListType(getNullableType(field.type)) ? (page ?? lengthOfList(query, node)) : 1;
  return length * (1 + inner);
}

/** A size outside the limits is refused by the field itself, with a better message. */
function sizeOfPage(query: Query, node: FieldNode): number {
  const size = argument(query, node, 'first') ?? argument(query, node, 'last') ?? pageSize.default;
  return typeof size === 'number' ? Math.min(Math.max(size, pageSize.least), pageSize.most) : pageSize.most;
}

function lengthOfList(query: Query, node: FieldNode): number {
  const lists = (node.arguments ?? []).map(({ name }) => argument(query, node, name.value)).filter(Array.isArray);
  return lists.length > 0 ? Math.max(...lists.map((list) => list.length)) : plainListSize;
}

function argument(query: Query, node: FieldNode, name: string): unknown {
  const value = node.arguments?.find((each) => each.name.value === name)?.value;
  return value && valueFromASTUntyped(value, query.variables);
}

function conditionType(query: Query, name: string | undefined): GraphQLNamedType | undefined {
  return name === undefined ? undefined : query.schema.getType(name);
}
