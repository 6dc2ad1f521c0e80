/**
 * The one table of roll calls and choices: what a reader of published votes makes, what the ledger keeps, and what the planes are
 * made from. Plain data, the same whatever file it came from; it knows of no database and no file.
 */
import type { Id } from '../domain/actors.ts';
import type { PartialDate } from '../domain/dates.ts';
import type { UngaIssue } from '../domain/positions.ts';
import type { Totals, VotedOn } from '../domain/votes.ts';

/** The source whose numbers roll calls have (rcid), by its id. */
export const numbering: Id = 'unga-voting-data';

/** What one letter says of one state in one roll call. */
export const Letter = {
  Y: 'Voted yes.',
  N: 'Voted no.',
  A: 'Abstained.',
  X: 'Could vote, and did not: absent, or there and taking no part.',
  '.': 'Could not vote: no member yet or any more, or kept from taking part by the body.',
  '-': 'Nothing is recorded.',
} as const;
export type Letter = keyof typeof Letter;

/** A roll call, with a letter for each state. */
export interface TableRow {
  /** `unga-3725` for one with a number (rcid), otherwise made of the symbol: `unga-es-11-1` */
  readonly id: Id;
  /** as precise as is certain */
  readonly date: PartialDate;
  /** in the body’s own words, emergency and special sessions with the regular one in course; null where it has none */
  readonly session: string | null;
  /** the symbol of what was adopted, as the body writes it: `A/RES/51/129`, `A/RES/2765(XXVI)`; null where there is none */
  readonly symbol: string | null;
  /** the symbol of the draft */
  readonly draft: string | null;
  /** the symbol of the meeting’s record: `A/52/PV.67` */
  readonly meeting: string | null;
  /** the bare subject, or words of our own */
  readonly title: string;
  readonly votedOn: VotedOn;
  /** the roll call on the whole text, of which this was on a part or an amendment; null where there is none or it isn’t known */
  readonly text: Id | null;
  /** null where it isn’t certain, under whichever majority was needed */
  readonly adopted: boolean | null;
  /** as published; null where no source has them */
  readonly totals: Totals | null;
  /** UNBIS terms: `NUCLEAR DISARMAMENT` */
  readonly subjects: readonly string[];
  /** Voeten’s issues, in alphabetical order */
  readonly issues: readonly UngaIssue[];
  /** whether the United States called it important; null where not recorded */
  readonly important: boolean | null;
  /** its number in the published data (rcid). Edition VOETEN has the roll calls that have one */
  readonly number: number | null;
  /** the number of its record in the UN’s Digital Library: https://digitallibrary.un.org/record/NUMBER */
  readonly record: string | null;
  /** the earlier roll call of which this is a second entry: the same vote, published again */
  readonly repeats: Id | null;
  /** ids of Source records, the one that RECORD follows first */
  readonly sources: readonly Id[];
  readonly note: string | null;
  /** a Letter for each of the table’s states, in their order; VOETEN is null where that edition hasn’t the roll call */
  readonly letters: { readonly RECORD: string; readonly VOETEN: string | null };
  /** the states of whose cells sources differ and no rule decides */
  readonly disputed: readonly Id[];
}

/** Recorded votes that are known to be missing. */
export interface Gap {
  readonly session: string | null;
  /** null: several, or not known */
  readonly symbol: string | null;
  readonly date: PartialDate | null;
  /** whether it goes on from that date */
  readonly open: boolean;
  /** what is missing, and why */
  readonly what: string;
}

/** The roll calls of one body. */
export interface VoteTable {
  /** the body: `unga` */
  readonly body: Id;
  /** every state that any letter but “nothing is recorded” is of, in alphabetical order */
  readonly states: readonly Id[];
  /** the oldest first; on one day in the order of their ids */
  readonly rows: readonly TableRow[];
  readonly gaps: readonly Gap[];
}

/** The oldest first; on one day by number, then by id. */
export function inOrder<Row extends Pick<TableRow, 'date' | 'number' | 'id'>>(rows: readonly Row[]): Row[] {
  const keyed = rows.map((row) => ({ row, key: `${row.date} ${String(row.number ?? 0).padStart(7, '0')} ${row.id}` }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ row }) => row);
}

/** How many cast each choice, counted from the letters of an edition. */
export function countsOf(letters: string): {
  readonly yes: number;
  readonly no: number;
  readonly abstain: number;
  readonly absent: number;
} {
  let [yes, no, abstain, absent] = [0, 0, 0, 0];
  for (let at = 0; at < letters.length; at++) {
    const letter = letters[at];
    if (letter === 'Y') yes++;
    else if (letter === 'N') no++;
    else if (letter === 'A') abstain++;
    else if (letter === 'X') absent++;
  }
  return { yes, no, abstain, absent };
}

/**
 * Whether the totals as published, of yes, no and abstentions, come out of the members’ votes; null where none are published. Who is
 * counted as absent differs: the Library counts members that could not vote.
 */
export function addsUp({ totals, letters }: Pick<TableRow, 'totals' | 'letters'>): boolean | null {
  if (totals === null) return null;
  const { yes, no, abstain } = countsOf(letters.RECORD);
  return yes === totals.yes && no === totals.no && abstain === totals.abstain;
}
