/** overlap: which states belong to several organisations at once. */
import { NoOverlap, type Overlap as OverlapShape, overlapOf, type OverlapPair as PairShape } from '../comparison/overlap.ts';
import type { MembershipBasis, MembershipStatus } from '../domain/actors.ts';
import { type Day, mayHoldOn, today } from '../domain/dates.ts';
import { defineEnum } from '../graph/builder.ts';
import { badInput } from '../graph/errors.ts';
import { checkIdList } from '../graph/identities.ts';
import { comparedActors } from '../graph/limits.ts';
import { loadPresent, presentAll } from '../graph/lists.ts';
import { naming } from '../graph/names.ts';
import type { RequestContext } from '../graph/request.ts';
import { windowOf } from '../graph/window.ts';
import { builder, Membership, MembershipBasisEnum, MembershipConnection, Organisation, State } from './builder.ts';
import { memberships, organisationById, stateById } from './loaders.ts';
import { MembershipStatusEnum } from './membership.ts';

interface Overlap extends OverlapShape {
  readonly asOf: Day;
  readonly basis: MembershipBasis;
  readonly organisations: readonly string[];
  /** those of them that did not exist on the day */
  readonly notThen: ReadonlySet<string>;
  readonly statuses: readonly MembershipStatus[];
}

const NoOverlapEnum = defineEnum(builder, 'NoOverlap', 'Why two organisations have no overlap.', NoOverlap);

const OverlapPair = builder.objectRef<PairShape>('OverlapPair').implement({
  description: 'How far two organisations share their states.',
  fields: (t) => ({
    a: t.field({
      type: Organisation,
      description: 'The one.',
      resolve: (pair, _args, context) => loadPresent(organisationById(context), pair.a),
    }),
    b: t.field({
      type: Organisation,
      description: 'The other.',
      resolve: (pair, _args, context) => loadPresent(organisationById(context), pair.b),
    }),
    inBoth: t.exposeInt('inBoth', { description: 'States in both.' }),
    inEither: t.exposeInt('inEither', { description: 'States in at least one of them.' }),
    jaccard: t.exposeFloat('jaccard', {
      nullable: true,
      description: 'Jaccard index (Jaccard 1901): `inBoth` / `inEither`, 0 to 1; null exactly when `reason` is not.',
    }),
    reason: t.expose('reason', { type: NoOverlapEnum, nullable: true, description: 'Why there is no index.' }),
  }),
});

const OverlapPart = builder.objectRef<OverlapShape['exactly'][number]>('OverlapPart').implement({
  description: 'States that are in just these organisations, of those asked for, and in no other.',
  fields: (t) => ({
    organisations: t.field({
      type: [Organisation],
      description: 'The organisations, in the order asked for.',
      resolve: (part, _args, context) => presentAll(organisationById(context), part.organisations),
    }),
    states: t.field({
      type: [State],
      description: 'The states, by id.',
      resolve: (part, _args, context) => presentAll(stateById(context), part.states),
    }),
  }),
});

const Overlap = builder.objectRef<Overlap>('Overlap').implement({
  description: 'Which states belong to several organisations on a day.',
  fields: (t) => ({
    asOf: t.expose('asOf', { type: 'Date', description: 'The day.' }),
    basis: t.expose('basis', { type: MembershipBasisEnum, description: 'Which memberships count on that day.' }),
    notThen: t.field({
      type: [Organisation],
      description: 'Of the organisations, those that did not exist on the day: they have no states then.',
      resolve: (it, _args, context) =>
        presentAll(
          organisationById(context),
          it.organisations.filter((id) => it.notThen.has(id)),
        ),
    }),
    inAll: t.field({
      type: [State],
      description: 'States in every one of them, by id.',
      resolve: (it, _args, context) => presentAll(stateById(context), it.inAll),
    }),
    inAny: t.field({
      type: [State],
      description: 'States in at least one of them, by id.',
      resolve: (it, _args, context) => presentAll(stateById(context), it.inAny),
    }),
    exactly: t.expose('exactly', {
      type: [OverlapPart],
      description: 'Each combination of them that some state belongs to, and to no other of them: the largest combination first.',
    }),
    pairs: t.expose('pairs', { type: [OverlapPair], description: 'Every pair of them once, in the order asked for.' }),
    changes: t.connection(
      {
        type: Membership,
        description:
          'Memberships in them, in the statuses asked for, that began or ended, or were interrupted or resumed, within a window; oldest first.',
        args: {
          from: t.arg({ type: 'Date', description: 'First day; by default since ever.' }),
          to: t.arg({ type: 'Date', description: 'Last day; by default no limit.' }),
        },
        resolve: (it, args, context) => {
          const changed = windowOf(args);
          return memberships(context, args, {
            where: { organisations: it.organisations, statuses: it.statuses, changed },
          });
        },
      },
      MembershipConnection,
    ),
  }),
});

builder.queryField('overlap', (t) =>
  t.field({
    type: Overlap,
    description: 'Which states belong to several organisations at once, and how that changed.',
    args: {
      organisations: t.arg.idList({ ...naming('organisation'), required: true, description: '2 to 12 organisations, each once.' }),
      asOf: t.arg({ type: 'Date', description: 'The day; by default today.' }),
      basis: t.arg({
        type: MembershipBasisEnum,
        required: true,
        defaultValue: 'LEGAL' as const,
        description: 'Which memberships count on that day.',
      }),
      statuses: t.arg({
        type: [MembershipStatusEnum],
        required: true,
        defaultValue: ['MEMBER' as const, 'PARTICIPATING_STATE' as const],
        description: 'Which ways of belonging count.',
      }),
    },
    resolve: async (_root, { organisations, asOf, basis, statuses }, context) => {
      await checkOrganisations(context, organisations);
      if (statuses.length === 0) throw badInput('statuses', 'expected at least one status.');
      const day = asOf ?? today();
      const where = { organisations, statuses, held: { on: day, basis } };
      const { items } = await context.snapshot.organisations.memberships.page({ where, limit: 5_000 });
      const members = organisations.map(
        (id) => new Set(items.filter(({ node }) => node.organisation === id).map(({ node }) => node.state)),
      );
      const records = await presentAll(organisationById(context), organisations);
      const ended = records.filter(({ existence }) => existence !== null && !mayHoldOn(existence, day));
      const notThen = new Set(ended.map(({ id }) => id));
      return { ...overlapOf(organisations, members, notThen), asOf: day, basis, organisations, notThen, statuses };
    },
  }),
);

async function checkOrganisations(context: RequestContext, ids: readonly string[]): Promise<void> {
  checkIdList('organisations', ids, { ...comparedActors, what: 'organisation' });
  const counts = await context.snapshot.organisations.memberships.countsOf('organisation', ids);
  const without = counts.indexOf(0);
  if (without >= 0) throw badInput(`organisations[${without}]`, `no memberships of ${ids[without]} are recorded.`);
}
