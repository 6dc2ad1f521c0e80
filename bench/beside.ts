/**
 * How long others wait beside one client that asks the dearest questions allowed without a pause, over four connections:
 * `node with-node.mjs node bench/beside.ts 15` for fifteen seconds each, of one process and of three. Prints the 99th percentile and the longest
 * of two small questions, alone and beside it; the same of a server in another thread that has nothing to do, which is what the machine
 * takes; the most resident memory of each part, and its longest stretch without a turn of its loop. The client asks from a thread of its own:
 * what it reads holds up none of the others.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { serveMeasured } from './program.ts';

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

async function small99(address: string, idle: string, seconds: number): Promise<string> {
  const told = [];
  const places = [address, idle];
  for (const query of small) {
    const times: number[][] = [[], []];
    const end = performance.now() + (seconds * 1_000) / small.length;
    while (performance.now() < end) {
      for (const [at, place] of places.entries()) times[at]?.push((await ask(place, query)).took);
      await wait(10);
    }
    const [own = '', machine = ''] = times.map((each) => {
      each.sort((a, b) => a - b);
      const at = (share: number) => (each[Math.min(each.length - 1, Math.floor(each.length * share))] ?? 0).toFixed(0);
      return `99 % within ${at(0.99)} ms, longest ${at(1)} ms`;
    });
    told.push(`${query.slice(0, 14)}… ${own} (idle server: ${machine})`);
  }
  return told.join('; ');
}

/** Asks without a pause until it is told to stop; gives what the answers ended as. */
async function attack(address: string): Promise<Record<string, number>> {
  let attacking = true;
  parentPort?.once('message', () => {
    attacking = false;
  });
  const codes: Record<string, number> = {};
  await Promise.all(
    [0, 1, 2, 3].map(async (offset) => {
      for (let at = offset; attacking; at++) {
        const { code } = await ask(address, dear[at % dear.length] as string);
        codes[code] = (codes[code] ?? 0) + 1;
      }
    }),
  );
  return codes;
}

async function measureBeside(name: 'start' | 'start:federated', folder: string, idle: string, seconds: number): Promise<void> {
  const { address, measure, stop } = await serveMeasured(folder, name);
  for (const query of [...dear, ...small]) await ask(address, query);
  console.log(`${name}, alone: ${await small99(address, idle, seconds)}`);
  const attacker = new Worker(new URL(import.meta.url), { workerData: { attacked: address } });
  const over = new Promise<Record<string, number>>((resolve, reject) => attacker.once('message', resolve).once('error', reject));
  const [memory, stretches] = [new Map<string, number>(), new Map<string, number>()];
  const keepMost = async (most: Map<string, number>, measurement: string, unit: number) => {
    for (const [part, value] of await measure(measurement)) most.set(part, Math.max(most.get(part) ?? 0, Math.round(value / unit)));
  };
  let watching = true;
  const watch = (async () => {
    while (watching) {
      await wait(1_000);
      await keepMost(memory, 'process_resident_memory_bytes', 1e6);
      await keepMost(stretches, 'demarche_event_loop_lag_seconds', 1e-3);
    }
  })();
  console.log(`${name}, beside: ${await small99(address, idle, seconds)}`);
  watching = false;
  attacker.postMessage('stop');
  const codes = await over;
  await watch;
  const told = (counts: ReadonlyMap<string, number>) => JSON.stringify(Object.fromEntries(counts));
  console.log(
    `${name}: dear questions ${JSON.stringify(codes)}; most memory in MB ${told(memory)}; longest stretch in ms ${told(stretches)}`,
  );
  await stop();
}

/** A server in a thread that answers everything with the same few bytes. */
async function serveIdle(): Promise<void> {
  const server = createServer((request, response) => {
    request.resume();
    response.setHeader('content-type', 'application/json');
    response.end('{"data":{}}');
  }).listen(0, '127.0.0.1', () => parentPort?.postMessage(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
}

if (isMainThread) {
  const seconds = Number(process.argv[2] ?? '15');
  const folder = mkdtempSync(join(tmpdir(), 'demarche-beside-'));
  const idle = new Worker(new URL(import.meta.url), { workerData: {} });
  try {
    const address = await new Promise<string>((resolve) => idle.once('message', resolve));
    await measureBeside('start', folder, address, seconds);
    await measureBeside('start:federated', folder, address, seconds);
  } finally {
    await idle.terminate();
    rmSync(folder, { recursive: true, force: true });
  }
} else if (workerData.attacked) {
  parentPort?.postMessage(await attack(workerData.attacked));
} else {
  await serveIdle();
}
