/**
 * What is measured of a process, for Prometheus: loaded only where somebody asks for measurements. Each process measures itself; whoever
 * started several puts their measurements together (`textOf`).
 */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { AggregatorRegistry, Counter, collectDefaultMetrics, Gauge, Histogram, type MetricObject, Registry } from 'prom-client';
import { type Batch, batches } from '../graph/request.ts';
import { type RunStatement, statements } from '../store/dialects/dialect.ts';
import type { Answered } from './front.ts';

/** One process's measurements, as they go from process to process. */
export type Measurements = readonly MetricObject[];

/** What of a server is looked at when its measurements are asked for. */
export interface Measured {
  readonly inFlight: number;
  readonly draining: boolean;
  readonly admission: { readonly running: number; readonly waiting: number; readonly waitingCost: number };
  /** what is kept in memory, each within a bound */
  readonly caches: Readonly<Record<string, { readonly bytes: number }>>;
  /** in force; null where it isn't known: a gateway has none */
  readonly dataset: { readonly version: string; readonly updatedOn: string } | null;
}

/** What a request ends as. Others are told as OTHER: a subgraph of somebody else may say anything. */
const outcomes = new Set([
  ...[
    'ok',
    'GONE',
    'BAD_REQUEST',
    'BAD_USER_INPUT',
    'LIMIT_EXCEEDED',
    'RATE_LIMITED',
    'OVERLOADED',
    'SUBGRAPH_UNAVAILABLE',
    'DATASET_UNREADABLE',
  ],
  ...['INTERNAL_SERVER_ERROR', 'GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'PERSISTED_DOCUMENT_NOT_FOUND'],
  ...['DOCUMENT_NOT_TRUSTED', 'NOT_FOUND', 'METHOD_NOT_ALLOWED', 'UNSUPPORTED_MEDIA_TYPE'],
]);

export class Metrics {
  readonly #registry = new Registry();
  readonly #took: Histogram<'operation'>;
  readonly #requests: Counter<'operation' | 'outcome'>;
  readonly #cost: Histogram;
  #measured: (() => Measured) | undefined;

  /** @param part which process of the whole this is: the graph, a subgraph, the gateway */
  constructor(part: string) {
    const registers = [this.#registry];
    this.#registry.setDefaultLabels({ part });
    collectDefaultMetrics({ register: this.#registry });
    this.#took = new Histogram({
      name: 'demarche_request_duration_seconds',
      help: 'Time from the first byte of a request to the end of its answer, by what it asks for',
      labelNames: ['operation'],
      buckets: [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
      registers,
    });
    this.#requests = new Counter({
      name: 'demarche_requests_total',
      help: 'Requests by what they asked for and what they ended as: ok, or the code of the first error',
      labelNames: ['operation', 'outcome'],
      registers,
    });
    this.#cost = new Histogram({
      name: 'demarche_question_cost',
      help: 'Cost of the questions, in units of src/graph/costs.ts',
      buckets: [10, 100, 1_000, 10_000, 100_000, 300_000, 1_000_000],
      registers,
    });
    const statementTook = new Histogram({
      name: 'demarche_statement_duration_seconds',
      help: 'SQL statements, and how long they took',
      buckets: [0.0001, 0.0005, 0.001, 0.005, 0.025, 0.1, 0.5, 2.5],
      registers,
    });
    const statementsFailed = new Counter({ name: 'demarche_statements_failed_total', help: 'SQL statements that failed', registers });
    statements.subscribe((message) => {
      const { took, failed } = message as RunStatement;
      statementTook.observe(took / 1000);
      if (failed) statementsFailed.inc();
    });
    const batchSize = new Histogram({
      name: 'demarche_batch_size',
      help: 'Keys that were loaded in one go for a request',
      buckets: [1, 2, 5, 10, 25, 50, 100, 250, 1_000],
      registers,
    });
    batches.subscribe((message) => batchSize.observe((message as Batch).size));
    this.#lag();
    this.#gauge('demarche_processes', 'Processes that answered when these measurements were asked for', () => 1);
    this.#gauge('demarche_requests_in_flight', 'Requests under way', ({ inFlight }) => inFlight);
    this.#gauge('demarche_questions_running', 'Questions that are being answered', ({ admission }) => admission.running);
    this.#gauge('demarche_questions_waiting', 'Questions that wait for their turn', ({ admission }) => admission.waiting);
    this.#gauge('demarche_questions_waiting_cost', 'Cost of the questions that wait', ({ admission }) => admission.waitingCost);
    this.#gauge('demarche_draining', 'Processes that take no more requests and end', ({ draining }) => (draining ? 1 : 0));
    this.#gauges('demarche_cache_bytes', 'What is kept in memory, by what it is', 'cache', ({ caches }) =>
      Object.entries(caches).map(([name, { bytes }]) => [name, bytes]),
    );
    this.#gauges('demarche_dataset_info', 'Processes that have this version of the dataset in force', 'version', ({ dataset }) =>
      dataset === null ? [] : [[dataset.version, 1]],
    );
    this.#gauges(
      'demarche_dataset_age_seconds',
      'Time since the last change of the dataset in force',
      'updated_on',
      ({ dataset }) => (dataset === null ? [] : [[dataset.updatedOn, Math.max(0, (Date.now() - Date.parse(dataset.updatedOn)) / 1000)]]),
      'max',
    );
  }

  /** The server that is looked at from now on. */
  watch(measured: () => Measured): void {
    this.#measured = measured;
  }

  answered({ status, took, gone, label, outcome, cost }: Answered): void {
    const told = gone ? 'GONE' : (outcome ?? (status < 400 ? 'ok' : 'OTHER'));
    this.#took.observe({ operation: label }, took / 1000);
    this.#requests.inc({ operation: label, outcome: outcomes.has(told) ? told : 'OTHER' });
    if (cost !== undefined && cost > 0) this.#cost.observe(cost);
  }

  async read(): Promise<Measurements> {
    const measurements = await this.#registry.getMetricsAsJSON();
    return measurements as unknown as Measurements;
  }

  /** The longest and the 99th percentile since it was last asked for: prom-client's own tell them since the start, or of one moment. */
  #lag(): void {
    const lag = monitorEventLoopDelay({ resolution: 10 });
    lag.enable();
    new Gauge({
      name: 'demarche_event_loop_lag_seconds',
      help: 'How long the event loop was busy at a stretch, since these measurements were last asked for',
      labelNames: ['quantile'],
      aggregator: 'max',
      registers: [this.#registry],
      collect() {
        this.set({ quantile: '0.99' }, lag.percentile(99) / 1e9);
        this.set({ quantile: '1' }, lag.max / 1e9);
        lag.reset();
      },
    });
  }

  #gauge(name: string, help: string, read: (measured: Measured) => number): void {
    const measured = () => this.#measured?.();
    new Gauge({
      name,
      help,
      registers: [this.#registry],
      collect() {
        const now = measured();
        if (now) this.set(read(now));
      },
    });
  }

  #gauges(
    name: string,
    help: string,
    label: string,
    read: (measured: Measured) => (readonly [string, number])[],
    aggregator: 'sum' | 'max' = 'sum',
  ): void {
    const measured = () => this.#measured?.();
    new Gauge({
      name,
      help,
      labelNames: [label],
      aggregator,
      registers: [this.#registry],
      collect() {
        this.reset();
        const now = measured();
        if (now) for (const [value, number] of read(now)) this.set({ [label]: value }, number);
      },
    });
  }
}

/** Measurements of several processes as one text. */
export const textOf = (each: readonly Measurements[]): Promise<string> => AggregatorRegistry.aggregate([...each] as object[]).metrics();

export const contentType = Registry.PROMETHEUS_CONTENT_TYPE;
