/**
 * Imports and starts that are killed at any moment, run at once, or find the disk full: what is in force is whole, and nothing is lost.
 * `npm run faults` kills fifty of each, `npm test` few.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publishFolder } from '../../src/program/publish.ts';
import type { SnapshotStorage } from '../../src/store/snapshot.ts';
import { writeAssembly } from '../support/assembly.ts';
import { type Running, run } from '../support/program.ts';
import { dialects, emptyStorage } from '../support/storages.ts';

/** how many are killed on each database */
const kills = process.env.npm_lifecycle_event === 'faults' ? 25 : 6;

/** Moments from the beginning of what takes so long to just after its end, one at random in each of as many stretches. */
const moments = (usual: number) => Array.from({ length: kills }, (_, at) => (usual * 1.1 * (at + Math.random())) / kills);

const project = join(import.meta.dirname, '../..');
let folder: string;
let fixtures: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'demarche-killed-'));
  fixtures = join(folder, 'records');
  writeAssembly(fixtures);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A folder with one published roll call, of this number. */
function published(number: number): string {
  const place = mkdtempSync(join(folder, 'published-'));
  const files = {
    'un_roll_calls.csv': `rcid,session,importantvote,date,unres,amend,para,short,descr\n${number},60,0,2005-11-08,R/60/${number - 5000},0,0,EMBARGO,\n`,
    'un_roll_call_issues.csv': 'rcid,short_name,issue\n',
    'un_votes.csv': `rcid,country,country_code,vote\n${number},Russia,RU,yes\n${number},United States,US,no\n`,
  };
  mkdirSync(place, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(place, name), text);
  return place;
}

const importing = (place: Readonly<Record<string, string>>, name: string, number: number) =>
  run(['import', '--name', name, published(number)], { FIXTURES_DIR: fixtures, ...place });
/** What nobody has written to its end; of PostgreSQL, nothing is a file. */
const halfWritten = ({ DATA_DIR: data }: Readonly<Record<string, string>>) =>
  data === undefined ? [] : readdirSync(data).filter((name) => name.includes('.partial'));
const listed = async (place: Readonly<Record<string, string>>) => {
  const { code, output, errors } = await run(['import', '--list'], { FIXTURES_DIR: fixtures, ...place }).ended;
  expect([code, errors]).toEqual([0, '']);
  return [...output.matchAll(/^([a-z]\w*) +[0-9a-f]{12}/gm)].map(([, name]) => name);
};

