/** Trusted documents are asked by their ids in the place of their text (GraphQL over HTTP, "Persisted Documents"). */
import { GraphQLError } from 'graphql';
import type { GraphQLParams } from 'graphql-yoga';
import type { SharedPlugin } from './asking.ts';
import { trustedDocuments } from './trusted-documents.ts';

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
