/** What can be agreed or disagreed with, and who has said where they stand on it. */
import { actorTypes } from './actors.ts';
import type { PartialDate, Window } from './dates.ts';
import {
  byDefault,
  date,
  evidence,
  flag,
  type Id,
  id,
  language,
  list,
  made,
  mapping,
  note,
  optional,
  pattern,
  type RecordOf,
  record,
  recordedOn,
  session,
  text,
  type ValueOf,
  whole,
  word,
} from './fields.ts';

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

export const Topic = record('Topic', {
  name: text('What it is called.'),
  description: text('What belongs to it.'),
  parent: optional(id('Topic', 'The topic above; null at the top.')),
  cap: optional(whole('Major topic code of the Comparative Agendas Project (Baumgartner, Breunig & Grossman 2019).', 1, 99)),
  unbis: optional(text('Term of the UN’s UNBIS Thesaurus.')),
  subjects: list(
    text('UNBIS term, in capitals.'),
    'Further terms under which the UN’s libraries keep recorded votes on it, in capitals. A term also stands for what is before or after its dashes.',
  ),
  unga: optional(word(UngaIssue, 'The issue code under which published roll calls of the UN General Assembly have it.')),
});
export type Topic = RecordOf<typeof Topic>;

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
  OWN_MEMBERS:
    'An organisation that takes a side on it speaks of itself and its own members (or region) alone, so that the like stance of another is PARALLEL.',
} as const;
export type AppliesTo = keyof typeof AppliesTo;

export const Stance = {
  SUPPORTS: 'For the proposition.',
  OPPOSES: 'Against the proposition.',
  CONDITIONAL: 'For or against it on a condition, which the statement names.',
  ABSTAINS: 'Expressly neither for nor against.',
} as const;
export type Stance = keyof typeof Stance;

/** The two sides that a yes may take. */
export const Side = { SUPPORTS: Stance.SUPPORTS, OPPOSES: Stance.OPPOSES } as const;

/** Roll calls on whole texts whose title has all of the words, or whose symbol is meant, in some sessions. */
export const RollCallPattern = mapping({
  text: pattern(
    'A regular expression, looked for in the title, and in the symbol (where several texts have one title), whatever the case.',
  ),
  without: optional(pattern('A regular expression that must not be found there.')),
  fromSession: optional(session('From which session of the body on, as it calls it.')),
  toSession: optional(session('Up to which session.')),
  yes: byDefault<Stance>('SUPPORTS', word(Side, 'What a yes means on the proposition.')),
});
export type RollCallPattern = ValueOf<typeof RollCallPattern>;

/** One neutral, affirmative statement that can be supported or opposed. */
export const Proposition = record('Proposition', {
  text: text('The statement.'),
  kind: word(PropositionKind, 'What sort of claim it makes.'),
  appliesTo: byDefault('EVERYBODY', word(AppliesTo, 'For whom it is meant: which stances on it can be held against each other.')),
  topics: list(id('Topic', ''), 'What it is about.', 1),
  series: optional(text('The recurring subject it belongs to, such as a yearly resolution.')),
  rollCalls: list(RollCallPattern, 'Which recorded roll calls on whole texts are on it, by their titles or symbols.'),
  note,
});
export type Proposition = RecordOf<typeof Proposition>;

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

export const PropositionLink = record('PropositionLink', {
  from: id('Proposition', 'The first.'),
  to: id('Proposition', 'The second.'),
  kind: word(LinkKind, 'How the first bears on the second.'),
  strength: word(LinkStrength, 'Whether it entails or merely indicates.'),
  reason: text('Why.'),
});
export type PropositionLink = RecordOf<typeof PropositionLink>;

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

export const Target = mapping({
  actor: id(actorTypes, 'Whom it is about.'),
  tone: word(Tone, 'How it speaks of them.'),
});
export type Target = ValueOf<typeof Target>;

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
export const Statement = record('Statement', {
  holder: id(actorTypes, 'Whose position it is.'),
  capacity: optional(id('Tenure', 'The office in which the holder spoke; null where none was held, or none was spoken in.')),
  onBehalfOf: optional(id(['State', 'Organisation'], 'The state or organisation represented; null where the view is personal.')),
  act: word(Act, 'What the holder does in saying it.'),
  proposition: id('Proposition', 'What it is about.'),
  stance: word(Stance, 'For it, against it, on a condition, or expressly neither.'),
  condition: optional(text('On what condition; null unless the stance is CONDITIONAL.')),
  attribution: word(Attribution, 'How it is known to be the holder’s.'),
  reportedBy: optional(id(actorTypes, 'Who says that the holder holds it; null unless SECOND_HAND.')),
  certain: byDefault(true, flag('False where the attribution or the reading is doubtful; `note` says why.')),
  targets: list(Target, 'Whom it is about, and how.'),
  salience: optional(text('How much weight the holder gives it, in our words.')),
  date: date('When it was taken.'),
  recordedOn,
  summary: text('What was said, in our words.'),
  language,
  translated: optional(flag('Whether that text is a translation; null where unknown.')),
  event: optional(id('Event', 'Where it was said.')),
  about: list(id('Event', ''), 'The events that it is about.'),
  organ: optional(text('The organ of the organisation that declared it.')),
  authority: optional(
    word(Authority, 'With what authority it binds the organisation that holds it or is represented; null where none is.'),
  ),
  dissenters: list(id('State', ''), 'Members that dissented from it, or did not sign it.'),
  note,
  evidence: evidence('Where it can be read.'),
});
export type Statement = RecordOf<typeof Statement>;

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
  /** a vote on a part of the text that its proposition stands for, or on an amendment to it */
  readonly part?: boolean;
}

/** Which positions a question is about: those that may have been taken within the window. */
export interface PositionFilter extends Window {
  /** any of these topics, or one below them; null: all */
  readonly topics: readonly Id[] | null;
  readonly propositions: readonly Id[] | null;
  /** any of these sources shows them; null: all */
  readonly sources: readonly Id[] | null;
  /** of votes, those in any of these bodies; null: all */
  readonly bodies: readonly Id[] | null;
}
export const anyPosition: PositionFilter = { topics: null, propositions: null, sources: null, bodies: null, from: null, to: null };

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
export const Relation = record('Relation', {
  kind: word(RelationKind, 'How the first bears on the second.'),
  a: id('Statement', 'The first.'),
  b: id('Statement', 'The second.'),
  basis: made<Basis>('Whether it was recorded by an editor or follows from the stances.'),
  reason: text('Why it holds.'),
  recordedOn,
});
export type Relation = RecordOf<typeof Relation>;
