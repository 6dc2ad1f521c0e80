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
  const gone = new AbortController();
  // More than are answered at once: when the first is, others are under way.
  const asked = Array.from({ length: 12 }, (_, each) =>
    fetch(`${federation.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-request-id': 'gone-away' },
      body: JSON.stringify({ query: dear(100 - each) }),
      signal: gone.signal,
    }).catch(() => 'gone'),
  );
  const { positions } = federation.subgraphs;
  const outcomes = () =>
    positions
      .errors()
      .split('\n')
      .filter((line) => line.includes('"gone-away"') && line.includes('"Request"'))
      .map((line) => (JSON.parse(line).gone ? 'gone' : 'answered'));
  await expect.poll(outcomes, { timeout: 10_000, interval: 5 }).toContain('answered');
  gone.abort();
  expect(await Promise.all(asked)).toContain('gone');
  await expect.poll(outcomes, { timeout: 10_000 }).toContain('gone');
});
