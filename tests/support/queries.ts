/**
 * Queries made by walking the schema, so that no list and no reference is forgotten: every list, alone and below every
 * other, with all that its records refer to; and every list with every argument that selects.
 */
import {
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  parse,
  visit,
} from 'graphql';

export interface MadeQuery {
  /** the fields that lead to the list: `organisations.memberships` */
  readonly name: string;
  readonly text: string;
}

type Field = GraphQLField<unknown, unknown>;

/** Each list of the root, and each list of its records, as one query of `$first` records a list. */
export function listQueries(schema: GraphQLSchema): MadeQuery[] {
  return rootLists(schema).flatMap((root) => {
    const alone = { name: root.name, text: `query ($first: Int!) { ${page(root.name, 'first: $first', references(nodeOf(root)))} }` };
    const below = lists(fieldsOf(nodeOf(root))).map((list) => ({
      name: `${root.name}.${list.name}`,
      text: `query ($first: Int!) { ${root.name}(first: $first) { nodes { id ${page(list.name, 'first: $first', references(nodeOf(list)))} } } }`,
    }));
    return [alone, ...below];
  });
}

/** Values for arguments that select, by the argument's name: written as GraphQL. */
export type ArgumentValues = Readonly<Record<string, string>>;

/**
 * Each list with each of its selecting arguments, and with all of them together; from either end, and from the middle: the
 * queries take `$after` and `$before`. Throws for an argument without a value.
 */
export function selectingQueries(schema: GraphQLSchema, values: ArgumentValues): MadeQuery[] {
  const queries = (list: Field, name: string, wrap: (selection: string) => string) => {
    const selecting = list.args.filter((argument) => !paging.has(argument.name));
    const written = selecting.map((argument) => `${argument.name}: ${writtenValue(values, argument.name)}`);
    const selections = ['', ...written, ...(written.length > 1 ? [written.join(', ')] : [])];
    return selections.flatMap((selection) =>
      ['first: 3', 'last: 3'].map((end) => ({
        name: `${name}(${[end, selection].filter(Boolean).join(', ')})`,
        text: `{ ${wrap(page(list.name, `${end}, ${selection}`, ''))} }`,
      })),
    );
  };
  return rootLists(schema).flatMap((root) => [
    ...queries(root, root.name, (selection) => selection),
    ...lists(fieldsOf(nodeOf(root))).flatMap((list) =>
      queries(list, `${root.name}.${list.name}`, (selection) => `${root.name}(first: 3) { nodes { id ${selection} } }`),
    ),
  ]);
}

/** How many fields a query selects. */
export function fieldsIn(text: string): number {
  let fields = 0;
  visit(parse(text), { Field: () => void fields++ });
  return fields;
}

const paging = new Set(['first', 'last', 'after', 'before']);

function writtenValue(values: ArgumentValues, argument: string): string {
  const value = values[argument];
  if (value === undefined) throw new Error(`there must be a value for the argument ${argument}, but there is none`);
  return value;
}

function page(list: string, args: string, selection: string): string {
  return `${list}(${args}) { totalCount pageInfo { hasNextPage endCursor } nodes { id ${selection} } }`;
}

const rootLists = (schema: GraphQLSchema): Field[] => lists(Object.values(schema.getQueryType()?.getFields() ?? {}));

/** Lists of records that need no argument; what is found for a text or computed for actors is no record. */
function lists(fields: readonly Field[]): Field[] {
  const connections = fields.filter((field) => getNamedType(field.type).name.endsWith('Connection'));
  return connections.filter((list) => !list.args.some(isRequiredArgument) && fieldsOf(nodeOf(list)).some((field) => field.name === 'id'));
}

function fieldsOf(type: unknown): Field[] {
  return isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];
}

/** The type of a list's records. */
function nodeOf(list: Field): unknown {
  const nodes = fieldsOf(getNamedType(list.type)).find((field) => field.name === 'nodes');
  if (!nodes) throw new Error(`${list.name} must list nodes`);
  return getNamedType(nodes.type);
}

/** Everything that a record refers to, with a field that only the record referred to has. Lists are left out. */
function references(type: unknown): string {
  const fields = fieldsOf(type).filter((field) => field.args.length === 0 && isCompositeType(getNamedType(field.type)));
  return fields
    .map((field) => {
      const target = getNamedType(field.type);
      const own = fieldsOf(target).find((each) => each.name !== 'id' && each.args.length === 0 && isLeafType(getNamedType(each.type)));
      const isRecord = fieldsOf(target).some((each) => each.name === 'id');
      return `${field.name} { ${own?.name} ${isRecord ? 'id' : references(target)} }`;
    })
    .join(' ');
}
