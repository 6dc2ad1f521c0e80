/** Source and Evidence: how we know. The types, their queries, the entity. */

import type { InputShapeFromFields } from '@pothos/core';
import { SourceKind } from '../domain/sources.ts';
import { defineEnum } from '../graph/builder.ts';
import { loadPresent, type OptionsOf } from '../graph/lists.ts';
import { lookingUp } from '../graph/names.ts';
import { Ref } from '../graph/reference.ts';
import {
  Actor,
  AgeOrder,
  builder,
  Evidence,
  Figure,
  FigureConnection,
  Node,
  Organisation,
  Source,
  SourceConnection,
  Statement,
  StatementConnection,
} from './builder.ts';
import { anybodysFigureArguments, figureOptions } from './figure.ts';
import { actorRef, figuresIn, sourceById, sources, statementsIn } from './loaders.ts';
import { ReadingEnum, statementArguments, statementOptions } from './statement.ts';

const Kind = defineEnum(builder, 'SourceKind', 'What sort of document a source is.', SourceKind);

/** The filters and the order of every list of sources. */
export const sourceArguments = builder.args((t) => ({
  kinds: t.field({ type: [Kind], description: 'Only of these kinds.' }),
  orderBy: t.field({ type: AgeOrder, required: true, defaultValue: 'NEWEST' as const, description: 'In which order.' }),
}));

export function sourceOptions(args: InputShapeFromFields<typeof sourceArguments>): OptionsOf<typeof sources> {
  return { where: { kinds: args.kinds }, order: args.orderBy };
}

Source.implement({
  description: 'A document that shows what the records say.',
  interfaces: [Node],
  fields: (t) => ({
    title: t.exposeString('title'),
    kind: t.expose('kind', { type: Kind }),
    authors: t.field({
      type: [Actor],
      nullable: { list: false, items: true },
      resolve: (source, _args, context) => Promise.all(source.authors.map((id) => actorRef(context, id))),
    }),
    publisher: t.field({
      type: Organisation,
      nullable: true,
      resolve: (source) => (source.publisher === null ? null : new Ref('Organisation', source.publisher)),
    }),
    date: t.expose('date', { type: 'PartialDate', nullable: true }),
    language: t.exposeString('language'),
    symbol: t.exposeString('symbol', { nullable: true }),
    url: t.exposeString('url', { nullable: true }),
    terms: t.exposeString('terms', { nullable: true }),
    note: t.exposeString('note', { nullable: true }),

    // Source.statements
    statements: t.connection(
      {
        type: Statement,
        description: 'The positions read in it.',
        args: statementArguments,
        resolve: (source, args, context) => statementsIn(context, source.id, args, statementOptions(args)),
      },
      StatementConnection,
    ),

    // Source.figures
    figures: t.connection(
      {
        type: Figure,
        description: 'The figures read in it.',
        args: anybodysFigureArguments,
        resolve: (source, args, context) => figuresIn(context, source.id, args, figureOptions(args)),
      },
      FigureConnection,
    ),
  }),
});

Evidence.implement({
  description: 'Where a record’s content can be read: a source, and the place in it.',
  directives: { shareable: {} } as never,
  fields: (t) => ({
    source: t.field({
      type: Source,
      nullable: true,
      resolve: (evidence, _args, context) => loadPresent(sourceById(context), evidence.source),
    }),
    locator: t.exposeString('locator', { nullable: true }),
    read: t.expose('read', { type: ReadingEnum, nullable: true }),
  }),
});

builder.asEntity(Source, {
  key: builder.selection<{ id: string }>('id'),
  resolveReference: ({ id }, context) => sourceById(context).load(id),
});

builder.queryFields((t) => ({
  source: t.field({
    type: Source,
    nullable: true,
    description: 'The source with this id; null if there is none.',
    args: { id: t.arg.id({ ...lookingUp('source'), required: true, description: 'Its id.' }) },
    resolve: (_root, { id }, context) => sourceById(context).load(id),
  }),
  sources: t.connection(
    {
      type: Source,
      description: 'Sources.',
      args: sourceArguments,
      resolve: (_root, args, context) => sources(context, args, sourceOptions(args)),
    },
    SourceConnection,
  ),
}));
