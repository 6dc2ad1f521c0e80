/** The federated deployment in miniature: a gateway over the composed supergraph, and both subgraphs' servers, in one process. */
import { printSubgraphSchema } from '@apollo/subgraph';
import { getStitchedSchemaFromSupergraphSdl } from '@graphql-tools/federation';
import { addResolversToSchema } from '@graphql-tools/schema';
import { type DocumentNode, type GraphQLSchema, print } from 'graphql';
import { subgraphLimits } from '../../src/graph/limits.ts';
import { scalarTypes } from '../../src/graph/scalars.ts';
import { subgraph as organisations } from '../../src/organisations/subgraph.ts';
import { subgraph as positions } from '../../src/positions/subgraph.ts';
import type { Logger } from '../../src/server/logger.ts';
import { createServer } from '../../src/server/yoga.ts';
import type { Snapshots } from '../../src/store/snapshots.ts';
import { compose } from '../../src/supergraph/compose.ts';
import { ask } from './graph.ts';

/** The public schema of the composed supergraph. Each subgraph is asked over HTTP in memory, as if by a gateway. */
export function stitchedSchema(snapshots: Snapshots, logger?: Logger): GraphQLSchema {
  const schemas = { organisations, positions };
  const servers = Object.entries(schemas).map(
    ([name, schema]) => [name, createServer({ schema, snapshots, logger, limits: subgraphLimits })] as const,
  );
  const byName = new Map(servers);
  const services = Object.entries(schemas).map(([name, schema]) => ({
    name,
    url: `http://${name}.test/graphql`,
    sdl: printSubgraphSchema(schema),
  }));
  const stitched = getStitchedSchemaFromSupergraphSdl({
    supergraphSdl: compose(services).supergraphSdl,
    onSubschemaConfig: (config) => {
      const server = byName.get(config.name.toLowerCase() as 'organisations' | 'positions');
      if (!server) throw new Error(`The supergraph must name a subgraph, but got: ${config.name}`);
      config.executor = ((request: { document: DocumentNode; variables?: Record<string, unknown> }) =>
        ask(server, print(request.document), request.variables)) as never;
    },
  });
  return addResolversToSchema({ schema: stitched, resolvers: scalarTypes });
}
