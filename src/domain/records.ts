/** All records of the vocabulary together, and the dataset they make up. */
import type { Group, Membership, Official, Organisation, Post, State, Tenure } from './actors.ts';
import type { Proposition, PropositionLink, Relation, Statement, Topic } from './positions.ts';
import type { Event, Figure, Source } from './sources.ts';
import type { RollCall } from './votes.ts';

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

export function noRecords(): { [T in RecordType]: RecordTypes[T][] } {
  return Object.fromEntries(recordTypes.map((type) => [type, []])) as never;
}
