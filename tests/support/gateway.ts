/** The federated deployment in this process: both subgraphs' servers and the gateway, each listening, over one dataset. */
import { printSubgraphSchema } from '@apollo/subgraph';
import type { RequestLimits } from '../../src/graph/limits.ts';
import { subgraph as organisations } from '../../src/organisations/subgraph.ts';
import { subgraph as positions } from '../../src/positions/subgraph.ts';
import { createGateway, type GatewayOptions } from '../../src/server/gateway.ts';
import type { Logger } from '../../src/server/logger.ts';
import { createSubgraphServer } from '../../src/server/yoga.ts';
import type { Snapshots } from '../../src/store/snapshots.ts';
import { compose } from '../../src/supergraph/compose.ts';
import type { SubgraphName } from '../../src/supergraph/subgraphs.ts';
import { listening } from './at.ts';
import { type Answer, askAt } from './graph.ts';

export interface TestGateway {
  readonly address: string;
  ask(query: string, variables?: Record<string, unknown>): Promise<Answer>;
  close(): Promise<void>;
}

export interface TestGatewayOptions extends Partial<Omit<GatewayOptions, 'supergraphSdl' | 'subgraphs'>> {
  readonly logger?: Logger;
  /** of each subgraph its own; by default the first for both */
  readonly snapshots: Snapshots | Readonly<Record<SubgraphName, Snapshots>>;
  /** what the subgraphs may be asked; what subgraphs are by default */
  readonly subgraphLimits?: RequestLimits;
}

export async function serveFederated({ snapshots, logger, subgraphLimits, ...options }: TestGatewayOptions): Promise<TestGateway> {
  const schemas = { organisations, positions };
  const subgraphs = await Promise.all(
    (['organisations', 'positions'] as const).map(async (name) => {
      const own = 'acquire' in snapshots ? snapshots : snapshots[name];
      const { address, close } = await listening(
        createSubgraphServer({ schema: schemas[name], snapshots: own, logger, limits: subgraphLimits }),
      );
      return { name, url: `${address}/graphql`, sdl: printSubgraphSchema(schemas[name]), close };
    }),
  );
  const { supergraphSdl } = compose(subgraphs);
  const gateway = createGateway({ supergraphSdl, subgraphs, timeout: 10_000, logger, ...options });
  const { address, close } = await listening(gateway);
  return {
    address,
    ask: (query, variables) => askAt(address, query, variables),
    close: async () => {
      await close();
      await gateway.dispose();
      for (const subgraph of subgraphs) await subgraph.close();
    },
  };
}
