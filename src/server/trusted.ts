/**
 * Trusted documents: what the project's own clients ask, known to the server by the hash of their text, so that a client sends the id in
 * the place of the text (GraphQL over HTTP, "Persisted Documents").
 */
import { readFileSync } from 'node:fs';
import { GraphQLError } from 'graphql';
import type { GraphQLParams } from 'graphql-yoga';
import type { SharedPlugin } from './asking.ts';

/** Texts by id, `sha256:…`. */
export type TrustedDocuments = Readonly<Record<string, string>>;

let documents: TrustedDocuments | undefined;

/** Those of the explorer, as `npm run codegen` writes them. Read once, when first asked for. */
export function trustedDocuments(): TrustedDocuments {
  documents ??= JSON.parse(readFileSync(new URL('../../generated/explorer/persisted-documents.json', import.meta.url), 'utf8'));
  return documents as TrustedDocuments;
}

/**
 * Puts the text in the place of the id. Refuses an id that it doesn't know.
 * @param only whether nothing else is answered
 */
export function useTrustedDocuments(only = false): SharedPlugin {
  return {
    onParams({ request, params, setParams }) {
      const { documentId, ...others } = params as GraphQLParams & { documentId?: unknown };
      const id = documentId ?? new URL(request.url).searchParams.get('documentId');
      if (only && params.query) throw untrusted();
      if (id === null || params.query) return;
      const known = trustedDocuments();
      if (typeof id !== 'string' || !Object.hasOwn(known, id)) throw unknown(String(id));
      // Yoga takes no parameter that it doesn't know.
      setParams({ ...others, query: known[id] as string });
    },
  };
}

function unknown(id: string): GraphQLError {
  return new GraphQLError(`The document ${id.slice(0, 80)} is not known here: send its text as query.`, {
    extensions: { code: 'PERSISTED_DOCUMENT_NOT_FOUND', http: { status: 404, spec: true } },
  });
}

function untrusted(): GraphQLError {
  return new GraphQLError('Only documents that are known here by their ids are answered: send documentId.', {
    extensions: { code: 'DOCUMENT_NOT_TRUSTED', http: { status: 403, spec: true } },
  });
}
