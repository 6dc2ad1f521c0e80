/**
 * Questions without a pause: ten minutes with eight at once, then ten with 32, of one process and of three. `npm run soak -- 10 start 8` asks
 * for one of the four alone. Prints what came, and the resident memory minute by minute. Ends with 1 where a request was lost, an answer lacked
 * something without saying OVERLOADED, something failed within, or memory still grew after the second minute.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { workedQuestions } from '../src/program/questions.ts';
import { serveMeasured } from './program.ts';

const [given, only, among] = process.argv.slice(2);
const minutes = Number(given ?? '10');
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
    else {
      counts.lacking++;
      console.log(`lacking: ${JSON.stringify(errors[0]).slice(0, 300)}`);
    }
  } catch (error) {
    counts.lost++;
    console.log(`lost: ${error}: ${(error as Error).cause}`);
  }
}

type Memory = ReadonlyMap<string, number>;

const told = (memory: Memory) => [...memory].map(([part, bytes]) => `${part} ${Math.round(bytes / 1e6)} MB`).join(', ');

/** Where memory is no longer flat: a part's mean in the last quarter is more than a tenth above that of the quarter after the second minute. */
function grown(taken: readonly Memory[], from: number): string[] {
  const flat = taken.slice(from);
  const quarter = Math.max(1, Math.floor(flat.length / 4));
  const mean = (of: readonly Memory[], part: string) => of.reduce((sum, each) => sum + (each.get(part) ?? 0), 0) / of.length;
  return [...(flat[0]?.keys() ?? [])].flatMap((part) => {
    const [early, late] = [mean(flat.slice(0, quarter), part), mean(flat.slice(-quarter), part)];
    return late > early * 1.1 ? [`${part} from ${Math.round(early / 1e6)} to ${Math.round(late / 1e6)} MB`] : [];
  });
}

/** milliseconds from one look at the memory to the next */
const lookEach = 5_000;

async function soak(name: 'start' | 'start:federated', askers: number): Promise<boolean> {
  const { address, measure, stop, errors } = await serveMeasured(folder, name);
  const counts: Counts = { whole: 0, overloaded: 0, lacking: 0, lost: 0 };
  const end = performance.now() + minutes * 60_000;
  const taken: Memory[] = [];
  const watch = async () => {
    while (performance.now() < end) {
      await wait(lookEach);
      const memory = await measure('process_resident_memory_bytes');
      taken.push(memory);
      if (taken.length % (60_000 / lookEach) === 0) console.log(`${name}, ${askers} at once: ${JSON.stringify(counts)}; ${told(memory)}`);
    }
  };
  const asker = async (_: unknown, offset: number) => {
    for (let at = offset; performance.now() < end; at += askers) await ask(address, at, counts);
  };
  await Promise.all([watch(), ...Array.from({ length: askers }, asker)]);
  const code = await stop();
  const growth = minutes > 2 ? grown(taken, 120_000 / lookEach) : [];
  const failed = errors().match(/unhandled|Unexpected error/gi)?.length ?? 0;
  const memory =
    minutes > 2 ? (growth.length > 0 ? `still grew (${growth.join(', ')})` : 'flat after the second minute') : 'not judged: too short';
  console.log(
    `${name}, ${askers} at once, ${minutes} minutes: ended with ${code}, ${JSON.stringify(counts)}, ${failed} failures within, memory ${memory}`,
  );
  return code === 0 && counts.lacking + counts.lost + failed + growth.length === 0;
}

try {
  let [met, all] = [0, 0];
  for (const name of ['start', 'start:federated'] as const) {
    for (const askers of [8, 32]) {
      if ((only ?? name) !== name || Number(among ?? askers) !== askers) continue;
      all++;
      if (await soak(name, askers)) met++;
    }
  }
  console.log(`${met} of ${all} soaks met what they should`);
  process.exitCode = met === all ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
