/** Arguments that are refused: dates that do not exist, and cursors of other lists; and what null means. */
import { type GraphQLArgument, type GraphQLInputField, isInputObjectType, isNonNullType, isObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { schema } from '../../src/supergraph/schema.ts';
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
    ['memberships(changedSince: "2021-02-29")', '“2021-02-29” is not a date: expected a day that exists, YYYY-MM-DD.'],
    ['memberships(changedSince: 2021)', '“2021” is not a date: expected a day that exists, YYYY-MM-DD.'],
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
    const error = await errorOf('query ($day: PartialDate!) { memberships(asOf: $day) { totalCount } }', { day: '2021-02-29' });
    expect(error?.message).toContain('“2021-02-29” is not a date');
  });
});

describe('a session that is none', () => {
  it.each(['abc', '', ' 70', '70.5', '-1', 'S-14'])(
    '“%s” is refused wherever a session is asked for, by the argument’s name',
    async (session) => {
      for (const name of ['fromSession', 'toSession']) {
        const asked = `${name}: "${session}"`;
        for (const [query, argument] of [
          [`rollCalls(${asked}) { totalCount }`, name],
          [`organisation(id: "unga") { rollCalls(${asked}) { totalCount } }`, name],
          [`cohesion(voters: { membersOf: "csto" }, over: { ${asked} }) { band }`, `over.${name}`],
          [`agreement(voters: { membersOf: "csto" }, over: { ${asked} }) { matrix { n } }`, `over.${name}`],
          [`movements(over: { ${asked} }) { totalCount }`, `over.${name}`],
        ]) {
          expect(await errorOf(`{ ${query} }`), query).toMatchObject({
            message: `${argument}: expected a session as its body calls it, such as \`70\`, but got “${session}”.`,
            extensions: { code: 'BAD_USER_INPUT', argument },
          });
        }
      }
    },
  );

  it('is refused by its length before anything is made of it', async () => {
    for (const [query, argument] of [
      ['rollCalls(fromSession: $session) { totalCount }', 'fromSession'],
      ['movements(over: { toSession: $session }) { totalCount }', 'over.toSession'],
    ] as const) {
      const { errors } = await graph.ask(`query ($session: ID!) { ${query} }`, { session: '1a'.repeat(40_000) });
      expect(errors).toMatchObject([
        { message: `${argument}: expected at most 20 characters, but got 80000.`, extensions: { code: 'BAD_USER_INPUT' } },
      ]);
    }
  });

  it('but one that is still to come, or has zeros before it, is one', async () => {
    const count = async (asked: string) => (await graph.data(`{ rollCalls(${asked}) { totalCount } }`)).rollCalls.totalCount;
    expect(await count('fromSession: "0070", toSession: 70')).toBe(await count('fromSession: 70, toSession: "70"'));
    expect(await count('fromSession: 500')).toBe(0);
  });
});

it('null for a variable that stands for an argument that may not be null names that argument', async () => {
  const error = await errorOf('query ($id: ID = "KAZ") { state(id: $id) { id } }', { id: null });
  expect(error).toMatchObject({ path: ['state'], extensions: { code: 'BAD_USER_INPUT', argument: 'id' } });
});

it.each([
  ['lacks', 'query ($id: ID!) { state(id: $id) { id } }', {}],
  ['is of another type', 'query ($first: Int) { states(first: $first) { totalCount } }', { first: 'three' }],
  ['is not in the enum', 'query ($by: StatementOrder) { statements(orderBy: $by) { totalCount } }', { by: 'LATEST' }],
])('a variable whose value %s is told with a code, as whatever else is wrong', async (_, query, variables) => {
  expect(await errorOf(query, variables)).toMatchObject({
    message: expect.stringMatching(/^Variable "\$/),
    extensions: { code: 'BAD_USER_INPUT' },
  });
});

describe('an argument with a default', () => {
  const inputs = Object.values(schema.getTypeMap()).flatMap((type): [string, GraphQLArgument | GraphQLInputField][] => {
    if (isInputObjectType(type)) return Object.values(type.getFields()).map((field) => [`${type.name}.${field.name}`, field]);
    if (!isObjectType(type) || type.name.startsWith('__')) return [];
    const fields = Object.values(type.getFields());
    return fields.flatMap((field) => field.args.map((arg): [string, GraphQLArgument] => [`${type.name}.${field.name}(${arg.name})`, arg]));
  });

  it('may be null, so that no tool fills in another value', () => {
    const withDefault = inputs.filter(([, { defaultValue }]) => defaultValue !== undefined);
    expect(withDefault.length).toBeGreaterThan(50);
    expect(withDefault.filter(([, { type }]) => isNonNullType(type)).map(([name]) => name)).toEqual([]);
  });

  it('is meant by null, at the top and within', async () => {
    const same = async (nulls: string, leftOut: string) => {
      const [a, b] = await Promise.all([graph.ask(nulls), graph.ask(leftOut)]);
      expect(a.errors).toBeUndefined();
      expect(a.data).toEqual(b.data);
    };
    await same('{ states(orderBy: null, first: 3) { nodes { id } } }', '{ states(first: 3) { nodes { id } } }');
    const scored = 'pairs(first: 5) { nodes { a { id } score { measure value n } } }';
    await same(
      `{ agreement(voters: { membersOf: "csto", basis: null }, with: { states: ["RUS"] }, by: null, measure: null, weights: null, over: { rule: null, importantOnly: null }) { ${scored} } }`,
      `{ agreement(voters: { membersOf: "csto" }, with: { states: ["RUS"] }) { ${scored} } }`,
    );
    const compared = 'pairs { shared same score { value } }';
    await same(
      `{ compare(actors: ["nato", "csto"], scope: { records: null, count: null, authority: null, through: null }) { ${compared} } }`,
      `{ compare(actors: ["nato", "csto"]) { ${compared} } }`,
    );
  });

  it('is meant by a variable that is null', async () => {
    const { data, errors } = await graph.ask('query ($order: NameOrder) { states(orderBy: $order, first: 1) { nodes { id } } }', {
      order: null,
    });
    expect([errors, data.states.nodes]).toEqual([undefined, [{ id: 'AFG' }]]);
  });
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
