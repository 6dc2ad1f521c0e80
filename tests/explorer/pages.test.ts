/** Every page of the explorer, in a real browser: for everybody (axe), light and dark, at 360 pixels, within its weight, with nothing from elsewhere. */
import { createRequire } from 'node:module';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildExplorer } from '../../src/program/explorer.ts';
import type { Listening } from '../../src/server/listen.ts';
import { createServer } from '../../src/server/yoga.ts';
import { schema } from '../../src/supergraph/schema.ts';
import { listening } from '../support/at.ts';
import { openBrowser, openPage } from '../support/browser.ts';
import { serve, type TestGraph } from '../support/graph.ts';

const pages = [
  '/',
  '/positions',
  '/contradictions?doubtful=yes',
  '/members?day=2010-01-01',
  '/votes?pair=ARM.RUS',
  '/roll-calls',
  '/roll-calls/unga-5309',
  '/roll-calls/unga-80-4',
  '/actors/KAZ',
  '/actors/csto',
  '/actors/rashid-alimov',
  '/propositions/sco-is-priority-partner',
  '/topics/sanctions',
  '/records/valdai-csto-role-report-2022',
  '/changes',
  '/measures',
  '/nothing-here',
  '/actors/nobody-here',
] as const;

const darkToo = new Set<string>(['/', '/positions', '/votes?pair=ARM.RUS']);

/** gzipped bytes that come before anything is shown */
const firstLoad = 200_000;

let graph: TestGraph;
let at: Listening;
let browser: Browser;
beforeAll(async () => {
  graph = await serve();
  const folder = await buildExplorer();
  at = await listening(createServer({ schema, snapshots: graph.snapshots, explorer: async () => folder }));
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await at?.close();
  await graph?.close();
});

/** Until nothing waits for an answer any more. */
const settled = '!document.querySelector("main [role=status]")?.textContent?.startsWith("Waiting") && !!document.querySelector("h1")';

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

describe.each(pages)('%s', (path) => {
  // What is dark is drawn by the same rules everywhere: three pages have all of them.
  const schemes = darkToo.has(path) ? (['light', 'dark'] as const) : (['light'] as const);
  it.each(schemes)('is for everybody, %s', async (colorScheme) => {
    const { page, wrong, close } = await openPage(browser, at.address, { colorScheme, bypassCSP: true });
    await page.goto(at.address + path, { waitUntil: 'networkidle' });
    await page.waitForFunction(settled);
    await page.addScriptTag({ path: createRequire(import.meta.url).resolve('axe-core/axe.min.js') });
    const { violations } = (await page.evaluate('axe.run()')) as { violations: Violation[] };
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`)).toEqual([]);
    expect(wrong).toEqual([]);
    await close();
  });

  it('can be read at 360 pixels: nothing but a plot in its frame goes sideways', async () => {
    const { page, wrong, close } = await openPage(browser, at.address, { viewport: { width: 360, height: 740 } });
    await page.goto(at.address + path, { waitUntil: 'networkidle' });
    await page.waitForFunction(settled);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
    expect(wrong).toEqual([]);
    await close();
  });
});

describe('what comes over the wire', () => {
  it(`is less than ${firstLoad / 1000} kB before the start page is shown`, async () => {
    const { page, bytes, close } = await openPage(browser, at.address);
    await page.goto(at.address, { waitUntil: 'networkidle' });
    const files = [...bytes].filter(([path]) => path === '/' || path.startsWith('/assets/'));
    expect(files.length).toBeGreaterThan(2);
    expect(files.reduce((sum, [, size]) => sum + size, 0)).toBeLessThan(firstLoad);
    await close();
  });
});

describe('by the keyboard alone', () => {
  it('whoever goes to another view begins at its heading, and not where a page is first opened', async () => {
    const { page, wrong, close } = await openPage(browser, at.address);
    const focused = "document.activeElement?.tagName + ': ' + document.activeElement?.textContent";
    await page.goto(`${at.address}/measures`, { waitUntil: 'networkidle' });
    expect(await page.evaluate(focused)).not.toContain('H1');
    for (const [name, heading] of [
      ['Contradictions', 'Who contradicts whom?'],
      ['Roll calls', 'How did they vote?'],
    ] as const) {
      await page.getByRole('link', { name, exact: true }).focus();
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: heading }).waitFor();
      await page.waitForFunction("document.activeElement?.tagName === 'H1'");
      expect(await page.evaluate(focused)).toBe(`H1: ${heading}`);
    }
    expect(wrong).toEqual([]);
    await close();
  });

  it('one finds a state and comes to its page', async () => {
    const { page, wrong, close } = await openPage(browser, at.address);
    await page.goto(`${at.address}/positions`, { waitUntil: 'networkidle' });
    await page.keyboard.press('/');
    await page.keyboard.type('Qazaqstan');
    await page
      .getByRole('option', { name: /Kazakhstan/ })
      .first()
      .waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('What does Kazakhstan stand for?').waitFor();
    await page.keyboard.press('Tab');
    expect(await page.evaluate('getComputedStyle(document.activeElement).outlineStyle')).not.toBe('none');
    expect(wrong).toEqual([]);
    await close();
  });
});

describe('GraphiQL at 390 pixels', () => {
  it('shows an answer as a table, leads to it as CSV, and goes nowhere sideways', async () => {
    const { page, wrong, close } = await openPage(browser, at.address, { viewport: { width: 390, height: 844 } });
    await page.goto(`${at.address}/graphql?${new URLSearchParams({ query: '{ organisations(first: 3) { nodes { id name } } }' })}`);
    await page.getByRole('combobox', { name: 'A question' }).waitFor();
    await page.locator('.graphiql-container').first().waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
    // GraphiQL keeps what is asked in its tabs a moment after it is shown.
    const kept = () => page.evaluate("localStorage.getItem('graphiql:tabState') ?? ''");
    await expect.poll(kept, { timeout: 20_000 }).toContain('organisations(first: 3)');
    await page.getByRole('button', { name: 'Table', exact: true }).click();
    await page.locator('#table tr').nth(3).waitFor();
    expect(await page.locator('#table tr').allTextContents()).toHaveLength(4);
    expect(await page.locator('#table th').allTextContents()).toEqual(['id', 'name']);
    await page.getByRole('button', { name: 'Close' }).click();
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'CSV' }).click()]);
    expect(download.url()).toContain('/graphql.csv?query=');
    expect(wrong).toEqual([]);
    await close();
  });
});
