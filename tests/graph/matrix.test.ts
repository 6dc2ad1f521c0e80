/** The same matrix for every type: by id, unknown id, by node, all fields, list, filters, orders, pages both ways, totals. */
import { getNamedType, isCompositeType, isObjectType, isRequiredArgument } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { earliest, holdsOnForCertain, latest, mayHoldOn } from '../../src/domain/dates.ts';
import type { RecordType, RecordTypes } from '../../src/domain/records.ts';
import type { RollCall } from '../../src/domain/votes.ts';
import { schema } from '../../src/supergraph/schema.ts';
import { serve, type TestGraph } from '../support/graph.ts';
import { dialects } from '../support/storages.ts';
import { syntheticDataset } from '../support/synthetic.ts';

const dataset = syntheticDataset({ seed: 4 });

/** A way of asking for a list, and which records it must give. */
interface Filter<T extends RecordType> {
  readonly args: string;
  readonly keeps: (record: RecordTypes[T]) => boolean;
}
interface Spec<T extends RecordType> {
  readonly type: T;
  /** the order of the list, and the one that is its reverse */
  readonly orders: readonly [string, string];
  readonly filters: readonly Filter<T>[];
}

const { records } = dataset;
const day = '2005-06-15';
const first = <T extends RecordType>(type: T): RecordTypes[T] => records[type][0] as RecordTypes[T];
const aCountry = records.Official.find((official) => official.country)?.country as string;
const parents = new Map(records.Topic.map((topic) => [topic.id, topic.parent]));
const isAbout = (topics: readonly string[], wanted: string): boolean =>
  topics.some((topic) => {
    for (let at: string | null | undefined = topic; at; at = parents.get(at)) if (at === wanted) return true;
    return false;
  });
const aTopic = records.Topic.find((topic) => topic.parent !== null && records.Topic.some((each) => each.parent === topic.id))?.id as string;
const topicsOf = new Map(records.Proposition.map((proposition) => [proposition.id, proposition.topics]));
const kindOf = new Map(records.Proposition.map((proposition) => [proposition.id, proposition.kind]));
const aSource = first('Statement').evidence[0]?.source as string;
const aTarget = records.Statement.flatMap(({ targets }) => targets)[0]?.actor as string;
const changed = (interval: { since: string | null; until: string | null }) =>
  [interval.since, interval.until].some((date) => date !== null && latest(date) >= day);
const spec = <T extends RecordType>(type: T, orders: readonly [string, string], ...filters: Filter<T>[]): Spec<T> => ({
  type,
  orders,
  filters,
});

