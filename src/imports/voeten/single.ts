/**
 * The form of one file: a row for each state and roll call, with Correlates of War codes, absences and non-membership, and
 * what is known of the roll call repeated in each row.
 */
import { basename } from 'node:path';
import { UngaIssue } from '../../domain/positions.ts';
import type { Letter } from '../../votes/table.ts';
import type { TableBuilder } from '../builder.ts';
import { type Row, shown } from '../csv.ts';
import { MalformedRow } from '../errors.ts';
import { type Columns, type Listener, readTable } from '../table.ts';
import type { Voter, Voters } from '../voters.ts';
import { Cells } from './cells.ts';
import { dayOf, flagOf, rcidOf, sessionOf, textOf, utf8Of } from './fields.ts';
import type { PublishedRollCall } from './published.ts';
import { factsOf } from './roll-call.ts';
import { textsOf } from './texts.ts';
import type { Known } from './three.ts';

const issues = Object.keys(UngaIssue) as UngaIssue[];
const ofRollCall = ['session', 'importantvote', 'date', 'unres', ...issues] as const;
/** in later editions of the file only */
const later = ['amend', 'para', 'short', 'descr'] as const;
const votes = ['rcid', 'vote', 'ccode'] as const;
type Column = (typeof votes)[number] | (typeof ofRollCall)[number] | (typeof later)[number];

const letters: Readonly<Record<string, Letter>> = { 1: 'Y', 2: 'A', 3: 'N', 8: 'X', 9: '.' };

/** Reads the file where it is alone. All rows of a roll call must say the same of it. */
export async function readSingle(path: string, listener: Listener, voters: Voters, table: TableBuilder): Promise<Known> {
  const known = new Map<number, { index: number; published: PublishedRollCall; line: number; texts: readonly string[] }>();
  const cells = new Cells();
  await readTable(
    path,
    [...votes, ...ofRollCall],
    listener,
    (row, at) => {
      const rcid = rcidOf(row, at.rcid);
      let rollCall = known.get(rcid);
      if (rollCall === undefined) {
        const published = rollCallOf(rcid, row, at);
        rollCall = { index: table.add(factsOf(published)), published, line: row.line, texts: ofRollCall.map((name) => row.text(at[name])) };
        known.set(rcid, rollCall);
      } else {
        for (const [column, name] of ofRollCall.entries()) {
          const text = rollCall.texts[column] as string;
          if (!row.is(at[name], text) && row.text(at[name]) !== text) {
            throw row.wrong(at[name], `${shown(text)} as on line ${rollCall.line}, of the same roll call`);
          }
        }
      }
      recordVote(cells, voters, table, rollCall.index, row, at);
    },
    later,
  );
  resolve(basename(path), cells, listener, voters, table);
  return known;
}

/**
 * Reads absences, memberships and votes of roll calls that are known from the three files, and fills in what these don’t have; rows
 * of other roll calls are passed over.
 */
export async function readSupplement(path: string, listener: Listener, voters: Voters, table: TableBuilder, known: Known): Promise<void> {
  const cells = new Cells();
  await readTable(path, [...votes, 'date'], listener, (row, at) => {
    const rollCall = known.get(rcidOf(row, at.rcid));
    if (rollCall === undefined) return;
    // That a number is that of the same roll call in both forms can be seen from the day; one roll call has none here.
    const { date } = rollCall.published;
    if (!row.is(at.date, '') && !row.is(at.date, american(date)) && dayOf(row, at.date) !== date) {
      throw row.wrong(at.date, `${american(date)}, the day of this roll call in the file of roll calls`);
    }
    recordVote(cells, voters, table, rollCall.index, row, at);
  });
  resolve(basename(path), cells, listener, voters, table, true);
}

function rollCallOf(rcid: number, row: Row, at: Columns<Column>): PublishedRollCall {
  const flag = (field: number) => (field < 0 ? null : flagOf(row, field));
  const text = (field: number) => (field < 0 ? '' : utf8Of(row, field));
  return {
    rcid,
    session: sessionOf(row, at.session),
    date: dayOf(row, at.date),
    important: flagOf(row, at.importantvote),
    unres: textOf(row, at.unres),
    amendment: flag(at.amend),
    paragraph: flag(at.para),
    ...textsOf(text(at.short), text(at.descr)),
    issues: issues.filter((issue) => flagOf(row, at[issue]) === true).sort(),
  };
}

function recordVote(
  cells: Cells,
  voters: Voters,
  table: TableBuilder,
  rollCall: number,
  row: Row,
  at: Columns<(typeof votes)[number]>,
): void {
  const cow = row.whole(at.ccode);
  if (cow < 1) throw row.wrong(at.ccode, 'a Correlates of War code');
  const letter = letters[row.text(at.vote)];
  if (letter === undefined) throw row.wrong(at.vote, '1, 2, 3, 8 or 9');
  const voter = cells.voter(row.text(at.ccode), () => ({ name: null, alpha2: null, alpha3: null, cow }));
  if (letter !== 'X' && letter !== '.') {
    const state = voters.find(cells.voters[voter] as Voter, table.factsOf(rollCall).date);
    if ('found' in state) throw row.wrong(at.ccode, state.expected, state.found);
  }
  const earlier = cells.record(rollCall, voter, letter, row.line);
  if (earlier !== 0) {
    throw row.wrong(at.vote, `one vote of ${cow} in a roll call: it has one on line ${earlier}`, `a second ${shown(row.text(at.vote))}`);
  }
}

/** Two codes may be one state’s, one after the other: what was chosen stands above an absence, and that above non-membership. */
function resolve(file: string, cells: Cells, listener: Listener, voters: Voters, table: TableBuilder, fills = false): void {
  const record = (kind: 'CHOICE' | 'X' | '.') => {
    cells.each(kind, (rollCall, voter, letter, line) => {
      const state = voters.find(voter, table.factsOf(rollCall).date);
      if ('found' in state) return;
      const earlier = table.record(rollCall, state.id, letter, line);
      if (earlier === 0 || kind !== 'CHOICE' || fills) return;
      const expected = `one vote of ${state.name} in a roll call: under another code it has one on line ${earlier}`;
      listener.onMalformed(new MalformedRow({ file, line, column: 1, found: `a vote of ${voter.cow}`, expected }));
    });
  };
  record('CHOICE');
  record('X');
  record('.');
}

/** A day as the file writes it: `1/31/1946`. */
function american(date: string): string {
  return `${Number(date.slice(5, 7))}/${Number(date.slice(8, 10))}/${date.slice(0, 4)}`;
}
