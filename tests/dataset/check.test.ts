/** `npm run check`: a small dataset in which nothing is wrong, then one thing wrong at a time, then several at once. */
import { spawnSync } from 'node:child_process';
import { rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Extent, OrganisationKind, PostKind } from '../../src/domain/actors.ts';
import { PropositionKind, Stance } from '../../src/domain/positions.ts';
import type { DemarcheRecord } from '../../src/domain/records.ts';
import { loadDataset } from '../../src/imports/load.ts';
import { check } from '../../src/program/check.ts';
import { type Changes, changed, type Files, folderOf, tiny } from './tiny.ts';

/** What `check` prints of each problem, with places as paths below the dataset's folder. */
function problemsIn(files: Files, texts: Files = {}): string[] {
  const folder = folderOf(files);
  const lines: string[] = [];
  const code = check(folder, folderOf(texts), (line) => lines.push(line));
  const problems = lines.slice(0, -1).map((line) => line.slice(join(folder, 'x').length - 1));
  expect(code).toBe(problems.length > 0 ? 1 : 0);
  const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
  expect(lines.at(-1)).toContain(problems.length > 0 ? count : 'nothing wrong');
  return problems;
}

/** The place of a line that holds a text; of several texts, each is looked for from the line of the one before on. */
function place(files: Files, file: string, ...texts: readonly string[]): string {
  const lines = (files[file] ?? '').split('\n');
  const line = texts.reduce((from, text) => {
    const index = lines.findIndex((each, at) => at >= from && each.includes(text));
    if (index < 0) throw new Error(`“${text}” must be in ${file}`);
    return index;
  }, 0);
  return `${file}:${line + 1}`;
}

/** A place, as a file and texts that lead to the line, and what is printed after it. */
type Expected = readonly [place: readonly [file: string, ...texts: string[]], said: string];
type Case = readonly [what: string, changes: Changes, ...expected: Expected[]];

/** Each case changes the dataset; all that is printed, in order, must be what is expected. */
function reports(cases: readonly Case[], texts: Files = {}): void {
  it.each(cases.map(([what, changes, ...expected]) => ({ what, changes, expected })))('$what', ({ changes, expected }) => {
    const files = changed(changes);
    expect(problemsIn(files, texts)).toEqual(expected.map(([at, said]) => `${place(files, ...at)}: ${said}`));
  });
}

const positions = 'positions/report.yaml';
const date = 'expected a date that exists: YYYY, YYYY-MM or YYYY-MM-DD';

describe('a dataset in which nothing is wrong', () => {
  it('passes, in one line', () => {
    const folder = folderOf(tiny);
    const texts = folderOf({ 'report.txt': 'What was said.' });
    const lines: string[] = [];
    expect(check(folder, texts, (line) => lines.push(line))).toBe(0);
    expect(lines).toEqual([`${folder}: 30 records, nothing wrong, compared with 1 source text`]);
  });
});

describe('the form of a record', () => {
  reports([
    [
      'wants fields of the right type',
      {
        'posts.yaml': ['single: true', 'single: yes'],
        'figures.yaml': ['value: 334', 'value: many'],
        'officials.yaml': ['name: Stanislav Zas', 'name: [Stanislav, Zas]'],
        'organisations.yaml': ['kind: THINK_TANK', 'kind: CLUB'],
        'states.yaml': ["numeric: '051'", 'numeric: 051'],
        'topics.yaml': ['description: How borders are kept.', 'description:'],
      },
      [['figures.yaml', 'value:'], 'attacks-in-2021: value is “many”: expected a number'],
      [['officials.yaml', 'name: [S'], 'stanislav-zas: name is a list: expected some text'],
      [['organisations.yaml', 'kind: CLUB'], `valdai-club: kind is “CLUB”: expected one of ${Object.keys(OrganisationKind).join(', ')}`],
      [['posts.yaml', 'single: yes'], 'secretary-general: single is “yes”: expected true or false'],
      [['states.yaml', 'numeric:'], 'ARM: numeric is 51: expected three digits in quotes'],
      [['topics.yaml', 'id: borders', 'description:'], 'borders: description is empty: expected some text'],
    ],
    [
      'wants dates that exist',
      {
        'tenures.yaml': [
          ['until: 2023-01-01', 'until: 2023-02-29'],
          ['attestedOn: [2022-02-09]', 'attestedOn: [2022-02-09, 2022-13]'],
        ],
        'topics.yaml': ['parent: security', 'parent: security\n    cap: 100'],
        'relations.yaml': ['recordedOn: 2022-03-01', 'recordedOn: 2022-03'],
        'sources.yaml': ['date: 2022-02-10', 'date: true'],
      },
      [
        ['relations.yaml', 'recordedOn'],
        'bordyuzha-effective-again-restates-bordyuzha-effective: recordedOn is “2022-03”: expected a day that exists: YYYY-MM-DD',
      ],
      [['sources.yaml', 'date: true'], `report: date is true: ${date}`],
      [['tenures.yaml', '2023-02-29'], `stanislav-zas-secretary-general: until is “2023-02-29”: ${date}, or open, or unknown`],
      [['tenures.yaml', '2022-13'], `nikolai-bordyuzha-adviser: attestedOn is “2022-13”: ${date}`],
      [['topics.yaml', 'cap:'], 'borders: cap is 100: expected at most 99'],
    ],
    [
      'wants ids that can be read',
      { 'topics.yaml': { added: '  - { id: trade & aid, name: Trade, description: Trade. }\n' } },
      [['topics.yaml', 'trade & aid'], 'trade & aid: id is “trade & aid”: expected an id: letters and digits, words joined by hyphens'],
    ],
    [
      'has no fields but its own',
      {
        [positions]: ['summary: It works as it was meant to.', 'sumary: It works as it was meant to.'],
        'topics.yaml': ['parent: security', 'parent: security\n    colour: green'],
        'groups.yaml': ['source: report', 'evidence: [{ source: report, page: 3 }]'],
      },
      [['groups.yaml', 'page'], 'all-speakers: evidence.page is not a field: expected one of source, at, read'],
      [[positions, 'id: bordyuzha-effective'], 'bordyuzha-effective: summary is missing: expected some text'],
      [[positions, 'sumary:'], 'bordyuzha-effective: sumary is not a field: expected summary'],
      [
        ['topics.yaml', 'colour'],
        'borders: colour is not a field: expected one of id, name, description, parent, cap, unbis, subjects, unga',
      ],
    ],
    [
      'has all the fields that it needs',
      {
        'propositions.yaml': ['    text: The southern border should be strengthened.\n', ''],
        'groups.yaml': ['    extent: ALL\n', ''],
        'events.yaml': ['    until: 2022-02-10\n    organisers', '    organisers'],
      },
      [['events.yaml', 'id: conference'], `conference: until is missing: ${date}, or open, or unknown`],
      [['groups.yaml', 'id: all-speakers'], `all-speakers: extent is missing: expected one of ${Object.keys(Extent).join(', ')}`],
      [['propositions.yaml', 'id: border'], 'border-should-be-strengthened: text is missing: expected some text'],
    ],
    [
      'is told by its place in the file where it has no id',
      {
        'topics.yaml': { added: '  - name: Trade\n    description: Trade between states.\n' },
        'relations.yaml': ['records:\n', 'records:\n  - restated\n'],
      },
      [['relations.yaml', 'restated'], 'record 1: “restated” is no record: expected a mapping of fields'],
      [['topics.yaml', 'name: Trade'], 'record 3: id is missing: expected an id: letters and digits, words joined by hyphens'],
    ],
    [
      'gives its sources in one way, and no place without a source',
      {
        'organisations.yaml': ['    source: charter', '    source: charter\n    evidence: [{ source: charter, at: Art. 1 }]'],
        'groups.yaml': ['source: report', 'at: para. 2'],
        'memberships.yaml': ['source: charter, at: Art. 28', 'at: Art. 28'],
      },
      [['groups.yaml', 'at: para. 2'], 'all-speakers: at is a place in no source: expected `source` beside it'],
      [['memberships.yaml', 'SIGNED'], 'csto-ARM: acts.at is a place in no source: expected `source` beside it'],
      // The second takes its acts from the first by an alias, and so its mistake.
      [['memberships.yaml', 'acts: *charter'], 'csto-BLR: acts.at is a place in no source: expected `source` beside it'],
      [
        ['organisations.yaml', 'evidence:'],
        'csto: evidence is given beside `source` or `at`: expected either `evidence`, or `source` with `at`',
      ],
    ],
    [
      'gives both ends of a time or neither',
      { 'organisations.yaml': ['    until: open\n', ''] },
      [['organisations.yaml', 'since:'], 'csto: since is given without `until`: expected both or neither'],
    ],
    [
      'names at least one source',
      { 'groups.yaml': ['    source: report\n', ''], 'posts.yaml': ['defaults:\n  source: report\n', ''] },
      [['groups.yaml', 'id:'], 'all-speakers: has no source: expected `source`, or `evidence` with at least one'],
      [['posts.yaml', 'id: sec'], 'secretary-general: has no source: expected `source`, or `evidence` with at least one'],
      [['posts.yaml', 'id: adv'], 'adviser: has no source: expected `source`, or `evidence` with at least one'],
    ],
  ]);
});

