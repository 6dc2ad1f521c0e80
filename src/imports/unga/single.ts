/**
 * The form of one file: a row for each state and roll call, with Correlates of War codes, absences and non-membership, and
 * what is known of the roll call repeated in each row.
 */
import { UngaIssue } from '../../domain/positions.ts';
import { type Row, shown } from '../csv.ts';
import { type Columns, type Reader, readTable } from '../table.ts';
import { Ballots } from './ballots.ts';
import { americanDayOf, flagOf, rcidOf, sessionOf, textOf } from './fields.ts';
import type { Choice, RawRollCall } from './raw.ts';
import type { Recorded } from './three.ts';

const issues = Object.keys(UngaIssue) as UngaIssue[];
const ofRollCall = ['session', 'importantvote', 'date', 'unres', ...issues] as const;
const votes = ['rcid', 'vote', 'ccode'] as const;

const choices: Readonly<Record<string, Choice>> = { 1: 'Y', 2: 'A', 3: 'N', 8: 'X', 9: '.' };

/** Reads the file where it is alone. All rows of a roll call must say the same of it. */
export async function readSingle(path: string, reader: Reader, onVote: () => void): Promise<Recorded> {
  const rollCalls: RawRollCall[] = [];
  const indexes = new Map<number, number>();
  const firsts: { line: number; texts: readonly string[] }[] = [];
  const ballots = new Ballots();
  await readTable(path, [...votes, ...ofRollCall], reader, (row, at) => {
    const rcid = rcidOf(row, at.rcid);
    let index = indexes.get(rcid);
    if (index === undefined) {
      index = rollCalls.push(rollCallOf(rcid, row, at)) - 1;
      indexes.set(rcid, index);
      firsts.push({ line: row.line, texts: ofRollCall.map((name) => row.text(at[name])) });
    } else {
      const { line, texts } = firsts[index] as (typeof firsts)[number];
      for (const [column, name] of ofRollCall.entries()) {
        const text = texts[column] as string;
        if (!row.is(at[name], text) && row.text(at[name]) !== text) {
          throw row.wrong(at[name], `${shown(text)} as on line ${line}, of the same roll call`);
        }
      }
    }
    recordVote(ballots, index, row, at);
    onVote();
  });
  return { rollCalls, indexes, ballots };
}

/** Reads absences, memberships and votes of roll calls that are known from the three files; rows of others are passed over. */
export async function readSupplement(path: string, reader: Reader, { rollCalls, indexes }: Recorded, onVote: () => void): Promise<Ballots> {
  const ballots = new Ballots();
  await readTable(path, [...votes, 'date'], reader, (row, at) => {
    const index = indexes.get(rcidOf(row, at.rcid));
    if (index === undefined) return;
    // That a number is that of the same roll call in both forms can be seen from the day; one roll call has none here.
    const { date } = rollCalls[index] as RawRollCall;
    if (!row.is(at.date, '') && !row.is(at.date, american(date)) && americanDayOf(row, at.date) !== date) {
      throw row.wrong(at.date, `${american(date)}, the day of this roll call in un_roll_calls`);
    }
    recordVote(ballots, index, row, at);
    onVote();
  });
  return ballots;
}

function rollCallOf(rcid: number, row: Row, at: Columns<(typeof ofRollCall)[number]>): RawRollCall {
  return {
    rcid,
    session: sessionOf(row, at.session),
    date: americanDayOf(row, at.date),
    important: flagOf(row, at.importantvote),
    unres: textOf(row, at.unres),
    amendment: null,
    paragraph: null,
    short: null,
    description: null,
    issues: issues.filter((issue) => flagOf(row, at[issue]) === true).sort(),
  };
}

function recordVote(ballots: Ballots, rollCall: number, row: Row, at: Columns<(typeof votes)[number]>): void {
  const cow = row.whole(at.ccode);
  if (cow < 1) throw row.wrong(at.ccode, 'a Correlates of War code');
  const choice = choices[row.text(at.vote)];
  if (choice === undefined) throw row.wrong(at.vote, '1, 2, 3, 8 or 9');
  const voter = ballots.voter(row.text(at.ccode), () => ({ name: null, code: null, cow }));
  const earlier = ballots.record(rollCall, voter, choice, row.line);
  if (earlier !== 0) {
    throw row.wrong(at.vote, `one vote of ${cow} in a roll call: it has one on line ${earlier}`, `a second ${shown(row.text(at.vote))}`);
  }
}

/** A day as the file writes it: `1/31/1946`. */
function american(date: string): string {
  return `${Number(date.slice(5, 7))}/${Number(date.slice(8, 10))}/${date.slice(0, 4)}`;
}
