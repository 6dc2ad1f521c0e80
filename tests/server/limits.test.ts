/** What a request may ask for, and how it is told when it asks for more. */
import { setTimeout as wait } from 'node:timers/promises';
import {
  buildSchema,
  type GraphQLInterfaceType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  getIntrospectionQuery,
  getNamedType,
  isAbstractType,
  isObjectType,
  parse,
  validate,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { weights } from '../../src/graph/costs.ts';
import { publicLimits, subgraphLimits } from '../../src/graph/limits.ts';
import { subgraph as positions } from '../../src/positions/subgraph.ts';
import { costOf, fixedCostOf } from '../../src/server/cost.ts';
import { createServer } from '../../src/server/yoga.ts';
import { schema } from '../../src/supergraph/schema.ts';
import { listening } from '../support/at.ts';
import { corpus } from '../support/corpus.ts';
import { serveFederated } from '../support/gateway.ts';
import { ask, askAt, serve, type TestGraph } from '../support/graph.ts';
import { stitchedSchema } from '../support/stitched.ts';
import { dialects } from '../support/storages.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await serve();
});
afterAll(() => graph.close());

const times = (n: number, part: (i: number) => string) => Array.from({ length: n }, (_, i) => part(i)).join(' ');
const fullPages = { first: 100, last: 100 };

describe('an answer that comes out longer than is sent', () => {
  const long = '{ statements(first: 100) { nodes { id summary } } }';
  const refusal = { code: 'LIMIT_EXCEEDED', limit: 'answer', allowed: 2_000 };
  const small = { ...publicLimits, answer: 2_000 };

  it('is refused, however it is made and sent, and what is shorter is answered', async () => {
    await using at = await listening(createServer({ schema, snapshots: graph.snapshots, limits: small }));
    // The first times by Yoga, then compiled.
    for (let asked = 0; asked < 8; asked++) {
      const { data, errors } = await askAt(at.address, long);
      expect(data).toBeUndefined();
      expect(errors).toEqual([{ message: expect.stringContaining('longer than 2,000 characters'), extensions: refusal }]);
    }
    const table = await fetch(`${at.address}/graphql.csv?query=${encodeURIComponent(long)}`);
    expect(await table.json()).toMatchObject({ errors: [{ extensions: refusal }] });
    expect((await askAt(at.address, '{ statements(first: 5) { nodes { id } } }')).errors).toBeUndefined();
  });

  it.each([
    ['as it is in the gateway', { limits: small }],
    ['as it is in a subgraph', { limits: small, subgraphLimits: { ...subgraphLimits, answer: 2_000 } }],
  ])('the same through a gateway, where it is too long %s', async (_, limits) => {
    const gateway = await serveFederated({ snapshots: graph.snapshots, ...limits });
    try {
      const { data, errors } = await gateway.ask(long);
      expect(data).toBeUndefined();
      expect(errors).toEqual([{ message: expect.stringContaining('longer than 2,000 characters'), extensions: refusal }]);
    } finally {
      await gateway.close();
    }
  });
});

describe('what is asked in earnest passes', () => {
  it.each(corpus)('$name, with full pages', async ({ text }) => {
    const { errors, data } = await graph.ask(text, fullPages);
    expect(errors).toBeUndefined();
    expect(data).toBeDefined();
  });

  it('the same through a gateway, whose own questions are larger', async () => {
    const gateway = createServer({ schema: stitchedSchema(graph.snapshots), snapshots: graph.snapshots });
    for (const { name, text } of corpus) {
      const { errors } = await ask(gateway, text, fullPages);
      expect(errors, name).toBeUndefined();
    }
  });

  it('introspection, as GraphiQL and code generators ask for it', async () => {
    const query = getIntrospectionQuery({ inputValueDeprecation: true, specifiedByUrl: true, schemaDescription: true });
    const { errors, data } = await graph.ask(query);
    expect(errors).toBeUndefined();
    expect(data.__schema.types.length).toBeGreaterThan(50);
  });

  it('introspection is short, for it is answered in one turn: four times the usual is refused', () => {
    const usual = costOf(schema, parse(getIntrospectionQuery({ inputValueDeprecation: true, specifiedByUrl: true })), {});
    expect(usual).toBeGreaterThan(publicLimits.cost / 5);
    expect(usual).toBeLessThan(publicLimits.cost / 2);
  });

  it('a gateway’s request for the entities of large pages', async () => {
    const subgraph = createServer({ schema: positions, snapshots: graph.snapshots, limits: subgraphLimits });
    const representations = Array.from({ length: 5_000 }, (_, i) => ({
      __typename: 'Official',
      id: i % 2 ? 'stanislav-zas' : `nobody-${i}`,
    }));
    const entities = '_entities(representations: $keys) { ... on Official { figures(first: 1) { totalCount } } }';
    const query = `query ($keys: [_Any!]!) { ${times(publicLimits.aliases + 1, (i) => `e${i}: ${entities}`)} }`;
    expect((await ask(subgraph, query, { keys: representations.slice(0, 100) })).errors).toBeUndefined();
    expect((await ask(subgraph, `query ($keys: [_Any!]!) { ${entities} }`, { keys: representations })).errors).toBeUndefined();
  });
});