describe('a file', () => {
  const colon = 'a colon begins a value here: expected quotes around a text that has a colon in it';

  /** What is printed where one file of the tiny dataset has these bytes. */
  function problemsWithBytes(file: string, bytes: Uint8Array): string[] {
    const folder = folderOf(tiny);
    writeFileSync(join(folder, file), bytes);
    const lines: string[] = [];
    check(folder, folderOf({}), (line) => lines.push(line));
    return lines.slice(0, -1).map((line) => line.slice(folder.length + 1));
  }
  const topics = tiny['topics.yaml'] as string;

  it('that is not UTF-8 is refused with the place, and read as nothing else', () => {
    const latin1 = Buffer.from(topics.replace('name: Borders', 'name: Fronti\u00E8res'), 'latin1');
    expect(problemsWithBytes('topics.yaml', latin1)).toEqual([
      `${place(tiny, 'topics.yaml', 'name: Borders')}: is not UTF-8, after “name: Fronti”: expected a file saved as UTF-8`,
    ]);
  });

  it.each([
    ['marked', '\uFEFF'],
    ['unmarked', ''],
  ])('in UTF-16 is told so: %s', (_how, mark) => {
    const utf16 = Buffer.from(`${mark}${topics}`, 'utf16le');
    const expected = ['topics.yaml:1: is UTF-16: expected a file saved as UTF-8'];
    expect(problemsWithBytes('topics.yaml', utf16)).toEqual(expected);
    expect(problemsWithBytes('topics.yaml', Buffer.from(utf16).swap16())).toEqual(expected);
  });

  it('in which a letter was lost is refused with the place', () => {
    const [problem, ...others] = problemsWithBytes('topics.yaml', Buffer.from(topics.replace('name: Borders', 'name: Bord\uFFFDrs')));
    expect(problem).toBe(
      `${place(tiny, 'topics.yaml', 'name: Borders')}: holds \uFFFD, which stands for a letter that was lost: expected the letter itself`,
    );
    expect(others).toEqual([]);
  });

  it('may have a byte order mark, and lines that end as Windows ends them', () => {
    expect(problemsWithBytes('topics.yaml', Buffer.from(`\uFEFF${topics.replaceAll('\n', '\r\n')}`))).toEqual([]);
  });

  it('that ends like YAML in another way is not passed over', () => {
    const said = 'is not read: expected a name that ends in .yaml, in small letters';
    const files = changed({ 'topics/more.YAML': 'records: []\n', 'topics/others.yaml.txt': 'records: []\n', 'notes.md': 'Notes.\n' });
    expect(problemsIn(files)).toEqual([`topics/more.YAML:1: ${said}`, `topics/others.yaml.txt:1: ${said}`]);
  });

  it('that is a link to nothing is told', () => {
    const folder = folderOf(changed({ 'topics/more.yaml': 'records: []\n' }));
    rmSync(join(folder, 'topics/more.yaml'));
    symlinkSync(join(folder, 'nowhere'), join(folder, 'topics/more.yaml'));
    const lines: string[] = [];
    check(folder, folderOf({}), (line) => lines.push(line));
    expect(lines[0]).toBe(`${folder}/topics/more.yaml:1: can’t be read: expected a YAML file`);
  });

  it('in a folder that is linked to is read, and its edit makes another version', () => {
    const { 'figures.yaml': figures = '', ...others } = tiny;
    const [folder, elsewhere] = [folderOf(others), folderOf({ 'report.yaml': figures })];
    symlinkSync(elsewhere, join(folder, 'figures'));
    // And a link that leads round is followed once.
    symlinkSync(elsewhere, join(elsewhere, 'round'));
    const before = loadDataset(folder);
    expect(before.records.Figure).toEqual(loadDataset(folderOf(tiny)).records.Figure);
    writeFileSync(join(elsewhere, 'report.yaml'), figures.replace('value: 334', 'value: 335'));
    const after = loadDataset(folder);
    expect(after.records.Figure.map(({ value }) => value)).toContain(335);
    expect(after.version).not.toBe(before.version);
  });

  it('is told in plain words where a text needs quotes, an indentation spaces, a field a colon', () => {
    const wrong: readonly (readonly [written: string, said: string])[] = [
      ['name: Borders: and more', colon],
      ['name: !important', 'a text begins with !, which YAML keeps for itself: expected quotes around it'],
      ['name: @borders', 'a text begins with a sign that YAML keeps for itself: expected quotes around it'],
      ["name: 'Côte d'Ivoire'", 'the text goes on after its quotation mark is closed: expected the text in "double" ones'],
    ];
    for (const [written, said] of wrong) {
      const files = changed({ 'topics.yaml': ['name: Borders', written] });
      expect(problemsIn(files)[0]).toBe(`${place(files, 'topics.yaml', written)}: is not YAML: ${said}`);
    }
    const tab = changed({ 'topics.yaml': ['    name: Borders', '\tname: Borders'] });
    expect(problemsIn(tab)[0]).toMatch(/: is not YAML: a tab indents the line: expected spaces$/);
    const mapping = changed({ 'officials.yaml': ['name: Stanislav Zas', 'name:\n      Zas: Stanislav'] });
    expect(problemsIn(mapping)[0]).toMatch(/: stanislav-zas: name is a mapping: expected some text, in quotes where it has a colon in it$/);
  });

  it.each<[what: string, file: string, change: Changes[string], at: string, said: string]>([
    [
      'a text whose quote stays open',
      'topics.yaml',
      ['name: Borders', 'name: "Borders'],
      'END',
      'is not YAML: a quotation mark is not closed: expected one at each end of the text',
    ],
    [
      'another whose quote stays open',
      'topics.yaml',
      ['name: Borders', "name: 'Borders"],
      'END',
      'is not YAML: a quotation mark is not closed: expected one at each end of the text',
    ],
    [
      'a second document',
      'topics.yaml',
      { added: '---\nrecords: []\n' },
      '---',
      'is not YAML: a line of --- begins a second document: expected one in a file',
    ],
    [
      'a line indented less',
      'topics.yaml',
      ['    name: Borders', '   name: Borders'],
      'name: Borders',
      'is not YAML: the line is not indented like those it belongs to: expected as many spaces',
    ],
    ['a line indented more', 'topics.yaml', ['    name: Borders', '      name: Borders'], 'id: borders', `is not YAML: ${colon}`],
    [
      'a word of other YAML for a truth value',
      'posts.yaml',
      ['single: true', 'single: NO'],
      'single: NO',
      'secretary-general: single is “NO”: expected true or false',
    ],
    ['a truth value for a text', 'topics.yaml', ['name: Borders', 'name: true'], 'name: true', 'borders: name is true: expected some text'],
    [
      'a date as it is not written',
      'tenures.yaml',
      ['until: 2023-01-01', 'until: 2023-1-1'],
      '2023-1-1',
      `stanislav-zas-secretary-general: until is “2023-1-1”: ${date}, or open, or unknown`,
    ],
    [
      'a moment for a date',
      'tenures.yaml',
      ['until: 2023-01-01', 'until: 2023-01-01T00:00:00Z'],
      'T00',
      `stanislav-zas-secretary-general: until is “2023-01-01T00:00:00Z”: ${date}, or open, or unknown`,
    ],
    [
      'a number for an id',
      'topics.yaml',
      { added: '  - { id: 7, name: Trade, description: Trade. }\n' },
      'id: 7',
      'record 3: id is 7: expected an id: letters and digits, words joined by hyphens',
    ],
    ['nothing', 'topics/more.yaml', '', '', 'has no list of records: expected a mapping with `records` and, if wanted, `defaults`'],
  ])('with %s is told so, once', (_what, file, change, at, said) => {
    const files = changed({ [file]: change });
    const end = (files[file] ?? '').split('\n').length;
    expect(problemsIn(files)).toEqual([`${at === 'END' ? `${file}:${end}` : place(files, file, at)}: ${said}`]);
  });

  it('may have a date without quotes, and NO as a code', () => {
    expect(problemsIn(changed({ 'states.yaml': ["numeric: '051'", 'alpha2: NO'] }))).toEqual([]);
    const folder = folderOf(changed({ 'states.yaml': ["numeric: '051'", 'alpha2: NO'] }));
    expect(loadDataset(folder).records.State.find(({ id }) => id === 'ARM')?.alpha2).toBe('NO');
    expect(loadDataset(folder).records.Tenure.map(({ interval }) => interval.until)).toContain('2023-01-01');
  });

  it('that is not YAML is told with the line, and the others are checked all the same', () => {
    const files = changed({
      'topics.yaml': ['name: Borders', 'name: Borders: and more'],
      'tenures.yaml': ['since: 2003', 'since: 2003: 2004'],
      'relations.yaml': ['kind: RESTATES', 'kind: RESTATES\n    kind: AGREES'],
      'figures.yaml': ['value: 334', 'value: many'],
    });
    // Nothing is said of the posts, topics and people that the unread files may use or define.
    expect(problemsIn(files)).toEqual([
      `${place(files, 'figures.yaml', 'value')}: attacks-in-2021: value is “many”: expected a number`,
      `${place(files, 'relations.yaml', 'AGREES')}: is not YAML: the field stands twice: expected it once`,
      `${place(files, 'tenures.yaml', 'since: 2003')}: is not YAML: ${colon}`,
      `${place(files, 'topics.yaml', 'name: Borders')}: is not YAML: ${colon}`,
    ]);
  });

  it('with an alias that stands for nothing is not YAML', () => {
    const files = changed({ 'memberships.yaml': ['acts: *charter', 'acts: *statute'] });
    const [problem, ...others] = problemsIn(files);
    expect(problem).toContain(`${place(files, 'memberships.yaml', '*statute')}: is not YAML: Unresolved alias`);
    expect(others).toEqual([]);
  });

  it('may use one anchor for all the members of a large organisation', () => {
    const codes = Array.from({ length: 200 }, (_, index) => `X${String.fromCharCode(65 + index / 26, 65 + (index % 26))}`);
    const files = changed({
      'states.yaml': { added: codes.map((code) => `  - { id: ${code}, name: State ${code}, since: 1991 }\n`).join('') },
      'memberships.yaml': { added: codes.map((code) => `  - { state: ${code}, since: 2004, acts: *charter }\n`).join('') },
    });
    expect(problemsIn(files)).toEqual([]);
  });

  reports([
    [
      'has records',
      { 'topics.yaml': 'topics: []\n', 'figures.yaml': '# none yet\n' },
      [['figures.yaml'], 'has no list of records: expected a mapping with `records` and, if wanted, `defaults`'],
      [['topics.yaml'], 'has no list of records: expected a mapping with `records` and, if wanted, `defaults`'],
    ],
    [
      'has nothing beside records and defaults',
      { 'figures.yaml': { added: 'remarks: none\n' } },
      [['figures.yaml', 'remarks'], 'remarks is not known here: expected defaults or records'],
    ],
    [
      'belongs to a kind of record',
      { 'speeches/2022.yaml': 'records:\n  - id: speech\n' },
      [
        ['speeches/2022.yaml'],
        'belongs to no kind of record: expected one of dataset.yaml, questions.yaml, organisations.yaml, states.yaml, officials.yaml, groups.yaml, ' +
          'memberships.yaml, posts.yaml, tenures.yaml, topics.yaml, propositions.yaml, proposition-links.yaml, ' +
          'positions.yaml, roll-calls.yaml, relations.yaml, events.yaml, sources.yaml, figures.yaml, or a file in a folder of that name',
      ],
    ],
    ['dataset.yaml is there', { 'dataset.yaml': null }, [['dataset.yaml'], 'can’t be read: expected a YAML file']],
    [
      'dataset.yaml says what the dataset is',
      { 'dataset.yaml': 'name: A tiny dataset\nupdatedOn: 2022\n' },
      [['dataset.yaml', 'name'], 'title is missing: expected some text'],
      [['dataset.yaml', 'name'], 'coveredTo is missing: expected a date that exists: YYYY, YYYY-MM or YYYY-MM-DD'],
      [['dataset.yaml', 'name'], 'name is not a field: expected one of title, updatedOn, coveredTo'],
      [['dataset.yaml', 'updatedOn'], 'updatedOn is 2022: expected a day that exists: YYYY-MM-DD'],
    ],
    [
      'a dataset covers nothing after its last change',
      { 'dataset.yaml': 'title: A tiny dataset\nupdatedOn: 2022-03-01\ncoveredTo: 2022-04\n' },
      [['dataset.yaml', 'coveredTo'], 'coveredTo is “2022-04”: expected a date not later than updatedOn'],
    ],
  ]);
});

