/** Trusted documents: what the project's own clients ask, known to the server by the hash of their text. */
import { readFileSync } from 'node:fs';

/** Texts by id, `sha256:…`. */
export type TrustedDocuments = Readonly<Record<string, string>>;

let documents: TrustedDocuments | undefined;

/** Those of the explorer, as `npm run codegen` writes them. Read once, when first asked for. */
export function trustedDocuments(): TrustedDocuments {
  documents ??= JSON.parse(readFileSync(new URL('../../generated/explorer/persisted-documents.json', import.meta.url), 'utf8'));
  return documents as TrustedDocuments;
}
