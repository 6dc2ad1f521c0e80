/**
 * What a question may cost: how many values its answer holds if every list is as long as it may be, and what computed answers weigh
 * beside (graph/costs.ts). Fragments count wherever they are spread.
 *
 * A page is as long as its `first` or `last` says; a list that is asked for by a list of ids, as long as that; any other list as the
 * question that it belongs to says, or else a fixed length. A list of the schema's own description has as many items as there are on
 * average. `__typename` is free.
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
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  SchemaMetaFieldDef,
  type SelectionSetNode,
  TypeMetaFieldDef,
  valueFromASTUntyped,
} from 'graphql';
import { weights } from '../graph/costs.ts';
import { pageSize, plainListSize } from '../graph/limits.ts';

type Variables = Readonly<Record<string, unknown>>;
type Lengths = Readonly<Record<string, number>>;

interface Query {
  readonly schema: GraphQLSchema;
  readonly variables: Variables;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** what a fragment costs in a place: fragments that spread others twice would take for ever otherwise */
  readonly known: Map<string, number>;
}

/** What selections stand in. */
interface Place {
  /** the size of the page: their lists are the page's */
  readonly page: number | null;
  /** how long lists are, as the fields around say */
  readonly lengths: Lengths;
  /** tells these lengths from others */
  readonly key: string;
}

/** The cost of an operation of a valid document; 0 where there is no such operation. */
export function costOf(schema: GraphQLSchema, document: DocumentNode, given: Variables, operationName?: string | null): number {
  const definitions = getOperationAST(document, operationName)?.variableDefinitions ?? [];
  const defaults = definitions.flatMap(({ variable, defaultValue }) =>
    defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)] as const] : [],
  );
  return costWith(schema, document, { ...Object.fromEntries(defaults), ...given }, operationName);
}

/** As `costOf`, whatever the variables are; null where it depends on them. */
export function fixedCostOf(schema: GraphQLSchema, document: DocumentNode, operationName?: string | null): number | null {
  let depends = false;
  const variables = new Proxy(
    {},
    {
      get() {
        depends = true;
      },
    },
  );
  const cost = costWith(schema, document, variables, operationName);
  return depends ? null : cost;
}

function costWith(schema: GraphQLSchema, document: DocumentNode, variables: Variables, operationName?: string | null): number {
  const operation = getOperationAST(document, operationName);
  const type = operation && schema.getRootType(operation.operation);
  if (!type) return 0;
  const fragments = document.definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
  const query: Query = {
    schema,
    variables,
    fragments: new Map(fragments.map((fragment) => [fragment.name.value, fragment])),
    known: new Map(),
  };
  return Math.ceil(costOfSelections(query, operation.selectionSet, type, { page: null, lengths: lengthsOfIntrospection(schema), key: '' }));
}

function costOfSelections(query: Query, { selections }: SelectionSetNode, type: GraphQLNamedType, place: Place): number {
  let cost = 0;
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) cost += costOfField(query, selection, type, place);
    else if (selection.kind === Kind.FRAGMENT_SPREAD) cost += costOfFragment(query, selection.name.value, place);
    else cost += costOfSelections(query, selection.selectionSet, conditionType(query, selection.typeCondition?.name.value) ?? type, place);
  }
  return cost;
}

function costOfFragment(query: Query, name: string, place: Place): number {
  const key = `${name} ${place.page} ${place.key}`;
  let cost = query.known.get(key);
  if (cost === undefined) {
    const fragment = query.fragments.get(name);
    const type = conditionType(query, fragment?.typeCondition.name.value);
    cost = fragment && type ? costOfSelections(query, fragment.selectionSet, type, place) : 0;
    query.known.set(key, cost);
  }
  return cost;
}

function costOfField(query: Query, node: FieldNode, type: GraphQLNamedType, place: Place): number {
  if (!(isObjectType(type) || isInterfaceType(type))) return 0;
  const field = metaFields[node.name.value] ?? type.getFields()[node.name.value];
  if (!field) return 0;
  const name = `${type.name}.${field.name}`;
  const weight = weights[name]?.(argumentsOf(query, node));
  const lengths = weight?.lengths ? { ...place.lengths, ...weight.lengths } : place.lengths;
  const key = weight?.lengths ? `${place.key}${JSON.stringify(weight.lengths)}` : place.key;
  const paged = field.args.some((argument) => argument.name === 'first');
  const page = paged ? sizeOfPage(query, node) : null;
  const inner = node.selectionSet ? costOfSelections(query, node.selectionSet, getNamedType(field.type), { page, lengths, key }) : 0;
  const length = isListType(getNullableType(field.type)) ? (place.page ?? lengths[name] ?? lengthOfList(query, node)) : 1;
  const own = metaFields[node.name.value] ? introspectionWeight : 1;
  return (weight?.cost ?? 0) + own * length * (1 + inner);
}

/**
 * The schema is described in one turn of the event loop, in which nobody else is heard: what GraphiQL asks for may be asked for, and three times
 * as much.
 */
const introspectionWeight = 5;

const metaFields: Readonly<Record<string, typeof SchemaMetaFieldDef>> = { __schema: SchemaMetaFieldDef, __type: TypeMetaFieldDef };

const introspection = new WeakMap<GraphQLSchema, Lengths>();

/** How many items the lists of the schema's own description have: as many as there are on average. */
function lengthsOfIntrospection(schema: GraphQLSchema): Lengths {
  const known = introspection.get(schema);
  if (known) return known;
  const types = Object.values(schema.getTypeMap());
  const outputs = types.filter((type) => isObjectType(type) || isInterfaceType(type));
  const fields = outputs.flatMap((type) => Object.values(type.getFields()));
  const average = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0) / Math.max(1, types.length);
  const lengths = {
    '__Schema.types': types.length,
    '__Schema.directives': schema.getDirectives().length,
    '__Type.fields': average(outputs.map((type) => Object.keys(type.getFields()).length)),
    '__Type.inputFields': average(types.filter(isInputObjectType).map((type) => Object.keys(type.getFields()).length)),
    '__Type.enumValues': average(types.filter(isEnumType).map((type) => type.getValues().length)),
    '__Type.interfaces': average(outputs.map((type) => type.getInterfaces().length)),
    '__Type.possibleTypes': average(types.map((type) => (isAbstractType(type) ? schema.getPossibleTypes(type).length : 0))),
    '__Field.args': fields.reduce((sum, field) => sum + field.args.length, 0) / Math.max(1, fields.length),
  };
  introspection.set(schema, lengths);
  return lengths;
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

function argumentsOf(query: Query, node: FieldNode): Readonly<Record<string, unknown>> {
  return Object.fromEntries((node.arguments ?? []).map(({ name }) => [name.value, argument(query, node, name.value)]));
}

function argument(query: Query, node: FieldNode, name: string): unknown {
  const value = node.arguments?.find((each) => each.name.value === name)?.value;
  return value && valueFromASTUntyped(value, query.variables);
}

function conditionType(query: Query, name: string | undefined): GraphQLNamedType | undefined {
  return name === undefined ? undefined : query.schema.getType(name);
}
