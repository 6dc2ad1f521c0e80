/**
 * How SQLite carries out every statement that the graph makes. SQLite holds the event loop while it works and has no time
 * limit, so each statement must be bounded: led by keys through an index, or read from an index in order up to a limit.
 *
 * SQLite is told nothing of what the tables hold (see `Dialect.statistics`): its plans are the same for any dataset.
 */
import { CompiledQuery } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordTypes } from '../../src/domain/records.ts';
import type { Server } from '../../src/server/server.ts';
import { createServer } from '../../src/server/yoga.ts';
import type { OpenDatabase } from '../../src/store/dialects/dialect.ts';
import { publish } from '../../src/store/in-force.ts';
import { Snapshots } from '../../src/store/snapshots.ts';
import { tables } from '../../src/store/tables.ts';
import { schema } from '../../src/supergraph/schema.ts';
import { corpus, namedFirst, refused } from '../support/corpus.ts';
import { ask, curated } from '../support/graph.ts';
import { type ArgumentValues, askingQueries, listQueries, type MadeQuery, selectingQueries, variablesOf } from '../support/queries.ts';
import { emptyStorage, type TestStorage } from '../support/storages.ts';
import { syntheticDataset } from '../support/synthetic.ts';

// The records bear the ids of the curated ones, so that the corpus finds them.
const ids = Object.fromEntries(recordTypes.map((type) => [type, namedFirst(curated().records[type].map((record) => record.id))]));
const dataset = syntheticDataset({ ids, sizes: { Topic: 40, Proposition: 110, Source: 80, Event: 40 } });

interface Made {
  /** the query that made it first */
  readonly by: string;
  readonly parameters: readonly unknown[];
}
const made = new Map<string, Made>();

/** One step of a plan, as SQLite words it, below its parent. */
interface Step {
  readonly id: number;
  readonly parent: number;
  readonly detail: string;
}

interface Plan {
  readonly by: string;
  readonly statement: string;
  readonly steps: readonly Step[];
}
let plans: readonly Plan[] = [];

let test: TestStorage;
let snapshots: Snapshots;
let open: OpenDatabase;
beforeAll(async () => {
  let by: string | null = null;
  test = await emptyStorage('SQLite', (statement, parameters) => {
    if (by !== null && !made.has(statement)) made.set(statement, { by, parameters });
  });
  await publish(test.storage, dataset.version, () => dataset);
  snapshots = new Snapshots(test.storage, Number.POSITIVE_INFINITY, undefined, 0);
  const server = createServer({ schema, snapshots });
  await everyQuery(server, (name) => {
    by = name;
  });
  by = null;
  open = await test.storage.open((await test.storage.current()) as string);
  plans = await Promise.all([...made].map(([statement, { by, parameters }]) => explain(statement, by, parameters)));
});
afterAll(async () => {
  await open.close();
  await snapshots.close();
  await test.remove();
});

async function explain(statement: string, by: string, parameters: readonly unknown[]): Promise<Plan> {
  const { rows } = await open.database.executeQuery<Step>(CompiledQuery.raw(`explain query plan ${statement}`, [...parameters]));
  return { by, statement: statement.replace(/\s+/g, ' ').trim(), steps: rows };
}

