/** Asking a server: once, to see that it answers well, and again and again from a process of its own, to measure it. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { processorTime } from './processes.ts';

export interface Request {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly body?: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** A request that was answered, and what each answer to it must be. */
export interface Ready {
  readonly request: Request;
  readonly text: string;
  readonly status: 200 | 304;
  /** whether an answer takes so long that it is asked for once in a round, whatever else is asked at once: more would wait for minutes */
  readonly isDear: boolean;
}

export interface Measured {
  /** answers a second */
  readonly rate: number;
  /** microseconds of the server's processor time for each answer */
  readonly processor: number;
  /** milliseconds within which 99 of 100 came */
  readonly late: number;
  /** connections */
  readonly atOnce: number;
}

/** What a question came to, by server. */
export interface Result {
  readonly question: string;
  readonly title: string;
  readonly atOnce: number;
  readonly servers: Readonly<Record<string, Measured>>;
}

/** Seconds from which on an answer is dear. */
const dear = 2;

/** Seconds that one answer may take at most. */
const patience = 120;

/** The answer's text, and the tag that it is given with. Throws where it is not a good one. */
export async function answer({ url, ...request }: Request): Promise<{ readonly text: string; readonly tag: string | null }> {
  const response = await fetch(url, request);
  const text = await response.text();
  if (!response.ok || text.startsWith('{"errors"')) throw new Error(`${url} didn't answer well: ${text.slice(0, 500)}`);
  return { text, tag: response.headers.get('etag') };
}

/** Asks for the first time, in which much is compiled. Where the question is conditional, its asker has the answer from now on. */
export async function ready(request: Request, conditional: boolean): Promise<Ready> {
  const began = performance.now();
  const { text, tag } = await answer(request);
  if (!conditional) return { request, text, status: 200, isDear: performance.now() - began > 1_000 * dear };
  if (tag === null) throw new Error(`${request.url} gave no tag.`);
  return { request: { ...request, headers: { ...request.headers, 'if-none-match': tag } }, text, status: 304, isDear: false };
}

/** Asks for some seconds, or for longer where an answer takes long. Throws where one answer is not as it must be. */
export async function load(ready: Ready, processes: readonly number[], connections: number, seconds: number): Promise<Measured> {
  const { request, status, isDear } = ready;
  const atOnce = isDear ? 1 : connections;
  const until = isDear ? ['-a', '1'] : ['-d', `${seconds}`];
  const headers = Object.entries(request.headers).flatMap(([name, value]) => ['-H', `${name}=${value}`]);
  const before = processorTime(processes);
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      join(import.meta.dirname, 'node_modules/autocannon/autocannon.js'),
      ...['--json', '-c', `${atOnce}`, ...until, '-t', `${patience}`, '-m', request.method, ...headers],
      ...(request.body === undefined ? [] : ['-b', request.body]),
      request.url,
    ],
    { maxBuffer: 10_000_000 },
  );
  const processor = processorTime(processes) - before;
  const result = JSON.parse(stdout);
  const answers = result.statusCodeStats[status]?.count ?? 0;
  const others = Object.keys(result.statusCodeStats).filter((code) => Number(code) !== status);
  if (others.length > 0 || result.errors > 0) throw new Error(`${request.url} didn't answer well: ${stdout.slice(0, 500)}`);
  // Dear ones come all at last.
  if (!isDear && answers < 2 * atOnce && seconds < 20) return load(ready, processes, connections, 4 * seconds);
  if (answers === 0) throw new Error(`${request.url} gave no answer in ${seconds} s.`);
  return { rate: answers / result.duration, processor: (processor * 1e6) / answers, late: result.latency.p99, atOnce };
}
