/** wordsAndDeeds: what an organisation declared, beside what its members said and how they voted. */
import {
  departures,
  type MemberDeeds as MemberDeedsShape,
  Part,
  type WordAndDeeds as WordAndDeedsShape,
  wordsAndDeeds,
} from '../../comparison/deeds.ts';
import { PropositionClasses } from '../../comparison/links.ts';
import { WithheldItems, type Withheld as WithheldShape } from '../../comparison/withheld.ts';
import { lastKnownDay, today } from '../../domain/dates.ts';
import { anyPosition } from '../../domain/positions.ts';
import { inTurns } from '../../domain/steps.ts';
import { defineEnum } from '../../graph/builder.ts';
import { badInput } from '../../graph/errors.ts';
import { loadPresent, present, presentAll } from '../../graph/lists.ts';
import { naming } from '../../graph/names.ts';
import { type Connection, connectionOfList } from '../../graph/paging.ts';
import { Ref } from '../../graph/reference.ts';
import { whyNoVote } from '../../votes/positions.ts';
import { builder, MembershipBasisEnum, Proposition, State } from '../builder.ts';
import { propositionById, statementById } from '../loaders.ts';
import { Cell } from './compare.ts';
import { positionsOfActors } from './positions-in-scope.ts';
import { type NamedActor, type Scope, ScopeInput, scopeOf } from './scope.ts';
import { Withheld } from './withheld.ts';

const PartEnum = defineEnum(builder, 'Part', 'A member’s part in what its organisation declared.', Part);

const MemberDeeds = builder.objectRef<MemberDeedsShape>('MemberDeeds').implement({
  description: 'Where a member stands on what its organisation declared: what it said, and how it voted, apart.',
  fields: (t) => ({
    member: t.field({ type: State, nullable: true, description: 'The member.', resolve: ({ said }) => new Ref('State', said.actor.id) }),
    part: t.expose('part', { type: PartEnum, description: 'Its part in the statements that make the organisation’s standing.' }),
    said: t.expose('said', { type: Cell, description: 'Its standing by what it declared or had said on its behalf.' }),
    voted: t.expose('voted', { type: Cell, description: 'Its standing by its votes.' }),
    departed: t.exposeBoolean('departed', {
      description:
        'Whether it SIGNED, and its standing by words or by votes, taken on no earlier day, is not the organisation’s: the reverse, an abstention, a condition, or MIXED.',
    }),
  }),
});

const WordAndDeeds = builder.objectRef<WordAndDeedsShape>('WordAndDeeds').implement({
  description: 'What an organisation declared on a proposition, and what its members made of it.',
  fields: (t) => ({
    proposition: t.field({
      type: Proposition,
      description: 'The proposition.',
      resolve: (it, _args, context) => loadPresent(propositionById(context), it.proposition),
    }),
    declared: t.expose('declared', { type: Cell, description: 'Where the organisation stands.' }),
    departures: t.int({ description: 'How many members departed from it.', resolve: departures }),
    members: t.field({
      type: [MemberDeeds],
      description: 'Its members, by id.',
      args: { departedOnly: t.arg.boolean({ required: true, defaultValue: false, description: 'Only those that departed from it.' }) },
      resolve: ({ members }, { departedOnly }) => members.filter(({ departed }) => departed || !departedOnly),
    }),
  }),
});

interface DeedsPage extends Connection<WordAndDeedsShape> {
  readonly withheld: () => WithheldShape;
}

const WordAndDeedsConnection = builder.connectionObject(
  {
    type: WordAndDeeds,
    name: 'WordAndDeedsConnection',
    description: 'A page of propositions on which an organisation declared itself and its members voted.',
    fields: (t) => ({
      withheld: t.field({
        type: Withheld,
        description: 'Statements of the organisation and its members on these propositions that don’t count, over all pages.',
        resolve: (page) => (page as unknown as DeedsPage).withheld(),
      }),
    }),
  },
  { name: 'WordAndDeedsEdge', description: 'One of the propositions, with its place in the list.' },
);

builder.queryField('wordsAndDeeds', (t) =>
  t.connection(
    {
      type: WordAndDeeds,
      description:
        'What an organisation declared, what its members said, and how they voted, proposition by proposition: those on which it has a standing and a member has voted, first those from which most departed. A member never inherits the organisation’s position; whether it signed is read from its membership on the day and from recorded dissent.',
      args: {
        organisation: t.arg.id({ required: true, ...naming('organisation'), description: 'The organisation.' }),
        asOf: t.arg({ type: 'Date', description: 'Its members on this day; by default today.' }),
        basis: t.arg({
          type: MembershipBasisEnum,
          required: true,
          defaultValue: 'LEGAL' as const,
          description: 'Which memberships count on that day.',
        }),
        scope: t.arg({ type: ScopeInput, description: 'Which positions are looked at, and which count; `records` is left aside.' }),
      },
      resolve: async (_root, { organisation: id, asOf, basis, ...args }, context): Promise<DeedsPage> => {
        const scope: Scope = { ...scopeOf(args.scope), records: ['STATEMENT'] };
        const { organisations, positions } = context.snapshot;
        const held = { on: asOf ?? today(), basis };
        const where = { organisations: [id], statuses: ['MEMBER' as const, 'PARTICIPATING_STATE' as const] };
        const [ever, then] = await Promise.all([
          organisations.memberships.page({ where, limit: 5_000 }),
          organisations.memberships.page({ where: { ...where, held }, limit: 5_000 }),
        ]);
        if (ever.items.length === 0) throw badInput('organisation', `no memberships of ${id} are recorded.`);
        const members = [...new Set(then.items.map(({ node }) => node.state))]
          .sort()
          .map((state): NamedActor => ({ id: state, type: 'State' }));
        const organisation = present((await positionsOfActors(context, [{ id, type: 'Organisation' }], scope))[0] ?? null);
        const declaredOn = [...new Set(organisation.positions.map(({ proposition }) => proposition))];
        // What it has not declared itself on is not looked at, and so links are followed to what it has.
        const onDeclared: Scope = { ...scope, topics: null, propositions: declaredOn };
        const [said, voted, { ownMembers }, votes, statements, links] = await Promise.all([
          positionsOfActors(context, members, onDeclared),
          positionsOfActors(context, members, { ...onDeclared, records: ['VOTE'] }),
          positions.unscored(),
          positions.votes.in('RECORD'),
          presentAll(
            statementById(context),
            organisation.positions.map((position) => position.id),
          ),
          positions.links(),
        ]);
        const classes = new PropositionClasses(links, scope.through);
        const steps = wordsAndDeeds(organisation, said, voted, {
          ...{ counting: scope, ownMembers, lastDay: lastKnownDay(scope.window, context.snapshot.updatedOn) },
          whyNoVote: whyNoVote(votes, { ...anyPosition, propositions: classes.reaching(declaredOn), ...scope.window }),
          dissenters: new Map(statements.map((statement) => [statement.id, statement.dissenters])),
          memberships: ever.items.map(({ node }) => node),
        });
        const rows = await inTurns(steps, context.signal);
        return {
          ...connectionOfList(rows, args, ({ proposition }) => proposition),
          withheld: () => [organisation, ...said].reduce((items, each) => items.addUncounted(each, scope), new WithheldItems()).count(),
        };
      },
    },
    WordAndDeedsConnection,
  ),
);
