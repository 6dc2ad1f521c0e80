/**
 * Long answers: those whose fields weigh (costs.ts) are computed once for equal questions of a request, each in a turn of its own but for
 * what is brief. Long lists are handed out in turns that others have a part of, whoever made them.
 */
import { BasePlugin, type PothosOutputFieldConfig, type SchemaTypes } from '@pothos/core';
import type { GraphQLFieldResolver } from 'graphql';
import { turn, turnWhenHeld } from '../domain/steps.ts';
import { computedWhenAsked, type GivenArguments, weights } from './costs.ts';
import { ofRequest, type RequestContext, type Soon, soon } from './request.ts';
import { recordsIn } from './turns.ts';

type Resolver<C> = GraphQLFieldResolver<unknown, C>;

export class LongAnswers<Types extends SchemaTypes> extends BasePlugin<Types> {
  override wrapResolve(
    resolve: Resolver<Types['Context']>,
    { parentType, name, type }: PothosOutputFieldConfig<Types>,
  ): Resolver<Types['Context']> {
    const field = `${parentType}.${name}`;
    const given = type.kind === 'List' ? handedOut(resolve) : resolve;
    const weigh = weights[field];
    if (weigh)
      return once(
        field,
        inTurn(given, (args) => weigh(args).brief === true),
      );
    // What is there when these are asked for is computed at once: so it is known how long this turn has been held.
    return computedWhenAsked.has(field) ? inTurn(given, () => true) : given;
  }
}

/** Pothos leaves open to plugins what a context is. */
const contextOf = (context: object) => context as RequestContext;

/** @param isBrief whether it may share this turn with others, as long as they haven't held it long */
function inTurn<C extends object>(resolve: Resolver<C>, isBrief: (args: GivenArguments) => boolean): Resolver<C> {
  return (root, args, context, info) => {
    const { signal } = contextOf(context);
    const later = isBrief(args) ? turnWhenHeld(signal) : turn(signal);
    return later === undefined ? resolve(root, args, context, info) : later.then(() => resolve(root, args, context, info));
  };
}

function handedOut<C extends object>(resolve: Resolver<C>): Resolver<C> {
  return (root, args, context, info) =>
    soon(resolve(root, args, context, info) as Soon<readonly unknown[] | null | undefined>, (list) =>
      list == null ? list : contextOf(context).share.give(list, recordsIn(list)),
    );
}

const answers = ofRequest(() => new Map<string, unknown>());

/** A root field's answer depends on its arguments alone. */
function once<C extends object>(field: string, resolve: Resolver<C>): Resolver<C> {
  return (root, args, context, info) => {
    const known = answers(contextOf(context));
    const key = `${field} ${JSON.stringify(args)}`;
    if (!known.has(key)) known.set(key, resolve(root, args, context, info));
    return known.get(key);
  };
}
