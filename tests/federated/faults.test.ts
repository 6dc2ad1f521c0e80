/** A subgraph that is down, slow, frozen or talks nonsense: the other's data come, an error names it, and soon; so does its return. */
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { SubgraphName } from '../../src/supergraph/subgraphs.ts';
import { type Between, standBetween } from '../support/between.ts';
import { type Federation, startFederation } from '../support/federation.ts';
import type { Answer } from '../support/graph.ts';
import { aSecondBeside, timed } from '../support/soon.ts';
import { emptyStorage, type TestStorage } from '../support/storages.ts';

let place: TestStorage;
let federation: Federation;
let between: Between;
let aSecond: number;
beforeAll(async () => {
  place = await emptyStorage('SQLite');
  federation = await startFederation({
    environments: { organisations: place.environment, positions: place.environment },
    between: async (name, address) => {
      if (name === 'positions') return address;
      between = await standBetween(address);
      return between.address;
    },
  });
  await expectWhole();
});
beforeEach(async () => {
  aSecond = await aSecondBeside(expectWhole);
});
afterAll(async () => {
  await federation?.stop();
  between?.close();
  await place?.remove();
});

/** Single records and whole lists, each at the root, from either side, and a way from one to the other. */
const fromBoth = `{
  proposition(id: "sco-is-priority-partner") { text statements { nodes { id holder { id name } } } }
  figures(first: 3) { totalCount }
  agreement(voters: { states: ["KAZ", "RUS"] }, over: { topics: ["ukraine"] }) { pairs { totalCount } }
  organisation(id: "csto") { name statements(first: 1) { totalCount } }
  organisations(first: 2) { totalCount nodes { id figures { totalCount } } }
  overlap(organisations: ["csto", "sco"], asOf: "2022-02-09") { asOf basis }
}`;

const total = { totalCount: expect.any(Number) };
/** What the organisations subgraph answers, and what the other adds to it. */
const ofOrganisations = (added: object | null) => ({
  organisation: { name: 'Collective Security Treaty Organization', statements: added },
  organisations: { ...total, nodes: Array.from({ length: 2 }, () => ({ id: expect.any(String), figures: added })) },
  overlap: { asOf: '2022-02-09', basis: 'LEGAL' },
});
const ofPositions = { figures: total, agreement: [{ pairs: { totalCount: 1 } }] };
const none = (of: object) => Object.fromEntries(Object.keys(of).map((name) => [name, null]));

const ask = async () => {
  const began = performance.now();
  return { answer: await federation.ask(fromBoth), took: performance.now() - began };
};

async function expectWhole() {
  const { answer } = await ask();
  expect(answer.errors).toBeUndefined();
  expect(answer.data).toMatchObject({ ...ofOrganisations(total), ...ofPositions });
  expect(answer.data.proposition.statements.nodes[0].holder.name).toBeTypeOf('string');
}

/** Asks again and again until the answer is whole. */
async function untilWhole() {
  while ((await ask()).answer.errors) await wait(20);
}

function expectWithoutOrganisations(answer: Answer): void {
  const { proposition, ...others } = answer.data;
  expect(others).toEqual({ ...none(ofOrganisations(null)), ...ofPositions });
  expect(proposition.text).toMatch(/priority partner/);
  expect(proposition.statements.nodes.length).toBeGreaterThan(2);
  for (const statement of proposition.statements.nodes) expect(statement).toEqual({ id: expect.any(String), holder: null });
  expectToName('organisations', answer);
}

function expectToName(subgraph: SubgraphName, { errors }: Answer): void {
  expect(errors?.length).toBeGreaterThan(0);
  for (const error of errors ?? []) {
    expect(error.message).toContain(`The subgraph ${subgraph} `);
    expect(error.path?.length).toBeGreaterThan(0);
    expect(error.extensions).toEqual({ code: 'SUBGRAPH_UNAVAILABLE', subgraph });
  }
  expect(JSON.stringify(errors), 'no address, no question, no stack').not.toMatch(
    /127\.0\.0\.1|localhost|:\d{4,5}|query|\.ts|\.js|fetch|ECONN/,
  );
}

