/** Every list of the store, on both databases, against the same list made in plain TypeScript. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkDataset } from '../../src/dataset/check.ts';
import type { Origin, Unread } from '../../src/dataset/read.ts';
import type { State } from '../../src/domain/actors.ts';
import { earliest, holdsOnForCertain, latest, mayHoldOn } from '../../src/domain/dates.ts';
import {
  anyPosition,
  type HeldPosition,
  type PositionFilter,
  type Relation,
  type Statement,
  type Topic,
} from '../../src/domain/positions.ts';
import { type DemarcheRecord, type RecordTypes, recordTypes } from '../../src/domain/records.ts';
import { type Ballots, choices, stanceOf } from '../../src/domain/votes.ts';
import { fold } from '../../src/search/fold.ts';
import { nameKey } from '../../src/search/names.ts';
import type { OpenDatabase } from '../../src/store/dialects/dialect.ts';
import { publish } from '../../src/store/in-force.ts';
import { Bounded } from '../../src/store/kept.ts';
import { membershipTable, stateTable, tenureTable } from '../../src/store/organisations.ts';
import { type Key, type PageQuery, RecordQueries, type Slice } from '../../src/store/records.ts';
import { openSnapshot, type Snapshot } from '../../src/store/snapshot.ts';
import { type Condition, conditionsOf, type Table } from '../../src/store/table.ts';
import { type TabledType, tables } from '../../src/store/tables.ts';
import type { Dataset } from '../../src/votes/dataset.ts';
import { entitledIn, membersOn } from '../../src/votes/entitlement.ts';
import { type DialectName, dialects, emptyStorage, type TestStorage } from '../support/storages.ts';
import { syntheticDataset, type Uniform } from '../support/synthetic.ts';

const dataset = syntheticDataset({
  sizes: {
    ...{ Organisation: 6, State: 15, Official: 15, Group: 4, Membership: 150, Post: 20, Tenure: 100, Topic: 13, Proposition: 40 },
    ...{ PropositionLink: 60, Statement: 260, Relation: 150, Event: 20, Source: 25, Figure: 120 },
  },
});
const { records } = dataset;

const storages: TestStorage[] = [];
const databases = {} as Record<DialectName, OpenDatabase>;
const opened = {} as Record<DialectName, Snapshot>;
beforeAll(async () => {
  for (const dialect of dialects) {
    const storage = await emptyStorage(dialect);
    storages.push(storage);
    await publish(storage.storage, dataset.version, () => dataset);
    databases[dialect] = await storage.storage.open((await storage.storage.current()) as string);
    opened[dialect] = await openSnapshot(databases[dialect]);
  }
});
afterAll(async () => {
  for (const snapshot of Object.values(opened)) await snapshot.close();
  for (const storage of storages) await storage.remove();
});

// The lists, as their readers know them

/** A list whose only filter takes conditions as they are: each of them is tried here, whether or not a filter makes it. */
const queries = (dialect: DialectName, type: TabledType) =>
  RecordQueries.of(
    databases[dialect].database,
    databases[dialect].dialect,
    { ...(tables[type] as Table), filters: { meets: (conditions: readonly Condition[]) => conditions } },
    new Bounded(0),
  );

type Place<T extends TabledType> = (record: RecordTypes[T]) => string;
type Orders<T extends TabledType> = Readonly<Record<string, readonly ['asc' | 'desc', Place<T>]>>;

/** An order, and the same from its end. */
const bothWays = <T extends TabledType>(ascending: string, descending: string, place: Place<T>): Orders<T> => ({
  [ascending]: ['asc', place],
  [descending]: ['desc', place],
});
const byName = <T extends 'Organisation' | 'State' | 'Official' | 'Group' | 'Topic'>() =>
  bothWays<T>('NAME', 'NAME_DESCENDING', (it) => fold(it.name));
const bySince = <T extends 'Membership' | 'Tenure'>() => bothWays<T>('SINCE', 'SINCE_DESCENDING', (it) => it.interval.since ?? '');

const orders: { readonly [T in TabledType]: Orders<T> } = {
  Organisation: byName(),
  State: byName(),
  Official: byName(),
  Group: byName(),
  Membership: bySince(),
  Post: bothWays('TITLE', 'TITLE_DESCENDING', (it) => fold(it.title)),
  Tenure: bySince(),
  Topic: byName(),
  Proposition: bothWays('TEXT', 'TEXT_DESCENDING', (it) => fold(it.text)),
  PropositionLink: bothWays('FROM', 'FROM_DESCENDING', (it) => it.from),
  Statement: { ...bothWays('OLDEST', 'NEWEST', (it) => latest(it.date)), RECORDED_LAST: ['desc', (it) => it.recordedOn] },
  Relation: bothWays('RECORDED', 'RECORDED_LAST', (it) => it.recordedOn),
  Event: bothWays('OLDEST', 'NEWEST', (it) => it.interval.since ?? ''),
  Source: bothWays('OLDEST', 'NEWEST', (it) => it.date ?? ''),
  Figure: bothWays('OLDEST', 'NEWEST', (it) => latest(it.date)),
};

