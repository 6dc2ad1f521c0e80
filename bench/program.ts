/** The program, run as its users run it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

const main = 'src/program/main.ts';
/** What `npm start` has Node set. */
const nodeOptions = ['--max-semi-space-size=8'];

/** Runs a command to its end; rejects with what it said where it fails. Returns milliseconds. */
export async function run(args: readonly string[], variables: NodeJS.ProcessEnv): Promise<number> {
  const began = performance.now();
  const child = spawn(process.execPath, [main, ...args], { env: { ...process.env, ...variables }, stdio: ['ignore', 'pipe', 'pipe'] });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => said.push(String(text)));
  const code = await new Promise((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error(`${args.join(' ')} failed:\n${said.join('')}`);
  return performance.now() - began;
}

export interface Served {
  readonly address: string;
  readonly pid: number;
  /** milliseconds from the start of the process until it answered that it is ready */
  readonly readyAfter: number;
  /** resident memory in MB; null where the system does not tell */
  memory(): number | null;
  ask(query: string): Promise<string>;
  stop(): Promise<void>;
}

/** Starts the server on a free port, and waits until it is ready. */
export async function serve(variables: NodeJS.ProcessEnv): Promise<Served> {
  const began = performance.now();
  const child = spawn(process.execPath, [...nodeOptions, main, 'start'], {
    env: { ...process.env, ...variables, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const address = await addressOf(child);
  const readyAfter = performance.now() - began;
  const ended = new Promise((resolve) => child.once('close', resolve));
  return {
    address,
    pid: child.pid as number,
    readyAfter,
    memory: () => memoryOf(child.pid as number),
    ask: (query) => ask(address, query),
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.once('close', () => reject(new Error(`The server ended:\n${said}`)));
    child.stdout?.on('data', (text) => {
      said += String(text);
      const address = /answers at\s+(\S+)\/graphql/.exec(said)?.[1];
      if (address && said.includes('Ready in')) resolve(address);
    });
  });
}

function memoryOf(pid: number): number | null {
  try {
    const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? null : Number(kilobytes) / 1024;
  } catch {
    return null;
  }
}

/** The answer's text. Rejects where it has errors. */
async function ask(address: string, query: string): Promise<string> {
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const text = await response.text();
  if (text.startsWith('{"errors"') || !response.ok) throw new Error(text.slice(0, 500));
  return text;
}
