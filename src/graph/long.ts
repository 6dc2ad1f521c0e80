/** Long answers: those whose fields weigh (costs.ts) are computed once for equal questions of a request, and each in a turn of its own. */
import { BasePlugin, type PothosOutputFieldConfig, type SchemaTypes } from '@pothos/core';
import type { GraphQLFieldResolver } from 'graphql';
import { turn } from '../domain/steps.ts';
import { computedWhenAsked, weights } from './costs.ts';
import type { RequestContext } from './request.ts';

type Resolver<C> = GraphQLFieldResolver<unknown, C>;

export class LongAnswers<Types extends SchemaTypes> extends BasePlugin<Types> {
  override wrapResolve(
    resolve: Resolver<Types['Context']>,
    { parentType, name }: PothosOutputFieldConfig<Types>,
  ): Resolver<Types['Context']> {
    const field = `${parentType}.${name}`;
    if (field in weights) return once(field, inTurn(resolve));
    return computedWhenAsked.has(field) ? inTurn(resolve) : resolve;
  }
}

/** Pothos leaves open to plugins what a context is. */
const contextOf = (context: object) => context as RequestContext;

function inTurn<C extends object>(resolve: Resolver<C>): Resolver<C> {
  return async (root, args, context, info) => {
    await turn(contextOf(context).signal);
    return resolve(root, args, context, info);
  };
}

const answers = new WeakMap<object, Map<string, unknown>>();

/** A root field's answer depends on its arguments alone. */
function once<C extends object>(field: string, resolve: Resolver<C>): Resolver<C> {
  return (root, args, context, info) => {
    const known = answers.get(context) ?? new Map<string, unknown>();
    answers.set(context, known);
    const key = `${field} ${JSON.stringify(args)}`;
    if (!known.has(key)) known.set(key, resolve(root, args, context, info));
    return known.get(key);
  };
}
