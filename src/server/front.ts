/**
 * The front that every server has, on plain node:http, in this order: the request's id, the headers that every answer has, the table of
 * paths. What stands behind a path answers through the exchange, which compresses. The path of the graph (graphql.ts) goes on with how many
 * requests are under way, the client's rate, and the body within its limit; then the answers that are known already (answers.ts; one that is
 * asked for by GET is held to the rate alone) and the documents that are compiled (compiled.ts); in Yoga the question's limits and its
 * admission (limits.ts).
 */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { AskerGone, Exchange, Outbox, requestIdHeader, type UsualHeaders } from './exchange.ts';
import type { Logger } from './logger.ts';
import type { ToldOperation } from './operation.ts';
import { clientsBehind, type TrustedProxies } from './rate.ts';

export type Handler = (exchange: Exchange) => Promise<void>;

/** What answers on a path, by method. HEAD is answered as GET. */
export type Methods = Readonly<Partial<Record<'GET' | 'POST', Handler>>>;
export type Paths = Readonly<Record<string, Methods>>;

/** What is said of an answer to browsers of other origins. */
export interface CrossOrigin {
  /** origins whose pages may read answers; `*`: any. Never with credentials: there are none here. */
  readonly origins: readonly string[] | '*';
}

export interface FrontOptions {
  readonly paths: Paths;
  /** what answers GET where no path of the table does */
  readonly otherwise?: Handler | undefined;
  readonly logger: Logger;
  readonly crossOrigin?: CrossOrigin;
  /** proxies whose word on the client is taken: addresses, or ranges of them (`10.0.0.0/8`) */
  readonly proxies?: TrustedProxies;
  /** told of each request when it is over */
  readonly onAnswered?: ((answered: Answered) => void) | undefined;
  /** what traces a request; undefined where none is traced */
  readonly traces?: ((exchange: Exchange) => RequestSpan | undefined) | undefined;
}

/** What is measured of a request. */
export interface Answered {
  readonly status: number;
  /** milliseconds */
  readonly took: number;
  /** whether the asker was gone before it had its answer */
  readonly gone: boolean;
  /** what it asked for, of which there are only so many: the operation's label, otherwise the path */
  readonly label: string;
  readonly outcome: string | undefined;
  readonly cost: number | undefined;
}

/** A request in a trace. */
export interface RequestSpan {
  /** runs what belongs to the request */
  within<T>(run: () => T): T;
  end(answered: Answered & { readonly id: string; readonly method: string; readonly operation: ToldOperation | null | undefined }): void;
}

/** A server without a port: what `listen` listens with. */
export interface Front {
  readonly listener: RequestListener;
  /** requests that are being answered */
  readonly inFlight: number;
  /** answers that are sent and not read yet, in bytes */
  readonly unread: { readonly bytes: number };
  /** from now on every answer ends its connection */
  drain(): void;
}

/** An asker's own id for its request is kept if it can't be mistaken for anything else in a log. */
const isRequestId = /^[\w.:-]{1,64}$/;

/** Nothing here is to be shown in another's page, guessed at, or to send anything elsewhere. A page with scripts says more of its own. */
const headersOfAll = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'x-frame-options': 'DENY',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
  'cross-origin-resource-policy': 'cross-origin',
} as const;

