/** What answers leave out, asked as an analyst would ask it, over the curated dataset. */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { PropositionClasses } from '../../src/comparison/links.ts';
import { WithheldItems } from '../../src/comparison/withheld.ts';
import { RecordedVotes } from '../../src/votes/recorded.ts';
import { curated, serve, type TestGraph } from '../support/graph.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await serve();
});
afterAll(() => graph.close());

interface Withheld {
  readonly total: number;
  readonly by: readonly { readonly reason: string; readonly count: number }[];
}
const byReason = ({ by }: Withheld) => Object.fromEntries(by.map(({ reason, count }) => [reason, count]));
const organisations = ['nato', 'csto', 'sco', 'cis', 'osce', 'un', 'eaeu'];
const withheld = 'withheld { total by { reason count } }';
const everyDoubt = 'count: [UNCERTAIN, SECOND_HAND, EDITORIAL]';

describe('contradictions', () => {
  interface Pairs {
    readonly totalCount: number;
    readonly nodes: readonly { readonly id: string; readonly reason?: string }[];
    readonly withheld: Withheld;
  }
  const pairs = async (args: string, on: Pick<TestGraph, 'ask'> = graph, fields = 'id'): Promise<Pairs> => {
    const { data, errors } = await on.ask(`{ contradictions(${args}, first: 100) { totalCount nodes { ${fields} } ${withheld} } }`);
    expect(errors).toBeUndefined();
    return data.contradictions;
  };

  // Of NATO and the CSTO, through ALL, the first form once found 18 pairs that agree or contradict and the second 22: the links of each side
  // were followed without the other, to which they lead. Since then positions have come, and what each promises its own members went.
  it.each(['NONE', 'ENTAILS', 'ALL'])('from one actor to another are those between the two, through %s', async (through) => {
    const scope = `scope: { through: ${through} }, kinds: [AGREES, CONTRADICTS, PARALLEL]`;
    let found = 0;
    let joined = 0;
    for (const [index, x] of organisations.entries()) {
      for (const y of [...organisations.slice(index + 1), 'KAZ', 'stanislav-zas']) {
        const between = await pairs(`between: ["${x}", "${y}"], ${scope}`, graph, 'id reason');
        expect(await pairs(`between: ["${x}"], and: ["${y}"], ${scope}`, graph, 'id reason'), `${x} and ${y}`).toEqual(between);
        found += between.totalCount;
        joined += between.nodes.filter(({ reason }) => reason?.includes('by way of links')).length;
      }
    }
    expect(found).toBeGreaterThan(100);
    // Pairs that nothing but a link joins are what the one form lost.
    if (through === 'NONE') expect(joined).toBe(0);
    else expect(joined).toBeGreaterThan(5);
  });

  it('meet through a link from what one side said to what the other denies', async () => {
    const { records, ...dataset } = curated();
    const [narrower, wider] = records.Proposition;
    const [like] = records.Statement;
    const [link] = records.PropositionLink;
    if (!narrower || !wider || !like || !link) throw new Error('There must be records of each of these kinds');
    const plain = { capacity: null, onBehalfOf: null, authority: null, attribution: 'AUTHORED', reportedBy: null, certain: true } as const;
    const Statement = [
      { ...like, ...plain, id: 'for-the-narrower', holder: 'rashid-alimov', proposition: narrower.id, stance: 'SUPPORTS' as const },
      { ...like, ...plain, id: 'against-the-wider', holder: 'stanislav-zas', proposition: wider.id, stance: 'OPPOSES' as const },
    ];
    const PropositionLink = [{ ...link, kind: 'NARROWER' as const, strength: 'ENTAILING' as const, from: narrower.id, to: wider.id }];
    const linked = { ...records, Statement, PropositionLink, Relation: [], Figure: [] };
    const small = await serve({ dataset: { ...dataset, version: 'two that a link joins', records: linked } });
    const ids = async (args: string, through: string) => (await pairs(`${args}, scope: { through: ${through} }`, small)).nodes;
    const [for_, against] = ['"rashid-alimov"', '"stanislav-zas"'];
    for (const through of ['ENTAILS', 'ALL']) {
      const found = [{ id: 'against-the-wider-contradicts-for-the-narrower' }];
      expect(await ids(`between: [${for_}, ${against}]`, through)).toEqual(found);
      expect(await ids(`between: [${for_}], and: [${against}]`, through)).toEqual(found);
      expect(await ids(`between: [${against}], and: [${for_}]`, through)).toEqual(found);
    }
    expect(await ids(`between: [${for_}], and: [${against}]`, 'NONE')).toEqual([]);
    await small.close();
  });

  it('of NATO and the CSTO: what each promised its own members is neither agreement nor contradiction', async () => {
    // With the doubtful ones: a later one, though it doesn't count, would end what was said before it on one side of the sum alone.
    const sides = `between: ["nato"], and: ["csto"], scope: { through: ALL, ${everyDoubt} }`;
    const both = await pairs(`${sides}, kinds: [AGREES, CONTRADICTS]`);
    const parallel = await pairs(`${sides}, kinds: [PARALLEL]`);
    expect(byReason(both.withheld)).toMatchObject({ PARALLEL: parallel.totalCount });
    expect(parallel.totalCount).toBeGreaterThanOrEqual(4);
    expect(parallel.withheld.by.map(({ reason }) => reason)).not.toContain('PARALLEL');
    expect(parallel.nodes.map(({ id }) => id).some((id) => both.nodes.some((each) => each.id === id))).toBe(false);
    const [first] = parallel.nodes;
    expect((await graph.data(`{ relation(id: "${first?.id}") { id kind basis } }`)).relation).toEqual({
      ...{ id: first?.id, kind: 'PARALLEL', basis: 'DERIVED' },
    });
  });

  it('that doubt keeps away are counted, and come when they are asked for', async () => {
    const scopes = [
      'sources: ["valdai-csto-role-report-2022", "alimov-csto-as-peacemaker-2022"], through: NONE',
      'sources: ["valdai-csto-role-report-2022", "alimov-csto-as-peacemaker-2022"], through: ALL',
      // What anybody said at any time: there organisations differ in what they state of their own members.
      '',
    ];
    const opposedOfOwn: number[] = [];
    for (const scope of scopes) {
      const byDefault = await pairs(`scope: { ${scope} }`);
      const all = await pairs(`scope: { ${scope} ${everyDoubt} }`);
      // Each that is left out is counted as if it alone were let in; together they may end one another.
      const { PARALLEL: parallel = 0, ...doubted } = byReason(byDefault.withheld);
      expect(Object.keys(doubted).sort()).toEqual(['SECOND_HAND', 'UNCERTAIN']);
      expect(byDefault.totalCount + byDefault.withheld.total - parallel).toBeGreaterThanOrEqual(all.totalCount);
      // With every doubt let in, nothing is left out but what no doubt keeps away.
      const opposed = await parallelOpposed(`${scope} ${everyDoubt}`);
      expect(all.withheld).toEqual({ total: opposed, by: opposed === 0 ? [] : [{ reason: 'PARALLEL', count: opposed }] });
      expect(parallel).toBe(await parallelOpposed(scope));
      opposedOfOwn.push(opposed);
    }
    expect(opposedOfOwn).toEqual([0, 0, expect.any(Number)]);
    expect(opposedOfOwn.at(-1)).toBeGreaterThan(0);
  });

  /** How many pairs there are of two organisations that say the contrary, each of its own members. */
  async function parallelOpposed(scope: string): Promise<number> {
    const nodes: { readonly a: { readonly stance: string }; readonly b: { readonly stance: string } }[] = [];
    for (let after = ''; ; ) {
      const { contradictions } = await graph.data(`{ contradictions(kinds: [PARALLEL], scope: { ${scope} }, first: 100${after}) {
        totalCount pageInfo { hasNextPage endCursor } nodes { a { stance } b { stance } }
      } }`);
      nodes.push(...contradictions.nodes);
      if (!contradictions.pageInfo.hasNextPage) {
        expect(nodes).toHaveLength(contradictions.totalCount);
        break;
      }
      after = `, after: "${contradictions.pageInfo.endCursor}"`;
    }
    return nodes.filter(({ a, b }) => a.stance !== b.stance).length;
  }

  it('of the two documents of 2022: two are shown, and the answer says what doubt keeps away', async () => {
    // Of the eight that there were, six were kept away; one more came as security that is one for all was linked to members on the margin.
    const scope = 'sources: ["valdai-csto-role-report-2022", "alimov-csto-as-peacemaker-2022"], through: ALL';
    const byDefault = await pairs(`scope: { ${scope} }`);
    expect([byDefault.totalCount, byDefault.withheld.total, byReason(byDefault.withheld)]).toEqual([
      2,
      7,
      { UNCERTAIN: 3, SECOND_HAND: 4 },
    ]);
    const all = (await pairs(`scope: { ${scope}, ${everyDoubt} }`)).nodes.map(({ id }) => id);
    expect(all).toHaveLength(9);
    expect(all).toEqual(
      expect.arrayContaining([
        'aleinik-purpose-of-arms-contradicts-nato-members-purpose-of-arms',
        'aleinik-rejects-western-accusation-contradicts-west-accuses-belarus-and-russia',
        'aleinik-russian-aggression-contradicts-nato-members-russian-aggression',
        'alimov-for-sco-priority-contradicts-rakhimov-against-sco-priority',
        'bordyuzha-for-sco-priority-contradicts-rakhimov-against-sco-priority',
        'foreign-opinion-peripheral-members-contradicts-ghevondyan-equal-security',
        'foreign-opinion-peripheral-members-contradicts-syzdykov-members-not-peripheral',
        'foreign-opinion-russian-organisation-contradicts-syzdykov-not-a-russian-organisation',
      ]),
    );
  });

  it('of a statement are found from it, where its curated relations have none', async () => {
    const [first] = (await pairs('scope: {}')).nodes;
    const { relation } = await graph.data(`{ relation(id: "${first?.id}") { a { id } b { id } } }`);
    for (const { id } of [relation.a, relation.b]) {
      const { statement } = await graph.data(`{ statement(id: "${id}") { curatedRelations(kinds: [CONTRADICTS]) { totalCount } } }`);
      expect(statement.curatedRelations.totalCount).toBe(0);
      const found = await pairs(`positions: ["${id}"]`);
      expect(found.nodes).toContainEqual(first);
      for (const each of found.nodes) expect(each.id.split('-contradicts-')).toContain(id);
    }
    // Who agrees with it can be asked too, which nobody can ask of everybody.
    expect((await pairs(`positions: ["${relation.a.id}"], kinds: [AGREES, CONTRADICTS]`)).totalCount).toBeGreaterThan(0);
    const { errors } = await graph.ask(`{ contradictions(positions: ["${relation.a.id}x"]) { totalCount } }`);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'positions[0]', nearest: relation.a.id });
  });
});

