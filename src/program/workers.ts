/**
 * `start` with WORKERS: several processes behind one port. This one puts the dataset in force and hands out connections; the workers serve,
 * each as the one process does. One that dies is begun anew; all end together.
 */
import cluster from 'node:cluster';
import type { Configuration } from './configuration.ts';
import { ofPart, Part, type Started } from './part.ts';
import { publishApart } from './publish-apart.ts';
import { explain, openStorage } from './storage.ts';

/** Whether this process is one of several behind a port. */
export const isWorker = cluster.isWorker;

/** Whether this process is to start several. */
export const hasWorkers = ({ workers }: Configuration) => workers > 1 && !isWorker;

/** milliseconds after which a worker that dies isn't taken for one that can't live */
const settled = 10_000;
/** milliseconds before a worker is begun anew; twice as many each time that it dies soon */
const pause = { least: 100, most: 30_000 } as const;

/**
 * Starts the workers, the first before the others: it says what is wrong once. Throws, with nothing left running, where one ends before it
 * is ready.
 * @param publishes whether they serve a dataset, which is put in force first
 */
export async function startWorkers(configuration: Configuration, publishes: boolean, print: (line: string) => void): Promise<Started> {
  if (publishes) await putInForce(configuration, print);
  const parts = new Set<Part>();
  let closing = false;
  let deaths = 0;
  const begin = (say?: (line: string) => void): Part => {
    const part = new Part('worker', cluster.fork(ofPart).process, say);
    const began = performance.now();
    parts.add(part);
    part.process.once('exit', (code, signal) => {
      parts.delete(part);
      if (closing || !running) return;
      deaths = performance.now() - began < settled ? deaths + 1 : 0;
      const wait = Math.min(pause.least * 2 ** deaths, pause.most);
      console.error(`A worker (process ${part.process.pid}) died (${signal ?? code}): another begins in ${wait} ms.`);
      setTimeout(() => {
        if (!closing) begin();
      }, wait);
    });
    return part;
  };
  const close = async () => {
    closing = true;
    const cut = await Promise.all([...parts].map((part) => part.stop(configuration.drainTime)));
    return cut.reduce((sum, each) => sum + each, 0);
  };
  let running = false;
  try {
    const first = begin(print);
    const address = await first.answering();
    const others = Array.from({ length: configuration.workers - 1 }, () => begin());
    await Promise.all(others.map((part) => part.answering()));
    running = true;
    print(`Workers              ${[...parts].map((part) => part.process.pid).join(', ')}`);
    return {
      address,
      close,
      measure: async () => (await Promise.all([...parts].map((part) => part.measure()))).flat(),
    };
  } catch (error) {
    await close();
    throw error;
  }
}

async function putInForce(configuration: Configuration, print: (line: string) => void): Promise<void> {
  const storage = await openStorage(configuration);
  try {
    const { isCurrent } = await import('./publish.ts');
    const current = await isCurrent(storage, configuration.fixturesFolder).catch(explain(storage));
    if (!current) await publishApart(configuration, print).catch(explain(storage));
  } finally {
    await storage.close();
  }
}
