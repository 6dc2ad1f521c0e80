/** RollCall: the type, its queries, its entity. */

import type { InputShapeFromFields } from '@pothos/core';
import { AdoptionRule, sessionOrder, type Totals, VotedOn } from '../domain/votes.ts';
import { defineEnum } from '../graph/builder.ts';
import { badInput } from '../graph/errors.ts';
import { type OptionsOf, present, presentAll } from '../graph/lists.ts';
import { lookingUp, naming } from '../graph/names.ts';
import { connectionOfList } from '../graph/paging.ts';
import { Ref } from '../graph/reference.ts';
import type { RequestContext } from '../graph/request.ts';
import { windowOf } from '../graph/window.ts';
import { type Move, movesOf, previousColumn } from '../votes/moves.ts';
import { hasBit, type RollCallEntry, type VoteIndex } from '../votes/planes.ts';
import { voteAt } from '../votes/positions.ts';
import { tallyOf } from '../votes/tallies.ts';
import {
  AgeOrder,
  builder,
  Evidence,
  Node,
  Organisation,
  Proposition,
  RollCall,
  RollCallConnection,
  Source,
  State,
  Topic,
  Vote,
  VoteConnection,
} from './builder.ts';
import { propositionById, rollCallById, rollCalls, rollCallsAbout, rollCallsIn, rollCallsOf, rollCallsOn, topicById } from './loaders.ts';
import { StanceEnum } from './statement.ts';
import { ChoiceEnum } from './vote.ts';

const AdoptionRuleEnum = defineEnum(builder, 'AdoptionRule', 'Which majority a text needed.', AdoptionRule);

const VotedOnEnum = defineEnum(builder, 'VotedOn', 'What was put to the vote.', VotedOn);

/** The filters and the order of every list of roll calls. */
export const rollCallArguments = builder.args((t) => ({
  topics: t.idList({ ...naming('topic'), description: 'Only about one of these topics, or one below it.' }),
  from: t.field({ type: 'PartialDate', description: 'Only those that may have been held on this day, month or year, or later.' }),
  to: t.field({ type: 'PartialDate', description: 'Only those that may have been held on this day, month or year, or earlier.' }),
  bodies: t.idList({ ...naming('organisation'), description: 'Only of these bodies: `unga`.' }),
  fromSession: t.id({ description: 'Only from this session of its body on.' }),
  toSession: t.id({ description: 'Only up to this session of its body.' }),
  recordedSince: t.field({ type: 'Date', description: 'Only those recorded here on this day or later.' }),
  orderBy: t.field({ type: AgeOrder, required: true, defaultValue: 'NEWEST' as const, description: 'In which order.' }),
}));

export function rollCallOptions(
  args: InputShapeFromFields<typeof rollCallArguments> & { propositions?: readonly string[] | null },
): OptionsOf<typeof rollCalls> {
  const { propositions, topics, bodies, recordedSince, fromSession, toSession } = args;
  const window = windowOf(args);
  checkSessions(args, '');
  return { where: { propositions, topics, bodies, recordedSince, ...window, fromSession, toSession }, order: args.orderBy };
}

interface Sessions {
  readonly fromSession?: string | number | null;
  readonly toSession?: string | number | null;
}

/** Throws BAD_USER_INPUT if a session has no name, or the first comes after the last. */
export function checkSessions(args: Sessions, prefix: string): void {
  for (const name of ['fromSession', 'toSession'] as const) {
    if (args[name] != null && String(args[name]).trim() === '')
      throw badInput(`${prefix}${name}`, 'expected a session as its body calls it: `70`.');
  }
  if (args.fromSession == null || args.toSession == null) return;
  if (sessionOrder(String(args.fromSession)) > sessionOrder(String(args.toSession))) {
    throw badInput(
      `${prefix}fromSession`,
      `${args.fromSession} is after ${prefix}toSession, ${args.toSession}: expected at least one session.`,
    );
  }
}

const Tally = builder.objectRef<Totals>('Tally').implement({
  description: 'How many did what in a roll call.',
  fields: (t) => ({
    yes: t.exposeInt('yes', { description: 'In favour.' }),
    abstain: t.exposeInt('abstain', { description: 'Abstaining.' }),
    no: t.exposeInt('no', { description: 'Against.' }),
    absent: t.exposeInt('absent', { nullable: true, description: 'Absent or not voting; null where that is not recorded.' }),
  }),
});

const VoteMove = builder.objectRef<Move>('VoteMove').implement({
  description: 'A state that chose otherwise than in the roll call before on the same proposition.',
  fields: (t) => ({
    state: t.field({ type: State, nullable: true, description: 'The state.', resolve: (move) => new Ref('State', move.state) }),
    from: t.expose('from', { type: ChoiceEnum, description: 'Its choice before.' }),
    to: t.expose('to', { type: ChoiceEnum, description: 'Its choice now.' }),
  }),
});

/** A roll call’s column among the votes of the snapshot. */
async function columnOf(context: RequestContext, id: string): Promise<{ votes: VoteIndex; column: number }> {
  const votes = await context.snapshot.positions.votes.all();
  return { votes, column: present(votes.columnOf.get(id) ?? null) };
}

