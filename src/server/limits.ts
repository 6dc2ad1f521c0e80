/**
 * Holds questions to the limits of graph/limits.ts: documents before they are validated, for
 * validation itself can be made to work hard; their cost before they are executed, when the variables are known; the execution
 * by a deadline.
 */
import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  NoFragmentCyclesRule,
  parse,
  type SelectionSetNode,
  validate,
} from 'graphql';
import type { RequestLimits } from '../graph/limits.ts';
import { begin } from '../graph/turns.ts';
import type { Admission } from './admission.ts';
import type { SharedPlugin } from './asking.ts';
import { costOf } from './cost.ts';
import { toldOf } from './operation.ts';

/** Refuses what exceeds the limits. */
export function useLimits(limits: RequestLimits, admission: Admission): SharedPlugin {
  return {
    onParse({ setParseFn }) {
      setParseFn((source, options) => parseWithin(limits, source, options));
    },
    onValidate({ params: { schema, documentAST }, setResult }) {
      const errors = shapeErrors(limits, schema, documentAST);
      if (errors.length > 0) setResult(errors);
    },
    async onExecute({ args, setResultAndStopExecution }) {
      const { asking } = args.contextValue;
      const cost = costOf(args.schema, args.document, args.variableValues ?? {}, args.operationName);
      asking.cost = cost;
      asking.operation = toldOf(args.document, args.operationName);
      if (cost <= limits.cost) {
        Object.assign(args, { signal: asking.deadline.signal });
        const refused = await asking.take?.(cost);
        if (refused) return setResultAndStopExecution({ errors: [refused] });
        try {
          asking.held.push(await admission.enter(cost, asking.deadline));
        } catch (error) {
          return setResultAndStopExecution({ errors: [error as GraphQLError] });
        }
        return begin(cost);
      }
      const message = `The query may cost ${number(cost)}, in values that it returns and what it takes to compute them; at most ${number(limits.cost)} is answered: ask for smaller pages, for fewer lists within lists, or for shorter comparisons.`;
      setResultAndStopExecution({ errors: [limitExceeded(limits, 'cost', message, 400, Math.min(cost, Number.MAX_SAFE_INTEGER))] });
    },
  };
}

/** The error of an exceeded limit: code LIMIT_EXCEEDED, which limit, what it allows, and what was got where that is known. */
function limitExceeded(limits: RequestLimits, limit: keyof RequestLimits, message: string, status: number, got?: number): GraphQLError {
  return new GraphQLError(message, {
    extensions: {
      code: 'LIMIT_EXCEEDED',
      limit,
      allowed: limits[limit],
      ...(got === undefined ? {} : { got }),
      // `spec`: the status stays 200 for clients of application/json, whose answers are told apart by their errors.
      http: { status, spec: status !== 413 },
    },
  });
}

/** What a body that is too large is answered with. */
export function bodyTooLarge(limits: RequestLimits): GraphQLError {
  return limitExceeded(limits, 'body', `The request is larger than ${number(limits.body)} bytes: ask in several requests.`, 413);
}

/** What is told in place of an answer that came out larger than is sent: its cost tells how many values it has, and not how long they are. */
export function answerTooLarge(limits: RequestLimits): GraphQLError {
  const message = `The answer is longer than ${number(limits.answer)} characters: ask for smaller pages, or for fewer fields.`;
  return limitExceeded(limits, 'answer', message, 400);
}

/** Whether a subgraph told that its part of an answer is. */
export const isAnswerTooLarge = ({ extensions }: Pick<GraphQLError, 'extensions'>) =>
  extensions?.code === 'LIMIT_EXCEEDED' && extensions.limit === ('answer' satisfies keyof RequestLimits);

const number = (value: number) => value.toLocaleString('en-GB');

function parseWithin(limits: RequestLimits, source: Parameters<typeof parse>[0], options: Parameters<typeof parse>[1]): DocumentNode {
  try {
    return parse(source, { ...options, maxTokens: limits.tokens });
  } catch (error) {
    // graphql-js tells this error from a misspelling by nothing but its words.
    if (!(error instanceof GraphQLError && error.message.includes('tokens. Parsing aborted'))) throw error;
    const message = `The query has more than ${number(limits.tokens)} tokens: send lists of ids as variables, or ask in several requests.`;
    throw limitExceeded(limits, 'tokens', message, 400);
  }
}

