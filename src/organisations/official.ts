/** Official, and the affiliations of one: the types, their queries, the entity. */
import { OfficialKind } from '../domain/actors.ts';
import { defineEnum } from '../graph/builder.ts';
import { present } from '../graph/lists.ts';
import { heldOrAttestedOn } from '../store/organisations.ts';
import type { Condition } from '../store/table.ts';
import {
  Actor,
  Affiliation,
  builder,
  Evidence,
  Interval,
  Node,
  Official,
  OfficialConnection,
  Organisation,
  State,
  Tenure,
  TenureConnection,
} from './builder.ts';
import { officialById, officials, organisationById, stateById, tenuresOfHolder } from './loaders.ts';
import { asOfArgument } from './tenure.ts';

const Kind = defineEnum(builder, 'OfficialKind', 'As what a person speaks.', OfficialKind);

Official.implement({
  description: 'A person who speaks: an office holder, present or former, or an expert.',
  interfaces: [Node, Actor],
  fields: (t) => ({
    kind: t.expose('kind', { type: Kind, description: 'As what the person speaks.' }),
    country: t.field({
      type: State,
      nullable: true,
      description: 'The state the person comes from or works for; null where no source says.',
      resolve: async (official, _args, context) =>
        official.country === null ? null : present(await stateById(context).load(official.country)),
    }),
    affiliations: t.expose('affiliations', {
      type: [Affiliation],
      description: 'Ties to bodies other than by the posts kept here: institutes, foundations.',
    }),
    note: t.exposeString('note', { nullable: true, description: 'What a reader should know besides.' }),
    evidence: t.expose('evidence', { type: [Evidence], description: 'The sources that show it.' }),

    // Official.tenures
    tenures: t.connection(
      {
        type: Tenure,
        description: 'The offices held, oldest first.',
        args: asOfArgument,
        resolve: (official, args, context) =>
          tenuresOfHolder(context, official.id, args, { where: args.asOf ? [heldOrAttestedOn(args.asOf)] : [] }),
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
      description: 'The body.',
      resolve: async (affiliation, _args, context) => present(await organisationById(context).load(affiliation.organisation)),
    }),
    role: t.exposeString('role', { description: 'As what: `Director`.' }),
    interval: t.expose('interval', { type: Interval, description: 'When, as far as known.' }),
    attestedOn: t.expose('attestedOn', { type: ['PartialDate'], description: 'Days on which a source shows it to hold.' }),
    evidence: t.expose('evidence', { type: [Evidence], description: 'The sources that show it; empty where those of the person do.' }),
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
    args: { id: t.arg.id({ required: true, description: 'The id: `stanislav-zas`.' }) },
    resolve: (_root, { id }, context) => officialById(context).load(id),
  }),
  officials: t.connection(
    {
      type: Official,
      description: 'Officials and experts, by name.',
      args: {
        countries: t.arg.idList({ description: 'Only of these states.' }),
        kinds: t.arg({ type: [Kind], description: 'Only of these kinds.' }),
      },
      resolve: (_root, args, context) => {
        const where: Condition[] = [];
        if (args.countries) where.push({ column: 'country', in: args.countries });
        if (args.kinds) where.push({ column: 'kind', in: args.kinds });
        return officials(context, args, { where });
      },
    },
    OfficialConnection,
  ),
}));
