/**
 * Traces of requests for an OpenTelemetry collector, as OTLP over HTTP in JSON: loaded only where somebody asks for traces. A request is a
 * span, and so is each SQL statement that is run for it and each question that a gateway asks a subgraph; they hang together over the
 * processes by the header `traceparent`. OpenTelemetry's own packages for it would be a sixth of the whole install.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { randomBytes } from 'node:crypto';
import { type RunStatement, statements } from '../store/dialects/dialect.ts';
import type { RequestSpan } from './front.ts';
import type { Logger } from './logger.ts';

export interface TracingOptions {
  /** the collector's: traces go to `/v1/traces` below it */
  readonly endpoint: string;
  /** sent along, for a collector that lets in only whom it knows */
  readonly headers: Readonly<Record<string, string>>;
  readonly service: string;
  /** which process of the whole this is: the graph, a subgraph, the gateway */
  readonly part: string;
  readonly logger: Logger;
}

/** What of tracing a server needs. */
export interface Tracer {
  /** @param traceparent the asker's, if it sent one: where that says so, nothing is told of the request */
  begin(traceparent: string | undefined): RequestSpan;
  /** a question to another server, for the request that is under way here; undefined where there is none */
  ask(name: string): AskSpan | undefined;
}

export interface AskSpan {
  /** the header that tells the other server where its spans belong */
  readonly traceparent: string;
  /** @param failed what it ended as where it did not end well */
  end(failed?: string): void;
}

type Value = string | number;
type Attributes = Readonly<Record<string, Value | null | undefined>>;

interface Span {
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
  readonly kind: number;
  /** a moment of `performance.now()` */
  readonly began: number;
  readonly attributes: Attributes;
  readonly failed: string | undefined;
}

const kinds = { server: 2, client: 3 } as const;

/** Spans that wait to be sent, at most: what comes beyond is dropped, and counted in the log. */
const mostWaiting = 4_096;
/** spans of one request, at most: a question of a thousand batches would drive out those of all others */
const mostOfRequest = 256;
/** spans that are sent in one go */
const mostAtOnce = 512;
/** milliseconds for which spans are gathered */
const gathering = 1_000;
/** milliseconds that a collector has for what is sent, and for all that is left when the process ends */
const patience = { usual: 10_000, last: 1_000 } as const;
/** milliseconds from one line of the log about a collector to the next */
const complaining = 60_000;

/** What a request may end as that its asker did nothing for. */
const failures = new Set(['INTERNAL_SERVER_ERROR', 'OVERLOADED', 'SUBGRAPH_UNAVAILABLE', 'DATASET_UNREADABLE']);

/** A request that is under way. */
class Trace {
  readonly id: string;
  readonly span = randomBytes(8).toString('hex');
  readonly parent: string | null;
  readonly told: boolean;
  readonly #began = { wall: Date.now(), at: performance.now() };
  #spans = 0;

  constructor({ trace, span, told }: { trace: string; span: string | null; told: boolean }) {
    this.id = trace;
    this.parent = span;
    this.told = told;
  }

  get began(): number {
    return this.#began.at;
  }

  /** Whether it may have one more beside its own. */
  takes(): boolean {
    return ++this.#spans <= mostOfRequest;
  }

  /** Nanoseconds since 1970 of a moment of `performance.now()`: clocks that are set meanwhile don't tear a trace apart. */
  time(moment: number): string {
    return `${BigInt(Math.round((this.#began.wall + moment - this.#began.at) * 1_000)) * 1_000n}`;
  }
}

export class Tracing implements Tracer {
  readonly #options: TracingOptions;
  readonly #url: string;
  readonly #current = new AsyncLocalStorage<Trace>();
  #waiting: object[] = [];
  #dropped = 0;
  #timer: NodeJS.Timeout | undefined;
  #sending: Promise<void> | undefined;
  #complained = -complaining;
  readonly #closed = new AbortController();
  readonly #onStatement = (message: unknown) => this.#statement(message as RunStatement);

