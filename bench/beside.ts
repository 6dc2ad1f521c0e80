/**
 * How long others wait beside one client that asks the dearest questions allowed without a pause: `node with-node.mjs node bench/beside.ts 15`
 * for fifteen seconds each, of one process and of three. Prints the 99th percentile and the longest of two small questions, alone and beside
 * it, and the most resident memory of each part.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { serveMeasured } from './program.ts';

const seconds = Number(process.argv[2] ?? '15');
const folder = mkdtempSync(join(tmpdir(), 'demarche-beside-'));

const dear = [
  '{ agreement(voters: { membersOf: "un" }, by: DECADE) { matrix { values n } } }',
  '{ cohesion(voters: { membersOf: "un" }, by: YEAR) { score { value } members { state { id } } } }',
  '{ compare(actors: ["RUS","USA","CHN","FRA","GBR","KAZ","nato","csto"]) { pairs { score { value } } rows(first: 60) { nodes { cells { standing } } } } }',
  '{ statements(first: 100) { nodes { id summary evidence { source { title } } proposition { statements(first: 40) { nodes { id summary holder { id name } } } } } } }',
  '{ rollCalls(first: 100) { nodes { id votes(first: 90) { nodes { id holder { id } choice } } } } }',
  '{ __schema { types { name fields { name description args { name description type { name } } } } } }',
  '{ wordsAndDeeds(organisation: "un", first: 20) { nodes { members { departed said { standing } voted { standing } } } } }',
];
const small = ['{ __typename }', '{ organisation(id: "csto") { name } }'];

let asked = 0;
async function ask(address: string, query: string): Promise<{ took: number; code: string }> {
  const began = performance.now();
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    // Another text each time: nothing is known already.
    body: JSON.stringify({ query: `${query} # ${asked++}` }),
  });
  const { errors } = (await response.json()) as { errors?: { extensions?: { code?: string } }[] };
  return { took: performance.now() - began, code: errors?.[0]?.extensions?.code ?? 'ok' };
}

async function small99(address: string): Promise<string> {
  const told = [];
  for (const query of small) {
    const times: number[] = [];
    const end = performance.now() + (seconds * 1_000) / small.length;
    while (performance.now() < end) {
      times.push((await ask(address, query)).took);
      await wait(10);
    }
    times.sort((a, b) => a - b);
    const at = (share: number) => (times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0).toFixed(0);
    told.push(`${query.slice(0, 14)}… 99 % within ${at(0.99)} ms, longest ${at(1)} ms`);
  }
  return told.join('; ');
}

async function measureBeside(name: 'start' | 'start:federated'): Promise<void> {
  const { address, measure, stop } = await serveMeasured(folder, name);
  for (const query of [...dear, ...small]) await ask(address, query);
  console.log(`${name}, alone: ${await small99(address)}`);
  let attacking = true;
  const codes = new Map<string, number>();
  const attack = Array.from({ length: 4 }, async (_, offset) => {
    for (let at = offset; attacking; at++) {
      const { code } = await ask(address, dear[at % dear.length] as string);
      codes.set(code, (codes.get(code) ?? 0) + 1);
    }
  });
  const [memory, stretches] = [new Map<string, number>(), new Map<string, number>()];
  const keepMost = async (most: Map<string, number>, measurement: string, unit: number) => {
    for (const [part, value] of await measure(measurement)) most.set(part, Math.max(most.get(part) ?? 0, Math.round(value / unit)));
  };
  const watch = (async () => {
    while (attacking) {
      await wait(1_000);
      await keepMost(memory, 'process_resident_memory_bytes', 1e6);
      await keepMost(stretches, 'demarche_event_loop_lag_seconds', 1e-3);
    }
  })();
  console.log(`${name}, beside: ${await small99(address)}`);
  attacking = false;
  await Promise.all([...attack, watch]);
  const told = (counts: ReadonlyMap<string, number>) => JSON.stringify(Object.fromEntries(counts));
  console.log(`${name}: dear questions ${told(codes)}; most memory in MB ${told(memory)}; longest stretch in ms ${told(stretches)}`);
  await stop();
}

try {
  await measureBeside('start');
  await measureBeside('start:federated');
} finally {
  rmSync(folder, { recursive: true, force: true });
}
