/** Traces, as an OpenTelemetry collector gets them: of the program as its users run it, in one process and in three. */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../support/program.ts';
import { emptyStorage, type TestStorage } from '../support/storages.ts';

interface Span {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
  readonly kind: number;
  readonly startTimeUnixNano: string;
  readonly endTimeUnixNano: string;
  readonly status: { readonly code?: number; readonly message?: string };
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly part: string;
  /** its number */
  readonly process: number;
}

type Listed = readonly { readonly key: string; readonly value: { readonly stringValue?: string; readonly intValue?: string } }[];
const named = (attributes: Listed) =>
  Object.fromEntries(attributes.map(({ key, value }) => [key, value.stringValue ?? Number(value.intValue)]));

/** A collector that keeps what it is sent, of OTLP over HTTP in JSON. */
async function collector() {
  const spans: Span[] = [];
  const tokens = new Set<unknown>();
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    expect([request.method, request.url, request.headers['content-type']]).toEqual(['POST', '/v1/traces', 'application/json']);
    tokens.add(request.headers.authorization);
    for (const { resource, scopeSpans } of JSON.parse(Buffer.concat(chunks).toString()).resourceSpans) {
      const { 'demarche.part': part, 'service.name': service, 'process.pid': process } = named(resource.attributes);
      expect(service).toBe('demarche');
      for (const span of scopeSpans[0].spans) spans.push({ ...span, attributes: named(span.attributes), part, process });
    }
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  return { spans, tokens, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() };
}

let folder: string;
let collected: Awaited<ReturnType<typeof collector>>;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'demarche-traces-'));
  collected = await collector();
});
afterAll(() => {
  collected.close();
  rmSync(folder, { recursive: true, force: true });
});

const anyPorts = { PORT: '0', ORGANISATIONS_PORT: '0', POSITIONS_PORT: '0' };
// Nothing that was read is kept: each question is of statements.
const environment = () => ({
  ...anyPorts,
  DATA_DIR: join(folder, 'data'),
  RECORDS_KEPT: '0',
  OTEL_EXPORTER_OTLP_ENDPOINT: `${collected.address}/`,
  OTEL_EXPORTER_OTLP_HEADERS: 'authorization=Bearer%20secret',
});

const query = 'query Holder($id: ID!) { statement(id: $id) { id holder { name } } }';
const id = 'csto-attack-on-one-is-attack-on-all';

async function asked(address: string, trace: string, flags = '01', headers: Record<string, string> = {}): Promise<void> {
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: {
      ...headers,
      'content-type': 'application/json',
      traceparent: `00-${trace}-00f067aa0ba902b7-${flags}`,
      'x-request-id': `of-${trace.slice(0, 4)}`,
    },
    body: JSON.stringify({ query, variables: { id } }),
  });
  expect(((await response.json()) as { data: unknown }).data).toMatchObject({ statement: { id, holder: { name: expect.any(String) } } });
}

const ofTrace = (trace: string) => collected.spans.filter(({ traceId }) => traceId === trace);
const attributesOf = { 'graphql.operation.name': 'Holder', 'demarche.outcome': 'ok', 'http.response.status_code': 200 };

it('of one process: the request with its statements, below whoever asked', async () => {
  const running = run(['start'], environment());
  const [, address = ''] = await running.until(/answers at {2}(http:\/\/127\.0\.0\.1:\d+)\/graphql/);
  await running.until(/Ready in/);
  await asked(address, 'a'.repeat(32));
  await asked(address, 'b'.repeat(32), '00');
  await fetch(`${address}/health`);
  expect(await running.stop()).toMatchObject({ code: 0, errors: '' });
  const [request, ...others] = ofTrace('a'.repeat(32)).toSorted(
    (a, b) => Number(b.name.startsWith('GraphQL')) - Number(a.name.startsWith('GraphQL')),
  );
  expect(request).toMatchObject({ name: 'GraphQL statement', kind: 2, parentSpanId: '00f067aa0ba902b7', part: 'graph', status: {} });
  expect(request?.attributes).toMatchObject({
    ...attributesOf,
    'demarche.request': 'of-aaaa',
    'demarche.operation.hash': expect.stringMatching(/^[0-9a-f]{12}$/),
  });
  expect(request?.attributes['demarche.cost']).toBeGreaterThan(0);
  expect(others.length).toBeGreaterThan(0);
  for (const statement of others) {
    expect(statement).toMatchObject({
      name: 'SQL select',
      kind: 3,
      parentSpanId: request?.spanId,
      attributes: { 'db.system.name': 'sqlite' },
    });
    expect(Number(statement.startTimeUnixNano)).toBeGreaterThanOrEqual(Number(request?.startTimeUnixNano) - 1e6);
    expect(Number(statement.endTimeUnixNano)).toBeLessThanOrEqual(Number(request?.endTimeUnixNano));
  }
  // Neither values nor what was asked for without a trace, nor paths beside the graph's.
  expect(JSON.stringify(collected.spans)).not.toContain(id);
  expect(new Set(collected.spans.map(({ traceId }) => traceId))).toEqual(new Set(['a'.repeat(32)]));
  expect([...collected.tokens]).toEqual(['Bearer secret']);
});

