/**
 * Aliases that can't be mistaken. What carries a question out builds on response keys: a gateway asks for the keys of records beside what
 * was asked for (`id: name` would take the place of one), and an object with a key `then` is taken for a promise. So such a question is
 * carried out under other aliases, and its answer told under the asker's own.
 */
import { type DocumentNode, GraphQLError, Kind, visit } from 'graphql';
import { withoutStack } from '../graph/errors.ts';
import type { SharedPlugin } from './asking.ts';

/** No field's name begins so; a test looks. */
export const aliasPrefix = 'as_';

/** @param clashes whether an alias may be mistaken where this server carries questions out */
export function useOwnAliases(clashes: (alias: string) => boolean): SharedPlugin {
  const renamed = new WeakMap<DocumentNode, DocumentNode>();
  return {
    onExecute({ args }) {
      let document = renamed.get(args.document);
      if (!document) {
        document = withOtherAliases(args.document, clashes);
        renamed.set(args.document, document);
      }
      if (document === args.document) return;
      args.document = document;
      return {
        onExecuteDone({ result, setResult }) {
          if (Symbol.asyncIterator in result) return;
          const errors = result.errors?.map(withOwnPath);
          setResult({ ...result, data: withOwnKeys(result.data), ...(errors && { errors }) });
        },
      };
    },
  };
}

/** The document itself where no alias clashes. */
function withOtherAliases(document: DocumentNode, clashes: (alias: string) => boolean): DocumentNode {
  return visit(document, {
    Field(node) {
      const { alias } = node;
      if (!alias || !(clashes(alias.value) || alias.value.startsWith(aliasPrefix))) return;
      return { ...node, alias: { ...alias, kind: Kind.NAME, value: `${aliasPrefix}${alias.value}` } };
    },
  });
}

const ownKey = (key: string) => (key.startsWith(aliasPrefix) ? key.slice(aliasPrefix.length) : key);

function withOwnKeys<T>(value: T): T;
function withOwnKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((each) => withOwnKeys(each));
  if (typeof value !== 'object' || value === null) return value;
  const renamed: Record<string, unknown> = Object.create(null);
  for (const [key, each] of Object.entries(value)) renamed[ownKey(key)] = withOwnKeys(each);
  return renamed;
}

function withOwnPath(error: GraphQLError): GraphQLError {
  if (!error.path?.some((key) => typeof key === 'string' && key.startsWith(aliasPrefix))) return error;
  const { message, nodes, source, positions, path, originalError, extensions } = error;
  const own = path.map((key) => (typeof key === 'string' ? ownKey(key) : key));
  return withoutStack(() => new GraphQLError(message, { nodes, source, positions, path: own, originalError, extensions }));
}
