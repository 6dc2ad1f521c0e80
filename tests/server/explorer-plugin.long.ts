/**
 * GraphiQL in a real browser: its explorer clicks each comparative query together. It fills a value of its own choosing into what must not be
 * null, so what it writes must name no argument that has a default.
 */
import { type FieldNode, type GraphQLInterfaceType, getNamedType, Kind, type ObjectValueNode, parse } from 'graphql';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { schema } from '../../src/supergraph/schema.ts';
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

/** Clicks a field, then those below it, then arguments of the first, in an empty tab; gives the query that the explorer has written. */
async function clicked(path: readonly string[], optional: readonly string[]): Promise<string> {
  await page.click('button[aria-label="New tab"]');
  for (const [depth, field] of path.entries()) {
    const above = path.slice(0, depth + 1).map((name) => `.graphiql-explorer-${name}`);
    await page
      .locator(`${above.join(' ')} [data-field-name="${field}"]`)
      .first()
      .click();
    await page.waitForFunction((name) => localStorage.getItem('graphiql:query')?.includes(name), field);
  }
  for (const argument of optional) {
    await page.locator(`.graphiql-explorer-${path[0]} [data-arg-name="${argument}"] > span`).first().click();
    await page.waitForFunction((name) => localStorage.getItem('graphiql:query')?.includes(`${name}:`), argument);
  }
  return (await page.evaluate(() => localStorage.getItem('graphiql:query'))) ?? '';
}

/** What a click can't know: the values of arguments that have no default. Those that may be left out are clicked too. */
const comparative: [path: string[], values: Record<string, string>, optional?: string[]][] = [
  [['agreement', 'period', 'label'], { voters: '{ membersOf: "csto" }' }],
  [['changes', 'totalCount'], { since: '"2026-01-01"' }],
  [['cohesion', 'score', 'value'], { voters: '{ membersOf: "csto" }' }],
  [['compare', 'pairs', 'shared'], { actors: '["nato", "csto"]' }],
  [['contradictions', 'totalCount'], {}],
  [['movements', 'totalCount'], {}],
  [['overlap', 'pairs', 'jaccard'], { organisations: '["csto", "sco"]' }],
  [['search', 'totalCount'], { text: '"CSTO"' }],
  [['silent', 'asked'], { scope: '{ topics: ["afghanistan"] }', membersOf: '"csto"' }, ['membersOf']],
  [['timeline', 'totalCount'], { actor: '"csto"' }],
  [['wordsAndDeeds', 'totalCount'], { organisation: '"nato"' }],
];

it('these are all that compute their answer: the others give records by id, and lists of them', () => {
  const records = schema.getPossibleTypes(schema.getType('Node') as GraphQLInterfaceType).map(({ name }) => name);
  const given = new Set([...records, ...records.map((name) => `${name}Connection`), 'Node', 'Position', 'Dataset']);
  const computed = Object.values(schema.getQueryType()?.getFields() ?? {}).filter(({ type }) => !given.has(getNamedType(type).name));
  expect(comparative.map(([[root]]) => root)).toEqual(computed.map(({ name }) => name).sort());
});

it.each(comparative)('%s', async ([root = '', ...below], values, optional = []) => {
  const written = await clicked([root, ...below], optional);
  const [operation] = parse(written).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error(`the explorer must write a query, but wrote: ${written}`);
  const field = operation.selectionSet.selections[0] as FieldNode;
  expect(field.name.value).toBe(root);
  expect(field.arguments?.map(({ name }) => name.value).sort()).toEqual(Object.keys(values).sort());
  for (const { value } of field.arguments ?? []) if (value.kind === Kind.OBJECT) expect((value as ObjectValueNode).fields).toEqual([]);

  const query = field.arguments?.reduceRight(
    (text, { value, name }) => text.slice(0, value.loc?.start) + values[name.value] + text.slice(value.loc?.end),
    written,
  );
  const { data, errors } = await askAt(address, query as string);
  expect(errors).toBeUndefined();
  expect(data[root]).not.toBeNull();
});
