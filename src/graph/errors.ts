/** The one shape of an error that the asker can mend. */
import { GraphQLError, type GraphQLResolveInfo, responsePathAsArray } from 'graphql';
import type { Named } from '../search/names.ts';

/**
 * Makes an error that is told to the asker, and of which nobody asks where in the program it was made: an answer may have thousands, and a
 * stack takes longer than all else of one.
 */
export function withoutStack<E extends Error>(make: () => E): E {
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

/**
 * Bad input for all names of a field that mean nothing or several things; `argument` and `nearest` are of the first.
 * @param info of the field: without it graphql-js makes another error of this one, that has its place
 */
export function badNames(names: readonly MisunderstoodName[], info?: GraphQLResolveInfo): GraphQLError {
  const [first] = names as [MisunderstoodName];
  const more = names.length > told ? [`And ${names.length - told} more.`] : [];
  const nearest = first.several ? undefined : first.candidates[0]?.id;
  const extensions = {
    code: 'BAD_USER_INPUT',
    argument: first.argument,
    ...(nearest === undefined ? {} : { nearest }),
    names: names.map(({ argument, text, candidates }) => ({ argument, text, candidates })),
  };
  const place = info && { nodes: info.fieldNodes, path: responsePathAsArray(info.path) };
  return withoutStack(() => new GraphQLError([...names.slice(0, told).map(sentence), ...more].join(' '), { extensions, ...place }));
}

function sentence({ argument, text, word, candidates, several }: MisunderstoodName): string {
  const shown = candidates.slice(0, shownCandidates).map(({ id, name }) => (name === id ? id : `${name} (${id})`));
  const more = candidates.length > shown.length ? ` and ${candidates.length - shown.length} more` : '';
  if (several) return `${argument}: “${text}” means several: ${shown.join(', ')}${more}. Expected one, by its id.`;
  const suggestion = shown.length === 0 ? '' : ` Did you mean ${shown.join(' or ')}?`;
  return `${argument}: there is no ${word} “${text}”.${suggestion}`;
}
