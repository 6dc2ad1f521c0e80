/** The organisations subgraph's own tables, and its queries. */
import type {
  Extent,
  Group,
  Membership,
  MembershipBasis,
  MembershipStatus,
  Official,
  OfficialKind,
  Organisation,
  OrganisationKind,
  Post,
  PostKind,
  State,
  Tenure,
} from '../domain/actors.ts';
import type { Window } from '../domain/dates.ts';
import { type Day, earliest, type Interval, type IntervalEnd, latest, type PartialDate } from '../domain/dates.ts';
import { fold } from '../search/fold.ts';
import type { Database, Dialect } from './dialects/dialect.ts';
import { type KeptRecords, RecordQueries } from './records.ts';
import { type Column, type ColumnCondition, table } from './table.ts';

/** The columns that tell on which days an interval may have held. */
function intervalColumns<R>(of: (record: R) => Interval | null) {
  return {
    since_earliest: (it) => first(of(it)?.since ?? null),
    since_latest: (it) => last(of(it)?.since ?? null),
    until_earliest: (it) => first(of(it)?.until ?? null),
    until_latest: (it) => last(of(it)?.until ?? null),
    interval_end: (it) => of(it)?.end ?? 'UNKNOWN',
  } satisfies Record<string, Column<R>>;
}
type IntervalColumn = keyof ReturnType<typeof intervalColumns>;
/** What `heldOn` and `changedWithin` ask of. */
const heldOnColumns = ['since_earliest', 'until_latest', 'interval_end'] as const;
const changedColumns = ['since_latest', 'until_earliest'] as const;
const first = (date: string | null) => (date === null ? null : earliest(date));
const last = (date: string | null) => (date === null ? null : latest(date));

/** The same rule as `mayHoldOn`: on a day, or on some day of a month or a year. */
const heldOn = (date: PartialDate) =>
  ({
    all: [
      { column: 'since_earliest', atMost: latest(date) },
      {
        any: [
          { column: 'interval_end', in: ['OPEN'] },
          { column: 'until_latest', after: earliest(date) },
        ],
      },
    ],
  }) satisfies ColumnCondition<IntervalColumn>;

/** The same rule as `holdsOnForCertain`, on every day of a date. */
const heldForCertainOn = (date: PartialDate) =>
  [
    { column: 'since_latest', atMost: earliest(date) },
    {
      any: [
        { column: 'interval_end', in: ['OPEN'] },
        { column: 'until_earliest', after: latest(date) },
      ],
    },
  ] satisfies ColumnCondition<IntervalColumn>[];

/** Whether an interval may have begun, or ended, within a window. */
function changedWithin({ from, to }: Window): ColumnCondition<IntervalColumn> {
  const within = (first: IntervalColumn, last: IntervalColumn): ColumnCondition<IntervalColumn> => ({
    all: [
      { column: first, isNull: false },
      ...(from === null ? [] : [{ column: last, atLeast: from }]),
      ...(to === null ? [] : [{ column: first, atMost: to }]),
    ],
  });
  return { any: [within('since_earliest', 'since_latest'), within('until_earliest', 'until_latest')] };
}

export const organisationTable = table<Organisation>()('Organisation', {
  name: 'organisation',
  columns: {
    sort_name: (it) => fold(it.name),
    kind: (it) => it.kind,
    parent_id: (it) => it.parent,
  },
  keys: { kind: 'kind', parent: 'parent_id' },
  filters: {
    kinds: (kinds: readonly OrganisationKind[]) => ({ column: 'kind', in: kinds }),
  },
  orders: {
    NAME: { column: 'sort_name', direction: 'asc' },
    NAME_DESCENDING: { column: 'sort_name', direction: 'desc' },
  },
  order: 'NAME',
});

