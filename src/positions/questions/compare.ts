/** compare: who stands where on what, and how each pair agrees. */

import type { ComparedActor } from '../../comparison/actors.ts';
import {
  type Cell as CellShape,
  type ComparedPair,
  NoStanding,
  pairsInSteps,
  type ComparisonRow as RowShape,
  rowsInSteps,
  Verdict,
} from '../../comparison/compare.ts';
import { coverage, Measure, NoScore, Reliability, type Score as ScoreShape } from '../../comparison/score.ts';
import { Standing, staleAfter } from '../../comparison/standing.ts';
import { WithheldItems } from '../../comparison/withheld.ts';
import { lastKnownDay } from '../../domain/dates.ts';
import { inTurns } from '../../domain/steps.ts';
import { defineEnum } from '../../graph/builder.ts';
import { checkIdList } from '../../graph/identities.ts';
import { comparedActors } from '../../graph/limits.ts';
import { loadPresent, presentAll } from '../../graph/lists.ts';
import { naming } from '../../graph/names.ts';
import { connectionOfIds, connectionOfList } from '../../graph/paging.ts';
import { Ref } from '../../graph/reference.ts';
import { Bounded } from '../../store/kept.ts';
import type { Snapshot } from '../../store/snapshot.ts';
import { whyNoVote } from '../../votes/positions.ts';
import { Actor, builder, Position, PositionConnection, Proposition } from '../builder.ts';
import { positionById, propositionById } from '../loaders.ts';
import { positionsOfActors } from './positions-in-scope.ts';
import { actorsOf, ScopeInput, scopeOf } from './scope.ts';
import { Withheld } from './withheld.ts';

const StandingEnum = defineEnum(builder, 'Standing', 'Where an actor stands on a proposition.', Standing);
const VerdictEnum = defineEnum(builder, 'Verdict', 'What the standings on a proposition amount to.', Verdict);
const NoStandingEnum = defineEnum(builder, 'NoStanding', 'Why a cell has no standing.', NoStanding);
const MeasureEnum = defineEnum(builder, 'Measure', 'What a score measures.', Measure);
const ReliabilityEnum = defineEnum(builder, 'Reliability', 'How far a score can be leant on.', Reliability);
const NoScoreEnum = defineEnum(builder, 'NoScore', 'Why there is no score.', NoScore);

interface Comparison {
  readonly actors: readonly ComparedActor[];
  readonly rows: readonly RowShape[];
  readonly pairs: readonly ComparedPair[];
}

/** Who reads one page after the other asks for the same comparison again and again: the last are kept with the snapshot. */
const comparisons = new WeakMap<Snapshot, Bounded<string, Comparison>>();

function comparisonsOf(snapshot: Snapshot): Bounded<string, Comparison> {
  const known = comparisons.get(snapshot) ?? new Bounded<string, Comparison>(snapshot.mostKept / 2);
  comparisons.set(snapshot, known);
  return known;
}

/** About so many: a row and its cells, of which the empty ones are shared, and what a pair has of it. */
function bytesOf({ rows, pairs }: Comparison): number {
  const cells = rows.reduce((sum, row) => sum + row.cells.filter((cell) => cell.positions.length > 0).length, 0);
  const shared = pairs.reduce((sum, pair) => sum + pair.shared, 0);
  return 200 * rows.length + 400 * cells + 100 * shared;
}

/** What the pairs leave out, together. */
function withheldOf(pairs: readonly ComparedPair[]) {
  const items = new WithheldItems();
  for (const pair of pairs) pair.withhold(items);
  return items.count();
}

export const Score = builder.objectRef<ScoreShape>('Score').implement({
  description: 'Never a bare number: what was counted, out of what, and how far it can be leant on. Counts first, index second.',
  fields: (t) => ({
    value: t.exposeFloat('value', {
      nullable: true,
      description: 'The score, as `measure` defines it; null exactly when `reason` is not.',
    }),
    reason: t.expose('reason', { type: NoScoreEnum, nullable: true, description: 'Why there is no value.' }),
    measure: t.expose('measure', { type: MeasureEnum, description: 'What is measured, and how.' }),
    n: t.exposeInt('n', { description: 'Items counted.' }),
    eligible: t.exposeInt('eligible', { description: 'Items that could have been counted.' }),
    coverage: t.float({
      nullable: true,
      description: '`n` divided by `eligible`: 0 to 1; null where none was eligible.',
      resolve: coverage,
    }),
    reliability: t.expose('reliability', { type: ReliabilityEnum, description: 'Whether `n` is large enough to lean on.' }),
  }),
});

