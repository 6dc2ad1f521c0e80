/**
 * What strangers have sent to hold it up, each by itself: refused with a code, or harmless, merged and through the gateway, on every database,
 * with all defences on. Time is no measure on a machine that does other things: what is counted is errors, codes, and SQL statements.
 */
import { request } from 'node:http';
import { getHeapStatistics } from 'node:v8';
import { GraphQLError } from 'graphql';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { Metrics, textOf } from '../../src/server/metrics.ts';
import { createServer } from '../../src/server/yoga.ts';
import { schema } from '../../src/supergraph/schema.ts';
import { listening } from '../support/at.ts';
import { serveFederated } from '../support/gateway.ts';
import { type Answer, askAt, serve } from '../support/graph.ts';
import { logger } from '../support/logger.ts';
import { dialects } from '../support/storages.ts';

const times = (count: number, part: (each: number) => string) => Array.from({ length: count }, (_, each) => part(each)).join(' ');

/** Types of fields of types of fields, by so many names at each step. */
const introspecting = (names: number, levels: number) =>
  `{__schema{types{...F0}}}${times(levels, (level) => `fragment F${level} on __Type{${times(names, (each) => `a${each}:fields{type{...F${level + 1}}}`)}}`)}fragment F${levels} on __Type{name}`;

const twelve = JSON.stringify(['csto', 'sco', 'cis', 'nato', 'osce', 'KAZ', 'RUS', 'CHN', 'TJK', 'KGZ', 'UZB', 'ARM']);

interface Attack {
  readonly query: string;
  readonly variables?: Record<string, unknown>;
  /** of every error */
  readonly code: string;
  /** how many of them at least; by default one */
  readonly errors?: number;
  readonly limit?: string;
  /** SQL statements, at most; by default none */
  readonly statements?: number;
}

const refused: Record<string, Attack> = {
  '__schema with three aliases a level': { query: introspecting(3, 4), code: 'LIMIT_EXCEEDED', limit: 'aliases' },
  '__schema with four aliases a level': { query: introspecting(4, 4), code: 'LIMIT_EXCEEDED', limit: 'aliases' },
  'thirty comparisons of twelve': {
    query: `{ ${times(30, (each) => `a${each}: compare(actors: ${twelve}) { rows(first: 1) { totalCount } }`)} }`,
    ...{ code: 'LIMIT_EXCEEDED', limit: 'cost' },
  },
  'thirty times the unity of the UN by session': {
    query: `{ ${times(30, (each) => `a${each}: cohesion(voters: { membersOf: "un" }, by: SESSION) { band }`)} }`,
    ...{ code: 'LIMIT_EXCEEDED', limit: 'cost' },
  },
  'thirty times the likeness of all by decade': {
    query: `{ ${times(30, (each) => `a${each}: agreement(voters: { membersOf: "un" }, measure: COHEN_KAPPA, by: DECADE) { matrix { n } }`)} }`,
    ...{ code: 'LIMIT_EXCEEDED', limit: 'cost' },
  },
  // As many as a body holds.
  'a name of 32,000 ﷺ, thirty times': {
    query: `query ($id: ID!) { ${times(30, (each) => `a${each}: compare(actors: [$id, "KAZ"]) { actors { id } }`)} }`,
    variables: { id: '\uFDFA'.repeat(32_000) },
    ...{ code: 'BAD_USER_INPUT', errors: 30 },
  },
  'a session of 90,000 characters, thirty times': {
    query: `query ($session: ID!) { ${times(30, (each) => `a${each}: rollCalls(fromSession: $session, first: 1) { totalCount }`)} }`,
    variables: { session: '1a'.repeat(45_000) },
    // The votes, read the first time that any are asked for.
    ...{ code: 'BAD_USER_INPUT', errors: 30, statements: 2 },
  },
  'a typo below a hundred states, thirty times': {
    query: `{ states(first: 100) { nodes { ${times(30, (each) => `a${each}: statements(topics: ["afganistan"], first: 1) { totalCount }`)} } } }`,
    // The states, and one search for what may be meant: 3,000 would be one each.
    ...{ code: 'BAD_USER_INPUT', errors: 30, statements: 4 },
  },
  '3,600 topics, below a hundred states, ten times': {
    query: `query ($topics: [ID!]!) { states(first: 100) { nodes { ${times(10, (each) => `a${each}: statements(topics: $topics, first: 1) { totalCount }`)} } } }`,
    variables: { topics: Array.from({ length: 3_600 }, () => 'afghanistan') },
    ...{ code: 'BAD_USER_INPUT', errors: 10, statements: 2 },
  },
  'a mutation': { query: 'mutation { x }', code: 'GRAPHQL_VALIDATION_FAILED' },
  'a mutation that asks for nothing but its type': { query: 'mutation { __typename }', code: 'GRAPHQL_VALIDATION_FAILED' },
  'a subscription': { query: 'subscription { __typename }', code: 'GRAPHQL_VALIDATION_FAILED' },
  'two questions, and no word on which': { query: 'query A { __typename } query B { __typename }', code: 'OPERATION_RESOLUTION_FAILURE' },
  nothing: { query: '', code: 'GRAPHQL_PARSE_FAILED' },
};