interface Item {
  readonly node: DemarcheRecord;
  readonly key: Key;
}

/** The records that `chosen` lets through, in an order, with their keys. */
function expected<T extends TabledType>(type: T, order: string, chosen: (record: RecordTypes[T]) => boolean = () => true): Item[] {
  const [direction, of] = orders[type][order] as Orders<T>[string];
  const list: readonly RecordTypes[T][] = records[type];
  const items = list.filter(chosen).map((node) => ({ node, key: [of(node), node.id] as const }));
  const sign = direction === 'asc' ? 1 : -1;
  return items.sort(({ key: [a, aId] }, { key: [b, bId] }) => sign * (a < b ? -1 : a > b ? 1 : aId < bId ? -1 : 1));
}

const firstOrder = (type: TabledType) => Object.keys(orders[type])[0] as string;

/** Reads a list to its end, page by page, and checks that no page is empty, too long, or wrong about there being more. */
async function walk<Q extends PageQuery>(page: (query: Q) => Promise<Slice<DemarcheRecord>>, query: Q): Promise<Item[]> {
  const items: Item[] = [];
  let from: Key | null = null;
  for (let more = true; more; ) {
    const slice: Slice<DemarcheRecord> = await page({ ...query, from });
    if (query.backward) items.unshift(...slice.items);
    else items.push(...slice.items);
    more = slice.more;
    from = (query.backward ? slice.items[0]?.key : slice.items.at(-1)?.key) ?? null;
    if (more) expect(slice.items).toHaveLength(query.limit);
    else expect(slice.items.length > 0 || items.length === 0).toBe(true);
  }
  return items;
}

// Which records belong to which parents

interface Belonging {
  readonly name: string;
  readonly type: TabledType;
  readonly by: string;
  readonly parentsOf: (record: DemarcheRecord) => readonly string[];
}

function belonging<T extends TabledType>(
  name: string,
  type: T,
  by: string,
  of: (record: RecordTypes[T]) => string | null | readonly string[],
): Belonging {
  const parentsOf = (record: DemarcheRecord) => {
    const parents = of(record as RecordTypes[T]);
    return parents === null ? [] : typeof parents === 'string' ? [parents] : parents;
  };
  return { name, type, by, parentsOf };
}

function eventsAbove(event: string): string[] {
  const whole = records.Event.find((each) => each.id === event)?.partOf ?? null;
  return [event, ...(whole === null ? [] : eventsAbove(whole))];
}

function topicsAbove(topic: string): string[] {
  const parent = records.Topic.find((each) => each.id === topic)?.parent ?? null;
  return [topic, ...(parent === null ? [] : topicsAbove(parent))];
}

const belongings: readonly Belonging[] = [
  belonging('memberships of an organisation', 'Membership', 'organisation', (it) => it.organisation),
  belonging('memberships of a state', 'Membership', 'state', (it) => it.state),
  belonging('officials of a state', 'Official', 'country', (it) => it.country),
  belonging('officials of an organisation', 'Official', 'affiliation', (it) => it.affiliations.map((each) => each.organisation)),
  belonging('posts of an organisation or state', 'Post', 'of', (it) => it.of),
  belonging('tenures of a post', 'Tenure', 'post', (it) => it.post),
  belonging('tenures of a holder', 'Tenure', 'holder', (it) => it.holder),
  belonging('topics below a topic', 'Topic', 'parent', (it) => it.parent),
  belonging('propositions about a topic or one below it', 'Proposition', 'topic', (it) => it.topics.flatMap(topicsAbove)),
  belonging('links from a proposition', 'PropositionLink', 'from', (it) => it.from),
  belonging('links to a proposition', 'PropositionLink', 'to', (it) => it.to),
  belonging('statements on a proposition', 'Statement', 'proposition', (it) => it.proposition),
  belonging('statements of a holder', 'Statement', 'holder', (it) => it.holder),
  belonging('statements on behalf of an actor', 'Statement', 'onBehalfOf', (it) => it.onBehalfOf),
  belonging('statements reported by an actor', 'Statement', 'reportedBy', (it) => it.reportedBy),
  belonging('statements at an event or a part of it', 'Statement', 'event', (it) => (it.event === null ? [] : eventsAbove(it.event))),
  belonging('statements in a capacity', 'Statement', 'capacity', (it) => it.capacity),
  belonging('statements about an actor', 'Statement', 'target', (it) => it.targets.map((each) => each.actor)),
  belonging('statements about an event or a part of it', 'Statement', 'about', (it) => it.about.flatMap(eventsAbove)),
  belonging('statements in a source', 'Statement', 'source', (it) => it.evidence.map((each) => each.source)),
  belonging('relations of a position', 'Relation', 'position', (it) => [it.a, it.b]),
  belonging('parts of an event', 'Event', 'partOf', (it) => it.partOf),
  belonging('sources of a publisher', 'Source', 'publisher', (it) => it.publisher),
  belonging('figures in a source', 'Figure', 'source', (it) => it.evidence.map((each) => each.source)),
  belonging('figures of a statement', 'Figure', 'statement', (it) => it.statement),
  belonging('figures cited by an actor', 'Figure', 'citedBy', (it) => it.citedBy),
  belonging('figures on a topic or one below it', 'Figure', 'topic', (it) => it.topics.flatMap(topicsAbove)),
];

