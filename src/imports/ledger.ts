/**
 * The ledger: recorded votes as plain text that a person can review and a spreadsheet opens. A folder a body, a file a session: a row
 * each roll call, a column each state that could vote in one of them, one letter in it. Beside them `differing.csv`, the cells in
 * which edition VOETEN has something else than RECORD, and `gaps.csv`, what is known to be missing. The same table gives the same bytes.
 */
import type { Id } from '../domain/actors.ts';
import type { PartialDate } from '../domain/dates.ts';
import { isPartialDate } from '../domain/dates.ts';
import { UngaIssue } from '../domain/positions.ts';
import { VotedOn } from '../domain/votes.ts';
import { type Gap, inOrder, Letter, type TableRow, type VoteTable } from '../votes/table.ts';
import type { Facts } from './builder.ts';
import { MalformedRow } from './errors.ts';

/** The files of a folder, by name: `74.csv`. */
export type LedgerFiles = ReadonlyMap<string, string>;

const columns = [
  'id',
  'date',
  'symbol',
  'draft',
  'meeting',
  'title',
  'voted_on',
  'text',
  'adopted',
  'yes',
  'no',
  'abstain',
  'absent',
  'subjects',
  'issues',
  'important',
  'number',
  'record',
  'repeats',
  'sources',
  'disputed',
  'note',
] as const;
type Column = (typeof columns)[number];

const differing = ['id', 'state', 'RECORD', 'VOETEN', 'kind'] as const;
const gaps = ['session', 'symbol', 'date', 'what'] as const;

const withoutSession = 'none';

// Writing

export function printLedger(table: VoteTable): LedgerFiles {
  const files = new Map<string, string>();
  const bySession = Map.groupBy(table.rows, ({ session }) => session ?? withoutSession);
  for (const session of [...bySession.keys()].sort(numerically)) {
    const rows = bySession.get(session) as TableRow[];
    const members = [...table.states.keys()].filter((at) =>
      rows.some(({ letters }) => letters.RECORD[at] !== '.' || (letters.VOETEN ?? '.')[at % (letters.VOETEN?.length ?? 1)] !== '.'),
    );
    const header = [...columns, ...members.map((at) => table.states[at] as string)];
    const lines = rows.map((row) => [...cellsOf(row), ...members.map((at) => row.letters.RECORD[at] as string)]);
    files.set(`${session}.csv`, printed([header, ...lines]));
  }
  files.set('differing.csv', printed([[...differing], ...differingCells(table).map((cell) => differing.map((name) => cell[name]))]));
  files.set(
    'gaps.csv',
    printed([
      [...gaps],
      ...table.gaps.map((gap) => gaps.map((name) => (name === 'date' && gap.open ? `${gap.date}/..` : (gap[name] ?? '')))),
    ]),
  );
  return files;
}

function cellsOf(row: TableRow): string[] {
  const { totals } = row;
  const text: Record<Column, string> = {
    id: row.id,
    date: row.date,
    symbol: row.symbol ?? '',
    draft: row.draft ?? '',
    meeting: row.meeting ?? '',
    title: row.title,
    voted_on: row.votedOn,
    text: row.text ?? '',
    adopted: flag(row.adopted),
    yes: String(totals?.yes ?? ''),
    no: String(totals?.no ?? ''),
    abstain: String(totals?.abstain ?? ''),
    absent: String(totals?.absent ?? ''),
    subjects: row.subjects.join('|'),
    issues: row.issues.join(' '),
    important: flag(row.important),
    number: String(row.number ?? ''),
    record: row.record ?? '',
    repeats: row.repeats ?? '',
    sources: row.sources.join(' '),
    disputed: row.disputed.join(' '),
    note: row.note ?? '',
  };
  return columns.map((column) => text[column]);
}

const flag = (value: boolean | null) => (value === null ? '' : value ? '1' : '0');

function printed(lines: readonly (readonly string[])[]): string {
  return lines
    .map((line) => `${line.map((field) => (/[",\n\r]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field)).join(',')}\n`)
    .join('');
}

function numerically(a: string, b: string): number {
  return Number(a) - Number(b) || (a < b ? -1 : 1);
}

/** What a differing cell is. */
export const DifferenceKind = {
  CHOICE: 'Both editions have a choice, and not the same.',
  ONLY_RECORD: 'RECORD has a choice, VOETEN none.',
  ONLY_VOETEN: 'VOETEN has a choice; by RECORD the state did not vote.',
  NO_MEMBER: 'VOETEN has a choice; by RECORD the state could not vote.',
} as const;
export type DifferenceKind = keyof typeof DifferenceKind;

