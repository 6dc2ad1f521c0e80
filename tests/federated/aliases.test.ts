/** Any name for any field, and errors at the fields that they came from: through the gateway as in one process. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aliasPrefix } from '../../src/server/aliases.ts';
import { schema } from '../../src/supergraph/schema.ts';
import { serveFederated, type TestGateway } from '../support/gateway.ts';
import { type Answer, serve, type TestGraph } from '../support/graph.ts';

let merged: TestGraph;
let gateway: TestGateway;
beforeAll(async () => {
  merged = await serve();
  gateway = await serveFederated({ snapshots: merged.snapshots });
});
afterAll(async () => {
  await gateway.close();
  await merged.close();
});

const byPath = ({ data, errors }: Answer) => ({
  data,
  errors: errors?.map((each) => ({ ...each, at: each.path?.join('.') ?? '' })).sort((a, b) => a.at.localeCompare(b.at)),
});

describe('any alias on any field', () => {
  it.each([
    '{ state(id: "KAZ") { id: name statements(first: 1) { totalCount } } }',
    '{ state(id: "KAZ") { id: name name: id statements(first: 1) { totalCount } } }',
    '{ state(id: "KAZ") { __type: __typename statements: name id: statements(first: 1) { id: totalCount } } }',
    '{ id: state(id: "KAZ") { then: name statements(first: 1) { then: totalCount } } }',
    '{ statements(first: 3) { nodes { id: stance holder { id: name } proposition { id: text id2: id } } } }',
    '{ nodes(ids: ["KAZ", "csto"]) { id: __typename ... on State { x: name } ... on Organisation { x: name kind: id } } }',
    '{ organisations(first: 2) { id: nodes { id: name memberships(first: 2) { nodes { id: state { id: name figures(first: 1) { totalCount } } } } } } }',
    '{ then: state(id: "KAZ") { constructor: name toString: id } hasOwnProperty: dataset { valueOf: version } }',
    '{ compare(actors: ["csto", "KAZ"]) { actors { id: name statements(first: 1) { totalCount } } id: rows(first: 1) { totalCount } } }',
    '{ state(id: "KAZ") { as_id: name as_: id statements(first: 1) { totalCount } } }',
  ])('%s', async (query) => {
    const here = await merged.ask(query);
    expect(here.errors).toBeUndefined();
    expect(JSON.stringify(here.data)).not.toBe('{}');
    expect(await gateway.ask(query)).toEqual(here);
  });

  it('a variable may be called then', async () => {
    const query = 'query ($then: ID!) { then: state(id: $then) { name } }';
    const variables = JSON.parse('{"then":"KAZ"}');
    const here = await merged.ask(query, variables);
    expect(JSON.stringify(here.data)).toBe('{"then":{"name":"Kazakhstan"}}');
    expect(await gateway.ask(query, variables)).toEqual(here);
  });

  it.each(['merged', 'gateway'])('a key then beside the query is one unknown key among others: %s', async (which) => {
    const body = (key: string) => JSON.stringify({ query: '{ __typename }', [key]: 1 });
    const ask = async (key: string) => {
      const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: body(key) };
      const response = await (which === 'merged'
        ? merged.server.fetch('http://graph/graphql', init)
        : fetch(`${gateway.address}/graphql`, init));
      return { status: response.status, text: (await response.text()).replaceAll(key, 'KEY') };
    };
    expect(await ask('then')).toEqual(await ask('other'));
  });

  it('no field’s name begins as aliases are renamed', () => {
    for (const type of Object.values(schema.getTypeMap()))
      if ('getFields' in type) for (const name of Object.keys(type.getFields())) expect(name.startsWith(aliasPrefix), name).toBe(false);
  });
});

describe('an error is at its field', () => {
  it.each([
    [
      'of several that one subgraph adds',
      '{ statements(first: 2) { nodes { evidence { source { title figures(first: 0) { totalCount } } } } } }',
    ],
    [
      'of two that fail',
      '{ state(id: "KAZ") { name statements(first: 0) { totalCount } votes(first: 0) { totalCount } figures(first: 1) { totalCount } } }',
    ],
    [
      'below a field that may not be null',
      '{ organisation(id: "csto") { all: statements(first: 1) { nodes { curatedRelations(first: 0) { totalCount } } } } }',
    ],
    ['under an alias of a key', '{ states(first: 2) { nodes { id: name name: statements(first: 0) { totalCount } } } }'],
    [
      'in a fragment',
      'query Q { organisation(id: "csto") { ...F } } fragment F on Organisation { id figures(first: 0) { totalCount } statements(first: 1) { nodes { curatedRelations(first: 0) { totalCount } } } }',
    ],
    ['at the root, beside another', '{ a: statements(first: 0) { totalCount } dataset { version } b: states(first: 0) { totalCount } }'],
    [
      'in a list within a list',
      '{ organisations(first: 2) { nodes { memberships(first: 2) { nodes { state { name statements(first: 0) { totalCount } } } } } } }',
    ],
  ])('%s', async (_, query) => {
    const here = byPath(await merged.ask(query));
    expect(here.errors?.length).toBeGreaterThan(0);
    for (const error of here.errors ?? []) {
      expect(error.locations?.length, 'places in the question').toBeGreaterThan(0);
      // A field that there is not would have no path to be held to.
      expect([error.extensions?.code, error.path?.length]).toEqual(['BAD_USER_INPUT', expect.any(Number)]);
    }
    expect(byPath(await gateway.ask(query))).toEqual(here);
  });
});
