/** What is asked side by side: each started as it is told to be run in production, with what it needs, in processes of its own. */
import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { type Cluster, startCluster } from '../tests/support/postgres.ts';
import type { Asked } from './asked.ts';
import { answer, type Request } from './asking.ts';
import { serve } from './program.ts';
import { fillTables } from './tables.ts';

export interface Contender {
  /** whose processor time counts, with their children's */
  readonly processes: readonly number[];
  /** what runs in them beside this project and Node, with its version */
  readonly versions: Readonly<Record<string, string>>;
  /** whether it has data of its own, and so other answers */
  readonly ownData?: true;
  /** how a question is asked here; null: it can't be */
  request(question: Asked, at: number): Request | null;
  stop(): Promise<unknown>;
}

/** What a run has for all of them. */
export interface Run {
  /** a folder in which this project's data are */
  readonly place: string;
  readonly questions: readonly Asked[];
  /** a working copy of an earlier version of this project */
  readonly before: string | undefined;
}

type Start = (run: Run) => Promise<Contender>;

const folder = import.meta.dirname;

/** Counted, and never reached: the defence costs what it costs, and refuses nothing. */
const unreached = { RATE_LIMIT: '999999999999' };
const noneKept = { ANSWERS_KEPT: '0' };

export const contenders: Readonly<Record<string, Start>> = {
  bare: (run) => withAnswers(run, 'bare.mjs'),
  'bare-body': (run) => withAnswers(run, 'ladder.mjs', 'body'),
  'bare-headers': (run) => withAnswers(run, 'ladder.mjs', 'headers'),
  'bare-id': (run) => withAnswers(run, 'ladder.mjs', 'id'),
  'bare-rate': (run) => withAnswers(run, 'ladder.mjs', 'rate'),
  'bare-key': (run) => withAnswers(run, 'ladder.mjs', 'key'),
  demarche: ({ place }) => demarche(place),
  computed: ({ place }) => demarche(place, noneKept),
  postgres: ({ place }) => onPostgres(place),
  'postgres-computed': ({ place }) => onPostgres(place, noneKept),
  gateway: ({ place }) => demarche(place, {}, 'start:federated'),
  'gateway-computed': ({ place }) => demarche(place, noneKept, 'start:federated'),
  before: (run) => earlier(run, 'start'),
  'gateway-before': (run) => earlier(run, 'start:federated'),
  async postgraphile({ place }) {
    await written(place);
    return withCluster(async (cluster) => {
      await fillTables(cluster.url, join(place, 'data'));
      const server = await child('postgraphile.mjs', [], { DATABASE_URL: cluster.url });
      return {
        ...server,
        versions: packageVersions('postgraphile'),
        request: withTags(false, ({ ofTables }) => ofTables && requestTo(`${server.address}/graphql`, { variables: {}, ...ofTables })),
      };
    });
  },
  apollo: ({ place }) => ofSameSchema(place, 'apollo.mjs', '', '@apollo/server', false),
  'yoga-cache': ({ place }) => ofSameSchema(place, 'yoga-cache.mjs', '/graphql', '@graphql-yoga/plugin-response-cache', true),
};

/** A server that has this project's answers ready. */
async function withAnswers({ place, questions }: Run, file: string, ...args: readonly string[]): Promise<Contender> {
  const server = await demarche(place);
  const all = questions.map((question) => answer(server.request(question, 0) as Request));
  const answers = await Promise.all(all).finally(server.stop);
  writeFileSync(join(place, 'answers.json'), JSON.stringify(answers.map(({ text }) => text)));
  const bare = await child(file, [join(place, 'answers.json'), ...args]);
  return { ...bare, versions: {}, request: withTags(true, (question, at) => requestTo(`${bare.address}/${at}`, question)) };
}

/** This project, by one of its npm scripts. */
async function demarche(
  place: string,
  variables: NodeJS.ProcessEnv = {},
  script: 'start' | 'start:federated' = 'start',
): Promise<Contender> {
  const server = await serve({ DATA_DIR: join(place, 'data'), ...unreached, ...variables }, script);
  return {
    processes: [server.pid],
    versions: {},
    request: withTags(true, (question) => requestTo(`${server.address}/graphql`, question)),
    stop: server.stop,
  };
}

