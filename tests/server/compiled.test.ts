/** A question that comes again is answered without Yoga: by the same bytes, and behind the same defences. */
import { setImmediate as turn } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publicLimits, usualCapacity } from '../../src/graph/limits.ts';
import { workedQuestions } from '../../src/program/questions.ts';
import { Admission } from '../../src/server/admission.ts';
import type { Asking } from '../../src/server/asking.ts';
import { Compiled, recurring } from '../../src/server/compiled.ts';
import type { Fields, Logger } from '../../src/server/logger.ts';
import { trustedDocuments } from '../../src/server/trusted-documents.ts';
import { createServer } from '../../src/server/yoga.ts';
import { schema } from '../../src/supergraph/schema.ts';
import { listening } from '../support/at.ts';
import { corpus, refused } from '../support/corpus.ts';
import { fixturesFolder, serve, type TestGraph } from '../support/graph.ts';

let graph: TestGraph;
let logged: Fields[] = [];
const logger: Logger = { info: (_message, fields) => void logged.push(fields ?? {}), warn: () => {}, error: () => {} };
let at: Awaited<ReturnType<typeof listening>>;
beforeAll(async () => {
  // The first question that comes again would wait for it.
  await import('graphql-jit');
  graph = await serve();
  at = await listening(createServer({ schema, snapshots: graph.snapshots, logger, answersKept: 0 }));
});
afterAll(async () => {
  await at.close();
  await graph.close();
});

