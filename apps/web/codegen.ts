// Types of the web's own documents, generated from the committed schema. CI runs it again and fails on a
// difference: `graphql-codegen --config apps/web/codegen.ts`.
import type { CodegenConfig } from '@graphql-codegen/cli';

const config: CodegenConfig = {
  schema: 'schema.graphql',
  documents: ['apps/web/**/*.{ts,tsx}', '!apps/web/generated/**'],
  generates: {
    'apps/web/generated/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        // Plain strings: documents as syntax trees would weigh five times as much on the reader's line.
        documentMode: 'string',
        scalars: { ID: 'string', Date: 'string', DateTime: 'string' },
        enumsAsTypes: true,
        useTypeImports: true,
        skipTypename: false,
      },
    },
  },
};

export default config;
