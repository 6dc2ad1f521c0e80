/** The one shape of an error that the asker can mend. */
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

/**
 * What the asker can mend: `code` BAD_USER_INPUT, and the argument that is wrong (`scope.from`, `actors[1]`). It is none of GraphQL's errors,
 * which take twenty times as long to make: graphql-js makes one of it for each field that it is thrown by, with its place.
 */
export class BadInput extends Error {
  readonly extensions: Readonly<Record<string, unknown>>;

  constructor(message: string, argument: string, more: Readonly<Record<string, unknown>> = {}) {
    super(message);
    this.extensions = { code: 'BAD_USER_INPUT', argument, ...more };
  }
}

export function badInput(argument: string, message: string): BadInput {
  return withoutStack(() => new BadInput(`${argument}: ${message}`, argument));
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
export function badNames(names: readonly MisunderstoodName[]): BadInput {
  const [first] = names as [MisunderstoodName];
  const more = names.length > told ? [`And ${names.length - told} more.`] : [];
  const nearest = first.several ? undefined : first.candidates[0]?.id;
  const extensions = {
    ...(nearest === undefined ? {} : { nearest }),
    names: names.map(({ argument, text, candidates }) => ({ argument, text, candidates })),
  };
  return withoutStack(() => new BadInput([...names.slice(0, told).map(sentence), ...more].join(' '), first.argument, extensions));
}

function sentence({ argument, text, word, candidates, several }: MisunderstoodName): string {
  const shown = candidates.slice(0, shownCandidates).map(({ id, name }) => (name === id ? id : `${name} (${id})`));
  const more = candidates.length > shown.length ? ` and ${candidates.length - shown.length} more` : '';
  if (several) return `${argument}: “${text}” means several: ${shown.join(', ')}${more}. Expected one, by its id.`;
  const suggestion = shown.length === 0 ? '' : ` Did you mean ${shown.join(' or ')}?`;
  return `${argument}: there is no ${word} “${text}”.${suggestion}`;
}