export interface DifferingCell {
  readonly id: string;
  readonly state: string;
  readonly RECORD: string;
  readonly VOETEN: string;
  readonly kind: DifferenceKind;
}

/** The cells in which the two editions differ, in the order of the rows. */
export function differingCells({ rows, states }: VoteTable): DifferingCell[] {
  return rows.flatMap(({ id, letters: { RECORD, VOETEN } }) => {
    if (VOETEN === null || VOETEN === RECORD) return [];
    return [...VOETEN].flatMap((letter, at): DifferingCell[] => {
      const record = RECORD[at] as string;
      if (letter === record) return [];
      const kind = !isChoice(letter) ? 'ONLY_RECORD' : isChoice(record) ? 'CHOICE' : record === '.' ? 'NO_MEMBER' : 'ONLY_VOETEN';
      return [{ id, state: states[at] as string, RECORD: record, VOETEN: letter, kind }];
    });
  });
}

const isChoice = (letter: string) => letter === 'Y' || letter === 'N' || letter === 'A';

// Reading

interface SessionFile {
  readonly states: readonly string[];
  readonly rows: readonly { readonly facts: Facts; readonly letters: string; readonly disputed: readonly string[] }[];
}

/**
 * The table of a folder's files. Throws MalformedRow for the first thing that is wrong, with file, line and column.
 * @param sources those that may be named
 * @param folder for messages
 */
export function parseLedger(body: string, files: LedgerFiles, sources: ReadonlySet<Id>, folder = ''): VoteTable {
  const at = (name: string) => (folder === '' ? name : `${folder}/${name}`);
  const sessions: SessionFile[] = [];
  const ids = new Map<string, string>();
  for (const name of [...files.keys()].filter((each) => each.endsWith('.csv')).sort(numericallyByName)) {
    if (name === 'differing.csv' || name === 'gaps.csv') continue;
    sessions.push(parseSession(at(name), name.slice(0, -4), files.get(name) as string, ids, sources));
  }
  const states = [...new Set(sessions.flatMap((session) => session.states))].sort();
  const voeten = differingIn(at('differing.csv'), files.get('differing.csv') ?? '', ids, states);
  const rows: TableRow[] = [];
  for (const session of sessions) {
    const align = aligner(session.states, states);
    for (const { facts, letters, disputed } of session.rows) {
      const RECORD = align(letters);
      const others = voeten.get(facts.id);
      const VOETEN = facts.number === null ? null : others === undefined ? RECORD : changed(RECORD, others);
      rows.push(Object.assign(facts, { letters: { RECORD, VOETEN }, disputed }));
    }
  }
  return { body, states, rows: inOrder(rows), gaps: gapsIn(at('gaps.csv'), files.get('gaps.csv') ?? '') };
}

const numericallyByName = (a: string, b: string) => numerically(a.slice(0, -4), b.slice(0, -4));

/** Letters of a session's members as letters of all states: who has no column there could not vote. */
function aligner(members: readonly string[], states: readonly string[]): (letters: string) => string {
  const places = members.map((member) => states.indexOf(member));
  const cells = Buffer.alloc(states.length);
  return (letters) => {
    cells.fill('.');
    for (let at = 0; at < places.length; at++) cells[places[at] as number] = letters.charCodeAt(at);
    return cells.toString('latin1');
  };
}

function changed(letters: string, others: ReadonlyMap<number, string>): string {
  const cells = [...letters];
  for (const [place, letter] of others) cells[place] = letter;
  return cells.join('');
}

/** A file's lines as fields, those after the first `fields` as one text. Fields in quotes are few; they may not hold line breaks. */
function* linesOf(file: string, text: string, expected: readonly string[], fields = Number.POSITIVE_INFINITY): Generator<Line> {
  let line = 0;
  let from = 0;
  while (from < text.length) {
    let end = text.indexOf('\n', from);
    if (end < 0) end = text.length;
    line += 1;
    const whole = text.charCodeAt(end - 1) === 13 ? text.slice(from, end - 1) : text.slice(from, end);
    from = end + 1;
    if (whole === '') continue;
    const each = new Line(file, line, whole, fields);
    if (line === 1) {
      expected.forEach((name, at) => {
        if (each.fields[at] !== name) throw each.wrong(at, `the column ${name}`);
      });
    } else if (each.fields.length !== expected.length) {
      const found = `${each.fields.length} field${each.fields.length === 1 ? '' : 's'}`;
      throw new MalformedRow({ file, line, column: 1, found, expected: `${expected.length}, as in the header` });
    }
    yield each;
  }
  if (line === 0) throw new MalformedRow({ file, line: 1, column: 1, found: 'nothing', expected: `the columns ${expected.join(', ')}` });
}

