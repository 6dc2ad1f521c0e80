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

/** Throws where the bytes are not what `encodeRaw` makes. */
export function decodeRaw(bytes: Uint8Array): RawVotes {
  const { format: found, ...raw } = JSON.parse(gunzipSync(bytes).toString()) as RawVotes & { format: string };
  if (found !== format) throw new Error(`The votes that were imported are in the format ${found}: expected ${format}. Import them again.`);
  return raw;
}
