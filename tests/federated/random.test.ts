/**
 * Both deployments answer random questions alike: equal data, and errors with equal codes at equal paths. As many as `QUESTIONS` says, by
 * default few; `npm run conformance` asks many, from another seed each time. A failure prints its seed and the question. Then dear ones come
 * several at once, some of them cancelled halfway, some read slowly.
 */
import { request } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import fc from 'fast-check';
import { type FieldNode, getLocation, Kind, parse, print, visit } from 'graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { publicLimits } from '../../src/graph/limits.ts';
import { costOf } from '../../src/server/cost.ts';
import type { Listening } from '../../src/server/listen.ts';
import { schema } from '../../src/supergraph/schema.ts';
import { listening } from '../support/at.ts';
import { serveFederated, type TestGateway } from '../support/gateway.ts';
import { type Answer, askAt, serve, type TestGraph } from '../support/graph.ts';
import { logger } from '../support/logger.ts';
import { idsFor, type RandomQuestion, randomQuestions } from '../support/random.ts';

const isLong = process.env.npm_lifecycle_event === 'conformance';
const count = Number(process.env.QUESTIONS ?? (isLong ? 2_000 : 150));
const seed = Number(process.env.SEED ?? (isLong ? Date.now() % 2 ** 31 : 20221109));

let merged: TestGraph;
let gateway: TestGateway;
let questions: fc.Arbitrary<RandomQuestion>;
let dear: fc.Arbitrary<RandomQuestion>;
let at: Listening;
const logged: string[] = [];
beforeAll(async () => {
  merged = await serve({ logger: logger(logged) });
  at = await listening(merged.server);
  gateway = await serveFederated({ snapshots: merged.snapshots, logger: logger(logged) });
  const ids = await idsFor(merged.ask);
  questions = randomQuestions(schema, ids);
  dear = randomQuestions(schema, ids, 'long', (question) => {
    const share = costIn(question) / publicLimits.cost;
    return share > 0.1 && share <= 1;
  });
});
afterAll(async () => {
  await gateway.close();
  await at.close();
  await merged.close();
});

const costIn = ({ query, variables }: RandomQuestion) => costOf(schema, parse(query), variables);

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

/** The errors by the null that each made. */
function byNull({ data, errors = [] }: Answer): Map<string, Errors> {
  return new Map(Map.groupBy(errors as Errors, ({ path }) => (path ? nullOf(data, path) : 'the whole')));
}

const inPlace = (each: Errors[number]) => `${each.extensions?.code} ${each.path?.join('.')} ${JSON.stringify(each.locations)}`;
const byPath = ({ extensions, path }: Errors[number]) => `${extensions?.code} ${path?.join('.')}`;
const shares = (some: readonly string[], others: readonly string[]) => some.some((each) => others.includes(each));

async function expectAlike(there: Answer, here: Answer, question: RandomQuestion): Promise<void> {
  expect(there.data).toEqual(here.data);
  const [theirs, ours] = [byNull(there), byNull(here)];
  expect([...theirs.keys()].sort()).toEqual([...ours.keys()].sort());
  for (const [at, told] of ours) {
    const others = theirs.get(at) as Errors;
    if (shares(told.map(inPlace), others.map(inPlace))) continue;
    const found = (await othersOf(question, at, told)).map(byPath);
    expect(shares(found, others.map(byPath)), `an error of ${at}: ${others.map(byPath)} is among ${found}`).toBe(true);
  }
}

/**
 * What else makes a null. Of several errors that make one GraphQL tells the first to come, and that is chance: without the field that it is of,
 * the next is told.
 */
async function othersOf({ query, variables }: RandomQuestion, at: string, told: Errors): Promise<Errors> {
  const found = [...told];
  let text = query;
  let last: Errors | undefined = told;
  for (let each = 0; each < 5 && last; each++) {
    text = without(text, last);
    last = byNull(await merged.ask(text, variables)).get(at);
    found.push(...(last ?? []));
  }
  return found;
}

/** The same question with the fields left out at which there were errors. */
function without(query: string, errors: Errors): string {
  const places = errors.flatMap(({ locations = [] }) => locations.map(({ line, column }) => `${line}:${column}`));
  const skip = parse('{ a @skip(if: true) }').definitions.flatMap((each) =>
    'selectionSet' in each ? each.selectionSet.selections : [],
  )[0];
  const document = visit(parse(query), {
    [Kind.FIELD](node: FieldNode) {
      if (!node.loc) return undefined;
      const { line, column } = getLocation(node.loc.source, node.loc.start);
      return places.includes(`${line}:${column}`)
        ? { ...node, directives: [...(node.directives ?? []), ...(skip?.directives ?? [])] }
        : undefined;
    },
  });
  return print(document);
}

