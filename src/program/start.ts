/** `start`: puts the dataset in force and serves it: the whole graph in one process, or one subgraph for a gateway. */

import type { BuiltExplorer } from '../server/explorer.ts';
import type { Metrics } from '../server/metrics.ts';
import type { Server } from '../server/server.ts';
import type { Tracing } from '../server/tracing.ts';
import type { Snapshots } from '../store/snapshots.ts';
import type { SubgraphName } from '../supergraph/subgraphs.ts';
import type { Configuration } from './configuration.ts';
import { builtExplorer } from './explorer.ts';
import type { Started } from './part.ts';
import { isBare, publishApart } from './publish-apart.ts';
import { explain, openStorage } from './storage.ts';
import { isWorker } from './workers.ts';

/**
 * Serves until `close`. Throws, with nothing left open, when it can't.
 * @param subgraph null: the whole graph
 */
export async function start(
  configuration: Configuration,
  print: (line: string) => void,
  subgraph: SubgraphName | null = null,
): Promise<Started> {
  // A first start waits for nothing longer than for the dataset to be read apart: that begins before other code is loaded.
  const first = !isWorker && isBare(configuration) ? publishApart(configuration, print) : null;
  first?.catch(() => {});
  const [{ Snapshots }, { metricsOf, readAll, tracingOf }, { createLogger }] = await Promise.all([
    import('../store/snapshots.ts'),
    import('./serving.ts'),
    import('../server/logger.ts'),
  ]);
  const storage = await openStorage(configuration);
  const log = createLogger(configuration.logLevel);
  const tell = (trouble: string | null) => {
    if (trouble === null) log.error('The dataset can be read again');
    else log.error(trouble, { place: storage.place });
  };
  const snapshots = new Snapshots(storage, undefined, tell, configuration.recordsKept);
  const metrics = await metricsOf(configuration, subgraph ?? 'graph');
  const tracing = await tracingOf(configuration, subgraph ?? 'graph');
  try {
    const isStale = async () => !(await (await import('./publish.ts')).isCurrent(storage, configuration.fixturesFolder));
    // A worker finds in force what the process that started it has published.
    const stale = !isWorker && first === null && (await isStale().catch(explain(storage)));
    const published = stale ? publishApart(configuration, print) : first;
    const explorer = configuration.explorer ? builtExplorer(print) : undefined;
    // The code of the server is loaded while the dataset is read apart.
    const [server] = await Promise.all([
      serverOf(subgraph, snapshots, configuration, { metrics, tracing }, explorer),
      published?.catch(explain(storage)),
    ]);
    const lease = await snapshots.acquire().catch(explain(storage));
    const { version, updatedOn, coveredTo, counts } = lease.snapshot;
    lease.release();
    void snapshots.lookAfter();
    if (!isWorker) void storage.tidy().catch(() => {});
    const port = subgraph === null ? configuration.port : configuration.subgraphPorts[subgraph];
    const variable = subgraph === null ? 'PORT' : `${subgraph.toUpperCase()}_PORT`;
    const [{ listen }, { listenOptions }] = await Promise.all([import('../server/listen.ts'), import('./serving.ts')]);
    const listening = await listen(server, configuration.host, port, listenOptions(configuration, variable));
    void explorer?.();
    print(
      `${subgraph === null ? 'Demarche' : `The subgraph ${subgraph}`} answers at  ${listening.address}/graphql  (GraphiQL in a browser)`,
    );
    print(`Health               ${listening.address}/health`);
    print(`Dataset              ${version} of ${updatedOn}, memberships followed up to ${coveredTo}, in ${storage.place}`);
    print(`                     ${describeCounts(counts)}`);
    return {
      address: listening.address,
      close: async () => {
        const cut = await listening.close();
        await snapshots.close();
        await tracing?.close();
        return cut;
      },
      measure: () => readAll(metrics),
    };
  } catch (error) {
    await snapshots.close();
    throw error;
  }
}

async function serverOf(
  subgraph: SubgraphName | null,
  snapshots: Snapshots,
  configuration: Configuration,
  watching: { readonly metrics: Metrics | undefined; readonly tracing: Tracing | undefined },
  explorer: BuiltExplorer | undefined,
): Promise<Server> {
  const questions = async () => (await import('./questions.ts')).workedQuestions(configuration.fixturesFolder);
  const [{ createServer, createSubgraphServer }, { publicSettings, settingsOfAll }] = await Promise.all([
    import('../server/yoga.ts'),
    import('./serving.ts'),
  ]);
  if (subgraph === null) {
    const { schema } = await import('../supergraph/schema.ts');
    return createServer({ ...publicSettings(configuration), ...watching, schema, snapshots, questions, explorer });
  }
  const { loadSubgraph } = await import('../supergraph/subgraphs.ts');
  const { subgraph: part } = await loadSubgraph[subgraph]();
  return createSubgraphServer({ ...settingsOfAll(configuration), ...watching, schema: part, snapshots, questions });
}

function describeCounts(counts: Readonly<Record<string, number>>): string {
  return Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([type, count]) => `${count} ${type}`)
    .join(', ');
}
