/** Votes through the graph: as records, as positions beside statements, and compared. The world is tests/support/assembly.ts. */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { RecordedVotes } from '../../src/votes/recorded.ts';
import { smallAssembly } from '../support/assembly.ts';
import { serve, type TestGraph } from '../support/graph.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await serve({ dataset: smallAssembly() });
});
afterAll(() => graph.close());

/** The data of an answer without errors. */
async function ask(query: string) {
  const { data, errors } = await graph.ask(query);
  expect(errors).toBeUndefined();
  return data;
}

const refusal = async (query: string) => {
  const { errors } = await graph.ask(query);
  return { message: errors?.[0]?.message, ...errors?.[0]?.extensions } as Readonly<Record<string, unknown>>;
};

type Node = { readonly id: string };
const idsOf = (connection: { nodes: readonly Node[] }) => connection.nodes.map(({ id }) => id);

describe('a roll call', () => {
  it('says what was voted on, who chose what, and who was absent', async () => {
    const { rollCall } = await ask(`{
      rollCall(id: "unga-5102") {
        body { name parent { id } } session date title symbol number
        proposition { id } yes adoption adoptionBasis adopted votedOn text { id } important
        tally { yes abstain no absent } totals { yes }
        votes { totalCount nodes { id choice stance date holder { id } rollCall { id } } }
        against: votes(choices: [NO, ABSTAIN]) { nodes { id } }
        absent { id name }
        evidence { source { id title } locator }
      }
    }`);
    expect(rollCall).toMatchObject({
      body: { name: 'The Assembly', parent: { id: 'un' } },
      session: '71',
      votedOn: 'TEXT',
      text: null,
      date: '2016-10-26',
      title: 'Embargo',
      number: 5102,
      proposition: { id: 'embargo-should-end' },
      yes: 'SUPPORTS',
      // Three to none: adopted under either majority.
      adopted: true,
      adoption: 'EITHER',
      adoptionBasis: 'TOTALS',
      important: false,
      tally: { yes: 3, abstain: 1, no: 0, absent: 1 },
      totals: null,
      absent: [{ id: 'CHE', name: 'Switzerland' }],
      against: { nodes: [{ id: 'unga-5102-USA' }] },
      evidence: [{ source: { id: 'unga-voting-data' }, locator: 'rcid 5102' }],
    });
    expect(rollCall.votes.totalCount).toBe(4);
    expect(rollCall.votes.nodes[0]).toEqual({
      id: 'unga-5102-BLR',
      choice: 'YES',
      stance: 'SUPPORTS',
      date: '2016-10-26',
      holder: { id: 'BLR' },
      rollCall: { id: 'unga-5102' },
    });
  });

  it('written here has its official count beside what is counted, and a yes may oppose', async () => {
    const { rollCall } = await ask(`{
      rollCall(id: "rights-2017") {
        yes number adoption adoptionBasis symbol tally { yes abstain no absent } totals { yes abstain no absent }
        votes { nodes { id stance } } absent { id }
      }
    }`);
    expect(rollCall).toEqual({
      yes: 'OPPOSES',
      number: null,
      adoption: 'MAJORITY',
      adoptionBasis: 'RECORDED',
      symbol: 'A/RES/72/190',
      tally: { yes: 1, abstain: 1, no: 2, absent: 1 },
      totals: { yes: 1, abstain: 1, no: 2, absent: 1 },
      votes: {
        nodes: [
          { id: 'rights-2017-BLR', stance: 'SUPPORTS' },
          { id: 'rights-2017-KAZ', stance: 'ABSTAINS' },
          { id: 'rights-2017-RUS', stance: 'SUPPORTS' },
          { id: 'rights-2017-USA', stance: 'OPPOSES' },
        ],
      },
      absent: [{ id: 'CHE' }],
    });
  });

  it('of which no absences are recorded says so by null', async () => {
    const other = await serve({ dataset: smallAssembly([{ rcid: 5301, session: 73, date: '2018-11-01', short: 'NEW', votes: 'YN-AY' }]) });
    const { data } = await other.ask('{ rollCall(id: "unga-5301") { absent { id } tally { absent } } }').finally(() => other.close());
    expect(data.rollCall).toEqual({ absent: null, tally: { absent: null } });
  });

  it('shows how a yearly vote moved, and who moved', async () => {
    const { rollCalls } = await ask(`{
      rollCalls(propositions: ["embargo-should-end"]) {
        nodes { id previous { id } moved { state { id } from to } }
      }
    }`);
    expect(rollCalls.nodes).toEqual([
      {
        id: 'unga-5102',
        previous: { id: 'unga-5101' },
        moved: [
          { state: { id: 'BLR' }, from: 'NO', to: 'YES' },
          { state: { id: 'USA' }, from: 'NO', to: 'ABSTAIN' },
        ],
      },
      {
        id: 'unga-5101',
        previous: { id: 'unga-5001' },
        moved: [
          { state: { id: 'BLR' }, from: 'YES', to: 'NO' },
          { state: { id: 'KAZ' }, from: 'ABSTAIN', to: 'YES' },
        ],
      },
      { id: 'unga-5001', previous: { id: 'unga-900' }, moved: [] },
      { id: 'unga-900', previous: null, moved: [] },
    ]);
  });

  it('on one subject show who moved furthest from first to last, each with both votes', async () => {
    const { movements, none } = await ask(`{
      movements(over: { rule: ALL, propositions: ["embargo-should-end"] }) {
        nodes { state { id } steps counted shifts { steps proposition { id } first { id choice } last { id choice } } }
      }
      none: movements(voters: { states: ["KAZ"] }, over: { rule: ALL, propositions: ["embargo-should-end"], from: "2016-10-26" }) { totalCount }
    }`);
    expect(movements.nodes.map((it: { state: Node; steps: number; counted: number }) => [it.state.id, it.steps, it.counted])).toEqual([
      ['KAZ', 1, 1],
      ['USA', 1, 1],
      ['BLR', 0, 1],
      ['CHE', 0, 1],
      [expect.any(String), 0, 1],
    ]);
    expect(movements.nodes[0].shifts).toEqual([
      {
        steps: 1,
        proposition: { id: 'embargo-should-end' },
        first: { id: 'unga-5001-KAZ', choice: 'ABSTAIN' },
        last: { id: 'unga-5102-KAZ', choice: 'YES' },
      },
    ]);
    expect(none.totalCount).toBe(0);
    const { code, message } = await refusal('{ movements(over: { propositions: [] }) { totalCount } }');
    expect([code, message]).toEqual(['BAD_USER_INPUT', 'over.propositions: expected at least one proposition.']);
  });

  it('that is a second entry says of which, is nobody’s previous vote, and counts once but in the published edition', async () => {
    const twice = { session: 71, date: '2016-11-01', unres: 'R/71/5', votes: 'YYYYX' };
    const other = await serve({
      dataset: smallAssembly([
        { ...twice, rcid: 5110, short: 'EMBARGO' },
        { ...twice, rcid: 5111, short: null, description: 'The embargo', unres: 'A/RES/71/5' },
        { rcid: 5120, session: 71, date: '2016-12-24', short: 'EMBARGO', votes: 'YNYYX' },
      ]),
    });
    try {
      const { data } = await other.ask(`{
        second: rollCall(id: "unga-5111") { repeats { id } proposition { id } previous { id } }
        next: rollCall(id: "unga-5120") { previous { id } moved { state { id } } }
        once: agreement(voters: { states: ["RUS", "USA"] }, over: { rule: ALL, from: "2016-11-01", to: "2016-11-01" }) { rollCalls { nodes { id } } }
        published: agreement(voters: { states: ["RUS", "USA"] }, over: { rule: ALL, from: "2016-11-01", to: "2016-11-01", edition: VOETEN }) {
          rollCalls { nodes { id } }
        }
      }`);
      expect(data).toEqual({
        second: { repeats: { id: 'unga-5110' }, proposition: { id: 'embargo-should-end' }, previous: { id: 'unga-5110' } },
        next: { previous: { id: 'unga-5110' }, moved: [{ state: { id: 'USA' } }] },
        once: [{ rollCalls: { nodes: [{ id: 'unga-5110' }] } }],
        published: [{ rollCalls: { nodes: [{ id: 'unga-5111' }, { id: 'unga-5110' }] } }],
      });
    } finally {
      await other.close();
    }
  });

  it('that is not there is null', async () => {
    expect(await ask('{ rollCall(id: "unga-1") { id } vote(id: "unga-1-RUS") { id } }')).toEqual({ rollCall: null, vote: null });
  });
});

