/** What is stored may be damaged: that is found, said, and put right again without a restart; never answered from. */
import { copyFileSync, cpSync, existsSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createServer } from '../../src/server/yoga.ts';
import { publish } from '../../src/store/in-force.ts';
import { isVotes, type SnapshotStorage } from '../../src/store/snapshot.ts';
import { Snapshots } from '../../src/store/snapshots.ts';
import { Soundness } from '../../src/store/soundness.ts';
import { schema } from '../../src/supergraph/schema.ts';
import { listening } from '../support/at.ts';
import { curated } from '../support/graph.ts';
import { logger } from '../support/logger.ts';
import { emptyStorage, type TestStorage } from '../support/storages.ts';

const dataset = curated();
const before = '0123456789ab_c0ffee000000_0';

/** Both written once; each test damages a copy. */
let whole: TestStorage;
let place: TestStorage;
let storage: SnapshotStorage;
let folder: string;
let snapshots: Snapshots;
let told: (string | null)[];
beforeAll(async () => {
  whole = await emptyStorage('SQLite');
  // The same under another name stands for the version before: it has votes of its own.
  await publish(whole.storage, before, () => dataset);
  await publish(whole.storage, dataset.version, () => dataset);
});
afterAll(() => whole.remove());

const folderOf = ({ environment }: TestStorage) => (environment as { DATA_DIR: string }).DATA_DIR;
beforeEach(async () => {
  place = await emptyStorage('SQLite');
  ({ storage } = place);
  folder = folderOf(place);
  cpSync(folderOf(whole), folder, { recursive: true, preserveTimestamps: true });
  told = [];
  snapshots = new Snapshots(storage, 0, (trouble) => told.push(trouble));
});
afterEach(async () => {
  await snapshots.close();
  await place.remove();
});

/** The file of a part of the version in force. */
function fileOf(part: 'records' | 'votes'): string {
  const [records = '', ledger = ''] = dataset.version.split('_');
  const name = readdirSync(folder).find(
    (each) => each.endsWith('.sqlite') && each.startsWith(part === 'votes' ? `votes_${ledger}` : records),
  );
  return join(folder, name as string);
}

/** Flips a bit in each of some bytes. */
function flip(file: string, places: readonly number[]): void {
  const bytes = readFileSync(file);
  for (const at of places) bytes[at] = (bytes[at] as number) ^ 0x10;
  writeFileSync(file, bytes);
}

/** As many places as are asked for, in the part of a file from one share of it to another; the same each time. */
function placesIn(file: string, [from, to]: readonly [number, number], count: number): number[] {
  const { length } = readFileSync(file);
  let seed = 16;
  const random = () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed / 2_147_483_647;
  };
  return Array.from({ length: count }, () => Math.min(length - 1, Math.floor(length * (from + (to - from) * random()))));
}

async function served(): Promise<string> {
  const { snapshot, release } = await snapshots.acquire();
  release();
  return snapshot.version;
}

/** What is open was opened from a part of this name. */
const askedFrom = async (): Promise<string> => {
  const lease = await snapshots.acquire();
  lease.release();
  return snapshots.key ?? '';
};

