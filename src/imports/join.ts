/**
 * One account of recorded votes put above another: which roll calls are the same, and what is the record where the two differ. The
 * rule is one, whatever the accounts are: published files among each other, an import above the ledger, a newer copy above an older.
 */
import { mayCoincide } from '../domain/dates.ts';
import { countsOf, type TableRow, type VoteTable } from '../votes/table.ts';
import { type Sessions, sessionsOf } from './bodies.ts';
import { Rank, rankOf } from './sources.ts';
import { isOfSpecialSession, letterOf, numberOf, romanValue } from './symbols.ts';

export interface Joined {
  readonly table: VoteTable;
  /** ids of roll calls that only the upper account has */
  readonly added: readonly string[];
  /** ids of roll calls of which the upper account says something else than what was there */
  readonly replaced: readonly string[];
  /** cells of RECORD that have become others */
  readonly differing: readonly { readonly rollCall: string; readonly state: string; readonly before: string; readonly after: string }[];
}

export function joined(below: VoteTable, above: VoteTable): Joined {
  const states = [...new Set([...below.states, ...above.states])].sort();
  const [lower, upper] = [aligned(below, states), aligned(above, states)];
  const pairs = pairsOf(lower, upper);
  const added: string[] = [];
  const replaced: string[] = [];
  const differing: Joined['differing'][number][] = [];
  const sessions = sessionsOf(above.body);
  const of = new Map([...pairs].map(([one, other]) => [other, one]));
  const rows = lower.map((row) => {
    const other = of.get(row);
    if (other === undefined) return row;
    const both = merged(row, other, states, sessions);
    if (JSON.stringify(both) !== JSON.stringify(row)) replaced.push(both.id);
    for (let at = 0; at < states.length; at++) {
      const [before, after] = [row.letters.RECORD[at] as string, both.letters.RECORD[at] as string];
      if (before !== after && before !== '-') differing.push({ rollCall: both.id, state: states[at] as string, before, after });
    }
    return both;
  });
  const taken = new Set(rows.map(({ id }) => id));
  for (const row of upper) {
    if (pairs.has(row)) continue;
    let { id } = row;
    // Two votes on one text, of which only the day differs.
    if (taken.has(id)) id = `${id}-of-${row.date}`;
    if (taken.has(id)) continue;
    taken.add(id);
    added.push(id);
    // Edition VOETEN has the roll calls that have a number: a written one alone isn't published.
    rows.push({ ...row, id, number: row.letters.VOETEN === null ? null : row.number });
  }
  return { table: { body: above.body, states, rows, gaps: [...below.gaps, ...above.gaps] }, added, replaced, differing };
}

/** The cells in which two accounts say something else of the same roll call, whichever is right. */
export function differencesOf(one: VoteTable, other: VoteTable): Joined['differing'] {
  const states = [...new Set([...one.states, ...other.states])].sort();
  const pairs = pairsOf(aligned(one, states), aligned(other, states));
  return [...pairs].flatMap(([above, below]) =>
    states.flatMap((state, at) => {
      const [before, after] = [below.letters.RECORD[at] as string, above.letters.RECORD[at] as string];
      const differ = before !== after && before !== '-' && after !== '-' && (isChoice(before) || isChoice(after));
      return differ ? [{ rollCall: below.id, state, before, after }] : [];
    }),
  );
}

/** The rows with a letter for each of `states`; of those that the account doesn't know nothing is recorded. */
function aligned(table: VoteTable, states: readonly string[]): TableRow[] {
  if (table.states.length === states.length) return [...table.rows];
  const places = new Map(table.states.map((state, at) => [state, at]));
  const order = states.map((state) => places.get(state) ?? -1);
  // A state that is none of the account's was no member in any of its roll calls.
  const align = (letters: string) => order.map((at) => (at < 0 ? '.' : letters[at])).join('');
  return table.rows.map((row) => ({
    ...row,
    letters: { RECORD: align(row.letters.RECORD), VOETEN: row.letters.VOETEN === null ? null : align(row.letters.VOETEN) },
  }));
}