/** This project as it was, with the data that it had. */
async function earlier({ place, before }: Run, script: 'start' | 'start:federated'): Promise<Contender> {
  if (before === undefined) throw new Error('--before must name a working copy of an earlier version.');
  const { address, pid, stop } = await serve({ DATA_DIR: join(place, 'before'), ...unreached }, script, before);
  const { version } = JSON.parse(readFileSync(join(before, 'package.json'), 'utf8'));
  return {
    processes: [pid],
    versions: { 'Demarche before': version },
    ownData: true,
    request: withTags(false, (question) => requestTo(`${address}/graphql`, question)),
    stop,
  };
}

const onPostgres = (place: string, variables: NodeJS.ProcessEnv = {}) =>
  withCluster(({ url }) => demarche(place, { DATABASE_URL: url, ...variables }));

/** A contender with a PostgreSQL server of its own, whose processes are counted with its. */
async function withCluster(start: (cluster: Cluster) => Promise<Contender>): Promise<Contender> {
  const cluster = await startCluster();
  try {
    const contender = await start(cluster);
    return {
      ...contender,
      processes: [...contender.processes, cluster.pid],
      versions: { ...contender.versions, PostgreSQL: await versionOfServer(cluster.url) },
      stop: async () => {
        await contender.stop();
        await cluster.stop();
      },
    };
  } catch (error) {
    await cluster.stop();
    throw error;
  }
}

/** Whatever reads this project's data finds them written. */
async function written(place: string): Promise<void> {
  await (await demarche(place)).stop();
}

/** This project's schema and loaders in another's server. */
async function ofSameSchema(place: string, file: string, path: string, name: string, tags: boolean): Promise<Contender> {
  await written(place);
  const server = await child(file, [], { DATA_DIR: join(place, 'data') });
  return {
    ...server,
    versions: packageVersions(name),
    request: withTags(tags, (question) => requestTo(`${server.address}${path}`, question)),
  };
}

/** Conditional questions can't be asked where no tags are given. */
const withTags =
  (tags: boolean, request: Contender['request']): Contender['request'] =>
  (question, at) =>
    question.conditional && !tags ? null : request(question, at);

/** A server of `bench/servers`, which says where it answers. */
async function child(file: string, args: readonly string[], variables: NodeJS.ProcessEnv = {}) {
  const started = spawn(process.execPath, [join(folder, 'servers', file), ...args], {
    env: { ...process.env, NODE_ENV: 'production', ...variables },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const address = await new Promise<string>((resolve, reject) => {
    started.once('close', () => reject(new Error(`${file} ended.`)));
    started.stdout.on('data', (text) => {
      const found = /answers at (\S+)/.exec(String(text))?.[1];
      if (found) resolve(found);
    });
  });
  const ended = new Promise((resolve) => started.once('close', resolve));
  return {
    address,
    processes: [started.pid as number],
    stop: async () => {
      started.kill('SIGTERM');
      await ended;
    },
  };
}

/** By POST, or where the question is conditional by GET. */
function requestTo(
  address: string,
  { query, variables, conditional = false }: Pick<Asked, 'query' | 'variables' | 'conditional'>,
): Request {
  if (conditional) {
    return { method: 'GET', url: `${address}?${new URLSearchParams({ query, variables: JSON.stringify(variables) })}`, headers: {} };
  }
  return { method: 'POST', url: address, body: JSON.stringify({ query, variables }), headers: { 'content-type': 'application/json' } };
}

/** The version of a package that only the bench has. */
export function packageVersions(name: string): Readonly<Record<string, string>> {
  return { [name]: JSON.parse(readFileSync(join(folder, 'node_modules', name, 'package.json'), 'utf8')).version };
}

async function versionOfServer(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query('show server_version');
  await client.end();
  return rows[0].server_version;
}
