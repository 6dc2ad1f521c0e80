/** The path of the graph: GraphiQL for a browser; for all others the body read within its limit, what is known already, and else Yoga. */
import { randomUUID } from 'node:crypto';
import type { GraphQLError } from 'graphql';
import type { RequestLimits } from '../graph/limits.ts';
import type { Admission } from './admission.ts';
import { type Answers, isAmong, WholeAnswer } from './answers.ts';
import type { Asking, ServerContext } from './asking.ts';
import type { Compiled } from './compiled.ts';
import { BodyTooLarge, type Exchange } from './exchange.ts';
import { type Handler, type Methods, type Paths, refuse } from './front.ts';
import type { PageOf } from './graphiql.ts';
import { headersOf, type Origin } from './in-force.ts';
import { answerTooLarge, bodyTooLarge, Deadline } from './limits.ts';
import { graphPath } from './plugins.ts';
import { type Allowance, costOfRequest, type Rate } from './rate.ts';
import { sendTable } from './sent-table.ts';

/** Asks Yoga, or a gateway made with it. */
export type Ask = (url: string, init: RequestInit, context: ServerContext) => Response | Promise<Response>;

export interface GraphqlOptions {
  readonly ask: Ask;
  readonly limits: RequestLimits;
  readonly admission: Admission;
  readonly answers: Answers;
  /** null: all is asked of Yoga */
  readonly compiled: Compiled | null;
  /** requests that are under way at once, at most */
  readonly most: number;
  /** whether questions may be asked by GET */
  readonly get: boolean;
  /** null: each may ask for as much as it likes */
  readonly rate: Rate | null;
  /** null: browsers get no page */
  readonly page: PageOf | null;
}

/** A question within this process, past the front: for whoever has no need of HTTP. */
export async function askWithin(ask: Ask, limits: RequestLimits, url: string, init: RequestInit = {}): Promise<Response> {
  const asking = beginAsking(randomUUID(), new Deadline(limits, init.signal ?? undefined), null);
  try {
    const response = await ask(url, init, { asking });
    if (asking.origin !== null) for (const [name, value] of Object.entries(headersOf(asking.origin))) response.headers.set(name, value);
    return response;
  } finally {
    end(asking);
  }
}