describe('the defaults of a file', () => {
  reports([
    [
      'that are malformed are told once, on their own line',
      { [positions]: ['date: 2022-02-09', 'date: yesterday'], 'propositions.yaml': ['kind: POLICY', 'kind: WISH'] },
      [[positions, 'date:'], `defaults: date is “yesterday”: ${date}`],
      [['propositions.yaml', 'kind:'], `defaults: kind is “WISH”: expected one of ${Object.keys(PropositionKind).join(', ')}`],
    ],
    [
      'that name nothing are told once, on their own line',
      { [positions]: ['event: session', 'event: sessions'], 'posts.yaml': ['source: report', 'source: reprot'] },
      [[positions, 'event:'], 'defaults: event: there is no sessions: expected the id of an Event, perhaps session'],
      [['posts.yaml', 'source:'], 'defaults: source: there is no reprot: expected the id of a Source, perhaps report'],
    ],
    [
      'are fields that may be defaults',
      {
        'memberships.yaml': ['  source: charter\nrecords', '  source: charter\n  note: As of today.\n  colour: green\nrecords'],
        'topics.yaml': [
          ['records', 'defaults: { description: A topic. }\nrecords'],
          ['    description: How borders are kept.\n', ''],
        ],
      },
      [
        ['memberships.yaml', 'note'],
        'defaults: note can’t be a default here: expected one of organisation, status, until, recordedOn, source, at',
      ],
      [
        ['memberships.yaml', 'colour'],
        'defaults: colour can’t be a default here: expected one of organisation, status, until, recordedOn, source, at',
      ],
      [['topics.yaml', 'defaults'], 'defaults: description can’t be a default here: expected none'],
    ],
    [
      'are fields and their values',
      { 'topics.yaml': ['records', 'defaults: [security]\nrecords'] },
      [['topics.yaml', 'defaults'], 'defaults: a list is no mapping: expected fields and their values'],
    ],
    [
      'that break a rule with what one record says name that record, on their own line',
      { [positions]: ['    at: para. 14', '    source: charter\n    at: preamble'] },
      [
        [positions, 'date: 2022-02-09'],
        'speakers-effective: date 2022-02-09 is after that of its source, charter of 2002-10-07: expected that date or an earlier one',
      ],
    ],
  ]);

  it('give no source to a record that names its own, and no place in another source', () => {
    const files = changed({
      'events.yaml': ['organisers: [valdai-club]\n    source: report', 'organisers: [valdai-club]\n    evidence: [{ source: charter }]'],
      'states.yaml': [
        ['  source: charter\n', '  source: charter\n  at: Annex\n'],
        ['name: Belarus', 'name: Belarus\n    source: report'],
      ],
      'officials.yaml': [
        'country: BLR',
        'country: BLR\n    evidence: [{ source: report, at: para. 7 }, { source: charter, read: NOT_READ }]',
      ],
    });
    const { records } = loadDataset(folderOf(files));
    const evidence = (id: string) => {
      const known: readonly DemarcheRecord[] = [...records.Official, ...records.Event, ...records.State];
      const record = known.find((each) => each.id === id);
      return record && 'evidence' in record ? record.evidence : undefined;
    };
    expect(evidence('stanislav-zas')).toEqual([
      { source: 'report', locator: 'para. 7', read: null },
      { source: 'charter', locator: null, read: 'NOT_READ' },
    ]);
    expect(evidence('conference')).toEqual([{ source: 'charter', locator: null, read: null }]);
    expect(evidence('ARM')).toEqual([{ source: 'charter', locator: 'Annex', read: null }]);
    expect(evidence('BLR')).toEqual([{ source: 'report', locator: null, read: null }]);
  });
});

describe('an id', () => {
  const anyActor = 'expected the id of an Organisation or a State or an Official or a Group';
  reports([
    [
      'that nothing has is told, with the nearest of the kind that is wanted',
      {
        [positions]: [
          ['capacity: stanislav-zas-secretary-general', 'capacity: stanislav-zass-secretary-general'],
          ['actor: csto', 'actor: cssto'],
          ['holder: all-speakers', 'holder: everybody-who-was-there'],
        ],
        'propositions.yaml': ['topics: [borders]', 'topics: [security, bordrs]'],
        'officials.yaml': ['- organisation: valdai-club', '- organisation: valdia-club'],
        'organisations.yaml': ['source: report', 'source: raport'],
        'groups.yaml': ['source: report', 'evidence:\n      - source: report\n      - source: reprot\n        at: para. 2'],
      },
      // Nothing says that its one position, misspelt beyond recognition, was meant to be its own.
      [['groups.yaml', 'id: all-speakers'], 'all-speakers: no record uses this Group: expected a use, or its removal'],
      [['groups.yaml', 'source: reprot'], 'all-speakers: source: there is no reprot: expected the id of a Source, perhaps report'],
      [
        ['officials.yaml', 'valdia'],
        'nikolai-bordyuzha: affiliations.organisation: there is no valdia-club: expected the id of an Organisation, perhaps valdai-club',
      ],
      [['organisations.yaml', 'raport'], 'valdai-club: source: there is no raport: expected the id of a Source, perhaps report'],
      [
        [positions, 'capacity:'],
        'zas-for-border: capacity: there is no stanislav-zass-secretary-general: expected the id of a Tenure, perhaps stanislav-zas-secretary-general',
      ],
      [[positions, 'targets:'], `zas-for-border: targets.actor: there is no cssto: ${anyActor}, perhaps csto`],
      [[positions, 'everybody'], `speakers-effective: holder: there is no everybody-who-was-there: ${anyActor}`],
      [
        ['propositions.yaml', 'bordrs'],
        'border-should-be-strengthened: topics: there is no bordrs: expected the id of a Topic, perhaps borders',
      ],
    ],
    [
      'of another kind than the field wants is told',
      {
        [positions]: ['capacity: stanislav-zas-secretary-general', 'capacity: secretary-general'],
        'posts.yaml': ['of: BLR', 'of: stanislav-zas'],
        'relations.yaml': ['b: bordyuzha-effective', 'b: all-speakers'],
      },
      [[positions, 'capacity:'], 'zas-for-border: capacity: secretary-general is a Post: expected the id of a Tenure'],
      [['posts.yaml', 'of: stanislav-zas'], 'adviser: of: stanislav-zas is an Official: expected the id of an Organisation or a State'],
      [
        ['relations.yaml', 'b: all-speakers'],
        'bordyuzha-effective-again-restates-all-speakers: b: all-speakers is a Group: expected the id of a Statement',
      ],
    ],
  ]);

  it('belongs to one record, of whatever kind and in whatever file', () => {
    const files = changed({
      'topics.yaml': { added: '  - name: Security\n    id: security\n    description: The same again.\n    parent: borders\n' },
      'groups.yaml': { added: '  - { id: csto, name: All of it, extent: ALL, source: leaflet }\n' },
      // What a second record uses is used, though its id is not its own.
      'sources.yaml': { added: '  - { id: leaflet, title: Leaflet, kind: ARTICLE }\n' },
      'memberships.yaml': { added: '  - { state: ARM, since: 2002-06, until: 2003 }\n' },
      'positions/talk.yaml': (tiny[positions] as string).replace(/(?<=records:\n)[\s\S]*(?= {2}- id: bordyuzha-effective-again)/, ''),
    });
    const talk = (id: string) => `${place(files, 'positions/talk.yaml', `id: ${id}`)}: ${id}: this id is already that of the Statement at`;
    const own = 'expected an id of its own';
    expect(problemsIn(files)).toEqual([
      `${place(files, 'groups.yaml', 'id: csto')}: csto: this id is already that of the Organisation at ${place(files, 'organisations.yaml', 'id: csto')}: ${own}`,
      `${place(files, 'memberships.yaml', '2002-06')}: csto-ARM: this id is already that of the Membership at ${place(files, 'memberships.yaml', 'state: ARM')}: ${own}`,
      `${talk('bordyuzha-effective-again')} ${place(files, positions, 'id: bordyuzha-effective-again')}: ${own}`,
      `${talk('speakers-effective')} ${place(files, positions, 'id: speakers-effective')}: ${own}`,
      `${place(files, 'topics.yaml', 'parent: security', 'id: security')}: security: this id is already that of the Topic at ${place(files, 'topics.yaml', 'id: security')}: ${own}`,
    ]);
  });
});

