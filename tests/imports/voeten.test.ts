/** The reader of the published recorded votes of the UN General Assembly: what it yields, and what it says of what is wrong. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { CsvParser } from '../../src/imports/csv.ts';
import { decodeLayers, encodeLayers } from '../../src/imports/layers.ts';
import { type Progress, type ReadFiles, type ReadOptions, readVotes, recognise } from '../../src/imports/read.ts';
import { textsOf } from '../../src/imports/voeten/texts.ts';
import type { VoteTable } from '../../src/votes/table.ts';
import { records } from '../support/records.ts';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** A new folder with these files; those with a name in .gz are compressed. */
function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'unga-'));
  folders.push(folder);
  for (const [name, content] of Object.entries(files)) {
    writeFileSync(join(folder, name), typeof content === 'string' && name.endsWith('.gz') ? gzipSync(content) : content);
  }
  return folder;
}

const lines = (...each: string[]) => `${each.join('\n')}\n`;

/** Three roll calls: a resolution, a paragraph vote, and one that little is recorded of. */
const rollCalls = lines(
  '"rcid","session","importantvote","date","unres","amend","para","short","descr"',
  '3,1,0,1946-01-01,"R/1/66",1,0,"RULES","TO ADOPT, AT ONCE, THE RULES"',
  '4,1,1,1946-12-02,"R/1/79",0,1,"ELECTIONS","TO ADOPT PARAGRAPH 2"',
  '9101,74,,2019-12-10,,,,"",""',
);
const issues = lines('"rcid","short_name","issue"', '3,"nu","Nuclear weapons"', '3,"di","Disarmament"', '4,"me","Palestinian conflict"');
const votes = lines(
  '"rcid","country","country_code","vote"',
  '3,"United States","US","yes"',
  '3,"Namibia","NA","no"',
  '4,"United States","US","abstain"',
  '4,"Yemen Arab Republic","","yes"',
  '4,"Zanzibar","","no"',
  '9101,"Namibia","NA","yes"',
);
const three = { 'un_roll_calls.csv': rollCalls, 'un_roll_call_issues.csv': issues, 'un_votes.csv': votes };

const header = '"rcid","session","vote","ccode","member","importantvote","date","unres","me","nu","di","hr","co","ec","year"';
const single = lines(
  header,
  '3,1,1,2,1,0,"1/1/1946","R/1/66",0,1,1,0,0,"0",1946',
  '3,1,3,565,1,0,"1/1/1946","R/1/66",0,1,1,0,0,"0",1946',
  '3,1,9,678,,0,"1/1/1946","R/1/66",0,1,1,0,0,"0",1946',
  '4,1,2,2,1,1,"12/2/1946","R/1/79",1,0,0,0,0,"0",1946',
  '4,1,8,565,1,1,"12/2/1946","R/1/79",1,0,0,0,0,"0",1946',
  '4,1,1,678,1,1,"12/2/1946","R/1/79",1,0,0,0,0,"0",1946',
);

/** Everybody was a member from the start. */
const world = records({
  states: {
    NAM: { name: 'Namibia', alpha2: 'NA', cow: 565 },
    USA: { name: 'United States', alpha2: 'US', cow: 2 },
    YEM: { name: 'Yemen', otherNames: ['Yemen Arab Republic'], alpha2: 'YE', cow: 679, formerCow: [678] },
    EAZ: { name: 'Zanzibar', cow: 511 },
  },
});

const strict: ReadOptions = { skip: false };
const readIn = async (folder: string, options: ReadOptions): Promise<ReadFiles> => readVotes(await recognise([folder]), world, options);
const read = async (files: Readonly<Record<string, string | Uint8Array>>, options = strict): Promise<VoteTable> =>
  (await readIn(folderOf(files), options)).layers[0]?.table as VoteTable;

/** By roll call, who did what; nothing where nothing is recorded. */
const lettersIn = ({ rows, states }: VoteTable) =>
  rows.map(({ letters }) =>
    Object.fromEntries(states.map((state, at) => [state, letters.RECORD[at]]).filter(([, letter]) => letter !== '-')),
  );

/** A file with one text in it changed. */
function changed(content: string, from: string, to: string): string {
  expect(content).toContain(from);
  return content.replace(from, to);
}

