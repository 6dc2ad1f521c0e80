/** What was recorded lately, as a feed that a reader's program follows (Atom, RFC 4287). */
import { createHash } from 'node:crypto';
import type { RequestLimits } from '../graph/limits.ts';
import { type Handler, refuse } from './front.ts';
import { type Ask, askWithin } from './graphql.ts';

/** How far the feed goes back of itself, in days. */
const daysBack = 90;

const newest = '{ dataset { title updatedOn } }';

const recorded = `query Recorded($since: Date!) {
  statements(recordedSince: $since, orderBy: RECORDED_LAST, first: 100) { nodes { id recordedOn date summary holder { name } } }
  memberships(recordedSince: $since, orderBy: SINCE_DESCENDING, first: 100) { nodes { id recordedOn status interval { since until } state { id name } organisation { name } } }
  tenures(recordedSince: $since, orderBy: SINCE_DESCENDING, first: 100) { nodes { id recordedOn interval { since until } holder { id name } post { title of { name } } } }
  rollCalls(recordedSince: $since, orderBy: NEWEST, first: 100) { nodes { id recordedOn date title symbol tally { yes no abstain } } }
}`;

interface Interval {
  readonly since: string | null;
  readonly until: string | null;
}

interface Recorded {
  readonly statements: Page<{ date: string; summary: string; holder: Named | null }>;
  readonly memberships: Page<{ status: string; interval: Interval; state: Named; organisation: Named }>;
  readonly tenures: Page<{ interval: Interval; holder: Named; post: { title: string; of: Named } }>;
  readonly rollCalls: Page<{ date: string; title: string; symbol: string | null; tally: { yes: number; no: number; abstain: number } }>;
}

type Page<T> = { readonly nodes: readonly (T & { readonly id: string; readonly recordedOn: string })[] } | null;
type Named = { readonly id: string; readonly name: string };

interface Entry {
  readonly id: string;
  readonly recordedOn: string;
  readonly title: string;
  /** within this server */
  readonly path: string;
  readonly kind: string;
}

/** `GET /changes.atom?since=YYYY-MM-DD`: the newest hundred of each kind since then; without a day, since 90 days before the data last changed. */
export function changesFeed(ask: Ask, limits: RequestLimits): Handler {
  async function answerOf<T>(query: string, variables: object, gone: AbortSignal): Promise<{ data: T | null; message: string }> {
    const response = await askWithin(ask, limits, 'http://graph/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ query, variables }),
      signal: gone,
    });
    const { data, errors } = (await response.json()) as { data?: T; errors?: readonly { message: string }[] };
    return { data: errors || !data ? null : data, message: errors?.[0]?.message ?? '' };
  }

  return async (exchange) => {
    const { data: about, message } = await answerOf<{ dataset: { title: string; updatedOn: string } | null }>(newest, {}, exchange.gone);
    if (!about?.dataset) return refuse(exchange, 503, 'SERVICE_UNAVAILABLE', message || 'The dataset can’t be asked now.');
    const { title, updatedOn } = about.dataset;
    const since = new URLSearchParams(exchange.search).get('since') ?? daysBefore(updatedOn, daysBack);
    const { data, message: wrong } = await answerOf<Recorded>(recorded, { since }, exchange.gone);
    if (!data) return refuse(exchange, 400, 'BAD_USER_INPUT', `since must be a day, YYYY-MM-DD: ${wrong}`);
    const body = feedOf(title, updatedOn, `/changes.atom${exchange.search}`, entriesOf(data));
    return exchange.send(200, { 'content-type': 'application/atom+xml; charset=utf-8', 'cache-control': 'no-cache' }, body);
  };
}

function daysBefore(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);
}

function entriesOf({ statements, memberships, tenures, rollCalls }: Recorded): Entry[] {
  const during = ({ since, until }: Interval) => `from ${since ?? 'an unknown day'}${until ? ` until ${until}` : ''}`;
  const entries = [
    ...(statements?.nodes ?? []).map(({ id, recordedOn, date, summary, holder }) => ({
      id,
      recordedOn,
      title: `${holder?.name ?? 'Unknown'}, ${date}: ${summary}`,
      path: `/positions/${id}`,
      kind: 'position',
    })),
    ...(memberships?.nodes ?? []).map(({ id, recordedOn, status, interval, state, organisation }) => ({
      id,
      recordedOn,
      title: `${state.name} in ${organisation.name}, ${status.toLowerCase().replaceAll('_', ' ')} ${during(interval)}`,
      path: `/actors/${state.id}`,
      kind: 'membership',
    })),
    ...(tenures?.nodes ?? []).map(({ id, recordedOn, interval, holder, post }) => ({
      id,
      recordedOn,
      title: `${holder.name}, ${post.title}, ${post.of.name}, ${during(interval)}`,
      path: `/actors/${holder.id}`,
      kind: 'office',
    })),
    ...(rollCalls?.nodes ?? []).map(({ id, recordedOn, date, title, symbol, tally }) => ({
      id,
      recordedOn,
      title: `${[symbol, title].filter(Boolean).join(' ')}, ${date}: ${tally.yes} for, ${tally.no} against, ${tally.abstain} abstained`,
      path: `/roll-calls/${id}`,
      kind: 'vote',
    })),
  ];
  return entries.sort((a, b) => (a.recordedOn < b.recordedOn ? 1 : a.recordedOn > b.recordedOn ? -1 : 0));
}

function feedOf(title: string, updatedOn: string, path: string, entries: readonly Entry[]): string {
  const entry = ({ id, recordedOn, title: said, path: to, kind }: Entry) => `  <entry>
    <id>${urnOf(`${kind} ${id}`)}</id>
    <title>${escaped(said)}</title>
    <updated>${recordedOn}T00:00:00Z</updated>
    <category term="${kind}"/>
    <link rel="alternate" href="${escaped(encodeURI(to))}"/>
  </entry>
`;
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <id>${urnOf('changes')}</id>
  <title>${escaped(title)}: what was recorded lately</title>
  <updated>${updatedOn}T00:00:00Z</updated>
  <author><name>Demarche</name></author>
  <link rel="self" href="${escaped(path)}"/>
  <link rel="alternate" type="text/html" href="/changes?recorded=yes"/>
${entries.map(entry).join('')}</feed>
`;
}

/** An id that stays the same wherever the server stands (RFC 9562, version 8: of our own making). */
function urnOf(name: string): string {
  const hash = createHash('sha256').update(`demarche ${name}`).digest('hex');
  return `urn:uuid:${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-a${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}

const escaped = (text: string) =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] as string);
