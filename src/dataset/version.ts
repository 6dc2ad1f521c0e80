/** The version of a dataset folder, known without parsing it. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Raised when the forms change so that the same files would yield other records. */
const reading = 3;

/** A hash over the names and bytes of a folder's YAML files: equal versions hold equal data. */
export function versionOf(folder: string): string {
  const hash = createHash('sha256').update(`reading ${reading}\n`);
  for (const file of statSync(folder, { throwIfNoEntry: false })?.isDirectory() ? yamlFiles(folder) : []) {
    const bytes = readFileSync(join(folder, file));
    hash.update(`${file} ${bytes.length}\n`).update(bytes);
  }
  return hash.digest('hex').slice(0, 12);
}

/** A folder's version, and that of what was imported beside it: `0123456789ab`, `0123456789ab_cdef01234567`. */
export function versionWith(version: string, imported: string | null): string {
  return imported === null ? version : `${version}_${imported}`;
}

/** The part of a version that names what was imported; null where nothing was. */
export function importedIn(version: string): string | null {
  return version.split('_')[1] ?? null;
}

export function importedHash(imported: Uint8Array): string {
  return createHash('sha256').update(imported).digest('hex').slice(0, 12);
}

/** The YAML files below a folder, sorted, as paths from it. */
export function yamlFiles(folder: string, below = ''): string[] {
  const files: string[] = [];
  for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
    const path = below ? `${below}/${entry.name}` : entry.name;
    if (entry.isDirectory()) files.push(...yamlFiles(folder, path));
    else if (/\.ya?ml$/.test(entry.name)) files.push(path);
  }
  return files.sort();
}