describe('the three files', () => {
  it('yield roll calls, and who chose what in them', async () => {
    const table = await read(three);
    expect(table.rows).toMatchObject([
      {
        id: 'unga-3',
        number: 3,
        session: '1',
        date: '1946-01',
        votedOn: 'AMENDMENT',
        title: 'Rules',
        important: false,
        issues: ['di', 'nu'],
      },
      { id: 'unga-4', number: 4, session: '1', date: '1946-12', votedOn: 'PARAGRAPH', title: 'Elections', important: true, issues: ['me'] },
      { id: 'unga-9101', number: 9101, session: '74', date: '2019-12-10', votedOn: 'TEXT', symbol: null, important: null, issues: [] },
    ]);
    expect(lettersIn(table)).toEqual([{ NAM: 'N', USA: 'Y' }, { USA: 'A', YEM: 'Y', EAZ: 'N' }, { NAM: 'Y' }]);
    for (const { letters, sources } of table.rows) expect([letters.VOETEN, sources]).toEqual([letters.RECORD, ['unga-voting-data']]);
  });

  it('are read alike plain and compressed, with LF and CRLF, with a byte order mark, and with no line break at the end', async () => {
    const plain = await read(three);
    const compressed = Object.fromEntries(Object.entries(three).map(([name, content]) => [`${name}.gz`, content]));
    const windows = Object.fromEntries(Object.entries(three).map(([name, content]) => [name, `\uFEFF${content.replaceAll('\n', '\r\n')}`]));
    const unended = Object.fromEntries(Object.entries(three).map(([name, content]) => [name, content.trimEnd()]));
    expect(await read(compressed)).toEqual(plain);
    expect(await read(windows)).toEqual(plain);
    expect(await read(unended)).toEqual(plain);
  });

  it('may have their columns in any order, and further ones', async () => {
    const reordered = votes
      .trimEnd()
      .split('\n')
      .map((line, index) => [...line.split(',').reverse(), index === 0 ? 'note' : '"an ""x"""'].join(','));
    expect(await read({ ...three, 'un_votes.csv': lines(...reordered) })).toEqual(await read(three));
  });

  it('have NA where a flag or a symbol is missing', async () => {
    const file = changed(rollCalls, '9101,74,,2019-12-10,,,', '9101,74,NA,2019-12-10,NA,NA,NA');
    expect(await read({ ...three, 'un_roll_calls.csv': file })).toEqual(await read(three));
  });

  it('keep the lines right after a field of several', async () => {
    const file = lines(changed(rollCalls, 'AT ONCE, ', 'AT\nONCE,\n\n').trimEnd(), '9102,0,0,1946-01-01,,,,,');
    await expect(read({ ...three, 'un_roll_calls.csv': file })).rejects.toThrow(
      'un_roll_calls.csv:8:6: found “0”: expected a session from 1 to 200',
    );
  });
});

describe('the single file', () => {
  it('alone says the same of the same votes, and who was absent or no member', async () => {
    const alone = await read({ 'UNVotesPublished_1946_2015.csv.gz': single });
    expect(alone.rows).toMatchObject([
      { id: 'unga-3', session: '1', date: '1946-01', important: false, issues: ['di', 'nu'] },
      { id: 'unga-4', session: '1', date: '1946-12', important: true, issues: ['me'] },
    ]);
    expect(lettersIn(alone)).toEqual([
      { NAM: 'N', USA: 'Y', YEM: '.' },
      { NAM: 'X', USA: 'A', YEM: 'Y' },
    ]);
  });

  it('adds to the three files what it records for roll calls that they have', async () => {
    const further = lines(single.trimEnd(), '5,1,1,2,1,1,"12/3/1946","R/1/80",1,0,0,0,0,"0",1946', '3,59,8,511,1,,,,,,,,,,2004');
    const both = await read({ ...three, 'UNVotesPublished_2.csv': further });
    expect(lettersIn(both)).toEqual([{ NAM: 'N', USA: 'Y', YEM: '.', EAZ: 'X' }, { NAM: 'X', USA: 'A', YEM: 'Y', EAZ: 'N' }, { NAM: 'Y' }]);
    expect(both.rows.map(({ title }) => title)).toEqual((await read(three)).rows.map(({ title }) => title));
  });

  it('may have a quote slipped into its last flag', async () => {
    const slipped = single.replaceAll('1,1,0,0,"0"', '1,1,0,0,"0\\"""');
    expect(slipped).not.toBe(single);
    const name = 'UNVotesPublished.csv';
    expect(await read({ [name]: slipped })).toEqual(await read({ [name]: single }));
  });
});

