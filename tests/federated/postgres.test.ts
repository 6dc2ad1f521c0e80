/** PostgreSQL under several processes: they outlive a server that is killed while they ask it. */
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isAlive } from '../support/alive.ts';
import { corpus } from '../support/corpus.ts';
import { type Federation, startFederation } from '../support/federation.ts';
import { type Answer, askAt } from '../support/graph.ts';
import { type Cluster, startCluster } from '../support/postgres.ts';
import { type Running, run } from '../support/program.ts';
import { aSecondBeside, timed } from '../support/soon.ts';

describe('a server killed while it is asked', () => {
  let cluster: Cluster;
  let federation: Federation;
  let merged: Running;
  let addresses: string[];
  beforeAll(async () => {
    cluster = await startCluster();
    const environment = { DATABASE_URL: cluster.url };
    federation = await startFederation({ environments: { organisations: environment, positions: environment } });
    merged = run(['start'], { ...environment, PORT: '0' });
    const [, address = ''] = await merged.until(/answers at {2}(\S+)\/graphql/);
    addresses = [federation.address, address];
  });
  afterAll(async () => {
    await federation?.stop();
    await merged?.stop();
    await cluster?.stop();
  });

  it.each(['SIGKILL', 'SIGQUIT'] as const)(
    'by %s: no process dies, nothing of the inside is told, and all is well within a second of its return',
    async (signal) => {
      const answers: Answer[] = [];
      let asking = true;
      const asked = addresses.flatMap((address) =>
        Array.from({ length: 4 }, async (_, offset) => {
          for (let at = offset; asking; at++) {
            answers.push(await askAt(address, corpus[at % corpus.length]?.text as string));
            await wait(10);
          }
        }),
      );
      try {
        const allWhole = () => Promise.all(addresses.map(untilWhole));
        const aSecond = await aSecondBeside(allWhole);
        await cluster.kill(signal);
        for (const address of addresses) await expect.poll(async () => (await fetch(`${address}/health`)).status).toBe(503);
        await expect.poll(() => answers.filter(({ errors }) => errors).length, { message: 'asked while it is away' }).toBeGreaterThan(10);
        await cluster.start();
        expect(await timed(allWhole)).toBeLessThan(aSecond);
      } finally {
        asking = false;
        await Promise.all(asked);
      }

      const failed = answers.filter(({ errors }) => errors);
      expect(failed.length).toBeGreaterThan(10);
      expect(answers.length).toBeGreaterThan(failed.length);
      for (const { errors } of failed) {
        for (const error of errors ?? []) {
          expect(['DATASET_UNREADABLE', 'SUBGRAPH_UNAVAILABLE', 'OVERLOADED']).toContain(error.extensions?.code);
          expect(error.message).toMatch(
            /^The data[^.]+: ask again later\. It is logged as [0-9a-f-]{36}\.$|^The subgraph \w+ |^The dataset can’t be read/,
          );
        }
      }
      expect(JSON.stringify(failed.map(({ errors }) => errors))).not.toMatch(/terminat|ECONN|127\.0\.0\.1|postgres|select|\.ts|\.js/);
      for (const { pid } of [...Object.values(federation.subgraphs), federation.gateway, merged]) expect(isAlive(pid)).toBe(true);
    },
  );

  async function untilWhole(address: string): Promise<void> {
    for (;;) {
      const { errors } = await askAt(address, '{ organisation(id: "csto") { name } statements(first: 1) { nodes { holder { name } } } }');
      if (!errors && (await fetch(`${address}/health`)).ok) return;
      await wait(20);
    }
  }
});
