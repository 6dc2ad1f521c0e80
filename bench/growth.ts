/**
 * What size costs: writes made-up datasets with 10, 100, … times the curated one's records, and asks each the same questions:
 * `node with-node.mjs node bench/growth.ts 10 100`. With DATABASE_URL in PostgreSQL (an empty database), else in SQLite.
 */
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer } from '../src/server/yoga.ts';
import { postgresStorage } from '../src/store/dialects/postgres.ts';
import { sqliteStorage } from '../src/store/dialects/sqlite.ts';
import { publish } from '../src/store/in-force.ts';
import { Snapshots } from '../src/store/snapshots.ts';
import { schema } from '../src/supergraph/schema.ts';
import { ask, curated } from '../tests/support/graph.ts';
import { syntheticDataset, syntheticSizes } from '../tests/support/synthetic.ts';

const questions = {
  list: '{ statements(first: 100) { nodes { summary evidence { source { title } } proposition { text } holder { name } } } }',
  nested: '{ propositions(first: 20) { nodes { text statements(first: 5) { nodes { stance holder { name } } } } } }',
  count: '{ statements(first: 1) { totalCount } }',
  search: '{ search(text: "security", first: 20) { nodes { item { id } excerpt } } }',
};

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
const curatedRecords = sum(Object.values(curated().records).map((records) => records.length));

for (const factor of process.argv.slice(2).map(Number)) await measure(factor);

async function measure(factor: number): Promise<void> {
  const scale = (factor * curatedRecords) / sum(Object.values(syntheticSizes));
  const sizes = Object.fromEntries(Object.entries(syntheticSizes).map(([type, size]) => [type, Math.ceil(size * scale)]));
  const dataset = syntheticDataset({ sizes });
  const folder = mkdtempSync(join(tmpdir(), 'demarche-growth-'));
  const url = process.env.DATABASE_URL;
  const storage = url === undefined ? sqliteStorage(folder) : postgresStorage(url);
  const snapshots = new Snapshots(storage);
  const server = createServer({ schema, snapshots });

  const began = performance.now();
  await publish(storage, dataset.version, () => dataset);
  const written = performance.now() - began;
  const bytes = sum(readdirSync(folder).map((name) => statSync(join(folder, name)).size));
  const found: string[] = [];
  for (const [name, query] of Object.entries(questions)) {
    const { first, median } = await timed(() => ask(server, query));
    found.push(`${name} ${median.toFixed(1)} ms (first ${first.toFixed(0)})`);
  }
  const place = url === undefined ? `SQLite, ${(bytes / 1e6).toFixed(1)} MB` : 'PostgreSQL';
  console.log(
    `${sum(Object.values(sizes))} records (${factor} times): ${place}, written in ${(written / 1_000).toFixed(1)} s; ${found.join(', ')}`,
  );

  await snapshots.close();
  rmSync(folder, { recursive: true });
}

async function timed(run: () => ReturnType<typeof ask>): Promise<{ first: number; median: number }> {
  const times: number[] = [];
  for (let i = 0; i < 21; i++) {
    const began = performance.now();
    const { errors } = await run();
    if (errors) throw new Error(`The question must be answered, but got: ${JSON.stringify(errors)}`);
    times.push(performance.now() - began);
  }
  return { first: times[0] as number, median: times.slice(1).sort((a, b) => a - b)[10] as number };
}
