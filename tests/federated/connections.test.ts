/** PostgreSQL under several processes: they start at once on an empty database, and wait for no connection for ever. */
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { describe, expect, it, vi } from 'vitest';
import { type SubgraphName, subgraphNames } from '../../src/supergraph/subgraphs.ts';
import { startSubgraph } from '../support/federation.ts';
import { askAt } from '../support/graph.ts';
import { standBetweenSockets } from '../support/sockets.ts';
import { emptyStorage } from '../support/storages.ts';

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(sql);
  await client.end();
  return rows;
}

describe('four processes that start at once on an empty database', () => {
  it('write the dataset once, and all serve it', async () => {
    const place = await emptyStorage('PostgreSQL');
    const { DATABASE_URL: url } = place.environment as { DATABASE_URL: string };
    await query(
      url,
      `create table public.made (schema text);
       create function public.note() returns event_trigger language plpgsql as $$
         begin insert into public.made select object_identity from pg_event_trigger_ddl_commands(); end $$;
       create event trigger made on ddl_command_end when tag in ('CREATE SCHEMA') execute function public.note()`,
    );
    const names: SubgraphName[] = [...subgraphNames, ...subgraphNames];
    const started = await Promise.all(
      names.map((name) => startSubgraph(name, { ...place.environment, [`${name.toUpperCase()}_PORT`]: '0' })),
    );
    const healths = await Promise.all(started.map(async ({ address }) => (await fetch(`${address}/health`)).json()));
    expect(new Set(healths.map((health) => health.dataset.version)).size).toBe(1);
    for (const health of healths) expect(health.status).toBe('ok');
    expect(await query(url, 'select schema from public.made order by schema')).toEqual([
      { schema: 'demarche' },
      { schema: expect.stringMatching(/^demarche_[0-9a-f]{12}_\w+$/) },
      { schema: expect.stringMatching(/^demarche_votes_\w+$/) },
    ]);
    await Promise.all(started.map(({ running }) => running.stop()));
    await place.remove();
  });
});

it('a process holds no more connections than it may, and statements that wait too long are given up', async () => {
  const place = await emptyStorage('PostgreSQL');
  const { DATABASE_URL: url } = place.environment as { DATABASE_URL: string };
  const { running, address } = await startSubgraph('positions', {
    ...place.environment,
    ...{ POSITIONS_PORT: '0', POOL_SIZE: '2', STATEMENT_TIMEOUT: '1000', ANSWERS_KEPT: '0' },
  });
  const ask = () => askAt(address, '{ statements(first: 1) { nodes { id proposition { text } } } }');
  await Promise.all(Array.from({ length: 30 }, ask));
  const held = await query(
    url,
    `select application_name as schema, count(*)::int as connections from pg_stat_activity
     where datname = current_database() and application_name like 'demarche\\_%' group by 1 order by 1`,
  );
  const [ofRecords, ...ofVotes] = held;
  expect(ofRecords).toEqual({ schema: expect.stringMatching(/^demarche_[0-9a-f]{12}_/), connections: 2 });
  // One more reads the votes, and is let go of when it has nothing to do.
  for (const each of ofVotes) expect(each).toEqual({ schema: expect.stringMatching(/^demarche_votes_/), connections: 1 });

  const locking = new pg.Client({ connectionString: url });
  await locking.connect();
  await locking.query(`begin; lock table ${ofRecords?.schema}.statement in access exclusive mode`);
  // Another question: what was answered already is known.
  const { errors } = await askAt(address, '{ statements(first: 2) { nodes { id proposition { text } } } }');
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'OVERLOADED' });
  await vi.waitFor(() => expect(running.output() + running.errors()).toContain('canceling statement due to statement timeout'));
  await locking.end();
  expect((await ask()).errors).toBeUndefined();
  await running.stop();
  await place.remove();
});

it('a pool that is exhausted, and a server that is frozen, are told as OVERLOADED, and are over by themselves', async () => {
  const place = await emptyStorage('PostgreSQL');
  const { DATABASE_URL: url } = place.environment as { DATABASE_URL: string };
  const server = new URL(url);
  const between = await standBetweenSockets(Number(server.port));
  server.port = String(between.port);
  const { running, address } = await startSubgraph('positions', {
    ...{ DATABASE_URL: server.href, POSITIONS_PORT: '0', POOL_SIZE: '2', STATEMENT_TIMEOUT: '1500' },
  });
  const question = (each: number) =>
    `{ statements(first: ${each + 1}) { nodes { id proposition { text } evidence { source { title } } } } }`;
  expect((await askAt(address, question(0))).errors).toBeUndefined();
  between.freeze();
  const answers = await Promise.all(Array.from({ length: 60 }, (_, each) => askAt(address, question(each + 1))));
  const codes = answers.flatMap(({ errors = [] }) => errors.map(({ extensions }) => extensions?.code));
  console.log(
    `60 at once with two frozen connections: ${JSON.stringify(
      Object.fromEntries(
        Map.groupBy(codes, String)
          .entries()
          .map(([code, all]) => [code, all.length]),
      ),
    )}`,
  );
  expect(answers.filter(({ errors }) => errors === undefined)).toEqual([]);
  expect([...new Set(codes)]).toEqual(['OVERLOADED']);
  // What is in force is looked up again after a second: nobody waits for that for ever either.
  await wait(1_100);
  expect((await askAt(address, question(70))).errors?.[0]?.extensions?.code).toBe('OVERLOADED');
  between.thaw();
  await vi.waitFor(async () => expect((await askAt(address, question(1))).errors).toBeUndefined(), { timeout: 10_000 });
  await running.stop();
  between.close();
  await place.remove();
});

it('a database that can only be read is enough once the dataset is in force there', async () => {
  const place = await emptyStorage('PostgreSQL');
  const { DATABASE_URL: url } = place.environment as { DATABASE_URL: string };
  const environment = { ...place.environment, ORGANISATIONS_PORT: '0' };
  await (await startSubgraph('organisations', environment)).running.stop();
  await query(url, `alter database ${new URL(url).pathname.slice(1)} set default_transaction_read_only = on`);
  const { running, address } = await startSubgraph('organisations', environment);
  expect((await askAt(address, '{ organisation(id: "csto") { name } }')).data.organisation.name).toMatch(/^Collective/);
  await running.stop();
  await place.remove();
});
