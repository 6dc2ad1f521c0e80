/** docs/deployment.md: its commands start what it says, on this machine; its measurements run, for a moment. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { variables } from '../../src/program/configuration.ts';
import { askAt } from '../support/graph.ts';
import { type Running, run, runFile } from '../support/program.ts';
import { emptyStorage, type TestStorage } from '../support/storages.ts';

const project = join(import.meta.dirname, '../..');
const page = readFileSync(join(project, 'docs/deployment.md'), 'utf8');
const { scripts } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as { scripts: Record<string, string> };
const commands = [...page.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].flatMap(([, text = '']) => text.trim().split('\n'));

let place: TestStorage;
const running: Running[] = [];
/** What the page calls organisations:4001, and where that is here. */
const addresses: Record<string, string> = {};

/** The same with addresses of this machine. */
const here = (text: string) =>
  Object.entries(addresses).reduce((changed, [name, address]) => changed.replaceAll(`http://${name}`, address), text);

/** Starts `VARIABLE=value … npm run NAME`, at a port that is free. */
async function start(command: string): Promise<string> {
  const words = command.split(' ');
  const script = scripts[words.at(-1) as string] ?? '';
  expect(words.slice(-3, -1), command).toEqual(['npm', 'run']);
  const given = Object.fromEntries(words.slice(0, -3).map((word) => word.split(/=(.*)/s).slice(0, 2) as [string, string]));
  for (const name of Object.keys(given)) expect(Object.keys(variables)).toContain(name);
  const args = script.replace(/^.* src\/program\/main\.ts /, '').split(' ');
  const process = run(args, {
    ...Object.fromEntries(Object.entries(given).map(([name, value]) => [name, here(value)])),
    ...(given.DATABASE_URL && place.environment),
    ...{ HOST: '127.0.0.1', PORT: '0', RATE_LIMIT: '0', ORGANISATIONS_PORT: '0', POSITIONS_PORT: '0' },
  });
  running.push(process);
  const [, address = ''] = await process.until(/answers at {2}(\S+)\/graphql/);
  return address;
}

beforeAll(async () => {
  place = await emptyStorage('PostgreSQL');
  const [organisations, positions, gateway] = commands.filter((command) => command.includes('npm run start:')) as [string, string, string];
  addresses['organisations:4001'] = await start(organisations);
  addresses['positions:4002'] = await start(positions);
  addresses['gateway:4000'] = await start(gateway);
});
afterAll(async () => {
  await Promise.all(running.map((each) => each.stop()));
  await place?.remove();
});

it('the three commands serve the graph', async () => {
  const { data, errors } = await askAt(addresses['gateway:4000'] as string, '{ statements(first: 1) { nodes { holder { name } } } }');
  expect(errors).toBeUndefined();
  expect(data.statements.nodes[0].holder.name).toBeTypeOf('string');
});

it.each(commands.filter((command) => command.startsWith('curl ')))('%s', async (command) => {
  expect((await fetch(here(command).replace('curl ', ''))).status).toBe(200);
});

it.each(commands.filter((command) => command.includes('bench/')))('%s', async (command) => {
  const [, , , file = '', ...args] = command.split(' ');
  const brief = file.endsWith('load.ts') ? [here(args[0] as string), '1', '2'] : ['1'];
  const { code, output, errors } = await runFile(join(project, file), brief).ended;
  expect({ code, errors }).toEqual({ code: 0, errors: '' });
  expect(output).toMatch(/^\d+ (answers\/s, .*, 0 with errors|records \(1 times\): .*)\n$/);
});
