/** `check --new`: what it lists of a change, in which order, against which revision. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { review } from '../../src/program/review.ts';

let top: string;
let folder: string;
beforeAll(() => {
  top = mkdtempSync(join(tmpdir(), 'demarche-review-test-'));
  folder = join(top, 'data');
  mkdirSync(join(folder, 'positions'), { recursive: true });
  git('init', '--quiet', '--initial-branch=main');
  write('organisations.yaml', ['{ id: board, name: Harbour Board, kind: OTHER, source: gazette }']);
  write('propositions.yaml', ['{ id: bridge, kind: POLICY, topics: [sea], text: The island should have a bridge. }']);
  write('sources.yaml', ['{ id: gazette, title: Island Gazette, kind: REPORT, url: "https://gazette.example/1", language: en }']);
  write('positions/board.yaml', [position('kept', 'PASSAGE'), position('altered', 'PASSAGE'), position('dropped', 'PASSAGE')]);
  commit('first');
  write('positions/board.yaml', [
    position('doubtful', 'NOT_READ', 'certain: false, note: Heard of.'),
    position('whole', 'FULL'),
    position('kept', 'PASSAGE'),
    position('altered', 'PASSAGE', 'stance: OPPOSES'),
    position('blaming', 'FULL', 'targets: [{ actor: board, tone: CRITICAL }]'),
    position('hearsay', 'REPORTED'),
  ]);
  commit('second');
});
afterAll(() => rmSync(top, { recursive: true }));

let printed: string[];
beforeEach(() => {
  printed = [];
});
const listed = () => printed.flatMap((line) => /^ {2}(\S+ \(\w+\))/.exec(line)?.[1] ?? []);

it('begins with what counts and was not read, and ends with what is uncertain', () => {
  review(folder, 'HEAD^', (line) => printed.push(line));
  expect(listed()).toEqual(['hearsay (new)', 'blaming (new)', 'altered (changed)', 'whole (new)', 'doubtful (new)']);
});

it('names passage, link and line of each, and what was taken out', () => {
  review(folder, 'HEAD^', (line) => printed.push(line));
  const at = printed.findIndex((line) => line.includes('hearsay'));
  expect(printed.slice(at, at + 4)).toEqual([
    `  hearsay (new) ${join(folder, 'positions/board.yaml')}:7`,
    '    board CALLS_FOR SUPPORTS: The island should have a bridge.',
    '    says: A bridge is wanted.',
    '    REPORTED: Island Gazette, para. 1, https://gazette.example/1',
  ]);
  expect(printed).toContain('taken out: dropped');
});

it('compares main with the commit before the last, a branch with where it left main, and leaves files and index alone', () => {
  review(folder, null, (line) => printed.push(line));
  expect(listed()).toHaveLength(5);
  git('checkout', '--quiet', '-b', 'branch');
  write('positions/more.yaml', [position('of-the-branch', 'PASSAGE')]);
  commit('third');
  write('positions/uncommitted.yaml', [position('of-today', 'PASSAGE')]);
  printed = [];
  review(folder, null, (line) => printed.push(line));
  expect(listed()).toEqual(['of-the-branch (new)', 'of-today (new)']);
  expect(git('status', '--porcelain').trim()).toBe('?? data/positions/uncommitted.yaml');
});

it('says which revision is unknown', () => {
  expect(() => review(folder, 'nowhere', () => {})).toThrow('--since takes a git revision that has data, but got nowhere');
});

function position(id: string, read: string, more = 'stance: SUPPORTS'): string {
  const stance = more.includes('stance') ? '' : ', stance: SUPPORTS';
  return `{ id: ${id}, holder: board, act: CALLS_FOR, proposition: bridge, attribution: AUTHORED, date: 2030-03-04, recordedOn: 2030-03-05, language: en, summary: A bridge is wanted., source: gazette, at: para. 1, read: ${read}, ${more}${stance} }`;
}

function write(path: string, records: readonly string[]): void {
  writeFileSync(join(folder, path), ['records:', ...records.map((each) => `  - ${each}`), ''].join('\n'));
}

function commit(message: string): void {
  git('add', '--all');
  git('-c', 'user.name=Test', '-c', 'user.email=test@example.org', 'commit', '--quiet', '--message', message);
}

function git(...args: string[]): string {
  return execFileSync('git', args, { cwd: top, encoding: 'utf8' });
}
