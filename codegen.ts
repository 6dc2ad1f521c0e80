/** Types for the operations that clients and tests use: `npm run codegen`. */
import type { CodegenConfig } from '@graphql-codegen/cli';

const config: CodegenConfig = {
  schema: 'schema/api.graphql',
  // The corpus is asked as text, by every deployment alike.
  documents: ['questions/*.graphql', 'tests/**/*.graphql', '!tests/corpus/**'],
  generates: {
    'generated/operations.ts': {
      plugins: ['typescript-operations', 'typed-document-node'],
      config: {
        documentMode: 'string',
        scalars: { ID: 'string', Date: 'string', PartialDate: 'string' },
        strictScalars: true,
        useTypeImports: true,
      },
    },
  },
};

export default config;
