/** Which files of a folder are the published votes: the three files of one form, the single file of the other, or both. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { AmbiguousFiles, NothingToImport } from '../errors.ts';

/** Paths of the files found; at least one form is there. */
export interface UngaFiles {
  readonly three: ThreeFiles | null;
  readonly single: string | null;
  /** the size of all of them as they are, compressed or not */
  readonly bytes: number;
}

export interface ThreeFiles {
  readonly votes: string;
  readonly rollCalls: string;
  readonly issues: string;
}

const three = { votes: 'un_votes', rollCalls: 'un_roll_calls', issues: 'un_roll_call_issues' } as const;
const single = /^UNVotesPublished.*\.csv(\.gz)?$/;

/**
 * Looks for the files, each as `.csv` or `.csv.gz`. Throws NothingToImport if there are none or one of the three is missing,
 * AmbiguousFiles if one is there twice.
 */
export function findFiles(folder: string): UngaFiles {
  const names = namesIn(folder);
  const only = (what: string, candidates: readonly string[]) => {
    if (candidates.length > 1) throw new AmbiguousFiles(`${folder} has ${candidates.join(' and ')}: expected at most one ${what}`);
    return candidates[0] === undefined ? undefined : join(folder, candidates[0]);
  };
  const find = (stem: string) =>
    only(
      stem,
      names.filter((name) => name === `${stem}.csv` || name === `${stem}.csv.gz`),
    );
  const found = { votes: find(three.votes), rollCalls: find(three.rollCalls), issues: find(three.issues) };
  const published = only(
    'UNVotesPublished',
    names.filter((name) => single.test(name)),
  );
  const paths = [...Object.values(found), published].filter((path) => path !== undefined);
  if (paths.length === 0) {
    throw new NothingToImport(
      `There are no published votes in ${folder}: expected ${Object.values(three).join(', ')}, or UNVotesPublished…, as .csv or .csv.gz.`,
    );
  }
  const { votes, rollCalls, issues } = found;
  const complete = votes !== undefined && rollCalls !== undefined && issues !== undefined;
  if (!complete && (votes ?? rollCalls ?? issues) !== undefined) {
    const missing = Object.entries(three)
      .filter(([part]) => found[part as keyof typeof found] === undefined)
      .map(([, stem]) => stem);
    throw new NothingToImport(
      `There is no ${missing.join(' and no ')} in ${folder}: expected ${Object.values(three).join(', ')} together, as .csv or .csv.gz.`,
    );
  }
  return {
    three: complete ? { votes, rollCalls, issues } : null,
    single: published ?? null,
    bytes: paths.reduce((sum, path) => sum + statSync(path).size, 0),
  };
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new NothingToImport(`There is no folder ${folder} to import votes from.`);
    throw new NothingToImport(`The folder ${folder} can’t be read: ${message}.`);
  }
}
