/** Tenure: the type, its queries, its entity. */

import type { InputShapeFromFields } from '@pothos/core';
import { loadPresent, type OptionsOf, present } from '../graph/lists.ts';
import { lookingUp, naming } from '../graph/names.ts';
import { Actor, builder, Evidence, Interval, IntervalEndEnum, Node, Post, SinceOrder, Tenure, TenureConnection } from './builder.ts';
import { actorById, postById, tenureById, tenures } from './loaders.ts';

/** The filters and the order of every list of tenures. */
export const tenureArguments = builder.args((t) => ({
  asOf: t.field({
    type: 'PartialDate',
    description:
      'Only those that may have held on this day, or on some day of this month or year: begun by then and not known to have ended, or shown by a source to hold about then. By default all.',
  }),
  ends: t.field({
    type: [IntervalEndEnum],
    description: 'Only those that go on (OPEN), that ended at a known date (DATED), or of whose end nothing is known.',
  }),
  changedSince: t.field({ type: 'Date', description: 'Only those that may have begun or ended on this day or later.' }),
  recordedSince: t.field({ type: 'Date', description: 'Only those recorded here on this day or later.' }),
  orderBy: t.field({ type: SinceOrder, required: true, defaultValue: 'SINCE' as const, description: 'In which order.' }),
}));

export function tenureOptions(
  args: InputShapeFromFields<typeof tenureArguments> & { posts?: readonly string[] | null; holders?: readonly string[] | null },
): OptionsOf<typeof tenures> {
  const { posts, holders, recordedSince, asOf, ends } = args;
  const changed = args.changedSince ? { from: args.changedSince, to: null } : null;
  return { where: { posts, holders, recordedSince, asOf, ends, changed }, order: args.orderBy };
}

Tenure.implement({
  description: 'One person’s, or one state’s, time in an office.',
  interfaces: [Node],
  fields: (t) => ({
    post: t.field({
      type: Post,
      resolve: (tenure, _args, context) => loadPresent(postById(context), tenure.post),
    }),
    holder: t.field({
      type: Actor,
      resolve: async (tenure, _args, context) => present(await actorById(context, tenure.holder)),
    }),
    interval: t.expose('interval', { type: Interval }),
    attestedOn: t.expose('attestedOn', {
      type: ['PartialDate'],
    }),
    acting: t.exposeBoolean('acting'),
    note: t.exposeString('note', { nullable: true }),
    recordedOn: t.expose('recordedOn', { type: 'Date' }),
    evidence: t.expose('evidence', { type: [Evidence] }),
  }),
});

builder.asEntity(Tenure, {
  key: builder.selection<{ id: string }>('id'),
  resolveReference: ({ id }, context) => tenureById(context).load(id),
});

builder.queryFields((t) => ({
  tenure: t.field({
    type: Tenure,
    nullable: true,
    description: 'The tenure with this id; null if there is none.',
    args: { id: t.arg.id({ ...lookingUp('tenure'), required: true, description: 'Its id: `stanislav-zas-csto-secretary-general`.' }) },
    resolve: (_root, { id }, context) => tenureById(context).load(id),
  }),
  tenures: t.connection(
    {
      type: Tenure,
      description: 'Tenures.',
      args: {
        ...tenureArguments,
        posts: t.arg.idList({ ...naming('post'), description: 'Only in these posts.' }),
        holders: t.arg.idList({ ...naming('officeHolder'), description: 'Only of these officials or states.' }),
      },
      resolve: (_root, args, context) => tenures(context, args, tenureOptions(args)),
    },
    TenureConnection,
  ),
}));