describe('a time', () => {
  reports([
    [
      'ends after it begins',
      {
        'tenures.yaml': ['until: 2023-01-01', 'until: 2020-01-01'],
        'events.yaml': ['until: 2022-02-10\n    organisers', 'until: 2022-02-08\n    organisers'],
        'officials.yaml': ['until: 2021', 'until: 2017'],
        'memberships.yaml': [
          '    acts: *charter',
          '    acts: *charter\n    interruptions: [{ kind: FROZEN_BY_STATE, since: 2024, until: 2023-12 }]',
        ],
        'organisations.yaml': ['until: open', 'until: 2001'],
        'states.yaml': ['name: Belarus', 'name: Belarus\n    until: 1990'],
      },
      [['events.yaml', 'until: 2022-02-08'], 'conference: until 2022-02-08 is not after since 2022-02-09: expected a later date'],
      [['memberships.yaml', 'interruptions'], 'csto-BLR: until 2023-12 is not after since 2024: expected a later date'],
      [['officials.yaml', 'until: 2017'], 'nikolai-bordyuzha: until 2017 is not after since 2018: expected a later date'],
      [['organisations.yaml', 'until: 2001'], 'csto: until 2001 is not after since 2002-05-14: expected a later date'],
      [
        [positions, 'capacity:'],
        'zas-for-border: capacity: stanislav-zas is not known to have been secretary-general on 2022-02-09: expected a tenure of that day',
      ],
      [['states.yaml', 'until: 1990'], 'BLR: until 1990 is not after since 1991-08-25: expected a later date'],
      [
        ['tenures.yaml', 'until: 2020-01-01'],
        'stanislav-zas-secretary-general: until 2020-01-01 is not after since 2020-01-01: expected a later date',
      ],
    ],
    [
      'that ends before it begins is not also told to overlap another',
      {
        'tenures.yaml': ['since: 2020-01-01\n    until: 2023-01-01', 'since: 2010-01-01\n    until: 2009-01-01\n    attestedOn: [2022-02]'],
      },
      [
        ['tenures.yaml', 'until: 2009'],
        'stanislav-zas-secretary-general: until 2009-01-01 is not after since 2010-01-01: expected a later date',
      ],
    ],
    [
      'of a state’s membership in an organisation doesn’t overlap another one, whatever the status',
      { 'memberships.yaml': { added: '  - { id: csto-ARM-observer, state: ARM, status: OBSERVER, since: 2003-02, until: 2003-09-19 }\n' } },
      [
        ['memberships.yaml', 'csto-ARM-observer'],
        'csto-ARM-observer: overlaps csto-ARM, which held from 2003-09-18 on: expected one status of a state in an organisation at a time',
      ],
    ],
    [
      'of a membership may begin on the day on which another ends',
      { 'memberships.yaml': { added: '  - { id: csto-ARM-observer, state: ARM, status: OBSERVER, since: 2003-02, until: 2003-09-18 }\n' } },
    ],
    [
      'of an interruption doesn’t overlap another of its kind',
      {
        'memberships.yaml': [
          '    acts: *charter',
          '    acts: *charter\n    interruptions:\n      - { kind: FROZEN_BY_STATE, since: 2019, until: 2021 }\n      - { kind: SUSPENDED_BY_BODY, since: 2020-01, until: open }\n      - { kind: FROZEN_BY_STATE, since: 2020-06, until: open }',
        ],
      },
      [
        ['memberships.yaml', '2020-06'],
        'csto-BLR: overlaps another one, which held from 2019 until 2021: expected interruptions one after another',
      ],
    ],
    [
      'in a post of one holder doesn’t overlap another holder’s',
      { 'tenures.yaml': ['    until: 2017-01-01', '    until: 2020-01-02'] },
      [
        ['tenures.yaml', 'since: 2020-01-01'],
        'stanislav-zas-secretary-general: overlaps nikolai-bordyuzha-secretary-general, which held from 2003 until 2020-01-02: expected one holder of this post at a time',
      ],
    ],
    [
      'in a post doesn’t overlap another tenure of the same holder',
      {
        'tenures.yaml': {
          added:
            '  - { id: zas-adviser, post: adviser, holder: stanislav-zas, since: 2015, until: 2019 }\n  - { id: zas-adviser-again, post: adviser, holder: stanislav-zas, since: 2018-03, until: open }\n',
        },
      },
      [
        ['tenures.yaml', '2018-03'],
        'zas-adviser-again: overlaps zas-adviser, which held from 2015 until 2019: expected the tenures of one holder in a post one after another',
      ],
    ],
    [
      'in a post of several holders may overlap another holder’s',
      {
        'tenures.yaml': [
          ['    since: unknown\n    until: unknown\n    attestedOn: [2022-02-09]', '    since: 2015\n    until: open'],
          { added: '  - { post: adviser, holder: stanislav-zas, since: 2015, until: 2019 }\n' },
        ],
      },
    ],
    [
      'of a status that can’t be told to overlap another passes',
      { 'memberships.yaml': { added: '  - { id: csto-ARM-observer, state: ARM, status: OBSERVER, since: 2003-02, until: 2003 }\n' } },
    ],
    [
      'in a post of one holder begins on the date on which another’s ended, however exact that is',
      {
        'tenures.yaml': [
          ['    until: 2017-01-01', '    until: 2020'],
          ['    since: 2020-01-01', '    since: 2020-01'],
        ],
      },
      [
        ['tenures.yaml', 'since: 2020-01'],
        'stanislav-zas-secretary-general: held from 2020-01 until 2023-01-01, and may share days with nikolai-bordyuzha-secretary-general, which held from 2003 until 2020: expected one date for the end of the one and the beginning of the other',
      ],
    ],
    [
      'in a post of one holder may be handed over in a month of which the day is not known',
      {
        'tenures.yaml': [
          ['    until: 2017-01-01', '    until: 2020-01'],
          ['    since: 2020-01-01', '    since: 2020-01'],
        ],
      },
    ],
    [
      'of an affiliation doesn’t overlap another in the same role',
      {
        'officials.yaml': {
          added:
            '      - { organisation: valdai-club, role: expert, since: 2019, until: open }\n      - { organisation: valdai-club, role: director, since: 2019, until: open }\n',
        },
      },
      [
        ['officials.yaml', 'role: expert, since: 2019'],
        'nikolai-bordyuzha: overlaps another one, which held from 2018 until 2021: expected one affiliation in this role at a time',
      ],
    ],
  ]);
});

describe('a membership', () => {
  const armenia = '    since: 2003-09-18\n    acts: &charter';
  /** Armenia’s membership, otherwise. */
  const otherwise = (lines: string): Changes => ({ 'memberships.yaml': [armenia, `${lines}\n    acts: &charter`] });
  const withActs = (...acts: readonly string[]): Changes => ({
    'memberships.yaml': ['    acts: *charter', `    acts:\n${acts.map((act) => `      - { ${act} }\n`).join('')}`],
  });
  reports([
    [
      'does not begin before the organisation',
      otherwise('    since: 2002-05-13'),
      [
        ['memberships.yaml', '2002-05-13'],
        'csto-ARM: since 2002-05-13 is before csto, which existed from 2002-05-14 on: expected a later date',
      ],
    ],
    [
      'does not begin before the organisation, whatever the note says',
      otherwise('    note: Early.\n    since: 2001'),
      [['memberships.yaml', 'since: 2001'], 'csto-ARM: since 2001 is before csto, which existed from 2002-05-14 on: expected a later date'],
    ],
    [
      'does not outlast the organisation',
      { 'organisations.yaml': ['until: open', 'until: 2021'], 'memberships.yaml': [armenia, `    until: 2022-01\n${armenia}`] },
      [['memberships.yaml', 'until: open'], 'csto-BLR: outlasts csto, which existed until 2021: expected an end by then'],
      [['memberships.yaml', 'until: 2022-01'], 'csto-ARM: outlasts csto, which existed until 2021: expected an end by then'],
      [
        ['tenures.yaml', 'until: 2023'],
        'stanislav-zas-secretary-general: outlasts csto, which existed until 2021: expected an end by then, or a note that says how',
      ],
    ],
    [
      'may end in the year in which the organisation does',
      {
        'organisations.yaml': ['until: open', 'until: 2023'],
        'memberships.yaml': ['  until: open', '  until: 2023-12'],
      },
    ],
    [
      'does not begin before the state, or after it',
      {
        'states.yaml': ['since: 1991-09', 'since: 2004'],
        'memberships.yaml': {
          added: '  - { state: SUN, since: 2003-10, until: unknown }\n  - { state: DDR, since: 2003-12-02, until: 2004 }\n',
        },
        'states/historical.yaml':
          'defaults: { source: charter }\nrecords:\n  - { id: SUN, name: Soviet Union, since: 1922-12-30, until: 1991-12-26 }\n  - { id: DDR, name: East, since: 1949, until: unknown }\n',
      },
      [
        ['memberships.yaml', 'since: 2003-09-18'],
        'csto-ARM: since 2003-09-18 is before ARM, which existed from 2004 on: expected a later date, or a note that says how',
      ],
      [
        ['memberships.yaml', 'state: SUN'],
        'csto-SUN: outlasts SUN, which existed until 1991-12-26: expected an end by then, or a note that says how',
      ],
    ],
    [
      'may begin before the state, if a note says how',
      {
        'states.yaml': ['since: 1991-09', 'since: 2004'],
        'memberships.yaml': [armenia, `    note: A member before independence.\n${armenia}`],
      },
    ],
    ['may begin in the year in which the state did', { 'states.yaml': ['since: 1991-09', 'since: 2003'] }],
    [
      'has interruptions within it',
      {
        'memberships.yaml': [
          '    acts: *charter',
          '    until: 2020\n    interruptions:\n      - { kind: FROZEN_BY_STATE, since: 2003-08, until: 2004 }\n      - { kind: FROZEN_BY_STATE, since: 2019, until: open }\n      - { kind: SUSPENDED_BY_BODY, since: 2020-06, until: unknown }',
        ],
      },
      [
        ['memberships.yaml', '2003-08'],
        'csto-BLR: since 2003-08 is before the membership, which held from 2003-09-18 on: expected a later date',
      ],
      [['memberships.yaml', 'since: 2019'], 'csto-BLR: outlasts the membership, which held until 2020: expected an end by then'],
    ],
    [
      'ends when the state withdrew',
      withActs('kind: WITHDRAWN, date: 2012-12-19'),
      [
        ['memberships.yaml', 'WITHDRAWN'],
        'csto-BLR: WITHDRAWN on 2012-12-19 is not when the membership ended, which goes on: expected one date for both',
      ],
    ],
    [
      'ends when the state withdrew, not at another time',
      { 'memberships.yaml': ['    acts: *charter', '    until: 2013-01\n    acts: [{ kind: WITHDRAWN, date: 2012-12-19 }]'] },
      [
        ['memberships.yaml', 'WITHDRAWN'],
        'csto-BLR: WITHDRAWN on 2012-12-19 is not when the membership ended, which ended on 2013-01: expected one date for both',
      ],
    ],
    [
      'that has no known end was not withdrawn from on a known day',
      { 'memberships.yaml': ['    acts: *charter', '    until: unknown\n    acts: [{ kind: WITHDRAWN, date: 2012-12-19 }]'] },
      [
        ['memberships.yaml', 'WITHDRAWN'],
        'csto-BLR: WITHDRAWN on 2012-12-19 is not when the membership ended, which has no known end: expected one date for both',
      ],
    ],
    [
      'may end in the month in which the state withdrew',
      { 'memberships.yaml': ['    acts: *charter', '    until: 2012-12\n    acts: [{ kind: WITHDRAWN, date: 2012-12-19 }]'] },
    ],
    [
      'has no act after its end',
      {
        'memberships.yaml': [
          '    acts: *charter',
          '    until: 2012\n    acts: [{ kind: NOTICE, date: 2013-01 }, { kind: RESTORED, date: 2012-06 }]',
        ],
      },
      [
        ['memberships.yaml', 'NOTICE'],
        'csto-BLR: NOTICE on 2013-01 is after the membership, which ended on 2012: expected an earlier date',
      ],
    ],
    [
      'begins by its admission, and by the day on which the treaty is in force for the state',
      withActs('kind: ADMITTED, date: 2003-10', 'kind: IN_FORCE, date: 2003-09-19', 'kind: IN_FORCE, date: 2003-09'),
      [
        ['memberships.yaml', 'ADMITTED'],
        'csto-BLR: ADMITTED on 2003-10 is after the membership began, on 2003-09-18: expected a date by then',
      ],
      [
        ['memberships.yaml', '2003-09-19'],
        'csto-BLR: IN_FORCE on 2003-09-19 is after the membership began, on 2003-09-18: expected a date by then, or a note that says of which treaty',
      ],
    ],
    ['may see a later treaty enter into force', withActs('kind: IN_FORCE, date: 2012, note: The protocol of 2010.')],
    [
      'is not left, suspended or restored before it began',
      withActs('kind: NOTICE, date: 2003-09-17', 'kind: SUSPENDED, date: 2003-08', 'kind: RESTORED, date: 2003'),
      [
        ['memberships.yaml', 'NOTICE'],
        'csto-BLR: NOTICE on 2003-09-17 is before the membership began, on 2003-09-18: expected a later date',
      ],
      [
        ['memberships.yaml', 'SUSPENDED'],
        'csto-BLR: SUSPENDED on 2003-08 is before the membership began, on 2003-09-18: expected a later date',
      ],
    ],
    [
      'is ratified after it is signed',
      withActs('kind: SIGNED, date: 2003-02', 'kind: RATIFIED, date: 2003-01-31'),
      [['memberships.yaml', 'RATIFIED'], 'csto-BLR: RATIFIED on 2003-01-31 is before SIGNED on 2003-02: expected it after that'],
    ],
    [
      'may be of several treaties, in whatever order they were signed and ratified',
      withActs('kind: RATIFIED, date: 1994', 'kind: SIGNED, date: 2002', 'kind: RATIFIED, date: 2003'),
    ],
    [
      'is left after the notice',
      {
        'memberships.yaml': [
          '    acts: *charter',
          '    until: 2012-12\n    acts: [{ kind: NOTICE, date: 2012-12-20 }, { kind: WITHDRAWN, date: 2012-12-19 }]',
        ],
      },
      [['memberships.yaml', 'WITHDRAWN'], 'csto-BLR: WITHDRAWN on 2012-12-19 is before NOTICE on 2012-12-20: expected it after that'],
    ],
  ]);
});

