/**
 * GraphiQL in a real browser: its explorer clicks each comparative query together. It fills a value of its own choosing into what must not be
 * null, so what it writes must name no argument that has a default.
 */
import { type FieldNode, Kind, type ObjectValueNode, parse } from 'graphql';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { askAt } from '../support/graph.ts';
import { type Running, run } from '../support/program.ts';

let server: Running;
let browser: Browser;
let page: Page;
let address: string;

beforeAll(async () => {
  server = run(['start'], { PORT: '0', EXPLORER: 'off' });
  [browser, [, address = '']] = await Promise.all([openBrowser(), server.until(/answers at {2}(\S+)\/graphql/)]);
  page = await browser.newPage();
  await page.goto(`${address}/graphql`);
  await page.waitForSelector('.graphiql-container');
  await page.click('button[aria-label="Show GraphiQL Explorer"]');
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** Clicks a field and then those below it, in an empty tab; gives the query that the explorer has written. */
async function clicked(path: readonly string[]): Promise<string> {
  await page.click('button[aria-label="New tab"]');
  for (const [depth, field] of path.entries()) {
    const above = path.slice(0, depth + 1).map((name) => `.graphiql-explorer-${name}`);
    await page
      .locator(`${above.join(' ')} [data-field-name="${field}"]`)
      .first()
      .click();
    await page.waitForFunction((name) => localStorage.getItem('graphiql:query')?.includes(name), field);
  }
  return (await page.evaluate(() => localStorage.getItem('graphiql:query'))) ?? '';
}

/** What a click can't know: the values of arguments that have no default. */
const comparative: [path: string[], values: Record<string, string>][] = [
  [['agreement', 'period', 'label'], { voters: '{ membersOf: "csto" }' }],
  [['cohesion', 'score', 'value'], { voters: '{ membersOf: "csto" }' }],
  [['compare', 'pairs', 'shared'], { actors: '["nato", "csto"]' }],
  [['contradictions', 'totalCount'], {}],
  [['overlap', 'pairs', 'jaccard'], { organisations: '["csto", "sco"]' }],
  [['timeline', 'totalCount'], { actor: '"csto"' }],
  [['search', 'totalCount'], { text: '"CSTO"' }],
];

it.each(comparative)('%s', async ([root = '', ...below], values) => {
  const written = await clicked([root, ...below]);
  const [operation] = parse(written).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error(`the explorer must write a query, but wrote: ${written}`);
  const field = operation.selectionSet.selections[0] as FieldNode;
  expect(field.name.value).toBe(root);
  expect(field.arguments?.map(({ name }) => name.value)).toEqual(Object.keys(values));
  for (const { value } of field.arguments ?? []) if (value.kind === Kind.OBJECT) expect((value as ObjectValueNode).fields).toEqual([]);

  const query = field.arguments?.reduceRight(
    (text, { value, name }) => text.slice(0, value.loc?.start) + values[name.value] + text.slice(value.loc?.end),
    written,
  );
  const { data, errors } = await askAt(address, query as string);
  expect(errors).toBeUndefined();
  expect(data[root]).not.toBeNull();
});
