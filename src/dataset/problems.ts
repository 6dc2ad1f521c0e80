/** What is wrong with a dataset, each with its place; all of them are gathered before anyone is told. */
import { join } from 'node:path';

export interface Problem {
  /** path below the dataset's folder */
  readonly file: string;
  readonly line: number;
  /** the record's id; its place in the file where it has none; `defaults` for what holds for all; null for the file itself */
  readonly record: string | null;
  /** what is wrong, and what was expected */
  readonly message: string;
}

/** One line, in the form editors and terminals turn into a link: `fixtures/states.yaml:12: KAZ: …`. */
export function formatProblem(folder: string, problem: Problem): string {
  const record = problem.record === null ? '' : ` ${problem.record}:`;
  return `${join(folder, problem.file)}:${problem.line}:${record} ${problem.message}`;
}

/** Thrown when something that needs a valid dataset is given one that is not. */
export class InvalidDataset extends Error {
  override readonly name = 'InvalidDataset';
  readonly problems: readonly Problem[];

  constructor(folder: string, problems: readonly Problem[]) {
    const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
    super(`The dataset in ${folder} has ${count}:\n${problems.map((problem) => formatProblem(folder, problem)).join('\n')}`);
    this.problems = problems;
  }
}
