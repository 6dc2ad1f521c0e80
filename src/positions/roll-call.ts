/** RollCall: the type, its queries, its entity. */

import type { InputShapeFromFields } from '@pothos/core';
import type { GraphQLResolveInfo } from 'graphql';
import {
  AdoptionBasis,
  AdoptionRule,
  Edition,
  partsOfVoteId,
  type RollCall as RollCallRecord,
  type Totals,
  VotedOn,
  voteId,
} from '../domain/votes.ts';
import { defineEnum } from '../graph/builder.ts';
import { badInput } from '../graph/errors.ts';
import { loadPresent, present, presentAll } from '../graph/lists.ts';
import { lookingUp, naming } from '../graph/names.ts';
import { type Connection, connectionOfList, type PageArguments } from '../graph/paging.ts';
import { Ref } from '../graph/reference.ts';
import { perField, type RequestContext } from '../graph/request.ts';
import { windowOf } from '../graph/window.ts';
import { fold } from '../search/fold.ts';
import { nameKey } from '../search/names.ts';
import { begunWords, type SearchedWord, words } from '../search/words.ts';
import { isSet, type Mask, maskOf } from '../votes/bits.ts';
import { type Move, movesOf, previousColumn } from '../votes/moves.ts';
import { castBy, hasBit, type RollCallEntry, type Votes } from '../votes/planes.ts';
import { voteAt } from '../votes/positions.ts';
import { type Belonging, columnsOf, selectColumns } from '../votes/selection.ts';
import { marginOf, tallyOf } from '../votes/tallies.ts';
import { connectionOfBits } from './bits.ts';
import {
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
  type VoteShape,
} from './builder.ts';
import { propositionById, rollCallById, topicById } from './loaders.ts';
import { checkSessions } from './sessions.ts';
import { StanceEnum } from './statement.ts';
import { ChoiceEnum } from './vote.ts';

const AdoptionRuleEnum = defineEnum(builder, 'AdoptionRule', 'Which majority a text needed.', AdoptionRule);

const AdoptionBasisEnum = defineEnum(builder, 'AdoptionBasis', 'How it is known which majority a vote needed.', AdoptionBasis);

const VotedOnEnum = defineEnum(builder, 'VotedOn', 'What was put to the vote.', VotedOn);

export const EditionEnum = defineEnum(
  builder,
  'Edition',
  'An account of who voted how, where sources differ. About 0.4 % of the votes are not the same in both.',
  Edition,
);
const RollCallOrder = defineEnum(builder, 'RollCallOrder', 'In which order roll calls are listed.', {
  NEWEST: 'The newest first.',
  OLDEST: 'The oldest first.',
  CLOSEST: 'Those first in which the fewest votes lay between yes and no; equals the newest first.',
});

/** The filters and the order of every list of roll calls. */
export const rollCallArguments = builder.args((t) => ({
  topics: t.idList({ ...naming('topic'), description: 'Only about one of these topics, or one below it.' }),
  subjects: t.stringList({ description: 'Only under one of these UNBIS terms, whatever the case: `NUCLEAR DISARMAMENT`.' }),
  text: t.string({
    description:
      'Only those in whose title, symbol or subjects all of these words begin a word. A symbol is one word, however it is written: `34/80A`.',
  }),
  from: t.field({ type: 'PartialDate', description: 'Only those that may have been held on this day, month or year, or later.' }),
  to: t.field({ type: 'PartialDate', description: 'Only those that may have been held on this day, month or year, or earlier.' }),
  bodies: t.idList({ ...naming('organisation'), description: 'Only of these bodies: `unga`.' }),
  fromSession: t.id({ description: 'Only from this session of its body on.' }),
  toSession: t.id({ description: 'Only up to this session of its body.' }),
  votedOn: t.field({ type: [VotedOnEnum], description: 'Only those in which something of these kinds was put to the vote.' }),
  adopted: t.boolean({
    description: 'Only those on what was adopted, or, if false, was not. Those of which it is not recorded are neither.',
  }),
  adoption: t.field({
    type: [AdoptionRuleEnum],
    description: 'Only those that needed one of these majorities, as far as that is recorded or follows from the votes.',
  }),
  margin: t.int({ description: 'Only those in which at most so many votes lay between yes and no.' }),
  recordedSince: t.field({ type: 'Date', description: 'Only those recorded here on this day or later.' }),
  orderBy: t.field({ type: RollCallOrder, required: true, defaultValue: 'NEWEST' as const, description: 'In which order.' }),
}));

type RollCallArguments = PageArguments & InputShapeFromFields<typeof rollCallArguments> & { readonly propositions?: string[] | null };

/** What the arguments select, below whichever record. */
const selectedBy = perField<Mask>();

/**
 * One page of roll calls.
 * @param of to which record they belong; null: all
 */
