/**
 * Published files of recorded votes, of whatever known form: which form each is, from its columns and not from its name, and the tables
 * that their readers make of them.
 */
import { readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Records } from '../domain/records.ts';
import type { VoteTable } from '../votes/table.ts';
import { contextOf } from './context.ts';
import { AmbiguousFiles, type Malformed, type MalformedRow, NothingToImport, shortened } from './errors.ts';
import type { Layer } from './layers.ts';
import type { FileForm, Files, VoteReader } from './reader.ts';
import { isPublished } from './sources.ts';
import { headerOf, type Listener } from './table.ts';
import { library } from './undl/read.ts';
import { voeten } from './voeten/read.ts';

export interface Progress {
  /** the file being read, without its folder */
  readonly file: string;
  /** rows read so far, of all files */
  readonly rows: number;
  /** read so far of all files, compressed as they are */
  readonly bytes: number;
  /** the size of all files, compressed as they are */
  readonly totalBytes: number;
}

export interface ReadOptions {
  /** leave out what is wrong, a row or a cell, and list it, rather than stop at the first */
  readonly skip: boolean;
  readonly onProgress?: (progress: Progress) => void;
}

/** Those whose accounts are trusted more stand above the others. */
const readers: readonly VoteReader[] = [voeten, library];

/** Files by the reader that takes them, in the order of the readers. */
export type Found = ReadonlyMap<VoteReader, Files>;

/**
 * Tells what each file is; of a folder, what is in it. Throws NothingToImport for a file of no known form, and where some of the files
 * that belong together lack; AmbiguousFiles where two could each be the one.
 */
export async function recognise(paths: readonly string[]): Promise<Found> {
  const told: { readonly file: string; readonly reader: VoteReader; readonly name: string; readonly form: FileForm }[] = [];
  const passed: string[] = [];
  for (const path of paths) {
    for (const file of filesOf(path)) {
      const columns = await headerOf(file).catch((error: NodeJS.ErrnoException) => {
        throw error.code === undefined ? error : new NothingToImport(`${file} can’t be read: ${error.message}.`);
      });
      const known = knownForms().find(({ form }) => form.columns.every((column) => columns?.includes(column)));
      if (known !== undefined) told.push({ file, ...known });
      else if (file === path) throw new NothingToImport(`${seen(file, columns)}: expected ${allForms()}.`);
      else passed.push(seen(file, columns));
    }
  }
  for (const [form, files] of Map.groupBy(told, (each) => each.form)) {
    if (form.refused) throw new NothingToImport(`${files[0]?.file} has ${form.what}.`);
    if (files.length > 1 && !form.several) {
      throw new AmbiguousFiles(`${files.map(({ file }) => file).join(' and ')} are both ${form.what}: give one of them.`);
    }
  }
  const found = new Map<VoteReader, Files>();
  for (const reader of readers) {
    const own = Map.groupBy(
      told.filter((each) => each.reader === reader),
      ({ name }) => name,
    );
    const files = new Map([...own].map(([name, each]) => [name, each.map(({ file }) => file)]));
    const lacking = reader.lacks?.(files) ?? null;
    if (lacking !== null) throw new NothingToImport(`${lacking}${notTaken(passed)}.`);
    if ([...own.values()].flat().some(({ form }) => !form.beside)) found.set(reader, files);
  }
  if (found.size === 0) {
    throw new NothingToImport(`There are no recorded votes in ${paths.join(', ')}${notTaken(passed)}: expected ${allForms()}.`);
  }
  return found;
}

const knownForms = () => readers.flatMap((reader) => Object.entries(reader.forms).map(([name, form]) => ({ reader, name, form })));

function filesOf(path: string): string[] {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) throw new NothingToImport(`There is no ${path} to import votes from.`);
  if (!stat.isDirectory()) return [path];
  return readdirSync(path)
    .filter((name) => /\.(csv|tsv|txt)(\.gz)?$/i.test(name))
    .sort()
    .map((name) => join(path, name));
}

/** A file and what its header says. */
function seen(file: string, columns: readonly string[] | null): string {
  if (columns === null || columns.join('') === '') return `${file} has no header`;
  return `${file} has the columns ${shortened(columns.slice(0, 12).join(', '))}${columns.length > 12 ? ', …' : ''}`;
}

const notTaken = (passed: readonly string[]) => (passed.length === 0 ? '' : `; ${passed.join('; ')}`);

function allForms(): string {
  const taken = knownForms().filter(({ form }) => !form.beside && !form.refused);
  const each = taken.map(({ form }) => `${form.what}: ${form.columns.join(', ')}`);
  return `one of these, as text with commas, semicolons or tabs, packed by gzip or not: ${each.join('; ')}`;
}

/** What was read. */
export interface ReadFiles {
  /** those that stand above others after them */
  readonly layers: readonly Layer[];
  /** rows of all files */
  readonly rows: number;
  /** what was left out because something is wrong with it */
  readonly skipped: readonly Malformed[];
  /** of whole files: what they were read as */
  readonly notes: readonly string[];
}

/**
 * Reads files of known forms. Throws MalformedRow for the first thing that is wrong unless that is skipped, and always where columns are
 * missing or compressed data are cut or damaged.
 */
export async function readVotes(found: Found, records: Records, options: ReadOptions): Promise<ReadFiles> {
  const skipped: Malformed[] = [];
  const notes: string[] = [];
  const totalBytes = [...found.values()].flatMap((files) => [...files.values()].flat()).reduce((sum, path) => sum + statSync(path).size, 0);
  let bytes = 0;
  let rows = 0;
  const listener: Listener = {
    onMalformed(error: MalformedRow) {
      if (!options.skip) throw error;
      skipped.push(error.malformed);
    },
    onBytes(file, more, moreRows) {
      bytes += more;
      rows += moreRows;
      options.onProgress?.({ file, rows, bytes, totalBytes });
    },
    onNote(file, note) {
      notes.push(`${file}: ${note}`);
    },
  };
  const layers: Layer[] = [];
  for (const [reader, files] of found) {
    const { voters, table } = contextOf(records, reader.body);
    const layer = { name: reader.name, table: await reader.read(files, listener, voters, table()) };
    const names = [...files.values()]
      .flat()
      .map((path) => basename(path))
      .join(', ');
    if (!layer.table.rows.some(hasVotes)) {
      throw new NothingToImport(`${names}: there is not one vote in it, only a header. Nothing was changed.`);
    }
    refuseOtherSources(reader, layer.table, names);
    layers.push(layer);
  }
  return { layers, rows, skipped, notes };
}

const hasVotes = ({ letters }: VoteTable['rows'][number]) => /[YNA]/.test(letters.RECORD);

/** An account whose source has no rank would be taken for what was written in the dataset. */
function refuseOtherSources({ sources }: VoteReader, { rows }: VoteTable, files: string): void {
  const ids = sources.map(({ source }) => source.id);
  for (const row of rows) {
    const other = row.sources.find((id) => !(ids.includes(id) && isPublished(id)));
    if (other === undefined) continue;
    throw new Error(`${files}: ${row.id} was read as of ${other}: expected a source that its reader names, and that has a rank.`);
  }
}
