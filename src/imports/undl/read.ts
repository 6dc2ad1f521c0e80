/**
 * The recorded votes of the UN General Assembly as the UN's Dag Hammarskjöld Library publishes them in bulk: a row for each member and
 * roll call, with what is known of the roll call repeated in each row. Whole texts only.
 */
import { isDay } from '../../domain/dates.ts';
import type { Letter, VoteTable } from '../../votes/table.ts';
import { countsOf } from '../../votes/table.ts';
import { assembly, assemblySessionOn } from '../bodies.ts';
import type { Facts, TableBuilder } from '../builder.ts';
import { type Row, shown } from '../csv.ts';
import { MalformedRow } from '../errors.ts';
import type { VoteReader } from '../reader.ts';
import { libraryData, secretariatData } from '../sources.ts';
import { idOf, meetingOf, symbolOf } from '../symbols.ts';
import { type Columns, type Listener, readTable } from '../table.ts';
import { bareSubject } from '../voeten/words.ts';
import type { Voter, Voters } from '../voters.ts';
import { readProvenance } from './provenance.ts';

const required = ['ms_code', 'ms_name', 'ms_vote', 'date', 'resolution', 'title', 'total_yes', 'total_no', 'total_abstentions'] as const;
const optional = ['undl_id', 'session', 'draft', 'meeting', 'subjects', 'total_non_voting', 'total_ms'] as const;
/** what all rows of a roll call must say alike */
const shared = ['date', 'resolution', 'total_yes', 'total_no', 'total_abstentions', 'total_non_voting'] as const;
type Column = (typeof required)[number] | (typeof optional)[number];

const letters: Readonly<Record<string, Letter>> = { Y: 'Y', N: 'N', A: 'A', X: 'X' };

/** A roll call while its rows are read. */
interface Open {
  readonly index: number;
  readonly line: number;
  readonly file: string;
  readonly texts: readonly string[];
  /** columns from 1, of total_yes: where totals are wrong */
  readonly column: number;
}

export const library: VoteReader<'council' | 'votes' | 'provenance'> = {
  name: 'undl',
  body: assembly,
  sources: [libraryData, secretariatData],
  forms: {
    council: {
      what: 'votes of the Security Council, which are not taken in yet (UN Digital Library)',
      columns: ['ms_code', 'ms_vote', 'permanent_member'],
      refused: true,
    },
    votes: {
      what: 'votes of the General Assembly (UN Digital Library)',
      columns: ['ms_code', 'ms_name', 'ms_vote', 'date', 'resolution'],
      several: true,
    },
    provenance: { what: 'where the Library’s rows are from', columns: ['symbol', 'date', 'source', 'undl_id'], beside: true },
  },
  async read(files, listener, voters, table) {
    const [provenance] = files.get('provenance') ?? [];
    const secretariat = provenance === undefined ? new Set<string>() : await readProvenance(provenance, listener);
    return readVotes(files.get('votes') ?? [], listener, voters, table, secretariat);
  },
};

/** @param secretariat symbols whose votes the file has from the Secretariat's machine-readable resolutions */
async function readVotes(
  files: readonly string[],
  listener: Listener,
  voters: Voters,
  table: TableBuilder,
  secretariat: ReadonlySet<string>,
): Promise<VoteTable> {
  const open = new Map<string, Open>();
  const ids = new Set<string>();
  const known = new Map<string, Voter>();
  for (const path of files) {
    let latestKey = '';
    let latest: Open | undefined;
    await readTable(
      path,
      required,
      listener,
      (row, at) => {
        const key = keyOf(row, at);
        // Rows of a roll call stand one after another.
        let rollCall = key === latestKey ? latest : open.get(key);
        if (rollCall === undefined) {
          const facts = factsOf(row, at, ids, secretariat);
          rollCall = {
            index: table.add(facts),
            line: row.line,
            file: row.file,
            texts: shared.map((name) => (at[name] < 0 ? '' : row.copy(at[name]))),
            column: row.columnOf(at.total_yes),
          };
          open.set(key, rollCall);
          ids.add(facts.id);
        } else if (rollCall !== latest || rollCall.line !== row.line) checkShared(rollCall, row, at);
        latestKey = key;
        latest = rollCall;
        recordVote(row, at, rollCall, known, voters, table);
      },
      optional,
    );
  }
  for (const rollCall of open.values()) checkTotals(rollCall, table, listener);
  const read = table.table('RECORD');
  return { ...read, rows: read.rows.filter(({ letters }) => /[YNA]/.test(letters.RECORD)) };
}

/** The Library's number; rows without one are told apart by symbol and day. */
function keyOf(row: Row, at: Columns<Column>): string {
  const id = at.undl_id < 0 ? '' : row.text(at.undl_id);
  return id === '' || id === 'NA' ? `${row.text(at.resolution)} ${row.text(at.date)}` : id;
}

