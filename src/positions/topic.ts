/** Topic: the type, its queries, its entity. */

import { loadPresent } from '../graph/lists.ts';
import { lookingUp } from '../graph/names.ts';
import {
  builder,
  Figure,
  FigureConnection,
  NameOrder,
  Node,
  Proposition,
  PropositionConnection,
  Topic,
  TopicConnection,
} from './builder.ts';
import { anybodysFigureArguments, figureOptions } from './figure.ts';
import { figuresOnTopic, propositionsOfTopic, topicById, topics, topicsBelow } from './loaders.ts';
import { listPropositions, propositionArguments } from './proposition.ts';

/** The order of every list of topics. */
const topicArguments = builder.args((t) => ({
  orderBy: t.field({ type: NameOrder, required: true, defaultValue: 'NAME' as const, description: 'In which order.' }),
}));

Topic.implement({
  description: 'What propositions are about: a node of a small tree. A topic includes those below it.',
  interfaces: [Node],
  fields: (t) => ({
    name: t.exposeString('name'),
    description: t.exposeString('description'),
    parent: t.field({
      type: Topic,
      nullable: true,
      resolve: (topic, _args, context) => (topic.parent === null ? null : loadPresent(topicById(context), topic.parent)),
    }),
    cap: t.exposeInt('cap', {
      nullable: true,
    }),
    unbis: t.exposeString('unbis', { nullable: true }),
    subjects: t.exposeStringList('subjects'),

    // Topic.children
    children: t.connection(
      {
        type: Topic,
        description: 'The topics directly below.',
        args: topicArguments,
        resolve: (topic, args, context) => topicsBelow(context, topic.id, args, { order: args.orderBy }),
      },
      TopicConnection,
    ),

    // Topic.propositions
    propositions: t.connection(
      {
        type: Proposition,
        description: 'The propositions about it or a topic below it.',
        args: propositionArguments,
        resolve: (topic, args, context) =>
          listPropositions(context, args, [topic.id], (options) => propositionsOfTopic(context, topic.id, args, options)),
      },
      PropositionConnection,
    ),

    // Topic.figures
    figures: t.connection(
      {
        type: Figure,
        description: 'The figures cited on it or a topic below it.',
        args: anybodysFigureArguments,
        resolve: (topic, args, context) => figuresOnTopic(context, topic.id, args, figureOptions(args)),
      },
      FigureConnection,
    ),
  }),
});

builder.asEntity(Topic, {
  key: builder.selection<{ id: string }>('id'),
  resolveReference: ({ id }, context) => topicById(context).load(id),
});

builder.queryFields((t) => ({
  topic: t.field({
    type: Topic,
    nullable: true,
    description: 'The topic with this id; null if there is none.',
    args: { id: t.arg.id({ ...lookingUp('topic'), required: true, description: 'Its id.' }) },
    resolve: (_root, { id }, context) => topicById(context).load(id),
  }),
  topics: t.connection(
    {
      type: Topic,
      description: 'Topics.',
      args: {
        ...topicArguments,
        topLevel: t.arg.boolean({ description: 'true: only those with none above; false: only those below another. By default all.' }),
      },
      resolve: (_root, args, context) =>
        topics(context, args, {
          where: { topLevel: args.topLevel },
          order: args.orderBy,
        }),
    },
    TopicConnection,
  ),
}));
