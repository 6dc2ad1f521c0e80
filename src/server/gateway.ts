/** Hive Gateway over the composed supergraph, behind the same front as every server: what it answers is what the merged process answers. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { createGatewayRuntime } from '@graphql-hive/gateway-runtime';
import type { Options } from 'dataloader';
import { type GraphQLSchema, getNullableType, isListType, Kind, parse } from 'graphql';
import { gatewayCapacity, publicLimits, type RequestLimits } from '../graph/limits.ts';
import { scalarTypes } from '../graph/scalars.ts';
import { recordsIn, Share } from '../graph/turns.ts';
import { Admission } from './admission.ts';
import { useOwnAliases } from './aliases.ts';
import type { Asking, ServerContext, SharedPlugin } from './asking.ts';
import { DocumentCache } from './documents.ts';
import type { Health } from './health.ts';
import type { Origin } from './in-force.ts';
import { answerTooLarge, isAnswerTooLarge } from './limits.ts';
import { usualLogger } from './logger.ts';
import { resolvedFields, useErrorPlaces, withErrorsInPlace } from './places.ts';
import { pluginsOfAll, yogaOptions } from './plugins.ts';
import { createServerOf, type Server, type ServerSettings } from './server.ts';
import { SubgraphOrigins } from './subgraph-origins.ts';
import { askSubgraph, healthOf, type Subgraph, type SubgraphRequest, type UpstreamOptions } from './upstream.ts';

export interface GatewayOptions extends ServerSettings {
  readonly supergraphSdl: string;
  readonly subgraphs: readonly Subgraph[];
  /** milliseconds after which a subgraph is no longer waited for */
  readonly timeout: number;
  readonly limits?: RequestLimits;
}

/** The paths are those of `createServer`; `/health` tells of each subgraph too. */
export function createGateway(options: GatewayOptions): Server {
  const { supergraphSdl, subgraphs, timeout, logger = usualLogger, limits = publicLimits, capacity = gatewayCapacity, ...rest } = options;
  const admission = new Admission(capacity);
  const upstream = { timeout, logger, tracing: rest.tracing };
  const documents = new DocumentCache();
  const inForce = new SubgraphOrigins(subgraphs);
  const gateway = createGatewayRuntime<ServerContext>({
    ...yogaOptions(logger),
    supergraph: supergraphSdl,
    // The supergraph knows them by name alone. A date that doesn't exist is refused here, and not by a subgraph together with all that it is
    // asked in one go.
    additionalResolvers: scalarTypes,
    transports: {
      http: {
        getSubgraphExecutor: ({ subgraphName }) => {
          const subgraph = subgraphs.find(({ name }) => name === subgraphName);
          if (!subgraph) throw new Error(`The gateway must be told where the subgraph ${subgraphName} is`);
          return async <Data>(request: Parameters<typeof questionOf>[0]) => {
            const { origin, ...reply } = await askSubgraph<Data>(subgraph, questionOf(request), upstream);
            if (origin !== null) originsOf(askingOf(request)).add(subgraphName, origin);
            if (reply.errors?.some(isAnswerTooLarge)) askingOf(request).refused = answerTooLarge(limits);
            return withErrorsInPlace(reply);
          };
        },
      },
    },
    plugins: () => [
      ...pluginsOfAll(limits, admission, documents, rest),
      useErrorPlaces(),
      useTurns(),
      useOwnAliases(() => true),
      useOrigins(inForce),
      useDescription(supergraphSdl),
    ],
    __experimental__batchDelegateOptions: batching,
    // The subgraphs' errors are as they should be.
    subgraphErrors: false,
  });
  letSignalsPass(gateway.disposableStack);
  return createServerOf({
    settings: { logger, capacity, ...rest },
    limits,
    admission,
    inForce,
    compiled: null,
    ask: (url, init, context) =>
      shares.run(new Share(context.asking.deadline), async () => {
        return gateway.fetch(url, init, context);
      }),
    caches: { documents },
    health: () => health(subgraphs, upstream),
    dispose: () => gateway.dispose(),
  });
}

/**
 * Takes away what its maker does at a signal: it would end at once, with all that is under way. Whoever runs the gateway ends it when that
 * is answered.
 * @param _registered asking for it is what makes it listen for signals, once in a process
 */
function letSignalsPass(_registered: unknown): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    for (const listener of process.listeners(signal))
      if (listener.name.includes('terminateHandler')) process.removeListener(signal, listener);
  }
}

/** The request for which the gateway asks a subgraph. */
const askingOf = ({ context }: { context?: unknown }) => (context as ServerContext).asking;

