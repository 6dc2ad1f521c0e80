/** `npm run bench -- --side-by-side`: how many answers a second, and how much processor time each, beside what people would use instead. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Asked, asked } from './asked.ts';
import { load, type Measured, type Ready, type Result, ready } from './asking.ts';
import { type Contender, contenders, packageVersions } from './contenders.ts';
import { hold, printHeld } from './goals.ts';
import { median, number } from './measure.ts';

const usual = { servers: 'bare,demarche,computed', questions: asked.map(({ name }) => name).join(','), atOnce: '1,32' };

export const sideBySideHelp = `Asks servers the same questions one after the other, several rounds of it, and prints the medians; then each goal whose servers
were asked, as met or MISSED. Ends with 0 either way: it measures.

Usage: npm ci --prefix bench, then npm run bench -- --side-by-side [options]

  --servers NAMES    of ${Object.keys(contenders).join(',')}
                     (default: ${usual.servers}); what each is, is in bench/README.md
  --before DIR       a working copy of an earlier version, installed, for the servers before and gateway-before
  --questions NAMES  of ${usual.questions}
                     (default: all)
  --at-once NUMBERS  connections (default: ${usual.atOnce}); what takes seconds is asked one at a time
  --seconds NUMBER   that each question is asked for (default: 1)
  --rounds NUMBER    (default: 3)
  --json FILE        where the numbers go too, with the machine, the versions and the goals`;

export async function sideBySide(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      servers: { type: 'string', default: usual.servers },
      questions: { type: 'string', default: usual.questions },
      before: { type: 'string' },
      'at-once': { type: 'string', default: usual.atOnce },
      seconds: { type: 'string', default: '1' },
      rounds: { type: 'string', default: '3' },
      json: { type: 'string' },
    },
  });
  if (!existsSync(join(import.meta.dirname, 'node_modules/autocannon'))) {
    throw new Error('What asks is not installed: npm ci --prefix bench.');
  }
  const names = values.servers.split(',');
  const unknown = names.find((name) => !Object.hasOwn(contenders, name));
  if (unknown !== undefined) throw new Error(`--servers must be of ${Object.keys(contenders)}, but got: ${unknown}`);
  const questions = values.questions.split(',').map((name) => {
    const question = asked.find((each) => each.name === name);
    if (!question) throw new Error(`--questions must be of ${asked.map((each) => each.name)}, but got: ${name}`);
    return question;
  });
  const numbers = (name: 'at-once' | 'seconds' | 'rounds') => values[name].split(',').map((text) => wholeNumber(`--${name}`, text));
  const [atOnce, [seconds = 1], [rounds = 1]] = [numbers('at-once'), numbers('seconds'), numbers('rounds')];
  const began = machine();
  const place = mkdtempSync(join(tmpdir(), 'demarche-side-by-side-'));
  const servers = new Map<string, Contender>();
  const run = { place, questions, before: values.before };
  try {
    for (const name of names) servers.set(name, await (contenders[name] as (typeof contenders)[string])(run));
    const results = await measure(servers, questions, atOnce, seconds, rounds);
    const versions = versionsOf(servers);
    const held = hold(results);
    print(results, names, began, versions);
    printHeld(held, Math.max(...atOnce));
    if (values.json !== undefined) {
      writeFileSync(values.json, JSON.stringify({ machine: { ...began, loadAfter: load1() }, versions, results, goals: held }, null, 2));
    }
  } finally {
    for (const server of servers.values()) await server.stop();
    rmSync(place, { recursive: true, force: true });
  }
}

function wholeNumber(name: string, text: string): number {
  if (!/^[1-9]\d*$/.test(text)) throw new Error(`${name} must be a whole number from 1 on, but got: ${text}`);
  return Number(text);
}

/** A question to a server with so many connections. */
interface Trial {
  readonly question: Asked;
  readonly name: string;
  readonly server: Contender;
  readonly atOnce: number;
  readonly ready: Ready;
  readonly measured: Measured[];
}