export const Cell = builder.objectRef<CellShape>('Cell').implement({
  description: 'One actor’s standing on one proposition.',
  fields: (t) => ({
    actor: t.field({ type: Actor, nullable: true, description: 'Whose.', resolve: ({ actor }) => new Ref(actor.type, actor.id) }),
    standing: t.expose('standing', {
      type: StandingEnum,
      nullable: true,
      description: 'The latest counted position; MIXED if the latest cannot be put in order and differ; null exactly when `empty` is not.',
    }),
    condition: t.exposeString('condition', { nullable: true, description: 'On what condition; null unless the standing is CONDITIONAL.' }),
    carried: t.exposeBoolean('carried', {
      description: 'Whether the standing was stated on narrower propositions only, and links brought it here (`scope.through`).',
    }),
    stale: t.exposeBoolean('stale', {
      description: `Whether the positions that make the standing are all older than ${staleAfter} years on the last day: \`scope.to\`, but not after \`dataset.updatedOn\`. Not taken back, and not renewed either, as far as is recorded here: it stands, and is scored only if \`scope.count\` has STALE. What a treaty says too does not age.`,
    }),
    empty: t.expose('empty', { type: NoStandingEnum, nullable: true, description: 'Why there is no standing.' }),
    deciding: t.field({
      type: [Position],
      description: 'The positions that make the standing, newest first.',
      resolve: (cell, _args, context) => presentAll(positionById(context), cell.deciding),
    }),
    positions: t.connection(
      {
        type: Position,
        description: 'All positions of the actor on this within the scope, newest first, uncounted ones too.',
        resolve: (cell, args, context) =>
          connectionOfIds(
            cell.positions.map(({ id }) => id),
            args,
            (id) => positionById(context).load(id),
          ),
      },
      PositionConnection,
    ),
  }),
});

const ComparisonRow = builder.objectRef<RowShape>('ComparisonRow').implement({
  description: 'One proposition, and where each actor stands on it.',
  fields: (t) => ({
    proposition: t.field({
      type: Proposition,
      description: 'The proposition.',
      resolve: (row, _args, context) => loadPresent(propositionById(context), row.proposition),
    }),
    verdict: t.expose('verdict', { type: VerdictEnum, description: 'What the standings amount to.' }),
    cells: t.expose('cells', { type: [Cell], description: 'One for each actor, in the order asked for.' }),
  }),
});

const ComparisonRowConnection = builder.connectionObject(
  { type: ComparisonRow, name: 'ComparisonRowConnection', description: 'A page of rows.' },
  { description: 'One of the rows, with its place in the list.' },
);

const rowArguments = builder.args((t) => ({
  verdicts: t.field({ type: [VerdictEnum], description: 'Only rows with one of these verdicts.' }),
}));

const rowsOf = (rows: readonly RowShape[], verdicts: readonly Verdict[] | null | undefined) =>
  verdicts ? rows.filter((row) => verdicts.includes(row.verdict)) : rows;

const ActorPair = builder.objectRef<ComparedPair>('ActorPair').implement({
  description:
    'How two actors agree, over all propositions of the comparison but those of kind FACT. shared = same + different + mixed + stale + parallel. The numbers depend on the two alone, and are the same in either order.',
  fields: (t) => ({
    a: t.field({ type: Actor, nullable: true, description: 'The one.', resolve: ({ a }) => new Ref(a.type, a.id) }),
    b: t.field({ type: Actor, nullable: true, description: 'The other.', resolve: ({ b }) => new Ref(b.type, b.id) }),
    shared: t.exposeInt('shared', {
      description:
        'Propositions on which both have a standing, each by statements of its own: what an official says for a state is not the state’s agreement with the official.',
    }),
    same: t.exposeInt('same', { description: 'Of these, with the same standing.' }),
    different: t.exposeInt('different', { description: 'Of these, with different standings.' }),
    opposed: t.exposeInt('opposed', { description: 'Of the different, those that one supports and the other opposes.' }),
    mixed: t.exposeInt('mixed', { description: 'Of the shared, with a MIXED standing on either side: not scored.' }),
    stale: t.exposeInt('stale', {
      description: 'Of the shared, with a stale standing on either side: not scored. 0 if `scope.count` has STALE.',
    }),
    parallel: t.exposeInt('parallel', {
      description:
        'Of the shared, those on which each speaks of the members of its own organisation alone (`Proposition.appliesTo`): not scored.',
    }),
    score: t.expose('score', {
      type: Score,
      description:
        'AGREEMENT: same / (same + different). Eligible are the propositions on which at least one of the two has a standing; for two organisations not those that each states of its own members alone. Below 5 counted there is no ratio.',
    }),
    withheld: t.field({
      type: Withheld,
      description:
        'Positions of the two that count towards no standing, and those whose standing is shared and not scored, but for MIXED ones.',
      resolve: (pair) => withheldOf([pair]),
    }),
    rows: t.connection(
      {
        type: ComparisonRow,
        description: 'The shared propositions, with the cells and the verdict of these two.',
        args: rowArguments,
        resolve: (pair, args) => connectionOfList(rowsOf(pair.rows(), args.verdicts), args, (row) => row.proposition),
      },
      ComparisonRowConnection,
    ),
  }),
});

