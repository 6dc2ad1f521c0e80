/** The GraphQL server over HTTP, as a pure request handler: it opens no port and reads no configuration. */
import { useApolloInlineTrace } from '@graphql-yoga/plugin-apollo-inline-trace';
import type { GraphQLSchema } from 'graphql';
import { createYoga, type Plugin, type YogaServerInstance } from 'graphql-yoga';
import { publicLimits, type RequestLimits, subgraphLimits } from '../graph/limits.ts';
import type { RequestContext } from '../graph/request.ts';
import type { Lease, Snapshots } from '../store/snapshots.ts';
import { type Health, paths, useEntrance, versionHeader } from './entrance.ts';
import { type Question, useGraphiQL } from './graphiql.ts';
import { useLimits } from './limits.ts';
import { type Logger, mask } from './mask.ts';

export interface ServerOptions {
  readonly schema: GraphQLSchema;
  readonly snapshots: Snapshots;
  readonly logger?: Logger;
  /** the questions that GraphiQL opens with */
  readonly questions?: () => Promise<readonly Question[]>;
  /** what a request may ask */
  readonly limits?: RequestLimits;
}

export type Server = YogaServerInstance<object, object>;

/** For whoever asks: `/graphql` answers queries and shows GraphiQL to a browser, `/health` tells the dataset version, `/live` that the process lives, `/` leads to GraphiQL. */
export function createServer({ limits = publicLimits, ...options }: ServerOptions): Server {
  return create({ limits, ...options }, [useVersionExtension()]);
}

/** The same for a gateway alone: it may ask more, is told the dataset version in a header, and can have its requests traced. */
export function createSubgraphServer({ limits = subgraphLimits, ...options }: ServerOptions): Server {
  return create({ limits, ...options }, [useApolloInlineTrace() as Plugin]);
}

function create(
  { schema, snapshots, limits, questions, logger = console }: ServerOptions & { limits: RequestLimits },
  more: readonly Plugin[],
): Server {
  return createYoga({
    schema,
    graphqlEndpoint: paths.graphql,
    landingPage: false,
    // Yoga's own says no more than that the process lives; ours, at /health, that the data can be read.
    healthCheckEndpoint: paths.live,
    logging: false,
    multipart: false,
    plugins: [
      useGraphiQL(paths.graphql, questions),
      useEntrance(() => health(snapshots)),
      useLimits(limits),
      useSnapshot(snapshots),
      ...more,
    ],
    graphiql: false,
    maskedErrors: { maskError: (error, message) => mask(error, message, logger) },
  }) as unknown as Server;
}

/** Reads something: an open snapshot alone doesn't show that its database is still there. */
async function health(snapshots: Snapshots): Promise<Health> {
  const { snapshot, release } = await snapshots.acquire();
  try {
    await snapshot.identities.typesOf(['']);
    return { status: 'ok', dataset: { version: snapshot.version } };
  } finally {
    release();
  }
}

/** Pins a snapshot for each request, lets it go with the response, and tells its version in a header. */
function useSnapshot(snapshots: Snapshots): Plugin<RequestContext> {
  const leases = new WeakMap<Request, Lease>();
  return {
    async onContextBuilding({ context, extendContext }) {
      const { request } = context as unknown as { request: Request };
      const lease = leases.get(request) ?? (await snapshots.acquire());
      leases.set(request, lease);
      extendContext({ snapshot: lease.snapshot });
    },
    onResponse({ request, response }) {
      const lease = leases.get(request);
      if (!lease) return;
      leases.delete(request);
      response.headers.set(versionHeader, lease.snapshot.version);
      lease.release();
    },
  };
}

/** Tells the version in `extensions`, for those who see no headers. */
function useVersionExtension(): Plugin {
  return {
    onExecute({ args }) {
      const { version } = (args.contextValue as unknown as RequestContext).snapshot;
      return {
        onExecuteDone({ result, setResult }) {
          if (Symbol.asyncIterator in result) return;
          setResult({ ...result, extensions: { ...result.extensions, dataset: { version } } });
        },
      };
    },
  };
}
