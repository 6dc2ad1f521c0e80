/** Every page of the explorer, in a real browser: for everybody (axe), light and dark, at 360 pixels, within its weight, with nothing from elsewhere. */
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildExplorer } from '../../src/program/explorer.ts';
import { workedQuestions } from '../../src/program/questions.ts';
import type { Listening } from '../../src/server/listen.ts';
import { createServer } from '../../src/server/yoga.ts';
import { schema } from '../../src/supergraph/schema.ts';
import { listening } from '../support/at.ts';
import { openBrowser, openPage } from '../support/browser.ts';
import { fixturesFolder, serve, type TestGraph } from '../support/graph.ts';

/** Each view, each kind of record, what is empty and what is not here. */
const pages = [
  '/',
  '/positions',
  '/positions?actors=nato.csto&cell=no-sanctions-outside-un.nato&votes=yes',
  '/positions?actors=',
  '/contradictions?doubtful=yes',
  '/contradictions?actors=sco.eaeu',
  '/members?day=2010-01-01',
  '/votes?pair=ARM.RUS',
  '/votes?members=&states=ARM',
  '/roll-calls',
  '/roll-calls/unga-5309',
  '/roll-calls/unga-80-4',
  '/actors/KAZ',
  '/actors/csto',
  '/actors/unga',
  '/actors/rashid-alimov',
  '/actors/kazakhstan-elites',
  '/positions/un-human-rights-respected-2026',
  '/propositions/sco-is-priority-partner',
  '/topics/sanctions',
  '/records/valdai-csto-role-report-2022',
  '/records/allied-resolve-2022',
  '/records/figure-islamic-state-attacks-growth',
  '/changes',
  '/changes?recorded=yes',
  '/measures',
  '/nothing-here',
  '/actors/nobody-here',
  '/records/nothing-here',
] as const;

/** gzipped bytes that come before anything is shown */
const firstLoad = 200_000;

let graph: TestGraph;
let at: Listening;
let browser: Browser;
beforeAll(async () => {
  graph = await serve();
  const folder = await buildExplorer();
  at = await listening(
    createServer({
      schema,
      snapshots: graph.snapshots,
      explorer: async () => folder,
      questions: async () => workedQuestions(fixturesFolder),
    }),
  );
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await at?.close();
  await graph?.close();
});

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/**
 * @param rules all of them, unless only some are asked for
 * @param within a selector, where a part of the page is meant
 */
