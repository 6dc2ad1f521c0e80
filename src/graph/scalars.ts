/** The scalars, which every deployment reads and refuses alike: both subgraphs, and the gateway before them. */
import { GraphQLError, GraphQLScalarType, Kind, print, type ValueNode } from 'graphql';
import { type Day, isDay, isPartialDate, type PartialDate } from '../domain/dates.ts';

/** A scalar whose values are texts of one form. */
function textScalar<const N extends string, T extends string>(
  name: N,
  description: string,
  isOne: (text: string) => text is T,
  expected: string,
) {
  const read = (value: unknown, written: string, node?: ValueNode): T => {
    if (typeof value === 'string' && isOne(value)) return value;
    // `nodes` is where it stands, if it stands in the document and not in a variable.
    throw new GraphQLError(`“${written}” is not a date: expected ${expected}.`, { nodes: node, extensions: { code: 'BAD_USER_INPUT' } });
  };
  return {
    name,
    description,
    serialize: (value: unknown) => value as T,
    parseValue: (value: unknown) => read(value, String(value)),
    parseLiteral: (node: ValueNode) =>
      node.kind === Kind.STRING ? read(node.value, node.value, node) : read(undefined, print(node), node),
  };
}

export const scalars = [
  textScalar<'Date', Day>(
    'Date',
    'A calendar day, ISO 8601: `2022-02-09`.',
    (text): text is Day => isDay(text),
    'a day that exists, YYYY-MM-DD',
  ),
  textScalar<'PartialDate', PartialDate>(
    'PartialDate',
    'A date as precise as its source: a day `2022-02-09`, a month `2022-02` or a year `2022`. One partial date is later than another only if its earliest day is after the other’s latest; otherwise they are concurrent.',
    (text): text is PartialDate => isPartialDate(text),
    'a date that exists: YYYY, YYYY-MM or YYYY-MM-DD',
  ),
] as const;

/** The same by their names, for a schema that was not made with the builder. */
export const scalarTypes = Object.fromEntries(scalars.map((scalar) => [scalar.name, new GraphQLScalarType<string>(scalar)]));
