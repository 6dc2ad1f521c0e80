/** Readers of published votes, behind their one interface: what a reader may name as its source. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { readVotes } from '../../src/imports/read.ts';
import type { VoteReader } from '../../src/imports/reader.ts';
import { libraryData, Rank, type VoteSource } from '../../src/imports/sources.ts';
import { records } from '../support/records.ts';
import { row, table } from '../support/table.ts';

const folder = mkdtempSync(join(tmpdir(), 'readers-'));
afterAll(() => rmSync(folder, { recursive: true }));

const written = (name: string, content: string) => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};

it('a source without a rank is refused: its account would be taken for what was written here', async () => {
  const file = written('votes.csv', '');
  const other: VoteSource = { rank: Rank.OFFICIAL, source: { ...libraryData.source, id: 'another-library' } };
  const readBy = (source: string): VoteReader => ({
    name: 'other',
    body: 'unga',
    sources: [libraryData, other],
    forms: { votes: { what: 'votes', columns: ['id'] } },
    read: async () => table(['FRA'], row({ id: 'unga-60-12', sources: [source], letters: { RECORD: 'Y', VOETEN: null } })),
  });
  const read = (source: string) =>
    readVotes(new Map([[readBy(source), new Map([['votes', [file]]])]]), records({ states: { FRA: {} } }), { skip: false });
  await expect(read('another-library')).rejects.toThrow(
    'votes.csv: unga-60-12 was read as of another-library: expected a source that its reader names, and that has a rank',
  );
  await expect(read('unga-voting-data')).rejects.toThrow('unga-60-12 was read as of unga-voting-data');
  expect((await read(libraryData.source.id)).layers).toMatchObject([{ name: 'other' }]);
});
