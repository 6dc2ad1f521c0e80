/** What can be agreed or disagreed with, and who has said where they stand on it. */
import type { Id } from './actors.ts';
import type { Day, PartialDate, Window } from './dates.ts';
import type { Evidence } from './sources.ts';
import type { Vote } from './votes.ts';

/** Issue codes of the published roll calls of the UN General Assembly (Voeten, Strezhnev & Bailey, "United Nations General Assembly Voting Data"). */
export const UngaIssue = {
  me: 'The Palestinian conflict.',
  nu: 'Nuclear weapons and nuclear material.',
  di: 'Arms control and disarmament.',
  hr: 'Human rights.',
  co: 'Colonialism.',
  ec: 'Economic development.',
} as const;
export type UngaIssue = keyof typeof UngaIssue;

export interface Topic {
  readonly type: 'Topic';
  readonly id: Id;
  readonly name: string;
  readonly description: string;
  readonly parent: Id | null;
  /** Comparative Agendas Project major topic code */
  readonly cap: number | null;
  /** UNBIS thesaurus term */
  readonly unbis: string | null;
  /** issue code of the published roll calls of the UN General Assembly */
  readonly unga: UngaIssue | null;
}

export const PropositionKind = {
  FACT: 'Something is, was or will be the case. Left out of scores: to note the same fact is not to agree on policy.',
  EVALUATION: 'Something is good, bad, effective, dangerous.',
  NORM: 'Something is right, lawful, permitted or forbidden as a rule.',
  POLICY: 'Something should be done.',
  COMMITMENT: 'Someone undertakes to do, or not to do, something.',
} as const;
export type PropositionKind = keyof typeof PropositionKind;

export const AppliesTo = {
  EVERYBODY: 'Whoever takes a side on it speaks of the same.',
  OWN_MEMBERS: 'An organisation that takes a side on it speaks of its own members alone, so that the like stance of another is PARALLEL.',
} as const;
export type AppliesTo = keyof typeof AppliesTo;

/** Roll calls on whole texts whose title and description have all of the words, in some sessions. */
export interface RollCallPattern {
  /** a regular expression, looked for in title and description, whatever the case */
  readonly text: string;
  /** a regular expression that must not be found there */
  readonly without: string | null;
  /** sessions of the body, as it calls them */
  readonly fromSession: string | null;
  readonly toSession: string | null;
  /** what a yes means on the proposition */
  readonly yes: Stance;
}

/** One neutral, affirmative statement that can be supported or opposed. */
export interface Proposition {
  readonly type: 'Proposition';
  readonly id: Id;
  readonly text: string;
  readonly kind: PropositionKind;
  readonly appliesTo: AppliesTo;
  readonly topics: readonly Id[];
  /** the recurring subject it belongs to (a yearly resolution) */
  readonly series: string | null;
  /** which published roll calls are on it, by their texts */
  readonly rollCalls: readonly RollCallPattern[];
  readonly note: string | null;
}

export const LinkKind = {
  SAME: 'Both say the same in other words: a stance on one is that stance on the other.',
  REVERSE: 'One denies the other: support of one is opposition to the other.',
  NARROWER: 'The first is a case of the second: support of the first is support of the second, and nothing more follows.',
} as const;
export type LinkKind = keyof typeof LinkKind;

export const LinkStrength = {
  ENTAILING: 'Who takes the one stance is bound to the other.',
  INDICATING: 'The one stance merely suggests the other.',
} as const;
export type LinkStrength = keyof typeof LinkStrength;

export interface PropositionLink {
  readonly type: 'PropositionLink';
  readonly id: Id;
  readonly from: Id;
  readonly to: Id;
  readonly kind: LinkKind;
  readonly strength: LinkStrength;
  readonly reason: string;
}

export const Stance = {
  SUPPORTS: 'For the proposition.',
  OPPOSES: 'Against the proposition.',
  CONDITIONAL: 'For or against it on a condition, which the statement names.',
  ABSTAINS: 'Expressly neither for nor against.',
} as const;
export type Stance = keyof typeof Stance;

export const Act = {
  CLAIMS: 'Says that something is so.',
  DENIES: 'Says that something is not so.',
  WARNS: 'Says that something harmful may come.',
  PREDICTS: 'Says that something will or may come.',
  PROPOSES: 'Puts forward a course of action.',
  CALLS_FOR: 'Asks that something be done.',
  REJECTS: 'Speaks against a course of action or an idea.',
  PRAISES: 'Judges favourably.',
  CRITICISES: 'Judges unfavourably.',
  COMMITS: 'Undertakes to do, or not to do, something.',
  OFFERS: 'Declares oneself ready for something.',
  CONCEDES: 'Admits something against one’s own side or expectation.',
  HOPES: 'Expresses the wish that something be so.',
  ACCUSES: 'Lays the blame for something on someone.',
} as const;
export type Act = keyof typeof Act;

