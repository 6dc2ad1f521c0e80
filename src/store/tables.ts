/** The tables of all record types. */
import type { RecordType, RecordTypes } from '../domain/records.ts';
import { groupTable, membershipTable, officialTable, organisationTable, postTable, stateTable, tenureTable } from './organisations.ts';
import {
  eventTable,
  figureTable,
  propositionLinkTable,
  propositionTable,
  relationTable,
  rollCallTable,
  sourceTable,
  statementTable,
  topicTable,
} from './positions.ts';
import type { Table } from './table.ts';

export const tables: { readonly [T in RecordType]: Table<RecordTypes[T]> } = {
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
  RollCall: rollCallTable,
  Relation: relationTable,
  Event: eventTable,
  Source: sourceTable,
  Figure: figureTable,
};
