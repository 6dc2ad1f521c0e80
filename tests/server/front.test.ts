/** The front that every server has: what it says of itself in headers, which paths there are, what it refuses before a question is read. */
import { createServer, request } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Exchange, encodingOf, Outbox } from '../../src/server/exchange.ts';
import { createFront } from '../../src/server/front.ts';
import type { Listening } from '../../src/server/listen.ts';
import { listening } from '../support/at.ts';
import { serve, type TestGraph } from '../support/graph.ts';
import { logger } from '../support/logger.ts';

let graph: TestGraph;
let at: Listening;
beforeAll(async () => {
  graph = await serve();
  at = await listening(graph.server);
});
afterAll(async () => {
  await at.close();
  await graph.close();
});

const ask = (path: string, init: RequestInit = {}) => fetch(`${at.address}${path}`, { redirect: 'manual', ...init });
const json = { 'content-type': 'application/json' };
const question = (query: string, headers: Record<string, string> = {}) =>
  ask('/graphql', { method: 'POST', headers: { ...json, ...headers }, body: JSON.stringify({ query }) });
const small = '/graphql?query={__typename}';

/** The bytes as they came, not what fetch makes of them. */
function bytesOf(path: string, headers: Record<string, string>, method = 'GET') {
  return new Promise<{ headers: NodeJS.Dict<string | string[]>; bytes: Buffer }>((resolve, reject) => {
    request(`${at.address}${path}`, { method, headers }, async (response) => {
      resolve({ headers: response.headers, bytes: Buffer.concat(await response.toArray()) });
    })
      .on('error', reject)
      .end();
  });
}

describe('every answer', () => {
  it.each([small, '/', '/live', '/health', '/nothing', '/graphql'])(
    'of %s has an id and says what browsers may do with it',
    async (path) => {
      const { headers } = await ask(path);
      expect(headers.get('x-request-id')).toMatch(/^[\w-]{36}$/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('content-security-policy')).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
      expect(headers.get('access-control-allow-origin')).toBe('*');
      expect(headers.get('access-control-allow-credentials')).toBeNull();
    },
  );

  it('has the asker’s own id, if it is one', async () => {
    expect((await ask(small, { headers: { 'x-request-id': 'mine-17' } })).headers.get('x-request-id')).toBe('mine-17');
    expect((await ask(small, { headers: { 'x-request-id': 'a b {"c"}' } })).headers.get('x-request-id')).not.toContain('{');
  });

  it.each(['https://example.org', 'null'])('allows the origin %s without credentials, and asks for no more', async (origin) => {
    const { status, headers } = await ask('/graphql', { method: 'OPTIONS', headers: { origin, 'access-control-request-method': 'POST' } });
    expect([status, headers.get('access-control-allow-origin'), headers.get('access-control-allow-credentials')]).toEqual([204, '*', null]);
    expect(headers.get('access-control-allow-methods')).toBe('GET, HEAD, POST');
  });

  it('allows only listed origins where there is a list', async () => {
    const paths = { '/': { GET: (exchange: { send(status: number, headers: object): Promise<void> }) => exchange.send(204, {}) } };
    await using listed = await listening(createFront({ paths, logger: logger(), crossOrigin: { origins: ['https://a.example'] } }));
    const allowed = async (origin: string) =>
      (await fetch(listed.address, { headers: { origin } })).headers.get('access-control-allow-origin');
    expect([await allowed('https://a.example'), await allowed('https://b.example'), await allowed('null')]).toEqual([
      'https://a.example',
      null,
      null,
    ]);
  });
});

describe('the paths', () => {
  it.each([
    ['/', 302],
    [small, 200],
    ['/live', 200],
    ['/ready', 200],
    ['/health', 200],
    ['/nothing', 404],
    ['/__proto__', 404],
    ['/data', 404],
  ])('%s: %i', async (path, status) => {
    expect((await ask(path)).status).toBe(status);
  });

  it('another method is refused, and told which there are', async () => {
    const { status, headers } = await ask('/live', { method: 'DELETE' });
    expect([status, headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS']);
  });

  it.each([small, '/health'])('HEAD %s is GET without the body', async (path) => {
    const [head, get] = await Promise.all([bytesOf(path, {}, 'HEAD'), bytesOf(path, {})]);
    const told = ({ headers }: typeof head) => [headers['content-type'], headers['content-length'], headers['dataset-version']];
    expect(told(head)).toEqual(told(get));
    if (path === small) expect(head.headers['dataset-version']).toMatch(/^\w+$/);
    expect(head.bytes.byteLength).toBe(0);
  });

  it.each(['application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'text/plain', ''])(
    'a form (%s) is refused',
    async (type) => {
      const response = await ask('/graphql', { method: 'POST', headers: { 'content-type': type }, body: 'query={__typename}' });
      expect(response.status).toBe(415);
      expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'UNSUPPORTED_MEDIA_TYPE' } }] });
    },
  );

  it('when it ends, it is not ready, and lets each connection go with its answer', async () => {
    const ending = await serve();
    await using other = await listening(ending.server);
    expect((await fetch(`${other.address}/ready`)).status).toBe(200);
    ending.server.drain();
    const ready = await fetch(`${other.address}/ready`);
    expect([ready.status, await ready.json(), ready.headers.get('connection')]).toEqual([503, { status: 'draining' }, 'close']);
    expect((await fetch(`${other.address}/live`)).status).toBe(200);
    await ending.close();
  });
});

