/** What goes with a request to the graph, and the plugins that see it. */
import type { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Waiting } from '../graph/turns.ts';
import type { Origin } from './in-force.ts';
import type { ToldOperation } from './operation.ts';

/** One request to the graph, from its first byte to its answer: what the plugins of Yoga find beside the question, and leave for the front. */
export interface Asking {
  /** the request's id, in the log and in the answer */
  readonly id: string;
  /** takes some of what the client may still ask for; null where nothing is taken, or no more */
  take: ((cost: number) => Promise<GraphQLError | null>) | null;
  /** what was sent by POST; null: nothing, or Yoga is given it */
  readonly body: Buffer | null;
  readonly deadline: Waiting & { readonly left: number; clear(): void };
  /** what is to be let go with the answer */
  readonly held: (() => void)[];
  /** in milliseconds since 1970 */
  readonly began: number;
  /** the dataset that it is answered from, once that is known; null where it is from none, or from several */
  origin: Origin | null;
  /** of the question, once it is counted */
  cost: number;
  /** once the question is read */
  operation: ToldOperation | null;
  /** what is told in its place, where a part of the answer can't be told */
  refused: GraphQLError | null;
  /** what it ended as: `ok`, or the code of the first error; null until it has ended */
  outcome: string | null;
}

/** What Yoga is given with a request. It hands a copy on, so what is to be left for the front is left in `asking`. */
export interface ServerContext {
  readonly asking: Asking;
}

/** A plugin that Yoga and the gateway take alike. */
export type SharedPlugin = { onPluginInit?(options: { readonly plugins: (object | undefined)[] }): void } & Pick<
  Plugin<ServerContext>,
  'onSchemaChange' | 'onRequestParse' | 'onParams' | 'onParse' | 'onValidate' | 'onExecute' | 'onResultProcess'
>;
