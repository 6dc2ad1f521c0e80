/** The ledger that is shipped: that it is whole, says no more than it may, and comes out of the published files. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readDataset } from '../../src/dataset/read.ts';
import { versionOf } from '../../src/dataset/version.ts';
import { readLedger } from '../../src/imports/folder.ts';
import { joined } from '../../src/imports/join.ts';
import { differingCells, printLedger } from '../../src/imports/ledger.ts';
import { loadDataset, namingSourcesOf, readValid, votesOf } from '../../src/imports/load.ts';
import { readVotes, recognise } from '../../src/imports/read.ts';
import { settled } from '../../src/imports/settle.ts';
import { sourcesIn } from '../../src/imports/sources.ts';
import { writtenTable } from '../../src/imports/written.ts';
import { aboutVotes } from '../../src/votes/about.ts';
import { binder } from '../../src/votes/bound.ts';
import { contentsOf } from '../../src/votes/dataset.ts';
import { adoptionFrom } from '../../src/votes/majority.ts';
import { RecordedVotes } from '../../src/votes/recorded.ts';
import { recurring, unboundSeries } from '../../src/votes/series.ts';
import { addsUp, type TableRow, type VoteTable } from '../../src/votes/table.ts';
import { fixturesFolder } from '../support/graph.ts';

const thousands = (value: number) => value.toLocaleString('en');
const place = join(fixturesFolder, 'votes/unga');
let ledger: VoteTable;
beforeAll(() => {
  ledger = readLedger(fixturesFolder, 'unga', sourcesIn(readDataset(fixturesFolder).records)) as VoteTable;
});
const bySymbol = (symbol: string) => ledger.rows.filter((row) => row.symbol === symbol);
const letterOf = ({ letters }: TableRow, state: string, edition: 'RECORD' | 'VOETEN' = 'RECORD') =>
  letters[edition]?.[ledger.states.indexOf(state)];

describe('the shipped ledger', () => {
  it('has every recorded vote that a source has, in under 6 MB, and is written as it was read', () => {
    expect([ledger.rows.length, ledger.rows.filter(({ number }) => number !== null).length]).toEqual([6_999, 6_203]);
    expect([ledger.rows[0]?.date, ledger.rows.at(-1)?.date]).toEqual(['1946-01', '2026-06-04']);
    const names = readdirSync(place);
    expect(names.reduce((sum, name) => sum + statSync(join(place, name)).size, 0)).toBeLessThan(6_000_000);
    expect(Object.fromEntries(printLedger(ledger))).toEqual(
      Object.fromEntries(names.map((name) => [name, readFileSync(join(place, name), 'utf8')])),
    );
  });

  it('is settled: what follows from all rows together follows no further', () => {
    expect(printLedger(settled(ledger))).toEqual(printLedger(ledger));
  });

  it('has totals that come out of the members’ votes in all roll calls but one, which left-out/votes.md names', () => {
    expect(ledger.rows.filter((row) => addsUp(row) === false).map(({ symbol }) => symbol)).toEqual(['A/RES/ES-10/6']);
  });

  it('has bare subjects for titles, without a speech, a foreign character, a slip of the pen or a number of the files', () => {
    const odd = {
      'what a President says': /\b(I|we) (shall|will|now)\b|put to the vote|recorded vote|\bThe (Acting )?President\b.*:|\bMr\. \w+ \(/i,
      'what follows a title in a catalogue': /resolutions? ?\/|\badopted by the General Assembly$/,
      'characters of another encoding': /<[0-9a-f]{2}>|[\uFFFD\u0080-\u009F]|Ã|â€|Â/,
      'quotes and strokes that are not closed': /\\|^[^"]*"([^"]*"[^"]*")*[^"]*$|^[^“]*”|“[^”]*$|_/,
      'a number of the published data': /rcid|roll call \d/i,
      'a part without its subject': /^[\s:;,.-]|^Draft of|^Resolution \d+\/|: *$|:\S/,
      'blanks out of place': /\s{2}|^\s|\s$|\s[,;:.)]|\t/,
      'an end that was cut off': /\b(of|the|and|in|on|for|by|with|from|an?)$|\[?\.\.\.|…|[,;:([-]$/,
      'capitals only': /^[^a-z]{12,}$/,
      'an abbreviation in small letters': /\b[A-Z]\.[a-z](\.|\b)/,
    };
    const found = Object.entries(odd).flatMap(([what, pattern]) =>
      ledger.rows.filter(({ title }) => pattern.test(title)).map(({ id, title }) => `${what}: ${id} ${title}`),
    );
    expect(found).toEqual([]);
    expect(ledger.rows.filter(({ title }) => title === 'Subject not recorded').map(({ id }) => id)).toEqual(['unga-6027']);
    expect(Math.max(...ledger.rows.map(({ title }) => title.length))).toBeLessThan(700);
  });

  it('has propositions worded from titles, with no number of the files in them', () => {
    const { about, votes } = loadDataset(fixturesFolder);
    const recorded = new RecordedVotes(votes?.tables ?? [], about);
    const made = recorded.catalogue.rollCalls.flatMap(({ proposition }) => recorded.adoption(proposition) ?? []);
    expect(made.length).toBeGreaterThan(4_000);
    expect(made.filter(({ text }) => /rcid|roll call|“”|\s{2}|: ?”|\.\.|undefined|null/i.test(text)).map(({ text }) => text)).toEqual([]);
    expect(made.filter(({ text }) => !/^(\p{Lu}|\d).+\.$/u.test(text)).map(({ text }) => text)).toEqual([]);
  });

  it('has symbols as the UN writes them: of resolutions, drafts and meetings', () => {
    const symbols = {
      symbol:
        /^A\/(RES\/((\d+\((ES-|S-)?[IVXL\d]+\))|((ES-|S-)?\d+\/\d+))(( [A-Z]{1,5}(-[A-Z]+)?){1,2}|, (para\.|sect\.|rule) \w+)?|DEC\/\d+\/\d+)$/,
      draft: /^A\/(ES-\d+\/|S-\d+\/|\d+\/)?L\.\d+(\/Rev\.\d)?$/,
      meeting: /^A\/(ES-\d+\/|S-\d+\/|\d+\/)?PV\.\d+( \(Resumption \d\))?$/,
    };
    for (const [name, pattern] of Object.entries(symbols) as [keyof typeof symbols, RegExp][]) {
      expect(ledger.rows.map((row) => row[name]).filter((each) => each !== null && !pattern.test(each))).toEqual([]);
    }
    // A symbol of a regular session is one of the session in which the vote is.
    const elsewhere = ledger.rows.filter(({ symbol, session }) => {
      const [, of] = /^A\/RES\/(\d+)\//.exec(symbol ?? '') ?? [];
      return of !== undefined && of !== session;
    });
    expect(elsewhere.map(({ id, symbol }) => `${id} ${symbol}`)).toEqual([]);
  });

  it('ties votes on parts to the text whose draft they name, and left-out/votes.md lists the others', () => {
    const byId = new Map(ledger.rows.map((row) => [row.id, row]));
    const parts = ledger.rows.filter(({ votedOn }) => votedOn === 'AMENDMENT' || votedOn === 'PARAGRAPH');
    // The First Committee's draft A/873 on the Italian colonies, rejected as amended, and not Pakistan's, which was voted on after it.
    expect(byId.get('unga-171')).toMatchObject({ votedOn: 'TEXT', adopted: false });
    expect([byId.get('unga-162')?.text, byId.get('unga-170')?.text]).toEqual(['unga-171', 'unga-171']);
    // Draft A of A/2572, not draft B.
    expect(byId.get('unga-382')?.text).toBe('unga-383');
    // Draft A of A/5279 was not put to the vote as a whole; draft B was.
    expect(byId.get('unga-814')?.text).toBeNull();
    for (const { text } of parts) if (text !== null) expect(byId.get(text)).toMatchObject({ votedOn: 'TEXT' });
    const untied = parts.filter(({ text }) => text === null);
    const bySession = Map.groupBy(untied, ({ session }) => session ?? '');
    const lists = [...bySession]
      .sort(([a], [b]) => Number(a) - Number(b))
      .map(
        ([session, rows]) =>
          `| ${session} | ${rows
            .map(({ number }) => number)
            .sort((a, b) => (a as number) - (b as number))
            .join(', ')} |`,
      );
    const text = readFileSync(join(fixturesFolder, 'left-out/votes.md'), 'utf8');
    expect(text).toContain(`Of ${thousands(parts.length)} votes on parts of a text and on amendments ${untied.length} are tied to none`);
    expect(text).toContain(lists.join('\n'));
  });

  it('says which majority was needed where the votes tell it, as often as docs/measures.md says', () => {
    const { about, votes } = loadDataset(fixturesFolder);
    const { rollCalls, columnOf } = new RecordedVotes(votes?.tables ?? [], about).catalogue;
    const of = (id: string) => rollCalls[columnOf.get(id) as number];
    // East Timor, 58 to 35: fewer than two thirds. The embargo on Cuba, 187 to 2. China in 1970, 51 to 49, of which no source says what came of it.
    expect(of('unga-2176')).toMatchObject({ symbol: 'A/RES/35/27', adoption: 'MAJORITY', adoptionBasis: 'TOTALS' });
    expect(of('unga-es-11-1')).toMatchObject({ adoption: 'TWO_THIRDS', adoptionBasis: 'RECORDED' });
    expect(of('unga-5893')).toMatchObject({ adopted: null, adoption: 'UNRECORDED', adoptionBasis: null });
    // How to go on needs a majority: whether the treatment of Indians in South Africa needed two thirds was decided by 29 to 24. So does a part of what
    // needed no more, and a second entry came out as the first.
    for (const id of ['unga-20', 'unga-5760', 'unga-5841'])
      expect(of(id)).toMatchObject({ adopted: true, adoption: 'MAJORITY', adoptionBasis: 'TOTALS' });
    expect(of('unga-1120')).toMatchObject({ adopted: null, adoption: 'UNRECORDED', adoptionBasis: null });
    for (const { adoption, adoptionBasis, totals, adopted, body, id } of rollCalls) {
      if (adoptionBasis !== 'RECORDED') continue;
      const told = adoptionFrom(body, totals ?? { yes: 0, no: 0 }, adopted).adoption;
      expect([id, [adoption, 'EITHER'].includes(told)]).toEqual([id, true]);
    }
    const counts = Map.groupBy(rollCalls, ({ adoption, adoptionBasis }) => `${adoption} ${adoptionBasis}`);
    const count = (key: string) => thousands(counts.get(key)?.length ?? 0);
    const text = readFileSync('docs/measures.md', 'utf8').replace(/\s+/g, ' ');
    expect(text).toContain(
      `${count('MAJORITY TOTALS')} a majority for certain, ${count('EITHER TOTALS')} come out alike under both (\`EITHER\`), and of ${count('UNRECORDED null')} neither is known`,
    );
  });

  it('has a shared proposition for each subject that returns to this day, but for the votes that left-out/votes.md names', () => {
    const { records } = readDataset(fixturesFolder);
    const { patterns, written } = aboutVotes(records, ['unga']);
    const boundTo = binder(patterns);
    const own = new Map(written.map(({ id, proposition }) => [id, proposition]));
    const onShared = (row: TableRow) => own.has(row.id) || boundTo(row) !== null;
    const bound = new Set(ledger.rows.filter(onShared).map(({ id }) => id));
    expect(unboundSeries(ledger, bound, '2020-01-01').map(({ symbol }) => symbol)).toEqual(['A/RES/80/224']);

    const subjects = recurring(ledger).filter((votes) => (votes.at(-1) as TableRow).date >= '2020');
    const apart = subjects.flatMap((votes) =>
      votes.filter((row) => !bound.has(row.id)).map(({ symbol }) => (symbol as string).slice('A/RES/'.length)),
    );
    const [, section = ''] = readFileSync(join(fixturesFolder, 'left-out/votes.md'), 'utf8').split('## Recurring subjects');
    const named = [...(section.split('\n\n')[2] ?? '').matchAll(/^\| [^|]+ \| ([^|]+) \|/gm)]
      .slice(1)
      .flatMap(([, votes = '']) => votes.split(', '));
    expect(named.sort()).toEqual(apart.sort());
    expect(section).toContain(`Of ${subjects.length} subjects with a recorded vote in three sessions or more`);
    // Each subject leads to one proposition, but for admissions.
    const several = subjects.filter(
      (votes) => new Set(votes.flatMap((row) => own.get(row.id) ?? boundTo(row)?.proposition ?? [])).size > 1,
    );
    expect(several.map((votes) => votes.at(-1)?.title)).toEqual([]);
  });

  it('is read again where a source that it names is gone, and tells in which line', () => {
    const { records } = readDataset(fixturesFolder);
    const without = { ...records, Source: records.Source.filter(({ id }) => id !== 'un-ga-53-164') };
    const stored = contentsOf([ledger]);
    expect(namingSourcesOf(records, stored)).toBe(stored);
    expect(namingSourcesOf(without, stored)).toBeNull();
    expect(() => votesOf(fixturesFolder, versionOf(fixturesFolder), without, null)).toThrow(
      /votes\/unga\/53\.csv:\d+:\d+: found “.*”: expected sources of the dataset, or that publish votes: there is no un-ga-53-164$/,
    );
  });

  it('counts one vote that was published several times once', () => {
    for (const part of ['A', 'B', 'C']) expect(bySymbol(`A/RES/75/254 ${part}`)).toMatchObject([{ repeats: 'unga-75-254-a-c' }]);
    const counted = ledger.rows.filter((row) => row.votedOn === 'TEXT' && row.symbol !== null && row.repeats === null);
    const twice = [...Map.groupBy(counted, ({ session, symbol }) => `${session} ${symbol}`)].filter(([, rows]) => rows.length > 1);
    expect(twice.map(([key]) => key)).toEqual([]);
  });

  it('disputes what no rule decides: Monaco and Mongolia on 48/88', () => {
    const [vote] = bySymbol('A/RES/48/88') as [TableRow];
    expect(vote.disputed).toEqual(['MCO', 'MNG']);
    expect([letterOf(vote, 'MCO'), letterOf(vote, 'MNG'), letterOf(vote, 'MCO', 'VOETEN'), letterOf(vote, 'MNG', 'VOETEN')]).toEqual([
      'A',
      'Y',
      'Y',
      'A',
    ]);
  });

  it('has the precision that is certain where days are in doubt', () => {
    const dateOf = (symbol: string) => bySymbol(symbol)[0]?.date;
    // The Library and Voeten have days of April; it was 15 May.
    expect(dateOf('A/RES/62/249')).toBe('2008-05-15');
    expect([dateOf('A/RES/33/13 F'), dateOf('A/RES/37/84'), dateOf('A/RES/58/8'), dateOf('A/RES/59/307')]).toEqual([
      '1978',
      '1982-12',
      '2003-11',
      '2005-06-22',
    ]);
  });

  it('counts cells that differ as left-out/votes.md does', () => {
    const text = readFileSync(join(fixturesFolder, 'left-out/votes.md'), 'utf8');
    const cells = differingCells(ledger);
    for (const [kind, of] of Map.groupBy(cells, (cell) => cell.kind))
      expect(text).toContain(`| ${kind} | ${of.length.toLocaleString('en')} |`);
    expect(text).toContain(`in ${cells.length.toLocaleString('en')} cells`);
    expect(text).toContain(`In ${ledger.rows.filter(({ disputed }) => disputed.length > 0).length} roll calls both accounts add up`);
  });

  it('has a source for each roll call', () => {
    const known = new Set(readValid(fixturesFolder).records.Source.map(({ id }) => id));
    const named = new Set(ledger.rows.flatMap(({ sources }) => sources));
    expect([...named].filter((id) => !known.has(id)).sort()).toEqual([
      'un-machine-readable-resolutions',
      'undl-voting-data',
      'unga-voting-data',
    ]);
  });
});

const shared = '../shared/data';
const missing = !existsSync(shared);
if (missing) console.warn(`tests/imports/shipped.test.ts: the published votes are not in ${shared}: the ledger is not compared with them.`);

describe.skipIf(missing)('the published files', () => {
  it('make the ledger, with the roll calls written here; and over the ledger they change nothing', async () => {
    const { records } = readValid(fixturesFolder);
    const files = ['ga_voting_1946_2019.csv.gz', 'ga_voting_2020_2026.csv.gz', 'provenance.csv'].map((name) => join(shared, 'undl', name));
    const { layers, skipped } = await readVotes(await recognise([join(shared, 'unga'), ...files]), records, { skip: true });
    expect(skipped).toHaveLength(7);
    const [voeten, library] = layers.map(({ table }) => table) as [VoteTable, VoteTable];
    const made = settled(joined(joined(voeten, library).table, writtenTable(records, 'unga')).table);
    expect(printLedger({ ...made, gaps: ledger.gaps })).toEqual(printLedger(ledger));
    for (const table of [voeten, library]) expect(joined(ledger, table)).toMatchObject({ added: [], replaced: [], differing: [] });

    // As the Library publishes it, without a file that says which rows are from elsewhere.
    const alone = await readVotes(await recognise([join(shared, 'undl', 'ga_voting_2020_2026.csv.gz')]), records, { skip: false });
    for (const { table } of alone.layers) expect(joined(ledger, table)).toMatchObject({ added: [], replaced: [], differing: [] });

    // Every choice of Voeten's is in his edition, and no other.
    const cells = new Map(voeten.rows.map((row) => [row.number, row]));
    const differing = ledger.rows.flatMap((row) => {
      const published = cells.get(row.number);
      if (row.letters.VOETEN === null || published === undefined) return [];
      return voeten.states.filter((state, at) => {
        const [before, now] = [published.letters.RECORD[at] as string, letterOf(row, state, 'VOETEN') as string];
        return before !== now && ('YNA'.includes(before) || 'YNA'.includes(now));
      });
    });
    expect(differing).toEqual([]);
  }, 300_000);
});
