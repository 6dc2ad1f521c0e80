/** What was once miscoded in the two documents of 2022, and in what organisations declared, as a reader finds it now. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { serve, type TestGraph } from '../support/graph.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await serve();
});
afterAll(() => graph.close());

it('the diplomats of two states are two groups, each of whom speaks for its own', async () => {
  const said = 'statements(first: 10) { nodes { proposition { id } onBehalfOf { id } } }';
  const { tajik, kyrgyz } = await graph.data(
    `{ tajik: group(id: "tajik-diplomats-2022") { ${said} } kyrgyz: group(id: "kyrgyz-diplomats-2022") { ${said} } }`,
  );
  const of = ({ statements }: { statements: { nodes: { proposition: { id: string }; onBehalfOf: { id: string } }[] } }) => ({
    propositions: statements.nodes.map(({ proposition }) => proposition.id).sort(),
    states: [...new Set(statements.nodes.map(({ onBehalfOf }) => onBehalfOf.id))],
  });
  const propositions = ['kyrgyz-tajik-talks-have-potential', 'kyrgyzstan-and-tajikistan-seek-confrontation'];
  expect([of(tajik), of(kyrgyz)]).toEqual([
    { propositions, states: ['TJK'] },
    { propositions, states: ['KGZ'] },
  ]);
});

it.each([
  [
    'what the participants praised at one',
    'participants-csto-effective',
    'participants-csto-stabilised-kazakhstan',
    { act: 'PRAISES', attribution: 'COLLECTIVE', certain: false },
  ],
  [
    'readiness told of others',
    'valiev-uzbekistan-ready',
    'zas-readiness',
    { attribution: 'REPORTED', certain: true, proposition: { kind: 'EVALUATION' } },
  ],
])('%s is coded alike', async (_what, one, other, coded) => {
  const fields = 'act attribution certain stance proposition { kind }';
  const { a, b } = await graph.data(`{ a: statement(id: "${one}") { ${fields} } b: statement(id: "${other}") { ${fields} } }`);
  for (const statement of [a, b]) expect(statement).toMatchObject({ stance: 'SUPPORTS', ...coded });
});

it('one proposition says no more than each of those who hold it: of whose knowledge of the CSTO, the statements say', async () => {
  const { proposition } = await graph.data(
    '{ proposition(id: "csto-too-little-known") { text statements { nodes { holder { id } targets { actor { id } } } } } }',
  );
  expect(proposition.text).not.toMatch(/member/);
  expect(proposition.statements.nodes.length).toBeGreaterThan(1);
  const targets = proposition.statements.nodes.map(({ targets }: { targets: { actor: { id: string } }[] }) =>
    targets.map(({ actor }) => actor.id),
  );
  expect(new Set(targets.map(String)).size).toBeGreaterThan(1);
});

it('the elites of Kazakhstan are split, and those that manipulated are some of them', async () => {
  const { all, some, split } = await graph.data(`{
    all: group(id: "kazakhstan-elites") { extent }
    some: group(id: "kazakhstan-elites-manipulating") { extent }
    split: statement(id: "sultanov-elite-split") { targets { actor { id } } }
  }`);
  expect([all.extent, some.extent]).toEqual(['UNSPECIFIED', 'SOME']);
  expect(split.targets).toContainEqual({ actor: { id: 'kazakhstan-elites' } });
});

it('figures are cited for the losses of the operation, and for the states of Central Asia', async () => {
  const { figures } = await graph.data('{ figures(first: 100) { nodes { id value } } }');
  const valued = (id: string) => figures.nodes.find((figure: { id: string }) => figure.id === id)?.value;
  expect([valued('figure-csto-operation-losses'), valued('figure-central-asian-states')]).toEqual([0, 5]);
});

it('causes at home and players from outside are in tension, as accounts of January 2022', async () => {
  const { relations } = await graph.data('{ relations(kinds: [TENSION], first: 100) { nodes { a { id } b { id } } } }');
  const pairs = relations.nodes.map(({ a, b }: { a: { id: string }; b: { id: string } }) => `${a.id} ${b.id}`);
  expect(pairs).toEqual(
    expect.arrayContaining(['sultanov-elite-split pankin-outside-players', 'sultanov-inequality pankin-outside-players']),
  );
});

it.each(['nato-security-indivisible-1997', 'nato-no-engagement-against-treaty'])('%s is as doubtful as its note says', async (id) => {
  const { statement } = await graph.data(`{ statement(id: "${id}") { certain note } }`);
  expect(statement).toEqual({ certain: false, note: expect.any(String) });
});

it('an open door is each organisation’s own: no two of them agree by it', async () => {
  const scope = 'scope: { propositions: ["door-open-to-like-minded-states"], count: [UNCERTAIN] }';
  const { proposition, shown, scored } = await graph.data(`{
    proposition(id: "door-open-to-like-minded-states") { appliesTo }
    shown: contradictions(kinds: [PARALLEL], ${scope}) { totalCount }
    scored: contradictions(between: ["nato", "cis", "eaeu", "un"], kinds: [AGREES, CONTRADICTS], ${scope}) { totalCount }
  }`);
  expect(proposition.appliesTo).toBe('OWN_MEMBERS');
  expect(shown.totalCount).toBeGreaterThan(0);
  expect(scored.totalCount).toBe(0);
});