describe('compare', () => {
  const pair = async (actors: string, scope: string) => {
    const { compare } = await graph.data(`{ compare(actors: ${actors}, scope: { ${scope} }) {
      ${withheld}
      pairs { shared same different opposed mixed stale parallel score { value n eligible } ${withheld} }
    } }`);
    expect(compare.pairs).toHaveLength(1);
    // Of two actors alone there is nothing else to leave out.
    expect(compare.pairs[0].withheld).toEqual(compare.withheld);
    return compare.pairs[0];
  };

  it('NATO and the CSTO: parallel promises and stale standings are shown, and make no agreement', async () => {
    const usual = await pair('["nato", "csto"]', '');
    expect(usual.parallel).toBeGreaterThanOrEqual(4);
    expect(usual.stale).toBeGreaterThan(0);
    expect(usual.shared).toBe(usual.same + usual.different + usual.mixed + usual.stale + usual.parallel);
    const withStale = await pair('["nato", "csto"]', 'count: [STALE]');
    expect(withStale).toMatchObject({ shared: usual.shared, stale: 0 });
    expect(withStale.score.n).toBeGreaterThan(usual.score.n);
    expect(byReason(withStale.withheld)).not.toHaveProperty('STALE');
    // Each of the two has its own statement of a parallel promise.
    expect(byReason(withStale.withheld).PARALLEL).toBe(2 * withStale.parallel);
    expect(await pair('["csto", "nato"]', '')).toEqual(usual);
    const { compare } = await graph.data(`{ compare(actors: ["nato", "csto"]) {
      rows(verdicts: [PARALLEL], first: 100) { nodes { proposition { id appliesTo } cells { standing } } }
    } }`);
    const promises = compare.rows.nodes.map((row: { proposition: { id: string } }) => row.proposition.id);
    expect(promises).toContain('attack-on-one-is-attack-on-all');
    expect(promises).toContain('organisation-not-directed-against-others');
    for (const { proposition, cells } of compare.rows.nodes) {
      expect(proposition.appliesTo).toBe('OWN_MEMBERS');
      for (const { standing } of cells) expect(standing).not.toBeNull();
    }
  });

  it('a row on which nothing counts is there all the same', async () => {
    const { compare } =
      await graph.data(`{ compare(actors: ["csto", "TJK"], scope: { from: "2022-02-09", to: "2022-02-09", records: [STATEMENT] }) {
      ${withheld}
      rows(verdicts: [UNCOUNTED], first: 100) { totalCount nodes { cells { standing empty positions { totalCount } } } }
    } }`);
    expect(compare.rows.totalCount).toBeGreaterThan(0);
    for (const { cells } of compare.rows.nodes) {
      expect(cells.some((cell: { empty: string }) => cell.empty === 'ONLY_UNCOUNTED')).toBe(true);
      for (const cell of cells) expect(cell).toMatchObject({ standing: null, empty: expect.any(String) });
    }
    expect(byReason(compare.withheld).AUTHORITY).toBeGreaterThanOrEqual(compare.rows.totalCount);
  });

  it('of every two organisations, whichever is named first, neither what is stale nor what is parallel is scored', async () => {
    let stale = 0;
    let parallel = 0;
    for (const [index, x] of organisations.entries()) {
      for (const y of organisations.slice(index + 1)) {
        const [there, back] = [await pair(`["${x}", "${y}"]`, ''), await pair(`["${y}", "${x}"]`, '')];
        expect(back, `${x} and ${y}`).toEqual(there);
        expect(there.score.n).toBeLessThanOrEqual(Math.min(there.score.eligible, there.shared - there.stale - there.parallel));
        stale += there.stale;
        parallel += there.parallel;
      }
    }
    // Once, 121 of 210 shared standings were stale and scored all the same; more have come since.
    expect(stale).toBeGreaterThanOrEqual(121);
    expect(parallel).toBeGreaterThanOrEqual(20);
  });
});

