/** Every claim has a source. */
import { everyRecord, type Rule } from './rule.ts';

export const needsEvidence: Rule = ({ records }, report) => {
  for (const record of everyRecord(records)) {
    if ('evidence' in record && record.evidence.length === 0) {
      report(record, [], 'has no source: expected `source`, or `evidence` with at least one');
    }
  }
};
