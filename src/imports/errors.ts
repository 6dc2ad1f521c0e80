/** What can go wrong in reading published votes. Each message says all that its reader needs. */
import type { Malformed } from './unga/raw.ts';

/** A row that can't be read as it stands, or a file that ends too early: `file:line:column: found …: expected …`. */
export class MalformedRow extends Error {
  override readonly name = 'MalformedRow';
  readonly malformed: Malformed;

  constructor(malformed: Malformed) {
    const { file, line, column, found, expected } = malformed;
    super(`${file}:${line}:${column}: found ${found}: expected ${expected}`);
    this.malformed = malformed;
  }
}

/** Nothing in the folder can be imported: no file of the published votes, or too few of those that belong together. */
export class NothingToImport extends Error {
  override readonly name = 'NothingToImport';
}

/** Several files of the folder could each be the one that is meant. */
export class AmbiguousFiles extends Error {
  override readonly name = 'AmbiguousFiles';
}
