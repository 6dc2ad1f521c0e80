/** `import`: what it prints, how it fails, and that the data in force are whole at every moment. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { layout } from '../../src/store/layout.ts';
import { writeAssembly } from '../support/assembly.ts';
import { askAt } from '../support/graph.ts';
import { type Running, run } from '../support/program.ts';
import { dialects, emptyStorage } from '../support/storages.ts';

let folder: string;
let fixtures: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'demarche-import-'));
  fixtures = recordsIn('records');
});
const servers: Running[] = [];
afterAll(async () => {
  await Promise.all(servers.map((server) => server.stop()));
  rmSync(folder, { recursive: true, force: true });
});

/** The records of the small assembly in a folder of their own. */
function recordsIn(name: string): string {
  writeAssembly(join(folder, name));
  return join(folder, name);
}

const lines = (...each: readonly string[]) => `${each.join('\n')}\n`;

const three = {
  'un_roll_calls.csv': lines(
    'rcid,session,importantvote,date,unres,amend,para,short,descr',
    '5001,60,0,2005-11-08,R/60/12,0,0,EMBARGO,',
    '5002,60,0,2005-12-16,R/60/174,0,0,RIGHTS ELSEWHERE,',
    '5003,60,0,2005-12-16,A/RES/60/174,0,0,,',
  ),
  'un_roll_call_issues.csv': lines('rcid,short_name,issue', '5002,hr,Human rights'),
  'un_votes.csv': lines(
    'rcid,country,country_code,vote',
    '5001,Russia,RU,yes',
    '5001,United States,US,no',
    '5002,Russia,RU,no',
    '5002,United States,US,yes',
    '5003,Russia,RU,no',
    '5003,United States,US,yes',
  ),
};

/** A folder with these published files. */
function publishedIn(name: string, files: Readonly<Record<string, string>> = three): string {
  const published = join(folder, name);
  mkdirSync(published);
  for (const [file, text] of Object.entries(files)) writeFileSync(join(published, file), text);
  return published;
}

/** Serves what is in force; whatever the records say now is put in force before. */
async function serve(environment: Readonly<Record<string, string>>) {
  const server = run(['start'], { PORT: '0', ...environment });
  servers.push(server);
  const [, address = ''] = await server.until(/answers at {2}(http:\/\/127\.0\.0\.1:\d+)\/graphql/);
  const [, version = ''] = await server.until(/Dataset +([0-9a-f_]+) of /);
  return { server, address, version };
}

const question =
  '{ dataset { version } rollCalls(orderBy: OLDEST) { nodes { id tally { yes no } } } vote(id: "unga-5001-RUS") { choice } }';
const answerAt = async (address: string) => (await askAt(address, question)).data;
const written = { id: 'rights-2017', tally: { yes: 1, no: 2 } };
const imported = [
  { id: 'unga-5001', tally: { yes: 1, no: 1 } },
  { id: 'unga-5002', tally: { yes: 1, no: 1 } },
  { id: 'unga-5003', tally: { yes: 1, no: 1 } },
  written,
];

describe.each(dialects)('on %s', (dialect) => {
  it('puts published votes in force, tells what it did, and a second time changes nothing', async () => {
    const place = await emptyStorage(dialect);
    const environment = { FIXTURES_DIR: fixtures, ...place.environment };
    const published = publishedIn(`published on ${dialect}`);

    const first = await run(['import', published], environment).ended;
    expect(first).toMatchObject({ code: 0 });
    expect(first.output).toContain(`voeten: 6 votes in 3 roll calls\n10 rows read from ${published}\n`);
    const [, version] = /^([0-9a-f]{12}_0_[0-9a-f]{12}) is in force, in /m.exec(first.output) ?? [];
    expect(version).toBeDefined();
    expect(first.output).toMatch(/^Done in \d+\.\d s\.$/m);

    const second = await run(['import', published], environment).ended;
    expect(second.code).toBe(0);
    expect(second.output).toContain(`Nothing has changed: ${version} was in force already\n`);

    const { server, address, version: served } = await serve(environment);
    expect(served).toBe(version);
    expect(await answerAt(address)).toEqual({
      dataset: { version },
      rollCalls: { nodes: imported },
      vote: { choice: 'YES' },
    });
    expect(await server.stop()).toMatchObject({ code: 0, errors: '' });
    await place.remove();
  });
});

