/**
 * A process that is killed leaves the folder of SQLite files as it is at that moment. Each moment between two steps of putting votes and
 * records in force is kept as a copy of the folder, and each copy is opened as the next process would find it.
 */
import fs, { cpSync, mkdtempSync, readdirSync, rmSync, utimesSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSqlite, sqliteStorage } from '../../src/store/dialects/sqlite.ts';
import { publish } from '../../src/store/in-force.ts';
import { Snapshots } from '../../src/store/snapshots.ts';
import { smallAssembly } from '../support/assembly.ts';

const before = smallAssembly();
const after = smallAssembly([{ rcid: 5200, session: 72, date: '2017-11-01', short: 'EMBARGO', votes: 'YNYYY' }]);

/** What changes something in a folder. */
const steps = ['mkdirSync', 'openSync', 'fsyncSync', 'closeSync', 'writeFileSync', 'renameSync', 'rmSync'] as const;

let place: string;
/** the copies, the earliest first */
const moments: string[] = [];
beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), 'demarche-killed-'));
  const folder = join(place, 'data');
  await publish(sqliteStorage(folder), before.version, () => before);
  let keeping = false;
  const keep = () => {
    if (keeping) return;
    keeping = true;
    const copy = join(place, String(moments.length));
    cpSync(folder, copy, { recursive: true, preserveTimestamps: true });
    moments.push(copy);
    keeping = false;
  };
  const own = Object.fromEntries(steps.map((step) => [step, fs[step]]));
  for (const step of steps) {
    Object.assign(fs, {
      [step]: (...given: unknown[]) => {
        keep();
        return (own[step] as (...given: unknown[]) => unknown)(...given);
      },
    });
  }
  syncBuiltinESMExports();
  try {
    await publish(sqliteStorage(folder, keep), after.version, () => after);
  } finally {
    Object.assign(fs, own);
    syncBuiltinESMExports();
  }
  keep();
});
afterAll(() => rmSync(place, { recursive: true, force: true }));

const databases = (folder: string) => readdirSync(folder).filter((name) => name.endsWith('.sqlite'));

async function inForce(folder: string) {
  const snapshots = new Snapshots(sqliteStorage(folder));
  const { snapshot, release } = await snapshots.acquire();
  try {
    const { rollCalls } = await snapshot.positions.votes.in('RECORD');
    return { version: snapshot.version, rollCalls: rollCalls.length, statements: await snapshot.positions.statements.count() };
  } finally {
    release();
    await snapshots.close();
  }
}

const whole = ({ version, counts }: { version: string; counts: { rollCalls: number; statements: number } }) => ({ version, ...counts });
const countsOf = ({ records, contents }: typeof before) => ({
  rollCalls: new Set([...records.RollCall.map(({ id }) => id), ...(contents?.rollCalls ?? [])]).size,
  statements: records.Statement.length,
});

describe('killed at any moment', () => {
  it('the old data are in force and whole, and from one moment on the new', async () => {
    const [old, young] = [before, after].map((dataset) => whole({ version: dataset.version, counts: countsOf(dataset) }));
    expect(young?.rollCalls).toBe((old?.rollCalls as number) + 1);
    const found: Awaited<ReturnType<typeof inForce>>[] = [];
    for (const moment of moments) found.push(await inForce(moment));
    const switched = found.findIndex(({ version }) => version === after.version);
    // Most of it is done before the switch, and only what is old is taken away after it.
    expect(switched).toBeGreaterThan(50);
    expect(found).toEqual(found.map((_, at) => (at < switched ? old : young)));
  });

  it('what has the name of a version is a whole database', async () => {
    for (const moment of moments) {
      for (const name of databases(moment)) {
        const { database, close } = openSqlite(join(moment, name), { readonly: true });
        const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(database);
        const { n } = await database.selectFrom('dataset').select(sql<number>`count(*)`.as('n')).executeTakeFirstOrThrow();
        await close();
        expect([moment, name, rows, n]).toEqual([moment, name, [{ integrity_check: 'ok' }], 1]);
      }
    }
  });

  it('whoever comes next puts the new in force, and takes away what lies half-written once nobody can be writing it', async () => {
    const hours = new Date(Date.now() - 2 * 60 * 60 * 1000);
    let halfWritten = 0;
    for (const moment of moments.filter((_, at) => at % 10 === 0)) {
      const partial = readdirSync(moment).filter((name) => name.includes('.partial'));
      halfWritten += partial.length;
      for (const name of partial) utimesSync(join(moment, name), hours, hours);
      await publish(sqliteStorage(moment), after.version, () => after);
      expect((await inForce(moment)).version).toBe(after.version);
      expect(readdirSync(moment).filter((name) => name.includes('.partial'))).toEqual([]);
    }
    expect(halfWritten).toBeGreaterThan(5);
  });
});
