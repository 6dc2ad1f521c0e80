/** The version of a dataset folder, known without parsing it. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { descriptions } from '../domain/records.ts';
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

/** A hash over the names and bytes of a folder's YAML files: equal versions hold equal data. */
export function versionOf(folder: string): string {
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

/** A hash over the recorded votes that a folder ships; null where it ships none. */
export function ledgerVersionOf(folder: string): string | null {
  const place = join(folder, 'votes');
  const files = isFolderAt(place) ? filesBelow(place).filter((file) => file.endsWith('.csv')) : [];
  if (files.length === 0) return null;
  const hash = createHash('sha256');
  for (const file of files) {
    const bytes = bytesOf(join(place, file));
    hash.update(`${file} ${bytes.length}\n`).update(bytes);
  }
  return hash.digest('hex').slice(0, 12);
}

/** A version: that of a folder's records, and that of the recorded votes beside them: `0123456789ab`, `0123456789ab_0123_4567`. */
export function versionWith(records: string, votes: string | null): string {
  return votes === null ? records : `${records}_${votes}`;
}

/**
 * The version of recorded votes: that of the ledger which a dataset ships, and that of what was imported upon it, `0` for what there
 * is none of; null where there are no votes.
 */
export function votesVersionOf(ledger: string | null, imported: string | null): string | null {
  return ledger === null && imported === null ? null : `${ledger ?? '0'}_${imported ?? '0'}`;
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