describe.each(['records', 'votes'] as const)('in a file of %s', (part) => {
  it.each([
    ['its head', [0, 0.001], 20],
    ['its first half', [0.001, 0.5], 20],
    ['its second half', [0.5, 1], 20],
    ['anywhere', [0, 1], 20],
    ['a single byte of it', [0.3, 0.9], 1],
  ] as const)('flipped bytes in %s are found, and the version before is served until they are put right', async (_, share, count) => {
    await served();
    const whole = readFileSync(fileOf(part));
    flip(fileOf(part), placesIn(fileOf(part), share, count));
    expect(await askedFrom()).toContain(before);
    expect(snapshots.trouble).toMatch(/can't be read \(.*checksum.*\): 0123456789ab_c0ffee000000_0 is served instead\.$/);
    expect(told.at(-1)).toContain('npm run restore');
    writeFileSync(fileOf(part), whole);
    expect(await askedFrom()).toContain(dataset.version);
    expect([snapshots.trouble, told.at(-1)]).toEqual([null, null]);
  });

  it('cut to nothing, and put back', async () => {
    await served();
    const whole = readFileSync(fileOf(part));
    truncateSync(fileOf(part), 0);
    expect(await askedFrom()).toContain(before);
    writeFileSync(fileOf(part), whole);
    expect(await askedFrom()).toContain(dataset.version);
    expect(snapshots.trouble).toBeNull();
  });

  it('removed while it is read: it is read on, and said; whoever publishes writes it anew', async () => {
    await served();
    const file = fileOf(part);
    rmSync(file);
    expect(await askedFrom()).toContain(dataset.version);
    await publish(storage, dataset.version, () => dataset);
    expect(existsSync(file)).toBe(true);
    expect(await askedFrom()).toContain(dataset.version);
    expect(snapshots.trouble).toBeNull();
  });

  it('damaged before anybody opens it: publishing writes it anew', async () => {
    flip(fileOf(part), placesIn(fileOf(part), [0.4, 0.6], 20));
    await publish(storage, dataset.version, () => dataset);
    expect(await askedFrom()).toContain(dataset.version);
    expect(snapshots.trouble).toBeNull();
  });

  it('bytes that flip without a trace are found by reading again', async () => {
    // Whoever writes leaves a trace; a medium doesn't.
    const untouched = { ...storage, stamp: async () => 'the same' };
    const soundness = new Soundness(untouched);
    const key = fileOf(part).slice(folder.length + 1, -'.sqlite'.length);
    expect(await soundness.damageOf([key])).toBeNull();
    flip(fileOf(part), [123_456]);
    expect(await soundness.damageOf([key])).toBeNull();
    let pauses = 0;
    await soundness.lookAgain([key], async () => void pauses++);
    expect(await soundness.damageOf([key])).toContain('checksum');
    expect(pauses).toBeGreaterThan(5);
  });
});

it('what is open is looked after by itself, until it is closed', async () => {
  const unnoticed = { ...storage, stamp: async () => 'the same' };
  const watching = new Snapshots(unnoticed, 0);
  (await watching.acquire()).release();
  const over = watching.lookAfter(1);
  flip(fileOf('records'), [123_456]);
  await expect.poll(() => watching.trouble, { timeout: 20_000 }).toContain('is served instead');
  await watching.close();
  await over;
});

describe('the pointer', () => {
  const pointer = () => join(folder, readdirSync(folder).find((name) => /^current_\w+$/.test(name)) as string);

  it.each([
    ['lost', () => rmSync(pointer())],
    ['empty', () => writeFileSync(pointer(), '')],
  ])('%s: the newest is served, and whoever publishes puts it right', async (_, lose) => {
    lose();
    expect(await askedFrom()).toContain(dataset.version);
    expect(snapshots.trouble).toMatch(/^The pointer to the dataset in force is lost/);
    await publish(storage, dataset.version, () => dataset);
    await served();
    expect(snapshots.trouble).toBeNull();
  });

  it('to what isn’t there: the newest that is', async () => {
    writeFileSync(pointer(), 'ffffffffffff_c0ffee000000_0_00000000\n');
    expect(await askedFrom()).toContain(dataset.version);
    expect(snapshots.trouble).toContain('is missing');
  });
});

it('where nothing sound is left, that is said: in each answer, at /health and in the log; and is over by itself', async () => {
  await using server = await listening(createServer({ schema, snapshots, logger: logger() }));
  const ask = () =>
    fetch(`${server.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ organisation(id: "csto") { name } }' }),
    });
  expect((await (await ask()).json()).errors).toBeUndefined();
  const files = readdirSync(folder).filter((name) => name.endsWith('.sqlite') && !isVotes(name));
  for (const file of files) {
    copyFileSync(join(folder, file), join(folder, `${file}.aside`));
    truncateSync(join(folder, file), 0);
  }
  const refused = await ask();
  expect([refused.status, await refused.json()]).toMatchObject([503, { errors: [{ extensions: { code: 'DATASET_UNREADABLE' } }] }]);
  const health = await fetch(`${server.address}/health`);
  const { status, dataset: known } = (await health.json()) as { status: string; dataset: { trouble: string } };
  expect([health.status, status, known.trouble]).toEqual([503, 'unavailable', expect.stringMatching(/checksum.*there is no other\.$/)]);
  expect(known.trouble, 'no place').not.toContain(folder);
  expect((await fetch(`${server.address}/live`)).status).toBe(200);
  expect(told).toEqual([expect.stringContaining('npm run restore')]);
  for (const file of files) copyFileSync(join(folder, `${file}.aside`), join(folder, file));
  expect((await (await ask()).json()).errors).toBeUndefined();
  expect((await fetch(`${server.address}/health`)).status).toBe(200);
});
