/** Group: the type, its queries, its entity. */

import type { InputShapeFromFields } from '@pothos/core';
import { Extent } from '../domain/actors.ts';
import { defineEnum } from '../graph/builder.ts';
import { loadPresent, type OptionsOf } from '../graph/lists.ts';
import { lookingUp, naming } from '../graph/names.ts';
import { Ref } from '../graph/reference.ts';
import { Actor, builder, Event, Evidence, Group, GroupConnection, NameOrder, Node, Organisation, Source } from './builder.ts';
import { groupById, groups, organisationById } from './loaders.ts';

const ExtentEnum = defineEnum(builder, 'Extent', 'How many of those it is made of a group takes in.', Extent);

/** The filters and the order of every list of groups. */
export const groupArguments = builder.args((t) => ({
  extents: t.field({ type: [ExtentEnum], description: 'Only of these extents.' }),
  orderBy: t.field({ type: NameOrder, required: true, defaultValue: 'NAME' as const, description: 'In which order.' }),
}));

export function groupOptions(
  args: InputShapeFromFields<typeof groupArguments> & { membersOf?: readonly string[] | null },
): OptionsOf<typeof groups> {
  return {
    where: { extents: args.extents, membersOf: args.membersOf },
    order: args.orderBy,
  };
}

Group.implement({
  description:
    'A holder of positions without legal personality: “session participants”, “NATO member states”. What it holds is never ascribed to its members one by one.',
  interfaces: [Node, Actor],
  fields: (t) => ({
    extent: t.expose('extent', { type: ExtentEnum }),
    membersOf: t.field({
      type: Organisation,
      nullable: true,
      resolve: (group, _args, context) => (group.membersOf === null ? null : loadPresent(organisationById(context), group.membersOf)),
    }),
    participantsOf: t.field({
      type: Event,
      nullable: true,
      resolve: (group) => (group.participantsOf === null ? null : new Ref('Event', group.participantsOf)),
    }),
    voiceOf: t.field({
      type: Source,
      nullable: true,
      resolve: (group) => (group.voiceOf === null ? null : new Ref('Source', group.voiceOf)),
    }),
    note: t.exposeString('note', { nullable: true }),
    evidence: t.expose('evidence', { type: [Evidence] }),
  }),
});

builder.asEntity(Group, {
  key: builder.selection<{ id: string }>('id'),
  resolveReference: ({ id }, context) => groupById(context).load(id),
});

builder.queryFields((t) => ({
  group: t.field({
    type: Group,
    nullable: true,
    description: 'The group with this id; null if there is none.',
    args: { id: t.arg.id({ ...lookingUp('group'), required: true, description: 'Its id.' }) },
    resolve: (_root, { id }, context) => groupById(context).load(id),
  }),
  groups: t.connection(
    {
      type: Group,
      description: 'Groups.',
      args: {
        ...groupArguments,
        membersOf: t.arg.idList({ ...naming('organisation'), description: 'Only made of members of these organisations.' }),
      },
      resolve: (_root, args, context) => groups(context, args, groupOptions(args)),
    },
    GroupConnection,
  ),
}));
