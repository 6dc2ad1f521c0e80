/** All records of the vocabulary together, and the dataset they make up. */
import { Group, Membership, Official, Organisation, Post, State, Tenure } from './actors.ts';
import type { RecordOf } from './fields.ts';
import { Proposition, PropositionLink, Relation, Statement, Topic } from './positions.ts';
import { Event, Figure, Source } from './sources.ts';
import { RollCall, type Vote } from './votes.ts';

/** Every type of record, with its fields: the one list of them. */
export const descriptions = {
  Organisation,
  State,
  Official,
  Group,
  Membership,
  Post,
  Tenure,
  Topic,
  Proposition,
  PropositionLink,
  Statement,
  RollCall,
  Relation,
  Event,
  Source,
  Figure,
} as const;

export type RecordType = keyof typeof descriptions;
export type RecordTypes = { readonly [T in RecordType]: RecordOf<(typeof descriptions)[T]> };
export type DemarcheRecord = RecordTypes[RecordType];
export const recordTypes = Object.keys(descriptions) as readonly RecordType[];

/** A stance of an actor on a proposition, with its date and source. */
export type Position = Statement | Vote;

/** Every record of a dataset, by type. */
export type Records = { readonly [T in RecordType]: readonly RecordTypes[T][] };

export function noRecords(): { [T in RecordType]: RecordTypes[T][] } {
  return Object.fromEntries(recordTypes.map((type) => [type, []])) as never;
}
