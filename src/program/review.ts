/**
 * `check --new`: what a reviewer must look at in a change of a dataset: each declared or stated position that is new or changed since a
 * revision, with its passage and link, whatever does most harm if it is wrong first.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { type DatasetRead, readDataset } from '../dataset/read.ts';
import type { Statement } from '../domain/positions.ts';
import { readingOf } from '../domain/sources.ts';

/** From the highest risk to the lowest: what counts and rests on least comes first, what doesn't count comes last. */
const risks: readonly { readonly heading: string; readonly holds: (statement: Statement) => boolean }[] = [
  { heading: 'counts, though its passage was not read', holds: (each) => each.certain && !wasRead(each) },
  {
    heading: 'counts, and blames somebody',
    holds: (each) => each.certain && each.targets.some(({ tone }) => tone === 'CRITICAL'),
  },
  { heading: 'counts; the passage was read', holds: (each) => each.certain && readingOf(each.evidence) === 'PASSAGE' },
  { heading: 'counts; the whole text was read', holds: (each) => each.certain },
  { heading: 'uncertain: does not count unless asked for', holds: () => true },
];

/** The revision to compare with isn't there, or has no such folder. */
export class UnknownRevision extends Error {
  override readonly name = 'UnknownRevision';
}

function wasRead({ evidence }: Statement): boolean {
  const reading = readingOf(evidence);
  return reading === 'FULL' || reading === 'PASSAGE';
}

/**
 * Prints the positions of a folder that are new or changed since a revision of the git repository that holds it.
 * @param since a git revision; null for where the branch left main, or, on main itself, the last commit's parent
 */
export function review(folder: string, since: string | null, print: (line: string) => void): void {
  const revision = since ?? defaultRevision(folder);
  const now = readDataset(folder);
  const before = statementsAt(folder, revision);
  const changes = now.records.Statement.flatMap((statement) => {
    const then = before.get(statement.id);
    if (then === JSON.stringify(statement)) return [];
    return [{ statement, what: then === undefined ? 'new' : 'changed', risk: risks.findIndex(({ holds }) => holds(statement)) }];
  });
  for (const [risk, { heading }] of risks.entries()) {
    const here = changes.filter((change) => change.risk === risk);
    if (here.length === 0) continue;
    print(`${heading} (${here.length})`);
    for (const { statement, what } of here) for (const line of lines(statement, what, folder, now)) print(`  ${line}`);
  }
  const ids = new Set(now.records.Statement.map(({ id }) => id));
  const gone = [...before.keys()].filter((id) => !ids.has(id));
  for (const id of gone) print(`taken out: ${id}`);
  print(`${folder} since ${revision}: ${changes.length} new or changed positions, ${gone.length} taken out`);
}

/** A position as a reviewer needs it: what is claimed, how far it was read, where to open it. */
function lines(statement: Statement, what: string, folder: string, { records, origins }: DatasetRead): string[] {
  const origin = origins.get(statement);
  const proposition = records.Proposition.find(({ id }) => id === statement.proposition);
  return [
    `${statement.id} (${what}) ${origin ? `${join(folder, origin.file)}:${origin.line()}` : ''}`,
    `  ${statement.holder} ${statement.act} ${statement.stance}: ${proposition?.text ?? statement.proposition}`,
    `  says: ${statement.summary}`,
    ...statement.evidence.map(({ source, locator, read }) => {
      const document = records.Source.find(({ id }) => id === source);
      return `  ${read ?? 'reading not said'}: ${document?.title ?? source}, ${locator}, ${document?.url ?? 'no link'}`;
    }),
    ...(statement.note === null ? [] : [`  note: ${statement.note}`]),
  ];
}

/** The positions of the folder as they were at a revision, each as JSON. */
function statementsAt(folder: string, revision: string): Map<string, string> {
  const place = mkdtempSync(join(tmpdir(), 'demarche-review-'));
  try {
    const top = git(folder, ['rev-parse', '--show-toplevel']);
    const path = relative(top, resolve(folder)).replaceAll('\\', '/');
    const files = join(place, 'files');
    // An index of its own, so that neither the index nor the files of whoever asks are touched.
    const index = { GIT_INDEX_FILE: join(place, 'index') };
    try {
      git(top, ['read-tree', `${revision}:${path}`], index);
    } catch (cause) {
      throw new UnknownRevision(`--since takes a git revision that has ${path}, but got ${revision}`, { cause });
    }
    git(top, ['checkout-index', '--all', `--prefix=${files}/`], index);
    const statements = readDataset(files).records.Statement;
    return new Map(statements.map((each) => [each.id, JSON.stringify(each)]));
  } finally {
    rmSync(place, { recursive: true });
  }
}

function defaultRevision(folder: string): string {
  const head = git(folder, ['rev-parse', 'HEAD']);
  for (const main of ['origin/main', 'main']) {
    try {
      const base = git(folder, ['merge-base', 'HEAD', main]);
      return base === head ? `${head}^` : base;
    } catch {
      // There is no such branch here.
    }
  }
  return `${head}^`;
}

function git(cwd: string, args: readonly string[], env: Record<string, string> = {}): string {
  return execFileSync('git', args, { cwd, env: { ...process.env, ...env }, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim();
}
