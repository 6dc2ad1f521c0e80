/** Recorded votes: roll calls, the choices made in them, and all of these together as bits. */
import type { Id } from './actors.ts';
import { type Day, earliest, type Interval, isDay, latest, mayHoldOn, type PartialDate } from './dates.ts';
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

/** An event ON a proposition (Popolo VoteEvent): members of an organ answered yes, no, or neither. */
export interface RollCall {
  readonly type: 'RollCall';
  readonly id: Id;
  readonly organisation: Id;
  readonly organ: string;
  /** the regular session in course; emergency special sessions count with it, as in the published data */
  readonly session: number;
  readonly date: PartialDate;
  readonly title: string;
  readonly description: string | null;
  /** the resolution’s or the draft’s own symbol: `A/RES/68/262`; as published, `R/52/40`, for imported ones */
  readonly resolution: string | null;
  readonly proposition: Id;
  /** what a yes means on the proposition; a no means the reverse */
  readonly yes: Stance;
  /** besides those of the proposition */
  readonly topics: readonly Id[];
  readonly adoption: AdoptionRule;
  /** whether it was on an amendment; null where unrecorded */
  readonly amendment: boolean | null;
  /** whether it was on a part of a text only; null where unrecorded */
  readonly paragraph: boolean | null;
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

/** What a selection of roll calls asks of each. */
export interface RollCallEntry {
  readonly id: Id;
  readonly organisation: Id;
  readonly session: number;
  readonly date: PartialDate;
  readonly proposition: Id;
  readonly yes: Stance;
  /** its own topics and its proposition’s, and all above them */
  readonly topics: readonly Id[];
  /** on a whole text: neither an amendment nor a part */
  readonly final: boolean;
  readonly important: boolean;
  readonly absencesRecorded: boolean;
  readonly repeats: Id | null;
  /** written here, and not among the published ones that were imported, though these cover its session */
  readonly unpublished: boolean;
}

/** The sets that a roll call parts the states into, one bit plane each. ENTITLED are those that could vote. */
export const planeNames = ['YES', 'ABSTAIN', 'NO', 'ABSENT', 'ENTITLED'] as const;
export type PlaneName = (typeof planeNames)[number];

/**
 * All votes of a dataset as bits: for each state a row, for each roll call a bit in it, and a plane for each choice. Bit b of
 * word w is roll call 32·w + b.
 */
export interface Votes {
  readonly states: readonly Id[];
  /** the state whose seat a state continues, by that state: RUS has SUN */
  readonly continued: Readonly<Record<Id, Id>>;
  /** the oldest first */
  readonly rollCalls: readonly RollCallEntry[];
  /** words of a row */
  readonly words: number;
  /** the rows one after another, in the order of the states */
  readonly planes: Readonly<Record<PlaneName, Uint32Array>>;
}

export const noVotes: Votes = {
  states: [],
  continued: {},
  rollCalls: [],
  words: 0,
  planes: {
    YES: new Uint32Array(),
    ABSTAIN: new Uint32Array(),
    NO: new Uint32Array(),
    ABSENT: new Uint32Array(),
    ENTITLED: new Uint32Array(),
  },
};

/** Empty planes for so many states and roll calls. */
export function emptyVotes(states: readonly Id[], rollCalls: readonly RollCallEntry[], continued: Readonly<Record<Id, Id>> = {}): Votes {
  const words = Math.ceil(rollCalls.length / 32);
  const plane = () => new Uint32Array(states.length * words);
  return {
    states,
    continued,
    rollCalls,
    words,
    planes: { YES: plane(), ABSTAIN: plane(), NO: plane(), ABSENT: plane(), ENTITLED: plane() },
  };
}

export function setBit(votes: Votes, plane: PlaneName, state: number, rollCall: number): void {
  const bits = votes.planes[plane];
  const at = state * votes.words + (rollCall >>> 5);
  bits[at] = (bits[at] as number) | (1 << (rollCall & 31));
}

export function hasBit(votes: Votes, plane: PlaneName, state: number, rollCall: number): boolean {
  return (((votes.planes[plane][state * votes.words + (rollCall >>> 5)] as number) >>> (rollCall & 31)) & 1) === 1;
}

/** The choice of a state in a roll call; null where it made none. */
export function choiceOf(votes: Votes, state: number, rollCall: number): Choice | null {
  for (const choice of choices) if (hasBit(votes, choice, state, rollCall)) return choice;
  return null;
}

/** Little-endian, whatever the machine, plane after plane. */
export function encodePlanes(votes: Votes): Uint8Array {
  const size = votes.states.length * votes.words;
  const bytes = new DataView(new ArrayBuffer(4 * size * planeNames.length));
  planeNames.forEach((name, plane) => {
    const bits = votes.planes[name];
    for (let at = 0; at < size; at++) bytes.setUint32(4 * (plane * size + at), bits[at] as number, true);
  });
  return new Uint8Array(bytes.buffer);
}

/** What planes are planes of. */
export type VoteCatalogue = Pick<Votes, 'states' | 'rollCalls' | 'continued'>;

export function decodePlanes({ states, rollCalls, continued }: VoteCatalogue, bytes: Uint8Array): Votes {
  const votes = emptyVotes(states, rollCalls, continued);
  const size = states.length * votes.words;
  if (bytes.byteLength !== 4 * size * planeNames.length)
    throw new Error('The stored votes are not of the size that their catalogue tells.');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  planeNames.forEach((name, plane) => {
    const bits = votes.planes[name];
    for (let at = 0; at < size; at++) bits[at] = view.getUint32(4 * (plane * size + at), true);
  });
  return votes;
}

/**
 * Whether an interval takes in a roll call of a date: every day that the date may be. Where it takes in some of them only, as
 * when a state was admitted in the month of which no day is known, presence in the vote decides.
 */
export function takesIn(interval: Interval, date: PartialDate): 'ALL' | 'SOME' | 'NONE' {
  if (!mayHoldOn(interval, date)) return 'NONE';
  if (isDay(date)) return 'ALL';
  const begun = interval.since !== null && latest(interval.since) <= earliest(date);
  const goesOn = interval.end === 'OPEN' || (interval.until !== null && earliest(interval.until) > latest(date));
  return begun && goesOn ? 'ALL' : 'SOME';
}
