/** `npm run bench`: how fast the votes are, measured as their users meet them; ratios are of one run. */
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { workedQuestions } from '../src/program/questions.ts';
import { sqliteStorage } from '../src/store/dialects/sqlite.ts';
import { Snapshots } from '../src/store/snapshots.ts';
import { scoreMatrix } from '../src/votes/agreement.ts';
import { select } from '../src/votes/matrix.ts';
import { selectColumns } from '../src/votes/selection.ts';
import { inventVotes } from './invented.ts';
import { line, median, type Target, timed } from './measure.ts';
import { readForAllPairs, readOnce, vectorPass } from './one-pass.ts';
import { firstAnswer, runImport, type Served, serve } from './program.ts';
import { selfJoin } from './self-join.ts';
import { sideBySide, sideBySideHelp } from './side-by-side.ts';

const help = `Measures starts, queries, imports and memory with all votes, each against its goal, and the bit matrix against one SQL self join and one pass over
the planes. With --side-by-side it asks servers instead: npm run bench -- --side-by-side --help.

Usage: npm run bench [-- DIR | --side-by-side]

DIR is a folder with the published votes of the UN General Assembly, by default ../shared/data/unga. Where that is absent,
votes are invented: as many, in the same form.`;

const published = '../shared/data/unga';
/** the UN Digital Library's files */
const bulk = '../shared/data/undl';
const fixtures = process.env.FIXTURES_DIR ?? 'fixtures';
const tell = (target: Target) => console.log(line(target));

/** Each asked with another name of a field each time: an answer that was given already would be given again as it was. */
const queries = {
  'the matrix of all members of the UN': [
    (name: string) => `{ ${name}: agreement(voters: {membersOf: "un"}) { matrix { rows { id } columns { id } values n } } }`,
    150,
  ],
  'a pair over 80 years': [
    (name: string) =>
      `{ ${name}: agreement(voters: {states: ["RUS"]}, with: {states: ["USA"]}) { pairs { nodes { score { value n } } } } }`,
    5,
  ],
  'cohesion of the CSTO by session': [
    (name: string) => `{ ${name}: cohesion(voters: {membersOf: "csto"}, by: SESSION) { period { label } score { value n } } }`,
    20,
  ],
} as const;

