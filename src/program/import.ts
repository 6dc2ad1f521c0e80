/** `import`: puts published votes beside the dataset's records, and the two in force together. */

import { importedHash, versionOf, versionWith } from '../dataset/version.ts';
import { assembleDataset, readValid } from '../imports/load.ts';
import type { RawVotes } from '../imports/unga/raw.ts';
import { encodeRaw, readUnga } from '../imports/unga/read.ts';
import { publish, versionInForce } from '../store/snapshots.ts';
import type { Configuration } from './configuration.ts';
import { type ProgressOutput, showProgress } from './progress.ts';
import { explain, openStorage } from './storage.ts';

export interface ImportOptions {
  /** leave malformed rows out and list them, rather than stop at the first */
  readonly skipMalformed: boolean;
}

/** How many lines of one kind are printed. */
const listed = 20;

/**
 * Reads the published votes of the UN General Assembly in a folder. The dataset in force stays as it is until all is read and
 * written. Throws MalformedRow, NothingToImport, AmbiguousFiles, UnknownVoter, InvalidDataset and StorageUnavailable.
 */
export async function importVotes(
  configuration: Configuration,
  folder: string,
  options: ImportOptions,
  terminal: ProgressOutput,
  print: (line: string) => void,
): Promise<void> {
  const began = performance.now();
  const storage = await openStorage(configuration);
  try {
    const raw = await read(folder, options, terminal);
    const imported = encodeRaw(raw);
    const base = versionOf(configuration.fixturesFolder);
    const version = versionWith(base, importedHash(imported));
    const unchanged = (await versionInForce(storage).catch(explain(storage))) === version;
    const { dataset, differences } = assembleDataset(base, readValid(configuration.fixturesFolder), imported);
    await publish(storage, version, () => dataset).catch(explain(storage));
    const { votes } = dataset;
    print(
      `${count(raw.rows, 'vote')} of ${count(votes.states.length, 'state')} in ${count(raw.rollCalls.length, 'roll call')} read from ${folder}`,
    );
    const repeated = votes.rollCalls.filter((each) => each.repeats !== null).length;
    if (repeated > 0) print(`Marked as second entries of others: ${count(repeated, 'roll call')}`);
    list(
      print,
      raw.skipped.map(({ file, line, column, found, expected }) => `${file}:${line}:${column}: found ${found}: expected ${expected}`),
      'malformed row',
      'left out',
    );
    list(print, differences, 'vote', 'written otherwise in the dataset; those published are counted');
    print(unchanged ? `Nothing has changed: ${version} was in force already` : `${version} is in force, in ${storage.place}`);
    print(`Done in ${((performance.now() - began) / 1000).toFixed(1)} s.`);
  } finally {
    await storage.close();
  }
}

async function read(folder: string, { skipMalformed }: ImportOptions, terminal: ProgressOutput): Promise<RawVotes> {
  const progress = showProgress(terminal);
  try {
    return await readUnga(folder, { skipMalformed, onProgress: progress.show });
  } finally {
    progress.end();
  }
}

function list(print: (line: string) => void, lines: readonly string[], what: string, how: string): void {
  if (lines.length === 0) return;
  print(`${count(lines.length, what)} ${how}:`);
  for (const line of lines.slice(0, listed)) print(`  ${line}`);
  if (lines.length > listed) print(`  and ${lines.length - listed} more`);
}

function count(number: number, noun: string): string {
  return `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`;
}