export function createFront({ paths, otherwise, logger, crossOrigin = { origins: '*' }, proxies = [], ...watched }: FrontOptions): Front {
  const { onAnswered, traces } = watched;
  const outbox = new Outbox();
  const clientOf = clientsBehind(proxies);
  const open = crossOrigin.origins === '*';
  const usual: UsualHeaders = { all: { ...headersOfAll, ...(open && allowing('*')) }, unchanged: open ? { [allowed]: '*' } : {} };
  let inFlight = 0;
  let draining = false;

  function answer(exchange: Exchange): Promise<void> {
    if (crossOrigin.origins !== '*') allowOrigin(exchange, crossOrigin.origins);
    const methods = Object.hasOwn(paths, exchange.path) ? paths[exchange.path] : undefined;
    if (!methods && otherwise && exchange.method === 'GET') return otherwise(exchange);
    if (!methods) return refuse(exchange, 404, 'NOT_FOUND', `There is nothing at this path: there is ${Object.keys(paths).join(', ')}.`);
    const handler = methods[exchange.method as keyof Methods];
    if (handler) return handler(exchange);
    const allowed = ['GET', 'POST']
      .filter((method) => method in methods)
      .flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method]));
    if (exchange.method === 'OPTIONS') return preflight(exchange, allowed);
    exchange.setHeader('allow', [...allowed, 'OPTIONS'].join(', '));
    return refuse(exchange, 405, 'METHOD_NOT_ALLOWED', `This path is asked by ${allowed.join(', ')}.`);
  }

  const isLast = () => draining;

  async function listener(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const given = request.headers[requestIdHeader];
    const id = typeof given === 'string' && isRequestId.test(given) ? given : randomUUID();
    const client = clientOf(request.socket.remoteAddress, String(request.headers['x-forwarded-for'] ?? ''));
    const exchange = new Exchange(id, client, request, response, outbox, usual, isLast);
    inFlight++;
    const began = performance.now();
    const span = traces?.(exchange);
    exchange.whenOver(() => {
      inFlight--;
      const { statusCode: status } = response;
      const level = status === 429 || status === 503 ? 'warn' : 'info';
      const took = performance.now() - began;
      const gone = exchange.isGone;
      const { operation, cost, outcome, by } = exchange.about;
      // What isn't told isn't gathered either.
      if (level === 'warn' || logger.tellsAll !== false) {
        logger[level]('Request', {
          request: id,
          method: request.method,
          path: exchange.path,
          status,
          took: Math.round(took),
          ...(gone && { gone }),
          ...(operation && { operation: operation.name, hash: operation.hash }),
          ...(cost !== undefined && { cost }),
          ...(outcome !== undefined && { outcome }),
          ...(by && { by }),
        });
      }
      if (!onAnswered && !span) return;
      const label = operation?.label ?? (Object.hasOwn(paths, exchange.path) ? exchange.path : 'other');
      const answered = { status, took, gone, label, outcome, cost };
      onAnswered?.(answered);
      span?.end({ ...answered, id, method: request.method ?? '', operation });
    });
    try {
      await (span ? span.within(() => answer(exchange)) : answer(exchange));
    } catch (error) {
      if (error instanceof AskerGone || exchange.isGone) return logger.info('The asker was gone before its answer', { request: id });
      logger.error('A request failed', { request: id, error });
      if (exchange.answered) response.destroy();
      else await refuse(exchange, 500, 'INTERNAL_SERVER_ERROR', `Unexpected error. It is logged as ${id}.`);
    }
  }

  return {
    listener: (request, response) => void listener(request, response),
    get inFlight() {
      return inFlight;
    },
    unread: outbox,
    drain() {
      draining = true;
    },
  };
}

/** Refuses a request in the shape of an answer of the graph, so that clients need to know no other. */
export function refuse(exchange: Exchange, status: number, code: string, message: string): Promise<void> {
  exchange.about.outcome = code;
  return exchange.send(
    status,
    { 'content-type': 'application/json; charset=utf-8' },
    JSON.stringify({ errors: [{ message, extensions: { code } }] }),
  );
}

function allowOrigin(exchange: Exchange, origins: readonly string[]): void {
  const { origin } = exchange.headers;
  exchange.setHeader('vary', 'origin');
  if (origin !== undefined && origins.includes(origin)) exchange.setHeaders(allowing(origin));
}

const allowed = 'access-control-allow-origin';

function allowing(origin: string) {
  return {
    [allowed]: origin,
    'access-control-expose-headers': `${requestIdHeader}, dataset-version, etag, retry-after, ratelimit, ratelimit-policy`,
  };
}

function preflight(exchange: Exchange, methods: readonly string[]): Promise<void> {
  return exchange.send(204, {
    allow: [...methods, 'OPTIONS'].join(', '),
    'access-control-allow-methods': methods.join(', '),
    'access-control-allow-headers': `content-type, ${requestIdHeader}`,
    'access-control-max-age': '86400',
  });
}