// Which roll calls are the same

/** For each row of the upper account, the one of the lower that is the same roll call. */
function pairsOf(lower: readonly TableRow[], upper: readonly TableRow[]): Map<TableRow, TableRow> {
  const pairs = new Map<TableRow, TableRow>();
  const taken = new Set<TableRow>();
  const pair = (one: TableRow, other: TableRow | undefined) => {
    if (other === undefined || taken.has(other) || pairs.has(one)) return;
    pairs.set(one, other);
    taken.add(other);
  };
  for (const keyOf of keys) {
    const byKey = new Map<string, TableRow>();
    for (const row of lower) {
      const key = keyOf(row);
      if (key !== null && !taken.has(row) && !byKey.has(key)) byKey.set(key, row);
    }
    for (const row of upper) {
      const key = keyOf(row);
      if (key !== null) pair(row, byKey.get(key));
    }
  }
  for (const [one, other] of alike(
    upper.filter((row) => !pairs.has(row)),
    lower.filter((row) => !taken.has(row)),
  )) {
    pair(one, other);
  }
  return pairs;
}

/** What tells that two rows are one roll call, the surest first. */
const keys: readonly ((row: TableRow) => string | null)[] = [
  ({ number }) => (number === null ? null : String(number)),
  ({ record }) => record,
  ({ symbol, votedOn, date, number }) => (symbol === null || votedOn !== 'TEXT' || number !== null ? null : `${symbol} ${date}`),
  // A day may be in doubt.
  ({ id, date }) => `${id} ${date.slice(0, 7)}`,
];

/**
 * Roll calls of Voeten's and of other accounts that no key ties: by symbol and who chose what, or by the latter alone. The most alike
 * first, each once.
 */
function alike(upper: readonly TableRow[], lower: readonly TableRow[]): (readonly [TableRow, TableRow])[] {
  const bySession = Map.groupBy(lower, ({ session }) => Number(session));
  const vectors = new Map([...upper, ...lower].map((row) => [row, vectorOf(row)]));
  const candidates: { readonly one: TableRow; readonly other: TableRow; readonly score: number }[] = [];
  for (const one of upper) {
    const session = Number(one.session);
    const near = [session - 1, session, session + 1, ...(isSpecial(one) ? [session + 2] : [])];
    for (const other of near.flatMap((each) => bySession.get(each) ?? [])) {
      if ((one.number === null) === (other.number === null)) continue;
      const [voeten, library] = one.number === null ? [other, one] : [one, other];
      const score = likeness(voeten, library, vectors);
      if (score !== null) candidates.push({ one, other, score });
    }
  }
  candidates.sort((a, b) => a.score - b.score);
  return candidates.map(({ one, other }) => [one, other] as const);
}

/** The lower the more alike; null where two are not the same roll call. */
function likeness(voeten: TableRow, library: TableRow, vectors: ReadonlyMap<TableRow, Uint8Array>): number | null {
  const mine = vectors.get(voeten) as Uint8Array;
  const theirs = vectors.get(library) as Uint8Array;
  let [apart, voted] = [0, 0];
  for (let at = 0; at < mine.length; at++) {
    if (mine[at] !== theirs[at]) apart++;
    if (mine[at] !== 0) voted++;
  }
  const number = voeten.symbol === null || library.symbol === null ? null : numberOf(voeten.symbol);
  const sameText = number !== null && number === numberOf(library.symbol as string);
  const sameLetter = sameText && isOneLetter(letterOf(voeten.symbol as string), letterOf(library.symbol as string));
  const part = voeten.votedOn === 'AMENDMENT' || voeten.votedOn === 'PARAGRAPH';
  const month = voeten.date.slice(0, 7) === library.date.slice(0, 7);
  const session = voeten.session === library.session;
  const most = part ? (sameText ? 4 : month && session ? 2 : -1) : sameLetter ? 0.35 * voted : sameText ? 8 : month ? 6 : session ? 0 : -1;
  if (apart > (session || isSpecial(library) ? most : Math.min(most, 2))) return null;
  // Without a symbol or the month, only votes that many parted on can be told by who chose what.
  if (!sameText && !month && minorityIn(mine) < 5) return null;
  return apart - (sameLetter ? 10 : sameText ? 6 : 0) + (part ? 5 : 0) + (session ? 0 : 1);
}

