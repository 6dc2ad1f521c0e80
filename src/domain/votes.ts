/** Recorded votes: roll calls, the choices made in them, and all of these together as bits. */
import type { PartialDate } from './dates.ts';
import {
  byDefault,
  date,
  described,
  flag,
  type Id,
  id,
  list,
  made,
  mapping,
  note,
  optional,
  type RecordOf,
  record,
  recordedOn,
  session,
  shownBy,
  text,
  type ValueOf,
  whole,
  word,
} from './fields.ts';
import { Side, type Stance } from './positions.ts';

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
  EITHER: 'One of the two. What came of the vote is the same under both, and which was needed is not recorded.',
  UNRECORDED:
    'It is not recorded, and does not follow from the votes: these lie between the two, and whether they were enough is not recorded.',
} as const;
export type AdoptionRule = keyof typeof AdoptionRule;

export const AdoptionBasis = {
  RECORDED: 'The roll call is described in the dataset with the majority that it needed.',
  TOTALS:
    'It follows from how many voted yes and no, and from what came of it: what two thirds would have been needed for and was adopted with fewer, a majority was enough for; what a majority did not carry needed two thirds.',
} as const;
export type AdoptionBasis = keyof typeof AdoptionBasis;

export const Edition = {
  RECORD:
    'By rule, of what the sources say: the one whose names add up to the published totals, and a later correction before an older copy. What can’t be decided is marked as disputed.',
  VOETEN: 'As Voeten, Strezhnev and Bailey publish it: their roll calls and their cells, so that published scores come out.',
} as const;
export type Edition = keyof typeof Edition;

export const VotedOn = {
  TEXT: 'A whole text.',
  AMENDMENT: 'A change of a text, before that was voted on.',
  PARAGRAPH: 'A part of a text: words, a paragraph or several.',
  MOTION: 'How to go on: to adjourn, to close, to decide on competence, or the like.',
} as const;
export type VotedOn = keyof typeof VotedOn;

/** How many made each choice, by the official record. */
export const Totals = mapping({
  yes: whole('How many voted yes.', 0),
  no: whole('How many voted no.', 0),
  abstain: whole('How many abstained.', 0),
  absent: optional(whole('How many were absent or did not vote; null where the record does not say.', 0)),
});
export type Totals = ValueOf<typeof Totals>;

/** Who chose what, written compactly: exceptions by name, the rest of the members by rule. */
export interface Ballots {
  readonly rest: Choice | 'ABSENT';
  readonly YES: readonly Id[];
  readonly ABSTAIN: readonly Id[];
  readonly NO: readonly Id[];
  readonly ABSENT: readonly Id[];
}

/** An event ON a proposition (Popolo VoteEvent): the members entitled in a body answered yes, no, or neither. */
export const RollCall = record('RollCall', {
  body: id('Organisation', 'What voted: an organ, or an organisation as a whole.'),
  session: optional(
    session(
      'The session, as the body calls it: `70`. Emergency and special sessions count with the regular one in course. Null where it has none.',
    ),
  ),
  date: date('When; a month only where the published day is not a real one.'),
  title: text('What it was on, in short.'),
  description: optional(text('What it was on, as published.')),
  symbol: optional(
    text('The symbol of what was adopted, as the body writes it: `A/RES/68/262`. Null where nothing was, or it is not recorded.'),
  ),
  draft: optional(text('The symbol of the draft.')),
  meeting: optional(text('The symbol of the meeting’s record: `A/52/PV.67`.')),
  subjects: list(text(''), 'UNBIS terms under which the UN’s Library has it.'),
  proposition: id('Proposition', 'What a yes or a no takes sides on; several roll calls may share one.'),
  yes: byDefault<Stance>('SUPPORTS', word(Side, 'What a yes means on the proposition; a no means the reverse.')),
  topics: list(id('Topic', ''), 'What the vote was about, besides the topics of its proposition.'),
  adoption: byDefault('UNRECORDED', word(AdoptionRule, 'Which majority it needed.')),
  adoptionBasis: made<AdoptionBasis | null>('How it is known which majority it needed; null where it is not.'),
  votedOn: byDefault('TEXT', word(VotedOn, 'What was put to the vote: a whole text, or something on the way to it.')),
  text: optional(
    id(
      'RollCall',
      'The roll call on the whole text, where this one was on a part of it, an amendment or how to go on with it; null where it is not known.',
    ),
  ),
  adopted: optional(flag('Whether it was adopted; null where that is not recorded.')),
  important: optional(flag('Whether the United States Department of State lists it as important; null where unrecorded.')),
  totals: optional(described(Totals, 'The official count, where it is recorded beside the votes.')),
  repeats: made<Id | null>(
    'The earlier roll call of which this is a second entry: the same vote, published again. It counts once, but in edition VOETEN as often as it is published.',
  ),
  number: optional(whole('Its number in the published data (rcid); null where it is not in them.', 1)),
  record: optional(text('The number of its record in the UN Digital Library.')),
  disputed: made<readonly Id[]>('The states of whose votes sources differ, where no rule decides, by id.'),
  editions: made<readonly Edition[]>('The editions that have it.'),
  /** null where it was imported */
  ballots: made<Ballots | null>('Who did what, where that was written here.'),
  absencesRecorded: made<boolean>('Whether it is known who was absent.'),
  note,
  recordedOn,
  evidence: shownBy,
});
export type RollCall = RecordOf<typeof RollCall>;

/** One state’s choice in a roll call: a position like any other. Its evidence is that of the roll call. */
export interface Vote {
  readonly type: 'Vote';
  readonly id: Id;
  readonly holder: Id;
  readonly proposition: Id;
  readonly stance: Stance;
  readonly date: PartialDate;
  readonly choice: Choice;
  /** whether sources differ in it, and no rule decides */
  readonly disputed: boolean;
  readonly rollCall: Id;
}

/** The id of the proposition made for a published roll call that is on no shared one. */
export function adoptionOf(rollCall: Id): Id {
  return `${rollCall}-adoption`;
}

/** The roll call for which the proposition of an id would have been made; null where it is none of that kind. */
export function rollCallOfAdoption(proposition: Id): Id | null {
  return proposition.endsWith('-adoption') ? proposition.slice(0, -'-adoption'.length) : null;
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
