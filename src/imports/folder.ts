/** A ledger's folder: read whole, written whole. */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Id } from '../domain/actors.ts';
import type { VoteTable } from '../votes/table.ts';
import { parseLedger, printLedger } from './ledger.ts';

/** The bodies whose roll calls a dataset's folder ships. */
export function ledgerBodies(folder: string): Id[] {
  const place = join(folder, 'votes');
  return existsSync(place) ? readdirSync(place, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? entry.name : [])) : [];
}

/**
 * The roll calls of a body in a dataset's folder; null where it ships none. Throws MalformedRow with file, line and column.
 * @param sources those that may be named
 */
export function readLedger(folder: string, body: Id, sources: ReadonlySet<Id>): VoteTable | null {
  const place = join(folder, 'votes', body);
  if (!existsSync(place)) return null;
  const names = readdirSync(place).filter((name) => name.endsWith('.csv'));
  return parseLedger(body, new Map(names.map((name) => [name, readFileSync(join(place, name), 'utf8')])), sources, place);
}

/**
 * Writes a ledger in the place of what is there: aside first, then file by file, so that whoever reads a file reads a whole one.
 * @returns the names of the files that have changed
 */
export function writeLedger(folder: string, table: VoteTable): string[] {
  const place = join(folder, 'votes', table.body);
  mkdirSync(place, { recursive: true });
  const files = printLedger(table);
  const before = readdirSync(place).filter((name) => name.endsWith('.csv'));
  const changed = [...files].filter(([name, content]) => !before.includes(name) || readFileSync(join(place, name), 'utf8') !== content);
  for (const [name, content] of changed) writeFileSync(join(place, `.${name}.new`), content);
  for (const [name] of changed) renameSync(join(place, `.${name}.new`), join(place, name));
  const gone = before.filter((name) => !files.has(name));
  for (const name of gone) rmSync(join(place, name));
  return [...changed.map(([name]) => name), ...gone].sort();
}
