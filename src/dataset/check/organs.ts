/** An organ has what it is an organ of, and says whose members vote in it. */
import type { Rule } from './rule.ts';

export const organs: Rule = ({ records }, report) => {
  for (const it of records.Organisation) {
    for (const field of ['parent', 'entitlement'] as const) {
      if (it.kind === 'ORGAN' && it[field] === null) report(it, ['kind'], `${field} is missing: expected it of an organ`);
      if (it.kind !== 'ORGAN' && it[field] !== null) report(it, [field], `${field} goes with the kind ORGAN, but this is ${it.kind}`);
    }
  }
};
