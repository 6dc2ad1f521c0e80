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
  '/actors/KAZ',
  '/actors/csto',
  '/actors/rashid-alimov',
  '/propositions/sco-is-priority-partner',
  '/topics/sanctions',
  '/records/valdai-csto-role-report-2022',
  '/changes',
  '/measures',
  '/nothing-here',
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
