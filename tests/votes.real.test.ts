/** All published votes of the General Assembly, through the graph: known scores, and every score counted again from the files. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadDataset } from '../src/imports/load.ts';
import type { Dataset } from '../src/votes/dataset.ts';
import { fixturesFolder, serve, type TestGraph } from './support/graph.ts';

const published = '../shared/data/unga';
const missing = !existsSync(published);
if (missing) console.warn(`tests/votes.real.test.ts: the published votes are not in ${published}: all of it is skipped.`);

describe.skipIf(missing)('with all published votes', () => {
  let dataset: Dataset;
  let graph: TestGraph;
  beforeAll(async () => {
    // The ledger that is shipped, without any import.
    dataset = loadDataset(fixturesFolder);
    graph = await serve({ dataset });
  }, 300_000);
  afterAll(() => graph?.close());

  async function ask(query: string) {
    const { data, errors } = await graph.ask(query);
    expect(errors).toBeUndefined();
    return data;
  }

  it('Russia agreed with the United States in 21.9 % of 6,119 roll calls, with Belarus in 90.5 % of 6,031', async () => {
    const score = async (a: string, b: string, measure: string) =>
      (
        await ask(`{ agreement(voters: { states: ["${a}", "${b}"] }, over: { rule: ALL, toSession: 74, edition: VOETEN }, measure: ${measure}) {
          pairs { nodes { score { value n reliability } } }
        } }`)
      ).agreement[0].pairs.nodes[0].score;
    const american = await score('RUS', 'USA', 'AGREEMENT');
    expect([american.value.toFixed(6), american.n, american.reliability]).toEqual(['0.219317', 6_119, 'FAIR']);
    const belarusian = await score('RUS', 'BLR', 'AGREEMENT');
    expect([belarusian.value.toFixed(6), belarusian.n]).toEqual(['0.904659', 6_031]);
    const { agreement } = await ask(`{
      agreement(voters: { states: ["RUS", "USA"] }, over: { rule: ALL, toSession: 74 }) { pairs { nodes { score { n } } } }
    }`);
    const lacking = dataset.records.RollCall.filter(({ session, number }) => Number(session) <= 74 && number === null).length;
    expect(lacking).toBeGreaterThan(5);
    expect(agreement[0].pairs.nodes[0].score.n).toBeGreaterThan(6_119);
    expect(agreement[0].pairs.nodes[0].score.n).toBeLessThan(6_300);
    const kazakh = await score('KAZ', 'RUS', 'LIJPHART');
    expect(kazakh.value.toFixed(6)).toBe('0.835023');
  });

  /** Rows of a published file whose fields have no commas and no quotes within. */
  const rowsOf = (file: string) =>
    gunzipSync(readFileSync(join(published, file)))
      .toString()
      .split(/\r?\n/)
      .slice(1);

  /** For each session and target, each country’s share of equal votes with it and how many, counted from the rows. */
  function counted(targets: readonly string[]): Map<string, readonly [value: number, n: number]> {
    const idByCode = new Map(dataset.records.State.map((state) => [state.alpha2, state.id]));
    const merged: Readonly<Record<string, string>> = { 'Federal Republic of Germany': 'DEU', 'Yemen Arab Republic': 'YEM' };
    const idByName = new Map(dataset.records.State.map((state) => [state.name, state.id]));
    const about = new Map<string, { session: string; month: string; final: boolean }>();
    for (const row of rowsOf('un_roll_calls.csv.gz')) {
      const fields = /^(\d+),(\d+),[^,]*,(\d{4}-\d\d)-\d\d,(?:"[^"]*"|[^,]*),([^,]*),([^,]*),/.exec(row) ?? [];
      const [, rcid = '', session = '', month = '', amendment, paragraph] = fields;
      about.set(rcid, { session, month, final: Number(session) < 46 || (amendment !== '1' && paragraph !== '1') });
    }
    /** Two countries are two states each, one after the other; Yugoslavia kept its seat beyond its end. */
    const idOf = (code: string, name: string, rcid: string) => {
      if (code === 'RU') return 'RUS';
      if (code === 'YU') return (about.get(rcid)?.month as string) > '1992-09' ? 'SRB' : 'YUG';
      return code === '' ? (merged[name] ?? idByName.get(name)) : idByCode.get(code);
    };
    const votes = new Map<string, Map<string, string>>();
    for (const row of rowsOf('un_votes.csv.gz')) {
      const [, rcid, name, code, vote] = /^(\d+),"?(.*?)"?,"?([A-Z]*)"?,"?([a-z]+)"?$/.exec(row) ?? [];
      if (!rcid || name === undefined || vote === undefined) continue;
      const id = idOf(code as string, name, rcid);
      if (id === undefined) throw new Error(`There must be a state for ${row}`);
      const cast = votes.get(rcid) ?? new Map<string, string>();
      votes.set(rcid, cast.set(id, vote));
    }
    const sums = new Map<string, [same: number, n: number]>();
    for (const [rcid, cast] of votes) {
      const rollCall = about.get(rcid);
      if (!rollCall?.final || new Set(cast.values()).size < 2) continue;
      for (const target of targets) {
        const its = cast.get(target);
        if (its === undefined) continue;
        for (const [id, vote] of cast) {
          const key = `${rollCall.session} ${id} ${target}`;
          const sum = sums.get(key) ?? [0, 0];
          sums.set(key, [sum[0] + (vote === its ? 1 : 0), sum[1] + 1]);
        }
      }
    }
    return new Map([...sums].map(([key, [same, n]]) => [key, [same / n, n]]));
  }

  it('every score per session with six states is that counted from the rows of the files', async () => {
    const targets = ['BRA', 'CHN', 'IND', 'ISR', 'RUS', 'USA'];
    const expected = counted(targets);
    const { agreement } = await ask(`{
      agreement(voters: { membersOf: "un" }, over: { toSession: 74, edition: VOETEN }, with: { states: [${targets.map((id) => `"${id}"`)}] }, by: SESSION) {
        period { label rollCalls }
        matrix { rows { id } columns { id } values n }
      }
    }`);
    const found = new Map<string, readonly [number, number]>();
    for (const { period, matrix } of agreement) {
      expect(matrix.columns.map(({ id }: { id: string }) => id)).toEqual(targets);
      matrix.rows.forEach(({ id }: { id: string }, row: number) => {
        targets.forEach((target, column) => {
          const value = matrix.values[row][column];
          if (id === target && value !== null) expect(value).toBe(1);
          if (value !== null) found.set(`${period.label} ${id} ${target}`, [value, matrix.n[row][column]]);
          else expect(matrix.n[row][column]).toBe(0);
        });
      });
    }
    const differing = [...new Set([...expected.keys(), ...found.keys()])].filter((key) => {
      const [here, there] = [found.get(key), expected.get(key)];
      return here === undefined || there === undefined || here[1] !== there[1] || Math.abs(here[0] - there[0]) > 1e-9;
    });
    expect(differing).toEqual([]);
    expect([expected.size, found.size]).toEqual([61_175, 61_175]);
    expect(agreement.length).toBe(74);
  });

  it('how often did CSTO members vote with Russia on human rights, by session, as members of that day?', async () => {
    const { agreement } = await ask(`{
      agreement(
        voters: { membersOf: "csto" }
        with: { states: ["RUS"] }
        over: { topics: ["human-rights"], toSession: 74 }
        by: SESSION
      ) {
        period { label }
        pairs { nodes { a { id name } score { value n coverage } } }
      }
    }`);
    const sessions = agreement.map((each: { period: { label: string } }) => Number(each.period.label));
    expect(sessions[0]).toBeGreaterThanOrEqual(57);
    expect(sessions[0]).toBeLessThanOrEqual(58);
    expect(sessions.at(-1)).toBe(74);
    expect(sessions).toHaveLength(74 - sessions[0] + 1);
    for (const { pairs } of agreement) {
      const members = pairs.nodes.map((pair: { a: { id: string } }) => pair.a.id);
      expect(members).toEqual(expect.arrayContaining(['ARM', 'BLR', 'KAZ', 'TJK']));
      const belarus = pairs.nodes.find((pair: { a: { id: string } }) => pair.a.id === 'BLR');
      expect(belarus.score.n).toBeGreaterThan(0);
      expect(belarus.score.value).toBeGreaterThan(0.6);
    }
    const uzbek = agreement.filter((each: { pairs: { nodes: { a: { id: string } }[] } }) =>
      each.pairs.nodes.some((pair) => pair.a.id === 'UZB'),
    );
    expect(uzbek.length).toBeGreaterThan(3);
    expect(uzbek.length).toBeLessThan(9);
  });

  it('whoever is suspended does not abstain: South Africa, from 1974 to 1994', async () => {
    const { agreement } = await ask(`{
      agreement(voters: { states: ["ZAF", "USA"] }, over: { rule: ALL, from: "1975", to: "1993" }, absence: AS_ABSTAIN) {
        pairs(minimum: 0) { nodes { score { n eligible reason } } }
      }
    }`);
    expect(agreement[0].pairs.nodes).toEqual([{ score: { n: 0, eligible: 0, reason: 'NOT_A_MEMBER' } }]);
  });

  it('more pairs than a question may score are refused', async () => {
    const { errors } = await graph.ask('{ agreement(voters: { membersOf: "un" }, by: YEAR) { period { label } } }');
    expect(errors?.[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT', argument: 'by' } });
    expect(errors?.[0]?.message).toMatch(/^by: leads to \d+ pairs in \d+ periods, more than 500000/);
  });
});