/** The page of a whole list that the store should give. */
function slice(items: readonly Item[], query: PageQuery, direction: 'asc' | 'desc' = 'asc'): Slice<DemarcheRecord> {
  const { limit, backward = false, from } = query;
  const later = direction === 'asc' ? 1 : -1;
  const isBeyond = ([value, id]: Key) => {
    if (!from) return true;
    const place = value < from[0] ? -1 : value > from[0] ? 1 : id < from[1] ? -1 : id > from[1] ? 1 : 0;
    return place === (backward ? -later : later);
  };
  const rest = items.filter((item) => isBeyond(item.key));
  return { items: backward ? rest.slice(-limit) : rest.slice(0, limit), more: rest.length > limit };
}

// Conditions, each beside what it means

interface Selection {
  readonly name: string;
  readonly type: TabledType;
  readonly where: readonly Condition[];
  readonly chosen: (record: DemarcheRecord) => boolean;
  /** whether it is to choose some records but not all */
  readonly some: boolean;
}

function selection<T extends TabledType>(
  name: string,
  type: T,
  where: readonly Condition[],
  chosen: (record: RecordTypes[T]) => boolean,
  some = true,
): Selection {
  return { name, type, where, chosen: (record) => chosen(record as RecordTypes[T]), some };
}

const idsOf = (list: readonly DemarcheRecord[]) => list.map((record) => record.id);
const someHolders = [...idsOf(records.Official.slice(0, 3)), 'nobody', records.Official[0]?.id as string];
const someTargets = idsOf(records.State.slice(0, 4));
const someSources = idsOf(records.Source.slice(0, 6));
const twoTopics = idsOf(records.Topic.slice(1, 3));
const topTopic = records.Topic.find((topic) => topic.parent === null)?.id as string;
const someKinds = ['NORM', 'POLICY'];
const aDay = '2010-06-15';
const isAttestedAbout = (dates: readonly string[], day: string) =>
  dates.some((date) => earliest(date) <= day) && dates.some((date) => latest(date) >= day);

const isAbout = (statement: Statement, topic: string) => {
  const proposition = records.Proposition.find((each) => each.id === statement.proposition);
  return proposition?.topics.some((own) => topicsAbove(own).includes(topic)) ?? false;
};

