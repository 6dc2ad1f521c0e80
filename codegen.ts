/** Types for the operations that clients and tests use: `npm run codegen`. */
import type { CodegenConfig } from '@graphql-codegen/cli';
import { addTypenameSelectionDocumentTransform } from '@graphql-codegen/client-preset';

const config: CodegenConfig = {
  schema: 'schema/api.graphql',
  generates: {
    'generated/operations.ts': {
      // The corpus is asked as text, by every deployment alike.
      documents: ['questions/*.graphql', 'tests/**/*.graphql', '!tests/corpus/**'],
      plugins: ['typescript-operations', 'typed-document-node'],
      config: {
        documentMode: 'string',
        scalars: { ID: 'string', Date: 'string', PartialDate: 'string' },
        strictScalars: true,
        useTypeImports: true,
      },
    },
    // The explorer's operations, and the same as a list of trusted documents for the server.
    'generated/explorer/': {
      preset: 'client',
      documents: 'src/explorer/**/*.graphql',
      documentTransforms: [addTypenameSelectionDocumentTransform],
      presetConfig: { fragmentMasking: false, persistedDocuments: { hashAlgorithm: 'sha256' } },
      config: {
        scalars: { ID: 'string', Date: 'string', PartialDate: 'string' },
        strictScalars: true,
        useTypeImports: true,
        enumsAsTypes: true,
      },
    },
    // Which types an interface may be: what a normalising cache must know of the schema.
    'generated/explorer/possible-types.ts': { plugins: ['fragment-matcher'], config: { useExplicitTyping: true } },
    'generated/explorer/plain-types.ts': { plugins: ['./src/explorer/graph/plain-types.codegen.mjs'] },
  },
};

export default config;
