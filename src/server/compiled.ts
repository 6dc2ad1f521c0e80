/**
 * Questions that come again, answered without Yoga: a document that was answered well before was parsed, validated and held to the limits
 * then, and is compiled; its cost, the rate, the admission and the deadline are seen to here each time. What would not be a whole answer is
 * left to Yoga, which makes it from the beginning: so all that is told of errors is told in one place.
 */
import { type DocumentNode, type GraphQLSchema, parse } from 'graphql';
import type { RequestLimits } from '../graph/limits.ts';
import { type RequestContext, requestContext, type Soon } from '../graph/request.ts';
import { begin, type Waiting } from '../graph/turns.ts';
import { Bounded } from '../store/kept.ts';
import type { Snapshots } from '../store/snapshots.ts';
import type { Admission } from './admission.ts';
import type { Asking } from './asking.ts';
import { costOf, fixedCostOf } from './cost.ts';
import type { Origin } from './in-force.ts';
import { toldOf } from './operation.ts';
import { trustedDocuments } from './trusted-documents.ts';

/** What a request asks for, as far as it is plain. */
export interface Params {
  readonly text: string;
  readonly operationName: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
}

type Run = (root: undefined, context: RequestContext, variables: Params['variables']) => Result | Promise<Result>;
interface Result {
  readonly data?: unknown;
  readonly errors?: readonly unknown[];
}

interface Plan {
  readonly document: DocumentNode;
  readonly run: Run;
  /** the same each time; null: it depends on the variables */
  readonly cost: number | null;
}

/** A document that Yoga answered. */
interface Seen {
  times: number;
  /** under which type Yoga sends the answer to who accepts what */
  readonly types: Map<string, string>;
  plan: Plan | 'never' | null;
}

export interface CompiledOptions {
  readonly schema: GraphQLSchema;
  readonly snapshots: Snapshots;
  readonly limits: RequestLimits;
  readonly admission: Admission;
  readonly trustedOnly: boolean;
  /** what is told beside the data */
  readonly extensions: (origin: Origin) => Readonly<Record<string, unknown>> | undefined;
}

/** A plan takes about so many bytes for each character of its document: its code, its closures, the document. */
const bytesACharacter = 500;
const mostBytes = 16_000_000;
/** What is longer takes longer to compile than others should wait. */
const longest = 6_000;
/** What was answered so often comes again: to compile it takes as long as some answers. */
export const recurring = 4;
const mostTypes = 8;

/** The schema's own description is never asked for often; such aliases are carried out under others (aliases.ts). */
const uncompiled = /__(schema|type)\b|\b(as_)*then\s*:/;

export class Compiled {
  readonly #options: CompiledOptions;
  readonly #seen = new Bounded<string, Seen>(mostBytes);

  constructor(options: CompiledOptions) {
    this.#options = options;
  }

  get bytes(): number {
    return this.#seen.bytes;
  }

