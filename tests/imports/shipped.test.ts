/** The ledger that is shipped: that it is whole, says no more than it may, and comes out of the published files. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readDataset } from '../../src/dataset/read.ts';
import { readLedger } from '../../src/imports/folder.ts';
import { joined } from '../../src/imports/join.ts';
import { differingCells, printLedger } from '../../src/imports/ledger.ts';
import { loadDataset, readValid } from '../../src/imports/load.ts';
import { readVotes, recognise } from '../../src/imports/read.ts';
import { settled } from '../../src/imports/settle.ts';
import { sourcesIn } from '../../src/imports/sources.ts';
import { writtenTable } from '../../src/imports/written.ts';
import { scoreMatrix } from '../../src/votes/agreement.ts';
import { select } from '../../src/votes/matrix.ts';
import type { Votes } from '../../src/votes/planes.ts';
import { RecordedVotes } from '../../src/votes/recorded.ts';
import { seatsOfAll } from '../../src/votes/seats.ts';
import { selectColumns } from '../../src/votes/selection.ts';
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
    expect([ledger.rows.length, ledger.rows.filter(({ number }) => number !== null).length]).toEqual([7_004, 6_203]);
    expect([ledger.rows[0]?.date, ledger.rows.at(-1)?.date]).toEqual(['1946-01', '2026-06-04']);
    const names = readdirSync(place);
    expect(names.reduce((sum, name) => sum + statSync(join(place, name)).size, 0)).toBeLessThan(6_000_000);
    expect(Object.fromEntries(printLedger(ledger))).toEqual(
      Object.fromEntries(names.map((name) => [name, readFileSync(join(place, name), 'utf8')])),
    );
  });

  it('has totals that come out of the members’ votes in all roll calls but one, which left-out/votes.md names', () => {
    expect(ledger.rows.filter((row) => addsUp(row) === false).map(({ symbol }) => symbol)).toEqual(['A/RES/ES-10/6']);
  });

  it('has bare subjects for titles, and symbols as the UN writes them', () => {
    const odd = ledger.rows.filter(
      ({ title }) => /The (Acting )?President\b.*:|adopted by the General|<d3>|\uFFFD|Ã|â€/.test(title) || title.length > 700,
    );
    expect(odd.map(({ id, title }) => `${id} ${title}`)).toEqual([]);
    const symbol =
      /^A\/(RES\/((\d+\((ES-|S-)?[IVXL\d]+\))|((ES-|S-)?\d+\/\d+))(( [A-Z]{1,5}(-[A-Z]+)?){1,2}|, (para\.|sect\.|rule) \w+)?|DEC\/\d+\/\d+)$/;
    expect(ledger.rows.map((row) => row.symbol).filter((each) => each !== null && !symbol.test(each))).toEqual([]);
  });

  it('counts one vote that was published several times once', () => {
    for (const part of ['A', 'B', 'C']) expect(bySymbol(`A/RES/75/254 ${part}`)).toMatchObject([{ repeats: 'unga-75-254-a-c' }]);
    const counted = ledger.rows.filter((row) => row.votedOn === 'TEXT' && row.symbol !== null && row.repeats === null);
    const twice = [...Map.groupBy(counted, ({ session, symbol }) => `${session} ${symbol}`)].filter(([, rows]) => rows.length > 1);
    expect(twice.map(([key]) => key)).toEqual([]);
  });

  it('has another score under RECORD than the published one as often as docs/updating.md says', () => {
    const { about, votes } = loadDataset(fixturesFolder);
    const recorded = new RecordedVotes(votes?.tables ?? [], about);
    const [voeten, record] = [recorded.in('VOETEN'), recorded.in('RECORD')];
    const [published, counted] = [voeten, record].map((of) => selectColumns(of, { rule: 'CONTESTED_FINAL', toSession: '74' })) as [
      number[],
      number[],
    ];
    const scores = (of: Votes, columns: readonly number[]) => {
      const bySession = Map.groupBy(columns, (column) => of.rollCalls[column]?.session);
      const values = [...bySession].flatMap(([session, held]) => {
        const all = select(of, seatsOfAll(of), held);
        const six = select(
          of,
          all.seats.filter(({ state }) => ['BRA', 'CHN', 'IND', 'ISR', 'RUS', 'USA'].includes(state)),
          held,
        );
        return scoreMatrix(all, six, 'AGREEMENT', 'NOMINAL').values.flatMap((row, a) =>
          row.flatMap((value, b) => {
            const [one, other] = [all.seats[a]?.state, six.seats[b]?.state];
            return value === null || one === other ? [] : [[`${session} ${one} ${other}`, value] as const];
          }),
        );
      });
      return new Map(values);
    };
    const before = scores(voeten, published);
    const moved = (columns: readonly number[], by: number) => {
      const after = scores(record, columns);
      return [...before].filter(([pair, value]) => Math.abs((after.get(pair) ?? Number.POSITIVE_INFINITY) - value) > by).length;
    };
    const both = counted.filter((column) => published.includes(column));
    const text = readFileSync('docs/updating.md', 'utf8');
    const row = (columns: readonly number[]) => `| ${thousands(columns.length)} | ${thousands(before.size - moved(columns, 1e-9))} |`;
    for (const columns of [published, both, counted]) expect(text).toContain(row(columns));
    expect(text).toContain(`Of the ${thousands(before.size)} scores`);
    expect(text).toContain(`By the rule alone ${thousands(moved(published, 0.01))} scores`);
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
    expect(skipped).toHaveLength(4);
    const [voeten, library] = layers.map(({ table }) => table) as [VoteTable, VoteTable];
    const made = settled(joined(joined(voeten, library).table, writtenTable(records, 'unga')).table);
    expect(printLedger({ ...made, gaps: ledger.gaps })).toEqual(printLedger(ledger));
    for (const table of [voeten, library]) expect(joined(ledger, table)).toMatchObject({ added: [], replaced: [], differing: [] });

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
