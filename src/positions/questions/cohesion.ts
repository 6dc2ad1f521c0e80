/** cohesion: how united a group of states votes, who is loyal, and over what it splits. */

import type { Withheld as WithheldShape } from '../../comparison/withheld.ts';
import { defineEnum } from '../../graph/builder.ts';
import { badInput } from '../../graph/errors.ts';
import { present } from '../../graph/lists.ts';
import { connectionOfList } from '../../graph/paging.ts';
import { Ref } from '../../graph/reference.ts';
import {
  bandOf,
  type GroupMeasure,
  groupMeasures,
  loyalties,
  type Split as SplitRecord,
  scoreGroup,
  splitsOf,
} from '../../votes/cohesion.ts';
import { type Selected, select } from '../../votes/matrix.ts';
import { type VotePeriod as Period, periodsOf, scoreIn } from '../../votes/periods.ts';
import type { RollCallEntry, Votes } from '../../votes/planes.ts';
import { voteAt } from '../../votes/positions.ts';
import { columnsOf, type Seat, seatsIn, seatsOfAll } from '../../votes/seats.ts';
import { selectColumns } from '../../votes/selection.ts';
import { type Tallies, talliesOf } from '../../votes/tallies.ts';
import { votesWithheld } from '../../votes/withheld.ts';
import { builder, RollCall, State, Vote, type VoteShape } from '../builder.ts';
import { rollCallById } from '../loaders.ts';
import { ChoiceEnum } from '../vote.ts';
import { measures } from './agreement.ts';
import { Score } from './compare.ts';
import { fieldsOfPeriod, rollCallIdOf, VotePeriod } from './period.ts';
import { PeriodEnum, RollCallScopeInput, seatsOf, selectionOf, VotersInput } from './voters.ts';

const GroupMeasureEnum = defineEnum(builder, 'GroupMeasure', 'How the unity of a group’s votes is measured.', measures(groupMeasures));

/** One period’s votes of a group; what is asked of them is counted when it is asked. */
class CohesionShape {
  readonly votes: Votes;
  readonly period: Period;
  readonly measure: GroupMeasure;
  readonly group: Selected;
  readonly tallies: Tallies;
  readonly withheld: () => WithheldShape;
  readonly #everybody: readonly Seat[];
  #assembly: Selected | undefined;

  constructor(
    votes: Votes,
    period: Period,
    measure: GroupMeasure,
    voters: readonly Seat[],
    everybody: readonly Seat[],
    withheld: () => WithheldShape,
  ) {
    this.votes = votes;
    this.period = period;
    this.measure = measure;
    this.withheld = withheld;
    this.group = select(votes, seatsIn(voters, period.columns), period.columns);
    this.tallies = talliesOf(this.group);
    this.#everybody = everybody;
  }

  get assembly(): Selected {
    this.#assembly ??= select(this.votes, this.#everybody, this.period.columns);
    return this.#assembly;
  }
}

interface SplitShape extends SplitRecord {
  readonly of: CohesionShape;
}

const MemberLoyalty = builder.objectRef<ReturnType<typeof loyalties>[number]>('MemberLoyalty').implement({
  description: 'How often a member went with the plurality of the others.',
  fields: (t) => ({
    state: t.field({ type: State, nullable: true, description: 'The member.', resolve: (it) => new Ref('State', it.state) }),
    score: t.expose('score', {
      type: Score,
      description:
        'LOYALTY. Counted are its votes in which the others had a plurality; eligible are the roll calls in which it could vote.',
    }),
  }),
});

const Split = builder.objectRef<SplitShape>('Split').implement({
  description: 'A roll call in which the group made more than one choice.',
  fields: (t) => ({
    rollCall: t.field({
      type: RollCall,
      description: 'The roll call.',
      resolve: async ({ of, column }, _args, context) =>
        present(await rollCallById(context).load((of.votes.rollCalls[column] as RollCallEntry).id)),
    }),
    yes: t.exposeInt('yes', { description: 'Members in favour.' }),
    abstain: t.exposeInt('abstain', { description: 'Members abstaining.' }),
    no: t.exposeInt('no', { description: 'Members against.' }),
    absent: t.exposeInt('absent', { description: 'Members that could vote and did not.' }),
    score: t.expose('score', { type: Score, description: 'The measure asked for, in this roll call alone.' }),
    majority: t.expose('majority', {
      type: ChoiceEnum,
      nullable: true,
      description: 'What more of them chose than anything else; null on a tie, and then nobody left it.',
    }),
    leavers: t.field({
      type: [Vote],
      description: 'The votes of members that chose otherwise, by id.',
      resolve: ({ of, column, leavers }) => leavers.map((seat) => voteOf(of, seat, column)),
    }),
  }),
});

