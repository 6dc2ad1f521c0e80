/** Answers that are kept: the bytes that were sent, as long as the dataset is the same, and behind every defence. */
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Answers, type Ended, usualAnswers, WholeAnswer } from '../../src/server/answers.ts';
import { inForceOf } from '../../src/server/in-force.ts';
import type { Listening } from '../../src/server/listen.ts';
import { createServer } from '../../src/server/yoga.ts';
import { publish } from '../../src/store/in-force.ts';
import { Snapshots } from '../../src/store/snapshots.ts';
import { schema } from '../../src/supergraph/schema.ts';
import { listening } from '../support/at.ts';
import { emptyStorage, type TestStorage } from '../support/storages.ts';
import { aFew, syntheticDataset } from '../support/synthetic.ts';

const spring = syntheticDataset({ sizes: aFew, version: 'spring' });
const summer = syntheticDataset({ sizes: aFew, version: 'summer', seed: 2 });

let statements = 0;
let test: TestStorage;
let snapshots: Snapshots;
beforeAll(async () => {
  test = await emptyStorage('SQLite', () => statements++);
  await publish(test.storage, spring.version, () => spring);
});
beforeEach(async () => {
  // Records that were read are read again, so that statements tell whether an answer was made.
  snapshots = new Snapshots(test.storage, 0, undefined, 0);
  // Opening it takes a statement.
  (await snapshots.acquire()).release();
});
afterEach(() => snapshots.close());
afterAll(() => test.remove());