describe('descriptions in the style of the first thirty sessions', () => {
  /** By number, what was put to the vote and the text that it was a part of. */
  const told = async (...rows: readonly (readonly [rcid: number, flags: string, short: string, description: string])[]) => {
    const content = lines(
      'rcid,session,importantvote,date,unres,amend,para,short,descr',
      ...rows.map(([rcid, flags, short, description]) => `${rcid},4,0,1949-11-01,,${flags},${short},"${description}"`),
    );
    const votesOf = lines('rcid,country,country_code,vote', ...rows.map(([rcid]) => `${rcid},United States,US,yes`));
    const table = await read({
      ...three,
      'un_roll_calls.csv': content,
      'un_roll_call_issues.csv': 'rcid,short_name\n',
      'un_votes.csv': votesOf,
    });
    return table.rows.map(({ number, votedOn, text }) => [number, votedOn, text]);
  };

  it('tie a part and an amendment to the text whose draft they name, and not to the next one under their subject', async () => {
    expect(
      await told(
        [301, '0,1', 'LIBYA', 'TO ADOPT PARAGRAPH 2 OF 1ST COMM. DRAFT RESOL. A (A/873).'],
        [302, '1,0', 'LIBYA', 'TO ADOPT A USSR AMENDMENT (A/881) TO 1ST COMM. DRAFT RESOLUTION A (A/873 AND CORR. 1).'],
        [303, '0,0', 'LIBYA', 'TO ADOPT A PAKISTANI DRAFT RESOL. (A/889).'],
        [304, '0,0', 'LIBYA', 'TO ADOPT 1ST COMM. DRAFT RESOL. B (A/873).'],
        [305, '0,0', 'COLONIES', 'TO ADOPT WHOLE 1ST COMM. DRAFT RESOL. A (A/873), AS AMENDED.'],
      ),
    ).toEqual([
      [301, 'PARAGRAPH', 'unga-305'],
      [302, 'AMENDMENT', 'unga-305'],
      [303, 'TEXT', null],
      [304, 'TEXT', null],
      [305, 'TEXT', null],
    ]);
  });

  it('tie to no text where none names the draft, or several do', async () => {
    const texts = await told(
      [301, '0,1', 'LIBYA', 'TO ADOPT PARAGRAPH 2 OF THE DRAFT RESOL. (A/873).'],
      [302, '0,1', 'KOREA', 'TO ADOPT PARAGRAPH 2 OF THE DRAFT RESOL. (A/900).'],
      [303, '0,0', 'LIBYA', 'TO ADOPT THE DRAFT RESOL. (A/889).'],
      [304, '0,0', 'KOREA', 'TO ADOPT THE DRAFT RESOL. (A/900) ON ITS UNITY.'],
      [305, '0,0', 'KOREA', 'TO ADOPT THE DRAFT RESOL. (A/900) ON ITS RELIEF.'],
    );
    expect(texts.slice(0, 2).map(([, , text]) => text)).toEqual([null, null]);
  });

  it('tie to the next text under the same subject where it names none, and only those that name one draft', async () => {
    const texts = await told(
      [301, '0,1', 'RULES', 'OP PARA 1 OF RES (A/9249).'],
      [302, '0,1', 'RULES', 'OP PARA 4 OF RES (A/9326).'],
      [303, '0,1', 'RULES', 'OP PARA 5.'],
      [304, '0,0', 'RULES', 'RES, DECIDING UPON THE RULES.'],
    );
    expect(texts.map(([, , text]) => text)).toEqual([null, 'unga-304', 'unga-304', null]);
  });

  it('say what was put to the vote where the flags are of something else', async () => {
    const kinds = await told(
      [301, '1,0', 'LIBYA', 'TO ADOPT 1ST COMMITTEE DRAFT RESOL. A (A/873), AS VARIOUSLY AMENDED.'],
      [302, '0,0', 'IRIAN', 'TO ADOPT PREAMBLE OF 1ST COMM. DRAFT RESOLUTION (A/2831).'],
      [303, '0,0', 'ELECTIONS', 'TO ADOPT NIGERIAN PROPOSAL POSTPONING ELECTIONS TO THE SECURITY COUNCIL.'],
      [304, '1,0', 'LIBYA', 'TO ADOPT POLISH AMENDMENT (A/890) TO DRAFT RESOL. A (A/873).'],
      [305, '0,1', 'CONGO', 'TO ADOPT A GREEK MOTION FOR A SEPARATE VOTE ON OPERATIVE PARAGRAPH 7 OF DRAFT RESOLUTION (A/5066).'],
      [306, '0,1', 'RULES', "TO ADOPT PRESIDENT'S RULING REQUIRING A 2/3 MAJORITY VOTE ON PHRASES IN DRAFT RESOL. (A/L.317)."],
      [307, '0,0', 'GROWTH', 'TO ADOPT PREAMBLE OF DRAFT RESOL. (A/5059) FOR THE INCLUSION OF AN ITEM IN THE AGENDA.'],
    );
    expect(kinds.map(([, votedOn]) => votedOn)).toEqual(['TEXT', 'PARAGRAPH', 'MOTION', 'AMENDMENT', 'MOTION', 'MOTION', 'PARAGRAPH']);
  });

  it('tie a motion to the text under the same subject whose draft it names', async () => {
    const texts = await told(
      [301, '0,0', 'APARTHEID', 'TO ADOPT A GENERAL COMM. RECOMMENDATION (A/3350) TO INCLUDE ITEM 61 IN THE AGENDA.'],
      [302, '0,0', 'CHINA', 'TO ADOPT THE SYRIAN PROPOSAL THAT DRAFT RESOL. (A/L. 533) BE CONSIDERED AN IMPORTANT QUESTION.'],
      [303, '0,0', 'CHINA', 'TO ADOPT DRAFT RESOL. (A/L. 532).'],
      [304, '0,0', 'CHINA', 'TO ADOPT A GENERAL COMM. DRAFT RESOLUTION (A/3350) ON CHINA.'],
      [305, '0,0', 'CHINA', 'TO ADOPT DRAFT RESOL. (A/L. 533).'],
    );
    expect(texts.map(([, , text]) => text)).toEqual([null, 'unga-305', null, null, null]);
  });
});

