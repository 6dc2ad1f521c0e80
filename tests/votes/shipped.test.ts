/** The votes that ship, through the graph: found by whatever is known of them, and leading to days, symbols, records and terms. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve, type TestGraph } from '../support/graph.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await serve();
}, 120_000);
afterAll(() => graph?.close());

async function ask(query: string) {
  const { data, errors } = await graph.ask(query);
  expect(errors).toBeUndefined();
  return data;
}
const symbolsOf = (list: { nodes: { symbol: string }[] }) => list.nodes.map(({ symbol }) => symbol);

describe('roll calls', () => {
  it('are found by symbol, with day, meeting, subjects, outcome, and the Library’s record', async () => {
    const { rollCall } = await ask(`{ rollCall(symbol: "68/262") {
      symbol date meeting subjects adopted adoption adoptionBasis libraryRecord body { id } votedOn
      totals { yes no abstain absent } tally { yes no abstain } topics { id } proposition { id }
      evidence { source { id terms } locator }
    } }`);
    expect(rollCall).toMatchObject({
      symbol: 'A/RES/68/262',
      date: '2014-03-27',
      meeting: 'A/68/PV.80',
      subjects: ['ARMED CONFLICTS PREVENTION--MEDIATION'],
      adopted: true,
      body: { id: 'unga' },
      votedOn: 'TEXT',
      totals: { yes: 100, no: 11, abstain: 58, absent: 24 },
      tally: { yes: 100, no: 11, abstain: 58 },
      proposition: { id: 'crimea-annexation-not-recognised' },
      libraryRecord: 'https://digitallibrary.un.org/record/767565',
    });
    expect(rollCall.evidence.slice(-2)).toEqual([
      { source: { id: 'undl-voting-data', terms: '© United Nations: non-commercial use, with attribution' }, locator: 'record 767565' },
      { source: { id: 'unga-voting-data', terms: 'CC0' }, locator: 'rcid 5309' },
    ]);
  });

  it('are found by body, subject, words, outcome, majority and closeness', async () => {
    const found = await ask(`{
      embargo: rollCalls(text: "embargo cuba", bodies: ["unga"]) { totalCount nodes { symbol } }
      subject: rollCalls(subjects: ["nuclear disarmament"], from: "2025") { nodes { symbol subjects } }
      rejected: rollCalls(adopted: false, text: "representation china", to: "1969") { totalCount nodes { symbol adopted } }
      close: rollCalls(margin: 2, adoption: [MAJORITY], votedOn: [TEXT]) { nodes { symbol tally { yes no } } }
      closest: rollCalls(orderBy: CLOSEST, votedOn: [TEXT], adopted: true, first: 3) { nodes { tally { yes no } } }
      eastTimor: rollCalls(text: "question of east timor", orderBy: OLDEST) { nodes { symbol adoption adoptionBasis } }
    }`);
    // Every year since 1992, and a part of the resolution in none.
    expect(found.embargo.totalCount).toBe(34);
    expect(symbolsOf(found.embargo)[0]).toBe('A/RES/80/4');
    expect(found.subject.nodes.length).toBeGreaterThan(0);
    for (const { subjects } of found.subject.nodes) expect(subjects).toContain('NUCLEAR DISARMAMENT');
    expect(found.rejected.totalCount).toBeGreaterThan(5);
    for (const each of found.rejected.nodes) expect(each).toEqual({ symbol: null, adopted: false });
    expect(found.close.nodes).toEqual([{ symbol: 'A/RES/3238(XXIX)', tally: { yes: 56, no: 54 } }]);
    const margins = found.closest.nodes.map(({ tally }: { tally: { yes: number; no: number } }) => Math.abs(tally.yes - tally.no));
    expect(margins).toEqual([...margins].sort((a, b) => a - b));
    expect(found.eastTimor.nodes).toContainEqual({ symbol: 'A/RES/35/27', adoption: 'MAJORITY', adoptionBasis: 'TOTALS' });
  });

  it('of which sources differ have both accounts, and name the states of whose votes no rule decides', async () => {
    const { rollCall, repeated } = await ask(`{
      rollCall(symbol: "48/88") {
        disputed { id } record: votes(choices: [ABSTAIN], first: 100) { nodes { holder { id } disputed } }
        voeten: votes(choices: [ABSTAIN], edition: VOETEN, first: 100) { nodes { holder { id } } }
      }
      repeated: rollCalls(text: "75/254") { nodes { symbol repeats { symbol } } }
    }`);
    expect(rollCall.disputed).toEqual([{ id: 'MCO' }, { id: 'MNG' }]);
    expect(rollCall.record.nodes).toContainEqual({ holder: { id: 'MCO' }, disputed: true });
    expect(rollCall.record.nodes).not.toContainEqual({ holder: { id: 'MNG' }, disputed: true });
    expect(rollCall.voeten.nodes).toContainEqual({ holder: { id: 'MNG' } });
    expect(repeated.nodes.filter(({ repeats }: { repeats: unknown }) => repeats === null)).toEqual([
      { symbol: 'A/RES/75/254 A-C', repeats: null },
    ]);
  });
});

it('what is held of each year is told, with its gaps by name', async () => {
  const { dataset } = await ask(
    '{ dataset { coverage { body { id } year extent rollCalls texts complete recordedTo gaps { symbol date what } sources { id } } } }',
  );
  const years = new Map<string, (typeof dataset.coverage)[number]>(dataset.coverage.map((each: { year: string }) => [each.year, each]));
  expect([...years.keys()]).toEqual(Array.from({ length: 81 }, (_, at) => String(1946 + at)));
  for (const each of years.values()) {
    expect(each).toMatchObject({ body: { id: 'unga' }, extent: 'RECORDED', recordedTo: '2026-06-04' });
    // In the session of 1964 the Assembly took no vote: that of contributions to peacekeeping was not to be put.
    expect([each.year, each.rollCalls > 0]).toEqual([each.year, each.year !== '1964']);
    expect(each.complete).toBe(each.gaps.length === 0 && each.year < '2026');
  }
  expect(years.get('2014')).toMatchObject({ complete: true, gaps: [] });
  expect(years.get('2014').sources.map(({ id }: { id: string }) => id)).toContain('unga-voting-data');
  const gaps = years.get('2026').gaps as { symbol: string | null; date: string; what: string }[];
  expect(gaps).toContainEqual(
    expect.objectContaining({ symbol: 'A/RES/ES-11/10', date: '2026-02-24', what: expect.stringContaining('107-12-51') }),
  );
  expect(gaps).toContainEqual(
    expect.objectContaining({ symbol: null, date: '2026-06', what: expect.stringContaining('Everything after 4 June 2026') }),
  );
});

it('votes move, agree and follow one another over eighty years', async () => {
  const { rollCall, agreement } = await ask(`{
    rollCall(symbol: "80/4") { previous { symbol } moved { state { id } from to } }
    agreement(voters: { states: ["USA"] }, with: { states: ["GBR", "FRA", "CHN", "RUS"] }, over: { from: "1946", to: "2026" }, by: YEAR) {
      period { label complete } pairs { nodes { b { id } score { n value reason } } }
    }
  }`);
  expect(rollCall.previous.symbol).toBe('A/RES/79/7');
  expect(rollCall.moved.length).toBeGreaterThan(5);
  expect(agreement.map(({ period }: { period: { label: string } }) => period.label)).toEqual(
    Array.from({ length: 81 }, (_, at) => String(1946 + at)).filter((year) => year !== '1964'),
  );
  const counted = agreement.filter(({ pairs }: { pairs: { nodes: { score: { n: number } }[] } }) =>
    pairs.nodes.some(({ score }) => score.n > 0),
  );
  expect(counted.length).toBeGreaterThan(78);
});

it('years before a state was there are none of a pair with it', async () => {
  const { agreement } = await ask(`{
    agreement(voters: { states: ["KAZ"] }, with: { states: ["RUS"] }, over: { from: "1946", to: "1995" }, by: YEAR) {
      period { label } pairs { nodes { a { id } b { id } score { n } } }
    }
  }`);
  expect(agreement.map(({ period }: { period: { label: string } }) => period.label)).toEqual(['1992', '1993', '1994', '1995']);
  for (const { pairs } of agreement) {
    expect(pairs.nodes).toEqual([{ a: { id: 'KAZ' }, b: { id: 'RUS' }, score: { n: expect.any(Number) } }]);
    expect(pairs.nodes[0].score.n).toBeGreaterThan(0);
  }
});