/** Everything that can be asked: all lists with all arguments from both ends and on from the middle, comparisons, the corpus. */
async function everyQuery(server: Server, telling: (name: string) => void): Promise<void> {
  const some = (list: readonly { readonly id: string }[]) => list.slice(0, 3).map((record) => record.id);
  const { records } = dataset;
  const actors = [...some(records.Official), ...some(records.State), ...some(records.Organisation)];
  const holders = actors.slice(0, 6); // of offices too
  const named = {
    ...{ organisations: some(records.Organisation), states: some(records.State), posts: some(records.Post), holders },
    ...{ onBehalfOf: some(records.Organisation), propositions: some(records.Proposition), topics: some(records.Topic), citedBy: actors },
    ...{
      targets: actors,
      sources: some(records.Source),
      countries: some(records.State),
      of: some(records.State),
      membersOf: some(records.Organisation),
      regions: ['Caribbean'],
    },
    ...{
      asOf: '2010-05-01',
      existedOn: '2010-05-01',
      from: '2005',
      to: '2010-02',
      recordedSince: '2024-01-01',
      changedSince: '2015-01-01',
      since: '2010-01-01',
      until: '2012-12-31',
    },
    ...{ text: 'security', actor: actors[0], between: actors.slice(0, 2), and: actors.slice(3, 5), positions: some(records.Statement) },
    ...{ organisation: records.Membership.find(({ status }) => status === 'MEMBER')?.organisation, bodies: some(records.Organisation) },
  };
  const values: ArgumentValues = {
    over: '{ rule: ALL }',
    voters: '{ states: ["KAZ", "RUS"] }',
    ...{ fromSession: '50', toSession: '60', margin: '5', subjects: '["ARMS"]' },
    ...Object.fromEntries(Object.entries(named).map(([name, value]) => [name, JSON.stringify(value)])),
    scope: `{ propositions: ${JSON.stringify(named.propositions)}, authority: OFFICE_HOLDER, count: [UNCERTAIN] }`,
  };
  const run = async (query: Pick<MadeQuery, 'name' | 'text'>, variables: Record<string, unknown>) => {
    telling(query.name);
    const declared = variablesOf(query.text);
    const answer = await ask(server, query.text, Object.fromEntries(Object.entries(variables).filter(([name]) => declared.includes(name))));
    if (answer.errors) throw new Error(`${query.name} expected an answer, but got: ${JSON.stringify(answer.errors)}`);
    return answer.data;
  };

  for (const query of listQueries(schema, values)) await run(query, { first: 3 });
  // What `contradictions` may select hangs together; it is asked for further down.
  for (const query of selectingQueries(schema, values).filter(({ path }) => path[0] !== 'contradictions')) {
    const data = await run(query, {});
    // What is put in order in memory has cursors that are each of one list, and no statement goes on from them.
    const inMemory = /^(votes|rollCalls)$/.test(query.path.at(-1) ?? '') || query.name.includes('MOST_DISPUTED');
    const cursor = inMemory ? null : cursorOf(data, query);
    if (cursor !== null) await run({ ...query, name: `${query.name}, from the middle` }, { cursor });
  }
  const scopes = {
    everything: {},
    'a window': { from: '2005', to: '2010' },
    'some topics': { topics: named.topics },
    'some propositions': { propositions: named.propositions },
    'both, through links': { topics: named.topics, propositions: named.propositions, through: 'ALL' },
  };
  for (const [name, scope] of Object.entries(scopes)) {
    for (const query of askingQueries) {
      // Contradictions between everybody, and silence on everything, are refused.
      if (query.name === 'silent' && !('topics' in scope || 'propositions' in scope)) continue;
      const variables = {
        first: 3,
        memberOf: named.organisation,
        actors: actors.slice(0, 5),
        scope,
        text: 'security',
        organisations: named.organisations,
      };
      await run({ ...query, name: `${query.name}, ${name}` }, { ...variables, someActors: actors, someIds: actors });
    }
  }
  for (const query of corpus) await run({ ...query, name: `the corpus: ${query.name}` }, {});
  for (const query of refused) {
    telling(`refused: ${query.name}`);
    await ask(server, query.text);
  }
}

/** A cursor of the list that the query was made for, in the first record that has one. */
function cursorOf(data: Record<string, unknown>, { path, name }: MadeQuery): string | null {
  const [root, below] = path.map(String);
  const rootPage = data[root as string] as Page;
  const page = below === undefined ? rootPage : (rootPage.nodes[0]?.[below] as Page | undefined);
  return (name.includes('last:') ? page?.pageInfo.startCursor : page?.pageInfo.endCursor) ?? null;
}
interface Page {
  readonly pageInfo: { readonly startCursor: string | null; readonly endCursor: string | null };
  readonly nodes: readonly Record<string, unknown>[];
}

// Reading plans

/** Tables of one row. */
const oneRow = new Set(['dataset', 'about_votes']);

