/** GraphiQL, as one page that needs nothing from elsewhere, with a tab for each worked question. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzipSync, gzip } from 'node:zlib';
import { type GraphQLSchema, parse, validate } from 'graphql';
import type { Plugin } from 'graphql-yoga';

interface Page {
  readonly compressed: Buffer<ArrayBuffer>;
  readonly tag: string;
}

/**
 * Answers a browser at `path` with GraphiQL. The page is made when it is first asked for. It weighs nine megabytes, so it is
 * kept and sent compressed, and not sent again to a browser that has it.
 */
export function useGraphiQL(path: string): Plugin {
  let schema: GraphQLSchema | undefined;
  let page: Promise<Page> | undefined;
  return {
    onSchemaChange: (changed) => {
      schema = changed.schema as GraphQLSchema;
    },
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

/** @param schema undefined where it isn't known yet; then no question is left out */
async function makePage(schema: GraphQLSchema | undefined): Promise<Page> {
  // Loaded only now: its code is as large as the page.
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  // A subgraph can't answer all of them by itself.
  const questions = workedQuestions().filter(({ query }) => !schema || validate(schema, parse(query)).length === 0);
  const options = {
    title: 'Demarche',
    defaultTabs: questions.length > 0 ? questions.map(({ query }) => ({ query })) : undefined,
    // Few questions have variables, and none has headers.
    defaultEditorToolsVisibility: false,
  };
  const html = renderGraphiQL(options).replace('</head>', () => `${headOf(questions)}</head>`);
  const compressed = await promisify(gzip)(html);
  return { compressed, tag: `"${createHash('sha256').update(compressed).digest('base64url')}"` };
}

function headOf(questions: readonly Question[]): string {
  const script = readFileSync(join(import.meta.dirname, 'graphiql.browser.js'), 'utf8');
  return `
    <style>
      /* GraphiQL moves a tab from under the mouse when it is pressed, so that it is never clicked. */
      .graphiql-tab { transform: none !important; font-size: 13px }
      .graphiql-tab-active { font-weight: 600 }
      /* All tabs are seen at once: in GraphiQL's one line half of them would be out of sight, without a bar to scroll. */
      .graphiql-tabs { flex-wrap: wrap; row-gap: 4px; max-height: 25vh }
      .graphiql-session-header { height: auto !important }
    </style>
    <script>
      ${script}
      openTabs(${JSON.stringify(questions)});
    </script>`;
}

export interface Question {
  /** its operation's name */
  readonly title: string;
  /** its text, with the comment before it */
  readonly query: string;
}

/** The worked questions in their order. */
export function workedQuestions(): Question[] {
  const folder = join(import.meta.dirname, '../../questions');
  const names = readdirSync(folder).filter((name) => name.endsWith('.graphql'));
  return names.sort().map((name) => {
    const query = readFileSync(join(folder, name), 'utf8');
    const title = /^query (\w+)/m.exec(query)?.[1];
    if (title === undefined) throw new Error(`${name} must hold a named query, but has none`);
    return { title, query };
  });
}
