/** The subgraphs by name: how each is loaded, and on which port a gateway of the same machine finds it. */
import type { GraphQLSchema } from 'graphql';

interface SubgraphModule {
  readonly subgraph: GraphQLSchema;
}

export const subgraphNames = ['organisations', 'positions'] as const;
export type SubgraphName = (typeof subgraphNames)[number];

export const subgraphPorts: Readonly<Record<SubgraphName, number>> = { organisations: 4001, positions: 4002 };

/** Each is loaded by itself: a subgraph's server needs no other. */
export const loadSubgraph: Readonly<Record<SubgraphName, () => Promise<SubgraphModule>>> = {
  organisations: () => import('../organisations/subgraph.ts'),
  positions: () => import('../positions/subgraph.ts'),
};

export const subgraphUrl = (name: SubgraphName) => `http://127.0.0.1:${subgraphPorts[name]}/graphql`;
