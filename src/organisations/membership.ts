/** Membership: the type, its queries, its entity. */

import type { InputShapeFromFields } from '@pothos/core';
import { InterruptionKind, MembershipActKind, MembershipStatus } from '../domain/actors.ts';
import { defineEnum } from '../graph/builder.ts';
import { badInput } from '../graph/errors.ts';
import { loadPresent, type OptionsOf } from '../graph/lists.ts';
import { lookingUp, naming } from '../graph/names.ts';
import {
  builder,
  Evidence,
  Interruption,
  Interval,
  IntervalEndEnum,
  Membership,
  MembershipAct,
  MembershipBasisEnum,
  MembershipConnection,
  Node,
  Organisation,
  SinceOrder,
  State,
} from './builder.ts';
import { membershipById, memberships, organisationById, stateById } from './loaders.ts';

export const MembershipStatusEnum = defineEnum(
  builder,
  'MembershipStatus',
  'In what way a state belongs to an organisation.',
  MembershipStatus,
);
const ActKind = defineEnum(builder, 'MembershipActKind', 'A legal step of a membership.', MembershipActKind);
const Kind = defineEnum(builder, 'InterruptionKind', 'Why a member took no part for a time.', InterruptionKind);

/** The arguments of every list of memberships. */
export const membershipArguments = builder.args((t) => ({
  asOf: t.field({
    type: 'PartialDate',
    description:
      'Only those that may have held on this day, or on some day of this month or year: begun by then, for all that is known, and not known to have ended. Those whose end is UNKNOWN are left out, as nothing can be said of them. By default all there ever were.',
  }),
  basis: t.field({
    type: MembershipBasisEnum,
    required: true,
    defaultValue: 'LEGAL' as const,
    description:
      'Which of those that held on `asOf` (on a month or a year: not interrupted for all of it); PARTICIPATING without `asOf` is refused.',
  }),
  ends: t.field({
    type: [IntervalEndEnum],
    description: 'Only those that go on (OPEN), that ended at a known date (DATED), or of whose end nothing is known.',
  }),
  statuses: t.field({ type: [MembershipStatusEnum], description: 'Only in these statuses.' }),
  changedSince: t.field({
    type: 'Date',
    description: 'Only those that may have begun or ended, or been interrupted or resumed, on this day or later.',
  }),
  recordedSince: t.field({ type: 'Date', description: 'Only those recorded here on this day or later.' }),
  orderBy: t.field({ type: SinceOrder, required: true, defaultValue: 'SINCE' as const, description: 'In which order.' }),
}));

export function membershipOptions(
  args: InputShapeFromFields<typeof membershipArguments> & { organisations?: readonly string[] | null; states?: readonly string[] | null },
): OptionsOf<typeof memberships> {
  if (args.basis === 'PARTICIPATING' && !args.asOf)
    throw badInput('basis', 'PARTICIPATING goes with asOf: expected a day on which they took part.');
  const changed = args.changedSince ? { from: args.changedSince, to: null } : null;
  const { statuses, organisations, states, recordedSince, ends } = args;
  const held = args.asOf ? { on: args.asOf, basis: args.basis } : null;
  return { where: { statuses, organisations, states, held, ends, changed, recordedSince }, order: args.orderBy };
}

Membership.implement({
  description: 'A state’s belonging to an organisation, in one status, over one stretch of time.',
  interfaces: [Node],
  fields: (t) => ({
    organisation: t.field({
      type: Organisation,
      resolve: (membership, _args, context) => loadPresent(organisationById(context), membership.organisation),
    }),
    state: t.field({
      type: State,
      resolve: (membership, _args, context) => loadPresent(stateById(context), membership.state),
    }),
    status: t.expose('status', { type: MembershipStatusEnum }),
    interval: t.expose('interval', { type: Interval }),
    acts: t.expose('acts', { type: [MembershipAct] }),
    interruptions: t.expose('interruptions', {
      type: [Interruption],
    }),
    note: t.exposeString('note', { nullable: true }),
    recordedOn: t.expose('recordedOn', { type: 'Date' }),
    evidence: t.expose('evidence', { type: [Evidence] }),
  }),
});

MembershipAct.implement({
  description: 'A dated legal step of a membership.',
  fields: (t) => ({
    kind: t.expose('kind', { type: ActKind }),
    date: t.expose('date', { type: 'PartialDate' }),
    note: t.exposeString('note', { nullable: true }),
    evidence: t.expose('evidence', { type: [Evidence] }),
  }),
});

Interruption.implement({
  description: 'A stretch of a membership in which the state took no part, though it stayed a member in law.',
  fields: (t) => ({
    kind: t.expose('kind', { type: Kind }),
    interval: t.expose('interval', { type: Interval }),
    note: t.exposeString('note', { nullable: true }),
    evidence: t.expose('evidence', { type: [Evidence] }),
  }),
});

builder.asEntity(Membership, {
  key: builder.selection<{ id: string }>('id'),
  resolveReference: ({ id }, context) => membershipById(context).load(id),
});

builder.queryFields((t) => ({
  membership: t.field({
    type: Membership,
    nullable: true,
    description: 'The membership with this id; null if there is none.',
    args: { id: t.arg.id({ ...lookingUp('membership'), required: true, description: 'Its id: `csto-KAZ`.' }) },
    resolve: (_root, { id }, context) => membershipById(context).load(id),
  }),
  memberships: t.connection(
    {
      type: Membership,
      description: 'Memberships of states in organisations.',
      args: {
        ...membershipArguments,
        organisations: t.arg.idList({ ...naming('organisation'), description: 'Only in these organisations.' }),
        states: t.arg.idList({ ...naming('state'), description: 'Only of these states.' }),
      },
      resolve: (_root, args, context) => memberships(context, args, membershipOptions(args)),
    },
    MembershipConnection,
  ),
}));