describe('titles and descriptions', () => {
  const description = (text: string) => textsOf('', text).description;

  it('get back the quotes that were escaped twice', () => {
    expect(description(String.raw`THE NUMBER OF \MEMBERS VOTING\\, IN THE VOTE.\""`)).toBe('THE NUMBER OF "MEMBERS VOTING", IN THE VOTE.');
    expect(description(String.raw`REPLACING \A\\ WITH \\"B\\".\""`)).toBe('REPLACING "A" WITH "B".');
    expect(description(String.raw`REPLACING \A\\ WITH \\"B.\\""`)).toBe('REPLACING "A" WITH "B."');
  });

  it('lose the quote that closed a text cut short', () => {
    expect(description(String.raw`WORDS \A\\ IN PARAGRA"`)).toBe('WORDS "A" IN PARAGRA');
    expect(description(String.raw`WORDS \A\\ WITH \\"B"`)).toBe('WORDS "A" WITH "B');
  });

  it('lose the flags that they swallowed', () => {
    expect(description(`SHOULD END WITH:\\NO NOMINATIONS.\\\\"\t0\t0\t0\t0\t0\t0`)).toBe('SHOULD END WITH:"NO NOMINATIONS."');
  });

  it('are told apart where the title swallowed the description', () => {
    expect(textsOf('ALGERIA, \\X\\\\"\tTO ADOPT \\X\\\\".\\""', '0')).toEqual({ short: 'ALGERIA, "X"', description: 'TO ADOPT "X".' });
  });

  it('keep the quotes that are their own', () => {
    expect(description('Resolution "A" : adopted')).toBe('Resolution "A" : adopted');
    expect(description('Draft resolution A is entitled _Mongolia<90>s status<d3>. A')).toBe(
      'Draft resolution A is entitled “Mongolia’s status”. A',
    );
  });
});

describe('a malformed row', () => {
  const rows: [string, keyof typeof three, string, string, string][] = [
    ['a field too few', 'un_votes.csv', '"US","yes"', '"yes"', 'un_votes.csv:2:1: found 3 fields: expected 4 fields, as in the header'],
    [
      'a field too many',
      'un_votes.csv',
      '"US","yes"',
      '"US","yes",',
      'un_votes.csv:2:1: found 5 fields: expected 4 fields, as in the header',
    ],
    ['a number that is none', 'un_votes.csv', '3,"Nam', '3a,"Nam', 'un_votes.csv:3:1: found “3a”: expected the number of a roll call'],
    [
      'an unknown roll call',
      'un_votes.csv',
      '3,"Nam',
      '5,"Nam',
      'un_votes.csv:3:1: found “5”: expected the number of a roll call of the file of roll calls',
    ],
    ['another vote', 'un_votes.csv', '"no"', '"maybe"', 'un_votes.csv:3:18: found “maybe”: expected yes, no or abstain'],
    [
      'a code that is none',
      'un_votes.csv',
      '"US"',
      '"USA"',
      'un_votes.csv:2:19: found “USA”: expected a code of two capital letters, or nothing',
    ],
    [
      'a voter without name or code',
      'un_votes.csv',
      '"Zanzibar"',
      '""',
      'un_votes.csv:6:3: found nothing: expected the name or the code of a state',
    ],
    [
      'a second vote',
      'un_votes.csv',
      '3,"Namibia","NA","no"',
      '3,"United States","US","no"',
      'un_votes.csv:3:24: found a second “no”: expected one vote of United States in a roll call: it has one on line 2',
    ],
    ['what is not UTF-8', 'un_votes.csv', 'Zanzibar', 'Z\uFFFDnzibar', 'un_votes.csv:6:3: found “Z\uFFFDnzibar”: expected text in UTF-8'],
    [
      'a quote out of place',
      'un_votes.csv',
      '4,"Zanz',
      '4,Z"anz',
      'un_votes.csv:6:4: found a quote within a field: expected quotes around the whole field, and those within it doubled',
    ],
    [
      'text after a quote',
      'un_votes.csv',
      '"US","yes"',
      '"US" ,"yes"',
      'un_votes.csv:2:23: found “ ,"yes"”: expected a comma or the end of the line after a closing quote',
    ],
    [
      'a session out of range',
      'un_roll_calls.csv',
      '4,1,1',
      '4,201,1',
      'un_roll_calls.csv:3:3: found “201”: expected a session from 1 to 200',
    ],
    [
      'a day that is not in the calendar',
      'un_roll_calls.csv',
      '1946-12-02',
      '1946-02-30',
      'un_roll_calls.csv:3:7: found “1946-02-30”: expected a day YYYY-MM-DD',
    ],
    [
      'a flag that is none',
      'un_roll_calls.csv',
      '"R/1/66",1,',
      '"R/1/66",2,',
      'un_roll_calls.csv:2:27: found “2”: expected 0, 1 or nothing',
    ],
    [
      'a roll call twice',
      'un_roll_calls.csv',
      '4,1,1',
      '3,1,1',
      'un_roll_calls.csv:3:1: found “3”: expected each number once: it is that of the roll call on line 2',
    ],
    [
      'another issue',
      'un_roll_call_issues.csv',
      '"di"',
      '"xx"',
      'un_roll_call_issues.csv:3:3: found “xx”: expected one of the issues me, nu, di, hr, co, ec',
    ],
    [
      'an issue twice',
      'un_roll_call_issues.csv',
      '"di"',
      '"nu"',
      'un_roll_call_issues.csv:3:3: found “nu”: expected each issue of a roll call once: 3 has it already',
    ],
    [
      'an issue of no roll call',
      'un_roll_call_issues.csv',
      '4,"me"',
      '40,"me"',
      'un_roll_call_issues.csv:4:1: found “40”: expected the number of a roll call of the file of roll calls',
    ],
  ];
  it.each(rows)('of the three files: %s', async (_, name, from, to, message) => {
    const files = { ...three, [name]: changed(three[name], from, to) };
    await expect(read(files)).rejects.toMatchObject({ name: 'MalformedRow', message });
    const { skipped } = await readIn(folderOf(files), { skip: true });
    expect(skipped.map((each) => `${each.file}:${each.line}:${each.column}: found ${each.found}: expected ${each.expected}`)[0]).toBe(
      message,
    );
  });

  it.each([
    ['another vote', '1,1,2,1,0', '1,7,2,1,0', '2:5: found “7”: expected 1, 2, 3, 8 or 9'],
    ['a code that is none', '1,1,2,1,0', '1,1,US,1,0', '2:7: found “US”: expected a Correlates of War code'],
    ['a day that is missing', '"1/1/1946"', '', '2:13: found nothing: expected a day M/D/YYYY'],
    ['another session', '4,1,8', '4,2,8', '6:3: found “2”: expected “1” as on line 5, of the same roll call'],
    ['a second vote', '4,1,8,565', '4,1,8,2', '6:5: found a second “8”: expected one vote of 2 in a roll call: it has one on line 5'],
  ])('of the single file: %s', async (_, from, to, message) => {
    await expect(read({ 'UNVotesPublished.csv': changed(single, from, to) })).rejects.toThrow(`UNVotesPublished.csv:${message}`);
  });

  it('of the single file beside the three: another day', async () => {
    const file = changed(single, '4,1,2,2,1,1,"12/2/1946"', '4,1,2,2,1,1,"12/3/1946"');
    await expect(read({ ...three, 'UNVotesPublished.csv': file })).rejects.toThrow(
      'UNVotesPublished.csv:5:13: found “12/3/1946”: expected 12/2/1946, the day of this roll call in the file of roll calls',
    );
  });

  it('that is skipped leaves the others', async () => {
    const file = votes.replace('"no"', '"maybe"').replace('4,"Zanzibar"', '77,"Zanzibar"');
    const { layers, skipped } = await readIn(folderOf({ ...three, 'un_votes.csv': file }), { skip: true });
    expect(lettersIn(layers[0]?.table as VoteTable)).toEqual([{ USA: 'Y' }, { USA: 'A', YEM: 'Y' }, { NAM: 'Y' }]);
    expect(skipped).toEqual([
      { file: 'un_votes.csv', line: 3, column: 18, found: '“maybe”', expected: 'yes, no or abstain' },
      { file: 'un_votes.csv', line: 6, column: 1, found: '“77”', expected: 'the number of a roll call of the file of roll calls' },
    ]);
  });

  it('with a quote that never closes takes only its own line with it', async () => {
    const file = changed(votes, '"Zanzibar"', '"Zanzibar');
    await expect(read({ ...three, 'un_votes.csv': file })).rejects.toThrow(
      'un_votes.csv:6:17: found “no"”: expected a comma or the end of the line after a closing quote',
    );
    const { layers, skipped } = await readIn(folderOf({ ...three, 'un_votes.csv': file }), { skip: true });
    expect([lettersIn(layers[0]?.table as VoteTable).at(-1), skipped.length]).toEqual([{ NAM: 'Y' }, 1]);
  });
});

