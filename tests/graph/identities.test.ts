/** Ids that lists are narrowed by: unknown ones are refused, in every list that takes ids. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve, type TestGraph } from '../support/graph.ts';

let graph: TestGraph;
const statements: string[] = [];
beforeAll(async () => {
  graph = await serve({ onStatement: (statement) => statements.push(statement) });
});
afterAll(() => graph.close());

describe('an unknown id is refused by argument and place, with the nearest that is known', () => {
  it.each([
    ['statements(holders: ["csto", "nikolay-bordyzha"])', 'holders[1]', 'nikolai-bordyuzha'],
    ['statements(holders: ["ctso"])', 'holders[0]', 'csto'],
    ['statements(onBehalfOf: ["ctso"])', 'onBehalfOf[0]', 'csto'],
    ['statements(onBehalfOf: ["stanislav-zas"])', 'onBehalfOf[0]', undefined],
    ['statements(propositions: ["sco-is-a-priority-partner"])', 'propositions[0]', 'sco-is-priority-partner'],
    ['statements(topics: ["afganistan"])', 'topics[0]', 'afghanistan'],
    ['figures(citedBy: ["ctso"])', 'citedBy[0]', 'csto'],
    ['figures(topics: ["afganistan"])', 'topics[0]', 'afghanistan'],
    ['propositions(topics: ["afganistan"])', 'topics[0]', 'afghanistan'],
    ['memberships(organisations: ["ctso"])', 'organisations[0]', 'csto'],
    ['memberships(states: ["KAZ", "csto"])', 'states[1]', undefined],
    ['posts(of: ["ctso"])', 'of[0]', 'csto'],
    ['tenures(posts: ["csto-secretary-genral"])', 'posts[0]', 'csto-secretary-general'],
    ['tenures(holders: ["stanislau-zass"])', 'holders[0]', 'stanislav-zas'],
    ['officials(countries: ["KAX"])', 'countries[0]', 'KAZ'],
    ['groups(membersOf: ["ctso"])', 'membersOf[0]', 'csto'],
  ])('%s', async (list, argument, nearest) => {
    const { data, errors } = await graph.ask(`{ ${list} { nodes { id } } }`);
    expect(data).toEqual({ [list.replace(/\(.*/, '')]: null });
    expect(errors).toHaveLength(1);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument });
    expect(errors?.[0]?.extensions?.nearest).toBe(nearest);
  });

  it('below a record as at the root', async () => {
    const { errors } = await graph.ask('{ organisation(id: "csto") { statements(topics: ["afganistan"]) { nodes { id } } } }');
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'topics[0]', nearest: 'afghanistan' });
  });
});

it('known ids are looked up in one statement for the whole request', async () => {
  statements.length = 0;
  const { errors } = await graph.ask(`{
    a: statements(holders: ["csto"], topics: ["afghanistan"]) { nodes { id } }
    b: organisations { nodes { statements(topics: ["afghanistan"]) { totalCount } } }
    c: memberships(states: ["KAZ"], organisations: ["csto"]) { nodes { id } }
  }`);
  expect(errors).toBeUndefined();
  const lookUps = statements.filter((statement) => statement.includes('"record_type"'));
  expect(lookUps.length).toBeLessThanOrEqual(2);
});

it('figures below an actor take no other actors', async () => {
  const { errors } = await graph.ask('{ organisation(id: "csto") { figures(citedBy: ["csto"]) { nodes { id } } } }');
  expect(errors?.[0]?.message).toContain('citedBy');
});

it('statements on a topic are found by the topic, not by passing over all statements', async () => {
  statements.length = 0;
  const { data } = await graph.ask('{ statements(topics: ["afghanistan"], first: 2) { totalCount nodes { id } } }');
  expect(data.statements.nodes).toHaveLength(2);
  const made = statements.filter((statement) => statement.includes('"statement"'));
  expect(made).not.toEqual([]);
  expect(made.filter((statement) => !/from "statement_topic" as l/.test(statement) && !/select count/.test(statement))).toEqual([]);
});
