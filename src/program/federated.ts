/** `start --federated`: the subgraphs and the gateway, each a process of its own; they start together and end together. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Listening } from '../server/listen.ts';
import { subgraphNames } from '../supergraph/subgraphs.ts';
import type { Configuration } from './configuration.ts';

/** Thrown when a part ends before it is ready; what it said itself stands before. */
export class PartEnded extends Error {
  override readonly name = 'PartEnded';
}

interface Part {
  /** for messages */
  readonly name: string;
  readonly process: ChildProcess;
}

/** milliseconds that a part has beyond DRAIN_TIME, before it is killed */
const patience = 2_000;

/**
 * Starts the subgraphs, which listen on this machine alone, and then the gateway, which listens where the configuration says;
 * each is waited for until it is in health. When one dies later, the rest is stopped, and this process ends with 1.
 */
export async function startFederated(configuration: Configuration, print: (line: string) => void): Promise<Listening> {
  const began = performance.now();
  const parts: Part[] = [];
  const begin = async (name: string, args: readonly string[], environment: Readonly<Record<string, string>>) => {
    const part = { name, process: spawnPart(args, environment) };
    parts.push(part);
    const address = await ready(part);
    print(`${`The ${name}`.padEnd(28)}  ${address}/graphql  (process ${part.process.pid})`);
    return address;
  };
  const close = () => stopAll(parts, configuration.drainTime + patience);
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
    print(
      `Ready in ${Math.round(performance.now() - began)} ms, with ${configuration.databaseUrl ? 'PostgreSQL' : 'SQLite'}. Ctrl-C stops it.`,
    );
    return watched(parts, { address, close });
  } catch (error) {
    await close();
    throw error;
  }
}

function spawnPart(args: readonly string[], environment: Readonly<Record<string, string>>): ChildProcess {
  return spawn(process.execPath, [...process.execArgv, join(import.meta.dirname, 'main.ts'), 'start', ...args], {
    env: { ...process.env, ...environment },
    // What it prints is told here in fewer words; what goes wrong it says itself.
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    // A terminal's Ctrl-C reaches this process alone, which stops its parts in their order.
    detached: true,
  });
}

/** The part's address, once it is in health. */
async function ready({ name, process: child }: Part): Promise<string> {
  const told = once(child, 'message') as Promise<[{ address: string }]>;
  const ended = once(child, 'exit').then(([code, signal]) => {
    throw new PartEnded(`The ${name} ended (${code ?? signal}) before it was ready: nothing is started.`);
  });
  const [{ address }] = await Promise.race([told, ended]);
  const healthy = async () => (await fetch(`${address}/health`).catch(() => null))?.ok;
  while (!(await Promise.race([healthy(), ended]))) await wait(50);
  ended.catch(() => {});
  return address;
}

/** When a part dies, the rest is stopped. */
function watched(parts: readonly Part[], { address, close }: Listening): Listening {
  let closing = false;
  for (const { name, process: child } of parts) {
    const died = async () => {
      // A terminal's Ctrl-C may reach a part before it reaches this process.
      await wait(200);
      if (closing) return;
      closing = true;
      console.error(`The ${name} (process ${child.pid}) died (${child.exitCode ?? child.signalCode}): the rest is stopped.`);
      await close();
      process.exit(1);
    };
    if (hasEnded(child)) died();
    else child.once('exit', died);
  }
  return {
    address,
    close: () => {
      closing = true;
      return close();
    },
  };
}

const hasEnded = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null;

/**
 * The gateway first: what it is answering needs the subgraphs.
 * @param time milliseconds that a part has, before it is killed
 * @returns how many parts had to cut something short, and said so
 */
async function stopAll(parts: readonly Part[], time: number): Promise<number> {
  let cut = 0;
  for (const part of parts.toReversed()) if ((await stop(part, time)) !== 0) cut++;
  return cut;
}

async function stop({ process: child }: Part, time: number): Promise<number | null> {
  if (hasEnded(child)) return child.exitCode;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  // A frozen process hears of no other signal.
  const late = setTimeout(() => child.kill('SIGKILL'), time);
  const [code] = await ended;
  clearTimeout(late);
  return code;
}
