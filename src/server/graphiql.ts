/** GraphiQL, as one page that needs nothing from elsewhere, with a tab for each worked question. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzipSync, gzip } from 'node:zlib';
import { type GraphQLSchema, parse, validate } from 'graphql';
import type { GraphiQLOptions, Plugin } from 'graphql-yoga';

interface Page {
  readonly compressed: Buffer<ArrayBuffer>;
  readonly tag: string;
}

/**
 * Answers a browser at `path` with GraphiQL. The page is made when it is first asked for. It weighs nine megabytes, so it is
 * kept and sent compressed, and not sent again to a browser that has it.
 */
export function useGraphiQL(path: string, schema: GraphQLSchema): Plugin {
  let page: Promise<Page> | undefined;
  return {
    async onRequest({ request, url, fetchAPI, endResponse }) {
      if (request.method !== 'GET' || url.pathname !== path || !request.headers.get('accept')?.includes('text/html')) return;
      page ??= makePage(schema);
      const { compressed, tag } = await page;
      const headers = { 'cache-control': 'no-cache', etag: tag, vary: 'accept, accept-encoding' };
      if (request.headers.get('if-none-match') === tag) return endResponse(new fetchAPI.Response(null, { status: 304, headers }));
      const zipped = request.headers.get('accept-encoding')?.includes('gzip') ?? false;
      endResponse(
        new fetchAPI.Response(zipped ? compressed : gunzipSync(compressed), {
          headers: { ...headers, 'content-type': 'text/html; charset=utf-8', ...(zipped ? { 'content-encoding': 'gzip' } : {}) },
        }),
      );
    },
  };
}

async function makePage(schema: GraphQLSchema): Promise<Page> {
  // Loaded only now: its code is as large as the page.
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  const compressed = await promisify(gzip)(renderGraphiQL(optionsFor(schema)));
  return { compressed, tag: `"${createHash('sha256').update(compressed).digest('base64url')}"` };
}

function optionsFor(schema: GraphQLSchema): GraphiQLOptions {
  // A subgraph can't answer all of them by itself.
  const answerable = workedQuestions().filter((query) => validate(schema, parse(query)).length === 0);
  return {
    title: 'Demarche',
    defaultTabs: answerable.map((query) => ({ query })),
    // Few questions have variables, and none has headers.
    defaultEditorToolsVisibility: false,
  };
}

/** The texts of the questions in their order, each with its comment. */
export function workedQuestions(): string[] {
  const folder = join(import.meta.dirname, 'questions');
  const names = readdirSync(folder).filter((name) => name.endsWith('.graphql'));
  return names.sort().map((name) => readFileSync(join(folder, name), 'utf8'));
}
