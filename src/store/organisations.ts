/** The organisations subgraph's own tables, and its queries. */
import type {
  Group,
  Membership,
  MembershipBasis,
  MembershipStatus,
  Official,
  Organisation,
  Post,
  State,
  Tenure,
} from '../domain/actors.ts';
import { type Day, earliest, type Interval, latest } from '../domain/dates.ts';
import { fold } from '../search/fold.ts';
import type { Database, Dialect } from './dialects/dialect.ts';
import { RecordQueries } from './records.ts';
import { type Column, type Condition, type Table, table, text } from './table.ts';

/** The columns that tell on which days an interval may have held. */
function intervalColumns<R>(of: (record: R) => Interval | null) {
  return {
    since_earliest: text<R>((it) => first(of(it)?.since ?? null)),
    since_latest: text<R>((it) => last(of(it)?.since ?? null)),
    until_earliest: text<R>((it) => first(of(it)?.until ?? null)),
    until_latest: text<R>((it) => last(of(it)?.until ?? null)),
    interval_end: text<R>((it) => of(it)?.end ?? 'UNKNOWN'),
  } satisfies Record<string, Column<R>>;
}
/** What `heldOn` and `changedWithin` ask of. */
const heldOnColumns = ['since_earliest', 'until_latest', 'interval_end'] as const;
const changedColumns = ['since_latest', 'until_earliest'] as const;
const first = (date: string | null) => (date === null ? null : earliest(date));
const last = (date: string | null) => (date === null ? null : latest(date));

/** The same rule as `mayHoldOn`. */
export function heldOn(day: Day): Condition {
  return {
    all: [
      { column: 'since_earliest', atMost: day },
      {
        any: [
          { column: 'interval_end', in: ['OPEN'] },
          { column: 'until_latest', after: day },
        ],
      },
    ],
  };
}

/** The same rule as `holdsOnForCertain`. */
function heldForCertainOn(day: Day): Condition[] {
  return [
    { column: 'since_latest', atMost: day },
    {
      any: [
        { column: 'interval_end', in: ['OPEN'] },
        { column: 'until_earliest', after: day },
      ],
    },
  ];
}

/** Whether an interval may have begun, or ended, within a window. */
export function changedWithin({ from, to }: { readonly from: Day | null; readonly to: Day | null }): Condition {
  const within = (first: string, last: string): Condition => ({
    all: [
      { column: first, isNull: false },
      ...(from === null ? [] : [{ column: last, atLeast: from }]),
      ...(to === null ? [] : [{ column: first, atMost: to }]),
    ],
  });
  return { any: [within('since_earliest', 'since_latest'), within('until_earliest', 'until_latest')] };
}

/** As `heldOn`, or between the first and the last day on which a source shows it. */
export function heldOrAttestedOn(day: Day): Condition {
  return {
    any: [
      heldOn(day),
      {
        all: [
          { column: 'attested_first', atMost: day },
          { column: 'attested_last', atLeast: day },
        ],
      },
    ],
  };
}

export const organisationTable = table<Organisation>()('Organisation', {
  name: 'organisation',
  columns: {
    sort_name: text((it) => fold(it.name)),
    kind: text((it) => it.kind),
  },
  keys: ['kind'],
  orders: {
    NAME: { column: 'sort_name', direction: 'asc' },
    NAME_DESCENDING: { column: 'sort_name', direction: 'desc' },
  },
  order: 'NAME',
});

export const stateTable = table<State>()('State', {
  name: 'state',
  columns: {
    sort_name: text((it) => fold(it.name)),
    region: text((it) => it.region),
    ...intervalColumns<State>((it) => it.existence),
  },
  keys: ['region'],
  filters: [...heldOnColumns],
  orders: {
    NAME: { column: 'sort_name', direction: 'asc' },
    NAME_DESCENDING: { column: 'sort_name', direction: 'desc' },
  },
  order: 'NAME',
});

export const officialTable = table<Official>()('Official', {
  name: 'official',
  columns: {
    sort_name: text((it) => fold(it.name)),
    kind: text((it) => it.kind),
    country: text((it) => it.country),
  },
  links: { affiliation: { name: 'official_affiliation', parents: (it) => it.affiliations.map((each) => each.organisation) } },
  keys: ['country', 'kind'],
  orders: {
    NAME: { column: 'sort_name', direction: 'asc' },
    NAME_DESCENDING: { column: 'sort_name', direction: 'desc' },
  },
  order: 'NAME',
});

export const groupTable = table<Group>()('Group', {
  name: 'actor_group',
  columns: { sort_name: text((it) => fold(it.name)), members_of: text((it) => it.membersOf), extent: text((it) => it.extent) },
  keys: ['members_of'],
  filters: ['extent'],
  orders: {
    NAME: { column: 'sort_name', direction: 'asc' },
    NAME_DESCENDING: { column: 'sort_name', direction: 'desc' },
  },
  order: 'NAME',
});

