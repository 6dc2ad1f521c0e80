/** A dataset folder's records, once they are known to be valid, with recorded votes beside them. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { checkDataset, type SourceText } from '../dataset/check.ts';
import { InvalidDataset } from '../dataset/problems.ts';
import { type DatasetRead, readDataset } from '../dataset/read.ts';
import { importedHash, versionOf, votesIn } from '../dataset/version.ts';
import { quickly } from '../dataset/yaml.ts';
import type { Records } from '../domain/records.ts';
import { aboutVotes } from '../votes/about.ts';
import { contentsOf, type Dataset, type Version, type VotesContents, type VotesPart } from '../votes/dataset.ts';
import { ledgerBodies, readLedger } from './folder.ts';
import { combined, decodeLayers } from './layers.ts';
import { sourcesIn, voteSources } from './sources.ts';

/**
 * Reads a dataset folder. Throws InvalidDataset, with every problem, if anything is wrong with it.
 * @param imported imported votes in the form of `encodeLayers`; null: none
 */
export function loadDataset(folder: string, imported: Uint8Array | null = null): Dataset {
  const version = versionOf(folder, imported && importedHash(imported));
  const read = readValid(folder);
  return assembleDataset(version, read, votesOf(folder, version, read.records, imported));
}

/** A folder's records, without their lines. Throws InvalidDataset, with every problem and its line, if anything is wrong with them. */
export function readValid(folder: string): DatasetRead {
  const quick = readDataset(folder, quickly);
  if (checkDataset(quick).length === 0) return quick;
  const read = readDataset(folder);
  const problems = checkDataset(read);
  if (problems.length > 0) throw new InvalidDataset(folder, problems);
  return read;
}

/**
 * The records of a folder, and the recorded votes beside them.
 * @param votes what is in them, where they are stored already; null where there are none
 */
export function assembleDataset(
  { name, ledgerFiles }: Version,
  { title, updatedOn, coveredTo, records }: DatasetRead,
  votes: VotesPart | VotesContents | null,
): Dataset {
  const part = votes !== null && 'tables' in votes ? votes : null;
  const contents = part === null ? (votes as VotesContents | null) : contentsOf(part.tables);
  const known = new Set(records.Source.map(({ id }) => id));
  const sources = voteSources.map(({ source }) => source).filter(({ id }) => contents?.sources.includes(id) && !known.has(id));
  return {
    version: name,
    ledgerFiles,
    title,
    updatedOn,
    coveredTo,
    records: { ...records, Source: [...records.Source, ...sources] },
    about: aboutVotes(records, contents?.bodies ?? []),
    contents,
    votes: part,
  };
}

/** What is in stored votes, unless they name a source that is gone: then they must be read, which tells in which line. */
export function namingSourcesOf(records: Records, stored: VotesContents | null): VotesContents | null {
  const sources = sourcesIn(records);
  return stored?.sources.every((source) => sources.has(source)) ? stored : null;
}

/** The recorded votes: those that the folder ships, and upon them those that were imported; null where there are none. */
export function votesOf(folder: string, { name }: Version, records: Records, imported: Uint8Array | null): VotesPart | null {
  const version = votesIn(name);
  if (version === null) return null;
  const sources = sourcesIn(records);
  const layers = imported === null ? [] : decodeLayers(imported, records);
  const bodies = new Set([...ledgerBodies(folder), ...layers.map(({ table }) => table.body)]);
  const tables = [...bodies].sort().flatMap((body) => {
    const table = combined(
      readLedger(folder, body, sources),
      layers.filter((layer) => layer.table.body === body),
    );
    return table === null ? [] : [table];
  });
  return { version, tables, imported };
}

/** The texts in a folder, which no summary may repeat; none if there is no such folder. */
export function sourceTexts(folder: string): SourceText[] {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  return names.map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
}
