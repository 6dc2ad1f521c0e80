/** Equal questions in one request are answered once: those whose answers take long to compute (costs.ts), however many names they have. */
import { BasePlugin, type PothosOutputFieldConfig, type SchemaTypes } from '@pothos/core';
import type { GraphQLFieldResolver } from 'graphql';
import { weights } from './costs.ts';

export class AnsweredOnce<Types extends SchemaTypes> extends BasePlugin<Types> {
  override wrapResolve(
    resolve: GraphQLFieldResolver<unknown, Types['Context']>,
    { parentType, name }: PothosOutputFieldConfig<Types>,
  ): GraphQLFieldResolver<unknown, Types['Context']> {
    const field = `${parentType}.${name}`;
    return field in weights ? once(field, resolve) : resolve;
  }
}

const answers = new WeakMap<object, Map<string, unknown>>();

/** A root field's answer depends on its arguments alone. */
function once<C extends object>(field: string, resolve: GraphQLFieldResolver<unknown, C>): GraphQLFieldResolver<unknown, C> {
  return (root, args, context, info) => {
    const known = answers.get(context) ?? new Map<string, unknown>();
    answers.set(context, known);
    const key = `${field} ${JSON.stringify(args)}`;
    if (!known.has(key)) known.set(key, resolve(root, args, context, info));
    return known.get(key);
  };
}
