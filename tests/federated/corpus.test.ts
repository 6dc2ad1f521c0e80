/** Every query of the corpus through the real gateway, over HTTP, from subgraphs with databases of their own: the merged process's answers. */
import { buildClientSchema, getIntrospectionQuery, type IntrospectionQuery, lexicographicSortSchema, printSchema } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publicLimits } from '../../src/graph/limits.ts';
import { corpus, refused } from '../support/corpus.ts';
import { type Federation, startFederation } from '../support/federation.ts';
import { serve, type TestGraph } from '../support/graph.ts';
import { dialects, emptyStorage, type TestStorage } from '../support/storages.ts';

describe.each(dialects)('on %s', (dialect) => {
  let merged: TestGraph;
  let federation: Federation;
  const storages: TestStorage[] = [];

  beforeAll(async () => {
    const [organisations, positions] = await Promise.all([emptyStorage(dialect), emptyStorage(dialect)]);
    storages.push(organisations, positions);
    merged = await serve({ dialect });
    federation = await startFederation({
      environments: { organisations: organisations.environment, positions: positions.environment },
      // What is answered is tried here, not how soon.
      gateway: { SUBGRAPH_TIMEOUT: '10000' },
    });
  });
  afterAll(async () => {
    await federation?.stop();
    await merged?.close();
    for (const storage of storages) await storage.remove();
  });

  it.each(corpus)('$name', async ({ text }) => {
    const here = await merged.ask(text);
    expect(here.errors).toBeUndefined();
    expect(await federation.ask(text)).toEqual(here);
  });

  it.each(refused)('$name is refused alike', async ({ text, extensions }) => {
    const here = await merged.ask(text);
    const there = await federation.ask(text);
    expect(there.errors?.[0]?.extensions).toMatchObject(extensions);
    expect({ data: there.data, errors: there.errors }).toEqual({ data: here.data, errors: here.errors });
  });

  it.each([
    ['added to a record', '{ states(first: 2) { nodes { name votes(first: 0) { totalCount } figures(first: 0) { totalCount } } } }'],
    ['deeper', '{ compare(actors: ["nato", "csto"]) { actors { name statements(first: 0) { totalCount } } } }'],
    [
      'of every list on the way',
      '{ statements(first: 2) { nodes { about: proposition { statements(first: 2) { nodes { holder { statements(first: 0) { totalCount } } } } } } } }',
    ],
    [
      'beside what is null anyway',
      '{ tenures(first: 3, posts: ["csto-secretary-general"]) { nodes { id statements(first: 0) { totalCount } } } }',
    ],
  ])('an error in a list, %s, says in which place', async (_, text) => {
    const paths = ({ errors }: Awaited<ReturnType<Federation['ask']>>) => errors?.map(({ path }) => path?.join('.')).sort();
    const here = await merged.ask(text);
    expect(here.errors?.length).toBeGreaterThan(1);
    const there = await federation.ask(text);
    expect(paths(there)).toEqual(paths(here));
    expect(there.data).toEqual(here.data);
  });

  it.each(['{ nothing }', '{', 'mutation { change }', 'query ($id: ID!) { state(id: $id) { name } }'])(
    'the wrong question %s is refused alike',
    async (text) => {
      const here = await merged.ask(text);
      expect(here.errors?.length).toBeGreaterThan(0);
      const { data, errors } = await federation.ask(text);
      expect({ data, errors }).toEqual({ data: here.data, errors: here.errors });
    },
  );

  it('the schema tells of itself alike, as a whole too', async () => {
    const query = getIntrospectionQuery({ schemaDescription: true, descriptions: true });
    const told = ({ data }: Awaited<ReturnType<Federation['ask']>>) => {
      const schema = buildClientSchema(data as IntrospectionQuery);
      return { description: schema.description, sdl: printSchema(lexicographicSortSchema(schema)) };
    };
    const here = told(await merged.ask(query));
    expect(here.description).toMatch(/^Who stands where/);
    expect(told(await federation.ask(query))).toEqual(here);
  });

  it('what exceeds a limit is refused by the gateway itself', async () => {
    const { errors } = await federation.ask(`{ ${Array.from({ length: 31 }, (_, i) => `a${i}: dataset { version }`).join(' ')} }`);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'LIMIT_EXCEEDED', limit: 'aliases' });
    const filler = 'x'.repeat(publicLimits.body);
    const large = await federation.ask('{ dataset { version } }', { filler });
    expect(large.errors?.[0]?.extensions).toEqual({ code: 'LIMIT_EXCEEDED', limit: 'body', allowed: publicLimits.body });
  });

  it('the gateway is in health, shows GraphiQL, and leads there', async () => {
    const version = (await merged.ask('{ dataset { version } }')).data.dataset.version;
    const health = await fetch(`${federation.address}/health`);
    expect([health.status, await health.json()]).toEqual([
      200,
      { status: 'ok', subgraphs: { organisations: { status: 'ok', version }, positions: { status: 'ok', version } } },
    ]);
    expect((await fetch(`${federation.address}/live`)).status).toBe(200);
    const page = await fetch(`${federation.address}/graphql`, { headers: { accept: 'text/html' } });
    expect(await page.text()).toContain('<title>Demarche</title>');
    expect((await fetch(federation.address, { redirect: 'manual' })).headers.get('location')).toBe('/graphql');
  });
});
