/**
 * Questions without a pause, for minutes: `npm run soak -- 10`. Eight at once for the first half and 32 for the second, of one process and of
 * three; prints what came, and the resident memory minute by minute. Ends with 1 where a request was lost, an answer lacked something without
 * saying OVERLOADED, or something failed within.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { workedQuestions } from '../src/program/questions.ts';

const minutes = Number(process.argv[2] ?? '10');
const questions = workedQuestions('fixtures');
const folder = mkdtempSync(join(tmpdir(), 'demarche-soak-'));

interface Counts {
  whole: number;
  overloaded: number;
  lacking: number;
  lost: number;
}

async function ask(address: string, at: number, counts: Counts): Promise<void> {
  const { query, values } = questions[at % questions.length] as (typeof questions)[number];
  try {
    const response = await fetch(`${address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      // Each is another text now and then, so that not all is known already.
      body: JSON.stringify({ query: `${query}\n# ${at % 997}`, variables: values }),
    });
    const { errors } = (await response.json()) as { errors?: { extensions?: { code?: string } }[] };
    if (errors === undefined) counts.whole++;
    else if (errors.every(({ extensions }) => extensions?.code === 'OVERLOADED')) counts.overloaded++;
    else counts.lacking++;
  } catch {
    counts.lost++;
  }
}

/** Resident memory of each part, in MB, as it tells it itself. */
async function memory(metrics: string): Promise<string> {
  const text = await (await fetch(metrics)).text();
  const parts = [...text.matchAll(/^process_resident_memory_bytes\{part="(\w+)"\} (\S+)$/gm)];
  return parts.map(([, part, bytes]) => `${part} ${Math.round(Number(bytes) / 1e6)} MB`).join(', ');
}

async function soak(args: readonly string[]): Promise<boolean> {
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
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let [said, errors] = ['', ''];
  child.stdout.on('data', (text) => {
    said += text;
  });
  child.stderr.on('data', (text) => {
    errors += text;
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  while (!said.includes('Ready in'))
    await Promise.race([wait(50), ended.then(() => Promise.reject(new Error(`It ended:\n${said}${errors}`)))]);
  const address = /Demarche answers at\s+(\S+)\/graphql/.exec(said)?.[1] as string;
  const metrics = /Metrics\s+(\S+)/.exec(said)?.[1] as string;
  const all: Counts = { whole: 0, overloaded: 0, lacking: 0, lost: 0 };
  for (const askers of [8, 32]) {
    const end = performance.now() + minutes * 30_000;
    const tell = async () => {
      while (performance.now() < end) {
        await wait(Math.min(60_000, minutes * 10_000));
        console.log(`${args[0] ?? 'one process'}, ${askers} at once: ${JSON.stringify(all)}; ${await memory(metrics)}`);
      }
    };
    const asker = async (_: unknown, offset: number) => {
      for (let at = offset; performance.now() < end; at += askers) await ask(address, at, all);
    };
    await Promise.all([tell(), ...Array.from({ length: askers }, asker)]);
  }
  child.kill('SIGTERM');
  const code = await ended;
  if (errors !== '') console.log(errors.slice(0, 4_000));
  console.log(`${args[0] ?? 'one process'}: ended with ${code}, ${JSON.stringify(all)}`);
  return code === 0 && all.lacking + all.lost === 0 && !/unhandled|Unexpected error/i.test(errors);
}

try {
  const well = [await soak([]), await soak(['--federated'])];
  process.exitCode = well.every(Boolean) ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