describe('roll calls', () => {
  const listed = async (args: string) => idsOf((await ask(`{ rollCalls${args} { nodes { id } } }`)).rollCalls);

  it('are listed the newest first, and filtered by topic, session, date and proposition', async () => {
    expect(await listed('')).toEqual([
      'rights-2017',
      'unga-5103',
      'unga-5102',
      'unga-5101',
      'unga-5003',
      'unga-5002',
      'unga-5001',
      'unga-901',
      'unga-900',
    ]);
    expect(await listed('(topics: ["rights"])')).toEqual(['rights-2017', 'unga-5103', 'unga-5003', 'unga-5002']);
    expect(await listed('(topics: ["arms"])')).toEqual(['unga-901']);
    expect(await listed('(fromSession: 60, toSession: 70, orderBy: OLDEST)')).toEqual(['unga-5001', 'unga-5002', 'unga-5003', 'unga-5101']);
    expect(await listed('(from: "1985-12-20", to: "2005-11")')).toEqual(['unga-5001', 'unga-901']);
    expect(await listed('(propositions: ["rights-are-kept"])')).toEqual(['rights-2017']);
  });

  it('stand with their body, topic and source', async () => {
    const data = await ask(`{
      organisation(id: "unga") { rollCalls { totalCount } }
      un: organisation(id: "un") { rollCalls { totalCount } organs { nodes { id } } }
      topic(id: "arms") { rollCalls { nodes { id } } }
      source(id: "record") { rollCalls { nodes { id } } }
    }`);
    expect(data).toEqual({
      organisation: { rollCalls: { totalCount: 9 } },
      un: { rollCalls: { totalCount: 0 }, organs: { nodes: [{ id: 'unga' }] } },
      topic: { rollCalls: { nodes: [{ id: 'unga-901' }] } },
      source: { rollCalls: { nodes: [{ id: 'rights-2017' }] } },
    });
  });

  it('of impossible sessions are refused', async () => {
    expect(await refusal('{ rollCalls(fromSession: 61, toSession: 60) { totalCount } }')).toMatchObject({
      code: 'BAD_USER_INPUT',
      argument: 'fromSession',
    });
    expect(await refusal('{ rollCalls(fromSession: "") { totalCount } }')).toMatchObject({ argument: 'fromSession' });
    expect(await refusal('{ rollCalls(topics: ["right"]) { totalCount } }')).toMatchObject({ argument: 'topics[0]', nearest: 'rights' });
  });
});

