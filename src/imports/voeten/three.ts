/** The form of three files: roll calls, their issues, and the votes cast by states under their names and ISO codes. */
import { UngaIssue } from '../../domain/positions.ts';
import type { Letter } from '../../votes/table.ts';
import type { TableBuilder } from '../builder.ts';
import { type Row, shown } from '../csv.ts';
import { type Listener, readTable } from '../table.ts';
import type { Voter, Voters } from '../voters.ts';
import { flagOf, isoDayOf, rcidOf, sessionOf, textOf, utf8Of } from './fields.ts';
import type { PublishedRollCall } from './published.ts';
import { factsOf } from './roll-call.ts';
import { textsOf } from './texts.ts';

/** Paths of the three files. */
export interface ThreeFiles {
  readonly votes: string;
  readonly rollCalls: string;
  readonly issues: string;
}

/** Where to find each roll call by its number, with what is published of it. */
export type Known = ReadonlyMap<number, { readonly index: number; readonly published: PublishedRollCall }>;

/** @returns the roll calls read, which are in the table */
export async function readThree(files: ThreeFiles, listener: Listener, voters: Voters, table: TableBuilder): Promise<Known> {
  const rollCalls = await readRollCalls(files.rollCalls, listener);
  const issues = await readIssues(files.issues, listener, rollCalls);
  const known = new Map<number, { index: number; published: PublishedRollCall }>();
  for (const [rcid, each] of rollCalls) {
    const published = { ...each, issues: (issues.get(rcid) ?? []).sort() };
    known.set(rcid, { index: table.add(factsOf(published)), published });
  }
  await readVotes(files.votes, listener, known, voters, table);
  return known;
}

async function readRollCalls(path: string, listener: Listener) {
  const rollCalls = new Map<number, PublishedRollCall>();
  const lines = new Map<number, number>();
  const names = ['rcid', 'session', 'importantvote', 'date', 'unres', 'amend', 'para', 'short', 'descr'] as const;
  await readTable(path, names, listener, (row, at) => {
    const rcid = rcidOf(row, at.rcid);
    const earlier = lines.get(rcid);
    if (earlier !== undefined) throw row.wrong(at.rcid, `each number once: it is that of the roll call on line ${earlier}`);
    rollCalls.set(rcid, {
      rcid,
      session: sessionOf(row, at.session),
      date: isoDayOf(row, at.date),
      important: flagOf(row, at.importantvote),
      unres: textOf(row, at.unres),
      amendment: flagOf(row, at.amend),
      paragraph: flagOf(row, at.para),
      ...textsOf(utf8Of(row, at.short), utf8Of(row, at.descr)),
      issues: [],
    });
    lines.set(rcid, row.line);
  });
  return rollCalls;
}

/** The issues of each roll call, by its number. */
async function readIssues(path: string, listener: Listener, rollCalls: ReadonlyMap<number, unknown>): Promise<Map<number, UngaIssue[]>> {
  const issues = new Map<number, UngaIssue[]>();
  await readTable(path, ['rcid', 'short_name'], listener, (row, at) => {
    const rcid = rcidOf(row, at.rcid);
    if (!rollCalls.has(rcid)) throw row.wrong(at.rcid, 'the number of a roll call of the file of roll calls');
    const issue = row.text(at.short_name);
    if (!isIssue(issue)) throw row.wrong(at.short_name, `one of the issues ${Object.keys(UngaIssue).join(', ')}`);
    const known = issues.get(rcid) ?? [];
    if (known.includes(issue)) throw row.wrong(at.short_name, `each issue of a roll call once: ${rcid} has it already`);
    issues.set(rcid, [...known, issue]);
  });
  return issues;
}

function isIssue(text: string): text is UngaIssue {
  return Object.hasOwn(UngaIssue, text);
}

const letters: Readonly<Record<string, Letter>> = { yes: 'Y', no: 'N', abstain: 'A' };

async function readVotes(path: string, listener: Listener, known: Known, voters: Voters, table: TableBuilder): Promise<void> {
  const seen = new Map<string, Voter>();
  await readTable(path, ['rcid', 'country', 'country_code', 'vote'], listener, (row, at) => {
    const rollCall = known.get(rcidOf(row, at.rcid));
    if (rollCall === undefined) throw row.wrong(at.rcid, 'the number of a roll call of the file of roll calls');
    const code = codeOf(row, at.country_code, at.country);
    const name = row.text(at.country);
    const letter = letters[row.text(at.vote)];
    if (letter === undefined) throw row.wrong(at.vote, 'yes, no or abstain');
    let voter = seen.get(`${code} ${name}`);
    if (voter === undefined) {
      utf8Of(row, at.country);
      if (code === '' && name === '') throw row.wrong(at.country, 'the name or the code of a state');
      if (code !== '' && !/^[A-Z]{2}$/.test(code)) throw row.wrong(at.country_code, 'a code of two capital letters, or nothing');
      voter = { name: name || null, alpha2: code || null, alpha3: null, cow: null };
      seen.set(`${code} ${name}`, voter);
    }
    const state = voters.find(voter, table.factsOf(rollCall.index).date);
    if ('found' in state) throw row.wrong(code === '' ? at.country : at.country_code, state.expected, state.found);
    const earlier = table.record(rollCall.index, state.id, letter, row.line);
    if (earlier === 0) return;
    const expected = `one vote of ${state.name} in a roll call: it has one on line ${earlier}`;
    throw row.wrong(at.vote, expected, `a second ${shown(row.text(at.vote))}`);
  });
}

/** `NA` in quotes is Namibia’s code. Without them it may also be R’s missing value, and the name decides. */
function codeOf(row: Row, at: number, name: number): string {
  if (!row.is(at, 'NA') || row.isQuoted(at)) return row.text(at);
  if (row.is(name, '')) throw row.wrong(at, 'a name beside NA, which is Namibia’s code and R’s missing value');
  return '';
}
