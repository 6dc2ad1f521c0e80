/**
 * What follows from all rows of a table together: which votes are on parts of one text, which are second entries of one vote, which
 * days are in doubt, and whether a text was adopted. Settling twice changes nothing.
 */
import type { Id } from '../domain/actors.ts';
import { isDay } from '../domain/dates.ts';
import { adoptionFrom, type ForAndAgainst, outcomeOf } from '../votes/majority.ts';
import { countsOf, inOrder, type TableRow, type VoteTable } from '../votes/table.ts';
import { type Sessions, sessionsOf } from './bodies.ts';
import { common } from './join.ts';
import { isPublished } from './sources.ts';
import { letterOf, wholeOf } from './symbols.ts';

export function settled(table: VoteTable): VoteTable {
  const once = withSecondEntries(withRepeats(table.rows));
  const dated = withDaysInDoubt(once, sessionsOf(table.body)).map((row) => withOutcome(row, table.body));
  // Whose symbol it is comes before what is tied by it.
  const tied = withTexts(withOwnSymbols(dated));
  const rows = withTitles(withOutcomesOfOthers(tied, table.body));
  return { ...table, rows: inOrder(rows.map(withDistance)) };
}

/**
 * Second entries: in Voeten's data one without a subject, taken from a verbatim record, of the same symbol and votes as one with a
 * subject; in the Library's a part of a text beside the whole, A beside A-C, with the same votes on the same day.
 */
function withRepeats(rows: readonly TableRow[]): TableRow[] {
  const keyOf = ({ session, symbol, letters }: TableRow) => `${session} ${symbol} ${letters.VOETEN?.replace(/[^YNA]/g, '-')}`;
  const titled = new Map<string, string>();
  const whole = new Map<string, string>();
  for (const row of rows) {
    if (row.symbol === null) continue;
    if (!row.title.startsWith(':') && row.letters.VOETEN !== null && !titled.has(keyOf(row))) titled.set(keyOf(row), row.id);
    if (/^[A-Z]-[A-Z]$/.test(letterOf(row.symbol))) whole.set(`${wholeOf(row.symbol)} ${row.date} ${row.letters.RECORD}`, row.id);
  }
  return rows.map((row) => {
    if (row.symbol === null || row.repeats !== null) return row;
    const other =
      row.title.startsWith(':') && row.letters.VOETEN !== null
        ? titled.get(keyOf(row))
        : whole.get(`${wholeOf(row.symbol)} ${row.date} ${row.letters.RECORD}`);
    return other === undefined || other === row.id ? row : { ...row, repeats: other };
  });
}

/** From this session on Voeten’s data have votes from verbatim records beside those of the Library, some of them twice. */
const withVerbatim = 46;
/** In so many cells at most do two entries of one vote differ, and in so large a share of the votes. */
const near = { cells: 5, share: 0.05 };

/** Of two votes on one whole text with nearly the same marks, the one that the Library doesn’t have is a second entry of the other. */
function withSecondEntries(rows: readonly TableRow[]): TableRow[] {
  const isText = (row: TableRow) => row.votedOn === 'TEXT' && row.symbol !== null && row.letters.VOETEN !== null;
  const texts = rows.filter((row) => isText(row) && row.repeats === null && Number(row.session) >= withVerbatim);
  const repeats = new Map<TableRow, string>();
  for (const same of Map.groupBy(texts, ({ session, symbol }) => `${session} ${symbol}`).values()) {
    const [first, ...others] = same.sort((a, b) => Number(b.record !== null) - Number(a.record !== null));
    for (const other of others) if (first !== undefined && areNear(first, other)) repeats.set(other, first.id);
  }
  return rows.map((row) => (repeats.has(row) ? { ...row, repeats: repeats.get(row) as string } : row));
}

/** Whether two rows have nearly the same choices in edition VOETEN. */
function areNear(a: TableRow, b: TableRow): boolean {
  const [mine, theirs] = [a.letters.VOETEN ?? '', b.letters.VOETEN ?? ''];
  let [cells, votes] = [0, 0];
  for (let at = 0; at < mine.length; at++) {
    const [one, other] = [mine[at] as string, theirs[at] as string];
    if (!'YNA'.includes(one) && !'YNA'.includes(other)) continue;
    votes++;
    if (one !== other) cells++;
  }
  return cells <= Math.min(near.cells, near.share * votes);
}

/** Of several votes under one symbol the adopted text has it; drafts that were not adopted, or of which that isn’t known, have none. */
function withOwnSymbols(rows: readonly TableRow[]): TableRow[] {
  const owned = new Set(rows.filter(({ record }) => record !== null).map(({ session, symbol }) => `${session} ${symbol}`));
  return rows.map((row) => {
    if (row.symbol === null || row.votedOn !== 'TEXT' || row.record !== null || row.repeats !== null) return row;
    return row.adopted === false || owned.has(`${row.session} ${row.symbol}`) ? { ...row, symbol: null } : row;
  });
}

