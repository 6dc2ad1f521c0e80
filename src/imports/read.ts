/**
 * Published files of recorded votes, of whatever known form: which form each is, from its columns and not from its name, and the tables
 * they make. A form is one reader behind one interface: it fills a table, and says of each row that it can't read what and where.
 */
import { readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Records } from '../domain/records.ts';
import type { VoteTable } from '../votes/table.ts';
import { assembly } from './bodies.ts';
import { contextOf } from './context.ts';
import { AmbiguousFiles, type Malformed, type MalformedRow, NothingToImport } from './errors.ts';
import type { Layer } from './layers.ts';
import { headerOf, type Listener, readTable } from './table.ts';
import { readLibrary } from './undl/read.ts';
import { readVoeten } from './voeten/read.ts';

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

/** What a file may be, each known by the columns that no other has. All but `council` are of the General Assembly. */
const forms = {
  votes: { what: 'votes of states under their names (Voeten: un_votes)', columns: ['rcid', 'country', 'country_code', 'vote'] },
  rollCalls: {
    what: 'roll calls (Voeten: un_roll_calls)',
    columns: ['rcid', 'session', 'date', 'unres', 'amend', 'para', 'short', 'descr'],
  },
  issues: { what: 'issues of roll calls (Voeten: un_roll_call_issues)', columns: ['rcid', 'short_name'] },
  single: { what: 'votes under Correlates of War codes (Voeten: UNVotesPublished)', columns: ['rcid', 'ccode', 'vote', 'session', 'date'] },
  council: {
    what: 'votes of the Security Council, which are not taken in yet (UN Digital Library)',
    columns: ['ms_code', 'ms_vote', 'permanent_member'],
  },
  library: { what: 'votes of the General Assembly (UN Digital Library)', columns: ['ms_code', 'ms_name', 'ms_vote', 'date', 'resolution'] },
  provenance: { what: 'where the Library’s rows are from', columns: ['symbol', 'date', 'source', 'undl_id'] },
} as const;
export type Form = keyof typeof forms;

/** Paths by form, in the order given. */
export type Found = ReadonlyMap<Form, readonly string[]>;

/**
 * Tells what each file is; of a folder, what is in it. Throws NothingToImport for a file of no known form, and where some of the files
 * that belong together lack; AmbiguousFiles where two could each be the one.
 */
export async function recognise(paths: readonly string[]): Promise<Found> {
  const found = new Map<Form, string[]>();
  const passed: string[] = [];
  for (const path of paths) {
    for (const file of filesOf(path)) {
      const columns = await headerOf(file).catch((error: NodeJS.ErrnoException) => {
        throw error.code === undefined ? error : new NothingToImport(`${file} can’t be read: ${error.message}.`);
      });
      const form = (Object.keys(forms) as Form[])
        // A single file of later editions has the columns of roll calls, too.
        .sort((a, b) => Number(b === 'single') - Number(a === 'single'))
        .find((each) => forms[each].columns.every((column) => columns?.includes(column)));
      if (form !== undefined) found.set(form, [...(found.get(form) ?? []), file]);
      else if (file === path) throw new NothingToImport(`${seen(file, columns)}: expected ${knownForms()}.`);
      else passed.push(seen(file, columns));
    }
  }
  for (const form of ['votes', 'rollCalls', 'issues', 'single', 'provenance'] as const) {
    const files = found.get(form) ?? [];
    if (files.length > 1) throw new AmbiguousFiles(`${files.join(' and ')} are both ${forms[form].what}: give one of them.`);
  }
  const council = found.get('council')?.[0];
  if (council !== undefined) throw new NothingToImport(`${council} has ${forms.council.what}.`);
  const missing = (['votes', 'rollCalls', 'issues'] as const).filter((form) => !found.has(form));
  if (missing.length === 1 || missing.length === 2) {
    const what = missing.map((form) => forms[form].what).join(', and ');
    throw new NothingToImport(`The three files of Voeten’s data belong together, but there is none with ${what}${notTaken(passed)}.`);
  }
  if (![...found.keys()].some((form) => form !== 'provenance')) {
    throw new NothingToImport(`There are no recorded votes in ${paths.join(', ')}${notTaken(passed)}: expected ${knownForms()}.`);
  }
  return found;
}

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
  return `${file} has the columns ${columns.slice(0, 12).join(', ')}${columns.length > 12 ? ', …' : ''}`;
}

const notTaken = (passed: readonly string[]) => (passed.length === 0 ? '' : `; ${passed.join('; ')}`);

function knownForms(): string {
  const library = forms.library.columns.join(', ');
  return `Voeten’s three files (${forms.votes.columns.join(', ')}; ${forms.rollCalls.columns.join(', ')}; ${forms.issues.columns.join(', ')}), his single one (${forms.single.columns.join(', ')}, …), or the UN Digital Library’s (${library}, …), as text with commas, semicolons or tabs, packed by gzip or not`;
}

/** What was read. */
export interface ReadFiles {
  /** Voeten’s before the Library’s, which stand above them */
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
  const totalBytes = [...found.values()].flat().reduce((sum, path) => sum + statSync(path).size, 0);
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
  const { voters, table } = contextOf(records, assembly);
  const only = (form: Form) => found.get(form)?.[0] ?? null;
  const layers: Layer[] = [];
  const [votes, rollCalls, issues, single] = [only('votes'), only('rollCalls'), only('issues'), only('single')];
  if (single !== null || votes !== null) {
    const three = votes === null || rollCalls === null || issues === null ? null : { votes, rollCalls, issues };
    layers.push({ name: 'voeten', table: await readVoeten({ three, single }, listener, voters, table()) });
  }
  const library = found.get('library');
  if (library !== undefined) {
    const provenance = only('provenance');
    const secretariat = provenance === null ? new Set<string>() : await readProvenance(provenance, listener);
    layers.push({ name: 'undl', table: await readLibrary(library, listener, voters, table(), secretariat) });
  }
  for (const { name, table } of layers) {
    if (!table.rows.some(hasVotes)) {
      const files = [...found].filter(([form]) => (form === 'library') === (name === 'undl')).flatMap(([, paths]) => paths);
      throw new NothingToImport(
        `${files.map((path) => basename(path)).join(', ')}: there is not one vote in it, only a header. Nothing was changed.`,
      );
    }
  }
  return { layers, rows, skipped, notes };
}

const hasVotes = ({ letters }: VoteTable['rows'][number]) => /[YNA]/.test(letters.RECORD);

/** Symbol and day of the roll calls that are from the Secretariat’s machine-readable resolutions. */
async function readProvenance(path: string, listener: Listener): Promise<Set<string>> {
  const secretariat = new Set<string>();
  await readTable(path, ['symbol', 'date', 'source'], listener, (row, at) => {
    if (row.text(at.source).startsWith('UNxml')) secretariat.add(`${row.text(at.symbol)} ${row.text(at.date)}`);
  });
  return secretariat;
}
