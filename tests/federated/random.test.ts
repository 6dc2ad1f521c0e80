/**
 * Both deployments answer random questions alike: equal data, and errors with equal codes at equal paths. As many as `QUESTIONS` says, by
 * default few; `npm run conformance` asks many, from another seed each time. A failure prints its seed and the question.
 */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { schema } from '../../src/supergraph/schema.ts';
import { serveFederated, type TestGateway } from '../support/gateway.ts';
import { type Answer, serve, type TestGraph } from '../support/graph.ts';
import { idsFor, type RandomQuestion, randomQuestions } from '../support/random.ts';

const isLong = process.env.npm_lifecycle_event === 'conformance';
const count = Number(process.env.QUESTIONS ?? (isLong ? 2_000 : 150));
const seed = Number(process.env.SEED ?? (isLong ? Date.now() % 2 ** 31 : 20221109));

let merged: TestGraph;
let gateway: TestGateway;
let questions: fc.Arbitrary<RandomQuestion>;
beforeAll(async () => {
  merged = await serve();
  gateway = await serveFederated({ snapshots: merged.snapshots });
  questions = randomQuestions(schema, await idsFor(merged.ask));
});
afterAll(async () => {
  await gateway.close();
  await merged.close();
});

type Errors = NonNullable<Answer['errors']>;

/** The path of the null that an error made: of its own field, or of one above that took it along. */
function nullOf(data: unknown, path: readonly (string | number)[]): string {
  let value = data;
  for (const [depth, key] of path.entries()) {
    value = (value as Record<string | number, unknown> | null | undefined)?.[key];
    if (value == null) return path.slice(0, depth + 1).join('.');
  }
  return path.join('.');
}

/** The errors by the null that each made. Where several made one, GraphQL leaves it open how many of them are told. */
function byNull({ data, errors = [] }: Answer): Map<string, string[]> {
  const groups = Map.groupBy(errors as Errors, ({ path }) => (path ? nullOf(data, path) : 'the whole'));
  const told = (each: Errors[number]) => `${each.extensions?.code} ${each.path?.join('.')} ${JSON.stringify(each.locations)}`;
  return new Map([...groups].map(([at, group]) => [at, group.map(told)]));
}

function expectAlike(there: Answer, here: Answer): void {
  expect(there.data).toEqual(here.data);
  const [of, ours] = [byNull(there), byNull(here)];
  expect([...of.keys()].sort()).toEqual([...ours.keys()].sort());
  for (const [at, told] of ours)
    expect(of.get(at), `an error of ${at}`).toEqual(expect.arrayContaining([expect.stringMatching(anyOf(told))]));
}

const anyOf = (texts: readonly string[]) => new RegExp(`^(${texts.map((text) => RegExp.escape(text)).join('|')})$`);

it(`${count} random questions, from seed ${seed}`, { timeout: 60_000 + count * 500 }, async () => {
  const counts = { whole: 0, withErrors: 0, refused: 0 };
  await fc.assert(
    fc.asyncProperty(questions, async ({ query, variables }) => {
      const here = await merged.ask(query, variables);
      expect(JSON.stringify(here.errors ?? []), 'none unmasked').not.toContain('INTERNAL_SERVER_ERROR');
      expectAlike(await gateway.ask(query, variables), here);
      counts[here.data === undefined ? 'refused' : here.errors ? 'withErrors' : 'whole']++;
    }),
    { numRuns: count, seed, endOnFailure: process.env.SHRINK === undefined },
  );
  console.log(`${count} random questions answered alike: ${JSON.stringify(counts)}`);
  // Questions that only fail would hold nothing together.
  expect(counts.whole).toBeGreaterThan(count / 3);
  expect(counts.withErrors).toBeGreaterThan(count / 30);
});
