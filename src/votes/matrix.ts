/**
 * The bit matrix: states × roll calls, a plane for each choice. A selection of roll calls is a mask; the matrix’s one job is to
 * count, for two states under a mask, in how many roll calls they made which choices.
 */
import type { Id } from '../domain/actors.ts';
import { type Day, earliest, latest, type PartialDate } from '../domain/dates.ts';
import type { RollCallEntry, Votes } from './planes.ts';

export const RollCallRule = {
  ALL: 'Every roll call, those on amendments and parts of texts too.',
  CONTESTED: 'Roll calls in which at least two different choices were cast in the whole Assembly.',
  CONTESTED_FINAL:
    'Contested ones that, from session 46 on, were neither on an amendment nor on a part of a text: the rule of the published agreement scores (Voeten, Strezhnev & Bailey, "United Nations General Assembly Voting Data").',
} as const;
export type RollCallRule = keyof typeof RollCallRule;

export const Period = {
  WHOLE: 'All together.',
  DECADE: 'By decade.',
  YEAR: 'By calendar year.',
  SESSION: 'By regular session.',
} as const;
export type Period = keyof typeof Period;

export const Absence = {
  LEFT_OUT: 'Roll calls in which either did not vote are left out.',
  AS_ABSTAIN: 'Who could vote and did not is counted as abstaining.',
} as const;
export type Absence = keyof typeof Absence;

/** From this session on, the published scores leave out votes on amendments and paragraphs. */
const finalOnlyFrom = 46;

export interface RollCallSelection {
  readonly rule: RollCallRule;
  /** any of these topics, or one below them; null: all */
  readonly topics: readonly Id[] | null;
  readonly fromSession: number | null;
  readonly toSession: number | null;
  readonly from: Day | null;
  readonly to: Day | null;
  readonly importantOnly: boolean;
  /** also those written here that the imported data lack */
  readonly unpublished: boolean;
}

/** A set of roll calls: bit b of word w is roll call 32·w + b. */
export type Mask = Int32Array;

/** Roll calls of one period, of those selected. */
export interface VotePeriod {
  readonly label: string;
  /** the first and the last day on which they may have been held */
  readonly from: Day;
  readonly to: Day;
  /** columns, the oldest first */
  readonly columns: readonly number[];
}

/** A seat: the rows whose votes it brings together, and the roll calls in which it belongs to those asked about. */
export interface Seat {
  readonly state: Id;
  readonly rows: readonly number[];
  /** null: all */
  readonly during: Mask | null;
}

/** In how many roll calls two states made which choices: `[i * 3 + j]`, a chose i and b chose j, in the order YES, ABSTAIN, NO. */
export type PairTable = readonly number[];

export function maskOf(columns: Iterable<number>, rollCalls: number): Mask {
  const mask = new Int32Array(Math.ceil(rollCalls / 32));
  for (const column of columns) mask[column >>> 5] = (mask[column >>> 5] as number) | (1 << (column & 31));
  return mask;
}

/** The columns of the roll calls in a selection, the oldest first. */
export function selectColumns(votes: Votes, selection: RollCallSelection): number[] {
  const contested = selection.rule === 'ALL' ? null : contestedOf(votes);
  const columns: number[] = [];
  for (let column = 0; column < votes.rollCalls.length; column++) {
    if (contested && ((contested[column >>> 5] as number) & (1 << (column & 31))) === 0) continue;
    const it = votes.rollCalls[column] as RollCallEntry;
    if (selection.rule === 'CONTESTED_FINAL' && it.session >= finalOnlyFrom && !it.final) continue;
    if (selection.topics !== null && !selection.topics.some((topic) => it.topics.includes(topic))) continue;
    if (selection.fromSession !== null && it.session < selection.fromSession) continue;
    if (selection.toSession !== null && it.session > selection.toSession) continue;
    if (selection.from !== null && latest(it.date) < selection.from) continue;
    if (selection.to !== null && earliest(it.date) > selection.to) continue;
    if (selection.importantOnly && !it.important) continue;
    if (it.unpublished && !selection.unpublished) continue;
    columns.push(column);
  }
  return columns;
}

const contested = new WeakMap<Votes, Mask>();

