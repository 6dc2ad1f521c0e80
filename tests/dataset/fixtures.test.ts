/** The curated dataset itself: that it loads, that editors are helped in writing it, and that it keeps to its codebook. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { forms } from '../../src/dataset/forms.ts';
import { readDataset } from '../../src/dataset/read.ts';
import { yamlFiles } from '../../src/dataset/version.ts';
import type { Evidence } from '../../src/domain/sources.ts';
import { loadDataset } from '../../src/imports/load.ts';
import { check } from '../../src/program/check.ts';

const folder = 'fixtures';
/** The documents whose positions were coded; the other sources show who was what when. */
const coded = ['alimov-csto-as-peacemaker-2022', 'valdai-csto-role-report-2022'];

const recordFiles = yamlFiles(folder).filter((file) => file !== 'dataset.yaml');
const dataset = loadDataset(folder);

/** The JSON Schema that a file of records names in its first line, as a path below the folder. */
function schemaOf(file: string): string | undefined {
  const [first = ''] = readFileSync(join(folder, file), 'utf8').split('\n');
  const named = /^# yaml-language-server: \$schema=(\S+)$/.exec(first)?.[1];
  return named === undefined ? undefined : join(dirname(file), named);
}

/** The printed JSON Schema, read back as an editor reads it. */
function printedSchema(path: string): z.ZodType {
  return z.fromJSONSchema(JSON.parse(readFileSync(join(folder, path), 'utf8')));
}

describe('the curated dataset', () => {
  it('has nothing wrong with it', () => {
    const lines: string[] = [];
    const code = check(folder, '../shared/sources', (line) => lines.push(line));
    expect(lines).toEqual([expect.stringContaining('nothing wrong')]);
    expect(code).toBe(0);
  });

  it('has records of every kind', () => {
    expect(dataset.title).toBe('Demarche');
    for (const [type, records] of Object.entries(dataset.records)) expect(records.length, type).toBeGreaterThan(0);
  });

  it('was not recorded after the day for which changes were last looked for', () => {
    const { Statement, Membership, Tenure, Relation, Figure } = dataset.records;
    const late = [...Statement, ...Membership, ...Tenure, ...Relation, ...Figure].filter((it) => it.recordedOn > dataset.updatedOn);
    expect(late.map((it) => it.id)).toEqual([]);
  });

  it('tells until when each holder of an office was seen, by a source of that day or later', () => {
    const { Source, Tenure } = dataset.records;
    const dates = new Map(Source.map((source) => [source.id, source.date]));
    const unseen = Tenure.filter(({ interval, attestedOn, evidence }) => {
      const last = attestedOn.at(-1);
      const shows = evidence.some(({ source }) => last !== undefined && (dates.get(source) ?? '') >= last.slice(0, 7));
      return interval.end === 'OPEN' && !(shows && last !== undefined && last >= '2025' && last <= dataset.updatedOn);
    });
    expect(unseen.map((tenure) => tenure.id)).toEqual([]);
  });
});

describe('a file of the dataset', () => {
  it.each(recordFiles)('%s names the schema of its kind in its first line', (file) => {
    const form = Object.values(forms).find(({ place }) => file === `${place}.yaml` || file.startsWith(`${place}/`));
    // Worked questions are no records.
    expect(schemaOf(file)).toBe(`schemas/${file === 'questions.yaml' ? 'questions' : form?.place}.schema.json`);
    expect(existsSync(join(folder, schemaOf(file) as string))).toBe(true);
  });

  it.each(recordFiles)('%s is accepted by that schema', (file) => {
    const result = printedSchema(schemaOf(file) as string).safeParse(parse(readFileSync(join(folder, file), 'utf8')));
    expect(result.error?.issues ?? []).toEqual([]);
  });

  it.each(recordFiles)('%s is refused by that schema with a field too many, or one too few', (file) => {
    const schema = printedSchema(schemaOf(file) as string);
    const value = parse(readFileSync(join(folder, file), 'utf8')) as { records: Record<string, unknown>[] };
    const [first = {}] = value.records;
    expect(schema.safeParse({ ...value, records: [{ ...first, colour: 'green' }] }).success).toBe(false);
    expect(schema.safeParse({ ...value, records: [{}] }).success).toBe(false);
    expect(schema.safeParse({ ...value, remarks: 'none' }).success).toBe(false);
  });
});

describe('the codebook', () => {
  it('wants the positions of one source, or what one organisation declared, in a file that has its name', () => {
    const { records, origins } = readDataset(folder);
    const astray = records.Statement.filter(
      (it) => ![it.evidence[0]?.source, it.holder, `rules-${it.holder}`].some((name) => origins.get(it)?.file === `positions/${name}.yaml`),
    );
    expect(astray.map((it) => it.id)).toEqual([]);
  });

  it('wants every position to lead the reader to its words', () => {
    // An article that a source merely announces was not read, and no place in it is known.
    const without = dataset.records.Statement.filter((it) => !it.evidence.some(({ locator }) => locator !== null));
    expect(without.map((it) => it.id)).toEqual([]);
  });

  it('wants paragraphs counted, and what stands outside of them named, in the coded documents', () => {
    const locator = /^(?:para\. [1-9]\d*(?:, item [1-9]\d*)?|lead|teaser)$/;
    const cited = Object.values(dataset.records).flatMap((records) =>
      records.flatMap((it) => ('evidence' in it ? it.evidence.map((evidence: Evidence) => ({ id: it.id, ...evidence })) : [])),
    );
    const ofCoded = cited.filter(({ source }) => coded.includes(source));
    expect(new Set(ofCoded.map(({ source }) => source))).toEqual(new Set(coded));
    expect(ofCoded.filter((each) => each.locator === null || !locator.test(each.locator))).toEqual([]);
  });

  it('lets no link lead from a fact to a judgement', () => {
    const { Proposition, PropositionLink } = dataset.records;
    const kinds = new Map(Proposition.map(({ id, kind }) => [id, kind]));
    const judging = PropositionLink.filter(({ from, to }) => kinds.get(from) === 'FACT' && kinds.get(to) === 'EVALUATION');
    expect(judging.map((it) => it.id)).toEqual([]);
    expect(PropositionLink.length).toBeGreaterThan(90);
  });
});
