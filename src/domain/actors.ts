/** Who can hold a position (organisations, states, officials, groups), and the ties between them. */
import type { Day, Interval, PartialDate } from './dates.ts';
import type { Evidence } from './sources.ts';

/** A readable, stable name, unique over the whole dataset: `csto`, `KAZ`, `stanislav-zas`. */
export type Id = string;

export const OrganisationKind = {
  INTERGOVERNMENTAL: 'An organisation of states founded by a treaty or a like act.',
  FORMAT: 'A bloc, format or forum of states without a founding treaty (the G7).',
  THINK_TANK: 'A research or discussion body that speaks, hosts or publishes.',
  ORGAN: 'An organ of another organisation, in which states vote (the General Assembly).',
  STATE_BODY: 'A ministry, agency or other body of one state.',
  MOVEMENT: 'A political or armed movement that is not a recognised government.',
  OTHER: 'Another body that speaks or hosts.',
} as const;
export type OrganisationKind = keyof typeof OrganisationKind;

export const Entitlement = {
  OWN: 'Its own members, by memberships in the organ itself.',
  PARENT: 'The members of the organisation that it is an organ of.',
} as const;
export type Entitlement = keyof typeof Entitlement;

export interface Organisation {
  readonly type: 'Organisation';
  readonly id: Id;
  readonly name: string;
  readonly abbreviation: string | null;
  readonly otherNames: readonly string[];
  readonly kind: OrganisationKind;
  /** what it is an organ of; given exactly where the kind is ORGAN */
  readonly parent: Id | null;
  /** whose members vote in it; given exactly where the kind is ORGAN */
  readonly entitlement: Entitlement | null;
  /** from which of its sessions on scores over final texts leave out votes on amendments and parts; null: in all */
  readonly finalTextsFrom: string | null;
  readonly existence: Interval | null;
  readonly note: string | null;
  readonly evidence: readonly Evidence[];
}

export interface State {
  readonly type: 'State';
  /** ISO 3166-1 alpha-3; a historical state's ISO 3166-3 or own documented code */
  readonly id: Id;
  readonly name: string;
  readonly officialName: string | null;
  readonly otherNames: readonly string[];
  readonly alpha2: string | null;
  readonly numeric: string | null;
  /** Correlates of War country code */
  readonly cow: number | null;
  /** Correlates of War codes under which it was listed before: 260, the Federal Republic of Germany, for Germany */
  readonly formerCow: readonly number[];
  /** ISO 3166-1 alpha-2 codes that it had before */
  readonly formerAlpha2: readonly string[];
  /** UN M49 sub-region */
  readonly region: string | null;
  readonly existence: Interval;
  readonly predecessors: readonly Id[];
  readonly successors: readonly Id[];
  /** the predecessor whose seat in the United Nations it continues: the Soviet Union, for Russia */
  readonly continues: Id | null;
  readonly note: string | null;
  readonly evidence: readonly Evidence[];
}

export const MembershipStatus = {
  MEMBER: 'A full member.',
  PARTICIPATING_STATE: 'A participating state, the term of bodies without membership in law (CSCE, OSCE).',
  ASSOCIATE: 'An associate member.',
  OBSERVER: 'An observer.',
  DIALOGUE_PARTNER: 'A dialogue partner.',
  PARTNER: 'A partner under another name.',
  CANDIDATE: 'A state whose accession is under way.',
} as const;
export type MembershipStatus = keyof typeof MembershipStatus;

export const MembershipActKind = {
  SIGNED: 'The founding or accession treaty was signed.',
  RATIFIED: 'It was ratified.',
  IN_FORCE: 'It entered into force for the state.',
  ADMITTED: 'The organisation decided to admit the state.',
  NOTICE: 'The state gave notice of leaving.',
  WITHDRAWN: 'The state left, or let the treaty lapse.',
  SUSPENDED: 'The organisation suspended the state.',
  RESTORED: 'Rights or participation were restored.',
} as const;
export type MembershipActKind = keyof typeof MembershipActKind;

export interface MembershipAct {
  readonly kind: MembershipActKind;
  readonly date: PartialDate;
  readonly note: string | null;
  readonly evidence: readonly Evidence[];
}

export const InterruptionKind = {
  SUSPENDED_BY_BODY: 'The organisation suspended the state; membership in law went on.',
  EXCLUDED_FROM_WORK:
    'An organ kept the state’s delegation from taking part in its work (credentials rejected, a seat disputed) without suspending the state; membership in law went on.',
  FROZEN_BY_STATE: 'The state froze its own participation; membership in law went on.',
} as const;
export type InterruptionKind = keyof typeof InterruptionKind;

