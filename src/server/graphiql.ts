/** GraphiQL, as one page that needs nothing from elsewhere, with a tab for each worked question. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
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
export function useGraphiQL(path: string, questions: () => Promise<readonly Question[]> = async () => []): Plugin {
  let schema: GraphQLSchema | undefined;
  let page: Promise<Page> | undefined;
  return {
    onSchemaChange: (changed) => {
      schema = changed.schema as GraphQLSchema;
    },
    async onRequest({ request, url, fetchAPI, endResponse }) {
      if (request.method !== 'GET' || url.pathname !== path || !request.headers.get('accept')?.includes('text/html')) return;
      page ??= questions().then((all) => makePage(all, schema));
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
async function makePage(questions: readonly Question[], schema: GraphQLSchema | undefined): Promise<Page> {
  // Loaded only now: its code is as large as the page.
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  // A subgraph can't answer all of them by itself.
  const tabs = questions.filter(({ query }) => !schema || validate(schema, parse(query)).length === 0).map(tabOf);
  const options = {
    title: 'Demarche',
    defaultTabs: tabs.length > 0 ? tabs.map(({ query, variables }) => ({ query, variables })) : undefined,
    defaultEditorToolsVisibility: 'variables',
  } as const;
  const html = renderGraphiQL(options).replace('</head>', () => `${headOf(tabs)}</head>`);
  const compressed = await promisify(gzip)(html);
  return { compressed, tag: `"${createHash('sha256').update(compressed).digest('base64url')}"` };
}

/** What a tab of GraphiQL holds. */
export interface Tab {
  readonly id: string;
  /** the operation's name, which GraphiQL writes on the tab */
  readonly title: string;
  readonly query: string;
  /** JSON, as GraphiQL's editor holds it */
  readonly variables: string;
}

const introduction = `# Demarche: who stands where, who agrees with whom,
# who contradicts whom, since when, and where it can
# be read. Each tab holds a question, with its values
# under Variables. Ctrl-Enter asks it, and the book at
# the left explains every field.
#
`;

/** A question as a tab: what it asks as a comment above its document. */
export function tabOf({ id, title, note, query, values }: Question, index: number): Tab {
  const said = note === null ? title : `${title} ${note}`;
  const lines = said.match(/\S.{0,49}(?=\s|$)/g) ?? [];
  return {
    id,
    title: /^query (\w+)/m.exec(query)?.[1] ?? title,
    query: `${index === 0 ? introduction : ''}${lines.map((line) => `# ${line}\n`).join('')}${query}`,
    variables: JSON.stringify(values, null, 2),
  };
}

function headOf(tabs: readonly Tab[]): string {
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
      openTabs(${JSON.stringify(tabs).replaceAll('<', '\\u003c')});
    </script>`;
}

/** A worked question: a document with the values to ask it with. */
export interface Question {
  readonly id: string;
  readonly title: string;
  /** what a reader of the answer should know */
  readonly note: string | null;
  /** the document's text, with one named operation */
  readonly query: string;
  readonly values: Readonly<Record<string, unknown>>;
}
