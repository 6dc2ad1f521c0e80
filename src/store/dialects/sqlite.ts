/**
 * SQLite: a folder with one file a version, and for each layout of the tables a file `current_LAYOUT` that names the one in force.
 *
 * SQLite runs on the event loop's thread and has no statement timeout; so every statement must be bounded by an index and
 * a limit. A version's file is written aside under another name and renamed when whole; beside it lies its checksum.
 */

import { randomUUID } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import Sqlite from 'better-sqlite3';
import { Kysely, SqliteDialect, sql } from 'kysely';
import { checksumOf } from '../checksum.ts';
import { layout } from '../layout.ts';
import { type Fill, removable, type SnapshotStorage } from '../snapshot.ts';
import { type Dialect, type OpenDatabase, type StatementListener, type Tables, tellStatement } from './dialect.ts';

export const sqlite: Dialect = {
  name: 'SQLite',
  text: 'text',
  bytes: 'blob',
  tableSuffix: 'strict',
  inList: (column, values) => sql`${column} in (select value from json_each(${JSON.stringify(values)}))`,
  keys: (values) => sql`json_each(${JSON.stringify(values)}) as k`,
  // SQLite has no lateral join; a correlated list of ids is its bounded equivalent.
  forEachKey: (keys, table, ids) => sql`${sqlite.keys(keys)} cross join ${sql.table(table)} as t on t.id in (${ids})`,
  statistics: false,
};

/** Opens a SQLite file, or an empty database in memory. */
export function openSqlite(file: string, options: { readonly?: boolean; onStatement?: StatementListener } = {}): OpenDatabase {
  const connection = new Sqlite(file, { readonly: options.readonly ?? false, fileMustExist: options.readonly ?? false });
  const database = new Kysely<Tables>({
    dialect: new SqliteDialect({ database: withCachedStatements(connection) }),
    log: (event) => tellStatement(event, 'sqlite', options.onStatement),
  });
  return { database, dialect: sqlite, close: () => database.destroy() };
}

/** Preparing costs as much as a read; the statements of this program are few and return for ever. */
function withCachedStatements(connection: Sqlite.Database): Sqlite.Database {
  const statements = new Map<string, Sqlite.Statement>();
  const prepare = (text: string) => {
    let statement = statements.get(text);
    if (!statement) {
      if (statements.size >= 500) statements.clear();
      statement = connection.prepare(text);
      statements.set(text, statement);
    }
    return statement;
  };
  return { prepare, close: () => connection.close() } as unknown as Sqlite.Database;
}

/** What is being written, and what SQLite may put beside it. */
const partial = /\.partial(-journal)?$/;
/** Milliseconds after which nobody can still be writing a file, whoever has the turn. */
const writingTime = 60 * 60 * 1000;

