/**
 * What size costs, the positions and the roll calls each by themselves: `node with-node.mjs node bench/growth.ts --help`. Each size is written by
 * one process and asked in another, and what was measured stands in `bench/growth.json`.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { publicLimits } from '../src/graph/limits.ts';
import type { Stretch } from '../src/search/catalogue.ts';
import { searchableTexts } from '../src/search/searchable.ts';
import { searchedWords } from '../src/search/words.ts';
import { createServer } from '../src/server/yoga.ts';
import { postgresStorage } from '../src/store/dialects/postgres.ts';
import { openSqlite, sqliteStorage } from '../src/store/dialects/sqlite.ts';
import { publish } from '../src/store/in-force.ts';
import { SearchStore, searchBounds, searchRows } from '../src/store/search.ts';
import type { SnapshotStorage } from '../src/store/snapshot.ts';
import { Snapshots } from '../src/store/snapshots.ts';
import { schema } from '../src/supergraph/schema.ts';
import { scoreMatrix } from '../src/votes/agreement.ts';
import { contentsOf, type Dataset } from '../src/votes/dataset.ts';
import { select } from '../src/votes/matrix.ts';
import { catalogueOf, emptyVotes, hasBit, type PlaneName, setBit, type Votes } from '../src/votes/planes.ts';
import { RecordedVotes } from '../src/votes/recorded.ts';
import { type Seat, seatsOfAll } from '../src/votes/seats.ts';
import { selectColumns } from '../src/votes/selection.ts';
import { inOrder, type VoteTable } from '../src/votes/table.ts';
import { type Answer, ask, curated } from '../tests/support/graph.ts';
import { syntheticDataset, syntheticSizes } from '../tests/support/synthetic.ts';
import { drawGrowth, type Grown, tablesOfGrowth } from './drawn.ts';
import { median } from './measure.ts';

const help = `Measures what questions take with more and more data.

Usage: node with-node.mjs node bench/growth.ts PART FACTOR… | draw

PART is one of
  positions   made-up records, FACTOR times as many as the curated ones, roll calls left as they are. With DATABASE_URL in an empty database
              of PostgreSQL, otherwise in SQLite
  votes       the curated records with the shipped roll calls FACTOR times, in SQLite (up to 10: a table of votes is one text, of at most 512 MB)
  planes      the shipped votes FACTOR times as planes alone, without a record of their roll calls
  search      the search's own tables alone, FACTOR (hundreds, up to 1000) times, without the texts that excerpts are made of
draw          draws docs/growth.svg of what was measured, and prints the tables of bench/README.md`;

const results = 'bench/growth.json';

type Values = Record<string, number>;

/** What a question is asked about. */
interface ToAsk {
  readonly ids: readonly string[];
  readonly actors: readonly string[];
  /** from when on votes are compared, so that fewer or more are */
  readonly since: { readonly few: string; readonly many: string };
}

const nothing: ToAsk = { ids: [], actors: [], since: { few: '', many: '' } };

interface Part {
  /** writes data, in a process of its own: what it takes up isn't who answers' */
  write?(factor: number, folder: string): Promise<{ readonly values: Values; readonly toAsk: ToAsk }>;
  measure(factor: number, folder: string, toAsk: ToAsk): Promise<Values>;
}

const parts: Readonly<Record<string, Part>> = {
  positions: { write: writePositions, measure: (_, folder, toAsk) => serving(folder, (asked) => askPositions(asked, toAsk)) },
  votes: { write: writeVotes, measure: (_, folder, toAsk) => serving(folder, (asked) => askVotes(asked, toAsk)) },
  planes: { measure: planes },
  search: { write: writeSearch, measure: (_, folder) => search(folder) },
};

// Positions

/** Records of each type, so many times the curated ones; roll calls stay as they are. */
function positionsTimes(factor: number): Dataset {
  const others = sum(Object.entries(syntheticSizes).flatMap(([type, size]) => (type === 'RollCall' ? [] : [size])));
  const scale = (factor * curatedRecords()) / others;
  const sizes = Object.entries(syntheticSizes).map(([type, size]) => [type, type === 'RollCall' ? size : Math.ceil(size * scale)]);
  return syntheticDataset({ sizes: Object.fromEntries(sizes) });
}

const curatedRecords = () => sum(Object.values(curated().records).map((records) => records.length));