export const stateTable = table<State>()('State', {
  name: 'state',
  columns: {
    sort_name: (it) => fold(it.name),
    region: (it) => it.region,
    ...intervalColumns<State>((it) => it.existence),
  },
  keys: { region: 'region' },
  filters: {
    regions: (regions: readonly string[]) => ({ column: 'region', in: regions }),
    existedOn: heldOn,
  },
  riding: [...heldOnColumns],
  orders: {
    NAME: { column: 'sort_name', direction: 'asc' },
    NAME_DESCENDING: { column: 'sort_name', direction: 'desc' },
  },
  order: 'NAME',
});

export const officialTable = table<Official>()('Official', {
  name: 'official',
  columns: {
    sort_name: (it) => fold(it.name),
    kind: (it) => it.kind,
    country: (it) => it.country,
  },
  links: { affiliation: { name: 'official_affiliation', parents: (it) => it.affiliations.map((each) => each.organisation) } },
  keys: { country: 'country', kind: 'kind' },
  filters: {
    countries: (countries: readonly string[]) => ({ column: 'country', in: countries }),
    kinds: (kinds: readonly OfficialKind[]) => ({ column: 'kind', in: kinds }),
  },
  orders: {
    NAME: { column: 'sort_name', direction: 'asc' },
    NAME_DESCENDING: { column: 'sort_name', direction: 'desc' },
  },
  order: 'NAME',
});

export const groupTable = table<Group>()('Group', {
  name: 'actor_group',
  columns: { sort_name: (it) => fold(it.name), members_of: (it) => it.membersOf, extent: (it) => it.extent },
  keys: { membersOf: 'members_of' },
  filters: {
    extents: (extents: readonly Extent[]) => ({ column: 'extent', in: extents }),
    membersOf: (organisations: readonly string[]) => ({ column: 'members_of', in: organisations }),
  },
  riding: ['extent'],
  orders: {
    NAME: { column: 'sort_name', direction: 'asc' },
    NAME_DESCENDING: { column: 'sort_name', direction: 'desc' },
  },
  order: 'NAME',
});

export const membershipTable = table<Membership>()('Membership', {
  name: 'membership',
  columns: {
    organisation_id: (it) => it.organisation,
    state_id: (it) => it.state,
    status: (it) => it.status,
    since_order: (it) => it.interval.since ?? '',
    recorded_on: (it) => it.recordedOn,
    ...intervalColumns<Membership>((it) => it.interval),
  },
  parts: {
    interruption: {
      name: 'membership_interruption',
      columns: ['since_earliest', 'since_latest', 'until_earliest', 'until_latest', 'interval_end'],
      rows: (it) =>
        it.interruptions.map(({ interval }) => ({
          since_earliest: first(interval.since),
          since_latest: last(interval.since),
          until_earliest: first(interval.until),
          until_latest: last(interval.until),
          interval_end: interval.end,
        })),
    },
  },
  keys: { organisation: 'organisation_id', state: 'state_id' },
  filters: {
    statuses: (statuses: readonly MembershipStatus[]) => ({ column: 'status', in: statuses }),
    ends: (ends: readonly IntervalEnd[]) => ({ column: 'interval_end', in: ends }),
    organisations: (organisations: readonly string[]) => ({ column: 'organisation_id', in: organisations }),
    states: (states: readonly string[]) => ({ column: 'state_id', in: states }),
    /** in law, or (PARTICIPATING) not interrupted besides, as far as is certain */
    held: ({ on, basis }: { readonly on: PartialDate; readonly basis: MembershipBasis }) => [
      heldOn(on),
      ...(basis === 'PARTICIPATING' ? [{ without: 'interruption' as const, where: heldForCertainOn(on) }] : []),
    ],
    /** begun or ended, or interrupted or taken up again, within a window */
    changed: (window: Window) => ({ any: [changedWithin(window), { with: 'interruption' as const, where: [changedWithin(window)] }] }),
    recordedSince: (day: Day) => ({ column: 'recorded_on', atLeast: day }),
  },
  riding: ['status', 'recorded_on', ...heldOnColumns, ...changedColumns],
  orders: {
    SINCE: { column: 'since_order', direction: 'asc' },
    SINCE_DESCENDING: { column: 'since_order', direction: 'desc' },
  },
  order: 'SINCE',
});

