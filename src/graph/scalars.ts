/** The scalars, which every deployment reads and refuses alike: both subgraphs, and the gateway before them. */
import { GraphQLError, GraphQLScalarType, Kind, print, type ValueNode } from 'graphql';
import { isDay, isPartialDate } from '../domain/dates.ts';

function dateScalar<const N extends string>(name: N, description: string, isOne: (text: string) => boolean, expected: string) {
  /** @param node where it stands, if it stands in the document and not in a variable */
  const read = (value: unknown, written: string, node?: ValueNode): string => {
    if (typeof value === 'string' && isOne(value)) return value;
    throw new GraphQLError(`“${written}” is not a date: expected ${expected}.`, { nodes: node, extensions: { code: 'BAD_USER_INPUT' } });
  };
  return {
    name,
    description,
    serialize: (value: unknown) => value as string,
    parseValue: (value: unknown) => read(value, String(value)),
    parseLiteral: (node: ValueNode) =>
      node.kind === Kind.STRING ? read(node.value, node.value, node) : read(undefined, print(node), node),
  };
}

export const scalars = [
  dateScalar('Date', 'A calendar day, ISO 8601: `2022-02-09`.', isDay, 'a day that exists, YYYY-MM-DD'),
  dateScalar(
    'PartialDate',
    'A date as precise as its source: a day `2022-02-09`, a month `2022-02` or a year `2022`. One partial date is later than another only if its earliest day is after the other’s latest; otherwise they are concurrent.',
    isPartialDate,
    'a date that exists: YYYY, YYYY-MM or YYYY-MM-DD',
  ),
] as const;

/** The same by their names, for a schema that was not made with the builder. */
export const scalarTypes = Object.fromEntries(scalars.map((scalar) => [scalar.name, new GraphQLScalarType<string>(scalar)]));