describe('a broken file', () => {
  it('whose rows do not end is not searched for their end for long', async () => {
    const endless = `${votes}9101,"Zanzibar,,yes\n${'9101,Namibia,NA,yes\n'.repeat(100_000)}`;
    await expect(read({ ...three, 'un_votes.csv': endless })).rejects.toThrow(
      'un_votes.csv:8:1: found a row that does not end: expected at most 1,048,576 characters',
    );
    await expect(read({ ...three, 'un_votes.csv': 'x'.repeat(2_000_000) })).rejects.toThrow(
      'un_votes.csv:1:1: found a row that does not end',
    );
  });

  const skip = { skip: true };

  it('that ends within a row is told from a whole one', async () => {
    const cut = votes.slice(0, votes.indexOf(',"NA","yes"'));
    await expect(read({ ...three, 'un_votes.csv': cut })).rejects.toThrow(
      'un_votes.csv:7:1: found 2 fields and the end of the file: expected 4 fields, as in the header',
    );
    await expect(read({ ...three, 'un_votes.csv': cut.slice(0, -1) })).rejects.toThrow(
      'un_votes.csv:7:6: found a quoted field that does not end: expected a closing quote',
    );
  });

  it('that is cut or damaged in its compressed form is never skipped', async () => {
    const many = votes + Array.from({ length: 20_000 }, (_, index) => `9101,"State ${Math.sin(index)}","","yes"\n`).join('');
    const whole = gzipSync(many);
    const damaged = Uint8Array.from(whole).fill(0, whole.length / 2, whole.length / 2 + 50);
    const { 'un_votes.csv': _, ...others } = three;
    const cut = readIn(folderOf({ ...others, 'un_votes.csv.gz': whole.subarray(0, whole.length / 2) }), skip);
    await expect(cut).rejects.toThrow(
      /^un_votes\.csv\.gz:\d+:1: found the end of the compressed data: expected the whole file, compressed by gzip$/,
    );
    const broken = readIn(folderOf({ ...others, 'un_votes.csv.gz': damaged }), skip);
    await expect(broken).rejects.toThrow(/^un_votes\.csv\.gz:\d+:1: found damaged compressed data \(.+\): expected the whole file/);
    const plain = readIn(folderOf({ ...others, 'un_votes.csv.gz': Buffer.from(votes) }), skip);
    await expect(plain).rejects.toThrow('un_votes.csv.gz:1:1: found damaged compressed data (incorrect header check)');
  });

  it('that lacks a column, has it twice or is empty is never skipped', async () => {
    const withHeader = (header: string) => readIn(folderOf({ ...three, 'un_votes.csv': changed(votes, '"country_code"', header) }), skip);
    await expect(withHeader('iso')).rejects.toThrow(/un_votes\.csv has the columns rcid, country, iso, vote\.$/);
    await expect(withHeader('country_code,rcid')).rejects.toThrow(
      'un_votes.csv:1:31: found a second column “rcid”: expected one column rcid',
    );
    await expect(readIn(folderOf({ ...three, 'un_votes.csv': '' }), skip)).rejects.toThrow(/un_votes\.csv has no header\.$/);
  });

  it('that has a header only is no import', async () => {
    const header = votes.slice(0, votes.indexOf('\n') + 1);
    await expect(readIn(folderOf({ ...three, 'un_votes.csv': header }), skip)).rejects.toMatchObject({
      name: 'NothingToImport',
      message: 'un_roll_call_issues.csv, un_roll_calls.csv, un_votes.csv: there is not one vote in it, only a header. Nothing was changed.',
    });
  });
});