it('of three: one trace from the gateway’s request through its questions to the subgraphs’ statements', async () => {
  const trace = 'c'.repeat(32);
  const running = run(['start', '--federated'], environment());
  const [, address = ''] = await running.until(/Demarche answers at {2}(http:\/\/127\.0\.0\.1:\d+)\/graphql/);
  await running.until(/Ready in/);
  await asked(address, trace);
  expect(await running.stop()).toMatchObject({ code: 0, errors: '' });
  const spans = ofTrace(trace);
  const gateway = spans.find(({ part, kind }) => part === 'gateway' && kind === 2);
  expect(gateway?.attributes).toMatchObject({ ...attributesOf, 'demarche.request': 'of-cccc' });
  for (const part of ['positions', 'organisations']) {
    const question = spans.find(({ name }) => name === `ask ${part}`);
    expect(question).toMatchObject({ part: 'gateway', kind: 3, parentSpanId: gateway?.spanId, status: {} });
    const request = spans.find((span) => span.part === part && span.kind === 2);
    expect(request).toMatchObject({
      parentSpanId: question?.spanId,
      attributes: { 'demarche.request': 'of-cccc', 'demarche.outcome': 'ok' },
    });
    expect(spans.filter((span) => span.part === part && span.parentSpanId === request?.spanId).length).toBeGreaterThan(0);
  }
});

describe('on PostgreSQL', () => {
  let place: TestStorage;
  beforeAll(async () => {
    place = await emptyStorage('PostgreSQL');
  });
  afterAll(() => place.remove());

  it('the statements of a request hang at it, of one process and of three', async () => {
    const { DATA_DIR: _, ...others } = environment();
    for (const [args, trace, parts] of [
      [[], 'e'.repeat(32), ['graph']],
      [['--federated'], 'f'.repeat(32), ['organisations', 'positions']],
    ] as const) {
      const running = run(['start', ...args], { ...others, ...place.environment });
      const [, address = ''] = await running.until(/Demarche answers at {2}(http:\/\/127\.0\.0\.1:\d+)\/graphql/);
      await running.until(/Ready in/);
      await asked(address, trace);
      expect(await running.stop()).toMatchObject({ code: 0, errors: '' });
      for (const part of parts) {
        const request = ofTrace(trace).find((span) => span.part === part && span.kind === 2);
        const statements = ofTrace(trace).filter(({ parentSpanId }) => parentSpanId === request?.spanId);
        expect(statements.length).toBeGreaterThan(0);
        for (const statement of statements)
          expect(statement).toMatchObject({ name: 'SQL select', kind: 3, attributes: { 'db.system.name': 'postgresql' } });
      }
    }
    expect(JSON.stringify(collected.spans)).not.toContain(id);
  });
});

it('of two workers: each tells of what it has answered, and of nothing twice', async () => {
  const traces = Array.from({ length: 12 }, (_, at) => `${at}`.padStart(32, '7'));
  const running = run(['start'], { ...environment(), WORKERS: '2', ANSWERS_KEPT: '0' });
  const [, address = ''] = await running.until(/answers at {2}(http:\/\/127\.0\.0\.1:\d+)\/graphql/);
  await running.until(/Ready in/);
  // A connection stays with the worker that took it: each of these is another.
  for (const trace of traces) await asked(address, trace, '01', { connection: 'close' });
  expect(await running.stop()).toMatchObject({ code: 0, errors: '' });
  const requests = traces.map((trace) => ofTrace(trace).filter(({ kind }) => kind === 2));
  expect(requests.map(({ length }) => length)).toEqual(traces.map(() => 1));
  for (const [request] of requests) {
    expect(request).toMatchObject({ name: 'GraphQL statement', part: 'graph', parentSpanId: '00f067aa0ba902b7', attributes: attributesOf });
    const statements = ofTrace(request?.traceId as string).filter(({ parentSpanId }) => parentSpanId === request?.spanId);
    expect(new Set(statements.map(({ process }) => process)), 'of the process that answered').toEqual(new Set([request?.process]));
  }
  expect(new Set(requests.flat().map(({ process }) => process)).size, 'processes').toBe(2);
});

it('a collector that isn’t there costs no answer and no end: a line of the log says what was dropped', async () => {
  const running = run(['start'], { ...environment(), OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:9' });
  const [, address = ''] = await running.until(/answers at {2}(http:\/\/127\.0\.0\.1:\d+)\/graphql/);
  await running.until(/Ready in/);
  await asked(address, 'd'.repeat(32));
  const { code, errors } = await running.stop();
  expect(code).toBe(0);
  expect(errors).toMatch(/^\{.*"spans":[1-9]\d*.*Traces were not taken, and are dropped.*\}\n$/);
});
