/** Event: the type, its queries, its entity. */
import { present } from '../graph/lists.ts';
import { Actor, builder, Event, EventConnection, Evidence, Interval, Node, Statement, StatementConnection } from './builder.ts';
import { actorRef, eventById, events, eventsWithin, statementsAt } from './loaders.ts';
import { statementArguments, statementsWhere } from './statement.ts';

Event.implement({
  description: 'An occasion on which something was said or done: a conference, a session of it, an operation.',
  interfaces: [Node],
  fields: (t) => ({
    name: t.exposeString('name', { description: 'What it is called.' }),
    interval: t.expose('interval', { type: Interval, description: 'When it took place.' }),
    place: t.exposeString('place', { nullable: true, description: 'Where it took place.' }),
    partOf: t.field({
      type: Event,
      nullable: true,
      description: 'The event it is a part of.',
      resolve: async (event, _args, context) => (event.partOf === null ? null : present(await eventById(context).load(event.partOf))),
    }),
    organisers: t.field({
      type: [Actor],
      nullable: { list: false, items: true },
      description: 'Who held it.',
      resolve: (event, _args, context) => Promise.all(event.organisers.map((id) => actorRef(context, id))),
    }),
    note: t.exposeString('note', { nullable: true, description: 'What a reader should know besides.' }),
    evidence: t.expose('evidence', { type: [Evidence], description: 'The sources that show it.' }),

    // Event.parts
    parts: t.connection(
      {
        type: Event,
        description: 'The events it is made of, newest first.',
        resolve: (event, args, context) => eventsWithin(context, event.id, args),
      },
      EventConnection,
    ),

    // Event.statements
    statements: t.connection(
      {
        type: Statement,
        description: 'What was said there, newest first; what was said in its parts is listed there.',
        args: statementArguments,
        resolve: (event, args, context) => statementsAt(context, event.id, args, { where: statementsWhere(args) }),
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
    args: { id: t.arg.id({ required: true, description: 'Its id.' }) },
    resolve: (_root, { id }, context) => eventById(context).load(id),
  }),
  events: t.connection(
    { type: Event, description: 'Events, newest first.', resolve: (_root, args, context) => events(context, args) },
    EventConnection,
  ),
}));
