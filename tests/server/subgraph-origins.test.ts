/** How a gateway knows what its subgraphs have in force: by what they tell to requests that were begun after whoever wants to know it came. */
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { SubgraphOrigins } from '../../src/server/subgraph-origins.ts';

let waiting: ServerResponse[];
let asked: number;
let version: string;
/** whether it answers by itself */
let held: boolean;
const tell = (response: ServerResponse) => void response.writeHead(200, { 'dataset-version': version }).end('{}');
const server = createServer((_, response) => {
  asked++;
  if (held) waiting.push(response);
  else tell(response);
});
let origins: SubgraphOrigins;
beforeEach(async () => {
  [waiting, asked, version, held] = [[], 0, 'spring', false];
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origins = new SubgraphOrigins([{ name: 'positions', url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql` }]);
});
afterEach(() => {
  server.close();
  server.closeAllConnections();
});

async function untilAsked(times: number): Promise<void> {
  while (asked < times) await new Promise(setImmediate);
}

it('who comes in one turn is told the same, by one request', async () => {
  const told = await Promise.all(Array.from({ length: 5 }, () => origins.now()));
  expect(new Set(told)).toEqual(new Set([origins.last]));
  expect(origins.last).toMatchObject({ version: 'spring' });
  expect(asked).toBe(1);
});

it('who comes while one is under way is told by the next, and so are all others that do', async () => {
  held = true;
  const first = origins.now();
  await untilAsked(1);
  const later = Array.from({ length: 5 }, () => origins.now());
  held = false;
  for (const response of waiting) tell(response);
  version = 'summer';
  expect(await first).toMatchObject({ version: 'spring' });
  for (const told of await Promise.all(later)) expect(told).toMatchObject({ version: 'summer' });
  expect(asked).toBe(2);
});