describe('a subgraph', () => {
  it('down', async () => {
    await federation.subgraphs.organisations.stop('SIGKILL');
    const { answer, took } = await ask();
    expectWithoutOrganisations(answer);
    expect(took).toBeLessThan(aSecond);
    const health = await fetch(`${federation.address}/health`);
    expect([health.status, await health.json()]).toMatchObject([
      200,
      { status: 'degraded', subgraphs: { organisations: { status: 'unavailable' }, positions: { status: 'ok' } } },
    ]);
    await federation.restart('organisations');
    expect(await timed(untilWhole)).toBeLessThan(aSecond);
  });

  it('slow', async () => {
    between.delay = 5_000;
    const { answer, took } = await ask().finally(() => {
      between.delay = 0;
    });
    expectWithoutOrganisations(answer);
    expect(answer.errors?.[0]?.message).toContain('did not answer within 800 ms');
    expect(took).toBeLessThan(aSecond);
    expect(await timed(untilWhole)).toBeLessThan(aSecond);
  });

  it('frozen', async () => {
    federation.subgraphs.organisations.signal('SIGSTOP');
    try {
      const answers = await Promise.all(Array.from({ length: 5 }, ask));
      for (const { answer, took } of answers) {
        expectWithoutOrganisations(answer);
        expect(took).toBeLessThan(aSecond);
      }
    } finally {
      federation.subgraphs.organisations.signal('SIGCONT');
    }
    expect(await timed(untilWhole)).toBeLessThan(aSecond);
  });

  it.each([
    ['that says no GraphQL', 502, '<html>Bad gateway at 10.0.0.7:4001</html>'],
    ['that says other JSON', 200, '{"address":"10.0.0.7:4001"}'],
    ['that says nothing', 200, ''],
  ])('%s', async (_, status, body) => {
    between.answer = { status, body };
    const { answer } = await ask().finally(() => {
      between.answer = null;
    });
    expectWithoutOrganisations(answer);
  });
});

it('what a hostile subgraph tells of its inside goes no further', async () => {
  const inside = { stacktrace: ['at secret (/srv/secret.ts:1:1)'], exception: { message: 'secret' }, http: { status: 500 }, code: 'ODD' };
  between.answer = {
    status: 200,
    body: JSON.stringify({ data: null, errors: [{ message: 'It failed', path: ['organisation'], extensions: inside }] }),
  };
  const { answer } = await ask().finally(() => {
    between.answer = null;
  });
  expect(answer.errors?.map(({ message }) => message)).toContain('It failed');
  expect(JSON.stringify(answer)).not.toMatch(/secret|stacktrace|exception/);
});

it('the other subgraph down: what the first owns is answered', async () => {
  await federation.subgraphs.positions.stop('SIGKILL');
  const { answer, took } = await ask();
  expect(answer.data).toEqual({ proposition: null, ...none(ofPositions), ...ofOrganisations(null) });
  expectToName('positions', answer);
  expect(took).toBeLessThan(aSecond);
  await federation.restart('positions');
  expect(await timed(untilWhole)).toBeLessThan(aSecond);
});

it('both down: no data, an error for each question, and a health check that fails', async () => {
  await Promise.all([federation.subgraphs.organisations.stop('SIGKILL'), federation.subgraphs.positions.stop('SIGKILL')]);
  const { answer } = await ask();
  expect(answer.data).toEqual({ proposition: null, ...none(ofPositions), ...none(ofOrganisations(null)) });
  expect(answer.errors?.map((error) => error.extensions?.subgraph).sort()).toEqual([
    ...Array(3).fill('organisations'),
    ...Array(3).fill('positions'),
  ]);
  expect((await fetch(`${federation.address}/health`)).status).toBe(503);
  expect((await fetch(`${federation.address}/live`)).status).toBe(200);
  await Promise.all([federation.restart('organisations'), federation.restart('positions')]);
  expect(await timed(untilWhole)).toBeLessThan(aSecond);
});

it('what went wrong, and where, is in the gateway’s log', () => {
  expect(federation.gateway.errors()).toContain(`The subgraph organisations at ${between.address}/graphql is unavailable`);
});