const specs = [
  spec('Organisation', ['NAME', 'NAME_DESCENDING'], {
    args: 'kinds: [THINK_TANK, MOVEMENT]',
    keeps: ({ kind }) => kind === 'THINK_TANK' || kind === 'MOVEMENT',
  }),
  spec(
    'State',
    ['NAME', 'NAME_DESCENDING'],
    { args: `existedOn: "${day}"`, keeps: ({ existence }) => mayHoldOn(existence, day) },
    { args: 'existedOn: "1992"', keeps: ({ existence }) => mayHoldOn(existence, '1992') },
    {
      args: `regions: ["${records.State.find((state) => state.region)?.region}"]`,
      keeps: ({ region }) => region === records.State.find((state) => state.region)?.region,
    },
  ),
  spec(
    'Official',
    ['NAME', 'NAME_DESCENDING'],
    { args: 'kinds: [EXPERT]', keeps: ({ kind }) => kind === 'EXPERT' },
    { args: `countries: ["${aCountry}"]`, keeps: ({ country }) => country === aCountry },
  ),
  spec('Group', ['NAME', 'NAME_DESCENDING'], {
    args: 'extents: [ALL, SOME]',
    keeps: ({ extent }) => extent === 'ALL' || extent === 'SOME',
  }),
  spec(
    'Membership',
    ['SINCE', 'SINCE_DESCENDING'],
    { args: `asOf: "${day}"`, keeps: ({ interval }) => mayHoldOn(interval, day) },
    {
      args: `asOf: "${day}", basis: PARTICIPATING`,
      keeps: ({ interval, interruptions }) =>
        mayHoldOn(interval, day) && !interruptions.some((each) => holdsOnForCertain(each.interval, day)),
    },
    { args: 'asOf: "2005"', keeps: ({ interval }) => mayHoldOn(interval, '2005') },
    {
      args: 'asOf: "2005-06", basis: PARTICIPATING',
      keeps: ({ interval, interruptions }) =>
        mayHoldOn(interval, '2005-06') &&
        !interruptions.some((each) => holdsOnForCertain(each.interval, '2005-06-01') && holdsOnForCertain(each.interval, '2005-06-30')),
    },
    { args: 'ends: [OPEN]', keeps: ({ interval }) => interval.end === 'OPEN' },
    { args: 'ends: [DATED, UNKNOWN]', keeps: ({ interval }) => interval.end !== 'OPEN' },
    { args: 'statuses: [OBSERVER, MEMBER]', keeps: ({ status }) => status === 'OBSERVER' || status === 'MEMBER' },
    {
      args: `organisations: ["${first('Membership').organisation}"]`,
      keeps: ({ organisation }) => organisation === first('Membership').organisation,
    },
    { args: `states: ["${first('Membership').state}"]`, keeps: ({ state }) => state === first('Membership').state },
    {
      args: `changedSince: "${day}"`,
      keeps: ({ interval, interruptions }) => [interval, ...interruptions.map((each) => each.interval)].some(changed),
    },
    { args: `recordedSince: "${first('Membership').recordedOn}"`, keeps: ({ recordedOn }) => recordedOn >= first('Membership').recordedOn },
  ),
  spec(
    'Post',
    ['TITLE', 'TITLE_DESCENDING'],
    { args: `of: ["${first('Post').of}"]`, keeps: ({ of }) => of === first('Post').of },
    { args: 'kinds: [CHAIR, ADVISER]', keeps: ({ kind }) => kind === 'CHAIR' || kind === 'ADVISER' },
  ),
  spec(
    'Tenure',
    ['SINCE', 'SINCE_DESCENDING'],
    {
      args: `asOf: "${day}"`,
      keeps: ({ interval, attestedOn }) => {
        const attested = attestedOn.some((from) => earliest(from) <= day) && attestedOn.some((to) => latest(to) >= day);
        return mayHoldOn(interval, day) || attested;
      },
    },
    {
      args: 'asOf: "2005"',
      keeps: ({ interval, attestedOn }) => {
        const attested = attestedOn.some((from) => earliest(from) <= '2005-12-31') && attestedOn.some((to) => latest(to) >= '2005-01-01');
        return mayHoldOn(interval, '2005') || attested;
      },
    },
    { args: 'ends: [OPEN]', keeps: ({ interval }) => interval.end === 'OPEN' },
    { args: `posts: ["${first('Tenure').post}"]`, keeps: ({ post }) => post === first('Tenure').post },
    { args: `holders: ["${first('Tenure').holder}"]`, keeps: ({ holder }) => holder === first('Tenure').holder },
    { args: `changedSince: "${day}"`, keeps: ({ interval }) => changed(interval) },
    { args: `recordedSince: "${first('Tenure').recordedOn}"`, keeps: ({ recordedOn }) => recordedOn >= first('Tenure').recordedOn },
  ),
  spec(
    'Topic',
    ['NAME', 'NAME_DESCENDING'],
    { args: 'topLevel: true', keeps: ({ parent }) => parent === null },
    { args: 'topLevel: false', keeps: ({ parent }) => parent !== null },
  ),
  spec(
    'Proposition',
    ['TEXT', 'TEXT_DESCENDING'],
    { args: 'kinds: [NORM, POLICY]', keeps: ({ kind }) => kind === 'NORM' || kind === 'POLICY' },
    { args: `topics: ["${aTopic}"]`, keeps: ({ topics }) => isAbout(topics, aTopic) },
  ),
  spec(
    'PropositionLink',
    ['FROM', 'FROM_DESCENDING'],
    { args: 'kinds: [SAME]', keeps: ({ kind }) => kind === 'SAME' },
    { args: 'strengths: [ENTAILING]', keeps: ({ strength }) => strength === 'ENTAILING' },
  ),
  spec(
    'Statement',
    ['NEWEST', 'OLDEST'],
    { args: 'stances: [SUPPORTS, ABSTAINS]', keeps: ({ stance }) => stance === 'SUPPORTS' || stance === 'ABSTAINS' },
    { args: 'attributions: [REPORTED]', keeps: ({ attribution }) => attribution === 'REPORTED' },
    { args: 'acts: [CLAIMS, WARNS]', keeps: ({ act }) => act === 'CLAIMS' || act === 'WARNS' },
    { args: 'certain: true', keeps: ({ certain }) => certain },
    { args: 'certain: false', keeps: ({ certain }) => !certain },
    {
      args: 'propositionKinds: [POLICY, NORM]',
      keeps: ({ proposition }) => ['POLICY', 'NORM'].includes(kindOf.get(proposition) as string),
    },
    { args: `sources: ["${aSource}"]`, keeps: ({ evidence }) => evidence.some(({ source }) => source === aSource) },
    { args: `targets: ["${aTarget}"]`, keeps: ({ targets }) => targets.some(({ actor }) => actor === aTarget) },
    { args: 'from: "2000", to: "2010-06"', keeps: ({ date }) => latest(date) >= '2000-01-01' && earliest(date) <= '2010-06-30' },
    { args: `holders: ["${first('Statement').holder}"]`, keeps: ({ holder }) => holder === first('Statement').holder },
    {
      args: `propositions: ["${first('Statement').proposition}"]`,
      keeps: ({ proposition }) => proposition === first('Statement').proposition,
    },
    { args: `topics: ["${aTopic}"]`, keeps: ({ proposition }) => isAbout(topicsOf.get(proposition) ?? [], aTopic) },
    { args: `recordedSince: "${first('Statement').recordedOn}"`, keeps: ({ recordedOn }) => recordedOn >= first('Statement').recordedOn },
  ),
  spec(
    'RollCall',
    ['NEWEST', 'OLDEST'],
    { args: 'from: "2000", to: "2010-06"', keeps: ({ date }) => latest(date) >= '2000-01-01' && earliest(date) <= '2010-06-30' },
    { args: 'fromSession: 50, toSession: 60', keeps: ({ session }) => Number(session) >= 50 && Number(session) <= 60 },
    {
      args: `propositions: ["${first('RollCall').proposition}"]`,
      keeps: ({ proposition }) => proposition === first('RollCall').proposition,
    },
    {
      args: `topics: ["${aTopic}"]`,
      keeps: ({ topics, proposition }) => isAbout([...topics, ...(topicsOf.get(proposition) ?? [])], aTopic),
    },
    { args: `recordedSince: "${first('RollCall').recordedOn}"`, keeps: ({ recordedOn }) => recordedOn >= first('RollCall').recordedOn },
  ),
  spec(
    'Relation',
    ['RECORDED', 'RECORDED_LAST'],
    { args: 'kinds: [TENSION, QUALIFIES]', keeps: ({ kind }) => kind === 'TENSION' || kind === 'QUALIFIES' },
    { args: `recordedSince: "${first('Relation').recordedOn}"`, keeps: ({ recordedOn }) => recordedOn >= first('Relation').recordedOn },
  ),
  spec('Event', ['NEWEST', 'OLDEST']),
  spec('Source', ['NEWEST', 'OLDEST'], { args: 'kinds: [TREATY, REPORT]', keeps: ({ kind }) => kind === 'TREATY' || kind === 'REPORT' }),
  spec(
    'Figure',
    ['NEWEST', 'OLDEST'],
    { args: `citedBy: ["${first('Figure').citedBy}"]`, keeps: ({ citedBy }) => citedBy === first('Figure').citedBy },
    { args: `topics: ["${aTopic}"]`, keeps: ({ topics }) => isAbout(topics, aTopic) },
    { args: `recordedSince: "${first('Figure').recordedOn}"`, keeps: ({ recordedOn }) => recordedOn >= first('Figure').recordedOn },
  ),
] as unknown as readonly Spec<RecordType>[];

