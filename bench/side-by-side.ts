/** `npm run bench -- --side-by-side`: how many answers a second, and how much processor time each, beside what people would use instead. */
import { execFile, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { startCluster } from '../tests/support/postgres.ts';
import { type Asked, asked } from './asked.ts';
import { median } from './measure.ts';
import { serve } from './program.ts';
import { fillTables, serverOf } from './tables.ts';

export const sideBySideHelp = `Asks servers the same questions one after the other, several rounds of it, and prints the medians.

Usage: npm ci --prefix bench, then npm run bench -- --side-by-side [options]

  --servers NAMES    of bare,demarche,computed,postgraphile,apollo,yoga-cache (default: bare,demarche,computed)
  --questions NAMES  of ${asked.map(({ name }) => name).join(',')} (default: all)
  --at-once NUMBERS  connections (default: 1,32)
  --seconds NUMBER   that each question is asked for (default: 1)
  --rounds NUMBER    (default: 3)
  --json FILE        where the numbers go too`;

interface Running {
  readonly pid: number;
  /** whose children's processor time counts too: the database's */
  readonly database?: number;
  stop(): Promise<unknown>;
}

interface Contender extends Running {
  /** null: this question can't be asked there */
  request(question: Asked, at: number): Request | null;
}

interface Request {
  readonly url: string;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
}

interface Measured {
  /** answers a second */
  readonly rate: number;
  /** microseconds of the server's processor time for each answer */
  readonly processor: number;
  /** milliseconds within which 99 of 100 came */
  readonly late: number;
}

const folder = import.meta.dirname;

/** Counted, and never reached: the defence costs what it costs, and refuses nothing. */
const unreached = { RATE_LIMIT: '999999999999' };

export async function sideBySide(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      servers: { type: 'string', default: 'bare,demarche,computed' },
      questions: { type: 'string', default: asked.map(({ name }) => name).join(',') },
      'at-once': { type: 'string', default: '1,32' },
      seconds: { type: 'string', default: '1' },
      rounds: { type: 'string', default: '3' },
      json: { type: 'string' },
    },
  });
  if (!existsSync(join(folder, 'node_modules/autocannon'))) throw new Error('What asks is not installed: npm ci --prefix bench.');
  const names = values.servers.split(',');
  const questions = values.questions.split(',').map((name) => {
    const question = asked.find((each) => each.name === name);
    if (!question) throw new Error(`--questions must be of ${asked.map((each) => each.name)}, but got: ${name}`);
    return question;
  });
  const place = mkdtempSync(join(tmpdir(), 'demarche-side-by-side-'));
  const servers = new Map<string, Contender>();
  try {
    for (const name of names) {
      const start = contenders[name];
      if (!start) throw new Error(`--servers must be of ${Object.keys(contenders)}, but got: ${name}`);
      servers.set(name, await start(place, questions));
    }
    const results = await rounds(
      servers,
      questions,
      values['at-once'].split(',').map(Number),
      Number(values.seconds),
      Number(values.rounds),
    );
    print(results, names);
    if (values.json !== undefined) writeFileSync(values.json, JSON.stringify({ machine: machine(), results }, null, 2));
  } finally {
    for (const server of servers.values()) await server.stop();
    rmSync(place, { recursive: true, force: true });
  }
}

type Result = { readonly question: string; readonly title: string; readonly atOnce: number; readonly servers: Record<string, Measured> };

async function rounds(
  servers: ReadonlyMap<string, Contender>,
  questions: readonly Asked[],
  atOnce: readonly number[],
  seconds: number,
  number: number,
): Promise<Result[]> {
  const all = new Map<string, Measured[]>();
  const each = function* () {
    for (const question of questions)
      for (const connections of atOnce) for (const [name, server] of servers) yield { question, connections, name, server };
  };
  const key = (question: Asked, connections: number, name: string) => `${question.name} ${connections} ${name}`;
  for (let round = 0; round < number; round++) {
    for (const { question, connections, name, server } of each()) {
      const request = server.request(question, questions.indexOf(question));
      if (!request) continue;
      // What is compiled on the first asking is not measured.
      if (round === 0) await answer(request);
      if (round === 0) await load(server, request, connections, 1);
      const known = all.get(key(question, connections, name)) ?? [];
      all.set(key(question, connections, name), [...known, await load(server, request, connections, seconds)]);
    }
  }
  return questions.flatMap((question) =>
    atOnce.map((connections) => ({
      question: question.name,
      title: question.title,
      atOnce: connections,
      servers: Object.fromEntries(
        [...servers.keys()].flatMap((name) => {
          const measured = all.get(key(question, connections, name));
          return measured ? [[name, medians(measured)]] : [];
        }),
      ),
    })),
  );
}

function medians(measured: readonly Measured[]): Measured {
  const of = (part: keyof Measured) => median(measured.map((each) => each[part]));
  return { rate: of('rate'), processor: of('processor'), late: of('late') };
}