const belowStates = (field: string) => ({
  query: `{ states(first: 100) { nodes { ${times(30, (each) => `a${each}: ${field}`)} } } }`,
});
const inItems = (id: string, on: string) => ({
  query: `query ($ids: [ID!]!) { ${times(30, (each) => `a${each}: nodes(ids: $ids) { ... on ${on} }`)} }`,
  variables: { ids: Array.from({ length: 100 }, () => id) },
});

/** What makes 3,000 errors. */
const thousands: Record<string, Pick<Attack, 'query' | 'variables'>> = {
  'names that mean nothing': belowStates('statements(topics: ["afganistan"], first: 1) { totalCount }'),
  'names that are too long': belowStates(`statements(holders: ["${'x'.repeat(1_001)}"], first: 1) { totalCount }`),
  'windows without a day in them': belowStates('statements(from: "2022-01-02", to: "2022-01-01", first: 1) { totalCount }'),
  'cursors of nothing': belowStates('votes(first: 1, after: "nothing") { totalCount }'),
  'pages of none': belowStates('statements(first: 0) { totalCount }'),
  'two ends at once': belowStates('votes(first: 1, last: 1) { totalCount }'),
  'items that are null for a field of theirs': inItems('afghanistan', 'Topic { propositions(first: 0) { totalCount } }'),
  'items of the other subgraph that are null for a field of theirs': inItems('KAZ', 'State { memberships(first: 0) { totalCount } }'),
};

/** bytes that this process has allocated since it began */
const allocated = () => (getHeapStatistics() as unknown as { total_allocated_bytes: number }).total_allocated_bytes;

const below = (list: string, field: string) => `{ ${list} { nodes { ${times(30, (each) => `a${each}: ${field}`)} } } }`;
const pairs = JSON.stringify(['RUS', 'CHN', 'USA', 'GBR', 'FRA', 'KAZ', 'IND', 'PAK', 'BRA', 'ARG', 'TUR', 'IRN', 'DEU', 'ITA']);

/** Thousands of lists of which little is asked: of each a page is made, and not the whole. */
const lists: Record<string, string> = {
  'votes of states': below('states(first: 100)', 'votes(first: 1) { totalCount }'),
  'votes of states on a topic': below('states(first: 100)', 'votes(first: 1, topics: ["arms-control"], orderBy: null) { totalCount }'),
  'votes of roll calls': below('rollCalls(first: 100)', 'votes(first: 1) { totalCount }'),
  'roll calls about topics': below('topics(first: 100)', 'rollCalls(first: 1) { totalCount }'),
  'roll calls about topics, by words': below('topics(first: 100)', 'rollCalls(first: 1, text: "nuclear") { totalCount }'),
  'roll calls about topics, the closest first': below('topics(first: 100)', 'rollCalls(first: 1, orderBy: CLOSEST) { totalCount }'),
  'roll calls on propositions': below('propositions(first: 100)', 'rollCalls(first: 1) { totalCount }'),
  'roll calls in which pairs voted': `{ agreement(voters: { states: ${pairs} }) { ${below('pairs(first: 91)', 'rollCalls(first: 1) { totalCount }').slice(1, -1)} } }`,
  'propositions about topics, the most disputed first': below(
    'topics(first: 100)',
    'propositions(first: 1, orderBy: MOST_DISPUTED) { totalCount }',
  ),
};

