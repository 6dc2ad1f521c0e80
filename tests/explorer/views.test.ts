/**
 * What every view gives to whoever wants to use what it shows: each view and each page of a record × each thing that can be taken along, and
 * what is shown while the graph is asked, where there is nothing, and where it can't be asked. One table, walked in a real browser.
 */
import { parse, validate } from 'graphql';
import type { Browser, Download, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { buildExplorer } from '../../src/program/explorer.ts';
import type { Listening } from '../../src/server/listen.ts';
import { createServer } from '../../src/server/yoga.ts';
import { schema } from '../../src/supergraph/schema.ts';
import { listening } from '../support/at.ts';
import { openBrowser, openPage, type Watched } from '../support/browser.ts';
import { serve, type TestGraph } from '../support/graph.ts';

interface View {
  readonly path: string;
  /** what its heading has */
  readonly says: string | RegExp;
  /** what its citation has besides version, address and day: measure and formula, n, a record or a selection, edition; or the record's id */
  readonly cites: readonly (string | RegExp)[];
  /** null: nothing is drawn there */
  readonly draws: string | null;
  /** an address at which there is nothing, and what it then says to do */
  readonly empty?: readonly [path: string, says: string | RegExp];
}

const views: readonly View[] = [
  {
    path: '/positions?actors=nato.csto',
    says: 'Where do NATO and CSTO stand?',
    cites: ['Agreement = same ÷', /\d+ propositions/, 'that were chosen, and are no record'],
    draws: 'Sanctions should be',
    empty: ['/positions?actors=', 'Choose at least two actors'],
  },
  {
    path: '/positions?actors=nato.csto&deeds=csto',
    says: 'Where do NATO and CSTO stand?',
    cites: ['Agreement = same ÷', 'that were chosen, and are no record', 'deeds=csto'],
    draws: 'What CSTO declared, and what its members did',
    empty: ['/positions?actors=nato.csto&deeds=csto&from=1900&to=1901', 'None of them has a recorded stand here'],
  },
  {
    path: '/contradictions?actors=nato.csto',
    says: 'Who contradicts whom?',
    cites: [/\d+ pairs; of stated positions that were chosen, and are no record/],
    draws: 'derived by rule',
    empty: ['/contradictions?actors=nato.csto&basis=recorded', 'show tensions too'],
  },
  {
    path: '/members?day=2010-01-01',
    says: 'Who belonged where on 1 January 2010?',
    cites: ['in law', 'Jaccard 1912'],
    draws: 'What changed when',
    empty: ['/members?organisations=cis', 'Choose at least two organisations'],
  },
  {
    path: '/votes?members=csto&with=RUS',
    says: 'Who votes with whom?',
    cites: ['Agreement = votes the same ÷ votes that both cast', /n [\d,]+, all that were recorded/, 'edition RECORD'],
    draws: 'year by year',
    empty: ['/votes?members=csto&from=1900&to=1901', 'widen the years'],
  },
  {
    path: '/roll-calls?topics=ukraine',
    says: 'How did they vote?',
    cites: ['For, abstained, against, absent'],
    draws: 'A/RES/',
    empty: ['/roll-calls?from=1900&to=1901', 'widen the years'],
  },
  {
    path: '/roll-calls/unga-5309',
    says: 'Territorial integrity of Ukraine',
    cites: ['RollCall unga-5309', '100 for, 11 against'],
    draws: 'KAZ',
  },
  {
    path: '/roll-calls/unga-5309?beside=unga-es-11-1&like=RUS',
    says: 'Territorial integrity of Ukraine',
    cites: ['A/RES/68/262', 'beside A/RES/ES-11/1'],
    draws: 'KAZ',
    empty: ['/roll-calls/unga-nothing', 'Look for its name, symbol or words'],
  },
  { path: '/actors/KAZ', says: 'what does it stand for?', cites: ['State KAZ'], draws: 'Memberships' },
  { path: '/actors/csto', says: /stand for\?/, cites: ['Organisation csto'], draws: 'Members, ' },
  { path: '/actors/rashid-alimov', says: /Rashid Alimov/, cites: ['Official rashid-alimov'], draws: 'Offices' },
  { path: '/actors/conference-experts-2022', says: /stand for\?/, cites: ['Group conference-experts-2022'], draws: 'Positions by topic' },
  {
    path: '/actors/kazakhstan-elites',
    says: /stand for\?/,
    cites: ['Group kazakhstan-elites'],
    draws: null,
    empty: ['/actors/nobody-here', 'Look for its name, symbol or words'],
  },
  {
    path: '/positions/bystritskiy-topicality',
    says: 'gained much relevance',
    cites: ['Statement bystritskiy-topicality', 'para. 2'],
    draws: null,
  },
  { path: '/positions/unga-5309-KAZ', says: 'Kazakhstan voted abstained', cites: ['Vote unga-5309-KAZ', 'ABSTAIN'], draws: null },
  {
    path: '/propositions/sco-is-priority-partner',
    says: 'priority partner',
    cites: ['Proposition sco-is-priority-partner'],
    draws: 'Stated',
  },
  { path: '/topics/sanctions', says: 'Who stands where on sanctions', cites: ['Topic sanctions'], draws: 'NATO' },
  {
    path: '/records/valdai-csto-role-report-2022',
    says: 'Role of the CSTO',
    cites: ['Source valdai-csto-role-report-2022'],
    draws: 'Positions from it',
  },
  { path: '/records/allied-resolve-2022', says: /\w/, cites: ['Event allied-resolve-2022'], draws: null },
  {
    path: '/records/figure-islamic-state-attacks-growth',
    says: /\d/,
    cites: ['Figure figure-islamic-state-attacks-growth'],
    draws: null,
    empty: ['/records/nothing-here', 'Look for its name, symbol or words'],
  },
  {
    path: '/changes?since=2026-01-01',
    says: 'What changed since 1 January 2026?',
    cites: ['2026-01-01 or later'],
    draws: 'changes of office',
    empty: ['/changes?since=2099-01-01', 'choose an earlier day'],
  },
  { path: '/', says: 'Who stands where', cites: [], draws: 'General Assembly' },
  { path: '/measures', says: 'How is it computed?', cites: [], draws: null },
];

let graph: TestGraph;
let at: Listening;
let browser: Browser;
let watched: Watched;
let page: Page;
beforeAll(async () => {
  graph = await serve();
  const folder = await buildExplorer();
  at = await listening(createServer({ schema, snapshots: graph.snapshots, explorer: async () => folder }));
  browser = await openBrowser();
  watched = await openPage(browser, at.address, { permissions: ['clipboard-read', 'clipboard-write'] });
  page = watched.page;
  // What isn't there by then won't be: the failure names it.
  page.setDefaultTimeout(10_000);
});
afterAll(async () => {
  await browser?.close();
  await at?.close();
  await graph?.close();
});

afterEach(() => page.emulateMedia({ media: 'screen' }));

const foot = () => page.getByRole('region', { name: 'Take along', exact: true });

async function open(path: string): Promise<string> {
  await page.goto(at.address + path);
  await watched.settled();
  return (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
}

async function bytesOf(download: Download): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

async function downloaded(button: Locator): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return bytesOf(download);
}

const button = (name: string) => foot().getByRole('button', { name, exact: true });

/** What a click puts on the clipboard: it is said when it is there. */
async function copied(name: string, said: string): Promise<string> {
  await button(name).click();
  await foot().getByText(`${said} copied`, { exact: true }).waitFor();
  return (await page.evaluate('navigator.clipboard.readText()')) as string;
}

type Item = (view: View) => Promise<void>;

const items: Readonly<Record<string, Item>> = {
  'its state in a short address': async ({ path, says }) => {
    expect(page.url().length - at.address.length).toBeLessThan(100);
    const heading = await page.getByRole('heading', { level: 1 }).textContent();
    expect(heading).toMatch(says);
    // What it canonicalises is what it shows again.
    expect(page.url()).toBe(at.address + path);
  },
  'its rows as a table, which the CSV has too': async () => {
    await button('Table').click();
    const rows = foot().locator('.rows');
    await rows.first().waitFor();
    const links = foot().getByRole('link', { name: /^CSV/ });
    expect(await rows.count()).toBe(await links.count());
    let all = 0;
    for (const [index, link] of (await links.all()).entries()) {
      const lines = (await downloaded(link)).toString().split('\r\n').slice(0, -1);
      const shown = rows.nth(index);
      const columns = await shown.locator('thead th').allTextContents();
      expect(lines[0] ?? '').toBe(columns.join(','));
      const told = Number(((await shown.locator('p').textContent()) ?? '').match(/([\d,]+) rows?/)?.[1]?.replaceAll(',', ''));
      expect(await shown.locator('tbody tr').count()).toBe(Math.min(200, told));
      all += told;
      expect((await fetch(at.address + (await link.getAttribute('href')))).headers.get('content-type')).toContain('text/csv');
    }
    expect(all).toBeGreaterThan(0);
    await button('Hide the table').click();
  },
  'its rows as Markdown': async () => {
    expect(await copied('Markdown', 'Markdown table')).toMatch(/^\| .* \|\n\| (?:---|--:)/);
  },
  'what it draws as SVG, with its question and its citation': async ({ draws, says }) => {
    if (draws === null) return expect(await button('SVG').count()).toBe(0);
    const svg = (await downloaded(button('SVG'))).toString();
    const read = (await page.evaluate(
      `(() => {
        const { documentElement: root } = new DOMParser().parseFromString(${JSON.stringify(svg)}, 'image/svg+xml');
        return { root: root.tagName, text: [...root.querySelectorAll('text')].map((each) => each.textContent).join(' '), shapes: root.querySelectorAll('rect, circle, path, line').length };
      })()`,
    )) as { root: string; text: string; shapes: number };
    expect(read.root).toBe('svg');
    expect(read.shapes).toBeGreaterThan(1);
    expect(read.text).toMatch(says);
    expect(read.text).toContain(draws);
    expect(read.text).toMatch(/dataset \w+ \(\d{4}-\d\d-\d\d\)/);
    // Other programs know neither the page's rules nor its names of colours.
    expect(svg).not.toMatch(/var\(|oklab|color-mix|class=/);
  },
  'what it draws as PNG': async ({ draws }) => {
    if (draws === null) return expect(await button('PNG').count()).toBe(0);
    const png = await downloaded(button('PNG'));
    const seen = (await page.evaluate(
      `(async () => {
        const image = new Image();
        image.src = 'data:image/png;base64,${png.toString('base64')}';
        await image.decode();
        // Looked at from afar: a long view has many millions of points.
        const canvas = Object.assign(document.createElement('canvas'), { width: 200, height: 400 });
        const pen = canvas.getContext('2d');
        pen.drawImage(image, 0, 0, 200, 400);
        return { width: image.width, colours: new Set(new Uint32Array(pen.getImageData(0, 0, 200, 400).data.buffer)).size };
      })()`,
    )) as { width: number; colours: number };
    expect(seen.width).toBeGreaterThan(640);
    expect(seen.colours).toBeGreaterThan(10);
  },
  'a citation as text, BibTeX and RIS': async ({ path, cites }) => {
    await button('Cite').click();
    const citation = foot().locator('.citation p');
    await citation.waitFor();
    const text = (await citation.textContent()) ?? '';
    const { data } = await graph.ask('{ dataset { title version updatedOn } }');
    const { title, version, updatedOn } = data.dataset;
    expect(text).toContain(`${title}, dataset ${version} (${updatedOn}).`);
    expect(text).toContain(at.address + path);
    expect(text).toMatch(/\(accessed \d{4}-\d\d-\d\d\)\.$/);
    for (const part of cites)
      expect(text).toMatch(part instanceof RegExp ? part : new RegExp(part.replace(/[.*+?^${}()|[\]\\÷]/g, '\\$&')));
    const bibtex = await copied('BibTeX', 'BibTeX');
    expect(bibtex).toMatch(new RegExp(`^@misc\\{demarche-${version}[\\w-]*,\n`));
    expect(bibtex).toContain(`url = {${at.address + path}}`);
    const ris = await copied('RIS', 'RIS');
    expect(ris).toMatch(/^TY {2}- DATA\r?\n/);
    expect(ris).toContain(`UR  - ${at.address + path}`);
    await button('Cite').click();
  },
  'the question behind it, to copy and to open in GraphiQL': async () => {
    const question = await copied('Query', 'Query');
    expect(validate(schema, parse(question))).toEqual([]);
    const address = new URL((await foot().getByRole('link', { name: 'Open in GraphiQL' }).getAttribute('href')) as string, at.address);
    expect(address.pathname).toBe('/graphql');
    expect(address.searchParams.get('query')).toBe(question);
    const { data, errors } = await graph.ask(question, JSON.parse(address.searchParams.get('variables') as string));
    expect([errors, Object.keys(data).length > 0]).toEqual([undefined, true]);
  },
  'its address to copy, and a way to report an error in it': async ({ path }) => {
    expect(await copied('Copy link', 'Link')).toBe(at.address + path);
    const report = (await foot().getByRole('link', { name: 'Report an error' }).getAttribute('href')) as string;
    const body = new URLSearchParams(report.replace('mailto:?', '')).get('body');
    const { data } = await graph.ask('{ dataset { version } }');
    for (const part of [at.address + path, `Dataset ${data.dataset.version}`, 'What is wrong']) expect(body).toContain(part);
  },
  'a print without what only a pointer can use': async () => {
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
    expect(await page.locator('.foot .cite').last().isVisible()).toBe(true);
    expect(await page.locator('.head:visible, .button:visible, .chip button:visible, input:visible, select:visible').count()).toBe(0);
  },
};

describe.each(views)('$path', (view) => {
  it('has all that every view has', async () => {
    await open(view.path);
    for (const [name, item] of Object.entries(items)) {
      try {
        await item(view);
      } catch (error) {
        throw new Error(`${view.path}: expected ${name}, but got: ${(error as Error).message}`, { cause: error });
      }
    }
    expect(watched.wrong).toEqual([]);
  });
});

/** Views of one address are one program: they wait and fail alike. */
const routes = [...Map.groupBy(views, ({ path }) => path.replace(/\?.*/, '').replace(/(?<=.\/).*/, ':id'))];

it.each(routes)(
  '%s says what it waits for, what to do where the graph can’t be asked, and where there is nothing',
  async (_, [view, ...others]) => {
    if (!view) throw new Error('There must be a view.');
    const { page: other, settled, close } = await openPage(browser, at.address);
    other.setDefaultTimeout(10_000);
    try {
      const asked = Promise.withResolvers<void>();
      const cut = Promise.withResolvers<void>();
      await other.route('**/graphql?*', async (route) => {
        asked.resolve();
        await cut.promise;
        await route.abort();
      });
      await other.goto(at.address + view.path);
      await asked.promise;
      await other.locator('main').getByText('Waiting for').first().waitFor();
      cut.resolve();
      await other.getByRole('alert').first().waitFor();
      expect(await other.getByRole('alert').first().textContent()).toContain('The server could not be asked.');
      // Nothing waits any longer for what won't come.
      await expect.poll(() => other.locator('main').textContent()).not.toContain('Waiting for');
      await other.unroute('**/graphql?*');
      await other.getByRole('button', { name: 'Ask again' }).first().click();
      await other.getByRole('heading', { level: 1 }).filter({ hasText: view.says }).waitFor();
      await settled();
      expect(await other.locator('main').textContent()).not.toMatch(/No answer came|could not be asked/);
      for (const [path, says] of [view, ...others].flatMap(({ empty }) => (empty ? [empty] : []))) {
        await other.goto(at.address + path);
        await settled();
        await other.locator('main').getByText(says).first().waitFor();
      }
    } finally {
      await close();
    }
  },
);
