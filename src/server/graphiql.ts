/** GraphiQL, as one page that needs nothing from elsewhere, with a tab for each worked question. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { type GraphQLSchema, parse, validate } from 'graphql';
import type { Exchange } from './exchange.ts';

interface Page {
  readonly compressed: Buffer<ArrayBuffer>;
  readonly tag: string;
  /** which of its scripts may run, and that nothing comes from elsewhere */
  readonly policy: string;
}

/** Answers a browser with the page. */
export type PageOf = (exchange: Exchange) => Promise<void>;

/**
 * GraphiQL's page. It is made when it is first asked for. It weighs nine megabytes, so it is kept and sent compressed, all askers
 * from one buffer, and not sent again to a browser that has it.
 * @param schema undefined where it isn't known yet; then no question is left out
 */
export function graphiql(questions: () => Promise<readonly Question[]>, schema?: GraphQLSchema): PageOf {
  let page: Promise<Page> | undefined;
  return async (exchange) => {
    page ??= questions()
      .then((all) => makePage(all, schema))
      .catch((error) => {
        page = undefined;
        throw error;
      });
    const { compressed, tag, policy } = await page;
    const headers = { 'cache-control': 'no-cache', etag: tag, vary: 'accept, accept-encoding', 'content-security-policy': policy };
    if (exchange.headers['if-none-match'] === tag) return exchange.send(304, headers);
    const html = { ...headers, 'content-type': 'text/html; charset=utf-8' };
    const accepted = exchange.headers['accept-encoding'];
    if (accepted !== undefined && !/gzip|\*/.test(accepted))
      return exchange.send(406, html, 'This page is sent compressed with gzip alone.');
    return exchange.send(200, { ...html, 'content-encoding': 'gzip' }, compressed);
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
  return { compressed, tag: `"${createHash('sha256').update(compressed).digest('base64url')}"`, policy: policyOf(html) };
}

/**
 * The page's scripts and no others, by their hashes; nothing from elsewhere. Its editor makes styles as it runs, and workers of texts that
 * it bears.
 */
function policyOf(html: string): string {
  const scripts = [...html.matchAll(/<script>([\s\S]*?)<\/script/g)].map(([, text = '']) => text);
  const hashes = scripts.map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);
  return [
    "default-src 'none'",
    `script-src ${hashes.join(' ')}`,
    'worker-src blob: data:',
    "style-src 'unsafe-inline'",
    'img-src data:',
    'font-src data:',
    "connect-src 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
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
