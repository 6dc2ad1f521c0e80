/** What strangers send, each alone and many at once: refused soon, or harmless to the others. */
import { once } from 'node:events';
import { connect } from 'node:net';
import { parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { publicLimits, usualCapacity } from '../../src/graph/limits.ts';
import { Admission } from '../../src/server/admission.ts';
import { DocumentCache } from '../../src/server/documents.ts';
import { type Listening, listen, patience } from '../../src/server/listen.ts';
import { clientsBehind } from '../../src/server/rate.ts';
import { trustedDocuments } from '../../src/server/trusted-documents.ts';
import { createServer } from '../../src/server/yoga.ts';
import { schema } from '../../src/supergraph/schema.ts';
import { listening } from '../support/at.ts';
import { serve, type TestGraph } from '../support/graph.ts';
import { logger } from '../support/logger.ts';

let graph: TestGraph;
let at: Listening;
let onStatement = () => {};
beforeAll(async () => {
  graph = await serve({ onStatement: () => onStatement() });
  at = await listening(graph.server);
});
afterAll(async () => {
  await at.close();
  await graph.close();
});

const small = '{ __typename }';
const post = (address: string, query: string, headers: Record<string, string> = {}) =>
  fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  });

describe('the rate limit', () => {
  const limited = (cost: number, proxies: string[] = []) =>
    listening(createServer({ schema, snapshots: graph.snapshots, logger: logger(), rate: { cost }, proxies }));

  it('refuses a client that asks too often, and says when to come again', async () => {
    await using server = await limited(1_000);
    const answers = await Promise.all(Array.from({ length: 30 }, () => post(server.address, small)));
    const refused = answers.filter(({ status }) => status === 429);
    expect([answers.length - refused.length, refused.length]).toEqual([10, 20]);
    const { headers } = refused[0] as Response;
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    expect(headers.get('ratelimit-policy')).toBe('"cost";q=1000;w=60');
    expect(headers.get('ratelimit')).toMatch(/^"cost";r=0;t=\d+$/);
    expect(await refused[0]?.json()).toMatchObject({ errors: [{ extensions: { code: 'RATE_LIMITED' } }] });
    expect((await fetch(`${server.address}/live`)).status).toBe(200);
  });

  it('counts what a question costs', async () => {
    await using server = await limited(5_000);
    const dear = '{ statements(first: 100) { nodes { id summary act stance date recordedOn certain language organ note salience } } }';
    const statuses = [];
    for (let i = 0; i < 6; i++) statuses.push((await post(server.address, dear)).status);
    expect(statuses).toEqual([200, 200, 200, 429, 429, 429]);
  });

  it('tells clients apart behind a trusted proxy, and believes no other', async () => {
    await using trusting = await limited(250, ['127.0.0.0/8']);
    const status = async (address: string, client: string) => (await post(address, small, { 'x-forwarded-for': client })).status;
    for (const client of ['192.0.2.1', '192.0.2.2'])
      expect([await status(trusting.address, client), await status(trusting.address, client)]).toEqual([200, 200]);
    expect(await status(trusting.address, '192.0.2.1')).toBe(429);
    await using wary = await limited(250);
    expect([
      await status(wary.address, '192.0.2.1'),
      await status(wary.address, '192.0.2.2'),
      await status(wary.address, '192.0.2.3'),
    ]).toEqual([200, 200, 429]);
  });

  it.each([
    ['203.0.113.9', '198.51.100.1', [], '203.0.113.9'],
    ['10.0.0.1', '198.51.100.1', ['10.0.0.0/8'], '198.51.100.1'],
    ['::ffff:10.0.0.1', '192.0.2.7, 198.51.100.1, 10.0.0.9', ['10.0.0.0/8'], '198.51.100.1'],
    ['10.0.0.1', 'nonsense', ['10.0.0.1'], '10.0.0.1'],
    ['2001:db8:1:2:3:4:5:6', '', [], '2001:db8:1:2'],
    ['2001:db8::1', '', [], '2001:db8:0:0'],
  ])('%s with “%s”, where %j are trusted, is %s', (address, forwarded, proxies, client) => {
    expect(clientsBehind(proxies)(address, forwarded)).toBe(client);
  });
});

