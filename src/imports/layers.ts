/**
 * Imports as named layers, each kept in the form of the ledger. They lie upon the ledger that a dataset ships in the order in which
 * they were imported; what a roll call is of which several tell is decided by one rule (`joined`).
 */
import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Records } from '../domain/records.ts';
import type { VoteTable } from '../votes/table.ts';
import { assembly } from './bodies.ts';
import { contextOf } from './context.ts';
import { joined } from './join.ts';
import { parseLedger, printLedger } from './ledger.ts';
import { settled } from './settle.ts';
import { sourcesIn } from './sources.ts';
import { formatBefore, tableBefore, type VotesBefore } from './voeten/before.ts';

export interface Layer {
  /** `voeten`, `undl`, or as it was called when it was imported */
  readonly name: string;
  readonly table: VoteTable;
}

const format = 'votes-layers-1';

interface Encoded {
  readonly format: string;
  readonly layers: readonly { readonly name: string; readonly body: string; readonly files: Readonly<Record<string, string>> }[];
}

/** Compressed by gzip. Equal layers give equal bytes, on every machine. */
export function encodeLayers(layers: readonly Layer[]): Uint8Array {
  const content: Encoded = {
    format,
    layers: layers.map(({ name, table }) => ({ name, body: table.body, files: Object.fromEntries(printLedger(table)) })),
  };
  const bytes = gzipSync(JSON.stringify(content));
  // The header names the operating system; 255 is “unknown” (RFC 1952).
  bytes[9] = 255;
  return bytes;
}

/** Thrown where imported votes are kept in a form that this program doesn't read. */
export class ImportUnreadable extends Error {
  override readonly name = 'ImportUnreadable';
}

/**
 * Throws ImportUnreadable where the bytes are not what `encodeLayers` makes, nor what the program kept before there were layers.
 * @param records by which voters of then are told, and whose sources may be named
 */
export function decodeLayers(bytes: Uint8Array, records: Records): Layer[] {
  try {
    const content = JSON.parse(gunzipSync(bytes).toString()) as Encoded;
    if (content.format === formatBefore) {
      const { voters, table } = contextOf(records, assembly);
      return [{ name: 'voeten', table: tableBefore(content as unknown as VotesBefore, voters, table()) }];
    }
    if (content.format !== format) throw new Error(`their format is ${content.format}, and ${format} is expected`);
    const sources = sourcesIn(records);
    return content.layers.map(({ name, body, files }) => {
      return { name, table: parseLedger(body, new Map(Object.entries(files)), sources, name) };
    });
  } catch (error) {
    throw new ImportUnreadable(`The votes that were imported can't be read, ${(error as Error).message}: import them again.`, {
      cause: error,
    });
  }
}

/** The version of a layer: a hash of what it says. */
export function versionOfLayer({ table }: Layer): string {
  const hash = createHash('sha256');
  for (const [name, content] of printLedger(table)) hash.update(`${name} ${content.length}\n`).update(content);
  return hash.digest('hex').slice(0, 12);
}

/** The layers upon the ledger, the first lowest; null where there is nothing. */
export function combined(ledger: VoteTable | null, layers: readonly Layer[]): VoteTable | null {
  if (layers.length === 0) return ledger;
  const tables = [...(ledger === null ? [] : [ledger]), ...layers.map(({ table }) => table)];
  return settled(tables.reduce((below, above) => joined(below, above).table));
}
