/** What somebody who has never seen GraphQL finds out by clicking, in a real browser: from the start page in six clicks or fewer. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildExplorer } from '../../src/program/explorer.ts';
import type { Listening } from '../../src/server/listen.ts';
import { createServer } from '../../src/server/yoga.ts';
import { schema } from '../../src/supergraph/schema.ts';
import { listening } from '../support/at.ts';
import { openBrowser, openPage, type Watched } from '../support/browser.ts';
import { serve, type TestGraph } from '../support/graph.ts';

let graph: TestGraph;
let at: Listening;
let browser: Browser;
let watched: Watched;
let page: Page;
let clicks = 0;

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
beforeEach(async () => {
  clicks = 0;
  watched = await openPage(browser, at.address);
  page = watched.page;
  await page.goto(at.address);
});
afterEach(async () => {
  expect(watched.wrong).toEqual([]);
  expect(clicks).toBeLessThanOrEqual(6);
  await watched.close();
});

/** Clicks what has a name, as whoever sees or hears the page finds it. */
async function click(role: 'link' | 'button' | 'option', name: string | RegExp): Promise<void> {
  clicks++;
  await page.getByRole(role, { name }).first().click();
}

const text = async () => (await page.locator('main').textContent()) ?? '';
const see = (what: string | RegExp) => page.locator('main').getByText(what).first().waitFor();

async function find(words: string, name: string | RegExp): Promise<void> {
  await page.getByRole('combobox', { name: /^Find/ }).fill(words);
  await click('option', name);
}

describe('by clicking one finds out', () => {
  it('who disagrees on the SCO’s priority, and why', async () => {
    await click('link', /Who favours the SCO as the CSTO’s first partner/);
    await see('Stated');
    const shown = await text();
    expect(shown).toContain('For: Nikolai Bordyuzha and Rashid Alimov');
    expect(shown).toMatch(/Against: .*Rakhimov/);
    clicks++;
    await page.locator('.said-list li').filter({ hasText: 'Rakhimov' }).getByRole('link').last().click();
    await see('Where it can be read');
  });

  it('where NATO’s and the CSTO’s declared positions contradict, with the source of each', async () => {
    await click('link', /Where do NATO and the CSTO contradict each other/);
    await see(/\d+ pairs? of positions/);
    await see('Sanctions should be imposed only by the UN Security Council.');
    expect(await page.locator('.pair').count()).toBeGreaterThan(1);
    expect(await text()).toContain('Brussels Summit Declaration');
  });

  it('how Armenia’s votes moved relative to Russia’s, and the votes behind the number', async () => {
    await click('link', /How often does Armenia vote with Russia/);
    await see('With Armenia, year by year');
    await page.locator('svg[aria-label^="Likeness with Armenia"]').waitFor();
    clicks++;
    await page.getByText('Show as table').click();
    await click('button', /^Armenia with Russia/);
    await see(/They chose otherwise in \d+ votes/);
  });

  it('how each state voted on one resolution, found by its symbol', async () => {
    await find('68/262', /Ukraine/);
    await see('100 for, 11 against, 58 abstained');
    await click('button', 'Show as table');
    await page.getByRole('row', { name: /Kazakhstan abstained/ }).waitFor();
  });

  it('who was in the CIS and the OSCE but not in the CSTO in 2010', async () => {
    await click('link', /Who was in the CIS and the OSCE but not the CSTO in 2010/);
    await see('Who belonged where on 1 January 2010?');
    const row = page.locator('.upset tbody tr').filter({ hasText: 'Azerbaijan' });
    expect(await row.textContent()).toContain('Moldova');
  });

  it('what a person said, in which office, and where it can be read', async () => {
    await find('Зась', /Zas/);
    await see('What does Stanislav Zas stand for?');
    clicks++;
    await page.locator('.said-list a').first().click();
    await see('Where it can be read');
    await see('In what office');
  });

  it('who stands where, and what is behind a cell', async () => {
    await click('link', 'CSTO against NATO');
    await see('Where do NATO and CSTO stand?');
    await click('button', /NATO .*against.*show its positions/);
    await page.getByLabel('Positions behind this cell').getByText('Declaration').first().waitFor();
  });
});
