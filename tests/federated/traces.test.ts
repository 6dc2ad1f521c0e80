/** Inline traces, as Apollo's gateways and routers ask subgraphs for: only where they are asked for, and no inside is told in them. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { subgraph } from '../../src/organisations/subgraph.ts';
import { createServer, createSubgraphServer } from '../../src/server/yoga.ts';
import { seal } from '../../src/store/dialects/sqlite.ts';
import { publish } from '../../src/store/in-force.ts';
import { Snapshots } from '../../src/store/snapshots.ts';
import { curated } from '../support/graph.ts';
import { logger } from '../support/logger.ts';
import { emptyStorage, type TestStorage } from '../support/storages.ts';

let place: TestStorage;
let snapshots: Snapshots;
beforeAll(async () => {
  place = await emptyStorage('SQLite');
  await publish(place.storage, 'broken', () => curated());
  const folder = (place.environment as { DATA_DIR: string }).DATA_DIR;
  const file = join(folder, readdirSync(folder).find((name) => name.endsWith('.sqlite')) as string);
  const database = new Sqlite(file);
  database.exec('drop table official');
  database.close();
  await seal(file, file);
  snapshots = new Snapshots(place.storage);
});
afterAll(async () => {
  await snapshots.close();
  await place.remove();
});

const question = '{ state(id: "KAZ") { name } official(id: "stanislav-zas") { name } }';
const options = () => ({ schema: subgraph, snapshots, logger: logger() });

async function ask(server: ReturnType<typeof createServer>, headers: Record<string, string>) {
  const response = await server.fetch(`http://demarche.test/graphql?query=${encodeURIComponent(question)}`, { headers });
  return (await response.json()) as { data: unknown; errors: unknown[]; extensions?: { ftv1?: string } };
}

const asking = { 'apollo-federation-include-trace': 'ftv1' };

it('a subgraph traces what it is asked to trace, and its errors are masked there too', async () => {
  const { data, errors, extensions } = await ask(createSubgraphServer(options()), asking);
  expect(data).toEqual({ state: { name: 'Kazakhstan' }, official: null });
  expect(errors).toHaveLength(1);
  const trace = Buffer.from(extensions?.ftv1 ?? '', 'base64').toString();
  for (const told of ['state', 'official', 'Query', 'INTERNAL_SERVER_ERROR']) expect(trace).toContain(told);
  expect(trace).not.toMatch(/no such table|node_modules|select|\.sqlite|\.ts/);
});

it('nobody else gets a trace', async () => {
  expect((await ask(createSubgraphServer(options()), {})).extensions).toBeUndefined();
  expect((await ask(createServer(options()), asking)).extensions).toEqual({ dataset: { version: expect.any(String) } });
});