describe('a malformed row', () => {
  const malformed = { ...three, 'un_votes.csv': three['un_votes.csv'].replace('US,no', 'US,maybe').replace('5002,Russia', '77,Russia') };

  it('stops with its file, line and column, and what was in force stays so', async () => {
    const environment = { FIXTURES_DIR: fixtures, DATA_DIR: join(folder, 'stopped') };
    const { address, version } = await serve(environment);
    const before = await answerAt(address);
    const files = readdirSync(environment.DATA_DIR);

    const result = await run(['import', publishedIn('malformed', malformed)], environment).ended;
    expect(result).toEqual({
      code: 1,
      output: '',
      errors: expect.stringContaining('un_votes.csv:3:23: found “maybe”: expected yes, no or abstain\n'),
    });
    expect(result.errors).not.toContain('    at ');
    expect(readdirSync(environment.DATA_DIR)).toEqual(files);
    await pause(1_100);
    expect(await answerAt(address)).toEqual(before);
    expect(before).toEqual({ dataset: { version }, rollCalls: { nodes: [written] }, vote: null });
  });

  it('is left out and listed with --skip', async () => {
    const environment = { FIXTURES_DIR: fixtures, DATA_DIR: join(folder, 'skipped') };
    const result = await run(['import', '--skip', publishedIn('skipped rows', malformed)], environment).ended;
    expect(result.code).toBe(0);
    expect(result.output).toContain(
      lines(
        '2 rows or cells left out:',
        '  un_votes.csv:3:23: found “maybe”: expected yes, no or abstain',
        '  un_votes.csv:4:1: found “77”: expected the number of a roll call of the file of roll calls',
      ),
    );
    expect(result.output).toContain('voeten: 4 votes in 3 roll calls');
    const { address } = await serve(environment);
    const { rollCalls } = await answerAt(address);
    expect(rollCalls.nodes[0]).toEqual({ id: 'unga-5001', tally: { yes: 1, no: 0 } });
  });
});

