/** How far the texts were read on which positions rest: a field of the evidence, a filter, and the numbers in the codebook. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Reading, readingOf } from '../../src/domain/sources.ts';
import { curated, fixturesFolder, serve, type TestGraph } from '../support/graph.ts';

const { Organisation, Statement } = curated().records;
const organisations = new Set(Organisation.map(({ id }) => id));
const declared = Statement.filter(({ holder, authority }) => organisations.has(holder) && authority !== null);
const readings = Object.keys(Reading) as Reading[];

describe('through the graph', () => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await serve();
  });
  afterAll(() => graph?.close());

  it.each(readings)('statements of which %s is the best that was read', async (reading) => {
    const { data, errors } = await graph.ask(
      `{ statements(read: [${reading}], first: 100) { totalCount nodes { id certain evidence { read } } } }`,
    );
    expect(errors).toBeUndefined();
    expect(data.statements.totalCount).toBe(Statement.filter(({ evidence }) => readingOf(evidence) === reading).length);
    expect(data.statements.totalCount).toBeGreaterThan(0);
    for (const { id, certain, evidence } of data.statements.nodes) {
      expect(
        evidence.map(({ read }: { read: Reading }) => read),
        id,
      ).toContain(reading);
      if (reading === 'NOT_READ') expect(certain, id).toBe(false);
    }
  });

  it('below an organisation, too', async () => {
    const { data, errors } = await graph.ask(
      '{ organisation(id: "un") { all: statements { totalCount } read: statements(read: [FULL, PASSAGE]) { totalCount } } }',
    );
    expect(errors).toBeUndefined();
    expect(data.organisation.read.totalCount).toBeGreaterThan(20);
    expect(data.organisation.read.totalCount).toBeLessThan(data.organisation.all.totalCount);
  });
});

it('every declared position says how its evidence was read', () => {
  expect(declared.filter(({ evidence }) => readingOf(evidence) === null).map(({ id }) => id)).toEqual([]);
});

it('the codebook says what was read how', () => {
  const codebook = readFileSync(join(fixturesFolder, 'README.md'), 'utf8');
  const counts = (holder: string | null) => {
    const theirs = declared.filter((each) => holder === null || each.holder === holder);
    return [...readings.map((reading) => theirs.filter(({ evidence }) => readingOf(evidence) === reading).length), theirs.length];
  };
  for (const holder of new Set(declared.map((each) => each.holder))) {
    const name = Organisation.find(({ id }) => id === holder)?.abbreviation;
    expect(codebook).toContain(`| ${name} | ${counts(holder).join(' | ')} |`);
  }
  expect(codebook).toContain(`| together | ${counts(null).join(' | ')} |`);
});
