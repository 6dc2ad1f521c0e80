/** When one subgraph can't answer, the other's answer stands: the same nulls merged and federated, and nothing internal told. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createServer } from '../../src/server/yoga.ts';
import { seal } from '../../src/store/dialects/sqlite.ts';
import { publish } from '../../src/store/in-force.ts';
import { Snapshots } from '../../src/store/snapshots.ts';
import { schema as merged } from '../../src/supergraph/schema.ts';
import { type Answer, ask, curated } from '../support/graph.ts';
import { logger } from '../support/logger.ts';
import { stitchedSchema } from '../support/stitched.ts';
import { emptyStorage, type TestStorage } from '../support/storages.ts';

const question = `{
  proposition(id: "sco-is-priority-partner") {
    text
    statements { nodes { id stance holder { id name } capacity { id post { title } } } }
  }
}`;

describe('when the officials’ table is gone', () => {
  let place: TestStorage;
  let snapshots: Snapshots;
  const logged: string[] = [];
  const log = logger(logged);
  let here: Answer;
  let there: Answer;

  beforeAll(async () => {
    place = await emptyStorage('SQLite');
    await publish(place.storage, 'broken', () => curated());
    const folder = (place.environment as { DATA_DIR: string }).DATA_DIR;
    const file = readdirSync(folder).find((name) => name.endsWith('.sqlite')) as string;
    const database = new Sqlite(join(folder, file));
    database.exec('drop table official');
    database.close();
    // Whoever took it away has told nobody.
    await seal(join(folder, file), join(folder, file));
    snapshots = new Snapshots(place.storage);
    here = await ask(createServer({ schema: merged, snapshots, logger: log }), question);
    there = await ask(createServer({ schema: stitchedSchema(snapshots, log), snapshots, logger: log }), question);
  });
  afterAll(async () => {
    await snapshots.close();
    await place.remove();
  });

  it('the positions are answered, and their holders are null', () => {
    const { nodes } = here.data.proposition.statements;
    expect(nodes.length).toBeGreaterThan(2);
    for (const node of nodes) expect(node).toMatchObject({ stance: expect.stringMatching(/SUPPORTS|OPPOSES/), holder: null });
  });

  it('the gateway answers with the same nulls at the same paths', () => {
    expect(there.data).toEqual(here.data);
    const paths = (answer: Answer) => answer.errors?.map((error) => error.path?.join('.')).sort();
    expect(paths(there)).toEqual(paths(here));
  });

  it('the asker is told an id, under which the reason is logged, and nothing of the inside', () => {
    for (const answer of [here, there]) {
      expect(answer.errors?.length).toBeGreaterThan(2);
      for (const error of answer.errors ?? []) {
        expect(error.extensions).toMatchObject({ code: 'INTERNAL_SERVER_ERROR', id: expect.any(String) });
        expect(logged).toContain(`Unexpected error ${error.extensions?.id}`);
      }
    }
    expect(JSON.stringify([here, there])).not.toMatch(/no such table|node_modules|select|\.sqlite/);
  });
});
