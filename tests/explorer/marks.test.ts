/** What must not be mistaken for a record: votes that were chosen, and a year whose record is not whole, in a small made-up assembly. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { loadDataset } from '../../src/imports/load.ts';
import { buildExplorer } from '../../src/program/explorer.ts';
import { createServer } from '../../src/server/yoga.ts';
import { schema } from '../../src/supergraph/schema.ts';
import type { Dataset } from '../../src/votes/dataset.ts';
import { smallAssembly, writeAssembly } from '../support/assembly.ts';
import { listening } from '../support/at.ts';
import { openBrowser, openPage } from '../support/browser.ts';
import { serve } from '../support/graph.ts';

async function look(dataset: Dataset, path: string, at: (page: Page) => Promise<void>): Promise<void> {
  const graph = await serve({ dataset });
  const folder = await buildExplorer();
  const served = await listening(createServer({ schema, snapshots: graph.snapshots, explorer: async () => folder }));
  const browser = await openBrowser();
  try {
    const { page, wrong } = await openPage(browser, served.address);
    await page.goto(served.address + path);
    await at(page);
    expect(wrong).toEqual([]);
  } finally {
    await browser.close();
    await served.close();
    await graph.close();
  }
}

/** Looks at Russia's likeness to three states, year by year. */
const lookAtLikeness = (dataset: Dataset, at: (page: Page, plot: Locator) => Promise<void>) =>
  look(dataset, '/votes?members=&states=BLR.KAZ.USA&with=RUS&from=1985', async (page) => {
    const plot = page.getByRole('img', { name: 'Likeness with Russia by year' });
    await plot.waitFor();
    await at(page, plot);
  });

/** What is drawn dashed, as a path. */
const dashed = (plot: Locator) => plot.locator('path[stroke-dasharray]').first().getAttribute('d');

/** A row of the table that says the same. */
async function tableRow(page: Page, year: string): Promise<string> {
  const table = page.getByRole('table', { name: 'Likeness with Russia by year', includeHidden: true });
  return (await table.getByRole('row', { name: year, includeHidden: true }).textContent()) ?? '';
}

it('few votes are hollow, a year whose record is not whole is dashed, and both are said in words', async () => {
  await lookAtLikeness(smallAssembly(), async (page, plot) => {
    expect(await plot.locator('circle[style*="selected"]').count()).toBe(0);
    expect(await plot.locator('circle[style*="paper"]').count()).toBeGreaterThan(0);
    // Steps to 2016 and to 2017 are dashed, those before them are not.
    expect((await dashed(plot))?.match(/M/g)).toHaveLength(2);
    await page.getByText('Dashed: the record of 2016, 2017 does not reach the end, or something in it is known to lack.').waitFor();
    expect(await tableRow(page, '2017')).toMatch(/0 % \(few votes, not whole\)/);
    expect(await tableRow(page, '2005')).not.toContain('not whole');
  });
});

it('chosen votes are hatched, and said to be no record', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-chosen-'));
  try {
    writeAssembly(folder);
    await lookAtLikeness(loadDataset(folder), async (page, plot) => {
      const points = await plot.locator('circle').count();
      expect(points).toBeGreaterThan(0);
      expect(await plot.locator('circle[style*="selected"]').count()).toBe(points);
      await page
        .getByText(/^Hatched: the votes .*were chosen, and are no record/)
        .first()
        .waitFor();
      expect(await tableRow(page, '2017')).toContain('(selection)');
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
});

it('names in every script stay whole and in their place: Cyrillic, Arabic and Hebrew beside each other', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-scripts-'));
  const names = ['Казахстан', 'كازاخستان (دولة)', 'קזחסטן!', 'Qazaqstan'];
  try {
    writeAssembly(folder);
    const states = join(folder, 'states.yaml');
    writeFileSync(states, readFileSync(states, 'utf8').replace('id: KAZ,', `id: KAZ, otherNames: ${JSON.stringify(names)},`));
    await look(loadDataset(folder), '/actors/KAZ', async (page) => {
      const shown = page.locator('bdi');
      await shown.filter({ hasText: 'Qazaqstan' }).waitFor();
      expect(await page.getByText('Also:').textContent()).toBe(`Also: ${names.join(', ')}`);
      // In one line from left to right in the order of the list, though two are read from right to left.
      const boxes = await Promise.all(names.map((name) => shown.getByText(name, { exact: true }).boundingBox()));
      expect(new Set(boxes.map((box) => box?.y)).size).toBe(1);
      const lefts = boxes.map((box) => box?.x ?? 0);
      expect(lefts).toEqual([...lefts].sort((a, b) => a - b));
      // And each is found by its own spelling.
      await page.getByRole('combobox', { name: /^Find/ }).fill('كازاخستان');
      await page.getByRole('option', { name: /Kazakhstan/ }).waitFor();
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