async function writePositions(factor: number, folder: string) {
  const dataset = positionsTimes(factor);
  const records = sum(Object.values(dataset.records).map(({ length }) => length));
  const statements = spread(dataset.records.Statement, 100);
  const toAsk = { ...nothing, ids: statements.map(({ id }) => id), actors: [...new Set(statements.map(({ holder }) => holder))] };
  return { values: { records, written: await written(dataset, folder) }, toAsk };
}

async function askPositions(asked: Asked, { ids, actors }: ToAsk): Promise<Values> {
  const statement = 'query ($id: ID!) { statement(id: $id) { summary holder { name } proposition { text } } }';
  const search = 'query ($text: String!) { search(text: $text, first: 20) { totalCount nodes { item { id } excerpt } } }';
  return {
    lookUp: await each(ids.map((id) => () => asked(statement, { id }))),
    page: await pages(asked, 'statements', 'summary stance date holder { name } proposition { text }'),
    ...(await comparing(asked, sextets(actors))),
    ...(await searching((text) => asked(search, { text }))),
  };
}

// Votes

/** The shipped roll calls, so many times, each time with ids and numbers of their own. */
function tablesTimes(tables: readonly VoteTable[], factor: number): VoteTable[] {
  const most = 100_000;
  return tables.map((table) => ({
    ...table,
    rows: inOrder(
      Array.from({ length: factor }, (_, time) => time).flatMap((time) =>
        table.rows.map((row) =>
          time === 0 ? row : { ...row, id: `${row.id}-${time}`, number: row.number === null ? null : row.number + time * most },
        ),
      ),
    ),
  }));
}

async function writeVotes(factor: number, folder: string) {
  const tables = tablesTimes(curated().votes?.tables ?? [], factor);
  const version = `growth_${factor}_0`;
  const dataset: Dataset = { ...curated(), version, contents: contentsOf(tables), votes: { version, tables, imported: null } };
  const [rollCalls, votes] = [sum(tables.map(({ rows }) => rows.length)), sum(tables.map(castIn))];
  const rows = tables.find(({ body }) => body === 'unga')?.rows ?? [];
  const sinceLast = (count: number) => rows.at(-count)?.date ?? '1946';
  // A comparison is of 100,000 positions at the most.
  const since = { few: sinceLast(700), many: sinceLast(7_000) };
  const toAsk = { ids: spread(rows, 100).map(({ id }) => id), actors: members(), since };
  return { values: { rollCalls, votes, written: await written(dataset, folder) }, toAsk };
}

async function askVotes(asked: Asked, { ids, actors, since }: ToAsk): Promise<Values> {
  // What the process takes up without votes isn't theirs.
  await asked('{ statements(first: 1) { nodes { id } } }');
  const before = resident();
  await asked('{ vote(id: "nothing-AAA") { id } }');
  const bytesOfVotes = resident() - before;
  const rollCall = 'query ($id: ID!) { rollCall(id: $id) { title date proposition { text } } }';
  const pair =
    'query ($a: [ID!], $b: [ID!]) { agreement(voters: {states: $a}, with: {states: $b}) { pairs { nodes { score { value n } } } } }';
  const matrix = '{ agreement(voters: {membersOf: "un"}) { matrix { values n } } }';
  const search = 'query ($text: String!) { search(text: $text, first: 20) { totalCount nodes { item { id } excerpt } } }';
  return {
    bytesOfVotes,
    lookUp: await each(ids.map((id) => () => asked(rollCall, { id }))),
    page: await pages(asked, 'rollCalls', 'title date proposition { text }'),
    ...(await searching((text) => asked(search, { text }))),
    ...(await comparing(asked, sextets(actors), { from: since.many })),
    ...few(await comparing(asked, sextets(actors), { from: since.few })),
    pair: await each(spread(actors, 100).map((state, at) => () => asked(pair, { a: [state], b: [actors[(at * 7 + 3) % actors.length]] }))),
    matrix: await each(Array.from({ length: 5 }, () => () => asked(matrix))),
  };
}

const members = () =>
  curated().records.Membership.flatMap(({ organisation, status, state, interval }) =>
    organisation === 'un' && status === 'MEMBER' && interval.end === 'OPEN' ? [state] : [],
  );

const castIn = ({ rows }: VoteTable) => sum(rows.map(({ letters }) => letters.RECORD.replace(/[^YNA]/g, '').length));

