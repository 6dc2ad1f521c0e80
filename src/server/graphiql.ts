/** GraphiQL, as one page that needs nothing from elsewhere, with a tab for each worked question. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { type GraphQLSchema, parse, validate } from 'graphql';
import { type Exchange, encodingOf } from './exchange.ts';

interface Page {
  readonly br: Buffer<ArrayBuffer>;
  readonly gzip: Buffer<ArrayBuffer>;
  readonly tag: string;
  /** which of its scripts may run, and that nothing comes from elsewhere */
  readonly policy: string;
}

/** Answers a browser with the page. */
export type PageOf = (exchange: Exchange) => Promise<void>;

/**
 * GraphiQL's page. It is made when it is first asked for. It weighs eight megabytes, so it is kept and sent compressed, all askers
 * from one buffer of each kind, and not sent again to a browser that has it.
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
    const { tag, policy, ...compressed } = await page;
    const headers = { 'cache-control': 'no-cache', etag: tag, vary: 'accept, accept-encoding', 'content-security-policy': policy };
    if (exchange.headers['if-none-match'] === tag) return exchange.send(304, headers);
    const html = { ...headers, 'content-type': 'text/html; charset=utf-8' };
    const accepted = exchange.headers['accept-encoding'];
    const encoding = accepted === undefined ? 'gzip' : encodingOf(accepted);
    if (encoding === null) return exchange.send(406, html, 'This page is sent compressed with Brotli or gzip alone.');
    return exchange.send(200, { ...html, 'content-encoding': encoding }, compressed[encoding]);
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
  const html = lightened(renderGraphiQL(options)).replace('</head>', () => `${headOf(tabs)}</head>`);
  // Higher qualities take seconds for a few hundredths of the bytes.
  const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 7, [constants.BROTLI_PARAM_LGWIN]: 24 } };
  return {
    br: await promisify(brotliCompress)(html, brotli),
    gzip: await promisify(gzip)(html),
    tag: `"${createHash('sha256').update(html).digest('base64url')}"`,
    policy: policyOf(html),
  };
}

/**
 * Without the typefaces that it bears in all scripts, half a megabyte that doesn't compress: the reader's own do; without its icon, 25 kB;
 * and with its lines wrapped.
 */
