/** The server of a graph, as one that opens no port and reads no configuration: Yoga behind the front. */
import { useApolloInlineTrace } from '@graphql-yoga/plugin-apollo-inline-trace';
import { GraphQLError, type GraphQLSchema } from 'graphql';
import { createYoga } from 'graphql-yoga';
import { publicLimits, type RequestLimits, subgraphLimits, usualCapacity } from '../graph/limits.ts';
import { type RequestContext, requestContext } from '../graph/request.ts';
import { SnapshotUnreadable } from '../store/snapshot.ts';
import type { Snapshots } from '../store/snapshots.ts';
import { Admission } from './admission.ts';
import { isPromising, useOwnAliases } from './aliases.ts';
import type { ServerContext, SharedPlugin } from './asking.ts';
import { Compiled, type CompiledOptions } from './compiled.ts';
import { DocumentCache } from './documents.ts';
import type { Health } from './health.ts';
import { inForceOf, type Origin } from './in-force.ts';
import { usualLogger } from './logger.ts';
import { pluginsOfAll, yogaOptions } from './plugins.ts';
import { createServerOf, type Server, type ServerSettings } from './server.ts';

export interface ServerOptions extends ServerSettings {
  readonly schema: GraphQLSchema;
  readonly snapshots: Snapshots;
  /** what a request may ask */
  readonly limits?: RequestLimits;
}

/** For whoever asks; its answers tell the dataset version in `extensions` too, for those who see no headers. */
export function createServer({ limits = publicLimits, ...options }: ServerOptions): Server {
  const extensions = ({ version }: Origin) => ({ dataset: { version } });
  return create({ limits, ...options }, [useExtensions(extensions)], extensions);
}

/** The same for a gateway alone: it may ask more, is told the dataset version in a header alone, and can have its requests traced. */
export function createSubgraphServer({ limits = subgraphLimits, ...options }: ServerOptions): Server {
  return create({ limits, ...options }, [useApolloInlineTrace()], () => undefined);
}

function create(
  { schema, snapshots, limits, logger = usualLogger, ...rest }: ServerOptions & { limits: RequestLimits },
  more: readonly object[],
  extensions: CompiledOptions['extensions'],
): Server {
  const settings = { logger, ...rest };
  const admission = new Admission(settings.capacity ?? usualCapacity);
  const documents = new DocumentCache();
  const compiled = new Compiled({ schema, snapshots, limits, admission, trustedOnly: settings.trustedOnly ?? false, extensions });
  const yoga = createYoga<ServerContext, RequestContext>({
    ...yogaOptions(settings.logger),
    schema,
    // Pins a snapshot for the request.
    context: async ({ asking }) => {
      const { snapshot, release } = await snapshots.acquire().catch(unreadable);
      asking.held.push(release);
      asking.origin = snapshot;
      return requestContext(snapshot, asking.deadline);
    },
    plugins: [...pluginsOfAll(limits, admission, documents, settings), useOwnAliases(isPromising), ...more],
  });
  return createServerOf({
    settings,
    limits,
    admission,
    inForce: inForceOf(snapshots),
    compiled,
    ask: (url, init, context) => yoga.fetch(url, init, context),
    schema,
    caches: { documents, compiled },
    dataset: () => snapshots.open,
    health: () => health(snapshots),
    dispose: () => yoga.dispose(),
  });
}

/** What is stored is damaged, and nothing else is there: whoever runs this is told more by the log and at /health. */
function unreadable(error: unknown): never {
  if (!(error instanceof SnapshotUnreadable)) throw error;
  throw new GraphQLError('The dataset can’t be read at the moment. Ask again later.', {
    extensions: { code: 'DATASET_UNREADABLE', http: { status: 503, spec: false } },
  });
}

/** Reads something: an open snapshot alone doesn't show that its database is still there. */
async function health(snapshots: Snapshots): Promise<Health> {
  try {
    const { snapshot, release } = await snapshots.acquire();
    try {
      await snapshot.identities.typesOf(['']);
      const { version } = snapshot;
      const { trouble } = snapshots;
      return trouble === null ? { status: 'ok', dataset: { version } } : { status: 'degraded', dataset: { version, trouble } };
    } finally {
      release();
    }
  } catch (error) {
    const { trouble } = snapshots;
    if (trouble === null) throw error;
    return { status: 'unavailable', dataset: { version: null, trouble } };
  }
}

/** Tells of what an answer is from beside its data. */
function useExtensions(extensions: CompiledOptions['extensions']): SharedPlugin {
  return {
    onExecute: ({ args }) => ({
      onExecuteDone({ result, setResult }) {
        if (Symbol.asyncIterator in result) return;
        const { origin } = args.contextValue.asking;
        if (origin) setResult({ ...result, extensions: { ...result.extensions, ...extensions(origin) } });
      },
    }),
  };
}