describe('admission', () => {
  const never = new AbortController();
  const capacity = { ...usualCapacity, running: 100, atOnce: 2, waiting: 150, waitingAtOnce: 2, small: 1, smallAtOnce: 2 };

  it('lets small ones pass while large ones wait their turn', async () => {
    const admission = new Admission(capacity);
    const leave = await admission.enter(90, never);
    const order: string[] = [];
    const pushed = <T>(name: string, left: T) => {
      order.push(name);
      return left;
    };
    const second = Promise.resolve(admission.enter(50, never)).then((left) => pushed('second', left));
    const third = Promise.resolve(admission.enter(50, never)).then((left) => pushed('third', left));
    (await admission.enter(1, never))();
    expect([order, admission.waiting]).toEqual([[], 2]);
    leave();
    for (const left of await Promise.all([second, third])) left();
    expect([order, admission.running, admission.waiting]).toEqual([['second', 'third'], 0, 0]);
  });

  it('refuses what would wait too long, at once', async () => {
    const admission = new Admission(capacity);
    const leave = await admission.enter(500, never);
    const waiting = [admission.enter(100, never), admission.enter(50, never)];
    await expect(admission.enter(50, never)).rejects.toMatchObject({ extensions: { code: 'OVERLOADED', retryAfter: expect.any(Number) } });
    leave();
    for (const each of waiting) (await each)();
    expect(admission.running).toBe(0);
  });

  it('forgets who has gone', async () => {
    const admission = new Admission(capacity);
    const leave = await admission.enter(100, never);
    const gone = new AbortController();
    const waiting = admission.enter(100, gone);
    gone.abort(new Error('gone'));
    await expect(waiting).rejects.toThrow('gone');
    leave();
    expect([admission.waiting, admission.running]).toEqual([0, 0]);
  });

  it('a full server says 503 and when to come again; liveness and health are apart', async () => {
    const full = createServer({ schema, snapshots: graph.snapshots, logger: logger(), capacity: { ...usualCapacity, requests: 0 } });
    await using server = await listening(full);
    const response = await post(server.address, small);
    expect([response.status, Number(response.headers.get('retry-after'))]).toEqual([503, 1]);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'OVERLOADED' } }] });
    expect((await fetch(`${server.address}/live`)).status).toBe(200);
    expect((await fetch(`${server.address}/health`)).status).toBe(200);
  });

  it('beside dear questions in a crowd, none is lost: answered, or told OVERLOADED', async () => {
    const server = createServer({
      schema,
      snapshots: graph.snapshots,
      logger: logger(),
      capacity: { ...usualCapacity, small: 10, atOnce: 1, waitingAtOnce: 1 },
      // Each is to be computed.
      answersKept: 0,
    });
    await using crowd = await listening(server);
    const dear = '{ states(first: 60) { nodes { votes(first: 100) { nodes { id rollCall { title } } } } } }';
    const answers = await Promise.all(Array.from({ length: 24 }, () => post(crowd.address, dear)));
    const statuses = Map.groupBy(answers, ({ status }) => status);
    expect([...statuses.keys()].sort()).toEqual([200, 503]);
    for (const answer of statuses.get(503) ?? []) expect((await answer.json()).errors[0].extensions.code).toBe('OVERLOADED');
  });
});

it('equal questions of one request are answered once', async () => {
  const { snapshot, release } = await graph.snapshots.acquire();
  const { votes } = snapshot.positions;
  const reading = vi.spyOn(votes, 'recorded');
  /** How often votes are read for it. */
  const read = async (questions: readonly string[]) => {
    reading.mockClear();
    const query = `{ ${questions.map((question, each) => `a${each}: ${question}`).join(' ')} }`;
    expect((await (await post(at.address, query)).json()).errors).toBeUndefined();
    return reading.mock.calls.length;
  };
  const agreement = (by: string) => `agreement(voters: { membersOf: "csto" }, by: ${by}) { matrix { n } }`;
  const once = await read([agreement('YEAR')]);
  expect(once).toBeGreaterThan(0);
  expect(await read(Array.from({ length: 8 }, () => agreement('DECADE')))).toBe(once);
  expect(await read([agreement('WHOLE'), agreement('SESSION')])).toBe(2 * once);
  reading.mockRestore();
  release();
});

