/** What a question takes with ten times the data, by counts that no machine makes different: statements, promises, entries looked at. */
import { createHook } from 'node:async_hooks';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createServer } from '../../src/server/yoga.ts';
import { publish } from '../../src/store/in-force.ts';
import { Snapshots } from '../../src/store/snapshots.ts';
import { schema } from '../../src/supergraph/schema.ts';
import { ask, serve } from '../support/graph.ts';
import { emptyStorage } from '../support/storages.ts';
import { type Sizes, syntheticDataset, syntheticSizes } from '../support/synthetic.ts';

let promises = 0;
const hook = createHook({
  init(_id, type) {
    if (type === 'PROMISE') promises++;
  },
});

/** All records refer to as much as any other: pages differ by their size alone. */
const uniform = { actors: 'Official', represented: 'Organisation', officeHolders: 'Official' } as const;
const sizes: Partial<Sizes> = { ...syntheticSizes, Group: 0, RollCall: 90, Organisation: 40 };
const times = (factor: number) =>
  syntheticDataset({
    uniform,
    sizes: Object.fromEntries(Object.entries(sizes).map(([type, size]) => [type, type === 'RollCall' ? size : size * factor])),
  });

const pageOf = 'nodes { summary holder { name } proposition { text } } pageInfo { endCursor }';
const questions = {
  'a look-up': (graph: Asked) =>
    graph.each('query ($id: ID!) { statement(id: $id) { summary holder { name } proposition { text } } }', (id) => ({ id })),
  'a page of statements': (graph: Asked) =>
    graph.each(`query ($after: String) { statements(first: 50, after: $after) { ${pageOf} } }`, (_, before) => ({
      after: before?.statements.pageInfo.endCursor ?? null,
    })),
  'a page of an actor’s statements': (graph: Asked) =>
    graph.each(
      `query ($id: ID!) { statement(id: $id) { holder { id ... on Official { statements(first: 5) { ${pageOf} } } } } }`,
      (id) => ({ id }),
    ),
  'a search': (graph: Asked) =>
    graph.each(
      'query ($text: String!) { search(text: $text, kinds: [STATEMENT], first: 20) { nodes { item { id } excerpt } } }',
      (_, __, time) => ({
        text: ['security', 'water', 'energy', 'transit', 'trade', 'culture'][time] as string,
      }),
    ),
};

type Page = { readonly statements: { readonly pageInfo: { readonly endCursor: string } } };

interface Asked {
  /** asks a question about other records each time, and gives what the least of them took */
  each(
    query: string,
    variables: (id: string, before: Page | undefined, time: number) => Record<string, unknown>,
  ): Promise<{ statements: number; promises: number }>;
}

let graphs: readonly { readonly asked: Asked; readonly close: () => Promise<void> }[] = [];
beforeAll(async () => {
  graphs = await Promise.all(
    [1, 10].map(async (factor) => {
      const dataset = times(factor);
      let statements = 0;
      const { storage, remove } = await emptyStorage('SQLite', () => statements++);
      await publish(storage, dataset.version, () => dataset);
      // Nothing is kept: of few records more would be.
      const snapshots = new Snapshots(storage, Number.POSITIVE_INFINITY, undefined, 0);
      const server = createServer({ schema, snapshots, answersKept: 0 });
      await ask(server, '{ search(text: "security") { totalCount } vote(id: "nothing-AAA") { id } }');
      const ids = dataset.records.Statement.map(({ id }) => id);
      const asked: Asked = {
        async each(query, variables) {
          let least = { statements: Number.POSITIVE_INFINITY, promises: Number.POSITIVE_INFINITY };
          let before: Page | undefined;
          for (let time = 0; time < 6; time++) {
            const given = variables(ids[100 * time + 7] as string, before, time);
            [statements, promises] = [0, 0];
            hook.enable();
            const { data, errors } = await ask(server, query, given);
            hook.disable();
            expect(errors).toBeUndefined();
            before = data;
            // What other work of this process does meanwhile is counted too, and it only adds.
            least = { statements: Math.min(least.statements, statements), promises: Math.min(least.promises, promises) };
          }
          return least;
        },
      };
      return { asked, close: () => snapshots.close().then(remove) };
    }),
  );
});
afterAll(() => Promise.all(graphs.map(({ close }) => close())));

describe('with ten times the records', () => {
  it.each(Object.entries(questions))('%s takes as many statements, and no more promises', async (_, question) => {
    const [some, more] = [await question(graphs[0]?.asked as Asked), await question(graphs[1]?.asked as Asked)];
    expect(some.statements).toBeGreaterThan(0);
    expect(more.statements).toBe(some.statements);
    expect(more.promises).toBeLessThanOrEqual(some.promises);
  });
});

describe('of all recorded roll calls', () => {
  it('a page looks at those that it shows, a comparison at those of its window, and either at few more', async () => {
    const graph = await serve();
    const { snapshot, release } = await graph.snapshots.acquire();
    const votes = await snapshot.positions.votes.in('RECORD');
    const page =
      'query ($before: String) { rollCalls(last: 50, before: $before) { totalCount nodes { id title } pageInfo { startCursor } } }';
    // From the end, so that the cursor stands far from the beginning.
    const last = await graph.data(page);
    expect(last.rollCalls.totalCount).toBeGreaterThan(6_000);
    let looks = 0;
    const rollCalls = votes.rollCalls;
    Object.assign(votes, {
      rollCalls: new Proxy(rollCalls, {
        get: (target, key) => {
          if (typeof key === 'string' && /^\d+$/.test(key)) looks++;
          return Reflect.get(target, key, target);
        },
      }),
    });
    try {
      const next = await graph.data(page, { before: last.rollCalls.pageInfo.startCursor });
      expect(next.rollCalls.nodes[0].id).toBe(rollCalls[99]?.id);
      expect(looks).toBeGreaterThanOrEqual(50);
      expect(looks).toBeLessThan(1_000);
      // What is laid out once a version is by now.
      await graph.data(`{ compare(actors: ["FRA", "CHN"]) { rows(first: 1) { totalCount } } }`);
      looks = 0;
      const window =
        '{ compare(actors: ["RUS", "USA"], scope: { from: "2019-06-01", to: "2019-12-31" }) { rows(first: 1) { totalCount } } }';
      const { compare } = await graph.data(window);
      expect(compare.rows.totalCount).toBeGreaterThan(20);
      expect(looks).toBeGreaterThan(20);
      expect(looks).toBeLessThan(10 * compare.rows.totalCount);
    } finally {
      Object.assign(votes, { rollCalls });
      release();
      await graph.close();
    }
  });
});
