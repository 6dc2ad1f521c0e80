/** Who held which office on a day. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { serve, type TestGraph } from '../support/graph.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await serve();
});
afterAll(() => graph?.close());

const holderOn = async (post: string, day: string) => {
  const { data, errors } = await graph.ask(
    `{ node(id: "${post}") { ... on Post { tenures(asOf: "${day}") { nodes { holder { id } } } } } }`,
  );
  expect(errors).toBeUndefined();
  return data.node.tenures.nodes.map((tenure: { holder: { id: string } }) => tenure.holder.id);
};

it.each([
  ['ukraine', '2003-09-01', '2003-09-02', 'anatoliy-zlenko', 'kostyantyn-hryshchenko'],
  ['moldova', '2001-09-03', '2001-09-04', 'nicolae-cernomaz', 'nicolae-dudau'],
  ['kazakhstan', '2012-09-27', '2012-09-28', 'yerzhan-kazykhanov', 'yerlan-idrissov'],
  ['kyrgyzstan', '2012-09-05', '2012-09-06', 'ruslan-kazakbaev', 'erlan-abdyldaev'],
  ['armenia', '1998-03-31', '1998-05-01', 'alexander-arzoumanian', 'vartan-oskanian'],
])('the foreign minister of %s changed between %s and %s', async (state, last, first, before, after) => {
  const post = `foreign-minister-of-${state}`;
  expect([await holderOn(post, last), await holderOn(post, first)]).toEqual([[before], [after]]);
});

it('Kazakhstan’s minister of 2026 is the one of whom more than a machine’s transcript tells', async () => {
  expect(await holderOn('foreign-minister-of-kazakhstan', '2026-09-30')).toEqual(['yermek-kosherbayev']);
});
