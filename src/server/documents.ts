/** Questions that were parsed already, by their texts: bounded by what they take up, the one that was asked the longest ago goes first. */
import type { DocumentNode } from 'graphql';

/** A parsed document takes about so many bytes for each of its text: nodes, their places, and what validation keeps on them. */
const bytesACharacter = 60;

export class DocumentCache {
  readonly #documents = new Map<string, DocumentNode>();
  readonly #most: number;
  #bytes = 0;

  /** @param most bytes */
  constructor(most = 16_000_000) {
    this.#most = most;
  }

  get bytes(): number {
    return this.#bytes;
  }

  get(text: string): DocumentNode | undefined {
    const document = this.#documents.get(text);
    if (!document) return undefined;
    this.#documents.delete(text);
    this.#documents.set(text, document);
    return document;
  }

  set(text: string, document: DocumentNode): void {
    if (this.#documents.has(text)) return;
    const size = text.length * bytesACharacter;
    if (size > this.#most / 4) return;
    this.#documents.set(text, document);
    this.#bytes += size;
    for (const oldest of this.#documents.keys()) {
      if (this.#bytes <= this.#most) break;
      this.#delete(oldest);
    }
  }

  #delete(text: string): void {
    this.#documents.delete(text);
    this.#bytes -= text.length * bytesACharacter;
  }
}

/** Remembers nothing: a text that was refused isn't kept. */
export const noErrors = { get: () => undefined, set: () => undefined };