/** Sections of one text are letters in Voeten’s data and Roman numbers in the Library’s. */
function isOneLetter(a: string, b: string): boolean {
  return a === b || (a.length === 1 && a.charCodeAt(0) - 64 === romanValue(b));
}

/** How many made another choice than most did. */
function minorityIn(vector: Uint8Array): number {
  const counts = [0, 0, 0, 0];
  for (const choice of vector) counts[choice] = (counts[choice] as number) + 1;
  const [, ...voted] = counts;
  return voted.reduce((sum, count) => sum + count, 0) - Math.max(...voted);
}

/** Yes, no, abstention and none of them as numbers. */
function vectorOf({ letters }: TableRow): Uint8Array {
  const of = letters.VOETEN ?? letters.RECORD;
  return Uint8Array.from(of, (letter) => Math.max(0, 'YNA'.indexOf(letter) + 1));
}

const isSpecial = ({ symbol }: TableRow) => symbol !== null && isOfSpecialSession(symbol);

// What is the record

/** A newer account of one source takes the place of the older. */
function merged(below: TableRow, above: TableRow, states: readonly string[], sessions: Sessions): TableRow {
  const { letters, disputed, first } = record(below, above, states);
  const second = first === above ? below : above;
  const [richer, other] = rankOf(above.sources) >= rankOf(below.sources) ? [above, below] : [below, above];
  const isNoFurther = bearsOut(above, below, letters);
  const known = isNoFurther || richer.sources.some((source) => other.sources.includes(source));
  return {
    id: below.id,
    date: dateOf(below, above, known, sessions),
    // Published scores are by the session of the published data.
    session: (below.number !== null ? below : above.number !== null ? above : richer).session,
    // Of an account that is in already, the symbol was decided among all that have it.
    symbol: known ? below.symbol : (richer.symbol ?? other.symbol),
    draft: richer.draft ?? other.draft,
    meeting: richer.meeting ?? other.meeting,
    // Of one that has only the part, after a colon, the subject is known once it is settled.
    title: rankOf(richer.sources) === Rank.WRITTEN || richer.title.startsWith(':') ? other.title : richer.title,
    votedOn: (rankOf(richer.sources) === Rank.OFFICIAL ? richer : below).votedOn,
    text: richer.text ?? other.text,
    adopted: richer.adopted ?? other.adopted,
    totals: first.totals ?? second.totals,
    subjects: richer.subjects.length > 0 ? richer.subjects : other.subjects,
    issues: above.issues.length > 0 ? above.issues : below.issues,
    important: above.important ?? below.important,
    number: above.number ?? below.number,
    record: richer.record ?? other.record,
    repeats: below.repeats ?? above.repeats,
    sources: isNoFurther ? below.sources : [...new Set([...first.sources, ...second.sources])],
    note: below.note ?? above.note,
    letters,
    disputed,
  };
}

/**
 * RECORD is the account whose names add up to the published totals; where both or neither do, the one of the better source, and of two
 * of one source the upper, which is the later copy. What differs then, between sources, is disputed.
 */
