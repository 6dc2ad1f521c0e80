/** What README.md, docs/ and the pages beside them say is so: every query with its answer, every command, every file they point to. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawGrowth, type Grown, tablesOfGrowth } from '../../bench/drawn.ts';
import { variables } from '../../src/program/configuration.ts';
import { whyNot } from '../../src/program/explorer.ts';
import { serve, type TestGraph } from '../support/graph.ts';
import { run, runFile } from '../support/program.ts';

const project = join(import.meta.dirname, '../..');
const pages = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'SECURITY.md', 'bench/README.md', 'fixtures/README.md'].concat(
  readdirSync(join(project, 'docs')).flatMap((name) => (name.endsWith('.md') ? [`docs/${name}`] : [])),
);
const read = (page: string) => readFileSync(join(project, page), 'utf8');
const texts = new Map(pages.map((page) => [page, read(page)]));
const manifest = JSON.parse(read('package.json')) as {
  version: string;
  scripts: Record<string, string>;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  optionalDependencies: Record<string, string>;
};

describe('README.md', () => {
  it('greets in 10 KB', () => {
    expect(Buffer.byteLength(texts.get('README.md') as string)).toBeLessThanOrEqual(10_000);
  });

  const [, query = '', answer = ''] = /```graphql\n([\s\S]*?)```\n\n```json\n([\s\S]*?)```/.exec(texts.get('README.md') as string) ?? [];
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await serve();
  });
  afterAll(() => graph.close());

  it('asks a question, and shows its answer in ten lines', async () => {
    const { data, errors } = await graph.ask(query);
    expect(errors).toBeUndefined();
    expect(data).toEqual(JSON.parse(answer));
    expect(answer.trim().split('\n').length).toBeLessThanOrEqual(10);
  });
});

it('no page but these has a query, so that each is asked: docs/questions.md is printed with its answers', () => {
  const asking = [...texts].filter(([, text]) => /^```graphql/m.test(text)).map(([page]) => page);
  expect(asking.sort()).toEqual(['README.md', 'docs/frontend.md', 'docs/questions.md']);
});

describe('the commands', () => {
  const named = [...texts].flatMap(([page, text]) =>
    [...text.matchAll(/(?:`|^)npm (?:run )?([a-z]+(?::[a-z]+)*)\b/gm)].map(([, name]) => [page, name as string] as const),
  );
  it.each(named.filter(([, name]) => !['ci', 'install'].includes(name)))('%s: npm %s is a script', (_, name) => {
    expect(Object.keys(manifest.scripts)).toContain(name);
  });

  it('every script is in docs/configuration.md', () => {
    for (const script of Object.keys(manifest.scripts))
      expect(texts.get('docs/configuration.md')).toContain(`\`npm ${script === 'start' || script === 'test' ? '' : 'run '}${script}\``);
  });

  it.each([
    ['check', [], /fixtures: \d+ records, nothing wrong/],
    ['schema', ['--check'], /The printed schemas and pages are up to date/],
    ['help', [], /Usage: node with-node\.mjs node src\/program\/main\.ts COMMAND/],
  ] as const)('%s runs', async (command, args, output) => {
    const result = await run([command, ...args]).ended;
    expect(result).toMatchObject({ code: 0, output: expect.stringMatching(output) });
  });

  it('every variable of the configuration is in docs/configuration.md', () => {
    for (const name of Object.keys(variables)) expect(texts.get('docs/configuration.md')).toContain(`\n| \`${name}\` |`);
  });
});

it('CHANGELOG.md has its sections in one order, each with one list', () => {
  const order = ['Breaking', 'Changed', 'Added', 'The command line, and datasets'];
  for (const release of (texts.get('CHANGELOG.md') as string).split(/^## /m).slice(1)) {
    const blocks = release.trim().split('\n\n').slice(1);
    const sections = blocks.filter((_, at) => at % 2 === 0).map((block) => block.replace('### ', ''));
    expect(sections).toEqual(order.filter((name) => sections.includes(name)));
    for (const [at, block] of blocks.entries()) expect(block).toMatch(at % 2 === 0 ? /^### .+$/ : /^- /);
  }
});

it('the drawing of growth and its tables are of what was measured', () => {
  const grown = JSON.parse(read('bench/growth.json')) as Grown[];
  expect(read('docs/growth.svg')).toBe(drawGrowth(grown));
  for (const table of tablesOfGrowth(grown).split('\n\n')) expect(texts.get('bench/README.md')).toContain(table);
});

describe('breaks', () => {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-breaks-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const breaks = (released: string, current: string) => {
    writeFileSync(join(folder, 'released.graphql'), released);
    writeFileSync(join(folder, 'current.graphql'), current);
    return runFile(join(project, 'breaks.ts'), [join(folder, 'released.graphql'), join(folder, 'current.graphql')]).ended;
  };

  it('finds none against the released schema', async () => {
    const { code, output } = await runFile(join(project, 'breaks.ts'), []).ended;
    expect([code, output]).toEqual([0, expect.stringContaining('0 changes break clients')]);
  });

  it('fails for a field that is gone, and lets one go that was deprecated', async () => {
    expect(await breaks('type Query { a: Int b: Int }', 'type Query { a: Int }')).toMatchObject({
      code: 1,
      output: expect.stringContaining('Query.b: Field'),
    });
    expect((await breaks('type Query { a: Int b: Int @deprecated }', 'type Query { a: Int }')).code).toBe(0);
    expect((await breaks('type Query { a: Int }', 'type Query { a: Int b: Int }')).code).toBe(0);
  });
});

it('the last release has one number and one day, wherever they stand', () => {
  const [, version, day] = /^## (\d+\.\d+\.\d+), (\d{4}-\d{2}-\d{2})$/m.exec(texts.get('CHANGELOG.md') as string) ?? [];
  const lock = JSON.parse(read('package-lock.json')) as { version: string; packages: Record<string, { version: string }> };
  const [, cited] = /^version: (.+)$/m.exec(read('CITATION.cff')) ?? [];
  const [, released] = /^date-released: (.+)$/m.exec(read('CITATION.cff')) ?? [];
  expect([manifest.version, lock.version, lock.packages['']?.version, cited, released]).toEqual([version, version, version, version, day]);
  expect(texts.get('docs/deployment.md')).toContain(`image: demarche:${version}`);
});

it('every dependency is in docs/dependencies.md, with its reason', () => {
  const text = texts.get('docs/dependencies.md') as string;
  for (const name of [...Object.keys(manifest.dependencies), ...Object.keys(manifest.devDependencies)]) {
    if (name.startsWith('@types/')) continue;
    const plugin = /^@(?:pothos\/plugin-|graphql-codegen\/)(.+)$/.exec(name)?.[1];
    expect(text, name).toContain(plugin ?? name);
  }
});

it('no dependency is in docs/dependencies.md twice, and none that there is not', () => {
  const { dependencies, devDependencies } = manifest;
  const cells = [...(texts.get('docs/dependencies.md') as string).matchAll(/^\| ([^|]+) \|/gm)].map(([, cell]) => cell as string);
  const named = cells
    .flatMap((cell) => cell.split(/[ ,]+/))
    .filter((word) => word.startsWith('@') || word in dependencies || word in devDependencies);
  expect(named.filter((name) => !(name in dependencies) && !(name in devDependencies))).toEqual([]);
  expect(named.filter((name, at) => named.indexOf(name) < at)).toEqual([]);
});

describe('every file', () => {
  it.each([...texts])('that %s links to is there', (page, text) => {
    for (const [, path = ''] of text.matchAll(/\]\((?!http)([^)#]+)/g))
      expect(existsSync(join(project, dirname(page), path)), path).toBe(true);
  });

  it.each([...texts])('that %s names is there', (_, text) => {
    const invented = ['fixtures/positions/SOURCE.yaml'];
    for (const [, path = ''] of text.matchAll(/`((?:src|fixtures|tests|bench|questions|schema|docs)\/[\w./-]*)`/g))
      if (!invented.includes(path)) expect(existsSync(join(project, path)), path).toBe(true);
  });

  it('links to a heading lead to one', () => {
    const headings = (text: string) =>
      [...text.matchAll(/^#+ (.+)$|<a id="([\w-]+)">/gm)].map(
        ([, title, id]) =>
          id ??
          (title as string)
            .toLowerCase()
            .replace(/[^\p{L}\p{N} _-]/gu, '')
            .replaceAll(' ', '-'),
      );
    for (const [page, text] of texts)
      for (const [, path = '', anchor = ''] of text.matchAll(/\]\((?!http)([^)#]*)#([^)]+)\)/g)) {
        const target = path === '' ? text : read(join(dirname(page), path));
        expect(headings(target), `${page}: ${path}#${anchor}`).toContain(anchor);
      }
  });
});

describe('the Node.js that it runs on', () => {
  it('is one version for every platform, in .nvmrc and the Dockerfile too', () => {
    const [version, ...others] = new Set(Object.values(manifest.optionalDependencies));
    expect(others).toEqual([]);
    expect(read('.nvmrc').trim()).toBe(version);
    expect(read('Dockerfile')).toContain(`FROM node:${version}-slim`);
    expect(texts.get('docs/configuration.md')).toContain(`is ${version} on every platform`);
  });
});

describe('installed for running alone', () => {
  const lock = JSON.parse(read('package-lock.json')) as { packages: Record<string, { dev?: true }> };
  const nodes = new Set(Object.keys(manifest.optionalDependencies).map((name) => `node_modules/${name}`));
  // Of optional packages only those are there that this platform takes.
  const needed = Object.entries(lock.packages)
    .filter(([path, { dev }]) => path !== '' && !dev && !nodes.has(path) && existsSync(join(project, path)))
    .map(([path]) => path);

  it('takes at most 270 packages and 165 MB, the Node.js aside', () => {
    expect(needed.length).toBeLessThanOrEqual(270);
    const sizeOf = (path: string): number =>
      readdirSync(join(project, path), { withFileTypes: true }).reduce((sum, entry) => {
        const inner = join(path, entry.name);
        // Packages within packages are in the lock file by themselves.
        if (entry.name === 'node_modules') return sum;
        return sum + (entry.isDirectory() ? sizeOf(inner) : entry.isFile() ? statSync(join(project, inner)).size : 0);
      }, 0);
    const bytes = needed.reduce((sum, path) => sum + sizeOf(path), 0);
    console.log(`${needed.length} packages, ${Math.round(bytes / 1e6)} MB`);
    expect(bytes).toBeLessThanOrEqual(165e6);
  });

  it('without optional packages it is told in a line that the explorer can’t be built, and what to do', () => {
    const said =
      'Error: Cannot find native binding. npm has a bug related to optional dependencies.\n    at binding.mjs:599:34\n  cause: Error';
    expect(whyNot(said)).toMatch(/^: what builds it is not installed\..*--omit=optional.*EXPLORER=off\.$/);
    expect(whyNot('src/explorer/main.tsx: Unexpected token')).toBe(':\nsrc/explorer/main.tsx: Unexpected token');
  });

  it('the Dockerfile copies what a start needs, and starts it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'demarche-image-'));
    try {
      // What the last stage copies from the project; the built explorer comes from the stage before it.
      const [stage = ''] = read('Dockerfile')
        .split(/^FROM /m)
        .slice(-1);
      expect(stage).toContain('COPY --from=explorer /app/build ./build');
      const copied = [...stage.matchAll(/^COPY (?!--from)(.+) \.\/\S*$/gm)].flatMap(([, names = '']) => names.split(' '));
      // A build depends on these; with others in the image, it would be built again.
      expect(copied).toEqual(expect.arrayContaining(['src', 'generated', 'package-lock.json']));
      for (const name of [...copied, 'node_modules']) symlinkSync(join(project, name), join(folder, name));
      const [, command = ''] = /^CMD (\[.+\])$/m.exec(read('Dockerfile')) ?? [];
      const [node, ...args] = JSON.parse(command) as string[];
      expect(node).toBe('node');
      const file = args.findIndex((arg) => arg.endsWith('.ts'));
      const server = runFile(args[file] as string, args.slice(file + 1), { PORT: '0', DATA_DIR: join(folder, 'data') }, folder);
      const [, address = ''] = await server.until(/answers at {2}(\S+)\/graphql/);
      expect((await fetch(`${address}/health`)).status).toBe(200);
      await server.stop();
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('npm tells errors alone, so that Node.js 20 gets no warnings', () => {
    const level = execFileSync('npm', ['config', 'get', 'loglevel'], { cwd: project, encoding: 'utf8', env: { PATH: process.env.PATH } });
    expect(level.trim()).toBe('error');
  });
});
