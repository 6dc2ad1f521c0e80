/** A crowd at the gateway: what it gets is whole, or says that there was too much to do; who goes away takes its work along. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { corpus } from '../support/corpus.ts';
import { type Federation, startFederation } from '../support/federation.ts';
import { emptyStorage, type TestStorage } from '../support/storages.ts';

let place: TestStorage;
let federation: Federation;
beforeAll(async () => {
  place = await emptyStorage('SQLite');
  const environment = { ...place.environment, LOG_LEVEL: 'info' };
  federation = await startFederation({
    environments: { organisations: environment, positions: environment },
    gateway: { RATE_LIMIT: '0' },
  });
});
afterAll(async () => {
  await federation?.stop();
  await place?.remove();
});

const users = 64;
const questionsEach = 4;

it(`${users} at once: no answer lacks data, unless it says OVERLOADED`, async () => {
  const counts = { whole: 0, overloaded: 0, lacking: 0 };
  const lacking: unknown[] = [];
  await Promise.all(
    Array.from({ length: users }, async (_, user) => {
      for (let each = 0; each < questionsEach; each++) {
        const { text } = corpus[(user * 7 + each) % corpus.length] as (typeof corpus)[number];
        const { data, errors } = await federation.ask(text, { first: 20, last: 20 });
        const codes = new Set(errors?.map(({ extensions }) => extensions?.code));
        if (codes.size === 0 && data) counts.whole++;
        else if ([...codes].every((code) => code === 'OVERLOADED')) counts.overloaded++;
        else {
          counts.lacking++;
          lacking.push(errors?.[0]);
        }
      }
    }),
  );
  console.log(`${users} users: ${JSON.stringify(counts)}`);
  expect(lacking).toEqual([]);
  expect(counts.whole).toBeGreaterThan(0);
  expect(counts.whole + counts.overloaded).toBe(users * questionsEach);
}, 120_000);

it('who goes away before the answer ends what its subgraphs do for it', async () => {
  const dear = (most: number) => `{ statements(first: ${most}) { nodes { id holder { id name } proposition {
    statements(first: 80) { nodes { id holder { id name } evidence { source { title publisher { name } } } } } } } } }`;
  const { positions } = federation.subgraphs;
  const outcomes = () =>
    positions
      .errors()
      .split('\n')
      .filter((line) => line.includes('"gone-away"') && line.includes('"Request"'))
      .map((line) => (JSON.parse(line).gone ? 'gone' : 'answered'));

  /** Asks more than are answered at once, and goes away when the first of them is, or all are refused. */
  const askAndGo = async (volley: number) => {
    const gone = new AbortController();
    const before = outcomes().length;
    const asked = Array.from({ length: 12 }, (_, each) =>
      fetch(`${federation.address}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-request-id': 'gone-away' },
        body: JSON.stringify({ query: dear(100 - each - 12 * (volley % 7)) }),
        signal: gone.signal,
      }).catch(() => 'gone'),
    );
    let over = false;
    const all = Promise.all(asked).then(() => {
      over = true;
    });
    await expect.poll(() => over || outcomes().length > before, { timeout: 20_000, interval: 5 }).toBe(true);
    gone.abort();
    await all;
  };

  // Whether others are at the subgraph just then, and not before or behind it, is chance: so it is tried until they are.
  for (let volley = 0; volley < 40 && !outcomes().includes('gone'); volley++) await askAndGo(volley);
  await expect.poll(outcomes, { timeout: 10_000 }).toContain('gone');
}, 120_000);