function questionOf(request: Pick<SubgraphRequest, 'document' | 'variables'> & { context?: unknown }): SubgraphRequest {
  const { id, cost, deadline } = askingOf(request);
  return { document: request.document, variables: request.variables, id, cost, deadline };
}

/** What the subgraphs' parts of one answer are from. */
class Origins {
  readonly told = new Map<string, Origin[]>();

  add(subgraph: string, origin: Origin): void {
    const known = this.told.get(subgraph) ?? [];
    if (!known.some(({ version, copy }) => version === origin.version && copy === origin.copy)) this.told.set(subgraph, [...known, origin]);
  }

  /** The one version; or, while the subgraphs have different ones, null and each one's. Undefined where none answered. */
  get dataset(): { version: string | null; versions?: Record<string, readonly string[]> } | undefined {
    if (this.told.size === 0) return undefined;
    const versions = [...this.told].map(([subgraph, origins]) => [subgraph, [...new Set(origins.map(({ version }) => version))]] as const);
    const [version = null, ...others] = new Set(versions.flatMap(([, known]) => known));
    if (others.length === 0) return { version };
    return { version: null, versions: Object.fromEntries(versions) };
  }
}

const origins = new WeakMap<Asking, Origins>();

function originsOf(asking: Asking): Origins {
  const known = origins.get(asking) ?? new Origins();
  origins.set(asking, known);
  return known;
}

/** Of the request that is under way. */
const shares = new AsyncLocalStorage<Share>();

/** A subgraph is asked once for all who ask for some of it, and they get what they ask by in turns. */
const batching: Pick<Options<unknown, unknown>, 'batchScheduleFn' | 'maxBatchSize'> = {
  batchScheduleFn: (run) => {
    const share = shares.getStore();
    if (share) share.whenGiven(run);
    else setImmediate(run);
  },
};

/** Hands lists out in turns, as the subgraphs do: what they answered is there all at once. */
function useTurns(): SharedPlugin {
  return {
    onSchemaChange: ({ schema }) => {
      for (const { field, resolve } of resolvedFields(schema as GraphQLSchema)) {
        if (!isListType(getNullableType(field.type))) continue;
        field.resolve = (...request) => {
          const value: unknown = resolve(...request);
          // Not all that can be waited for here is a Promise.
          const waits = value instanceof Object && 'then' in value && typeof value.then === 'function';
          return waits ? (value as PromiseLike<unknown>).then(handedOut) : handedOut(value);
        };
      }
    },
  };
}

function handedOut(list: unknown): unknown {
  const share = shares.getStore();
  return share && Array.isArray(list) ? share.give(list, recordsIn(list)) : list;
}

/** Tells the version in `extensions`; an answer that mixes two says so. Leaves for the front what the answer is from. */
function useOrigins(inForce: SubgraphOrigins): SharedPlugin {
  return {
    onExecute: ({ args }) => ({
      onExecuteDone({ result, setResult }) {
        if (Symbol.asyncIterator in result) return;
        const { asking } = args.contextValue;
        const { told, dataset } = originsOf(asking);
        // What isn't known to be in force is from its version all the same, but not kept.
        asking.origin = inForce.of(told) ?? (dataset?.version ? { version: dataset.version, copy: null } : null);
        if (dataset) setResult({ ...result, extensions: { ...result.extensions, dataset } });
      },
    }),
  };
}

/** Keeps what the supergraph says of itself, which the gateway drops as it makes its schema of it. */
function useDescription(supergraphSdl: string): SharedPlugin {
  const definition = parse(supergraphSdl).definitions.find((each) => each.kind === Kind.SCHEMA_DEFINITION);
  return {
    onSchemaChange({ schema }) {
      (schema as GraphQLSchema).description = definition?.description?.value;
    },
  };
}

/** Unavailable when no subgraph answers; degraded when one does not, or is degraded itself, or when their versions of the dataset differ. */
async function health(subgraphs: readonly Subgraph[], upstream: UpstreamOptions): Promise<Health> {
  const each = await Promise.all(subgraphs.map(async (subgraph) => [subgraph.name, await healthOf(subgraph, upstream)] as const));
  const answering = each.filter(([, known]) => known !== null && known.status !== 'unavailable');
  const well = each.filter(([, known]) => known?.status === 'ok');
  const versions = new Set(answering.map(([, known]) => known?.version));
  return {
    status: answering.length === 0 ? 'unavailable' : well.length < each.length || versions.size > 1 ? 'degraded' : 'ok',
    subgraphs: Object.fromEntries(each.map(([name, known]) => [name, known ?? { status: 'unavailable', version: null }])),
  };
}
