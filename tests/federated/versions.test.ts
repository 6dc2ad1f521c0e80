/** While one subgraph has a newer dataset than the other, every answer says from which versions it comes. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Federation, startFederation, startSubgraph } from '../support/federation.ts';
import { fixturesFolder } from '../support/graph.ts';
import { run } from '../support/program.ts';

let folder: string;
let federation: Federation;
let versions: Record<'old' | 'new', string>;
const environmentOf = (name: string, fixtures: string) => ({ DATA_DIR: join(folder, name), FIXTURES_DIR: fixtures });

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'demarche-versions-'));
  const newer = join(folder, 'fixtures');
  cpSync(fixturesFolder, newer, { recursive: true });
  writeFileSync(join(newer, 'dataset.yaml'), 'title: Newer\nupdatedOn: 2099-01-01\ncoveredTo: 2099\n');
  federation = await startFederation({
    environments: { organisations: environmentOf('organisations', fixturesFolder), positions: environmentOf('positions', newer) },
    // What is answered is tried here, not how soon.
    gateway: { SUBGRAPH_TIMEOUT: '10000' },
  });
  const health = await (await fetch(`${federation.address}/health`)).json();
  versions = { old: health.subgraphs.organisations.version, new: health.subgraphs.positions.version };
  expect(health.status).toBe('degraded');
  expect(versions.old).not.toBe(versions.new);
});
afterAll(async () => {
  await federation?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const mixed = '{ dataset { version } organisation(id: "csto") { name } }';

it('each subgraph tells its version in a header, and no more in extensions', async () => {
  const { running, address } = await startSubgraph('positions', {
    ...environmentOf('positions', join(folder, 'fixtures')),
    POSITIONS_PORT: '0',
  });
  const response = await fetch(`${address}/graphql?query={dataset{version}}`);
  expect(response.headers.get('dataset-version')).toBe(versions.new);
  expect(await response.json()).toEqual({ data: { dataset: { version: versions.new } } });
  await running.stop();
});

it('an answer from one subgraph has that one’s version', async () => {
  expect((await federation.ask('{ dataset { version } }')).extensions).toEqual({ dataset: { version: versions.new } });
  expect((await federation.ask('{ organisation(id: "csto") { name } }')).extensions).toEqual({ dataset: { version: versions.old } });
});

it('an answer from both has none, and says which has which', async () => {
  const { data, errors, extensions } = await federation.ask(mixed);
  expect(errors).toBeUndefined();
  expect(data.organisation.name).toMatch(/^Collective/);
  expect(extensions).toEqual({
    dataset: { version: null, versions: { organisations: [versions.old], positions: [versions.new] } },
  });
});

it('when the other has it too, without being started again, answers have the one version', async () => {
  // Whoever puts a dataset in force does so for every process that shares the place.
  const publisher = run(['start', '--subgraph', 'organisations'], {
    ...environmentOf('organisations', join(folder, 'fixtures')),
    ORGANISATIONS_PORT: '0',
  });
  await publisher.until(/answers at/);
  await publisher.stop();
  const ask = async () => (await federation.ask(mixed)).extensions?.dataset as { version: string | null };
  for (let tries = 0; tries < 100 && (await ask()).version === null; tries++) await wait(50);
  expect(await ask()).toEqual({ version: versions.new });
  expect(await (await fetch(`${federation.address}/health`)).json()).toMatchObject({ status: 'ok' });
});