function shapeErrors(limits: RequestLimits, schema: GraphQLSchema, document: DocumentNode): readonly GraphQLError[] {
  const shape = shapeOf(document);
  // Fragments that spread each other in circles can exhaust the stack of other rules.
  if (shape === null) return validate(schema, document, [NoFragmentCyclesRule]);
  const advice = {
    depth: 'ask for the inner records by their ids, in another request',
    aliases: 'ask for several records by a list’s arguments, or in several requests',
    fields: 'ask in several requests',
    directives: 'ask in several requests',
  } as const;
  return (['depth', 'aliases', 'fields', 'directives'] as const)
    .filter((limit) => shape[limit] > limits[limit])
    .map((limit) => {
      const got = limit === 'depth' ? `is ${shape.depth} fields deep` : `has ${number(shape[limit])} ${limit}`;
      return limitExceeded(limits, limit, `The query ${got}, at most ${limits[limit]} are answered: ${advice[limit]}.`, 400, shape[limit]);
    });
}

interface Shape {
  readonly depth: number;
  readonly aliases: number;
  readonly fields: number;
  readonly directives: number;
}

const nothing: Shape = { depth: 0, aliases: 0, fields: 0, directives: 0 };

/**
 * What can be told of a document without the schema, with its fragments counted wherever they are spread; null where fragments spread each
 * other in circles.
 */
function shapeOf(document: DocumentNode): Shape | null {
  const fragments = new Map(
    document.definitions.flatMap((each) => (each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each]] : [])),
  );
  const known = new Map<string, Shape | null>();
  const shapeOfSelections = ({ selections }: SelectionSetNode): Shape | null => {
    let { depth, aliases, fields, directives } = nothing;
    for (const selection of selections) {
      const inner =
        selection.kind === Kind.FRAGMENT_SPREAD
          ? shapeOfFragment(selection.name.value)
          : selection.selectionSet
            ? shapeOfSelections(selection.selectionSet)
            : nothing;
      if (inner === null) return null;
      const isField = selection.kind === Kind.FIELD;
      depth = Math.max(depth, inner.depth + (isField ? 1 : 0));
      aliases += inner.aliases + (isField && selection.alias ? 1 : 0);
      fields += inner.fields + (isField ? 1 : 0);
      directives += inner.directives + (selection.directives?.length ?? 0);
    }
    return { depth, aliases, fields, directives };
  };
  const shapeOfFragment = (name: string): Shape | null => {
    let shape = known.get(name);
    if (shape === undefined) {
      // Whoever comes here again while it is being told goes in a circle.
      known.set(name, null);
      const fragment = fragments.get(name);
      shape = fragment ? shapeOfSelections(fragment.selectionSet) : nothing;
      known.set(name, shape);
    }
    return shape;
  };
  let whole = nothing;
  for (const each of document.definitions) {
    if (each.kind === Kind.FRAGMENT_DEFINITION ? shapeOfFragment(each.name.value) === null : false) return null;
    if (each.kind !== Kind.OPERATION_DEFINITION) continue;
    const shape = shapeOfSelections(each.selectionSet);
    if (shape === null) return null;
    whole = {
      depth: Math.max(whole.depth, shape.depth),
      aliases: whole.aliases + shape.aliases,
      fields: whole.fields + shape.fields,
      directives: whole.directives + shape.directives + (each.directives?.length ?? 0),
    };
  }
  return whole;
}

/**
 * The time that a request has, from its first byte on. Once it is up, or the asker gone, no further resolver is begun; a statement that a
 * database has begun it ends. It is heard between turns of the event loop; what is resolved without one, such as the schema's own description, is
 * kept short by its cost.
 */
export class Deadline {
  /** made when it is asked for: most answers are there before anybody listens */
  #end: AbortController | undefined;
  #ended: { readonly reason: unknown } | undefined;
  readonly #timer: NodeJS.Timeout;
  readonly #limits: RequestLimits;
  readonly #at: number;

  /** @param gone aborted when nobody waits any longer */
  constructor(limits: RequestLimits, gone?: AbortSignal) {
    this.#limits = limits;
    this.#at = performance.now() + limits.time;
    this.#timer = setTimeout(() => this.#pass(), limits.time).unref();
    if (gone?.aborted) this.end(gone.reason);
    else gone?.addEventListener('abort', () => this.end(gone.reason), { once: true });
  }

  /** Aborted when nobody waits any longer, or the time is up. */
  get signal(): AbortSignal {
    if (!this.#end) {
      this.#end = new AbortController();
      if (this.#ended) this.#end.abort(this.#ended.reason);
    }
    return this.#end.signal;
  }

  /** Ends it early: nobody waits any longer. */
  end(reason: unknown): void {
    this.#ended ??= { reason };
    this.#end?.abort(reason);
  }

  /** milliseconds that are left */
  get left(): number {
    return Math.max(0, this.#at - performance.now());
  }

  clear(): void {
    clearTimeout(this.#timer);
  }

  #pass(): void {
    const message = `The answer was not ready after ${this.#limits.time / 1000} seconds: ask for smaller pages, or for fewer lists within lists.`;
    this.end(limitExceeded(this.#limits, 'time', message, 503));
  }
}