async function measure(
  servers: ReadonlyMap<string, Contender>,
  questions: readonly Asked[],
  atOnce: readonly number[],
  seconds: number,
  rounds: number,
): Promise<Result[]> {
  const trials: Trial[] = [];
  for (const [at, question] of questions.entries()) {
    const asking = new Map<string, Ready>();
    for (const [name, server] of servers) {
      const request = server.request(question, at);
      if (request) asking.set(name, await ready(request, question.conditional ?? false));
    }
    checkAlike(
      question,
      [...asking].filter(([name]) => !servers.get(name)?.ownData),
    );
    for (const connections of atOnce) {
      for (const [name, ready] of asking) {
        trials.push({ question, name, server: servers.get(name) as Contender, atOnce: connections, ready, measured: [] });
      }
    }
  }
  for (let round = 0; round < rounds; round++) {
    for (const { ready, server, atOnce, measured } of trials) {
      // The first second is not measured: what is asked often is compiled in it.
      if (round === 0 && !ready.isDear) await load(ready, server.processes, atOnce, 1);
      measured.push(await load(ready, server.processes, atOnce, seconds));
    }
  }
  const rows = Map.groupBy(trials, ({ question, atOnce }) => `${question.name} ${atOnce}`);
  return [...rows.values()].map((row) => {
    const [{ question, atOnce }] = row as [Trial];
    const servers = Object.fromEntries(row.map(({ name, measured }) => [name, medians(measured)]));
    return { question: question.name, title: question.title, atOnce, servers };
  });
}

/** Throws where servers tell something else: they would not be measured at the same. */
function checkAlike({ name, tells }: Asked, asking: readonly (readonly [string, Ready])[]): void {
  if (!tells) return;
  const [[first, ready] = [], ...others] = asking;
  for (const [other, { text }] of others) {
    const [one, two] = [tells((ready as Ready).text), tells(text)];
    if (one !== two) throw new Error(`${name}: ${first} answers ${one.slice(0, 200)}, but ${other} ${two.slice(0, 200)}`);
  }
}

function medians(measured: readonly Measured[]): Measured {
  const of = (part: keyof Measured) => median(measured.map((each) => each[part]));
  return { rate: of('rate'), processor: of('processor'), late: of('late'), atOnce: of('atOnce') };
}

function machine() {
  const [processor] = cpus();
  const memory = `${Math.round(totalmem() / 2 ** 30)} GiB`;
  return { processor: processor?.model, cores: cpus().length, memory, load: load1(), day: new Date().toISOString().slice(0, 10) };
}

/** How many processes wanted a core in the last minute. */
const load1 = () => Number((loadavg()[0] as number).toFixed(1));

function versionsOf(servers: ReadonlyMap<string, Contender>): Readonly<Record<string, string>> {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  const theirs = [...servers.values()].map((server) => server.versions);
  return Object.assign({ Demarche: version, Node: process.versions.node, ...packageVersions('autocannon') }, ...theirs);
}

function print(
  results: readonly Result[],
  names: readonly string[],
  { processor, cores, memory, load, day }: ReturnType<typeof machine>,
  versions: Readonly<Record<string, string>>,
): void {
  console.log(`${processor}, ${cores} cores, ${memory}, load ${load} before, ${day}`);
  console.log(
    `${Object.entries(versions)
      .map((each) => each.join(' '))
      .join(', ')}\n`,
  );
  console.log('Answers a second, and microseconds of processor time each\n');
  console.log(`| | at once | ${names.join(' | ')} |\n|---|---|${names.map(() => '---').join('|')}|`);
  for (const { title, atOnce, servers } of results) {
    const cells = names.map((name) => {
      const measured = servers[name];
      if (!measured) return '';
      const fewer = measured.atOnce === atOnce ? '' : `, ${measured.atOnce} at once`;
      return `${number(measured.rate)} (${number(measured.processor)} µs${fewer})`;
    });
    console.log(`| ${title} | ${atOnce} | ${cells.join(' | ')} |`);
  }
}
