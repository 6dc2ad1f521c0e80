/** What a file’s bytes are: which encoding, which line ends, which delimiter. Files of this kind come through many hands. */
import { isAscii } from 'node:buffer';
import type { Delimiter } from './csv.ts';

/** How a file’s text is written, as far as its beginning shows. */
export interface Dialect {
  readonly delimiter: Delimiter;
  /** the line of the header: 2 where the first says `sep=;` */
  readonly headerLine: number;
}

/**
 * Bytes to text, piece by piece: UTF-8, UTF-16 with or without a mark, and what isn’t UTF-8 as Windows-1252, of which Latin-1 is a part.
 * Line ends are turned into LF where they are CR alone.
 */
export class Decoder {
  #decoder: InstanceType<typeof TextDecoder> | undefined;
  #onlyCr: boolean | undefined;
  #encoding = 'utf-8';
  #beyondAscii = false;

  /** What the text was read as, where it isn’t UTF-8: for a message. */
  get encoding(): string | null {
    return this.#encoding === 'utf-8' ? null : this.#encoding;
  }

  decode(bytes: Uint8Array): string {
    if (this.#decoder === undefined) {
      this.#encoding = encodingOf(bytes);
      this.#decoder = new TextDecoder(this.#encoding);
    }
    const text = this.#decoder.decode(bytes, { stream: true });
    if (this.#encoding === 'utf-8' && !isAscii(bytes)) {
      // Of a file that was UTF-8 so far, one damaged character is no reason to take the rest for something else.
      if (!this.#beyondAscii && text.includes('\uFFFD') && !/[\u0080-\uFFFC]/.test(text) && !Buffer.from(bytes).includes('\uFFFD')) {
        this.#encoding = 'windows-1252';
        this.#decoder = new TextDecoder(this.#encoding);
        return this.#lines(this.#decoder.decode(bytes, { stream: true }));
      }
      this.#beyondAscii = true;
    }
    return this.#lines(text);
  }

  end(): string {
    return this.#lines(this.#decoder?.decode() ?? '');
  }

  #lines(text: string): string {
    if (this.#onlyCr === undefined && text !== '') this.#onlyCr = text.includes('\r') && !text.includes('\n');
    return this.#onlyCr ? text.replaceAll('\r', '\n') : text;
  }
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  // Text of these files begins with a letter or a quote: every second byte of it is none.
  if (bytes.length > 1 && bytes[1] === 0) return 'utf-16le';
  if (bytes.length > 1 && bytes[0] === 0) return 'utf-16be';
  return 'utf-8';
}

/** How a text is written that begins with a header, or with a line that says what parts its fields. */
export function dialectOf(beginning: string): Dialect {
  const [first = '', second = ''] = beginning.split(/\r?\n/, 2);
  const told = /^"?sep=(.|\\t)"?$/i.exec(first)?.[1];
  if (told !== undefined) return { delimiter: told === ';' || told === ',' ? told : '\t', headerLine: 2 };
  const header = first === '' ? second : first;
  const counts = ([',', ';', '\t'] as const).map((delimiter) => [delimiter, header.split(delimiter).length] as const);
  return { delimiter: counts.reduce((best, each) => (each[1] > best[1] ? each : best))[0], headerLine: 1 };
}
