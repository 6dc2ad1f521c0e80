/** What the two documents name beside states and the organisations that speak: what it is, since when, who takes part, and what is aimed at it. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { serve, type TestGraph } from '../support/graph.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await serve();
});
afterAll(() => graph.close());

it.each([
  ['c5-plus-1', 'FORMAT', '2015', 6],
  ['g7', 'FORMAT', '1975-11-15', 7],
  ['eu', 'INTERGOVERNMENTAL', '1993-11-01', 27],
  ['valdai-club', 'THINK_TANK', '2004', 0],
  ['taliban', 'MOVEMENT', '1994', 0],
  ['islamic-state', 'MOVEMENT', '2014-06-29', 0],
])('%s: what it is, since when, and how many states took part on 9 February 2022', async (id, kind, since, members) => {
  const { organisation } = await graph.data(`{ organisation(id: "${id}") {
    kind existence { since } memberships(asOf: "2022-02-09") { totalCount }
  } }`);
  expect(organisation).toEqual({ kind, existence: { since }, memberships: { totalCount: members } });
});

it('the Central Asia Plus formats: their partners are named, and the one that has a record', async () => {
  const { group } = await graph.data('{ group(id: "central-asia-plus-formats-2022") { extent note } }');
  expect(group).toEqual({ extent: 'ALL', note: expect.stringContaining('c5-plus-1') });
});

it.each([
  ['organisation', 'taliban'],
  ['organisation', 'islamic-state'],
  ['organisation', 'g7'],
  ['organisation', 'eu'],
  ['group', 'central-asia-plus-formats-2022'],
])('what the two documents aim at a body is found from it: %s %s', async (type, id) => {
  const documents = '["alimov-csto-as-peacemaker-2022", "valdai-csto-role-report-2022"]';
  const told: string[] = [];
  for (let after = ''; ; ) {
    const { statements } = await graph.data(`{ statements(sources: ${documents}, first: 100${after}) {
      pageInfo { hasNextPage endCursor } nodes { id targets { actor { id } } }
    } }`);
    for (const each of statements.nodes) {
      if (each.targets.some(({ actor }: { actor: { id: string } }) => actor.id === id)) told.push(each.id);
    }
    if (!statements.pageInfo.hasNextPage) break;
    after = `, after: "${statements.pageInfo.endCursor}"`;
  }
  const { body } = await graph.data(
    `{ body: ${type}(id: "${id}") { statementsAbout(sources: ${documents}, first: 100) { nodes { id } } } }`,
  );
  expect(told).not.toEqual([]);
  expect(body.statementsAbout.nodes.map((each: { id: string }) => each.id).sort()).toEqual(told.sort());
});