class Line {
  readonly fields: readonly string[];
  /** where the text begins that is left after the fields asked for */
  readonly restAt: number;
  readonly number: number;
  readonly #file: string;
  readonly #text: string;
  readonly #begins: number[] = [];

  constructor(file: string, number: number, text: string, most: number) {
    this.#file = file;
    this.#text = text;
    this.number = number;
    const fields: string[] = [];
    let at = 0;
    while (fields.length < most && at <= text.length) {
      this.#begins.push(at);
      let end: number;
      if (text.charCodeAt(at) === 34) {
        end = text.indexOf('"', at + 1);
        while (end >= 0 && text.charCodeAt(end + 1) === 34) end = text.indexOf('"', end + 2);
        if (end < 0 || (end + 1 < text.length && text.charCodeAt(end + 1) !== 44)) {
          throw this.wrongAt(at, 'quotes out of place', 'a field in quotes, and those within it doubled');
        }
        fields.push(text.slice(at + 1, end).replaceAll('""', '"'));
        end += 1;
      } else {
        end = text.indexOf(',', at);
        if (end < 0) end = text.length;
        fields.push(text.slice(at, end));
      }
      at = end + 1;
    }
    this.fields = fields;
    this.restAt = at;
  }

  /** What follows the fields. */
  get rest(): string {
    return this.#text.slice(this.restAt);
  }