describe('an office', () => {
  reports([
    [
      'is not older than the organisation whose office it is',
      { 'tenures.yaml': ['    since: 2003\n', '    since: 2002-05-13\n'] },
      [
        ['tenures.yaml', '2002-05-13'],
        'nikolai-bordyuzha-secretary-general: since 2002-05-13 is before csto, which existed from 2002-05-14 on: expected a later date, or a note that says how',
      ],
    ],
    ['may be older, if a note says how', { 'tenures.yaml': ['    since: 2003\n', '    since: 2001\n    note: Of the treaty before.\n'] }],
    [
      'is not older than the state whose office it is, or that holds it',
      {
        'tenures.yaml': {
          added:
            '  - { post: adviser, holder: stanislav-zas, since: 1990, until: unknown }\n  - { post: presidency, holder: ARM, since: 1991-08, until: 2010 }\n',
        },
        'posts.yaml': { added: '  - { id: presidency, title: Presidency, kind: CHAIR, of: csto, single: true }\n' },
        'organisations.yaml': ['since: 2002-05-14', 'since: 1991'],
      },
      [
        ['tenures.yaml', '1990'],
        'stanislav-zas-adviser: since 1990 is before BLR, which existed from 1991-08-25 on: expected a later date, or a note that says how',
      ],
      [
        ['tenures.yaml', '1991-08'],
        'ARM-presidency: since 1991-08 is before ARM, which existed from 1991-09 on: expected a later date, or a note that says how',
      ],
    ],
    ['may have a holder of another country', { 'officials.yaml': ['country: BLR', 'country: ARM'] }],
    [
      'of one holder is held by one state at a time, and nobody acts in it beside the holder',
      {
        'posts.yaml': { added: '  - { id: presidency, title: Presidency, kind: CHAIR, of: csto, single: true }\n' },
        'tenures.yaml': {
          added:
            '  - { post: presidency, holder: ARM, since: 2008-09-05, until: 2009-06-14 }\n  - { post: presidency, holder: BLR, since: 2009-06-13, until: 2010 }\n' +
            '  - { id: acting, post: secretary-general, holder: nikolai-bordyuzha, acting: true, since: 2022-12, until: 2023-02 }\n',
        },
      },
      [
        ['tenures.yaml', '2009-06-13'],
        'BLR-presidency: overlaps ARM-presidency, which held from 2008-09-05 until 2009-06-14: expected one holder of this post at a time',
      ],
      [
        ['tenures.yaml', 'acting: true'],
        'acting: overlaps stanislav-zas-secretary-general, which held from 2020-01-01 until 2023-01-01: expected one holder of this post at a time',
      ],
    ],
  ]);
});

describe('a source', () => {
  reports([
    [
      'is one record, however its symbol is written',
      {
        'sources.yaml': {
          added: ['A/RES/51/129', 'R/51/129']
            .map(
              (symbol, at) => `  - { id: text-${at}, title: A text, kind: RESOLUTION, publisher: csto, date: 2004, symbol: ${symbol} }\n`,
            )
            .join(''),
        },
      },
      [['sources.yaml', 'text-0'], 'text-0: no record uses this Source: expected a use, or its removal'],
      [['sources.yaml', 'text-1'], 'text-1: symbol: R/51/129 is text-0’s too: expected one source for one document'],
      [['sources.yaml', 'text-1'], 'text-1: no record uses this Source: expected a use, or its removal'],
    ],
    [
      'has the symbol that its address names, so that a second record of the document can’t hide',
      {
        'sources.yaml': {
          added: `  - { id: by-symbol, title: A text, kind: RESOLUTION, publisher: csto, date: 2024, symbol: A/RES/79/10, url: "https://undocs.org/A/RES/79/10" }
  - { id: by-address, title: The same, kind: RESOLUTION, publisher: csto, date: 2024, url: "https://docs.un.org/en/A/RES/79/10" }
`,
        },
      },
      [['sources.yaml', 'by-symbol'], 'by-symbol: no record uses this Source: expected a use, or its removal'],
      [['sources.yaml', 'docs.un.org'], 'by-address: url: names A/RES/79/10: expected that for the symbol'],
      [['sources.yaml', 'by-address'], 'by-address: no record uses this Source: expected a use, or its removal'],
    ],
    [
      'is one record of one title, publisher and day',
      {
        'sources.yaml': {
          added: `  - { id: signed, title: A treaty, kind: TREATY, date: 1992-05-15 }
  - { id: signed-again, title: A Treaty, kind: TREATY, date: 1992-05-15 }
  - { id: of-that-year, title: A treaty, kind: TREATY, date: 1992 }
`,
        },
      },
      [['sources.yaml', 'id: signed,'], 'signed: no record uses this Source: expected a use, or its removal'],
      [['sources.yaml', 'signed-again'], 'signed-again: title: signed of that day has it too: expected one source for one document'],
      [['sources.yaml', 'signed-again'], 'signed-again: no record uses this Source: expected a use, or its removal'],
      [['sources.yaml', 'of-that-year'], 'of-that-year: no record uses this Source: expected a use, or its removal'],
    ],
  ]);
});

describe('the codes of a state', () => {
  const coded = (id: string, name: string, fields: string) => `  - { id: ${id}, name: ${name}, ${fields} }\n`;
  reports([
    [
      'has codes that no other state of its time has',
      {
        'states.yaml': {
          added: [
            coded('GHA', 'Ghana', 'since: 1957-03-06, alpha2: GH, cow: 452'),
            coded('LBR', 'Liberia', "since: 1847-07-26, formerAlpha2: [GH], cow: 452, numeric: '051'"),
          ].join(''),
        },
        'memberships.yaml': { added: ['GHA', 'LBR'].map((state) => `  - { state: ${state}, since: 2004 }\n`).join('') },
      },
      [
        ['states.yaml', 'Liberia'],
        'LBR: formerAlpha2: the alpha-2 code GH is GHA’s too, which exists at the same time: expected a code of its own',
      ],
      [
        ['states.yaml', 'Liberia'],
        'LBR: cow: the Correlates of War code 452 is GHA’s too, which exists at the same time: expected a code of its own',
      ],
      [
        ['states.yaml', 'Liberia'],
        'LBR: numeric: the numeric code 051 is ARM’s too, which exists at the same time: expected a code of its own',
      ],
    ],
    [
      'may take over a code when the other is no more',
      {
        'states.yaml': {
          added: [
            coded('CSK', 'Czechoslovakia', 'since: 1918-10-28, until: 1993-01-01, alpha2: CS, cow: 315, successors: [SRB]'),
            coded('CZE', 'Czechia', 'since: 1993-01-01, cow: 315'),
            coded('SRB', 'Serbia', 'since: 1992-04-27, formerAlpha2: [CS], predecessors: [CSK]'),
          ].join(''),
        },
        'memberships.yaml': { added: ['SRB', 'CZE'].map((state) => `  - { state: ${state}, since: 2004 }\n`).join('') },
      },
    ],
    [
      'is named by its id, and its code tells which is meant',
      { 'states.yaml': ["numeric: '051'", "numeric: '051'\n    alpha2: AM"], 'memberships.yaml': ['state: ARM', 'state: AM'] },
      [['memberships.yaml', 'state: AM'], 'csto-AM: state: there is no AM: expected the id of a State, perhaps ARM'],
    ],
    [
      'is meant by its code, however near another id is',
      {
        'states.yaml': [
          '    since: 1991-09\n  - id: BLR',
          '    since: 1991-09\n    alpha2: BJ\n  - { id: BJA, name: Another, since: 1991-09 }\n  - id: BLR',
        ],
        'memberships.yaml': ['state: ARM', 'state: BJ'],
      },
      [['memberships.yaml', 'state: BJ'], 'csto-BJ: state: there is no BJ: expected the id of a State, perhaps ARM'],
      // And what is meant is not unused.
      [['states.yaml', 'id: BJA'], 'BJA: no record uses this State: expected a use, or its removal'],
    ],
  ]);
});

describe('a state', () => {
  const before = '  - { id: SUN, name: Soviet Union, since: 1922-12-30, until: 1991-12-26, successors: [ARM] }\n';
  reports([
    [
      'continues one of its predecessors',
      { 'states.yaml': [['since: 1991-09', 'since: 1991-09\n    predecessors: [SUN]\n    continues: BLR'], { added: before }] },
      [['states.yaml', 'continues:'], 'ARM: continues: BLR is not among the predecessors: expected it there too'],
    ],
    [
      'is a successor of its predecessors, and a predecessor of its successors',
      { 'states.yaml': [['since: 1991-08-25', 'since: 1991-08-25\n    predecessors: [SUN]'], { added: before }] },
      [['states.yaml', 'predecessors:'], 'BLR: predecessors: SUN does not have BLR among its successors: expected both or neither'],
      [['states.yaml', 'id: SUN'], 'SUN: successors: ARM does not have SUN among its predecessors: expected both or neither'],
    ],
    [
      'may continue a predecessor that has it as a successor',
      { 'states.yaml': [['since: 1991-09', 'since: 1991-09\n    predecessors: [SUN]\n    continues: SUN'], { added: before }] },
    ],
  ]);
});

