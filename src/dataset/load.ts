/** A dataset folder's records, once they are known to be valid. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Dataset } from '../domain/records.ts';
import { checkDataset, type SourceText } from './check.ts';
import { InvalidDataset } from './problems.ts';
import { readDataset } from './read.ts';
import { versionOf } from './version.ts';

/** Reads a dataset folder. Throws InvalidDataset, with every problem, if anything is wrong with it. */
export function loadDataset(folder: string): Dataset {
  const version = versionOf(folder);
  const result = readDataset(folder);
  const problems = checkDataset(result);
  if (problems.length > 0) throw new InvalidDataset(folder, problems);
  return { version, title: result.title, updatedOn: result.updatedOn, records: result.records };
}

/** The texts in a folder, which no summary may repeat; none if there is no such folder. */
export function sourceTexts(folder: string): SourceText[] {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  return names.map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
}
