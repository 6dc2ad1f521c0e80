/** What of a body's votes is held, what has happened since a day, and how votes on parts weigh: over a small world that votes. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aboutVotes } from '../../src/votes/about.ts';
import { isComplete } from '../../src/votes/coverage.ts';
import { smallAssembly } from '../support/assembly.ts';
import { serve, type TestGraph } from '../support/graph.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await serve({ dataset: smallAssembly() });
});
afterAll(() => graph.close());

const ask = async (query: string) => {
  const { data, errors } = await graph.ask(query);
  expect(errors).toBeUndefined();
  return data;
};

it('the votes of a body are held year by year: whether all of them, and up to when', async () => {
  const { dataset } = await ask('{ dataset { coverage(from: "2015") { body { id } year extent rollCalls texts complete recordedTo } } }');
  const held = { body: { id: 'unga' }, extent: 'RECORDED', recordedTo: '2016-12-19' };
  expect(dataset.coverage).toEqual([
    { ...held, year: '2015', rollCalls: 1, texts: 1, complete: true },
    // The record ends before the year does.
    { ...held, year: '2016', rollCalls: 2, texts: 1, complete: false },
    { ...held, year: '2017', rollCalls: 1, texts: 1, complete: false },
  ]);
});

it('a gap that goes on takes completeness from every year after it', () => {
  const gap = { session: null, symbol: null, date: '2015-06', open: true, what: 'Votes on parts.' };
  const coverage = { extent: 'RECORDED' as const, to: '2020-12-31', lastSession: '75', gaps: [gap] };
  const year = (label: string) => ({ from: `${label}-01-01`, to: `${label}-12-31`, session: null });
  const complete = (open: boolean) =>
    ['2014', '2015', '2016'].map((label) => isComplete({ ...coverage, gaps: [{ ...gap, open }] }, year(label)));
  expect(complete(true)).toEqual([true, false, false]);
  expect(complete(false)).toEqual([true, false, true]);
});

it('a period says of what its roll calls are, and over a selection no score is to lean on', async () => {
  const { agreement } = await ask(`{
    agreement(voters: { states: ["RUS", "KAZ"] }, over: { rule: ALL }, by: YEAR) { period { label extent recordedTo complete gaps { what } } }
  }`);
  expect(agreement.map(({ period }: { period: { label: string; complete: boolean } }) => [period.label, period.complete])).toEqual([
    ['2005', true],
    ['2015', true],
    ['2016', false],
    ['2017', false],
  ]);
  const dataset = smallAssembly();
  const selected = await serve({ dataset: { ...dataset, version: 'selected', votes: null, about: aboutVotes(dataset.records, []) } });
  const { data } = await selected
    .ask(
      '{ agreement(voters: { states: ["RUS", "KAZ"] }) { period { extent recordedTo complete } pairs { nodes { score { n reliability } } } } }',
    )
    .finally(() => selected.close());
  expect(data.agreement).toEqual([
    { period: { extent: 'SELECTION', recordedTo: null, complete: false }, pairs: { nodes: [{ score: { n: 1, reliability: 'LOW' } }] } },
  ]);
});

describe('what has happened since a day', () => {
  it('is one list, the newest first', async () => {
    const { changes } = await ask('{ changes(since: "2016-10-26") { totalCount nodes { kind date record { __typename id } } } }');
    expect(changes.nodes).toEqual([
      { kind: 'VOTE_HELD', date: '2017-12-20', record: { __typename: 'RollCall', id: 'rights-2017' } },
      { kind: 'POSITION_STATED', date: '2017-12-20', record: { __typename: 'Statement', id: 'switzerland-on-rights' } },
      { kind: 'VOTE_HELD', date: '2016-12-19', record: { __typename: 'RollCall', id: 'unga-5103' } },
      { kind: 'POSITION_STATED', date: '2016-11-01', record: { __typename: 'Statement', id: 'usa-for-embargo' } },
      { kind: 'VOTE_HELD', date: '2016-10-26', record: { __typename: 'RollCall', id: 'unga-5102' } },
    ]);
  });

  it('is of some kinds, and has memberships that began and ended', async () => {
    const { changes } = await ask(`{
      changes(since: "2003-01-01", until: "2012-12-31", kinds: [MEMBERSHIP_BEGAN, MEMBERSHIP_ENDED], last: 2) {
        totalCount nodes { kind date record { ... on Membership { state { id } organisation { id } } } }
      }
    }`);
    expect(changes.totalCount).toBe(5);
    expect(changes.nodes[0]).toMatchObject({ kind: 'MEMBERSHIP_BEGAN', date: '2003-09-18', record: { organisation: { id: 'csto' } } });
  });
});

describe('roll calls', () => {
  const listed = async (args: string) =>
    (await ask(`{ rollCalls(${args}) { nodes { id } } }`)).rollCalls.nodes.map(({ id }: { id: string }) => id);

  it('are found by symbol, text, kind and outcome, and the closest come first', async () => {
    const { rollCall } = await ask('{ rollCall(symbol: "R/60/12") { id symbol } }');
    expect(rollCall).toEqual({ id: 'unga-5001', symbol: 'A/RES/60/12' });
    expect(await listed('text: "rights elsew"')).toEqual(['unga-5003', 'unga-5002']);
    expect(await listed('votedOn: [PARAGRAPH]')).toEqual(['unga-5103']);
    expect((await listed('margin: 1, orderBy: CLOSEST'))[0]).toBe('unga-5103');
    expect(await listed('adopted: false')).toContain('unga-5103');
    expect(await listed('adoption: [MAJORITY]')).toEqual(['rights-2017']);
    expect(await listed('adoption: [EITHER], adopted: true')).toContain('unga-5102');
    expect(await listed('adoption: [UNRECORDED]')).not.toContain('unga-5102');
  });
});

it('a vote on a part of a text does not weigh as the one on the whole text', async () => {
  const dataset = smallAssembly();
  const [whole] = dataset.records.RollCall;
  if (whole?.ballots == null) throw new Error('There must be a roll call written here.');
  // Of one day: Russia against the text, and for a part of it.
  const part = {
    ...whole,
    id: 'rights-2017-part',
    votedOn: 'PARAGRAPH' as const,
    text: whole.id,
    totals: null,
    ballots: { ...whole.ballots, NO: ['BLR'] },
  };
  const records = { ...dataset.records, RollCall: [whole, part] };
  const about = aboutVotes(records, dataset.contents?.bodies ?? []);
  const other = await serve({ dataset: { ...dataset, records, about } });
  const { data } = await other
    .ask(
      `{ compare(actors: ["RUS", "BLR"], scope: { propositions: ["rights-are-kept"] }) {
        rows { nodes { cells { actor { id } standing positions { totalCount } } } }
        withheld { by { reason count } }
      } }`,
    )
    .finally(() => other.close());
  expect(data.compare.rows.nodes[0].cells).toEqual([
    { actor: { id: 'RUS' }, standing: 'SUPPORTS', positions: { totalCount: 2 } },
    { actor: { id: 'BLR' }, standing: 'SUPPORTS', positions: { totalCount: 2 } },
  ]);
  expect(data.compare.withheld.by).toContainEqual({ reason: 'ON_A_PART', count: 2 });
});

it('a scope names the bodies whose votes are compared, and takes statements from anywhere', async () => {
  const dataset = smallAssembly();
  const [written] = dataset.records.RollCall;
  const assembly = dataset.records.Organisation.find(({ id }) => id === 'unga');
  if (written === undefined || assembly === undefined) throw new Error('There must be a roll call written here, and its body.');
  const elsewhere = { ...written, id: 'rights-elsewhere', body: 'unhrc' };
  const records = {
    ...dataset.records,
    Organisation: [...dataset.records.Organisation, { ...assembly, id: 'unhrc', name: 'The Council' }],
    RollCall: [written, elsewhere],
  };
  const other = await serve({ dataset: { ...dataset, records, about: aboutVotes(records, dataset.contents?.bodies ?? []) } });
  const held = async (scope: string) => {
    const { data, errors } = await other.ask(
      `{ timeline(actor: "CHE", scope: { ${scope} }, first: 100) { nodes { position { id } } } compare(actors: ["RUS", "BLR"], scope: { ${scope} }) {
        rows(first: 100) { nodes { cells { positions { nodes { id } } } } } } }`,
    );
    expect(errors).toBeUndefined();
    return JSON.stringify(data);
  };
  try {
    const all = await held('');
    expect(all).toContain('"rights-2017-RUS"');
    expect(all).toContain('"rights-elsewhere-RUS"');
    const ofCouncil = await held('bodies: ["unhrc"]');
    expect(ofCouncil).toContain('"rights-elsewhere-RUS"');
    expect(ofCouncil).not.toContain('"rights-2017-RUS"');
    expect(ofCouncil).toContain('"switzerland-on-rights"');
    const { errors } = await other.ask('{ compare(actors: ["RUS", "BLR"], scope: { bodies: [] }) { actors { id } } }');
    expect(errors?.[0]?.message).toContain('scope.bodies: expected at least one body.');
  } finally {
    await other.close();
  }
});
