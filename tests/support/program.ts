/** The program as a process of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, inject } from 'vitest';

const project = join(import.meta.dirname, '../..');

export interface Ended {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

export interface Running {
  readonly pid: number;
  readonly output: () => string;
  readonly errors: () => string;
  readonly ended: Promise<Ended>;
  /** waits until the output matches; fails with all that was printed if the process ends before */
  until(pattern: RegExp): Promise<RegExpExecArray>;
  /** sends a signal; SIGSTOP freezes the process, SIGCONT lets it go on */
  signal(signal: NodeJS.Signals): void;
  stop(signal?: NodeJS.Signals): Promise<Ended>;
}

declare module 'vitest' {
  interface ProvidedContext {
    /** set where test files share their modules */
    together?: boolean;
  }
}

if (inject('together'))
  throw new Error('A file that starts the program must run by itself: take it out of `together` in vitest.config.ts.');

/** What a test that fails leaves running ends with the tests of its file. */
const living = new Set<ChildProcess>();
afterAll(() => {
  for (const child of living) child.kill('SIGKILL');
});

type Environment = Readonly<Record<string, string>>;

/** Starts `node src/program/main.ts ARGS` with nothing in the environment but PATH and what is given. */
export function run(args: readonly string[], environment: Environment = {}, folder = project): Running {
  return runFile(join(project, 'src/program/main.ts'), args, environment, folder);
}

/** The same of any file. */
export function runFile(file: string, args: readonly string[], environment: Environment = {}, folder = project): Running {
  return runCommand(process.execPath, [file, ...args], environment, folder);
}

/** The same of any command. */
export function runCommand(command: string, args: readonly string[], environment: Environment = {}, folder = project): Running {
  const child: ChildProcess = spawn(command, args, {
    cwd: folder,
    // Most tests have no use for the explorer, which a first start would build.
    env: { PATH: process.env.PATH, EXPLORER: 'off', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  living.add(child);
  child.once('close', () => living.delete(child));
  let output = '';
  let errors = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    output += chunk;
  });
  child.stderr?.on('data', (chunk: Buffer) => {
    errors += chunk;
  });
  const ended = new Promise<Ended>((resolve) => child.once('close', (code) => resolve({ code, output, errors })));
  return {
    pid: child.pid as number,
    output: () => output,
    errors: () => errors,
    ended,
    until: (pattern) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const match = pattern.exec(output);
          if (!match) return;
          child.stdout?.off('data', look);
          resolve(match);
        };
        child.stdout?.on('data', look);
        ended.then(({ code }) => reject(new Error(`The program ended with ${code} before it printed ${pattern}:\n${output}${errors}`)));
        look();
      }),
    signal: (signal) => void child.kill(signal),
    stop: (signal = 'SIGTERM') => {
      child.kill(signal);
      return ended;
    },
  };
}
