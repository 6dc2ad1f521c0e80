/**
 * Questions without a pause, for minutes: `npm run soak -- 10`. Eight at once for the first half and 32 for the second, of one process and of
 * three; prints what came, and the resident memory minute by minute. Ends with 1 where a request was lost, an answer lacked something without
 * saying OVERLOADED, or something failed within.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { workedQuestions } from '../src/program/questions.ts';
import { type Measure, serveMeasured } from './program.ts';

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
async function memory(measure: Measure): Promise<string> {
  const parts = await measure('process_resident_memory_bytes');
  return [...parts].map(([part, bytes]) => `${part} ${Math.round(bytes / 1e6)} MB`).join(', ');
}

async function soak(name: 'start' | 'start:federated'): Promise<boolean> {
  const server = await serveMeasured(folder, name);
  const all: Counts = { whole: 0, overloaded: 0, lacking: 0, lost: 0 };
  for (const askers of [8, 32]) {
    const end = performance.now() + minutes * 30_000;
    const tell = async () => {
      while (performance.now() < end) {
        await wait(Math.min(60_000, minutes * 10_000));
        console.log(`${name}, ${askers} at once: ${JSON.stringify(all)}; ${await memory(server.measure)}`);
      }
    };
    const asker = async (_: unknown, offset: number) => {
      for (let at = offset; performance.now() < end; at += askers) await ask(server.address, at, all);
    };
    await Promise.all([tell(), ...Array.from({ length: askers }, asker)]);
  }
  const code = await server.stop();
  console.log(`${name}: ended with ${code}, ${JSON.stringify(all)}`);
  return code === 0 && all.lacking + all.lost === 0 && !/unhandled|Unexpected error/i.test(server.errors());
}

try {
  const well = [await soak('start'), await soak('start:federated')];
  process.exitCode = well.every(Boolean) ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
