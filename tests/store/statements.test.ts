/**
 * A query makes as many SQL statements for one record as for a hundred: nothing is loaded record by record.
 *
 * The synthetic data are uniform (see there): each record refers to as much as any other of its type, and to records of the
 * same types, so that the first record of a list needs every look-up that a hundred need.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordTypes } from '../../src/domain/records.ts';
import type { Server } from '../../src/server/server.ts';
import { createServer } from '../../src/server/yoga.ts';
import { publish } from '../../src/store/in-force.ts';
import { Snapshots } from '../../src/store/snapshots.ts';
import { schema } from '../../src/supergraph/schema.ts';
import { corpus, namedFirst } from '../support/corpus.ts';
import { ask, curated } from '../support/graph.ts';
import { type ArgumentValues, askingQueries, changesByKind, fieldsIn, listQueries, variablesOf } from '../support/queries.ts';
import { type DialectName, dialects, emptyStorage, type TestStorage } from '../support/storages.ts';
import { type Sizes, syntheticDataset, type Uniform } from '../support/synthetic.ts';

// The records bear the ids of the curated ones, so that the corpus finds them.
const ids = Object.fromEntries(recordTypes.map((type) => [type, namedFirst(curated().records[type].map((record) => record.id))]));

/** A hundred of everything, and several of everything for each. */
const wide = {
  ...{ Organisation: 100, State: 100, Official: 100, Group: 100, Membership: 600, Post: 200, Tenure: 300, Topic: 100 },
  ...{ Proposition: 110, PropositionLink: 250, Statement: 500, RollCall: 330, Relation: 500, Event: 100, Source: 100, Figure: 500 },
};
/** A few of everything, and a hundred or more of everything for each. */
const deep = {
  ...{ Organisation: 4, State: 4, Official: 300, Group: 0, Membership: 300, Post: 300, Tenure: 600, Topic: 3 },
  ...{ Proposition: 3, PropositionLink: 300, Statement: 900, RollCall: 300, Relation: 900, Event: 3, Source: 3, Figure: 900 },
};

const officials: Uniform = { actors: 'Official', represented: 'Organisation', officeHolders: 'Official' };
const datasets: readonly (readonly [string, Partial<Sizes>, Uniform])[] = [
  ['officials speak for organisations', wide, officials],
  ['everyone says a hundred things', deep, officials],
  ['states speak for states', wide, { actors: 'State', represented: 'State', officeHolders: 'State' }],
  ['organisations speak for states', wide, { actors: 'Organisation', represented: 'State', officeHolders: 'Official' }],
  ['groups speak for organisations', wide, { actors: 'Group', represented: 'Organisation', officeHolders: 'State' }],
];
/** The look-ups are the same on every dialect: what is of which type need not be tried on both. */
const datasetsOn = (dialect: DialectName) => (dialect === 'SQLite' ? datasets : datasets.filter(([, , uniform]) => uniform === officials));

/** Lists whose records are of several kinds, which need different look-ups. Each kind is asked for by itself. */
const ofSeveralKinds: ReadonlySet<string> = new Set(['contradictions', 'search', 'wordsAndDeeds', 'changes']);

// Not every dataset has something in every list: nobody speaks for a state where organisations alone are spoken for.
const tried = new Set<string>();
const untried = new Set<string>();

