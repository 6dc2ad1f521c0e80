/** What the README says is so: each query with its answer, each command, each variable. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordTypes } from '../src/domain/records.ts';
import { loadDataset } from '../src/imports/load.ts';
import { variables } from '../src/program/configuration.ts';
import { serve, type TestGraph } from './support/graph.ts';
import { run } from './support/program.ts';

const project = join(import.meta.dirname, '..');
const readme = readFileSync(join(project, 'README.md'), 'utf8');
const manifest = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
};

/** `### Question`, its query, its answer. */
const worked = [...readme.matchAll(/^### (.+)\n[\s\S]*?```graphql\n([\s\S]*?)```\n\n```json\n([\s\S]*?)```/gm)].map(
  ([, question, query, answer]) => ({ question, query: query as string, answer: answer as string }),
);

describe('the worked questions', () => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await serve();
  });
  afterAll(() => graph.close());

  it('are eight or more, and none is without its answer', () => {
    expect(worked.length).toBeGreaterThanOrEqual(8);
    expect(readme.match(/^```graphql$/gm)).toHaveLength(worked.length);
  });

  it.each(worked)('$question', async ({ query, answer }) => {
    expect(query.trim().split('\n').length, 'lines of the query').toBeLessThanOrEqual(15);
    const { data, errors } = await graph.ask(query);
    expect(errors).toBeUndefined();
    expect(data).toEqual(JSON.parse(answer));
  });
});

describe('the commands', () => {
  const named = [...new Set([...readme.matchAll(/(?:`|^)npm (?:run )?([a-z]+)\b/gm)].map((match) => match[1] as string))];

  it.each(named.filter((name) => name !== 'ci'))('npm %s is a script', (name) => {
    expect(Object.keys(manifest.scripts)).toContain(name);
  });

  it('every script is in the README', () => {
    for (const script of Object.keys(manifest.scripts))
      expect(readme).toContain(`\`npm ${script === 'start' || script === 'test' ? '' : 'run '}${script}\``);
  });

  it.each([
    ['check', [], /fixtures: \d+ records, nothing wrong/],
    ['schema', ['--check'], /The printed schemas are up to date/],
    ['help', [], /Usage: node with-node\.mjs node src\/program\/main\.ts COMMAND/],
  ] as const)('%s runs', async (command, args, output) => {
    const result = await run([command, ...args]).ended;
    expect(result).toMatchObject({ code: 0, output: expect.stringMatching(output) });
  });
});

describe('what the data cover', () => {
  const { records, coveredTo, updatedOn } = loadDataset(join(project, 'fixtures'));
  const count = (number: number) => number.toLocaleString('en');
  const row = (what: string) => readme.split('\n').find((line) => line.startsWith(`| ${what} |`)) ?? '';
  const organisations = new Set(records.Organisation.map(({ id }) => id));
  const declared = records.Statement.filter(({ holder, authority }) => organisations.has(holder) && authority !== null);

  it('how many records, of which kinds', () => {
    const all = recordTypes.reduce((sum, type) => sum + records[type].length, 0);
    expect(readme).toContain(`\n${count(all)} curated records in [fixtures/](fixtures)`);
    const number = Object.fromEntries(recordTypes.map((type) => [type, count(records[type].length)]));
    expect(row('propositions')).toContain(`| ${number.Proposition}, with ${number.PropositionLink} links |`);
    expect(row('roll calls of the UN General Assembly')).toContain(`| ${number.RollCall}, `);
    expect(row('memberships')).toContain(`| ${number.Membership} |`);
    expect(row('offices')).toContain(`| ${number.Post}, held ${number.Tenure} times |`);
    expect(row('states, sources, figures')).toContain(`| ${number.State}, ${number.Source}, ${number.Figure} |`);
  });

  it('how many positions, and whose', () => {
    const fileOf = (holder: string) => declared.filter((it) => it.holder === holder).length;
    const told = row('positions declared by organisations');
    for (const [, name = '', number] of told.matchAll(/\b(NATO|UN|CSTO|OSCE|SCO|CIS|EAEU) (\d+)/g)) {
      expect([name, fileOf(name.toLowerCase())]).toEqual([name, Number(number)]);
    }
    expect(new Set([...told.matchAll(/\b([A-Z]+) \d+/g)].map(([, name = '']) => name.toLowerCase()))).toEqual(
      new Set(declared.map(({ holder }) => holder)),
    );
    expect(told).toContain(`| ${declared.length} |`);
    expect(row('positions in two documents')).toContain(`| ${records.Statement.length - declared.length} |`);
  });

  it('up to when', () => {
    const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
    expect(readme).toContain(`last changed on ${day.format(new Date(updatedOn))}`);
    expect(coveredTo).toMatch(/^\d{4}-\d{2}$/);
    const month = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });
    expect(readme).toContain(`followed up to ${month.format(new Date(coveredTo))}`);
  });
});

it('every variable of the configuration is in the README, with the same default', () => {
  for (const [name, meaning] of Object.entries(variables)) {
    const row = readme.split('\n').find((line) => line.startsWith(`| \`${name}\``));
    expect(row, name).toBeDefined();
    const fallback = /\(default:? ?([^)]+)\)/.exec(meaning)?.[1]?.replace('default ', '') ?? '';
    expect(row?.replaceAll('`', '')).toContain(fallback);
  }
});

it('every dependency is in the README, with its reason', () => {
  const text = readme.slice(readme.indexOf('## Dependencies'));
  for (const name of [...Object.keys(manifest.dependencies), ...Object.keys(manifest.devDependencies)]) {
    if (name.startsWith('@types/')) continue;
    const plugin = /^@(?:pothos\/plugin-|graphql-codegen\/)(.+)$/.exec(name)?.[1];
    expect(text, name).toContain(plugin ?? name);
  }
});

it('every file it points to is there', () => {
  for (const [, path] of readme.matchAll(/\]\((?!http)([^)#]+)\)/g)) expect(existsSync(join(project, path as string)), path).toBe(true);
});
