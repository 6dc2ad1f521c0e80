/** The graph as its users meet it: a server, asked over HTTP in memory. */
import { join } from 'node:path';
import type { TypedDocumentString } from '../../generated/operations.ts';
import type { RequestLimits } from '../../src/graph/limits.ts';
import { loadDataset } from '../../src/imports/load.ts';
import { isCurrent, publishFolder } from '../../src/program/publish.ts';
import { workedQuestions } from '../../src/program/questions.ts';
import type { Logger } from '../../src/server/logger.ts';
import type { Server } from '../../src/server/server.ts';
import { createServer } from '../../src/server/yoga.ts';
import type { StatementListener } from '../../src/store/dialects/dialect.ts';
import { publish } from '../../src/store/in-force.ts';
import { Snapshots } from '../../src/store/snapshots.ts';
import { schema } from '../../src/supergraph/schema.ts';
import type { Dataset } from '../../src/votes/dataset.ts';
import { type DialectName, emptyStorage, sharedStorage, type TestStorage } from './storages.ts';

export interface Answer {
  // biome-ignore lint/suspicious/noExplicitAny: an answer has the shape of its question
  readonly data?: any;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly locations?: readonly { readonly line: number; readonly column: number }[];
    readonly extensions?: Record<string, unknown>;
  }[];
  readonly extensions?: Record<string, unknown>;
}

export interface TestGraph {
  readonly server: Server;
  readonly snapshots: Snapshots;
  ask(query: string, variables?: Record<string, unknown>): Promise<Answer>;
  /** the data of an answer; fails where there are errors */
  data(query: string, variables?: Record<string, unknown>): Promise<Answer['data']>;
  close(): Promise<void>;
}

export const fixturesFolder = join(import.meta.dirname, '../../fixtures');

let fixtures: Dataset | undefined;
/** The curated dataset, read once. */
export function curated(): Dataset {
  fixtures ??= loadDataset(fixturesFolder);
  return fixtures;
}

/** A storage with the curated dataset in force, to read from it: one for all test files of a run, of which the first puts it there. */
async function curatedStorage(dialect: DialectName, onStatement?: StatementListener): Promise<TestStorage> {
  const shared = sharedStorage(dialect, onStatement);
  if (!(await isCurrent(shared.storage, fixturesFolder))) await publishFolder(shared.storage, fixturesFolder, () => {});
  return shared;
}

async function storageWith(dataset: Dataset, dialect: DialectName, onStatement?: StatementListener): Promise<TestStorage> {
  const place = await emptyStorage(dialect, onStatement);
  await publish(place.storage, dataset.version, () => dataset);
  return place;
}

/** Serves a dataset from a storage of its own; by default the curated one, from where all read it. */
export async function serve(
  options: { dataset?: Dataset; dialect?: DialectName; onStatement?: StatementListener; logger?: Logger; limits?: RequestLimits } = {},
): Promise<TestGraph> {
  const { dataset, dialect = 'SQLite', onStatement, logger, limits } = options;
  const { storage, remove } = await (dataset ? storageWith(dataset, dialect, onStatement) : curatedStorage(dialect, onStatement));
  const snapshots = new Snapshots(storage);
  const server = createServer({ schema, snapshots, logger, limits, questions: async () => workedQuestions(fixturesFolder) });
  return {
    server,
    snapshots,
    ask: (query, variables) => ask(server, query, variables),
    data: async (query, variables) => dataOf(await ask(server, query, variables)),
    close: async () => {
      await snapshots.close();
      await remove();
    },
  };
}

/** Asks an operation that codegen knows, and gives its data with their type. Fails where there are errors. */
export async function answer<Data, Variables>(
  graph: Pick<TestGraph, 'ask'>,
  operation: TypedDocumentString<Data, Variables>,
  variables?: NoInfer<Variables>,
): Promise<Data> {
  return dataOf(await graph.ask(operation.toString(), variables as Record<string, unknown>)) as Data;
}

function dataOf({ data, errors }: Answer): Answer['data'] {
  if (errors) throw new Error(`There must be no errors, but got: ${JSON.stringify(errors)}`);
  return data;
}

export async function ask(server: Pick<Server, 'fetch'>, query: string, variables: Record<string, unknown> = {}): Promise<Answer> {
  const response = await server.fetch('http://demarche.test/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as Answer;
}

/** The same of a server that listens. */
export function askAt(address: string, query: string, variables: Record<string, unknown> = {}): Promise<Answer> {
  return ask(
    { fetch: (url: string, init: RequestInit) => fetch(url.replace('http://demarche.test', address), init) } as never,
    query,
    variables,
  );
}
