/**
 * Through the gateway, too, a list of a hundred takes as many requests to each subgraph as a list of one, and each subgraph as
 * many SQL statements. The data are uniform, as in tests/store/statements.test.ts.
 */

import type { RequestListener } from 'node:http';
import { isDeepStrictEqual } from 'node:util';
import { printSubgraphSchema } from '@apollo/subgraph';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createGateway } from '../../src/server/gateway.ts';
import { type Listening, listen } from '../../src/server/listen.ts';
import { createSubgraphServer } from '../../src/server/yoga.ts';
import { publish } from '../../src/store/in-force.ts';
import { Snapshots } from '../../src/store/snapshots.ts';
import { compose } from '../../src/supergraph/compose.ts';
import { schema } from '../../src/supergraph/schema.ts';
import { loadSubgraph, type SubgraphName, subgraphNames } from '../../src/supergraph/subgraphs.ts';
import { askAt } from '../support/graph.ts';
import { changesByKind, listQueries } from '../support/queries.ts';
import { dialects, emptyStorage } from '../support/storages.ts';
import { syntheticDataset } from '../support/synthetic.ts';

const dataset = syntheticDataset({
  sizes: {
    ...{ Organisation: 100, State: 100, Official: 100, Group: 100, Membership: 300, Post: 200, Tenure: 300, Topic: 100 },
    ...{ Proposition: 110, PropositionLink: 250, Statement: 500, RollCall: 330, Relation: 500, Event: 100, Source: 100, Figure: 500 },
  },
  uniform: { actors: 'Official', represented: 'Organisation', officeHolders: 'Official' },
});
const since = '"2005-01-01"';
const lists = listQueries(schema, {
  since,
  text: '"security"',
  actor: JSON.stringify(dataset.records.Organisation[0]?.id),
  organisation: JSON.stringify(dataset.records.Membership.find(({ status }) => status === 'MEMBER')?.organisation),
  scope: '{ count: [UNCERTAIN, SECOND_HAND, EDITORIAL], authority: OFFICE_HOLDER }',
}).filter(({ name }) => !['contradictions', 'search', 'wordsAndDeeds', 'changes'].includes(name));
const queries = [...lists, ...changesByKind(schema, since)];

type Counts = Readonly<Record<'requests' | 'statements', Record<SubgraphName, number>>>;

describe.each(dialects)('on %s', (dialect) => {
  const counts: Counts = { requests: { organisations: 0, positions: 0 }, statements: { organisations: 0, positions: 0 } };
  const closing: (() => Promise<unknown>)[] = [];
  let gateway: Listening;
  beforeAll(async () => {
    const subgraphs = await Promise.all(
      subgraphNames.map(async (name) => {
        const { storage, remove } = await emptyStorage(dialect, () => counts.statements[name]++);
        await publish(storage, dataset.version, () => dataset);
        // The pointer is looked at once, before anything is counted; and no answer or record is given again that was given before.
        const snapshots = new Snapshots(storage, Number.POSITIVE_INFINITY, undefined, 0);
        const { subgraph } = await loadSubgraph[name]();
        const server = createSubgraphServer({ schema: subgraph, snapshots, answersKept: 0 });
        const counting: RequestListener = (request, response) => {
          // While it waits it may ask whether the subgraph lives.
          if (request.url?.startsWith('/graphql')) counts.requests[name]++;
          server.listener(request, response);
        };
        const listening = await listen({ ...server, listener: counting }, '127.0.0.1', 0);
        closing.push(async () => {
          await listening.close();
          await snapshots.close();
          await remove();
        });
        return { name, url: `${listening.address}/graphql`, sdl: printSubgraphSchema(subgraph) };
      }),
    );
    const { supergraphSdl } = compose(subgraphs);
    gateway = await listen(createGateway({ supergraphSdl, subgraphs, timeout: 20_000 }), '127.0.0.1', 0);
    await askAt(gateway.address, '{ organisations(first: 1) { totalCount } search(text: "security") { totalCount } }');
  });
  afterAll(async () => {
    await gateway?.close();
    for (const close of closing) await close();
  });

  const countsOf = async (text: string, first: number) => {
    for (const kind of Object.values(counts)) Object.assign(kind, { organisations: 0, positions: 0 });
    const { errors } = await askAt(gateway.address, text, { first });
    if (errors) throw new Error(`expected an answer, but got: ${errors.map((error) => error.message).join('; ')}`);
    return structuredClone(counts);
  };

  /** The gateway sends together what two branches of a question need at the same moment, and they may miss each other: the fewest are counted. */
  const fewest = (a: Counts, b: Counts): Counts => {
    const least = (kind: keyof Counts) =>
      Object.fromEntries(subgraphNames.map((name) => [name, Math.min(a[kind][name], b[kind][name])])) as Counts[typeof kind];
    return { requests: least('requests'), statements: least('statements') };
  };

  it.each(queries)('$name', async ({ text }) => {
    let one = await countsOf(text, 1);
    let hundred = await countsOf(text, 100);
    for (let again = 0; again < 5 && !isDeepStrictEqual(one.requests, hundred.requests); again++) {
      one = fewest(one, await countsOf(text, 1));
      hundred = fewest(hundred, await countsOf(text, 100));
    }
    expect(hundred.requests).toEqual(one.requests);
    // What was read for one of a hundred may be there for another.
    for (const name of subgraphNames) expect(hundred.statements[name]).toBeLessThanOrEqual(one.statements[name]);
    expect(one.requests.organisations + one.requests.positions).toBeGreaterThan(0);
  });
});