/** The paths of the graph: as it answers, and its answer as a table. */
export function graphPaths({ ask, limits, admission, answers, compiled, most, rate, page, get }: GraphqlOptions): Paths {
  async function take(exchange: Exchange, cost: number): Promise<GraphQLError | null> {
    // Who was let in with what is free isn't refused for what others ask meanwhile.
    if (rate === null || cost === 0) return null;
    return taken(exchange, await rate.take(exchange.client, cost));
  }

  function answer(exchange: Exchange, body?: Buffer, as = formOf(exchange)): Promise<void> {
    const question = questionOf(exchange, as, body);
    const known = question === null ? undefined : answers.known(question);
    return known ? sendKnown(exchange, known) : make(exchange, body, as, question);
  }

  /**
   * It counts as much as if it were made.
   * @param before what is to be taken for the request itself, where that wasn't yet
   */
  async function sendKnown(exchange: Exchange, known: WholeAnswer, before = 0): Promise<void> {
    exchange.about.cost = known.cost;
    exchange.about.operation = known.operation;
    exchange.about.outcome = 'ok';
    exchange.about.by = 'KEPT';
    const cost = before + known.cost;
    const refused = rate && cost > 0 ? taken(exchange, await rate.take(exchange.client, cost)) : null;
    return refused ? sendError(exchange, refused) : sendWhole(exchange, known);
  }

  async function make(exchange: Exchange, body: Buffer | undefined, as: Form, question: string | null): Promise<void> {
    let begun: Asking | undefined;
    const begin = () => {
      if (begun) return begun;
      const deadline = new Deadline(limits);
      exchange.whenGone((reason) => deadline.end(reason));
      begun = beginAsking(exchange.id, deadline, rate && ((cost) => take(exchange, cost)), body);
      return begun;
    };
    const found = question === null ? undefined : await answers.find(question, () => begin().deadline.signal);
    if (found instanceof WholeAnswer) {
      if (begun) end(begun);
      return sendKnown(exchange, found);
    }
    const asking = begin();
    const refusal = (text: string) => {
      const refused = text.length > limits.answer ? answerTooLarge(limits) : asking.refused;
      if (refused) asking.outcome = String(refused.extensions.code);
      return refused;
    };
    const whole = (text: string, type: string, origin: Origin) => {
      const answer = new WholeAnswer(text, type, origin, asking);
      if (question !== null) answers.keep(question, origin, answer, asking.began);
      // Who waits for it need not wait until it is compressed and sent.
      found?.('made');
      return sendWhole(exchange, answer);
    };
    try {
      const params = question === null ? null : (compiled?.paramsOf(exchange.method, exchange.search, body) ?? null);
      const accept = exchange.headers.accept ?? '';
      const quick = params && (await compiled?.answer(params, accept, asking));
      if (quick && asking.origin) {
        exchange.about.by = 'COMPILED';
        const refused = refusal(quick.text);
        return await (refused ? sendError(exchange, refused) : whole(quick.text, quick.type, asking.origin));
      }
      const malformed = malformedIn(exchange);
      if (malformed !== null) {
        asking.outcome = 'BAD_REQUEST';
        return await refuse(exchange, 400, 'BAD_REQUEST', `${malformed}: expected JSON.`);
      }
      const headers = Object.fromEntries(
        passedOn.flatMap((name) => (exchange.headers[name] ? [[name, String(exchange.headers[name])]] : [])),
      );
      if (as === 'csv') headers.accept = 'application/graphql-response+json';
      const response = await ask(`http://graph${graphPath}${exchange.search}`, { method: exchange.method, headers }, { asking });
      const text = await response.text();
      const refused = refusal(text);
      if (refused) return await sendError(exchange, refused);
      const { origin, outcome } = asking;
      const told = origin === null ? {} : headersOf(origin);
      if (as === 'csv') return await sendTable(exchange, response.status, text, told);
      const type = response.headers.get('content-type') ?? '';
      if (outcome !== 'ok' || origin === null || response.status !== 200 || !isJson.test(type)) {
        return await exchange.send(response.status, { ...Object.fromEntries(response.headers), ...told }, text);
      }
      if (params) compiled?.note(params, accept, type);
      await whole(text, type, origin);
    } finally {
      const { cost, operation, outcome } = asking;
      Object.assign(exchange.about, { cost, operation, outcome });
      found?.(exchange.isGone ? 'gone' : 'made');
      end(asking);
    }
  }

  let underWay = 0;
  /** Refuses what would be too many requests before it is read. */
  const bounded =
    (handler: Handler): Handler =>
    async (exchange) => {
      if (underWay >= most) return sendError(exchange, admission.overloaded());
      const refused = await take(exchange, costOfRequest);
      if (refused) return sendError(exchange, refused);
      underWay++;
      try {
        await handler(exchange);
      } finally {
        underWay--;
      }
    };

  const shown = page && bounded(page);
  const asked = bounded((exchange) => {
    if (get) return answer(exchange);
    exchange.setHeader('allow', 'POST, OPTIONS');
    return refuse(exchange, 405, 'METHOD_NOT_ALLOWED', 'Questions are asked by POST here.');
  });
  const csv: Handler = (exchange) => answer(exchange, undefined, 'csv');
  const graph: Methods = {
    GET: (exchange) => {
      if (shown && wantsPage(exchange)) return shown(exchange);
      // What is known takes no place among what is under way, and no body is waited for: all that it counts is taken at once.
      const question = get ? questionOf(exchange, formOf(exchange)) : null;
      const known = question === null ? undefined : answers.known(question);
      return known ? sendKnown(exchange, known, costOfRequest) : asked(exchange);
    },
    POST: bounded(async (exchange) => {
      if (!isQuestion(exchange.headers['content-type'] ?? '')) {
        // A form of any page can be sent to here without being asked whether it may; JSON can't.
        return refuse(exchange, 415, 'UNSUPPORTED_MEDIA_TYPE', 'A question is sent as application/json.');
      }
      let body: Buffer;
      try {
        body = await exchange.body(limits.body);
      } catch (error) {
        if (!(error instanceof BodyTooLarge)) throw error;
        const { message, extensions } = bodyTooLarge(limits);
        const { http, ...told } = extensions;
        exchange.about.outcome = String(told.code);
        return exchange.refuse(
          413,
          { 'content-type': 'application/json; charset=utf-8' },
          JSON.stringify({ errors: [{ message, extensions: told }] }),
        );
      }
      await answer(exchange, body);
    }),
  };
  return { [graphPath]: graph, ...(get && { [csvPath]: { GET: bounded(csv) } }) };
}

