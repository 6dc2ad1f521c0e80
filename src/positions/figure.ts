/** Figure: the type, its queries, its entity. */

import type { InputShapeFromFields } from '@pothos/core';
import { loadPresent, type OptionsOf, presentAll } from '../graph/lists.ts';
import { lookingUp, naming } from '../graph/names.ts';
import { Actor, AgeOrder, builder, Evidence, Figure, FigureConnection, Node, Statement, Topic } from './builder.ts';
import { actorRef, figureById, figures, statementById, topicById } from './loaders.ts';

/** The filters and the order of every list of figures, whoever cited them. */
export const figureArguments = builder.args((t) => ({
  topics: t.idList({ ...naming('topic'), description: 'Only about one of these topics, or one below it.' }),
  recordedSince: t.field({ type: 'Date', description: 'Only those recorded here on this day or later.' }),
  orderBy: t.field({ type: AgeOrder, required: true, defaultValue: 'NEWEST' as const, description: 'In which order.' }),
}));

/** As above, where the list may be of figures that several actors cited. */
export const anybodysFigureArguments = {
  ...figureArguments,
  ...builder.args((t) => ({ citedBy: t.idList({ ...naming('actor'), description: 'Only cited by these actors.' }) })),
};

export function figureOptions(
  args: InputShapeFromFields<typeof figureArguments> & { citedBy?: readonly string[] | null },
): OptionsOf<typeof figures> {
  const { citedBy, topics, recordedSince } = args;
  return { where: { citedBy, topics, recordedSince }, order: args.orderBy };
}

Figure.implement({
  description: 'A number that someone cited. That it is listed does not make it right.',
  interfaces: [Node],
  fields: (t) => ({
    measured: t.exposeString('measured'),
    value: t.exposeFloat('value'),
    unit: t.exposeString('unit'),
    qualifier: t.exposeString('qualifier', {
      nullable: true,
    }),
    period: t.exposeString('period', { nullable: true }),
    citedBy: t.field({
      type: Actor,
      nullable: true,
      resolve: (figure, _args, context) => actorRef(context, figure.citedBy),
    }),
    statement: t.field({
      type: Statement,
      nullable: true,
      resolve: (figure, _args, context) => (figure.statement === null ? null : loadPresent(statementById(context), figure.statement)),
    }),
    topics: t.field({
      type: [Topic],
      resolve: (figure, _args, context) => presentAll(topicById(context), figure.topics),
    }),
    date: t.expose('date', { type: 'PartialDate' }),
    recordedOn: t.expose('recordedOn', { type: 'Date' }),
    note: t.exposeString('note', { nullable: true }),
    evidence: t.expose('evidence', { type: [Evidence] }),
  }),
});

builder.asEntity(Figure, {
  key: builder.selection<{ id: string }>('id'),
  resolveReference: ({ id }, context) => figureById(context).load(id),
});

builder.queryFields((t) => ({
  figure: t.field({
    type: Figure,
    nullable: true,
    description: 'The figure with this id; null if there is none.',
    args: { id: t.arg.id({ ...lookingUp('figure'), required: true, description: 'Its id.' }) },
    resolve: (_root, { id }, context) => figureById(context).load(id),
  }),
  figures: t.connection(
    {
      type: Figure,
      description: 'Figures that someone cited.',
      args: anybodysFigureArguments,
      resolve: (_root, args, context) => figures(context, args, figureOptions(args)),
    },
    FigureConnection,
  ),
}));
