/** Reads a dataset's YAML files. Every record remembers the file and line it came from; every error names them. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, isSeq, LineCounter, type Node, type Pair, parseDocument, type YAMLMap } from 'yaml';
import type { z } from 'zod';
import { type DemarcheRecord, noRecords, type Records, type RecordType, recordTypes } from '../domain/records.ts';
import { datasetForm, type Form, forms } from './forms.ts';
import type { Problem } from './problems.ts';
import { yamlFiles } from './version.ts';

/** Where a record, or one of its fields, stands. */
export interface Origin {
  readonly file: string;
  /** the line of a field, or of the record where the field is not written out */
  line(field?: string | number, ...below: (string | number)[]): number;
}

export interface Reading {
  readonly title: string;
  readonly updatedOn: string;
  readonly records: Records;
  readonly origins: ReadonlyMap<DemarcheRecord, Origin>;
  readonly problems: Problem[];
}

/** Reads and validates each record by itself. Whatever is wrong is in `problems`; the rest of the records is there. */
export function readDataset(folder: string): Reading {
  const problems: Problem[] = [];
  const records = noRecords();
  const origins = new Map<DemarcheRecord, Origin>();
  const report = (file: string, line: number, record: string | null, message: string) => problems.push({ file, line, record, message });

  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    report('.', 1, null, `there is no such folder: expected a folder with dataset.yaml in it`);
    return { title: '', updatedOn: '', records, origins, problems };
  }

  const about = parse(folder, 'dataset.yaml', report);
  const parsed = about ? datasetForm.safeParse(about.value) : undefined;
  if (about && parsed && !parsed.success) {
    for (const issue of parsed.error.issues) {
      report('dataset.yaml', about.line(issue.path as string[]), null, describe(issue));
    }
  }

  const known = new Set(['dataset.yaml']);
  for (const type of recordTypes) {
    const form = forms[type];
    for (const file of filesOf(folder, form)) {
      known.add(file);
      readFile(folder, file, form, records[type] as DemarcheRecord[], origins, report);
    }
  }
  for (const file of yamlFiles(folder)) {
    if (!known.has(file)) {
      const places = recordTypes.map((type) => forms[type].place).join(', ');
      report(file, 1, null, `belongs to no kind of record: expected one of dataset.yaml, ${places}`);
    }
  }
  return { title: parsed?.data?.title ?? '', updatedOn: parsed?.data?.updatedOn ?? '', records, origins, problems };
}

type Report = (file: string, line: number, record: string | null, message: string) => void;

function filesOf(folder: string, form: Form<RecordType>): string[] {
  if (!form.place.endsWith('/')) return existsSync(join(folder, form.place)) ? [form.place] : [];
  const below = form.place.slice(0, -1);
  return existsSync(join(folder, below)) ? yamlFiles(folder, below) : [];
}

function readFile(
  folder: string,
  file: string,
  form: Form<RecordType>,
  records: DemarcheRecord[],
  origins: Map<DemarcheRecord, Origin>,
  report: Report,
): void {
  const parsed = parse(folder, file, report);
  if (!parsed) return;
  const { value, line } = parsed;
  if (!isObject(value) || !Array.isArray(value.records)) {
    report(file, 1, null, 'expected a mapping with a list `records`, and, if wanted, `defaults`');
    return;
  }
  for (const key of Object.keys(value)) {
    if (key !== 'records' && key !== 'defaults') {
      report(file, line([key]), null, `${key} is not known here: expected defaults or records`);
    }
  }
  const defaults = isObject(value.defaults) ? value.defaults : {};
  for (const key of Object.keys(defaults)) {
    if (!form.defaults.includes(key)) {
      const expected = form.defaults.join(', ') || 'none';
      report(file, line(['defaults', key]), null, `${key} can't be a default here: expected one of ${expected}`);
    }
  }
  value.records.forEach((written: unknown, index: number) => {
    const name = isObject(written) && typeof written.id === 'string' ? written.id : null;
    if (!isObject(written)) {
      report(file, line(['records', index]), null, 'expected a record: a mapping of fields');
      return;
    }
    const place = (path: readonly (string | number)[]) =>
      path.length > 0 && !(String(path[0]) in written) && String(path[0]) in defaults
        ? line(['defaults', ...path])
        : line(['records', index, ...path]);
    const result = form.schema.safeParse({ ...defaults, ...written });
    if (!result.success) {
      for (const issue of result.error.issues) {
        const path = issue.path as (string | number)[];
        if (issue.code === 'unrecognized_keys') {
          for (const key of issue.keys) {
            const expected = Object.keys(form.schema.shape).join(', ');
            const at = path.length === 0 ? `expected one of ${expected}` : `not a field of ${path.join('.')}`;
            report(file, place([...path, key]), name, `${key} is not a known field: ${at}`);
          }
        } else report(file, place(path), name, describe(issue));
      }
      return;
    }
    const record = form.build(result.data as never);
    records.push(record);
    origins.set(record, { file, line: (...path) => place(path as (string | number)[]) });
  });
}

function describe(issue: z.core.$ZodIssue): string {
  const field = issue.path.join('.');
  if (issue.code === 'invalid_type' && issue.input === undefined && /received undefined/.test(issue.message)) {
    return `${field} is missing: expected ${issue.expected}`;
  }
  if (issue.code === 'invalid_union') {
    const [first] = issue.errors.flat();
    return `${field}: ${first ? first.message : issue.message}`;
  }
  return field ? `${field}: ${issue.message}` : issue.message;
}

interface Parsed {
  readonly value: unknown;
  line(path: readonly (string | number)[]): number;
}

/** Parses one file; null, with the problems reported, when it is not YAML. */
function parse(folder: string, file: string, report: Report): Parsed | null {
  let text: string;
  try {
    text = readFileSync(join(folder, file), 'utf8');
  } catch {
    report(file, 1, null, 'can’t be read: expected a YAML file');
    return null;
  }
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  if (document.errors.length > 0) {
    for (const error of document.errors) report(file, lines.linePos(error.pos[0]).line, null, error.message);
    return null;
  }
  return {
    value: document.toJS(),
    line: (path) => lines.linePos(offsetOf(document.contents as Node | null, path)).line,
  };
}

/** The offset of the deepest node on a path that is written out. */
function offsetOf(root: Node | null, path: readonly (string | number)[]): number {
  let node = root;
  let offset = root?.range?.[0] ?? 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair = pairOf(node, step);
      if (!pair) return offset;
      offset = (pair.key as Node).range?.[0] ?? offset;
      node = pair.value as Node | null;
    } else if (isSeq(node)) {
      const item = node.items[Number(step)] as Node | undefined;
      if (!item) return offset;
      offset = item.range?.[0] ?? offset;
      node = item;
    } else return offset;
  }
  return offset;
}

function pairOf(map: YAMLMap, key: string | number): Pair | undefined {
  return map.items.find((pair) => String((pair.key as { value?: unknown })?.value) === String(key));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
