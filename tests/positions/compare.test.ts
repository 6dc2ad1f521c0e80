/** compare, asked as an analyst would ask it, over the curated dataset. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { corpus } from '../support/corpus.ts';
import { curated, serve, type TestGraph } from '../support/graph.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await serve();
});
afterAll(() => graph.close());

const question = (name: string) => corpus.find((query) => query.name.startsWith(name))?.text as string;

it('Alimov and Bordyuzha favour priority for the SCO, Rakhimov opposes it, each with office, source and paragraph', async () => {
  const { data, errors } = await graph.ask(question('01'));
  expect(errors).toBeUndefined();
  const [row] = data.compare.rows.nodes;
  expect(row.proposition.id).toBe('sco-is-priority-partner');
  expect(row.verdict).toBe('OPPOSED');
  expect(row.cells.map((cell: { actor: { name: string }; standing: string }) => [cell.actor.name, cell.standing])).toEqual([
    ['Rashid Alimov', 'SUPPORTS'],
    ['Nikolai Bordyuzha', 'SUPPORTS'],
    ['Kubatbek Rakhimov', 'OPPOSES'],
  ]);
  for (const cell of row.cells) {
    const titles = cell.actor.tenures.nodes.map((tenure: { post: { title: string } }) => tenure.post.title);
    expect(
      titles.some((title: string) => /Secretary General|Adviser/.test(title)),
      titles.join(),
    ).toBe(true);
    expect(cell.deciding[0].evidence[0].source.title).toContain('Role of the CSTO');
    expect(cell.deciding[0].evidence[0].locator).toMatch(/^para\. \d+/);
  }
  const reasons = row.cells[2].deciding[0].curatedRelations.nodes.filter((relation: { kind: string }) => relation.kind === 'REASON_FOR');
  expect(reasons.length).toBeGreaterThan(0);
  const opposed = data.compare.pairs.map((pair: { a: { name: string }; b: { name: string }; opposed: number }) => [
    pair.a.name,
    pair.b.name,
    pair.opposed,
  ]);
  expect(opposed).toEqual([
    ['Rashid Alimov', 'Nikolai Bordyuzha', 0],
    ['Rashid Alimov', 'Kubatbek Rakhimov', 1],
    ['Nikolai Bordyuzha', 'Kubatbek Rakhimov', 1],
  ]);
});

it('both Alimov and Zas see a threat from Afghanistan, and agree on it', async () => {
  const { data } = await graph.ask(`{
    compare(actors: ["rashid-alimov", "stanislav-zas"], scope: { topics: ["afghanistan-security"] }) {
      rows(verdicts: [AGREED]) { nodes { proposition { text kind } cells { deciding { ... on Statement { summary } } } } }
      pairs { shared same different }
    }
  }`);
  expect(data.compare.rows.nodes.length).toBeGreaterThan(0);
  expect(data.compare.rows.nodes[0].proposition.text).toMatch(/Afghan/);
  expect(data.compare.pairs[0].same).toBeGreaterThan(0);
});

it('a standing is stale five years after the last position, at the end of the window or of the data; a treaty’s never', async () => {
  const { data, errors } = await graph.ask(`
    query {
      inItsYear: compare(actors: ["nato", "csto"], scope: { to: "2014" }) { ...Ages }
      now: compare(actors: ["nato", "csto"]) { ...Ages }
    }
    fragment Ages on Comparison {
      rows(first: 100) { nodes { cells { standing stale deciding { date } positions(first: 50) { nodes { stance ... on Statement { authority } } } } } }
    }`);
  expect(errors).toBeUndefined();
  // The days to come tell nothing.
  const { data: later } = await graph.ask(
    '{ compare(actors: ["nato", "csto"], scope: { to: "9999" }) { rows(first: 100) { nodes { cells { stale } } } } }',
  );
  const { data: plain } = await graph.ask('{ compare(actors: ["nato", "csto"]) { rows(first: 100) { nodes { cells { stale } } } } }');
  expect(later).toEqual(plain);
  interface Cell {
    standing: string | null;
    stale: boolean;
    deciding: { date: string }[];
    positions: { nodes: { stance: string; authority: string }[] };
  }
  const ages = (comparison: { rows: { nodes: { cells: Cell[] }[] } }) =>
    comparison.rows.nodes
      .flatMap(({ cells }) => cells)
      .filter(({ standing }) => standing !== null)
      .map(({ standing, stale, deciding, positions }) => ({
        stale,
        newest: Math.max(...deciding.map(({ date }) => Number(date.slice(0, 4)))),
        treaty: positions.nodes.some(({ stance, authority }) => authority === 'TREATY' && stance === standing),
      }));
  for (const [when, comparison] of [
    [2014, data.inItsYear],
    [2026, data.now],
  ] as const) {
    // In the fifth year before it depends on the day.
    const settled = ages(comparison).filter(({ newest }) => newest !== when - 5);
    expect(settled.filter(({ stale, newest, treaty }) => stale !== (newest < when - 5 && !treaty))).toEqual([]);
    for (const stale of [true, false]) expect(settled.some((each) => each.stale === stale)).toBe(true);
  }

  const old = await serve({ dataset: { ...curated(), version: 'old', updatedOn: '2010-12-31', coveredTo: '2009' } });
  try {
    const { data: then } = await old.ask(`{
      dataset { updatedOn coveredTo }
      compare(actors: ["nato", "csto"], scope: { from: "2008" }) { rows { nodes { cells { standing stale } } } }
    }`);
    expect(then.dataset).toEqual({ updatedOn: '2010-12-31', coveredTo: '2009' });
    expect(then.compare.rows.nodes.length).toBeGreaterThan(0);
    expect(then.compare.rows.nodes.flatMap(({ cells }: { cells: Cell[] }) => cells).some(({ stale }: Cell) => stale)).toBe(false);
  } finally {
    await old.close();
  }
});

describe('for an organisation', () => {
  it('a secretary general’s remark is listed, and counts only when asked for', async () => {
    const ask = async (authority: string) => {
      const { data } = await graph.ask(
        `query ($authority: Authority!) {
          compare(actors: ["csto", "stanislav-zas"], scope: { authority: $authority, from: "2022-02-09", to: "2022-02-09" }) {
            rows(first: 100) { nodes { cells { standing empty positions { totalCount } } } }
          }
        }`,
        { authority },
      );
      return data.compare.rows.nodes.map(
        (row: { cells: { standing: string | null; empty: string | null; positions: { totalCount: number } }[] }) => row.cells[0],
      );
    };
    const byDefault = await ask('CHAIR');
    expect(byDefault.length).toBeGreaterThan(5);
    for (const cell of byDefault) expect(cell).toMatchObject({ standing: null, empty: 'ONLY_UNCOUNTED', positions: { totalCount: 1 } });
    for (const cell of await ask('OFFICE_HOLDER')) expect(cell.standing).not.toBeNull();
  });

  it('members don’t inherit its positions, nor it theirs', async () => {
    const { data } = await graph.ask(`{
      compare(actors: ["csto", "KGZ"], scope: { authority: OFFICE_HOLDER, from: "2022-02-09", to: "2022-02-09", records: [STATEMENT] }) { rows(verdicts: [AGREED, OPPOSED, DIFFERING]) { totalCount } }
    }`);
    const kyrgyz = await graph.ask('{ state(id: "KGZ") { statementsOnBehalf { totalCount } } }');
    expect(kyrgyz.data.state.statementsOnBehalf.totalCount).toBeGreaterThan(0);
    expect(data.compare.rows.totalCount).toBe(0);
  });
});

it('a window outside which an actor existed says so', async () => {
  const { data } = await graph.ask(`{
    compare(actors: ["stanislav-zas", "csto"], scope: { to: "1980" }) { rows { totalCount } }
    after: compare(actors: ["stanislav-zas", "csto"], scope: { from: "2022-02-09", to: "2022-02-09" }) { rows(first: 1) { nodes { cells { empty } } } }
  }`);
  expect(data.compare.rows.totalCount).toBe(0);
  expect(data.after.rows.nodes[0].cells[1].empty).toBe('ONLY_UNCOUNTED');
});

it('a scope takes only what its sources show: statements, and votes in roll calls that they record', async () => {
  const sources = '["valdai-csto-role-report-2022", "A/RES/ES-11/1"]';
  const { data, errors } = await graph.ask(`{
    compare(actors: ["nikolai-bordyuzha", "RUS", "KAZ"], scope: { sources: ${sources} }) {
      rows(first: 100) { totalCount nodes { cells { positions { nodes {
        __typename ... on Statement { evidence { source { id } } } ... on Vote { rollCall { id } }
      } } } } }
    }
    all: compare(actors: ["nikolai-bordyuzha", "RUS", "KAZ"]) { rows { totalCount } }
  }`);
  expect(errors).toBeUndefined();
  type Listed = { evidence?: { source: { id: string } }[]; rollCall?: { id: string } };
  const listed: Listed[] = data.compare.rows.nodes.flatMap(({ cells }: { cells: { positions: { nodes: Listed[] } }[] }) =>
    cells.flatMap(({ positions }) => positions.nodes),
  );
  const [votes, statements] = [listed.filter(({ rollCall }) => rollCall), listed.filter(({ evidence }) => evidence)];
  expect(votes.map(({ rollCall }) => rollCall?.id)).toEqual(['unga-es-11-1', 'unga-es-11-1']);
  expect(statements.length).toBeGreaterThan(0);
  for (const { evidence } of statements) expect(evidence?.map(({ source }) => source.id)).toContain('valdai-csto-role-report-2022');
  expect(data.all.rows.totalCount).toBeGreaterThan(data.compare.rows.totalCount);
});

it('links don’t lose a proposition that is asked about by name', async () => {
  const scope = 'scope: { propositions: ["csto-other-members-peripheral"], through: ALL }';
  const { data, errors } = await graph.ask(`{
    silent(actors: ["marat-syzdykov", "rashid-alimov"], ${scope}) { actors { id } }
    compare(actors: ["marat-syzdykov", "rashid-alimov"], ${scope}) { rows { nodes { proposition { id } cells { standing } } } }
    timeline(actor: "marat-syzdykov", ${scope}) { nodes { position { id } } }
  }`);
  expect(errors).toBeUndefined();
  expect(data).toEqual({
    silent: { actors: [{ id: 'rashid-alimov' }] },
    compare: {
      rows: { nodes: [{ proposition: { id: 'csto-members-security-equal' }, cells: [{ standing: 'SUPPORTS' }, { standing: null }] }] },
    },
    timeline: { nodes: [{ position: { id: 'syzdykov-members-not-peripheral' } }] },
  });
});

it('an unknown actor is refused with the nearest id, naming the argument', async () => {
  const { errors, data } = await graph.ask('{ compare(actors: ["rashid-alimov", "kubatbek-rahimov"]) { pairs { shared } } }');
  expect(data).toEqual({ compare: null });
  expect(errors?.[0]?.message).toBe('actors[1]: there is no actor “kubatbek-rahimov”. Did you mean Kubatbek Rakhimov (kubatbek-rakhimov)?');
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'actors[1]', nearest: 'kubatbek-rakhimov' });
});

it('pages its rows both ways without losing or repeating any', async () => {
  const page = async (args: string) => {
    const { data } = await graph.ask(
      `{ compare(actors: ["rashid-alimov", "stanislav-zas"]) { rows(${args}) { totalCount nodes { proposition { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } } }`,
    );
    return data.compare.rows;
  };
  const whole = await page('first: 100');
  const ids = whole.nodes.map((row: { proposition: { id: string } }) => row.proposition.id);
  expect(ids).toHaveLength(whole.totalCount);
  const forwards: string[] = [];
  for (let rows = await page('first: 7'); ; rows = await page(`first: 7, after: "${rows.pageInfo.endCursor}"`)) {
    forwards.push(...rows.nodes.map((row: { proposition: { id: string } }) => row.proposition.id));
    if (!rows.pageInfo.hasNextPage) break;
  }
  expect(forwards).toEqual(ids);
  const backwards: string[] = [];
  for (let rows = await page('last: 7'); ; rows = await page(`last: 7, before: "${rows.pageInfo.startCursor}"`)) {
    backwards.unshift(...rows.nodes.map((row: { proposition: { id: string } }) => row.proposition.id));
    if (!rows.pageInfo.hasPreviousPage) break;
  }
  expect(backwards).toEqual(ids);
});
