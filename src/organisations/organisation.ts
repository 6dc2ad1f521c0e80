/** Organisation: the type, its queries, its entity. */

import type { InputShapeFromFields } from '@pothos/core';
import { Entitlement, OrganisationKind } from '../domain/actors.ts';
import { defineEnum } from '../graph/builder.ts';
import { loadPresent, type OptionsOf, presentAll } from '../graph/lists.ts';
import { lookingUp } from '../graph/names.ts';
import {
  Actor,
  builder,
  Evidence,
  Group,
  GroupConnection,
  Interval,
  Membership,
  MembershipConnection,
  NameOrder,
  Node,
  Official,
  OfficialConnection,
  Organisation,
  OrganisationConnection,
  Post,
  PostConnection,
} from './builder.ts';
import { groupArguments, groupOptions } from './group.ts';
import {
  groupsOfMembers,
  membershipsOfOrganisation,
  officialsOfOrganisation,
  organisationById,
  organisations,
  organsOf,
  postsOf,
} from './loaders.ts';
import { membershipArguments, membershipOptions } from './membership.ts';
import { officialArguments, officialOptions } from './official.ts';
import { postArguments, postOptions } from './post.ts';

const Kind = defineEnum(builder, 'OrganisationKind', 'What sort of body an organisation is.', OrganisationKind);

const EntitlementEnum = defineEnum(builder, 'Entitlement', 'Whose members vote in an organ.', Entitlement);

const allButOrgans = (Object.keys(OrganisationKind) as OrganisationKind[]).filter((kind) => kind !== 'ORGAN');

/** The filters and the order of every list of organisations. */
const organisationArguments = builder.args((t) => ({
  kinds: t.field({
    type: [Kind],
    description: 'Only of these kinds. By default of all but ORGAN: organs are listed where they are asked for.',
  }),
  orderBy: t.field({ type: NameOrder, required: true, defaultValue: 'NAME' as const, description: 'In which order.' }),
}));

const organArguments = builder.args((t) => ({
  orderBy: t.field({ type: NameOrder, required: true, defaultValue: 'NAME' as const, description: 'In which order.' }),
}));

function organisationOptions(args: InputShapeFromFields<typeof organisationArguments>): OptionsOf<typeof organisations> {
  return { where: { kinds: args.kinds ?? allButOrgans }, order: args.orderBy };
}

Organisation.implement({
  description: 'An intergovernmental organisation, or another body that speaks or hosts: a think tank, a format, a movement.',
  interfaces: [Node, Actor],
  fields: (t) => ({
    abbreviation: t.exposeString('abbreviation', { nullable: true }),
    kind: t.expose('kind', { type: Kind }),
    parent: t.field({
      type: Organisation,
      nullable: true,
      resolve: (organisation, _args, context) =>
        organisation.parent === null ? null : loadPresent(organisationById(context), organisation.parent),
    }),
    entitlement: t.expose('entitlement', {
      type: EntitlementEnum,
      nullable: true,
    }),
    finalTextsFrom: t.exposeString('finalTextsFrom', {
      nullable: true,
    }),

    // Organisation.organs
    organs: t.connection(
      {
        type: Organisation,
        description: 'Its organs in which states vote.',
        args: organArguments,
        resolve: (organisation, args, context) => organsOf(context, organisation.id, args, { order: args.orderBy }),
      },
      OrganisationConnection,
    ),

    existence: t.expose('existence', { type: Interval, nullable: true }),
    predecessors: t.field({
      type: [Organisation],
      resolve: (organisation, _args, context) => presentAll(organisationById(context), organisation.predecessors),
    }),
    successors: t.field({
      type: [Organisation],
      resolve: (organisation, _args, context) => presentAll(organisationById(context), organisation.successors),
    }),
    note: t.exposeString('note', { nullable: true }),
    evidence: t.expose('evidence', { type: [Evidence] }),

    // Organisation.memberships
    memberships: t.connection(
      {
        type: Membership,
        description: 'The states in it: who, in what status, since when.',
        args: membershipArguments,
        resolve: (organisation, args, context) => membershipsOfOrganisation(context, organisation.id, args, membershipOptions(args)),
      },
      MembershipConnection,
    ),

    // Organisation.groups
    groups: t.connection(
      {
        type: Group,
        description: 'Groups made of its members: “the member states”, “some of them”.',
        args: groupArguments,
        resolve: (organisation, args, context) => groupsOfMembers(context, organisation.id, args, groupOptions(args)),
      },
      GroupConnection,
    ),

    // Organisation.posts
    posts: t.connection(
      {
        type: Post,
        description: 'Its offices.',
        args: postArguments,
        resolve: (organisation, args, context) => postsOf(context, organisation.id, args, postOptions(args)),
      },
      PostConnection,
    ),

    // Organisation.officials
    officials: t.connection(
      {
        type: Official,
        description: 'People affiliated with it other than by one of its posts.',
        args: officialArguments,
        resolve: (organisation, args, context) => officialsOfOrganisation(context, organisation.id, args, officialOptions(args)),
      },
      OfficialConnection,
    ),
  }),
});

builder.asEntity(Organisation, {
  key: builder.selection<{ id: string }>('id'),
  resolveReference: ({ id }, context) => organisationById(context).load(id),
});

builder.queryFields((t) => ({
  organisation: t.field({
    type: Organisation,
    nullable: true,
    description: 'The organisation with this id; null if there is none.',
    args: { id: t.arg.id({ ...lookingUp('organisation'), required: true, description: 'Its id: `csto`.' }) },
    resolve: (_root, { id }, context) => organisationById(context).load(id),
  }),
  organisations: t.connection(
    {
      type: Organisation,
      description: 'Organisations.',
      args: organisationArguments,
      resolve: (_root, args, context) => organisations(context, args, organisationOptions(args)),
    },
    OrganisationConnection,
  ),
}));
