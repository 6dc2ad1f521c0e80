/** An answer as CSV over HTTP, for a spreadsheet or `read.csv(url)`; and documents that are asked by their id. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Listening } from '../../src/server/listen.ts';
import { trustedDocuments } from '../../src/server/trusted-documents.ts';
import { createServer } from '../../src/server/yoga.ts';
import { schema } from '../../src/supergraph/schema.ts';
import { listening } from '../support/at.ts';
import { serve, type TestGraph } from '../support/graph.ts';

let graph: TestGraph;
let at: Listening;
beforeAll(async () => {
  graph = await serve();
  at = await listening(graph.server);
});
afterAll(async () => {
  await at.close();
  await graph.close();
});

const members =
  'query ($first: Int, $after: String) { memberships(organisations: ["csto"], first: $first, after: $after) { pageInfo { hasNextPage endCursor } nodes { state { id name } status } } }';

function csv(parameters: Record<string, string>) {
  return fetch(`${at.address}/graphql.csv?${new URLSearchParams(parameters)}`);
}

describe('an answer as CSV', () => {
  it('has a line for each record and says where the next page is', async () => {
    const first = await csv({ query: members, variables: '{"first": 4}' });
    expect(first.headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present');
    expect(first.headers.get('dataset-version')).toMatch(/\w/);
    const lines = (await first.text()).split('\r\n');
    expect(lines[0]).toBe('state.id,state.name,status');
    expect(lines).toHaveLength(6);
    const pages = [lines.slice(1, -1)];
    let link = first.headers.get('link');
    while (link) {
      const next = await fetch(new URL(/^<([^>]+)>; rel="next"$/.exec(link)?.[1] as string, at.address));
      pages.push((await next.text()).split('\r\n').slice(1, -1));
      link = next.headers.get('link');
    }
    const { data } = await graph.ask('{ memberships(organisations: ["csto"], first: 100) { nodes { state { id name } status } } }');
    const all = data.memberships.nodes.map(
      (node: { state: { id: string; name: string }; status: string }) => `${node.state.id},${node.state.name},${node.status}`,
    );
    expect(pages.flat()).toEqual(all);
  });

  it('comes for Accept: text/csv too', async () => {
    const query = new URLSearchParams({ query: '{ state(id: "KAZ") { id name } }' });
    const answer = await fetch(`${at.address}/graphql?${query}`, { headers: { accept: 'text/csv' } });
    expect(await answer.text()).toBe('id,name\r\nKAZ,Kazakhstan\r\n');
  });

  it('is of one root field, which is named where there are several', async () => {
    const query = '{ kaz: state(id: "KAZ") { id } uzb: state(id: "UZB") { id } }';
    const several = await csv({ query });
    expect(several.status).toBe(400);
    expect(await several.json()).toMatchObject({ errors: [{ message: expect.stringContaining('kaz, uzb') }] });
    expect(await (await csv({ query, root: 'uzb' })).text()).toBe('id\r\nUZB\r\n');
  });

  it('is no table where the question has an error: half of one would pass for the whole', async () => {
    const answer = await csv({ query: '{ compare(actors: ["csto", "nobody"]) { rows(first: 5) { nodes { verdict } } } }' });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
  });
});

describe('a trusted document', () => {
  it('is asked by its id', async () => {
    const [id] = Object.entries(trustedDocuments()).find(([, text]) => text.startsWith('query Find(')) as [string, string];
    const query = new URLSearchParams({ documentId: id, variables: JSON.stringify({ text: 'kazakh', first: 1 }) });
    const { data } = (await (await fetch(`${at.address}/graphql?${query}`)).json()) as {
      data: { search: { nodes: { item: { id: string } }[] } };
    };
    expect(data.search.nodes[0]?.item.id).toBe('KAZ');
  });

  it.each(['sha256:0', '__proto__', 'toString'])('that is not known (%s) is refused, and says what to do', async (id) => {
    const answer = await fetch(`${at.address}/graphql?${new URLSearchParams({ documentId: id })}`, {
      headers: { accept: 'application/graphql-response+json' },
    });
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({
      errors: [{ extensions: { code: 'PERSISTED_DOCUMENT_NOT_FOUND' }, message: expect.stringContaining('send its text') }],
    });
  });

  it('each is valid on the public schema', async () => {
    const { parse, validate } = await import('graphql');
    for (const text of Object.values(trustedDocuments())) expect(validate(schema, parse(text))).toEqual([]);
  });
});

describe('the explorer', () => {
  it('says that it is being built while it is, and that it failed if it did; the graph answers meanwhile', async () => {
    let folder: string | null = null;
    const server = createServer({ schema, snapshots: graph.snapshots, explorer: async () => folder });
    const here = await listening(server);
    const html = { accept: 'text/html' };
    const waiting = await fetch(here.address, { headers: html });
    expect([waiting.status, waiting.headers.get('retry-after')]).toEqual([503, '1']);
    expect(await waiting.text()).toContain('being built');
    expect((await fetch(`${here.address}/graphql?query={__typename}`)).status).toBe(200);
    const { buildExplorer } = await import('../../src/program/explorer.ts');
    folder = await buildExplorer();
    for (const path of ['/', '/positions?actors=nato.csto']) {
      const page = await fetch(here.address + path, { headers: html });
      expect(page.status).toBe(200);
      expect(page.headers.get('content-security-policy')).toContain("script-src 'self';");
      const text = await page.text();
      const [, script] = /<script type="module"[^>]* src="([^"]+)"/.exec(text) as unknown as [string, string];
      const asset = await fetch(here.address + script);
      expect(asset.headers.get('content-type')).toContain('javascript');
      expect(asset.headers.get('cache-control')).toContain('immutable');
    }
    expect((await fetch(`${here.address}/assets/nothing.js`)).status).toBe(404);
    expect((await fetch(`${here.address}/positions`)).status).toBe(404);
    await here.close();
  });
});
