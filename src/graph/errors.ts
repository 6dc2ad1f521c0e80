/** The one shape of an error that the asker can mend. */
import { GraphQLError, type GraphQLResolveInfo, responsePathAsArray } from 'graphql';
import type { Named } from '../search/names.ts';

/**
 * Makes what is told to the asker, one error or several, and of which nobody asks where in the program it was made: an answer may have
 * thousands, and a stack takes longer than all else of one.
 */
export function withoutStack<Made>(make: () => Made): Made {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return make();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

/** Bad input: `code` BAD_USER_INPUT, and the argument that is wrong (`scope.from`, `actors[1]`). */
export function badInput(argument: string, message: string): GraphQLError {
  return withoutStack(() => new GraphQLError(`${argument}: ${message}`, { extensions: { code: 'BAD_USER_INPUT', argument } }));
}

/** An error as one of a field, where graphql-js would do the same with a stack; what several fields are told alike is so put together once. */
export function at({ fieldNodes, path }: GraphQLResolveInfo, { message, extensions }: GraphQLError): GraphQLError {
  return withoutStack(() => new GraphQLError(message, { nodes: fieldNodes, path: responsePathAsArray(path), extensions }));
}

/** A text in an argument that means no record, or several. */
export interface MisunderstoodName {
  readonly argument: string;
  readonly text: string;
  /** of what kind a record was expected */
  readonly word: string;
  /** what it means, where that is several; otherwise what may be meant */
  readonly candidates: readonly Named[];
  readonly several: boolean;
}

const shownCandidates = 5;
/** As many are told of in a message; `extensions.names` has them all. */
const told = 10;

/** Bad input for all names of a field that mean nothing or several things; `argument` and `nearest` are of the first. */
export function badNames(names: readonly MisunderstoodName[]): GraphQLError {
  const [first] = names as [MisunderstoodName];
  const more = names.length > told ? [`And ${names.length - told} more.`] : [];
  const nearest = first.several ? undefined : first.candidates[0]?.id;
  const extensions = {
    code: 'BAD_USER_INPUT',
    argument: first.argument,
    ...(nearest === undefined ? {} : { nearest }),
    names: names.map(({ argument, text, candidates }) => ({ argument, text, candidates })),
  };
  return withoutStack(() => new GraphQLError([...names.slice(0, told).map(sentence), ...more].join(' '), { extensions }));
}

function sentence({ argument, text, word, candidates, several }: MisunderstoodName): string {
  const shown = candidates.slice(0, shownCandidates).map(({ id, name }) => (name === id ? id : `${name} (${id})`));
  const more = candidates.length > shown.length ? ` and ${candidates.length - shown.length} more` : '';
  if (several) return `${argument}: “${text}” means several: ${shown.join(', ')}${more}. Expected one, by its id.`;
  const suggestion = shown.length === 0 ? '' : ` Did you mean ${shown.join(' or ')}?`;
  return `${argument}: there is no ${word} “${text}”.${suggestion}`;
}
