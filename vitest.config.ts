import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Vite would take graphql's `module` build, Node takes its `main`: two copies that refuse each other's types.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    include: ['tests/**/*.test.ts'],
    // One real PostgreSQL for the whole run, brought along from npm.
    globalSetup: ['tests/support/postgres.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
