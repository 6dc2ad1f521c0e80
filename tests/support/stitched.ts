/** The federated deployment in miniature: a gateway over the composed supergraph, with both subgraphs in this process. */
import { printSubgraphSchema } from '@apollo/subgraph';
import { getStitchedSchemaFromSupergraphSdl } from '@graphql-tools/federation';
import { type ExecutionArgs, execute, type GraphQLSchema } from 'graphql';
import type { RequestContext } from '../../src/graph/request.ts';
import { subgraph as organisations } from '../../src/organisations/schema.ts';
import { subgraph as positions } from '../../src/positions/schema.ts';
import { compose } from '../../src/supergraph/compose.ts';

const subgraphs: Readonly<Record<string, GraphQLSchema>> = { organisations, positions };

/** What a subgraph does with a request that reaches it; tests replace it to make a subgraph fail. */
export type Answering = (name: string, run: () => ReturnType<typeof execute>) => ReturnType<typeof execute>;

/** The public schema of the composed supergraph. Each request to a subgraph gets a context of its own, as over HTTP. */
export function stitchedSchema(answering: Answering = (_name, run) => run()): GraphQLSchema {
  const services = Object.entries(subgraphs).map(([name, schema]) => ({
    name,
    url: `http://${name}.test/graphql`,
    sdl: printSubgraphSchema(schema),
  }));
  return getStitchedSchemaFromSupergraphSdl({
    supergraphSdl: compose(services).supergraphSdl,
    onSubschemaConfig: (config) => {
      const name = config.name.toLowerCase();
      config.executor = ((request: {
        document: ExecutionArgs['document'];
        variables?: Record<string, unknown>;
        context?: RequestContext;
      }) =>
        answering(name, () =>
          execute({
            schema: subgraphs[name] as GraphQLSchema,
            document: request.document,
            variableValues: request.variables,
            contextValue: { snapshot: request.context?.snapshot },
          }),
        )) as never;
    },
  });
}