const selections: readonly Selection[] = [
  selection('a column without an index, in', 'Statement', [{ column: 'stance', in: ['OPPOSES', 'ABSTAINS'] }], (it) =>
    ['OPPOSES', 'ABSTAINS'].includes(it.stance),
  ),
  selection('a column with an index, in', 'Statement', [{ column: 'holder_id', in: someHolders }], (it) => someHolders.includes(it.holder)),
  selection('the column of the order, in', 'PropositionLink', [{ column: 'from_id', in: idsOf(records.Proposition.slice(5, 15)) }], (it) =>
    idsOf(records.Proposition.slice(5, 15)).includes(it.from),
  ),
  selection('in nothing', 'Statement', [{ column: 'holder_id', in: [] }], () => false, false),
  selection('in nothing, without an index', 'Statement', [{ column: 'stance', in: [] }], () => false, false),
  selection(
    'two columns with an index',
    'Post',
    [
      { column: 'of_id', in: idsOf(records.Organisation) },
      { column: 'kind', in: ['CHAIR', 'OTHER', 'ADVISER', 'HEAD_OF_STATE'] },
    ],
    (it) => idsOf(records.Organisation).includes(it.of) && ['CHAIR', 'OTHER', 'ADVISER', 'HEAD_OF_STATE'].includes(it.kind),
  ),
  selection('at least', 'Statement', [{ column: 'latest_day', atLeast: aDay }], (it) => latest(it.date) >= aDay),
  selection('at most', 'Statement', [{ column: 'earliest_day', atMost: aDay }], (it) => earliest(it.date) <= aDay),
  selection(
    'after',
    'Membership',
    [{ column: 'until_latest', after: aDay }],
    (it) => it.interval.until !== null && latest(it.interval.until) > aDay,
  ),
  selection('null', 'Topic', [{ column: 'parent_id', isNull: true }], (it) => it.parent === null),
  selection('not null', 'Topic', [{ column: 'parent_id', isNull: false }], (it) => it.parent !== null),
  selection('a link', 'Statement', [{ link: 'target', in: someTargets }], (it) =>
    it.targets.some((each) => someTargets.includes(each.actor)),
  ),
  selection('a link that leads to one record twice', 'Relation', [{ link: 'position', in: idsOf(records.Statement).slice(0, 200) }], (it) =>
    [it.a, it.b].some((id) => idsOf(records.Statement).slice(0, 200).includes(id)),
  ),
  selection('a link to nothing', 'Statement', [{ link: 'target', in: [] }], () => false, false),
  selection(
    'two links',
    'Statement',
    [
      { link: 'source', in: someSources },
      { link: 'target', in: someTargets },
    ],
    (it) => it.evidence.some((each) => someSources.includes(each.source)) && it.targets.some((each) => someTargets.includes(each.actor)),
  ),
  selection(
    'a link and columns',
    'Statement',
    [
      { column: 'proposition_id', in: idsOf(records.Proposition.slice(0, 20)) },
      { link: 'source', in: someSources },
      { column: 'latest_day', atLeast: '2000-01-01' },
      { column: 'earliest_day', atMost: aDay },
    ],
    (it) =>
      idsOf(records.Proposition.slice(0, 20)).includes(it.proposition) &&
      it.evidence.some((each) => someSources.includes(each.source)) &&
      latest(it.date) >= '2000-01-01' &&
      earliest(it.date) <= aDay,
  ),
  selection(
    'a topic and a kind',
    'Proposition',
    [
      { column: 'kind', in: someKinds },
      { link: 'topic', in: twoTopics },
    ],
    (it) => someKinds.includes(it.kind) && it.topics.flatMap(topicsAbove).some((topic) => twoTopics.includes(topic)),
  ),
  selection('a topic and one below it', 'Figure', [{ link: 'topic', in: [topTopic, ...twoTopics] }], (it) => it.topics.length > 0),
  selection('a statement on a proposition about a topic or one below it', 'Statement', [{ link: 'topic', in: twoTopics }], (it) =>
    twoTopics.some((topic) => isAbout(it, topic)),
  ),
  selection(
    'memberships recorded since a day',
    'Membership',
    conditionsOf(membershipTable.filters, { recordedSince: '2023-12-01' }),
    (it) => it.recordedOn >= '2023-12-01',
  ),
  selection(
    'memberships that may have begun or ended, or been interrupted or resumed, within some days',
    'Membership',
    conditionsOf(membershipTable.filters, { changed: { from: '2003-01-01', to: '2006-12-31' } }),
    (it) =>
      [it.interval, ...it.interruptions.map(({ interval }) => interval)]
        .flatMap(({ since, until }) => [since, until])
        .some((date) => date !== null && latest(date) >= '2003-01-01' && earliest(date) <= '2006-12-31'),
  ),
  selection(
    'tenures that may have begun or ended within some days',
    'Tenure',
    conditionsOf(tenureTable.filters, { changed: { from: '2003-01-01', to: '2006-12-31' } }),
    (it) =>
      [it.interval.since, it.interval.until].some(
        (date) => date !== null && latest(date) >= '2003-01-01' && earliest(date) <= '2006-12-31',
      ),
  ),
  selection(
    'any of several',
    'Statement',
    [
      {
        any: [
          { column: 'stance', in: ['OPPOSES'] },
          { column: 'latest_day', atLeast: '2015-01-01' },
        ],
      },
    ],
    (it) => it.stance === 'OPPOSES' || latest(it.date) >= '2015-01-01',
  ),
  selection(
    'any of a link and a column',
    'Statement',
    [
      {
        any: [
          { link: 'target', in: someTargets },
          { column: 'holder_id', in: someHolders },
        ],
      },
    ],
    (it) => it.targets.some((each) => someTargets.includes(each.actor)) || someHolders.includes(it.holder),
  ),
  selection(
    'all of several',
    'Statement',
    [
      {
        all: [
          { column: 'stance', in: ['OPPOSES'] },
          { column: 'latest_day', atLeast: '2015-01-01' },
        ],
      },
    ],
    (it) => it.stance === 'OPPOSES' && latest(it.date) >= '2015-01-01',
  ),
  selection('any of none', 'Statement', [{ any: [] }], () => false, false),
  selection('all of none', 'Statement', [{ all: [] }], () => true, false),
  selection('states that existed on a day', 'State', conditionsOf(stateTable.filters, { existedOn: '2005-01-01' }), (it) =>
    mayHoldOn(it.existence, '2005-01-01'),
  ),
  selection(
    'memberships that held on a day',
    'Membership',
    conditionsOf(membershipTable.filters, { held: { on: aDay, basis: 'LEGAL' } }),
    (it) => mayHoldOn(it.interval, aDay),
  ),
  selection(
    'memberships that held on a day, and were not interrupted for certain',
    'Membership',
    conditionsOf(membershipTable.filters, { held: { on: aDay, basis: 'PARTICIPATING' } }),
    (it) => mayHoldOn(it.interval, aDay) && it.interruptions.every((each) => !holdsOnForCertain(each.interval, aDay)),
  ),
  selection(
    'observers among them, in one organisation',
    'Membership',
    conditionsOf(membershipTable.filters, {
      held: { on: aDay, basis: 'LEGAL' },
      statuses: ['OBSERVER', 'MEMBER'],
      organisations: idsOf(records.Organisation.slice(0, 3)),
      states: idsOf(records.State.slice(0, 10)),
    }),
    (it) =>
      mayHoldOn(it.interval, aDay) &&
      ['OBSERVER', 'MEMBER'].includes(it.status) &&
      idsOf(records.Organisation.slice(0, 3)).includes(it.organisation) &&
      idsOf(records.State.slice(0, 10)).includes(it.state),
  ),
  selection(
    'tenures that held on a day, or are attested about it',
    'Tenure',
    conditionsOf(tenureTable.filters, { asOf: aDay }),
    (it) => mayHoldOn(it.interval, aDay) || isAttestedAbout(it.attestedOn, aDay),
  ),
];