async function rollCalls(
  context: RequestContext,
  info: GraphQLResolveInfo,
  args: RollCallArguments,
  of: readonly [Belonging, string] | null,
): Promise<Connection<RollCallRecord>> {
  if (args.margin != null && args.margin < 0) throw badInput('margin', `expected a number of votes from 0 on, but got ${args.margin}.`);
  const votes = await context.snapshot.positions.votes.in('RECORD');
  checkSessions(votes, args, '');
  let chosen: readonly number[];
  if (of === null) chosen = selectedIn(votes, args);
  else {
    const selected = selectedBy(context, info, () => maskOf(selectedIn(votes, args), votes.rollCalls.length));
    chosen = columnsOf(votes, ...of).filter((column) => isSet(selected, column));
  }
  const ordered = args.orderBy === 'OLDEST' ? chosen : chosen.toReversed();
  if (args.orderBy === 'CLOSEST') (ordered as number[]).sort((a, b) => marginOf(votes, a) - marginOf(votes, b));
  const rollCallIn = (column: number) => votes.rollCalls[column] as RollCallEntry;
  const page = connectionOfList(
    ordered,
    args,
    (column) => rollCallIn(column).id,
    (id) => ordered.indexOf(votes.columnOf.get(id) ?? -1),
  );
  return { ...page, edges: page.edges.map((edge) => edge.with(rollCallIn(edge.node))) };
}

/** The columns that the arguments select, the oldest first. */
function selectedIn(votes: Votes, args: RollCallArguments): readonly number[] {
  const columns = selectColumns(votes, {
    ...windowOf(args),
    propositions: args.propositions ?? null,
    topics: args.topics ?? null,
    subjects: args.subjects ?? null,
    bodies: args.bodies ?? null,
    fromSession: args.fromSession == null ? null : String(args.fromSession),
    toSession: args.toSession == null ? null : String(args.toSession),
    votedOn: args.votedOn ?? null,
    adopted: args.adopted ?? null,
    repeats: true,
  });
  const begun = begunWords(args.text ?? '');
  const { recordedSince, adoption, margin } = args;
  const rollCallIn = (column: number) => votes.rollCalls[column] as RollCallEntry;
  const tests = [
    recordedSince != null && ((column: number) => rollCallIn(column).recordedOn >= recordedSince),
    adoption != null && ((column: number) => adoption.includes(rollCallIn(column).adoption)),
    margin != null && ((column: number) => marginOf(votes, column) <= margin),
    begun.length > 0 && ((column: number) => hasWords(rollCallIn(column), begun)),
  ].filter((test) => test !== false);
  return tests.length === 0 ? columns : columns.filter((column) => tests.every((meets) => meets(column)));
}

/** What is looked for in a roll call: its title, its symbol and its subjects. Put together once, since all are looked through each time. */
const textOf = new WeakMap<RollCallEntry, string>();