describe('a roll call', () => {
  const file = 'roll-calls.yaml';
  const votes = 'votes: { NO: [BLR] }';
  const totals = 'totals: { yes: 1, no: 1, abstain: 0, absent: 0 }';
  const another = (lines: string) =>
    `  - ${lines}\n    date: 2003-12-01\n    title: Again.\n    proposition: border-should-be-strengthened\n    ${votes}\n    ${totals}\n`;
  reports([
    [
      'comes out at its totals',
      { [file]: ['yes: 1, no: 1', 'yes: 2, no: 0'] },
      [
        [file, 'totals:'],
        'vote-on-the-border: totals are yes 2, no 0, abstain 0, absent 0, but the votes of the members come to yes 1, no 1, abstain 0, absent 0: expected equal numbers',
      ],
    ],
    [
      'may leave open how many were absent',
      {
        [file]: [
          [votes, 'votes: { NO: [BLR], ABSENT: [ARM] }'],
          [totals, 'totals: { yes: 0, no: 1, abstain: 0 }'],
        ],
      },
    ],
    [
      'counts those that are not named by the rule, and whoever was no member or suspended on that day not at all',
      {
        [file]: [
          ['rest: YES', 'rest: ABSENT'],
          [totals, 'totals: { yes: 0, no: 1, abstain: 0, absent: 0 }'],
        ],
        'states.yaml': { added: '  - { id: KAZ, name: Kazakhstan, since: 1991-12-16 }\n' },
        'memberships.yaml': [
          { added: '  - { state: KAZ, since: 2003-12-02 }\n' },
          ['    acts: &charter', '    interruptions: [{ kind: SUSPENDED_BY_BODY, since: 2003-11, until: 2004 }]\n    acts: &charter'],
        ],
      },
    ],
    [
      'names each state once, and only members that were not suspended',
      {
        [file]: [votes, 'votes: { NO: [BLR, ARM], ABSTAIN: [KAZ], ABSENT: [BLR] }'],
        'states.yaml': { added: '  - { id: KAZ, name: Kazakhstan, since: 1991-12-16 }\n' },
        'memberships.yaml': [
          '    acts: &charter',
          '    interruptions: [{ kind: SUSPENDED_BY_BODY, since: 2003-11, until: 2004 }]\n    acts: &charter',
        ],
      },
      [
        [file, 'votes:'],
        'vote-on-the-border: votes.ABSTAIN: KAZ could not vote in csto on 2003-12-01: expected a member, neither suspended nor excluded from its work',
      ],
      [
        [file, 'votes:'],
        'vote-on-the-border: votes.NO: ARM could not vote in csto on 2003-12-01: expected a member, neither suspended nor excluded from its work',
      ],
      [[file, 'votes:'], 'vote-on-the-border: votes.ABSENT: BLR is already named under NO: expected each state once'],
    ],
    [
      'may name a state that joined in the month of the vote',
      {
        [file]: [
          ['date: 2003-12-01', 'date: 2003-12'],
          [votes, 'votes: { NO: [BLR], ABSTAIN: [KAZ] }'],
          ['abstain: 0', 'abstain: 1'],
        ],
        'states.yaml': { added: '  - { id: KAZ, name: Kazakhstan, since: 1991-12-16 }\n' },
        'memberships.yaml': { added: '  - { state: KAZ, since: 2003-12-15 }\n' },
      },
    ],
    [
      'is not said to be of no members where their memberships could not be read',
      { 'memberships.yaml': ['- state: BLR', '- colour: green\n    state: BLR'] },
      [
        ['memberships.yaml', 'colour'],
        'csto-BLR: colour is not a field: expected one of id, organisation, state, status, since, until, acts, interruptions, note, recordedOn, evidence, source, at, read',
      ],
    ],
    [
      'that is published has its id by its number, and its number for itself',
      {
        [file]: [
          { added: another('id: csto-7\n    number: 8') },
          { added: another('id: csto-8\n    number: 8') },
          { added: another('id: csto-9') },
        ],
      },
      [[file, 'id: csto-7'], 'csto-7: id is not that of its number, 8: expected csto-8'],
      [[file, 'id: csto-8', 'number:'], 'csto-8: number 8 is already that of csto-7: expected a number of its own'],
      [[file, 'id: csto-9'], 'csto-9: id is that of a published roll call, without its number: expected number: 9, or another id'],
    ],
  ]);
});

describe('whoever speaks for a body', () => {
  const bordyuzha =
    '    holder: nikolai-bordyuzha\n    act: PRAISES\n    proposition: organisation-is-effective\n    stance: SUPPORTS\n    summary: It works as';
  const speaking = (lines: string): Changes => ({ [positions]: [bordyuzha, `${lines}\n${bordyuzha}`] });
  reports([
    [
      'holds an office of his own, not somebody else’s',
      speaking('    capacity: stanislav-zas-secretary-general\n    onBehalfOf: csto\n    authority: OFFICE_HOLDER'),
      [
        [positions, 'id: bordyuzha-effective', 'capacity:'],
        'bordyuzha-effective: capacity: stanislav-zas-secretary-general is an office of stanislav-zas: expected a tenure of nikolai-bordyuzha',
      ],
    ],
    [
      'holds it on that day',
      speaking('    capacity: nikolai-bordyuzha-secretary-general\n    onBehalfOf: csto\n    authority: OFFICE_HOLDER'),
      [
        [positions, 'id: bordyuzha-effective', 'capacity:'],
        'bordyuzha-effective: capacity: nikolai-bordyuzha is not known to have been secretary-general on 2022-02-09: expected a tenure of that day',
      ],
    ],
    [
      'does so in an office of that body',
      speaking('    capacity: nikolai-bordyuzha-adviser\n    onBehalfOf: ARM'),
      [
        [positions, 'id: bordyuzha-effective', 'onBehalfOf:'],
        'bordyuzha-effective: speaks for ARM as adviser, an office of BLR: expected BLR, or none',
      ],
    ],
    [
      'says in which office',
      speaking('    onBehalfOf: BLR'),
      [
        [positions, 'id: bordyuzha-effective', 'onBehalfOf:'],
        'bordyuzha-effective: speaks for BLR in no office: expected the `capacity` in which nikolai-bordyuzha does',
      ],
    ],
    ['is in office when a source shows it for that day', speaking('    capacity: nikolai-bordyuzha-adviser\n    onBehalfOf: BLR')],
    ['may hold an office and speak for nobody', speaking('    capacity: nikolai-bordyuzha-adviser')],
    [
      'as a state, for an organisation, holds an office of it too',
      { [positions]: ['    holder: all-speakers', '    holder: ARM\n    onBehalfOf: csto\n    authority: CHAIR'] },
      // The group has lost its one position.
      [['groups.yaml', 'id:'], 'all-speakers: no record uses this Group: expected a use, or its removal'],
      [
        [positions, 'holder: ARM', 'onBehalfOf:'],
        'speakers-effective: speaks for csto in no office: expected the `capacity` in which ARM does',
      ],
    ],
    [
      'in a month may have been in office on a day of it',
      {
        [positions]: ['at: para. 7', 'at: para. 7\n    date: 2022-02'],
        'tenures.yaml': ['    since: 2020-01-01\n    until: 2023-01-01', '    since: 2022-02-05\n    until: 2022-02-08'],
      },
    ],
    [
      'wasn’t in office in a month after it',
      {
        [positions]: ['at: para. 7', 'at: para. 7\n    date: 2022-02'],
        'tenures.yaml': ['    since: 2020-01-01\n    until: 2023-01-01', '    since: 2020-01-01\n    until: 2022-02-01'],
      },
      [
        [positions, 'capacity:'],
        'zas-for-border: capacity: stanislav-zas is not known to have been secretary-general on 2022-02: expected a tenure of that day',
      ],
    ],
  ]);
});

describe('a position', () => {
  reports([
    [
      'is not dated after its source, nor is a figure',
      {
        [positions]: ['at: para. 7', 'at: para. 7\n    date: 2022-02-11'],
        'figures.yaml': ['date: 2022-02-09', 'date: 2022-03'],
      },
      [
        ['figures.yaml', 'date:'],
        'attacks-in-2021: date 2022-03 is after that of its source, report of 2022-02-10: expected that date or an earlier one',
      ],
      [
        [positions, 'date: 2022-02-11'],
        'zas-for-border: date 2022-02-11 is after that of its source, report of 2022-02-10: expected that date or an earlier one',
      ],
    ],
    ['may have a date that can’t be told to be after its source', { [positions]: ['at: para. 7', 'at: para. 7\n    date: 2022-02'] }],
    [
      'is conditional with a condition, and only then',
      {
        [positions]: [
          [
            'proposition: border-should-be-strengthened\n    stance: SUPPORTS',
            'proposition: border-should-be-strengthened\n    stance: CONDITIONAL',
          ],
          ['    at: para. 12', '    at: para. 12\n    condition: if all agree'],
        ],
      },
      [[positions, 'CONDITIONAL'], 'zas-for-border: stance is CONDITIONAL without a condition: expected `condition`, or another stance'],
      [[positions, 'condition:'], 'bordyuzha-effective: condition is given with the stance SUPPORTS: expected it with CONDITIONAL alone'],
    ],
    [
      'at second hand says through whom, and only then',
      {
        [positions]: [
          ['attribution: COLLECTIVE', 'attribution: SECOND_HAND'],
          ['    at: para. 12', '    at: para. 12\n    reportedBy: stanislav-zas'],
        ],
      },
      [
        [positions, 'reportedBy:'],
        'bordyuzha-effective: reportedBy is given with the attribution REPORTED: expected it with SECOND_HAND alone',
      ],
      [[positions, 'SECOND_HAND'], 'speakers-effective: attribution is SECOND_HAND without saying through whom: expected `reportedBy`'],
    ],
    [
      'that rests on memory alone is not certain',
      {
        [positions]: [
          ['    at: para. 12', '    at: para. 12\n    read: NOT_READ'],
          ['    at: para. 13', '    at: para. 13\n    read: NOT_READ\n    certain: false\n    note: Perhaps he said so.'],
        ],
      },
      [
        [positions, 'read: NOT_READ'],
        'bordyuzha-effective: read is NOT_READ, and yet it is certain: expected a source that was read, or `certain: false` with a note',
      ],
    ],
    [
      'that is not certain says why',
      {
        [positions]: [
          ['    at: para. 12', '    at: para. 12\n    certain: false'],
          ['    at: para. 13', '    at: para. 13\n    certain: false\n    note: Perhaps another spoke.'],
        ],
      },
      [[positions, 'certain:'], 'bordyuzha-effective: certain is false without a reason: expected a note that gives it'],
    ],
    [
      'of an organisation of states has an authority, and no other has',
      {
        [positions]: [
          ['    authority: OFFICE_HOLDER\n', ''],
          ['    at: para. 12', '    at: para. 12\n    authority: CHAIR'],
          {
            added:
              '  - id: club-effective\n    holder: valdai-club\n    act: CLAIMS\n    proposition: organisation-is-effective\n    stance: SUPPORTS\n    summary: So the hosts.\n',
          },
          {
            added:
              '  - id: csto-effective\n    holder: csto\n    act: CLAIMS\n    proposition: organisation-is-effective\n    stance: SUPPORTS\n    summary: So it says itself.\n',
          },
        ],
      },
      [[positions, 'onBehalfOf'], 'zas-for-border: speaks for csto, an organisation of states, with no authority: expected `authority`'],
      [
        [positions, 'authority: CHAIR'],
        'bordyuzha-effective: authority is CHAIR, but nobody speaks for an organisation of states: expected none',
      ],
      [[positions, 'holder: csto'], 'csto-effective: speaks for csto, an organisation of states, with no authority: expected `authority`'],
    ],
    [
      'is restated by its own holder, and related to another than itself',
      {
        'relations.yaml': [
          ['b: bordyuzha-effective', 'b: speakers-effective'],
          { added: '  - { kind: QUALIFIES, a: zas-for-border, b: zas-for-border, reason: None., recordedOn: 2022-03-01 }\n' },
        ],
      },
      [
        ['relations.yaml', 'b: speakers-effective'],
        'bordyuzha-effective-again-restates-speakers-effective: b: speakers-effective is held by all-speakers, whom nikolai-bordyuzha can’t restate: expected a position of nikolai-bordyuzha',
      ],
      [
        ['relations.yaml', 'QUALIFIES'],
        'zas-for-border-qualifies-zas-for-border: b: zas-for-border is related to itself: expected two positions',
      ],
    ],
  ]);
});