describe.each(dialects)('on %s', (dialect) => {
  it('three imports at once: all three are in force', async () => {
    const place = await emptyStorage(dialect);
    const names = ['first', 'second', 'third'];
    const ended = await Promise.all(names.map((name, at) => importing(place.environment, name, 5011 + at).ended));
    expect(ended.map(({ code }) => code)).toEqual([0, 0, 0]);
    expect((await listed(place.environment)).sort()).toEqual(names);
    await place.remove();
  });

  it('a start that writes newer records while votes are imported loses none of these', async () => {
    const place = await emptyStorage(dialect);
    expect((await importing(place.environment, 'before', 5018).ended).code).toBe(0);
    const records = join(folder, `newer on ${dialect}`);
    writeAssembly(records);
    appendFileSync(join(records, 'propositions.yaml'), '# newer\n');
    let meanwhile: Running | undefined;
    const slow: SnapshotStorage = {
      ...place.storage,
      write: async (key, fill) => {
        // Whether it waits for its turn or not, the import has then read what is in force.
        meanwhile ??= importing(place.environment, 'meanwhile', 5019);
        await meanwhile.until(/^(Waits|Done)/m);
        await place.storage.write(key, fill);
      },
    };
    await publishFolder(slow, records, () => {});
    expect((await meanwhile?.ended)?.code).toBe(0);
    expect((await listed(place.environment)).sort()).toEqual(['before', 'meanwhile']);
    await place.remove();
  });

  it('killed at any moment: the imports before are whole, and the next one succeeds', async () => {
    const place = await emptyStorage(dialect);
    expect((await importing(place.environment, 'before', 5020).ended).code).toBe(0);
    const began = performance.now();
    expect((await importing(place.environment, 'usual', 5021).ended).code).toBe(0);
    const usual = performance.now() - began;
    const counts = { before: 0, after: 0 };
    for (const [at, moment] of moments(usual).entries()) {
      const process = importing(place.environment, `killed${at}`, 5030 + at);
      await wait(moment);
      await process.stop('SIGKILL');
      const names = await listed(place.environment);
      expect(names).toEqual(expect.arrayContaining(['before', 'usual']));
      if (names.includes(`killed${at}`)) counts.after++;
      else counts.before++;
    }
    console.log(`imports killed ${kills} times on ${dialect}: ${JSON.stringify(counts)}`);
    expect(counts.before).toBeGreaterThan(0);
    expect((await importing(place.environment, 'last', 5090).ended).code).toBe(0);
    expect(await listed(place.environment)).toContain('last');
    expect(halfWritten(place.environment)).toEqual([]);
    await place.remove();
  }, 300_000);

  it('a start that is killed while it puts newer records in force: the next one puts them there, and the imports are whole', async () => {
    const place = await emptyStorage(dialect);
    const records = join(folder, `records to start with on ${dialect}`);
    writeAssembly(records);
    const environment = { ...place.environment, FIXTURES_DIR: records, PORT: '0' };
    expect((await importing(environment, 'before', 5020).ended).code).toBe(0);
    const starting = (each: number) => {
      appendFileSync(join(records, 'propositions.yaml'), `# newer ${each}\n`);
      return run(['start'], environment);
    };
    const began = performance.now();
    const first = starting(0);
    await first.until(/Ready in/);
    const usual = performance.now() - began;
    await first.stop();
    for (const [at, moment] of moments(usual).entries()) {
      const process = starting(at + 1);
      await wait(moment);
      await process.stop('SIGKILL');
      expect(await listed(environment)).toEqual(['before']);
    }
    const last = run(['start'], environment);
    await last.until(/Ready in/);
    await expect.poll(() => halfWritten(environment)).toEqual([]);
    expect(await last.stop()).toMatchObject({ code: 0, errors: '' });
    console.log(`starts killed ${kills} times on ${dialect}: each left what was imported, and the next put the newest in force`);
    await place.remove();
  }, 300_000);
});

it('what an import that was killed left half written is gone after the next start', async () => {
  const place = await emptyStorage('SQLite');
  const { DATA_DIR: data } = place.environment as { DATA_DIR: string };
  expect((await importing({ DATA_DIR: data }, 'before', 5045).ended).code).toBe(0);
  writeFileSync(join(data, 'votes_0_0.sqlite.0b1c.partial'), 'half');
  const server = run(['start'], { PORT: '0', FIXTURES_DIR: fixtures, DATA_DIR: data });
  await server.until(/Ready in/);
  expect(halfWritten({ DATA_DIR: data })).toEqual([]);
  await server.stop();
  await place.remove();
});

it.skipIf(process.platform === 'win32')(
  'a disk that is full: it says so, nothing half written is left, and what was in force is',
  async () => {
    const place = await emptyStorage('SQLite');
    const { DATA_DIR: data } = place.environment as { DATA_DIR: string };
    expect((await importing({ DATA_DIR: data }, 'before', 5050).ended).code).toBe(0);
    const before = readdirSync(data).sort();
    // No file may be longer than 64 kB: to whoever writes it is as if the disk were full.
    const command = `ulimit -f 64; exec "${process.execPath}" "${join(project, 'src/program/main.ts')}" import --name full "${published(5051)}"`;
    const child = spawn('bash', ['-c', command], {
      cwd: project,
      env: { PATH: process.env.PATH, FIXTURES_DIR: fixtures, DATA_DIR: data },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let errors = '';
    child.stderr.on('data', (chunk: Buffer) => {
      errors += chunk;
    });
    const [code] = await once(child, 'close');
    expect([code, errors]).toEqual([1, expect.stringMatching(/^Can't keep the data in .+: .+\.$/m)]);
    // Votes that were written whole may stay for whoever imports them next; nothing half is there, and what was is.
    expect(readdirSync(data)).toEqual(expect.arrayContaining(before));
    expect(halfWritten({ DATA_DIR: data })).toEqual([]);
    expect(await listed({ DATA_DIR: data })).toEqual(['before']);
    await place.remove();
  },
);