/** Roll calls in which at least two different choices were cast. */
function contestedOf(votes: Votes): Mask {
  const known = contested.get(votes);
  if (known) return known;
  const { words, planes } = votes;
  const cast = { YES: new Int32Array(words), ABSTAIN: new Int32Array(words), NO: new Int32Array(words) };
  for (const choice of ['YES', 'ABSTAIN', 'NO'] as const) {
    const [any, plane] = [cast[choice], planes[choice]];
    for (let at = 0; at < plane.length; at++) any[at % words] = (any[at % words] as number) | (plane[at] as number);
  }
  const mask = new Int32Array(words);
  for (let word = 0; word < words; word++) {
    const [yes, abstain, no] = [cast.YES[word] as number, cast.ABSTAIN[word] as number, cast.NO[word] as number];
    mask[word] = (yes & abstain) | (yes & no) | (abstain & no);
  }
  contested.set(votes, mask);
  return mask;
}

/** The selected roll calls by period, the oldest first; a period without any is left out. */
export function periodsOf(votes: Votes, columns: readonly number[], by: Period): VotePeriod[] {
  const labelOf = (it: RollCallEntry) => {
    if (by === 'SESSION') return String(it.session);
    return by === 'YEAR' ? it.date.slice(0, 4) : `${it.date.slice(0, 3)}0s`;
  };
  const groups =
    by === 'WHOLE' && columns.length > 0
      ? [['all', columns] as const]
      : [...Map.groupBy(columns, (column) => labelOf(votes.rollCalls[column] as RollCallEntry))];
  // The days are for whoever asks: few do, and they lie in thousands of roll calls.
  const daysOf = (inPeriod: readonly number[], of: (date: PartialDate) => Day) =>
    [...new Set(inPeriod.map((column) => (votes.rollCalls[column] as RollCallEntry).date))].map(of).sort();
  return groups
    .map(([label, inPeriod]) => ({
      label,
      get from() {
        return daysOf(inPeriod, earliest)[0] as Day;
      },
      get to() {
        return daysOf(inPeriod, latest).at(-1) as Day;
      },
      columns: inPeriod,
    }))
    .sort((a, b) => a.label.localeCompare(b.label, 'en', { numeric: true }));
}

/** Seats in some roll calls: only the words that these have a bit in, each seat’s rows one after another. */
export interface Selected {
  readonly seats: readonly Seat[];
  readonly words: number;
  /** for each bit, its column in the whole matrix; -1 for one that is not selected */
  readonly columns: Int32Array;
  readonly YES: Int32Array;
  readonly ABSTAIN: Int32Array;
  readonly NO: Int32Array;
  readonly VOTED: Int32Array;
  readonly ENTITLED: Int32Array;
}

export function select(votes: Votes, seats: readonly Seat[], columns: readonly number[], absence: Absence = 'LEFT_OUT'): Selected {
  const mask = maskOf(columns, votes.rollCalls.length);
  const used: number[] = [];
  mask.forEach((bits, word) => {
    if (bits !== 0) used.push(word);
  });
  const size = seats.length * used.length;
  const selected = {
    seats,
    words: used.length,
    columns: new Int32Array(32 * used.length).fill(-1),
    YES: new Int32Array(size),
    ABSTAIN: new Int32Array(size),
    NO: new Int32Array(size),
    VOTED: new Int32Array(size),
    ENTITLED: new Int32Array(size),
  };
  used.forEach((word, at) => {
    for (let bit = 0; bit < 32; bit++) if (((mask[word] as number) >>> bit) & 1) selected.columns[32 * at + bit] = 32 * word + bit;
  });
  seats.forEach(({ rows, during }, seat) => {
    used.forEach((word, at) => {
      const wanted = (mask[word] as number) & (during === null ? -1 : (during[word] as number));
      const to = seat * used.length + at;
      let [yes, abstain, no, entitled] = [0, 0, 0, 0];
      for (const row of rows) {
        const from = row * votes.words + word;
        yes |= votes.planes.YES[from] as number;
        abstain |= votes.planes.ABSTAIN[from] as number;
        no |= votes.planes.NO[from] as number;
        entitled |= votes.planes.ENTITLED[from] as number;
      }
      if (absence === 'AS_ABSTAIN') abstain |= entitled & ~(yes | no);
      selected.YES[to] = yes & wanted;
      selected.ABSTAIN[to] = abstain & wanted;
      selected.NO[to] = no & wanted;
      selected.VOTED[to] = (yes | abstain | no) & wanted;
      selected.ENTITLED[to] = entitled & wanted;
    });
  });
  return selected;
}

