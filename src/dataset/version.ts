/** The version of a dataset folder, known without parsing it. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Raised when the forms change so that the same files would yield other records. */
const reading = 3;

/** A hash over the names and bytes of a folder's YAML files: equal versions hold equal data. */
export function versionOf(folder: string): string {
  const hash = createHash('sha256').update(`reading ${reading}\n`);
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
