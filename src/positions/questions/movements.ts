/** movements: which states moved furthest between their first and their last vote on the same proposition. */
import type { Withheld as WithheldShape } from '../../comparison/withheld.ts';
import { loadPresent } from '../../graph/lists.ts';
import { type Connection, connectionOfList } from '../../graph/paging.ts';
import { Ref } from '../../graph/reference.ts';
import { type Movement as MovementRecord, movementsOf, type Shift as ShiftRecord } from '../../votes/moves.ts';
import { seatsOfAll } from '../../votes/seats.ts';
import { selectColumns } from '../../votes/selection.ts';
import { votesBesideTexts } from '../../votes/withheld.ts';
import { builder, Proposition, State, Vote } from '../builder.ts';
import { propositionById } from '../loaders.ts';
import { RollCallScopeInput, seatsOf, selectionOf, VotersInput } from './voters.ts';
import { Withheld } from './withheld.ts';

const Shift = builder.objectRef<ShiftRecord>('Shift').implement({
  description: 'A proposition on which a state’s last choice is not its first.',
  fields: (t) => ({
    proposition: t.field({
      type: Proposition,
      description: 'On what.',
      resolve: ({ first }, _args, context) => loadPresent(propositionById(context), first.proposition),
    }),
    first: t.expose('first', { type: Vote, description: 'Its first vote among the roll calls counted.' }),
    last: t.expose('last', { type: Vote, description: 'Its last vote among them.' }),
    steps: t.exposeInt('steps', { description: 'How far: 1 from or to an abstention, 2 from yes to no or from no to yes.' }),
  }),
});

const Movement = builder.objectRef<MovementRecord>('Movement').implement({
  description:
    'How far a state’s choices moved, over the propositions on which it voted more than once. The texts of a yearly subject change too: what moved may be the text.',
  fields: (t) => ({
    state: t.field({ type: State, nullable: true, description: 'The state.', resolve: ({ state }) => new Ref('State', state) }),
    steps: t.exposeInt('steps', { description: 'The sum of the steps of its shifts.' }),
    counted: t.exposeInt('counted', { description: 'On how many propositions it voted at least twice.' }),
    shifts: t.expose('shifts', { type: [Shift], description: 'Where it moved: the furthest first, then by the proposition’s id.' }),
  }),
});

interface MovementPage extends Connection<MovementRecord> {
  readonly withheld: () => WithheldShape;
}

const MovementConnection = builder.connectionObject(
  {
    type: Movement,
    name: 'MovementConnection',
    description: 'A page of movements.',
    fields: (t) => ({
      withheld: t.field({
        type: Withheld,
        description:
          'Votes of these states in the roll calls asked for that are left out, over all pages: those on amendments, parts and motions, and those in roll calls that another edition alone counts.',
        resolve: (page) => (page as unknown as MovementPage).withheld(),
      }),
    }),
  },
  { description: 'One of the movements, with its place in the list.' },
);

builder.queryField('movements', (t) =>
  t.connection(
    {
      type: Movement,
      description:
        'Which states moved most: each with how far its last vote on a proposition is from its first, over all propositions with at least two roll calls on whole texts in the scope; yes, abstain and no lie one step apart. The furthest first, then by the state’s id. States that voted on none of them twice are left out.',
      args: {
        voters: t.arg({ type: VotersInput, description: 'Whose votes; by default every state’s.' }),
        over: t.arg({
          type: RollCallScopeInput,
          description: 'In which roll calls: of which topics, propositions and time. Those on amendments, parts and motions are left out.',
        }),
      },
      resolve: async (_root, args, context): Promise<MovementPage> => {
        const recorded = await context.snapshot.positions.votes.recorded();
        const votes = recorded.in(args.over?.edition ?? 'RECORD');
        const seats = args.voters ? await seatsOf(context, 'voters', args.voters, votes) : seatsOfAll(votes);
        const selection = selectionOf(votes, args.over);
        return {
          ...connectionOfList(movementsOf(votes, seats, selectColumns(votes, selection)), args, ({ state }) => state),
          withheld: () => votesBesideTexts(votes, recorded, selection, seats),
        };
      },
    },
    MovementConnection,
  ),
);