it('a timeline counts the positions that it reads no change from, and shows them unless changes alone are asked for', async () => {
  const { timeline, changes } = await graph.data(`{
    timeline(actor: "csto", first: 100) { nodes { change } ${withheld} }
    changes: timeline(actor: "csto", changesOnly: true, first: 100) { nodes { change } ${withheld} }
  }`);
  const uncounted = timeline.nodes.filter(({ change }: { change: string }) => change === 'UNCOUNTED').length;
  expect(timeline.withheld.total).toBeGreaterThanOrEqual(Math.max(1, uncounted));
  expect(byReason(timeline.withheld)).toMatchObject({ AUTHORITY: expect.any(Number) });
  expect(changes.withheld).toEqual(timeline.withheld);
});

it('who is silent may have said what does not count, and the answer says so', async () => {
  const { records } = curated();
  const doubted = records.Statement.find(
    (each) =>
      !each.certain &&
      records.Official.some(({ id }) => id === each.holder) &&
      records.Statement.filter(({ holder, proposition }) => holder === each.holder && proposition === each.proposition).length === 1,
  );
  if (!doubted) throw new Error('There must be a doubtful statement');
  const ask = async (count: string) =>
    (
      await graph.data(`{ silent(actors: ["${doubted.holder}"], scope: { propositions: ["${doubted.proposition}"], count: [${count}] }) {
        asked actors { id } onlyUncounted { id } ${withheld}
      } }`)
    ).silent;
  expect(await ask('')).toMatchObject({
    ...{ asked: 1, actors: [{ id: doubted.holder }], onlyUncounted: [{ id: doubted.holder }] },
    withheld: { total: 1, by: [{ reason: 'UNCERTAIN', count: 1 }] },
  });
  expect(await ask('UNCERTAIN, SECOND_HAND, EDITORIAL')).toMatchObject({ actors: [], onlyUncounted: [], withheld: { total: 0 } });
});