describe('the edges of HTTP', () => {
  /** What a connection gets until the server ends it. */
  function talk(text: string): Promise<{ received: string; took: number }> {
    return new Promise((resolve) => {
      const { hostname, port } = new URL(at.address);
      const began = performance.now();
      let received = '';
      const socket = connect(Number(port), hostname, () => socket.write(text));
      socket.on('data', (chunk) => {
        received += chunk;
      });
      // A connection that is cut ends with an error first.
      socket.on('error', () => {});
      socket.on('close', () => resolve({ received, took: performance.now() - began }));
    });
  }

  it.each([
    ['says nothing', ''],
    ['never ends its headers', 'GET /live HTTP/1.1\r\nHost: x\r\n'],
  ])('a connection that %s is closed', async (_, text) => {
    const { took } = await talk(text);
    expect(took).toBeLessThan(patience.headers + 3_000);
  });

  it('a request that comes byte by byte is cut off when its time is up', async () => {
    const { hostname, port } = new URL(at.address);
    const socket = connect(Number(port), hostname);
    socket
      .on('error', () => {})
      .write('POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 50000\r\n\r\n{');
    let received = '';
    socket.on('data', (chunk) => {
      received += chunk;
    });
    const drip = setInterval(() => socket.write(' '), 200);
    await new Promise<void>((resolve) => socket.on('close', () => resolve()));
    clearInterval(drip);
    expect(received).toMatch(/^HTTP\/1\.1 408 /);
    expect((await post(at.address, small)).status).toBe(200);
  }, 60_000);

  it('of connections there are only so many, and when they end there is room again', async () => {
    const few = await listen(graph.server, '127.0.0.1', 0, { connections: 3 });
    const { hostname, port } = new URL(few.address);
    const ended = new Set<number>();
    const sockets = await Promise.all(
      Array.from({ length: 8 }, async (_, each) => {
        const socket = connect(Number(port), hostname);
        socket.on('error', () => {}).on('close', () => ended.add(each));
        await once(socket, 'connect');
        return socket;
      }),
    );
    await expect.poll(() => ended.size).toBe(5);
    for (const socket of sockets) socket.destroy();
    await expect
      .poll(() =>
        post(few.address, small).then(
          ({ status }) => status,
          () => null,
        ),
      )
      .toBe(200);
  });

  it('a body that is too large ends its connection, and the next request is answered at once', async () => {
    const body = 'x'.repeat(publicLimits.body + 1);
    const { received } = await talk(
      `POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
    );
    expect(received).toMatch(/^HTTP\/1\.1 413 /);
    expect(received.toLowerCase()).toContain('connection: close');
    const began = performance.now();
    expect((await post(at.address, small)).status).toBe(200);
    expect(performance.now() - began).toBeLessThan(250);
  });

  it('an asker that goes away is a line in the log, no stack', async () => {
    const lines: string[] = [];
    const server = createServer({ schema, snapshots: graph.snapshots, logger: logger(lines) });
    await using quiet = await listening(server);
    const gone = new AbortController();
    onStatement = () => gone.abort();
    const asked = fetch(`${quiet.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        query:
          '{ statements(first: 100) { nodes { id proposition { statements(first: 40) { nodes { id holder { name } evidence { source { title } } } } } } } }',
      }),
      signal: gone.signal,
    });
    await expect(asked).rejects.toThrow();
    await expect.poll(() => server.inFlight).toBe(0);
    expect(lines).toContain('Request');
    expect(lines.filter((line) => line !== 'Request' && line !== 'The asker was gone before its answer')).toEqual([]);
  });
});

describe('parsed documents', () => {
  it('are kept within their bytes, the least recently asked go first', () => {
    const cache = new DocumentCache(60 * 150);
    const texts = Array.from({ length: 10 }, (_, i) => `{ dataset { a${i}: version } }`);
    for (const text of texts) {
      cache.set(text, parse(text));
      cache.get(texts[0] as string);
    }
    expect(cache.bytes).toBeLessThanOrEqual(60 * 150);
    expect(cache.get(texts[0] as string)).toBeDefined();
    expect(cache.get(texts[1] as string)).toBeUndefined();
    expect(cache.get(texts[9] as string)).toBeDefined();
  });
});

describe('what is open', () => {
  const closed = { schema, logger: logger(), introspection: false, getQuestions: false, graphiql: false, trustedOnly: false };

  it('the schema, GraphiQL and GET can be closed', async () => {
    await using server = await listening(createServer({ ...closed, snapshots: graph.snapshots }));
    const { errors } = (await (await post(server.address, '{ __schema { types { name } } }')).json()) as { errors: { message: string }[] };
    expect(errors[0]?.message).toMatch(/introspection has been disabled/);
    expect((await fetch(`${server.address}/graphql?query={__typename}`)).status).toBe(405);
    expect((await fetch(`${server.address}/graphql`, { headers: { accept: 'text/html' } })).status).toBe(405);
    expect((await post(server.address, small)).status).toBe(200);
  });

  it('so can all but trusted documents', async () => {
    await using server = await listening(createServer({ ...closed, snapshots: graph.snapshots, trustedOnly: true }));
    expect(await (await post(server.address, small)).json()).toMatchObject({ errors: [{ extensions: { code: 'DOCUMENT_NOT_TRUSTED' } }] });
    const [documentId] = Object.entries(trustedDocuments()).find(([, text]) => text.includes('query DatasetToCite ')) as [string, string];
    const known = await fetch(`${server.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ documentId }),
    });
    expect((await known.json()).data.dataset.version).toMatch(/^\w+$/);
  });
});
