/** The form of three files: roll calls, their issues, and the votes cast by states under their names and ISO codes. */
import { UngaIssue } from '../../domain/positions.ts';
import { shown } from '../csv.ts';
import { type Reader, readTable } from '../table.ts';
import { Ballots } from './ballots.ts';
import { flagOf, isoDayOf, rcidOf, sessionOf, textOf, utf8Of } from './fields.ts';
import type { ThreeFiles } from './files.ts';
import type { Choice, RawRollCall } from './raw.ts';
import { textsOf } from './texts.ts';

/** Roll calls with where to find each by its number, and the choices made in them. */
export interface Recorded {
  readonly rollCalls: readonly RawRollCall[];
  readonly indexes: ReadonlyMap<number, number>;
  readonly ballots: Ballots;
}

/** @param onVote called once for each vote read */
export async function readThree(files: ThreeFiles, reader: Reader, onVote: () => void): Promise<Recorded> {
  const { rollCalls, indexes } = await readRollCalls(files.rollCalls, reader);
  const issues = await readIssues(files.issues, reader, indexes);
  const ballots = await readVotes(files.votes, reader, indexes, onVote);
  return { rollCalls: rollCalls.map((each, index) => ({ ...each, issues: (issues[index] ?? []).sort() })), indexes, ballots };
}

async function readRollCalls(path: string, reader: Reader) {
  const rollCalls: RawRollCall[] = [];
  const indexes = new Map<number, number>();
  const lines: number[] = [];
  const names = ['rcid', 'session', 'importantvote', 'date', 'unres', 'amend', 'para', 'short', 'descr'] as const;
  await readTable(path, names, reader, (row, at) => {
    const rcid = rcidOf(row, at.rcid);
    const earlier = indexes.get(rcid);
    if (earlier !== undefined) throw row.wrong(at.rcid, `each number once: it is that of the roll call on line ${lines[earlier]}`);
    const rollCall = {
      rcid,
      session: sessionOf(row, at.session),
      date: isoDayOf(row, at.date),
      important: flagOf(row, at.importantvote),
      unres: textOf(row, at.unres),
      amendment: flagOf(row, at.amend),
      paragraph: flagOf(row, at.para),
      ...textsOf(utf8Of(row, at.short), utf8Of(row, at.descr)),
      issues: [],
    };
    indexes.set(rcid, rollCalls.length);
    lines.push(row.line);
    rollCalls.push(rollCall);
  });
  return { rollCalls, indexes };
}

/** The issues of each roll call, by its index. */
async function readIssues(path: string, reader: Reader, indexes: ReadonlyMap<number, number>): Promise<UngaIssue[][]> {
  const issues: UngaIssue[][] = [];
  await readTable(path, ['rcid', 'short_name'], reader, (row, at) => {
    const rcid = rcidOf(row, at.rcid);
    const index = indexes.get(rcid);
    if (index === undefined) throw row.wrong(at.rcid, 'the number of a roll call of un_roll_calls');
    const issue = row.text(at.short_name);
    if (!isIssue(issue)) throw row.wrong(at.short_name, `one of the issues ${Object.keys(UngaIssue).join(', ')}`);
    issues[index] ??= [];
    const known = issues[index];
    if (known.includes(issue)) throw row.wrong(at.short_name, `each issue of a roll call once: ${rcid} has it already`);
    known.push(issue);
  });
  return issues;
}

function isIssue(text: string): text is UngaIssue {
  return Object.hasOwn(UngaIssue, text);
}

const choices: Readonly<Record<string, Choice>> = { yes: 'Y', no: 'N', abstain: 'A' };

/** A voter is known by its code, under whatever names, of which the first stands; or by its name where it has no code. */
async function readVotes(path: string, reader: Reader, indexes: ReadonlyMap<number, number>, onVote: () => void): Promise<Ballots> {
  const ballots = new Ballots();
  await readTable(path, ['rcid', 'country', 'country_code', 'vote'], reader, (row, at) => {
    const index = indexes.get(rcidOf(row, at.rcid));
    if (index === undefined) throw row.wrong(at.rcid, 'the number of a roll call of un_roll_calls');
    const code = row.text(at.country_code);
    const key = code === '' ? row.text(at.country) : code;
    if (key === '') throw row.wrong(at.country, 'the name or the code of a state');
    const choice = choices[row.text(at.vote)];
    if (choice === undefined) throw row.wrong(at.vote, 'yes, no or abstain');
    const voter = ballots.voter(code === '' ? `name ${key}` : key, () => {
      // NA is Namibia.
      if (code !== '' && !/^[A-Z]{2}$/.test(code)) throw row.wrong(at.country_code, 'a code of two capital letters, or nothing');
      return { name: utf8Of(row, at.country) || null, code: code || null, cow: null };
    });
    const earlier = ballots.record(index, voter, choice, row.line);
    if (earlier !== 0)
      throw row.wrong(at.vote, `one vote of ${key} in a roll call: it has one on line ${earlier}`, `a second ${shown(row.text(at.vote))}`);
    onVote();
  });
  return ballots;
}
