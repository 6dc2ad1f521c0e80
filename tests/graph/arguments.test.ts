/** Arguments that are refused: dates that do not exist, and cursors of other lists. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve, type TestGraph } from '../support/graph.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await serve();
});
afterAll(() => graph.close());

const errorOf = async (query: string, variables?: Record<string, unknown>) => (await graph.ask(query, variables)).errors?.[0];
const cursorOf = async (list: string) =>
  (await graph.ask(`{ list: ${list} { pageInfo { endCursor } } }`)).data.list.pageInfo.endCursor as string;

describe('a date that does not exist', () => {
  it.each([
    ['memberships(asOf: "2021-02-29")', '“2021-02-29” is not a date: expected a day that exists, YYYY-MM-DD.'],
    ['memberships(asOf: 2021)', '“2021” is not a date: expected a day that exists, YYYY-MM-DD.'],
    ['statements(from: "2021-13")', '“2021-13” is not a date: expected a date that exists: YYYY, YYYY-MM or YYYY-MM-DD.'],
    ['statements(from: 2021)', '“2021” is not a date: expected a date that exists: YYYY, YYYY-MM or YYYY-MM-DD.'],
  ])('is told of with its place: %s', async (list, message) => {
    const error = await errorOf(`{ ${list} { totalCount } }`);
    expect(error).toMatchObject({
      message,
      locations: [{ line: 1, column: list.indexOf(': ') + 5 }],
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });

  it('is refused in a variable too', async () => {
    const error = await errorOf('query ($day: Date!) { memberships(asOf: $day) { totalCount } }', { day: '2021-02-29' });
    expect(error?.message).toContain('“2021-02-29” is not a date');
  });
});

it('null for an argument that must not be null is refused by its name, and the other questions are answered', async () => {
  const { data, errors } = await graph.ask(
    'query ($order: NameOrder) { states(orderBy: $order, first: 1) { totalCount } organisation(id: "csto") { id } }',
    { order: null },
  );
  expect(data).toEqual({ states: null, organisation: { id: 'csto' } });
  expect(errors).toMatchObject([{ path: ['states'], extensions: { code: 'BAD_USER_INPUT', argument: 'orderBy' } }]);
});

describe('a cursor', () => {
  it('of another list in the same order is refused', async () => {
    const cursor = await cursorOf('states(first: 1)');
    const error = await errorOf(`{ topics(after: "${cursor}") { totalCount } }`);
    expect(error).toMatchObject({
      message: 'after: is a cursor of another list.',
      extensions: { argument: 'after', code: 'BAD_USER_INPUT' },
    });
  });

  it('of another order of the list is refused by both names', async () => {
    const cursor = await cursorOf('states(first: 1)');
    const error = await errorOf(`{ states(after: "${cursor}", orderBy: NAME_DESCENDING) { totalCount } }`);
    expect(error?.message).toBe('after: is a cursor of the order NAME, not of NAME_DESCENDING.');
  });

  it('of a list that is kept is refused by one that is derived, and the other way round, without words of the program', async () => {
    const derived = 'timeline(actor: "csto", first: 1)';
    const kept = await cursorOf('statements(first: 1)');
    const error = await errorOf(`{ ${derived.replace('first: 1', `after: "${kept}"`)} { totalCount } }`);
    expect(error?.message).toBe('after: is a cursor of another list.');
    const other = await cursorOf(derived);
    const back = await errorOf(`{ statements(after: "${other}") { totalCount } }`);
    expect(back?.message).toBe('after: is a cursor of another list.');
  });

  it('goes on where its page ended', async () => {
    const cursor = await cursorOf('states(first: 2)');
    const { data } = await graph.ask(
      `{ all: states(first: 3) { nodes { id } } rest: states(first: 1, after: "${cursor}") { nodes { id } } }`,
    );
    expect(data.rest.nodes[0]).toEqual(data.all.nodes[2]);
  });
});
