/** The one shape of an error that the asker can mend. */
import { GraphQLError } from 'graphql';
import { nearest } from '../search/nearest.ts';

/**
 * Bad input: `code` BAD_USER_INPUT, and the argument that is wrong (`scope.from`, `actors[1]`).
 * @param near the nearest valid value, if one is near enough to be meant
 */
export function badInput(argument: string, message: string, near: string | null = null): GraphQLError {
  const suggestion = near === null ? '' : ` Did you mean ${near}?`;
  return new GraphQLError(`${argument}: ${message}${suggestion}`, {
    extensions: { code: 'BAD_USER_INPUT', argument, ...(near === null ? {} : { nearest: near }) },
  });
}

/** An id that no record, or no record of the right kind, has. */
export function unknownId(argument: string, id: string, expected: string, candidates: Iterable<string>): GraphQLError {
  return badInput(argument, `there is no ${expected} with the id “${id}”.`, nearest(id, candidates));
}
