/** What Yoga, and the gateway that is made with it, are told alike; and the one list of plugins that all servers have. */
import { NoSchemaIntrospectionCustomRule } from 'graphql';
import type { RequestLimits } from '../graph/limits.ts';
import type { Admission } from './admission.ts';
import type { SharedPlugin } from './asking.ts';
import { DocumentCache, noErrors } from './documents.ts';
import { useLimits } from './limits.ts';
import type { Logger } from './logger.ts';
import { mask } from './mask.ts';
import { useTrustedDocuments } from './trusted.ts';

export const graphPath = '/graphql';

/** The front answers for all that isn't a question. */
export function yogaOptions(logger: Logger) {
  return {
    graphqlEndpoint: graphPath,
    landingPage: false,
    graphiql: false,
    cors: false,
    logging: false,
    multipart: false,
    // A text that was refused isn't kept, and what is kept is bounded by what it takes up.
    parserAndValidationCache: { documentCache: new DocumentCache(), errorCache: noErrors },
    maskedErrors: { maskError: (error: unknown, message: string) => mask(error, message, logger) },
  } as const;
}

export function pluginsOfAll(limits: RequestLimits, admission: Admission, settings: Open): SharedPlugin[] {
  const { introspection = true, trustedOnly = false } = settings;
  return [useTrustedDocuments(trustedOnly), useLimits(limits, admission), useGoodness(), ...(introspection ? [] : [useNoIntrospection()])];
}

/** Notes of an answer whether it is whole. */
function useGoodness(): SharedPlugin {
  return {
    onExecute: ({ args }) => ({
      onExecuteDone({ result }) {
        args.contextValue.asking.good = !(Symbol.asyncIterator in result) && result.errors === undefined;
      },
    }),
  };
}

/** What of the graph is open. */
export interface Open {
  readonly introspection?: boolean;
  readonly trustedOnly?: boolean;
}

/** The schema isn't told; it is printed in the project all the same. */
function useNoIntrospection(): SharedPlugin {
  return { onValidate: ({ addValidationRule }) => addValidationRule(NoSchemaIntrospectionCustomRule) };
}
