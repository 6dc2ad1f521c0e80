/** Evidence: where a record's content can be read. The positions subgraph has the same type and owns Source and Event. */
import { Reading } from '../domain/sources.ts';
import { defineEnum } from '../graph/builder.ts';
import { Ref } from '../graph/reference.ts';
import { builder, Event, Evidence, Node, Source } from './builder.ts';

const ReadingEnum = defineEnum(
  builder,
  'Reading',
  'How far whoever made the record had read what it rests on, from the most down.',
  Reading,
);

Evidence.implement({
  description: 'Where a record’s content can be read: a source, and the place in it.',
  directives: { shareable: {} } as never,
  fields: (t) => ({
    source: t.field({
      type: Source,
      nullable: true,
      resolve: (evidence) => new Ref('Source', evidence.source),
    }),
    locator: t.exposeString('locator', { nullable: true }),
    read: t.expose('read', { type: ReadingEnum, nullable: true }),
  }),
});

// Source and Event are known here by their keys alone; their owner describes them.

const key = builder.keyDirective(builder.selection<{ id: string }>('id'), false);

Source.implement({ interfaces: [Node] });
builder.asEntity(Source, { key, resolveReference: ({ id }) => new Ref('Source', id) });

Event.implement({ interfaces: [Node] });
builder.asEntity(Event, { key, resolveReference: ({ id }) => new Ref('Event', id) });
