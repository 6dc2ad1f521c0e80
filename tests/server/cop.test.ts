/**
 * What graphql-cop looks for in a server (github.com/dolevf/graphql-cop), check by check, by its names. Found are only what is chosen here:
 * GraphiQL, the schema, questions by GET and suggestions, each of which one variable closes.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Listening } from '../../src/server/listen.ts';
import { createServer } from '../../src/server/yoga.ts';
import { schema } from '../../src/supergraph/schema.ts';
import { listening } from '../support/at.ts';
import { serveFederated } from '../support/gateway.ts';
import { serve, type TestGraph } from '../support/graph.ts';
import { logger } from '../support/logger.ts';

let graph: TestGraph;
let open: Listening;
/** of both deployments */
const addresses: Record<'merged' | 'gateway', { open: string; closed: string }> = {} as never;
const closing: (() => Promise<unknown>)[] = [];
beforeAll(async () => {
  graph = await serve();
  const settings = { snapshots: graph.snapshots, logger: logger() };
  const allClosed = { ...settings, introspection: false, graphiql: false, getQuestions: false };
  open = await listening(createServer({ ...settings, schema }));
  const closed = await listening(createServer({ ...allClosed, schema }));
  const [openGateway, closedGateway] = [await serveFederated(settings), await serveFederated(allClosed)];
  closing.push(open.close, closed.close, openGateway.close, closedGateway.close);
  addresses.merged = { open: open.address, closed: closed.address };
  addresses.gateway = { open: openGateway.address, closed: closedGateway.address };
});
afterAll(async () => {
  for (const close of closing) await close();
  await graph.close();
});

const json = { 'content-type': 'application/json' };
const post = (address: string, body: unknown, headers: Record<string, string> = json) =>
  fetch(`${address}/graphql`, { method: 'POST', headers, body: typeof body === 'string' ? body : JSON.stringify(body) });
const times = (count: number, part: (each: number) => string) => Array.from({ length: count }, (_, each) => part(each)).join(' ');
const introspected = '{ __schema { types { name } } }';

/** Each asks a server, and tells whether it found what it looks for. */
const checks: Readonly<Record<string, (address: string) => Promise<boolean>>> = {
  'Alias Overloading': async (at) =>
    'alias100' in ((await (await post(at, { query: `{ ${times(101, (i) => `alias${i}: __typename`)} }` })).json()).data ?? {}),
  'Array-based Query Batching': async (at) => Array.isArray(await (await post(at, Array(10).fill({ query: '{ __typename }' }))).json()),
  'Directive Overloading': async (at) => {
    const { errors } = await (await post(at, { query: `{ __typename ${times(10, () => '@aa')} }` })).json();
    return errors?.length === 10;
  },
  'Circular-query via Introspection': async (at) => {
    const query = '{ __schema { types { fields { type { fields { type { fields { type { fields { type { name } } } } } } } } } } }';
    return ((await (await post(at, { query })).json()).data?.__schema?.types?.length ?? 0) > 25;
  },
  'Field Duplication': async (at) =>
    (await (await post(at, { query: `{ ${times(2_500, () => '__typename')} }` })).json()).data !== undefined,
  'Field Suggestions': async (at) => /did you mean/i.test(await (await post(at, { query: '{ __schema { directive } }' })).text()),
  'GraphQL IDE': async (at) => /graphiql/i.test(await (await fetch(`${at}/graphql`, { headers: { accept: 'text/html' } })).text()),
  'GET Method Query Support': async (at) => (await fetch(`${at}/graphql?query={__typename}`)).status === 200,
  Introspection: async (at) => (await (await post(at, { query: introspected })).json()).data?.__schema !== undefined,
  'Mutation is allowed over GET': async (at) =>
    (await (await fetch(`${at}/graphql?query=mutation{__typename}`)).text()).includes('"data":{"__typename"'),
  'POST based url-encoded query (possible CSRF)': async (at) =>
    (await post(at, 'query=%7B__typename%7D', { 'content-type': 'application/x-www-form-urlencoded' })).status === 200,
  'Trace Mode': async (at) => {
    const answer = await (await post(at, { query: '{ __typename }' }, { ...json, 'apollo-federation-include-trace': 'ftv1' })).json();
    return answer.extensions?.tracing !== undefined || answer.extensions?.ftv1 !== undefined;
  },
  'Unhandled Errors Detection': async (at) =>
    /exception|stacktrace|node_modules|\\.ts:\\d/.test(await (await post(at, { query: 'qwerty { abc }' })).text()),
};

const chosen = ['Field Suggestions', 'GET Method Query Support', 'GraphQL IDE', 'Introspection'];

describe.each(['merged', 'gateway'] as const)('graphql-cop, %s', (name) => {
  const found = async (address: string) => {
    const names: string[] = [];
    for (const [name, finds] of Object.entries(checks)) if (await finds(address)) names.push(name);
    return names.sort();
  };

  it('finds what is chosen, and nothing else', async () => {
    expect(await found(addresses[name].open)).toEqual(chosen);
  });

  it('finds nothing where all is closed', async () => {
    expect(await found(addresses[name].closed)).toEqual([]);
  });
});

it('suggests nothing but names that the schema has', async () => {
  const { errors } = await (await post(open.address, { query: '{ organisatio { nam } _service { sdl } _entitie { id } }' })).json();
  const suggested = errors.flatMap(({ message }: { message: string }) =>
    [...(/Did you mean (.*)\?/.exec(message)?.[1]?.matchAll(/"(\w+)"/g) ?? [])].map(([, name]) => name),
  );
  expect(suggested).toContain('organisation');
  const names = new Set(
    Object.values(schema.getTypeMap()).flatMap((type) => [type.name, ...('getFields' in type ? Object.keys(type.getFields()) : [])]),
  );
  expect(suggested.filter((name: string) => !names.has(name) || name.startsWith('_'))).toEqual([]);
});

it('more mistakes than are told: says how many are, and why it stopped', async () => {
  const { errors } = await (await post(open.address, { query: `{ ${times(60, (i) => `nothing${i}`)} }` })).json();
  expect(errors).toHaveLength(21);
  expect(errors.at(-1)).toMatchObject({
    message: expect.stringContaining('more than 20 mistakes'),
    extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
  });
});
