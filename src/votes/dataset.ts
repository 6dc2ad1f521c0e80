/** A dataset whole: the records and the votes. */
import type { Id } from '../domain/actors.ts';
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

/** What records need to know of the votes beside them. It is kept with the votes, so that an edit of the records doesn't read them. */
export interface VotesContents {
  readonly bodies: readonly Id[];
  readonly rollCalls: readonly Id[];
  /** the sources that roll calls name */
  readonly sources: readonly Id[];
}

export function contentsOf(tables: readonly VoteTable[]): VotesContents {
  const rollCalls: Id[] = [];
  const sources = new Set<Id>();
  for (const { rows } of tables) {
    for (const row of rows) {
      rollCalls.push(row.id);
      for (const source of row.sources) sources.add(source);
    }
  }
  return { bodies: tables.map(({ body }) => body), rollCalls, sources: [...sources] };
}

/** Which data there are. */
export interface Version {
  /** `0123456789ab`, with votes `0123456789ab_0123_4567`: of the records, of the ledger, of what was imported. Equal names, equal data */
  readonly name: string;
  /** by what the files of the ledger are known again without being read; null where there are none */
  readonly ledgerFiles: string | null;
}

/** A dataset to be stored: its records, the version that names its content, and how far it goes. */
export interface Dataset {
  readonly version: string;
  /** as in Version */
  readonly ledgerFiles: string | null;
  readonly title: string;
  /** the day of the last change to it */
  readonly updatedOn: string;
  /** up to when changes of memberships were followed, a partial date */
  readonly coveredTo: string;
  /** as they are written; roll calls of tables are not among them */
  readonly records: Records;
  readonly about: AboutVotes;
  /** of the recorded votes; null where there are none but those written in the dataset */
  readonly contents: VotesContents | null;
  /** the recorded votes themselves; null where there are none, or where they are stored already */
  readonly votes: VotesPart | null;
}
