/** The explorer in front of a gateway: the same page, the same documents, the same feed. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildExplorer } from '../../src/program/explorer.ts';
import { trustedDocuments } from '../../src/server/trusted.ts';
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
    variables: JSON.stringify({ changed: '2026-01-01', from: '2026-01-01', first: 25 }),
  });
  const { data } = await (await fetch(`${gateway.address}/graphql?${asked}`)).json();
  expect(data.tenures.nodes.map(({ holder }: { holder: { name: string } }) => holder.name)).toContain('Taalatbek Masadykov');
  expect(data.statements.totalCount).toBeGreaterThan(0);
  const csv = await fetch(`${gateway.address}/graphql.csv?${asked}&root=tenures`);
  expect(await csv.text()).toContain('Taalatbek Masadykov');
});

it('has a feed that needs both', async () => {
  const feed = await (await fetch(`${gateway.address}/changes.atom?since=2026-01-01`)).text();
  for (const kind of ['position', 'membership', 'office']) expect(feed).toContain(`<category term="${kind}"/>`);
});