describe('the files', () => {
  it('are told by their columns, whatever they are called, as in R and tidytuesday', async () => {
    const folder = folderOf({ 'unvotes.csv': votes, 'roll_calls.csv': rollCalls, 'issues.csv.gz': issues, 'notes.txt': 'read me' });
    const names = ['unvotes.csv', 'roll_calls.csv', 'issues.csv.gz'].map((name) => join(folder, name));
    expect((await readVotes(await recognise(names), world, strict)).layers[0]?.table).toEqual(await read(three));
    expect((await readIn(folder, strict)).layers[0]?.table).toEqual(await read(three));
  });

  it('of no known form, or that are not there, are refused with what was seen', async () => {
    const folder = folderOf({ 'votes.csv': 'a;b;c\n1;2;3\n' });
    await expect(readIn(join(folder, 'votes.csv'), strict)).rejects.toMatchObject({
      name: 'NothingToImport',
      message: expect.stringMatching(
        /votes\.csv has the columns a, b, c: expected one of these, as text with commas.* un_votes\): rcid, country, country_code, vote; .*UN Digital Library\): ms_code/,
      ),
    });
    await expect(readIn(folder, strict)).rejects.toThrow(
      `There are no recorded votes in ${folder}; ${join(folder, 'votes.csv')} has the columns a, b, c: expected`,
    );
    await expect(readIn(join(folder, 'none'), strict)).rejects.toThrow(`There is no ${join(folder, 'none')} to import votes from.`);
  });

  it('that belong together are all needed', async () => {
    await expect(readIn(folderOf({ 'un_votes.csv': votes, 'UNVotesPublished.csv': single }), strict)).rejects.toMatchObject({
      name: 'NothingToImport',
      message:
        'The three files of Voeten’s data belong together, but there is none with roll calls (Voeten: un_roll_calls), and issues of roll calls (Voeten: un_roll_call_issues).',
    });
  });

  it('that are there twice are not guessed at', async () => {
    const twice = folderOf({ ...three, 'un_votes.csv.gz': votes });
    await expect(readIn(twice, strict)).rejects.toMatchObject({
      name: 'AmbiguousFiles',
      message: `${join(twice, 'un_votes.csv')} and ${join(twice, 'un_votes.csv.gz')} are both votes of states under their names (Voeten: un_votes): give one of them.`,
    });
  });
});