function factsOf(row: Row, at: Columns<Column>, taken: ReadonlySet<string>, secretariat: ReadonlySet<string>): Facts {
  const text = (name: Column) => {
    const found = at[name] < 0 ? '' : row.copy(at[name]).trim();
    return found === '' || found === 'NA' ? null : found;
  };
  const date = row.copy(at.date);
  if (!isDay(date)) throw row.wrong(at.date, 'a day YYYY-MM-DD');
  const published = text('resolution');
  const symbol = symbolOf(published);
  if (symbol === null) throw row.wrong(at.resolution, 'the symbol of a resolution: A/RES/68/262, A/RES/2765(XXVI)');
  const record = text('undl_id');
  if (record !== null && !/^\d+$/.test(record)) throw row.wrong(at.undl_id, 'the number of a record of the Library, or nothing');
  const title = text('title');
  const subject = title === null ? null : bareSubject(title);
  if (subject === null) throw row.wrong(at.title, 'a title');
  const id = idOf(assembly, symbol);
  const yes = totalOf(row, at.total_yes);
  return {
    // A resolution may be voted on twice.
    id: taken.has(id) ? `${id}-of-${date}` : id,
    date,
    session: sessionOf(text('session'), date),
    symbol,
    draft: text('draft'),
    meeting: meetingOf(text('meeting')),
    title: subject,
    votedOn: 'TEXT',
    text: null,
    adopted: true,
    totals: {
      yes,
      no: totalOf(row, at.total_no),
      abstain: totalOf(row, at.total_abstentions),
      absent: text('total_non_voting') === null ? null : totalOf(row, at.total_non_voting),
    },
    subjects: (text('subjects') ?? '')
      .split('|')
      .map((subject) => subject.trim())
      .filter((subject) => subject !== ''),
    issues: [],
    important: null,
    number: null,
    record,
    repeats: null,
    sources: [record === null || secretariat.has(`${published} ${date}`) ? secretariatData.source.id : libraryData.source.id],
    note: null,
  };
}

/** As the table has it: emergency and special sessions with the regular one in course. */
function sessionOf(session: string | null, date: string): string {
  if (session !== null && /^\d+$/.test(session)) return session;
  return assemblySessionOn(date);
}

/** A count, as spreadsheets write it: 25, 25.0, 25,0. */
function totalOf(row: Row, field: number): number {
  const [, whole] = /^(\d{1,4})(?:[.,]0+)?$/.exec(row.text(field).trim()) ?? [];
  if (whole === undefined) throw row.wrong(field, 'a count');
  return Number(whole);
}

function checkShared({ texts, line }: Open, row: Row, at: Columns<Column>): void {
  for (let each = 0; each < shared.length; each++) {
    const field = at[shared[each] as Column];
    const text = texts[each] as string;
    if (field >= 0 && !row.is(field, text) && row.text(field) !== text) {
      throw row.wrong(field, `${shown(text)} as on line ${line}, of the same roll call`);
    }
  }
}

function recordVote(row: Row, at: Columns<Column>, rollCall: Open, known: Map<string, Voter>, voters: Voters, table: TableBuilder): void {
  const letter = letters[row.text(at.ms_vote)];
  if (letter === undefined) throw row.wrong(at.ms_vote, 'Y, N, A or X');
  const code = row.is(at.ms_code, 'NA') ? '' : row.text(at.ms_code);
  const name = row.text(at.ms_name);
  let voter = known.get(`${code} ${name}`);
  if (voter === undefined) {
    if (name.includes('\uFFFD')) throw row.wrong(at.ms_name, 'text in UTF-8');
    if (code === '' && name === '') throw row.wrong(at.ms_code, 'the code or the name of a state');
    if (code !== '' && !/^[A-Z]{3}$/.test(code)) throw row.wrong(at.ms_code, 'a code of three capital letters, or nothing');
    voter = { name: name || null, alpha2: null, alpha3: code || null, cow: null };
    known.set(`${code} ${name}`, voter);
  }
  const state = voters.find(voter, table.factsOf(rollCall.index).date);
  if ('found' in state) {
    // The Library also lists members of later years, and those that were kept out, as not voting.
    if (letter === 'X' && voters.knows(voter)) return;
    throw row.wrong(code === '' ? at.ms_name : at.ms_code, state.expected, state.found);
  }
  const earlier = table.record(rollCall.index, state.id, letter, row.line);
  if (earlier !== 0)
    throw row.wrong(at.ms_vote, `one vote of ${state.name} in a roll call: it has one on line ${earlier}`, `a second ${shown(letter)}`);
}

function checkTotals({ index, file, line, column }: Open, table: TableBuilder, listener: Listener): void {
  const { totals, symbol } = table.factsOf(index);
  if (totals === null) return;
  const { yes, no, abstain } = countsOf(table.recorded(index));
  if (yes + no + abstain === 0) {
    // The Library has a few records that name nobody: whether there was a vote is not known.
    const expected = 'a vote of at least one member: what nobody’s vote is recorded of is left out';
    listener.onMalformed(new MalformedRow({ file, line, column, found: `no vote on ${symbol}`, expected }));
    return;
  }
  if (yes === totals.yes && no === totals.no && abstain === totals.abstain) return;
  const found = `${yes}-${no}-${abstain} by the names of ${symbol}`;
  const expected = `${totals.yes}-${totals.no}-${totals.abstain} (yes-no-abstentions), as the totals say`;
  listener.onMalformed(new MalformedRow({ file, line, column, found, expected }));
}