export const Attribution = {
  AUTHORED: 'The holder’s own text.',
  REPORTED: 'The holder’s words as another reports them.',
  COLLECTIVE: 'Ascribed to several holders together.',
  EDITORIAL: 'The report’s own judgement, held by the report and not by its publisher.',
  SECOND_HAND: 'What someone says that another holds; `reportedBy` says who.',
} as const;
export type Attribution = keyof typeof Attribution;

export const Tone = {
  FAVOURABLE: 'Speaks well of the target.',
  CRITICAL: 'Speaks ill of the target.',
  NEUTRAL: 'Speaks about the target without judging it.',
} as const;
export type Tone = keyof typeof Tone;

export interface Target {
  readonly actor: Id;
  readonly tone: Tone;
}

/** From the highest to the lowest. An organisation's statement counts from a chosen authority up. */
export const Authority = {
  TREATY: 'A treaty or charter in force between the members.',
  DECISION: 'A binding decision of an organ.',
  CONSENSUS_DECLARATION: 'A declaration adopted by consensus.',
  MAJORITY_RESOLUTION: 'A resolution adopted by a majority.',
  MINISTERIAL: 'A statement of a council of ministers.',
  CHAIR: 'The chair speaking for the organisation.',
  OFFICE_HOLDER: 'A secretary general or another officer speaking in office.',
} as const;
export type Authority = keyof typeof Authority;
export const authorities = Object.keys(Authority) as readonly Authority[];

/** Whether `authority` stands as high as `least`, or higher. */
export function reaches(authority: Authority, least: Authority): boolean {
  return authorities.indexOf(authority) <= authorities.indexOf(least);
}

/** A stated position: one claim of one holder, from one source. */
export interface Statement {
  readonly type: 'Statement';
  readonly id: Id;
  /** whose view it is */
  readonly holder: Id;
  /** the Tenure in which the holder spoke */
  readonly capacity: Id | null;
  /** the State or Organisation represented; null when personal */
  readonly onBehalfOf: Id | null;
  readonly act: Act;
  readonly proposition: Id;
  readonly stance: Stance;
  /** given exactly when the stance is CONDITIONAL */
  readonly condition: string | null;
  readonly attribution: Attribution;
  /** who says that the holder holds it, when SECOND_HAND */
  readonly reportedBy: Id | null;
  /** false: the attribution or the reading is doubtful; `note` says why */
  readonly certain: boolean;
  readonly targets: readonly Target[];
  /** how much weight the holder gives it ("the greatest concern"), in our words */
  readonly salience: string | null;
  readonly date: PartialDate;
  readonly recordedOn: Day;
  /** what was said, in our own words */
  readonly summary: string;
  /** BCP 47 tag of the text read */
  readonly language: string;
  /** true: what was read is a translation of what was said; null: unknown */
  readonly translated: boolean | null;
  readonly event: Id | null;
  /** the Events that it is about */
  readonly about: readonly Id[];
  /** the organ of the organisation that declared it */
  readonly organ: string | null;
  /** with what authority it binds the organisation that holds it or is represented; null for everybody else */
  readonly authority: Authority | null;
  /** members that dissented from it or did not sign it */
  readonly dissenters: readonly Id[];
  readonly note: string | null;
  readonly evidence: readonly Evidence[];
}

/** A stance of an actor on a proposition, with its date and source. */
export type Position = Statement | Vote;

/** What a comparison needs of a position; the position itself is loaded only where it is shown. */
export interface HeldPosition {
  readonly id: Id;
  readonly holder: Id;
  readonly onBehalfOf: Id | null;
  readonly proposition: Id;
  readonly stance: Stance;
  readonly condition: string | null;
  readonly attribution: Attribution;
  readonly certain: boolean;
  readonly authority: Authority | null;
  readonly date: PartialDate;
}

/** Which positions a question is about: those that may have been taken within the window. */
export interface PositionFilter extends Window {
  /** any of these topics, or one below them; null: all */
  readonly topics: readonly Id[] | null;
  readonly propositions: readonly Id[] | null;
}

export const RelationKind = {
  AGREES: 'Both take the same side of one proposition.',
  CONTRADICTS: 'One supports what the other opposes.',
  PARALLEL: 'Two organisations take a side, each as to its own members alone: neither agreement nor contradiction.',
  QUALIFIES: 'The first limits or conditions the second.',
  TENSION: 'Both can be held together, but pull in different directions.',
  RESTATES: 'The first says the second again; it counts once.',
  REASON_FOR: 'The first is given as a reason for the second.',
} as const;
export type RelationKind = keyof typeof RelationKind;

export const Basis = {
  DERIVED: 'Follows from the stances; computed when asked for, never stored.',
  CURATED: 'Recorded by an editor, with the reason.',
} as const;
export type Basis = keyof typeof Basis;

/** A curated tie between two positions. */
export interface Relation {
  readonly type: 'Relation';
  readonly id: Id;
  readonly kind: RelationKind;
  readonly a: Id;
  readonly b: Id;
  readonly basis: Basis;
  readonly reason: string;
  readonly recordedOn: Day;
}
