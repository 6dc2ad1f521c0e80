/** `check`: validates a dataset folder and prints every problem, one line each. */
import { checkDataset } from '../dataset/check.ts';
import { sourceTexts } from '../dataset/load.ts';
import { formatProblem } from '../dataset/problems.ts';
import { readDataset } from '../dataset/read.ts';
import { recordTypes } from '../domain/records.ts';

/**
 * Returns the exit code: 0 when nothing is wrong, 1 otherwise.
 * @param folder the dataset's folder
 * @param texts a folder of source texts (*.txt) that no summary may repeat; skipped where it is absent
 */
export function check(folder: string, texts: string, print: (line: string) => void): number {
  const reading = readDataset(folder);
  const sources = sourceTexts(texts);
  const problems = checkDataset(reading, sources);
  for (const problem of problems) print(formatProblem(problem));
  const counts = recordTypes.map((type) => reading.records[type].length);
  const records = counts.reduce((sum, count) => sum + count, 0);
  const compared = sources.length > 0 ? `, compared with ${sources.length} source texts` : `; no source texts in ${texts} to compare with`;
  print(
    problems.length > 0
      ? `${folder}: ${problems.length} ${problems.length === 1 ? 'problem' : 'problems'} in ${records} records${compared}`
      : `${folder}: ${records} records, nothing wrong${compared}`,
  );
  return problems.length > 0 ? 1 : 0;
}
