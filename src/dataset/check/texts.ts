/** Sentences of ours: none is copied from a source, and no proposition merely denies another. */
import { plainWords } from '../../search/words.ts';
import { twins } from '../negations.ts';
import { type Checked, everyRecord, type Report, type Rule } from './rule.ts';

/** A text whose sentences must not reappear in a summary. */
export interface SourceText {
  readonly name: string;
  readonly text: string;
}

export const negations: Rule = ({ records }, report) => {
  for (const { proposition, twin, denies } of twins(records.Proposition)) {
    const message = denies
      ? `merely denies ${twin.id}: expected one proposition, and the stance OPPOSES on it`
      : `says ${twin.id} again: expected one proposition for both`;
    report(proposition, ['text'], message);
  }
};

const run = 6;

/** The fields in which an editor writes sentences, and so may have copied one. */
const prose = ['summary', 'condition', 'salience', 'note', 'text', 'reason', 'measured', 'description'];

/** Sentences copied from a source. */
export function quotations({ records }: Checked, texts: readonly SourceText[], report: Report): void {
  const runs = new Map<string, string>();
  for (const { name, text } of texts) {
    for (const words of wordRuns(text)) if (!runs.has(words)) runs.set(words, name);
  }
  if (runs.size === 0) return;
  for (const record of everyRecord(records)) {
    for (const field of prose) {
      const text: unknown = Reflect.get(record, field);
      const repeated = typeof text === 'string' ? wordRuns(text).find((words) => runs.has(words)) : undefined;
      if (repeated === undefined) continue;
      report(record, [field], `${field} repeats ${runs.get(repeated)}: “${repeated}”: expected fewer than ${run} of its words running`);
    }
  }
}

function wordRuns(text: string): string[] {
  // “NATO’s” and “NATO” are one word: the possessive makes no other sentence.
  const words = plainWords(text).map(({ folded }) => folded);
  return words.slice(0, Math.max(0, words.length - run + 1)).map((_, start) => words.slice(start, start + run).join(' '));
}
