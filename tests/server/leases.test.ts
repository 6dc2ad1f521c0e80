/** Every question lets go of the snapshot that it was answered from, however it ended: otherwise old versions would stay open for ever. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Listening } from '../../src/server/listen.ts';
import { createServer, createSubgraphServer } from '../../src/server/yoga.ts';
import { publish } from '../../src/store/in-force.ts';
import type { Snapshot } from '../../src/store/snapshot.ts';
import { Snapshots } from '../../src/store/snapshots.ts';
import { schema } from '../../src/supergraph/schema.ts';
import { listening } from '../support/at.ts';
import { emptyStorage, type TestStorage } from '../support/storages.ts';
import { syntheticDataset } from '../support/synthetic.ts';

const sizes = {
  ...{ Organisation: 2, State: 3, Official: 3, Group: 1, Membership: 6, Post: 2, Tenure: 6, Topic: 3, Proposition: 5, PropositionLink: 4 },
  ...{ Statement: 10, Relation: 5, Event: 5, Source: 5, Figure: 5 },
};
const spring = syntheticDataset({ sizes, version: 'spring' });
const summer = syntheticDataset({ sizes, version: 'summer', seed: 2 });

let test: TestStorage;
let snapshots: Snapshots;
let at: Listening;
let onStatement = () => {};
beforeEach(async () => {
  onStatement = () => {};
  test = await emptyStorage('SQLite', () => onStatement());
  await publish(test.storage, spring.version, () => spring);
  snapshots = new Snapshots(test.storage, 0);
});
afterEach(async () => {
  await at.close();
  await snapshots.close();
  await test.remove();
});

const post = (body: unknown): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});
const ask = (query: string) => post({ query });
const statements = '{ statements(first: 10) { nodes { id holder { id } } } }';

it.each<[string, string, RequestInit]>([
  ['was answered', '/graphql', ask(statements)],
  ['has errors beside its data', '/graphql', ask('{ statements(first: 1000) { nodes { id } } states { totalCount } }')],
  ['is about nothing that there is', '/graphql', ask('{ nothing }')],
  ['is no GraphQL', '/graphql', ask('{ statements(')],
  ['is none', '/graphql', post({ query: '' })],
  [
    'is more than may be asked',
    '/graphql',
    ask(`{ ${Array.from({ length: 200 }, (_, n) => `a${n}: ${statements.slice(2, -2)}`).join(' ')} }`),
  ],
  ['was asked by GET', `/graphql?query=${encodeURIComponent(statements)}`, {}],
  ['is about the server’s health', '/health', {}],
])('a question that %s', async (_, path, init) => {
  for (const server of [createServer({ schema, snapshots }), createSubgraphServer({ schema, snapshots })]) {
    at = await listening(server);
    const { snapshot, release } = await snapshots.acquire();
    release();
    const next = snapshot.version === 'spring' ? summer : spring;
    await (await fetch(`${at.address}${path}`, init)).text();
    if (path === '/graphql') await (await server.fetch(`http://graph${path}`, init)).text();
    await publish(test.storage, next.version, () => next);
    (await snapshots.acquire()).release();
    await expectClosed(snapshot);
    await at.close();
  }
});

it('a question whose asker has gone', async () => {
  const server = createServer({ schema, snapshots });
  at = await listening(server);
  const { snapshot, release } = await snapshots.acquire();
  release();
  const gone = new AbortController();
  onStatement = () => gone.abort();
  await expect(fetch(`${at.address}/graphql`, { ...ask(statements), signal: gone.signal })).rejects.toThrow(/abort/);
  await expect.poll(() => server.inFlight).toBe(0);
  await publish(test.storage, summer.version, () => summer);
  (await snapshots.acquire()).release();
  await expectClosed(snapshot);
});

/** The version before is closed once nothing is asked of it any more; nobody is told when. */
async function expectClosed({ positions }: Snapshot): Promise<void> {
  const state = () =>
    positions.statements.count().then(
      () => 'open',
      () => 'closed',
    );
  await expect.poll(state).toBe('closed');
}
