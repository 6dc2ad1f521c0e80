/** Where recorded votes are from: as Source records, which the ledger and imports name by their ids. */
import type { Source } from '../domain/sources.ts';

export const voetenData: Source = {
  type: 'Source',
  id: 'unga-voting-data',
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
};

export const libraryData: Source = {
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
};

export const secretariatData: Source = {
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
};

export const voteSources: readonly Source[] = [voetenData, libraryData, secretariatData];
