/** Versions of the dataset: how they are put in force, held by requests, and left whole by whatever goes wrong. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { sql } from 'kysely';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type DemarcheRecord, recordTypes } from '../../src/domain/records.ts';
import type { StatementListener } from '../../src/store/dialects/dialect.ts';
import { postgresStorage } from '../../src/store/dialects/postgres.ts';
import { sqliteStorage } from '../../src/store/dialects/sqlite.ts';
import { publish } from '../../src/store/in-force.ts';
import { openSnapshot, type Snapshot, type SnapshotStorage } from '../../src/store/snapshot.ts';
import { type Lease, Snapshots } from '../../src/store/snapshots.ts';
import { storedDataset } from '../../src/store/stored.ts';
import { writeTables } from '../../src/store/write.ts';
import type { Dataset } from '../../src/votes/dataset.ts';
import { dialects, emptyStorage, type TestStorage } from '../support/storages.ts';
import { syntheticDataset } from '../support/synthetic.ts';

const small = {
  ...{ Organisation: 2, State: 3, Official: 3, Group: 1, Membership: 6, Post: 2, Tenure: 6, Topic: 3, Proposition: 5, PropositionLink: 4 },
  ...{ Statement: 30, Relation: 5, Event: 5, Source: 5, Figure: 5 },
};
const spring = syntheticDataset({ sizes: small, seed: 1, version: 'spring' });
const summer = syntheticDataset({ sizes: { ...small, Statement: 40 }, seed: 2, version: 'summer' });

/** Fails half-way: two statements of one id are found out when all before them is written. */
const broken: Dataset = {
  ...summer,
  records: { ...summer.records, Statement: [...summer.records.Statement, ...summer.records.Statement] },
};

const load = (dataset: Dataset) => () => dataset;

/** Fails unless every record of the dataset is there, and no other. */
async function expectWhole(snapshot: Snapshot, dataset: Dataset): Promise<void> {
  const records: DemarcheRecord[] = recordTypes.flatMap((type) => [...dataset.records[type]]);
  expect(await snapshot.identities.typesOf(records.map((record) => record.id))).toEqual(records.map((record) => record.type));
  const { Statement, Membership } = dataset.records;
  expect(await snapshot.positions.statements.byIds(Statement.map((record) => record.id))).toEqual(Statement);
  expect(await snapshot.organisations.memberships.byIds(Membership.map((record) => record.id))).toEqual(Membership);
}

async function expectClosed(snapshot: Snapshot): Promise<void> {
  // Nobody waits for a snapshot to close.
  await setImmediate();
  await expect(snapshot.positions.statements.count()).rejects.toThrow();
}

/** The same place, as another process sees it. */
function another({ environment }: TestStorage, onStatement?: StatementListener): SnapshotStorage {
  return 'DATA_DIR' in environment
    ? sqliteStorage(environment.DATA_DIR, onStatement)
    : postgresStorage(environment.DATABASE_URL, { onStatement });
}

/** All that lies in a place: the names of files or schemas. */
async function contents({ environment }: TestStorage): Promise<string[]> {
  if ('DATA_DIR' in environment) return readdirSync(environment.DATA_DIR).sort();
  const client = new pg.Client({ connectionString: environment.DATABASE_URL });
  await client.connect();
  const { rows } = await client.query<{ name: string }>(
    "select nspname as name from pg_namespace where nspname like 'demarche%' order by 1",
  );
  await client.end();
  return rows.map((row) => row.name);
}