/** What a step reads, if it reads a table from one end to the other. Lists of keys, and what was chosen by keys, are none. */
function scanned(step: Step): { table: string; index: 'none' | 'in order' | 'alone' } | null {
  const [, alias, index] = /^SCAN (\S+)(?: USING (COVERING )?INDEX)?/.exec(step.detail) ?? [];
  if (alias === undefined || alias === 'chosen' || step.detail.includes('VIRTUAL TABLE')) return null;
  return { table: alias, index: index ? 'alone' : step.detail.includes('USING INDEX') ? 'in order' : 'none' };
}

const isCount = (plan: Plan) => plan.statement.startsWith('select count(');
const isLimited = (plan: Plan) => / limit \?$/.test(plan.statement);
/** The steps of one select of the statement: those below one parent. */
const selectsOf = (plan: Plan) => [...Map.groupBy(plan.steps, (step) => step.parent).values()];
/** Whether a select begins with keys, or with what was chosen by keys: what it then sorts is as little as they led to. */
const isLedByKeys = (select: readonly Step[]) =>
  /^SCAN (k|chosen)\b/.test(select.find((step) => !/^(CO-ROUTINE|MATERIALIZE)/.test(step.detail))?.detail ?? '');

const failing = (isWrong: (plan: Plan) => boolean) =>
  plans.filter(isWrong).map((plan) => `${plan.by}\n  ${plan.statement}\n${plan.steps.map((step) => `    ${step.detail}`).join('\n')}`);

describe('every statement that the graph makes on SQLite', () => {
  it('is among those that are read here', () => {
    expect(plans.length).toBeGreaterThan(300);
    expect(plans.some((plan) => plan.statement.includes('membership_interruption'))).toBe(true);
    expect(plans.filter((plan) => !plan.statement.startsWith('select'))).toEqual([]);
  });

  it('reads no table from end to end, but through an index in order up to a limit', () => {
    const isWrong = (plan: Plan) =>
      plan.steps.some((step) => {
        const scan = scanned(step);
        if (!scan || oneRow.has(scan.table)) return false;
        return scan.index === 'none' || !(isLimited(plan) || (isCount(plan) && scan.index === 'alone'));
      });
    expect(failing(isWrong)).toEqual([]);
  });

  it('counts in an index, without reading records', () => {
    expect(failing((plan) => isCount(plan) && plan.steps.some((step) => scanned(step)?.index === 'in order'))).toEqual([]);
  });

  it('sorts nothing but what keys led to, each up to the limit', () => {
    const sorts = (select: readonly Step[]) => select.some((step) => step.detail.startsWith('USE TEMP B-TREE FOR ORDER BY'));
    expect(failing((plan) => selectsOf(plan).some((select) => sorts(select) && !isLedByKeys(select)))).toEqual([]);
  });

  it('is led by keys, or has a limit, or counts', () => {
    const isKeyed = (plan: Plan) => {
      const [first] = plan.steps;
      return (
        first !== undefined && (/^SCAN k /.test(first.detail) || /^SEARCH \S+ USING INDEX \S+ \((id|word|number)=\?\)$/.test(first.detail))
      );
    };
    const isOneRow = (plan: Plan) => plan.steps.every((step) => oneRow.has(scanned(step)?.table ?? ''));
    expect(failing((plan) => !isKeyed(plan) && !isLimited(plan) && !isCount(plan) && !isOneRow(plan))).toEqual([]);
  });

  it('passes over records, in an index in order, only by columns that ride along in it', () => {
    const inIndex = new Map(Object.values(tables).map((table) => [table.name, ['id', ...table.riding, ...Object.values(table.keys)]]));
    const isWrong = (plan: Plan) => {
      if (!plan.steps.some((step) => scanned(step)?.table === 't')) return false;
      const [, table = '', where = ''] = /from "(\w+)" as t(?: where (.*?))?(?: order by|$)/.exec(plan.statement) ?? [];
      const filters = where.replace(/\("t"\."\w+", "t"\."id"\) [<>]/, '').matchAll(/"t"\."(\w+)"/g);
      return [...filters].some(([, column = '']) => !inIndex.get(table)?.includes(column));
    };
    expect(failing(isWrong)).toEqual([]);
  });

  it('makes no index of its own', () => {
    expect(failing((plan) => plan.steps.some((step) => step.detail.includes('AUTOMATIC')))).toEqual([]);
  });
});