async function planes(factor: number): Promise<Values> {
  const { votes, about } = curated();
  const tables = votes?.tables ?? [];
  const laid = repeated(new RecordedVotes(tables, about).in('RECORD'), factor);
  const columns = selectColumns(laid, { rule: 'ALL' });
  const seats = seatsOfAll(laid);
  const scored = (left: readonly Seat[], right: readonly Seat[]) => async () => {
    const rows = select(laid, left, columns);
    scoreMatrix(rows, left === right ? rows : select(laid, right, columns), 'AGREEMENT', 'SQUARED');
  };
  return {
    rollCalls: columns.length,
    votes: factor * sum(tables.map(castIn)),
    bytesOfVotes: sum(Object.values(laid.planes).map(({ byteLength }) => byteLength)),
    matrix: await each(Array.from({ length: 5 }, () => scored(seats, seats))),
    pair: await each(Array.from({ length: 1_000 }, () => scored(seats.slice(0, 1), seats.slice(-1)))),
  };
}

/** The same planes, so many times one after another. The roll calls are one object each, however often they come: it is the bits that are measured. */
function repeated(votes: Votes, factor: number): Votes {
  const size = votes.rollCalls.length;
  const rollCalls = Array.from({ length: factor * size }, (_, column) => votes.rollCalls[column % size] as Votes['rollCalls'][number]);
  const more = emptyVotes(catalogueOf({ ...votes, rollCalls }), votes.edition);
  for (const plane of Object.keys(votes.planes) as PlaneName[]) {
    for (let row = 0; row < votes.states.length; row++) {
      for (let column = 0; column < size; column++) {
        if (!hasBit(votes, plane, row, column)) continue;
        for (let time = 0; time < factor; time++) setBit(more, plane, row, time * size + column);
      }
    }
  }
  return more;
}

// The search by itself

/**
 * The search's tables alone: those of a hundred times the curated records, so many times over. Words that have a digit, as those of ids have, are
 * others each time, and all others the same; so a word may be in millions of texts.
 */
async function writeSearch(factor: number, folder: string) {
  const texts = writeManifold(join(folder, 'search.sqlite'), factor / 100);
  return { values: { texts }, toAsk: nothing };
}

async function search(folder: string): Promise<Values> {
  const { database, dialect, close } = openSqlite(join(folder, 'search.sqlite'), { readonly: true });
  const store = new SearchStore([database], dialect);
  const wanted = { types: null, limit: 20, backward: false, from: null };
  const never = new AbortController().signal;
  const found = await searching(async (text) => {
    const { total } = await store.find(searchedWords(text), wanted, never);
    return { data: { search: { totalCount: total } } };
  });
  await close();
  return { ...found, memory: resident() / 1e6 };
}

/** How many texts there are in all. */
function writeManifold(file: string, times: number): number {
  const rows = searchRows(searchableTexts(positionsTimes(100).records));
  const texts = rows.search_text.length;
  const database = new Sqlite(file);
  database.pragma('journal_mode = off');
  database.pragma('synchronous = off');
  database.exec('create table search_index (number text, catalogue text, words text) strict');
  database.exec('create table search_word (word text, texts text, rows text) strict');
  const intoIndex = database.prepare('insert into search_index values (?, ?, ?)');
  const intoWord = database.prepare('insert into search_word values (?, ?, ?)');
  const each = Array.from({ length: times }, (_, time) => time);
  const wordOf = (word: string, time: number) => (time > 0 && /\d/.test(word) ? `${word}x${time}` : word);
  database.exec('begin');
  const byWord = Map.groupBy(rows.search_word, ({ word }) => (word as string).split(' ')[0] as string);
  const words = [...new Set(each.flatMap((time) => [...byWord.keys()].map((word) => wordOf(word, time))))].sort();
  const { textsARow, wordsARow } = searchBounds;
  let number = 0;
  for (const time of each) {
    for (const { catalogue } of rows.search_index) {
      const stretch = JSON.parse(catalogue as string) as Stretch;
      const ids = stretch.ids.map((id) => `${time}-${id}`);
      const own = words.slice(number * wordsARow, (number + 1) * wordsARow);
      intoIndex.run(String(number++), JSON.stringify({ ...stretch, ids }), JSON.stringify(own));
    }
  }
  if (number * wordsARow < words.length) throw new Error('There are more words than rows for them.');
  for (const [word, own] of byWord) {
    const numbers = own.flatMap(({ texts }) => {
      let at = 0;
      return (JSON.parse(texts as string) as number[]).map((step) => {
        at += step;
        return at;
      });
    });
    const lists = Map.groupBy(each, (time) => wordOf(word, time));
    for (const [name, its] of lists) {
      const all = its.flatMap((time) => numbers.map((text) => text + time * texts));
      const count = Math.ceil(all.length / textsARow);
      for (let row = 0; row < count; row++) {
        const part = all.slice(row * textsARow, (row + 1) * textsARow);
        const steps = part.map((text, place) => text - (part[place - 1] ?? 0));
        intoWord.run(row === 0 ? name : `${name} ${row}`, JSON.stringify(steps), String(count));
      }
    }
  }
  database.exec('commit');
  database.exec('create unique index search_index_number on search_index (number)');
  database.exec('create unique index search_word_word on search_word (word)');
  database.close();
  return texts * times;
}

