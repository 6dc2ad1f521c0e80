/** `npm run bench`: how fast the votes are, measured as their users meet them; ratios are of one run. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sqliteStorage } from '../src/store/dialects/sqlite.ts';
import { Snapshots } from '../src/store/snapshots.ts';
import { scoreMatrix } from '../src/votes/agreement.ts';
import { select } from '../src/votes/matrix.ts';
import { selectColumns } from '../src/votes/selection.ts';
import { inventVotes } from './invented.ts';
import { line, median, type Target, timed } from './measure.ts';
import { run, type Served, serve } from './program.ts';
import { selfJoin } from './self-join.ts';
import { sideBySide, sideBySideHelp } from './side-by-side.ts';

const help = `Measures import, start, queries and memory with all votes, and the bit matrix against one SQL self join.

Usage: npm run bench [-- DIR | --side-by-side]

DIR is a folder with the published votes of the UN General Assembly, by default ../shared/data/unga. Where that is absent,
votes are invented: as many, in the same form.`;

const published = '../shared/data/unga';
const fixtures = process.env.FIXTURES_DIR ?? 'fixtures';
const tell = (target: Target) => console.log(line(target));

const queries = {
  'the matrix of all members of the UN': [
    '{ agreement(voters: {membersOf: "un"}) { matrix { rows { id } columns { id } values n } } }',
    150,
  ],
  'one pair': ['{ agreement(voters: {states: ["RUS"]}, with: {states: ["USA"]}) { pairs { nodes { score { value n } } } } }', 5],
  'cohesion of the CSTO by session': ['{ cohesion(voters: {membersOf: "csto"}, by: SESSION) { period { label } score { value n } } }', 20],
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
  const [without, withVotes] = [join(place, 'without'), join(place, 'with')];
  await (await serve({ DATA_DIR: without })).stop();
  tell({
    what: 'import, the whole command',
    value: (await run(['import', data], { DATA_DIR: withVotes })) / 1_000,
    unit: 's',
    below: 15,
  });
  const [bare, full] = [await readyAfter(without), await readyAfter(withVotes)];
  tell({ what: 'ready without votes', value: bare, unit: 'ms' });
  tell({ what: 'ready with votes', value: full, unit: 'ms' });
  tell({ what: 'the difference', value: full - bare, unit: 'ms', below: 300 });
  const server = await serve({ DATA_DIR: withVotes });
  try {
    await askAll(server);
  } finally {
    await server.stop();
  }
  await againstSql(withVotes);
}

/** The median of some starts, in milliseconds. */
async function readyAfter(folder: string): Promise<number> {
  const times: number[] = [];
  for (let start = 0; start < 7; start++) {
    const server = await serve({ DATA_DIR: folder });
    times.push(server.readyAfter);
    await server.stop();
  }
  return median(times);
}

async function askAll(server: Served): Promise<void> {
  for (const [what, [query, below]] of Object.entries(queries)) {
    const value = await timed(30, () => server.ask(query));
    tell({ what: `${what}, over HTTP, median of 30`, value, unit: 'ms', below });
  }
  // Whatever is kept in memory is asked for once.
  await server.ask('{ search(text: "disarmament") { totalCount } }');
  await server.ask('{ compare(actors: ["RUS", "USA", "CHN"]) { pairs { same different } } }');
  await server.ask('{ cohesion(voters: {membersOf: "un"}, by: SESSION) { band assembly { value } members { score { value } } } }');
  const memory = server.memory();
  if (memory === null) console.log('This system does not tell the resident memory of a process.');
  else tell({ what: 'resident memory after all of these', value: memory, unit: 'MB', below: 300 });
}

async function againstSql(folder: string): Promise<void> {
  const snapshots = new Snapshots(sqliteStorage(folder));
  const { snapshot, release } = await snapshots.acquire();
  try {
    const votes = await snapshot.positions.votes.in('RECORD');
    const columns = selectColumns(votes, { rule: 'ALL' });
    const seats = votes.states.map((state, row) => ({ state, rows: [row], during: null }));
    const matrix = await timed(10, () => {
      const selected = select(votes, seats, columns);
      scoreMatrix(selected, selected, 'AGREEMENT', 'SQUARED');
    });
    tell({ what: `bit matrix: all pairs of ${seats.length} states over ${columns.length} roll calls`, value: matrix, unit: 'ms' });
    const { milliseconds, rows } = await selfJoin(votes);
    tell({ what: `PostgreSQL: one self join over the same ${rows} votes`, value: milliseconds, unit: 'ms' });
    tell({ what: 'the bit matrix is faster by', value: milliseconds / matrix, unit: 'times', atLeast: 300 });
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