describe('a vote', () => {
  it('is found by its id, and is a position and a node', async () => {
    const fields = '__typename id ... on Vote { choice stance holder { id } proposition { id } evidence { locator } rollCall { id } }';
    const { vote, node, nodes } = await ask(`{
      vote(id: "unga-5001-KAZ") { ${fields} }
      node(id: "unga-5001-KAZ") { ${fields} }
      nodes(ids: ["unga-5001-RUS", "unga-5001-VAT", "unga-5001"]) { __typename id }
    }`);
    expect(vote).toEqual({
      __typename: 'Vote',
      id: 'unga-5001-KAZ',
      choice: 'ABSTAIN',
      stance: 'ABSTAINS',
      holder: { id: 'KAZ' },
      proposition: { id: 'embargo-should-end' },
      evidence: [{ locator: 'rcid 5001' }],
      rollCall: { id: 'unga-5001' },
    });
    expect(node).toEqual(vote);
    expect(nodes).toEqual([{ __typename: 'Vote', id: 'unga-5001-RUS' }, null, { __typename: 'RollCall', id: 'unga-5001' }]);
  });

  it('of an absent state is none', async () => {
    expect(await ask('{ vote(id: "unga-5102-CHE") { id } }')).toEqual({ vote: null });
  });

  it('stands with its state; the Soviet Union’s are its own', async () => {
    const votes = async (state: string, args = '') =>
      idsOf((await ask(`{ state(id: "${state}") { votes${args} { nodes { id } } } }`)).state.votes);
    expect(await votes('SUN')).toEqual(['unga-901-SUN', 'unga-900-SUN']);
    expect(await votes('VAT')).toEqual([]);
    expect(await votes('KAZ', '(choices: [ABSTAIN])')).toEqual(['rights-2017-KAZ', 'unga-5003-KAZ', 'unga-5002-KAZ', 'unga-5001-KAZ']);
    expect(await votes('RUS', '(topics: ["rights"], to: "2010")')).toEqual(['unga-5003-RUS', 'unga-5002-RUS']);
    expect(await votes('RUS', '(propositions: ["embargo-should-end"], orderBy: OLDEST, first: 2)')).toEqual([
      'unga-5001-RUS',
      'unga-5101-RUS',
    ]);
    expect(await refusal('{ state(id: "RUS") { votes(topics: ["right"]) { totalCount } } }')).toMatchObject({
      argument: 'topics[0]',
      nearest: 'rights',
    });
  });
});

