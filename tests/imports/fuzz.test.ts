/**
 * Whatever bytes there are: readers of votes, of the ledger and of the dataset's files say where something is wrong, and end. The short part
 * of `npm run fuzz`, which tries more.
 */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkDataset } from '../../src/dataset/check.ts';
import { readDataset } from '../../src/dataset/read.ts';
import type { Records } from '../../src/domain/records.ts';
import { parseLedger } from '../../src/imports/ledger.ts';
import { readVotes, recognise } from '../../src/imports/read.ts';
import { sourcesIn } from '../../src/imports/sources.ts';
import { writeAssembly } from '../support/assembly.ts';

const tries = Number(process.env.FUZZ ?? 1) * 150;

/** The same numbers each time. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

const odd = [
  '"',
  ',',
  '\n',
  '\r',
  '\t',
  '\0',
  '\ufeff',
  '﷽',
  '𝒳',
  '-',
  ':',
  '&a',
  '*a',
  '!!',
  '{',
  ']',
  '#',
  '%',
  '9'.repeat(40),
  'x'.repeat(5_000),
];

/** A file with some of its bytes flipped, cut, doubled, or with something odd in it; now and then nothing but random bytes. */
function spoilt(bytes: Buffer, random: (below: number) => number): Buffer {
  if (random(12) === 0) return Buffer.from(Array.from({ length: random(400) }, () => random(256)));
  let spoilt = Buffer.from(bytes);
  for (let each = random(4); each >= 0; each--) {
    const at = random(spoilt.length + 1);
    const to = Math.min(spoilt.length, at + random(60));
    const what = random(4);
    if (what === 0 && at < spoilt.length) spoilt[at] = (spoilt[at] as number) ^ (1 << random(8));
    else if (what === 1) spoilt = Buffer.concat([spoilt.subarray(0, at), spoilt.subarray(to)]);
    else if (what === 2) spoilt = Buffer.concat([spoilt.subarray(0, to), spoilt.subarray(at)]);
    else spoilt = Buffer.concat([spoilt.subarray(0, at), Buffer.from(odd[random(odd.length)] as string), spoilt.subarray(at)]);
  }
  return spoilt;
}

let folder: string;
let records: Records;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'demarche-fuzz-'));
  writeAssembly(join(folder, 'records'));
  ({ records } = readDataset(join(folder, 'records')));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Errors that are told without a stack: they say what is wrong, and where. */
const plain = ['MalformedRow', 'NothingToImport', 'AmbiguousFiles', 'ImportUnreadable', 'InvalidDataset'];

describe('published votes', () => {
  const votes = {
    'un_roll_calls.csv':
      'rcid,session,importantvote,date,unres,amend,para,short,descr\n5001,60,0,2005-11-08,R/60/12,0,0,EMBARGO,"a, b"\n5002,60,0,2005-12-16,R/60/174,0,0,RIGHTS,\n',
    'un_roll_call_issues.csv': 'rcid,short_name,issue\n5002,hr,Human rights\n',
    'un_votes.csv':
      'rcid,country,country_code,vote\n5001,Russia,RU,yes\n5001,United States,US,no\n5002,Russia,RU,no\n5002,United States,US,yes\n',
  };
  it.each([false, true])(
    `of which anything may be spoilt (skipping %s): read, or told where`,
    async (skip) => {
      const random = randomFrom(skip ? 17 : 16);
      const counts: Record<string, number> = {};
      for (let each = 0; each < tries; each++) {
        const place = mkdtempSync(join(folder, 'votes-'));
        for (const [name, text] of Object.entries(votes))
          writeFileSync(join(place, name), random(2) ? text : spoilt(Buffer.from(text), random));
        try {
          await readVotes(await recognise([place]), records, { skip });
          counts.read = (counts.read ?? 0) + 1;
        } catch (error) {
          const { name, message } = error as Error;
          expect(plain, `try ${each}: ${(error as Error).stack}`).toContain(name);
          expect(message.length).toBeLessThan(2_000);
          counts[name] = (counts[name] ?? 0) + 1;
        }
        rmSync(place, { recursive: true });
      }
      console.log(`spoilt votes: ${JSON.stringify(counts)}`);
      expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(tries);
    },
    600_000,
  );
});

describe('a ledger', () => {
  const shipped = new URL('../../fixtures/votes/unga/', import.meta.url).pathname;
  const session = readFileSync(join(shipped, '5.csv'));
  it('of which a file is spoilt: read, or told where', () => {
    const random = randomFrom(18);
    const counts: Record<string, number> = {};
    const sources = sourcesIn(readDataset(new URL('../../fixtures', import.meta.url).pathname).records);
    const read = (bytes: Buffer) => parseLedger('unga', new Map([['5.csv', bytes.toString()]]), sources, 'votes/unga');
    expect(read(session).rows.length, 'as it is').toBeGreaterThan(10);
    for (let each = 0; each < tries; each++) {
      try {
        read(spoilt(session, random));
        counts.read = (counts.read ?? 0) + 1;
      } catch (error) {
        const { name, message, stack } = error as Error;
        expect(plain, `try ${each}: ${stack}`).toContain(name);
        expect(message, `try ${each}`).toContain('5.csv');
        counts[name] = (counts[name] ?? 0) + 1;
      }
    }
    console.log(`spoilt ledgers: ${JSON.stringify(counts)}`);
    expect(counts.MalformedRow).toBeGreaterThan(0);
  }, 600_000);
});

describe('a dataset', () => {
  it('of which a file is spoilt: every problem has its file and line, and none is a failure of the reader', () => {
    const random = randomFrom(19);
    let [sound, wrong] = [0, 0];
    const place = join(folder, 'spoilt');
    const files = readdirSync(join(folder, 'records'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml'));
    for (let each = 0; each < tries / 3; each++) {
      cpSync(join(folder, 'records'), place, { recursive: true });
      const name = files[random(files.length)] as string;
      writeFileSync(join(place, name), spoilt(readFileSync(join(place, name)), random));
      const problems = checkDataset(readDataset(place), []);
      if (problems.length === 0) sound++;
      else wrong++;
      for (const problem of problems)
        expect(problem, `try ${each}, ${name}`).toMatchObject({ file: expect.stringMatching(/\.(yaml|csv)$/), line: expect.any(Number) });
      rmSync(place, { recursive: true });
    }
    console.log(`spoilt datasets: ${JSON.stringify({ sound, wrong })}`);
    expect(wrong).toBeGreaterThan(0);
  }, 600_000);
});