function record(below: TableRow, above: TableRow, states: readonly string[]) {
  const [fitsBelow, fitsAbove] = [fits(below, above), fits(above, below)];
  const decided = fitsBelow !== fitsAbove && fitsBelow !== null && fitsAbove !== null;
  const better = rankOf(above.sources) >= rankOf(below.sources) && hasChoices(above.letters.RECORD) ? above : below;
  const first = decided ? (fitsAbove ? above : below) : better;
  const second = first === above ? below : above;
  const [mine, theirs] = [first.letters.RECORD, second.letters.RECORD];
  // Names that add up are all names there are.
  const complete = fits(first, second) === true;
  const fill = (letter: string) => (complete && isChoice(letter) ? '-' : letter);
  const cells = [...mine].map((letter, at) => (letter === '-' ? fill(theirs[at] as string) : letter));
  const isOneSource = below.sources[0] === above.sources[0];
  const disputed = new Set([...below.disputed, ...above.disputed]);
  if (!decided && !isOneSource && Math.min(rankOf(below.sources), rankOf(above.sources)) > Rank.WRITTEN) {
    for (let at = 0; at < states.length; at++) {
      const [a, b] = [mine[at] as string, theirs[at] as string];
      if (a !== b && a !== '-' && b !== '-' && (isChoice(a) || isChoice(b))) disputed.add(states[at] as string);
    }
  }
  const RECORD = cells.join('');
  const published = hasChoices(above.letters.VOETEN) ? above.letters.VOETEN : (below.letters.VOETEN ?? above.letters.VOETEN);
  return { first, disputed: [...disputed].sort(), letters: { RECORD, VOETEN: published === null ? null : beside(published, RECORD) } };
}

/**
 * Whether an account has the votes that another of its rank has. Then it is no further source: importing a copy of what the ledger has changes
 * nothing in it, whoever made the copy.
 */
function bearsOut(above: TableRow, below: TableRow, { RECORD }: TableRow['letters']): boolean {
  const alike = JSON.stringify(above.totals) === JSON.stringify(below.totals) && RECORD === below.letters.RECORD;
  return alike && rankOf(above.sources) === rankOf(below.sources) && rankOf(above.sources) !== Rank.WRITTEN;
}

const isChoice = (letter: string) => letter === 'Y' || letter === 'N' || letter === 'A';

/** A roll call of which a file has no votes takes none away. */
const hasChoices = (letters: string | null) => letters !== null && /[YNA]/.test(letters);

/** Where nobody voted by either edition, both have it as the record does: Voeten's three files list no absences. */
function beside(published: string, RECORD: string): string {
  return [...published].map((letter, at) => (isChoice(letter) || isChoice(RECORD[at] as string) ? letter : RECORD[at])).join('');
}

/** Whether a row's names add up to its totals, or where it has none to the other's; null where neither has any. */
function fits(row: TableRow, other: TableRow): boolean | null {
  const totals = row.totals ?? other.totals;
  if (totals === null) return null;
  const { yes, no, abstain } = countsOf(row.letters.RECORD);
  return yes === totals.yes && no === totals.no && abstain === totals.abstain;
}

/**
 * The more precise date where both may be one; a copy of a source that is in already doesn't bring back a day that was in doubt. What
 * was written here was looked up, and stands. Of two days that can't be one, what is common to them is certain, unless one of them
 * lies outside of the session.
 */
function dateOf(below: TableRow, above: TableRow, known: boolean, sessions: Sessions): string {
  if (rankOf(above.sources) === Rank.WRITTEN) return above.date;
  if (rankOf(below.sources) === Rank.WRITTEN) return below.date;
  if (mayCoincide(below.date, above.date)) {
    if (known) return below.date;
    return above.date.length >= below.date.length ? above.date : below.date;
  }
  // What several sources were asked for stands; of one alone the later copy does.
  if (known) return below.sources.length > 1 ? below.date : above.date;
  const [voeten, library] = rankOf(below.sources) === Rank.COMPILED ? [below, above] : [above, below];
  const within = [voeten, library].filter(({ date }) => sessions.mayHold(voeten.session, date));
  // Before session 58 not even the month is certain in Voeten's.
  if (voeten.date.length < 10) return sessions.mayHold(library.session, library.date) ? library.date : voeten.date;
  return within.length === 1 ? (within[0] as TableRow).date : common(voeten.date, library.date);
}

/** What two dates have in common: a month, or a year. */
export function common(a: string, b: string): string {
  return a.slice(0, 7) === b.slice(0, 7) ? a.slice(0, 7) : a.slice(0, 4);
}
