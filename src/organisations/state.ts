/** State: the type, its queries, its entity. */
import { presentAll } from '../graph/lists.ts';
import { heldOn, heldOrAttestedOn, membershipsWhere } from '../store/organisations.ts';
import type { Condition } from '../store/table.ts';
import {
  Actor,
  builder,
  Evidence,
  Interval,
  Membership,
  MembershipConnection,
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
import { membershipArguments } from './membership.ts';
import { asOfArgument } from './tenure.ts';

State.implement({
  description: 'A state, present or historical.',
  interfaces: [Node, Actor],
  fields: (t) => ({
    officialName: t.exposeString('officialName', { nullable: true, description: 'The formal English name.' }),
    alpha2: t.exposeString('alpha2', { nullable: true, description: 'ISO 3166-1 alpha-2 code.' }),
    numeric: t.exposeString('numeric', { nullable: true, description: 'ISO 3166-1 numeric code: three digits.' }),
    cow: t.exposeInt('cow', { nullable: true, description: 'Correlates of War country code.' }),
    region: t.exposeString('region', { nullable: true, description: 'UN M49 sub-region.' }),
    existence: t.expose('existence', { type: Interval, description: 'When it has existed.' }),
    predecessors: t.field({
      type: [State],
      description: 'The states it came from.',
      resolve: (state, _args, context) => presentAll(stateById(context), state.predecessors),
    }),
    successors: t.field({
      type: [State],
      description: 'The states that came from it.',
      resolve: (state, _args, context) => presentAll(stateById(context), state.successors),
    }),
    note: t.exposeString('note', { nullable: true, description: 'What a reader should know besides.' }),
    evidence: t.expose('evidence', { type: [Evidence], description: 'The sources that show it.' }),

    // State.memberships
    memberships: t.connection(
      {
        type: Membership,
        description: 'The organisations it belongs or belonged to, oldest first.',
        args: membershipArguments,
        resolve: (state, args, context) => membershipsOfState(context, state.id, args, { where: membershipsWhere(args) }),
      },
      MembershipConnection,
    ),

    // State.officials
    officials: t.connection(
      {
        type: Official,
        description: 'The officials and experts of this country, by name.',
        resolve: (state, args, context) => officialsOfState(context, state.id, args),
      },
      OfficialConnection,
    ),

    // State.posts
    posts: t.connection(
      { type: Post, description: 'Its offices, by title.', resolve: (state, args, context) => postsOf(context, state.id, args) },
      PostConnection,
    ),

    // State.tenures
    tenures: t.connection(
      {
        type: Tenure,
        description: 'The offices that the state itself held, such as a chairpersonship, oldest first.',
        args: asOfArgument,
        resolve: (state, args, context) =>
          tenuresOfHolder(context, state.id, args, { where: args.asOf ? [heldOrAttestedOn(args.asOf)] : [] }),
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
    args: { id: t.arg.id({ required: true, description: 'ISO 3166-1 alpha-3, or the code of a historical state: `KAZ`.' }) },
    resolve: (_root, { id }, context) => stateById(context).load(id),
  }),
  states: t.connection(
    {
      type: State,
      description: 'States, by name.',
      args: {
        existedOn: t.arg({ type: 'Date', description: 'Only states that may have existed on this day.' }),
        regions: t.arg.stringList({ description: 'Only in these UN M49 sub-regions.' }),
      },
      resolve: (_root, args, context) => {
        const where: Condition[] = [];
        if (args.existedOn) where.push(heldOn(args.existedOn));
        if (args.regions) where.push({ column: 'region', in: args.regions });
        return states(context, args, { where });
      },
    },
    StateConnection,
  ),
}));
