/** What of a body's votes is held, what has happened since a day, and how votes on parts weigh: over a small world that votes. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { earliest, latest } from '../../src/domain/dates.ts';
import { listedChanges } from '../../src/graph/limits.ts';
import { loadDataset } from '../../src/imports/load.ts';
import { aboutVotes } from '../../src/votes/about.ts';
import { isComplete } from '../../src/votes/coverage.ts';
import type { Dataset } from '../../src/votes/dataset.ts';
import { smallAssembly } from '../support/assembly.ts';
import { fixturesFolder, serve, type TestGraph } from '../support/graph.ts';
import { record } from '../support/record.ts';

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

/** What happened in a window by the records themselves: kind, date and id. */
function happenedIn({ records, votes }: Dataset, since: string, until: string): string[] {
  const told: (readonly [kind: string, date: string | null, id: string])[] = [
    ...records.Membership.flatMap(({ id, interval, interruptions }) => [
      ['MEMBERSHIP_BEGAN', interval.since, id] as const,
      ['MEMBERSHIP_ENDED', interval.until, id] as const,
      ...interruptions.map((each) => ['PARTICIPATION_INTERRUPTED', each.interval.since, id] as const),
      ...interruptions.map((each) => ['PARTICIPATION_RESUMED', each.interval.until, id] as const),
    ]),
    ...records.Tenure.flatMap(({ id, interval }) => [
      ['OFFICE_TAKEN', interval.since, id] as const,
      ['OFFICE_LEFT', interval.until, id] as const,
    ]),
    ...records.Statement.map(({ id, date }) => ['POSITION_STATED', date, id] as const),
    ...[...records.RollCall, ...(votes?.tables ?? []).flatMap(({ rows }) => rows.filter(({ repeats }) => repeats === null))].map(
      ({ id, date }) => ['VOTE_HELD', date, id] as const,
    ),
  ];
  const within = told.flatMap(([kind, date, id]) =>
    date !== null && latest(date) >= since && earliest(date) <= until ? [`${kind} ${id}`] : [],
  );
  return [...new Set(within)].sort();
}

const kindsOfChange =
  'MEMBERSHIP_BEGAN MEMBERSHIP_ENDED PARTICIPATION_INTERRUPTED PARTICIPATION_RESUMED OFFICE_TAKEN OFFICE_LEFT POSITION_STATED VOTE_HELD'.split(
    ' ',
  );

describe.each([
  ['a small world', smallAssembly, '1900-01-01', '2026-12-31', ['OFFICE_TAKEN', 'OFFICE_LEFT']],
  ['the shipped dataset', () => loadDataset(fixturesFolder), '1994-01-01', '2026-06-30', []],
] as const)('what has happened, of every kind, in %s', (_, load, since, until, without) => {
  let dataset: Dataset;
  let other: TestGraph;
  beforeAll(async () => {
    dataset = load();
    other = await serve({ dataset });
  }, 120_000);
  afterAll(() => other?.close());

  it('is what the records say, page by page, and of each kind alone', async () => {
    const listed = async (kinds: readonly string[] | null, first: number) => {
      const found: { kind: string; date: string; id: string }[] = [];
      for (let after: string | null = null; ; ) {
        const { data, errors } = await other.ask(
          `query ($kinds: [ChangeKind!], $after: String) {
            changes(since: "${since}", until: "${until}", kinds: $kinds, first: ${first}, after: $after) {
              totalCount pageInfo { hasNextPage endCursor } nodes { kind date record { __typename id } }
            }
          }`,
          { kinds, after },
        );
        expect(errors).toBeUndefined();
        const { nodes, pageInfo, totalCount } = data.changes;
        found.push(
          ...nodes.map(({ kind, date, record }: { kind: string; date: string; record: { id: string } }) => ({ kind, date, id: record.id })),
        );
        after = pageInfo.endCursor;
        if (!pageInfo.hasNextPage) {
          expect(found).toHaveLength(totalCount);
          return found;
        }
      }
    };
    const expected = happenedIn(dataset, since, until);
    const all = await listed(null, 97);
    expect(all.map(({ kind, id }) => `${kind} ${id}`).sort()).toEqual(expected);
    const days = all.map(({ date }) => earliest(date));
    expect(days).toEqual([...days].sort().reverse());
    const lacking: string[] = [];
    for (const kind of kindsOfChange) {
      const alone = await listed([kind], 100);
      expect(alone.map(({ id }) => `${kind} ${id}`).sort()).toEqual(expected.filter((each) => each.startsWith(`${kind} `)));
      if (alone.length === 0) lacking.push(kind);
    }
    expect(lacking).toEqual(without);
  }, 120_000);
});

