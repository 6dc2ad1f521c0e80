/** The reader of the UN Digital Library's bulk file: both layouts, and what it says of what is wrong. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type ReadFiles, readVotes, recognise } from '../../src/imports/read.ts';
import type { VoteTable } from '../../src/votes/table.ts';
import { records } from '../support/records.ts';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

const world = records({
  states: {
    CHE: { name: 'Switzerland', since: '2002-09-10' },
    CHN: { name: 'China', since: '1971-10-25' },
    DEU: { name: 'Germany', since: '1973-09-18' },
    IRN: { name: 'Iran', officialName: 'Islamic Republic of Iran' },
    MNE: { name: 'Montenegro', since: '2006-06-28' },
    RUS: { name: 'Russia', otherNames: ['Russian Federation'], since: '1991-12-24' },
    SSD: { name: 'South Sudan', since: '2011-07-14' },
    TUR: { name: 'Türkiye', otherNames: ['Turkey'] },
    TWN: { name: 'Taiwan', until: '1971-10-25' },
    USA: { name: 'United States', otherNames: ['United States of America'] },
  },
});

const header =
  'undl_id,ms_code,ms_name,ms_vote,date,session,resolution,draft,committee_report,meeting,title,agenda_title,subjects,total_yes,total_no,total_abstentions,total_non_voting,total_ms,undl_link';
const later = header.replace('subjects,', 'subjects,vote_note,');

interface RollCall {
  readonly id?: string;
  readonly date?: string;
  readonly session?: string;
  readonly symbol?: string;
  readonly title?: string;
  readonly totals?: string;
  /** code, name, vote */
  readonly votes: readonly (readonly [string, string, string])[];
  readonly note?: string;
}

/** The rows of a roll call, in the layout of a header. */
function rows(layout: string, { id = '4000001', date = '2005-11-08', session = '60', symbol = 'A/RES/60/12', ...given }: RollCall): string {
  const { title = 'The embargo : resolution / adopted by the General Assembly', totals = '1.0,1.0,0.0,1.0,3.0', votes, note = '' } = given;
  const about = `${date},${session},${symbol},A/60/L.9,A/60/1,A/60/PV.45,"${title}","The item, as it is called.",TRADE|EMBARGOES`;
  const subjects = layout === later ? `${about},${note}` : about;
  return votes.map(([code, name, vote]) => `${id},${code},${name},${vote},${subjects},${totals},https://example.org/${id}\n`).join('');
}

const three: RollCall['votes'] = [
  ['RUS', 'RUSSIAN FEDERATION', 'Y'],
  ['USA', 'UNITED STATES', 'N'],
  ['TUR', 'TÜRKİYE', 'X'],
];

async function read(content: string, skip = false): Promise<ReadFiles> {
  const folder = mkdtempSync(join(tmpdir(), 'library-'));
  folders.push(folder);
  writeFileSync(join(folder, 'voting.csv'), content);
  return readVotes(await recognise([join(folder, 'voting.csv')]), world, { skip });
}

const tableIn = ({ layers }: ReadFiles) => layers[0]?.table as VoteTable;

/** Who did what in the only roll call, where anything is recorded and could be done. */
function lettersIn(table: VoteTable): Record<string, string> {
  const letters = [...(table.rows[0]?.letters.RECORD ?? '')];
  return Object.fromEntries(
    table.states.map((state, at) => [state, letters[at] as string] as const).filter(([, it]) => !'.-'.includes(it)),
  );
}