describe('what exceeds a limit is refused, and told which', () => {
  const nested = (levels: number) =>
    `{ statements(first: 100) { nodes { ${'curatedRelations(first: 100) { nodes { a { ... on Statement { '.repeat(levels)} id ${'} } } } '.repeat(levels)} } } }`;
  const spreadingTwice = times(
    40,
    (i) => `fragment F${i} on Statement { ${i < 39 ? `...F${i + 1} curatedRelations { nodes { a { ...F${i + 1} } } }` : 'id'} }`,
  );
  /** Types of fields of types of fields, three or four times at each step. */
  const introspecting = (names: number, levels: number) => {
    const fragments = times(
      levels,
      (i) => `fragment F${i} on __Type { ${times(names, (a) => `a${a}: fields { type { ...F${i + 1} } }`)} }`,
    );
    return `{ __schema { types { ...F0 } } } ${fragments} fragment F${levels} on __Type { name }`;
  };
  const twelve = JSON.stringify(['csto', 'sco', 'cis', 'nato', 'osce', 'KAZ', 'RUS', 'CHN', 'TJK', 'KGZ', 'UZB', 'ARM']);
  const hostile: [string, string, object][] = [
    ['introspection that multiplies', introspecting(3, 4), { limit: 'aliases', got: 120 }],
    ['introspection that multiplies more', introspecting(4, 3), { limit: 'aliases', got: 84 }],
    [
      'aliases that fragments multiply',
      `{ a: dataset { ...F } b: dataset { ...F } } fragment F on Dataset { ${times(20, (i) => `v${i}: version`)} }`,
      { limit: 'aliases', got: 42 },
    ],
    [
      'fields that fragments multiply',
      `{ dataset { ...F0 } } ${times(12, (i) => `fragment F${i} on Dataset { ${i < 11 ? `...F${i + 1} ...F${i + 1}` : 'version'} }`)}`,
      { limit: 'fields', got: 2_049 },
    ],
    [
      'comparisons of twelve',
      `{ ${times(30, (i) => `a${i}: compare(actors: ${twelve}) { rows(first: 1) { totalCount } }`)} }`,
      { limit: 'cost' },
    ],
    [
      'likeness of all members by decade',
      `{ ${times(30, (i) => `a${i}: agreement(voters: { membersOf: "un" }, measure: COHEN_KAPPA, by: DECADE) { matrix { n } }`)} }`,
      { limit: 'cost' },
    ],
    [
      'unity of all members by session',
      `{ ${times(30, (i) => `a${i}: cohesion(voters: { membersOf: "un" }, by: SESSION) { band }`)} }`,
      { limit: 'cost' },
    ],
    ['lists within lists within lists', nested(2), { limit: 'cost', allowed: 1_000_000, got: 3_030_201 }],
    ['a deep query', nested(6), { limit: 'depth', allowed: 15, got: 21 }],
    ['many aliases', `{ ${times(150, (i) => `a${i}: dataset { version }`)} }`, { limit: 'aliases', allowed: 30, got: 150 }],
    ['a thousand aliases', `{ ${times(1_000, (i) => `a${i}: dataset { version }`)} }`, { limit: 'tokens' }],
    [
      'aliases in a fragment',
      `{ ...F } fragment F on Query { ${times(31, (i) => `a${i}: dataset { version }`)} }`,
      { limit: 'aliases', got: 31 },
    ],
    [
      'directives',
      `query ($yes: Boolean!) { dataset { ${times(31, () => 'version @include(if: $yes)')} } }`,
      { limit: 'directives', allowed: 30, got: 31 },
    ],
    ['a huge document', `{ dataset { ${'version '.repeat(10_000)} } }`, { limit: 'tokens', allowed: 1_000 }],
    ['fragments that double at each step', `{ statements(first: 1) { nodes { ...F0 } } } ${spreadingTwice}`, { limit: 'depth' }],
    [
      'a page size in a variable’s default',
      'query ($n: Int = 100) { statements(first: $n) { nodes { curatedRelations(first: $n) { nodes { a { evidence { source { statements(first: $n) { nodes { id } } } } } } } } } }',
      { limit: 'cost' },
    ],
  ];
  it.each(hostile)('%s', async (_, query, expected) => {
    const start = performance.now();
    const { errors, data } = await graph.ask(query);
    expect(performance.now() - start, 'refused without much work').toBeLessThan(500);
    expect(data).toBeUndefined();
    for (const error of errors ?? []) expect(error.extensions?.code).toBe('LIMIT_EXCEEDED');
    expect(errors?.[0]?.extensions).toMatchObject(expected);
    expect(errors?.[0]?.extensions).not.toHaveProperty('http');
    expect(errors?.[0]?.message, 'says what to do').toMatch(/: (ask|send) .*\.$/);
  });

  it('the same document passes or not by its variables, though its validation is remembered', async () => {
    const query =
      'query ($n: Int) { statements(first: $n) { nodes { curatedRelations(first: $n) { nodes { a { evidence { source { statements(first: $n) { nodes { id } } } } } } } } } }';
    const codes = [];
    for (const n of [5, 100, 5]) codes.push((await graph.ask(query, { n })).errors?.[0]?.extensions?.code);
    expect(codes).toEqual([undefined, 'LIMIT_EXCEEDED', undefined]);
  });

  it('fragments that go round in circles are told as such, though they exhaust the stack of graphql-js’ own rules', async () => {
    const circle = times(180, (i) => `fragment F${i} on Statement { ...F${(i + 1) % 180} ...F${(i + 2) % 180} }`);
    const query = `{ statements { nodes { ...F0 } } } ${circle}`;
    expect(() => validate(schema, parse(query))).toThrow(RangeError);
    const subgraph = createServer({ schema, snapshots: graph.snapshots, limits: subgraphLimits });
    const { errors } = await ask(subgraph, query);
    expect(errors?.[0]?.message).toMatch(/^Cannot spread fragment "F\d+" within itself/);
    expect(errors?.[0]?.extensions?.code).toBe('GRAPHQL_VALIDATION_FAILED');
  });

  it('a page size out of bounds is bad input, not a costly query', async () => {
    const { errors } = await graph.ask('{ statements(first: 1000000) { nodes { curatedRelations(first: 1000000) { nodes { id } } } } }');
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'first' });
  });
});

