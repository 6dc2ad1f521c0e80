/** `start --federated`: the subgraphs and the gateway, each a process of its own; they start together and end together. */
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { subgraphNames } from '../supergraph/subgraphs.ts';
import type { Configuration } from './configuration.ts';
import { ofPart, Part, type Started } from './part.ts';

/**
 * Starts the subgraphs, which listen on this machine alone, and then the gateway, which listens where the configuration says;
 * each is waited for until it is in health. When one dies later, the rest is stopped, and this process ends with 1.
 */
export async function startFederated(configuration: Configuration, print: (line: string) => void): Promise<Started> {
  const parts: Part[] = [];
  const begin = async (name: string, args: readonly string[], environment: Readonly<Record<string, string>>) => {
    const part = new Part(name, spawnPart(args, environment));
    parts.push(part);
    const address = await ready(part);
    print(`${`The ${name}`.padEnd(28)}  ${address}/graphql  (process ${part.process.pid})`);
    return address;
  };
  const close = () => stopAll(parts, configuration.drainTime);
  try {
    // One after the other: what is wrong with the data is told once, and what the first has written the second finds.
    const urls: Record<string, string> = {};
    for (const name of subgraphNames) {
      const address = await begin(`${name} subgraph`, ['--subgraph', name], { HOST: '127.0.0.1' });
      urls[`${name.toUpperCase()}_URL`] = `${address}/graphql`;
    }
    const address = await begin('gateway', ['--gateway'], urls);
    print(`Demarche answers at  ${address}/graphql  (GraphiQL in a browser)`);
    print(`Health               ${address}/health`);
    print(`Dataset              in ${configuration.databaseUrl ? 'PostgreSQL' : 'SQLite'}`);
    const measure = async () => (await Promise.all(parts.map((part) => part.measure()))).flat();
    return watched(parts, { address, close, measure });
  } catch (error) {
    await close();
    throw error;
  }
}

function spawnPart(args: readonly string[], environment: Readonly<Record<string, string>>): ChildProcess {
  return spawn(process.execPath, [...process.execArgv, join(import.meta.dirname, 'main.ts'), 'start', ...args], {
    env: { ...process.env, ...environment, ...ofPart },
    // What it prints is told here in fewer words; what goes wrong it says itself.
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    // A terminal's Ctrl-C reaches this process alone, which stops its parts in their order.
    detached: true,
  });
}

/** The part's address, once it is in health. */
async function ready(part: Part): Promise<string> {
  const address = await part.answering();
  const ended = part.endedEarly();
  const healthy = async () => (await fetch(`${address}/health`).catch(() => null))?.ok;
  while (!(await Promise.race([healthy(), ended]))) await wait(50);
  ended.catch(() => {});
  return address;
}

/** When a part dies, the rest is stopped. */
function watched(parts: readonly Part[], { close, ...started }: Started): Started {
  let closing = false;
  for (const part of parts) {
    const { name, process: child } = part;
    const died = async () => {
      // A terminal's Ctrl-C may reach a part before it reaches this process.
      await wait(200);
      if (closing) return;
      closing = true;
      console.error(`The ${name} (process ${child.pid}) died (${child.exitCode ?? child.signalCode}): the rest is stopped.`);
      await close();
      process.exit(1);
    };
    if (part.hasEnded) died();
    else child.once('exit', died);
  }
  return {
    ...started,
    close: () => {
      closing = true;
      return close();
    },
  };
}

/**
 * The gateway first: what it is answering needs the subgraphs.
 * @param time milliseconds that the requests of a part have
 * @returns how many requests were cut short
 */
async function stopAll(parts: readonly Part[], time: number): Promise<number> {
  let cut = 0;
  for (const part of parts.toReversed()) cut += await part.stop(time);
  return cut;
}