/** Whether each word begins a word of the title, the symbol or the subjects. */
function hasWords(rollCall: RollCallEntry, asked: readonly SearchedWord[]): boolean {
  let text = textOf.get(rollCall);
  if (text === undefined) {
    const { title, symbol, subjects } = rollCall;
    const own = [fold([title, symbol ?? '', ...subjects].join(' ')), ...words(symbol ?? '').map(({ folded }) => folded)];
    text = ` ${own.join(' ')} `;
    textOf.set(rollCall, text);
  }
  return asked.every(({ word, begins }) => text.includes(begins ? ` ${word}` : ` ${word} `));
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
async function columnOf(
  context: RequestContext,
  id: string,
  edition: Edition | null | undefined = 'RECORD',
): Promise<{ votes: Votes; column: number }> {
  const votes = await context.snapshot.positions.votes.in(edition ?? 'RECORD');
  return { votes, column: present(votes.columnOf.get(id) ?? null) };
}

const editionArgument = {
  type: EditionEnum,
  required: true,
  defaultValue: 'RECORD',
  description: 'Whose account is given; of a roll call that it lacks, nothing.',
} as const;

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
    date: t.expose('date', { type: 'PartialDate', description: 'When; a month only where the published day is not a real one.' }),
    title: t.exposeString('title', { description: 'What it was on, in short.' }),
    description: t.exposeString('description', { nullable: true, description: 'What it was on, as published.' }),
    symbol: t.exposeString('symbol', {
      nullable: true,
      description: 'The symbol of what was adopted, as the body writes it: `A/RES/68/262`. Null where nothing was, or it is not recorded.',
    }),
    draft: t.exposeString('draft', { nullable: true, description: 'The symbol of the draft.' }),
    meeting: t.exposeString('meeting', { nullable: true, description: 'The symbol of the meeting’s record: `A/52/PV.67`.' }),
    subjects: t.exposeStringList('subjects', { description: 'UNBIS terms under which the UN’s Library has it.' }),
    libraryRecord: t.string({
      nullable: true,
      description: 'The address of its record in the UN Digital Library; null where that is not known.',
      resolve: ({ record }) => (record === null ? null : `https://digitallibrary.un.org/record/${record}`),
    }),
    editions: t.expose('editions', { type: [EditionEnum], description: 'The editions that have it.' }),
    disputed: t.field({
      type: [State],
      nullable: { list: false, items: true },
      description: 'The states of whose votes sources differ, where no rule decides, by id.',
      resolve: ({ disputed }) => [...disputed].sort().map((state) => new Ref('State', state)),
    }),
    proposition: t.field({
      type: Proposition,
      resolve: (it, _args, context) => loadPresent(propositionById(context), it.proposition),
    }),
    yes: t.expose('yes', { type: StanceEnum }),
    topics: t.field({
      type: [Topic],
      resolve: (it, _args, context) => presentAll(topicById(context), it.topics),
    }),
    adoption: t.expose('adoption', { type: AdoptionRuleEnum }),
    adoptionBasis: t.expose('adoptionBasis', { type: AdoptionBasisEnum, nullable: true }),
    adopted: t.exposeBoolean('adopted', { nullable: true }),
    votedOn: t.expose('votedOn', {
      type: VotedOnEnum,
    }),
    text: t.field({
      type: RollCall,
      nullable: true,
      resolve: (it, _args, context) => (it.text === null ? null : loadPresent(rollCallById(context), it.text)),
    }),
    important: t.exposeBoolean('important', {
      nullable: true,
    }),
    tally: t.field({
      type: Tally,
      description: 'How many did what, counted from the votes recorded here.',
      args: { edition: t.arg(editionArgument) },
      resolve: async (it, args, context) => {
        const { votes, column } = await columnOf(context, it.id, args.edition);
        return tallyOf(votes, column);
      },
    }),
    totals: t.expose('totals', { type: Tally, nullable: true }),
    votes: t.connection(
      {
        type: Vote,
        description: 'The votes cast, by the states’ ids.',
        args: {
          choices: t.arg({ type: [ChoiceEnum], description: 'Only these choices.' }),
          edition: t.arg(editionArgument),
        },
        resolve: async (it, args, context) => {
          const { votes, column } = await columnOf(context, it.id, args.edition);
          const page = connectionOfBits(
            castBy(votes, column, args.choices ?? null),
            args,
            false,
            (row) => voteId(it.id, votes.states[row] as string),
            (id) => {
              const parts = partsOfVoteId(id);
              return (parts?.rollCall === it.id ? votes.rowOf.get(parts.state) : undefined) ?? -1;
            },
          );
          return { ...page, edges: page.edges.map((edge) => edge.with(voteAt(votes, edge.node, column) as VoteShape)) };
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
      resolve: (it, _args, context) => (it.repeats === null ? null : loadPresent(rollCallById(context), it.repeats)),
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

for (const [type, description, belonging] of [
  [Proposition, 'The roll calls on it.', 'propositions'],
  [Topic, 'The roll calls about it, or about a topic below it.', 'topics'],
  [Organisation, 'The roll calls in which it voted as a body. Those of an organisation’s organs are theirs (`organs`).', 'bodies'],
  [Source, 'The roll calls that it shows.', 'sources'],
] as const) {
  builder.objectField(type, 'rollCalls', (t) =>
    t.connection(
      {
        type: RollCall,
        description,
        args: rollCallArguments,
        resolve: (it, args, context, info) => rollCalls(context, info, args, [belonging, it.id]),
      },
      RollCallConnection,
    ),
  );
}

builder.queryFields((t) => ({
  rollCall: t.field({
    type: RollCall,
    nullable: true,
    description:
      'The roll call with this id, or on the text with this symbol; null if there is none. On one text there may be several: then the one on the whole text, the last of them.',
    args: {
      id: t.arg.id({ ...lookingUp('rollCall'), description: 'Its id: `unga-4321`.' }),
      symbol: t.arg.string({ description: 'The symbol of what was adopted, however it is written: `A/RES/68/262`, `R/68/262`, `68/262`.' }),
    },
    resolve: async (_root, { id, symbol }, context) => {
      if ((id == null) === (symbol == null)) throw badInput('id', 'expected either id or symbol.');
      if (id != null) return rollCallById(context).load(id);
      const { rollCalls } = (await context.snapshot.positions.votes.recorded()).catalogue;
      const key = nameKey(symbol as string);
      return (
        rollCalls.findLast((it) => it.votedOn === 'TEXT' && it.repeats === null && it.symbol !== null && nameKey(it.symbol) === key) ?? null
      );
    },
  }),
  rollCalls: t.connection(
    {
      type: RollCall,
      description: 'Roll calls: recorded votes of bodies.',
      args: {
        ...rollCallArguments,
        propositions: t.arg.idList({ ...naming('proposition'), description: 'Only on one of these propositions.' }),
      },
      resolve: (_root, args, context, info) => rollCalls(context, info, args, null),
    },
    RollCallConnection,
  ),
}));
