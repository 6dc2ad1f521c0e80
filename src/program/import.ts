/** `import`: puts published votes beside the dataset's records, as layers upon its ledger; or writes them into a ledger. */
import { importedHash, versionOf } from '../dataset/version.ts';
import type { Records } from '../domain/records.ts';
import { NothingToImport } from '../imports/errors.ts';
import { readLedger, writeLedger } from '../imports/folder.ts';
import { differencesOf, joined } from '../imports/join.ts';
import { combined, decodeLayers, encodeLayers, type Layer, versionOfLayer } from '../imports/layers.ts';
import { differingCells } from '../imports/ledger.ts';
import { assembleDataset, namingSourcesOf, readValid, votesOf } from '../imports/load.ts';
import { type ReadFiles, readVotes, recognise } from '../imports/read.ts';
import { settled } from '../imports/settle.ts';
import { sourcesIn } from '../imports/sources.ts';
import { writtenTable } from '../imports/written.ts';
import { importedBefore, inForce, publish } from '../store/in-force.ts';
import type { SnapshotStorage } from '../store/snapshot.ts';
import type { VotesContents } from '../votes/dataset.ts';
import { addsUp, type VoteTable } from '../votes/table.ts';
import type { Configuration } from './configuration.ts';
import { type ProgressOutput, showProgress } from './progress.ts';
import { waits } from './publish.ts';
import { explain, openStorage } from './storage.ts';

export interface ImportOptions {
  /** leave out what is wrong, a row or a cell, and list it, rather than stop at the first */
  readonly skip: boolean;
  /** let an import take the place of one of its name that has more than twice as many votes */
  readonly replace: boolean;
  /** what the layer is called; null: by the form of the files */
  readonly name: string | null;
}

/** Thrown where an import would lose most of what is there. */
export class WouldLose extends Error {
  override readonly name = 'WouldLose';
}

/** How many lines of one kind are printed. */
const listed = 20;

/**
 * Reads published files and puts them in force. The dataset in force stays as it is until all is read and written. Throws MalformedRow,
 * NothingToImport, AmbiguousFiles, WouldLose, InvalidDataset and StorageUnavailable.
 */
export async function importVotes(
  configuration: Configuration,
  paths: readonly string[],
  options: ImportOptions,
  terminal: ProgressOutput,
  print: (line: string) => void,
): Promise<void> {
  const began = performance.now();
  const storage = await openStorage(configuration);
  try {
    const found = await recognise(paths);
    const read = readValid(configuration.fixturesFolder);
    const files = await withProgress(terminal, (onProgress) => readVotes(found, read.records, { skip: options.skip, onProgress }));
    tellRead(print, files, paths);
    // Another import may be at it: what that one puts in force, this one is laid upon. Reading needs no turn, and where it fails nothing was touched.
    const lay = async () => {
      const imported = encodeLayers(await layersWith(configuration, storage, read.records, files, options, print));
      await putInForce(configuration, storage, read, imported, print);
    };
    await storage.alone(lay, () => print(waits(storage))).catch(explain(storage));
    print(`Done in ${((performance.now() - began) / 1000).toFixed(1)} s.`);
  } finally {
    await storage.close();
  }
}

/** The layers in force, with those of the files among them; tells what these change. */
async function layersWith(
  configuration: Configuration,
  storage: SnapshotStorage,
  records: Records,
  files: ReadFiles,
  options: ImportOptions,
  print: (line: string) => void,
): Promise<Layer[]> {
  const before = await layersIn(storage, records);
  const named = files.layers.map((layer) => {
    if (options.name === null) return layer;
    return { ...layer, name: files.layers.length === 1 ? options.name : `${options.name}-${layer.name}` };
  });
  const layers = [...before];
  for (const [body, ofBody] of byBody(named)) {
    const ledger = readLedger(configuration.fixturesFolder, body, sourcesIn(records));
    const written = writtenTable(records, body);
    for (const layer of ofBody) {
      const at = layers.findIndex(({ name }) => name === layer.name);
      if (at >= 0 && !options.replace) refuseLoss(layers[at] as Layer, layer);
      if (at >= 0) layers.splice(at, 1);
      const below = layers.filter(({ table }) => table.body === body);
      tellChange(print, combined(ledger, below), layer);
      list(print, differencesOf(written, layer.table).map(toldCell), 'cell', 'written otherwise in the dataset');
      layers.push(layer);
    }
  }
  return layers;
}

/** Writes published files into the ledger of a dataset's folder, with the roll calls written there, upon what the ledger has. */
export async function writeVotes(
  configuration: Configuration,
  paths: readonly string[],
  folder: string,
  options: Pick<ImportOptions, 'skip'>,
  terminal: ProgressOutput,
  print: (line: string) => void,
): Promise<void> {
  const found = await recognise(paths);
  const { records } = readValid(configuration.fixturesFolder);
  const files = await withProgress(terminal, (onProgress) => readVotes(found, records, { skip: options.skip, onProgress }));
  tellRead(print, files, paths);
  const changed: string[] = [];
  for (const [body, layers] of byBody(files.layers)) {
    let table = readLedger(folder, body, sourcesIn(records));
    for (const layer of layers) {
      tellChange(print, table, layer);
      table = table === null ? layer.table : joined(table, layer.table).table;
    }
    const whole = settled(joined(table as VoteTable, writtenTable(records, body)).table);
    changed.push(...writeLedger(folder, whole));
    const differing = differingCells(whole);
    print(`${count(whole.rows.length, 'roll call')} in the ledger of ${folder}; cells in which the editions differ: ${differing.length}`);
  }
  list(print, changed, 'file', 'written');
  if (changed.length === 0) print('Nothing has changed.');
}