  wrong(field: number, expected: string): MalformedRow {
    const text = this.fields[field] ?? '';
    return this.wrongAt(this.#begins[field] ?? 0, text === '' ? 'nothing' : `“${text}”`, expected);
  }

  wrongAt(at: number, found: string, expected: string): MalformedRow {
    return new MalformedRow({ file: this.#file, line: this.number, column: at + 1, found, expected });
  }
}

function parseSession(file: string, session: string, text: string, ids: Map<string, string>, sources: ReadonlySet<Id>): SessionFile {
  let states: readonly string[] = [];
  const rows: SessionFile['rows'][number][] = [];
  for (const line of linesOf(file, text, columns, columns.length)) {
    if (line.number === 1) {
      states = line.rest === '' ? [] : line.rest.split(',');
      states.forEach((state, at) => {
        if (/^[A-Z]{3,4}$/.test(state) && states.indexOf(state) === at) return;
        const before = states.slice(0, at).reduce((sum, each) => sum + each.length + 1, 0);
        throw line.wrongAt(line.restAt + before, `“${state}”`, 'the id of a state, once');
      });
      continue;
    }
    const facts = factsOf(line, session === withoutSession ? null : session, sources);
    const earlier = ids.get(facts.id);
    if (earlier !== undefined) throw line.wrong(0, `each id once: it is in ${earlier}`);
    ids.set(facts.id, file);
    const disputed = (line.fields[place.disputed] as string).split(' ').filter((state) => state !== '');
    rows.push({ facts, letters: lettersIn(line, states), disputed });
  }
  return { states, rows };
}

const isLetter = new Uint8Array(128);
for (const letter of Object.keys(Letter)) isLetter[letter.charCodeAt(0)] = 1;

/** One letter a state, with commas between. */
function lettersIn(line: Line, states: readonly string[]): string {
  const { rest } = line;
  const letters = Buffer.allocUnsafe(states.length);
  for (let at = 0; at < states.length; at++) {
    const code = rest.charCodeAt(2 * at);
    const next = rest.charCodeAt(2 * at + 1);
    if (isLetter[code] === 1 && (next === 44 || 2 * at + 1 === rest.length)) letters[at] = code;
    else {
      const [found = ''] = rest.slice(2 * at).split(',', 1);
      const expected = `one of ${Object.keys(Letter).join(' ')} for ${states[at]}`;
      throw line.wrongAt(line.restAt + 2 * at, found === '' ? 'nothing' : `“${found}”`, expected);
    }
  }
  if (rest.length > Math.max(0, 2 * states.length - 1)) {
    throw line.wrongAt(line.restAt + 2 * states.length, 'a further field', `${states.length} letters, as in the header`);
  }
  return letters.toString('latin1');
}

const place = Object.fromEntries(columns.map((column, at) => [column, at])) as Readonly<Record<Column, number>>;

function factsOf(line: Line, session: string | null, sources: ReadonlySet<Id>): Facts {
  const text = (column: Column) => line.fields[place[column]] as string;
  const optional = (column: Column) => text(column) || null;
  const list = (column: Column, by: string) => (text(column) === '' ? [] : text(column).split(by));
  const number = (column: Column) => {
    if (text(column) === '') return null;
    if (!/^\d{1,9}$/.test(text(column))) throw line.wrong(place[column], 'a whole number, or nothing');
    return Number(text(column));
  };
  const yesOrNo = (column: Column) => {
    if (!/^[01]?$/.test(text(column))) throw line.wrong(place[column], '1, 0 or nothing');
    return text(column) === '' ? null : text(column) === '1';
  };
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(text('id'))) throw line.wrong(place.id, 'an id of small letters, digits and hyphens');
  if (!isPartialDate(text('date'))) throw line.wrong(place.date, 'a day, month or year');
  if (text('title') === '') throw line.wrong(place.title, 'a title');
  if (!(text('voted_on') in VotedOn)) throw line.wrong(place.voted_on, `one of ${Object.keys(VotedOn).join(', ')}`);
  if (text('sources') === '') throw line.wrong(place.sources, 'the id of a source');
  const unknown = list('sources', ' ').find((source) => !sources.has(source));
  if (unknown !== undefined) throw line.wrong(place.sources, `sources of the dataset, or that publish votes: there is no ${unknown}`);
  const issues = list('issues', ' ');
  for (const issue of issues) if (!(issue in UngaIssue)) throw line.wrong(place.issues, `issues of ${Object.keys(UngaIssue).join(', ')}`);
  const [yes, no, abstain] = [number('yes'), number('no'), number('abstain')];
  if ((yes === null) !== (no === null) || (yes === null) !== (abstain === null))
    throw line.wrong(place.yes, 'yes, no and abstain together');
  return {
    id: text('id'),
    date: text('date') as PartialDate,
    session,
    symbol: optional('symbol'),
    draft: optional('draft'),
    meeting: optional('meeting'),
    title: text('title'),
    votedOn: text('voted_on') as VotedOn,
    text: optional('text'),
    adopted: yesOrNo('adopted'),
    totals: yes === null || no === null || abstain === null ? null : { yes, no, abstain, absent: number('absent') },
    subjects: list('subjects', '|'),
    issues: issues as UngaIssue[],
    important: yesOrNo('important'),
    number: number('number'),
    record: optional('record'),
    repeats: optional('repeats'),
    sources: list('sources', ' '),
    note: optional('note'),
  };
}

/** The letters of edition VOETEN that RECORD hasn't, by roll call and place of the state. */
function differingIn(file: string, text: string, ids: ReadonlyMap<string, string>, states: readonly string[]) {
  const found = new Map<string, Map<number, string>>();
  const places = new Map(states.map((state, place) => [state, place]));
  if (text === '') return found;
  for (const line of linesOf(file, text, differing)) {
    const [id = '', state = '', , letter = ''] = line.fields;
    if (id === 'id') continue;
    if (!ids.has(id)) throw line.wrong(0, 'the id of a roll call of the ledger');
    const place = places.get(state);
    if (place === undefined) throw line.wrong(1, 'the id of a state that has a column');
    if (!(letter in Letter)) throw line.wrong(3, `one of ${Object.keys(Letter).join(' ')}`);
    const cells = found.get(id) ?? new Map<number, string>();
    found.set(id, cells.set(place, letter));
  }
  return found;
}

function gapsIn(file: string, text: string): Gap[] {
  if (text === '') return [];
  return [...linesOf(file, text, gaps)].slice(1).map((line) => {
    const [session, symbol, date, what] = line.fields;
    const open = date?.endsWith('/..') ?? false;
    const from = open ? date?.slice(0, -3) : date;
    if (from !== '' && !isPartialDate(from as string)) throw line.wrong(2, 'a day, month or year, from which on with /.., or nothing');
    if (what === '') throw line.wrong(3, 'what is missing');
    return { session: session || null, symbol: symbol || null, date: from || null, open, what: what as string };
  });
}