/** What is answered, each of its own: none is known when it is asked. */
const dear = (each: number) => `{ statements(first: ${100 - each}) { nodes { id holder { id name } proposition {
  statements(first: 80) { nodes { id holder { id name } evidence { source { title publisher { name } } } } } } } } }`;
const fromBoth =
  '{ proposition(id: "sco-is-priority-partner") { statements(first: 3) { nodes { holder { name } } } } state(id: "KAZ") { name } }';

/** Names that take up a body: a document that is within every limit, and is parsed, validated, answered and remembered. */
const long = (each: number) => `{ ${times(28, (part) => `a${each}_${part}_${'x'.repeat(360)}: __typename`)} }`;

describe.each(dialects)('on %s', (dialect) => {
  let statements = 0;
  const addresses: Record<string, string> = {};
  const metrics = { merged: new Metrics('merged'), gateway: new Metrics('gateway') };
  const closing: (() => Promise<unknown>)[] = [];
  beforeAll(async () => {
    const onStatement = (...told: unknown[]) => {
      // Every second PostgreSQL is asked what is in force, whoever asks what.
      if (!JSON.stringify(told).includes('in_force')) statements++;
    };
    const graph = await serve({ dialect, onStatement });
    const settings = { snapshots: graph.snapshots, rate: { cost: 1_000_000_000 }, logger: logger() };
    const merged = await listening(createServer({ ...settings, schema, metrics: metrics.merged }));
    const gateway = await serveFederated({ ...settings, metrics: metrics.gateway });
    closing.push(gateway.close, merged.close, graph.close);
    Object.assign(addresses, { merged: merged.address, gateway: gateway.address });
  });
  afterAll(async () => {
    for (const close of closing) await close();
  });

  describe.each(['merged', 'gateway'] as const)('%s', (name) => {
    const ask = (query: string, variables?: Record<string, unknown>) => askAt(addresses[name] as string, query, variables);
    const codesOf = ({ errors = [] }: Answer) => [...new Set(errors.map(({ extensions }) => extensions?.code))];
    const expectWhole = async () => expect((await ask(fromBoth)).errors).toBeUndefined();

    it.each(Object.entries(refused))('%s is refused', async (_, { query, variables, code, limit, ...most }) => {
      // What is read once for all questions of a version is read before.
      await expectWhole();
      statements = 0;
      const answer = await ask(query, variables);
      const made = statements;
      expect(codesOf(answer)).toEqual([code]);
      if (limit) expect(answer.errors?.[0]?.extensions).toMatchObject({ limit });
      expect(answer.errors?.length).toBeGreaterThanOrEqual(most.errors ?? 1);
      expect(made).toBeLessThanOrEqual(most.statements ?? 0);
    });

    // GraphQL's errors are dear, and each was made anew by whatever it went through: up to eight times.
    it.each(Object.entries(thousands))('thousands of errors are each made once in a process: %s', async (_, { query, variables }) => {
      await expectWhole();
      const made = vi.spyOn(Object, 'defineProperties');
      try {
        const { errors = [] } = await ask(query, variables);
        expect(new Set(errors.map(({ path }) => path?.join('.'))).size).toBe(3_000);
        expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
        const ofGraphql = made.mock.calls.filter(([object]) => object instanceof GraphQLError);
        expect(ofGraphql.length).toBeGreaterThanOrEqual(errors.length);
        // The gateway and the subgraph are both in this process. One record may be asked for in many places.
        expect(ofGraphql.length).toBeLessThanOrEqual(errors.length * (name === 'merged' ? 1 : 2));
      } finally {
        made.mockRestore();
      }
    });

    // In bytes, which are the same on any machine: what holds everybody up is a list laid out for each.
    it.each(Object.entries(lists))('thousands of lists take no more than their pages: %s', async (_, query) => {
      // What is made once for all is made before.
      await ask(query.replace('a1:', 'b1:'));
      const before = allocated();
      const { errors } = await ask(query);
      const made = allocated() - before;
      expect(errors).toBeUndefined();
      expect(made).toBeLessThan(150_000_000);
    });

    it('twenty dear questions at once are answered, or told OVERLOADED, and the next asker has a whole answer', async () => {
      const answers = await Promise.all(Array.from({ length: 20 }, (_, each) => ask(dear(each))));
      expect(answers.flatMap(codesOf).filter((code) => code !== 'OVERLOADED')).toEqual([]);
      expect(answers.filter(({ errors }) => errors === undefined).length).toBeGreaterThan(0);
      await expectWhole();
    });

    it('twenty dear questions that nobody waits for: the next asker has a whole answer', async () => {
      const gone = new AbortController();
      const asked = Array.from({ length: 20 }, (_, each) =>
        fetch(`${addresses[name]}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ query: dear(20 + each) }),
          signal: gone.signal,
        }).catch(() => {}),
      );
      await expect.poll(() => requestsInFlight()).toBeGreaterThan(5);
      gone.abort();
      await Promise.all(asked);
      await expectWhole();
      await expect.poll(() => requestsInFlight()).toBe(0);
    });

    it('a thousand documents of 10 kB each are kept within the bytes that there are for them', async () => {
      expect(long(1).length).toBeGreaterThan(10_000);
      for (let each = 0; each < 1_084; each += 20)
        await Promise.all(Array.from({ length: 20 }, async (_, part) => expect((await ask(long(each + part))).errors).toBeUndefined()));
      const kept = await measured('demarche_cache_bytes', 'cache="documents"');
      expect(kept).toBeGreaterThan(1_000_000);
      expect(kept).toBeLessThanOrEqual(16_000_000);
    });

    it('what is refused isn’t kept at all', async () => {
      const kept = () => measured('demarche_cache_bytes', 'cache="documents"');
      await expectWhole();
      const before = await kept();
      for (let each = 0; each < 20; each++) {
        const answers = await Promise.all([ask(`{ nothing${'x'.repeat(10_000 + each)} }`), ask(`{ ${'{'.repeat(each)}`)]);
        for (const answer of answers) expect(answer.errors).toBeDefined();
      }
      expect(await kept()).toBe(before);
    });

    async function measured(of: string, labels = ''): Promise<number> {
      const told = await textOf([await metrics[name].read()]);
      return Number(new RegExp(`^${of}\\{${labels}[^}]*\\} (\\S+)$`, 'm').exec(told)?.[1]);
    }
    const requestsInFlight = () => measured('demarche_requests_in_flight');

    describe('at the edges of HTTP', () => {
      const headers = { 'content-type': 'application/json' };
      /** Over one connection that is kept alive, if it is. */
      const send = (init: RequestInit, path = '/graphql') => fetch(`${addresses[name]}${path}`, init);

      it('after a body that is too large the next question is answered', async () => {
        const large = await send({ method: 'POST', headers, body: 'x'.repeat(100_001) });
        expect([large.status, large.headers.get('connection')]).toEqual([413, 'close']);
        expect(await large.json()).toMatchObject({ errors: [{ extensions: { code: 'LIMIT_EXCEEDED', limit: 'body' } }] });
        await expectWhole();
      });

      it('no page of another origin reads with credentials, “null” neither', async () => {
        for (const origin of ['https://example.org', 'null']) {
          const body = JSON.stringify({ query: '{ __typename }' });
          for (const { headers: told } of [
            await send({ method: 'OPTIONS', headers: { origin, 'access-control-request-method': 'POST' } }),
            await send({ method: 'POST', headers: { ...headers, origin }, body }),
          ])
            expect([told.get('access-control-allow-origin'), told.get('access-control-allow-credentials')]).toEqual(['*', null]);
        }
      });

      it('what a form sends is refused', async () => {
        for (const type of ['application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'text/plain']) {
          const response = await send({ method: 'POST', headers: { 'content-type': type }, body: 'query={__typename}' });
          expect([response.status, await response.json()]).toMatchObject([
            415,
            { errors: [{ extensions: { code: 'UNSUPPORTED_MEDIA_TYPE' } }] },
          ]);
        }
      });

      it('HEAD is GET without the body', async () => {
        const told = (method: string) =>
          new Promise<unknown[]>((resolve, reject) => {
            const sent = request(`${addresses[name]}/graphql?query={__typename}`, { method }, async (response) => {
              const { length } = Buffer.concat(await response.toArray());
              resolve([response.statusCode, response.headers['content-type'], response.headers['content-length'], length]);
            });
            sent.on('error', reject).end();
          });
        const [status, type, length, body] = await told('GET');
        expect([status, body]).toEqual([200, Number(length)]);
        expect(await told('HEAD')).toEqual([status, type, length, 0]);
      });
    });
  });
});
