/** Who can hold a position (organisations, states, officials, groups), and the ties between them. */
import {
  byDefault,
  date,
  evidence,
  flag,
  id,
  interval,
  list,
  mapping,
  name,
  note,
  optional,
  otherNames,
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

export type { Id } from './fields.ts';

/** Whoever can hold a position. */
export const actorTypes = ['Organisation', 'State', 'Official', 'Group'] as const;
export type ActorType = (typeof actorTypes)[number];

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

export const Organisation = record('Organisation', {
  name,
  abbreviation: optional(text('The usual abbreviation: `CSTO`.')),
  otherNames,
  kind: word(OrganisationKind, 'What sort of body it is.'),
  parent: optional(id('Organisation', 'What it is an organ of; null for all but organs.')),
  entitlement: optional(word(Entitlement, 'Whose members vote in it; null for all but organs.')),
  finalTextsFrom: optional(
    session('From which of its sessions on CONTESTED_FINAL leaves out roll calls on amendments and parts of texts; null: in all of them.'),
  ),
  existence: optional(interval('When it has existed; null where not recorded.')),
  predecessors: list(id('Organisation', ''), 'The organisations that it came from: the Collective Security Treaty, for the CSTO.'),
  successors: list(id('Organisation', ''), 'The organisations that came from it.'),
  note,
  evidence: shownBy,
});
export type Organisation = RecordOf<typeof Organisation>;

const alpha2 = { pattern: /^[A-Z]{2}$/, expected: 'expected two capital letters' };

export const State = record(
  'State',
  {
    name,
    officialName: optional(text('The formal English name.')),
    otherNames,
    alpha2: optional(text('ISO 3166-1 alpha-2 code.', alpha2)),
    numeric: optional(text('ISO 3166-1 numeric code: three digits.', { pattern: /^\d{3}$/, expected: 'expected three digits in quotes' })),
    cow: optional(whole('Correlates of War country code.', 2, 990)),
    formerCow: list(
      whole('', 2, 990),
      'Correlates of War country codes under which the state was listed before, or is listed beside: 260, the Federal Republic of Germany, for Germany.',
    ),
    formerAlpha2: list(text('', alpha2), 'ISO 3166-1 alpha-2 codes that the state had before.'),
    region: optional(text('UN M49 sub-region.')),
    existence: interval('When it has existed.'),
    predecessors: list(id('State', ''), 'The states it came from.'),
    successors: list(id('State', ''), 'The states that came from it.'),
    continues: optional(id('State', 'The predecessor whose seat in the United Nations it continues: the Soviet Union, for Russia.')),
    note,
    evidence: shownBy,
  },
  {
    // ISO 3166-1 alpha-3; a historical state's ISO 3166-3 or own documented code
    pattern: /^[A-Z]{3,4}$/,
    expected: 'expected an ISO 3166 code: three or four capital letters',
  },
);
export type State = RecordOf<typeof State>;

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

export const MembershipAct = mapping({
  kind: word(MembershipActKind, 'What was done.'),
  date: date('When.'),
  note,
  evidence: evidence('The sources that show it; empty where those of the membership do.'),
});
export type MembershipAct = ValueOf<typeof MembershipAct>;

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
export const Interruption = mapping({
  kind: word(InterruptionKind, 'Who interrupted it.'),
  interval: interval('For how long.'),
  note,
  evidence: evidence('The sources that show it; empty where those of the membership do.'),
});
export type Interruption = ValueOf<typeof Interruption>;

export const Membership = record('Membership', {
  organisation: id('Organisation', 'The organisation.'),
  state: id('State', 'The state.'),
  status: word(MembershipStatus, 'In what way the state belongs to it.'),
  interval: interval('When it held in law.'),
  acts: list(MembershipAct, 'Its dated legal steps, where recorded.'),
  interruptions: list(Interruption, 'Stretches in which the state took no part, though it stayed a member in law.'),
  note,
  recordedOn,
  evidence: shownBy,
});
export type Membership = RecordOf<typeof Membership>;

export const OfficialKind = {
  OFFICE_HOLDER: 'Speaks as the holder, present or former, of an office of a state or organisation.',
  EXPERT: 'Speaks as an expert, scholar or journalist.',
} as const;
export type OfficialKind = keyof typeof OfficialKind;

/** A tie of a person to a body that is not one of the posts kept here: a research institute, a foundation. */
export const Affiliation = mapping({
  organisation: id('Organisation', 'The body.'),
  role: text('As what: `Director`.'),
  interval: byDefault({ since: null, until: null, end: 'UNKNOWN' }, interval('When, as far as known.')),
  attestedOn: list(date(''), 'Days on which a source shows it to hold.'),
  evidence: evidence('The sources that show it; empty where those of the person do.'),
});
export type Affiliation = ValueOf<typeof Affiliation>;

export const Official = record('Official', {
  name,
  otherNames,
  kind: word(OfficialKind, 'As what the person speaks.'),
  country: optional(id('State', 'The state the person comes from or works for; null where no source says.')),
  affiliations: list(Affiliation, 'Ties to bodies other than by the posts kept here: institutes, foundations.'),
  note,
  evidence: shownBy,
});
export type Official = RecordOf<typeof Official>;

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

export const Post = record('Post', {
  title: text('What the office is called.'),
  kind: word(PostKind, 'What sort of office it is.'),
  of: id(['Organisation', 'State'], 'The organisation or state whose office it is.'),
  single: flag('Whether only one holder at a time is possible.'),
  note,
  evidence: shownBy,
});
export type Post = RecordOf<typeof Post>;

export const Tenure = record('Tenure', {
  post: id('Post', 'The office.'),
  holder: id(['Official', 'State'], 'The official who held it, or the state.'),
  interval: interval('When, as far as known.'),
  attestedOn: list(
    date(''),
    'Days on which a source shows the holder in office: where it gives no beginning or end, and, of a term that goes on, the last day that was seen.',
  ),
  acting: byDefault(false, flag('Whether the holder was only acting.')),
  note,
  recordedOn,
  evidence: shownBy,
});
export type Tenure = RecordOf<typeof Tenure>;

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
export const Group = record('Group', {
  name,
  otherNames,
  extent: word(Extent, 'How many of them are meant.'),
  membersOf: optional(id('Organisation', 'The organisation whose members it is made of.')),
  participantsOf: optional(id('Event', 'The event whose participants it is made of.')),
  voiceOf: optional(
    id('Source', 'The source whose own judgements it holds: a report, where it speaks for itself and not for its publisher.'),
  ),
  note,
  evidence: shownBy,
});
export type Group = RecordOf<typeof Group>;

export type Actor = Organisation | State | Official | Group;
