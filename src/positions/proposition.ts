/** Proposition and PropositionLink: the types, their queries, their entities. */

import type { InputShapeFromFields } from '@pothos/core';
import { doubtsOf } from '../comparison/standing.ts';
import { AppliesTo, anyPosition, LinkKind, LinkStrength, type Proposition as PropositionRecord } from '../domain/positions.ts';
import { defineEnum } from '../graph/builder.ts';
import { badInput } from '../graph/errors.ts';
import { loadPresent, type OptionsOf, presentAll } from '../graph/lists.ts';
import { lookingUp, naming } from '../graph/names.ts';
import { type Connection, connectionOfIds, type PageArguments } from '../graph/paging.ts';
import { perRequest, type RequestContext } from '../graph/request.ts';
import { comparedPositionsLimit } from '../store/position-queries.ts';
import type { Snapshot } from '../store/snapshot.ts';
import {
  builder,
  Node,
  Proposition,
  PropositionConnection,
  PropositionLink,
  PropositionLinkConnection,
  Statement,
  StatementConnection,
  Topic,
} from './builder.ts';
import {
  linksFrom,
  linksTo,
  propositionById,
  propositionLinkById,
  propositionLinks,
  propositions,
  statementsOn,
  topicById,
} from './loaders.ts';
import { PropositionKindEnum, statementArguments, statementOptions } from './statement.ts';

const AppliesToEnum = defineEnum(builder, 'AppliesTo', 'For whom a proposition is meant.', AppliesTo);
const LinkKindEnum = defineEnum(builder, 'LinkKind', 'How one proposition bears on another.', LinkKind);
const LinkStrengthEnum = defineEnum(builder, 'LinkStrength', 'How firmly a link holds.', LinkStrength);
const LinkOrder = defineEnum(builder, 'LinkOrder', 'In which order of links.', {
  FROM: 'By the id of the first proposition, A to Z.',
  FROM_DESCENDING: 'By the id of the first proposition, Z to A.',
});

const PropositionOrder = defineEnum(builder, 'PropositionOrder', 'In which order of propositions.', {
  TEXT: 'By their texts, A to Z.',
  TEXT_DESCENDING: 'By their texts, Z to A.',
  MOST_DISPUTED:
    'Those first on which many stand on both sides: by the smaller of the numbers of holders whose statements support and oppose it, then by the larger, then by id. Statements that are uncertain, second-hand or editorial are not counted, nor are votes.',
});

/** The filters and the order of every list of propositions. */
export const propositionArguments = builder.args((t) => ({
  kinds: t.field({ type: [PropositionKindEnum], description: 'Only of these kinds.' }),
  orderBy: t.field({ type: PropositionOrder, required: true, defaultValue: 'TEXT' as const, description: 'In which order.' }),
}));

type PropositionArguments = InputShapeFromFields<typeof propositionArguments> & PageArguments;

/** A list of propositions, in whichever order. */
export function listPropositions(
  context: RequestContext,
  args: PropositionArguments,
  topics: readonly string[] | null,
  inOrder: (options: OptionsOf<typeof propositions>) => Promise<Connection<PropositionRecord>>,
): Promise<Connection<PropositionRecord>> {
  const { kinds, orderBy } = args;
  return orderBy === 'MOST_DISPUTED' ? mostDisputed(context, args, topics) : inOrder({ where: { kinds }, order: orderBy });
}

async function mostDisputed(context: RequestContext, args: PropositionArguments, topics: readonly string[] | null) {
  const ranked = await disputedIn(context).load(JSON.stringify([topics, args.kinds ?? null]));
  return connectionOfIds(ranked, args, (id) => propositionById(context).load(id));
}

/** The ids of propositions of some topics and kinds, the most disputed first; a request may ask for them many times. */
const disputedIn = perRequest<string, readonly string[]>((snapshot, asked) =>
  Promise.all(
    asked.map((each) => {
      const [topics, kinds] = JSON.parse(each) as [readonly string[] | null, PropositionArguments['kinds']];
      return ranked(snapshot, topics, kinds).catch((error: Error) => error);
    }),
  ),
);

async function ranked(
  snapshot: Snapshot,
  topics: readonly string[] | null,
  kinds: PropositionArguments['kinds'],
): Promise<readonly string[]> {
  const { positions } = snapshot;
  const filter = { ...anyPosition, topics };
  const [listed, held] = await Promise.all([
    positions.propositions.page({ where: { topics, kinds }, limit: comparedPositionsLimit }),
    positions.heldBy(null, filter, ['STATEMENT']),
  ]);
  if (held.length > comparedPositionsLimit) {
    throw badInput('orderBy', `MOST_DISPUTED goes over up to ${comparedPositionsLimit} statements, and there are more.`);
  }
  const sides = new Map(listed.items.map(({ node: { id } }) => [id, { SUPPORTS: new Set<string>(), OPPOSES: new Set<string>() }]));
  for (const position of held) {
    const { stance, holder, proposition } = position;
    if ((stance === 'SUPPORTS' || stance === 'OPPOSES') && doubtsOf(position).length === 0) sides.get(proposition)?.[stance].add(holder);
  }
  const inOrder = [...sides].map(([id, { SUPPORTS, OPPOSES }]) => ({
    id,
    smaller: Math.min(SUPPORTS.size, OPPOSES.size),
    larger: Math.max(SUPPORTS.size, OPPOSES.size),
  }));
  inOrder.sort((a, b) => b.smaller - a.smaller || b.larger - a.larger || (a.id < b.id ? -1 : 1));
  return inOrder.map(({ id }) => id);
}