/** Whose roll calls are listed below it, and which these are. */
const rollCallsBelow: readonly [parent: RecordType, isOf: (rollCall: RollCall, parent: string) => boolean][] = [
  ['Organisation', ({ body }, id) => body === id],
  ['Proposition', ({ proposition }, id) => proposition === id],
  ['Topic', ({ topics, proposition }, id) => isAbout([...topics, ...(topicsOf.get(proposition) ?? [])], id)],
  ['Source', ({ evidence }, id) => evidence.some(({ source }) => source === id)],
];

const single = (type: string) => `${type[0]?.toLowerCase()}${type.slice(1)}`;
const plural = (type: string) => (type.endsWith('y') ? `${single(type).slice(0, -1)}ies` : `${single(type)}s`);

/** Every field of a type that needs no argument: leaves as they are, lists counted, everything else by its own leaves. */
function everyField(typeName: string, depth = 2): string {
  const type = schema.getType(typeName);
  if (!isObjectType(type)) return '__typename';
  const fields = Object.values(type.getFields()).filter((field) => !field.args.some(isRequiredArgument));
  const parts = fields.flatMap((field) => {
    const target = getNamedType(field.type);
    if (!isCompositeType(target)) return [field.name];
    if (target.name.endsWith('Connection')) return depth > 1 ? [`${field.name} { totalCount }`] : [];
    return depth > 0 ? [`${field.name} { ${everyField(target.name, depth - 1)} }`] : [];
  });
  return ['__typename', ...parts].join(' ');
}

