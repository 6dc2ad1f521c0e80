/** What can go wrong in reading published votes. Each message says all that its reader needs. */

/** What is wrong with a row, and where. */
export interface Malformed {
  /** the file's name without its folder */
  readonly file: string;
  /** counted from 1, over every line of the file */
  readonly line: number;
  /** of the first character of the field, counted from 1 */
  readonly column: number;
  readonly found: string;
  readonly expected: string;
}

/** A row that can't be read as it stands, or a file that ends too early: `file:line:column: found …: expected …`. */
export class MalformedRow extends Error {
  override readonly name = 'MalformedRow';
  readonly malformed: Malformed;

  constructor(malformed: Malformed) {
    const { file, line, column, found, expected } = malformed;
    super(`${file}:${line}:${column}: found ${shortened(found)}: expected ${shortened(expected)}`);
    this.malformed = malformed;
  }
}

/** A field may be as long as its file. */
export const shortened = (text: string) => (text.length <= longest ? text : `${text.slice(0, longest)}…`);
const longest = 500;

/** None of the files can be imported: they are of no known form, or too few of those that belong together. */
export class NothingToImport extends Error {
  override readonly name = 'NothingToImport';
}

/** Several of the files could each be the one that is meant. */
export class AmbiguousFiles extends Error {
  override readonly name = 'AmbiguousFiles';
}