describe('the spelling of a file', () => {
  const latin = changed(votes, '"Namibia","NA","no"', '"Namibië","NA","no"');
  const known = { ...three, 'un_votes.csv': latin };
  const utf16 = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le');

  it('may have semicolons or tabs, a line that says so, and CR alone', async () => {
    const plain = await read(three);
    for (const delimiter of [';', '\t']) {
      const file = votes.replaceAll(',', delimiter);
      expect(await read({ ...three, 'un_votes.csv': file })).toEqual(plain);
      expect(await read({ ...three, 'un_votes.csv': `sep=${delimiter}\n${file}` })).toEqual(plain);
    }
    expect(await read({ ...three, 'un_votes.csv': votes.replaceAll('\n', '\r') })).toEqual(plain);
  });

  it('keeps the lines of errors right', async () => {
    const file = `sep=;\n${changed(votes.replaceAll(',', ';'), '"maybe"'.slice(1, 1), '').replace('"no"', '"maybe"')}`;
    await expect(read({ ...three, 'un_votes.csv': file })).rejects.toThrow('un_votes.csv:4:18: found “maybe”: expected yes, no or abstain');
    const cr = votes.replace('"no"', '"maybe"').replaceAll('\n', '\r');
    await expect(read({ ...three, 'un_votes.csv': cr })).rejects.toThrow('un_votes.csv:3:18: found “maybe”: expected yes, no or abstain');
  });

  it('may be UTF-16 or Latin-1, and it is said what it was read as', async () => {
    const asUtf8 = await readIn(folderOf(known), strict);
    expect(asUtf8.notes).toEqual([]);
    const asUtf16 = await readIn(folderOf({ ...three, 'un_votes.csv': utf16(latin) }), strict);
    expect([asUtf16.layers, asUtf16.notes]).toEqual([
      asUtf8.layers,
      ['un_votes.csv: read as utf-16le: save it as UTF-8 if letters come out wrong'],
    ]);
    const asLatin = await readIn(folderOf({ ...three, 'un_votes.csv': Buffer.from(latin, 'latin1') }), strict);
    expect([asLatin.layers, asLatin.notes]).toEqual([
      asUtf8.layers,
      ['un_votes.csv: read as windows-1252: save it as UTF-8 if letters come out wrong'],
    ]);
  });
});

describe('a voter of the three files', () => {
  const voting = (row: string, options = strict) =>
    readIn(folderOf({ ...three, 'un_votes.csv': lines('rcid,country,country_code,vote', row) }), options);
  const lettersOf = async (row: string) => lettersIn((await voting(row)).layers[0]?.table as VoteTable)[0];

  it('is Namibia where NA is in quotes, or beside its name; elsewhere NA is a missing code, and the name decides', async () => {
    expect(await lettersOf('3,"Namibia","NA",yes')).toEqual({ NAM: 'Y' });
    expect(await lettersOf('3,,"NA",yes')).toEqual({ NAM: 'Y' });
    expect(await lettersOf('3,Namibia,NA,yes')).toEqual({ NAM: 'Y' });
    expect(await lettersOf('3,Zanzibar,NA,yes')).toEqual({ EAZ: 'Y' });
    await expect(voting('3,Atlantis,NA,yes')).rejects.toThrow(/un_votes\.csv:2:3: found Atlantis: expected a state of the dataset/);
    await expect(voting('3,,NA,yes')).rejects.toThrow(
      'un_votes.csv:2:4: found “NA”: expected a name beside NA, which is Namibia’s code and R’s missing value',
    );
  });

  it('has a name and a code of one state', async () => {
    await expect(voting('3,Zanzibar,US,yes')).rejects.toThrow(
      'un_votes.csv:2:12: found the code US beside the name Zanzibar: expected a code and a name of one state: the code is that of United States',
    );
    // A name that nobody has can't be held against the code.
    expect(await lettersOf('3,Estados Unidos,US,yes')).toEqual({ USA: 'Y' });
  });

  it('that is unknown is named with its place, and can be skipped', async () => {
    await expect(voting('3,Zanzibarr,XX,yes')).rejects.toThrow(
      'un_votes.csv:2:13: found the code XX, Zanzibarr: expected a state of the dataset; the nearest name is Zanzibar',
    );
    const file = lines('rcid,country,country_code,vote', '3,Zanzibarr,XX,yes', '3,Zanzibar,,no');
    const { layers, skipped } = await readIn(folderOf({ ...three, 'un_votes.csv': file }), { skip: true });
    expect([lettersIn(layers[0]?.table as VoteTable)[0], skipped.length]).toEqual([{ EAZ: 'N' }, 1]);
  });

  it.each([
    ['Montenegro', 'ME', '2006-01-15', 60],
    ['South Sudan', 'SS', '2011-02-01', 65],
    ['Switzerland', 'CH', '1996-11-12', 51],
    ['Taiwan', 'TW', '2019-12-12', 74],
  ])('%s (%s) is refused on %s', async (name, code, date, session) => {
    const later = records({
      states: {
        MNE: { name: 'Montenegro', alpha2: 'ME', since: '2006-06-28' },
        SSD: { name: 'South Sudan', alpha2: 'SS', since: '2011-07-14' },
        CHE: { name: 'Switzerland', alpha2: 'CH', since: '2002-09-10' },
        TWN: { name: 'Taiwan', alpha2: 'TW', until: '1971-10-25' },
      },
    });
    const rollCall = `5001,${session},0,${date},,0,0,RULES,`;
    const folder = folderOf({
      'un_roll_calls.csv': lines('rcid,session,importantvote,date,unres,amend,para,short,descr', rollCall),
      'un_roll_call_issues.csv': 'rcid,short_name\n',
      'un_votes.csv': lines('rcid,country,country_code,vote', `5001,${name},${code},yes`),
    });
    // Up to session 57 the published day is none, and the month stands for it.
    const held = session < 58 ? date.slice(0, 7) : date;
    await expect(readVotes(await recognise([folder]), later, strict)).rejects.toThrow(
      `found a vote of ${name} on ${held}: expected a state that could vote on that day: a member, neither suspended nor kept from taking part`,
    );
  });

  it('has one mark in a roll call, under whatever name or code', async () => {
    const file = lines('rcid,country,country_code,vote', '3,Yemen,YE,yes', '3,Yemen Arab Republic,,no');
    await expect(readIn(folderOf({ ...three, 'un_votes.csv': file }), strict)).rejects.toThrow(
      'un_votes.csv:3:24: found a second “no”: expected one vote of Yemen in a roll call: it has one on line 2',
    );
  });

  it('has no title NA', async () => {
    const file = changed(
      rollCalls,
      '"RULES","TO ADOPT, AT ONCE, THE RULES"',
      'NA,"Rules of procedure : resolution / adopted by the General Assembly"',
    );
    expect((await read({ ...three, 'un_roll_calls.csv': file })).rows[0]?.title).toBe('Rules of procedure');
  });
});

