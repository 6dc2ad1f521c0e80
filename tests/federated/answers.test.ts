/** What the gateway keeps of answers: given again only after both subgraphs told that what it is from is still in force. */
import { copyFileSync, readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Fields } from '../../src/server/logger.ts';
import { publish } from '../../src/store/in-force.ts';
import { Snapshots } from '../../src/store/snapshots.ts';
import { serveFederated, type TestGateway } from '../support/gateway.ts';
import { emptyStorage, type TestStorage } from '../support/storages.ts';
import { aFew, syntheticDataset } from '../support/synthetic.ts';

const spring = syntheticDataset({ sizes: aFew, version: 'spring' });
const summer = syntheticDataset({ sizes: aFew, version: 'summer', seed: 2 });

let place: TestStorage;
let other: TestStorage;
beforeAll(async () => {
  place = await emptyStorage('SQLite');
  other = await emptyStorage('SQLite');
});
afterAll(async () => {
  await place.remove();
  await other.remove();
});

/** What each request was to its server: those of the gateway have the id that they were asked with. */
let requests: Fields[];
let gateway: TestGateway;
let snapshots: { organisations: Snapshots; positions: Snapshots };
beforeEach(async () => {
  await publish(place.storage, spring.version, () => spring);
  await publish(other.storage, spring.version, () => spring);
  snapshots = { organisations: new Snapshots(place.storage, 0), positions: new Snapshots(other.storage, 0) };
  requests = [];
  const note = (_: string, fields?: Fields) => void requests.push(fields ?? {});
  gateway = await serveFederated({ snapshots, logger: { info: note, warn: note, error: note } });
});
afterEach(async () => {
  await gateway.close();
  await Promise.all([snapshots.organisations.close(), snapshots.positions.close()]);
});

const page = '{ statements(first: 20) { nodes { id summary holder { id name } } } states(first: 3) { nodes { id name } } }';

let asked = 0;
/** Asks, and tells whether the gateway gave what it had kept. */
async function ask(query = page, headers: Record<string, string> = {}) {
  const id = `asked-${++asked}`;
  const response = await fetch(`${gateway.address}/graphql?query=${encodeURIComponent(query)}`, {
    headers: { accept: 'application/json', 'x-request-id': id, ...headers },
  });
  const text = await response.text();
  // Its own is the last that is told of the id: the subgraphs' come before.
  while (requests.findLast(({ request }) => request === id)?.path !== '/graphql') await new Promise(setImmediate);
  const told = requests.filter(({ request, path }) => request === id && path === '/graphql');
  return { response, text, kept: told.some(({ by }) => by === 'KEPT') && told.length === 1 };
}

/** Asks until what it is from is known, and the answer kept. */
async function askTwice(query = page) {
  const first = await ask(query);
  return { first, again: await ask(query) };
}

it('asked again it is the same answer, and the subgraphs are asked for nothing but their version', async () => {
  const { first, again } = await askTwice();
  expect(first.kept).toBe(false);
  expect(again).toMatchObject({ kept: true, text: first.text });
  expect(again.response.headers.get('dataset-version')).toBe('spring');
  expect(JSON.parse(again.text)).toMatchObject({ extensions: { dataset: { version: 'spring' } } });
});

it('whoever has it is told so by its tag', async () => {
  const { again } = await askTwice();
  const tag = again.response.headers.get('etag') as string;
  expect(tag).toMatch(/^W\//);
  const unchanged = await ask(page, { 'if-none-match': tag });
  expect(unchanged.response.status).toBe(304);
  expect(unchanged.text).toBe('');
});

it('what comes into force at both is answered from at once', async () => {
  const { first } = await askTwice();
  await publish(place.storage, summer.version, () => summer);
  await publish(other.storage, summer.version, () => summer);
  const after = await ask();
  expect(after.kept).toBe(false);
  expect(JSON.parse(after.text).extensions).toEqual({ dataset: { version: 'summer' } });
  expect(after.text).not.toBe(first.text);
  await ask();
  expect((await ask()).kept).toBe(true);
});

it('the version of each answer that is from one is told in a header, too', async () => {
  await askTwice();
  await publish(place.storage, summer.version, () => summer);
  await publish(other.storage, summer.version, () => summer);
  const { response, text } = await ask('{ states(first: 1) { nodes { id } } statements(first: 1) { nodes { id } } }');
  expect([response.headers.get('dataset-version'), JSON.parse(text).extensions.dataset]).toEqual(['summer', { version: 'summer' }]);
});

it('while one has another version nothing is kept, and each answer says which has which', async () => {
  await askTwice();
  await publish(other.storage, summer.version, () => summer);
  for (let times = 0; times < 3; times++) {
    const { kept, text, response } = await ask();
    expect(kept).toBe(false);
    expect(response.headers.get('dataset-version')).toBeNull();
    expect(JSON.parse(text).extensions.dataset.versions).toEqual({ organisations: ['spring'], positions: ['summer'] });
  }
  const version = await fetch(`${gateway.address}/version`);
  expect(version.status).toBe(503);
  expect(await version.json()).toMatchObject({ errors: [{ extensions: { code: 'VERSION_UNKNOWN' } }] });
});

it('a version that is opened anew of other bytes is another', async () => {
  const { first } = await askTwice();
  const folder = (other.environment as { DATA_DIR: string }).DATA_DIR;
  const name = readdirSync(folder).find((each) => each.startsWith('spring') && each.endsWith('.sqlite')) as string;
  copyFileSync(join(folder, name), join(folder, 'copy'));
  renameSync(join(folder, 'copy'), join(folder, name));
  const after = await ask();
  expect(after).toMatchObject({ kept: false, text: first.text });
  await ask();
  expect((await ask()).kept).toBe(true);
});

it('an answer with errors is made again', async () => {
  const failing = '{ statements(first: 1000) { nodes { id } } states(first: 2) { nodes { id } } }';
  await askTwice();
  const { first, again } = await askTwice(failing);
  expect(JSON.parse(first.text)).toHaveProperty('errors');
  expect(again.kept).toBe(false);
});

it('many who ask at once are answered from one making', async () => {
  await askTwice('{ states(first: 1) { nodes { id } } }');
  const answers = await Promise.all(Array.from({ length: 12 }, () => ask()));
  expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  expect(answers.filter(({ kept }) => kept)).toHaveLength(11);
});

it('many who ask for what is not known when another version comes into force are answered from two makings', async () => {
  await askTwice('{ states(first: 1) { nodes { id } } }');
  await publish(place.storage, summer.version, () => summer);
  await publish(other.storage, summer.version, () => summer);
  const answers = await Promise.all(Array.from({ length: 12 }, () => ask()));
  expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  expect(JSON.parse(answers[0]?.text ?? '').extensions).toEqual({ dataset: { version: 'summer' } });
  expect(answers.filter(({ kept }) => kept)).toHaveLength(10);
});