function lightened(html: string): string {
  const typefaces = /@font-face\s*\{[^{}]*?url\(\\?["']?data:font\/woff2?[^{}]*?\}/g;
  const editor = 'automaticLayout:!0,fontSize:15';
  const font = `fontFamily:'"Fira Code"'`;
  const icon = /data:image\/x-icon;base64,[A-Za-z0-9+/=]+/;
  for (const known of [editor, font]) {
    if (!html.includes(known)) throw new Error(`GraphiQL's page must have ${known}, but has not: its version has changed`);
  }
  return html
    .replace(icon, () => 'data:,')
    .replace(typefaces, (face) => (/codicon/i.test(face) ? face : ''))
    .replace(editor, () => 'automaticLayout:!0,wordWrap:"on",fontSize:15')
    .replace(font, () => 'fontFamily:"ui-monospace, Menlo, Consolas, monospace"');
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
  /** the question in plain words */
  readonly words: string;
  /** the heading that it stands under in the list */
  readonly group: string;
}

const introduction = `# Demarche: who stands where, who agrees with whom,
# who contradicts whom, since when, and where it can
# be read. Each tab holds a question, with its values
# under Variables. Ctrl-Enter asks it, and the book at
# the left explains every field.
#
`;

/** A question as a tab: what it asks as a comment above its document. */
export function tabOf({ id, title, note, group, query, values }: Question, index: number): Tab {
  const said = note === null ? title : `${title} ${note}`;
  const lines = said.match(/\S.{0,49}(?=\s|$)/g) ?? [];
  return {
    id,
    title: /^query (\w+)/m.exec(query)?.[1] ?? title,
    query: `${index === 0 ? introduction : ''}${lines.map((line) => `# ${line}\n`).join('')}${query}`,
    variables: JSON.stringify(values, null, 2),
    words: title,
    group,
  };
}

function headOf(tabs: readonly Tab[]): string {
  const script = readFileSync(join(import.meta.dirname, 'graphiql.browser.js'), 'utf8');
  return `
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <style>
      /* GraphiQL moves a tab from under the mouse when it is pressed, so that it is never clicked. */
      .graphiql-tab { transform: none !important; font-size: 13px }
      .graphiql-tab-active { font-weight: 600 }
      /* A question's tab says it in plain words. */
      .graphiql-tab-button[data-words] { font-size: 0 }
      .graphiql-tab-button[data-words]::before { content: attr(data-words); font-size: 13px; display: inline-block; max-width: 15rem; overflow: hidden; text-overflow: ellipsis; white-space: nowrap }
      .graphiql-container { --font-family: system-ui, sans-serif; --font-family-mono: ui-monospace, Menlo, Consolas, monospace }
      /* All tabs are seen at once, as far as there is room: the list above them has every question by its words. */
      .graphiql-tabs { flex-wrap: wrap; row-gap: 4px; max-height: 15vh; overflow-y: auto !important }
      .graphiql-session-header { height: auto !important }
      body { display: flex; flex-direction: column; height: 100dvh; margin: 0 }
      #root { flex: 1; min-height: 0 }
      /* The bar is light and dark as GraphiQL is, by the system or by its own setting. */
      body { background: #fff; color: #1b1f24; color-scheme: light }
      body.graphiql-dark { background: #212a3b; color: #e9ebee; color-scheme: dark }
      @media (prefers-color-scheme: dark) { body:not(.graphiql-light) { background: #212a3b; color: #e9ebee; color-scheme: dark } }
      #bar { display: flex; flex-wrap: wrap; gap: .4rem .8rem; align-items: center; padding: .4rem .8rem; font: 14px system-ui, sans-serif }
      #bar select { max-width: min(40rem, 100%); flex: 1 1 16rem; text-overflow: ellipsis }
      #bar select, #bar button, #bar a { font: inherit; min-height: 32px; color: inherit; align-content: center }
      #bar select, #bar button { background: transparent; border: 1px solid #8886; border-radius: 6px; padding: 0 .7rem }
      #bar option, #bar optgroup { color: initial }
      #table { max-width: 96vw; max-height: 90dvh; font: 14px system-ui, sans-serif }
      #table { border: 1px solid #8886; border-radius: 8px; padding: .8rem }
      #table button { font: inherit; min-height: 40px; padding: 0 1rem }
      #table td, #table th { min-width: 7rem; text-align: left; vertical-align: top; padding: .3rem .8rem .3rem 0; border-top: 1px solid #8886; max-width: 30rem; overflow-wrap: anywhere }
      #table .frame { overflow: auto; max-height: 70dvh }
      @media (max-width: 700px) {
        .graphiql-container { flex-direction: column }
        .graphiql-sidebar { flex-direction: row !important; width: 100% !important; padding: 0 .5rem !important }
        .graphiql-sidebar > * { flex-direction: row !important; margin: 0 !important }
        .graphiql-main { min-width: 0; flex-direction: column !important }
        .graphiql-horizontal-drag-bar { display: none !important }
        #graphiql-session { flex-direction: column !important; overflow-y: auto }
        #graphiql-session > * { flex: 0 0 60dvh !important; width: 100%; min-width: 0 }
        /* The list above has every question by its words: of the tabs there is room for the one that is open, and for one's own. */
        .graphiql-tabs { max-height: 5rem }
        .graphiql-tab:not(.graphiql-tab-active):has([data-words]) { display: none }
        .graphiql-tab-button[data-words]::before { max-width: 60vw }
        .graphiql-logo { display: none }
      }
      @media (pointer: coarse) { #bar select, #bar button, #bar a { min-height: 40px } }
    </style>
    <script>
      ${script}
      const questions = ${JSON.stringify(tabs).replaceAll('<', '\\u003c')};
      openTabs(questions);
      addEventListener('DOMContentLoaded', () => addBar(questions));
    </script>`;
}

/** A worked question: a document with the values to ask it with. */
export interface Question {
  readonly id: string;
  readonly title: string;
  /** what a reader of the answer should know */
  readonly note: string | null;
  /** the heading that it stands under among the others */
  readonly group: string;
  /** the document's text, with one named operation */
  readonly query: string;
  readonly values: Readonly<Record<string, unknown>>;
}
