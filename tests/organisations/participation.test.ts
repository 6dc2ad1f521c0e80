/** Members in law, and those of them that took part: `basis` beside `asOf`. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve, type TestGraph } from '../support/graph.ts';
import { dialects } from '../support/storages.ts';

let graph: TestGraph;
const states = (page: { readonly nodes: readonly { readonly state: { readonly id: string } }[] }) =>
  page.nodes.map((membership) => membership.state.id).sort();

describe.each(dialects)('on %s', (dialect) => {
  beforeAll(async () => {
    graph = await serve({ dialect });
  });
  afterAll(() => graph.close());

  const members = async (organisation: string, args: string) => {
    const list = `memberships(statuses: [MEMBER], first: 100, ${args}) { totalCount nodes { state { id } } }`;
    const { organisation: it } = await graph.data(`{ organisation(id: "${organisation}") { ${list} } }`);
    expect(it.memberships.totalCount).toBe(it.memberships.nodes.length);
    return states(it.memberships);
  };

  it('Armenia stays a member of the CSTO in law, and takes no part once it has frozen its participation', async () => {
    const all = ['ARM', 'BLR', 'KAZ', 'KGZ', 'RUS', 'TJK'];
    expect(await members('csto', 'asOf: "2025-01-01"')).toEqual(all);
    expect(await members('csto', 'asOf: "2025-01-01", basis: LEGAL')).toEqual(all);
    expect(await members('csto', 'asOf: "2025-01-01", basis: PARTICIPATING')).toEqual(['BLR', 'KAZ', 'KGZ', 'RUS', 'TJK']);
    expect(await members('csto', 'asOf: "2024-01-31", basis: PARTICIPATING')).toEqual(all);
    // Within the month of which no day is known, nothing is certain.
    expect(await members('csto', 'asOf: "2024-02-28", basis: PARTICIPATING')).toEqual(all);
    expect(await members('csto', 'asOf: "2024-02-29", basis: PARTICIPATING')).not.toContain('ARM');
  });

  it('Uzbekistan, which left, is in neither', async () => {
    expect(await members('csto', 'asOf: "2010-01-01", basis: PARTICIPATING')).toContain('UZB');
    expect(await members('csto', 'asOf: "2013-01-01"')).not.toContain('UZB');
    expect(await members('csto', 'asOf: "2013-01-01", basis: PARTICIPATING')).not.toContain('UZB');
  });

  it('South Africa was a member of the United Nations in 1980, and did not take part', async () => {
    const on = async (day: string) => {
      const asked = (basis: string) =>
        `memberships(organisations: ["un"], asOf: "${day}", basis: ${basis}) { totalCount nodes { state { id } } }`;
      const { state } = await graph.data(
        `{ state(id: "ZAF") { legal: memberships(asOf: "${day}", first: 100) { nodes { organisation { id } } } taking: memberships(asOf: "${day}", basis: PARTICIPATING, first: 100) { nodes { organisation { id } } } } }`,
      );
      const { legal, taking } = await graph.data(`{ legal: ${asked('LEGAL')} taking: ${asked('PARTICIPATING')} }`);
      const inUn = (page: { nodes: { organisation: { id: string } }[] }) => page.nodes.some((it) => it.organisation.id === 'un');
      return { legal: inUn(state.legal), taking: inUn(state.taking), fewer: legal.totalCount - taking.totalCount };
    };
    expect(await on('1980-06-01')).toEqual({ legal: true, taking: false, fewer: 1 });
    expect(await on('1973-01-01')).toEqual({ legal: true, taking: true, fewer: 0 });
    expect(await on('2001-01-01')).toEqual({ legal: true, taking: true, fewer: 0 });
  });

  it('the United Nations had as many members as it counted, Yugoslavia among them until 2000', async () => {
    const counted = async (day: string, basis = 'LEGAL') =>
      (await graph.data(`{ memberships(organisations: ["un"], statuses: [MEMBER], asOf: "${day}", basis: ${basis}) { totalCount } }`))
        .memberships.totalCount;
    const years = [1992, 1993, 1994, 1995, 1996, 1997, 1998, 1999, 2000];
    const counts = await Promise.all(years.map((year) => counted(`${year}-12-31`)));
    expect(counts).toEqual([179, 184, 185, 185, 185, 185, 185, 188, 189]);
    expect([await counted('1992-09-21', 'PARTICIPATING'), await counted('1992-09-22', 'PARTICIPATING')]).toEqual([178, 177]);
    const { memberships } = await graph.data(
      '{ memberships(organisations: ["un"], states: ["YUG"]) { nodes { interval { until } interruptions { kind interval { since until } } } } }',
    );
    expect(memberships.nodes).toEqual([
      {
        interval: { until: '2000-11-01' },
        interruptions: [{ kind: 'EXCLUDED_FROM_WORK', interval: { since: '1992-09-22', until: '2000-11-01' } }],
      },
    ]);
  });

  it.each([
    ['46/242', '1992-08-25', { yes: 136, no: 1, abstain: 5 }],
    ['47/1', '1992-09-22', { yes: 127, no: 6, abstain: 26 }],
  ])(
    'all of the 179 members but South Africa, which could not vote, are told in %s, Yugoslavia among them',
    async (symbol, date, tally) => {
      const { rollCall } = await graph.data(`{ rollCall(symbol: "${symbol}") { id date tally { yes no abstain } absent { id } } }`);
      expect(rollCall).toMatchObject({ date, tally });
      expect(tally.yes + tally.no + tally.abstain + rollCall.absent.length).toBe(178);
      expect((await graph.data(`{ vote(id: "${rollCall.id}-YUG") { choice } }`)).vote).toEqual({ choice: 'NO' });
    },
  );

  it('Yugoslavia’s scores of session 46 are those published', async () => {
    const { agreement } = await graph.data(`{
      agreement(voters: { states: ["YUG"] }, with: { states: ["USA", "CHN", "IND", "BRA", "ISR"] }, over: { fromSession: 46, toSession: 46, edition: VOETEN }) {
        pairs { nodes { b { id } score { value } } }
      }
    }`);
    const scores = agreement[0].pairs.nodes.map(({ b, score }: { b: { id: string }; score: { value: number } }) => [
      b.id,
      score.value.toFixed(7),
    ]);
    expect(Object.fromEntries(scores)).toEqual({
      USA: '0.1250000',
      CHN: '0.9000000',
      IND: '0.9436620',
      BRA: '0.9729730',
      ISR: '0.2191781',
    });
  });

  it('whose credentials are rejected is kept from the work, and not suspended', async () => {
    const { memberships } = await graph.data(
      '{ memberships(organisations: ["un"], states: ["ZAF"]) { nodes { interval { end } interruptions { kind interval { since until } } } } }',
    );
    expect(memberships.nodes).toEqual([
      {
        interval: { end: 'OPEN' },
        interruptions: [{ kind: 'EXCLUDED_FROM_WORK', interval: { since: '1974-11-12', until: '1994-06-23' } }],
      },
    ]);
  });

  it('an overlap counts those that took part, and says so', async () => {
    const { overlap, legal } = await graph.data(`{
      overlap(organisations: ["csto", "cis"], asOf: "2025-01-01", basis: PARTICIPATING) { basis inAll { id } }
      legal: overlap(organisations: ["csto", "cis"], asOf: "2025-01-01") { basis inAll { id } }
    }`);
    const ids = (list: { id: string }[]) => list.map((state) => state.id);
    expect(legal).toMatchObject({ basis: 'LEGAL' });
    expect(ids(legal.inAll)).toContain('ARM');
    expect(overlap).toMatchObject({ basis: 'PARTICIPATING' });
    expect(ids(overlap.inAll)).toEqual(ids(legal.inAll).filter((id) => id !== 'ARM'));
  });

  it('who takes no part is not asked for its silence', async () => {
    const silent = async (args: string) => {
      const data = await graph.data(
        `{ silent(membersOf: "csto", asOf: "2025-01-01", ${args} scope: { topics: ["afghanistan"], records: [STATEMENT] }) { actors { id } } }`,
      );
      return data.silent.actors.map((actor: { id: string }) => actor.id);
    };
    const all = await silent('');
    expect(all).toContain('ARM');
    expect(await silent('basis: PARTICIPATING,')).toEqual(all.filter((id: string) => id !== 'ARM'));
  });

  it.each([
    [
      '{ memberships(basis: PARTICIPATING) { totalCount } }',
      'basis: PARTICIPATING goes with asOf: expected a day on which they took part.',
    ],
    [
      '{ organisation(id: "csto") { memberships(basis: PARTICIPATING) { totalCount } } }',
      'basis: PARTICIPATING goes with asOf: expected a day on which they took part.',
    ],
    [
      '{ silent(actors: ["KAZ"], basis: PARTICIPATING, scope: { topics: ["afghanistan"] }) { actors { id } } }',
      'basis: PARTICIPATING goes with membersOf.',
    ],
  ])('%s is refused', async (query, message) => {
    const { errors } = await graph.ask(query);
    expect(errors).toEqual([expect.objectContaining({ message, extensions: expect.objectContaining({ code: 'BAD_USER_INPUT' }) })]);
  });
});
