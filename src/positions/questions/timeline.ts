/** timeline: how one actor's positions followed each other. */

import { Change, type TimelineEntry as Entry, timeline } from '../../comparison/timeline.ts';
import { WithheldItems, type Withheld as WithheldShape } from '../../comparison/withheld.ts';
import { mayLieIn } from '../../domain/dates.ts';
import { defineEnum } from '../../graph/builder.ts';
import { loadPresent, present } from '../../graph/lists.ts';
import { naming } from '../../graph/names.ts';
import { type Connection, connectionOfList } from '../../graph/paging.ts';
import { Ref } from '../../graph/reference.ts';
import { builder, Position, Tenure } from '../builder.ts';
import { positionById } from '../loaders.ts';
import { positionsOfActors } from './positions-in-scope.ts';
import { actorsOf, ScopeInput, scopeOf } from './scope.ts';
import { Withheld } from './withheld.ts';

const ChangeEnum = defineEnum(builder, 'Change', 'What a position changed.', Change);

const TimelineEntry = builder.objectRef<Entry>('TimelineEntry').implement({
  description: 'One position of an actor, and what it changed.',
  fields: (t) => ({
    position: t.field({
      type: Position,
      description: 'The position.',
      resolve: (entry, _args, context) => loadPresent(positionById(context), entry.position.id),
    }),
    previous: t.field({
      type: Position,
      nullable: true,
      description:
        'The actor’s latest earlier counted position on the same proposition, whether or not it lies in the window; null where there is none.',
      resolve: (entry, _args, context) => (entry.previous === null ? null : loadPresent(positionById(context), entry.previous)),
    }),
    change: t.expose('change', { type: ChangeEnum, description: 'What it changed.' }),
    capacity: t.field({
      type: Tenure,
      nullable: true,
      description: 'The office in which the holder spoke; null where none was held, or none was spoken in.',
      resolve: async (entry, _args, context) => {
        const position = present(await positionById(context).load(entry.position.id));
        return position.type === 'Vote' || position.capacity === null ? null : new Ref('Tenure', position.capacity);
      },
    }),
  }),
});

interface TimelinePage extends Connection<Entry> {
  readonly withheld: () => WithheldShape;
}

const TimelineConnection = builder.connectionObject(
  {
    type: TimelineEntry,
    name: 'TimelineConnection',
    description: 'A page of a timeline.',
    fields: (t) => ({
      withheld: t.field({
        type: Withheld,
        description: 'Positions within the scope from which no change is read: those that are UNCOUNTED, over all pages.',
        resolve: (page) => (page as unknown as TimelinePage).withheld(),
      }),
    }),
  },
  { name: 'TimelineEdge', description: 'One of the entries, with its place in the list.' },
);

builder.queryField('timeline', (t) =>
  t.connection(
    {
      type: TimelineEntry,
      description:
        'The positions of one actor, oldest first, each with what it changed: the first on its proposition, said again, or shifted. For a state or an organisation also those stated on its behalf.',
      args: {
        actor: t.arg.id({ ...naming('actor'), required: true, description: 'An organisation, state, official or group.' }),
        scope: t.arg({ type: ScopeInput, description: 'Which positions are listed, and which count.' }),
        changesOnly: t.arg.boolean({
          required: true,
          defaultValue: false,
          description: 'Only entries that changed something: SHIFTED and CONCURRENT.',
        }),
      },
      resolve: async (_root, args, context): Promise<TimelinePage> => {
        const scope = scopeOf(args.scope);
        const actors = await actorsOf(context, [args.actor]);
        // What came before the window decides what was first, so the window is laid over the whole.
        const [compared] = await positionsOfActors(context, actors, { ...scope, window: { from: null, to: null } });
        const { actor, positions } = present(compared ?? null);
        const inWindow = positions.filter((position) => mayLieIn(position.date, scope.window));
        const entries = timeline(actor.type, positions, scope).filter(
          ({ position, change }) =>
            mayLieIn(position.date, scope.window) && (!args.changesOnly || change === 'SHIFTED' || change === 'CONCURRENT'),
        );
        return {
          ...connectionOfList(entries, args, ({ position }) => `${position.id} ${position.proposition}`),
          withheld: () => new WithheldItems().addUncounted({ actor, positions: inWindow }, scope).count(),
        };
      },
    },
    TimelineConnection,
  ),
);
