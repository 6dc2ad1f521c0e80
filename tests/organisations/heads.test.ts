/** Who represented the members of NATO and of the Security Council on a day: their presidents, heads of government and foreign ministers. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { serve, type TestGraph } from '../support/graph.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await serve();
});
afterAll(() => graph?.close());

const holdersOn = async (post: string, day: string) => {
  const { data, errors } = await graph.ask(
    `{ node(id: "${post}") { ... on Post { tenures(asOf: "${day}") { nodes { holder { id } } } } } }`,
  );
  expect(errors).toBeUndefined();
  return data.node.tenures.nodes.map((tenure: { holder: { id: string } }) => tenure.holder.id);
};

it.each([
  ['foreign-minister-of-turkiye', '2010-05-01', 'ahmet-davutoglu'],
  ['foreign-minister-of-turkiye', '1996-07-01', 'tansu-ciller'],
  ['prime-minister-of-the-united-kingdom', '2022-10-01', 'liz-truss'],
  ['foreign-secretary-of-the-united-kingdom', '2003-03-20', 'jack-straw'],
  ['secretary-of-state-of-the-united-states', '1999-03-24', 'madeleine-albright'],
  ['president-of-france', '2008-08-12', 'nicolas-sarkozy'],
  ['chancellor-of-germany', '2015-02-12', 'angela-merkel'],
  ['foreign-minister-of-poland', '2008-08-08', 'radoslaw-sikorski'],
  ['foreign-minister-of-latvia', '2014-03-27', 'edgars-rinkevics'],
  ['prime-minister-of-bulgaria', '2003-06-01', 'simeon-sakskoburggotski'],
  ['president-of-romania', '2007-05-01', 'nicolae-vacaroiu'],
  ['prime-minister-of-italy', '2009-01-01', 'silvio-berlusconi'],
  ['taoiseach-of-ireland', '2013-01-01', 'enda-kenny'],
  ['president-of-mexico', '2009-06-01', 'felipe-calderon'],
  ['premier-of-china', '2010-01-01', 'wen-jiabao'],
  ['foreign-minister-of-germany', '2026-01-01', 'johann-wadephul'],
  ['president-of-bulgaria', '2025-06-01', 'rumen-radev'],
  ['prime-minister-of-bulgaria', '2026-06-01', 'rumen-radev'],
])('the %s on %s was %s', async (post, day, holder) => {
  expect(await holdersOn(post, day)).toEqual([holder]);
});

it('a minister of whom only the years are known is found by the year, and no day of another year shows him', async () => {
  expect(await holdersOn('foreign-minister-of-germany', '1995')).toEqual(['klaus-kinkel']);
  expect(await holdersOn('foreign-minister-of-germany', '2000-06-01')).toEqual(['joschka-fischer']);
});

it('a father and a son who held one office are two people', async () => {
  const both = [
    await holdersOn('president-of-the-united-states', '1991-12-31'),
    await holdersOn('president-of-the-united-states', '2002-05-28'),
  ];
  expect(both).toEqual([['george-h-w-bush'], ['george-w-bush']]);
});

it('whoever led a ministry before he led an organisation is one person', async () => {
  const { data, errors } = await graph.ask('{ official(id: "feridun-sinirlioglu") { tenures { nodes { post { id } } } } }');
  expect(errors).toBeUndefined();
  expect(data.official.tenures.nodes.map((tenure: { post: { id: string } }) => tenure.post.id)).toEqual(
    expect.arrayContaining(['foreign-minister-of-turkiye', 'osce-secretary-general']),
  );
});

it('of the members of NATO and of the Security Council, 35 states and 600 terms are there beside those of the CSTO, the SCO and the CIS', async () => {
  const east = ['ARM', 'AZE', 'BLR', 'CHN', 'GEO', 'IND', 'IRN', 'KAZ', 'KGZ', 'MDA', 'PAK', 'RUS', 'TJK', 'TKM', 'UKR', 'UZB'];
  const terms = new Map<string, number>();
  for (let after: string | null = null, more = true; more; ) {
    const { data, errors } = await graph.ask(
      `query ($after: String) { posts(first: 50, after: $after, kinds: [HEAD_OF_STATE, HEAD_OF_GOVERNMENT, FOREIGN_MINISTER]) {
        pageInfo { hasNextPage endCursor } nodes { of { id __typename } tenures { totalCount } } } }`,
      { after },
    );
    expect(errors).toBeUndefined();
    for (const { of, tenures } of data.posts.nodes) {
      if (of.__typename === 'State' && !east.includes(of.id)) terms.set(of.id, (terms.get(of.id) ?? 0) + tenures.totalCount);
    }
    ({ endCursor: after, hasNextPage: more } = data.posts.pageInfo);
  }
  expect(terms.size).toBeGreaterThanOrEqual(35);
  expect([...terms.values()].reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(600);
});
