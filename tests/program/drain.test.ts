/** Told to stop, a process answers what is under way, takes no more, and says how it ended: with 0, or with how many it had to cut short. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort } from '../support/postgres.ts';
import { type Running, run, runCommand } from '../support/program.ts';
import { beginQuestion } from '../support/slow.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'demarche-drain-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Begin = (environment: Record<string, string>) => Running;

async function start(begin: Begin, environment: Record<string, string> = {}): Promise<{ running: Running; address: string }> {
  const ports = { ORGANISATIONS_PORT: String(await freePort()), POSITIONS_PORT: String(await freePort()) };
  const running = begin({ DATA_DIR: join(folder, 'data'), PORT: '0', EXPLORER: 'off', ...ports, ...environment });
  const [, address = ''] = await running.until(/Demarche answers at {2}(http:\/\/[^/]+)\/graphql/);
  await running.until(/Ready in/);
  return { running, address };
}

const fromBoth =
  '{ proposition(id: "sco-is-priority-partner") { statements(first: 2) { nodes { id holder { id name } } } } organisation(id: "csto") { name } }';

describe.each([
  ['one process', 'start', []],
  ['three processes', 'start:federated', ['--federated']],
] as const)('%s', (_, script, args) => {
  const itself: Begin = (environment) => run(['start', ...args], environment);
  const wrapper: Begin = (environment) =>
    runCommand(process.execPath, ['with-node.mjs', 'node', 'src/program/main.ts', 'start', ...args], environment);
  const npm: Begin = (environment) => runCommand('npm', ['run', script], environment);

  it.each([
    ['itself', itself],
    ['the wrapper', wrapper],
    ['npm', npm],
  ])('answers what is under way where %s is told, and ends well', async (told, begin) => {
    const { running, address } = await start(begin);
    const questions = await Promise.all(Array.from({ length: 10 }, () => beginQuestion(address, fromBoth)));
    running.signal('SIGTERM');
    await expect.poll(() => fetch(`${address}/live`).catch(() => 'refused'), { message: 'takes no more' }).toBe('refused');
    const began = performance.now();
    const answers = await Promise.all(questions.map((question) => question.finish()));
    for (const { status, connection, body } of answers) {
      expect([status, connection]).toEqual([200, 'close']);
      expect(JSON.parse(body).errors).toBeUndefined();
      expect(JSON.parse(body).data.organisation.name).toMatch(/^Collective/);
    }
    const { code } = await running.ended;
    // npm ends as its shell does, and many a shell ends of the signal itself. What it began has ended too: its output is closed.
    if (told !== 'npm') expect(code).toBe(0);
    expect(performance.now() - began, 'waits for nothing else').toBeLessThan(3_000);
  });

  it('cuts short what takes longer than it has, and says how many', async () => {
    const { running, address } = await start(itself, { DRAIN_TIME: '300' });
    const questions = await Promise.all(Array.from({ length: 3 }, () => beginQuestion(address, fromBoth)));
    running.signal('SIGTERM');
    const { code, errors } = await running.ended;
    expect([code, errors]).toEqual([1, expect.stringContaining('Stopped with 3 requests cut short: DRAIN_TIME was over.')]);
    for (const { answered } of questions) await expect(answered).rejects.toThrow();
  });
});
