/** contradictions, timeline, overlap and silent, asked as an analyst would ask them, over the curated dataset. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { serve, type TestGraph } from '../support/graph.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await serve();
});
afterAll(() => graph.close());

async function answer(query: string) {
  const { data, errors } = await graph.ask(query);
  expect(errors).toBeUndefined();
  return data;
}

interface Named {
  readonly id: string;
}
const ids = (list: readonly Named[]) => list.map((each) => each.id);

it('Rakhimov contradicts Alimov and Bordyuzha on the SCO, and each contradiction can be found again by its id', async () => {
  const { contradictions } = await answer(
    '{ contradictions(first: 100) { nodes { id kind basis a { holder { id } } b { holder { id } } overlap { since end } } } }',
  );
  const holders = contradictions.nodes.map((each: { a: { holder: Named }; b: { holder: Named } }) =>
    [each.a.holder.id, each.b.holder.id].sort(),
  );
  expect(holders).toContainEqual(['kubatbek-rakhimov', 'rashid-alimov']);
  expect(holders).toContainEqual(['kubatbek-rakhimov', 'nikolai-bordyuzha']);
  for (const each of contradictions.nodes) {
    expect(each).toMatchObject({ kind: 'CONTRADICTS', basis: 'DERIVED', overlap: { end: 'OPEN' } });
    expect(each.a.holder.id).not.toBe(each.b.holder.id);
  }
  const [first] = contradictions.nodes;
  const again = await answer(`{ relation(id: "${first.id}") { id kind basis } node(id: "${first.id}") { __typename id } }`);
  expect(again).toEqual({
    relation: { id: first.id, kind: 'CONTRADICTS', basis: 'DERIVED' },
    node: { __typename: 'Relation', id: first.id },
  });
});

it('a made-up contradiction is no relation', async () => {
  const { statements } = await answer('{ statements(holders: ["stanislav-zas"], first: 2) { nodes { id } } }');
  const [a, b] = ids(statements.nodes);
  expect(await answer(`{ relation(id: "${a}-contradicts-${b}") { id } }`)).toEqual({ relation: null });
});

it('links bring no disagreement to an end', async () => {
  for (const through of ['NONE', 'ENTAILS', 'ALL']) {
    const { compare } = await answer(
      `{ compare(actors: ["nikolai-bordyuzha", "kubatbek-rakhimov"], scope: { through: ${through} }) { rows(verdicts: [OPPOSED]) { nodes { proposition { id } } } } }`,
    );
    expect(compare.rows.nodes, through).toEqual([{ proposition: { id: 'sco-is-priority-partner' } }]);
  }
});

it('a state is silent unless somebody speaks on its behalf', async () => {
  const { silent } = await answer('{ silent(membersOf: "csto", asOf: "2022-02-09", scope: { topics: ["afghanistan"] }) { id } }');
  expect(ids(silent)).not.toContain('TJK');
  expect(ids(silent)).toContain('ARM');
  const { silent: named } = await answer(
    '{ silent(actors: ["stanislav-zas", "bulat-sultanov"], scope: { topics: ["afghanistan"] }) { id } }',
  );
  expect(ids(named)).toEqual(['bulat-sultanov']);
});

it('the CSTO’s members that were in the SCO too, before and after it grew', async () => {
  const on = async (day: string) =>
    (await answer(`{ overlap(organisations: ["sco", "csto"], asOf: "${day}") { inAll { id } inAny { id } pairs { inBoth inEither } } }`))
      .overlap;
  expect(ids((await on('2022-02-09')).inAll)).toEqual(['KAZ', 'KGZ', 'RUS', 'TJK']);
  expect(ids((await on('2025-01-01')).inAll)).toEqual(['BLR', 'KAZ', 'KGZ', 'RUS', 'TJK']);
  expect((await on('2022-02-09')).pairs).toEqual([{ inBoth: 4, inEither: 10 }]);
});

it('a timeline begins with what was first, also when the window begins later', async () => {
  const { timeline } = await answer(
    '{ timeline(actor: "stanislav-zas", scope: { from: "2022-02-09" }, first: 100) { totalCount nodes { change previous { id } } } }',
  );
  expect(timeline.totalCount).toBeGreaterThan(10);
  const changes = new Set(timeline.nodes.map((entry: { change: string }) => entry.change));
  expect([...changes].every((change) => ['FIRST', 'RESTATED', 'UNCOUNTED'].includes(change as string))).toBe(true);
});
