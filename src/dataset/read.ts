/** Reads a dataset's YAML files. Every record remembers the file and line it came from; every error names them. */
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type DemarcheRecord, noRecords, type Records, type RecordType, recordTypes } from '../domain/records.ts';
import { nearest } from '../search/nearest.ts';
import { type Form, idOf } from './forms/form.ts';
import { question } from './forms/question.ts';
import { datasetForm, forms } from './forms.ts';
import type { Problem } from './problems.ts';
import { type TextOfFile, textOfFile } from './text-file.ts';
import { filesBelow, yamlFiles } from './version.ts';
import { carefully, type Line, type Parsed, type Path, type Yaml } from './yaml.ts';

/** Where a record, or one of its fields, stands. */
export interface Origin {
  readonly file: string;
  /** the line of a field, or of the record where the field is not written out */
  line(path?: Path): number;
  /** whether a field was given once for all records of the file */
  isDefault(path: Path): boolean;
}

/** What was written but can't be read as records, so that whatever follows from it alone need not be reported. */
export interface Unread {
  /** records that are malformed, as far as they are known by an id */
  readonly malformed: readonly { readonly id: string; readonly type: RecordType; readonly file: string; readonly line: number }[];
  /** ids in files that aren't read at all */
  readonly ids: ReadonlySet<string>;
  /** kinds of which records may be in files that aren't read at all */
  readonly types: ReadonlySet<RecordType>;
  /** every word in all of this that may name a record, and so be a use of it */
  readonly words: ReadonlySet<string>;
}

/** A worked question as it is written, and where it stands. */
export interface WrittenQuestion extends z.output<typeof question> {
  /** the line of a field of it, or of the question where the field is not written out */
  line(path?: Path): number;
}

export interface DatasetRead {
  readonly title: string;
  readonly updatedOn: string;
  readonly coveredTo: string;
  readonly questions: readonly WrittenQuestion[];
  readonly records: Records;
  readonly origins: ReadonlyMap<DemarcheRecord, Origin>;
  readonly unread: Unread;
  readonly problems: Problem[];
}

/**
 * Reads and validates each record by itself. Whatever is wrong is in `problems`; the rest of the records is there.
 * @param yaml `quickly` where no line of anything is needed
 */
export function readDataset(folder: string, yaml: Yaml = carefully): DatasetRead {
  return new FolderReader(folder, yaml).read();
}

/** A dataset's worked questions alone; those that are malformed are left out. */
export function readQuestions(folder: string): WrittenQuestion[] {
  return new FolderReader(folder, carefully).questions();
}

/** The file of a dataset's worked questions. */
export const questionsFile = 'questions.yaml';

