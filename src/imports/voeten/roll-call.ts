import { assembly } from '../bodies.ts';
import type { Facts } from '../builder.ts';
import { voetenData } from '../sources.ts';
import { symbolOf } from '../symbols.ts';
import { votedOnIn } from './drafts.ts';
import type { PublishedRollCall } from './published.ts';
import { titleOf } from './words.ts';

/** Up to this session, and to this roll call in the next one, the published days are not real days; months are, but for one in 300. */
const withoutDays = { session: 57, number: 4445 };

/**
 * The published symbol is a resolution’s from session 31 on. In earlier ones the number may be a page of the Official Records, which
 * have fewer than 2,100; letters tell the votes on one text apart.
 */
function symbolIn({ rcid, session, unres }: PublishedRollCall): string | null {
  if (session >= 31) return symbolOf(slips.get(rcid) ?? unres);
  const [, number] = /^R\/\d+\/(\d{4})/.exec(unres ?? '') ?? [];
  return number !== undefined && Number(number) >= 2_100 ? `A/RES/${number}(${roman(session)})` : null;
}

/** Symbols that cannot be those of their session and day, by roll call: what the President says names the text. */
const slips: ReadonlyMap<number, string> = new Map([
  [5848, 'R/64/26'],
  [5924, 'R/67/46'],
]);

function roman(number: number): string {
  return ['X'.repeat(Math.floor(number / 10)), ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'][number % 10]].join('');
}

export function factsOf(published: PublishedRollCall): Facts {
  const { rcid, session, date, issues, important } = published;
  const hasDay = session > withoutDays.session && rcid > withoutDays.number;
  return {
    id: `${assembly}-${rcid}`,
    date: hasDay ? date : date.slice(0, 7),
    session: String(session),
    symbol: symbolIn(published),
    draft: null,
    meeting: null,
    title: titleOf(published),
    votedOn: votedOnIn(published),
    text: null,
    adopted: null,
    totals: null,
    subjects: [],
    issues,
    important,
    number: rcid,
    record: null,
    repeats: null,
    sources: [voetenData.source.id],
    note: null,
  };
}