describe('the Library’s file', () => {
  it.each([
    ['to 2025', header],
    ['of 2026', later],
  ])('is read in the layout %s', async (_, layout) => {
    const table = tableIn(await read(`${layout}\n${rows(layout, { votes: three })}`));
    expect(table.rows).toMatchObject([
      {
        id: 'unga-60-12',
        date: '2005-11-08',
        session: '60',
        symbol: 'A/RES/60/12',
        draft: 'A/60/L.9',
        meeting: 'A/60/PV.45',
        title: 'The embargo',
        votedOn: 'TEXT',
        adopted: true,
        totals: { yes: 1, no: 1, abstain: 0, absent: 1 },
        subjects: ['TRADE', 'EMBARGOES'],
        number: null,
        record: '4000001',
        sources: ['undl-voting-data'],
        letters: { VOETEN: null },
      },
    ]);
    expect(lettersIn(table)).toEqual({ RUS: 'Y', USA: 'N', TUR: 'X' });
  });

  it('tells rows without a number apart by symbol and day', async () => {
    const first = rows(header, { id: '', symbol: 'A/RES/80/1', date: '2026-03-10', session: '80', votes: three });
    const second = rows(header, { id: '', symbol: 'A/RES/80/1', date: '2026-03-11', session: '80', votes: three });
    const table = tableIn(await read(`${header}\n${first}${second}`));
    expect(table.rows.map(({ id, record, sources }) => [id, record, sources])).toEqual([
      ['unga-80-1', null, ['un-machine-readable-resolutions']],
      ['unga-80-1-of-2026-03-11', null, ['un-machine-readable-resolutions']],
    ]);
  });

  it('counts emergency sessions with the regular one in course', async () => {
    const emergency = rows(header, { symbol: 'A/RES/ES-11/1', session: 'ES-11', date: '2022-03-02', votes: three });
    expect(tableIn(await read(`${header}\n${emergency}`)).rows).toMatchObject([
      { id: 'unga-es-11-1', session: '76', symbol: 'A/RES/ES-11/1' },
    ]);
  });

  it.each([
    ['A/RES/33/71[H]', 'A/RES/33/71 H', 'unga-33-71-h'],
    ['A/RES/56/24G', 'A/RES/56/24 G', 'unga-56-24-g'],
    ['A/RES/2765(XXVI)[C]', 'A/RES/2765(XXVI) C', 'unga-2765-xxvi-c'],
    ['A/RES/50/38[B-XII]', 'A/RES/50/38 B XII', 'unga-50-38-b-xii'],
    ['A/RES/75/254A-C', 'A/RES/75/254 A-C', 'unga-75-254-a-c'],
    ['A/RES/63(I)[PARA.8]', 'A/RES/63(I), para. 8', 'unga-63-i-para-8'],
    ['A/RES/60//12', 'A/RES/60/12', 'unga-60-12'],
    ['A/DEC/80/506', 'A/DEC/80/506', 'unga-dec-80-506'],
  ])('writes the symbol %s as the UN does', async (found, symbol, id) => {
    expect(tableIn(await read(`${header}\n${rows(header, { symbol: found, votes: three })}`)).rows).toMatchObject([{ symbol, id }]);
  });

  it.each([
    [
      'Review of the decisions adopted by the General Assembly at its 10th session : resolution / adopted by the General Assembly',
      'Review of the decisions adopted by the General Assembly at its 10th session',
    ],
    [
      'Situtation of human rights in the Brithish Isles , and of of others : draft resolution / adopted',
      'Situation of human rights in the British Isles, and of others',
    ],
    ['Towards a world:#the need for an agenda resolution/adopted by the General Assembly', 'Towards a world: the need for an agenda'],
  ])('has the bare subject of %s', async (title, subject) => {
    expect(tableIn(await read(`${header}\n${rows(header, { title, votes: three })}`)).rows).toMatchObject([{ title: subject }]);
  });

  it.each([
    ['A/34/PV. 4', 'A/34/PV.4'],
    ['A64/PV.62', 'A/64/PV.62'],
    ['A//PV.2441', 'A/PV.2441'],
    ['A/PV.1384 and Corr.1', 'A/PV.1384'],
    ['A/75/PV.48 (Resumption 1)', 'A/75/PV.48 (Resumption 1)'],
  ])('writes the meeting %s as the UN does', async (found, meeting) => {
    const file = `${header}\n${rows(header, { votes: three })}`.replaceAll('A/60/PV.45', found);
    expect(tableIn(await read(file)).rows).toMatchObject([{ meeting }]);
  });

  it('of the Security Council is told from it', async () => {
    const council =
      'undl_id,ms_code,ms_name,permanent_member,ms_vote,date,resolution\n1,USA,UNITED STATES,True,Y,2005-01-01,S/RES/1(2005)\n';
    await expect(read(council)).rejects.toThrow('has votes of the Security Council, which are not taken in yet');
  });
});

