/** `dev`: the server, begun again after every change, and the explorer beside it, which reloads in the browser by itself. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';

const project = join(import.meta.dirname, '../..');

/** Until either ends; the other is ended then. The explorer asks the graph at `port`. */
export async function dev(port: number): Promise<number> {
  const begin = (args: readonly string[], env: NodeJS.ProcessEnv) =>
    spawn(process.execPath, args, { cwd: project, stdio: ['pipe', 'inherit', 'inherit'], env: { ...process.env, ...env } });
  const both = [
    begin(['--watch', 'src/program/main.ts', 'start'], { EXPLORER: 'off' }),
    begin(['src/explorer/dev.ts', `http://127.0.0.1:${port}`], {}),
  ];
  const codes = both.map((child) => new Promise<number>((resolve) => child.once('close', (code) => resolve(code ?? 1))));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => both.forEach((child) => void child.kill()));
  const code = await Promise.race(codes);
  for (const child of both) child.kill();
  await Promise.all(codes);
  return code;
}
