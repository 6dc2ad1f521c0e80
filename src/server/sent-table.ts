/** An answer of the graph sent as CSV: one root field, a row a record; beyond a page, the way to the next one in a `Link` header (RFC 8288). */
import type { OutgoingHttpHeaders } from 'node:http';
import { csvOf } from '../table/csv.ts';
import { endOf } from '../table/page.ts';
import { tableOf } from '../table/table.ts';
import type { Exchange } from './exchange.ts';
import { refuse } from './front.ts';
import { trustedDocuments } from './trusted-documents.ts';

interface Answer {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly { readonly message: string }[];
}

/** @param text the answer as JSON. An answer with errors is sent as it is: half a table would pass for a whole one. */
export async function sendTable(exchange: Exchange, status: number, text: string, told: OutgoingHttpHeaders): Promise<void> {
  const { data, errors } = JSON.parse(text) as Answer;
  if (errors !== undefined || data == null) {
    return exchange.send(status === 200 ? 400 : status, { ...told, 'content-type': 'application/json; charset=utf-8' }, text);
  }
  const roots = Object.keys(data).filter((name) => name !== '__typename');
  const query = new URLSearchParams(exchange.search);
  const asked = query.get('root') ?? (roots.length === 1 ? roots[0] : undefined);
  if (asked === undefined || !roots.includes(asked)) {
    const names = roots.join(', ');
    return refuse(exchange, 400, 'BAD_USER_INPUT', `A table is of one root field: expected root to be one of ${names}.`);
  }
  const headers: OutgoingHttpHeaders = { ...told, 'content-type': 'text/csv; charset=utf-8; header=present', vary: 'accept' };
  const next = nextOf(data[asked], query);
  if (next !== null) headers.link = `<${exchange.path}?${next}>; rel="next"`;
  return exchange.send(200, headers, csvOf(tableOf(data[asked])));
}

/** The same question for the page after this, where there is one and the document takes `$after`. */
function nextOf(answer: unknown, query: URLSearchParams): URLSearchParams | null {
  const asked = query.get('query') ?? trustedDocuments()[query.get('documentId') ?? ''] ?? '';
  const end = /\$after\b/.test(asked) ? endOf(answer) : null;
  if (end === null) return null;
  const next = new URLSearchParams(query);
  next.set('variables', JSON.stringify({ ...JSON.parse(query.get('variables') ?? '{}'), after: end }));
  return next;
}
