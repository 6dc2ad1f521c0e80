/** GraphiQL's page, and the questions that it opens with. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { parse, validate } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  CitedFiguresDocument,
  ComparedDocument,
  KnownThroughOthersDocument,
  OfficeHoldersDocument,
  OnBehalfOfStateDocument,
  StancesOnDocument,
} from '../../generated/operations.ts';
import { subgraphLimits } from '../../src/graph/limits.ts';
import { subgraph as organisations } from '../../src/organisations/subgraph.ts';
import { subgraph as positions } from '../../src/positions/subgraph.ts';
import { documents, workedQuestions } from '../../src/program/questions.ts';
import { type Tab, tabOf } from '../../src/server/graphiql.ts';
import { createServer } from '../../src/server/yoga.ts';
import { schema } from '../../src/supergraph/schema.ts';
import { listening } from '../support/at.ts';
import { answer, fixturesFolder, serve, type TestGraph } from '../support/graph.ts';

const folder = join(import.meta.dirname, '../..');
const questions = workedQuestions(fixturesFolder);

let graph: TestGraph;
beforeAll(async () => {
  graph = await serve();
});
afterAll(() => graph.close());

async function visit(headers: Record<string, string> = {}, server = graph.server) {
  await using at = await listening(server);
  const response = await fetch(`${at.address}/graphql`, { headers: { accept: 'text/html,application/xhtml+xml', ...headers } });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

/** What the page hands to GraphiQL. */
function optionsIn(html: string): { title: string; defaultTabs?: { query: string; variables: string }[] } {
  const options = /renderYogaGraphiQL\([\s\S]*?(\{"title".*\})/.exec(html)?.[1];
  if (!options) throw new Error('the page must hand options to GraphiQL, but has none');
  return JSON.parse(options);
}

describe('the page', () => {
  it('opens a tab for each question, in their order', async () => {
    const options = optionsIn((await visit()).text);
    expect(options.title).toBe('Demarche');
    expect(options.defaultTabs).toEqual(questions.map(tabOf).map(({ query, variables }) => ({ query, variables })));
  });

  it('needs nothing from elsewhere', async () => {
    expect((await visit()).text).not.toMatch(/(?:src|href)="https?:/);
  });

  it('is sent compressed to those who can read it, and only once', async () => {
    const pressed = await visit({ 'accept-encoding': 'gzip, br' });
    expect(pressed.headers.get('content-encoding')).toBe('br');
    // Its editor alone weighs more than a megabyte (docs/explorer.md).
    expect(Number(pressed.headers.get('content-length'))).toBeLessThan(1_700_000);
    const zipped = await visit({ 'accept-encoding': 'gzip' });
    expect(zipped.headers.get('content-encoding')).toBe('gzip');
    expect(Number(zipped.headers.get('content-length'))).toBeLessThan(2_300_000);
    const again = await visit({ 'if-none-match': zipped.headers.get('etag') ?? '' });
    expect([again.status, again.text]).toEqual([304, '']);
    expect((await visit({ 'accept-encoding': 'identity' })).status).toBe(406);
  });

  it('runs its own scripts and no others', async () => {
    const { text, headers } = await visit();
    const policy = headers.get('content-security-policy') ?? '';
    const scripts = policy.split('; ').find((each) => each.startsWith('script-src')) ?? '';
    expect(scripts).not.toMatch(/unsafe|\*|http/);
    const bodies = [...text.matchAll(/<script>([\s\S]*?)<\/script/g)].map(([, body = '']) => body);
    expect(bodies.length).toBeGreaterThan(1);
    for (const body of bodies) expect(scripts).toContain(createHash('sha256').update(body).digest('base64'));
  });

  it('is not what programs get', async () => {
    const response = await visit({ accept: 'application/json' });
    expect(response.headers.get('content-type')).not.toContain('html');
  });

  it.each(Object.entries({ organisations, positions }))('of the subgraph %s has none that it can’t answer by itself', async (_, schema) => {
    const server = createServer({ schema, snapshots: graph.snapshots, limits: subgraphLimits, questions: async () => questions });
    const tabs = optionsIn((await visit({}, server)).text).defaultTabs ?? [];
    expect(tabs.length).toBeLessThan(questions.length);
    for (const { query } of tabs) expect(validate(schema, parse(query))).toEqual([]);
  });
});

describe('the questions', () => {
  it('have names of their own', () => {
    expect(new Set(questions.map(({ title }) => title)).size).toBe(questions.length);
  });

  it('ask every document there is', () => {
    expect(new Set(questions.map(({ query }) => query))).toEqual(new Set(documents().values()));
  });

  it.each(questions)('$title is short, and is answered in full', async ({ query, values }) => {
    expect(query.trimEnd().split('\n').length, 'lines of query').toBeLessThanOrEqual(15);
    expect(validate(schema, parse(query))).toEqual([]);
    const { data, errors } = await graph.ask(query, values);
    expect(errors).toBeUndefined();
    for (const [field, value] of Object.entries(data)) expect(value, field).not.toBeNull();
    expect(JSON.stringify(data), 'some list has something in it').toMatch(/\[\{/);
  });

  it('Alimov and Bordyuzha favour the SCO’s priority, Rakhimov opposes it, and gives reasons', async () => {
    const { proposition } = await answer(graph, StancesOnDocument, { proposition: 'sco-is-priority-partner' });
    const nodes = proposition?.statements.nodes ?? [];
    const holders = (stance: string) => nodes.filter((node) => node.stance === stance).map((node) => node.holder?.name);
    expect(holders('SUPPORTS').sort()).toEqual(['Nikolai Bordyuzha', 'Rashid Alimov']);
    expect(holders('OPPOSES')).toEqual(['Kubatbek Rakhimov']);
    const reasons = nodes.find((node) => node.stance === 'OPPOSES')?.curatedRelations.nodes.map(({ a }) => 'summary' in a && a.summary);
    expect(reasons?.join(' ')).toMatch(/India and Pakistan/);
  });

  it('Alimov and Zas agree on Afghanistan, and share too little for a score', async () => {
    const { compare } = await answer(graph, ComparedDocument, { actors: ['rashid-alimov', 'stanislav-zas'] });
    expect(compare?.rows.nodes.map((row) => row.verdict)).toContain('AGREED');
    expect(compare?.pairs).toHaveLength(1);
    expect(compare?.pairs[0]?.score).toMatchObject({ value: null, reason: 'TOO_FEW' });
  });

  it('whoever is known through another has that other named', async () => {
    const { statements } = await answer(graph, KnownThroughOthersDocument, {});
    expect(statements?.totalCount).toBeGreaterThan(0);
    expect(statements?.nodes.length).toBe(statements?.totalCount);
    for (const { reportedBy } of statements?.nodes ?? []) expect(reportedBy).not.toBeNull();
  });

  it('Zas was Secretary General in February 2022, Bordyuzha ten years before', async () => {
    const holder = async (day: string) => {
      const { post } = await answer(graph, OfficeHoldersDocument, { post: 'csto-secretary-general', day });
      return post?.tenures.nodes.map((tenure) => tenure.holder.name);
    };
    expect(await holder('2022-02-09')).toEqual(['Stanislav Zas']);
    expect(await holder('2012-01-01')).toEqual(['Nikolai Bordyuzha']);
  });

  it('Tajikistan is spoken for by those in its offices, and by its diplomats', async () => {
    const { state } = await answer(graph, OnBehalfOfStateDocument, { state: 'TJK' });
    expect(state?.statementsOnBehalf?.totalCount).toBeGreaterThan(5);
    for (const { holder, capacity } of state?.statementsOnBehalf?.nodes ?? [])
      expect(capacity?.post.title ?? holder?.name).toContain('Tajikistan');
  });

  it('Imomi cites a growth of opium production by 8 %', async () => {
    const { figures } = await answer(graph, CitedFiguresDocument, {});
    expect(figures?.nodes).toContainEqual(
      expect.objectContaining({
        value: 8,
        unit: '%',
        citedBy: { name: 'Sodiq Imomi', tenures: { nodes: [{ post: { title: expect.stringContaining('Deputy') } }] } },
        measured: expect.stringContaining('opium'),
      }),
    );
  });
});

describe('the tabs that a browser has kept', () => {
  const kept = 'graphiql:tabState';
  const asked: Tab[] = [
    { id: 'first', title: 'First', query: '# one\nquery First { a }', variables: '{}', words: 'First?', group: 'Votes' },
    { id: 'second', title: 'Second', query: 'query Second { b }', variables: '{"day": "2022"}', words: 'Second?', group: 'Positions' },
  ];
  const tab = (query: string) => ({
    id: query,
    title: query,
    query,
    variables: null,
    headers: null,
    hash: null,
    operationName: null,
    response: null,
  });

  /** Opens the page in a browser with this storage; what GraphiQL then finds in it. */
  function open(storage: Map<string, string>, search = '') {
    const localStorage = {
      getItem: (key: string) => storage.get(key) ?? null,
      setItem: (key: string, value: string) => void storage.set(key, value),
    };
    const script = readFileSync(join(folder, 'src/server/graphiql.browser.js'), 'utf8');
    runInNewContext(`${script}; openTabs(questions)`, { localStorage, location: { search }, URLSearchParams, questions: asked });
    const state = JSON.parse(storage.get(kept) ?? 'null') as { activeTabIndex: number; tabs: ReturnType<typeof tab>[] } | null;
    return { active: state?.activeTabIndex, tabs: state?.tabs.map(({ title }) => title), state };
  }

  it('of nobody yet: GraphiQL opens its own, the first with its values', () => {
    const storage = new Map<string, string>();
    expect(open(storage).state).toBeNull();
    expect(storage.get('graphiql:variables')).toBe('{}');
  });

  it('of nobody yet, whose address has a question of its own: it comes with its values beside the others', () => {
    const storage = new Map<string, string>();
    expect(open(storage, '?query={a}&variables={"b":1}').tabs).toEqual(['First', 'Second']);
    expect([storage.get('graphiql:query'), storage.get('graphiql:variables')]).toEqual(['{a}', '{"b":1}']);
  });

  it('of another project at the same address: the questions come before them, once', () => {
    const storage = new Map([[kept, JSON.stringify({ activeTabIndex: 0, tabs: [tab('{ other }')] })]]);
    expect(open(storage)).toMatchObject({ active: 0, tabs: ['First', 'Second', '{ other }'] });
    const { state } = open(storage);
    for (const each of state?.tabs ?? []) expect(Object.keys(each).sort()).toEqual(Object.keys(tab('')).sort());
    storage.set(kept, JSON.stringify({ activeTabIndex: 0, tabs: state?.tabs.slice(1) }));
    expect(open(storage).tabs, 'a closed tab stays closed').toEqual(['Second', '{ other }']);
  });

  it('of an earlier visit: the one that was open is open again, and known by what is in it', () => {
    const storage = new Map<string, string>();
    open(storage);
    const tabs = [tab(asked[0]?.query ?? ''), { ...tab('query Second { b }'), variables: '{}' }];
    storage.set(kept, JSON.stringify({ activeTabIndex: 1, tabs }));
    expect(open(storage)).toMatchObject({ active: 1 });
    expect([storage.get('graphiql:query'), storage.get('graphiql:variables')]).toEqual(['query Second { b }', '{}']);
    expect(open(storage, `?query=${encodeURIComponent(asked[0]?.query ?? '')}`), 'a link to one of them').toMatchObject({ active: 0 });
  });
});