/** Parts and amendments are tied to the vote on the text of their symbol, where there is one. */
function withTexts(rows: readonly TableRow[]): TableRow[] {
  const texts = new Map<string, TableRow | null>();
  const note = (key: string, row: TableRow) => texts.set(key, texts.has(key) && texts.get(key) !== row ? null : row);
  for (const row of rows) {
    if (row.votedOn !== 'TEXT' || row.symbol === null || row.repeats !== null) continue;
    note(`${row.session} ${row.symbol}`, row);
    if (wholeOf(row.symbol) !== row.symbol) note(`${row.session} ${wholeOf(row.symbol)}`, row);
  }
  return rows.map((row) => {
    if (row.votedOn === 'TEXT' || row.symbol === null || row.text !== null) return row;
    const text = texts.get(`${row.session} ${row.symbol}`) ?? texts.get(`${row.session} ${wholeOf(row.symbol)}`);
    return text === undefined || text === null ? row : { ...row, text: text.id };
  });
}

/** A title that lacks its subject, before the colon, has that of its text. Parts of a text have its subject too. */
function withTitles(rows: readonly TableRow[]): TableRow[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return rows.map((row) => {
    if (!row.title.startsWith(':')) return row;
    const what = row.title.slice(1).trim();
    const of = byId.get(row.repeats ?? row.text ?? '');
    const subject =
      of !== undefined && !of.title.startsWith(':')
        ? of.title
        : row.symbol === null
          ? 'Subject not recorded'
          : row.symbol.replace('A/RES/', 'Resolution ').replace(/^(Resolution .+)$/, row.votedOn === 'TEXT' ? '$1' : 'Draft of $1');
    return { ...row, title: what === '' || row.repeats !== null ? subject : `${subject}: ${what}` };
  });
}

/**
 * A meeting is on one day: where its roll calls have several, those that stand alone against many, or all of them where they are about
 * as many, are of the month or year that the days have in common. A day outside of its session can't be right.
 */
function withDaysInDoubt(rows: readonly TableRow[], sessions: Sessions): TableRow[] {
  const byMeeting = Map.groupBy(
    rows.filter(({ meeting, date }) => meeting !== null && isDay(date)),
    ({ meeting }) => meeting as string,
  );
  const doubted = new Map<TableRow, string>();
  for (const held of byMeeting.values()) {
    const days = [...Map.groupBy(held, ({ date }) => date)].sort(([, a], [, b]) => b.length - a.length);
    const [[usual, most], ...others] = days as [[string, TableRow[]], ...typeof days];
    for (const [day, few] of others) {
      const alone = most.length >= 10 * few.length;
      for (const row of few.filter(wasPublished))
        doubted.set(row, alone && !sessions.mayHold(row.session, day) ? usual.slice(0, 7) : common(day, usual));
      if (alone) continue;
      for (const row of most.filter(wasPublished)) doubted.set(row, common(day, doubted.get(row) ?? usual));
    }
  }
  return rows.map((row) => (doubted.has(row) ? { ...row, date: doubted.get(row) as string } : row));
}

/** Cells in which two accounts of one text differ, from which on they may be of two votes. */
const far = 20;

/** One text is adopted once, so that two accounts with its symbol are taken for one vote, however far apart they are; but it is said. */
function withDistance(row: TableRow): TableRow {
  const { RECORD, VOETEN } = row.letters;
  if (row.note !== null || VOETEN === null || VOETEN === RECORD) return row;
  let apart = 0;
  for (let at = 0; at < RECORD.length; at++) if (RECORD[at] !== VOETEN[at]) apart++;
  return apart < far ? row : { ...row, note: `The accounts of this vote differ in ${apart} cells: they may be of two votes on one text.` };
}

/** Days of roll calls that were looked up for this dataset are certain. */
const wasPublished = ({ sources }: TableRow) => sources.every(isPublished);

/** The Library has adopted texts only. Of the others it is told by how many voted for and against. */
function withOutcome(row: TableRow, body: Id): TableRow {
  const cast = row.adopted === null ? castIn(row) : null;
  return cast === null ? row : { ...row, adopted: outcomeOf(body, cast) };
}

/** By the totals, or by the names unless these are of fewer than half of the members: then they may not be all that voted. */
function castIn({ totals, letters }: TableRow): ForAndAgainst | null {
  if (totals !== null) return totals;
  const counted = countsOf(letters.RECORD);
  const members = [...letters.RECORD].filter((letter) => letter !== '.').length;
  return 2 * (counted.yes + counted.no + counted.abstain) < members ? null : counted;
}

/**
 * What the numbers alone leave open. A second entry came out as the first did. A majority was enough for how to go on (rule 85 of the Assembly; to
 * reconsider needs two thirds, but no such vote is left open), and for a part of a text, or an amendment, whose text needed no more (rule 84).
 */
function withOutcomesOfOthers(rows: readonly TableRow[], body: Id): TableRow[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const neededMajority = (text: TableRow | undefined) => {
    const cast = text === undefined ? null : castIn(text);
    return cast !== null && adoptionFrom(body, cast, (text as TableRow).adopted).adoption === 'MAJORITY';
  };
  return rows.map((row) => {
    if (row.adopted !== null) return row;
    if (row.repeats !== null) return { ...row, adopted: byId.get(row.repeats)?.adopted ?? null };
    const cast = castIn(row);
    if (cast === null || !(row.votedOn === 'MOTION' || neededMajority(byId.get(row.text ?? '')))) return row;
    return { ...row, adopted: outcomeOf(body, cast, 'MAJORITY') };
  });
}
