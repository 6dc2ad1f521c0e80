/**
 * Apollo's conformance tests of subgraphs, all of them, on a subgraph made with this project's builder and server, through this
 * project's gateway.
 *
 * The tests and the two subgraphs beside the tested one come from the package, as they are. Its own runners start a daemon or
 * Docker and fetch a router; here its tests run in ours, with what they would have found at fixed ports.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { printSubgraphSchema } from '@apollo/subgraph';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createGateway } from '../../../src/server/gateway.ts';
import { listen } from '../../../src/server/listen.ts';
import { createSubgraphServer } from '../../../src/server/yoga.ts';
import { compose } from '../../../src/supergraph/compose.ts';
import { serve } from '../../support/graph.ts';
import { freePort } from '../../support/postgres.ts';
import { runFile } from '../../support/program.ts';
import { subgraph as products } from './products.ts';

const require = createRequire(import.meta.url);
const suite = dirname(require.resolve('@apollo/federation-subgraph-compatibility-tests'));
const neighbours = ['users', 'inventory'] as const;

const addresses = { products: '', gateway: '' };
const closing: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  const { snapshots, close } = await serve();
  closing.push(close);
  const tested = await listen(createSubgraphServer({ schema: products, snapshots }), '127.0.0.1', 0);
  closing.push(tested.close);
  const subgraphs = [{ name: 'products', url: `${tested.address}/graphql`, sdl: printSubgraphSchema(products) }];
  for (const name of neighbours) {
    const folder = join(suite, 'subgraphs', name);
    const port = await freePort();
    const running = runFile(join(folder, 'index.js'), [], { [`${name.toUpperCase()}_PORT`]: String(port) });
    closing.push(() => running.stop());
    await running.until(/ready at/);
    subgraphs.push({ name, url: `http://127.0.0.1:${port}/`, sdl: readFileSync(join(folder, `${name}.graphql`), 'utf8') });
  }
  const gateway = createGateway({ supergraphSdl: compose(subgraphs).supergraphSdl, subgraphs, timeout: 5_000 });
  const listening = await listen(gateway, '127.0.0.1', 0);
  closing.push(listening.close);
  Object.assign(addresses, { products: subgraphs[0]?.url, gateway: `${listening.address}/graphql` });
});
afterAll(async () => {
  for (const close of closing.reverse()) await close();
});

const askAt =
  (server: keyof typeof addresses) =>
  async (question: object, headers: Record<string, string> = {}) => {
    const response = await fetch(addresses[server], {
      method: 'POST',
      headers: { accept: 'application/json', 'content-type': 'application/json', ...headers },
      body: JSON.stringify(question),
    });
    return response.json();
  };

let count = 0;
const counted = (name: string, test: () => Promise<void>) => {
  count++;
  it(name, test);
};
Object.assign(globalThis, { describe, expect, it: counted, test: counted });
Object.assign(require(join(suite, 'utils/client.js')), { productsRequest: askAt('products'), routerRequest: askAt('gateway') });
for (const file of readdirSync(join(suite, 'tests'))) if (file.endsWith('.test.js')) require(join(suite, 'tests', file));

it('these are all 23 of them', () => {
  expect(count).toBe(23);
});