describe.each(dialects)('on %s', (dialect) => {
  let test: TestStorage;
  let snapshots: Snapshots;
  const statements: string[] = [];
  beforeEach(async () => {
    test = await emptyStorage(dialect, (statement) => statements.push(statement));
    snapshots = new Snapshots(test.storage, 0);
    statements.length = 0;
  });
  afterEach(async () => {
    await snapshots.close();
    await test.remove();
  });
  const held = async <R>(what: (lease: Lease) => Promise<R>): Promise<R> => {
    const lease = await snapshots.acquire();
    try {
      return await what(lease);
    } finally {
      lease.release();
    }
  };

  it('there is nothing to hold before the first version', async () => {
    expect(await test.storage.current()).toBeNull();
    await expect(snapshots.acquire()).rejects.toThrow(`There is no dataset in ${test.storage.place}.`);
  });

  it('a published version is written and in force', async () => {
    await publish(test.storage, spring.version, load(spring));
    const key = (await test.storage.current()) as string;
    expect(await test.storage.has(key)).toBe(true);
    await held(async ({ snapshot }) => {
      expect(snapshot.version).toBe('spring');
      await expectWhole(snapshot, spring);
    });
  });

  it('a version of any name is written and read as it is called', async () => {
    const dataset = { ...spring, version: 'Of two "words"' };
    await publish(test.storage, dataset.version, load(dataset));
    expect(await test.storage.has((await test.storage.current()) as string)).toBe(true);
    await held(async ({ snapshot }) => {
      expect(snapshot.version).toBe(dataset.version);
      await expectWhole(snapshot, dataset);
    });
    await publish(test.storage, summer.version, load(summer));
    expect(await test.storage.written()).toHaveLength(2);
  });

  it('publishing a version again neither reads nor writes anything', async () => {
    await publish(test.storage, spring.version, load(spring));
    const before = await contents(test);
    statements.length = 0;
    await publish(test.storage, spring.version, () => {
      throw new Error('must not be loaded');
    });
    expect(statements.filter((statement) => !statement.startsWith('select'))).toEqual([]);
    expect(await contents(test)).toEqual(before);
  });

  it('a version that was in force before is put in force again without being written again', async () => {
    await publish(test.storage, spring.version, load(spring));
    await publish(test.storage, summer.version, load(summer));
    statements.length = 0;
    await publish(test.storage, spring.version, () => {
      throw new Error('must not be loaded');
    });
    expect(statements.filter((statement) => statement.includes('"statement"'))).toEqual([]);
    expect(await held(async ({ snapshot }) => snapshot.version)).toBe('spring');
  });

  it('a version that is written but was never put in force is put in force without being written again', async () => {
    await publish(test.storage, spring.version, load(spring));
    const inForce = (await test.storage.current()) as string;
    const written = inForce.replace('spring', 'summer');
    await test.storage.write(written, (database, dialect) => writeTables(database, dialect, storedDataset(summer)));
    expect(await test.storage.current()).toBe(inForce);
    await publish(test.storage, summer.version, () => {
      throw new Error('must not be loaded');
    });
    expect(await test.storage.current()).toBe(written);
  });

  it('a request keeps the version that it began with, which closes with its last request', async () => {
    await publish(test.storage, spring.version, load(spring));
    const first = await snapshots.acquire();
    const second = await snapshots.acquire();
    await publish(test.storage, summer.version, load(summer));
    const later = await snapshots.acquire();
    expect([first, second, later].map((lease) => lease.snapshot.version)).toEqual(['spring', 'spring', 'summer']);

    // Letting go twice lets go of nobody else's.
    first.release();
    first.release();
    await expectWhole(second.snapshot, spring);
    second.release();
    await expectClosed(second.snapshot);

    await expectWhole(later.snapshot, summer);
    later.release();
    // The one in force stays open for the next request.
    await expectWhole(later.snapshot, summer);
  });

  it('a version that no request holds closes when another comes into force', async () => {
    await publish(test.storage, spring.version, load(spring));
    const { snapshot, release } = await snapshots.acquire();
    release();
    await publish(test.storage, summer.version, load(summer));
    await held(async () => {});
    await expectClosed(snapshot);
  });

  it('requests of one moment hold one and the same snapshot', async () => {
    await publish(test.storage, spring.version, load(spring));
    const leases = await Promise.all(Array.from({ length: 10 }, () => snapshots.acquire()));
    expect(new Set(leases.map((lease) => lease.snapshot)).size).toBe(1);
    for (const lease of leases) lease.release();
  });

  it('a server notices that another process has put a version in force, but for a while does not look', async () => {
    await publish(test.storage, spring.version, load(spring));
    const seldom = new Snapshots(another(test), 60_000);
    const early = await seldom.acquire();
    expect(await held(async ({ snapshot }) => snapshot.version)).toBe('spring');
    const importer = another(test);
    await publish(importer, summer.version, load(summer));
    await importer.close();
    expect(await held(async ({ snapshot }) => snapshot.version)).toBe('summer');
    const late = await seldom.acquire();
    expect(late.snapshot.version).toBe('spring');
    early.release();
    late.release();
    await seldom.close();
  });

  it('when all is closed, what a request still holds closes with it', async () => {
    await publish(test.storage, spring.version, load(spring));
    const closing = new Snapshots(another(test), 0);
    const lease = await closing.acquire();
    await closing.close();
    await expectWhole(lease.snapshot, spring);
    lease.release();
    await expectClosed(lease.snapshot);
  });

  it('a version that can’t be opened does not take away the one that is open', async () => {
    await publish(test.storage, spring.version, load(spring));
    await held(async ({ snapshot }) => expect(snapshot.version).toBe('spring'));
    await test.storage.activate('nothing_0');
    await held(({ snapshot }) => expectWhole(snapshot, spring));
    await publish(test.storage, summer.version, load(summer));
    await held(({ snapshot }) => expectWhole(snapshot, summer));
  });

  it('several processes that publish one version at once all succeed, and there is one', async () => {
    const several = Array.from({ length: 4 }, () => another(test));
    await Promise.all(several.map((storage) => publish(storage, spring.version, load(spring))));
    await Promise.all(several.map((storage) => storage.close()));
    await held(({ snapshot }) => expectWhole(snapshot, spring));
    const alone = await emptyStorage(dialect);
    await publish(alone.storage, spring.version, load(spring));
    expect(await contents(test)).toEqual(await contents(alone));
    await alone.remove();
  });

  it('of several versions published at once, each is whole and one is in force', async () => {
    const [one, other] = [another(test), another(test)];
    await Promise.all([publish(one, spring.version, load(spring)), publish(other, summer.version, load(summer))]);
    for (const dataset of [spring, summer]) {
      await publish(one, dataset.version, () => {
        throw new Error('must be there');
      });
      await held(({ snapshot }) => expectWhole(snapshot, dataset));
    }
    await one.close();
    await other.close();
  });

  it('a write that fails half-way leaves nothing behind, and the version before it in force', async () => {
    await publish(test.storage, spring.version, load(spring));
    const before = await contents(test);
    await expect(publish(test.storage, broken.version, load(broken))).rejects.toThrow();
    expect(statements.some((statement) => statement.includes('insert into "statement"'))).toBe(true);
    expect(await contents(test)).toEqual(before);
    await held(({ snapshot }) => expectWhole(snapshot, spring));
    await publish(test.storage, summer.version, load(summer));
    await held(({ snapshot }) => expectWhole(snapshot, summer));
  });

  it('a process that is killed while it writes leaves the version before it in force, and nothing behind for long', async () => {
    await publish(test.storage, spring.version, load(spring));
    const before = await contents(test);
    await killedWhileWriting(test);
    await held(({ snapshot }) => expectWhole(snapshot, spring));
    const left = (await contents(test)).filter((name) => !before.includes(name));
    // SQLite's half-written file is there, under a name that nobody takes for a version, until somebody writes again.
    expect(left.every((name) => name.endsWith('.partial'))).toBe(true);
    expect(left).toHaveLength(dialect === 'SQLite' ? 1 : 0);

    const twoHoursAgo = Date.now() / 1000 - 2 * 60 * 60;
    if ('DATA_DIR' in test.environment)
      for (const name of left) utimesSync(join(test.environment.DATA_DIR, name), twoHoursAgo, twoHoursAgo);
    await publish(test.storage, summer.version, load(summer));
    await held(({ snapshot }) => expectWhole(snapshot, summer));
    expect((await contents(test)).filter((name) => left.includes(name))).toEqual([]);
    // A file, and its checksum beside it.
    expect(await contents(test)).toHaveLength(before.length + (dialect === 'SQLite' ? 2 : 1));
  });
});

