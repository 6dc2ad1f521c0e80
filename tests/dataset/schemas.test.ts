/** The JSON Schemas that editors check with accept every file of the dataset, and refuse what `check` refuses. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { yamlFiles } from '../../src/dataset/version.ts';
import { fixturesFolder } from '../support/graph.ts';

const ajv = new Ajv2020({ allowUnionTypes: true, formats: { uri: true } });
const files = yamlFiles(fixturesFolder);

function schemaOf(file: string) {
  const text = readFileSync(join(fixturesFolder, file), 'utf8');
  const [, path] = /^# yaml-language-server: \$schema=(\S+)\n/.exec(text) ?? [];
  expect(path, `the first line of ${file} points editors to its schema`).toBeDefined();
  const schema = JSON.parse(readFileSync(join(fixturesFolder, dirname(file), path as string), 'utf8'));
  return { validate: ajv.compile(schema), content: parse(text) as { records: Record<string, unknown>[] } };
}

describe.each(files)('%s', (file) => {
  const { validate, content } = schemaOf(file);

  it('is accepted', () => {
    validate(content);
    expect(validate.errors).toBeNull();
  });

  it('is refused with an unknown field, or a field of another type', () => {
    expect(validate({ ...content, colour: 'red' })).toBe(false);
    if (file === 'dataset.yaml') return expect(validate({ ...content, title: 12 })).toBe(false);
    const [first] = content.records;
    expect(validate({ ...content, records: [{ ...first, colour: 'red' }] })).toBe(false);
    expect(validate({ ...content, records: [{ ...first, id: 12 }] })).toBe(false);
    expect(validate({ ...content, records: 'none' })).toBe(false);
  });
});