/** Asks from a process of its own. Throws where one answer is not a good one. */
async function load(
  { pid, database }: Pick<Running, 'pid' | 'database'>,
  { url, body, headers }: Request,
  connections: number,
  seconds: number,
): Promise<Measured> {
  const given = Object.entries({ 'content-type': 'application/json', ...headers }).flatMap(([name, value]) => ['-H', `${name}=${value}`]);
  const spent = () =>
    processorTime(pid) + (database === undefined ? 0 : childrenOf(database).reduce((sum, each) => sum + processorTime(each), 0));
  const before = spent();
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      join(folder, 'node_modules/autocannon/autocannon.js'),
      '--json',
      '-c',
      `${connections}`,
      '-d',
      `${seconds}`,
      '-m',
      'POST',
      ...given,
    ].concat(['-b', body, url]),
    { maxBuffer: 10_000_000 },
  );
  const processor = spent() - before;
  const result = JSON.parse(stdout);
  const answers = result['2xx'];
  // Dear ones come all at last.
  if (answers < 2 * connections && seconds < 20) return load({ pid, database }, { url, body, headers }, connections, 4 * seconds);
  if (result.non2xx + result.errors > 0 || answers === 0) throw new Error(`${url} didn't answer well: ${stdout.slice(0, 500)}`);
  return { rate: answers / result.duration, processor: (processor * 1e6) / answers, late: result.latency.p99 };
}

function childrenOf(parent: number): number[] {
  const processes = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
  return processes.filter((pid) => statOf(pid)[1] === parent);
}

/** What the system tells of a process, from its state on; nothing of one that has ended. */
function statOf(pid: number): number[] {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ')
      .map(Number);
  } catch {
    return [];
  }
}

/** Seconds that a process has had of the processors. */
function processorTime(pid: number): number {
  const [user = 0, system = 0] = statOf(pid).slice(11, 13);
  return (user + system) / ticksASecond;
}
const ticksASecond = 100;

async function child(file: string, args: readonly string[], variables: NodeJS.ProcessEnv = {}): Promise<Running & { address: string }> {
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
    pid: started.pid as number,
    stop: async () => {
      started.kill('SIGTERM');
      await ended;
    },
  };
}

async function demarche(place: string, variables: NodeJS.ProcessEnv): Promise<Contender> {
  const server = await serve({ DATA_DIR: join(place, 'data'), ...unreached, ...variables });
  return {
    ...server,
    request: ({ query, variables }) => ({ url: `${server.address}/graphql`, body: JSON.stringify({ query, variables }) }),
  };
}

/** Each as it is told to be run in production; how, is said in its own file. */
const contenders: Readonly<Record<string, (place: string, questions: readonly Asked[]) => Promise<Contender>>> = {
  async bare(place, questions) {
    const server = await demarche(place, {});
    const answers = await Promise.all(questions.map((question, at) => answer(server.request(question, at) as Request)));
    await server.stop();
    writeFileSync(join(place, 'answers.json'), JSON.stringify(answers));
    const bare = await child('bare.mjs', [join(place, 'answers.json')]);
    return {
      ...bare,
      request: ({ query, variables }, at) => ({ url: `${bare.address}/${at}`, body: JSON.stringify({ query, variables }) }),
    };
  },
  demarche: (place) => demarche(place, {}),
  /** the same with no answer kept */
  computed: (place) => demarche(place, { ANSWERS_KEPT: '0' }),
  async postgraphile(place) {
    await (await demarche(place, {})).stop();
    const cluster = await startCluster();
    await fillTables(cluster.url, join(place, 'data'));
    const server = await child('postgraphile.mjs', [], { DATABASE_URL: cluster.url });
    return {
      ...server,
      database: await serverOf(cluster.url),
      request: ({ ofTables }) =>
        ofTables && { url: `${server.address}/graphql`, body: JSON.stringify({ query: ofTables.query, variables: ofTables.variables }) },
      stop: async () => {
        await server.stop();
        await cluster.stop();
      },
    };
  },
  apollo: (place) => ofSameSchema('apollo.mjs', place, ''),
  'yoga-cache': (place) => ofSameSchema('yoga-cache.mjs', place, '/graphql'),
};

async function ofSameSchema(file: string, place: string, path: string): Promise<Contender> {
  await (await demarche(place, {})).stop();
  const server = await child(file, [], { DATA_DIR: join(place, 'data') });
  return {
    ...server,
    request: ({ query, variables }) => ({ url: `${server.address}${path}`, body: JSON.stringify({ query, variables }) }),
  };
}

async function answer({ url, body }: Request): Promise<string> {
  const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  const text = await response.text();
  if (!response.ok || text.startsWith('{"errors"')) throw new Error(text.slice(0, 500));
  return text;
}

function machine() {
  const [processor] = cpus();
  return { processor: processor?.model, cores: cpus().length, node: process.version, day: new Date().toISOString().slice(0, 10) };
}

function print(results: readonly Result[], names: readonly string[]): void {
  const { processor, cores, node, day } = machine();
  console.log(`${processor}, ${cores} cores, Node ${node}, ${day}. Answers a second, and microseconds of processor time each\n`);
  console.log(`| | at once | ${names.join(' | ')} |\n|---|---|${names.map(() => '---').join('|')}|`);
  for (const { title, atOnce, servers } of results) {
    const cells = names.map((name) => {
      const measured = servers[name];
      return measured ? `${number(measured.rate)} (${number(measured.processor)} µs)` : '';
    });
    console.log(`| ${title} | ${atOnce} | ${cells.join(' | ')} |`);
  }
}

const number = (value: number) => Math.round(value).toLocaleString('en-GB');