/** The filters of every list of links. */
const linkArguments = builder.args((t) => ({
  kinds: t.field({ type: [LinkKindEnum], description: 'Only of these kinds.' }),
  strengths: t.field({ type: [LinkStrengthEnum], description: 'Only of these strengths.' }),
  orderBy: t.field({ type: LinkOrder, required: true, defaultValue: 'FROM' as const, description: 'In which order.' }),
}));

function linkOptions(args: InputShapeFromFields<typeof linkArguments>): OptionsOf<typeof propositionLinks> {
  return { where: { kinds: args.kinds, strengths: args.strengths }, order: args.orderBy };
}

Proposition.implement({
  description: 'One neutral, affirmative statement that can be supported or opposed: what makes two positions comparable.',
  interfaces: [Node],
  fields: (t) => ({
    text: t.exposeString('text'),
    kind: t.expose('kind', { type: PropositionKindEnum }),
    appliesTo: t.expose('appliesTo', {
      type: AppliesToEnum,
    }),
    topics: t.field({
      type: [Topic],
      resolve: (proposition, _args, context) => presentAll(topicById(context), proposition.topics),
    }),
    series: t.exposeString('series', { nullable: true }),
    note: t.exposeString('note', { nullable: true }),

    // Proposition.statements
    statements: t.connection(
      {
        type: Statement,
        description: 'The positions stated on it.',
        args: statementArguments,
        resolve: (proposition, args, context) => statementsOn(context, proposition.id, args, statementOptions(args)),
      },
      StatementConnection,
    ),

    // Proposition.linksFrom, Proposition.linksTo
    linksFrom: t.connection(
      {
        type: PropositionLink,
        description: 'Links from this proposition to others.',
        args: linkArguments,
        resolve: (proposition, args, context) => linksFrom(context, proposition.id, args, linkOptions(args)),
      },
      PropositionLinkConnection,
    ),
    linksTo: t.connection(
      {
        type: PropositionLink,
        description: 'Links from others to this proposition.',
        args: linkArguments,
        resolve: (proposition, args, context) => linksTo(context, proposition.id, args, linkOptions(args)),
      },
      PropositionLinkConnection,
    ),
  }),
});

PropositionLink.implement({
  description: 'How one proposition bears on another, and why.',
  interfaces: [Node],
  fields: (t) => ({
    from: t.field({
      type: Proposition,
      resolve: (link, _args, context) => loadPresent(propositionById(context), link.from),
    }),
    to: t.field({
      type: Proposition,
      resolve: (link, _args, context) => loadPresent(propositionById(context), link.to),
    }),
    kind: t.expose('kind', { type: LinkKindEnum }),
    strength: t.expose('strength', { type: LinkStrengthEnum }),
    reason: t.exposeString('reason'),
  }),
});

builder.asEntity(Proposition, {
  key: builder.selection<{ id: string }>('id'),
  resolveReference: ({ id }, context) => propositionById(context).load(id),
});
builder.asEntity(PropositionLink, {
  key: builder.selection<{ id: string }>('id'),
  resolveReference: ({ id }, context) => propositionLinkById(context).load(id),
});

builder.queryFields((t) => ({
  proposition: t.field({
    type: Proposition,
    nullable: true,
    description: 'The proposition with this id; null if there is none.',
    args: { id: t.arg.id({ ...lookingUp('proposition'), required: true, description: 'Its id: `sco-is-priority-partner`.' }) },
    resolve: (_root, { id }, context) => propositionById(context).load(id),
  }),
  propositions: t.connection(
    {
      type: Proposition,
      description: 'Propositions.',
      args: {
        ...propositionArguments,
        topics: t.arg.idList({ ...naming('topic'), description: 'Only about one of these topics, or one below it.' }),
      },
      resolve: (_root, { topics, ...args }, context) =>
        listPropositions(context, args, topics ?? null, (options) =>
          propositions(context, args, { ...options, where: { ...options.where, topics } }),
        ),
    },
    PropositionConnection,
  ),
  propositionLink: t.field({
    type: PropositionLink,
    nullable: true,
    description: 'The link with this id; null if there is none.',
    args: { id: t.arg.id({ ...lookingUp('propositionLink'), required: true, description: 'Its id.' }) },
    resolve: (_root, { id }, context) => propositionLinkById(context).load(id),
  }),
  propositionLinks: t.connection(
    {
      type: PropositionLink,
      description: 'Links between propositions.',
      args: linkArguments,
      resolve: (_root, args, context) => propositionLinks(context, args, linkOptions(args)),
    },
    PropositionLinkConnection,
  ),
}));
