/** `npm start`: what it prints, and how it fails. */
import { randomUUID } from 'node:crypto';
import { appendFileSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { layout } from '../../src/store/layout.ts';
import { fixturesFolder } from '../support/graph.ts';
import { freePort } from '../support/postgres.ts';
import { type Running, run } from '../support/program.ts';
import { dialects, emptyStorage } from '../support/storages.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'demarche-start-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function ask(address: string, query: string) {
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return (await response.json()) as { data: { dataset: { version: string }; organisation: { name: string } }; extensions: unknown };
}

describe.each(dialects)('on %s', (dialect) => {
  it('prints where it answers, the dataset’s version and its counts; answers; and stops when told to', async () => {
    const place = await emptyStorage(dialect);
    const server = run(['start'], { PORT: '0', ...place.environment });
    const [, address = ''] = await server.until(/answers at {2}(http:\/\/127\.0\.0\.1:\d+)\/graphql/);
    const [, version] = await server.until(/Dataset +(\w+) of \d{4}-\d{2}-\d{2}, memberships followed up to \d{4}/);
    await server.until(/\d+ Organisation, \d+ State, .*\d+ Statement/);

    const answer = await ask(address, '{ dataset { version } organisation(id: "csto") { name } }');
    expect(answer.data).toEqual({ dataset: { version }, organisation: { name: 'Collective Security Treaty Organization' } });
    expect(answer.extensions).toEqual({ dataset: { version } });

    const health = await fetch(`${address}/health`);
    expect(await health.json()).toEqual({ status: 'ok', dataset: { version } });

    const page = await fetch(`${address}/graphql`, { headers: { accept: 'text/html' } });
    expect(page.headers.get('content-type')).toContain('text/html');
    const html = await page.text();
    expect(html).toContain('<title>Demarche</title>');
    expect(html, 'GraphiQL comes with the project').not.toMatch(/<script[^>]+src="https?:/);

    const home = await fetch(address, { redirect: 'manual' });
    expect([home.status, home.headers.get('location')]).toEqual([302, '/graphql']);

    expect(await server.stop()).toMatchObject({ code: 0, errors: '' });
    await place.remove();
  });
});

describe('with another dataset', () => {
  let server: Running | undefined;
  afterAll(async () => void (await server?.stop()));

  it('a changed dataset is a new version beside the old, and its votes are read again only when they change themselves', async () => {
    const fixtures = join(folder, 'changed');
    const data = join(folder, 'data');
    cpSync(fixturesFolder, fixtures, { recursive: true });
    const titled = (title: string) => {
      writeFileSync(join(fixtures, 'dataset.yaml'), `title: ${title}\nupdatedOn: 2026-01-01\ncoveredTo: 2026\n`);
    };
    const parts = (votes: boolean) => readdirSync(data).filter((name) => name.endsWith('.sqlite') && name.startsWith('votes_') === votes);
    const started = async () => {
      const opened = join(folder, randomUUID());
      server = run(['start'], {
        ...{ PORT: '0', DATA_DIR: data, FIXTURES_DIR: fixtures },
        ...{ OPENED: opened, NODE_OPTIONS: `--require ${join(import.meta.dirname, '../support/opened.cjs')}` },
      });
      const [, version] = await server.until(/Dataset +(\w+) of \d{4}-\d{2}-\d{2}, memberships followed up to \d{4}/);
      await server.stop();
      expect(readFileSync(join(data, `current_${layout}`), 'utf8')).toContain(version);
      const read = readFileSync(opened, 'utf8').split('\n');
      const below = (place: string) => new Set(read.filter((path) => path.startsWith(join(fixtures, place)))).size;
      return { version, ledger: below('votes/'), statements: below('positions/') };
    };

    titled('First');
    const first = await started();
    expect(first).toMatchObject({ ledger: readdirSync(join(fixtures, 'votes/unga')).length, statements: expect.any(Number) });
    expect(first.statements).toBeGreaterThan(0);
    expect((await started()).version).toBe(first.version);
    expect([parts(false).length, parts(true).length]).toEqual([1, 1]);
    const votes = statSync(join(data, parts(true)[0] as string), { bigint: true });

    titled('Second');
    const second = await started();
    expect(second.version).not.toBe(first.version);
    expect(second).toMatchObject({ ledger: 0, statements: first.statements });
    expect([parts(false).length, parts(true).length]).toEqual([2, 1]);
    expect(statSync(join(data, parts(true)[0] as string), { bigint: true })).toMatchObject({ ino: votes.ino, mtimeNs: votes.mtimeNs });

    appendFileSync(join(fixtures, 'votes/unga/gaps.csv'), '80,,2026,One more that is missing\n');
    expect(await started()).toMatchObject({ ledger: first.ledger });
    expect([parts(false).length, parts(true).length]).toEqual([3, 2]);
  });
});

describe('says what is wrong and ends with 1', () => {
  it('when the port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as AddressInfo;
    const result = await run(['start'], { PORT: String(port), DATA_DIR: join(folder, 'taken') }).ended;
    other.close();
    expect(result).toEqual({
      code: 1,
      output: '',
      errors: `Port ${port} on 127.0.0.1 is taken: end what listens there, or set PORT to another.\n`,
    });
  });

  it('when variables are wrong: each of them', async () => {
    const result = await run(['start'], { PORT: '40000000', DATABASE_URL: 'mysql://root:secret@localhost/x', DATA_DIR: ' ' }).ended;
    expect(result).toEqual({
      code: 1,
      output: '',
      errors: [
        'The configuration is wrong:',
        'PORT is “40000000”: expected a port number from 0 to 65535.',
        'DATABASE_URL: expected an address such as postgres://user:password@host:5432/database.',
        'DATA_DIR is “ ”: expected some text.',
        '',
      ].join('\n'),
    });
  });

  it('when the dataset is broken: every problem, with file and line', async () => {
    const fixtures = join(folder, 'broken');
    cpSync(fixturesFolder, fixtures, { recursive: true });
    const file = join(fixtures, 'tenures.yaml');
    const lines = readFileSync(file, 'utf8').split('\n');
    const at = lines.findIndex((line) => line.includes('holder: stanislav-zas'));
    lines[at] = '    holder: stanislav-zaz';
    writeFileSync(file, lines.join('\n'));
    const result = await run(['start'], { DATA_DIR: join(folder, 'none'), FIXTURES_DIR: fixtures }).ended;
    expect(result.code).toBe(1);
    expect(result.errors).toMatch(/^The dataset in .*broken has \d+ problems?:\n/);
    expect(result.errors).toContain(
      `${fixtures}/tenures.yaml:${at + 1}: stanislav-zaz-csto-secretary-general: holder: there is no stanislav-zaz`,
    );
    expect(result.errors).toContain('expected the id of an Official or a State, perhaps stanislav-zas');
  });

  it('when there is no dataset', async () => {
    const result = await run(['start'], { DATA_DIR: join(folder, 'none'), FIXTURES_DIR: join(folder, 'nowhere') }).ended;
    expect(result.code).toBe(1);
    expect(result.errors).toMatch(/nowhere has 1 problem:\n.*nowhere:1: is no folder: expected a folder with dataset.yaml in it/);
  });

  it('when the database can’t be reached, without its password', async () => {
    const port = await freePort();
    const result = await run(['start'], { DATABASE_URL: `postgres://someone:hunter2@127.0.0.1:${port}/demarche` }).ended;
    expect(result.code).toBe(1);
    expect(result.errors).toContain(`Can't keep the data in PostgreSQL at 127.0.0.1:${port}/demarche (DATABASE_URL): `);
    expect(result.errors).toContain('ECONNREFUSED');
    expect(result.errors).not.toContain('hunter2');
    expect(result.errors).not.toContain('    at ');
  });

  it('when the folder for the data can’t be written', async () => {
    const file = join(folder, 'a-file');
    writeFileSync(file, '');
    const result = await run(['start'], { DATA_DIR: join(file, 'below') }).ended;
    expect(result.code).toBe(1);
    expect(result.errors).toContain(`Can't keep the data in ${join(file, 'below')} (DATA_DIR): `);
  });

  it.skipIf(process.platform !== 'linux').each([
    ['one process', [], '1'],
    ['three', ['--federated'], '1'],
    ['workers', [], '2'],
  ] as const)('when the folder for the data can’t be made where nobody may write, in %s', async (_, args, WORKERS) => {
    const given = { DATA_DIR: '/proc/nowhere/data', ORGANISATIONS_PORT: '0', POSITIONS_PORT: '0', WORKERS };
    const result = await run(['start', ...args], given).ended;
    expect([result.code, result.errors]).toEqual([
      1,
      expect.stringContaining("Can't keep the data in /proc/nowhere/data (DATA_DIR): ENOENT"),
    ]);
  });
});

describe('the command line', () => {
  it('explains itself', async () => {
    for (const args of [['help'], ['--help'], [], ['start', '--help']]) {
      const { code, output } = await run(args).ended;
      expect(code).toBe(0);
      expect(output).toMatch(
        /Usage: node with-node\.mjs node src\/program\/main\.ts COMMAND[\s\S]*start[\s\S]*check[\s\S]*schema[\s\S]*PORT[\s\S]*DATABASE_URL/,
      );
    }
  });

  it('refuses what it doesn’t know with 2', async () => {
    const command = await run(['serve']).ended;
    expect(command).toMatchObject({ code: 2, output: '' });
    expect(command.errors).toContain('there is no command serve');
    const option = await run(['check', '--verbose']).ended;
    expect(option.code).toBe(2);
    expect(option.errors).toContain("Unknown option '--verbose'");
  });
});
