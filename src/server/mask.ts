/** What is told of errors: those that the asker can mend pass, of all others no more than an id. */
import { randomUUID } from 'node:crypto';
import { GraphQLError } from 'graphql';
import { BadInput } from '../graph/errors.ts';
import { type Failure, failureOf } from '../store/dialects/failures.ts';
import { AskerGone } from './exchange.ts';
import type { Logger } from './logger.ts';

/** Errors that the asker can mend pass; all others are told by an id alone, under which they are logged. */
export function mask(error: unknown, message: string, logger: Logger): Error {
  const original = error instanceof GraphQLError ? error.originalError : error;
  if (error instanceof GraphQLError && (original === undefined || original === null || isForAsker(original))) {
    return withCode(error);
  }
  // Nobody reads this, and nothing went wrong.
  if (original instanceof AskerGone) return new GraphQLError(original.message);
  const id = logged(original, logger);
  const { nodes, source, positions, path } = (error instanceof GraphQLError ? error : {}) as Partial<GraphQLError>;
  const failure = failureOf(original);
  const [told, code] = failure === null ? [message, 'INTERNAL_SERVER_ERROR'] : ofDatabase[failure];
  return new GraphQLError(`${told} It is logged as ${id}.`, { nodes, source, positions, path, extensions: { code, id } });
}

const isForAsker = (error: unknown) => error instanceof GraphQLError || error instanceof BadInput;

/**
 * graphql-js gives no code where the value of a variable lacks or is of another type, and where a variable with a default stands for an
 * argument that may not be null, and is null itself.
 */
function withCode(error: GraphQLError): GraphQLError {
  const [, argument, variable] = /^Argument "(\w+)" of non-null type |^Variable "\$(\w+)" /.exec(error.message) ?? [];
  if ((argument ?? variable) === undefined || error.extensions.code !== undefined) return error;
  const { message, nodes, source, positions, path } = error;
  const extensions = { code: 'BAD_USER_INPUT', ...(argument === undefined ? {} : { argument }) };
  return new GraphQLError(message, { nodes, source, positions, path, extensions });
}

/** What is told where the database failed: that it may be asked again later, and nothing of the inside. */
const ofDatabase: Readonly<Record<Failure, readonly [string, string]>> = {
  BUSY: ['The database has more to do than it can: ask again later.', 'OVERLOADED'],
  UNREADABLE: ['The dataset can’t be read at the moment: ask again later.', 'DATASET_UNREADABLE'],
};

const ids = new WeakMap<object, string>();

/** The id under which an error is logged. One failure that spoils many fields is logged once. */
function logged(error: unknown, logger: Logger): string {
  const known = typeof error === 'object' && error !== null ? ids.get(error) : undefined;
  if (known) return known;
  const id = randomUUID();
  if (typeof error === 'object' && error !== null) ids.set(error, id);
  logger.error(`Unexpected error ${id}`, { error });
  return id;
}