  /** What a request asks for; null where it isn't plain, or isn't a good question: Yoga is to look at it. */
  paramsOf(method: string, search: string, body: Buffer | undefined): Params | null {
    if (method === 'POST' && search !== '') return null;
    const given = method === 'GET' ? inAddress(search) : inBody(body);
    if (given === null) return null;
    if (!Object.keys(given).every((name) => plain.has(name))) return null;
    const { query, documentId, operationName = null, variables } = given;
    if (query !== undefined && documentId !== undefined) return null;
    if (query !== undefined && (typeof query !== 'string' || query === '' || this.#options.trustedOnly)) return null;
    if (query === undefined && (typeof documentId !== 'string' || !Object.hasOwn(trustedDocuments(), documentId))) return null;
    if (operationName !== null && (typeof operationName !== 'string' || operationName === '')) return null;
    if (variables != null && (typeof variables !== 'object' || Array.isArray(variables))) return null;
    const text = (query ?? trustedDocuments()[documentId as string]) as string;
    return { text, operationName, variables: (variables ?? {}) as Params['variables'] };
  }

  /** The answer's text and type; null where Yoga is to make it. */
  async answer(params: Params, accept: string, asking: Asking): Promise<{ readonly text: string; readonly type: string } | null> {
    const { schema, limits, admission, snapshots } = this.#options;
    const seen = this.#seen.get(keyOf(params));
    const type = seen?.types.get(accept);
    if (!seen?.plan || seen.plan === 'never' || type === undefined) return null;
    const { document, run } = seen.plan;
    const cost = seen.plan.cost ?? costOf(schema, document, params.variables, params.operationName);
    if (cost > limits.cost) return null;
    asking.cost = cost;
    asking.operation = toldOf(document, params.operationName);
    const refused = await asking.take?.(cost);
    // What is taken is taken once.
    asking.take = refused ? async () => refused : null;
    if (refused) return null;
    const { deadline } = asking;
    // Each that waits for something at hand would make a promise for it.
    const entered = admission.enter(cost, deadline);
    const leave = entered instanceof Promise ? await entered.catch(() => null) : entered;
    if (leave === null) return null;
    try {
      // What can't be read is told by Yoga.
      const lease = snapshots.acquireFresh() ?? (await snapshots.acquire().catch(() => null));
      if (lease === null) return null;
      const { snapshot, release } = lease;
      asking.held.push(release);
      asking.origin = snapshot;
      const turn = begin(cost);
      if (turn) await turn;
      if (turn && deadline.signal.aborted) return null;
      const coming = within(deadline, () => run(undefined, requestContext(snapshot, deadline), params.variables));
      const result = coming instanceof Promise ? await coming : coming;
      if (result === null || result.errors) return null;
      asking.outcome = 'ok';
      return { text: JSON.stringify({ data: result.data, extensions: this.#options.extensions(snapshot) }), type };
    } finally {
      leave();
    }
  }

  /** Notes that Yoga answered well. What comes again is compiled, in a turn of its own. */
  note(params: Params, accept: string, type: string): void {
    const key = keyOf(params);
    const seen = this.#seen.get(key) ?? { times: 0, types: new Map(), plan: null };
    if (seen.types.size < mostTypes) seen.types.set(accept, type);
    seen.times++;
    this.#seen.set(key, seen, key.length * bytesACharacter);
    if (seen.times < recurring || seen.plan !== null) return;
    seen.plan = 'never';
    if (params.text.length > longest || uncompiled.test(params.text)) return;
    setImmediate(async () => {
      seen.plan = await this.#compile(params).catch(() => 'never' as const);
    });
  }

  async #compile({ text, operationName }: Params): Promise<Plan | 'never'> {
    const { compileQuery } = await import('graphql-jit');
    const document = parse(text);
    const compiled = compileQuery(this.#options.schema, document, operationName ?? undefined, { disablingCapturingStackErrors: true });
    if (!('query' in compiled)) return 'never';
    return { document, run: compiled.query as Run, cost: fixedCostOf(this.#options.schema, document, operationName) };
  }
}

const keyOf = ({ text, operationName }: Params) => `${operationName ?? ''}\n${text}`;

/** The result; null where there is none, or nobody waits for it any longer. */
function within(waits: Waiting, run: () => Soon<Result>): Soon<Result | null> {
  let result: Soon<Result>;
  try {
    result = run();
  } catch {
    return null;
  }
  if (!(result instanceof Promise)) return result;
  const coming = result.catch(() => null);
  const { signal } = waits;
  return new Promise((resolve) => {
    const giveUp = () => resolve(null);
    if (signal.aborted) return giveUp();
    signal.addEventListener('abort', giveUp, { once: true });
    coming.then(resolve).finally(() => signal.removeEventListener('abort', giveUp));
  });
}

type Given = Readonly<Partial<Record<'query' | 'documentId' | 'operationName' | 'variables', unknown>>>;

function inBody(body: Buffer | undefined): Given | null {
  const given = parsed(body?.toString() ?? '');
  if (typeof given !== 'object' || given === null) return null;
  return given;
}

/** Anything else is Yoga's to refuse, or to make something of. */
const plain = new Set(['query', 'documentId', 'variables', 'operationName']);

function inAddress(search: string): Given | null {
  const { variables, ...given } = Object.fromEntries(new URLSearchParams(search));
  if (variables === undefined) return given;
  const values = parsed(variables);
  return values === null ? null : { ...given, variables: values };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