class FolderReader {
  readonly #folder: string;
  readonly #yaml: Yaml;
  readonly #problems: Problem[] = [];
  readonly #records = noRecords();
  readonly #origins = new Map<DemarcheRecord, Origin>();
  readonly #unread = {
    malformed: [] as Unread['malformed'][number][],
    ids: new Set<string>(),
    types: new Set<RecordType>(),
    words: new Set<string>(),
  };

  constructor(folder: string, yaml: Yaml) {
    this.#folder = folder;
    this.#yaml = yaml;
  }

  read(): DatasetRead {
    const about = this.#files();
    return {
      title: about?.title ?? '',
      updatedOn: about?.updatedOn ?? '',
      coveredTo: about?.coveredTo ?? '',
      questions: this.questions(),
      records: this.#records,
      origins: this.#origins,
      unread: this.#unread,
      problems: this.#problems,
    };
  }

  #report(file: string, line: number, record: string | null, message: string): void {
    this.#problems.push({ file, line, record, message });
  }

  #files(): z.output<typeof datasetForm> | undefined {
    const folder = this.#folder;
    if (!existsSync(folder) || !statSync(folder).isDirectory()) {
      this.#report('.', 1, null, 'is no folder: expected a folder with dataset.yaml in it');
      return;
    }
    const about = this.#about();
    const known = new Set(['dataset.yaml', questionsFile]);
    const absent = new Set<RecordType>();
    for (const type of recordTypes) {
      const files = filesOf(folder, forms[type]);
      if (files.length === 0) absent.add(type);
      for (const file of files) {
        known.add(file);
        this.#file(file, forms[type]);
      }
    }
    for (const file of filesBelow(folder)) {
      if (known.has(file)) continue;
      if (!/\.ya?ml$/.test(file)) {
        if (/\.ya?ml(?:\.txt)?$/i.test(file))
          this.#report(file, 1, null, 'is not read: expected a name that ends in .yaml, in small letters');
        continue;
      }
      const places = recordTypes.map((type) => `${forms[type].place}.yaml`).join(', ');
      this.#report(
        file,
        1,
        null,
        `belongs to no kind of record: expected one of dataset.yaml, ${questionsFile}, ${places}, or a file in a folder of that name`,
      );
      this.#leaveUnread(this.#text(file).text, absent);
    }
    return about;
  }

  #about(): z.output<typeof datasetForm> | undefined {
    const parsed = this.#parse('dataset.yaml');
    if ('text' in parsed) return;
    const fields = isObject(parsed.value) ? parsed.value : {};
    const result = datasetForm.safeParse(fields);
    for (const { path, message } of found(result, datasetForm, fields)) {
      this.#report('dataset.yaml', parsed.line(path), null, message);
    }
    return result.data;
  }

  /** The worked questions; a dataset needs none. */
  questions(): WrittenQuestion[] {
    if (!existsSync(join(this.#folder, questionsFile))) return [];
    const parsed = this.#parse(questionsFile);
    if ('text' in parsed) return [];
    const { value, line } = parsed;
    if (!isObject(value) || !Array.isArray(value.records)) {
      this.#report(questionsFile, 1, null, 'has no list of records: expected a mapping with `records`');
      return [];
    }
    return value.records.flatMap((written: unknown, index: number) => {
      const place = (path: Path = []) => line(['records', index, ...path]);
      const result = question.safeParse(written);
      const label = isObject(written) && typeof written.id === 'string' ? written.id : nth(index);
      for (const { path, message } of found(result, question, written)) this.#report(questionsFile, place(path), label, message);
      return result.success ? [{ ...result.data, line: place }] : [];
    });
  }

  #file(file: string, form: Form<RecordType>): void {
    const parsed = this.#parse(file);
    if ('text' in parsed) {
      this.#leaveUnread(parsed.text, [form.type]);
      return;
    }
    const { value, line } = parsed;
    if (!isObject(value) || !Array.isArray(value.records)) {
      this.#report(file, 1, null, 'has no list of records: expected a mapping with `records` and, if wanted, `defaults`');
      for (const word of words(value)) this.#unread.words.add(word);
      this.#unread.types.add(form.type);
      return;
    }
    for (const key of Object.keys(value)) {
      if (key !== 'records' && key !== 'defaults') {
        this.#report(file, line([key]), null, `${key} is not known here: expected defaults or records`);
      }
    }
    const defaults = this.#defaults(file, form, value.defaults, line);
    value.records.forEach((written: unknown, index: number) => {
      this.#record(file, form, written, index, defaults, line);
    });
  }

  /** A file's defaults, each of them checked once and not again for every record that it is given to. */
  #defaults(file: string, form: Form<RecordType>, value: unknown, line: Line): Defaults {
    if (value === undefined || value === null) return { values: {}, wrong: new Set() };
    if (!isObject(value)) {
      this.#report(file, line(['defaults']), 'defaults', `${shown(value)} is no mapping: expected fields and their values`);
      return { values: {}, wrong: new Set() };
    }
    const values: Record<string, unknown> = {};
    const wrong = new Set<string>();
    for (const [key, each] of Object.entries(value)) {
      const field = form.schema.shape[key] as z.ZodType | undefined;
      // What can't be a default is given to the records all the same, so that they don't each lack it.
      if (field) values[key] = each;
      if (!field || !form.defaults.includes(key)) {
        const expected = form.defaults.length > 0 ? `expected one of ${form.defaults.join(', ')}` : 'expected none';
        this.#report(file, line(['defaults', key]), 'defaults', `${key} can’t be a default here: ${expected}`);
        continue;
      }
      const alone = z.object({ [key]: field });
      for (const { path, message } of found(alone.safeParse(value), alone, value)) {
        wrong.add(key);
        this.#report(file, line(['defaults', ...path]), 'defaults', message);
      }
    }
    return { values, wrong };
  }

  #record(file: string, form: Form<RecordType>, written: unknown, index: number, defaults: Defaults, line: Line): void {
    if (!isObject(written)) {
      this.#report(file, line(['records', index]), nth(index), `${shown(written)} is no record: expected a mapping of fields`);
      return;
    }
    const given = applicable(defaults.values, written);
    const fields = { ...given, ...written };
    const isDefault = (path: Path) => path.length > 0 && !(String(path[0]) in written) && String(path[0]) in given;
    const place = (path: Path) => {
      const step = citation(written, path);
      return line(isDefault(step) ? ['defaults', ...step] : ['records', index, ...step]);
    };
    const id = idOf(form, fields);
    const result = form.schema.safeParse(fields);
    if (!result.success || id === null) {
      for (const { path, message } of found(result, form.schema, fields)) {
        if (!(isDefault(path) && defaults.wrong.has(String(path[0])))) this.#report(file, place(path), id ?? nth(index), message);
      }
      for (const word of words(fields)) this.#unread.words.add(word);
      if (id !== null) this.#unread.malformed.push({ id, type: form.type, file, line: place(['id']) });
      return;
    }
    const record = form.build({ ...result.data, id } as never);
    this.#records[form.type].push(record as never);
    this.#origins.set(record, {
      file,
      line: (path = []) => place(path),
      isDefault: (path) => isDefault(citation(written, path)),
    });
  }

  #leaveUnread(text: string, types: Iterable<RecordType>): void {
    for (const [, id] of text.matchAll(/\bid:\s*['"]?([A-Za-z0-9-]+)/g)) this.#unread.ids.add(id as string);
    for (const word of words(text)) this.#unread.words.add(word);
    for (const type of types) this.#unread.types.add(type);
  }

  #text(file: string): TextOfFile {
    try {
      return textOfFile(join(this.#folder, file));
    } catch {
      return { text: '', wrong: { line: 1, message: 'can’t be read: expected a YAML file' } };
    }
  }

  /** Parses one file; its mere text, with the problems reported, when it is not YAML. */
  #parse(file: string): Parsed | { readonly text: string } {
    const { text, wrong } = this.#text(file);
    const parsed = wrong ? { wrong: [wrong] } : this.#yaml(text);
    if (!('wrong' in parsed)) return parsed;
    for (const { line, message } of parsed.wrong) this.#report(file, line, null, message);
    return { text };
  }
}

interface Defaults {
  readonly values: Readonly<Record<string, unknown>>;
  /** those that were found to be malformed */
  readonly wrong: ReadonlySet<string>;
}

function filesOf(folder: string, { place }: Form<RecordType>): string[] {
  const single = existsSync(join(folder, `${place}.yaml`)) ? [`${place}.yaml`] : [];
  return existsSync(join(folder, place)) ? [...single, ...yamlFiles(folder, place)] : single;
}

/** A record that names its own sources takes none from the defaults; a place in another source is none in its own. */
function applicable(defaults: Readonly<Record<string, unknown>>, written: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const { source, at, read, ...others } = defaults;
  if ('evidence' in written) return others;
  const place = 'source' in written ? {} : { at, read };
  return Object.fromEntries(Object.entries({ ...others, source, ...place }).filter(([, value]) => value !== undefined));
}

/** The path on which a source was written: in `evidence`, or short as `source`. */
function citation(written: unknown, path: Path): Path {
  const at = path.lastIndexOf('evidence');
  if (at < 0) return path;
  const above = valueAt(written, path.slice(0, at));
  return isObject(above) && 'evidence' in above ? path : [...path.slice(0, at), ...path.slice(at + 2)];
}

// Messages

interface Found {
  readonly path: Path;
  readonly message: string;
}

/** What is wrong with the fields of a record, each with its path. */
function found(result: z.ZodSafeParseResult<unknown>, schema: z.ZodObject, fields: unknown): Found[] {
  const all = (result.error?.issues ?? []).flatMap((issue): Found[] => {
    const path = issue.path as (string | number)[];
    if (issue.code === 'unrecognized_keys') {
      const known = Object.keys(fieldsAt(schema, path));
      return issue.keys.map((key) => {
        const near = nearest(key, known);
        return {
          path: [...path, key],
          message: `${dotted([...path, key])} is not a field: expected ${near ?? `one of ${known.join(', ')}`}`,
        };
      });
    }
    const value = valueAt(fields, path);
    if (issue.code === 'invalid_type' && issue.expected === 'string' && isObject(value)) {
      return [{ path, message: `${dotted(path)} is a mapping: expected some text, in quotes where it has a colon in it` }];
    }
    if (issue.code === 'custom' && !issue.message.startsWith('expected')) return [{ path, message: `${dotted(path)} ${issue.message}` }];
    const state = value === undefined ? 'is missing' : `is ${shown(value)}`;
    return [{ path, message: `${dotted(path)} ${state}: ${expected(issue)}` }];
  });
  // An empty list where a text is wanted is both no text and too short a one.
  const same = (a: Found, b: Found) => a.message === b.message && a.path.join('/') === b.path.join('/');
  return all.filter((each, index) => all.findIndex((other) => same(each, other)) === index);
}

const nouns: Readonly<Record<string, string>> = {
  string: 'some text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a mapping of fields',
};

function expected(issue: z.core.$ZodIssue): string {
  if (issue.message.startsWith('expected')) return issue.message;
  if (issue.code === 'invalid_type') return `expected ${nouns[issue.expected] ?? issue.expected}`;
  if (issue.code === 'too_small') return `expected at least ${issue.minimum}`;
  if (issue.code === 'too_big') return `expected at most ${issue.maximum}`;
  return `expected otherwise (${issue.message})`;
}

/** The fields that may stand at a path of a form. */
function fieldsAt(schema: z.ZodType, path: Path): Record<string, unknown> {
  let at: unknown = schema;
  for (const step of [...path, null]) {
    while (at instanceof z.ZodOptional || at instanceof z.ZodDefault) at = at.unwrap();
    if (step === null) break;
    at = at instanceof z.ZodArray ? at.element : at instanceof z.ZodObject ? at.shape[step] : undefined;
  }
  return at instanceof z.ZodObject ? at.shape : {};
}

function dotted(path: Path): string {
  return path.filter((step) => typeof step === 'string').join('.') || 'dataset.yaml';
}

/** A value as a message quotes it, on one line and not too long. */
function shown(value: unknown): string {
  if (value === null) return 'empty';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a mapping';
  const text = String(value).replace(/\s+/g, ' ');
  const short = text.length > 60 ? `${text.slice(0, 59)}…` : text;
  return typeof value === 'string' ? `“${short}”` : short;
}

function nth(index: number): string {
  return `record ${index + 1}`;
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((at, step) => (at as Record<string | number, unknown> | null | undefined)?.[step], value);
}

/** Every word in the texts of a value that has the form of an id. */
function* words(value: unknown): Generator<string> {
  if (typeof value === 'string') yield* value.match(/[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*/g) ?? [];
  else if (typeof value === 'object' && value !== null) for (const each of Object.values(value)) yield* words(each);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
