/** What the graph makes of two statements is what a second reader, who saw nothing but them, made of them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Official } from '../../src/domain/actors.ts';
import type { Statement } from '../../src/domain/positions.ts';
import { curated, fixturesFolder, serve, type TestGraph } from '../support/graph.ts';
import { record } from '../support/record.ts';

interface JudgedPair {
  readonly a: string;
  readonly b: string;
  readonly judged: 'AGREE' | 'CONTRADICT' | 'NEITHER';
}

function codingIn(file: string) {
  const rows = readFileSync(join(fixturesFolder, 'second-coding', file), 'utf8')
    .trim()
    .split('\n')
    .slice(1);
  return Map.groupBy(
    rows.map((row) => row.split(',')),
    ([drawnFrom]) => drawnFrom,
  );
}

describe.each([
  ['topics', 'pairs.csv'],
  ['subjects', 'pairs.csv'],
  // Of one who had not made the links.
  ['topics', 'pairs-independent.csv'],
] as const)('pairs drawn by %s, judged in %s', (drawn, file) => {
  const pairs = (codingIn(file).get(drawn) ?? []).map(([, , a, b, judged]) => ({ a, b, judged }) as JudgedPair);
  let graph: TestGraph;

  // Two speakers for each pair, each with that one statement, so that nothing else they said joins them.
  beforeAll(async () => {
    const dataset = curated();
    const byId = new Map(dataset.records.Statement.map((statement) => [statement.id, statement]));
    const speakers: Official[] = [];
    const statements: Statement[] = [];
    for (const [index, pair] of pairs.entries()) {
      for (const side of ['a', 'b'] as const) {
        const statement = byId.get(pair[side]);
        if (!statement) throw new Error(`second-coding/pairs.csv names ${pair[side]}, which is no statement`);
        const id = `pair-${index}-${side}`;
        const evidence = statement.evidence;
        speakers.push(record('Official', id, { name: id, kind: 'EXPERT', evidence }));
        const plain = {
          capacity: null,
          onBehalfOf: null,
          authority: null,
          attribution: 'REPORTED',
          reportedBy: null,
          certain: true,
        } as const;
        statements.push({ ...statement, ...plain, id: `said-${id}`, holder: id });
      }
    }
    const records = {
      ...dataset.records,
      Official: [...dataset.records.Official, ...speakers],
      Statement: statements,
      Relation: [],
      Figure: [],
    };
    graph = await serve({ dataset: { ...dataset, records, version: `second-reader-${drawn}-${file}` } });
  });
  afterAll(() => graph?.close());

  async function judgedByGraph(index: number): Promise<JudgedPair['judged']> {
    const { data, errors } = await graph.ask(`{
      contradictions(between: ["pair-${index}-a", "pair-${index}-b"], kinds: [AGREES, CONTRADICTS], scope: { through: ENTAILS }) {
        nodes { kind }
      }
    }`);
    expect(errors).toBeUndefined();
    const kinds = new Set(data.contradictions.nodes.map((each: { kind: string }) => each.kind));
    expect(kinds.size).toBeLessThanOrEqual(1);
    return kinds.has('AGREES') ? 'AGREE' : kinds.has('CONTRADICTS') ? 'CONTRADICT' : 'NEITHER';
  }

  it('are told as the reader told them, in 95 of 100, and in each of the three', async () => {
    expect(pairs.length).toBe(drawn === 'topics' ? 60 : 40);
    const found = await Promise.all(pairs.map((_, index) => judgedByGraph(index)));
    const differing = pairs.flatMap((pair, index) => (found[index] === pair.judged ? [] : [{ ...pair, found: found[index] }]));
    expect(differing.length, JSON.stringify(differing, null, 1)).toBeLessThanOrEqual(pairs.length * 0.05);
    expect(new Set(pairs.map((pair) => pair.judged))).toEqual(new Set(['AGREE', 'CONTRADICT', 'NEITHER']));
    expect(differing.filter((each) => each.found !== 'NEITHER' && each.judged !== 'NEITHER')).toEqual([]);
    // Most pairs are of neither kind, so that a graph which joined nobody would be right on most.
    const telling = pairs.flatMap((pair, index) => (pair.judged === 'NEITHER' ? [] : [found[index] === pair.judged]));
    expect(telling.filter(Boolean).length).toBeGreaterThanOrEqual(telling.length / 2);
  });
});

describe('the propositions of the two documents', () => {
  const { Statement: statements, Proposition: propositions, PropositionLink: links } = curated().records;
  const documents = new Set(['valdai-csto-role-report-2022', 'alimov-csto-as-peacemaker-2022']);
  const said = new Set(
    statements.filter(({ evidence }) => evidence.some(({ source }) => documents.has(source))).map(({ proposition }) => proposition),
  );
  const byTopic = new Map<string, string[]>();
  for (const { id, topics } of propositions.filter(({ id }) => said.has(id))) {
    for (const topic of topics) byTopic.set(topic, [...(byTopic.get(topic) ?? []), id]);
  }
  const key = (a: string, b: string) => [a, b].sort().join(' ');
  const pairsAmong = (ids: readonly string[]) => ids.flatMap((a, at) => ids.slice(at + 1).map((b) => key(a, b)));
  const pairs = new Set([...byTopic.values()].flatMap(pairsAmong));
  const joined = links.filter(({ from, to }) => said.has(from) && said.has(to));
  const strengthOf = new Map(joined.map(({ from, to, strength }) => [key(from, to), strength]));
  const among = (of: Iterable<string>) => {
    const all = [...of];
    const entailing = all.filter((pair) => strengthOf.get(pair) === 'ENTAILING').length;
    return { pairs: all.length, entailing, indicating: all.filter((pair) => strengthOf.has(pair)).length - entailing };
  };
  const rowsIn = (file: string) =>
    readFileSync(join(fixturesFolder, 'second-coding', file), 'utf8')
      .trim()
      .split('\n');

  /** Whoever adds a proposition or a link is led to read it beside the others of its topics, and to say so. */
  it('were gone through by topic, and the pairs that were read are those that there are', () => {
    const counted = [...byTopic].map(([topic, ids]) => {
      const { pairs, entailing, indicating } = among(pairsAmong(ids));
      return [topic, ids.length, pairs, entailing, indicating].join();
    });
    const [heading, ...rows] = rowsIn('propositions-by-topic.csv');
    expect(heading).toBe('topic,propositions,pairs,entailing,indicating');
    expect(rows.toSorted()).toEqual(counted.sort());
    const within = among(pairs);
    const counts = [
      `The ${said.size} propositions of the two documents`,
      `${within.pairs.toLocaleString('en')} pairs that share one of their ${byTopic.size} topics`,
      `${within.entailing + within.indicating} of these pairs are joined by a link, of which ${within.entailing} entail`,
    ];
    const readme = readFileSync(join(fixturesFolder, 'README.md'), 'utf8').replace(/\s+/g, ' ');
    expect(counts.filter((count) => !readme.includes(count))).toEqual([]);
    expect([...strengthOf.keys()].filter((pair) => !pairs.has(pair))).toHaveLength(3);
  });

  it('that were weighed and left apart share a topic, and no link joins them', () => {
    const left = rowsIn('propositions-left-apart.csv')
      .slice(1)
      .map((row) => row.split(','));
    expect(left.length).toBeGreaterThan(40);
    for (const [a = '', b = '', kind, reason] of left) {
      expect(pairs, `${a} and ${b}`).toContain(key(a, b));
      expect([...strengthOf.keys()]).not.toContain(key(a, b));
      expect(['SAME', 'REVERSE', 'NARROWER']).toContain(kind);
      expect(reason).toMatch(/\.$/);
    }
  });
});

