/** Hive Gateway over the composed supergraph, as a pure request handler: what it answers is what the merged process answers. */
import { createGatewayRuntime } from '@graphql-hive/gateway-runtime';
import type { Plugin } from 'graphql-yoga';
import { publicLimits, type RequestLimits } from '../graph/limits.ts';
import { scalarTypes } from '../graph/scalars.ts';
import { type Health, paths, useEntrance } from './entrance.ts';
import { useGraphiQL, type Question as WorkedQuestion } from './graphiql.ts';
import { useLimits } from './limits.ts';
import { type Logger, mask } from './mask.ts';
import { withPlaces } from './places.ts';
import { askSubgraph, healthOf, type Question, type Subgraph, type UpstreamOptions } from './upstream.ts';
import type { Server } from './yoga.ts';

export interface GatewayOptions {
  readonly supergraphSdl: string;
  readonly subgraphs: readonly Subgraph[];
  /** milliseconds after which a subgraph is no longer waited for */
  readonly timeout: number;
  readonly logger?: Logger;
  /** the questions that GraphiQL opens with */
  readonly questions?: () => Promise<readonly WorkedQuestion[]>;
  readonly limits?: RequestLimits;
}

/** The paths are those of `createServer`; `/health` tells of each subgraph too. */
export function createGateway({
  supergraphSdl,
  subgraphs,
  timeout,
  questions,
  logger = console,
  limits = publicLimits,
}: GatewayOptions): Server {
  const upstream = { timeout, logger };
  const versions = new Versions();
  return createGatewayRuntime({
    supergraph: supergraphSdl,
    // The supergraph knows them by name alone. A date that doesn't exist is refused here, and not by a subgraph together with all that it is
    // asked in one go.
    additionalResolvers: scalarTypes,
    transports: {
      http: {
        getSubgraphExecutor: ({ subgraphName }) => {
          const subgraph = subgraphs.find(({ name }) => name === subgraphName);
          if (!subgraph) throw new Error(`The gateway must be told where the subgraph ${subgraphName} is`);
          return async (request) => {
            const { version, ...reply } = await askSubgraph(subgraph, request as Question, upstream);
            if (version !== null) versions.add(request.context as object, subgraphName, version);
            // An answer has the shape of its question, which the compiler doesn't see.
            return reply as never;
          };
        },
      },
    },
    plugins: () => [
      useGraphiQL(paths.graphql, questions),
      useEntrance(() => health(subgraphs, upstream)),
      useLimits(limits),
      useReplies(versions),
    ],
    graphqlEndpoint: paths.graphql,
    healthCheckEndpoint: paths.live,
    graphiql: false,
    landingPage: false,
    logging: false,
    // The subgraphs' errors are as they shall be.
    subgraphErrors: false,
    maskedErrors: { maskError: (error, message) => mask(error, message, logger) },
  }) as unknown as Server;
}

/** From which versions of the dataset the subgraphs answered, for each request. */
class Versions {
  readonly #known = new WeakMap<object, Map<string, Set<string>>>();

  add(request: object, subgraph: string, version: string): void {
    const known = this.#known.get(request) ?? new Map<string, Set<string>>();
    this.#known.set(request, known.set(subgraph, (known.get(subgraph) ?? new Set()).add(version)));
  }

  /** The one version; or, while the subgraphs have different ones, null and each one's. Undefined where none answered. */
  of(request: object): { version: string | null; versions?: Record<string, string[]> } | undefined {
    const known = this.#known.get(request);
    if (!known) return undefined;
    const [version = null, ...others] = new Set([...known.values()].flatMap((versions) => [...versions]));
    if (others.length === 0) return { version };
    return { version: null, versions: Object.fromEntries([...known].map(([subgraph, versions]) => [subgraph, [...versions]])) };
  }
}

/**
 * Makes of what the gateway put together what the merged process would have answered: the version in `extensions`, and in paths of
 * errors the places in lists. An answer that mixes two versions says so.
 */
function useReplies(versions: Versions): Plugin {
  return {
    onExecute: ({ args }) => ({
      onExecuteDone({ result, setResult }) {
        if (Symbol.asyncIterator in result) return;
        const dataset = versions.of(args.contextValue as object);
        const errors = result.errors && withPlaces(result.errors, result.data);
        setResult({ ...result, ...(errors && { errors }), ...(dataset && { extensions: { ...result.extensions, dataset } }) });
      },
    }),
  };
}

/** Unavailable when no subgraph answers; degraded when one does not, or when their versions of the dataset differ. */
async function health(subgraphs: readonly Subgraph[], upstream: UpstreamOptions): Promise<Health> {
  const each = await Promise.all(subgraphs.map(async (subgraph) => [subgraph.name, await healthOf(subgraph, upstream)] as const));
  const well = each.filter(([, known]) => known?.status === 'ok');
  const versions = new Set(well.map(([, known]) => known?.version));
  return {
    status: well.length === 0 ? 'unavailable' : well.length < each.length || versions.size > 1 ? 'degraded' : 'ok',
    subgraphs: Object.fromEntries(each.map(([name, known]) => [name, known ?? { status: 'unavailable', version: null }])),
  };
}
