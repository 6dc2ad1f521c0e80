import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** What promises something within a second. */
const timed = ['tests/federated/faults.test.ts', 'tests/federated/postgres.test.ts'];

export default defineConfig({
  // Vite would take graphql's `module` build, Node takes its `main`: two copies that refuse each other's types.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    // By itself vitest leaves one core free: of two, that is half of the machine.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // One real PostgreSQL for all tests of a project, brought along from npm.
    globalSetup: ['tests/support/postgres.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // What is waited for comes when it comes, on a busy machine too; whoever waits looks often.
    expect: { poll: { timeout: 15_000, interval: 10 } },
    projects: [
      { extends: true, test: { name: 'all', include: ['tests/**/*.test.ts'], exclude: timed } },
      // One after the other, and beside nothing else.
      { extends: true, test: { name: 'timed', include: timed, fileParallelism: false, sequence: { groupOrder: 1 } } },
    ],
  },
});
