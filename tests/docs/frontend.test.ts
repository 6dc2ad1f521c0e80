/** docs/frontend.md, followed to the letter: each file written, each command run, each query asked. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve, type TestGraph } from '../support/graph.ts';
import { type Ended, type Running, run } from '../support/program.ts';

const project = join(import.meta.dirname, '../..');
const page = readFileSync(join(project, 'docs/frontend.md'), 'utf8');
const manifest = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
};

/** ```LANGUAGE FILE and what it encloses. */
const blocks = [...page.matchAll(/^```(\w+)(?: (\S+))?\n([\s\S]*?)^```$/gm)].map(([, language, file, text = '']) => ({
  language,
  file,
  text,
}));
const files = blocks.filter(({ file }) => file);
const commands = blocks.filter(({ language }) => language === 'sh').flatMap(({ text }) => text.trim().split('\n'));

let folder: string;
let server: Running;
let address: string;

/** Does as the page says, in the reader's project; the graph is at another port. */
function execute(command: string): Promise<Ended> {
  expect(commands, 'a command of the page').toContain(command);
  const path = [join(project, 'node_modules/.bin'), process.env.PATH].join(delimiter);
  const child = spawn(command, { cwd: folder, shell: true, env: { PATH: path, HOME: folder }, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  let errors = '';
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk;
  });
  child.stderr.on('data', (chunk: Buffer) => {
    errors += chunk;
  });
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, output, errors })));
}

function write(file: string, text: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text.replaceAll('http://127.0.0.1:4000', address));
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'demarche-frontend-'));
  // Stands for npm install: nothing is fetched in a test.
  symlinkSync(join(project, 'node_modules'), join(folder, 'node_modules'), 'dir');
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }\n');
  server = run(['start'], { PORT: '0', DATA_DIR: join(folder, 'data') });
  [, address = ''] = await server.until(/answers at {2}(http:\/\/127\.0\.0\.1:\d+)\/graphql/);
  for (const { file, text } of files) write(file as string, text);
});
afterAll(async () => {
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe('the way', () => {
  it('starts with scripts that there are, and with what this project itself has installed', () => {
    expect(commands.slice(0, 2)).toEqual(['npm ci', 'npm start']);
    expect(manifest.scripts).toHaveProperty('start');
    const [, packages = ''] = /^npm install --save-dev (.+)$/.exec(commands[2] ?? '') ?? [];
    const installed = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }).map((entry) => entry.join('@'));
    expect(packages.split(' ').filter((each) => !installed.includes(each))).toEqual([]);
  });

  it('generates types, compiles, and prints what the page shows', async () => {
    expect(await execute('npx graphql-codegen')).toMatchObject({ code: 0 });
    const [members, votes] = blocks.filter(({ language }) => language === 'text').map(({ text }) => text);
    expect(await execute('node members.ts')).toEqual({ code: 0, output: members, errors: '' });
    expect(await execute('node votes.ts')).toEqual({ code: 0, output: votes, errors: '' });
    expect(await execute(compile)).toEqual({ code: 0, output: '', errors: '' });
  });

  it('a misspelt field and a misspelt argument are told by the compiler', async () => {
    const { text = '' } = files.find(({ file }) => file === 'members.ts') ?? {};
    write('members.ts', text.replace('state.name', 'state.nmae').replace("day: '2022-02-09'", "dya: '2022-02-09'"));
    const { code, output } = await execute(compile);
    expect(code).not.toBe(0);
    expect(output).toMatch(/members\.ts.*'nmae' does not exist/);
    expect(output).toMatch(/members\.ts.*'dya' does not exist/);
  });

  it('a query that the schema doesn’t know is told by the generator', async () => {
    const { text = '' } = files.find(({ language }) => language === 'graphql') ?? {};
    write('queries/members.graphql', text.replace('totalCount', 'count'));
    const { code, output, errors } = await execute('npx graphql-codegen');
    expect(code).toBe(1);
    expect(output + errors).toMatch(/Cannot query field "count" on type "MembershipConnection"/);
  });

  const compile = 'npx tsc --noEmit --strict --module nodenext --allowImportingTsExtensions members.ts votes.ts';
});

describe('what to know', () => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await serve();
  });
  afterAll(() => graph.close());

  const wrong = blocks.flatMap(({ language, file, text }, at) =>
    language === 'graphql' && !file ? [{ query: text, json: blocks[at + 1]?.text ?? '' }] : [],
  );

  it.each(wrong)('$query is refused as shown', async ({ query, json }) => {
    const { errors } = await graph.ask(query);
    expect(errors?.map((error) => error.extensions)).toEqual([JSON.parse(json)]);
  });

  it('every code is one that the server or the gateway gives', () => {
    const rows = [...page.matchAll(/^\| (`[A-Z_]+`(?:, `[A-Z_]+`)*) \|/gm)];
    const codes = rows.flatMap(([, named = '']) => named.split(', ').map((code) => code.slice(1, -1)));
    expect(codes).toEqual([
      'BAD_USER_INPUT',
      'LIMIT_EXCEEDED',
      'GRAPHQL_VALIDATION_FAILED',
      'OVERLOADED',
      'RATE_LIMITED',
      'DATASET_UNREADABLE',
      'SUBGRAPH_UNAVAILABLE',
      'INTERNAL_SERVER_ERROR',
    ]);
  });
});
