/** `backup` and `restore`; and a program that is taken for a newer one, and back, with what was imported. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { layout } from '../../src/store/layout.ts';
import { writeAssembly } from '../support/assembly.ts';
import { askAt } from '../support/graph.ts';
import { run } from '../support/program.ts';
import { dialects, emptyStorage } from '../support/storages.ts';

let folder: string;
let fixtures: string;
let published: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'demarche-backup-'));
  fixtures = join(folder, 'records');
  writeAssembly(fixtures);
  published = join(folder, 'published');
  mkdirSync(published);
  const files = {
    'un_roll_calls.csv': 'rcid,session,importantvote,date,unres,amend,para,short,descr\n5001,60,0,2005-11-08,R/60/12,0,0,EMBARGO,\n',
    'un_roll_call_issues.csv': 'rcid,short_name,issue\n',
    'un_votes.csv': 'rcid,country,country_code,vote\n5001,Russia,RU,yes\n5001,United States,US,no\n',
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(published, name), text);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Place = Readonly<Record<string, string>>;
const there = (place: Place): Place => ({ FIXTURES_DIR: fixtures, ...place });
const here = (name: string) => mkdtempSync(join(folder, `${name}-`));
const command = (place: Place, ...args: readonly string[]) => run(args, there(place)).ended;

/** Starts on a place, asks for the imported vote, and stops. */
async function served(place: Place): Promise<{ output: string; choice: string | undefined; roundup: unknown }> {
  const server = run(['start'], { PORT: '0', ...there(place) });
  const [, address = ''] = await server.until(/answers at {2}(\S+)\/graphql/);
  const { data } = await askAt(address, '{ vote(id: "unga-5001-RUS") { choice } }');
  const roundup = await (await fetch(`${address}/health`)).json();
  await server.stop();
  return { output: server.output(), choice: data?.vote?.choice, roundup };
}

describe.each(dialects)('on %s', (dialect) => {
  it('what is in force is kept by one command and taken back by another, imported votes with it', async () => {
    const place = await emptyStorage(dialect);
    expect((await command(place.environment, 'import', published)).code).toBe(0);
    const kept = here('kept');
    const backup = await command(place.environment, 'backup', kept);
    expect([backup.code, backup.output]).toEqual([0, expect.stringMatching(/^[0-9a-f]{12}_0_[0-9a-f]{12}_\w+ is kept in /)]);

    const empty = await emptyStorage(dialect);
    const restore = await command(empty.environment, 'restore', kept);
    expect([restore.code, restore.output]).toEqual([0, expect.stringMatching(/^[0-9a-f]{12}_0_[0-9a-f]{12}_\w+ is in force, in /)]);
    expect((await served(empty.environment)).choice).toBe('YES');
    await place.remove();
    await empty.remove();
  });
});

it('a backup of SQLite files goes into PostgreSQL, and back', async () => {
  const [from, to] = [{ DATA_DIR: here('from') }, await emptyStorage('PostgreSQL')];
  const [there, back] = [here('there'), here('back')];
  await command(from, 'import', published);
  await command(from, 'backup', there);
  expect((await command(to.environment, 'restore', there)).code).toBe(0);
  expect((await served(to.environment)).choice).toBe('YES');
  await command(to.environment, 'backup', back);
  const again = { DATA_DIR: here('again') };
  expect((await command(again, 'restore', back)).code).toBe(0);
  expect((await served(again)).choice).toBe('YES');
  await to.remove();
});

describe('damaged', () => {
  const sqliteIn = (data: string, votes: boolean) =>
    join(data, readdirSync(data).find((name) => name.endsWith('.sqlite') && name.startsWith('votes_') === votes) as string);

  it('records are written anew at the next start, which says so, with the imported votes beside them', async () => {
    const place = { DATA_DIR: here('records') };
    await command(place, 'import', published);
    truncateSync(sqliteIn(place.DATA_DIR, false), 0);
    const { output, choice, roundup } = await served(place);
    expect(output).toMatch(/^The dataset \w+ was damaged \(.*checksum.*\): it is written anew\.$/m);
    expect([choice, roundup]).toMatchObject(['YES', { status: 'ok' }]);
  });

  it('imported votes can’t be made of nothing: it says what to do, and a backup puts them right', async () => {
    const place = { DATA_DIR: here('votes') };
    await command(place, 'import', published);
    const kept = here('kept');
    await command(place, 'backup', kept);
    truncateSync(sqliteIn(place.DATA_DIR, true), 0);
    const { code, errors } = await run(['start'], { PORT: '0', ...there(place) }).ended;
    expect([code, errors]).toEqual([1, expect.stringMatching(/can't be read: .*checksum.*\nTo put it right: .*restore -- FOLDER/)]);
    expect((await command(place, 'restore', kept)).code).toBe(0);
    expect((await served(place)).choice).toBe('YES');
  });

  it('a backup is refused, with what is in force as it was', async () => {
    const place = { DATA_DIR: here('refused') };
    await command(place, 'import', published);
    const kept = here('kept');
    await command(place, 'backup', kept);
    const file = sqliteIn(kept, true);
    const bytes = readFileSync(file);
    bytes[5_000] = (bytes[5_000] as number) ^ 1;
    writeFileSync(file, bytes);
    const { code, errors } = await command(place, 'restore', kept);
    expect([code, errors]).toEqual([1, expect.stringContaining('checksum')]);
    expect((await served(place)).choice).toBe('YES');
  });

  it('a folder without a backup, and a place without a dataset, are said', async () => {
    const place = { DATA_DIR: here('none') };
    expect(await command(place, 'restore', here('nothing'))).toMatchObject({
      code: 1,
      errors: expect.stringContaining('There is no backup in '),
    });
    expect(await command(place, 'backup', here('nothing'))).toMatchObject({
      code: 1,
      errors: expect.stringContaining('There is no dataset in '),
    });
    expect((await command(place, 'backup')).code).toBe(2);
  });
});

describe('another program, with other tables', () => {
  /** Makes of a place what a program with other tables would have left. */
  function asOfAnother(data: string): void {
    for (const name of readdirSync(data)) {
      const renamed = name.replaceAll(layout, '0ther000');
      if (name.startsWith('current_')) writeFileSync(join(data, name), readFileSync(join(data, name), 'utf8').replace(layout, '0ther000'));
      renameSync(join(data, name), join(data, renamed));
    }
  }

  it('upgraded to, carries the imported votes over; gone back from, the older one’s are as they were', async () => {
    const place = { DATA_DIR: here('upgraded') };
    await command(place, 'import', published);
    asOfAnother(place.DATA_DIR);
    const before = readdirSync(place.DATA_DIR);
    const upgraded = await served(place);
    expect(upgraded.output).toMatch(/Imported votes +carried over from /);
    expect(upgraded.choice).toBe('YES');
    // Its pointer and all that it names are there still: it starts with them.
    expect(readdirSync(place.DATA_DIR)).toEqual(expect.arrayContaining(before));
  });

  it('its backup gives its imported votes', async () => {
    const place = { DATA_DIR: here('older') };
    await command(place, 'import', published);
    const kept = here('kept');
    await command(place, 'backup', kept);
    asOfAnother(kept);
    const empty = { DATA_DIR: here('newer') };
    const { code, output } = await command(empty, 'restore', kept);
    expect([code, output]).toEqual([0, expect.stringContaining('the imported votes are taken over')]);
    expect((await served(empty)).choice).toBe('YES');
  });
});
