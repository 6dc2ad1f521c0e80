/** contradictions, timeline, overlap and silent, asked as an analyst would ask them, over the curated dataset. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Relation, Statement } from '../../src/domain/positions.ts';
import type { Dataset } from '../../src/votes/dataset.ts';
import { curated, serve, type TestGraph } from '../support/graph.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await serve();
});
afterAll(() => graph.close());

interface Named {
  readonly id: string;
}
const ids = (list: readonly Named[]) => list.map((each) => each.id);

it('Rakhimov contradicts Alimov and Bordyuzha on the SCO, and each contradiction can be found again by its id', async () => {
  const { contradictions } = await graph.data(
    '{ contradictions(first: 100) { nodes { id kind basis a { holder { id } } b { holder { id } } overlap { since end } } } }',
  );
  const holders = contradictions.nodes.map((each: { a: { holder: Named }; b: { holder: Named } }) =>
    [each.a.holder.id, each.b.holder.id].sort(),
  );
  expect(holders).toContainEqual(['kubatbek-rakhimov', 'rashid-alimov']);
  expect(holders).toContainEqual(['kubatbek-rakhimov', 'nikolai-bordyuzha']);
  for (const each of contradictions.nodes) {
    expect(each).toMatchObject({ kind: 'CONTRADICTS', basis: 'DERIVED', overlap: { since: expect.any(String) } });
    expect(each.a.holder.id).not.toBe(each.b.holder.id);
  }
  const [first] = contradictions.nodes;
  const again = await graph.data(`{ relation(id: "${first.id}") { id kind basis } node(id: "${first.id}") { __typename id } }`);
  expect(again).toEqual({
    relation: { id: first.id, kind: 'CONTRADICTS', basis: 'DERIVED' },
    node: { __typename: 'Relation', id: first.id },
  });
});

it('what follows from the stances and what an editor recorded are told apart, and together are all', async () => {
  interface Pairs {
    readonly totalCount: number;
    readonly withheld: { readonly total: number };
    readonly nodes: readonly { readonly id: string; readonly basis: string }[];
  }
  const of = async (bases: string): Promise<Pairs> => {
    const { contradictions } = await graph.data(
      `{ contradictions(kinds: [CONTRADICTS, TENSION, QUALIFIES]${bases}, first: 100) { totalCount withheld { total } nodes { id basis } } }`,
    );
    return contradictions;
  };
  const [all, derived, recorded] = [await of(''), await of(', bases: [DERIVED]'), await of(', bases: [CURATED]')];
  expect(derived.totalCount).toBeGreaterThan(2);
  expect(recorded.totalCount).toBeGreaterThan(2);
  expect(new Set(derived.nodes.map(({ basis }) => basis))).toEqual(new Set(['DERIVED']));
  expect(new Set(recorded.nodes.map(({ basis }) => basis))).toEqual(new Set(['CURATED']));
  expect(ids([...derived.nodes, ...recorded.nodes])).toEqual(ids(all.nodes));
  // What an editor recorded is shown whether or not it counts.
  expect([derived.withheld, recorded.withheld]).toEqual([all.withheld, { total: 0 }]);
});

it('NATO and the CSTO contradict each other on missile defence and on sanctions outside of the UN', async () => {
  const { contradictions } = await graph.data(`{
    contradictions(between: ["nato"], and: ["csto"], first: 100) {
      nodes { a { proposition { id } ... on Statement { authority } evidence { locator } } b { evidence { locator } } }
    }
  }`);
  const propositions = contradictions.nodes.map((each: { a: { proposition: Named } }) => each.a.proposition.id);
  expect(propositions).toContain('one-sided-missile-defence-harms-stability');
  expect(propositions).toContain('no-sanctions-outside-un');
  for (const { a, b } of contradictions.nodes) for (const side of [a, b]) expect(side.evidence[0].locator).not.toBeNull();
});

it('states that were in the CIS and the OSCE and not in the CSTO on a day', async () => {
  const { overlap } = await graph.data(
    '{ overlap(organisations: ["cis", "osce", "csto"], asOf: "2005-01-01") { exactly { organisations { id } states { id } } } }',
  );
  const part = overlap.exactly.find((each: { organisations: Named[] }) => ids(each.organisations).join() === 'cis,osce');
  expect(ids(part.states)).toEqual(['AZE', 'GEO', 'MDA', 'TKM', 'UKR', 'UZB']);
});

it('a made-up contradiction is no relation', async () => {
  const { statements } = await graph.data('{ statements(holders: ["stanislav-zas"], first: 2) { nodes { id } } }');
  const [a, b] = ids(statements.nodes);
  expect(await graph.data(`{ relation(id: "${a}-contradicts-${b}") { id } }`)).toEqual({ relation: null });
});

it('links bring no disagreement to an end', async () => {
  for (const through of ['NONE', 'ENTAILS', 'ALL']) {
    const { compare } = await graph.data(
      `{ compare(actors: ["nikolai-bordyuzha", "kubatbek-rakhimov"], scope: { through: ${through} }) { rows(verdicts: [OPPOSED]) { nodes { proposition { id } } } } }`,
    );
    expect(compare.rows.nodes, through).toEqual([{ proposition: { id: 'sco-is-priority-partner' } }]);
  }
});

it('a state is silent unless somebody speaks on its behalf', async () => {
  const { silent } = await graph.data(
    '{ silent(membersOf: "csto", asOf: "2022-02-09", scope: { topics: ["afghanistan"], records: [STATEMENT] }) { actors { id } } }',
  );
  expect(ids(silent.actors)).not.toContain('TJK');
  expect(ids(silent.actors)).toContain('ARM');
  const { silent: named } = await graph.data(
    '{ silent(actors: ["stanislav-zas", "bulat-sultanov"], scope: { topics: ["afghanistan"] }) { actors { id } } }',
  );
  expect(ids(named.actors)).toEqual(['bulat-sultanov']);
});

it('the CSTO’s members that were in the SCO too, before and after it grew', async () => {
  const on = async (day: string) =>
    (
      await graph.data(
        `{ overlap(organisations: ["sco", "csto"], asOf: "${day}") { inAll { id } inAny { id } pairs { inBoth inEither } } }`,
      )
    ).overlap;
  expect(ids((await on('2022-02-09')).inAll)).toEqual(['KAZ', 'KGZ', 'RUS', 'TJK']);
  expect(ids((await on('2025-01-01')).inAll)).toEqual(['BLR', 'KAZ', 'KGZ', 'RUS', 'TJK']);
  expect((await on('2022-02-09')).pairs).toEqual([{ inBoth: 4, inEither: 10 }]);
});

it('an organisation that did not exist on a day shares no states then, and the answer says why', async () => {
  const { overlap } = await graph.data(`{
    overlap(organisations: ["eaeu", "cis", "osce"], asOf: "2005-01-01") { notThen { id } pairs { a { id } b { id } inBoth jaccard reason } }
  }`);
  expect(ids(overlap.notThen)).toEqual(['eaeu']);
  expect(overlap.pairs).toEqual([
    { a: { id: 'eaeu' }, b: { id: 'cis' }, inBoth: 0, jaccard: null, reason: 'DID_NOT_EXIST' },
    { a: { id: 'eaeu' }, b: { id: 'osce' }, inBoth: 0, jaccard: null, reason: 'DID_NOT_EXIST' },
    { a: { id: 'cis' }, b: { id: 'osce' }, inBoth: 12, jaccard: expect.any(Number), reason: null },
  ]);
  const silent = (day: string) =>
    graph.data(`{ silent(membersOf: "eaeu", asOf: "${day}", scope: { topics: ["afghanistan"] }) { asked actors { id } } }`);
  expect(await silent('2005-01-01')).toEqual({ silent: { asked: 0, actors: [] } });
  expect((await silent('2020-01-01')).silent.asked).toBe(5);
});

it('a timeline begins with what was first, also when the window begins later', async () => {
  const { timeline } = await graph.data(
    '{ timeline(actor: "stanislav-zas", scope: { from: "2022-02-09" }, first: 100) { totalCount nodes { change previous { id } } } }',
  );
  expect(timeline.totalCount).toBeGreaterThan(10);
  const changes = new Set(timeline.nodes.map((entry: { change: string }) => entry.change));
  expect([...changes].every((change) => ['FIRST', 'RESTATED', 'UNCOUNTED'].includes(change as string))).toBe(true);
});

describe('with positions added', () => {
  const position = (id: string, change: Partial<Statement>): Statement => {
    const like = curated().records.Statement.find((each) => each.id === 'syzdykov-members-not-peripheral') as Statement;
    return { ...like, id, proposition: 'csto-operation-exemplary', capacity: null, ...change };
  };
  const asked = async (added: readonly Statement[], related: readonly Relation[], query: string) => {
    const { records, version } = curated();
    const dataset: Dataset = {
      ...curated(),
      version: `${version}-${added.length}-${related.length}`,
      records: { ...records, Statement: [...records.Statement, ...added], Relation: [...records.Relation, ...related] },
    };
    const changed = await serve({ dataset });
    try {
      const { data, errors } = await changed.ask(query);
      expect(errors).toBeUndefined();
      return data;
    } finally {
      await changed.close();
    }
  };
  const [for2010, against2015] = [
    position('z-for', { holder: 'marat-syzdykov', onBehalfOf: 'UZB', stance: 'SUPPORTS', date: '2010' }),
    position('y-against', { holder: 'kubatbek-rakhimov', onBehalfOf: 'UZB', stance: 'OPPOSES', date: '2015' }),
  ];
  const query = (args = '') =>
    `{ contradictions(scope: { propositions: ["csto-operation-exemplary"] ${args} }, first: 100) { nodes { id basis overlap { until end } } } }`;
  const found = (data: { contradictions: { nodes: { id: string }[] } }) =>
    ids(data.contradictions.nodes).filter((id) => id.includes('z-for'));

  it('a state’s successive spokesmen don’t contradict each other', async () => {
    expect(found(await asked([for2010, against2015], [], query()))).toEqual([]);
  });

  it('what ended after the window is not called open', async () => {
    const other = position('a-against', { holder: 'rashid-alimov', onBehalfOf: null, authority: null, stance: 'OPPOSES', date: '2011' });
    const data = await asked([for2010, against2015, other], [], query('to: "2012"'));
    expect(data.contradictions.nodes).toEqual([
      { id: 'a-against-contradicts-z-for', basis: 'DERIVED', overlap: { until: '2015', end: 'DATED' } },
    ]);
  });

  it('a curated contradiction stands for the derived one, and one that shared no days is not made up', async () => {
    const personal = { onBehalfOf: null, authority: null };
    const [a, b, c] = [
      position('a-against', { ...personal, holder: 'rashid-alimov', stance: 'OPPOSES', date: '2011' }),
      position('z-for', { ...personal, holder: 'marat-syzdykov', stance: 'SUPPORTS', date: '2010' }),
      position('z-moved', { ...personal, holder: 'marat-syzdykov', stance: 'OPPOSES', date: '2011-05' }),
    ];
    const by = '{ relation(id: "a-against-contradicts-z-for") { basis } turned: relation(id: "z-for-contradicts-a-against") { id } }';
    expect(await asked([a, b], [], by)).toEqual({ relation: { basis: 'DERIVED' }, turned: null });
    expect(await asked([a, b, c], [], by)).toEqual({ relation: null, turned: null });
    const like = curated().records.Relation[0] as Relation;
    const recorded: Relation = { ...like, id: 'recorded-z-for', kind: 'CONTRADICTS', a: b.id, b: a.id };
    expect(found(await asked([a, b], [recorded], query()))).toEqual(['recorded-z-for']);
  });
});

it('lists of ids that say nothing, or something twice, are refused, naming the argument', async () => {
  const refused = async (query: string) => {
    const { errors } = await graph.ask(query);
    expect(errors?.[0]?.extensions?.code, query).toBe('BAD_USER_INPUT');
    return errors?.[0]?.message;
  };
  const topics = 'scope: { topics: ["afghanistan"] }';
  const twice = 'actors[1]: stanislav-zas is named twice: expected each actor once.';
  expect(await refused(`{ silent(actors: ["stanislav-zas", "stanislav-zas"], ${topics}) { actors { id } } }`)).toBe(twice);
  expect(await refused('{ compare(actors: ["stanislav-zas", "stanislav-zas"]) { actors { id } } }')).toBe(twice);
  expect(await refused('{ contradictions(between: ["stanislav-zas", "stanislav-zas"]) { totalCount } }')).toMatch(/^between\[1\]: .*twice/);
  expect(await refused('{ overlap(organisations: ["csto", "csto"]) { inAll { id } } }')).toMatch(/^organisations\[1\]: .*twice/);
  expect(await refused(`{ silent(actors: [], ${topics}) { actors { id } } }`)).toBe('actors: expected 1 to 300 actors, but got 0.');
  expect(await refused('{ compare(actors: ["", ""]) { actors { id } } }')).toMatch(/^actors\[0\]: there is no actor “”/);
  expect(await refused('{ contradictions(scope: { topics: [] }) { totalCount } }')).toBe('scope.topics: expected at least one topic.');
  expect(await refused('{ contradictions(scope: { propositions: [] }) { totalCount } }')).toBe(
    'scope.propositions: expected at least one proposition.',
  );
  expect(await refused('{ overlap(organisations: ["csto", "valdai-club"]) { inAll { id } } }')).toBe(
    'organisations[1]: no memberships of valdai-club are recorded.',
  );
  expect(await refused(`{ silent(membersOf: "valdai-club", ${topics}) { actors { id } } }`)).toBe(
    'membersOf: no memberships of valdai-club are recorded.',
  );
});
