/** A dataset folder's records, once they are known to be valid, with published votes beside them. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { checkDataset, type SourceText } from '../dataset/check.ts';
import { InvalidDataset } from '../dataset/problems.ts';
import { type Reading, readDataset } from '../dataset/read.ts';
import { importedHash, versionOf, versionWith } from '../dataset/version.ts';
import type { Dataset } from '../votes/dataset.ts';
import { assembleVotes } from './assemble.ts';
import { combined, decodeLayers } from './layers.ts';

/**
 * Reads a dataset folder. Throws InvalidDataset, with every problem, if anything is wrong with it.
 * @param imported imported votes in the form of `encodeLayers`; null: none
 */
export function loadDataset(folder: string, imported: Uint8Array | null = null): Dataset {
  return assembleDataset(versionOf(folder), readValid(folder), imported).dataset;
}

/** A folder's records. Throws InvalidDataset, with every problem, if anything is wrong with them. */
export function readValid(folder: string): Reading {
  const reading = readDataset(folder);
  const problems = checkDataset(reading);
  if (problems.length > 0) throw new InvalidDataset(folder, problems);
  return reading;
}

/** @returns also in which votes the records and the published ones differ, one line each */
export function assembleDataset(
  version: string,
  { title, updatedOn, coveredTo, records }: Reading,
  imported: Uint8Array | null,
): { dataset: Dataset; differences: readonly string[] } {
  const { rollCalls, propositions, sources, votes, differences } = assembleVotes(
    records,
    combined(null, imported === null ? [] : decodeLayers(imported, records)),
  );
  const all = {
    ...records,
    RollCall: rollCalls,
    Proposition: [...records.Proposition, ...propositions],
    Source: [...records.Source, ...sources],
  };
  return {
    dataset: {
      version: versionWith(version, imported && importedHash(imported)),
      title,
      updatedOn,
      coveredTo,
      records: all,
      votes,
      imported,
    },
    differences,
  };
}

/** The texts in a folder, which no summary may repeat; none if there is no such folder. */
export function sourceTexts(folder: string): SourceText[] {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  return names.map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
}