async function main(folder: string | undefined): Promise<void> {
  const place = mkdtempSync(join(tmpdir(), 'demarche-bench-'));
  try {
    await measure(place, dataIn(place, folder));
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

function dataIn(place: string, folder: string | undefined): string {
  if (folder !== undefined || existsSync(published)) {
    console.log(`Votes as published, in ${folder ?? published}\n`);
    return folder ?? published;
  }
  console.log(`Votes invented, since there are none in ${published}\n`);
  inventVotes(join(place, 'votes'), fixtures);
  return join(place, 'votes');
}

async function measure(place: string, data: string): Promise<void> {
  const shipped = join(place, 'shipped');
  await starts(place, shipped);
  const server = await serve({ DATA_DIR: shipped });
  try {
    await askAll(server);
  } finally {
    await server.stop();
  }
  await imports('the folder', [data], join(place, 'imported'));
  if (existsSync(bulk)) {
    const files = readdirSync(bulk).filter((name) => /^ga_voting_\d{4}_\d{4}\.csv\.gz$/.test(name));
    await imports('the Library’s files', ['--skip', ...files.map((name) => join(bulk, name))], join(place, 'library'));
  }
  await againstSql(shipped);
}

/** Starts on a machine that has nothing yet, and later ones: medians of some. */
async function starts(place: string, shipped: string): Promise<void> {
  const query = '{ rollCall(symbol: "A/RES/ES-11/1") { id date } }';
  const [first, later]: [number[], number[]] = [[], []];
  for (const start of [1, 2, 3, 4, 5]) {
    const data = start === 1 ? shipped : join(place, `data ${start}`);
    first.push(await firstAnswer(query, { DATA_DIR: data, NODE_COMPILE_CACHE: join(place, `compiled ${start}`) }));
  }
  for (let start = 0; start < 5; start++) {
    later.push(await firstAnswer(query, { DATA_DIR: shipped, NODE_COMPILE_CACHE: join(place, 'compiled 1') }));
  }
  tell({ what: 'first start to first answer, nothing compiled, median of 5', value: median(first) / 1_000, unit: 's', below: 2.5 });
  tell({ what: 'later start to first answer, median of 5', value: median(later) / 1_000, unit: 's', below: 1.2 });
}

async function imports(what: string, args: readonly string[], folder: string): Promise<void> {
  const { time, memory } = await runImport(args, { DATA_DIR: folder });
  tell({ what: `import of ${what}, the whole command`, value: time / 1_000, unit: 's', below: 20 });
  if (memory !== null) tell({ what: `its greatest memory`, value: memory, unit: 'MB', below: 400 });
}

async function askAll(server: Served): Promise<void> {
  for (const { query, values } of workedQuestions(fixtures)) await server.ask(query, values);
  tellMemory(server, 'resident memory after all worked questions', 250);
  for (const [what, [query, below]] of Object.entries(queries)) {
    let asked = 0;
    const value = await timed(30, () => server.ask(query(`a${asked++}`)));
    tell({ what: `${what}, over HTTP, median of 30`, value, unit: 'ms', below });
  }
  // Whatever is kept in memory is asked for once.
  await server.ask('{ search(text: "disarmament") { totalCount } }');
  await server.ask('{ compare(actors: ["RUS", "USA", "CHN"]) { pairs { same different } } }');
  await server.ask('{ cohesion(voters: {membersOf: "un"}, by: SESSION) { band assembly { value } members { score { value } } } }');
  tellMemory(server, 'resident memory after all of these', 300);
}

function tellMemory(server: Served, what: string, below: number): void {
  const value = server.memory();
  if (value === null) console.log('This system does not tell the resident memory of a process.');
  else tell({ what, value, unit: 'MB', below });
}

async function againstSql(folder: string): Promise<void> {
  const snapshots = new Snapshots(sqliteStorage(folder));
  const { snapshot, release } = await snapshots.acquire();
  try {
    const votes = await snapshot.positions.votes.in('RECORD');
    const columns = selectColumns(votes, { rule: 'ALL' });
    const seats = votes.states.map((state, row) => ({ state, rows: [row], during: null }));
    const matrix = await timed(30, () => {
      const selected = select(votes, seats, columns);
      scoreMatrix(selected, selected, 'AGREEMENT', 'SQUARED');
    });
    tell({ what: `bit matrix: all pairs of ${seats.length} states over ${columns.length} roll calls`, value: matrix, unit: 'ms' });
    tell({ what: 'reading every word of the planes once', value: await timed(100, () => readOnce(votes)), unit: 'ms' });
    const byVectors = await vectorPass(votes);
    if (byVectors() !== readForAllPairs(votes)) throw new Error('Both passes must read the same.');
    const passes = [
      ['word by word', () => readForAllPairs(votes)],
      ['128 bits at a time', byVectors],
    ] as const;
    for (const [how, pass] of passes) {
      const value = await timed(30, pass);
      tell({ what: `one pass ${how}: reading both rows of every pair`, value, unit: 'ms' });
      tell({ what: 'the bit matrix takes as long as so many of these', value: matrix / value, unit: 'times', below: 3 });
    }
    const { milliseconds, rows } = await selfJoin(votes);
    tell({ what: `PostgreSQL: one self join over the same ${rows} votes`, value: milliseconds, unit: 'ms' });
    tell({ what: 'the bit matrix is faster by', value: milliseconds / matrix, unit: 'times', atLeast: 1_000 });
  } finally {
    release();
    await snapshots.close();
  }
}

const [folder, ...more] = process.argv.slice(2);
if (folder === '--help' || folder === '-h') console.log(help);
else if (folder !== '--side-by-side') await main(folder);
else if (more.includes('--help')) console.log(sideBySideHelp);
else await sideBySide(more);
