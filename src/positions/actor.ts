/**
 * Actors and their ties, as the positions subgraph sees them: the organisations subgraph owns them, this one adds the
 * positions that they hold, that are stated on their behalf, and that are about them.
 */
import { Ref, typeName } from '../graph/reference.ts';
import {
  Actor,
  builder,
  Figure,
  FigureConnection,
  Group,
  Membership,
  Node,
  Official,
  Organisation,
  Post,
  Source,
  SourceConnection,
  State,
  Statement,
  StatementConnection,
  Tenure,
} from './builder.ts';
import { figureArguments, figureOptions } from './figure.ts';
import {
  figuresCitedBy,
  sourcesPublishedBy,
  statementsAbout,
  statementsHeldBy,
  statementsInCapacity,
  statementsOnBehalfOf,
  statementsReportedBy,
} from './loaders.ts';
import { sourceArguments, sourceOptions } from './source.ts';
import { statementArguments, statementOptions } from './statement.ts';

Actor.implement({
  description: 'Whoever can hold a position: an organisation, a state, an official or a group.',
  resolveType: typeName,
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Readable, stable, and unique over the whole dataset: `csto`, `KAZ`, `stanislav-zas`.' }),
    statements: t.connection(
      {
        type: Statement,
        description: 'The positions that it holds. Those stated on its behalf by others are in `statementsOnBehalf`.',
        args: statementArguments,
        resolve: (actor, args, context) => statementsHeldBy(context, actor.id, args, statementOptions(args)),
      },
      StatementConnection,
    ),
    statementsAbout: t.connection(
      {
        type: Statement,
        description: 'The positions of others that are about it; each of them says in `targets` how.',
        args: statementArguments,
        resolve: (actor, args, context) => statementsAbout(context, actor.id, args, statementOptions(args)),
      },
      StatementConnection,
    ),
    statementsReported: t.connection(
      {
        type: Statement,
        description: 'The positions of others that are known through it.',
        args: statementArguments,
        resolve: (actor, args, context) => statementsReportedBy(context, actor.id, args, statementOptions(args)),
      },
      StatementConnection,
    ),
    figures: t.connection(
      {
        type: Figure,
        description: 'The figures that it cited.',
        args: figureArguments,
        resolve: (actor, args, context) => figuresCitedBy(context, actor.id, args, figureOptions(args)),
      },
      FigureConnection,
    ),
  }),
});

/** What a state or an organisation has besides: it can be spoken for. */
const representedFields = [Organisation, State] as const;

const key = builder.selection<{ id: string }>('id');

for (const [type, name] of [
  [Organisation, 'Organisation'],
  [State, 'State'],
  [Official, 'Official'],
  [Group, 'Group'],
] as const) {
  type.implement({ interfaces: [Node, Actor] });
  builder.asEntity(type, { key, resolveReference: ({ id }) => new Ref(name, id) });
}

for (const type of representedFields) {
  builder.objectField(type, 'statementsOnBehalf', (t) =>
    t.connection(
      {
        type: Statement,
        description: 'The positions that others stated on its behalf.',
        args: statementArguments,
        resolve: (actor, args, context) => statementsOnBehalfOf(context, actor.id, args, statementOptions(args)),
      },
      StatementConnection,
    ),
  );
}

builder.objectField(Organisation, 'publications', (t) =>
  t.connection(
    {
      type: Source,
      description: 'The sources that it published.',
      args: sourceArguments,
      resolve: (it, args, context) => sourcesPublishedBy(context, it.id, args, sourceOptions(args)),
    },
    SourceConnection,
  ),
);

Tenure.implement({ interfaces: [Node] });
builder.asEntity(Tenure, { key, resolveReference: ({ id }) => new Ref('Tenure', id) });
builder.objectField(Tenure, 'statements', (t) =>
  t.connection(
    {
      type: Statement,
      description: 'The positions stated in this office.',
      args: statementArguments,
      resolve: (tenure, args, context) => statementsInCapacity(context, tenure.id, args, statementOptions(args)),
    },
    StatementConnection,
  ),
);

// Known here by their keys alone, for `node`.
const keyOnly = builder.keyDirective(key, false);
for (const [type, name] of [
  [Membership, 'Membership'],
  [Post, 'Post'],
] as const) {
  type.implement({ interfaces: [Node] });
  builder.asEntity(type, { key: keyOnly, resolveReference: ({ id }) => new Ref(name, id) });
}
