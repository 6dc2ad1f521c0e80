/** Event: the type, its queries, its entity. */

import { loadPresent } from '../graph/lists.ts';
import { lookingUp } from '../graph/names.ts';
import { Actor, AgeOrder, builder, Event, EventConnection, Evidence, Interval, Node, Statement, StatementConnection } from './builder.ts';
import { actorRef, eventById, events, eventsWithin, statementsAboutEvent, statementsAt } from './loaders.ts';
import { statementArguments, statementOptions } from './statement.ts';

/** The order of every list of events. */
const eventArguments = builder.args((t) => ({
  orderBy: t.field({ type: AgeOrder, required: true, defaultValue: 'NEWEST' as const, description: 'In which order.' }),
}));

Event.implement({
  description: 'An occasion on which something was said or done: a conference, a session of it, an operation.',
  interfaces: [Node],
  fields: (t) => ({
    name: t.exposeString('name'),
    interval: t.expose('interval', { type: Interval }),
    place: t.exposeString('place', { nullable: true }),
    partOf: t.field({
      type: Event,
      nullable: true,
      resolve: (event, _args, context) => (event.partOf === null ? null : loadPresent(eventById(context), event.partOf)),
    }),
    organisers: t.field({
      type: [Actor],
      nullable: { list: false, items: true },
      resolve: (event, _args, context) => Promise.all(event.organisers.map((id) => actorRef(context, id))),
    }),
    note: t.exposeString('note', { nullable: true }),
    evidence: t.expose('evidence', { type: [Evidence] }),

    // Event.parts
    parts: t.connection(
      {
        type: Event,
        description: 'The events it is made of.',
        args: eventArguments,
        resolve: (event, args, context) => eventsWithin(context, event.id, args, { order: args.orderBy }),
      },
      EventConnection,
    ),

    // Event.statements
    statements: t.connection(
      {
        type: Statement,
        description: 'What was said there, or in one of its parts.',
        args: statementArguments,
        resolve: (event, args, context) => statementsAt(context, event.id, args, statementOptions(args)),
      },
      StatementConnection,
    ),

    // Event.statementsAbout
    statementsAbout: t.connection(
      {
        type: Statement,
        description: 'What was said about it, or about one of its parts, wherever.',
        args: statementArguments,
        resolve: (event, args, context) => statementsAboutEvent(context, event.id, args, statementOptions(args)),
      },
      StatementConnection,
    ),
  }),
});

builder.asEntity(Event, {
  key: builder.selection<{ id: string }>('id'),
  resolveReference: ({ id }, context) => eventById(context).load(id),
});

builder.queryFields((t) => ({
  event: t.field({
    type: Event,
    nullable: true,
    description: 'The event with this id; null if there is none.',
    args: { id: t.arg.id({ ...lookingUp('event'), required: true, description: 'Its id.' }) },
    resolve: (_root, { id }, context) => eventById(context).load(id),
  }),
  events: t.connection(
    {
      type: Event,
      description: 'Events.',
      args: eventArguments,
      resolve: (_root, args, context) => events(context, args, { order: args.orderBy }),
    },
    EventConnection,
  ),
}));
