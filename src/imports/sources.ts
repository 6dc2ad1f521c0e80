/** Where recorded votes are from: as Source records, which the ledger and imports name by their ids; and which account outranks which. */
import type { Id } from '../domain/actors.ts';
import type { Records } from '../domain/records.ts';
import type { Source } from '../domain/sources.ts';
import { numbering } from '../votes/table.ts';

/** How far an account of a vote is to be trusted beside others. */
export const Rank = {
  /** written in the dataset, for what no published source has: it adds to the others */
  WRITTEN: 0,
  /** put together from other sources, with days that are not sure, and votes on parts of texts */
  COMPILED: 1,
  /** of the body's own library or secretariat: whole texts, on their days */
  OFFICIAL: 2,
} as const;

/** A source of published votes. */
export interface VoteSource {
  readonly source: Source;
  readonly rank: (typeof Rank)['COMPILED' | 'OFFICIAL'];
}

export const voetenData: VoteSource = {
  rank: Rank.COMPILED,
  source: {
    type: 'Source',
    id: numbering,
    title: 'United Nations General Assembly Voting Data',
    kind: 'DATASET',
    authors: [],
    publisher: null,
    date: null,
    language: 'en',
    terms: 'CC0',
    symbol: 'doi:10.7910/DVN/LEJUQZ',
    url: 'https://doi.org/10.7910/DVN/LEJUQZ',
    note: 'Erik Voeten, Anton Strezhnev and Michael Bailey. Days of sessions 1 to 57 are not those of the votes, and are left out here; months are kept.',
  },
};

export const libraryData: VoteSource = {
  rank: Rank.OFFICIAL,
  source: {
    type: 'Source',
    id: 'undl-voting-data',
    terms: '© United Nations: non-commercial use, with attribution',
    title: 'General Assembly Voting Data',
    kind: 'DATASET',
    authors: [],
    publisher: null,
    date: null,
    language: 'en',
    symbol: null,
    url: 'https://digitallibrary.un.org/record/4060887',
    note: 'UN Dag Hammarskjöld Library, General Assembly Voting Data, records 4060887 and 4055387; assembled from public copies. Whole texts only.',
  },
};

export const secretariatData: VoteSource = {
  rank: Rank.OFFICIAL,
  source: {
    type: 'Source',
    id: 'un-machine-readable-resolutions',
    terms: '© United Nations: non-commercial use, with attribution',
    title: 'Machine-readable resolutions of the General Assembly',
    kind: 'DATASET',
    authors: [],
    publisher: null,
    date: null,
    language: 'en',
    symbol: null,
    url: null,
    note: 'UN Secretariat: the recorded vote beside the text of each resolution.',
  },
};

export const voteSources: readonly VoteSource[] = [voetenData, libraryData, secretariatData];

const ranks: ReadonlyMap<Id, number> = new Map(voteSources.map(({ source, rank }) => [source.id, rank]));

/** The sources that roll calls may name: those of a dataset, and those that publish votes. */
export function sourcesIn(records: Records): ReadonlySet<Id> {
  return new Set([...voteSources.map(({ source }) => source), ...records.Source].map(({ id }) => id));
}

/** Whether a source publishes votes; what roll calls name otherwise are sources of the dataset. */
export const isPublished = (source: Id) => ranks.has(source);

/** The rank of an account, by the first of its sources, which it follows. */
export function rankOf([first = '']: readonly Id[]): number {
  return ranks.get(first) ?? Rank.WRITTEN;
}
