/** Relation: the type, its queries, its entity. */
import { Basis, RelationKind } from '../domain/positions.ts';
import { defineEnum } from '../graph/builder.ts';
import { present } from '../graph/lists.ts';
import { builder, Node, Position, Relation, RelationConnection } from './builder.ts';
import { positionById, relationById, relations } from './loaders.ts';

const Kind = defineEnum(builder, 'RelationKind', 'How one position bears on another.', RelationKind);
const BasisEnum = defineEnum(builder, 'Basis', 'Where a relation comes from.', Basis);

Relation.implement({
  description: 'How one position bears on another.',
  interfaces: [Node],
  fields: (t) => ({
    kind: t.expose('kind', { type: Kind, description: 'How the first bears on the second.' }),
    a: t.field({
      type: Position,
      description: 'The first.',
      resolve: async (relation, _args, context) => present(await positionById(context).load(relation.a)),
    }),
    b: t.field({
      type: Position,
      description: 'The second.',
      resolve: async (relation, _args, context) => present(await positionById(context).load(relation.b)),
    }),
    basis: t.expose('basis', { type: BasisEnum, description: 'Whether it was recorded by an editor or follows from the stances.' }),
    reason: t.exposeString('reason', { description: 'Why it holds.' }),
  }),
});

builder.asEntity(Relation, {
  key: builder.selection<{ id: string }>('id'),
  resolveReference: ({ id }, context) => relationById(context).load(id),
});

builder.queryFields((t) => ({
  relation: t.field({
    type: Relation,
    nullable: true,
    description: 'The curated relation with this id; null if there is none.',
    args: { id: t.arg.id({ required: true, description: 'Its id.' }) },
    resolve: (_root, { id }, context) => relationById(context).load(id),
  }),
  relations: t.connection(
    {
      type: Relation,
      description: 'Curated relations between positions, in the order in which they were recorded.',
      args: { kinds: t.arg({ type: [Kind], description: 'Only of these kinds.' }) },
      resolve: (_root, args, context) => relations(context, args, { where: args.kinds ? [{ column: 'kind', in: args.kinds }] : [] }),
    },
    RelationConnection,
  ),
}));