describe.each(dialects)('on %s', (dialect) => {
  describe.each(datasetsOn(dialect))('where %s', (_name, sizes, uniform) => {
    const dataset = syntheticDataset({ sizes, uniform, ids });
    const actors = dataset.records[uniform.actors].map((actor) => actor.id);
    let statements = 0;
    let test: TestStorage;
    let snapshots: Snapshots;
    let server: Server;
    beforeAll(async () => {
      test = await emptyStorage(dialect, () => statements++);
      await publish(test.storage, dataset.version, () => dataset);
      // The pointer is looked at once, and a snapshot reads its search index and its votes once: before anything is counted.
      snapshots = new Snapshots(test.storage, Number.POSITIVE_INFINITY, undefined, 0);
      server = createServer({ schema, snapshots, answersKept: 0 });
      await ask(server, '{ search(text: "security") { totalCount } vote(id: "nothing-AAA") { id } }');
    });
    afterAll(async () => {
      await snapshots.close();
      await test.remove();
    });

    /** The answer to one query with pages of a size, and the statements that it took. */
    const answered = async (text: string, size: number, variables: Record<string, unknown> = {}) => {
      statements = 0;
      const { data, errors } = await ask(server, text, only(variablesOf(text), { ...variables, first: size, last: size }));
      if (errors) throw new Error(`expected an answer, but got: ${errors.map((error) => error.message).join('; ')}`);
      return { data, statements };
    };
    /** The answers to a query with pages of a hundred, and with the smallest from a size on that have every kind of record that these have. */
    const fewAndMany = async (text: string, size: number, variables: (number: number) => Record<string, unknown> = () => ({})) => {
      // A snapshot keeps what a name means once it was looked up: that is paid by whoever asks first, whatever the page.
      await answered(text, 1, variables(1));
      const many = await answered(text, 100, variables(100));
      let few = await answered(text, size, variables(size));
      for (let more = size + 1; more < 100 && kindsIn(few.data) !== kindsIn(many.data); more++) {
        few = await answered(text, more, variables(more));
      }
      expect(kindsIn(few.data)).toBe(kindsIn(many.data));
      return [few.statements, many.statements] as const;
    };

    const scope = { count: ['UNCERTAIN', 'SECOND_HAND', 'EDITORIAL'], authority: 'OFFICE_HOLDER' };
    const values: ArgumentValues = {
      // Whoever is represented has the longest timeline.
      actor: JSON.stringify(dataset.records[uniform.represented][0]?.id),
      scope: '{ count: [UNCERTAIN, SECOND_HAND, EDITORIAL], authority: OFFICE_HOLDER }',
    };
    const memberOf = JSON.stringify(dataset.records.Membership.find(({ status }) => status === 'MEMBER')?.organisation);
    const since = '"2005-01-01"';
    const everyList = listQueries(schema, { text: '"security"', organisation: memberOf, since, ...values }).filter(
      ({ name }) => !ofSeveralKinds.has(name),
    );
    it.each([...everyList, ...changesByKind(schema, since)])('$name', async ({ name, text, path }) => {
      const one = await answered(text, 1);
      const hundred = await answered(text, 100);
      expect(hundred.statements).toBe(one.statements);
      expect(one.statements).toBeGreaterThan(0);
      expect(one.statements).toBeLessThanOrEqual(fieldsIn(text));
      if (lengthOf(one.data, path) > 0 && lengthOf(hundred.data, path) >= 20) tried.add(name);
      else untried.add(name);
    });

    it.each(askingQueries)('$name', async ({ text }) => {
      const { Organisation, Proposition, Statement } = dataset.records;
      const proposition = Proposition[0]?.id as string;
      const speakers = new Set(Statement.filter((it) => it.proposition === proposition).flatMap((it) => [it.holder, it.onBehalfOf]));
      const silent = actors.filter((actor) => !speakers.has(actor));
      const variables = (number: number) => ({
        actors: actors.slice(0, 3),
        organisations: idsOf(Organisation.slice(0, 3)),
        memberOf: dataset.records.Membership.find(({ status }) => status === 'MEMBER')?.organisation,
        scope: text.includes('silent') ? { ...scope, propositions: [proposition] } : scope,
        someActors: [...silent, ...actors.filter((actor) => speakers.has(actor))].slice(0, number),
        someIds: idsOf(Statement.slice(0, number)),
        text: 'security',
      });
      // What decides where a state stands is a statement here and a vote there.
      const [few, many] = await fewAndMany(text, 1, variables);
      expect(many).toBe(few);
      expect(few).toBeGreaterThan(0);
      expect(few).toBeLessThanOrEqual(fieldsIn(text));
    });

    // The queries of the corpus ask for the same records in several ways, and what one way has brought, another finds: so
    // larger pages may need fewer statements. The smaller ones are large enough that no list is empty.
    it.each(sizes === wide ? corpus : [])('the corpus: $name', async ({ text }) => {
      // Hits of a search come by their rank: a kind of record may begin late among them.
      const [few, many] = await fewAndMany(text, 30);
      expect(few).toBeLessThanOrEqual(fieldsIn(text));
      // PostgreSQL's answers come in an order of their own, and so look-ups of several branches may or may not meet in a batch.
      expect(many).toBeLessThanOrEqual(dialect === 'SQLite' ? few : fieldsIn(text));
    });
  });
});

it('every list had a first record, and twenty or more, in one dataset at least', () => {
  expect([...untried].filter((name) => !tried.has(name))).toEqual([]);
  expect(tried.size).toBeGreaterThan(50);
});

/** How many records a list has, over all records of the list above it. */
function lengthOf(data: Record<string, { nodes: unknown[] }>, [root = '', below]: readonly string[]): number {
  const nodes = data[root]?.nodes ?? [];
  return below === undefined ? nodes.length : nodes.reduce<number>((sum, node) => sum + lengthOf(node as typeof data, [below]), 0);
}

/** The types of records in each place of an answer, as far as the query asks for them. */
function kindsIn(data: unknown): string {
  const kinds = new Set<string>();
  const look = (value: unknown, path: string): void => {
    if (Array.isArray(value)) for (const each of value) look(each, path);
    else if (typeof value === 'object' && value !== null) {
      for (const [name, each] of Object.entries(value)) {
        if (name === '__typename') kinds.add(`${path} ${each}`);
        else look(each, `${path}.${name}`);
      }
    }
  };
  look(data, '');
  return [...kinds].sort().join('\n');
}

const idsOf = (list: readonly { readonly id: string }[]) => list.map((record) => record.id);

function only(names: readonly string[], variables: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(variables).filter(([name]) => names.includes(name)));
}