it('an independent coder’s agreement on declared positions is what the codebook says', () => {
  const [header = '', ...lines] = readFileSync(join(fixturesFolder, 'second-coding/declared-independent.csv'), 'utf8').trim().split('\n');
  const names = header.split(',');
  // The place may be in quotes, with commas in it.
  const fields = (line: string) =>
    [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
  const rows = lines.map((line) => Object.fromEntries(fields(line).map((field, at) => [names[at], field])));
  const both = rows.filter(({ found_by }) => found_by === 'BOTH');
  const first = rows.filter(({ found_by }) => found_by !== 'SECOND').length;
  const second = rows.filter(({ found_by }) => found_by !== 'FIRST').length;
  const agreement = (name: string) => {
    const pairs = both.map((row) => [row[`${name}_first`], row[`${name}_second`]] as const);
    const same = pairs.filter(([a, b]) => a === b).length;
    const share = (side: 0 | 1, word: string | undefined) => pairs.filter((pair) => pair[side] === word).length / pairs.length;
    const byChance = [...new Set(pairs.map(([a]) => a))].reduce((sum, word) => sum + share(0, word) * share(1, word), 0);
    const kappa = (same / pairs.length - byChance) / (1 - byChance);
    return `| ${same} | ${Math.round((100 * same) / pairs.length)} | ${kappa.toFixed(2).replace('-', '−')}`;
  };
  const text = readFileSync(join(fixturesFolder, 'README.md'), 'utf8').replace(/\s+/g, ' ');
  expect(text).toContain(`the first coding had ${first} claims and the second ${second}, of which ${both.length} are the same`);
  expect(text).toContain(`= ${((2 * both.length) / (first + second)).toFixed(2)}. Over the ${both.length}, with Cohen's kappa`);
  expect(text).toContain(`| \`act\` ${agreement('act')} |`);
  expect(text).toContain(`| \`certain\` ${agreement('certain')},`);
  expect(both.every((row) => row.stance_first === row.stance_second)).toBe(true);
});
