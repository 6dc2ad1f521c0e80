/** The reader of the published recorded votes of the UN General Assembly: what it yields, and what it says of what is wrong. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { CsvParser } from '../../src/imports/csv.ts';
import type { RawVotes } from '../../src/imports/unga/raw.ts';
import { decodeRaw, encodeRaw, type Progress, readUnga } from '../../src/imports/unga/read.ts';
import { textsOf } from '../../src/imports/unga/texts.ts';

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

const strict = { skipMalformed: false };
const read = (files: Readonly<Record<string, string | Uint8Array>>) => readUnga(folderOf(files), strict);

/** A file with one text in it changed. */
function changed(content: string, from: string, to: string): string {
  expect(content).toContain(from);
  return content.replace(from, to);
}

describe('the three files', () => {
  it('yield roll calls, voters and their choices', async () => {
    expect(await read(three)).toEqual<RawVotes>({
      rollCalls: [
        {
          rcid: 3,
          session: 1,
          date: '1946-01-01',
          important: false,
          unres: 'R/1/66',
          amendment: true,
          paragraph: false,
          short: 'RULES',
          description: 'TO ADOPT, AT ONCE, THE RULES',
          issues: ['di', 'nu'],
        },
        {
          rcid: 4,
          session: 1,
          date: '1946-12-02',
          important: true,
          unres: 'R/1/79',
          amendment: false,
          paragraph: true,
          short: 'ELECTIONS',
          description: 'TO ADOPT PARAGRAPH 2',
          issues: ['me'],
        },
        {
          rcid: 9101,
          session: 74,
          date: '2019-12-10',
          important: null,
          unres: null,
          amendment: null,
          paragraph: null,
          short: null,
          description: null,
          issues: [],
        },
      ],
      voters: [
        { name: 'Namibia', code: 'NA', cow: null },
        { name: 'United States', code: 'US', cow: null },
        { name: 'Yemen Arab Republic', code: null, cow: null },
        { name: 'Zanzibar', code: null, cow: null },
      ],
      choices: ['NY--', '-AYN', 'Y---'],
      absencesRecorded: [false, false, false],
      rows: 6,
      skipped: [],
    });
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
    const [first, second] = (await read(three)).rollCalls;
    const unsaid = { amendment: null, paragraph: null, short: null, description: null };
    expect(alone).toEqual({
      rollCalls: [
        { ...first, ...unsaid },
        { ...second, ...unsaid },
      ],
      voters: [
        { name: null, code: null, cow: 2 },
        { name: null, code: null, cow: 565 },
        { name: null, code: null, cow: 678 },
      ],
      choices: ['YN.', 'AXY'],
      absencesRecorded: [true, true],
      rows: 6,
      skipped: [],
    });
  });

  it('adds to the three files what it records for roll calls that they have', async () => {
    const further = lines(single.trimEnd(), '5,1,1,2,1,1,"12/3/1946","R/1/80",1,0,0,0,0,"0",1946', '3,59,8,700,1,,,,,,,,,,2004');
    const both = await read({ ...three, 'UNVotesPublished_2.csv': further });
    expect(both.voters.map(({ code, name, cow }) => code ?? name ?? cow)).toEqual([
      'NA',
      'US',
      'Yemen Arab Republic',
      'Zanzibar',
      2,
      565,
      678,
      700,
    ]);
    expect(both.choices).toEqual(['NY--YN.X', '-AYNAXY-', 'Y-------']);
    expect(both.absencesRecorded).toEqual([true, true, false]);
    expect(both.rollCalls).toEqual((await read(three)).rollCalls);
    expect(both.rows).toBe(6);
  });

  it('may have a quote slipped into its last flag', async () => {
    const slipped = single.replaceAll('1,1,0,0,"0"', '1,1,0,0,"0\\"""');
    expect(slipped).not.toBe(single);
    const name = 'UNVotesPublished.csv';
    expect(await read({ [name]: slipped })).toEqual(await read({ [name]: single }));
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
      'un_votes.csv:3:1: found “5”: expected the number of a roll call of un_roll_calls',
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
      'un_votes.csv:3:24: found a second “no”: expected one vote of US in a roll call: it has one on line 2',
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
      'un_roll_call_issues.csv:4:1: found “40”: expected the number of a roll call of un_roll_calls',
    ],
  ];
  it.each(rows)('of the three files: %s', async (_, name, from, to, message) => {
    const files = { ...three, [name]: changed(three[name], from, to) };
    await expect(read(files)).rejects.toMatchObject({ name: 'MalformedRow', message });
    const { skipped } = await readUnga(folderOf(files), { skipMalformed: true });
    expect(skipped.map((each) => `${each.file}:${each.line}:${each.column}: found ${each.found}: expected ${each.expected}`)[0]).toBe(
      message,
    );
  });

  it.each([
    ['another vote', '1,1,2,1,0', '1,7,2,1,0', '2:5: found “7”: expected 1, 2, 3, 8 or 9'],
    ['a code that is none', '1,1,2,1,0', '1,1,US,1,0', '2:7: found “US”: expected a Correlates of War code'],
    ['a day of the three files', '"1/1/1946"', '1946-01-01', '2:13: found “1946-01-01”: expected a day M/D/YYYY'],
    ['a day that is missing', '"1/1/1946"', '', '2:13: found nothing: expected a day M/D/YYYY'],
    ['another session', '4,1,8', '4,2,8', '6:3: found “2”: expected “1” as on line 5, of the same roll call'],
    ['a second vote', '4,1,8,565', '4,1,8,2', '6:5: found a second “8”: expected one vote of 2 in a roll call: it has one on line 5'],
  ])('of the single file: %s', async (_, from, to, message) => {
    await expect(read({ 'UNVotesPublished.csv': changed(single, from, to) })).rejects.toThrow(`UNVotesPublished.csv:${message}`);
  });

  it('of the single file beside the three: another day', async () => {
    const file = changed(single, '4,1,2,2,1,1,"12/2/1946"', '4,1,2,2,1,1,"12/3/1946"');
    await expect(read({ ...three, 'UNVotesPublished.csv': file })).rejects.toThrow(
      'UNVotesPublished.csv:5:13: found “12/3/1946”: expected 12/2/1946, the day of this roll call in un_roll_calls',
    );
  });

  it('that is skipped leaves the others', async () => {
    const file = votes.replace('"no"', '"maybe"').replace('4,"Zanzibar"', '77,"Zanzibar"');
    const { rows, choices, voters, skipped } = await readUnga(folderOf({ ...three, 'un_votes.csv': file }), { skipMalformed: true });
    expect({ rows, choices, voters: voters.length }).toEqual({ rows: 4, choices: ['-Y-', '-AY', 'Y--'], voters: 3 });
    expect(skipped).toEqual([
      { file: 'un_votes.csv', line: 3, column: 18, found: '“maybe”', expected: 'yes, no or abstain' },
      { file: 'un_votes.csv', line: 6, column: 1, found: '“77”', expected: 'the number of a roll call of un_roll_calls' },
    ]);
  });

  it('with a quote that never closes takes only its own line with it', async () => {
    const file = changed(votes, '"Zanzibar"', '"Zanzibar');
    await expect(read({ ...three, 'un_votes.csv': file })).rejects.toThrow(
      'un_votes.csv:6:17: found “no"”: expected a comma or the end of the line after a closing quote',
    );
    const { rows, skipped } = await readUnga(folderOf({ ...three, 'un_votes.csv': file }), { skipMalformed: true });
    expect({ rows, skipped: skipped.length }).toEqual({ rows: 5, skipped: 1 });
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

  const skip = { skipMalformed: true };

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
    const cut = readUnga(folderOf({ ...others, 'un_votes.csv.gz': whole.subarray(0, whole.length / 2) }), skip);
    await expect(cut).rejects.toThrow(
      /^un_votes\.csv\.gz:\d+:1: found the end of the compressed data: expected the whole file, compressed by gzip$/,
    );
    const broken = readUnga(folderOf({ ...others, 'un_votes.csv.gz': damaged }), skip);
    await expect(broken).rejects.toThrow(/^un_votes\.csv\.gz:\d+:1: found damaged compressed data \(.+\): expected the whole file/);
    const plain = readUnga(folderOf({ ...others, 'un_votes.csv.gz': Buffer.from(votes) }), skip);
    await expect(plain).rejects.toThrow('un_votes.csv.gz:1:1: found damaged compressed data (incorrect header check)');
  });

  it('that lacks a column, has it twice or is empty is never skipped', async () => {
    const withHeader = (header: string) => readUnga(folderOf({ ...three, 'un_votes.csv': changed(votes, '"country_code"', header) }), skip);
    await expect(withHeader('iso')).rejects.toThrow(
      'un_votes.csv:1:1: found the columns rcid, country, iso, vote: expected a column country_code',
    );
    await expect(withHeader('country_code,rcid')).rejects.toThrow(
      'un_votes.csv:1:31: found a second column “rcid”: expected one column rcid',
    );
    await expect(readUnga(folderOf({ ...three, 'un_votes.csv': '' }), skip)).rejects.toThrow(
      'un_votes.csv:1:1: found no header: expected the columns rcid, country, country_code, vote',
    );
  });
});

