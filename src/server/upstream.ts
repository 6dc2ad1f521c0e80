/**
 * How the gateway asks a subgraph. An answer that doesn't come, or comes too late, or is no GraphQL, becomes one error that
 * names the subgraph; where it is, what was asked and what went wrong is logged here and told nobody.
 */
import { GraphQLError, print } from 'graphql';
import { versionHeader } from './health.ts';
import type { Logger } from './logger.ts';

export interface Subgraph {
  /** as the supergraph calls it */
  readonly name: string;
  readonly url: string;
}

export interface UpstreamOptions {
  /** milliseconds after which a subgraph is no longer waited for */
  readonly timeout: number;
  readonly logger: Logger;
}

/** What one subgraph is asked for one request. */
export interface SubgraphRequest {
  readonly document: Parameters<typeof print>[0];
  readonly variables?: Readonly<Record<string, unknown>>;
  /** aborted when the asker is gone, or its time is up */
  readonly signal?: AbortSignal;
}

export interface Reply {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly GraphQLError[];
  /** the dataset's, as far as the subgraph told it */
  readonly version: string | null;
}

/** Never throws, but when the asker is gone. */
export async function askSubgraph({ name, url }: Subgraph, request: SubgraphRequest, { timeout, logger }: UpstreamOptions): Promise<Reply> {
  const late = AbortSignal.timeout(timeout);
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ query: print(request.document), variables: request.variables }),
      signal: request.signal ? AbortSignal.any([late, request.signal]) : late,
      // Nothing that a subgraph says may send the gateway elsewhere.
      redirect: 'error',
    });
    const { data, errors } = (await response.json()) as Omit<Reply, 'version'>;
    if (data === undefined && errors === undefined) throw new Error(`The answer must be GraphQL, but is status ${response.status}`);
    return { data, errors, version: response.headers.get(versionHeader) };
  } catch (error) {
    request.signal?.throwIfAborted();
    logger.error(`The subgraph ${name} at ${url} is unavailable`, { error });
    return {
      data: null,
      errors: [unavailable(name, late.aborted ? `did not answer within ${timeout} ms` : 'can’t be reached')],
      version: null,
    };
  }
}

function unavailable(subgraph: string, what: string): GraphQLError {
  return new GraphQLError(`The subgraph ${subgraph} ${what}: what it owns is missing from this answer. Ask again later.`, {
    extensions: { code: 'SUBGRAPH_UNAVAILABLE', subgraph },
  });
}

/** A subgraph's own word on its health; null if there is none in time. */
export async function healthOf(
  { url }: Subgraph,
  { timeout }: UpstreamOptions,
): Promise<{ status: string; version: string | null } | null> {
  try {
    const response = await fetch(new URL('/health', url), { signal: AbortSignal.timeout(timeout), redirect: 'error' });
    const { status, dataset } = (await response.json()) as { status: string; dataset?: { version: string } };
    return { status, version: dataset?.version ?? null };
  } catch {
    return null;
  }
}