// What a comparison reads

const heldPosition = (it: Statement): HeldPosition => ({
  id: it.id,
  holder: it.holder,
  onBehalfOf: it.onBehalfOf,
  proposition: it.proposition,
  stance: it.stance,
  condition: it.condition,
  attribution: it.attribution,
  certain: it.certain,
  authority: it.authority,
  date: it.date,
});

const entitled = entitledIn(records.Membership);

/** The votes of a state, from what is written: it is named, or did as the rest of the members. */
function votesOf(state: string): HeldPosition[] {
  const onTexts = new Set(
    records.RollCall.filter(({ votedOn }) => votedOn === 'TEXT').map(({ body, proposition }) => `${body} ${proposition}`),
  );
  return records.RollCall.flatMap((rollCall) => {
    if (rollCall.repeats !== null) return [];
    const part = rollCall.votedOn !== 'TEXT' && onTexts.has(`${rollCall.body} ${rollCall.proposition}`);
    const { rest, ...named } = rollCall.ballots as Ballots;
    const choice = [...choices, 'ABSENT' as const].find((each) => named[each].includes(state)) ?? rest;
    if (choice === 'ABSENT' || !membersOn(entitled, rollCall.body, rollCall.date).includes(state)) return [];
    const held = { id: `${rollCall.id}-${state}`, holder: state, onBehalfOf: null, proposition: rollCall.proposition, date: rollCall.date };
    return [
      {
        ...held,
        stance: stanceOf(choice, rollCall.yes),
        condition: null,
        attribution: 'AUTHORED',
        certain: true,
        authority: null,
        ...(part ? { part } : {}),
      },
    ];
  });
}
const byId = (held: readonly HeldPosition[]) => [...held].sort((a, b) => (a.id < b.id ? -1 : 1));

// Tests

const uniforms: readonly Uniform[] = [
  { actors: 'Official', represented: 'Organisation', officeHolders: 'Official' },
  { actors: 'State', represented: 'State', officeHolders: 'State' },
  { actors: 'Organisation', represented: 'State', officeHolders: 'Official' },
  { actors: 'Group', represented: 'Organisation', officeHolders: 'State' },
];