describe('votes and statements together', () => {
  const standings = async (actors: string, scope: string) => {
    const { compare } = await ask(`{
      compare(actors: [${actors}], scope: { ${scope} }) {
        rows { nodes { proposition { id } verdict cells { standing empty deciding { id } } } }
      }
    }`);
    return Object.fromEntries(
      compare.rows.nodes.map((row: { proposition: Node; verdict: string; cells: { standing: string | null; empty: string | null }[] }) => [
        row.proposition.id,
        [row.verdict, ...row.cells.map((cell) => cell.standing ?? cell.empty)],
      ]),
    );
  };
  const embargo = 'propositions: ["embargo-should-end"]';

  it('the latest stands, whether said or voted', async () => {
    expect(await standings('"USA", "RUS"', embargo)).toEqual({ 'embargo-should-end': ['OPPOSED', 'OPPOSES', 'SUPPORTS'] });
    expect(await standings('"USA", "RUS"', `${embargo}, to: "2016-10-31"`)).toEqual({
      'embargo-should-end': ['DIFFERING', 'ABSTAINS', 'SUPPORTS'],
    });
  });

  it('only votes, or only statements, where that is asked for', async () => {
    expect(await standings('"USA", "RUS"', `${embargo}, records: [VOTE]`)).toEqual({
      'embargo-should-end': ['DIFFERING', 'ABSTAINS', 'SUPPORTS'],
    });
    expect(await standings('"USA", "RUS"', `${embargo}, records: [STATEMENT]`)).toEqual({
      'embargo-should-end': ['SINGLE', 'OPPOSES', 'NOT_RECORDED'],
    });
  });

  it('a yes that opposes meets a statement that opposes', async () => {
    expect(await standings('"USA", "CHE"', 'topics: ["rights"], from: "2017"')).toEqual({
      'rights-are-kept': ['AGREED', 'OPPOSES', 'OPPOSES'],
    });
  });

  it('an empty cell says whether its actor was absent, was no member, did not exist, or is on no record', async () => {
    expect(await standings('"RUS", "CHE", "SUN", "VAT", "un"', `${embargo}, from: "2016", to: "2016"`)).toEqual({
      'embargo-should-end': ['SINGLE', 'SUPPORTS', 'ABSENT', 'DID_NOT_EXIST', 'NOT_A_MEMBER', 'NOT_RECORDED'],
    });
    expect(await standings('"SUN", "CHE", "KAZ", "RUS"', `${embargo}, to: "1990"`)).toEqual({
      'embargo-should-end': ['SINGLE', 'SUPPORTS', 'NOT_A_MEMBER', 'DID_NOT_EXIST', 'DID_NOT_EXIST'],
    });
    expect(await standings('"RUS", "CHE"', `${embargo}, from: "2016", to: "2016", records: [STATEMENT]`)).toEqual({});
  });

  it('a timeline goes through votes and statements', async () => {
    const { timeline, changes } = await ask(`{
      timeline(actor: "USA", scope: { ${embargo} }) { nodes { position { __typename id stance } previous { id } change capacity { id } } }
      changes: timeline(actor: "USA", scope: { ${embargo}, records: [VOTE] }, changesOnly: true) { nodes { position { id } } }
    }`);
    expect(
      timeline.nodes.map((entry: { position: { __typename: string; id: string; stance: string }; change: string }) => [
        entry.position.__typename,
        entry.position.id,
        entry.position.stance,
        entry.change,
      ]),
    ).toEqual([
      ['Vote', 'unga-900-USA', 'OPPOSES', 'FIRST'],
      ['Vote', 'unga-5001-USA', 'OPPOSES', 'RESTATED'],
      ['Vote', 'unga-5101-USA', 'OPPOSES', 'RESTATED'],
      ['Vote', 'unga-5102-USA', 'ABSTAINS', 'SHIFTED'],
      ['Statement', 'usa-for-embargo', 'OPPOSES', 'SHIFTED'],
    ]);
    expect(timeline.nodes[4].previous).toEqual({ id: 'unga-5102-USA' });
    expect(changes.nodes).toEqual([{ position: { id: 'unga-5102-USA' } }]);
  });

  it('a vote contradicts a statement and a vote, on the days on which both held', async () => {
    const pairs = async (args: string) =>
      (await ask(`{ contradictions(${args}) { nodes { a { id } b { id } kind basis overlap { since } } } }`)).contradictions.nodes.map(
        (relation: { a: Node; b: Node; overlap: { since: string } }) => [
          [relation.a.id, relation.b.id].sort().join(' '),
          relation.overlap.since,
        ],
      );
    expect(await pairs(`between: ["USA"], and: ["RUS"], scope: { ${embargo}, from: "2016-11" }`)).toEqual([]);
    expect(await pairs(`between: ["USA"], and: ["RUS"], scope: { ${embargo}, from: "2016" }`)).toEqual([
      ['unga-5102-RUS usa-for-embargo', '2016-11-01'],
    ]);
    expect(await pairs('between: ["CHE", "BLR"], scope: { topics: ["rights"], from: "2017" }')).toEqual([
      ['rights-2017-BLR switzerland-on-rights', '2017-12-20'],
    ]);
  });

  it('search finds roll calls by their titles and symbols', async () => {
    const { search, symbol } = await ask(`{
      search(text: "embargo", kinds: [ROLL_CALL]) { totalCount nodes { field item { id ... on RollCall { session } } } facets { kind count } }
      symbol: search(text: "A/RES/72/190", kinds: [ROLL_CALL]) { nodes { item { id } } }
    }`);
    expect(search.totalCount).toBe(4);
    expect(search.facets).toContainEqual({ kind: 'ROLL_CALL', count: 4 });
    expect(search.nodes.map((hit: { item: Node }) => hit.item.id).sort()).toEqual(['unga-5001', 'unga-5101', 'unga-5102', 'unga-900']);
    expect(symbol.nodes).toEqual([{ item: { id: 'rights-2017' } }]);
  });
});