export const membershipTable = table<Membership>()('Membership', {
  name: 'membership',
  columns: {
    organisation_id: text((it) => it.organisation),
    state_id: text((it) => it.state),
    status: text((it) => it.status),
    since_order: text((it) => it.interval.since ?? ''),
    recorded_on: text((it) => it.recordedOn),
    ...intervalColumns<Membership>((it) => it.interval),
  },
  parts: {
    interruption: {
      name: 'membership_interruption',
      columns: { since_latest: 'text', until_earliest: 'text', interval_end: 'text' },
      rows: (it) =>
        it.interruptions.map(({ interval }) => ({
          since_latest: last(interval.since),
          until_earliest: first(interval.until),
          interval_end: interval.end,
        })),
    },
  },
  keys: ['organisation_id', 'state_id'],
  filters: ['status', 'recorded_on', ...heldOnColumns, ...changedColumns],
  orders: {
    SINCE: { column: 'since_order', direction: 'asc' },
    SINCE_DESCENDING: { column: 'since_order', direction: 'desc' },
  },
  order: 'SINCE',
});

export const postTable = table<Post>()('Post', {
  name: 'post',
  columns: { sort_name: text((it) => fold(it.title)), of_id: text((it) => it.of), kind: text((it) => it.kind) },
  keys: ['of_id', 'kind'],
  orders: {
    TITLE: { column: 'sort_name', direction: 'asc' },
    TITLE_DESCENDING: { column: 'sort_name', direction: 'desc' },
  },
  order: 'TITLE',
});

export const tenureTable = table<Tenure>()('Tenure', {
  name: 'tenure',
  columns: {
    post_id: text((it) => it.post),
    holder_id: text((it) => it.holder),
    since_order: text((it) => it.interval.since ?? ''),
    attested_first: text((it) => it.attestedOn.map(earliest).sort()[0] ?? null),
    attested_last: text((it) => it.attestedOn.map(latest).sort().at(-1) ?? null),
    recorded_on: text((it) => it.recordedOn),
    ...intervalColumns<Tenure>((it) => it.interval),
  },
  keys: ['post_id', 'holder_id'],
  filters: ['recorded_on', ...heldOnColumns, ...changedColumns, 'attested_first', 'attested_last'],
  orders: {
    SINCE: { column: 'since_order', direction: 'asc' },
    SINCE_DESCENDING: { column: 'since_order', direction: 'desc' },
  },
  order: 'SINCE',
});

export const organisationsTables = [
  organisationTable,
  stateTable,
  officialTable,
  groupTable,
  membershipTable,
  postTable,
  tenureTable,
] as unknown as readonly Table[];

export interface MembershipFilter {
  readonly statuses?: readonly MembershipStatus[] | null;
  readonly organisations?: readonly string[] | null;
  readonly states?: readonly string[] | null;
  readonly asOf?: Day | null;
  /** which of those that held on `asOf`; without it nothing; by default LEGAL */
  readonly basis?: MembershipBasis;
  /** began or ended within these days, both included */
  readonly changed?: { readonly from: Day | null; readonly to: Day | null } | null;
  /** recorded here on this day or later */
  readonly recordedSince?: Day | null;
}

/** Memberships by status, side and day; what is left out selects everything. */
export function membershipsWhere(filter: MembershipFilter): Condition[] {
  const conditions: Condition[] = [];
  if (filter.statuses) conditions.push({ column: 'status', in: filter.statuses });
  if (filter.organisations) conditions.push({ column: 'organisation_id', in: filter.organisations });
  if (filter.states) conditions.push({ column: 'state_id', in: filter.states });
  if (filter.asOf) conditions.push(heldOn(filter.asOf));
  if (filter.asOf && filter.basis === 'PARTICIPATING') {
    conditions.push({ without: 'interruption', where: heldForCertainOn(filter.asOf) });
  }
  if (filter.changed) conditions.push(changedWithin(filter.changed));
  if (filter.recordedSince) conditions.push({ column: 'recorded_on', atLeast: filter.recordedSince });
  return conditions;
}

export class OrganisationsStore {
  readonly organisations: RecordQueries<Organisation>;
  readonly states: RecordQueries<State>;
  readonly officials: RecordQueries<Official>;
  readonly groups: RecordQueries<Group>;
  readonly memberships: RecordQueries<Membership>;
  readonly posts: RecordQueries<Post>;
  readonly tenures: RecordQueries<Tenure>;

  constructor(database: Database, dialect: Dialect) {
    this.organisations = new RecordQueries<Organisation>(database, dialect, organisationTable);
    this.states = new RecordQueries<State>(database, dialect, stateTable);
    this.officials = new RecordQueries<Official>(database, dialect, officialTable);
    this.groups = new RecordQueries<Group>(database, dialect, groupTable);
    this.memberships = new RecordQueries<Membership>(database, dialect, membershipTable);
    this.posts = new RecordQueries<Post>(database, dialect, postTable);
    this.tenures = new RecordQueries<Tenure>(database, dialect, tenureTable);
  }
}