describe('a synthetic dataset', () => {
  const problemsOf = ({ title, updatedOn, coveredTo, records }: Dataset) => {
    const origin: Origin = { file: 'synthetic.yaml', line: () => 1, isDefault: () => false };
    const unread: Unread = { malformed: [], ids: new Set(), types: new Set(), words: new Set() };
    const origins = new Map(recordTypes.flatMap((type) => records[type].map((record): [DemarcheRecord, Origin] => [record, origin])));
    return checkDataset({ title, updatedOn, coveredTo, questions: [], records, origins, unread, problems: [] });
  };

  it.each([1, 2, 3])('is valid, seed %i', (seed) => {
    expect(problemsOf(syntheticDataset({ seed }))).toEqual([]);
  });

  it.each(uniforms)('is valid when uniform, with positions of each $actors', (uniform) => {
    expect(problemsOf(syntheticDataset({ uniform }))).toEqual([]);
  });

  it('is the same for the same seed, and another for another', () => {
    expect(syntheticDataset({ seed: 7 })).toEqual(syntheticDataset({ seed: 7 }));
    expect(syntheticDataset({ seed: 7 }).records).not.toEqual(syntheticDataset({ seed: 8 }).records);
  });

  it('shares statements out evenly', () => {
    const { records } = syntheticDataset({
      sizes: { Organisation: 3, State: 3, Official: 3, Group: 1, Proposition: 20, Statement: 1_000 },
    });
    const counts = [...Map.groupBy(records.Statement, (it) => it.holder).values()].map((held) => held.length);
    expect(counts).toEqual(Array(10).fill(100));
  });

  it('takes given ids first', () => {
    const { records } = syntheticDataset({ ids: { State: ['KAZ', 'TJK'] } });
    expect(idsOf(records.State.slice(0, 3))).toEqual(['KAZ', 'TJK', 'AAA']);
  });

  it('is refused where a record would have no use', () => {
    expect(() => syntheticDataset({ sizes: { Statement: 10 } })).toThrow(/sizes.Statement must be at least \d+ .*, but got: 10/);
  });
});

const tabled = recordTypes.filter((type): type is TabledType => type !== 'RollCall');
const lists = tabled.flatMap((type) => Object.keys(orders[type]).map((order) => [type, order] as const));

