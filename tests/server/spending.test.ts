/** What a question that comes again may take, by counts that no machine makes different: statements, and promises. */
import { createHook } from 'node:async_hooks';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { publicLimits, usualCapacity } from '../../src/graph/limits.ts';
import { Admission } from '../../src/server/admission.ts';
import type { Asking } from '../../src/server/asking.ts';
import { Compiled, recurring } from '../../src/server/compiled.ts';
import { schema } from '../../src/supergraph/schema.ts';
import { serve, type TestGraph } from '../support/graph.ts';

let statements = 0;
let promises = 0;
const hook = createHook({
  init(_id, type) {
    if (type === 'PROMISE') promises++;
  },
});
let graph: TestGraph;
let compiled: Compiled;
beforeAll(async () => {
  graph = await serve({ onStatement: () => statements++ });
  const admission = new Admission(usualCapacity);
  const options = { schema, snapshots: graph.snapshots, limits: publicLimits, admission, trustedOnly: false };
  compiled = new Compiled({ ...options, extensions: () => undefined });
});
afterAll(() => graph.close());

const asking = (): Asking => ({
  ...{ id: 'x', take: null, held: [], body: null, began: 0, origin: null, refused: null, cost: 0, operation: null, outcome: null },
  deadline: { signal: new AbortController().signal, left: 0, clear: () => {} },
});

/** Of an answer that was given before. */
async function spent(text: string, variables: Record<string, unknown>) {
  const params = { text, operationName: null, variables };
  const ask = async () => {
    const asked = asking();
    const answer = await compiled.answer(params, 'json', asked);
    for (const letGo of asked.held) letGo();
    return answer;
  };
  for (let times = 0; times < recurring; times++) compiled.note(params, 'json', 'application/json');
  await expect.poll(ask).not.toBeNull();
  await ask();
  let least = { statements: Number.POSITIVE_INFINITY, promises: Number.POSITIVE_INFINITY, text: '' };
  // What other work of this process does meanwhile is counted too, and it only adds: the least is the question's own.
  for (let times = 0; times < 5; times++) {
    statements = 0;
    promises = 0;
    hook.enable();
    const answer = await ask();
    hook.disable();
    if (promises < least.promises) least = { statements, promises, text: answer?.text ?? '' };
  }
  return least;
}

const page = 'query ($first: Int!) { statements(first: $first) { nodes { id summary holder { id name } proposition { id text } } } }';
const rows =
  'query ($first: Int!) { compare(actors: ["nato", "csto", "sco", "osce", "RUS", "USA"]) { rows(first: $first) { nodes { proposition { text } cells { actor { id name } standing } } } } }';

it.each([
  ['a page of statements, with holder and proposition', page, 50],
  ['the rows of a comparison', rows, 50],
])('%s takes as many promises and statements as one alone', async (_, text, many) => {
  const one = await spent(text, { first: 1 });
  const all = await spent(text, { first: many });
  expect(all.text.length).toBeGreaterThan(10 * one.text.length);
  expect([all.promises, all.statements]).toEqual([one.promises, one.statements]);
});

/** About what they took when this was written, and a fifth more: a promise a row would be fifty more. */
it.each([
  ['a page of statements', page, { first: 50 }, { statements: 0, promises: 90 }],
  [
    'a look-up',
    'query ($id: ID!) { statement(id: $id) { id holder { id name } proposition { text } } }',
    undefined,
    { statements: 0, promises: 40 },
  ],
  ['a comparison of six actors', rows, { first: 50 }, { statements: 0, promises: 80 }],
] as const)('%s takes no more than it needs', async (_, text, variables, most) => {
  const { snapshot, release } = await graph.snapshots.acquire();
  const { items } = await snapshot.positions.statements.page({ limit: 1 });
  release();
  const taken = await spent(text, variables ?? { id: items[0]?.node.id });
  expect(taken.statements).toBeLessThanOrEqual(most.statements);
  expect(taken.promises).toBeLessThanOrEqual(most.promises);
});