/** Snapshots as files in a folder, made when first needed. */
export function sqliteStorage(folder: string, onStatement?: StatementListener): SnapshotStorage {
  const pointer = join(folder, `current_${layout}`);
  const fileOf = (key: string) => join(folder, `${key}.sqlite`);
  const sumOf = (key: string) => checksumFileOf(fileOf(key));
  return {
    place: folder,
    async current() {
      return existsSync(pointer) ? readFileSync(pointer, 'utf8').trim() || null : null;
    },
    async earlier() {
      const pointers = existsSync(folder) ? readdirSync(folder).filter((name) => /^current_\w+$/.test(name)) : [];
      const others = pointers.map((name) => join(folder, name)).filter((file) => file !== pointer);
      const [newest] = others.sort((a, b) => modifiedAt(b) - modifiedAt(a));
      return newest === undefined ? null : readFileSync(newest, 'utf8').trim() || null;
    },
    async has(key) {
      return existsSync(fileOf(key));
    },
    async write(key: string, fill: Fill) {
      makeFolder(folder);
      removeLeftovers(folder, Date.now() - writingTime);
      const aside = besides(fileOf(key));
      try {
        const open = openSqlite(aside, { onStatement });
        try {
          // Nobody reads the file before it is renamed, and a half-written one is thrown away.
          await sql`pragma journal_mode = memory`.execute(open.database);
          await sql`pragma synchronous = off`.execute(open.database);
          await fill(open.database, open.dialect);
        } finally {
          await open.close();
        }
        flush(aside);
        // First: a file without its checksum would be taken for damaged, a checksum without its file is nothing.
        await seal(aside, fileOf(key));
        renameSync(aside, fileOf(key));
      } catch (error) {
        rmSync(aside, { force: true });
        throw error;
      }
    },
    async activate(key) {
      const aside = besides(pointer);
      writeFileSync(aside, `${key}\n`);
      flush(aside);
      renameSync(aside, pointer);
    },
    async removeOld() {
      removeLeftovers(folder, Date.now() - writingTime);
      const inForce = await this.current();
      const written = await this.written();
      // Whoever reads a removed file goes on reading it until it is closed.
      for (const key of removable(written, new Set(inForce === null ? [] : [inForce]))) {
        tryToRemove(fileOf(key));
        tryToRemove(sumOf(key));
      }
    },
    async written() {
      if (!existsSync(folder)) return [];
      return readdirSync(folder)
        .filter((name) => name.endsWith(`_${layout}.sqlite`))
        .map((name) => ({ key: name.slice(0, -'.sqlite'.length), at: modifiedAt(join(folder, name)) }))
        .sort((a, b) => b.at - a.at)
        .map(({ key }) => key);
    },
    async stamp(key) {
      const found = statSync(fileOf(key), { throwIfNoEntry: false, bigint: true });
      return found ? `${found.ino} ${found.size} ${found.mtimeNs} ${found.ctimeNs}` : null;
    },
    async damage(key, pause) {
      if (!existsSync(sumOf(key))) return 'its checksum is missing';
      const expected = readFileSync(sumOf(key), 'utf8').trim();
      const found = await checksumOf(fileOf(key), pause);
      return found === expected ? null : `its length and checksum are ${found}, and were ${expected}`;
    },
    async alone(work, waits) {
      makeFolder(folder);
      const turn = turnIn(folder);
      try {
        if (!isTaken(turn)) {
          waits?.();
          do await wait(100);
          while (!isTaken(turn));
        }
        removeLeftovers(folder, Number.POSITIVE_INFINITY);
        return await work();
      } finally {
        turn.close();
      }
    },
    async tidy() {
      if (!existsSync(folder) || !readdirSync(folder).some((name) => partial.test(name))) return;
      const turn = turnIn(folder);
      try {
        if (isTaken(turn)) removeLeftovers(folder, Number.POSITIVE_INFINITY);
      } finally {
        turn.close();
      }
    },
    async open(key) {
      return openSqlite(fileOf(key), { readonly: true, onStatement });
    },
    async close() {},
  };
}

/** Whose turn it is holds a lock of SQLite's on this: whoever dies lets go of it. */
const turnIn = (folder: string) => new Sqlite(join(folder, 'turn'), { timeout: 0 });

/** Takes the turn, until this is closed; false where another has it. */
function isTaken(turn: Sqlite.Database): boolean {
  try {
    turn.exec('begin exclusive');
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'SQLITE_BUSY') throw error;
    return false;
  }
}

const checksumFileOf = (file: string) => `${file}.crc32`;

/** Writes down the checksum of a file, as that of the place where it will be. */
export async function seal(file: string, place: string): Promise<void> {
  const aside = besides(checksumFileOf(place));
  writeFileSync(aside, `${await checksumOf(file)}\n`);
  flush(aside);
  renameSync(aside, checksumFileOf(place));
}

function flush(file: string): void {
  const handle = openSync(file, 'r+');
  fsyncSync(handle);
  closeSync(handle);
}

/** Where a file is written before it takes its name. Writers may be several, in one process too, so each has its own. */
function besides(file: string): string {
  return `${file}.${randomUUID()}.partial`;
}

/**
 * What a killed process left half written, and last changed by a time: whoever has the turn knows that nobody else is writing, and to others
 * only age tells. The folder may be shared by containers and hosts, each of which numbers its own processes.
 */
function removeLeftovers(folder: string, before: number): void {
  for (const name of readdirSync(folder)) {
    const file = join(folder, name);
    if (partial.test(name) && modifiedAt(file) <= before) tryToRemove(file);
  }
}

/** Node.js's own `recursive` tries for ever where a file system has the folder above and takes none in it, as /proc does. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  if (!existsSync(dirname(folder))) makeFolder(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another process may have made it just now.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

/** Never, for a file that somebody has just removed or renamed. */
function modifiedAt(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Number.POSITIVE_INFINITY;
}

/** Windows does not remove what is open; what stays is removed another time. */
function tryToRemove(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {}
}
