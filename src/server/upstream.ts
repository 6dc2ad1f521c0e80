/**
 * How the gateway asks a subgraph. An answer that doesn't come, or comes too late, or is no GraphQL, becomes one error that
 * names the subgraph; where it is, what was asked and what went wrong is logged here and told nobody.
 */
import { GraphQLError, print } from 'graphql';
import type { Asking } from './asking.ts';
import { send } from './client.ts';
import { type Origin, originIn } from './in-force.ts';
import type { Logger } from './logger.ts';
import { Pulse } from './pulse.ts';
import type { Tracer } from './tracing.ts';

export interface Subgraph {
  /** as the supergraph calls it */
  readonly name: string;
  readonly url: string;
}

export interface UpstreamOptions {
  /** milliseconds after which a subgraph that answers nothing is no longer waited for */
  readonly timeout: number;
  readonly logger: Logger;
  readonly tracing?: Tracer | undefined;
}

/** What one subgraph is asked for one request. */
export interface SubgraphRequest {
  readonly document: Parameters<typeof print>[0];
  readonly variables?: Readonly<Record<string, unknown>>;
  /** of the request that it is asked for */
  readonly id: string;
  /** of that request: how long it may be waited for depends on it */
  readonly cost: number;
  /** of that request */
  readonly deadline: Asking['deadline'];
}

/** An answer, of the shape that its question has. */
export interface Reply<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly GraphQLError[];
  /** what it is from, as far as the subgraph told it */
  readonly origin: Origin | null;
}

/**
 * A subgraph of which nothing is heard for `timeout`, or for a costly question longer, is frozen and given up (pulse.ts). One that lives is
 * busy: it is waited for as long as the request has time. Never throws, but when nobody waits for the request any longer.
 */
export async function askSubgraph<Data>(
  subgraph: Subgraph,
  question: SubgraphRequest,
  { timeout, logger, tracing }: UpstreamOptions,
): Promise<Reply<Data>> {
  const { name, url } = subgraph;
  const { signal, left } = question.deadline;
  signal.throwIfAborted();
  const patience = Math.min(Math.max(timeout, question.cost / costAMillisecond), left);
  const givenUp = new AbortController();
  // Whoever goes away here goes away there.
  const goAway = () => givenUp.abort(signal.reason);
  signal.addEventListener('abort', goAway);
  const pulse = pulseOf(subgraph);
  const stopWaiting = pulse.wait({
    patience,
    giveUp: () => givenUp.abort(new NotAnswering(`did not answer within ${Math.round(patience)} ms`)),
  });
  const span = tracing?.ask(name);
  let failed: string | undefined;
  const late = setTimeout(() => givenUp.abort(new Busy()), Math.max(0, left - lastWord)).unref();
  try {
    const response = await send(new URL(url), {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        'x-request-id': question.id,
        ...(span && { traceparent: span.traceparent }),
      },
      body: JSON.stringify({ query: print(question.document), variables: question.variables }),
      signal: givenUp.signal,
    });
    pulse.heard();
    const { data, errors } = JSON.parse(response.text) as Omit<Reply<Data>, 'origin'>;
    if (data === undefined && errors === undefined) throw new Error(`The answer must be GraphQL, but is status ${response.status}`);
    return { data, errors: errors?.map(withoutInside), origin: originIn(response.headers) };
  } catch (error) {
    failed = signal.aborted ? 'GONE' : givenUp.signal.reason instanceof Busy ? 'OVERLOADED' : 'SUBGRAPH_UNAVAILABLE';
    signal.throwIfAborted();
    const reason = givenUp.signal.reason;
    logger.error(`The subgraph ${name} at ${url} is ${reason instanceof Busy ? 'overloaded' : 'unavailable'}`, {
      request: question.id,
      error,
    });
    const told =
      reason instanceof Busy ? overloaded(name) : unavailable(name, reason instanceof NotAnswering ? reason.message : 'can’t be reached');
    return { data: null, errors: [told], origin: null };
  } finally {
    signal.removeEventListener('abort', goAway);
    clearTimeout(late);
    stopWaiting();
    span?.end(failed);
  }
}

class NotAnswering extends Error {}
class Busy extends Error {}

/** units of cost for which a millisecond more is waited */
const costAMillisecond = 50;
/** milliseconds that are left for telling what was answered */
const lastWord = 300;

const pulses = new WeakMap<Subgraph, Pulse>();

function pulseOf(subgraph: Subgraph): Pulse {
  const known = pulses.get(subgraph) ?? new Pulse(subgraph.url);
  pulses.set(subgraph, known);
  return known;
}

/** An error as a subgraph may tell it: nothing of its inside goes on. */
function withoutInside(error: GraphQLError): GraphQLError {
  const { stacktrace: _, exception: __, http: ___, ...extensions } = error.extensions ?? {};
  return { ...error, extensions } as GraphQLError;
}

function unavailable(subgraph: string, what: string): GraphQLError {
  return new GraphQLError(`The subgraph ${subgraph} ${what}: what it owns is missing from this answer. Ask again later.`, {
    extensions: { code: 'SUBGRAPH_UNAVAILABLE', subgraph },
  });
}

function overloaded(subgraph: string): GraphQLError {
  return new GraphQLError(
    `The subgraph ${subgraph} has more to do than it can: what it owns is missing from this answer. Ask again later.`,
    {
      extensions: { code: 'OVERLOADED', subgraph },
    },
  );
}

/** A subgraph's own word on its health; null if there is none in time. */
export async function healthOf(
  { url }: Subgraph,
  { timeout }: UpstreamOptions,
): Promise<{ status: string; version: string | null } | null> {
  try {
    const response = await send(new URL('/health', url), { method: 'GET', signal: AbortSignal.timeout(timeout) });
    const { status, dataset } = JSON.parse(response.text) as { status: string; dataset?: { version: string } };
    return { status, version: dataset?.version ?? null };
  } catch {
    return null;
  }
}