/** Another process publishes `summer`, and is killed when it has written the statements but not what comes after them. */
async function killedWhileWriting({ environment }: TestStorage): Promise<void> {
  const url = (path: string) => JSON.stringify(new URL(path, import.meta.url).href);
  const program = `
    import { postgresStorage } from ${url('../../src/store/dialects/postgres.ts')};
    import { sqliteStorage } from ${url('../../src/store/dialects/sqlite.ts')};
    import { publish } from ${url('../../src/store/in-force.ts')};
    import { syntheticDataset } from ${url('../support/synthetic.ts')};
    const dataset = syntheticDataset(${JSON.stringify({ sizes: { ...small, Statement: 2_000 }, seed: 2, version: 'summer' })});
    const onStatement = (statement) => {
      if (statement.startsWith('insert into "statement"')) process.kill(process.pid, 'SIGKILL');
    };
    const { DATA_DIR, DATABASE_URL } = process.env;
    const storage = DATA_DIR ? sqliteStorage(DATA_DIR, onStatement) : postgresStorage(DATABASE_URL, { onStatement });
    await publish(storage, dataset.version, () => dataset);
  `;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    env: { PATH: process.env.PATH, ...environment },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [, signal] = await once(child, 'exit');
  expect(signal).toBe('SIGKILL');
}

