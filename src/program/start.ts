/** `start`: puts the dataset in force and serves it: the whole graph in one process, or one subgraph for a gateway. */
import { importedIn, versionOf, versionWith } from '../dataset/version.ts';
import { type Listening, listen } from '../server/listen.ts';
import { createServer, createSubgraphServer, type Server } from '../server/yoga.ts';
import { importedInForce, publish, type SnapshotStorage, Snapshots, versionInForce } from '../store/snapshots.ts';
import { loadSubgraph, type SubgraphName } from '../supergraph/subgraphs.ts';
import type { Configuration } from './configuration.ts';
import { explain, openStorage } from './storage.ts';

/**
 * Serves until `close`. Throws, with nothing left open, when it can't.
 * @param subgraph null: the whole graph
 */
export async function start(
  configuration: Configuration,
  print: (line: string) => void,
  subgraph: SubgraphName | null = null,
): Promise<Listening> {
  const began = performance.now();
  const storage = await openStorage(configuration);
  const snapshots = new Snapshots(storage);
  try {
    await publishFixtures(storage, configuration.fixturesFolder).catch(explain(storage));
    const server = await serverOf(subgraph, snapshots);
    const lease = await snapshots.acquire().catch(explain(storage));
    const { version, updatedOn, coveredTo, counts } = lease.snapshot;
    lease.release();
    const port = subgraph === null ? configuration.port : configuration.subgraphPorts[subgraph];
    const variable = subgraph === null ? 'PORT' : `${subgraph.toUpperCase()}_PORT`;
    const listening = await listen(server, configuration.host, port, variable);
    print(
      `${subgraph === null ? 'Demarche' : `The subgraph ${subgraph}`} answers at  ${listening.address}/graphql  (GraphiQL in a browser)`,
    );
    print(`Health               ${listening.address}/health`);
    print(`Dataset              ${version} of ${updatedOn}, memberships followed up to ${coveredTo}, in ${storage.place}`);
    print(`                     ${describeCounts(counts)}`);
    print(`Ready in ${Math.round(performance.now() - began)} ms. Ctrl-C stops it.`);
    return {
      address: listening.address,
      close: async () => {
        await listening.close();
        await snapshots.close();
      },
    };
  } catch (error) {
    await snapshots.close();
    throw error;
  }
}

async function serverOf(subgraph: SubgraphName | null, snapshots: Snapshots): Promise<Server> {
  if (subgraph === null) return createServer({ schema: (await import('../supergraph/schema.ts')).schema, snapshots });
  return createSubgraphServer({ schema: (await loadSubgraph[subgraph]()).subgraph, snapshots });
}

/** Published votes that were imported stay beside the records when these change. */
async function publishFixtures(storage: SnapshotStorage, folder: string): Promise<void> {
  const base = versionOf(folder);
  const inForce = await versionInForce(storage);
  const imported = inForce === null ? null : importedIn(inForce);
  // The files are read and checked only when this version of them has not been written before.
  await publish(storage, versionWith(base, imported), async () => {
    const { loadDataset } = await import('../dataset/load.ts');
    return loadDataset(folder, imported === null ? null : await importedInForce(storage));
  });
}

function describeCounts(counts: Readonly<Record<string, number>>): string {
  return Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([type, count]) => `${count} ${type}`)
    .join(', ');
}
