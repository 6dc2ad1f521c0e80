/** `with-node.mjs`: whatever Node.js the machine has, commands run with the one that comes along. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const project = join(import.meta.dirname, '../..');
const withNode = (...command: string[]) =>
  spawnSync(process.execPath, [join(project, 'with-node.mjs'), ...command], { encoding: 'utf8', env: { PATH: '/usr/bin:/bin' } });

it('puts the Node.js that came along in front', () => {
  expect(withNode('node', '-p', 'process.versions.node')).toMatchObject({ status: 0, stdout: expect.stringMatching(/^26\./) });
});

it('ends as the command ends', () => {
  expect(withNode('node', '-e', 'process.exit(3)').status).toBe(3);
});

it('says what can’t be run', () => {
  expect(withNode('no-such-command')).toMatchObject({ status: 1, stderr: expect.stringContaining("Can't run no-such-command") });
});