function bitsIn(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** How many bits two rows have in common. */
function common(a: Int32Array, b: Int32Array, from: number, other: number, words: number): number {
  let bits = 0;
  for (let word = 0; word < words; word++) bits += bitsIn((a[from + word] as number) & (b[other + word] as number));
  return bits;
}

/** How many roll calls both seats voted in, in how many they chose the same, and in how many the opposite. */
export interface PairCounts {
  n: number;
  same: number;
  opposed: number;
}

/** Writes into `counts`, so that many pairs can be counted without an object for each. */
export function countPair(left: Selected, a: number, right: Selected, b: number, counts: PairCounts): void {
  const { words, VOTED: voted, YES: yes, NO: no } = left;
  const { VOTED: otherVoted, YES: otherYes, NO: otherNo } = right;
  let n = 0;
  let same = 0;
  let opposed = 0;
  for (let at = a * words, other = b * words, end = at + words; at < end; at++, other++) {
    const both = (voted[at] as number) & (otherVoted[other] as number);
    const y = yes[at] as number;
    const x = no[at] as number;
    const otherY = otherYes[other] as number;
    const otherX = otherNo[other] as number;
    n += bitsIn(both);
    same += bitsIn(both & ~((y ^ otherY) | (x ^ otherX)));
    opposed += bitsIn((y & otherX) | (x & otherY));
  }
  counts.n = n;
  counts.same = same;
  counts.opposed = opposed;
}

export function pairTable(left: Selected, a: number, right: Selected, b: number): PairTable {
  const [from, other] = [a * left.words, b * left.words];
  const order = ['YES', 'ABSTAIN', 'NO'] as const;
  return order.flatMap((mine) => order.map((theirs) => common(left[mine], right[theirs], from, other, left.words)));
}

/** In how many roll calls both seats could vote. */
export function eligibleOf(left: Selected, a: number, right: Selected, b: number): number {
  return common(left.ENTITLED, right.ENTITLED, a * left.words, b * left.words, left.words);
}

/** The columns of the roll calls in which both voted; `same`: only those in which they chose the same, or did not. */
export function columnsOfPair(left: Selected, a: number, right: Selected, b: number, same: boolean | null): number[] {
  const columns: number[] = [];
  for (let word = 0; word < left.words; word++) {
    const [at, other] = [a * left.words + word, b * left.words + word];
    const both = (left.VOTED[at] as number) & (right.VOTED[other] as number);
    const differing = ((left.YES[at] as number) ^ (right.YES[other] as number)) | ((left.NO[at] as number) ^ (right.NO[other] as number));
    let bits = same === null ? both : both & (same ? ~differing : differing);
    while (bits !== 0) {
      const bit = 31 - Math.clz32(bits & -bits);
      columns.push(left.columns[32 * word + bit] as number);
      bits &= bits - 1;
    }
  }
  return columns;
}

/** For each selected roll call, how many of the seats chose what. Arrays are by bit; those not selected stay 0. */
export interface Tallies {
  readonly YES: Uint16Array;
  readonly ABSTAIN: Uint16Array;
  readonly NO: Uint16Array;
  readonly ENTITLED: Uint16Array;
}

/**
 * How many of the seats chose what in each selected roll call. 32 roll calls are counted at once: `digits` holds the binary digits of
 * their counts, the lowest first, and a seat's word is added to all of them by carrying (a bit-sliced, or vertical, counter).
 */
export function talliesOf(selected: Selected, seats: Iterable<number> = selected.seats.keys()): Tallies {
  const counted = Int32Array.from(seats);
  const size = 32 * selected.words;
  const tallies = {
    YES: new Uint16Array(size),
    ABSTAIN: new Uint16Array(size),
    NO: new Uint16Array(size),
    ENTITLED: new Uint16Array(size),
  };
  const digits = new Int32Array(16);
  for (const plane of ['YES', 'ABSTAIN', 'NO', 'ENTITLED'] as const) {
    const [bits, counts] = [selected[plane], tallies[plane]];
    for (let word = 0; word < selected.words; word++) {
      digits.fill(0);
      for (let index = 0; index < counted.length; index++) {
        let carry = bits[(counted[index] as number) * selected.words + word] as number;
        for (let digit = 0; carry !== 0; digit++) {
          const sum = digits[digit] as number;
          digits[digit] = sum ^ carry;
          carry &= sum;
        }
      }
      for (let digit = 0; digit < digits.length; digit++) {
        let left = digits[digit] as number;
        while (left !== 0) {
          const at = 32 * word + 31 - Math.clz32(left & -left);
          counts[at] = (counts[at] as number) + (1 << digit);
          left &= left - 1;
        }
      }
    }
  }
  return tallies;
}

/** What is left of some seats' tallies when a part of these seats is taken away. */
export function without(all: Tallies, part: Tallies): Tallies {
  const rest = (plane: keyof Tallies) => all[plane].map((count, at) => count - (part[plane][at] as number));
  return { YES: rest('YES'), ABSTAIN: rest('ABSTAIN'), NO: rest('NO'), ENTITLED: rest('ENTITLED') };
}
