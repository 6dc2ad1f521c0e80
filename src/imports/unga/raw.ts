/**
 * The recorded votes of the UN General Assembly as the published files have them, before anything is known of the
 * states that cast them: voters are codes and names, and the two published forms stand side by side.
 */
import type { Day } from '../../domain/dates.ts';
import type { UngaIssue } from '../../domain/positions.ts';

export interface RawRollCall {
  /** the number that the published files give it */
  readonly rcid: number;
  readonly session: number;
  readonly date: Day;
  /** whether the United States called it important; null where not recorded */
  readonly important: boolean | null;
  /** symbol of the resolution as published: `R/1/66`, `A/RES/74/19`; null where not recorded */
  readonly unres: string | null;
  /** whether it was on an amendment; null where not recorded */
  readonly amendment: boolean | null;
  /** whether it was on a part of a text; null where not recorded */
  readonly paragraph: boolean | null;
  readonly short: string | null;
  readonly description: string | null;
  /** in alphabetical order */
  readonly issues: readonly UngaIssue[];
}

/** A voter as the files name it: by name and ISO code in the three files, by Correlates of War code in the single one. */
export interface RawVoter {
  /** null for voters of the single file */
  readonly name: string | null;
  /** ISO 3166-1 alpha-2 as published (`NA` is Namibia); null where the files leave it empty, and for voters of the single file */
  readonly code: string | null;
  /** null for voters of the three files */
  readonly cow: number | null;
}

/** What one character of `RawVotes.choices` says of one voter in one roll call. */
export const Choice = {
  Y: 'Voted yes.',
  N: 'Voted no.',
  A: 'Abstained.',
  X: 'Recorded as absent.',
  '.': 'Recorded as not a member.',
  '-': 'Nothing recorded.',
} as const;
export type Choice = keyof typeof Choice;

export interface RawVotes {
  /** in the order of their file */
  readonly rollCalls: readonly RawRollCall[];
  /** those of the three files by code, then those without one by name, then those of the single file by its code */
  readonly voters: readonly RawVoter[];
  /** a string for each roll call, in their order, with a Choice for each voter, in their order */
  readonly choices: readonly string[];
  /** for each roll call, whether absence and membership are recorded for it */
  readonly absencesRecorded: readonly boolean[];
  /** rows of votes read: of `un_votes`, or of the single file where that is alone */
  readonly rows: number;
  /** rows that were left out because something is wrong with them */
  readonly skipped: readonly Malformed[];
}

/** What is wrong with a row, and where. */
export interface Malformed {
  /** the file's name without its folder */
  readonly file: string;
  /** counted from 1, over every line of the file */
  readonly line: number;
  /** of the first character of the field, counted from 1 */
  readonly column: number;
  readonly found: string;
  readonly expected: string;
}
