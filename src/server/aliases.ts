/**
 * Aliases that can't be mistaken. What carries a question out builds on response keys: a gateway asks for the keys of records beside what
 * was asked for (`id: name` would take the place of one), and an object with a key `then` is taken for a promise. So such a question is
 * carried out under other aliases, and its answer told under the asker's own.
 */
import { type DocumentNode, type GraphQLError, Kind, visit } from 'graphql';
import type { SharedPlugin } from './asking.ts';

/** No field's name begins so; a test looks. */
export const aliasPrefix = 'as_';

/**
 * Aliases for which an object may be taken for a promise; and what they are renamed to, so that no two become one. None that a gateway gives
 * is among them.
 */
export const isPromising = (alias: string) => /^(as_)*then$/.test(alias);

/** @param clashes whether an alias may be mistaken where this server carries questions out; if so, what it is renamed to clashes too */
export function useOwnAliases(clashes: (alias: string) => boolean): SharedPlugin {
  const renamed = new WeakMap<DocumentNode, DocumentNode>();
  const ownKey = (key: string) => (key.startsWith(aliasPrefix) && clashes(key) ? key.slice(aliasPrefix.length) : key);
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
          for (const error of new Set(result.errors)) giveOwnPath(error, ownKey);
          setResult({ ...result, data: withOwnKeys(result.data, ownKey) });
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
      if (!alias || !clashes(alias.value)) return;
      return { ...node, alias: { ...alias, kind: Kind.NAME, value: `${aliasPrefix}${alias.value}` } };
    },
  });
}

function withOwnKeys<T>(value: T, ownKey: (key: string) => string): T;
function withOwnKeys(value: unknown, ownKey: (key: string) => string): unknown {
  if (Array.isArray(value)) {
    // In its place: of a large answer there are never two.
    for (const [at, each] of value.entries()) value[at] = withOwnKeys(each, ownKey);
    return value;
  }
  if (typeof value !== 'object' || value === null) return value;
  const renamed: Record<string, unknown> = Object.create(null);
  for (const [key, each] of Object.entries(value)) renamed[ownKey(key)] = withOwnKeys(each, ownKey);
  return renamed;
}

/** An error was made for the one place in the one answer: it need not be made again. */
function giveOwnPath(error: GraphQLError, ownKey: (key: string) => string): void {
  if (error.path) Object.assign(error, { path: error.path.map((key) => (typeof key === 'string' ? ownKey(key) : key)) });
}
