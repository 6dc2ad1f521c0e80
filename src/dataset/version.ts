/** The version of a dataset folder, known without parsing it. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { descriptions } from '../domain/records.ts';
import type { Version } from '../votes/dataset.ts';
import { forms } from './forms.ts';

/** How the files are read, as a hash: with other fields or forms, the same files would yield other records. */
export function formsHashOf(fields: object, all: typeof forms): string {
  const written = Object.values(all).map(({ schema, ...form }) => ({ ...form, fields: Object.keys(schema.shape) }));
  // What is said of a field changes nothing that is read.
  const told = (key: string, value: unknown) =>
    value instanceof RegExp ? value.source : key === 'description' && typeof value === 'string' ? undefined : value;
  return createHash('sha256')
    .update(JSON.stringify([fields, written], told))
    .digest('hex')
    .slice(0, 8);
}

const formsHash = formsHashOf(descriptions, forms);

/**
 * The version of what a folder holds.
 * @param imported the hash of what was imported; null: nothing
 * @param seen a version whose ledger, if its files are the same, is not read again
 */
export function versionOf(folder: string, imported: string | null = null, seen: Version | null = null): Version {
  const files = ledgerIn(folder);
  const ledgerFiles = files.length === 0 ? null : marksOf(files);
  const known = seen !== null && seen.ledgerFiles === ledgerFiles ? seen.name.split('_')[1] : undefined;
  const ledger = ledgerFiles === null ? '0' : (known ?? ledgerHashOf(files));
  const records = recordsHashOf(folder);
  const name = ledger === '0' && imported === null ? records : `${records}_${ledger}_${imported ?? '0'}`;
  return { name, ledgerFiles };
}

/** A hash over the names and bytes of a folder's YAML files. */
function recordsHashOf(folder: string): string {
  const hash = createHash('sha256').update(`reading ${formsHash}\n`);
  for (const file of isFolderAt(folder) ? yamlFiles(folder) : []) {
    const bytes = bytesOf(join(folder, file));
    hash.update(`${file} ${bytes.length}\n`).update(bytes);
  }
  return hash.digest('hex').slice(0, 12);
}

/** A link that leads nowhere has no bytes; the check tells of it. */
function bytesOf(path: string): Uint8Array {
  return existsSync(path) ? readFileSync(path) : new Uint8Array();
}

/** A file of the ledger: its name below the ledger's folder, and its path. */
interface LedgerFile {
  readonly name: string;
  readonly path: string;
}

function ledgerIn(folder: string): LedgerFile[] {
  const place = join(folder, 'votes');
  const names = isFolderAt(place) ? filesBelow(place).filter((file) => file.endsWith('.csv')) : [];
  return names.map((name) => ({ name, path: join(place, name) }));
}

function ledgerHashOf(files: readonly LedgerFile[]): string {
  const hash = createHash('sha256');
  for (const { name, path } of files) {
    const bytes = bytesOf(path);
    hash.update(`${name} ${bytes.length}\n`).update(bytes);
  }
  return hash.digest('hex').slice(0, 12);
}

/** Whatever is done to a file changes when it was last changed, which nobody can set. */
function marksOf(files: readonly LedgerFile[]): string {
  const hash = createHash('sha256');
  for (const { name, path } of files) {
    const found = statSync(path, { bigint: true, throwIfNoEntry: false });
    hash.update(`${name} ${found?.dev} ${found?.ino} ${found?.size} ${found?.mtimeNs} ${found?.ctimeNs}\n`);
  }
  return hash.digest('hex').slice(0, 12);
}

/** The part of a version that names its votes, of the ledger and imported; null where there are none. */
export function votesIn(version: string): string | null {
  const from = version.indexOf('_');
  return from < 0 ? null : version.slice(from + 1);
}

/** The part of a version that names what was imported; null where nothing was. In versions of earlier programs it comes second. */
export function importedIn(version: string): string | null {
  const [, second, third] = version.split('_');
  const imported = third ?? second ?? null;
  return imported === '0' ? null : imported;
}

export function importedHash(imported: Uint8Array): string {
  return createHash('sha256').update(imported).digest('hex').slice(0, 12);
}

/** The YAML files below a folder, sorted, as paths from it. Folders that are linked to are read like others. */
export function yamlFiles(folder: string, below = ''): string[] {
  return filesBelow(folder, below).filter((file) => /\.ya?ml$/.test(file));
}

/** Every file below a folder, sorted, as paths from it. */
export function filesBelow(folder: string, below = '', above: readonly string[] = []): string[] {
  const here = join(folder, below);
  const place = realpathSync(here);
  // A link to a folder above would lead round for ever.
  if (above.includes(place)) return [];
  const files: string[] = [];
  for (const entry of readdirSync(here, { withFileTypes: true })) {
    const path = below ? `${below}/${entry.name}` : entry.name;
    const isFolder = entry.isDirectory() || (entry.isSymbolicLink() && isFolderAt(join(folder, path)));
    if (isFolder) files.push(...filesBelow(folder, path, [...above, place]));
    else files.push(path);
  }
  return files.sort();
}

function isFolderAt(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