function voteOf({ votes, group }: CohesionShape, seat: number, column: number): VoteShape {
  const rows = group.seats[seat]?.rows ?? [];
  return present(rows.map((row) => voteAt(votes, row, column)).find((vote) => vote !== null) ?? null);
}

const SplitConnection = builder.connectionObject(
  { type: Split, name: 'SplitConnection', description: 'A page of splits.' },
  { description: 'One of the splits, with its place in the list.' },
);

const Cohesion = builder.objectRef<CohesionShape>('Cohesion').implement({
  description:
    'How united a group voted in the roll calls of a period. Small groups are united by chance, so `assembly` and `band` give what to hold it against (Desposato 2005). A change over time may be one of the agenda (Häge & Hug 2016).',
  fields: (t) => ({
    period: t.expose('period', { type: VotePeriod, description: 'The roll calls counted.' }),
    score: t.field({
      type: Score,
      description: 'The mean over the roll calls in which enough of the group voted; eligible are those in which at least two of it could.',
      resolve: ({ group, tallies, measure, period }) => scoreIn(period, scoreGroup(group, tallies, measure)),
    }),
    assembly: t.field({
      type: Score,
      description: 'The same over everyone who voted, in the same roll calls.',
      resolve: ({ assembly, measure, period }) => scoreIn(period, scoreGroup(assembly, talliesOf(assembly), measure)),
    }),
    band: t.floatList({
      nullable: true,
      description:
        'The 5th and the 95th percentile of 200 random groups of this size, drawn among all that voted in the period, the same each time; null where too few voted.',
      resolve: ({ assembly, group, measure }) => {
        const band = bandOf(assembly, group.seats.length, measure);
        return band && [...band];
      },
    }),
    members: t.field({
      type: [MemberLoyalty],
      description: 'The members of the group in the period, by id, each with its loyalty.',
      resolve: ({ group, tallies, period }) =>
        loyalties(group, tallies).map(({ state, score }) => ({ state, score: scoreIn(period, score) })),
    }),
    splits: t.connection(
      {
        type: Split,
        description: 'The roll calls in which the group made more than one choice: the least united first, then the newest.',
        resolve: (it, args) => {
          const splits = splitsOf(it.group, it.tallies, it.measure).map((split): SplitShape => ({ ...split, of: it }));
          return connectionOfList(splits, args, (split) => rollCallIdOf(it.votes, split.column));
        },
      },
      SplitConnection,
    ),
  }),
});

fieldsOfPeriod(Cohesion, 'Votes of the group in the period that are left out.');

builder.queryField('cohesion', (t) =>
  t.field({
    type: [Cohesion],
    description:
      'How united states vote: one entry a body and period, bodies by id, then the oldest first, periods without roll calls left out; one body’s roll calls are never counted with another’s. Roll calls from times without any member of the organisation that is asked about are not among those counted. Counted are recorded votes; absences are left out.',
    args: {
      voters: t.arg({
        type: VotersInput,
        required: true,
        description: 'The group: two states or more, or the members of an organisation.',
      }),
      over: t.arg({ type: RollCallScopeInput, description: 'In which roll calls.' }),
      measure: t.arg({
        type: GroupMeasureEnum,
        required: true,
        defaultValue: 'AGREEMENT_INDEX' as const,
        description: 'How unity is measured.',
      }),
      by: t.arg({ type: PeriodEnum, required: true, defaultValue: 'WHOLE' as const, description: 'Over what stretches of time.' }),
    },
    resolve: async (_root, args, context) => {
      const recorded = await context.snapshot.positions.votes.recorded();
      const votes = recorded.in(args.over?.edition ?? 'RECORD');
      const selection = selectionOf(votes, args.over);
      const voters = await seatsOf(context, 'voters', args.voters, votes);
      if (voters.length < 2 && args.voters.membersOf == null)
        throw badInput('voters', `expected two states or more, but got ${voters.length}.`);
      const everybody = seatsOfAll(votes);
      // The Assembly and the random groups are held against the group in the same roll calls.
      const columns = columnsOf(voters, selectColumns(votes, selection));
      const withheld = votesWithheld(votes, recorded, selection, voters, (others) => columnsOf(voters, others), args.by);
      return periodsOf(votes, columns, args.by).map(
        (period) => new CohesionShape(votes, period, args.measure, voters, everybody, () => withheld(period)),
      );
    },
  }),
);
