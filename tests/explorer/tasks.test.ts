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

/** What a researcher takes along: all rows as CSV, and how to cite them. Clicks that come after the answer. */
async function taken(csv = 'CSV', part?: string): Promise<{ readonly csv: string; readonly citation: string }> {
  const foot = part ? page.getByLabel(`Take along: ${part}`) : page.locator('section.foot').last();
  const [download] = await Promise.all([page.waitForEvent('download'), foot.getByRole('link', { name: csv, exact: true }).click()]);
  const [stream] = [await download.createReadStream()];
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  await foot.getByRole('button', { name: 'Cite', exact: true }).click();
  return { csv: Buffer.concat(chunks).toString(), citation: (await foot.locator('.citation p').textContent()) ?? '' };
}

const cited = /^Demarche[^.]*, dataset \w+ \(\d{4}-\d\d-\d\d\)\. .*http:\/\/.* \(accessed \d{4}-\d\d-\d\d\)\.$/;

describe('by clicking one finds out', () => {
  it('who disagrees on the SCO’s priority, and why', async () => {
    await click('link', /Who favours the SCO as the CSTO’s first partner/);
    await see('Stated');
    const shown = await text();
    expect(shown).toContain('For: Nikolai Bordyuzha and Rashid Alimov');
    expect(shown).toMatch(/Against: .*Rakhimov/);
    const { csv, citation } = await taken();
    expect(csv).toMatch(/OPPOSES.*Rakhimov|Rakhimov.*OPPOSES/);
    expect(citation).toMatch(cited);
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
    const { csv, citation } = await taken();
    expect(csv.trim().split('\r\n').length - 1).toBe(await page.locator('.pair').count());
    expect(csv).toContain('Sanctions should be imposed only by the UN Security Council.');
    expect(citation).toMatch(cited);
  });

  it('how Armenia’s votes moved relative to Russia’s, and the votes behind the number', async () => {
    await click('link', /How often does Armenia vote with Russia/);
    await see('With Armenia, year by year');
    await page.locator('svg[aria-label^="Likeness with Armenia"]').waitFor();
    clicks++;
    await page.getByText('Show as table').first().click();
    await click('button', /^Armenia with Russia/);
    await see(/They chose otherwise in [\d,]+ votes/);
    await click('button', 'Show those in which they chose the same');
    await see(/They chose the same in [\d,]+ votes/);
    const { csv, citation } = await taken('CSV', 'How alike they voted with Armenia, year by year');
    expect(csv).toMatch(/^period\.label,.*row\.id/);
    expect(csv).toMatch(/\b20\d\d,.*RUS,.*ARM/);
    expect(citation).toMatch(cited);
  });

  it.each([
    ['of named states', async () => click('link', 'Armenia and Russia')],
    // Of members a cell counts the votes in which both were members, and so does what is behind it.
    ['of an organisation’s members', async () => click('link', 'Votes')],
  ])('which votes are behind a cell of the heat map, %s', async (_, begin) => {
    await begin();
    const map = page.locator('svg.plot.heat');
    await map.waitFor();
    // The first cell that is drawn, by the path that draws it and its likes.
    const [, x = 0, y = 0] = (/^M(\d+) (\d+)/.exec((await map.locator('path.cell').first().getAttribute('d')) ?? '') ?? []).map(Number);
    const [, , width = 1] = ((await map.getAttribute('viewBox')) ?? '').split(' ').map(Number);
    const scale = ((await map.boundingBox())?.width ?? 0) / width;
    const position = { x: (x + 4) * scale, y: (y + 4) * scale };
    await map.hover({ position });
    const [, a = '', b = '', value = '', n = ''] =
      /^(.+) – (.+): (\d+ %), n ([\d,]+)/.exec((await page.locator('figure:has(svg.heat) figcaption').textContent()) ?? '') ?? [];
    clicks++;
    await map.click({ position });
    const behind = page.getByLabel('The votes behind a cell');
    await behind.getByRole('heading', { name: `${a} and ${b}: ${value}, n ${Number(n.replace(',', '')).toLocaleString('en')}` }).waitFor();
    expect(page.url()).toMatch(/pair=[A-Z]{3}\.[A-Z]{3}/);
    await behind.getByText(/They chose otherwise in [\d,]+ votes/).waitFor();
    await behind.locator('.events a').first().click();
    clicks++;
    await see('Where it is recorded');
  });

  it('who voted unlike Russia on one resolution on Ukraine and like it on another', async () => {
    await click('link', 'who voted unlike Russia on Ukraine');
    await see(/voted unlike it here and like it there/);
    await see('Russia was');
    const { csv, citation } = await taken();
    expect(csv).toMatch(/^id,date,symbol,title,.*state\.id/);
    expect(csv).toContain('Russia');
    expect(citation).toMatch(cited);
    expect(citation).toContain('beside');
  });

  it('the same of any two votes and any state, each found by its words', async () => {
    await find('68/262', /Ukraine/);
    await see('100 for, 11 against, 58 abstained');
    await page.getByRole('combobox', { name: 'Another vote' }).fill('ES-11/1');
    await click('option', /./);
    await see(/Rows: /);
    clicks++;
    await page.getByRole('combobox', { name: 'Who voted unlike and like' }).selectOption('BLR');
    await see(/\d+ voted unlike it in both/);
  });

  it('what changed since 1 January 2026, and how to follow it', async () => {
    await click('link', /What changed since 1 January 2026/);
    await see('Secretary General of the CSTO');
    await see('Taalatbek Masadykov');
    // What is drawn is what is said: of no sort are some left out.
    const said = (await page.locator('p.lead.answer').textContent()) ?? '';
    const drawn = (await page.locator('svg.ticks').getAttribute('aria-label')) ?? '';
    for (const [count] of said.matchAll(/[\d,]+ (changes of office|votes|positions)/g)) expect(drawn).toContain(count);
    const { csv, citation } = await taken();
    expect(csv).toContain('Taalatbek Masadykov');
    expect(citation).toMatch(cited);
    const feed = await fetch(`${at.address}/changes.atom?since=2026-01-01`);
    expect(feed.headers.get('content-type')).toContain('application/atom+xml');
    const entries = (await feed.text()).split('<entry>').slice(1);
    expect(entries.length).toBeGreaterThan(50);
    for (const entry of entries)
      expect(entry).toMatch(/<id>urn:uuid:[0-9a-f-]{36}<\/id>\s*<title>[^<]+<\/title>\s*<updated>\d{4}-\d\d-\d\dT00:00:00Z/);
    expect(new Set(entries.map((entry) => /<id>(.*)<\/id>/.exec(entry)?.[1])).size).toBe(entries.length);
    expect((await fetch(`${at.address}/changes.atom?since=2026-02-30`)).status).toBe(400);
  });

  it('what the CSTO declared, and which of its members voted otherwise', async () => {
    await click('link', 'CSTO against NATO');
    await click('button', 'CSTO and its members');
    await see('What CSTO declared, and what its members did');
    await see(/\d+ propositions? on which CSTO has a stand and a member voted/);
  });

  it('who is silent on a topic', async () => {
    await find('sanctions', /Sanctions.*topic/);
    await see('Who is silent on it');
    await see(/\d+ of \d+ organisations: /);
  });

  it('how a number is computed', async () => {
    await click('link', 'Votes');
    await click('link', 'Formula and paper.');
    await see('How is it computed?');
    await see(/Lijphart, "The Analysis of Bloc Voting/);
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
    const { csv, citation } = await taken();
    expect(csv).toMatch(/^MDA,Moldova,cis,/m);
    expect(csv).toMatch(/^MDA,Moldova,osce,/m);
    expect(csv).not.toMatch(/^MDA,Moldova,csto,/m);
    expect(citation).toMatch(cited);
  });

  it('what a person said, in which office, and where it can be read', async () => {
    await find('Зась', /Zas/);
    await see('What does Stanislav Zas stand for?');
    clicks++;
    await page.locator('.said-list a').first().click();
    await see('Where it can be read');
    await see('In what office');
  });

  it('what names typed into an address mean: it then carries their ids', async () => {
    await page.goto(`${at.address}/positions?actors=NATO.Kazakhstan`);
    await see('Where do NATO and Kazakhstan stand?');
    await page.waitForURL(/actors=nato\.KAZ/);
    await page.goto(`${at.address}/actors/KZ`);
    await page.waitForURL(/actors\/KAZ$/);
    await see('Kazakhstan: what does it stand for?');
    expect(await page.title()).toBe('Kazakhstan: what does it stand for? · Demarche');
  });

  it('who stands where, and what is behind a cell', async () => {
    await click('link', 'CSTO against NATO');
    await see('Where do NATO and CSTO stand?');
    await click('button', /NATO .*against.*show its positions/);
    await page.getByLabel('Positions behind this cell').getByText('Declaration').first().waitFor();
    const address = page.url();
    expect(address).toMatch(/cell=[\w-]+\.nato/);
    await page.goto(address);
    await page.getByLabel('Positions behind this cell').getByText('Declaration').first().waitFor();
    await see(/positions left out: .*not renewed for five years/);
  });
});
