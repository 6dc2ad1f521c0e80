/** A dataset whole: the records and the votes. */
import type { Records } from '../domain/records.ts';
import type { Votes } from './planes.ts';

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