export const postTable = table<Post>()('Post', {
  name: 'post',
  columns: { sort_name: (it) => fold(it.title), of_id: (it) => it.of, kind: (it) => it.kind },
  keys: { of: 'of_id', kind: 'kind' },
  filters: {
    of: (bodies: readonly string[]) => ({ column: 'of_id', in: bodies }),
    kinds: (kinds: readonly PostKind[]) => ({ column: 'kind', in: kinds }),
  },
  orders: {
    TITLE: { column: 'sort_name', direction: 'asc' },
    TITLE_DESCENDING: { column: 'sort_name', direction: 'desc' },
  },
  order: 'TITLE',
});

export const tenureTable = table<Tenure>()('Tenure', {
  name: 'tenure',
  columns: {
    post_id: (it) => it.post,
    holder_id: (it) => it.holder,
    since_order: (it) => it.interval.since ?? '',
    attested_first: (it) => it.attestedOn.map(earliest).sort()[0] ?? null,
    attested_last: (it) => it.attestedOn.map(latest).sort().at(-1) ?? null,
    recorded_on: (it) => it.recordedOn,
    ...intervalColumns<Tenure>((it) => it.interval),
  },
  keys: { post: 'post_id', holder: 'holder_id' },
  filters: {
    posts: (posts: readonly string[]) => ({ column: 'post_id', in: posts }),
    holders: (holders: readonly string[]) => ({ column: 'holder_id', in: holders }),
    ends: (ends: readonly IntervalEnd[]) => ({ column: 'interval_end', in: ends }),
    recordedSince: (day: Day) => ({ column: 'recorded_on', atLeast: day }),
    /** or, as a source shows, between two days that it attests */
    asOf: (date: PartialDate) => ({
      any: [
        heldOn(date),
        {
          all: [
            { column: 'attested_first', atMost: latest(date) },
            { column: 'attested_last', atLeast: earliest(date) },
          ],
        },
      ],
    }),
    changed: changedWithin,
  },
  riding: ['recorded_on', ...heldOnColumns, ...changedColumns, 'attested_first', 'attested_last'],
  orders: {
    SINCE: { column: 'since_order', direction: 'asc' },
    SINCE_DESCENDING: { column: 'since_order', direction: 'desc' },
  },
  order: 'SINCE',
});

export class OrganisationsStore {
  readonly organisations;
  readonly states;
  readonly officials;
  readonly groups;
  readonly memberships;
  readonly posts;
  readonly tenures;

  constructor(database: Database, dialect: Dialect, kept: KeptRecords) {
    this.organisations = RecordQueries.of(database, dialect, organisationTable, kept);
    this.states = RecordQueries.of(database, dialect, stateTable, kept);
    this.officials = RecordQueries.of(database, dialect, officialTable, kept);
    this.groups = RecordQueries.of(database, dialect, groupTable, kept);
    this.memberships = RecordQueries.of(database, dialect, membershipTable, kept);
    this.posts = RecordQueries.of(database, dialect, postTable, kept);
    this.tenures = RecordQueries.of(database, dialect, tenureTable, kept);
  }

  /** The records of one type. */
  of(type: OwnType): Pick<RecordQueries, 'byIds'> {
    const { organisations, states, officials, groups, memberships, posts, tenures } = this;
    return {
      Organisation: organisations,
      State: states,
      Official: officials,
      Group: groups,
      Membership: memberships,
      Post: posts,
      Tenure: tenures,
    }[type];
  }
}

/** The types of records that this subgraph owns. */
export type OwnType = 'Organisation' | 'State' | 'Official' | 'Group' | 'Membership' | 'Post' | 'Tenure';
