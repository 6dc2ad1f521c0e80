/** All records of the vocabulary together, and the dataset they make up. */
import type { Group, Membership, Official, Organisation, Post, State, Tenure } from './actors.ts';
import type { Proposition, PropositionLink, Relation, Statement, Topic } from './positions.ts';
import type { Event, Figure, Source } from './sources.ts';
import type { RollCall, Votes } from './votes.ts';

export interface RecordTypes {
  Organisation: Organisation;
  State: State;
  Official: Official;
  Group: Group;
  Membership: Membership;
  Post: Post;
  Tenure: Tenure;
  Topic: Topic;
  Proposition: Proposition;
  PropositionLink: PropositionLink;
  Statement: Statement;
  RollCall: RollCall;
  Relation: Relation;
  Event: Event;
  Source: Source;
  Figure: Figure;
}
export type RecordType = keyof RecordTypes;
export type DemarcheRecord = RecordTypes[RecordType];

/** Every record of a dataset, by type. */
export type Records = { readonly [T in RecordType]: readonly RecordTypes[T][] };

export const recordTypes: readonly RecordType[] = [
  'Organisation',
  'State',
  'Official',
  'Group',
  'Membership',
  'Post',
  'Tenure',
  'Topic',
  'Proposition',
  'PropositionLink',
  'Statement',
  'RollCall',
  'Relation',
  'Event',
  'Source',
  'Figure',
];

/** A dataset to be stored: its records, the version that names its content, and how far it goes. */
export interface Dataset {
  readonly version: string;
  readonly title: string;
  /** the day of the last change to it */
  readonly updatedOn: string;
  /** up to when changes of memberships were followed, a partial date */
  readonly coveredTo: string;
  readonly records: Records;
  /** who chose what in the roll calls */
  readonly votes: Votes;
  /** published votes as they were imported, so that they can be read again beside other records; null where there are none */
  readonly imported: Uint8Array | null;
}

export function noRecords(): { [T in RecordType]: RecordTypes[T][] } {
  return Object.fromEntries(recordTypes.map((type) => [type, []])) as never;
}
