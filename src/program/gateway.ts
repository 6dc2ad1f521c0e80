/** `start --gateway`: serves the public graph from the subgraphs' servers, wherever they are. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createGateway } from '../server/gateway.ts';
import { listen } from '../server/listen.ts';
import type { Server } from '../server/server.ts';
import { subgraphNames } from '../supergraph/subgraphs.ts';
import type { Configuration } from './configuration.ts';
import { builtExplorer } from './explorer.ts';
import type { Started } from './part.ts';
import { listenOptions, metricsOf, publicSettings, readAll, tracingOf } from './serving.ts';

/** Serves until `close`. It needs no subgraph to be there yet, and comes by them as they come. */
export async function startGateway(configuration: Configuration, print: (line: string) => void): Promise<Started> {
  const subgraphs = subgraphNames.map((name) => ({ name, url: configuration.subgraphUrls[name] }));
  const explorer = configuration.explorer ? builtExplorer(print) : undefined;
  const metrics = await metricsOf(configuration, 'gateway');
  const tracing = await tracingOf(configuration, 'gateway');
  const gateway = createGateway({
    supergraphSdl: readFileSync(join(import.meta.dirname, '../../schema/supergraph.graphql'), 'utf8'),
    subgraphs,
    timeout: configuration.subgraphTimeout,
    ...publicSettings(configuration),
    metrics,
    tracing,
    explorer,
    questions: async () => (await import('./questions.ts')).workedQuestions(configuration.fixturesFolder),
  });
  const listening = await listen(gateway, configuration.host, configuration.port, listenOptions(configuration));
  // The first question brings in code for a quarter of a second. Nobody waits for it here, a failure shows at the first real question,
  // and a subgraph's absence costs that one no more than the next.
  void warm(gateway, listening.address).catch(() => {});
  void explorer?.();
  print(`The gateway answers at  ${listening.address}/graphql  (GraphiQL in a browser)`);
  print(`Health                  ${listening.address}/health`);
  for (const { name, url } of subgraphs) print(`Subgraph                ${name} at ${url}`);
  return {
    address: listening.address,
    close: async () => {
      const cut = await listening.close();
      await gateway.dispose();
      await tracing?.close();
      return cut;
    },
    measure: () => readAll(metrics),
  };
}

/** Asks what needs no subgraph. */
async function warm(gateway: Server, address: string): Promise<void> {
  const body = JSON.stringify({ query: '{ __typename }' });
  const response = await gateway.fetch(`${address}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  await response.text();
}