export const MembershipBasis = {
  LEGAL: 'Memberships in law, whether or not the state took part.',
  PARTICIPATING:
    'Of these, those that were not interrupted on that day: neither suspended by the body, nor kept from its work, nor frozen by the state, as far as is certain.',
} as const;
export type MembershipBasis = keyof typeof MembershipBasis;

/** A stretch of a membership in which the state took no part, though it stayed a member in law. */
export interface Interruption {
  readonly kind: InterruptionKind;
  readonly interval: Interval;
  readonly note: string | null;
  readonly evidence: readonly Evidence[];
}

export interface Membership {
  readonly type: 'Membership';
  readonly id: Id;
  readonly organisation: Id;
  readonly state: Id;
  readonly status: MembershipStatus;
  readonly interval: Interval;
  readonly acts: readonly MembershipAct[];
  readonly interruptions: readonly Interruption[];
  readonly note: string | null;
  readonly recordedOn: Day;
  readonly evidence: readonly Evidence[];
}

export const OfficialKind = {
  OFFICE_HOLDER: 'Speaks as the holder, present or former, of an office of a state or organisation.',
  EXPERT: 'Speaks as an expert, scholar or journalist.',
} as const;
export type OfficialKind = keyof typeof OfficialKind;

/** A tie of a person to a body that is not one of the posts kept here: a research institute, a foundation. */
export interface Affiliation {
  readonly organisation: Id;
  readonly role: string;
  readonly interval: Interval;
  readonly attestedOn: readonly PartialDate[];
  readonly evidence: readonly Evidence[];
}

export interface Official {
  readonly type: 'Official';
  readonly id: Id;
  readonly name: string;
  /** every other spelling a reader may search for, in any script */
  readonly otherNames: readonly string[];
  readonly kind: OfficialKind;
  /** the state the person comes from or works for; null where no source says */
  readonly country: Id | null;
  readonly affiliations: readonly Affiliation[];
  readonly note: string | null;
  readonly evidence: readonly Evidence[];
}

export const PostKind = {
  CHIEF_OFFICER: 'The chief administrative officer of an organisation.',
  CHAIR: 'The chair or presidency of an organisation or of its council.',
  HEAD_OF_STATE: 'Head of state.',
  HEAD_OF_GOVERNMENT: 'Head of government.',
  FOREIGN_MINISTER: 'Minister of foreign affairs.',
  DEPUTY_MINISTER: 'A deputy minister; several may hold the post at once.',
  ADVISER: 'An adviser to an office holder.',
  OTHER: 'Another office.',
} as const;
export type PostKind = keyof typeof PostKind;

export interface Post {
  readonly type: 'Post';
  readonly id: Id;
  readonly title: string;
  readonly kind: PostKind;
  /** the Organisation or State whose office it is */
  readonly of: Id;
  /** whether only one holder at a time is possible */
  readonly single: boolean;
  readonly note: string | null;
  readonly evidence: readonly Evidence[];
}

export interface Tenure {
  readonly type: 'Tenure';
  readonly id: Id;
  readonly post: Id;
  /** an Official, or a State where a state holds the office (a chairpersonship) */
  readonly holder: Id;
  readonly interval: Interval;
  /** days on which a source shows the holder in office, for tenures whose beginning or end it does not give */
  readonly attestedOn: readonly PartialDate[];
  readonly acting: boolean;
  readonly note: string | null;
  readonly recordedOn: Day;
  readonly evidence: readonly Evidence[];
}

export const Extent = {
  ALL: 'All of them.',
  ALMOST_ALL: 'Nearly all of them, as the source says.',
  MOST: 'The greater part of them, as the source says.',
  SOME: 'Some of them, as the source says.',
  UNSPECIFIED: 'The source does not say how many of them.',
  ONE: 'A single voice: a report that judges for itself.',
} as const;
export type Extent = keyof typeof Extent;

/** A holder of positions without legal personality. It never stands for its members one by one. */
export interface Group {
  readonly type: 'Group';
  readonly id: Id;
  readonly name: string;
  readonly otherNames: readonly string[];
  readonly extent: Extent;
  /** the Organisation whose members it is made of */
  readonly membersOf: Id | null;
  /** the Event whose participants it is made of */
  readonly participantsOf: Id | null;
  /** the Source whose own judgements it holds: a report, where it speaks for itself and not for its publisher */
  readonly voiceOf: Id | null;
  readonly note: string | null;
  readonly evidence: readonly Evidence[];
}

export type Actor = Organisation | State | Official | Group;
export type ActorType = Actor['type'];
export const actorTypes = ['Organisation', 'State', 'Official', 'Group'] as const satisfies readonly ActorType[];