it('of two errors that make one null either may be told, and no third', async () => {
  const question = {
    query: '{ topics(first: 1) { nodes { a: rollCalls(fromSession: "none") { totalCount } b: rollCalls(margin: -1) { totalCount } } } }',
    variables: {},
  };
  const here = await merged.ask(question.query);
  await expectAlike(await gateway.ask(question.query), here, question);
  const [told] = here.errors as Errors;
  const another = (path: string) => ({ ...here, errors: [{ ...told, locations: [], path: ['topics', 'nodes', 0, path] }] }) as Answer;
  for (const either of ['a', 'b']) await expectAlike(another(either), here, question);
  await expect(expectAlike(another('c'), here, question)).rejects.toThrow('an error of topics');
});

it(`${count} random questions, from seed ${seed}`, { timeout: 60_000 + count * 500 }, async () => {
  const counts = { whole: 0, withErrors: 0, refused: 0 };
  await fc.assert(
    fc.asyncProperty(questions, async ({ query, variables }) => {
      const here = await merged.ask(query, variables);
      expect(JSON.stringify(here.errors ?? []), 'none unmasked').not.toContain('INTERNAL_SERVER_ERROR');
      await expectAlike(await gateway.ask(query, variables), here, { query, variables });
      counts[here.data === undefined ? 'refused' : here.errors ? 'withErrors' : 'whole']++;
    }),
    { numRuns: count, seed, endOnFailure: process.env.SHRINK === undefined },
  );
  console.log(`${count} random questions answered alike: ${JSON.stringify(counts)}`);
  // Questions that only fail would hold nothing together.
  expect(counts.whole).toBeGreaterThan(count / 3);
  expect(counts.withErrors).toBeGreaterThan(count / 30);
});

const crowds = Number(process.env.CROWDS ?? (isLong ? 60 : 4));
const several = 6;
const tooDear =
  '{ statements(first: 100) { nodes { proposition { statements(first: 100) { nodes { proposition { statements(first: 100) { nodes { id } } } } } } } } }';

/** What reads its answer a piece at a time. */
async function readSlowly(address: string, { query, variables }: RandomQuestion): Promise<Answer> {
  const sent = request(`${address}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' } });
  const chunks = new Promise<Buffer[]>((resolve, reject) => {
    sent.on('error', reject);
    sent.on('response', async (response) => {
      const read: Buffer[] = [];
      for await (const chunk of response) {
        read.push(chunk);
        await wait(2);
      }
      resolve(read);
    });
  });
  sent.end(JSON.stringify({ query, variables }));
  return JSON.parse(Buffer.concat(await chunks).toString());
}

/** Goes away after a time; null where it had no answer until then. */
async function cancelled(address: string, { query, variables }: RandomQuestion, after: number): Promise<Answer | null> {
  const gone = new AbortController();
  const body = JSON.stringify({ query, variables });
  const answer = fetch(`${address}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body, signal: gone.signal })
    .then((response) => response.json() as Promise<Answer>)
    .catch((error) => {
      if (gone.signal.aborted) return null;
      throw error;
    });
  await Promise.race([answer, wait(after)]);
  gone.abort();
  return answer;
}

const overloaded = ({ errors = [] }: Answer) => errors.length > 0 && errors.every(({ extensions }) => extensions?.code === 'OVERLOADED');

it(`${crowds} crowds of ${several} dear ones, from seed ${seed}`, { timeout: 60_000 + crowds * 30_000 }, async () => {
  const counts = { alike: 0, atTheLimit: 0, refused: 0, cancelled: 0, overloaded: 0 };
  // One of them costs more than it may: that is rare at random.
  const crowd = fc
    .array(dear, { minLength: several - 1, maxLength: several - 1 })
    .map((within): RandomQuestion[] => [{ query: tooDear, variables: {} }, ...within]);
  for (const [each, asked] of fc.sample(crowd, { numRuns: crowds, seed }).entries()) {
    const alone: { answer: Answer; took: number }[] = [];
    for (const { query, variables } of asked) {
      const began = performance.now();
      const answer = await askAt(at.address, query, variables);
      alone.push({ answer, took: performance.now() - began });
      await expectAlike(await gateway.ask(query, variables), answer, { query, variables });
      if (costIn({ query, variables }) > publicLimits.cost) {
        expect(answer.errors?.[0]?.extensions?.code, query).toBe('LIMIT_EXCEEDED');
        counts.refused++;
      } else counts.atTheLimit++;
    }
    for (const address of [at.address, gateway.address]) {
      await Promise.all(
        asked.map(async (question, place) => {
          const { answer, took } = alone[place] as (typeof alone)[number];
          const way = (place + each) % 3;
          const again =
            way === 0
              ? await askAt(address, question.query, question.variables)
              : way === 1
                ? await readSlowly(address, question)
                : await cancelled(address, question, took / 2);
          if (again === null) counts.cancelled++;
          else if (overloaded(again)) counts.overloaded++;
          else {
            await expectAlike(again, answer, question);
            counts.alike++;
          }
        }),
      );
    }
    await expect.poll(() => merged.server.inFlight).toBe(0);
  }
  console.log(`${crowds} crowds: ${JSON.stringify(counts)}`);
  expect(logged.filter((line) => /Unexpected error|A request failed|unavailable/.test(line))).toEqual([]);
  for (const count of [counts.alike, counts.atTheLimit, counts.refused, counts.cancelled]) expect(count).toBeGreaterThan(0);
});