type Init = { readonly body?: object; readonly search?: string; readonly accept?: string; readonly address?: string };
async function ask({ body, search = '', accept = 'application/json', address = at.address }: Init) {
  logged = [];
  const response = await fetch(`${address}/graphql${search}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { 'content-type': 'application/json', accept },
    ...(body && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  await expect.poll(() => logged.length).toBe(1);
  const headers = Object.fromEntries([...response.headers].filter(([name]) => !['date', 'x-request-id', 'ratelimit'].includes(name)));
  return { status: response.status, text, headers, by: logged[0]?.by, cost: logged[0]?.cost, operation: logged[0]?.operation };
}

/** The first answer, and the first that was not Yoga's, or the last of some. */
async function again(init: Init) {
  const { by: _, ...first } = await ask(init);
  for (let times = 0; times < 3 * recurring; times++) {
    const { by, ...later } = await ask(init);
    if (by === 'COMPILED' || times === 3 * recurring - 1) return { first, later, by };
    // It is compiled in a turn of its own.
    if (times >= recurring) await turn();
  }
  throw new Error('There must be an answer.');
}

const questions = [
  ...corpus.map(({ name, text }) => [name, { query: text }] as const),
  ...workedQuestions(fixturesFolder).map(({ title, query, values }) => [title, { query, variables: values }] as const),
  ['one operation of several', { query: 'query A { dataset { version } } query B { dataset { title } }', operationName: 'B' }],
  [
    'left out and included',
    { query: 'query ($no: Boolean!) { dataset { version @skip(if: $no) title @include(if: $no) } }', variables: { no: true } },
  ],
] as const;

describe('by the same bytes', () => {
  it.each(questions)('%s', async (_, body) => {
    const { first, later, by } = await again({ body });
    expect(first.status).toBe(200);
    expect(later).toEqual(first);
    expect(by).toBe(/__schema|__type\b/.test('query' in body ? body.query : '') ? undefined : 'COMPILED');
  });

  it('asked by GET, with variables, by who accepts another type', async () => {
    const query = 'query ($first: Int!) { states(first: $first) { nodes { id name } } }';
    const search = `?${new URLSearchParams({ query, variables: '{"first":3}' })}`;
    const { first, later, by } = await again({ search, accept: 'application/graphql-response+json' });
    expect([later, by]).toEqual([first, 'COMPILED']);
    // Who accepts something else is answered by Yoga the first time.
    expect((await ask({ search })).by).toBeUndefined();
  });
});

describe('what is no whole answer is Yoga’s', () => {
  it.each(refused)('$name is refused as before', async ({ text }) => {
    const { first, later, by } = await again({ body: { query: text } });
    expect([later, by]).toEqual([first, undefined]);
  });

  const byFirst = 'query ($first: Int) { statements(first: $first) { nodes { id holder { name } } } states(first: 2) { nodes { id } } }';
  it.each([
    ['what a resolver refuses', { first: 1_000 }],
    ['a variable of another type', { first: 'three' }],
  ])('%s, after the document was answered well', async (_, variables) => {
    expect((await again({ body: { query: byFirst, variables: { first: 3 } } })).by).toBe('COMPILED');
    const wrong = await ask({ body: { query: byFirst, variables } });
    const fresh = await ask({ body: { query: `${byFirst} `, variables } });
    expect([wrong.by, wrong.status, JSON.parse(wrong.text)]).toEqual([undefined, fresh.status, JSON.parse(fresh.text)]);
  });

  it('what has a part that nobody knows', async () => {
    expect((await again({ body: { query: byFirst } })).by).toBe('COMPILED');
    const { by, status } = await ask({ body: { query: byFirst, documentId: 'sha256:0' } });
    expect([by, status]).toEqual([undefined, 400]);
  });

  it('introspection', async () => {
    expect((await again({ body: { query: '{ __schema { queryType { name } } }' } })).by).toBeUndefined();
    expect((await again({ body: { query: '{ __type(name: "State") { name } }' } })).by).toBeUndefined();
  });

  it('what costs too much with other values', async () => {
    const query =
      'query ($first: Int!) { statements(first: $first) { nodes { proposition { statements(first: $first) { nodes { proposition { statements(first: $first) { nodes { id } } } } } } } } }';
    expect((await again({ body: { query, variables: { first: 2 } } })).by).toBe('COMPILED');
    const { by, text } = await ask({ body: { query, variables: { first: 100 } } });
    expect([by, JSON.parse(text).errors[0].extensions.limit]).toEqual([undefined, 'cost']);
  });

  it('all of a server that answers trusted documents alone, but these', async () => {
    await using closed = await listening(createServer({ schema, snapshots: graph.snapshots, logger, answersKept: 0, trustedOnly: true }));
    const [id] = Object.entries(trustedDocuments()).find(([, text]) => text.includes('StartPair')) as [string, string];
    const { first, later, by } = await again({ search: `?documentId=${id}`, address: closed.address });
    expect([later, by, first.status]).toEqual([first, 'COMPILED', 200]);
    expect((await again({ body: { query: trustedDocuments()[id] }, address: closed.address })).first.text).toContain(
      'DOCUMENT_NOT_TRUSTED',
    );
  });
});

describe('the defences hold', () => {
  const body = { query: '{ statements(first: 50) { nodes { id summary holder { name } } } }' };

  it('the rate is taken once, by its cost, and refuses', async () => {
    await using server = await listening(
      createServer({ schema, snapshots: graph.snapshots, logger, answersKept: 0, rate: { cost: 3_000 } }),
    );
    const left: number[] = [];
    let status = 200;
    while (status === 200) {
      const response = await fetch(`${server.address}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      await response.text();
      status = response.status;
      left.push(Number(/r=(\d+)/.exec(response.headers.get('ratelimit') ?? '')?.[1]));
    }
    expect(status).toBe(429);
    expect(logged.some(({ by }) => by === 'COMPILED')).toBe(true);
    const taken = left.slice(1, -1).map((each, index) => (left[index] as number) - each);
    expect(new Set(taken).size).toBe(1);
  });

  it('a crowd is told OVERLOADED', async () => {
    const capacity = { ...usualCapacity, small: 10, atOnce: 1, waitingAtOnce: 1 };
    const dear = { query: '{ states(first: 30) { nodes { votes(first: 100) { nodes { id rollCall { title } } } } } }' };
    await using server = await listening(createServer({ schema, snapshots: graph.snapshots, logger, answersKept: 0, capacity }));
    expect((await again({ body: dear, address: server.address })).by).toBe('COMPILED');
    const crowd = Array.from({ length: 12 }, () =>
      fetch(`${server.address}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(dear) }),
    );
    const statuses = (await Promise.all(crowd)).map(({ status }) => status);
    expect(new Set(statuses)).toEqual(new Set([200, 503]));
  });

  it('after the deadline nothing is answered, and nothing is held', async () => {
    const admission = new Admission(usualCapacity);
    const options = {
      schema,
      snapshots: graph.snapshots,
      limits: publicLimits,
      admission,
      trustedOnly: false,
      extensions: () => undefined,
    };
    const compiled = new Compiled(options);
    const text = '{ statements(first: 100) { nodes { id proposition { statements(first: 100) { nodes { id holder { name } } } } } } }';
    const params = { text, operationName: null, variables: {} };
    for (let times = 0; times < recurring; times++) compiled.note(params, 'json', 'application/json');
    const asking = (signal: AbortSignal): Asking => ({
      ...{ id: 'x', take: null, held: [], body: null, began: 0, origin: null, refused: null, cost: 0, operation: null, outcome: null },
      deadline: { signal, left: 0, clear: () => {} },
    });
    await expect.poll(() => compiled.answer(params, 'json', asking(new AbortController().signal))).not.toBeNull();
    const late = new AbortController();
    const asked = compiled.answer(params, 'json', asking(late.signal));
    setImmediate(() => late.abort(new Error('late')));
    expect(await asked).toBeNull();
    expect(await compiled.answer(params, 'json', asking(AbortSignal.abort()))).toBeNull();
    expect([admission.running, admission.waiting]).toEqual([0, 0]);
  });
});
