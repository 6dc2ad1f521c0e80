/** Questions that were parsed already, by their texts: bounded by what they take up. */
import type { DocumentNode } from 'graphql';
import { Bounded } from '../store/kept.ts';

/** A parsed document takes about so many bytes for each of its text: nodes, their places, and what validation keeps on them. */
const bytesACharacter = 60;

export class DocumentCache {
  readonly #documents: Bounded<string, DocumentNode>;

  /** @param most bytes */
  constructor(most = 16_000_000) {
    this.#documents = new Bounded(most);
  }

  get bytes(): number {
    return this.#documents.bytes;
  }

  get(text: string): DocumentNode | undefined {
    return this.#documents.get(text);
  }

  set(text: string, document: DocumentNode): void {
    this.#documents.set(text, document, text.length * bytesACharacter);
  }
}

/** Remembers nothing: a text that was refused isn't kept. */
export const noErrors = { get: () => undefined, set: () => undefined };
