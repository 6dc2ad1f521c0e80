/** GraphQL over HTTP: all audits of the specification's own suite, on all four endpoints, with all defences on. */
import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { subgraph as organisations } from '../../src/organisations/subgraph.ts';
import { subgraph as positions } from '../../src/positions/subgraph.ts';
import { createServer, createSubgraphServer } from '../../src/server/yoga.ts';
import { schema } from '../../src/supergraph/schema.ts';
import { listening } from '../support/at.ts';
import { serveFederated } from '../support/gateway.ts';
import { serve } from '../support/graph.ts';

const addresses: Record<string, string> = {};
const closing: (() => Promise<unknown>)[] = [];
const rate = { cost: 10_000_000 };

beforeAll(async () => {
  const { snapshots, close } = await serve();
  closing.push(close);
  const gateway = await serveFederated({ snapshots, rate });
  closing.push(gateway.close);
  addresses.gateway = gateway.address;
  const servers = {
    merged: createServer({ schema, snapshots, rate }),
    organisations: createSubgraphServer({ schema: organisations, snapshots }),
    positions: createSubgraphServer({ schema: positions, snapshots }),
  };
  for (const [name, server] of Object.entries(servers)) {
    const at = await listening(server);
    closing.push(at.close);
    addresses[name] = at.address;
  }
});
afterAll(async () => {
  for (const close of closing.reverse()) await close();
});

describe.each(['merged', 'gateway', 'organisations', 'positions'])('%s', (name) => {
  const audits = serverAudits({ url: () => `${addresses[name]}/graphql`, fetchFn: fetch });

  it.each(audits)('$id $name', async (audit) => {
    const result = await audit.fn();
    expect(result, 'reason' in result ? result.reason : '').toMatchObject({ status: 'ok' });
  });
});

it('these are all 61 of them', () => {
  expect(serverAudits({ url: '' })).toHaveLength(61);
});