const byBody = (layers: readonly Layer[]) => Map.groupBy(layers, ({ table }) => table.body);

/** Prints the imports that are in force, the lowest first. */
export async function listImports(configuration: Configuration, print: (line: string) => void): Promise<void> {
  const storage = await openStorage(configuration);
  try {
    const layers = await layersIn(storage, readValid(configuration.fixturesFolder).records);
    if (layers.length === 0) print(`Nothing is imported in ${storage.place}.`);
    for (const layer of layers) {
      const { rows } = layer.table;
      print(
        `${layer.name.padEnd(12)} ${versionOfLayer(layer)}  ${count(rows.length, 'roll call')}, ${rows[0]?.date} to ${rows.at(-1)?.date}`,
      );
    }
  } finally {
    await storage.close();
  }
}

/** Takes an import away again. Throws NothingToImport where there is none of that name. */
export async function removeImport(configuration: Configuration, name: string, print: (line: string) => void): Promise<void> {
  const storage = await openStorage(configuration);
  try {
    const read = readValid(configuration.fixturesFolder);
    const remove = async () => {
      const before = await layersIn(storage, read.records);
      const layers = before.filter((layer) => layer.name !== name);
      if (layers.length === before.length) {
        const there = before.map((layer) => layer.name).join(', ');
        throw new NothingToImport(`There is no import ${name}${there === '' ? ': nothing is imported' : `, only ${there}`}.`);
      }
      await putInForce(configuration, storage, read, layers.length === 0 ? null : encodeLayers(layers), print);
    };
    await storage.alone(remove, () => print(waits(storage))).catch(explain(storage));
  } finally {
    await storage.close();
  }
}

async function layersIn(storage: SnapshotStorage, records: Parameters<typeof decodeLayers>[1]): Promise<Layer[]> {
  const bytes = await importedBefore(storage).catch(explain(storage));
  return bytes === null ? [] : decodeLayers(bytes, records);
}

async function putInForce(
  configuration: Configuration,
  storage: SnapshotStorage,
  read: ReturnType<typeof readValid>,
  imported: Uint8Array | null,
  print: (line: string) => void,
): Promise<void> {
  const folder = configuration.fixturesFolder;
  const version = versionOf(folder, imported && importedHash(imported));
  const { name } = version;
  const unchanged = (await inForce(storage).catch(explain(storage)))?.name === name;
  const load = (contents: VotesContents | null) =>
    assembleDataset(version, read, namingSourcesOf(read.records, contents) ?? votesOf(folder, version, read.records, imported));
  await publish(storage, name, load).catch(explain(storage));
  print(unchanged ? `Nothing has changed: ${name} was in force already` : `${name} is in force, in ${storage.place}`);
}

const votesIn = ({ rows }: VoteTable) => rows.reduce((sum, { letters }) => sum + (letters.RECORD.match(/[YNA]/g) ?? []).length, 0);

function refuseLoss(before: Layer, after: Layer): void {
  const [had, has] = [votesIn(before.table), votesIn(after.table)];
  if (2 * has >= had) return;
  throw new WouldLose(
    `The import ${before.name} has ${count(had, 'vote')}, and these files have ${has.toLocaleString('en')}: most would be lost. --replace takes them all the same; --name NAME keeps both. Nothing was changed.`,
  );
}

function tellRead(print: (line: string) => void, { layers, rows, skipped, notes }: ReadFiles, paths: readonly string[]): void {
  for (const note of notes) print(note);
  for (const { name, table } of layers) print(`${name}: ${count(votesIn(table), 'vote')} in ${count(table.rows.length, 'roll call')}`);
  print(`${count(rows, 'row')} read from ${paths.join(', ')}`);
  list(
    print,
    skipped.map(({ file, line, column, found, expected }) => `${file}:${line}:${column}: found ${found}: expected ${expected}`),
    'row or cell',
    'left out',
    'rows or cells',
  );
  const wrong = layers.flatMap(({ table }) => table.rows.filter((row) => addsUp(row) === false));
  list(
    print,
    wrong.map(({ id, symbol }) => `${id}${symbol === null ? '' : ` (${symbol})`}`),
    'roll call',
    'kept and marked: its names don’t add up to its totals',
  );
}

function tellChange(print: (line: string) => void, below: VoteTable | null, { name, table }: Layer): void {
  if (below === null) return;
  const { added, replaced, differing } = joined(below, table);
  print(
    `${name}: ${added.length.toLocaleString('en')} added, ${replaced.length.toLocaleString('en')} changed, ${count(differing.length, 'cell')} changed`,
  );
  list(print, differing.map(toldCell), 'cell', 'changed');
}

const toldCell = ({ rollCall, state, before, after }: ReturnType<typeof differencesOf>[number]) =>
  `${rollCall}: ${state} had ${before}, has ${after}`;

async function withProgress<T>(
  terminal: ProgressOutput,
  read: (onProgress: ReturnType<typeof showProgress>['show']) => Promise<T>,
): Promise<T> {
  const progress = showProgress(terminal);
  try {
    return await read(progress.show);
  } finally {
    progress.end();
  }
}

function list(print: (line: string) => void, lines: readonly string[], what: string, how: string, several = `${what}s`): void {
  if (lines.length === 0) return;
  print(`${lines.length.toLocaleString('en')} ${lines.length === 1 ? what : several} ${how}:`);
  for (const line of lines.slice(0, listed)) print(`  ${line}`);
  if (lines.length > listed) print(`  and ${(lines.length - listed).toLocaleString('en')} more`);
}

function count(number: number, noun: string): string {
  return `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`;
}
