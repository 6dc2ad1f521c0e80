/** `check --due`: what a dataset needs looking after: newer files of votes, series without a proposition, terms not looked at for long. */
import { readDataset } from '../dataset/read.ts';
import { type Day, earliest, latest, yearsBefore } from '../domain/dates.ts';
import type { Records } from '../domain/records.ts';
import { ledgerBodies, readLedger } from '../imports/folder.ts';
import { sourcesIn } from '../imports/sources.ts';
import { aboutVotes } from '../votes/about.ts';
import { binder } from '../votes/bound.ts';
import { unboundSeries } from '../votes/series.ts';
import type { VoteTable } from '../votes/table.ts';

/** A newer file of votes is looked for after so many months. */
const monthsToFile = 6;
/** A term that goes on is looked at again after so many years. */
const yearsToTerm = 1;
/** A series without a vote in so many years has ended. */
const yearsOfSeries = 6;

/** Prints what is due on a day, one line each. */
export function due(folder: string, today: Day, print: (line: string) => void): void {
  const { records } = readDataset(folder);
  for (const body of ledgerBodies(folder)) {
    const table = readLedger(folder, body, sourcesIn(records));
    if (table !== null) votesDue(records, table, today, print);
  }
  for (const line of termsDue(records, today)) print(line);
}

function votesDue(records: Records, table: VoteTable, today: Day, print: (line: string) => void): void {
  const last = table.rows.at(-1)?.date ?? '';
  const months = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - Number(last.slice(0, 4)) * 12 - Number(last.slice(5, 7));
  if (months >= monthsToFile - 1) print(`votes of ${table.body}: the ledger ends on ${last}: look for a newer file`);
  for (const { symbol, date, what } of table.gaps)
    print(`votes of ${table.body}: missing: ${[symbol, date].filter((each) => each !== null).join(', ')}: ${what}`);
  const { patterns, written } = aboutVotes(records, [table.body]);
  const boundTo = binder(patterns);
  const bound = new Set([...table.rows.filter((row) => boundTo(row) !== null), ...written].map(({ id }) => id));
  for (const { title, from, to, sessions, symbol } of unboundSeries(table, bound, yearsBefore(today, yearsOfSeries))) {
    print(
      `votes of ${table.body}: no proposition for “${title}”, in ${sessions} sessions from ${from} to ${to}, lately ${symbol ?? 'without a symbol'}`,
    );
  }
}

/** Terms that go on as far as known, though nobody has looked for a year. */
function termsDue({ Tenure }: Records, today: Day): string[] {
  const before = yearsBefore(today, yearsToTerm);
  return Tenure.flatMap(({ post, holder, interval, attestedOn, recordedOn }) => {
    if (interval.end !== 'OPEN') return [];
    const seen = [...attestedOn.map(latest), ...(interval.since === null ? [] : [earliest(interval.since)])].sort().at(-1) ?? recordedOn;
    return seen >= before ? [] : [`term of ${holder} as ${post}: last known to go on on ${seen}`];
  });
}