describe('a voter of the Library’s file', () => {
  const voting = (votes: RollCall['votes'], given: Partial<RollCall> = {}) =>
    read(`${header}\n${rows(header, { totals: '1,0,0,0,1', ...given, votes })}`);
  const lettersOf = async (votes: RollCall['votes'], given: Partial<RollCall> = {}) => lettersIn(tableIn(await voting(votes, given)));

  it('is known by name where it has no code, also with brackets and by a former name', async () => {
    expect(await lettersOf([['', 'Turkey', 'Y']])).toEqual({ TUR: 'Y' });
    expect(await lettersOf([['', 'IRAN (ISLAMIC REPUBLIC OF)', 'Y']])).toEqual({ IRN: 'Y' });
    expect(await lettersOf([['IRN', 'IRAN (ISLAMIC REPUBLIC OF)', 'Y']])).toEqual({ IRN: 'Y' });
  });

  it('has codes of its own for former states, and the seat of China is that of whoever held it', async () => {
    const before = { date: '1965-12-05', session: '20', symbol: 'A/RES/2044(XX)' };
    expect(await lettersOf([['CHN', 'CHINA', 'Y']], before)).toEqual({ TWN: 'Y' });
    expect(await lettersOf([['CHN', 'CHINA', 'Y']])).toEqual({ CHN: 'Y' });
    expect(await lettersOf([['GER', '"GERMANY, FEDERAL REPUBLIC OF"', 'Y']], { date: '1980-12-05', session: '35' })).toEqual({ DEU: 'Y' });
  });

  it.each([
    ['MNE', 'MONTENEGRO', '2006-01-15', 'Montenegro'],
    ['SSD', 'SOUTH SUDAN', '2011-02-01', 'South Sudan'],
    ['CHE', 'SWITZERLAND', '1996-11-12', 'Switzerland'],
    ['TWN', 'TAIWAN', '2019-12-12', 'Taiwan'],
  ])('%s that could not vote yet, or any more, is refused with its place', async (code, name, date, state) => {
    await expect(voting([[code, name, 'Y']], { date })).rejects.toThrow(
      `voting.csv:2:9: found a vote of ${state} on ${date}: expected a state that could vote on that day: a member, neither suspended nor kept from taking part`,
    );
    // As one that did not vote it may be in the list.
    expect(
      await lettersOf(
        [
          ['RUS', 'RUSSIAN FEDERATION', 'Y'],
          [code, name, 'X'],
        ],
        { date },
      ),
    ).toEqual({ RUS: 'Y' });
  });

  it('of an unknown code, or of a name that is another’s, is refused and can be skipped', async () => {
    await expect(voting([['XXX', 'Turky', 'Y']])).rejects.toThrow(
      'voting.csv:2:9: found the code XXX, Turky: expected a state of the dataset',
    );
    await expect(voting([['RUS', 'TURKEY', 'Y']])).rejects.toThrow(
      'voting.csv:2:9: found the code RUS beside the name TURKEY: expected a code and a name of one state: the code is that of Russia',
    );
    const { skipped, ...files } = await read(
      `${header}\n${rows(header, {
        totals: '1,0,0,0,1',
        votes: [
          ['XXX', 'X', 'Y'],
          ['USA', 'UNITED STATES', 'Y'],
        ],
      })}`,
      true,
    );
    expect([lettersIn(tableIn({ skipped, ...files })), skipped.length]).toEqual([{ USA: 'Y' }, 1]);
  });

  it('has one mark in a roll call', async () => {
    await expect(
      voting([
        ['TUR', 'TURKEY', 'Y'],
        ['', 'Turkey', 'N'],
      ]),
    ).rejects.toThrow('voting.csv:3:17: found a second “N”: expected one vote of Türkiye in a roll call: it has one on line 2');
  });
});

describe('totals', () => {
  it('that don’t come out of the names are named with their place; skipped, the roll call stays', async () => {
    const file = `${header}\n${rows(header, { totals: '2.0,1.0,0.0,0.0,3.0', votes: three })}`;
    const message = 'found 1-1-0 by the names of A/RES/60/12: expected 2-1-0 (yes-no-abstentions), as the totals say';
    await expect(read(file)).rejects.toThrow(message);
    const files = await read(file, true);
    expect(files.skipped).toMatchObject([{ file: 'voting.csv', line: 2, found: '1-1-0 by the names of A/RES/60/12' }]);
    expect(lettersIn(tableIn(files))).toEqual({ RUS: 'Y', USA: 'N', TUR: 'X' });
  });

  it('and names of nobody are no vote: it is named with its place, and left out', async () => {
    const nobody = three.map(([code, name]) => [code, name, 'X'] as const);
    const file = `${header}\n${rows(header, { votes: three })}${rows(header, { id: '4000002', symbol: 'A/RES/60/13', totals: '0,0,0,3,3', votes: nobody })}`;
    await expect(read(file)).rejects.toThrow(/voting\.csv:5:\d+: found no vote on A\/RES\/60\/13: expected a vote of at least one member/);
    const files = await read(file, true);
    expect([tableIn(files).rows.map(({ id }) => id), files.skipped.length]).toEqual([['unga-60-12'], 1]);
  });

  it('and all else that a roll call repeats must be the same in every row', async () => {
    const file = `${header}\n${rows(header, { votes: three })}`.replace(/1\.0,1\.0,0\.0,1\.0,3\.0(?!.*\n.*1\.0)/s, '1.0,2.0,0.0,1.0,3.0');
    await expect(read(file)).rejects.toThrow(/voting\.csv:4:\d+: found “2\.0”: expected “1\.0” as on line 2, of the same roll call/);
  });
});