it('more changes than are listed are refused, unless fewer kinds or days are asked for', async () => {
  const dataset = smallAssembly();
  const [statement] = dataset.records.Statement;
  if (statement === undefined) throw new Error('There must be a statement.');
  const Statement = Array.from({ length: listedChanges + 1 }, (_, at) => ({ ...statement, id: `statement-${at}` }));
  const other = await serve({ dataset: { ...dataset, version: 'many', records: { ...dataset.records, Statement, Relation: [] } } });
  const asked = (args: string) => other.ask(`{ changes(since: "2010-01-01"${args}) { totalCount } }`);
  try {
    const { errors } = await asked('');
    expect(errors?.[0]).toMatchObject({
      message: 'since: leads to more than 10000 changes: expected a later day, `until`, or fewer `kinds`.',
      extensions: { code: 'BAD_USER_INPUT', argument: 'since' },
    });
    expect((await asked(', kinds: [PARTICIPATION_INTERRUPTED]')).data.changes.totalCount).toBe(2);
    expect((await asked(', until: "2015-12-31"')).data.changes.totalCount).toBeGreaterThan(0);
  } finally {
    await other.close();
  }
}, 60_000);

it('changes of one kind are refused too where more records changed than are read', async () => {
  const dataset = smallAssembly();
  // Half of them end in the window, fewer than are listed; the others begin in it.
  const left = { since: '2009', until: '2012', end: 'DATED' } as const;
  const goesOn = { since: '2011', until: null, end: 'OPEN' } as const;
  const Tenure = Array.from({ length: listedChanges + 11 }, (_, at) =>
    record('Tenure', `tenure-${at}`, { holder: 'KAZ', interval: at % 2 === 0 ? goesOn : left }),
  );
  const other = await serve({ dataset: { ...dataset, version: 'many tenures', records: { ...dataset.records, Tenure } } });
  try {
    const { errors } = await other.ask('{ changes(since: "2010-01-01", kinds: [OFFICE_LEFT]) { totalCount } }');
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'since' });
  } finally {
    await other.close();
  }
}, 60_000);

describe('what has happened since a day', () => {
  it('is one list, the newest first', async () => {
    const { changes } = await ask('{ changes(since: "2016-10-26") { totalCount nodes { kind date record { __typename id } } } }');
    const membership = { __typename: 'Membership', id: 'csto-KAZ' };
    expect(changes.nodes).toEqual([
      { kind: 'PARTICIPATION_RESUMED', date: '2018-12-01', record: membership },
      { kind: 'VOTE_HELD', date: '2017-12-20', record: { __typename: 'RollCall', id: 'rights-2017' } },
      { kind: 'POSITION_STATED', date: '2017-12-20', record: { __typename: 'Statement', id: 'switzerland-on-rights' } },
      { kind: 'PARTICIPATION_INTERRUPTED', date: '2017-12-01', record: membership },
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
      }
      movements(voters: { states: ["RUS", "BLR"] }, over: { rule: ALL, propositions: ["rights-are-kept"] }) {
        withheld { by { reason count } }
      } }`,
    )
    .finally(() => other.close());
  expect(data.compare.rows.nodes[0].cells).toEqual([
    { actor: { id: 'RUS' }, standing: 'SUPPORTS', positions: { totalCount: 2 } },
    { actor: { id: 'BLR' }, standing: 'SUPPORTS', positions: { totalCount: 2 } },
  ]);
  expect(data.compare.withheld.by).toContainEqual({ reason: 'ON_A_PART', count: 2 });
  expect(data.movements.withheld.by).toContainEqual({ reason: 'ON_A_PART', count: 2 });
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
