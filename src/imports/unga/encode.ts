/** The raw votes as one file: what was imported, kept so that it need not be read again from the published files. */
import { gunzipSync, gzipSync } from 'node:zlib';
import type { RawVotes } from './raw.ts';

const format = 'unga-votes-1';

/** Compressed by gzip. Equal votes give equal bytes, on every machine. */
export function encodeRaw(raw: RawVotes): Uint8Array {
  const { rollCalls, voters, choices, absencesRecorded, rows, skipped } = raw;
  const bytes = gzipSync(JSON.stringify({ format, rollCalls, voters, choices, absencesRecorded, rows, skipped }));
  // The header names the operating system; 255 is “unknown” (RFC 1952).
  bytes[9] = 255;
  return bytes;
}

/** Thrown where imported votes are kept in a form that this program doesn't read. */
export class ImportUnreadable extends Error {
  override readonly name = 'ImportUnreadable';
}

/** Throws ImportUnreadable where the bytes are not what `encodeRaw` makes. */
export function decodeRaw(bytes: Uint8Array): RawVotes {
  const { format: found, ...raw } = parsed(bytes);
  if (found !== format)
    throw new ImportUnreadable(`The votes that were imported are in the format ${found}: expected ${format}. Import them again.`);
  return raw;
}

function parsed(bytes: Uint8Array): RawVotes & { readonly format: string } {
  try {
    return JSON.parse(gunzipSync(bytes).toString());
  } catch (error) {
    throw new ImportUnreadable(`The votes that were imported can't be read, ${(error as Error).message}: import them again.`, {
      cause: error,
    });
  }
}