describe('agreement', () => {
  const all = 'over: { rule: ALL }';

  it('of two, with what was counted, out of what, and in which roll calls', async () => {
    const { agreement } = await ask(`{
      agreement(voters: { states: ["RUS", "KAZ"] }, ${all}) {
        period { label from to rollCalls }
        pairs { nodes {
          a { id } b { id } table
          score { value reason measure n eligible coverage reliability }
          rollCalls { totalCount nodes { id } }
          differently: rollCalls(same: false) { nodes { id } }
        } }
        blocs { value }
        rollCalls { totalCount }
      }
    }`);
    expect(agreement).toHaveLength(1);
    expect(agreement[0].period).toEqual({ label: 'all', from: '1985-11-01', to: '2017-12-20', rollCalls: 9 });
    expect(agreement[0].blocs).toBeNull();
    expect(agreement[0].rollCalls.totalCount).toBe(9);
    const [pair] = agreement[0].pairs.nodes;
    // Kazakhstan: A A A Y Y N A; Russia: Y N N Y Y N N.
    expect(pair).toMatchObject({
      a: { id: 'KAZ' },
      b: { id: 'RUS' },
      table: [
        [2, 0, 0],
        [1, 0, 3],
        [0, 0, 1],
      ],
      score: { value: 3 / 7, reason: null, measure: 'AGREEMENT', n: 7, eligible: 7, coverage: 1, reliability: 'LOW' },
      rollCalls: { totalCount: 7 },
    });
    expect(idsOf(pair.differently)).toEqual(['rights-2017', 'unga-5003', 'unga-5002', 'unga-5001']);
  });

  it('of a pair is told in one order, also in years in which only the other of the two is a member', async () => {
    const { agreement } = await ask(`{
      agreement(voters: { membersOf: "csto" }, with: { membersOf: "un" }, ${all}, by: YEAR) {
        period { label } pairs(first: 20, minimum: 0) { nodes { a { id } b { id } } }
      }
    }`);
    type Year = { period: { label: string }; pairs: { nodes: { a: Node; b: Node }[] } };
    const pairs = agreement.flatMap(({ period, pairs }: Year) => pairs.nodes.map(({ a, b }) => `${period.label} ${a.id} ${b.id}`));
    // Belarus was a member until 2012.
    expect(pairs.filter((pair: string) => pair.includes('RUS') && pair.includes('BLR'))).toEqual(
      ['2005', '2015', '2016', '2017'].map((year) => `${year} BLR RUS`),
    );
  });

  it('by rule, session, topic and date', async () => {
    const counted = async (args: string) =>
      (
        await ask(`{ agreement(voters: { states: ["RUS", "USA"] }, ${args}) { period { label } rollCalls { nodes { id } } } }`)
      ).agreement.map((each: { period: { label: string }; rollCalls: { nodes: Node[] } }) => [
        each.period.label,
        idsOf(each.rollCalls).length,
      ]);
    expect(await counted('over: { rule: CONTESTED }')).toEqual([['all', 9]]);
    expect(await counted('over: {}')).toEqual([['all', 8]]);
    expect(await counted('by: DECADE')).toEqual([
      ['1980s', 2],
      ['2000s', 3],
      ['2010s', 3],
    ]);
    expect(await counted(`over: { rule: ALL, topics: ["rights"] }, by: SESSION`)).toEqual([
      ['60', 2],
      ['71', 1],
      ['72', 1],
    ]);
    expect(await counted('over: { importantOnly: true }, by: YEAR')).toEqual([['2015', 1]]);
    expect(await counted('over: { from: "2016-10-27" }')).toEqual([['all', 1]]);
    expect(await counted('over: { fromSession: 90 }')).toEqual([]);
  });

  it('what is written here and lacking in the published data counts, but not in the edition of these data', async () => {
    const other = await serve({
      dataset: smallAssembly([{ rcid: 5201, session: 72, date: '2017-12-21', short: 'SOMETHING ELSE', votes: 'YNYAY' }]),
    });
    try {
      const counted = async (over: string) => {
        const withheld = 'withheld { total by { reason count } }';
        const { data } = await other.ask(`{
          agreement(voters: { states: ["RUS", "KAZ"] }, over: { fromSession: 72${over} }) { rollCalls { nodes { id } } ${withheld} }
          cohesion(voters: { states: ["RUS", "KAZ"] }, over: { fromSession: 72${over} }) { ${withheld} }
          movements(voters: { states: ["RUS", "KAZ"] }, over: { fromSession: 72${over} }) { ${withheld} }
          rollCall(id: "rights-2017") { votes { totalCount } }
        }`);
        expect(data.rollCall.votes.totalCount).toBe(4);
        // Both voted in what is left out.
        const leftOut = over !== '' ? { total: 2, by: [{ reason: 'ANOTHER_EDITION', count: 2 }] } : { total: 0, by: [] };
        expect(data.agreement[0].withheld).toEqual(leftOut);
        expect(data.cohesion[0].withheld).toEqual(leftOut);
        expect(data.movements.withheld).toEqual(leftOut);
        return idsOf(data.agreement[0].rollCalls);
      };
      expect(await counted('')).toEqual(['unga-5201', 'rights-2017']);
      expect(await counted(', edition: VOETEN')).toEqual(['unga-5201']);
    } finally {
      await other.close();
    }
  });

  it('what another edition alone has is computed only where it is asked for', async () => {
    const read = vi.spyOn(RecordedVotes.prototype, 'in');
    const editions = async (fields: string) => {
      read.mockClear();
      await ask(`{
        agreement(voters: { states: ["RUS", "KAZ"] }) { period { label } ${fields} }
        cohesion(voters: { states: ["RUS", "KAZ"] }) { period { label } ${fields} }
      }`);
      return [...new Set(read.mock.calls.map(([edition]) => edition))].sort();
    };
    expect(await editions('')).toEqual(['RECORD']);
    expect(await editions('withheld { total }')).toEqual(['RECORD', 'VOETEN']);
    read.mockRestore();
  });

  it('Russia has the Soviet Union’s votes; the Soviet Union named alone has only its own; no vote is counted twice', async () => {
    const n = async (states: string, other = 'USA') =>
      (await ask(`{ agreement(voters: { states: [${states}] }, with: { states: ["${other}"] }, ${all}) { matrix { rows { id } n } } }`))
        .agreement[0].matrix;
    expect(await n('"RUS"')).toEqual({ rows: [{ id: 'RUS' }], n: [[9]] });
    expect(await n('"SUN"')).toEqual({ rows: [{ id: 'SUN' }], n: [[2]] });
    expect(await n('"RUS", "SUN"')).toEqual({ rows: [{ id: 'RUS' }, { id: 'SUN' }], n: [[7], [2]] });
  });

  it('with absences as abstentions, where they could vote', async () => {
    const tables = async (absence: string) =>
      (
        await ask(
          `{ agreement(voters: { states: ["CHE", "USA"] }, ${all}, absence: ${absence}) { pairs { nodes { table score { n eligible } } } } }`,
        )
      ).agreement[0].pairs.nodes[0];
    expect(await tables('LEFT_OUT')).toEqual({
      table: [
        [2, 0, 2],
        [0, 0, 0],
        [0, 0, 0],
      ],
      score: { n: 4, eligible: 7 },
    });
    expect(await tables('AS_ABSTAIN')).toEqual({
      table: [
        [2, 0, 2],
        [2, 1, 0],
        [0, 0, 0],
      ],
      score: { n: 7, eligible: 7 },
    });
  });

  it('of an organisation’s members as of each roll call, or of those on one day', async () => {
    const members = async (on: string) =>
      (
        await ask(`{ agreement(voters: { membersOf: "csto"${on} }, ${all}, by: SESSION) {
          period { label } matrix { rows { id } n }
        } }`)
      ).agreement.map((each: { period: { label: string }; matrix: { rows: Node[]; n: number[][] } }) => [
        each.period.label,
        each.matrix.rows.map(({ id }) => id).join(' '),
        each.matrix.n[0]?.[1],
      ]);
    expect(await members('')).toEqual([
      ['60', 'BLR KAZ RUS', 3],
      ['70', 'KAZ RUS', 1],
      ['71', 'KAZ RUS', 2],
      ['72', 'KAZ RUS', 1],
    ]);
    // Kazakhstan has not yet voted in session 40, when Russia sits as the Soviet Union.
    expect(await members(', on: "2010-01-01"')).toEqual([
      ['40', 'BLR KAZ RUS', 0],
      ['60', 'BLR KAZ RUS', 3],
      ['70', 'BLR KAZ RUS', 1],
      ['71', 'BLR KAZ RUS', 2],
      ['72', 'BLR KAZ RUS', 1],
    ]);
    expect(await members(', on: "2012-01-01"')).toContainEqual(['60', 'KAZ RUS', 3]);
    // Kazakhstan has frozen its part from December 2017, before the vote of that month, for a year.
    expect(await members(', basis: PARTICIPATING')).toEqual([
      ['60', 'BLR KAZ RUS', 3],
      ['70', 'KAZ RUS', 1],
      ['71', 'KAZ RUS', 2],
    ]);
    expect(await members(', on: "2018-11-30"')).toContainEqual(['70', 'KAZ RUS', 1]);
    // Then Russia is alone, with nobody to agree with.
    expect(await members(', on: "2018-11-30", basis: PARTICIPATING')).toEqual([]);
    expect(await members(', on: "2018-12-01", basis: PARTICIPATING')).toContainEqual(['70', 'KAZ RUS', 1]);
  });

  it('what an interruption covers only in part, or in the organisation’s own roll calls, takes nobody away', async () => {
    const rows = async (voters: string, session: number) => {
      const over = `over: { rule: ALL, fromSession: ${session}, toSession: ${session} }`;
      const { agreement } = await ask(`{ agreement(voters: { ${voters} }, ${over}) { matrix { rows { id } n } } }`);
      return agreement[0].matrix.rows.map(({ id }: Node, at: number) => [id, agreement[0].matrix.n[at][at]]);
    };
    // Of the two roll calls of session 40 the months are known, and Belarus was suspended for the end of the one and most of the other.
    expect(await rows('membersOf: "pact", basis: PARTICIPATING', 40)).toEqual([
      ['BLR', 2],
      ['USA', 2],
    ]);
    expect(await rows('membersOf: "pact", on: "1985-12-01", basis: PARTICIPATING', 40)).toEqual([['USA', 2]]);
    // Whoever was entitled to vote in the Assembly was, whatever its part in the organisation.
    expect(await rows('membersOf: "un", basis: PARTICIPATING', 70)).toContainEqual(['BLR', 1]);
    expect(await rows('membersOf: "un", on: "2015-06-01", basis: PARTICIPATING', 70)).not.toContainEqual(['BLR', 1]);
  });

  it('the Soviet Union’s membership leads to the seat of Russia', async () => {
    const { agreement } = await ask(`{ agreement(voters: { membersOf: "un" }, ${all}, by: SESSION) { matrix { rows { id } n } } }`);
    expect(agreement[0].matrix.rows.map(({ id }: Node) => id)).toEqual(['BLR', 'RUS', 'USA']);
    expect(agreement[0].matrix.n).toEqual([
      [2, 2, 2],
      [2, 2, 2],
      [2, 2, 2],
    ]);
  });

  it('a state that is named is counted in every roll call, whatever it is a member of', async () => {
    const { agreement } = await ask(
      `{ agreement(voters: { membersOf: "csto", states: ["BLR"] }, ${all}, by: SESSION) { period { label } matrix { rows { id } } } }`,
    );
    // Alone in session 40 it has nobody to agree with.
    expect(agreement.map((each: { matrix: { rows: Node[] } }) => each.matrix.rows.map(({ id }) => id).join(' '))).toEqual([
      'BLR KAZ RUS',
      'BLR KAZ RUS',
      'BLR KAZ RUS',
      'BLR KAZ RUS',
    ]);
  });

  it('orders pairs by likeness, those without a score last, and shows each pair once', async () => {
    const pairs = async (args: string) =>
      (
        await ask(
          `{ agreement(voters: { states: ["RUS", "USA", "CHE", "VAT"] }, with: { states: ["USA", "RUS", "BLR"] }, ${all}) { pairs(${args}) { nodes { a { id } b { id } score { value reason } } } } }`,
        )
      ).agreement[0].pairs.nodes.map(
        (pair: { a: Node; b: Node; score: { value: number; reason: string } }) =>
          `${pair.a.id} ${pair.b.id} ${pair.score.value?.toFixed(3) ?? pair.score.reason}`,
      );
    const most = await pairs('minimum: 0');
    expect(most).toEqual([
      'RUS BLR 0.778',
      'CHE RUS 0.500',
      'CHE USA 0.500',
      'CHE BLR 0.250',
      'USA BLR 0.222',
      'RUS USA 0.000',
      'VAT BLR NOT_A_MEMBER',
      'VAT RUS NOT_A_MEMBER',
      'VAT USA NOT_A_MEMBER',
    ]);
    expect((await pairs('minimum: 0, order: LEAST_ALIKE'))[0]).toBe('RUS USA 0.000');
    expect(await pairs('minimum: 5')).toHaveLength(3);
    expect(await pairs('first: 1')).toHaveLength(1);
    expect(await pairs('minimum: 0, states: ["USA", "Switzerland", "RU"]')).toEqual(['CHE RUS 0.500', 'CHE USA 0.500', 'RUS USA 0.000']);
  });

  it('of two among an organisation’s members counts, as the whole does, the votes in which both were members', async () => {
    const [{ matrix, pairs }] = (
      await ask(`{ agreement(voters: { membersOf: "csto" }, ${all}) {
        matrix { rows { id } values n }
        pairs(states: ["BLR", "KAZ"], minimum: 0) { nodes { a { id } b { id } score { value n } rollCalls { totalCount } } }
      } }`)
    ).agreement;
    const [a, b] = ['BLR', 'KAZ'].map((id) => matrix.rows.findIndex((row: Node) => row.id === id)) as [number, number];
    const [value, n] = [matrix.values[a][b], matrix.n[a][b]];
    expect(n).toBeGreaterThan(0);
    expect(pairs.nodes).toEqual([{ a: { id: 'BLR' }, b: { id: 'KAZ' }, score: { value, n }, rollCalls: { totalCount: n } }]);
    const [whole] = (await ask(`{ agreement(voters: { states: ["BLR", "KAZ"] }, ${all}) { pairs { nodes { score { n } } } } }`)).agreement;
    expect(whole.pairs.nodes[0].score.n).toBeGreaterThan(n);
  });

  it('of two blocs, with or without those on both sides', async () => {
    const { agreement } = await ask(`{
      agreement(voters: { states: ["RUS", "BLR"] }, with: { states: ["BLR", "USA"] }, over: { rule: ALL, fromSession: 70, toSession: 70 }) {
        sharedVoters { id } blocs { value measure n } apart: blocs(withoutShared: true) { value }
      }
    }`);
    // Session 70: Russia yes, Belarus and the United States no.
    expect(agreement).toEqual([
      { sharedVoters: [{ id: 'BLR' }], blocs: { value: 0.5, measure: 'BLOC_LIKENESS', n: 1 }, apart: { value: 0 } },
    ]);
  });

  it.each([
    ['{ agreement(voters: { states: ["RUZ"] }) { blocs { n } } }', 'voters.states[0]', 'RUS'],
    ['{ agreement(voters: { states: ["RUS"] }, with: { states: ["USE"] }) { blocs { n } } }', 'with.states[0]', 'USA'],
    ['{ agreement(voters: { membersOf: "csta" }) { blocs { n } } }', 'voters.membersOf', 'csto'],
    ['{ agreement(voters: { membersOf: "club" }) { blocs { n } } }', 'voters.membersOf', undefined],
    ['{ agreement(voters: { states: ["RUS"], on: "2010-01-01" }) { blocs { n } } }', 'voters.on', undefined],
    ['{ agreement(voters: { states: ["RUS"], basis: PARTICIPATING }) { blocs { n } } }', 'voters.basis', undefined],
    [
      '{ agreement(voters: { states: ["RUS"] }, with: { states: ["USA"], basis: PARTICIPATING }) { blocs { n } } }',
      'with.basis',
      undefined,
    ],
    ['{ agreement(voters: {}) { blocs { n } } }', 'voters', undefined],
    ['{ agreement(voters: { states: ["RUS"] }) { pairs { totalCount } } }', 'voters', undefined],
    ['{ agreement(voters: { states: ["RUS"] }, with: { states: ["RUS"] }) { pairs { totalCount } } }', 'voters', undefined],
    ['{ agreement(voters: { states: [] }) { blocs { n } } }', 'voters.states', undefined],
    ['{ agreement(voters: { states: ["RUS", "RUS"] }) { blocs { n } } }', 'voters.states[1]', undefined],
    ['{ agreement(voters: { states: ["RUS"] }, over: { topics: [] }) { blocs { n } } }', 'over.topics', undefined],
    ['{ agreement(voters: { states: ["RUS"] }, over: { topics: ["right"] }) { blocs { n } } }', 'over.topics[0]', 'rights'],
    ['{ agreement(voters: { states: ["RUS"] }, over: { fromSession: 61, toSession: 60 }) { blocs { n } } }', 'over.fromSession', undefined],
    ['{ agreement(voters: { states: ["RUS"] }, over: { toSession: "" }) { blocs { n } } }', 'over.toSession', undefined],
    ['{ agreement(voters: { states: ["RUS"] }, over: { from: "2010", to: "2009" }) { blocs { n } } }', 'over.from', undefined],
    ['{ agreement(voters: { states: ["RUS", "USA"] }) { pairs(minimum: -1) { totalCount } } }', 'minimum', undefined],
    ['{ cohesion(voters: { states: ["RUZ", "USA"] }) { score { n } } }', 'voters.states[0]', 'RUS'],
    ['{ cohesion(voters: { states: ["RUS"] }) { score { n } } }', 'voters', undefined],
    ['{ cohesion(voters: { membersOf: "club" }) { score { n } } }', 'voters.membersOf', undefined],
    ['{ cohesion(voters: { membersOf: "un" }, over: { fromSession: 2, toSession: 1 }) { score { n } } }', 'over.fromSession', undefined],
  ])('refuses %s', async (query, argument, nearest) => {
    const refused = await refusal(query);
    expect(refused).toMatchObject({ code: 'BAD_USER_INPUT', argument });
    expect(refused.nearest).toBe(nearest);
  });
});

