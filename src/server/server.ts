/** A server: the front with the paths that all servers have. Merged, subgraph and gateway differ in what stands behind the path of the graph. */
import type { GraphQLSchema } from 'graphql';
import { type Capacity, type RequestLimits, usualCapacity } from '../graph/limits.ts';
import type { Admission } from './admission.ts';
import { Answers, usualAnswers } from './answers.ts';
import { changesFeed } from './changes.ts';
import type { Compiled } from './compiled.ts';
import type { Exchange } from './exchange.ts';
import { type BuiltExplorer, explorer } from './explorer.ts';
import { type CrossOrigin, createFront, type Front } from './front.ts';
import { graphiql, type Question } from './graphiql.ts';
import { type Ask, askWithin, graphPaths } from './graphql.ts';
import { type Health, healthPaths } from './health.ts';
import type { InForce } from './in-force.ts';
import type { Logger } from './logger.ts';
import type { Measured, Metrics } from './metrics.ts';
import { graphPath } from './plugins.ts';
import { Rate, type RateLimit, type TrustedProxies } from './rate.ts';
import type { Tracer } from './tracing.ts';

/** What whoever runs it chooses. */
export interface ServerSettings {
  readonly logger?: Logger;
  readonly crossOrigin?: CrossOrigin;
  /** how much each client may ask for; without it as much as it likes */
  readonly rate?: RateLimit | undefined;
  /** proxies whose word on the client is taken */
  readonly proxies?: TrustedProxies;
  /** whether browsers get GraphiQL (default true) */
  readonly graphiql?: boolean;
  /** whether the schema may be asked for (default true) */
  readonly introspection?: boolean;
  /** whether questions may be asked by GET (default true) */
  readonly getQuestions?: boolean;
  /** whether only documents known by their ids are answered (default false) */
  readonly trustedOnly?: boolean;
  /** bytes of answers that are kept for who asks the same; 0: none */
  readonly answersKept?: number;
  /** how much it does at once */
  readonly capacity?: Capacity;
  /** what measures it */
  readonly metrics?: Pick<Metrics, 'answered' | 'watch'> | undefined;
  /** what traces its requests */
  readonly tracing?: Tracer | undefined;
  /** the questions that GraphiQL opens with */
  readonly questions?: () => Promise<readonly Question[]>;
  /** the web explorer; without it `/` leads to GraphiQL */
  readonly explorer?: BuiltExplorer | undefined;
}

export interface Server extends Front {
  /** asks the graph within this process, past the front */
  fetch(url: string, init?: RequestInit): Promise<Response>;
  dispose(): Promise<void>;
}

interface ServerParts {
  readonly settings: ServerSettings & { readonly logger: Logger };
  readonly limits: RequestLimits;
  readonly admission: Admission;
  readonly inForce: InForce;
  /** null: all is asked of Yoga */
  readonly compiled: Compiled | null;
  readonly ask: Ask;
  /** what questions are held to; none where it isn't known */
  readonly schema?: GraphQLSchema;
  /** what is kept in memory, each within a bound */
  readonly caches: Measured['caches'];
  /** the version in force, where this process knows it */
  readonly dataset?: () => Measured['dataset'];
  readonly health: () => Promise<Health>;
  readonly dispose: () => PromiseLike<void> | void;
}

export function createServerOf(parts: ServerParts): Server {
  const { settings, limits, admission, inForce, compiled, ask, schema, caches, dataset = () => null, health, dispose } = parts;
  const { metrics, tracing } = settings;
  const answers = new Answers(inForce, settings.answersKept ?? usualAnswers);
  let draining = false;
  const front = createFront({
    ...settings,
    onAnswered: metrics && ((answered) => metrics.answered(answered)),
    // Of all else, which is asked all the time, there is nothing to see.
    traces:
      tracing &&
      ((exchange) => (exchange.path.startsWith(graphPath) ? tracing.begin(String(exchange.headers.traceparent ?? '')) : undefined)),
    otherwise: settings.explorer && explorer(settings.explorer),
    paths: {
      ...(settings.explorer
        ? { '/changes.atom': { GET: changesFeed(ask, limits) } }
        : { '/': { GET: (exchange: Exchange) => exchange.send(302, { location: graphPath }) } }),
      ...graphPaths({
        ask,
        limits,
        admission,
        answers,
        compiled,
        most: (settings.capacity ?? usualCapacity).requests,
        rate: settings.rate ? new Rate(settings.rate) : null,
        page: settings.graphiql === false ? null : graphiql(settings.questions ?? (async () => []), schema),
        get: settings.getQuestions !== false,
      }),
      ...healthPaths(health, () => draining, inForce),
    },
  });
  metrics?.watch(() => ({
    inFlight: front.inFlight,
    draining,
    admission,
    caches: { ...caches, answers, unread: front.unread },
    dataset: dataset(),
  }));
  return {
    ...front,
    get inFlight() {
      return front.inFlight;
    },
    drain() {
      draining = true;
      front.drain();
    },
    fetch: (url, init) => askWithin(ask, limits, url, init),
    dispose: async () => dispose(),
  };
}