RollCall.implement({
  description:
    'A recorded vote of a body on a proposition, with each state’s choice. Most resolutions are adopted without a vote, and what is put to one changes over time: comparisons over roll calls show the agenda as well as the states (Häge & Hug 2016; Bailey, Strezhnev & Voeten 2017).',
  interfaces: [Node],
  fields: (t) => ({
    body: t.field({
      type: Organisation,
      nullable: true,
      resolve: (it) => new Ref('Organisation', it.body),
    }),
    session: t.exposeString('session', {
      nullable: true,
    }),
    date: t.expose('date', { type: 'PartialDate' }),
    title: t.exposeString('title'),
    description: t.exposeString('description', { nullable: true }),
    symbol: t.exposeString('symbol', { nullable: true }),
    proposition: t.field({
      type: Proposition,
      resolve: async (it, _args, context) => present(await propositionById(context).load(it.proposition)),
    }),
    yes: t.expose('yes', { type: StanceEnum }),
    topics: t.field({
      type: [Topic],
      resolve: (it, _args, context) => presentAll(topicById(context), it.topics),
    }),
    adoption: t.expose('adoption', { type: AdoptionRuleEnum }),
    adopted: t.exposeBoolean('adopted', { nullable: true }),
    votedOn: t.expose('votedOn', {
      type: VotedOnEnum,
    }),
    text: t.field({
      type: RollCall,
      nullable: true,
      resolve: async (it, _args, context) => (it.text === null ? null : present(await rollCallById(context).load(it.text))),
    }),
    important: t.exposeBoolean('important', {
      nullable: true,
    }),
    tally: t.field({
      type: Tally,
      description: 'How many did what, counted from the votes recorded here.',
      resolve: async (it, _args, context) => {
        const { votes, column } = await columnOf(context, it.id);
        return tallyOf(votes, column);
      },
    }),
    totals: t.expose('totals', { type: Tally, nullable: true }),
    votes: t.connection(
      {
        type: Vote,
        description: 'The votes cast, by the states’ ids.',
        args: { choices: t.arg({ type: [ChoiceEnum], description: 'Only these choices.' }) },
        resolve: async (it, args, context) => {
          const { votes, column } = await columnOf(context, it.id);
          const cast = votes.states.flatMap((_, row) => voteAt(votes, row, column) ?? []);
          return connectionOfList(
            args.choices ? cast.filter((vote) => args.choices?.includes(vote.choice)) : cast,
            args,
            (vote) => vote.id,
          );
        },
      },
      VoteConnection,
    ),
    absent: t.field({
      type: [State],
      nullable: true,
      description: 'The members that are on record as absent or not voting, by id; null where that is not recorded.',
      resolve: async (it, _args, context) => {
        const { votes, column } = await columnOf(context, it.id);
        if (!(votes.rollCalls[column] as RollCallEntry).absencesRecorded) return null;
        return votes.states.filter((_, row) => hasBit(votes, 'ABSENT', row, column)).map((state) => new Ref('State', state));
      },
    }),
    previous: t.field({
      type: RollCall,
      nullable: true,
      description:
        'The roll call before of the same body on the same proposition, a text before a text, a part before a part; null where this is the first.',
      resolve: async (it, _args, context) => {
        const { votes, column } = await columnOf(context, it.id);
        const before = previousColumn(votes, column);
        return before === null ? null : present(await rollCallById(context).load((votes.rollCalls[before] as RollCallEntry).id));
      },
    }),
    moved: t.field({
      type: [VoteMove],
      description: 'The states that voted in both and chose otherwise than in `previous`, by id: how a yearly vote moved.',
      resolve: async (it, _args, context) => {
        const { votes, column } = await columnOf(context, it.id);
        return movesOf(votes, column);
      },
    }),
    repeats: t.field({
      type: RollCall,
      nullable: true,
      resolve: async (it, _args, context) => (it.repeats === null ? null : present(await rollCallById(context).load(it.repeats))),
    }),
    number: t.exposeInt('number', {
      nullable: true,
    }),
    note: t.exposeString('note', { nullable: true }),
    recordedOn: t.expose('recordedOn', { type: 'Date' }),
    evidence: t.expose('evidence', { type: [Evidence] }),
  }),
});

builder.asEntity(RollCall, {
  key: builder.selection<{ id: string }>('id'),
  resolveReference: ({ id }, context) => rollCallById(context).load(id),
});

for (const [type, description, rollCallsOfIt] of [
  [Proposition, 'The roll calls on it.', rollCallsOn],
  [Topic, 'The roll calls about it, or about a topic below it.', rollCallsAbout],
  [Organisation, 'The roll calls in which it voted as a body. Those of an organisation’s organs are theirs (`organs`).', rollCallsOf],
  [Source, 'The roll calls that it shows.', rollCallsIn],
] as const) {
  builder.objectField(type, 'rollCalls', (t) =>
    t.connection(
      {
        type: RollCall,
        description,
        args: rollCallArguments,
        resolve: (it, args, context) => rollCallsOfIt(context, it.id, args, rollCallOptions(args)),
      },
      RollCallConnection,
    ),
  );
}

builder.queryFields((t) => ({
  rollCall: t.field({
    type: RollCall,
    nullable: true,
    description: 'The roll call with this id; null if there is none.',
    args: { id: t.arg.id({ ...lookingUp('rollCall'), required: true, description: 'Its id: `unga-4321`.' }) },
    resolve: (_root, { id }, context) => rollCallById(context).load(id),
  }),
  rollCalls: t.connection(
    {
      type: RollCall,
      description: 'Roll calls: recorded votes of bodies.',
      args: {
        ...rollCallArguments,
        propositions: t.arg.idList({ ...naming('proposition'), description: 'Only on one of these propositions.' }),
      },
      resolve: (_root, args, context) => rollCalls(context, args, rollCallOptions(args)),
    },
    RollCallConnection,
  ),
}));
