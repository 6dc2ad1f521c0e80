/** What whoever runs a server is told of each request: a line in the log, and measurements. Never a question's text or its variables. */
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Fields, Logger } from '../../src/server/logger.ts';
import { Metrics, textOf } from '../../src/server/metrics.ts';
import { trustedDocuments } from '../../src/server/trusted-documents.ts';
import { createServer } from '../../src/server/yoga.ts';
import { schema } from '../../src/supergraph/schema.ts';
import { listening } from '../support/at.ts';
import { serve, type TestGraph } from '../support/graph.ts';

const logged: { readonly level: string; readonly message: string; readonly fields: Fields }[] = [];
const at =
  (level: string) =>
  (message: string, fields: Fields = {}) =>
    void logged.push({ level, message, fields });
const logger: Logger = { info: at('info'), warn: at('warn'), error: at('error') };
const metrics = new Metrics('graph');

let graph: TestGraph;
let server: Awaited<ReturnType<typeof listening>>;
beforeAll(async () => {
  graph = await serve();
  server = await listening(createServer({ schema, snapshots: graph.snapshots, logger, metrics, rate: { cost: 1_000_000 } }));
});
afterAll(async () => {
  await server.close();
  await graph.close();
});

async function post(question: object, headers: Record<string, string> = {}): Promise<{ id: string | null; fields: Fields; level: string }> {
  const response = await fetch(`${server.address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(question),
  });
  await response.text();
  const id = response.headers.get('x-request-id');
  // The line is written when the answer is sent to its end.
  await expect.poll(() => logged.some(({ fields }) => fields.request === id)).toBe(true);
  const { fields, level } = logged.find(({ fields }) => fields.request === id) as (typeof logged)[number];
  return { id, fields, level };
}

const query = 'query Secretary($id: ID!) { official(id: $id) { name } }';

it('a request is one line: the id that its asker got, what it was, what it cost, how long it took, what it ended as', async () => {
  const { id, fields } = await post({ query, variables: { id: 'stanislav-zas' } });
  expect(fields).toEqual({
    ...{ request: id, method: 'POST', path: '/graphql', status: 200, took: expect.any(Number), cost: expect.any(Number) },
    ...{ operation: 'Secretary', outcome: 'ok', hash: createHash('sha256').update(query).digest('hex').slice(0, 12) },
  });
  expect(fields.cost).toBeGreaterThan(0);
  expect(JSON.stringify(logged)).not.toMatch(/stanislav-zas|official\(/);
});

it.each([
  ['that can’t be read', 'GRAPHQL_PARSE_FAILED', { query: '{' }],
  ['for what there isn’t', 'GRAPHQL_VALIDATION_FAILED', { query: '{ nothing }' }],
  ['for a page that is too long', 'BAD_USER_INPUT', { query: '{ statements(first: 1000) { totalCount } }' }],
  ['for too much', 'LIMIT_EXCEEDED', { query: `{ ${Array.from({ length: 40 }, (_, i) => `a${i}: __typename`).join(' ')} }` }],
  ['of an unknown document', 'PERSISTED_DOCUMENT_NOT_FOUND', { documentId: 'sha256:0' }],
  ['as a form', 'UNSUPPORTED_MEDIA_TYPE', { query }, { 'content-type': 'text/plain' }],
])('a question %s ends as %s', async (_, outcome, question, headers: Record<string, string> = {}) => {
  expect((await post(question, headers)).fields.outcome).toBe(outcome);
});

it('what is measured has only so many names, whatever an asker calls its questions', async () => {
  for (let each = 0; each < 5; each++) await post({ query: `query Invented${each} { a${each}: states(first: 1) { totalCount } }` });
  await post({ query: '{ states(first: 1) { totalCount } officials(first: 1) { totalCount } }' });
  const [documentId = '', text = ''] = Object.entries(trustedDocuments()).find(([, text]) => /^query \w+ \{/.test(text)) ?? [];
  await post({ documentId });
  const told = await textOf([await metrics.read()]);
  expect(told).not.toContain('Invented');
  expect(told).toContain('demarche_requests_total{operation="states",outcome="ok",part="graph"} 5');
  expect(told).toContain('demarche_requests_total{operation="several",outcome="ok",part="graph"} 1');
  expect(told).toContain(`demarche_requests_total{operation="${/^query (\w+)/.exec(text)?.[1]}",outcome="ok",part="graph"} 1`);
});

it('all that is to be watched is measured', async () => {
  const told = await textOf([await metrics.read(), await metrics.read()]);
  const value = (name: string, labels = '') => Number(new RegExp(`^${name}\\{${labels}[^}]*\\} (\\S+)$`, 'm').exec(told)?.[1]);
  for (const name of [
    ...['demarche_request_duration_seconds_count', 'demarche_question_cost_count', 'demarche_statement_duration_seconds_count'],
    ...['demarche_batch_size_count', 'process_resident_memory_bytes', 'demarche_dataset_age_seconds', 'demarche_event_loop_lag_seconds'],
  ])
    expect(value(name), name).toBeGreaterThan(0);
  expect(value('demarche_cache_bytes', 'cache="documents"')).toBeGreaterThan(100);
  expect(value('demarche_processes')).toBe(2);
  for (const name of ['requests_in_flight', 'questions_running', 'questions_waiting', 'questions_waiting_cost', 'draining'])
    expect(value(`demarche_${name}`), name).toBe(0);
});
