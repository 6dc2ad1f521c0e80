/** Sources by their symbols: a document is one source, however its symbol is written. */
import { nameKey } from '../../search/names.ts';
import type { Rule } from './rule.ts';

export const symbols: Rule = ({ records }, report) => {
  const first = new Map<string, string>();
  for (const source of records.Source) {
    if (source.symbol === null) continue;
    const key = nameKey(source.symbol);
    const other = first.get(key);
    if (other === undefined) first.set(key, source.id);
    else report(source, ['symbol'], `symbol: ${source.symbol} is ${other}’s too: expected one source for one document`);
  }
};