// Asking

type Asked = (query: string, variables?: Record<string, unknown>) => Promise<Answer>;

const storageIn = (folder: string): SnapshotStorage =>
  process.env.DATABASE_URL === undefined ? sqliteStorage(folder) : postgresStorage(process.env.DATABASE_URL);

/** Seconds that it takes to write a dataset and put it in force. */
async function written(dataset: Dataset, folder: string): Promise<number> {
  const storage = storageIn(folder);
  const began = performance.now();
  await publish(storage, dataset.version, () => dataset);
  await storage.close();
  return (performance.now() - began) / 1_000;
}

/** Asks what was written, in this process; no answer is kept. */
async function serving(folder: string, measure: (asked: Asked) => Promise<Values>): Promise<Values> {
  const snapshots = new Snapshots(storageIn(folder));
  const server = createServer({ schema, snapshots, answersKept: 0, limits: { ...publicLimits, time: 60_000 } });
  const found = await measure(async (query, variables) => {
    const answer = await ask(server, query, variables);
    if (answer.errors) throw new Error(`The question must be answered, but got: ${JSON.stringify(answer.errors)}`);
    return answer;
  });
  await snapshots.close();
  return { ...found, memory: resident() / 1e6 };
}

/** What pages of 50 take, one after another. */
async function pages(asked: Asked, list: string, fields: string): Promise<number> {
  const query = `query ($after: String) { ${list}(first: 50, after: $after) { nodes { ${fields} } pageInfo { endCursor hasNextPage } } }`;
  let after: string | null = null;
  return each(
    Array.from({ length: 30 }, () => async () => {
      const { data } = await asked(query, { after });
      const { endCursor, hasNextPage } = data[list].pageInfo;
      after = hasNextPage ? endCursor : null;
    }),
  );
}

const few = ({ compare, rows }: Values): Values => ({ compareFew: compare as number, rowsFew: rows as number });

const comparison = `query ($actors: [ID!]!, $scope: Scope) {
  compare(actors: $actors, scope: $scope) { rows(first: 50) { totalCount nodes { proposition { text } cells { actor { id name } standing } } } }
}`;

/** What comparisons take, each of other actors, and how many rows they have. */
async function comparing(asked: Asked, actors: readonly (readonly string[])[], scope = {}): Promise<Values> {
  const rows: number[] = [];
  const compare = await each(
    actors.map((each) => async () => {
      const { data } = await asked(comparison, { actors: each, scope });
      rows.push(data.compare.rows.totalCount);
    }),
  );
  return { compare, rows: median(rows) };
}

/** Six at a time, ten times; nobody twice where there are enough. */
const sextets = (ids: readonly string[]) =>
  Array.from({ length: 10 }, (_, time) => Array.from({ length: 6 }, (_, at) => ids[(time * 6 + at) % ids.length] as string));

/** The first search, which reads the index, and others; and how long any of them held the event loop in one stretch. */
async function searching(find: (text: string) => Promise<Pick<Answer, 'data'>>): Promise<Values> {
  const first = await watched(() => find('security'));
  let longest = 0;
  // A word, its beginning, one that is in very many texts, several, one mistyped, and one that begins very many.
  for (const text of ['security', 'secu', 'statement', 'collective security water energy', 'securitx', '12']) {
    for (let time = 0; time < 5; time++) longest = Math.max(longest, (await watched(() => find(text))).longest);
  }
  const hits = first.answer.data.search.totalCount as number;
  const search = await each(Array.from({ length: 20 }, () => () => find('security')));
  return { hits, firstSearch: first.took, firstSearchHeld: first.longest, search, searchHeld: longest };
}

