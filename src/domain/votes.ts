/** Recorded votes: roll calls, the choices made in them, and all of these together as bits. */
import type { Id } from './actors.ts';
import type { Day, PartialDate } from './dates.ts';
import type { Stance } from './positions.ts';
import type { Evidence } from './sources.ts';

export const Choice = {
  YES: 'In favour.',
  ABSTAIN: 'Present, and neither in favour nor against.',
  NO: 'Against.',
} as const;
export type Choice = keyof typeof Choice;
export const choices = Object.keys(Choice) as readonly Choice[];

export const AdoptionRule = {
  MAJORITY: 'More yes than no; abstentions do not count (Charter of the United Nations, Art. 18(3)).',
  TWO_THIRDS: 'Twice as many yes as no, or more; abstentions do not count (Charter of the United Nations, Art. 18(2)).',
  UNRECORDED: 'Which majority was needed is not recorded.',
} as const;
export type AdoptionRule = keyof typeof AdoptionRule;

export const VotedOn = {
  TEXT: 'A whole text.',
  AMENDMENT: 'A change of a text, before that was voted on.',
  PARAGRAPH: 'A part of a text: words, a paragraph or several.',
  MOTION: 'How to go on: to adjourn, to close, to decide on competence, or the like.',
} as const;
export type VotedOn = keyof typeof VotedOn;

/** How many made each choice, by the official record. */
export interface Totals {
  readonly yes: number;
  readonly no: number;
  readonly abstain: number;
  /** null where the record does not say */
  readonly absent: number | null;
}

/** Who chose what, written compactly: exceptions by name, the rest of the members by rule. */
export interface Ballots {
  readonly rest: Choice | 'ABSENT';
  readonly YES: readonly Id[];
  readonly ABSTAIN: readonly Id[];
  readonly NO: readonly Id[];
  readonly ABSENT: readonly Id[];
}

/** An event ON a proposition (Popolo VoteEvent): the members entitled in a body answered yes, no, or neither. */
export interface RollCall {
  readonly type: 'RollCall';
  readonly id: Id;
  /** what voted: an organ, or an organisation as a whole */
  readonly body: Id;
  /** as the body calls it, emergency and special sessions with the regular one in course; null where it has none */
  readonly session: string | null;
  readonly date: PartialDate;
  readonly title: string;
  readonly description: string | null;
  /** the symbol of what was voted on: `A/RES/68/262`; as published, `R/52/40`, for imported ones */
  readonly symbol: string | null;
  readonly proposition: Id;
  /** what a yes means on the proposition; a no means the reverse */
  readonly yes: Stance;
  /** besides those of the proposition */
  readonly topics: readonly Id[];
  readonly adoption: AdoptionRule;
  readonly votedOn: VotedOn;
  /** the roll call on the whole text, where this one was on a part of it or an amendment; null where it isn’t known */
  readonly text: Id | null;
  /** null where it isn’t recorded */
  readonly adopted: boolean | null;
  /** whether the United States Department of State lists it as important; null where unrecorded */
  readonly important: boolean | null;
  readonly totals: Totals | null;
  /** the earlier roll call of which the published data have this as a second entry */
  readonly repeats: Id | null;
  /** its number in the published data (rcid) */
  readonly number: number | null;
  /** who chose what, where that was written here; null where it was imported */
  readonly ballots: Ballots | null;
  /** whether it is known who was absent */
  readonly absencesRecorded: boolean;
  readonly note: string | null;
  readonly recordedOn: Day;
  readonly evidence: readonly Evidence[];
}

/** One state’s choice in a roll call: a position like any other. Its evidence is that of the roll call. */
export interface Vote {
  readonly type: 'Vote';
  readonly id: Id;
  readonly holder: Id;
  readonly proposition: Id;
  readonly stance: Stance;
  readonly date: PartialDate;
  readonly choice: Choice;
  readonly rollCall: Id;
}

/** The id of the proposition made for a published roll call that is on no shared one. */
export function adoptionOf(rollCall: Id): Id {
  return `${rollCall}-adoption`;
}

export function voteId(rollCall: Id, state: Id): Id {
  return `${rollCall}-${state}`;
}

/** The roll call and the state that a vote’s id names; null where it has not the form of one. */
export function partsOfVoteId(id: Id): { readonly rollCall: Id; readonly state: Id } | null {
  const parts = /^(.+)-([A-Z]{3,4})$/.exec(id);
  return parts && { rollCall: parts[1] as Id, state: parts[2] as Id };
}

/** The side that a choice takes on the proposition of the roll call, where a yes means `yes`. */
export function stanceOf(choice: Choice, yes: Stance): Stance {
  if (choice === 'ABSTAIN') return 'ABSTAINS';
  if (choice === 'YES') return yes;
  return yes === 'SUPPORTS' ? 'OPPOSES' : 'SUPPORTS';
}

/** Sessions in the order in which they follow one another, as text: numbers in them by their value. */
export function sessionOrder(session: string): string {
  return session.replace(/\d+/g, (number) => number.padStart(6, '0'));
}