// Of an edition that nobody counts the planes take a second; of what doubt keeps away, everything is compared once more.
it.each([
  ['contradictions', 'contradictions(between: ["nato", "csto"], scope: { through: ALL }, first: 1)', 'nodes { id }'],
  ['contradictions of everybody', 'contradictions(scope: { through: ALL }, first: 1)', 'nodes { id }'],
  ['compare', 'compare(actors: ["nato", "csto"], scope: { through: ALL })', 'pairs { shared }'],
  ['wordsAndDeeds', 'wordsAndDeeds(organisation: "csto", first: 1)', 'nodes { proposition { id } }'],
  ['timeline', 'timeline(actor: "csto", first: 1)', 'nodes { change }'],
  ['silent', 'silent(actors: ["TJK"], scope: { topics: ["threats"] })', 'asked'],
  ['agreement', 'agreement(voters: { states: ["RUS", "ARM"] })', 'pairs(first: 1) { nodes { score { value } } }'],
  ['movements', 'movements(voters: { membersOf: "csto" }, first: 1)', 'nodes { steps }'],
  ['cohesion', 'cohesion(voters: { membersOf: "csto" })', 'score { value }'],
])('what an answer leaves out is counted only where it is asked for: %s', async (_, field, rest) => {
  const ofPositions = vi.spyOn(WithheldItems.prototype, 'count');
  const ofVotes = vi.spyOn(RecordedVotes.prototype, 'in');
  const settled = vi.spyOn(PropositionClasses.prototype, 'settle');
  const times = () => ofPositions.mock.calls.length + ofVotes.mock.calls.filter(([edition]) => edition === 'VOETEN').length;
  await graph.data(`{ ${field} { ${rest} } }`);
  expect(times()).toBe(0);
  const usual = settled.mock.calls.length;
  await graph.data(`{ ${field} { ${rest} ${withheld} } }`);
  expect(times()).toBe(1);
  // For contradictions the links are followed once more, with every doubt let in; for the others nothing is followed anew.
  const more = settled.mock.calls.length - usual;
  if (field.startsWith('contradictions')) expect([usual > 0, more]).toEqual([true, 2 * usual]);
  else expect(more).toBeLessThanOrEqual(usual);
  vi.restoreAllMocks();
});
