/** `check --due`: what it lists, on a day that is given. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { writeLedger } from '../../src/imports/folder.ts';
import { due } from '../../src/program/due.ts';
import { topicsOfSubject } from '../../src/votes/subjects.ts';
import { writeAssembly } from '../support/assembly.ts';
import { fixturesFolder } from '../support/graph.ts';
import { row, table } from '../support/table.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'demarche-due-'));
  writeAssembly(folder);
  const yearly = (title: string, ...years: readonly number[]) =>
    years.map((year) =>
      row({
        id: `unga-${year - 1945}-${title.length}`,
        title,
        date: `${year}-12-01`,
        session: String(year - 1945),
        letters: { RECORD: 'Y', VOETEN: null },
      }),
    );
  const rows = [
    ...yearly('The embargo', 2016, 2017, 2018),
    ...yearly('Third report on whales', 2016, 2017, 2019),
    ...yearly('Fourth report on whales', 2020),
    ...yearly('A single vote', 2020),
    ...yearly('Long over', 1990, 1991, 1992),
  ];
  writeLedger(folder, {
    ...table(['RUS'], ...rows),
    gaps: [{ session: '75', symbol: 'A/RES/75/9', open: false, date: '2020', what: 'Nobody has it.' }],
  });
});
afterAll(() => rmSync(folder, { recursive: true }));

function dueOn(day: string, place = folder): string[] {
  const lines: string[] = [];
  due(place, day, (line) => lines.push(line));
  return lines;
}

it('are newer files, gaps, and series without a proposition that go on', () => {
  expect(dueOn('2021-06-01')).toEqual([
    'votes of unga: the ledger ends on 2020-12-01: look for a newer file',
    'votes of unga: missing: A/RES/75/9, 2020: Nobody has it.',
    'votes of unga: no proposition for “Fourth report on whales”, in 4 sessions from 71 to 75, lately without a symbol',
  ]);
  expect(dueOn('2021-01-15')[0]).toMatch(/^votes of unga: missing/);
});

it('in the shipped dataset are no series but the one that left-out/votes.md tells of', () => {
  const lines = dueOn('2026-11-27', fixturesFolder);
  expect(lines.filter((line) => line.includes('no proposition'))).toEqual([
    'votes of unga: no proposition for “Situation of human rights in the Syrian Arab Republic”, in 15 sessions from 66 to 80, lately A/RES/80/224',
  ]);
  expect(lines[0]).toBe('votes of unga: the ledger ends on 2026-06-04: look for a newer file');
  expect(lines.some((line) => line.startsWith('term of '))).toBe(true);
});

it('subjects are tied to topics as a whole, and by what is before and after their dashes', () => {
  const topics = {
    'HUMAN RIGHTS': 'human-rights',
    'TERRITORIES OCCUPIED BY ISRAEL': 'palestine',
    'KOSOVO (SERBIA)': 'kosovo',
    SERBIA: 'serbia',
  };
  expect(topicsOfSubject('TERRITORIES OCCUPIED BY ISRAEL--HUMAN RIGHTS', topics)).toEqual(['palestine', 'human-rights']);
  expect(topicsOfSubject('KOSOVO (SERBIA)', topics)).toEqual(['kosovo']);
  expect(topicsOfSubject('HUMAN RIGHTS (IRAN)', topics)).toEqual(['human-rights']);
  expect(topicsOfSubject('FISH', topics)).toEqual([]);
});