/** Milliseconds of processor time that something takes, and the longest stretch of them in which the event loop heard nobody. */
async function watched<T>(work: () => Promise<T>): Promise<{ readonly answer: T; readonly took: number; readonly longest: number }> {
  const began = thread();
  let [last, longest, over] = [began, 0, false];
  const heard = () => {
    const now = thread();
    longest = Math.max(longest, now - last);
    last = now;
  };
  const tick = () => {
    heard();
    if (!over) setImmediate(tick);
  };
  setImmediate(tick);
  const answer = await work();
  over = true;
  heard();
  return { answer, took: last - began, longest };
}

/** Processor time of this thread, in milliseconds: what other programs do doesn't lengthen it. The system may count it in steps of 4 ms. */
function thread(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
}

/** Milliseconds of processor time that one of several runs takes, without the first few: by then what runs is compiled. */
async function each(runs: readonly (() => Promise<unknown>)[]): Promise<number> {
  const warming = runs.length > 10 ? 5 : 1;
  for (const run of runs.slice(0, warming)) await run();
  const began = thread();
  for (const run of runs.slice(warming)) await run();
  return (thread() - began) / (runs.length - warming);
}

/** Bytes that the process has resident, without what is garbage. */
function resident(): number {
  global.gc?.();
  return process.memoryUsage.rss();
}

function spread<T>(items: readonly T[], count: number): T[] {
  return Array.from({ length: count }, (_, at) => items[Math.floor((at * items.length) / count)] as T);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

// Each size in processes of its own: one writes, another answers

async function main([part = '--help', ...factors]: readonly string[]): Promise<void> {
  const known = (): readonly Grown[] => (existsSync(results) ? JSON.parse(readFileSync(results, 'utf8')) : []);
  if (part === 'draw') {
    writeFileSync('docs/growth.svg', drawGrowth(known()));
    console.log(tablesOfGrowth(known()));
  } else if (!(part in parts)) console.log(help);
  else {
    for (const factor of factors.map(Number)) {
      const database = process.env.DATABASE_URL === undefined ? 'SQLite' : 'PostgreSQL';
      const grown: Grown = { part, database, factor, measured: measuredOn(), values: await measured(part, factor) };
      console.log(part, database, factor, grown.values);
      const others = known().filter((other) => other.part !== part || other.database !== database || other.factor !== factor);
      const order = ({ part, database, factor }: Grown) => `${part} ${database} ${String(factor).padStart(6)}`;
      const all = [...others, grown].sort((one, other) => (order(one) < order(other) ? -1 : 1));
      writeFileSync(results, `${JSON.stringify(all, null, 2)}\n`);
    }
  }
}

async function measured(part: string, factor: number): Promise<Values> {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-growth-'));
  try {
    const given = parts[part]?.write
      ? await apart<Awaited<ReturnType<NonNullable<Part['write']>>>>('write', part, factor, folder)
      : { values: {}, toAsk: nothing };
    const megabytes = sum(readdirSync(folder).map((name) => statSync(join(folder, name)).size)) / 1e6;
    const found = await apart<Values>('measure', part, factor, folder, JSON.stringify(given.toAsk));
    return { ...given.values, ...(megabytes > 0 ? { megabytes } : {}), ...found };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Does one part of a measurement in a process of its own. */
async function apart<T>(...args: readonly (string | number)[]): Promise<T> {
  const child = fork(import.meta.filename, args.map(String), { execArgv: ['--expose-gc', '--max-old-space-size=12000'] });
  const answer = await Promise.race([once(child, 'message'), once(child, 'exit').then(() => null)]);
  if (answer === null) throw new Error(`${args.slice(0, 3).join(' ')} came to no end.`);
  await once(child, 'exit');
  return answer[0];
}

async function child([what, name = '', factor, folder = '', toAsk = '']: readonly string[]): Promise<void> {
  const part = parts[name] as Part;
  process.send?.(await (what === 'write' ? part.write?.(Number(factor), folder) : part.measure(Number(factor), folder, JSON.parse(toAsk))));
  process.disconnect();
}

function measuredOn(): Grown['measured'] {
  return { day: new Date().toISOString().slice(0, 10), machine: `${cpus().length} × ${cpus()[0]?.model}`, node: process.version };
}

await (process.send ? child : main)(process.argv.slice(2));
