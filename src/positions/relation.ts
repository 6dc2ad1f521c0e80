/** Relation: the type, its queries, its entity. */

import type { InputShapeFromFields } from '@pothos/core';
import { type DerivedRelation, daysOfBoth, kindOfPair, representedBy } from '../comparison/contradictions.ts';
import { sharedDays } from '../comparison/holding.ts';
import { anyPosition, Basis, RelationKind } from '../domain/positions.ts';
import { defineEnum } from '../graph/builder.ts';
import { loadPresent, type OptionsOf } from '../graph/lists.ts';
import { lookingUp } from '../graph/names.ts';
import { allSoon, type RequestContext } from '../graph/request.ts';
import { builder, Interval, Node, Position, Relation, RelationConnection, type RelationShape } from './builder.ts';
import { holdingOfPosition, positionById, relationById, relations } from './loaders.ts';

export const RelationKindEnum = defineEnum(builder, 'RelationKind', 'How one position bears on another.', RelationKind);
const RecordedOrder = defineEnum(builder, 'RecordedOrder', 'In which order of recording.', {
  RECORDED: 'The first recorded first.',
  RECORDED_LAST: 'The last recorded first.',
});
export const BasisEnum = defineEnum(builder, 'Basis', 'Where a relation comes from.', Basis);

/** The filters and the order of every list of curated relations. */
export const relationArguments = builder.args((t) => ({
  kinds: t.field({ type: [RelationKindEnum], description: 'Only of these kinds.' }),
  recordedSince: t.field({ type: 'Date', description: 'Only those recorded here on this day or later.' }),
  orderBy: t.field({ type: RecordedOrder, required: true, defaultValue: 'RECORDED' as const, description: 'In which order.' }),
}));

export function relationOptions(args: InputShapeFromFields<typeof relationArguments>): OptionsOf<typeof relations> {
  return { where: { kinds: args.kinds, recordedSince: args.recordedSince }, order: args.orderBy };
}

Relation.implement({
  description:
    'How one position bears on another. A derived one that only links between propositions bring about (`scope.through`) is found by `contradictions`, and not by its id.',
  interfaces: [Node],
  fields: (t) => ({
    kind: t.expose('kind', { type: RelationKindEnum }),
    a: t.field({
      type: Position,
      resolve: (relation, _args, context) => loadPresent(positionById(context), relation.a),
    }),
    b: t.field({
      type: Position,
      resolve: (relation, _args, context) => loadPresent(positionById(context), relation.b),
    }),
    basis: t.expose('basis', { type: BasisEnum }),
    reason: t.exposeString('reason'),
    overlap: t.field({
      type: Interval,
      nullable: true,
      description:
        'The days on which both held for certain: a position holds from its date until the next one on its proposition of the same holder, or of the same actor represented. Null where there are none.',
      resolve: async (relation, _args, context) => {
        if (relation.overlap !== undefined) return relation.overlap;
        const [a, b] = await Promise.all([holdingOfPosition(context).load(relation.a), holdingOfPosition(context).load(relation.b)]);
        return sharedDays(a, b);
      },
    }),
  }),
});

/** A relation that follows from the stances of two positions. Its id names them, so that it can be found again. */
export function derivedRelation(derived: Omit<DerivedRelation, 'proposition'>): RelationShape {
  const { kind, a, b, overlap, linked } = derived;
  const plain = {
    CONTRADICTS: 'The one supports what the other opposes',
    AGREES: 'Both stand on the same side',
    PARALLEL: 'Each takes a side as to the members of its own organisation alone',
  }[kind];
  const reason =
    linked === null ? `${plain}.` : `${plain}, by way of links: the first was stated on ${linked.a}, the second on ${linked.b}.`;
  return { type: 'Relation', id: `${a}-${kind.toLowerCase()}-${b}`, kind, a, b, basis: 'DERIVED', reason, overlap };
}

/** The relation with an id: a curated one, or a derived one that the id describes rightly. */
export async function relationWithId(context: RequestContext, id: string): Promise<RelationShape | null> {
  const curated = await relationById(context).load(id);
  if (curated) return curated;
  const { ownMembers } = await context.snapshot.positions.unscored();
  for (const { 0: word, 1: kind, index } of id.matchAll(/-(agrees|contradicts|parallel)-/g)) {
    const ends = [id.slice(0, index), id.slice(index + word.length)];
    const [a, b] = await allSoon(ends.map((end) => positionById(context).load(end)));
    if (!a || !b) continue;
    const derived = kindOfPair(a, b, ownMembers);
    if (derived === null || derived.toLowerCase() !== kind || a.id > b.id) continue;
    const actors = [a, b].flatMap((each) => [each.holder, representedBy(each)]).filter((actor) => actor !== null);
    const filter = { ...anyPosition, propositions: [a.proposition] };
    const overlap = daysOfBoth(a, b, await context.snapshot.positions.heldBy(actors, filter, ['STATEMENT', 'VOTE']));
    if (overlap !== null) return derivedRelation({ kind: derived, a: a.id, b: b.id, overlap, linked: null });
  }
  return null;
}

builder.asEntity(Relation, {
  key: builder.selection<{ id: string }>('id'),
  resolveReference: ({ id }, context) => relationWithId(context, id),
});

builder.queryFields((t) => ({
  relation: t.field({
    type: Relation,
    nullable: true,
    description: 'The relation with this id, curated or derived; null if there is none.',
    args: { id: t.arg.id({ ...lookingUp('relation'), required: true, description: 'Its id.' }) },
    resolve: (_root, { id }, context) => relationWithId(context, id),
  }),
  relations: t.connection(
    {
      type: Relation,
      description: 'Curated relations between positions. Derived ones are found by `contradictions`.',
      args: relationArguments,
      resolve: (_root, args, context) => relations(context, args, relationOptions(args)),
    },
    RelationConnection,
  ),
}));
