/** `npm run start:federated`: three processes that start together, say where they are, and end together; and each part alone. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isAlive } from '../support/alive.ts';
import { askAt } from '../support/graph.ts';
import { type Running, run } from '../support/program.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'demarche-federated-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const anyPorts = { PORT: '0', ORGANISATIONS_PORT: '0', POSITIONS_PORT: '0' };
const environment = () => ({ ...anyPorts, DATA_DIR: join(folder, 'data') });

async function startFederated() {
  const running = run(['start', '--federated'], environment());
  const [, address = ''] = await running.until(/Demarche answers at {2}(http:\/\/127\.0\.0\.1:\d+)\/graphql/);
  await running.until(/in SQLite\nReady in \d+ ms/);
  const parts = [...running.output().matchAll(/^The (\w+(?: subgraph)?) +(http:\S+)\/graphql {2}\(process (\d+)\)$/gm)];
  return { running, address, parts: parts.map(([, name, address, pid]) => ({ name, address: address as string, pid: Number(pid) })) };
}

it('says who listens where, answers, and stops all when it is told to', async () => {
  const { running, address, parts } = await startFederated();
  expect(parts.map(({ name }) => name)).toEqual(['organisations subgraph', 'positions subgraph', 'gateway']);
  expect(new Set(parts.map(({ pid }) => pid)).size).toBe(3);
  for (const part of parts) expect((await fetch(`${part.address}/health`)).status, part.name).toBe(200);
  const { data } = await askAt(address, '{ organisation(id: "csto") { name } dataset { version } }');
  expect(data.organisation.name).toBe('Collective Security Treaty Organization');
  expect(await running.stop('SIGINT')).toMatchObject({ code: 0, errors: '' });
  expect(parts.filter(({ pid }) => isAlive(pid))).toEqual([]);
});

it('when a part dies, it says so and stops the rest', async () => {
  const { running, parts } = await startFederated();
  const victim = parts[1]?.pid as number;
  process.kill(victim, 'SIGKILL');
  const { code, errors } = await running.ended;
  expect(code).toBe(1);
  expect(errors).toBe(`The positions subgraph (process ${victim}) died (SIGKILL): the rest is stopped.\n`);
  expect(parts.filter(({ pid }) => isAlive(pid))).toEqual([]);
});

it('when it is killed itself, no part stays behind', async () => {
  const { running, parts } = await startFederated();
  await running.stop('SIGKILL');
  await expect.poll(() => parts.filter(({ pid }) => isAlive(pid)), { timeout: 5_000 }).toEqual([]);
});

describe('says what is wrong and ends with 1, with nothing left running', () => {
  it('when a port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as AddressInfo;
    const { code, errors } = await run(['start', '--federated'], { ...environment(), POSITIONS_PORT: String(port) }).ended;
    other.close();
    expect(code).toBe(1);
    expect(errors).toBe(
      `Port ${port} on 127.0.0.1 is taken: end what listens there, or set POSITIONS_PORT to another.\n` +
        'The positions subgraph ended (1) before it was ready: nothing is started.\n',
    );
  });

  it('when the dataset is broken: once', async () => {
    const fixtures = join(folder, 'broken');
    writeFileSync(fixtures, '');
    const { code, errors } = await run(['start', '--federated'], { ...environment(), FIXTURES_DIR: fixtures }).ended;
    expect(code).toBe(1);
    expect(errors.match(/is no folder/g)).toHaveLength(1);
    expect(errors).toContain('The organisations subgraph ended (1) before it was ready: nothing is started.');
  });

  it('when a variable is wrong: each of them', async () => {
    const wrong = {
      ORGANISATIONS_URL: 'ftp://x',
      SUBGRAPH_TIMEOUT: '0',
      POOL_SIZE: 'many',
      STATEMENT_TIMEOUT: '-1',
      POSITIONS_PORT: '70000',
    };
    const { code, errors } = await run(['start', '--gateway'], wrong).ended;
    expect(code).toBe(1);
    for (const name of Object.keys(wrong)) expect(errors).toMatch(new RegExp(`^${name} is “.*”: expected`, 'm'));
  });
});

describe('a part alone', () => {
  let gateway: Running | undefined;
  afterAll(async () => void (await gateway?.stop()));

  it('the gateway needs no subgraph to start', async () => {
    gateway = run(['start', '--gateway'], {
      PORT: '0',
      ORGANISATIONS_URL: 'http://127.0.0.1:1/graphql',
      POSITIONS_URL: 'http://127.0.0.1:1/graphql',
    });
    const [, address = ''] = await gateway.until(/answers at {2}(\S+)\/graphql/);
    const { data, errors } = await askAt(address, '{ organisation(id: "csto") { name } }');
    expect(data).toEqual({ organisation: null });
    expect(errors?.[0]?.extensions).toEqual({ code: 'SUBGRAPH_UNAVAILABLE', subgraph: 'organisations' });
  });

  it.each([
    [['--subgraph', 'votes'], 'there is no subgraph votes, only organisations and positions'],
    [['--gateway', '--federated'], 'start takes one of --federated, --gateway and --subgraph NAME'],
  ])('%j is refused with 2', async (args, message) => {
    const { code, errors } = await run(['start', ...args]).ended;
    expect(code).toBe(2);
    expect(errors).toContain(message);
  });
});