describe('a tree', () => {
  reports([
    [
      'of topics has no circle, which is told once, and not by what hangs from it',
      {
        'topics.yaml': [
          '    description: Whatever keeps states safe.',
          '    description: Whatever keeps states safe.\n    parent: trade\n  - { id: trade, name: Trade, description: Trade., parent: security }',
        ],
      },
      [['topics.yaml', 'parent: trade'], 'security: parent: security → trade → security is a circle: expected a tree'],
    ],
    [
      'of events has none either',
      { 'events.yaml': ['organisers: [valdai-club]', 'organisers: [valdai-club]\n    partOf: conference'] },
      [['events.yaml', 'partOf: conference'], 'conference: partOf: conference → conference is a circle: expected a tree'],
    ],
  ]);
});

describe('a sentence of ours', () => {
  const texts = {
    'report.txt': 'The Secretary General stressed that strengthening\nthe Afghan–Tajik border is the most important common task.',
    'notes.md': 'It works as it was meant to.',
  };
  reports(
    [
      [
        'repeats no six words running of a source, whatever their case, marks and lines',
        { [positions]: ['More must be done where the south begins.', '“Strengthening THE Afghan-Tajik border is” what matters to him.'] },
        [
          [positions, 'matters to him'],
          'zas-for-border: summary repeats report.txt: “strengthening the afghan tajik border is”: expected fewer than 6 of its words running',
        ],
      ],
      [
        'hides no copied words behind a possessive',
        { [positions]: ['More must be done where the south begins.', 'Strengthening the Afghan–Tajik’s border is the goal.'] },
        [
          [positions, 'is the goal'],
          'zas-for-border: summary repeats report.txt: “strengthening the afghan tajik border is”: expected fewer than 6 of its words running',
        ],
      ],
      [
        'may share five',
        { [positions]: ['More must be done where the south begins.', 'He wants to see to strengthening the Afghan–Tajik border.'] },
      ],
      [
        'is compared in whatever field it stands',
        {
          [positions]: ['    at: para. 12', '    at: para. 12\n    note: That is the most important common task of all.'],
          'propositions.yaml': ['The southern border should be', 'The Afghan-Tajik border is the most'],
          'relations.yaml': ['The same praise twice.', 'Border is the most important common task.'],
          'figures.yaml': ['measured: Attacks', 'measured: Attacks of which the Afghan-Tajik border is the place'],
        },
        [
          ['figures.yaml', 'measured:'],
          'attacks-in-2021: measured repeats report.txt: “the afghan tajik border is the”: expected fewer than 6 of its words running',
        ],
        [
          [positions, 'note:'],
          'bordyuzha-effective: note repeats report.txt: “is the most important common task”: expected fewer than 6 of its words running',
        ],
        [
          ['propositions.yaml', 'text: The Afghan'],
          'border-should-be-strengthened: text repeats report.txt: “the afghan tajik border is the”: expected fewer than 6 of its words running',
        ],
        [
          ['relations.yaml', 'reason:'],
          'bordyuzha-effective-again-restates-bordyuzha-effective: reason repeats report.txt: “border is the most important common”: expected fewer than 6 of its words running',
        ],
      ],
    ],
    texts,
  );
});

describe('propositions', () => {
  const said = 'The organisation is effective.';
  /** A pair of wordings, as the texts of two propositions. */
  const pair = (first: string, second: string): Changes => ({
    'propositions.yaml': [
      [said, first],
      ['The southern border should be strengthened.', 'Something else altogether.'],
      { added: `  - id: another\n    text: ${second}\n    topics: [security]\n` },
    ],
    [positions]: ['proposition: border-should-be-strengthened', 'proposition: another'],
  });
  const another = (changes: Changes) => problemsIn(changed(changes));

  it.each([
    ['The CSTO should expand.', 'The CSTO should not expand.'],
    ['The CSTO should not expand.', 'The CSTO should expand.'],
    ['NATO is effective.', 'NATO is ineffective.'],
    ['NATO is effective.', 'NATO isn’t effective.'],
    ['The Taliban have other income.', 'The Taliban lack other income.'],
    ['The SCO has a common army.', 'The SCO lacks a common army.'],
    ['The SCO has worldwide ambitions.', 'The SCO has no worldwide ambitions.'],
    ['NATO threatens its neighbours.', 'NATO does not threaten its neighbours.'],
    ['The CSTO acted in 2012.', 'The CSTO did not act in 2012.'],
    ['The CSTO took part in 2012.', 'The CSTO didn’t take part in 2012.'],
    ['The CSTO carries weight.', 'The CSTO fails to carry weight.'],
    ['States can leave.', 'States cannot leave.'],
    ['States can leave.', "States can't leave."],
    ['The unrest passed with destruction.', 'The unrest passed without destruction.'],
    ['The president is legitimate.', 'The president is illegitimate.'],
    ['War is possible.', 'War is impossible.'],
  ])('that merely deny one another are told: “%s”, “%s”', (first, second) => {
    const changes = pair(first, second);
    expect(another(changes)).toEqual([
      `${place(changed(changes), 'propositions.yaml', 'id: another', 'text:')}: another: merely denies organisation-is-effective: expected one proposition, and the stance OPPOSES on it`,
    ]);
  });

  it.each([
    ['The CSTO should expand.', 'The CSTO should expand!'],
    ['There is a threat to the CSTO.', 'There is threat to CSTO.'],
    ['The SCO lacks an army.', 'The SCO does not have an army.'],
  ])('that say the same are told: “%s”, “%s”', (first, second) => {
    expect(another(pair(first, second))).toEqual([
      expect.stringContaining('another: says organisation-is-effective again: expected one proposition for both'),
    ]);
  });

  it.each([
    // What is, what should be, what can be and what was are four claims.
    ['The border is open.', 'The border should be open.'],
    ['The border is closed.', 'The border was not closed.'],
    ['The CSTO should expand.', 'The CSTO can expand.'],
    ['The CSTO is a great power.', 'The CSTO has great power.'],
    ['The CSTO acts.', 'The CSTO did not act.'],
    // Less than a denial, and more than one.
    ['The CSTO is effective.', 'The CSTO is not only effective.'],
    ['The CSTO is effective.', 'The CSTO is no longer effective.'],
    ['The CSTO is strong.', 'The CSTO is weak.'],
    ['The threat has grown.', 'The threat has shrunk.'],
    // Of different things.
    ['The operation ended without fighting.', 'The operation ended without losses.'],
    ['The UN should act against drugs.', 'The SCO should act against drugs.'],
    // Words that only look like denials.
    ['The income is high.', 'The come is high.'],
    ['The members move to Asia.', 'The members move into Asia.'],
    ['The bodies form the public.', 'The bodies inform the public.'],
    ['NATO should prove its worth.', 'NATO should improve its worth.'],
  ])('that differ otherwise pass: “%s”, “%s”', (first, second) => {
    expect(another(pair(first, second))).toEqual([]);
  });
});