describe('over HTTP', () => {
  const post = async (body: BodyInit, headers: Record<string, string> = {}) => {
    await using at = await listening(graph.server);
    const response = await fetch(`${at.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
      ...({ duplex: 'half' } as object),
    });
    return { status: response.status, headers: response.headers, text: await response.text() };
  };
  const costly = JSON.stringify({
    query:
      '{ statements(first: 100) { nodes { curatedRelations(first: 100) { nodes { a { ... on Statement { curatedRelations(first: 100) { nodes { id } } } } } } } } }',
  });

  it('a refused query is 400 to clients that understand it, 200 to others', async () => {
    expect((await post(costly, { accept: 'application/graphql-response+json' })).status).toBe(400);
    expect((await post(costly, { accept: 'application/json' })).status).toBe(200);
  });

  it.each([
    ['that tells its size', (body: string) => body],
    ['that does not', (body: string) => new Blob([body]).stream()],
  ])('a body too large %s is 413', async (_, send) => {
    const response = await post(
      send(JSON.stringify({ query: '{ dataset { version } }', variables: { filler: 'x'.repeat(publicLimits.body) } })),
    );
    expect(response.status).toBe(413);
    expect(response.headers.get('connection')).toBe('close');
    const { errors } = JSON.parse(response.text) as { errors: unknown[] };
    expect(errors).toEqual([
      {
        message: 'The request is larger than 100,000 bytes: ask in several requests.',
        extensions: { code: 'LIMIT_EXCEEDED', limit: 'body', allowed: 100_000 },
      },
    ]);
  });
});

describe('cost', () => {
  const toy = buildSchema(`
    type Query { one: Thing, byIds(ids: [ID!]!): [Thing!]!, page(first: Int, last: Int): ThingConnection! }
    type Thing { id: ID!, names: [String!]!, parts: [Thing!]!, page(first: Int, last: Int): ThingConnection! }
    type ThingConnection { nodes: [Thing!]!, edges: [ThingEdge!]!, totalCount: Int! }
    type ThingEdge { cursor: String!, node: Thing! }
  `);
  it.each([
    ['{ one { id } }', 2],
    ['{ one { id __typename } }', 2],
    ['{ one { names } }', 3],
    ['{ one { parts { id } } }', 5],
    ['{ byIds(ids: ["a", "b", "c"]) { id } }', 6],
    ['query ($ids: [ID!]! = ["a"]) { byIds(ids: $ids) { id } }', 2],
    ['{ page { nodes { id } } }', 41],
    ['{ page(first: 5) { totalCount nodes { id } } }', 12],
    ['{ page(last: 5) { edges { cursor node { id } } } }', 21],
    ['query ($n: Int = 3) { page(first: $n) { nodes { id } } }', 7],
    ['{ page(first: 10) { nodes { page(first: 10) { nodes { id } } } } }', 221],
    ['{ page(first: 3) { ...F } } fragment F on ThingConnection { nodes { ...G ...G } } fragment G on Thing { id }', 10],
    ['{ a: page(first: 1) { ...F } b: page(first: 2) { ...F } } fragment F on ThingConnection { nodes { id } }', 8],
    ['{ one { ... on Thing { id } ... { id } } }', 3],
    ['query A { one { id } } query B { page { nodes { id } } }', 0],
  ])('%s costs %i', (query, cost) => {
    expect(costOf(toy, parse(query), {})).toBe(cost);
  });

  it('of computed answers grows with their pairs, periods and cells', () => {
    const cost = (query: string, variables = {}) => costOf(schema, parse(query), variables);
    const compare =
      'query ($actors: [ID!]!) { compare(actors: $actors) { pairs { score { value } } rows(first: 5) { nodes { cells { standing } } } } }';
    const actors = ['a', 'b', 'c', 'd', 'e', 'f'];
    expect(cost(compare, { actors }) / cost(compare, { actors: actors.slice(0, 3) })).toBeGreaterThan(3);
    const agreement = (by: string, over = '') => cost(`{ agreement(voters: { membersOf: "un" }, by: ${by}${over}) { matrix { n } } }`);
    expect(agreement('YEAR') / agreement('DECADE')).toBeGreaterThan(6);
    expect(agreement('YEAR') / agreement('YEAR', ', over: { from: "2000", to: "2009" }')).toBeGreaterThan(6);
  });

  it('is given to all that is computed: each other root field gives records, by their ids or as a page', () => {
    const computed = Object.values(schema.getQueryType()?.getFields() ?? {}).filter(({ type }) => {
      const named = getNamedType(type);
      const page = isObjectType(named) ? named.getFields().nodes : undefined;
      return !isRecord(page ? getNamedType(page.type) : named);
    });
    expect(computed.map(({ name }) => name)).toContain('compare');
    expect(computed.filter(({ name }) => !(`Query.${name}` in weights)).map(({ name }) => name)).toEqual([]);
  });

  const node = schema.getType('Node') as GraphQLInterfaceType;
  const isRecord = (type: GraphQLNamedType) =>
    type === node || (isAbstractType(type) || isObjectType(type) ? schema.isSubType(node, type as GraphQLObjectType) : false);

  it('names fields that there are', () => {
    for (const [name, weigh] of Object.entries(weights)) {
      const lists = Object.keys(weigh({}).lengths ?? {});
      for (const [type = '', field = ''] of [name, ...lists].map((each) => each.split('.'))) {
        const found = schema.getType(type);
        expect(found && 'getFields' in found && found.getFields()[field], `${type}.${field}`).toBeTruthy();
      }
    }
  });

  it('is counted in no time, even for fragments that double at each step', () => {
    const fragments = times(100, (i) => `fragment F${i} on Thing { ${i < 99 ? `...F${i + 1} ...F${i + 1}` : 'id'} }`);
    const start = performance.now();
    expect(costOf(toy, parse(`{ one { ...F0 } } ${fragments}`), {})).toBeGreaterThan(2 ** 98);
    expect(performance.now() - start).toBeLessThan(50);
  });

  it('of all pairs grows with the pairs, over all years too', () => {
    const cost = (voters: string, by: string) => costOf(schema, parse(`{ agreement(voters: ${voters}${by}) { matrix { n } } }`), {});
    const [two, all] = ['{ states: ["RUS", "USA"] }', '{ membersOf: "un" }'];
    for (const by of ['', ', by: WHOLE', ', by: DECADE']) expect(cost(all, by), by).toBeGreaterThan(5 * cost(two, by));
    expect(cost(two, '')).toBe(cost(two, ', by: WHOLE'));
  });

  it('is told once where it is the same whatever the variables are, and only there', () => {
    const fixed = (query: string) => fixedCostOf(schema, parse(query));
    expect(fixed('query ($id: ID!) { statement(id: $id) { holder { id } } }')).toBe(
      costOf(schema, parse('{ statement(id: "a") { holder { id } } }'), {}),
    );
    expect(fixed('query ($first: Int) { statements(first: $first) { nodes { id } } }')).toBeNull();
    expect(fixed('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }')).toBeNull();
    expect(fixed('query ($actors: [ID!]!) { compare(actors: $actors) { pairs { same } } }')).toBeNull();
    for (const { name, text } of corpus) expect([null, costOf(schema, parse(text), fullPages)], name).toContain(fixed(text));
  });

  it('leaves room above the corpus', () => {
    for (const { name, text } of corpus) expect(costOf(schema, parse(text), fullPages), name).toBeLessThan(publicLimits.cost * 0.9);
  });
});

describe.each(dialects)('the deadline, on %s', (dialect) => {
  const heavy = `{ statements(first: 100) { nodes { id holder { name statements(first: 100) { nodes {
    id act stance date summary evidence { locator source { title publisher { name } } } proposition { text topics { name parent { name } } } holder { name ... on Official { country { name memberships { nodes { organisation { name } } } } } }
  } } } } } }`;
  let statements = 0;
  let onStatement = () => {};
  let hasty: TestGraph;
  /** how many statements the whole answer takes */
  let whole: number;
  beforeAll(async () => {
    const counted = () => {
      statements++;
      onStatement();
    };
    hasty = await serve({ dialect, limits: { ...publicLimits, time: 30 }, onStatement: counted });
    await hasty.ask('{ dataset { version } }');
    statements = 0;
    const { errors } = await ask(createServer({ schema, snapshots: hasty.snapshots }), heavy);
    expect(errors).toBeUndefined();
    whole = statements;
  });

  /** How many statements were made when no more follow. */
  async function untilNoMore(): Promise<number> {
    for (let before = -1; before !== statements; await wait(100)) before = statements;
    return statements;
  }
  afterAll(() => hasty.close());

  it('ends a request with an error and a code, and reads no more for it', async () => {
    statements = 0;
    const { errors, data } = await hasty.ask(heavy);
    expect(data).toBeUndefined();
    expect(errors).toEqual([
      {
        message: 'The answer was not ready after 0.03 seconds: ask for smaller pages, or for fewer lists within lists.',
        extensions: { code: 'LIMIT_EXCEEDED', limit: 'time', allowed: 30 },
      },
    ]);
    // What was under way may end; nothing may follow it. An unhandled rejection would fail the run.
    expect(await untilNoMore()).toBeLessThan(whole);
  });

  it('leaves the server in order: the next request is answered', async () => {
    // It has 30 ms, which a busy machine may need for something else.
    const name = async () => (await hasty.ask('{ organisation(id: "csto") { name } }')).data?.organisation.name;
    await expect.poll(name).toMatch(/^Collective Security/);
  });

  it('a request whose asker has gone is given up', async () => {
    const gone = new AbortController();
    const patient = createServer({ schema, snapshots: hasty.snapshots });
    statements = 0;
    onStatement = () => gone.abort();
    const answer = patient.fetch('http://demarche.test/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: heavy }),
      signal: gone.signal,
    });
    await expect(answer).rejects.toThrow(/abort/);
    expect(await untilNoMore()).toBeLessThan(whole);
  });
});