describe('says what is wrong and ends with 1, without touching anything', () => {
  const failing = async (name: string, files: Readonly<Record<string, string>>, records = fixtures) => {
    const data = join(folder, `data of ${name}`);
    const result = await run(['import', publishedIn(name, files)], { FIXTURES_DIR: records, DATA_DIR: data }).ended;
    expect(result).toMatchObject({ code: 1, output: '' });
    expect(result.errors).not.toContain('    at ');
    expect(() => readdirSync(data)).toThrow('ENOENT');
    return result.errors;
  };

  it('when a voter is no state of the dataset', async () => {
    const votes = `${three['un_votes.csv']}5001,Switzerlant,CX,yes\n`;
    expect(await failing('unknown', { ...three, 'un_votes.csv': votes })).toContain(
      'un_votes.csv:8:18: found the code CX, Switzerlant: expected a state of the dataset; the nearest name is Switzerland\n',
    );
  });

  it('when a voter was not there', async () => {
    const files = {
      ...three,
      'un_roll_calls.csv': `${three['un_roll_calls.csv']}900,40,0,1985-11-05,,0,0,EMBARGO,\n`,
      'un_votes.csv': `${three['un_votes.csv']}900,Kazakhstan,KZ,yes\n`,
    };
    expect(await failing('before', files)).toContain(
      'un_votes.csv:8:16: found a vote of Kazakhstan on 1985-11: expected a state that could vote on that day',
    );
  });

  it('when there is nothing to import', async () => {
    expect(await failing('nothing', { 'votes.csv': 'a,b\n' })).toContain('There are no recorded votes in ');
  });

  it('when the dataset has no body whose votes they are', async () => {
    const without = recordsIn('without the assembly');
    rmSync(join(without, 'roll-calls.yaml'));
    const organisations = join(without, 'organisations.yaml');
    writeFileSync(organisations, readFileSync(organisations, 'utf8').replace(/^ {2}- \{ id: unga,.*\n/m, ''));
    expect(await failing('of no body', three, without)).toContain(
      'The dataset has no body unga, of which these votes are: expected an organisation of that id, of kind ORGAN.',
    );
  });

  it('when the records are broken', async () => {
    const broken = recordsIn('broken');
    writeFileSync(join(broken, 'dataset.yaml'), 'title: Broken\n');
    expect(await failing('beside broken records', three, broken)).toMatch(/broken has \d+ problems?:\n.*dataset\.yaml:1: /);
  });
});

it('tells where a roll call written here differs from the published one', async () => {
  const records = recordsIn('differing');
  const rollCalls = join(records, 'roll-calls.yaml');
  writeFileSync(rollCalls, readFileSync(rollCalls, 'utf8').replace('id: rights-2017\n', 'id: unga-5900\n    number: 5900\n'));
  const files = {
    ...three,
    'un_roll_calls.csv': `${three['un_roll_calls.csv']}5900,72,0,2017-12-20,R/72/190,0,0,RIGHTS,\n`,
    'un_votes.csv': `${three['un_votes.csv']}5900,United States,US,no\n5900,Russia,RU,no\n5900,Belarus,BY,no\n5900,Kazakhstan,KZ,abstain\n`,
  };
  const environment = { FIXTURES_DIR: records, DATA_DIR: join(folder, 'differing data') };
  const { code, output, errors } = await run(['import', publishedIn('differing files', files)], environment).ended;
  expect(code, errors).toBe(0);
  expect(output).toContain(lines('1 cell written otherwise in the dataset:', '  unga-5900: USA had Y, has N'));
});

describe('the data in force', () => {
  it('are whole whenever an import is killed, and served all the while; the one that ends is served next', async () => {
    const environment = { FIXTURES_DIR: fixtures, DATA_DIR: join(folder, 'killed') };
    const { address, version } = await serve(environment);
    const codes = ['RU', 'US', 'BY', 'KZ', 'CH'];
    const numbers = Array.from({ length: 1_500 }, (_, index) => 5_001 + index);
    const published = publishedIn('many', {
      'un_roll_calls.csv': lines(
        'rcid,session,importantvote,date,unres,amend,para,short,descr',
        ...numbers.map((rcid) => `${rcid},60,0,2005-11-08,R/60/${rcid},0,0,TEXT ${rcid},`),
      ),
      'un_roll_call_issues.csv': three['un_roll_call_issues.csv'],
      'un_votes.csv': lines(
        'rcid,country,country_code,vote',
        ...numbers.flatMap((rcid) => codes.map((code) => `${rcid},${code},${code},yes`)),
      ),
    });
    const elsewhere = { ...environment, DATA_DIR: join(folder, 'not killed') };
    const began = performance.now();
    expect((await run(['import', published], elsewhere).ended).code).toBe(0);
    const whole = performance.now() - began;

    for (const share of [Math.random() / 2, 0.5 + Math.random() / 3]) {
      const killed = run(['import', published], environment);
      await pause(share * whole);
      await killed.stop('SIGKILL');
      await pause(1_100);
      const { dataset, rollCalls } = (await askAt(address, '{ dataset { version } rollCalls { totalCount } }')).data;
      // An import may be through before it is killed, on a machine that is quicker now; it is never half through.
      const finished = dataset.version !== version;
      expect([share, dataset.version.startsWith(version), rollCalls.totalCount]).toEqual([share, true, finished ? 1_501 : 1]);
    }

    expect((await run(['import', published], environment).ended).code).toBe(0);
    const served = async () => (await askAt(address, '{ dataset { version } rollCalls { totalCount } }')).data;
    await expect.poll(async () => (await served()).dataset.version).toMatch(new RegExp(`^${version}_0_[0-9a-f]{12}$`));
    expect((await served()).rollCalls.totalCount).toBe(1_501);
  });

  it('keep what was imported when the records change', async () => {
    const records = recordsIn('changing');
    const environment = { FIXTURES_DIR: records, DATA_DIR: join(folder, 'carried over') };
    expect((await run(['import', publishedIn('for changing records')], environment).ended).code).toBe(0);
    const before = await serve(environment);
    await before.server.stop();

    const propositions = join(records, 'propositions.yaml');
    writeFileSync(propositions, readFileSync(propositions, 'utf8').replace('{ text: embargo }', '{ text: rights elsewhere }'));
    const after = await serve(environment);
    expect(after.version.split('_').slice(1)).toEqual(before.version.split('_').slice(1));
    expect(after.version).not.toBe(before.version);
    expect((await answerAt(after.address)).rollCalls.nodes).toEqual(imported);
    const { rollCalls } = (await askAt(after.address, '{ rollCalls(propositions: ["embargo-should-end"]) { nodes { id } } }')).data;
    expect(rollCalls.nodes).toEqual([{ id: 'unga-5003' }, { id: 'unga-5002' }]);
  });
});

describe('a newer program, with other tables', () => {
  /** Makes of what is in force what a program of another layout would have left. Returns the file of its votes. */
  function setBack(data: string): string {
    const pointer = join(data, `current_${layout}`);
    const key = readFileSync(pointer, 'utf8').trim();
    const earlier = key.replace(layout, '12');
    for (const name of readdirSync(data)) {
      if (name.endsWith(`_${layout}.sqlite`)) renameSync(join(data, name), join(data, name.replace(layout, '12')));
    }
    writeFileSync(join(data, 'current_12'), `${earlier}\n`);
    rmSync(pointer);
    return join(data, readdirSync(data).find((name) => name.startsWith('votes_') && name.endsWith('_12.sqlite')) as string);
  }

  it('carries over what was imported, and says so', async () => {
    const environment = { FIXTURES_DIR: fixtures, DATA_DIR: join(folder, 'of an earlier program') };
    expect((await run(['import', publishedIn('for a newer program')], environment).ended).code).toBe(0);
    setBack(environment.DATA_DIR);
    const { address, server } = await serve(environment);
    expect(server.output()).toMatch(/Imported votes +carried over from [0-9a-f]{12}_0_[0-9a-f]{12}\n/);
    expect((await answerAt(address)).rollCalls.nodes).toEqual(imported);
  });

  it('starts without it where it can’t be read, and says so', async () => {
    const environment = { FIXTURES_DIR: fixtures, DATA_DIR: join(folder, 'of an unreadable program') };
    expect((await run(['import', publishedIn('to be lost')], environment).ended).code).toBe(0);
    writeFileSync(setBack(environment.DATA_DIR), 'no database');
    const { address, server } = await serve(environment);
    expect(server.output()).toMatch(/Imported votes +not carried over from \w+: import them again\. The dataset \w+ in .* can't be read/);
    expect((await answerAt(address)).rollCalls.nodes).toEqual([written]);
  });
});

describe('imports are layers', () => {
  const two = lines('rcid,country,country_code,vote', '5001,Russia,RU,no', '5001,United States,US,no');
  const environment = () => ({ FIXTURES_DIR: fixtures, DATA_DIR: mkdtempSync(join(folder, 'layers-')) });
  const imports = async (place: Readonly<Record<string, string>>, ...args: readonly string[]) => run(['import', ...args], place).ended;

  it('that are listed, stand one above the other, and are taken away again', async () => {
    const place = environment();
    expect((await imports(place, '--list')).output).toMatch(/^Nothing is imported in /);
    expect((await imports(place, publishedIn('lower'))).code).toBe(0);
    const above = await imports(place, '--name', 'mine', publishedIn('upper', { ...three, 'un_votes.csv': two }));
    expect(above.output).toContain(lines('mine: 0 added, 1 changed, 1 cell changed', '1 cell changed:', '  unga-5001: RUS had Y, has N'));
    expect((await imports(place, '--list')).output).toMatch(
      /^voeten +[0-9a-f]{12} {2}3 roll calls, 2005-11-08 to 2005-12-16\nmine +[0-9a-f]{12} {2}3 roll calls, .*\n$/,
    );
    expect(await imports(place, '--remove', 'nothing')).toMatchObject({
      code: 1,
      errors: 'There is no import nothing, only voeten, mine.\n',
    });
    expect((await imports(place, '--remove', 'mine')).output).toMatch(/is in force, in /);
    expect((await imports(place, '--list')).output).toMatch(/^voeten [^\n]+\n$/);
  });

  it('of which none takes the place of one that has most of what would be lost, unless it is told to', async () => {
    const place = environment();
    expect((await imports(place, publishedIn('whole'))).code).toBe(0);
    const little = publishedIn('little', { ...three, 'un_votes.csv': two });
    const refused = await imports(place, little);
    expect(refused).toMatchObject({
      code: 1,
      errors: expect.stringContaining(
        'The import voeten has 6 votes, and these files have 2: most would be lost. --replace takes them all the same; --name NAME keeps both. Nothing was changed.\n',
      ),
    });
    expect((await imports(place, '--list')).output).toMatch(/^voeten +[0-9a-f]{12} {2}3 roll calls/);
    expect((await imports(place, '--replace', little)).code).toBe(0);
  });

  it('and the ledger of a folder is written from the same files, twice with the same bytes', async () => {
    const place = environment();
    const ledger = mkdtempSync(join(folder, 'ledger-'));
    const published = publishedIn('for the ledger');
    expect((await imports(place, '--ledger', ledger, published)).output).toContain('4 roll calls in the ledger of ');
    const files = () =>
      readdirSync(join(ledger, 'votes/unga')).map((name) => [name, readFileSync(join(ledger, 'votes/unga', name), 'utf8')]);
    const first = files();
    expect(first.map(([name]) => name)).toEqual(['60.csv', '72.csv', 'differing.csv', 'gaps.csv']);
    expect((await imports(place, '--ledger', ledger, published)).output).toContain('Nothing has changed.\n');
    expect(files()).toEqual(first);
    expect(readdirSync(place.DATA_DIR)).toEqual([]);
  });
});

describe('the command line', () => {
  it.each([
    [[], 'import what? It takes files or folders, or --list, or --remove NAME'],
    [['--list', 'x'], 'import what? It takes files or folders, or --list, or --remove NAME'],
    [['--name', 'No Name', 'x'], '--name takes small letters, digits, dots and hyphens, but got No Name'],
    [['a', '--skip-malformed'], "Unknown option '--skip-malformed'"],
  ])('import %j is refused with 2', async (args, message) => {
    const result = await run(['import', ...args], { FIXTURES_DIR: fixtures, DATA_DIR: join(folder, 'none') }).ended;
    expect(result).toMatchObject({ code: 2, output: '' });
    expect(result.errors).toContain(message);
  });
});
