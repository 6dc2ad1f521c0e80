/** `check`: validates a dataset folder and prints every problem, one line each. */
import { checkDataset } from '../dataset/check.ts';
import { formatProblem } from '../dataset/problems.ts';
import { readDataset } from '../dataset/read.ts';
import { recordTypes } from '../domain/records.ts';
import { sourceTexts } from '../imports/load.ts';
import { schema } from '../supergraph/schema.ts';
import { questionProblems } from './questions.ts';

/**
 * Returns the exit code: 0 when nothing is wrong, 1 otherwise.
 * @param folder the dataset's folder
 * @param texts a folder of source texts (*.txt) that no summary may repeat; skipped where it is absent
 */
export function check(folder: string, texts: string, print: (line: string) => void): number {
  const read = readDataset(folder);
  const sources = sourceTexts(texts);
  const problems = [...checkDataset(read, sources), ...questionProblems(read, schema)];
  for (const problem of problems) print(formatProblem(folder, problem));
  const records = recordTypes.reduce((sum, type) => sum + read.records[type].length, 0);
  const compared =
    sources.length > 0 ? `, compared with ${count(sources.length, 'source text')}` : `; no source texts in ${texts} to compare with`;
  print(
    problems.length > 0
      ? `${folder}: ${count(problems.length, 'problem')} in ${count(records, 'record')}${compared}`
      : `${folder}: ${count(records, 'record')}, nothing wrong${compared}`,
  );
  return problems.length > 0 ? 1 : 0;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
