/** What Yoga, and the gateway that is made with it, are told alike; and the one list of plugins that all servers have. */
import { type ASTVisitor, GraphQLError, NoSchemaIntrospectionCustomRule, type ValidationContext, validate } from 'graphql';
import type { RequestLimits } from '../graph/limits.ts';
import type { Admission } from './admission.ts';
import type { ServerContext, SharedPlugin } from './asking.ts';
import { type DocumentCache, useDocuments } from './documents.ts';
import { useLimits } from './limits.ts';
import type { Logger } from './logger.ts';
import { mask } from './mask.ts';
import { useTrustedDocuments } from './trusted.ts';

export const graphPath = '/graphql';

/** The front answers for all that isn't a question. */
export function yogaOptions(logger: Logger) {
  return {
    graphqlEndpoint: graphPath,
    landingPage: false,
    graphiql: false,
    cors: false,
    logging: false,
    multipart: false,
    maskedErrors: { maskError: (error: unknown, message: string) => mask(error, message, logger) },
  } as const;
}

export function pluginsOfAll(limits: RequestLimits, admission: Admission, documents: DocumentCache, settings: Open): SharedPlugin[] {
  const { introspection = true, trustedOnly = false } = settings;
  return [
    useBody(),
    useOutcome(),
    useWrittenErrors(),
    useTrustedDocuments(trustedOnly),
    useDocuments(documents),
    useLimits(limits, admission),
    useMistakes(introspection),
    { onValidate: ({ addValidationRule }) => addValidationRule(OfKindsThereAre) },
    ...(introspection ? [] : [useNoIntrospection()]),
  ];
}

/** The front has read the body and held it to its limit: it needn't become a stream, and be held to another, again. */
function useBody(): SharedPlugin {
  return {
    onRequestParse({ requestParser, setRequestParser, serverContext }) {
      const { body } = (serverContext as object as ServerContext).asking;
      if (!body || !requestParser) return;
      const json = async () => JSON.parse(new TextDecoder().decode(body));
      setRequestParser((request) => requestParser(Object.create(request, { json: { value: json } })));
    },
  };
}

/** Leaves for the front what the question ended as. */
function useOutcome(): SharedPlugin {
  return {
    onResultProcess({ result, serverContext }) {
      if (Array.isArray(result) || Symbol.asyncIterator in result) return;
      const [first] = result.errors ?? [];
      (serverContext as object as ServerContext).asking.outcome = first ? String(first.extensions?.code ?? 'BAD_REQUEST') : 'ok';
    },
  };
}

/**
 * Gives the errors of an answer as they are written. Yoga would make each anew, to leave out what is for itself alone: where one has that, it
 * is left to Yoga.
 */
function useWrittenErrors(): SharedPlugin {
  return {
    onResultProcess({ result, setResult }) {
      if (Array.isArray(result) || Symbol.asyncIterator in result) return;
      const { data, errors } = result;
      if (data === undefined || !errors || errors.some(({ extensions }) => extensions?.http || extensions?.unexpected)) return;
      setResult({ ...result, errors: errors.map((error) => error.toJSON()) as never, stringify: written } as never);
    },
  };
}

/** Part by part: at the data, whose objects have no prototype, V8 would begin all anew in a way that takes five times as long. */
function written({ stringify: _, ...parts }: Readonly<Record<string, unknown>>): string {
  const told = Object.entries(parts).filter(([, part]) => part !== undefined);
  return `{${told.map(([name, part]) => `"${name}":${JSON.stringify(part)}`).join(',')}}`;
}

/** What of the graph is open. */
export interface Open {
  readonly introspection?: boolean;
  readonly trustedOnly?: boolean;
}

/**
 * What is told of a question that doesn't fit the schema. Where that isn't told, no name of it is suggested either; and whoever sends more
 * mistakes than are told, is told how many are.
 */
function useMistakes(suggestions: boolean): SharedPlugin {
  return {
    onValidate({ setValidationFn }) {
      setValidationFn((schema, document, rules, options) => {
        const errors = once(validate(schema, document, rules, { ...options, maxErrors: toldMistakes, hideSuggestions: !suggestions }));
        if (errors.length <= toldMistakes) return errors;
        const message = `The query has more than ${toldMistakes} mistakes: these are the first, and what comes after them was not looked at.`;
        return [...errors.slice(0, toldMistakes), new GraphQLError(message, { extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } })];
      });
    },
  };
}

const toldMistakes = 20;

/** The same mistake made several times is told once, with all its places. */
function once(errors: readonly GraphQLError[]): readonly GraphQLError[] {
  return [...Map.groupBy(errors, ({ message }) => message).values()].map((same) => {
    const [first, ...others] = same as [GraphQLError, ...GraphQLError[]];
    if (others.length === 0) return first;
    return new GraphQLError(first.message, { ...first, nodes: same.flatMap(({ nodes = [] }) => nodes) });
  });
}

/** graphql-js finds out in its execution that a schema has no mutations, and tells that without a code. */
function OfKindsThereAre(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition(node) {
      if (context.getSchema().getRootType(node.operation)) return undefined;
      context.reportError(new GraphQLError(`There is no ${node.operation} here: ask with query.`, { nodes: node }));
      return false;
    },
  };
}

/** The schema isn't told; it is printed in the project all the same. */
function useNoIntrospection(): SharedPlugin {
  return { onValidate: ({ addValidationRule }) => addValidationRule(NoSchemaIntrospectionCustomRule) };
}
