/** Several processes behind one port: they start, are replaced and end as one. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isAlive } from '../support/alive.ts';
import { askAt } from '../support/graph.ts';
import { freePort } from '../support/postgres.ts';
import { type Running, run } from '../support/program.ts';
import { beginQuestion } from '../support/slow.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'demarche-workers-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Started {
  readonly running: Running;
  readonly address: string;
  readonly metrics: string;
  readonly workers: number[];
}

async function start(args: readonly string[] = [], environment: Record<string, string> = {}): Promise<Started> {
  const ports = { ORGANISATIONS_PORT: String(await freePort()), POSITIONS_PORT: String(await freePort()) };
  const given = { DATA_DIR: join(folder, 'data'), PORT: '0', METRICS_PORT: '0', WORKERS: '3', ...ports, ...environment };
  const running = run(['start', ...args], given);
  const [, address = ''] = await running.until(/Demarche answers at {2}(http:\/\/[^/]+)\/graphql/);
  const [, metrics = ''] = await running.until(/Metrics +(http:\S+)\n/);
  await running.until(/Ready in/);
  const [, workers = ''] = /^Workers +(.+)$/m.exec(running.output()) ?? [];
  return { running, address, metrics, workers: workers.split(', ').map(Number) };
}

/** The values of a measurement, by its labels. */
async function measured(metrics: string, name: string): Promise<Map<string, number>> {
  const text = await (await fetch(metrics)).text();
  const lines = text.split('\n').filter((line) => line.startsWith(`${name}{`) || line.startsWith(`${name} `));
  return new Map(lines.map((line) => [/\{(.*)\}/.exec(line)?.[1] ?? '', Number(line.slice(line.lastIndexOf(' ')))]));
}

const sum = (values: Map<string, number>) => [...values.values()].reduce((total, each) => total + each, 0);

describe('three workers', () => {
  let graph: Started;
  beforeAll(async () => {
    graph = await start();
  });
  afterAll(() => void graph.running.stop());

  it('answer at one port, each a part of the questions, measured as one', async () => {
    // A connection stays with the worker that took it; each worker keeps answers that it has given.
    for (let each = 0; each < 12; each++) {
      const response = await fetch(`${graph.address}/graphql?query={organisation(id:"csto"){name}}`, { headers: { connection: 'close' } });
      expect(response.status).toBe(200);
    }
    await askAt(graph.address, '{ nothing }');
    expect(await measured(graph.metrics, 'demarche_processes')).toEqual(new Map([['part="graph"', 3]]));
    const requests = await measured(graph.metrics, 'demarche_requests_total');
    expect(requests.get('operation="organisation",outcome="ok",part="graph"')).toBe(12);
    expect(requests.get('operation="/graphql",outcome="GRAPHQL_VALIDATION_FAILED",part="graph"')).toBe(1);
    expect(sum(await measured(graph.metrics, 'demarche_statement_duration_seconds_count'))).toBeGreaterThan(2);
    expect([...(await measured(graph.metrics, 'demarche_dataset_info')).values()]).toEqual([3]);
  });

  it('that start at once on an empty place find the dataset in force: one publishes', async () => {
    expect((await askAt(graph.address, '{ organisation(id: "csto") { name } }')).errors).toBeUndefined();
    expect(readdirSync(join(folder, 'data')).filter((name) => /^[0-9a-f]{12}_.*\.sqlite$/.test(name))).toHaveLength(1);
  });

  it('of which the port is taken: nothing else runs there, and it says why', async () => {
    const second = run(['start'], { DATA_DIR: join(folder, 'data'), PORT: new URL(graph.address).port, WORKERS: '2' });
    const { code, errors } = await second.ended;
    expect([code, errors]).toEqual([
      1,
      expect.stringMatching(/is taken.*set PORT to another\.\nThe worker ended \(1\) before it was ready/s),
    ]);
  });

  it('one that dies is replaced, and nobody has to do anything', async () => {
    const [first = 0] = graph.workers;
    process.kill(first, 'SIGKILL');
    await expect.poll(async () => sum(await measured(graph.metrics, 'demarche_processes')), { timeout: 20_000 }).toBe(3);
    expect(isAlive(first)).toBe(false);
    expect(graph.running.errors()).toMatch(new RegExp(`A worker \\(process ${first}\\) died \\(SIGKILL\\): another begins`));
    for (let each = 0; each < 6; each++) {
      const response = await fetch(`${graph.address}/graphql?query={__typename}`, { headers: { connection: 'close' } });
      expect(response.status).toBe(200);
    }
  });

  it('one that is frozen is missing from the measurements, and the rest is told', async () => {
    const [, second = 0] = graph.workers;
    process.kill(second, 'SIGSTOP');
    try {
      expect(sum(await measured(graph.metrics, 'demarche_processes'))).toBe(2);
    } finally {
      process.kill(second, 'SIGCONT');
    }
  });
});

it('told to stop, all answer what is under way, and it ends with 0', async () => {
  const { running, address } = await start();
  const questions = await Promise.all(Array.from({ length: 9 }, () => beginQuestion(address, '{ organisation(id: "csto") { name } }')));
  running.signal('SIGTERM');
  // A connection that was taken while the last worker closed its port belongs to nobody, and hears nothing until all has ended.
  const takesMore = () =>
    fetch(`${address}/live`, { signal: AbortSignal.timeout(1_000) }).then(
      () => true,
      () => false,
    );
  await expect.poll(takesMore).toBe(false);
  const answers = await Promise.all(questions.map((question) => question.finish()));
  expect(answers.map(({ status, connection }) => [status, connection])).toEqual(Array(9).fill([200, 'close']));
  expect((await running.ended).code).toBe(0);
});

it('what they have no time for is counted over all of them', async () => {
  const { running, address, workers } = await start([], { DRAIN_TIME: '300' });
  const questions = await Promise.all(Array.from({ length: 5 }, () => beginQuestion(address, '{ __typename }')));
  running.signal('SIGTERM');
  const { code, errors } = await running.ended;
  expect([code, errors]).toEqual([1, 'Stopped with 5 requests cut short: DRAIN_TIME was over.\n']);
  for (const { answered } of questions) await expect(answered).rejects.toThrow();
  expect(workers.filter(isAlive)).toEqual([]);
});

it('of three kinds of parts each has its workers, and all are measured at one place', async () => {
  const { running, address, metrics } = await start(['--federated'], { WORKERS: '2' });
  const fromBoth = '{ proposition(id: "sco-is-priority-partner") { statements(first: 2) { nodes { holder { name } } } } }';
  for (let each = 0; each < 4; each++) expect((await askAt(address, fromBoth)).errors).toBeUndefined();
  expect(await measured(metrics, 'demarche_processes')).toEqual(
    new Map([
      ['part="organisations"', 2],
      ['part="positions"', 2],
      ['part="gateway"', 2],
    ]),
  );
  expect(sum(await measured(metrics, 'demarche_batch_size_count'))).toBeGreaterThan(0);
  expect((await running.stop()).code).toBe(0);
});
