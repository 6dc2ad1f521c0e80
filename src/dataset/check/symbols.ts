/** Sources by their symbols, titles and days: a document is one source, however it is written. */
import { fold } from '../../search/fold.ts';
import { nameKey } from '../../search/names.ts';
import type { Rule } from './rule.ts';

/** Where the United Nations has its documents, each at an address with its symbol in it. */
const symbolInAddress = /^https?:\/\/(?:undocs\.org|docs\.un\.org)\/(?:[a-z]{2}\/)?([AS]\/RES\/[^?#]+)/i;
const isOneDay = (date: string | null) => date !== null && /^\d{4}-\d{2}-\d{2}$/.test(date);

export const symbols: Rule = ({ records }, report) => {
  const bySymbol = new Map<string, string>();
  const byTitle = new Map<string, string>();
  for (const source of records.Source) {
    const { id, symbol, title, date, publisher, kind, url } = source;
    const named = url === null ? undefined : symbolInAddress.exec(decodeURI(url))?.[1];
    if (named !== undefined && (symbol === null || nameKey(symbol) !== nameKey(named))) {
      report(source, ['url'], `url: names ${named}: expected that for the symbol`);
    }
    if (symbol !== null) {
      const other = taken(bySymbol, nameKey(symbol), id);
      if (other !== null) report(source, ['symbol'], `symbol: ${symbol} is ${other}’s too: expected one source for one document`);
    }
    if (isOneDay(date)) {
      const other = taken(byTitle, [kind, publisher, date, fold(title)].join(' '), id);
      if (other !== null) report(source, ['title'], `title: ${other} of that day has it too: expected one source for one document`);
    }
  }
};

/** Who has a key already; null where nobody has, and then it is this one’s. */
function taken(known: Map<string, string>, key: string, id: string): string | null {
  const other = known.get(key);
  if (other === undefined) known.set(key, id);
  return other ?? null;
}