it('on PostgreSQL, a connection that breaks fails what it was at, and is soon replaced', async () => {
  const test = await emptyStorage('PostgreSQL');
  await publish(test.storage, spring.version, load(spring));
  const open = await test.storage.open((await test.storage.current()) as string);
  const snapshot = await openSnapshot(open);
  await expect(sql`select pg_terminate_backend(pg_backend_pid())`.execute(open.database)).rejects.toThrow();
  await vi.waitFor(() => expectWhole(snapshot, spring));
  await open.close();
  await test.remove();
});

describe('what lies half-written in a folder of SQLite files', () => {
  const minute = 60;
  const now = Date.now() / 1000;

  it.each([
    ['that may still be being written stays', 'autumn_1.sqlite.0b1c.partial', now - 50 * minute, true],
    ['that is too old for that stays not', 'autumn_1.sqlite.0b1c.partial', now - 70 * minute, false],
    ['nor what an older program left', 'autumn_1.sqlite.0b1c.4711.partial', now - 70 * minute, false],
    ['nor what SQLite put beside it', 'autumn_1.sqlite.0b1c.4711.partial-journal', now - 70 * minute, false],
  ])('%s', async (_name, name, modified, stays) => {
    const test = await emptyStorage('SQLite');
    const folder = 'DATA_DIR' in test.environment ? test.environment.DATA_DIR : '';
    const file = join(folder, name);
    writeFileSync(file, 'half');
    utimesSync(file, modified, modified);
    await publish(test.storage, spring.version, load(spring));
    expect(existsSync(file)).toBe(stays);
    await test.remove();
  });

  it('goes, however young, where nobody has the turn, and in one’s own turn', async () => {
    const test = await emptyStorage('SQLite');
    const folder = 'DATA_DIR' in test.environment ? test.environment.DATA_DIR : '';
    const file = join(folder, 'autumn_1.sqlite.0b1c.partial');
    const left = async (work: () => Promise<void>) => {
      writeFileSync(file, 'half');
      await work();
      return existsSync(file);
    };
    expect(await left(() => test.storage.tidy())).toBe(false);
    const duringAnother = () => test.storage.alone(() => left(() => sqliteStorage(folder).tidy()));
    expect(await duringAnother()).toBe(true);
    expect(await left(() => test.storage.alone(async () => {}))).toBe(false);
    await test.remove();
  });

  it('files that are no leftovers stay as they are', async () => {
    const test = await emptyStorage('SQLite');
    const folder = 'DATA_DIR' in test.environment ? test.environment.DATA_DIR : '';
    await publish(test.storage, spring.version, load(spring));
    writeFileSync(join(folder, 'notes.txt'), 'mine');
    const versions = readdirSync(folder).filter((name) => name.endsWith('.sqlite'));
    const times = versions.map((name) => statSync(join(folder, name)).mtimeMs);
    await publish(test.storage, summer.version, load(summer));
    expect(readdirSync(folder)).toContain('notes.txt');
    expect(versions.map((name) => statSync(join(folder, name)).mtimeMs)).toEqual(times);
    await test.remove();
  });
});
