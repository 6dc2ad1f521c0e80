/** A dataset whole: the records and the votes. */
import type { Records } from '../domain/records.ts';
import type { AboutVotes } from './recorded.ts';
import type { VoteTable } from './table.ts';

/** The recorded votes of a dataset: a part of it that is stored once, whatever becomes of the records beside it. */
export interface VotesPart {
  /** names the content: equal versions hold equal votes */
  readonly version: string;
  readonly tables: readonly VoteTable[];
  /** what was imported upon what the dataset ships, as it was read; null where nothing was */
  readonly imported: Uint8Array | null;
}

/** A dataset to be stored: its records, the version that names its content, and how far it goes. */
export interface Dataset {
  readonly version: string;
  readonly title: string;
  /** the day of the last change to it */
  readonly updatedOn: string;
  /** up to when changes of memberships were followed, a partial date */
  readonly coveredTo: string;
  /** as they are written; roll calls of tables are not among them */
  readonly records: Records;
  readonly about: AboutVotes;
  /** null where the dataset has no votes but those written in it */
  readonly votes: VotesPart | null;
}
