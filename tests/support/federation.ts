/** The federated deployment as real processes: two subgraphs' servers and the gateway, each started alone. */
import type { SubgraphName } from '../../src/supergraph/subgraphs.ts';
import { type Answer, askAt } from './graph.ts';
import { freePort } from './postgres.ts';
import { type Running, run } from './program.ts';

type Environment = Readonly<Record<string, string>>;

export interface Federation {
  /** the gateway's address */
  readonly address: string;
  readonly subgraphs: Readonly<Record<SubgraphName, Running>>;
  readonly gateway: Running;
  ask(query: string, variables?: Record<string, unknown>): Promise<Answer>;
  /** starts a subgraph that has ended, where it was */
  restart(name: SubgraphName): Promise<void>;
  stop(): Promise<void>;
}

export interface FederationOptions {
  /** where each subgraph keeps its data, and what else it is told */
  readonly environments: Readonly<Record<SubgraphName, Environment>>;
  readonly gateway?: Environment;
  /** what stands between the gateway and a subgraph: from the subgraph's address to the address that the gateway is told */
  readonly between?: (name: SubgraphName, address: string) => Promise<string> | string;
}

/** Starts a subgraph's server, and waits until it answers. */
export async function startSubgraph(name: SubgraphName, environment: Environment): Promise<{ running: Running; address: string }> {
  const running = run(['start', '--subgraph', name], environment);
  const [, address = ''] = await running.until(/answers at {2}(http:\/\/[^/]+)\/graphql/);
  return { running, address };
}

export async function startFederation({
  environments,
  gateway = {},
  between = (_, address) => address,
}: FederationOptions): Promise<Federation> {
  const portOf = { organisations: await freePort(), positions: await freePort() };
  const start = (name: SubgraphName) =>
    startSubgraph(name, { ...environments[name], [`${name.toUpperCase()}_PORT`]: String(portOf[name]) });
  const [organisations, positions] = await Promise.all([start('organisations'), start('positions')]);
  const subgraphs = { organisations: organisations.running, positions: positions.running };
  const running = run(['start', '--gateway'], {
    PORT: '0',
    ORGANISATIONS_URL: `${await between('organisations', organisations.address)}/graphql`,
    POSITIONS_URL: `${await between('positions', positions.address)}/graphql`,
    ...gateway,
  });
  const [, address = ''] = await running.until(/answers at {2}(http:\/\/[^/]+)\/graphql/);
  return {
    address,
    subgraphs,
    gateway: running,
    ask: (query, variables) => askAt(address, query, variables),
    async restart(name) {
      subgraphs[name] = (await start(name)).running;
    },
    async stop() {
      for (const each of [...Object.values(subgraphs), running]) each.signal('SIGCONT');
      await Promise.all([...Object.values(subgraphs), running].map((each) => each.stop()));
    },
  };
}
