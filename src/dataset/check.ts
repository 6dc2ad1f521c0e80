/** What must hold between the records of a dataset. Each rule says what is wrong and what was expected. */

import { needsEvidence } from './check/evidence.ts';
import { sharedIds, unknownIds } from './check/ids.ts';
import { intervals } from './check/intervals.ts';
import { memberships } from './check/memberships.ts';
import { organs } from './check/organs.ts';
import { rollCalls } from './check/roll-calls.ts';
import { checkedOf, type Report, type Rule } from './check/rule.ts';
import { datesOfSources, relations, statements } from './check/statements.ts';
import { codes, succession } from './check/succession.ts';
import { symbols } from './check/symbols.ts';
import { tenures } from './check/tenures.ts';
import { negations, quotations, type SourceText } from './check/texts.ts';
import { trees } from './check/trees.ts';
import { unused } from './check/unused.ts';
import type { Problem } from './problems.ts';
import type { DatasetRead, Origin } from './read.ts';

export type { SourceText };

const rules: readonly Rule[] = [
  needsEvidence,
  intervals,
  succession,
  codes,
  memberships,
  tenures,
  statements,
  organs,
  rollCalls,
  datesOfSources,
  symbols,
  trees,
  relations,
  negations,
  unused,
];

/**
 * All that is wrong with the records taken together, in the order of files and lines.
 *
 * Malformed records keep nothing else from being checked. They are known by their ids, so that one mistake is reported
 * once, and not again wherever the record is named.
 */
export function checkDataset(read: DatasetRead, texts: readonly SourceText[] = []): Problem[] {
  const dataset = checkedOf(read);
  const problems: Problem[] = [...read.problems];
  const report: Report = (record, path, message) => {
    const origin = read.origins.get(record) as Origin;
    problems.push({ file: origin.file, line: origin.line(path), record: record.id, message });
  };

  problems.push(...sharedIds(read), ...unknownIds(read, dataset.byId));
  for (const rule of rules) rule(dataset, report);
  quotations(dataset, texts, report);
  return problems.sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1));
}
