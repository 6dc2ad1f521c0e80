/** A published file as a table: unpacked as it is read, its columns found by their names, each row complete. */
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { CsvParser, type Row, shown } from './csv.ts';
import { MalformedRow } from './errors.ts';

/** Where each column is in a row, by its name. */
export type Columns<Name extends string> = Readonly<Record<Name, number>>;

/** How malformed rows and progress are taken, over all files. */
export interface Reader {
  /** throws the error, or keeps it so that reading goes on with the next row */
  onMalformed(error: MalformedRow): void;
  /** @param bytes how many more (compressed) bytes have been read */
  onBytes(file: string, bytes: number): void;
}

/**
 * Reads a `.csv` or `.csv.gz` file of UTF-8. The order of columns is free, and columns that nobody asks for are passed over.
 *
 * Throws MalformedRow if a column is missing or there twice, or if the compressed data are damaged or cut: then what would
 * have followed isn't known, so that leaving out a row would not do.
 * @param onRow may throw MalformedRow
 */
export async function readTable<Name extends string>(
  path: string,
  names: readonly Name[],
  reader: Reader,
  onRow: (row: Row, columns: Columns<Name>) => void,
): Promise<void> {
  const file = basename(path);
  let columns: Columns<Name> | undefined;
  let length = 0;
  let headerWrong: MalformedRow | undefined;
  const parser = new CsvParser(
    file,
    (row) => {
      if (columns === undefined) {
        try {
          columns = columnsOf(row, names);
        } catch (error) {
          headerWrong = error as MalformedRow;
          throw error;
        }
        length = row.length;
        return;
      }
      if (row.length !== length) {
        const found = `${row.length} field${row.length === 1 ? '' : 's'}${row.last ? ' and the end of the file' : ''}`;
        throw row.wrongAsAWhole(`${length} fields, as in the header`, found);
      }
      onRow(row, columns);
    },
    (error) => {
      if (columns === undefined) throw headerWrong ?? error;
      reader.onMalformed(error);
    },
  );
  const bytes = createReadStream(path, { highWaterMark: 1 << 16 });
  const decoder = new TextDecoder('utf-8');
  let reported = 0;
  const consume = async (chunks: AsyncIterable<Buffer>) => {
    for await (const chunk of chunks) {
      parser.push(decoder.decode(chunk, { stream: true }));
      reader.onBytes(file, bytes.bytesRead - reported);
      reported = bytes.bytesRead;
    }
  };
  try {
    await (path.endsWith('.gz') ? pipeline(bytes, createGunzip({ chunkSize: 1 << 18 }), consume) : pipeline(bytes, consume));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (!code?.startsWith('Z_')) throw error;
    const found = code === 'Z_BUF_ERROR' ? 'the end of the compressed data' : `damaged compressed data (${message})`;
    throw new MalformedRow({ file, line: parser.line, column: 1, found, expected: 'the whole file, compressed by gzip' });
  }
  parser.push(decoder.decode());
  parser.end();
  if (columns === undefined) {
    throw new MalformedRow({ file, line: 1, column: 1, found: 'no header', expected: `the columns ${names.join(', ')}` });
  }
}

function columnsOf<Name extends string>(header: Row, names: readonly Name[]): Columns<Name> {
  const found = Array.from({ length: header.length }, (_, field) => header.text(field));
  const entries = names.map((name) => {
    const field = found.indexOf(name);
    if (field < 0) throw header.wrongAsAWhole(`a column ${name}`, `the columns ${found.join(', ')}`);
    const again = found.indexOf(name, field + 1);
    if (again >= 0) throw header.wrong(again, `one column ${name}`, `a second column ${shown(name)}`);
    return [name, field];
  });
  return Object.fromEntries(entries) as Columns<Name>;
}
