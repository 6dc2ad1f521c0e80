/** The GraphQL server over HTTP, as a pure request handler: it opens no port and reads no configuration. */
import { randomUUID } from 'node:crypto';
import { GraphQLError, type GraphQLSchema } from 'graphql';
import { createYoga, type Plugin, type YogaServerInstance } from 'graphql-yoga';
import { publicLimits, type RequestLimits } from '../graph/limits.ts';
import type { RequestContext } from '../graph/request.ts';
import type { Lease, Snapshots } from '../store/snapshots.ts';
import { useGraphiQL } from './graphiql.ts';
import { asLimitExceeded, useLimits } from './limits.ts';

export interface Logger {
  error(message: string, error: unknown): void;
}

export interface ServerOptions {
  readonly schema: GraphQLSchema;
  readonly snapshots: Snapshots;
  readonly logger?: Logger;
  /** what a request may ask; by default what anyone may */
  readonly limits?: RequestLimits;
}

export type Server = YogaServerInstance<object, object>;

const path = '/graphql';

/** `/graphql` answers queries and shows GraphiQL to a browser, `/health` tells the dataset version, `/live` that the process lives, `/` leads to GraphiQL. */
export function createServer({ schema, snapshots, logger = console, limits = publicLimits }: ServerOptions): Server {
  return createYoga({
    schema,
    graphqlEndpoint: path,
    landingPage: false,
    // Yoga's own says no more than that the process lives; ours, at /health, that the data can be read.
    healthCheckEndpoint: '/live',
    logging: false,
    multipart: false,
    plugins: [useGraphiQL(path, schema), useHealth(snapshots), useLimits(limits), useSnapshot(snapshots)],
    maxRequestBodySize: limits.body,
    graphiql: false,
    maskedErrors: { maskError: (error, message) => mask(asLimitExceeded(limits, error), message, logger) },
  }) as unknown as Server;
}

/** Pins a snapshot for each request, lets it go with the response, and tells its version in `extensions`. */
function useSnapshot(snapshots: Snapshots): Plugin<RequestContext> {
  const leases = new WeakMap<Request, Lease>();
  return {
    async onContextBuilding({ context, extendContext }) {
      const { request } = context as unknown as { request: Request };
      const lease = leases.get(request) ?? (await snapshots.acquire());
      leases.set(request, lease);
      extendContext({ snapshot: lease.snapshot });
    },
    onExecute({ args }) {
      const { version } = (args.contextValue as RequestContext).snapshot;
      return {
        onExecuteDone({ result, setResult }) {
          if (Symbol.asyncIterator in result) return;
          setResult({ ...result, extensions: { ...result.extensions, dataset: { version } } });
        },
      };
    },
    onResponse({ request }) {
      leases.get(request)?.release();
      leases.delete(request);
    },
  };
}

function useHealth(snapshots: Snapshots): Plugin {
  return {
    async onRequest({ request, url, fetchAPI, endResponse }) {
      if (request.method !== 'GET') return;
      if (url.pathname === '/') return endResponse(new fetchAPI.Response(null, { status: 302, headers: { location: path } }));
      if (url.pathname !== '/health') return;
      try {
        const lease = await snapshots.acquire();
        const { version } = lease.snapshot;
        lease.release();
        endResponse(fetchAPI.Response.json({ status: 'ok', dataset: { version } }));
      } catch {
        endResponse(fetchAPI.Response.json({ status: 'unavailable' }, { status: 503 }));
      }
    },
  };
}

/** Errors that the asker can mend pass; all others are told by an id alone, under which they are logged. */
function mask(error: unknown, message: string, logger: Logger): Error {
  const original = error instanceof GraphQLError ? error.originalError : error;
  if (error instanceof GraphQLError && (original === undefined || original === null || original instanceof GraphQLError)) return error;
  const id = logged(original, logger);
  const { nodes, source, positions, path } = (error instanceof GraphQLError ? error : {}) as Partial<GraphQLError>;
  return new GraphQLError(`${message} It is logged as ${id}.`, {
    nodes,
    source,
    positions,
    path,
    extensions: { code: 'INTERNAL_SERVER_ERROR', id },
  });
}

const ids = new WeakMap<object, string>();

/** The id under which an error is logged. One failure that spoils many fields is logged once. */
function logged(error: unknown, logger: Logger): string {
  const known = typeof error === 'object' && error !== null ? ids.get(error) : undefined;
  if (known) return known;
  const id = randomUUID();
  if (typeof error === 'object' && error !== null) ids.set(error, id);
  logger.error(`Unexpected error ${id}`, error);
  return id;
}