  constructor(options: TracingOptions) {
    this.#options = options;
    this.#url = `${options.endpoint.replace(/\/+$/, '')}/v1/traces`;
    statements.subscribe(this.#onStatement);
  }

  begin(traceparent: string | undefined): RequestSpan {
    const trace = new Trace(readParent(traceparent) ?? { trace: randomBytes(16).toString('hex'), span: null, told: true });
    return {
      within: (run) => this.#current.run(trace, run),
      end: ({ id, method, status, gone, label, outcome, cost, operation }) => {
        const told = gone ? 'GONE' : outcome;
        this.#add(trace, {
          spanId: trace.span,
          ...(trace.parent && { parentSpanId: trace.parent }),
          name: `GraphQL ${label}`,
          kind: kinds.server,
          began: trace.began,
          attributes: {
            'http.request.method': method,
            'http.response.status_code': status,
            'graphql.operation.name': operation?.name?.slice(0, 100),
            'demarche.operation.hash': operation?.hash,
            'demarche.cost': cost,
            'demarche.outcome': told,
            'demarche.request': id,
          },
          failed: status >= 500 ? String(told ?? status) : told !== undefined && failures.has(told) ? told : undefined,
        });
      },
    };
  }

  ask(name: string): AskSpan | undefined {
    const trace = this.#current.getStore();
    if (!trace) return undefined;
    const spanId = randomBytes(8).toString('hex');
    const began = performance.now();
    return {
      traceparent: `00-${trace.id}-${spanId}-${trace.told ? '01' : '00'}`,
      end: (failed) =>
        this.#add(trace, {
          ...{ spanId, parentSpanId: trace.span, name: `ask ${name}`, kind: kinds.client, began, failed },
          attributes: { 'peer.service': name },
        }),
    };
  }

  /** Sends what waits, for as long as an end may take, and listens no more. */
  async close(): Promise<void> {
    statements.unsubscribe(this.#onStatement);
    clearTimeout(this.#timer);
    const late = setTimeout(() => this.#closed.abort(), patience.last);
    await this.#sending;
    await this.#sendAll();
    clearTimeout(late);
  }

  #statement({ took, failed, text, dialect }: RunStatement): void {
    const trace = this.#current.getStore();
    if (!trace) return;
    this.#add(trace, {
      spanId: randomBytes(8).toString('hex'),
      parentSpanId: trace.span,
      name: `SQL ${/^\w+/.exec(text)?.[0] ?? ''}`,
      kind: kinds.client,
      began: performance.now() - took,
      // Values are never in it: they are parameters.
      attributes: { 'db.system.name': dialect, 'db.query.text': text.slice(0, 2_000) },
      failed: failed ? 'failed' : undefined,
    });
  }

  #add(trace: Trace, { began, attributes, failed, ...span }: Span): void {
    // Its own comes last, and holds the others together.
    if (!trace.told || (span.spanId !== trace.span && !trace.takes())) return;
    if (this.#waiting.length >= mostWaiting) {
      this.#dropped++;
      return;
    }
    this.#waiting.push({
      traceId: trace.id,
      ...span,
      startTimeUnixNano: trace.time(began),
      endTimeUnixNano: trace.time(performance.now()),
      attributes: listed(attributes),
      status: failed === undefined ? {} : { code: 2, message: failed },
    });
    this.#timer ??= setTimeout(() => {
      this.#sending = this.#sendAll();
    }, gathering).unref();
  }

  async #sendAll(): Promise<void> {
    while (this.#waiting.length > 0 && (await this.#send()));
    this.#timer = undefined;
  }

  /** @returns whether the collector took them; what it didn't take is gone */
  async #send(): Promise<boolean> {
    const { service, part, headers } = this.#options;
    const spans = this.#waiting.splice(0, mostAtOnce);
    const resource = {
      attributes: listed({ 'service.name': service, 'service.namespace': 'demarche', 'demarche.part': part, 'process.pid': process.pid }),
    };
    try {
      const response = await fetch(this.#url, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify({ resourceSpans: [{ resource, scopeSpans: [{ scope: { name: 'demarche' }, spans }] }] }),
        signal: AbortSignal.any([AbortSignal.timeout(patience.usual), this.#closed.signal]),
        redirect: 'error',
      });
      await response.arrayBuffer();
      if (!response.ok) throw new Error(`The collector answered with status ${response.status}`);
      return true;
    } catch (error) {
      this.#dropped += spans.length + this.#waiting.length;
      this.#waiting = [];
      this.#complain(error);
      return false;
    }
  }

  #complain(error: unknown): void {
    if (performance.now() - this.#complained < complaining) return;
    this.#complained = performance.now();
    this.#options.logger.warn('Traces were not taken, and are dropped', { spans: this.#dropped, error });
    this.#dropped = 0;
  }
}

function listed(attributes: Attributes): object[] {
  return Object.entries(attributes).flatMap(([key, value]) => {
    if (value === undefined || value === null) return [];
    return { key, value: typeof value === 'string' ? { stringValue: value } : { intValue: String(Math.round(value)) } };
  });
}

/** Who began a trace elsewhere. What isn't as the W3C has it is no trace. */
function readParent(traceparent: string | undefined): { trace: string; span: string; told: boolean } | null {
  const [, trace, span, flags] = /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/.exec(traceparent ?? '') ?? [];
  if (trace === undefined || span === undefined || flags === undefined || /^0+$/.test(trace) || /^0+$/.test(span)) return null;
  return { trace, span, told: (Number.parseInt(flags, 16) & 1) === 1 };
}
