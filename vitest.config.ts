import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** What promises something within a second, or fills a server until it refuses. */
const timed = ['tests/federated/{crowd,faults,postgres}.test.ts', 'tests/server/{defences,limits}.test.ts', 'tests/graph/names.test.ts'];

/**
 * What asks the graph, the store or plain functions in its own process, and changes nothing that another file meets: such files share the
 * modules that they load, which takes longer than most of them do. Whatever starts the program stays by itself, and
 * `withheld`, which puts something of its own in the place of a module.
 */
const together = [
  'tests/{comparison,domain,graph,imports,organisations,positions,search,server,store,supergraph,table,votes}/**/!(withheld).test.ts',
  'tests/dataset/{fixtures,schemas,version,yaml}.test.ts',
  'tests/federated/{aliases,composition,explorer,random,statements,traces}.test.ts',
];

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
      { extends: true, test: { name: 'alone', include: ['tests/**/*.test.ts'], exclude: [...timed, ...together] } },
      { extends: true, test: { name: 'together', include: together, exclude: timed, isolate: false, provide: { together: true } } },
      // One after the other, and beside nothing else.
      { extends: true, test: { name: 'timed', include: timed, fileParallelism: false, sequence: { groupOrder: 1 } } },
    ],
  },
});
