/** Official, and the affiliations of one: the types, their queries, the entity. */

import type { InputShapeFromFields } from '@pothos/core';
import { OfficialKind } from '../domain/actors.ts';
import { defineEnum } from '../graph/builder.ts';
import { loadPresent, type OptionsOf } from '../graph/lists.ts';
import { lookingUp, naming } from '../graph/names.ts';
import {
  Actor,
  Affiliation,
  builder,
  Evidence,
  Interval,
  NameOrder,
  Node,
  Official,
  OfficialConnection,
  Organisation,
  State,
  Tenure,
  TenureConnection,
} from './builder.ts';
import { officialById, officials, organisationById, stateById, tenuresOfHolder } from './loaders.ts';
import { tenureArguments, tenureOptions } from './tenure.ts';

const Kind = defineEnum(builder, 'OfficialKind', 'As what a person speaks.', OfficialKind);

/** The filters and the order of every list of officials. */
export const officialArguments = builder.args((t) => ({
  kinds: t.field({ type: [Kind], description: 'Only of these kinds.' }),
  orderBy: t.field({ type: NameOrder, required: true, defaultValue: 'NAME' as const, description: 'In which order.' }),
}));

export function officialOptions(
  args: InputShapeFromFields<typeof officialArguments> & { countries?: readonly string[] | null },
): OptionsOf<typeof officials> {
  return {
    where: { countries: args.countries, kinds: args.kinds },
    order: args.orderBy,
  };
}

Official.implement({
  description: 'A person who speaks: an office holder, present or former, or an expert.',
  interfaces: [Node, Actor],
  fields: (t) => ({
    kind: t.expose('kind', { type: Kind }),
    country: t.field({
      type: State,
      nullable: true,
      resolve: (official, _args, context) => (official.country === null ? null : loadPresent(stateById(context), official.country)),
    }),
    affiliations: t.expose('affiliations', {
      type: [Affiliation],
    }),
    note: t.exposeString('note', { nullable: true }),
    evidence: t.expose('evidence', { type: [Evidence] }),

    // Official.tenures
    tenures: t.connection(
      {
        type: Tenure,
        description: 'The offices held.',
        args: tenureArguments,
        resolve: (official, args, context) => tenuresOfHolder(context, official.id, args, tenureOptions(args)),
      },
      TenureConnection,
    ),
  }),
});

Affiliation.implement({
  description: 'A person’s tie to a body, other than by one of the posts kept here.',
  fields: (t) => ({
    organisation: t.field({
      type: Organisation,
      resolve: (affiliation, _args, context) => loadPresent(organisationById(context), affiliation.organisation),
    }),
    role: t.exposeString('role'),
    interval: t.expose('interval', { type: Interval }),
    attestedOn: t.expose('attestedOn', { type: ['PartialDate'] }),
    evidence: t.expose('evidence', { type: [Evidence] }),
  }),
});

builder.asEntity(Official, {
  key: builder.selection<{ id: string }>('id'),
  resolveReference: ({ id }, context) => officialById(context).load(id),
});

builder.queryFields((t) => ({
  official: t.field({
    type: Official,
    nullable: true,
    description: 'The official with this id; null if there is none.',
    args: { id: t.arg.id({ ...lookingUp('official'), required: true, description: 'The id: `stanislav-zas`.' }) },
    resolve: (_root, { id }, context) => officialById(context).load(id),
  }),
  officials: t.connection(
    {
      type: Official,
      description: 'Officials and experts.',
      args: { ...officialArguments, countries: t.arg.idList({ ...naming('state'), description: 'Only of these states.' }) },
      resolve: (_root, args, context) => officials(context, args, officialOptions(args)),
    },
    OfficialConnection,
  ),
}));