describe('cohesion', () => {
  it('of members as of each roll call: counts, the Assembly beside it, loyalty, splits and who left', async () => {
    const { cohesion } = await ask(`{
      cohesion(voters: { membersOf: "csto" }, over: { rule: ALL }, measure: AGREEMENT_INDEX) {
        period { label rollCalls }
        score { value measure n eligible reliability }
        assembly { value n }
        band
        members { state { id } score { value n eligible measure } }
        splits { nodes { rollCall { id } yes abstain no absent majority leavers { id choice } score { value } } }
      }
    }`);
    expect(cohesion).toHaveLength(1);
    const [{ period, score, assembly, band, members, splits }] = cohesion;
    // Only roll calls from the times of the alliance: also for the Assembly.
    expect(period).toEqual({ label: 'all', rollCalls: 7 });
    // Session 60: Y Y A, N N A, N N A; then without Belarus: Y Y, Y Y, N N, N A.
    const index = { three: (2 - 1 / 2) / 3, apart: (1 - 1 / 2) / 2 };
    expect(score.value).toBeCloseTo((3 * index.three + 3 + index.apart) / 7, 12);
    expect(score).toMatchObject({ measure: 'AGREEMENT_INDEX', n: 7, eligible: 7, reliability: 'LOW' });
    expect(assembly).toMatchObject({ n: 7 });
    expect(band).toHaveLength(2);
    expect(members).toEqual([
      // The others were apart in all of session 60.
      { state: { id: 'BLR' }, score: { value: null, n: 0, eligible: 3, measure: 'LOYALTY' } },
      { state: { id: 'KAZ' }, score: { value: 3 / 7, n: 7, eligible: 7, measure: 'LOYALTY' } },
      { state: { id: 'RUS' }, score: { value: 3 / 4, n: 4, eligible: 7, measure: 'LOYALTY' } },
    ]);
    expect(splits.nodes).toEqual([
      {
        rollCall: { id: 'rights-2017' },
        yes: 0,
        abstain: 1,
        no: 1,
        absent: 0,
        majority: null,
        leavers: [],
        score: { value: index.apart },
      },
      ...['unga-5003', 'unga-5002'].map((id) => ({
        rollCall: { id },
        yes: 0,
        abstain: 1,
        no: 2,
        absent: 0,
        majority: 'NO',
        leavers: [{ id: `${id}-KAZ`, choice: 'ABSTAIN' }],
        score: { value: index.three },
      })),
      {
        rollCall: { id: 'unga-5001' },
        yes: 2,
        abstain: 1,
        no: 0,
        absent: 0,
        majority: 'YES',
        leavers: [{ id: 'unga-5001-KAZ', choice: 'ABSTAIN' }],
        score: { value: index.three },
      },
    ]);
  });

  it('counts the Soviet Union’s seat once in the Assembly, and its votes as its own where they left', async () => {
    const { cohesion } = await ask(`{
      cohesion(voters: { states: ["RUS", "USA", "BLR"] }, over: { rule: ALL, toSession: 40 }, measure: MEAN_AGREEMENT) {
        score { value } assembly { value n } members { state { id } score { value n } } splits { nodes { leavers { id } } }
      }
    }`);
    expect(cohesion[0].score.value).toBeCloseTo(1 / 3, 12);
    expect(cohesion[0].assembly).toEqual({ value: cohesion[0].score.value, n: 2 });
    expect(cohesion[0].splits.nodes.map((split: { leavers: Node[] }) => split.leavers)).toEqual([
      [{ id: 'unga-901-USA' }],
      [{ id: 'unga-900-USA' }],
    ]);
    const { cohesion: outvoted } = await ask(
      '{ cohesion(voters: { states: ["RUS", "USA", "CHE"] }, over: { rule: ALL, topics: ["rights"], toSession: 60 }) { splits { nodes { leavers { id } } } } }',
    );
    expect(outvoted[0].splits.nodes[0].leavers).toEqual([{ id: 'unga-5003-RUS' }]);
    const { cohesion: soviet } = await ask(
      '{ cohesion(voters: { states: ["RUS", "USA"] }, over: { rule: ALL, toSession: 40 }, by: SESSION) { period { label } splits { totalCount } } }',
    );
    expect(soviet).toEqual([{ period: { label: '40' }, splits: { totalCount: 2 } }]);
  });
});
