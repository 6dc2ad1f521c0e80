/** What Yoga, and the gateway that is made with it, are told alike; and the one list of plugins that all servers have. */
import type { RequestLimits } from '../graph/limits.ts';
import type { Admission } from './admission.ts';
import type { SharedPlugin } from './asking.ts';
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
    maskedErrors: { maskError: (error: unknown, message: string) => mask(error, message, logger) },
  } as const;
}

export function pluginsOfAll(limits: RequestLimits, admission: Admission): SharedPlugin[] {
  return [useTrustedDocuments(), useLimits(limits, admission)];
}
