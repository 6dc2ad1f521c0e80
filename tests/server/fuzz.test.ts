/** Whatever bytes come through the door: they are refused or answered, and the next asker is answered. The short part of `npm run fuzz`. */
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createServer } from '../../src/server/yoga.ts';
import { schema } from '../../src/supergraph/schema.ts';
import { listening } from '../support/at.ts';
import { serveFederated, type TestGateway } from '../support/gateway.ts';
import { serve, type TestGraph } from '../support/graph.ts';
import { logger } from '../support/logger.ts';

const tries = Number(process.env.FUZZ ?? 1) * 200;

let graph: TestGraph;
let merged: Awaited<ReturnType<typeof listening>>;
let gateway: TestGateway;
const lines: string[] = [];
beforeAll(async () => {
  graph = await serve();
  const { snapshots } = graph;
  merged = await listening(createServer({ schema, snapshots, logger: logger(lines) }));
  gateway = await serveFederated({ snapshots, logger: logger(lines) });
});
afterAll(async () => {
  await gateway.close();
  await merged.close();
  await graph.close();
});

let state = 20;
function random(below: number): number {
  state = (state * 48_271) % 2_147_483_647;
  return state % below;
}
const bytes = (length: number) => Buffer.from(Array.from({ length }, () => random(256)));
const of = <T>(values: readonly T[]) => values[random(values.length)] as T;

/** Texts that come near to something. */
const pieces = [
  '{',
  '}',
  '"',
  '\\u0000',
  '\\',
  'query',
  'variables',
  '__proto__',
  'then',
  ':',
  ',',
  '[',
  ']',
  'null',
  '1e999',
  '{__typename}',
  '\ud800',
  '﷽',
  '/*',
  '...F',
];
const near = () => Array.from({ length: random(30) }, () => of(pieces)).join('');

/** What a connection gets, until it ends or has an answer. */
function talk(address: string, sent: Buffer): Promise<string> {
  return new Promise((resolve) => {
    const { hostname, port } = new URL(address);
    let received = '';
    const socket = connect(Number(port), hostname, () => socket.end(sent));
    socket.on('data', (chunk) => {
      received += chunk;
    });
    socket.on('error', () => {}).on('close', () => resolve(received));
  });
}

/** What the log tells that nobody foresaw. */
const wrong = () => lines.filter((line) => /Unexpected|failed/.test(line));

describe.each(['merged', 'gateway'] as const)('%s', (which) => {
  const address = () => (which === 'merged' ? merged : gateway).address;
  const alive = async () => expect((await fetch(`${address()}/graphql?query={__typename}`)).status).toBe(200);

  it('random bytes in the place of a request', async () => {
    for (let each = 0; each < tries; each++) {
      const line = of([
        '',
        'GET / HTTP/1.1\r\n',
        'POST /graphql HTTP/1.1\r\nHost: x\r\n',
        'GET /%%% HTTP/1.1\r\nHost: x\r\n\r\n',
        'PRI * HTTP/2.0\r\n\r\n',
      ]);
      const received = await talk(address(), Buffer.concat([Buffer.from(line), bytes(random(300)), Buffer.from('\r\n\r\n')]));
      if (received !== '') expect(received, `try ${each}`).toMatch(/^HTTP\/1\.1 [234]\d\d /);
    }
    await alive();
  }, 600_000);

  it('random bodies of questions', async () => {
    const counts: Record<number, number> = {};
    for (let each = 0; each < tries; each++) {
      const body = of([
        () => bytes(random(300)),
        () => Buffer.from(near()),
        () => Buffer.from(JSON.stringify({ query: near(), variables: { [near()]: near() }, operationName: near() })),
        () =>
          Buffer.from(
            JSON.stringify({
              query: `query ($a: ID!) { state(id: $a) { name } }`,
              variables: { a: of<unknown>([null, 1, [], {}, near(), { toString: 1 }]) },
            }),
          ),
        () =>
          Buffer.from(
            JSON.stringify(
              of<unknown>([null, 1, 'x', [], [{}], { query: 1 }, { query: null }, { documentId: near() }, { extensions: [] }]),
            ),
          ),
      ])();
      const response = await fetch(`${address()}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
      const text = await response.text();
      counts[response.status] = (counts[response.status] ?? 0) + 1;
      expect(response.status, `try ${each}: ${body}: ${text}`).toBeLessThan(500);
      expect(text, `try ${each}: ${body}`).not.toMatch(/INTERNAL_SERVER_ERROR|node_modules/);
    }
    console.log(`random bodies, ${which}: ${JSON.stringify(counts)}`);
    expect(wrong()).toEqual([]);
    await alive();
  }, 600_000);

  it('random addresses and headers', async () => {
    for (let each = 0; each < tries; each++) {
      const query = encodeURIComponent(near().replace(/[\ud800-\udfff]/g, ''));
      const path = of([
        '/graphql?query=',
        '/graphql.csv?query=',
        '/graphql?documentId=',
        '/changes.atom?since=',
        '/',
        '/graphql?variables=',
      ]);
      const response = await fetch(`${address()}${path}${query}`, {
        redirect: 'manual',
        headers: {
          accept: of(['*/*', 'text/html', 'text/csv', ';;;', 'application/json;q=x']),
          'accept-encoding': of(['br;q=x', '', '*', 'gzip, ,']),
        },
      });
      await response.arrayBuffer();
      expect(response.status, `try ${each}: ${path}${query}`).toBeLessThan(500);
      expect(wrong(), `try ${each}: ${path}${query}`).toEqual([]);
    }
    await alive();
  }, 600_000);
});