const page = '{ statements(first: 50) { nodes { id summary holder { id name } } } }';
const post = (at: Listening, query: string, headers: Record<string, string> = {}) =>
  fetch(`${at.address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
    body: JSON.stringify({ query }),
  });
const get = (at: Listening, query: string, headers: Record<string, string> = {}) =>
  fetch(`${at.address}/graphql?query=${encodeURIComponent(query)}`, { headers: { accept: 'application/json', ...headers } });

/** What is always another. */
const passing = ['date', 'x-request-id', 'ratelimit'];
const headersOf = ({ headers }: Response) => Object.fromEntries([...headers].filter(([name]) => !passing.includes(name)));
const statementsOf = async (response: () => Promise<Response>) => {
  statements = 0;
  await (await response()).text();
  return statements;
};

describe('asked again', () => {
  it.each(['br', 'gzip', 'identity'])('it is the same answer, in the bytes of %s, without a statement', async (encoding) => {
    await using at = await listening(createServer({ schema, snapshots }));
    for (const ask of [post, get]) {
      const first = await ask(at, page, { 'accept-encoding': encoding });
      const text = await first.text();
      statements = 0;
      const again = await ask(at, page, { 'accept-encoding': encoding });
      expect(await again.text()).toBe(text);
      expect(headersOf(again)).toEqual(headersOf(first));
      expect(again.headers.get('content-encoding')).toBe(encoding === 'identity' ? null : encoding);
      expect(statements).toBe(0);
    }
  });

  it('of another version it is another answer, at once', async () => {
    await using at = await listening(createServer({ schema, snapshots }));
    const before = await (await post(at, page)).text();
    expect(await (await post(at, page)).text()).toBe(before);
    await publish(test.storage, summer.version, () => summer);
    const after = await post(at, page);
    expect(after.headers.get('dataset-version')).toBe('summer');
    expect(await after.json()).toMatchObject({ extensions: { dataset: { version: 'summer' } } });
    await publish(test.storage, spring.version, () => spring);
    expect(await (await post(at, page)).text()).toBe(before);
  });

  it('what is accepted, and what is asked, tells answers apart', async () => {
    await using at = await listening(createServer({ schema, snapshots }));
    await (await post(at, page)).text();
    const other = await post(at, page, { accept: 'application/graphql-response+json' });
    expect(other.headers.get('content-type')).toContain('application/graphql-response+json');
    const csv = await get(at, page, { accept: 'text/csv' });
    expect(csv.headers.get('content-type')).toContain('text/csv');
    expect(await (await post(at, '{ statements(first: 1) { nodes { id } } }')).text()).not.toBe(await (await post(at, page)).text());
  });

  it('what was asked in the address is nothing that was sent', async () => {
    await using at = await listening(createServer({ schema, snapshots }));
    await (await get(at, page)).text();
    const headers = { 'content-type': 'application/json', accept: 'application/json' };
    const sent = await fetch(`${at.address}/graphql?query=${encodeURIComponent(page)}`, { method: 'POST', headers });
    expect(sent.status).toBe(400);
  });

  it('an answer with errors is made again', async () => {
    await using at = await listening(createServer({ schema, snapshots }));
    const failing = '{ statements(first: 1000) { nodes { id } } states(first: 2) { nodes { id } } }';
    const first = await statementsOf(() => post(at, failing));
    expect(first).toBeGreaterThan(0);
    expect(await statementsOf(() => post(at, failing))).toBe(first);
  });

  it('none is kept where it was chosen so', async () => {
    await using at = await listening(createServer({ schema, snapshots, answersKept: 0 }));
    const first = await statementsOf(() => post(at, page));
    expect(await statementsOf(() => post(at, page))).toBe(first);
  });

  it.each([post, get])('it counts as much, and is refused to who asks too much: by $name', async (ask) => {
    const cost = 2_000;
    // What is in force is known for longer than the test takes: by GET it is then found before anything else.
    const known = new Snapshots(test.storage, 60_000);
    await using at = await listening(createServer({ schema, snapshots: known, rate: { cost } }));
    const left = (response: Response) => Number(/r=(\d+)/.exec(response.headers.get('ratelimit') ?? '')?.[1]);
    const first = left(await ask(at, page));
    const second = left(await ask(at, page));
    expect(second).toBe(cost - 2 * (cost - first));
    let refused = await ask(at, page);
    for (let asked = 0; asked < 20 && refused.status === 200; asked++) refused = await ask(at, page);
    await known.close();
    expect(refused.status).toBe(429);
    expect(await refused.json()).toMatchObject({ errors: [{ extensions: { code: 'RATE_LIMITED' } }] });
  });
});

describe('asked by many at once', () => {
  const several = 12;
  const dear =
    '{ search(text: "security") { totalCount nodes { item { ... on Statement { id holder { id name } } } } } statements(first: 50) { nodes { id holder { id name } } } }';

  it('it is made once, and is the same for all', async () => {
    await using at = await listening(createServer({ schema, snapshots }));
    const alone = await statementsOf(() => post(at, `${dear} # alone`));
    statements = 0;
    const answers = await Promise.all(Array.from({ length: several }, async () => (await post(at, dear)).text()));
    expect(new Set(answers).size).toBe(1);
    expect(statements).toBeLessThanOrEqual(alone);
  });

  it('it is made again where it was not whole: each is told of its errors', async () => {
    await using at = await listening(createServer({ schema, snapshots }));
    const wrong = '{ statements(first: 50) { nodes { id } } compare(actors: ["nobody", "nothing"]) { pairs { same } } }';
    const answers = await Promise.all(Array.from({ length: several }, async () => (await post(at, wrong)).json()));
    for (const { errors } of answers) expect(errors[0].extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  it('who made it may go: the others get theirs', async () => {
    await using at = await listening(createServer({ schema, snapshots }));
    const leaves = new AbortController();
    const first = fetch(`${at.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: dear }),
      signal: leaves.signal,
    });
    const others = Promise.all(Array.from({ length: several }, () => post(at, dear)));
    leaves.abort();
    await expect(first).rejects.toThrow();
    for (const response of await others) expect(await response.json()).not.toHaveProperty('errors');
  });

  /** What `several` who wait find once the first has ended. */
  async function onceEnded(ended: Ended) {
    const answers = new Answers(inForceOf(snapshots), usualAnswers);
    const patience = new AbortController();
    const first = await answers.find(page, () => patience.signal);
    if (first instanceof WholeAnswer) throw new Error('Nothing is known at first.');
    const { promise: waiting, resolve: allWait } = Promise.withResolvers<void>();
    let asked = 0;
    const others = Array.from({ length: several }, () =>
      answers.find(page, () => {
        if (++asked === several) allWait();
        return patience.signal;
      }),
    );
    await waiting;
    first(ended);
    return { answers, others };
  }

  it('who waited for what is not to be kept makes its own beside the others, not after them', async () => {
    const { others } = await onceEnded('made');
    for (const own of await Promise.all(others)) expect(own).toBeTypeOf('function');
  });

  it('where the maker went away, one of those who wait makes it for all', async () => {
    const { answers, others } = await onceEnded('gone');
    const maker = await Promise.race(others);
    if (maker instanceof WholeAnswer) throw new Error('Nobody has made it yet.');
    const { snapshot, release } = await snapshots.acquire();
    answers.keep(page, snapshot, new WholeAnswer('{}', 'application/json', snapshot, { cost: 1, operation: null }), Date.now());
    release();
    maker('made');
    expect((await Promise.all(others)).filter((each) => each instanceof WholeAnswer)).toHaveLength(several - 1);
  });

  it('each pays for it', async () => {
    const cost = 1_000_000;
    await using at = await listening(createServer({ schema, snapshots, rate: { cost } }));
    const left = (response: Response) => Number(/r=(\d+)/.exec(response.headers.get('ratelimit') ?? '')?.[1]);
    const one = cost - left(await post(at, `${dear} # alone`));
    const answers = await Promise.all(Array.from({ length: several }, () => post(at, dear)));
    expect(Math.min(...answers.map(left))).toBe(cost - (several + 1) * one);
  });
});

describe('who has an answer by GET', () => {
  it('is told that it is still good', async () => {
    await using at = await listening(createServer({ schema, snapshots }));
    const first = await get(at, page);
    const tag = first.headers.get('etag') as string;
    expect(first.headers.get('cache-control')).toBe('no-cache');
    expect(first.headers.get('vary')).toBe('accept, accept-encoding');
    for (const has of [tag, `"other", ${tag}`, tag.replace('W/', ''), '*']) {
      const again = await get(at, page, { 'if-none-match': has });
      expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', tag]);
    }
    expect((await get(at, page, { 'if-none-match': '"other"' })).status).toBe(200);
    await publish(test.storage, summer.version, () => summer);
    expect((await get(at, page, { 'if-none-match': tag })).status).toBe(200);
    await publish(test.storage, spring.version, () => spring);
  });

  it('is so even where none is kept', async () => {
    await using at = await listening(createServer({ schema, snapshots, answersKept: 0 }));
    const tag = (await get(at, page)).headers.get('etag') as string;
    expect((await get(at, page, { 'if-none-match': tag })).status).toBe(304);
  });

  it('gets no tag for what has errors', async () => {
    await using at = await listening(createServer({ schema, snapshots }));
    expect((await get(at, '{ statements(first: 1000) { nodes { id } } }')).headers.get('etag')).toBeNull();
    expect((await post(at, page)).headers.get('etag')).toBeNull();
  });
});

it('what is compressed is the answer', async () => {
  await using at = await listening(createServer({ schema, snapshots }));
  const raw = async (encoding: string) => {
    const { request } = await import('node:http');
    return new Promise<Buffer>((resolve) => {
      const asked = request(
        `${at.address}/graphql?query=${encodeURIComponent(page)}`,
        { headers: { 'accept-encoding': encoding } },
        (answer) => {
          const chunks: Buffer[] = [];
          answer.on('data', (chunk) => chunks.push(chunk)).on('end', () => resolve(Buffer.concat(chunks)));
        },
      );
      asked.end();
    });
  };
  const plain = await raw('identity');
  expect(brotliDecompressSync(await raw('br'))).toEqual(plain);
  expect(gunzipSync(await raw('gzip'))).toEqual(plain);
});
