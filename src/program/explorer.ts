/** The built explorer: a folder by the hash of its sources, made by a process of its own when it is absent. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Thrown when the explorer can't be built; the message says what its builder said. */
export class ExplorerNotBuilt extends Error {
  override readonly name = 'ExplorerNotBuilt';
}

const project = join(import.meta.dirname, '../..');
/** What a build depends on. */
const sources = ['src/explorer', 'src/table', 'generated/explorer'];

/** The folder of the explorer of these sources, built or not yet. */
function explorerFolder(): string {
  const hash = createHash('sha256').update(readFileSync(join(project, 'package-lock.json')));
  for (const folder of sources) {
    const names = readdirSync(join(project, folder), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    for (const path of names.map((entry) => join(entry.parentPath, entry.name)).sort()) {
      hash.update(path.slice(project.length)).update(readFileSync(path));
    }
  }
  return join(project, 'build', `explorer-${hash.digest('hex').slice(0, 12)}`);
}

/**
 * Builds what isn't built yet, and takes older builds away. Several at once do no harm: each builds aside, and the first takes the place.
 * Throws ExplorerNotBuilt.
 */
export async function buildExplorer(): Promise<string> {
  const folder = explorerFolder();
  if (existsSync(folder)) return folder;
  const aside = `${folder}.${process.pid}.partial`;
  try {
    mkdirSync(join(project, 'build'), { recursive: true });
    await run(aside);
    if (!existsSync(folder)) renameSync(aside, folder);
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
  for (const name of readdirSync(join(project, 'build'))) {
    const path = join(project, 'build', name);
    if (isLeftOver(name) && path !== folder) rmSync(path, { recursive: true, force: true });
  }
  return folder;
}

/** An older build, or what a builder that was killed left half done. */
function isLeftOver(name: string): boolean {
  const found = /^explorer-[0-9a-f]{12}(?:\.(\d+)\.partial)?$/.exec(name);
  return found !== null && (found[1] === undefined || !isAlive(Number(found[1])));
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function run(folder: string): Promise<void> {
  const builder = spawn(process.execPath, [join(project, 'src/explorer/build.ts'), folder], {
    cwd: project,
    stdio: ['pipe', 'ignore', 'pipe'],
    // Whatever this process runs as, the explorer is built for its users.
    env: { ...process.env, NODE_ENV: 'production' },
  });
  let said = '';
  builder.stderr.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-4_000);
  });
  return new Promise((resolve, reject) => {
    builder.once('error', (error) => reject(new ExplorerNotBuilt(`The explorer can’t be built: ${error.message}`)));
    builder.once('close', (code) => (code === 0 ? resolve() : reject(new ExplorerNotBuilt(`The explorer can’t be built${whyNot(said)}`))));
  });
}

/** Of a builder that isn't there whole, what to do; else what it said. */
export function whyNot(said: string): string {
  const missing = /Cannot find (?:native binding|package|module)\b/.test(said);
  return missing
    ? ': what builds it is not installed. Install it by npm ci, without --omit=optional; or leave the explorer out by EXPLORER=off.'
    : `:\n${said.trim()}`;
}

/**
 * For a server: begins to build when first asked, and answers null until it is done. A failed build is tried again by the next visitor.
 * A server asks once it answers: before that, nothing may take processor time from its start.
 */
export function builtExplorer(print: (line: string) => void): () => Promise<string | null> {
  let built: string | null = null;
  let building: Promise<unknown> | null = null;
  let failed: unknown;
  const begin = () => {
    failed = undefined;
    building = buildExplorer()
      .then(
        (folder) => {
          built = folder;
        },
        (error) => {
          failed = error;
          print(error instanceof Error ? error.message : String(error));
        },
      )
      .finally(() => {
        building = null;
      });
  };
  return async () => {
    if (built !== null) return built;
    if (failed !== undefined) {
      const error = failed;
      begin();
      throw error;
    }
    if (building === null) begin();
    return null;
  };
}
