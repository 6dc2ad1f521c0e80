/** A published file as a table: unpacked as it is read, its columns found by their names, each row complete. */
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { CsvParser, type Row, shown } from './csv.ts';
import { Decoder, dialectOf } from './decode.ts';
import { MalformedRow } from './errors.ts';

/** Where each column is in a row, by its name; -1 for one that the file need not have and hasn’t. */
export type Columns<Name extends string> = Readonly<Record<Name, number>>;

/** How malformed rows and progress are taken, over all files. */
export interface Listener {
  /** throws the error, or keeps it so that reading goes on with the next row */
  onMalformed(error: MalformedRow): void;
  /** @param bytes how many more (compressed) bytes have been read, and how many more rows */
  onBytes(file: string, bytes: number, rows: number): void;
  /** what is worth saying of a file as a whole: that it was read as something else than UTF-8 */
  onNote(file: string, note: string): void;
}

/** Thrown inside to stop reading once the header is known. */
class Enough extends Error {}

/** The names of a file’s columns; null where it is empty. Throws MalformedRow where its first row has no end, or its packing is damaged. */
export async function headerOf(path: string): Promise<readonly string[] | null> {
  let names: readonly string[] | null = null;
  try {
    const onMalformed = (error: MalformedRow) => {
      throw error;
    };
    await readRows(path, { onMalformed, onBytes: () => {}, onNote: () => {} }, (row) => {
      names = namesIn(row);
      throw new Enough();
    });
  } catch (error) {
    if (!(error instanceof Enough)) throw error;
  }
  return names;
}

/**
 * Reads a file of comma-separated, semicolon-separated or tab-separated text, which may be compressed by gzip. The order of columns
 * is free, and columns that nobody asks for are passed over.
 *
 * Throws MalformedRow if a column is missing or there twice, or if the compressed data are damaged or cut: then what would
 * have followed isn't known, so that leaving out a row would not do.
 * @param optional columns that may lack
 * @param onRow may throw MalformedRow
 */
export async function readTable<Name extends string, Optional extends string = never>(
  path: string,
  names: readonly Name[],
  listener: Listener,
  onRow: (row: Row, columns: Columns<Name | Optional>) => void,
  optional: readonly Optional[] = [],
): Promise<void> {
  const file = basename(path);
  let columns: Columns<Name | Optional> | undefined;
  let length = 0;
  let rows = 0;
  let headerWrong: MalformedRow | undefined;
  const onMalformed = (error: MalformedRow) => {
    if (columns === undefined) throw headerWrong ?? error;
    listener.onMalformed(error);
  };
  const forwarded = {
    onMalformed,
    onBytes(name: string, bytes: number) {
      listener.onBytes(name, bytes, rows);
      rows = 0;
    },
    onNote: (name: string, note: string) => listener.onNote(name, note),
  };
  await readRows(path, forwarded, (row) => {
    if (columns === undefined) {
      try {
        columns = columnsOf<Name | Optional>(row, names, optional);
      } catch (error) {
        headerWrong = error as MalformedRow;
        throw error;
      }
      length = row.length;
      return;
    }
    rows += 1;
    if (row.length !== length) {
      const found = `${row.length} field${row.length === 1 ? '' : 's'}${row.last ? ' and the end of the file' : ''}`;
      throw row.wrongAsAWhole(`${length} fields, as in the header`, found);
    }
    onRow(row, columns);
  });
  listener.onBytes(file, 0, rows);
  if (columns === undefined) {
    throw new MalformedRow({ file, line: 1, column: 1, found: 'no header', expected: `the columns ${names.join(', ')}` });
  }
}

async function readRows(path: string, listener: Listener, onRow: (row: Row) => void): Promise<void> {
  const file = basename(path);
  const decoder = new Decoder();
  let parser: CsvParser | undefined;
  let beginning = '';
  const push = (text: string, last: boolean) => {
    if (parser === undefined) {
      beginning += text;
      // The header may come in two pieces.
      if (!last && (beginning.match(/\n/g) ?? []).length < 2 && beginning.length < 1 << 16) return;
      const { delimiter, headerLine } = dialectOf(beginning);
      const from = headerLine === 1 ? 0 : beginning.indexOf('\n') + 1;
      parser = new CsvParser(file, onRow, (error) => listener.onMalformed(error), delimiter, headerLine);
      parser.push(beginning.slice(from));
    } else parser.push(text);
  };
  const bytes = createReadStream(path, { highWaterMark: 1 << 18 });
  let reported = 0;
  const consume = async (chunks: AsyncIterable<Buffer>) => {
    for await (const chunk of chunks) {
      push(decoder.decode(chunk), false);
      listener.onBytes(file, bytes.bytesRead - reported, 0);
      reported = bytes.bytesRead;
    }
  };
  try {
    await (path.endsWith('.gz') ? pipeline(bytes, createGunzip({ chunkSize: 1 << 18 }), consume) : pipeline(bytes, consume));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (!code?.startsWith('Z_')) throw error;
    const found = code === 'Z_BUF_ERROR' ? 'the end of the compressed data' : `damaged compressed data (${message})`;
    const line = parser?.line ?? 1;
    throw new MalformedRow({ file, line, column: 1, found, expected: 'the whole file, compressed by gzip' });
  }
  push(decoder.end(), true);
  parser?.end();
  if (decoder.encoding !== null) listener.onNote(file, `read as ${decoder.encoding}: save it as UTF-8 if letters come out wrong`);
}

function namesIn(header: Row): string[] {
  return Array.from({ length: header.length }, (_, field) =>
    header
      .text(field)
      .replace(/^\uFEFF/, '')
      .trim(),
  );
}

function columnsOf<Name extends string>(header: Row, names: readonly Name[], optional: readonly string[]): Columns<Name> {
  const found = namesIn(header);
  const entries = [...names, ...optional].map((name) => {
    const field = found.indexOf(name);
    if (field < 0 && optional.includes(name)) return [name, -1];
    if (field < 0) throw header.wrongAsAWhole(`a column ${name}`, `the columns ${found.join(', ')}`);
    const again = found.indexOf(name, field + 1);
    if (again >= 0) throw header.wrong(again, `one column ${name}`, `a second column ${shown(name)}`);
    return [name, field];
  });
  return Object.fromEntries(entries) as Columns<Name>;
}
