/**
 * Queries made by walking the schema, so that no list and no reference is forgotten: every list of the root, and every list
 * below one, with all that its records refer to; and each of them with every argument that selects or orders.
 */
import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isEnumType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isScalarType,
  parse,
  visit,
} from 'graphql';

export interface MadeQuery {
  /** the fields that lead to the list, and what is asked of it: `organisations.memberships(last: 3)` */
  readonly name: string;
  readonly text: string;
  /** the fields that lead to the list */
  readonly path: readonly string[];
}

/** Values of arguments by their names, written as GraphQL. Enums and booleans need none. */
export type ArgumentValues = Readonly<Record<string, string>>;

type Field = GraphQLField<unknown, unknown>;

/** Each list, of `$first` records, with what they refer to. Lists that can't do without an argument get it from `values`. */
export function listQueries(schema: GraphQLSchema, values: ArgumentValues): MadeQuery[] {
  return lists(schema).map(({ path, list, wrap }) => {
    const args = ['first: $first', ...needed(list, values)].join(', ');
    const text = `query ($first: Int!) { ${wrap(page(list, args, references(nodeOf(list))), 'first: $first', values)} }`;
    return { name: path.join('.'), text, path };
  });
}

/**
 * Each list with each of its selecting and ordering arguments, and with all of them together, read from either end. The
 * queries take `$cursor`, to go on from the middle. Throws for an argument that has no value.
 */
export function selectingQueries(schema: GraphQLSchema, values: ArgumentValues): MadeQuery[] {
  return lists(schema).flatMap(({ path, list, wrap }) => {
    const always = needed(list, values);
    const selecting = list.args.filter((argument) => !paging.has(argument.name) && !isNeeded(argument));
    const written = selecting.map((argument) => alternatives(argument, values).map((value) => `${argument.name}: ${value}`));
    const together = written.map((each) => each.at(-1) as string);
    const alone = written.flat().map((each) => [each, ...besides(each, selecting, values)]);
    return [[], ...alone, ...(together.length > 1 ? [together] : [])].flatMap((selection) =>
      (['first: 3, after: $cursor', 'last: 3, before: $cursor'] as const).map((end) => {
        const args = [end, ...always, ...selection].join(', ');
        const text = `query ($cursor: String) { ${wrap(page(list, args, ''), 'first: 3', values)} }`;
        return { name: `${path.join('.')}(${[end.slice(0, end.indexOf(',')), ...selection].join(', ')})`, text, path };
      }),
    );
  });
}

/** The list of changes is of records of several types, which need different look-ups: each kind of change by itself. */
export function changesByKind(schema: GraphQLSchema, since: string): MadeQuery[] {
  const kinds = schema.getType('ChangeKind');
  if (!isEnumType(kinds)) throw new Error('ChangeKind must be an enum');
  return kinds.getValues().map(({ name }) => ({
    name: `changes(kinds: [${name}])`,
    text: `query ($first: Int!) {
      changes(since: ${since}, kinds: [${name}], first: $first) {
        totalCount
        nodes { date record { id
          ... on Membership { state { name } organisation { name } evidence { source { title } } }
          ... on Tenure { post { title } evidence { source { title } } }
          ... on Statement { proposition { text } holder { name } evidence { source { title } } }
          ... on RollCall { proposition { text } body { name } evidence { source { title } } }
        } }
      }
    }`,
    path: ['changes'],
  }));
}

/** The questions that compare, and those for records by their ids. They take the variables that they declare. */
export const askingQueries: readonly MadeQuery[] = Object.entries({
  compare: `query ($actors: [ID!]!, $scope: Scope, $first: Int!) {
    compare(actors: $actors, scope: $scope) {
      actors { id name }
      rows(first: $first) {
        totalCount
        nodes {
          proposition { text }
          cells {
            actor { name }
            deciding { __typename date evidence { source { title } } }
            positions(first: $first) { totalCount nodes { __typename date } }
          }
        }
      }
    }
  }`,
  'compare.pairs': `query ($actors: [ID!]!, $scope: Scope, $first: Int!) {
    compare(actors: $actors, scope: $scope) {
      withheld { total }
      pairs { a { name } b { name } withheld { by { reason count } } rows(first: $first) { nodes { proposition { text } cells { deciding { __typename date } } } } }
    }
  }`,
  'contradictions, derived': `query ($actors: [ID!]!, $scope: Scope, $first: Int!) {
    contradictions(between: $actors, scope: $scope, kinds: [AGREES], first: $first) {
      withheld { total by { reason count } }
      nodes { id basis overlap { since } a { __typename date holder { name } } b { __typename date holder { name } } }
    }
  }`,
  'contradictions, curated': `query ($scope: Scope, $first: Int!) {
    contradictions(scope: $scope, kinds: [TENSION], first: $first) {
      nodes { id basis overlap { since } a { __typename date holder { name } } b { __typename date holder { name } } }
    }
  }`,
  wordsAndDeeds: `query ($memberOf: ID!, $scope: Scope, $first: Int!) {
    wordsAndDeeds(organisation: $memberOf, scope: $scope, first: $first) {
      totalCount
      withheld { total by { reason count } }
      nodes {
        proposition { text }
        departures
        declared { standing stale deciding { __typename date holder { name } } positions(first: $first) { totalCount nodes { __typename date } } }
        members { member { name } part departed said { standing empty } voted { standing empty deciding { __typename date } } }
      }
    }
  }`,
  search: `query ($text: String!, $first: Int!) {
    search(text: $text, kinds: [STATEMENT], first: $first) { totalCount nodes { excerpt item { id ... on Statement { date } } } }
  }`,
  'overlap.changes': `query ($organisations: [ID!]!, $first: Int!) {
    overlap(organisations: $organisations) {
      inAny { name }
      pairs { a { name } b { name } }
      changes(first: $first) { totalCount nodes { id state { name } organisation { name } } }
    }
  }`,
  silent:
    'query ($someActors: [ID!]!, $scope: Scope!) { silent(actors: $someActors, scope: $scope) { actors { id name } withheld { total } } }',
  nodes: 'query ($someIds: [ID!]!) { nodes(ids: $someIds) { id } }',
}).map(([name, text]) => ({ name, text, path: [] }));

