/** What takes longer than `npm test` may: `npm run test:long`. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: { include: ['tests/**/*.long.ts'], testTimeout: 120_000, hookTimeout: 120_000 },
});