describe('CSV', () => {
  const parsed = (text: string, sizes: readonly number[]) => {
    const rows: string[][] = [];
    const parser = new CsvParser(
      'x.csv',
      (row) => rows.push(Array.from({ length: row.length }, (_, field) => row.text(field))),
      (error) => {
        throw error;
      },
    );
    let at = 0;
    for (const size of sizes) {
      parser.push(text.slice(at, at + size));
      at += size;
    }
    parser.push(text.slice(at));
    parser.end();
    return rows;
  };
  const written = (field: string) => `"${field.replaceAll('"', '""')}"`;

  it('is read as it was written, whatever the pieces it arrives in', () => {
    const field = fc.string({ unit: fc.constantFrom('a', 'é', ',', '"', '\n', '\r', '\\'), maxLength: 6 });
    const row = fc.array(field, { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(row), fc.constantFrom('\n', '\r\n'), fc.array(fc.nat({ max: 5 })), (rows, lineBreak, sizes) => {
        const text = rows.map((each) => each.map(written).join(',') + lineBreak).join('');
        expect(parsed(text, sizes)).toEqual(rows);
      }),
    );
  });

  it('has lines that mean nothing where they are blank', () => {
    expect(parsed('a,b\n\n1,\r\n\r\n', [])).toEqual([
      ['a', 'b'],
      ['1', ''],
    ]);
  });
});

it('tells how far it is: all bytes and all rows in the end', async () => {
  const seen: Progress[] = [];
  await readIn(folderOf({ ...three, 'UNVotesPublished.csv.gz': single }), { ...strict, onProgress: (each) => seen.push(each) });
  const last = seen.at(-1) as Progress;
  expect(last).toMatchObject({ file: 'UNVotesPublished.csv.gz', rows: 18, bytes: last.totalBytes });
  expect(seen.map(({ bytes }) => bytes)).toEqual(seen.map(({ bytes }) => bytes).sort((a, b) => a - b));
});

describe('kept votes', () => {
  const kept = async (files: Readonly<Record<string, string>>) => encodeLayers([{ name: 'voeten', table: await read(files) }]);

  it('are the same when read back, and equal bytes when they are equal', async () => {
    const first = await kept({ ...three, 'UNVotesPublished.csv': single });
    const second = await kept({ ...three, 'UNVotesPublished.csv.gz': single });
    expect(Buffer.from(first).equals(second)).toBe(true);
    const [layer] = decodeLayers(first, world);
    expect([layer?.name, layer?.table.rows.map(({ id }) => id)]).toEqual(['voeten', ['unga-3', 'unga-4', 'unga-9101']]);
    expect(Buffer.from(encodeLayers(decodeLayers(first, world))).equals(first)).toBe(true);
  });

  it('of the program before there were layers are read once', () => {
    const before = {
      format: 'unga-votes-1',
      rollCalls: [
        {
          rcid: 5001,
          session: 70,
          date: '2015-11-02',
          important: null,
          unres: 'R/70/1',
          amendment: null,
          paragraph: null,
          short: 'NUCLEAR TESTS',
          description: null,
          issues: [],
        },
      ],
      voters: [
        { name: 'Namibia', code: 'NA', cow: null },
        { name: null, code: null, cow: 2 },
      ],
      choices: ['NX'],
      absencesRecorded: [true],
      rows: 1,
      skipped: [],
    };
    const [layer] = decodeLayers(gzipSync(JSON.stringify(before)), world);
    expect(layer?.table.rows).toMatchObject([{ id: 'unga-5001', symbol: 'A/RES/70/1', title: 'Nuclear Tests', date: '2015-11-02' }]);
    expect(lettersIn(layer?.table as VoteTable)).toEqual([{ NAM: 'N', USA: 'X' }]);
  });

  it('of another format are refused', () => {
    expect(() => decodeLayers(gzipSync('{"format":"votes-layers-0"}'), world)).toThrow(
      'their format is votes-layers-0, and votes-layers-1 is expected',
    );
    expect(() => decodeLayers(new TextEncoder().encode('no archive'), world)).toThrow(
      "can't be read, incorrect header check: import them again",
    );
  });
});
