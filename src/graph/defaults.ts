/** Arguments that may be null and have a default: null means the default, in input objects and lists of them too. */
import { type GraphQLFieldResolver, type GraphQLInputType, getNamedType, isInputObjectType, isListType, isNonNullType } from 'graphql';

export type Resolver<Context> = GraphQLFieldResolver<unknown, Context, object>;

interface Input {
  readonly name: string;
  readonly type: GraphQLInputType;
  readonly defaultValue?: unknown;
}

type Values = Readonly<Record<string, unknown>>;

/** The resolver, given its arguments with every null filled in that has a default. */
export function fillDefaults<Context>(resolve: Resolver<Context>): Resolver<Context> {
  return (parent, args, context, info) => {
    const inputs = info.parentType.getFields()[info.fieldName]?.args ?? [];
    return resolve(parent, filled(inputs, args as Values), context, info);
  };
}

function filled(inputs: readonly Input[], values: Values): Values {
  let changed: Record<string, unknown> | null = null;
  for (const { name, type, defaultValue } of inputs) {
    const value = values[name];
    // graphql-js has filled in what wasn't named at all.
    const full = value === null && defaultValue !== undefined ? defaultValue : within(type, value);
    if (full === value) continue;
    changed ??= { ...values };
    changed[name] = full;
  }
  return changed ?? values;
}

function within(type: GraphQLInputType, value: unknown): unknown {
  if (value === null || value === undefined) return value;
  if (isNonNullType(type)) return within(type.ofType, value);
  if (isListType(type)) {
    if (!Array.isArray(value) || !isInputObjectType(getNamedType(type))) return value;
    const items = value.map((item) => within(type.ofType, item));
    return items.some((item, at) => item !== value[at]) ? items : value;
  }
  return isInputObjectType(type) ? filled(Object.values(type.getFields()), value as Values) : value;
}