describe('a folder', () => {
  it('without any of the files, or that is not there, has nothing to import', async () => {
    const folder = folderOf({ 'votes.csv': votes });
    await expect(readUnga(folder, strict)).rejects.toMatchObject({
      name: 'NothingToImport',
      message: `There are no published votes in ${folder}: expected un_votes, un_roll_calls, un_roll_call_issues, or UNVotesPublished…, as .csv or .csv.gz.`,
    });
    await expect(readUnga(join(folder, 'none'), strict)).rejects.toThrow(
      `There is no folder ${join(folder, 'none')} to import votes from.`,
    );
  });

  it('with some of the three files is told which are missing', async () => {
    const folder = folderOf({ 'un_votes.csv': votes, 'UNVotesPublished.csv': single });
    await expect(readUnga(folder, strict)).rejects.toMatchObject({
      name: 'NothingToImport',
      message: `There is no un_roll_calls and no un_roll_call_issues in ${folder}: expected un_votes, un_roll_calls, un_roll_call_issues together, as .csv or .csv.gz.`,
    });
  });

  it('with a file twice is not guessed at', async () => {
    const twice = folderOf({ ...three, 'un_votes.csv.gz': votes });
    await expect(readUnga(twice, strict)).rejects.toMatchObject({
      name: 'AmbiguousFiles',
      message: `${twice} has un_votes.csv and un_votes.csv.gz: expected at most one un_votes`,
    });
    const singles = folderOf({ 'UNVotesPublished_1.csv': single, 'UNVotesPublished_2.csv': single });
    await expect(readUnga(singles, strict)).rejects.toThrow('has UNVotesPublished_1.csv and UNVotesPublished_2.csv: expected at most one');
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

it('tells how far it is: all bytes and all votes in the end', async () => {
  const seen: Progress[] = [];
  await readUnga(folderOf({ ...three, 'UNVotesPublished.csv.gz': single }), { ...strict, onProgress: (each) => seen.push(each) });
  const last = seen.at(-1) as Progress;
  expect(last).toMatchObject({ file: 'UNVotesPublished.csv.gz', rows: 12, bytes: last.totalBytes });
  expect(seen.map(({ bytes }) => bytes)).toEqual(seen.map(({ bytes }) => bytes).sort((a, b) => a - b));
});

describe('kept votes', () => {
  it('are the same when read back, and equal bytes when they are equal', async () => {
    const first = await read({ ...three, 'UNVotesPublished.csv': single });
    const second = await read({ ...three, 'UNVotesPublished.csv.gz': single });
    expect(decodeRaw(encodeRaw(first))).toEqual(first);
    expect(Buffer.from(encodeRaw(first)).equals(encodeRaw(second))).toBe(true);
  });

  it('of another format are refused', () => {
    expect(() => decodeRaw(gzipSync('{"format":"unga-votes-0"}'))).toThrow('in the format unga-votes-0: expected unga-votes-1');
    expect(() => decodeRaw(new TextEncoder().encode('no archive'))).toThrow("can't be read, incorrect header check: import them again");
  });
});

const published = '../shared/data/unga';
const missing = !existsSync(published);
if (missing) console.warn(`tests/dataset/unga.test.ts: the published votes are not in ${published}: the test of them is skipped.`);

describe.skipIf(missing)('the votes as published', () => {
  it('are all read', async () => {
    const { rows, rollCalls, voters, choices, absencesRecorded, skipped } = await readUnga(published, strict);
    expect({ rows, rollCalls: rollCalls.length, skipped }).toEqual({ rows: 870_109, rollCalls: 6_203, skipped: [] });
    expect(rollCalls.reduce((sum, each) => sum + each.issues.length, 0)).toBe(5_745);
    expect(voters.filter((voter) => voter.cow === null)).toHaveLength(200);
    expect(voters.filter((voter) => voter.cow === null && voter.code === null).map((voter) => voter.name)).toEqual([
      'Federal Republic of Germany',
      'Yemen Arab Republic',
      'Zanzibar',
    ]);
    expect(voters).toContainEqual({ name: 'Namibia', code: 'NA', cow: null });
    const counts: Record<string, number> = {};
    for (const each of choices) for (const choice of each.slice(0, 200)) counts[choice] = (counts[choice] ?? 0) + 1;
    expect(counts).toEqual({ Y: 693_664, N: 65_548, A: 110_897, '-': 6_203 * 200 - 870_109 });
    expect(absencesRecorded.filter((each) => each)).toHaveLength(5_429);
    const left = rollCalls.filter((each) => /[\\\t]|<d3>|<90>/.test(`${each.short} ${each.description}`));
    expect(left.map((each) => each.rcid)).toEqual([]);
  });
});