/** The variables that a query declares. */
export function variablesOf(text: string): string[] {
  const variables: string[] = [];
  visit(parse(text), { VariableDefinition: ({ variable }) => void variables.push(variable.name.value) });
  return variables;
}

/** How many fields a query selects. */
export function fieldsIn(text: string): number {
  let fields = 0;
  visit(parse(text), { Field: () => void fields++ });
  return fields;
}

// Lists

interface List {
  readonly path: readonly string[];
  readonly list: Field;
  /** puts the list's selection into a query; the lists above it are asked with `args` */
  readonly wrap: (selection: string, args: string, values: ArgumentValues) => string;
}

function lists(schema: GraphQLSchema): List[] {
  return connectionsOf(schema.getQueryType()).flatMap((root) => [
    { path: [root.name], list: root, wrap: (selection) => selection },
    ...connectionsOf(nodeOf(root)).map((list) => ({
      path: [root.name, list.name],
      list,
      wrap: (selection: string, args: string, values: ArgumentValues) =>
        `${root.name}(${[args, ...needed(root, values)].join(', ')}) { nodes { ${own(nodeOf(root))} ${selection} } }`,
    })),
  ]);
}

const connectionsOf = (type: unknown): Field[] => fieldsOf(type).filter((field) => getNamedType(field.type).name.endsWith('Connection'));

function fieldsOf(type: unknown): Field[] {
  return isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];
}

/** The type of a list's records. */
function nodeOf(list: Field): unknown {
  const nodes = fieldsOf(getNamedType(list.type)).find((field) => field.name === 'nodes');
  if (!nodes) throw new Error(`${list.name} must list nodes`);
  return getNamedType(nodes.type);
}

function page(list: Field, args: string, selection: string): string {
  return `${list.name}(${args}) { totalCount pageInfo { startCursor endCursor } nodes { ${own(nodeOf(list))} ${selection} } }`;
}

/** What every record of a type has. */
const own = (type: unknown) => (fieldsOf(type).some((field) => field.name === 'id') ? 'id' : '__typename');

/** Everything that a record refers to, each with a field that only the record referred to has. Lists are left out. */
function references(type: unknown): string {
  const fields = fieldsOf(type).filter((field) => !field.args.some(isNeeded) && isCompositeType(getNamedType(field.type)));
  return fields
    .filter((field) => !getNamedType(field.type).name.endsWith('Connection'))
    .map((field) => {
      const target = getNamedType(field.type);
      const leaf = fieldsOf(target).find((each) => each.name !== 'id' && isLeafType(getNamedType(each.type)));
      return `${field.name} { ${leaf?.name ?? '__typename'} ${own(target) === 'id' ? 'id' : references(target)} }`;
    })
    .join(' ');
}

// Arguments

const paging = new Set(['first', 'last', 'after', 'before']);

/** Arguments that a list can't do without; and the scope, without which some lists are too long to be answered. */
const isNeeded = (argument: GraphQLArgument) => isRequiredArgument(argument) || argument.name === 'scope';

function needed(list: Field, values: ArgumentValues): string[] {
  return list.args.filter(isNeeded).map((argument) => `${argument.name}: ${alternatives(argument, values)[0]}`);
}

/** Which argument goes with which other alone. */
const goesWith: Readonly<Record<string, string>> = { basis: 'asOf' };

/** What must be asked for beside an argument. */
function besides(written: string, selecting: readonly GraphQLArgument[], values: ArgumentValues): string[] {
  const other = selecting.find((argument) => argument.name === goesWith[written.slice(0, written.indexOf(':'))]);
  return other ? [`${other.name}: ${alternatives(other, values)[0]}`] : [];
}

/** Each value of an enum or a boolean, the first two together where several may be given, or the one given for the argument. */
function alternatives(argument: GraphQLArgument, values: ArgumentValues): string[] {
  const given = values[argument.name];
  if (given !== undefined) return [given];
  const type = getNamedType(argument.type);
  const several = isListType(isNonNullType(argument.type) ? argument.type.ofType : argument.type);
  if (isEnumType(type)) {
    const words = type.getValues().map((value) => value.name);
    return several ? [`[${words.slice(0, 2).join(', ')}]`] : words;
  }
  if (isScalarType(type) && type.name === 'Boolean') return ['true', 'false'];
  throw new Error(`there must be a value for the argument ${argument.name}, but there is none`);
}
