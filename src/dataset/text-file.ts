/** The text of a file, which must be UTF-8: what is not would be read with other letters than were written. */
import { readFileSync } from 'node:fs';

/** A text; and what is wrong with it, and in which line, if it can't be taken as it stands. */
export interface TextOfFile {
  readonly text: string;
  readonly wrong: { readonly line: number; readonly message: string } | null;
}

const utf8 = new TextDecoder('utf-8', { fatal: true });
const lenient = new TextDecoder('utf-8');
const newline = 0x0a;
/** What stands for a letter that some program could not read, and threw away. */
const lost = '\uFFFD';

/** Reads a file. Throws where it can't be read at all. */
export function textOfFile(path: string): TextOfFile {
  const bytes = readFileSync(path);
  const text = decoded(bytes);
  if (text === null) return { text: lenient.decode(bytes), wrong: encodingOf(bytes) };
  const at = text.indexOf(lost);
  if (at < 0) return { text, wrong: null };
  const line = text.slice(0, at).split('\n').length;
  return { text, wrong: { line, message: `holds ${lost}, which stands for a letter that was lost: expected the letter itself` } };
}

function decoded(bytes: Uint8Array): string | null {
  if (bytes.includes(0)) return null;
  try {
    return utf8.decode(bytes);
  } catch {
    return null;
  }
}

function encodingOf(bytes: Uint8Array): NonNullable<TextOfFile['wrong']> {
  const expected = 'expected a file saved as UTF-8';
  const [first, second] = bytes;
  const marked = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  // A text in the Latin alphabet has a zero in every other byte.
  const zeros = bytes.subarray(0, 1_000).filter((byte) => byte === 0).length;
  if (marked || zeros > Math.min(bytes.length, 1_000) / 4) return { line: 1, message: `is UTF-16: ${expected}` };
  let line = 1;
  for (let start = 0; start < bytes.length; line++) {
    const end = bytes.indexOf(newline, start);
    const ofLine = bytes.subarray(start, end < 0 ? bytes.length : end);
    if (decoded(ofLine) === null) {
      const readable = lenient.decode(ofLine).split(/[\uFFFD\0]/)[0] as string;
      const what = ofLine.includes(0) ? 'holds a character that is no text' : 'is not UTF-8';
      return { line, message: `${what}, after “${readable.trim().slice(-30)}”: ${expected}` };
    }
    start = end < 0 ? bytes.length : end + 1;
  }
  return { line: 1, message: `is not UTF-8: ${expected}` };
}
