/** Vote: a state’s choice in a roll call, as a position; and the votes of a state. */

import type { InputShapeFromFields } from '@pothos/core';
import type { GraphQLResolveInfo } from 'graphql';
import { Choice, partsOfVoteId, voteId } from '../domain/votes.ts';
import { defineEnum } from '../graph/builder.ts';
import { loadPresent } from '../graph/lists.ts';
import { lookingUp, naming } from '../graph/names.ts';
import type { Connection, PageArguments } from '../graph/paging.ts';
import { perField, type RequestContext } from '../graph/request.ts';
import { windowOf } from '../graph/window.ts';
import { type Mask, maskOf } from '../votes/bits.ts';
import { castIn, type RollCallEntry } from '../votes/planes.ts';
import { voteAt } from '../votes/positions.ts';
import { selectColumns } from '../votes/selection.ts';
import { connectionOfBits } from './bits.ts';
import { AgeOrder, builder, Node, Position, RollCall, State, Vote, VoteConnection, type VoteShape } from './builder.ts';
import { rollCallById } from './loaders.ts';

export const ChoiceEnum = defineEnum(
  builder,
  'Choice',
  'What a state did in a roll call. Absence is none: it is recorded on the roll call.',
  Choice,
);

Vote.implement({
  description:
    'A recorded vote: one state’s choice in one roll call, as a position on the proposition of that roll call. Its id is that of the roll call with the state’s: `unga-4321-KAZ`.',
  interfaces: [Node, Position],
  fields: (t) => ({
    choice: t.expose('choice', { type: ChoiceEnum, description: 'What it chose. What that means on the proposition is in `stance`.' }),
    disputed: t.exposeBoolean('disputed', {
      description: 'Whether sources differ in what the state chose, and no rule decides: the choice is then that of the first source.',
    }),
    rollCall: t.field({
      type: RollCall,
      description: 'The roll call in which.',
      resolve: (vote, _args, context) => loadPresent(rollCallById(context), vote.rollCall),
    }),
  }),
});

async function voteWithId(context: RequestContext, id: string): Promise<VoteShape | null> {
  const [vote] = await context.snapshot.positions.votes.byIds([id]);
  return vote ?? null;
}

builder.asEntity(Vote, {
  key: builder.selection<{ id: string }>('id'),
  resolveReference: ({ id }, context) => voteWithId(context, id),
});

const voteArguments = builder.args((t) => ({
  choices: t.field({ type: [ChoiceEnum], description: 'Only these choices.' }),
  topics: t.idList({
    ...naming('topic'),
    description: 'Only on roll calls about one of these topics, or one below it.',
  }),
  propositions: t.idList({ ...naming('proposition'), description: 'Only on one of these propositions.' }),
  from: t.field({ type: 'PartialDate', description: 'Only those that may have been cast on this day, month or year, or later.' }),
  to: t.field({ type: 'PartialDate', description: 'Only those that may have been cast on this day, month or year, or earlier.' }),
  orderBy: t.field({ type: AgeOrder, required: true, defaultValue: 'NEWEST' as const, description: 'In which order.' }),
}));

type VoteArguments = PageArguments & InputShapeFromFields<typeof voteArguments>;

/** The roll calls that the votes are of. */
const selectedBy = perField<Mask>();

/** One page of a state’s votes, from the bits. */
async function votesOf(
  context: RequestContext,
  info: GraphQLResolveInfo,
  state: string,
  args: VoteArguments,
): Promise<Connection<VoteShape>> {
  const votes = await context.snapshot.positions.votes.in('RECORD');
  const selected = selectedBy(context, info, () => {
    const { topics = null, propositions = null } = args;
    return maskOf(selectColumns(votes, { topics, propositions, ...windowOf(args) }), votes.rollCalls.length);
  });
  const row = votes.rowOf.get(state);
  const cast = row === undefined ? new Int32Array(0) : castIn(votes, row, selected, args.choices ?? null);
  const page = connectionOfBits(
    cast,
    args,
    args.orderBy === 'NEWEST',
    (column) => voteId((votes.rollCalls[column] as RollCallEntry).id, state),
    (id) => {
      const parts = partsOfVoteId(id);
      return (parts?.state === state ? votes.columnOf.get(parts.rollCall) : undefined) ?? -1;
    },
  );
  return { ...page, edges: page.edges.map((edge) => edge.with(voteAt(votes, row as number, edge.node) as VoteShape)) };
}

builder.objectField(State, 'votes', (t) =>
  t.connection(
    {
      type: Vote,
      description: 'Its recorded votes. Those of a state whose seat it continues are that state’s.',
      args: voteArguments,
      resolve: (state, args, context, info) => votesOf(context, info, state.id, args),
    },
    VoteConnection,
  ),
);

builder.queryField('vote', (t) =>
  t.field({
    type: Vote,
    nullable: true,
    description: 'The vote with this id; null if there is none.',
    args: {
      id: t.arg.id({ ...lookingUp('vote'), required: true, description: 'The id of a roll call with that of a state: `unga-4321-KAZ`.' }),
    },
    resolve: (_root, { id }, context) => voteWithId(context, id),
  }),
);
