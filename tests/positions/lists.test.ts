/** Lists of the curated dataset by what clients ask of them: disputes, events with their parts, any position by its id. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { curated, serve, type TestGraph } from '../support/graph.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await serve();
});
afterAll(() => graph.close());

describe('the most disputed propositions', () => {
  const holders = (proposition: string, stance: string) =>
    new Set(
      curated()
        .records.Statement.filter(
          (it) =>
            it.proposition === proposition && it.stance === stance && it.certain && !['SECOND_HAND', 'EDITORIAL'].includes(it.attribution),
        )
        .map(({ holder }) => holder),
    ).size;
  const smaller = (id: string) => Math.min(holders(id, 'SUPPORTS'), holders(id, 'OPPOSES'));

  it('come first, and only of the kinds asked for', async () => {
    const { data } = await graph.ask(
      '{ listed: propositions { totalCount } all: propositions(orderBy: MOST_DISPUTED, first: 100) { totalCount nodes { id } } some: propositions(orderBy: MOST_DISPUTED, kinds: [POLICY], first: 5) { nodes { id kind } } }',
    );
    const sizes = data.all.nodes.map(({ id }: { id: string }) => smaller(id));
    expect(sizes[0]).toBeGreaterThan(0);
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    expect(data.all.totalCount).toBe(data.listed.totalCount);
    expect(data.some.nodes.map(({ kind }: { kind: string }) => kind)).toEqual(Array(5).fill('POLICY'));
  });

  it('are paged both ways, and found below a topic', async () => {
    const { data } = await graph.ask('{ propositions(orderBy: MOST_DISPUTED, first: 4) { nodes { id } edges { cursor } } }');
    const cursor = data.propositions.edges[1].cursor;
    const { data: rest } = await graph.ask(
      `{ after: propositions(orderBy: MOST_DISPUTED, first: 2, after: "${cursor}") { nodes { id } }
         topic(id: "afghanistan") { propositions(orderBy: MOST_DISPUTED, first: 3) { totalCount nodes { topics { id } } } } }`,
    );
    expect(rest.after.nodes).toEqual(data.propositions.nodes.slice(2));
    expect(rest.topic.propositions.totalCount).toBeGreaterThan(3);
  });
});

describe('an event', () => {
  it('includes its parts, as a topic does those below it', async () => {
    const { data } = await graph.ask(
      '{ events(first: 100) { nodes { id statements(first: 1) { totalCount } statementsAbout(first: 1) { totalCount } } } }',
    );
    const { Event, Statement } = curated().records;
    const partOf = new Map(Event.map((event) => [event.id, event.partOf]));
    const isWithin = (event: string | null, whole: string): boolean =>
      event !== null && (event === whole || isWithin(partOf.get(event) ?? null, whole));
    for (const { id, statements, statementsAbout } of data.events.nodes) {
      expect(statements.totalCount, id).toBe(Statement.filter(({ event }) => isWithin(event, id)).length);
      expect(statementsAbout.totalCount, id).toBe(Statement.filter(({ about }) => about.some((event) => isWithin(event, id))).length);
    }
    const wholes = Event.filter(({ id }) => Event.some((part) => part.partOf === id));
    const more = wholes.filter(({ id }) => Statement.some(({ event }) => event !== id && isWithin(event, id)));
    expect(more.length, 'events with statements in their parts').toBeGreaterThan(0);
  });
});

describe('a position by its id', () => {
  it('is a statement or a vote', async () => {
    const statement = curated().records.Statement[0]?.id;
    const { data } = await graph.ask(`{
      statement: position(id: "${statement}") { __typename id }
      vote: position(id: "unga-es-11-1-KAZ") { __typename stance holder { name } ... on Vote { choice } }
      none: position(id: "csto") { id }
    }`);
    expect(data).toEqual({
      statement: { __typename: 'Statement', id: statement },
      vote: { __typename: 'Vote', stance: 'ABSTAINS', holder: { name: 'Kazakhstan' }, choice: 'ABSTAIN' },
      none: null,
    });
  });
});

describe('a scope', () => {
  const compared = 'rows(first: 100) { nodes { proposition { id kind } cells { deciding { evidence { source { id } } } } } }';
  const rowsOf = async (scope: string) =>
    (await graph.ask(`{ compare(actors: ["nato", "csto", "KAZ"], scope: { ${scope} }) { ${compared} } }`)).data.compare.rows.nodes as {
      proposition: { id: string; kind: string };
      cells: { deciding: { evidence: { source: { id: string } }[] }[] }[];
    }[];

  it('of kinds of propositions has those alone, through links too', async () => {
    for (const through of ['NONE', 'ENTAILS']) {
      const rows = await rowsOf(`propositionKinds: [COMMITMENT], through: ${through}`);
      expect(rows.length, through).toBeGreaterThan(0);
      expect(new Set(rows.map(({ proposition }) => proposition.kind))).toEqual(new Set(['COMMITMENT']));
    }
  });

  it('of sources has what they show alone, statements and votes', async () => {
    const source = curated().records.Statement.find(({ holder }) => holder === 'nato')?.evidence[0]?.source as string;
    const { data } = await graph.ask('{ rollCall(id: "unga-es-11-1") { evidence { source { id } } } }');
    const ofVote = data.rollCall.evidence[0].source.id as string;
    const rows = await rowsOf(`sources: ["${source}", "${ofVote}"]`);
    const shown = rows.flatMap(({ cells }) =>
      cells.flatMap(({ deciding }) => deciding.map(({ evidence }) => evidence.map((it) => it.source.id))),
    );
    expect(shown.length).toBeGreaterThan(1);
    for (const sources of shown) expect(sources.includes(source) || sources.includes(ofVote)).toBe(true);
    expect(shown.flat()).toContain(ofVote);
  });

  it('of no source or kind is refused', async () => {
    for (const empty of ['sources: []', 'propositionKinds: []']) {
      const { errors } = await graph.ask(`{ compare(actors: ["nato", "csto"], scope: { ${empty} }) { pairs { shared } } }`);
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: `scope.${empty.split(':')[0]}` });
    }
  });
});
