/** The graph's enumerations as a sentence has them; a value that comes anew has no words until they are written here. */
import type {
  Act,
  Attribution,
  Authority,
  LinkKind,
  LinkStrength,
  MembershipStatus,
  OrganisationKind,
  RelationKind,
  SourceKind,
  Tone,
} from '../../../generated/explorer/graphql.ts';

type Words<Value extends string> = Readonly<Record<Value, string>>;

export const actWords: Words<Act> = {
  ACCUSES: 'accuses',
  CALLS_FOR: 'calls for it',
  CLAIMS: 'claims',
  COMMITS: 'commits itself',
  CONCEDES: 'concedes',
  CRITICISES: 'criticises',
  DENIES: 'denies',
  HOPES: 'hopes',
  OFFERS: 'offers',
  PRAISES: 'praises',
  PREDICTS: 'predicts',
  PROPOSES: 'proposes',
  REJECTS: 'rejects',
  WARNS: 'warns',
};

export const attributionWords: Words<Attribution> = {
  AUTHORED: 'in a text of its own',
  COLLECTIVE: 'as several holders together',
  EDITORIAL: 'as the judgement of a report',
  REPORTED: 'as another reports it',
  SECOND_HAND: 'as another says of it',
};

export const authorityWords: Words<Authority> = {
  CHAIR: 'the chair',
  CONSENSUS_DECLARATION: 'a declaration by consensus',
  DECISION: 'a binding decision',
  MAJORITY_RESOLUTION: 'a resolution by majority',
  MINISTERIAL: 'a council of ministers',
  OFFICE_HOLDER: 'a secretary general or another officer',
  TREATY: 'a treaty',
};

export const toneWords: Words<Tone> = { CRITICAL: 'critical', FAVOURABLE: 'favourable', NEUTRAL: 'neutral' };

/** How the first of two positions bears on the second. */
export const relationWords: Words<RelationKind> = {
  CONTRADICTS: 'contradicts',
  AGREES: 'agrees with',
  PARALLEL: 'says of its own members what the other says of its',
  QUALIFIES: 'qualifies',
  REASON_FOR: 'is a reason for',
  RESTATES: 'restates',
  TENSION: 'is in tension with',
};

export const statusWords: Words<MembershipStatus> = {
  ASSOCIATE: 'associate',
  CANDIDATE: 'candidate',
  DIALOGUE_PARTNER: 'dialogue partner',
  MEMBER: 'member',
  OBSERVER: 'observer',
  PARTICIPATING_STATE: 'participating state',
  PARTNER: 'partner',
};

export const sourceWords: Words<SourceKind> = {
  ARTICLE: 'article',
  DATASET: 'dataset',
  DECLARATION: 'declaration',
  OFFICIAL_LIST: 'official list',
  RECORD: 'record of a meeting',
  REFERENCE: 'work of reference',
  REPORT: 'report',
  RESOLUTION: 'resolution',
  TREATY: 'treaty',
};

export const organisationWords: Words<OrganisationKind> = {
  FORMAT: 'Format of states',
  INTERGOVERNMENTAL: 'International organisation',
  MOVEMENT: 'Movement',
  ORGAN: 'Organ of an organisation',
  OTHER: 'Organisation',
  STATE_BODY: 'Body of a state',
  THINK_TANK: 'Think tank',
};

/** What follows for one proposition from a stance on another, by how the first bears on the second, seen from the first and from the second. */
export const linkWords: Readonly<Record<LinkKind, Readonly<Record<LinkStrength, readonly [fromFirst: string, fromSecond: string]>>>> = {
  SAME: {
    ENTAILING: ['A stance on this is the same stance on', 'A stance on this is the same stance on'],
    INDICATING: ['A stance on this suggests the same stance on', 'The same stance is suggested by one on'],
  },
  REVERSE: {
    ENTAILING: ['Whoever is for this is against', 'Whoever is for this is against'],
    INDICATING: ['Being for this suggests being against', 'Being against this is suggested by being for'],
  },
  NARROWER: {
    ENTAILING: ['Whoever is for this is for', 'For this is, too, whoever is for'],
    INDICATING: ['Being for this suggests being for', 'Being for this is suggested by being for'],
  },
};

const languages = new Intl.DisplayNames('en-GB', { type: 'language' });

/** "Russian", of `ru`; what is no code is said as it is. */
export function languageOf(code: string): string {
  try {
    return languages.of(code) ?? code;
  } catch {
    return code;
  }
}