async function violations(page: Page, { rules, within = 'html' }: { rules?: readonly string[]; within?: string } = {}): Promise<string[]> {
  const options = { resultTypes: ['violations'], ...(rules && { runOnly: { type: 'rule', values: rules } }) };
  const found = (await page.evaluate(`axe.run(${JSON.stringify(within)}, ${JSON.stringify(options)})`)) as { violations: Violation[] };
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`));
}

/** How far what was shown moved while the rest came (cumulative layout shift): below 0.1 is held to be good. */
const shifted = 'window.shifts.reduce((sum, entry) => sum + (entry.hadRecentInput ? 0 : entry.value), 0)';
/** Before anything is shown: what moves is noted from then on, and what isn't told yet is taken when it is asked for. */
const noteShifts = `
  const noted = [];
  const observer = new PerformanceObserver((list) => noted.push(...list.getEntries()));
  observer.observe({ type: 'layout-shift', buffered: true });
  Object.defineProperty(window, 'shifts', { get: () => [...noted, ...observer.takeRecords()] });
`;

const sideways = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';

describe.each(pages)('%s', (path) => {
  it('is for everybody, light and dark, and on paper; nothing jumps; at 360 pixels nothing but a plot in its frame goes sideways', async () => {
    const { page, wrong, settled, close } = await openPage(browser, at.address, {
      viewport: { width: 390, height: 844 },
      colorScheme: 'light',
      bypassCSP: true,
    });
    await page.addInitScript(noteShifts);
    await page.goto(at.address + path);
    await settled();
    expect(await page.evaluate(shifted)).toBeLessThan(0.1);
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await page.evaluate(sideways)).toBe(0);
    await page.setViewportSize({ width: 1280, height: 900 });
    expect(await page.evaluate(sideways)).toBe(0);
    await page.addScriptTag({ path: axe });
    expect(await violations(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await violations(page, { rules: ['color-contrast'] })).toEqual([]);
    await page.emulateMedia({ colorScheme: 'light', media: 'print' });
    expect(await page.evaluate(sideways)).toBe(0);
    expect(wrong).toEqual([]);
    await close();
  });
});

describe('to whoever asks for less motion', () => {
  const moving = `[...document.querySelectorAll('*')].filter((element) => {
    const { animationName, scrollBehavior, transitionDuration, transitionProperty } = getComputedStyle(element);
    return animationName !== 'none' || scrollBehavior === 'smooth' || (transitionProperty !== 'none' && transitionDuration !== '0s');
  }).length + document.getAnimations().length`;

  it.each(['/', '/members?day=2010-01-01', '/votes?pair=ARM.RUS'])('nothing moves by itself on %s, whatever a style says', async (path) => {
    const { page, settled, close } = await openPage(browser, at.address, { reducedMotion: 'reduce', bypassCSP: true });
    await page.goto(at.address + path);
    await settled();
    expect(await page.evaluate(moving)).toBe(0);
    await page.addStyleTag({
      content: `@keyframes turning { to { rotate: 1turn } }
        main :is(a, p, h1) { animation: turning 9s infinite; transition: color 9s; scroll-behavior: smooth; }`,
    });
    expect(await page.evaluate(moving)).toBe(0);
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    expect(await page.evaluate(moving)).toBeGreaterThan(0);
    await close();
  });
});

describe('what comes over the wire', () => {
  it(`is less than ${firstLoad / 1000} kB before the start page is shown`, async () => {
    const { page, bytes, settled, close } = await openPage(browser, at.address);
    await page.goto(at.address);
    await settled();
    const files = [...bytes].filter(([path]) => path === '/' || path.startsWith('/assets/'));
    expect(files.length).toBeGreaterThan(2);
    expect(files.reduce((sum, [, size]) => sum + size, 0)).toBeLessThan(firstLoad);
    await close();
  });
});

describe('by the keyboard alone', () => {
  it('whoever goes to another view begins at its heading, and not where a page is first opened', async () => {
    const { page, wrong, settled, close } = await openPage(browser, at.address);
    const focused = "document.activeElement?.tagName + ': ' + document.activeElement?.textContent";
    await page.goto(`${at.address}/measures`);
    await settled();
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
    const { page, wrong, settled, close } = await openPage(browser, at.address);
    await page.goto(`${at.address}/positions`);
    await settled();
    await page.keyboard.press('/');
    await page.keyboard.type('Qazaqstan');
    await page
      .getByRole('option', { name: /Kazakhstan/ })
      .first()
      .waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('Kazakhstan: what does it stand for?').waitFor();
    await page.keyboard.press('Tab');
    expect(await page.evaluate('getComputedStyle(document.activeElement).outlineStyle')).not.toBe('none');
    expect(wrong).toEqual([]);
    await close();
  });

  it('the arrows lead through what is found; Escape takes away the list, then what was typed, then the box', async () => {
    const { page, wrong, settled, close } = await openPage(browser, at.address, { bypassCSP: true });
    await page.goto(`${at.address}/positions?actors=nato.csto`);
    await settled();
    await page.getByRole('button', { name: '+ actor' }).press('Enter');
    const box = page.getByRole('combobox', { name: 'Add actor' });
    // The box that came has the focus: one types on.
    await page.keyboard.type('Kaz');
    await page
      .getByRole('option', { name: /Kazakhstan/ })
      .nth(1)
      .waitFor();
    const active = async () => page.locator(`[id="${await box.getAttribute('aria-activedescendant')}"]`).textContent();
    const first = await active();
    await page.keyboard.press('ArrowDown');
    expect(await active()).not.toBe(first);
    await page.keyboard.press('ArrowUp');
    expect(await active()).toBe(first);
    await page.addScriptTag({ path: axe });
    expect(await violations(page, { within: '.chips' })).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('option').first().waitFor({ state: 'hidden' });
    expect(await box.inputValue()).toBe('Kaz');
    await page.keyboard.press('Escape');
    expect(await box.inputValue()).toBe('');
    await page.keyboard.press('Escape');
    const add = page.getByRole('button', { name: '+ actor' });
    await add.and(page.locator(':focus')).waitFor();
    // What is picked is there, and one goes on from the same place; so too where one is taken away.
    await page.keyboard.press('Enter');
    await page.keyboard.type('Kazakhstan');
    await page.getByRole('option', { name: /^Kazakhstan ?state/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Where do NATO, CSTO and Kazakhstan stand?' }).waitFor();
    await add.and(page.locator(':focus')).waitFor();
    await page.getByRole('button', { name: 'Take Kazakhstan away' }).press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Where do NATO and CSTO stand?' }).waitFor();
    await add.and(page.locator(':focus')).waitFor();
    // What is not found is said, and not as something to pick.
    await page.keyboard.press('Enter');
    await page.keyboard.type('xyzzyplugh');
    await page.getByText('Nothing is found for').waitFor();
    expect(await violations(page, { within: '.chips' })).toEqual([]);
    expect(wrong).toEqual([]);
    await close();
  });

  it('the arrows lead from cell to cell, Enter opens one, Escape closes it and leads back', async () => {
    const { page, wrong, settled, close } = await openPage(browser, at.address);
    await page.goto(`${at.address}/positions?actors=nato.csto`);
    await settled();
    const cell = (name: RegExp) => page.locator(':focus').and(page.getByRole('button', { name }));
    await page
      .getByRole('button', { name: /^NATO .*show its positions/ })
      .first()
      .focus();
    await page.keyboard.press('ArrowRight');
    await cell(/^CSTO /).waitFor();
    await page.keyboard.press('ArrowLeft');
    await cell(/^NATO /).waitFor();
    const from = await page.evaluate('document.activeElement.closest("td").id');
    await page.keyboard.press('ArrowDown');
    await cell(/^NATO /).waitFor();
    expect(await page.evaluate('document.activeElement.closest("td").id')).not.toBe(from);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    const behind = page.getByRole('region', { name: 'Positions behind this cell' });
    await behind.getByText('Brussels Summit Declaration').waitFor();
    await behind.and(page.locator(':focus')).waitFor();
    await page.keyboard.press('Tab');
    await behind.locator(':focus').waitFor();
    await page.keyboard.press('Escape');
    await behind.waitFor({ state: 'detached' });
    expect(await page.evaluate('document.activeElement.closest("td")?.id')).toBe(from);
    expect(wrong).toEqual([]);
    await close();
  });
});

describe('what is wrong in an address, or in a box, is said in words', () => {
  it.each([
    ['/members?day=2010-13-41', 'Who belonged where on 2010-13-41?', '“2010-13-41” is not a date'],
    ['/changes?since=hello', 'What changed since hello?', '“hello” is not a date'],
    ['/votes?from=20x', 'Who votes with whom?', '“20x” is not a date'],
    [
      '/positions?actors=natoo.csto',
      'Where do they stand?',
      'There is no actor “natoo”. Did you mean North Atlantic Treaty Organization (nato)?',
    ],
  ])('%s', async (path, heading, said) => {
    const { page, wrong, close } = await openPage(browser, at.address);
    await page.goto(at.address + path);
    await page.getByRole('heading', { level: 1, name: heading }).waitFor();
    await page.getByRole('alert').getByText(said).waitFor();
    // The refusal itself, and nothing else.
    expect(wrong.filter((each) => !/^(400: \/graphql|console: Failed to load resource: .* 400 )/.test(each))).toEqual([]);
    await close();
  });

  it('what is typed and is no date is not asked', async () => {
    const { page, wrong, settled, close } = await openPage(browser, at.address);
    await page.goto(`${at.address}/roll-calls`);
    await settled();
    const from = page.getByRole('textbox', { name: 'From year, month or day' });
    await from.fill('2014-99');
    await from.press('Enter');
    await page.getByRole('alert').getByText('as in 2014, 2014-03 or 2014-03-27').waitFor();
    expect(page.url()).not.toContain('from');
    await from.fill('2014-03');
    await from.press('Enter');
    await page.waitForURL(/from=2014-03$/);
    expect(wrong).toEqual([]);
    await close();
  });
});

describe('the page lets nothing in', () => {
  it('that is no file of its own: a script in the page does not run', async () => {
    const { page, close } = await openPage(browser, at.address);
    await page.goto(at.address);
    const refused = `new Promise((done) => {
      addEventListener('securitypolicyviolation', ({ effectiveDirective }) => done(effectiveDirective));
      const script = document.createElement('script');
      script.textContent = 'window.ran = true';
      document.head.append(script);
    })`;
    expect(await page.evaluate(refused)).toBe('script-src-elem');
    expect(await page.evaluate('window.ran')).toBeUndefined();
    await close();
  });
});

describe('GraphiQL at 390 pixels', () => {
  it('answers the question that it opens with when one presses its button', async () => {
    const { page, wrong, close } = await openPage(browser, at.address, { viewport: { width: 390, height: 844 } });
    await page.goto(`${at.address}/graphql`);
    // Its values are there, beside it: the editors are ready.
    await page.getByText('"sco-is-priority-partner"').first().waitFor();
    const [answer] = await Promise.all([
      page.waitForResponse((response) => response.request().postData()?.includes('StancesOn') ?? false),
      page.getByRole('button', { name: /^Execute/ }).click(),
    ]);
    expect(JSON.stringify(await answer.json())).toContain('Rakhimov');
    expect(wrong).toEqual([]);
    await close();
  });

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
    await page.getByRole('button', { name: 'Close', exact: true }).click();
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'CSV' }).click()]);
    expect(download.url()).toContain('/graphql.csv?query=');
    expect(wrong).toEqual([]);
    await close();
  });
});
