/** The explorer in front of a gateway: the same page, the same documents, the same feed. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildExplorer } from '../../src/program/explorer.ts';
import { trustedDocuments } from '../../src/server/trusted-documents.ts';
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

it('has a feed that needs both', async () => {
  const feed = await (await fetch(`${gateway.address}/changes.atom?since=2026-01-01`)).text();
  for (const kind of ['position', 'membership', 'office']) expect(feed).toContain(`<category term="${kind}"/>`);
});

it('is cited by the version of both', async () => {
  const [id] = Object.entries(trustedDocuments()).find(([, text]) => text.includes('query Cite(')) as [string, string];
  const variables = JSON.stringify({ title: 'Votes', note: 'n 12', address: `${gateway.address}/votes`, day: '2026-11-27' });
  const asked = new URLSearchParams({ documentId: id, variables });
  const { data } = await (await fetch(`${gateway.address}/graphql?${asked}`)).json();
  const { version, cite } = data.dataset;
  expect(cite.text).toMatch(/^Demarche.*Votes.*n 12/);
  for (const form of [cite.text, cite.bibtex, cite.ris]) expect(form).toContain(version);
});
