/** Composition, checked with two composers that share no code: ours and Apollo's own. */
import { composeServices } from '@apollo/composition';
import { printSubgraphSchema } from '@apollo/subgraph';
import { buildSchema, GraphQLSchema, lexicographicSortSchema, parse, printSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { subgraph as organisations } from '../../src/organisations/subgraph.ts';
import { subgraph as positions } from '../../src/positions/subgraph.ts';
import { compose, type SubgraphSdl } from '../../src/supergraph/compose.ts';
import { schema as merged } from '../../src/supergraph/schema.ts';

/** The public schema that Apollo's composer makes. Throws with every composition error, as ours does. */
function composeWithApollo(subgraphs: readonly SubgraphSdl[]): string {
  const { errors, schema } = composeServices(subgraphs.map(({ name, url, sdl }) => ({ name, url, typeDefs: parse(sdl) })));
  if (errors) throw new Error(errors.map((error) => error.message).join('\n'));
  // It drops what is said of the whole, as ours does before `compose` says it again.
  const composed = new GraphQLSchema({ ...schema.toAPISchema().toGraphQLJSSchema().toConfig(), description: merged.description });
  return printSchema(lexicographicSortSchema(composed));
}

const composers = [
  [
    '@theguild/federation-composition',
    (subgraphs: readonly SubgraphSdl[]) => printSchema(lexicographicSortSchema(buildSchema(compose(subgraphs).publicSdl))),
  ],
  ['@apollo/composition', composeWithApollo],
] as const;

const services = (sdls: Readonly<Record<string, string>>): SubgraphSdl[] =>
  Object.entries(sdls).map(([name, sdl]) => ({ name, url: `http://${name}.test`, sdl }));

const ours = { organisations: printSubgraphSchema(organisations), positions: printSubgraphSchema(positions) };

/** Replaces what must be there exactly once or more. */
function replaced(sdl: string, from: RegExp | string, to: string): string {
  const result = sdl.replace(from, to);
  if (result === sdl) throw new Error(`The schema must have ${from}`);
  return result;
}

describe.each(composers)('%s', (_, composeAll) => {
  it('makes the merged process’s schema of the two subgraphs', () => {
    expect(composeAll(services(ours))).toBe(printSchema(lexicographicSortSchema(merged)));
  });

  const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.6", import: ["@key", "@shareable"])';
  const bad: [string, Record<string, string>, RegExp][] = [
    [
      'an entity without its @key where it is owned',
      {
        ...ours,
        organisations: replaced(ours.organisations, /type State implements ([\w &]+?)\s*@key\(fields: "id"\)/, 'type State implements $1'),
      },
      /State/,
    ],
    [
      'a field that two subgraphs type differently',
      { ...ours, positions: replaced(ours.positions, /(type Interval[^{]*\{[^}]*?since): PartialDate/, '$1: Int') },
      /Interval\.since/,
    ],
    [
      'a field that two subgraphs have, and neither shares',
      {
        organisations: `${link} type Query { state: State } type State @key(fields: "id") { id: ID! name: String }`,
        positions: `${link} type Query { other: State } type State @key(fields: "id") { id: ID! name: String }`,
      },
      /State\.name/,
    ],
    [
      'our own types, no longer shared',
      { ...ours, positions: replaced(ours.positions, /type Interval\s*@shareable/, 'type Interval') },
      /Interval/,
    ],
  ];
  it.each(bad)('refuses %s', (_, sdls, named) => {
    expect(() => composeAll(services(sdls))).toThrow(named);
  });
});