let graph: TestGraph;

interface Page {
  readonly totalCount: number;
  readonly nodes: { readonly id: string }[];
  readonly pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string; endCursor: string };
}
const pageOf = async (list: string, args: string): Promise<Page> => {
  const data = await graph.data(
    `{ list: ${list}(${args}) { totalCount nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`,
  );
  return data.list;
};
const ids = (page: Page) => page.nodes.map((node) => node.id);
const idsOf = (list: readonly { readonly id: string }[]) => list.map((record) => record.id).sort();

/** A whole list, page by page from its start. */
async function forwards(list: string, args = ''): Promise<string[]> {
  const found: string[] = [];
  for (
    let page = await pageOf(list, `first: 9 ${args}`);
    ;
    page = await pageOf(list, `first: 9, after: "${page.pageInfo.endCursor}" ${args}`)
  ) {
    found.push(...ids(page));
    if (!page.pageInfo.hasNextPage) return found;
  }
}

/** A whole list, page by page from its end. */
async function backwards(list: string, args = ''): Promise<string[]> {
  const found: string[] = [];
  for (
    let page = await pageOf(list, `last: 9 ${args}`);
    ;
    page = await pageOf(list, `last: 9, before: "${page.pageInfo.startCursor}" ${args}`)
  ) {
    found.unshift(...ids(page));
    if (!page.pageInfo.hasPreviousPage) return found;
  }
}