describe('compression', () => {
  const large = `/graphql?query=${encodeURIComponent('{ states(first: 100) { nodes { id name } } }')}`;

  it.each(['br', 'gzip'])('of a large answer with %s', async (encoding) => {
    const { headers, bytes } = await bytesOf(large, { 'accept-encoding': encoding });
    expect([headers['content-encoding'], headers.vary]).toEqual([encoding, expect.stringContaining('accept-encoding')]);
    const plain = await bytesOf(large, {});
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(bytes.byteLength).toBeLessThan(plain.bytes.byteLength / 2);
    if (encoding === 'gzip') expect(gunzipSync(bytes)).toEqual(plain.bytes);
  });

  it('not of a small one', async () => {
    expect((await bytesOf(small, { 'accept-encoding': 'br' })).headers['content-encoding']).toBeUndefined();
  });

  it.each([
    ['gzip, deflate, br', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0, gzip;q=0.5', 'gzip'],
    ['*', 'br'],
    ['identity', null],
    ['*;q=0', null],
    [undefined, null],
  ])('accept-encoding %s: %s', (accepted, encoding) => {
    expect(encodingOf(accepted)).toBe(encoding);
  });
});

describe('answers that nobody reads', () => {
  /** A server whose answers are of a size, and clients that don't read them. */
  async function unread(outbox: Outbox, size: number, count: number) {
    const server = createServer((_, response) => {
      outbox.add(response, size);
      response.end(Buffer.alloc(size));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const ended: number[] = [];
    const sockets: Socket[] = [];
    for (let each = 0; each < count; each++) {
      const socket = connect(port, '127.0.0.1');
      socket.on('error', () => {}).on('close', () => ended.push(each));
      await new Promise<void>((resolve) => socket.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n', () => resolve()));
      await expect.poll(() => outbox.bytes > 0 || ended.length > 0).toBe(true);
      sockets.push(socket.pause());
    }
    const close = () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    };
    return { ended, close };
  }
  const large = 20_000_000;

  it('are cut off in their time', async () => {
    const outbox = new Outbox(1_000_000_000, 300);
    const { close } = await unread(outbox, large, 2);
    await expect.poll(() => outbox.bytes).toBe(0);
    close();
  });

  it('and the oldest first, where there are too many bytes of them', async () => {
    const outbox = new Outbox(2.5 * large, 60_000);
    const { close } = await unread(outbox, large, 6);
    await expect.poll(() => outbox.bytes).toBe(2 * large);
    close();
    await expect.poll(() => outbox.bytes).toBe(0);
  });
});

describe('of what was answered', () => {
  /** A front whose answers are of a size, and a client that asks so many times and reads nothing until it is told. */
  async function asked(size: number, times: number) {
    let sent = 0;
    const send = async (exchange: Exchange) => {
      await exchange.send(200, { 'content-type': 'text/plain' }, 'a'.repeat(size));
      sent++;
    };
    const front = createFront({ paths: { '/': { GET: send } }, logger: logger() });
    const { address, close } = await listening(front);
    const socket = connect(Number(new URL(address).port), '127.0.0.1').on('error', () => {});
    socket.pause().write('GET / HTTP/1.1\r\nHost: x\r\n\r\n'.repeat(times));
    await expect.poll(() => sent).toBe(times);
    return { front, socket, close };
  }

  it.each([
    ['one', 20_000_000, 1],
    ['those that came at once', 1_000_000, 20],
  ])('all that nobody reads is counted until it is read: %s', async (_, size, times) => {
    const { front, socket, close } = await asked(size, times);
    expect(front.unread.bytes).toBeGreaterThan(10_000_000);
    socket.resume();
    await expect.poll(() => front.unread.bytes).toBe(0);
    await close();
  });

  it('what the system has taken is not', async () => {
    const { front, socket, close } = await asked(100, 1);
    expect(front.unread.bytes).toBe(0);
    socket.destroy();
    await close();
  });
});

it('a question that fails within is 200 with an error, one that can’t be read 400', async () => {
  expect((await question('{ statements(first: 0) { totalCount } }')).status).toBe(200);
  expect((await question('{', { accept: 'application/graphql-response+json' })).status).toBe(400);
  expect((await ask('/graphql', { method: 'POST', headers: json, body: '{"query"' })).status).toBe(400);
});