describe('a record that nothing uses', () => {
  reports([
    [
      'is told, of whatever kind that doesn’t stand for itself',
      {
        'organisations.yaml': { added: '  - { id: oecd, name: OECD, kind: OTHER, source: charter }\n' },
        'states.yaml': { added: '  - { id: KAZ, name: Kazakhstan, since: 1991 }\n' },
        'officials.yaml': { added: '  - { id: nobody, name: Nobody }\n' },
        'groups.yaml': { added: '  - { id: some, name: Some of them, extent: SOME, source: report }\n' },
        'posts.yaml': { added: '  - { id: clerk, title: Clerk, kind: OTHER, of: csto, single: true }\n' },
        'topics.yaml': { added: '  - { id: trade, name: Trade, description: Trade. }\n' },
        'propositions.yaml': { added: '  - { id: trade-is-good, text: Trade is good., topics: [security] }\n' },
        'events.yaml': { added: '  - { id: party, name: Party, since: 2022, until: 2022, source: report }\n' },
        'sources.yaml': { added: '  - { id: leaflet, title: Leaflet, kind: ARTICLE }\n' },
      },
      [['events.yaml', 'id: party'], 'party: no record uses this Event: expected a use, or its removal'],
      [['groups.yaml', 'id: some'], 'some: no record uses this Group: expected a use, or its removal'],
      [['officials.yaml', 'id: nobody'], 'nobody: no record uses this Official: expected a use, or its removal'],
      [['organisations.yaml', 'id: oecd'], 'oecd: no record uses this Organisation: expected a use, or its removal'],
      [['posts.yaml', 'id: clerk'], 'clerk: no record uses this Post: expected a use, or its removal'],
      [['propositions.yaml', 'id: trade-is'], 'trade-is-good: no record uses this Proposition: expected a use, or its removal'],
      [['sources.yaml', 'id: leaflet'], 'leaflet: no record uses this Source: expected a use, or its removal'],
      [['states.yaml', 'id: KAZ'], 'KAZ: no record uses this State: expected a use, or its removal'],
      [['topics.yaml', 'id: trade'], 'trade: no record uses this Topic: expected a use, or its removal'],
    ],
    [
      'isn’t used by itself, or by a circle of records that nothing else uses',
      {
        'states.yaml': {
          added:
            '  - { id: DDR, name: East, since: 1949, until: 1990, successors: [DEU] }\n  - { id: DEU, name: One, since: 1990, predecessors: [DDR] }\n',
        },
        'events.yaml': { added: '  - { id: party, name: Party, since: 2022, until: 2022, partOf: party, source: report }\n' },
      },
      [['events.yaml', 'id: party'], 'party: partOf: party → party is a circle: expected a tree'],
      [['events.yaml', 'id: party'], 'party: no record uses this Event: expected a use, or its removal'],
      [['states.yaml', 'id: DDR'], 'DDR: only DEU, itself unused, uses this State: expected a use, or its removal'],
      [['states.yaml', 'id: DEU'], 'DEU: only DDR, itself unused, uses this State: expected a use, or its removal'],
    ],
    [
      'is no use of what it names in turn',
      {
        'sources.yaml': { added: '  - { id: leaflet, title: Leaflet, kind: ARTICLE }\n' },
        'posts.yaml': { added: '  - { id: clerk, title: Clerk, kind: OTHER, of: csto, single: true, source: leaflet }\n' },
      },
      [['posts.yaml', 'id: clerk'], 'clerk: no record uses this Post: expected a use, or its removal'],
      [['sources.yaml', 'id: leaflet'], 'leaflet: only clerk, itself unused, uses this Source: expected a use, or its removal'],
    ],
    [
      'is not a source that shows but a post, a group, an event, an act or an affiliation',
      {
        'sources.yaml': {
          added: ['post', 'group', 'event', 'act', 'affiliation']
            .map((of) => `  - { id: on-${of}, title: On it, kind: ARTICLE }\n`)
            .join(''),
        },
        'posts.yaml': ['single: true', 'single: true\n    source: on-post'],
        'groups.yaml': ['source: report', 'evidence: [{ source: report }, { source: on-group }]'],
        'events.yaml': ['partOf: conference\n    source: report', 'partOf: conference\n    source: on-event'],
        'memberships.yaml': ['source: charter, at: Art. 28', 'source: on-act'],
        'officials.yaml': ['        source: report', '        source: on-affiliation'],
      },
    ],
  ]);
});

describe('everything wrong', () => {
  it('is told at once, a line each, in the order of files and lines', () => {
    const files = changed({
      'topics.yaml': ['description: How borders are kept.', 'description: 7'],
      'tenures.yaml': ['until: 2023-01-01', 'until: 2019-01-01'],
      'sources.yaml': { added: '  - { id: leaflet, title: Leaflet, kind: ARTICLE }\n' },
      [positions]: [
        ['stance: SUPPORTS\n    targets', 'stance: AGREES\n    targets'],
        ['at: para. 13', 'at: para. 13\n    date: 2022-02-11'],
        ['at: para. 14', 'at: para. 14\n    certain: false\n    authority: CHAIR'],
      ],
      'propositions.yaml': { added: '  - { id: ineffective, text: The organisation is ineffective., topics: [security, trade] }\n' },
      'memberships.yaml': { added: '  - { id: csto-ARM-observer, state: ARM, status: OBSERVER, since: 2019 }\n' },
    });
    const expected: Expected[] = [
      [
        ['memberships.yaml', 'OBSERVER'],
        'csto-ARM-observer: overlaps csto-ARM, which held from 2003-09-18 on: expected one status of a state in an organisation at a time',
      ],
      [[positions, 'AGREES'], `zas-for-border: stance is “AGREES”: expected one of ${Object.keys(Stance).join(', ')}`],
      [
        [positions, '2022-02-11'],
        'bordyuzha-effective-again: date 2022-02-11 is after that of its source, report of 2022-02-10: expected that date or an earlier one',
      ],
      [[positions, 'certain:'], 'speakers-effective: certain is false without a reason: expected a note that gives it'],
      [
        [positions, 'authority: CHAIR'],
        'speakers-effective: authority is CHAIR, but nobody speaks for an organisation of states: expected none',
      ],
      [['propositions.yaml', 'ineffective'], 'ineffective: topics: there is no trade: expected the id of a Topic'],
      [
        ['propositions.yaml', 'ineffective'],
        'ineffective: merely denies organisation-is-effective: expected one proposition, and the stance OPPOSES on it',
      ],
      [['propositions.yaml', 'ineffective'], 'ineffective: no record uses this Proposition: expected a use, or its removal'],
      [['sources.yaml', 'leaflet'], 'leaflet: no record uses this Source: expected a use, or its removal'],
      [
        ['tenures.yaml', 'until: 2019'],
        'stanislav-zas-secretary-general: until 2019-01-01 is not after since 2020-01-01: expected a later date',
      ],
      [['topics.yaml', 'description: 7'], 'borders: description is 7: expected some text'],
    ];
    expect(problemsIn(files)).toEqual(expected.map(([at, said]) => `${place(files, ...at)}: ${said}`));
  });
});

describe('a malformed record', () => {
  reports([
    [
      'is known by its id, so that nobody who names it is blamed, and uses what it names',
      {
        'tenures.yaml': ['    holder: stanislav-zas\n', '    holder: stanislav-zas\n    colour: green\n'],
        'organisations.yaml': ['name: Collective Security Treaty Organisation', 'name: 7'],
        'events.yaml': ["name: The conference's session", 'title: The session'],
        [positions]: ['summary: All found that it works.', 'summary: []'],
      },
      [['events.yaml', 'id: session'], 'session: name is missing: expected some text'],
      [
        ['events.yaml', 'title'],
        'session: title is not a field: expected one of id, name, since, until, place, partOf, organisers, note, evidence, source, at, read',
      ],
      [['organisations.yaml', 'name: 7'], 'csto: name is 7: expected some text'],
      [[positions, 'summary: []'], 'speakers-effective: summary is a list: expected some text'],
      [
        ['tenures.yaml', 'colour'],
        'stanislav-zas-secretary-general: colour is not a field: expected one of id, post, holder, since, until, attestedOn, acting, note, recordedOn, evidence, source, at, read',
      ],
    ],
    [
      'still takes the id of another, and is of a kind',
      {
        'topics.yaml': { added: '  - { id: report, name: Report }\n' },
        'posts.yaml': { added: '  - { id: clerk, title: Clerk, kind: CLERK, of: csto, single: true }\n' },
        'propositions.yaml': ['topics: [borders]', 'topics: [borders, clerk]'],
      },
      [['posts.yaml', 'CLERK'], `clerk: kind is “CLERK”: expected one of ${Object.keys(PostKind).join(', ')}`],
      [['propositions.yaml', 'clerk'], 'border-should-be-strengthened: topics: clerk is a Post: expected the id of a Topic'],
      [['topics.yaml', 'id: report'], 'report: description is missing: expected some text'],
      [['topics.yaml', 'id: report'], 'report: this id is already that of the Source at sources.yaml:8: expected an id of its own'],
    ],
  ]);

  it('in a file under another name is told with the file, and not again by whatever names it', () => {
    const { 'tenures.yaml': tenures, 'topics.yaml': topics, ...others } = tiny;
    const [borders, security] = (topics as string).split(/(?= {2}- id: borders)/).reverse();
    const files = {
      ...others,
      'topics.yaml': security as string,
      'topics-2.yaml': `records:\n${borders}`,
      'tenure.yaml': tenures as string,
    };
    expect(problemsIn(files)).toEqual([
      expect.stringContaining('tenure.yaml:1: belongs to no kind of record: expected one of'),
      expect.stringContaining('topics-2.yaml:1: belongs to no kind of record: expected one of'),
    ]);
  });
});

describe('the command', () => {
  const run = (command: string, ...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8' });
    return { status, lines: stdout.trimEnd().split('\n'), stderr };
  };
  const checking = (...args: string[]) => run(process.execPath, 'src/program/main.ts', 'check', ...args);
  const texts = { 'report.txt': 'It works as it was meant to.' };
  const quoting = changed({ [positions]: ['summary: All found that it works.', 'summary: It works as it was meant to.'] });

  it('exits with 0 and says so in one line when nothing is wrong', () => {
    const folder = folderOf(tiny);
    expect(checking(folder, '--texts', folderOf({}))).toEqual({
      status: 0,
      lines: [expect.stringMatching(`^${folder}: 30 records, nothing wrong`)],
      stderr: '',
    });
  });

  it('exits with 1 when anything is wrong, and counts it in its last line', () => {
    const [folder, beside] = [folderOf(quoting), folderOf(texts)];
    const repeats = (id: string, text: string) =>
      `${join(folder, place(quoting, positions, `id: ${id}`, text))}: ${id}: summary repeats report.txt: “it works as it was meant”: expected fewer than 6 of its words running`;
    expect(checking(folder, '--texts', beside)).toEqual({
      status: 1,
      lines: [
        repeats('bordyuzha-effective', 'summary:'),
        repeats('speakers-effective', 'summary:'),
        `${folder}: 2 problems in 30 records, compared with 1 source text`,
      ],
      stderr: '',
    });
  });

  it('passes over the source texts where they are absent, and says so', () => {
    const folder = folderOf(quoting);
    const absent = join(folder, 'no-texts');
    expect(checking(folder, '--texts', absent)).toEqual({
      status: 0,
      lines: [`${folder}: 30 records, nothing wrong; no source texts in ${absent} to compare with`],
      stderr: '',
    });
  });

  it('exits with 1 when there is no such folder, or the path is a file', () => {
    const folder = folderOf(tiny);
    for (const path of [join(folder, 'nowhere'), join(folder, 'dataset.yaml')]) {
      expect(checking(path, '--texts', folder)).toEqual({
        status: 1,
        lines: [
          `${path}:1: is no folder: expected a folder with dataset.yaml in it`,
          expect.stringContaining(`${path}: 1 problem in 0 records`),
        ],
        stderr: '',
      });
    }
  });

  it('exits with 2 when it is asked for what it can’t do', () => {
    expect(checking('one', 'two')).toMatchObject({ status: 2, stderr: expect.stringContaining('check takes one folder, but got 2') });
    expect(checking('--text', 'one')).toMatchObject({ status: 2, stderr: expect.stringContaining('--text') });
  });

  it('checks somebody else’s dataset as `npm run check -- DIR`', () => {
    const folder = folderOf(changed({ 'figures.yaml': ['value: 334', 'value: many'] }));
    expect(run('npm', 'run', '--silent', 'check', '--', folder)).toMatchObject({
      status: 1,
      lines: [
        `${join(folder, 'figures.yaml')}:4: attacks-in-2021: value is “many”: expected a number`,
        expect.stringContaining('1 problem'),
      ],
    });
  });
});
