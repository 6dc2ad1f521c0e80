/**
 * How long others wait beside one client that asks the dearest questions allowed without a pause: `node with-node.mjs node bench/beside.ts 15`
 * for fifteen seconds each, of one process and of three. Prints the 99th percentile and the longest of two small questions, alone and beside
 * it, and the most resident memory of each part.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

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

async function small99(address: string, while_: () => boolean): Promise<string> {
  const told = [];
  for (const query of small) {
    const times: number[] = [];
    const end = performance.now() + (seconds * 1_000) / small.length;
    while (performance.now() < end && while_()) {
      times.push((await ask(address, query)).took);
      await wait(10);
    }
    times.sort((a, b) => a - b);
    const at = (share: number) => (times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0).toFixed(0);
    told.push(`${query.slice(0, 14)}… 99 % within ${at(0.99)} ms, longest ${at(1)} ms`);
  }
  return told.join('; ');
}

async function measure(args: readonly string[]): Promise<void> {
  const child = spawn(
    process.execPath,
    ['--max-semi-space-size=8', '--heap-growing-percent=50', '--max-old-space-size=400', 'src/program/main.ts', 'start', ...args],
    {
      env: {
        ...process.env,
        ...{
          DATA_DIR: folder,
          PORT: '0',
          ORGANISATIONS_PORT: '0',
          POSITIONS_PORT: '0',
          METRICS_PORT: '0',
          EXPLORER: 'off',
          RATE_LIMIT: '0',
        },
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  let said = '';
  child.stdout.on('data', (text) => {
    said += text;
  });
  const ended = new Promise((resolve) => child.once('close', resolve));
  while (!said.includes('Ready in')) await wait(50);
  const address = /Demarche answers at\s+(\S+)\/graphql/.exec(said)?.[1] as string;
  const metrics = /Metrics\s+(\S+)/.exec(said)?.[1] as string;
  const name = args[0] ?? 'one process';
  for (const query of [...dear, ...small]) await ask(address, query);
  console.log(`${name}, alone: ${await small99(address, () => true)}`);
  let attacking = true;
  const codes = new Map<string, number>();
  const attack = Array.from({ length: 4 }, async (_, offset) => {
    for (let at = offset; attacking; at++) {
      const { code } = await ask(address, dear[at % dear.length] as string);
      codes.set(code, (codes.get(code) ?? 0) + 1);
    }
  });
  const most = new Map<string, number>();
  const lags: string[] = [];
  const watch = (async () => {
    while (attacking) {
      await wait(1_000);
      const text = await (await fetch(metrics)).text();
      for (const [, part = '', bytes] of text.matchAll(/^process_resident_memory_bytes\{part="(\w+)"\} (\S+)$/gm))
        most.set(part, Math.max(most.get(part) ?? 0, Math.round(Number(bytes) / 1e6)));
      for (const [, part = '', lag] of text.matchAll(/^demarche_event_loop_lag_seconds\{quantile="1",part="(\w+)"\} (\S+)$/gm))
        lags.push(`${part} ${Math.round(Number(lag) * 1000)} ms`);
    }
  })();
  console.log(`${name}, beside: ${await small99(address, () => true)}`);
  attacking = false;
  await Promise.all([...attack, watch]);
  const longest = new Map<string, number>();
  for (const each of lags)
    longest.set(each.split(' ')[0] as string, Math.max(longest.get(each.split(' ')[0] as string) ?? 0, Number(each.split(' ')[1])));
  console.log(
    `${name}: dear questions ${JSON.stringify(Object.fromEntries(codes))}; most memory in MB ${JSON.stringify(Object.fromEntries(most))}; longest stretch in ms ${JSON.stringify(Object.fromEntries(longest))}`,
  );
  child.kill('SIGTERM');
  await ended;
}

try {
  await measure([]);
  await measure(['--federated']);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
