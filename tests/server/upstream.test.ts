/** How a gateway waits for a subgraph: one that lives is waited for, however long its answer takes. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { parse } from 'graphql';
import { expect, it } from 'vitest';
import { publicLimits } from '../../src/graph/limits.ts';
import { Deadline } from '../../src/server/limits.ts';
import { askSubgraph } from '../../src/server/upstream.ts';
import { logger } from '../support/logger.ts';

/** milliseconds of silence after which a subgraph is frozen, and that an answer takes: several such silences */
const [timeout, takes] = [250, 1_500];

async function asked(live: (response: ServerResponse) => void) {
  const looks: string[] = [];
  const server = createServer(async (request: IncomingMessage, response: ServerResponse) => {
    if (request.url === '/live') {
      looks.push('live');
      return live(response);
    }
    await wait(takes);
    response.writeHead(200, { 'content-type': 'application/json' }).end('{"data":{"answered":true}}');
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
  const deadline = new Deadline(publicLimits);
  const question = { document: parse('{ answered }'), id: 'one', cost: 1, deadline };
  const reply = await askSubgraph({ name: 'positions', url }, question, { timeout, logger: logger() });
  deadline.clear();
  server.closeAllConnections();
  server.close();
  return { reply, looks: looks.length };
}

it('one that says that it lives, and works on for several times as long as it may be silent', async () => {
  const { reply, looks } = await asked((response) => void response.end('{}'));
  expect(reply).toMatchObject({ data: { answered: true } });
  expect(looks).toBeGreaterThan(1);
});

it('one that doesn’t say so is given up', async () => {
  const { reply } = await asked(() => {});
  expect(reply).toMatchObject({ data: null, errors: [{ extensions: { code: 'SUBGRAPH_UNAVAILABLE', subgraph: 'positions' } }] });
});

it('who is gone already asks nothing', async () => {
  let asked = 0;
  const server = createServer((_, response) => {
    asked++;
    response.end('{"data":{}}');
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
  const deadline = new Deadline(publicLimits);
  deadline.end(new Error('gone'));
  const question = { document: parse('{ answered }'), id: 'one', cost: 1, deadline };
  await expect(askSubgraph({ name: 'positions', url }, question, { timeout, logger: logger() })).rejects.toThrow('gone');
  expect(asked).toBe(0);
  deadline.clear();
  server.close();
});
