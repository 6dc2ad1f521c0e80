/** The program, run as its users run it. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** The command of an npm script; `own`: without `with-node.mjs`, which this process was run by. */
function script(name: 'start' | 'start:federated' | 'import', own: boolean, folder = '.'): string[] {
  const { scripts } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { scripts: Record<string, string> };
  const [, ...args] = (scripts[name] as string).split(' ');
  return own ? args.slice(args.indexOf('node') + 1) : args;
}

export interface Imported {
  /** milliseconds */
  readonly time: number;
  /** the most memory that was resident, in MB; null where the system does not tell */
  readonly memory: number | null;
}

/** Imports, as `npm run import` does; rejects with what it said where it fails. */
export async function runImport(args: readonly string[], variables: NodeJS.ProcessEnv): Promise<Imported> {
  const began = performance.now();
  const child = spawn(process.execPath, [...script('import', true), ...args], {
    env: { ...process.env, ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => said.push(String(text)));
  let memory: number | null = null;
  const watching = setInterval(() => {
    memory = memoryOf(child.pid as number, 'VmHWM') ?? memory;
  }, 20);
  const code = await new Promise((resolve) => child.once('close', resolve));
  clearInterval(watching);
  if (code !== 0) throw new Error(`import ${args.join(' ')} failed:\n${said.join('')}`);
  return { time: performance.now() - began, memory };
}

/** Milliseconds from the command of `npm start` to the first answer to a question. */
export async function firstAnswer(query: string, variables: NodeJS.ProcessEnv): Promise<number> {
  const port = await freePort();
  const began = performance.now();
  const child = spawn(process.execPath, script('start', false), {
    env: { ...process.env, ...variables, PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = new Promise((resolve) => child.once('close', resolve));
  try {
    for (;;) {
      if (child.exitCode !== null) throw new Error(`The server ended with ${child.exitCode}.`);
      const answer = await ask(`http://127.0.0.1:${port}`, query).catch((error) => {
        // Nobody listens yet.
        if (error instanceof TypeError) return null;
        throw error;
      });
      if (answer !== null) return performance.now() - began;
      await wait(5);
    }
  } finally {
    child.kill('SIGTERM');
    await ended;
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

export interface Served {
  readonly address: string;
  readonly pid: number;
  /** resident memory in MB; null where the system does not tell */
  memory(): number | null;
  /** what it has written of its errors */
  errors(): string;
  ask(query: string, variables?: object): Promise<string>;
  /** ends it; gives its exit code */
  stop(): Promise<number | null>;
}

/**
 * Starts the server on free ports, and waits until it is ready.
 * @param folder a working copy of this project, of whatever version
 */
export async function serve(variables: NodeJS.ProcessEnv, name: 'start' | 'start:federated' = 'start', folder = '.'): Promise<Served> {
  const child = spawn(process.execPath, script(name, true, folder), {
    cwd: folder,
    env: { ...process.env, ...variables, PORT: '0', ORGANISATIONS_PORT: '0', POSITIONS_PORT: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [said, errors] = ['', ''];
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  child.stderr.on('data', (text) => {
    errors += String(text);
    process.stderr.write(text);
  });
  await new Promise<void>((resolve, reject) => {
    ended.then(() => reject(new Error(`The server ended:\n${said}`)));
    child.stdout.on('data', (text) => {
      said += String(text);
      if (said.includes('Ready in')) resolve();
    });
  });
  const address = /answers at\s+(\S+)\/graphql/.exec(said)?.[1] as string;
  return {
    address,
    pid: child.pid as number,
    memory: () => memoryOf(child.pid as number, 'VmRSS'),
    errors: () => errors,
    ask: (query, variables) => ask(address, query, variables),
    stop: () => {
      child.kill('SIGTERM');
      return ended;
    },
  };
}

/** A server that tells measurements, in one process or in three, with all limits but the one of a client's rate. */
export async function serveMeasured(folder: string, name: 'start' | 'start:federated'): Promise<Served & { measure: Measure }> {
  const metricsPort = await freePort();
  const served = await serve({ DATA_DIR: folder, METRICS_PORT: `${metricsPort}`, EXPLORER: 'off', RATE_LIMIT: '0' }, name);
  const measure: Measure = async (measurement) => {
    const text = await (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text();
    const lines = text.matchAll(new RegExp(`^${measurement}\\{(?:quantile="1",)?part="(\\w+)"\\} (\\S+)$`, 'gm'));
    return new Map([...lines].map(([, part = '', value]) => [part, Number(value)]));
  };
  return { ...served, measure };
}

/** A measurement of each part; of quantiles the largest. */
export type Measure = (measurement: string) => Promise<ReadonlyMap<string, number>>;

/** What is resident now, or was at most, in MB. */
function memoryOf(pid: number, which: 'VmRSS' | 'VmHWM'): number | null {
  try {
    const kilobytes = new RegExp(`${which}:\\s+(\\d+)`).exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? null : Number(kilobytes) / 1024;
  } catch {
    return null;
  }
}

/** The answer's text. Rejects where it has errors. */
async function ask(address: string, query: string, variables?: object): Promise<string> {
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const text = await response.text();
  if (text.startsWith('{"errors"') || !response.ok) throw new Error(text.slice(0, 500));
  return text;
}
