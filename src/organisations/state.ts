/** State: the type, its queries, its entity. */

import type { InputShapeFromFields } from '@pothos/core';
import { type OptionsOf, presentAll } from '../graph/lists.ts';
import { lookingUp } from '../graph/names.ts';
import {
  Actor,
  builder,
  Evidence,
  Interval,
  Membership,
  MembershipConnection,
  NameOrder,
  Node,
  Official,
  OfficialConnection,
  Post,
  PostConnection,
  State,
  StateConnection,
  Tenure,
  TenureConnection,
} from './builder.ts';
import { membershipsOfState, officialsOfState, postsOf, stateById, states, tenuresOfHolder } from './loaders.ts';
import { membershipArguments, membershipOptions } from './membership.ts';
import { officialArguments, officialOptions } from './official.ts';
import { postArguments, postOptions } from './post.ts';
import { tenureArguments, tenureOptions } from './tenure.ts';

/** The filters and the order of every list of states. */
const stateArguments = builder.args((t) => ({
  existedOn: t.field({
    type: 'PartialDate',
    description: 'Only states that may have existed on this day, or on some day of this month or year.',
  }),
  regions: t.stringList({ description: 'Only in these UN M49 sub-regions.' }),
  orderBy: t.field({ type: NameOrder, required: true, defaultValue: 'NAME' as const, description: 'In which order.' }),
}));

function stateOptions(args: InputShapeFromFields<typeof stateArguments>): OptionsOf<typeof states> {
  return { where: { regions: args.regions, existedOn: args.existedOn }, order: args.orderBy };
}

State.implement({
  description: 'A state, present or historical.',
  interfaces: [Node, Actor],
  fields: (t) => ({
    officialName: t.exposeString('officialName', { nullable: true }),
    alpha2: t.exposeString('alpha2', { nullable: true }),
    numeric: t.exposeString('numeric', { nullable: true }),
    cow: t.exposeInt('cow', { nullable: true }),
    region: t.exposeString('region', { nullable: true }),
    existence: t.expose('existence', { type: Interval }),
    predecessors: t.field({
      type: [State],
      resolve: (state, _args, context) => presentAll(stateById(context), state.predecessors),
    }),
    successors: t.field({
      type: [State],
      resolve: (state, _args, context) => presentAll(stateById(context), state.successors),
    }),
    note: t.exposeString('note', { nullable: true }),
    evidence: t.expose('evidence', { type: [Evidence] }),

    // State.memberships
    memberships: t.connection(
      {
        type: Membership,
        description: 'The organisations it belongs or belonged to.',
        args: membershipArguments,
        resolve: (state, args, context) => membershipsOfState(context, state.id, args, membershipOptions(args)),
      },
      MembershipConnection,
    ),

    // State.officials
    officials: t.connection(
      {
        type: Official,
        description: 'The officials and experts of this country.',
        args: officialArguments,
        resolve: (state, args, context) => officialsOfState(context, state.id, args, officialOptions(args)),
      },
      OfficialConnection,
    ),

    // State.posts
    posts: t.connection(
      {
        type: Post,
        description: 'Its offices.',
        args: postArguments,
        resolve: (state, args, context) => postsOf(context, state.id, args, postOptions(args)),
      },
      PostConnection,
    ),

    // State.tenures
    tenures: t.connection(
      {
        type: Tenure,
        description: 'The offices that the state itself held, such as a chairpersonship.',
        args: tenureArguments,
        resolve: (state, args, context) => tenuresOfHolder(context, state.id, args, tenureOptions(args)),
      },
      TenureConnection,
    ),
  }),
});

builder.asEntity(State, {
  key: builder.selection<{ id: string }>('id'),
  resolveReference: ({ id }, context) => stateById(context).load(id),
});

builder.queryFields((t) => ({
  state: t.field({
    type: State,
    nullable: true,
    description: 'The state with this id; null if there is none.',
    args: {
      id: t.arg.id({ ...lookingUp('state'), required: true, description: 'ISO 3166-1 alpha-3, or the code of a historical state: `KAZ`.' }),
    },
    resolve: (_root, { id }, context) => stateById(context).load(id),
  }),
  states: t.connection(
    {
      type: State,
      description: 'States.',
      args: stateArguments,
      resolve: (_root, args, context) => states(context, args, stateOptions(args)),
    },
    StateConnection,
  ),
}));
