/** What stands between the gateway and its subgraphs: connections that are kept, and end at any time. */
import { createServer, type Server } from 'node:http';
import { type AddressInfo, createServer as createSocketServer, type Socket } from 'node:net';
import { expect, it } from 'vitest';
import { type Sent, send } from '../../src/server/client.ts';

const never = new AbortController().signal;
const question: Sent = { method: 'POST', body: '{"query":"{ states { totalCount } }"}', signal: never };

async function addressOf(server: Server | ReturnType<typeof createSocketServer>): Promise<URL> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`);
}

const answer = 'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 11\r\n\r\n{"data":{}}';

/** Does with each request what is told, by how many came on its connection and on all of them. */
async function answering(does: (socket: Socket, ofConnection: number, ofAll: number) => void) {
  let all = 0;
  const sockets = new Set<Socket>();
  const server = createSocketServer((socket) => {
    let own = 0;
    sockets.add(socket.on('error', () => {}));
    socket.on('data', () => does(socket, ++own, ++all));
  });
  const url = await addressOf(server);
  return {
    url,
    get asked() {
      return all;
    },
    [Symbol.dispose]() {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

it('what a connection that was kept was too old for is asked on a new one', async () => {
  using server = await answering((socket, ofConnection) => {
    if (ofConnection === 1) socket.write(answer);
    else socket.resetAndDestroy();
  });
  for (let times = 0; times < 3; times++) expect((await send(server.url, question)).text).toBe('{"data":{}}');
  expect(server.asked).toBe(4);
});

it('what ends a new connection is not asked again', async () => {
  using server = await answering((socket) => void socket.resetAndDestroy());
  await expect(send(server.url, question)).rejects.toThrow();
  expect(server.asked).toBe(1);
});

it.each(['end', 'resetAndDestroy'] as const)('what ends within its answer is not asked again: %s', async (end) => {
  using server = await answering((socket, ofConnection) => {
    if (ofConnection === 1) return void socket.write(answer);
    socket.write(answer.slice(0, -3), () => socket[end]());
  });
  await send(server.url, question);
  await expect(send(server.url, question)).rejects.toThrow();
  expect(server.asked).toBe(2);
});

it('a connection that is not asked anything is closed before a server closes it', async () => {
  const server = createServer({ keepAliveTimeout: 2_000 }, (_, response) => void response.end('{}'));
  const url = await addressOf(server);
  const [socket] = await Promise.all([new Promise<Socket>((resolve) => server.once('connection', resolve)), send(url, question)]);
  // A server that closes it has not heard its end.
  await new Promise((resolve) => socket.once('close', resolve));
  expect(socket.readableEnded).toBe(true);
  server.close();
});

it('what takes longer than a connection is kept is waited for', async () => {
  const server = createServer({ keepAliveTimeout: 2_000 }, (request, response) => {
    setTimeout(() => response.end('{}'), request.method === 'POST' ? 1_500 : 0);
  });
  const url = await addressOf(server);
  await send(url, { method: 'GET', signal: never });
  expect((await send(url, question)).text).toBe('{}');
  server.close();
  server.closeIdleConnections();
});

it.each([
  ['before it is sent', 0],
  ['before its answer', 1],
  ['within its answer', 2],
])('nobody waits any longer: %s', async (_, when) => {
  const gone = new AbortController();
  const reason = new Error('gone');
  using server = await answering((socket) => {
    if (when === 2) socket.write(answer.slice(0, -3));
    setImmediate(() => gone.abort(reason));
  });
  if (when === 0) gone.abort(reason);
  await expect(send(server.url, { ...question, signal: gone.signal })).rejects.toThrow();
  expect(server.asked).toBe(when === 0 ? 0 : 1);
});