const Comparison = builder.objectRef<Comparison>('Comparison').implement({
  description: 'Who stands where on what, and how each pair agrees.',
  fields: (t) => ({
    actors: t.field({
      type: [Actor],
      nullable: { list: false, items: true },
      description: 'The actors compared, in the order asked for.',
      resolve: (comparison) => comparison.actors.map((actor) => new Ref(actor.type, actor.id)),
    }),
    rows: t.connection(
      {
        type: ComparisonRow,
        description:
          'Propositions on which at least one of the actors has a position: opposed ones first, then differing, agreed, parallel and single ones, and at last those on which nothing counts; within each by the proposition’s id.',
        args: rowArguments,
        resolve: (comparison, args) => connectionOfList(rowsOf(comparison.rows, args.verdicts), args, (row) => row.proposition),
      },
      ComparisonRowConnection,
    ),
    pairs: t.field({
      type: [ActorPair],
      description: 'Every pair once, in the order asked for; over all rows, not one page.',
      resolve: ({ pairs }) => [...pairs],
    }),
    withheld: t.field({
      type: Withheld,
      description: 'Positions that count towards no standing, or that some pair’s score leaves out.',
      resolve: ({ pairs }) => withheldOf(pairs),
    }),
  }),
});

builder.queryField('compare', (t) =>
  t.field({
    type: Comparison,
    description:
      'Compares 2 to 12 actors. An official’s standing is what that person said; a state’s is what it declared or had said on its behalf; an organisation’s is what it declared with the authority of its chair or above, unless `scope.authority` says otherwise. Members never inherit an organisation’s position, nor it theirs.',
    args: {
      actors: t.arg.idList({
        ...naming('actor'),
        required: true,
        description: '2 to 12 organisations, states, officials or groups, each once.',
      }),
      scope: t.arg({ type: ScopeInput, description: 'Which positions are compared, and which count.' }),
    },
    resolve: async (_root, args, context) => {
      checkIdList('actors', args.actors, { ...comparedActors, what: 'actor' });
      const scope = scopeOf(args.scope);
      const kept = comparisonsOf(context.snapshot);
      const key = JSON.stringify([args.actors, scope]);
      const known = kept.get(key);
      if (known) return known;
      const actors = await actorsOf(context, args.actors);
      const compared = await positionsOfActors(context, actors, scope);
      const { topics, propositions, sources, bodies, window } = scope;
      const filter = { topics, propositions, sources, bodies, ...window };
      const whyNone = scope.records.includes('VOTE') ? whyNoVote(await context.snapshot.positions.votes.in('RECORD'), filter) : undefined;
      const { facts, ownMembers } = await context.snapshot.positions.unscored();
      const lastDay = lastKnownDay(scope.window, context.snapshot.updatedOn);
      const question = { counting: scope, lastDay, ownMembers, whyNoVote: whyNone };
      const rows = await inTurns(rowsInSteps(compared, question), context.signal);
      const asked = compared.map(({ actor }) => actor);
      const pairs = await inTurns(pairsInSteps(asked, rows, { counting: scope, facts }), context.signal);
      const comparison = { actors: asked, rows, pairs };
      kept.set(key, comparison, bytesOf(comparison));
      return comparison;
    },
  }),
);
