/** The tables of all record types. */
import type { RecordType, RecordTypes } from '../domain/records.ts';
import { groupTable, membershipTable, officialTable, organisationTable, postTable, stateTable, tenureTable } from './organisations.ts';
import {
  eventTable,
  figureTable,
  propositionLinkTable,
  propositionTable,
  relationTable,
  sourceTable,
  statementTable,
  topicTable,
} from './positions.ts';
import type { Table } from './table.ts';

/** Roll calls are kept whole, with the votes cast in them. */
export type TabledType = Exclude<RecordType, 'RollCall'>;

export const tables: { readonly [T in TabledType]: Table<RecordTypes[T]> } = {
  Organisation: organisationTable,
  State: stateTable,
  Official: officialTable,
  Group: groupTable,
  Membership: membershipTable,
  Post: postTable,
  Tenure: tenureTable,
  Topic: topicTable,
  Proposition: propositionTable,
  PropositionLink: propositionLinkTable,
  Statement: statementTable,
  Relation: relationTable,
  Event: eventTable,
  Source: sourceTable,
  Figure: figureTable,
};