/** All that an answer depends on beside the dataset; null where it is always made anew. */
function questionOf({ headers, search }: Exchange, as: Form, body?: Buffer): string | null {
  if (as !== 'json' || headers[traced] !== undefined) return null;
  // Whatever bytes there are: each is a letter.
  return `${headers.accept ?? ''}\n${search}${body ? `\n${body.toString('latin1')}` : ''}`;
}

/** An answer without errors. One that is asked for by GET may be kept by whoever asks the next time whether it is still good. */
function sendWhole(exchange: Exchange, answer: WholeAnswer): Promise<void> {
  const { headers, body } = answer;
  if (exchange.method !== 'GET') return exchange.send(200, headers, body);
  exchange.vary('accept, accept-encoding');
  exchange.setHeaders(answer.keeping);
  return isAmong(answer.tag, exchange.headers['if-none-match']) ? exchange.send(304, {}) : exchange.send(200, headers, body);
}

/** What of a question in an address is to be JSON, and is none: Yoga would tell that as an error of its own. */
function malformedIn({ method, search }: Exchange): string | null {
  if (method !== 'GET') return null;
  const given = new URLSearchParams(search);
  const isMalformed = (name: string) => {
    const text = given.get(name);
    if (text === null || text === '') return false;
    try {
      JSON.parse(text);
      return false;
    } catch {
      return true;
    }
  };
  return ['variables', 'extensions'].find(isMalformed) ?? null;
}

/** Notes what is left for the answer's headers. */
function taken(exchange: Exchange, allowance: Allowance): GraphQLError | null {
  exchange.allowance = allowance;
  return allowance.refused;
}

/** An error as the graph would tell it, with its status and headers. */
function sendError(exchange: Exchange, { message, extensions }: GraphQLError): Promise<void> {
  const { http, ...told } = extensions as { http?: { status?: number; headers?: Record<string, string> } };
  const headers = { 'content-type': 'application/json; charset=utf-8', ...http?.headers };
  exchange.about.outcome = String(extensions.code);
  return exchange.send(http?.status ?? 500, headers, JSON.stringify({ errors: [{ message, extensions: told }] }));
}

/** The same as a table, for a spreadsheet or `read.csv`. */
const csvPath = `${graphPath}.csv`;

type Form = 'csv' | 'json';
const formOf = ({ headers }: Exchange): Form => (/^text\/csv\b/.test(headers.accept ?? '') ? 'csv' : 'json');

/** The headers of a request that mean something beyond the front. */
const traced = 'apollo-federation-include-trace';
const passedOn = ['accept', 'content-type', traced] as const;

const isJson = /^application\/(graphql-response\+)?json\b/;

const questionTypes = new Set(['application/json', 'application/graphql+json']);

/** Most say just the type. */
function isQuestion(type: string): boolean {
  return questionTypes.has(type) || questionTypes.has((type.split(';')[0] ?? '').trim().toLowerCase());
}

const wantsPage = ({ headers }: Exchange) => headers.accept?.includes('text/html') ?? false;

function beginAsking(id: string, deadline: Deadline, take: Asking['take'], body: Buffer | null = null): Asking {
  return { id, take, body, deadline, held: [], began: Date.now(), origin: null, refused: null, cost: 0, operation: null, outcome: null };
}

function end(asking: Asking): void {
  asking.deadline.clear();
  for (const letGo of asking.held) letGo();
}
