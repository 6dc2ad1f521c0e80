/** Questions that were parsed and validated already, by their texts: bounded by what they take up. */
import type { DocumentNode, GraphQLSchema } from 'graphql';
import { Bounded } from '../store/kept.ts';
import type { SharedPlugin } from './asking.ts';

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

/**
 * Keeps what is valid; a text that was refused isn't kept. In the place of Yoga's own plugin for this, which keeps so many documents however
 * large, and refused texts too: the gateway is made with it and hands on no option for it.
 */
export function useDocuments(documents: DocumentCache): SharedPlugin {
  const texts = new WeakMap<DocumentNode, string>();
  const validFor = new WeakMap<DocumentNode, GraphQLSchema>();
  return {
    onPluginInit({ plugins }) {
      const own = plugins.findIndex((plugin) => plugin && Object.keys(plugin).join() === 'onParse,onValidate');
      if (own < 0) throw new Error('Yoga’s plugin that keeps documents is not where it was: its cache would be without a bound');
      plugins.splice(own, 1);
    },
    onParse({ params: { source }, setParsedDocument }) {
      const text = typeof source === 'string' ? source : source.body;
      const known = documents.get(text);
      if (known) return setParsedDocument(known);
      return ({ result }) => {
        if (result && !(result instanceof Error)) texts.set(result, text);
      };
    },
    onValidate({ params: { schema, documentAST }, setResult }) {
      if (validFor.get(documentAST) === schema) return setResult([]);
      return ({ valid }) => {
        const text = texts.get(documentAST);
        if (!valid || text === undefined) return;
        validFor.set(documentAST, schema);
        documents.set(text, documentAST);
      };
    },
  };
}
