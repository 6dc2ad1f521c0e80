/** One graph, two deployments, the same answers. */

import { printSubgraphSchema } from '@apollo/subgraph';
import { buildSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { subgraph as organisations } from '../../src/organisations/subgraph.ts';
import { subgraph as positions } from '../../src/positions/subgraph.ts';
import { createServer } from '../../src/server/yoga.ts';
import { compose } from '../../src/supergraph/compose.ts';
import { schema as merged } from '../../src/supergraph/schema.ts';
import { corpus, refused } from '../support/corpus.ts';
import { type Answer, ask, serve, type TestGraph } from '../support/graph.ts';
import { stitchedSchema } from '../support/stitched.ts';
import { dialects } from '../support/storages.ts';

describe.each(dialects)('on %s', (dialect) => {
  let graph: TestGraph;
  let throughGateway: (query: string) => Promise<Answer>;

  beforeAll(async () => {
    graph = await serve({ dialect });
    const gateway = createServer({ schema: stitchedSchema(graph.snapshots), snapshots: graph.snapshots });
    throughGateway = (query) => ask(gateway, query);
  });
  afterAll(() => graph.close());

  it.each(corpus)('$name: the merged process and the gateway give equal data', async ({ text }) => {
    const here = await graph.ask(text);
    const there = await throughGateway(text);
    expect(here.errors).toBeUndefined();
    expect(there.errors).toBeUndefined();
    expect(here.data).toEqual(there.data);
  });

  it.each(refused)('$name is refused alike: $extensions', async ({ text, extensions }) => {
    const here = await graph.ask(text);
    const there = await throughGateway(text);
    for (const answer of [here, there]) {
      expect(answer.errors).toHaveLength(1);
      expect(answer.errors?.[0]?.extensions).toMatchObject(extensions);
    }
    expect(here.errors?.[0]?.path).toEqual(there.errors?.[0]?.path);
    expect(here.errors?.[0]?.message).toEqual(there.errors?.[0]?.message);
    expect(here.data).toEqual(there.data);
  });

  it('a question that is refused leaves the answers to those beside it', async () => {
    const { text = '' } = refused.find(({ name }) => name.endsWith('one-question-among-others')) ?? {};
    const { data } = await graph.ask(text);
    expect(data.compare).toBeNull();
    expect(data.organisations.nodes).toHaveLength(2);
    expect(data.proposition.statements.nodes[0].holder.name).toBeTypeOf('string');
  });
});

it('the merged schema is the composed supergraph’s public schema', () => {
  const services = [
    { name: 'organisations', url: 'http://organisations.test', sdl: printSubgraphSchema(organisations) },
    { name: 'positions', url: 'http://positions.test', sdl: printSubgraphSchema(positions) },
  ];
  const composed = buildSchema(compose(services).publicSdl);
  expect(printSchema(lexicographicSortSchema(composed))).toBe(printSchema(lexicographicSortSchema(merged)));
});
