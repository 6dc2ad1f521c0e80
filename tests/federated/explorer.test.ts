/** The explorer in front of a gateway: the same page, the same documents, the same feed. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildExplorer } from '../../src/program/explorer.ts';
import { trustedDocuments } from '../../src/server/trusted-documents.ts';
import { listening } from '../support/at.ts';
import { serveFederated, type TestGateway } from '../support/gateway.ts';
import { serve, type TestGraph } from '../support/graph.ts';

let graph: TestGraph;
let gateway: TestGateway;
beforeAll(async () => {
  graph = await serve();
  gateway = await serveFederated({ snapshots: graph.snapshots, explorer: buildExplorer });
});
afterAll(async () => {
  await gateway?.close();
  await graph?.close();
});

it('is served at every address of a view', async () => {
  for (const path of ['/', '/positions?actors=nato.csto']) {
    const page = await fetch(gateway.address + path, { headers: { accept: 'text/html' } });
    expect([page.status, page.headers.get('content-security-policy')]).toEqual([200, expect.stringContaining("script-src 'self';")]);
  }
});

it('is answered by both subgraphs, as JSON and as CSV', async () => {
  const [id] = Object.entries(trustedDocuments()).find(([, text]) => text.includes('query WhatChanged(')) as [string, string];
  const asked = new URLSearchParams({
    documentId: id,
    variables: JSON.stringify({ since: '2026-01-01', first: 100 }),
  });
  const { data } = await (await fetch(`${gateway.address}/graphql?${asked}`)).json();
  const records = data.changes.nodes.map(({ record }: { record: { __typename: string } }) => record);
  expect(records).toContainEqual(expect.objectContaining({ officeHolder: expect.objectContaining({ name: 'Taalatbek Masadykov' }) }));
  expect(records.map((record: { __typename: string }) => record.__typename)).toContain('Statement');
  const csv = await fetch(`${gateway.address}/graphql.csv?${asked}&root=changes`);
  expect(await csv.text()).toContain('Taalatbek Masadykov');
});

it('gives a list as CSV page by page, as the merged server does, and where only the header says so', async () => {
  const query =
    'query ($first: Int!, $after: String) { memberships(organisations: ["csto"], first: $first, after: $after) { pageInfo { hasNextPage endCursor } nodes { state { id name statements(first: 1) { totalCount } } status } } }';
  const asked = new URLSearchParams({ query, variables: JSON.stringify({ first: 4 }) });
  const pagesAt = async (address: string, path: string, headers: Record<string, string> = {}): Promise<string[]> => {
    const pages: string[] = [];
    for (let next: string | null = `${path}?${asked}`; next !== null; ) {
      const answer: Response = await fetch(new URL(next, address), { headers });
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8; header=present']);
      pages.push(await answer.text());
      next = /^<([^>]+)>; rel="next"$/.exec(answer.headers.get('link') ?? '')?.[1] ?? null;
    }
    return pages;
  };
  const here = await listening(graph.server);
  try {
    const merged = await pagesAt(here.address, '/graphql.csv');
    expect(merged.length).toBeGreaterThan(1);
    expect(merged[0]).toMatch(/^state\.id,state\.name,state\.statements\.totalCount,status\r\nARM,Armenia,/);
    expect(await pagesAt(gateway.address, '/graphql.csv')).toEqual(merged);
    expect(await pagesAt(gateway.address, '/graphql', { accept: 'text/csv' })).toEqual(merged);
  } finally {
    await here.close();
  }
});

it('is no table through the gateway either where the question has an error', async () => {
  const query = '{ dataset { cite(record: "nobody-here") { text } } }';
  const answer = await fetch(`${gateway.address}/graphql.csv?${new URLSearchParams({ query })}`);
  expect(answer.status).toBe(400);
  expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT', argument: 'record' } }] });
});

it('has a feed that needs both', async () => {
  const feed = await (await fetch(`${gateway.address}/changes.atom?since=2026-01-01`)).text();
  for (const kind of ['position', 'membership', 'office']) expect(feed).toContain(`<category term="${kind}"/>`);
});

it('is cited by the version of both', async () => {
  const [id] = Object.entries(trustedDocuments()).find(([, text]) => text.includes('query Cite(')) as [string, string];
  const variables = JSON.stringify({ record: null, title: 'Votes', note: 'n 12', address: `${gateway.address}/votes`, day: '2026-11-27' });
  const asked = new URLSearchParams({ documentId: id, variables });
  const { data } = await (await fetch(`${gateway.address}/graphql?${asked}`)).json();
  const { version, cite } = data.dataset;
  expect(cite.text).toMatch(/^Demarche.*Votes.*n 12/);
  for (const form of [cite.text, cite.bibtex, cite.ris]) expect(form).toContain(version);
  // A record that the other subgraph owns is cited by what it is.
  const ofRecord = JSON.stringify({
    record: 'csto-KAZ',
    title: null,
    note: '',
    address: `${gateway.address}/actors/KAZ`,
    day: '2026-11-27',
  });
  const record = await (await fetch(`${gateway.address}/graphql?${new URLSearchParams({ documentId: id, variables: ofRecord })}`)).json();
  expect(record.data.dataset.cite.text).toContain('Kazakhstan in Collective Security Treaty Organization. Membership csto-KAZ, MEMBER');
});