describe.each(dialects)('on %s', (dialect) => {
  it('a snapshot tells which dataset it holds', () => {
    const { version, title, updatedOn, coveredTo, counts } = opened[dialect];
    expect(dataset).toMatchObject({ version, title, updatedOn, coveredTo });
    expect(counts).toEqual(Object.fromEntries(recordTypes.map((type) => [type, records[type].length])));
  });

  describe('a look-up', () => {
    it.each(tabled)('of %s gives the records in the order of the ids, and null for an id that none has', async (type) => {
      const some = [...records[type]].reverse().slice(0, 20);
      const ids = ['nobody', ...some.map((record) => record.id), some[0]?.id as string, "'; drop table statement --"];
      expect(await queries(dialect, type).byIds(ids)).toEqual([null, ...some, some[0], null]);
    });

    it('of nothing gives nothing', async () => {
      expect(await queries(dialect, 'State').byIds([])).toEqual([]);
    });
  });

  describe.each(lists)('all records of %s, %s', (type, order) => {
    it.each(order === firstOrder(type) ? [1, 7, 1_000] : [7])('come %i at a time, from either end, each once', async (limit) => {
      const all = queries(dialect, type);
      expect(await walk((query) => all.page(query), { order, limit })).toEqual(expected(type, order));
      expect(await walk((query) => all.page(query), { order, limit, backward: true })).toEqual(expected(type, order));
      expect(await all.count()).toBe(records[type].length);
    });
  });

  it('no order of a list is left out here', () => {
    for (const { type, orders: defined } of Object.values(tables)) {
      expect(Object.keys(orders[type]).sort(), type).toEqual(Object.keys(defined).sort());
    }
  });

  it('an order that a list does not have is refused by name', async () => {
    await expect(queries(dialect, 'State').page({ order: 'SIZE', limit: 1 })).rejects.toThrow(/NAME.*SIZE/);
  });

  describe('a parent’s records', () => {
    it.each(belongings)('$name', async (belonging) => {
      const { type, by, parentsOf } = belonging;
      const all = queries(dialect, type);
      const parents = ['nobody', ...new Set((records[type] as readonly DemarcheRecord[]).flatMap((record) => parentsOf(record)))];
      // A parent that is asked for twice gets its records twice, not its records doubled.
      const twice = [...parents, parents.at(-1) as string];
      for (const [order, [direction]] of Object.entries(orders[type])) {
        const perParent = twice.map((parent) => expected(type, order, (record) => parentsOf(record).includes(parent)));
        expect(await all.countsOf(by, twice)).toEqual(perParent.map((items) => items.length));
        // One cursor for all parents, as a query has one: what comes after it in each parent's list.
        const everything = expected(type, order);
        const middle = everything[Math.floor(everything.length / 2)]?.key as Key;
        for (const query of [{ limit: 1 }, { limit: 3 }, { limit: 3, from: middle }, { limit: 1_000 }]) {
          for (const backward of [false, true]) {
            const slices = await all.pagesOf(by, twice, { ...query, order, backward });
            expect(slices).toEqual(perParent.map((items) => slice(items, { ...query, backward }, direction)));
          }
        }
      }
    });
  });

  describe('a selection', () => {
    it.each(selections)('$name', async ({ type, where, chosen, some }) => {
      const all = queries(dialect, type);
      const order = firstOrder(type);
      const items = expected(type, order, chosen);
      if (some) expect(items.length % records[type].length, 'some records, but not all').not.toBe(0);
      for (const limit of [2, 50]) {
        expect(await walk((query) => all.page(query), { order, where: { meets: where }, limit })).toEqual(items);
        expect(await walk((query) => all.page(query), { order, where: { meets: where }, limit, backward: true })).toEqual(items);
      }
      expect(await all.count({ meets: where })).toBe(items.length);
      for (const { by, parentsOf } of belongings.filter((belonging) => belonging.type === type)) {
        const parents = [...new Set((records[type] as readonly DemarcheRecord[]).flatMap((record) => parentsOf(record)))].slice(0, 10);
        const perParent = parents.map((parent) => expected(type, order, (record) => chosen(record) && parentsOf(record).includes(parent)));
        expect(await all.countsOf(by, parents, { meets: where })).toEqual(perParent.map((each) => each.length));
        expect(await all.pagesOf(by, parents, { order, where: { meets: where }, limit: 2 })).toEqual(
          perParent.map((each) => slice(each, { limit: 2 })),
        );
      }
    });
  });

  it('a topic includes the topics below it', async () => {
    const top = records.Topic.find((topic) => topic.parent === null)?.id as string;
    const { propositions } = opened[dialect].positions;
    expect(await propositions.count({ topics: [top] })).toBe(records.Proposition.length);
    expect(await propositions.countsOf('topic', [top])).toEqual([records.Proposition.length]);
    const leaf = records.Topic.find((topic) => records.Topic.every((other) => other.parent !== topic.id))?.id as string;
    const own = records.Proposition.filter((proposition) => proposition.topics.includes(leaf));
    expect(own.length).toBeGreaterThan(0);
    expect(await propositions.count({ topics: [leaf] })).toBe(own.length);
  });

  describe('the positions that are compared', () => {
    const actors = [records.Organisation, records.State, records.Official, records.Group].map((list) => list[0]?.id as string);
    const everything: PositionFilter = anyPosition;
    const topic = records.Topic[1]?.id as string;
    const propositions = records.Proposition.slice(0, 15).map((proposition) => proposition.id);
    const sources = records.Source.slice(0, 5).map((source) => source.id);
    it.each<[string, PositionFilter, (statement: Statement) => boolean]>([
      ['all', everything, () => true],
      ['on a topic or below it', { ...everything, topics: [topic] }, (it) => isAbout(it, topic)],
      ['on some propositions', { ...everything, propositions }, (it) => propositions.includes(it.proposition)],
      ['on both', { ...everything, topics: [topic], propositions }, (it) => isAbout(it, topic) && propositions.includes(it.proposition)],
      ['that some sources show', { ...everything, sources }, (it) => it.evidence.some(({ source }) => sources.includes(source))],
      ['that may be of a day or later', { ...everything, from: '2010-06-15' }, (it) => latest(it.date) >= '2010-06-15'],
      ['that may be of a day or earlier', { ...everything, to: '2010-06-15' }, (it) => earliest(it.date) <= '2010-06-15'],
    ])('%s', async (_name, filter, chosen) => {
      const ofActors = records.Statement.filter((it) => actors.includes(it.holder) || (it.onBehalfOf && actors.includes(it.onBehalfOf)));
      const held = await opened[dialect].positions.heldBy(actors, filter, ['STATEMENT']);
      expect(byId(held)).toEqual(byId(ofActors.filter(chosen).map(heldPosition)));
      expect(held.length).toBeGreaterThan(0);
      const byAnyone = await opened[dialect].positions.heldBy(null, filter, ['STATEMENT']);
      expect(byId(byAnyone)).toEqual(byId(records.Statement.filter(chosen).map(heldPosition)));
    });

    const voters = records.State.slice(0, 4).map((state) => state.id);
    const votes = voters.flatMap(votesOf);
    it.each<[string, PositionFilter, (vote: HeldPosition) => boolean]>([
      ['all', everything, () => true],
      ['on some propositions', { ...everything, propositions }, (it) => propositions.includes(it.proposition)],
      ['that may be of a day or later', { ...everything, from: '2010-06-15' }, (it) => latest(it.date) >= '2010-06-15'],
      ['that may be of a day or earlier', { ...everything, to: '2010-06-15' }, (it) => earliest(it.date) <= '2010-06-15'],
    ])('of votes: %s', async (_name, filter, chosen) => {
      const { positions } = opened[dialect];
      const held = await positions.heldBy(voters, filter, ['VOTE']);
      expect(byId(held)).toEqual(byId(votes.filter(chosen)));
      expect(held.length).toBeGreaterThan(0);
      const statements = await positions.heldBy(voters, filter, ['STATEMENT']);
      expect(byId(await positions.heldBy(voters, filter, ['STATEMENT', 'VOTE']))).toEqual(byId([...statements, ...held]));
    });

    it('of votes are found by their ids, beside statements', async () => {
      const statement = records.Statement[0] as Statement;
      const [vote] = votes as [HeldPosition];
      const found = await opened[dialect].positions.positionsByIds(['nobody-AAA', vote.id, statement.id]);
      expect(found).toEqual([null, expect.objectContaining({ type: 'Vote', id: vote.id, stance: vote.stance }), statement]);
    });

    it('are none for an actor that holds none, and no votes are those of everybody', async () => {
      const { positions } = opened[dialect];
      expect(await positions.heldBy(['nobody'], everything, ['STATEMENT', 'VOTE'])).toEqual([]);
      expect(await positions.heldBy([], everything, ['STATEMENT', 'VOTE'])).toEqual([]);
      expect(await positions.heldBy(null, everything, ['VOTE'])).toEqual([]);
    });
  });

  it('the propositions about a topic are those about it or a topic below it', async () => {
    const topic = records.Topic[1]?.id as string;
    const about = records.Proposition.filter((it) => it.topics.some((own) => topicsAbove(own).includes(topic))).map((it) => it.id);
    const { positions } = opened[dialect];
    const named = [...about.slice(0, 2), 'nothing', records.Proposition.find((it) => !about.includes(it.id))?.id as string];
    expect((await positions.propositionsAbout([topic], null)).sort()).toEqual([...about].sort());
    expect((await positions.propositionsAbout([topic], named)).sort()).toEqual(about.slice(0, 2).sort());
    expect((await positions.propositionsAbout(null, named)).sort()).toEqual(named.filter((id) => id !== 'nothing').sort());
    expect(await positions.propositionsAbout(null, null)).toHaveLength(records.Proposition.length);
  });

  it('the relations between positions are those of the kinds that either end of is among them', async () => {
    const some = idsOf(records.Statement.slice(0, 40));
    const kinds = ['AGREES', 'TENSION'] as const;
    const among = (it: Relation) => kinds.some((kind) => kind === it.kind) && [it.a, it.b].some((id) => some.includes(id));
    const between = await opened[dialect].positions.relationsBetween(some, kinds);
    expect(between).toEqual(expected('Relation', 'RECORDED', among).map((item) => item.node));
    expect(between.length).toBeGreaterThan(0);
  });

  it('the links between propositions are all there', async () => {
    expect(await opened[dialect].positions.links()).toEqual(expected('PropositionLink', 'FROM').map((item) => item.node));
  });

  it('an id tells the type of its record', async () => {
    const { identities } = opened[dialect];
    const each = recordTypes.map((type) => records[type][0]?.id as string);
    expect(await identities.typesOf(['nobody', ...each, each[0] as string])).toEqual([null, ...recordTypes, recordTypes[0]]);
  });

  it('a name tells its record, and an id too, in any case', async () => {
    const { identities } = opened[dialect];
    const [state, topic] = [records.State[0], records.Topic[0]] as [State, Topic];
    const found = await identities.recordsNamed(['nobody', state.name.toUpperCase(), state.id, topic.id.toUpperCase()]);
    const of = ({ type, id, name }: State | Topic) => ({ type, id, name });
    expect(found[0]).toEqual([]);
    expect(found[1]).toContainEqual({ ...of(state), key: nameKey(state.name), way: 'NAME' });
    expect(found[2]).toContainEqual({ type: 'State', id: state.id, name: state.id, key: state.id, way: 'EXACT_ID' });
    expect(found[3]).toContainEqual({ ...of(topic), key: nameKey(topic.id), way: 'ID' });
  });
});

it('both databases give the same pages with the same keys, whatever is selected', async () => {
  const [one, other] = dialects as [DialectName, DialectName];
  for (const { type, where } of selections) {
    for (const order of Object.keys(orders[type])) {
      const query = { order, where: { meets: where }, limit: 9, backward: true };
      expect(await queries(one, type).page(query)).toEqual(await queries(other, type).page(query));
    }
  }
});