describe.each(dialects)('on %s', (dialect) => {
  beforeAll(async () => {
    graph = await serve({ dataset, dialect });
  });
  afterAll(() => graph.close());

  describe.each(specs)('$type', ({ type, orders, filters }) => {
    const all = records[type];
    const one = (all[0] as RecordTypes[RecordType]).id;

    it('by its id, with all fields', async () => {
      const data = await graph.data(`{ one: ${single(type)}(id: "${one}") { ${everyField(type)} } }`);
      expect(data.one).toMatchObject({ __typename: type, id: one });
    });

    it('by node, with the same', async () => {
      const fields = everyField(type, 1);
      const data = await graph.data(
        `{ node(id: "${one}") { ... on ${type} { ${fields} } } one: ${single(type)}(id: "${one}") { ${fields} } }`,
      );
      expect(data.node).toEqual(data.one);
    });

    it('by an unknown id is null', async () => {
      const data = await graph.data(`{ one: ${single(type)}(id: "no-such-id") { id } node(id: "no-such-id") { id } }`);
      expect(data).toEqual({ one: null, node: null });
    });

    it('by the id of something else is null', async () => {
      const other = (type === 'Topic' ? first('Source') : first('Topic')).id;
      expect(await graph.data(`{ one: ${single(type)}(id: "${other}") { id } }`)).toEqual({ one: null });
    });

    it('as a list, whole, in pages from the start and from the end, with its total', async () => {
      // Organs are listed where they are asked for.
      const unasked = all.filter((record) => record.type !== 'Organisation' || record.kind !== 'ORGAN');
      const page = await pageOf(plural(type), 'first: 9');
      expect(page.totalCount).toBe(unasked.length);
      expect(page.pageInfo).toMatchObject({ hasPreviousPage: false, hasNextPage: unasked.length > 9 });
      const found = await forwards(plural(type));
      expect([...found].sort()).toEqual(unasked.map((record) => record.id).sort());
      expect(await backwards(plural(type))).toEqual(found);
    });

    it('as a list in the order asked for', async () => {
      const [order, reverse] = orders;
      const found = await forwards(plural(type), `orderBy: ${order}`);
      expect(found).toEqual(await forwards(plural(type)));
      expect(await forwards(plural(type), `orderBy: ${reverse}`)).toEqual(found.reverse());
    });

    it.each(filters.map((filter) => [filter.args, filter] as const))('filtered by %s', async (_name, { args, keeps }) => {
      const expected = all.filter(keeps as (record: RecordTypes[RecordType]) => boolean).map((record) => record.id);
      expect(expected.length, 'something is kept').toBeGreaterThan(0);
      expect((await forwards(plural(type), `, ${args}`)).sort()).toEqual(expected.sort());
      expect((await pageOf(plural(type), `first: 1, ${args}`)).totalCount).toBe(expected.length);
    });

    const together = filters.length > 1 ? [filters.length] : [];
    it.each(together)('filtered by all %i filters together', async () => {
      const byName = new Map(filters.map((filter) => [filter.args.split(':')[0], filter]));
      const chosen = [...byName.values()];
      const expected = all.filter((record) =>
        chosen.every((filter) => (filter.keeps as (record: RecordTypes[RecordType]) => boolean)(record)),
      );
      const found = await forwards(plural(type), `, ${chosen.map((filter) => filter.args).join(', ')}`);
      expect(found.sort()).toEqual(expected.map((record) => record.id).sort());
    });
  });

  it.each(rollCallsBelow)('the roll calls of every %s, and those of some sessions', async (type, isOf) => {
    const list = `rollCalls(first: 100) { totalCount nodes { id } } some: rollCalls(first: 100, fromSession: 60) { totalCount nodes { id } }`;
    const { parents } = await graph.data(`{ parents: ${plural(type)}(first: 60) { nodes { id ${list} } } }`);
    expect(parents.nodes.some((parent: { rollCalls: Page }) => parent.rollCalls.totalCount > 1)).toBe(true);
    for (const { id, rollCalls, some } of parents.nodes as { id: string; rollCalls: Page; some: Page }[]) {
      const own = records.RollCall.filter((rollCall) => isOf(rollCall, id));
      expect(ids(rollCalls).sort()).toEqual(idsOf(own));
      expect(rollCalls.totalCount).toBe(own.length);
      const late = own.filter(({ session }) => Number(session) >= 60);
      expect(ids(some).sort()).toEqual(idsOf(late));
      expect(some.totalCount).toBe(late.length);
    }
  });
});
