/**
 * Long answers: those whose fields weigh (costs.ts) are computed once for equal questions of a request, each in a turn of its own where it
 * doesn't take next to no time. Long lists are handed out in turns that others have a part of, whoever made them.
 */
import { BasePlugin, type PothosOutputFieldConfig, type SchemaTypes } from '@pothos/core';
import type { GraphQLFieldResolver } from 'graphql';
import { turnWhenHeld } from '../domain/steps.ts';
import { computedWhenAsked, weights } from './costs.ts';
import { type RequestContext, type Soon, soon } from './request.ts';
import { recordsIn } from './turns.ts';

type Resolver<C> = GraphQLFieldResolver<unknown, C>;

export class LongAnswers<Types extends SchemaTypes> extends BasePlugin<Types> {
  override wrapResolve(
    resolve: Resolver<Types['Context']>,
    { parentType, name, type }: PothosOutputFieldConfig<Types>,
  ): Resolver<Types['Context']> {
    const field = `${parentType}.${name}`;
    const given = type.kind === 'List' ? handedOut(resolve) : resolve;
    if (field in weights) return once(field, inTurn(given));
    return computedWhenAsked.has(field) ? inTurn(given) : given;
  }
}

/** Pothos leaves open to plugins what a context is. */
const contextOf = (context: object) => context as RequestContext;

function inTurn<C extends object>(resolve: Resolver<C>): Resolver<C> {
  return (root, args, context, info) => {
    const later = turnWhenHeld(contextOf(context).signal);
    return later === undefined ? resolve(root, args, context, info) : later.then(() => resolve(root, args, context, info));
  };
}

function handedOut<C extends object>(resolve: Resolver<C>): Resolver<C> {
  return (root, args, context, info) =>
    soon(resolve(root, args, context, info) as Soon<readonly unknown[] | null>, (list) =>
      list === null ? null : contextOf(context).share.give(list, recordsIn(list)),
    );
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
