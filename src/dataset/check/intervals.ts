/** Stretches of time: none ends before it begins, of some kinds only one may go on at a time, and an office is handed over on one date. */
import { type Interval, isInverted, mayShareDay, overlapForCertain } from '../../domain/dates.ts';
import type { DemarcheRecord, Records } from '../../domain/records.ts';
import type { ById, Path, Rule } from './rule.ts';

/** An interval of a record, and what it may not share a day with. */
interface Span {
  readonly record: DemarcheRecord;
  /** where it is written in the record */
  readonly path: Path;
  readonly interval: Interval;
  /** spans with equal keys may not overlap; null where any may */
  readonly key: string | null;
  readonly expected: string;
  /** whether one of these is taken over from another, so that the end of the one and the beginning of the other are one date */
  readonly handedOver?: boolean;
}

function* spansOf(records: Records, byId: ById): Generator<Span> {
  const free = { path: [], key: null, expected: '' };
  for (const record of [...records.Organisation, ...records.State]) {
    if (record.existence) yield { ...free, record, interval: record.existence };
  }
  for (const record of records.Event) yield { ...free, record, interval: record.interval };
  for (const record of records.Official) {
    for (const [index, each] of record.affiliations.entries()) {
      const key = `${record.id} ${each.organisation} ${each.role}`;
      yield { record, path: ['affiliations', index], interval: each.interval, key, expected: 'one affiliation in this role at a time' };
    }
  }
  for (const record of records.Membership) {
    const key = `${record.organisation} ${record.state}`;
    yield { record, path: [], interval: record.interval, key, expected: 'one status of a state in an organisation at a time' };
    for (const [index, each] of record.interruptions.entries()) {
      const { interval } = each;
      yield {
        record,
        path: ['interruptions', index],
        interval,
        key: `${record.id} ${each.kind}`,
        expected: 'interruptions one after another',
      };
    }
  }
  for (const record of records.Tenure) {
    const post = byId.get(record.post);
    const single = post?.type === 'Post' && post.single;
    yield {
      record,
      path: [],
      interval: record.interval,
      key: single ? record.post : `${record.post} ${record.holder}`,
      expected: single ? 'one holder of this post at a time' : 'the tenures of one holder in a post one after another',
      handedOver: single,
    };
  }
}

export const intervals: Rule = ({ records, byId }, report) => {
  const upright: Span[] = [];
  for (const span of spansOf(records, byId)) {
    const { record, path, interval } = span;
    if (!isInverted(interval)) upright.push(span);
    else report(record, [...path, 'until'], `until ${interval.until} is not after since ${interval.since}: expected a later date`);
  }
  for (const [key, spans] of Map.groupBy(upright, (span) => span.key)) {
    if (key === null) continue;
    spans.forEach(({ record, path, interval, expected, handedOver }, index) => {
      const before = spans.slice(0, index);
      const nameOf = (each: Span) => (each.record === record ? 'another one' : each.record.id);
      const overlapped = before.find((each) => overlapForCertain(each.interval, interval));
      const unclear = handedOver
        ? before.find((each) => mayShareDay(each.interval, interval) && !isHandover(each.interval, interval))
        : undefined;
      if (overlapped) {
        report(
          record,
          [...path, 'since'],
          `overlaps ${nameOf(overlapped)}, which held ${inWords(overlapped.interval)}: expected ${expected}`,
        );
      } else if (unclear) {
        const message = `held ${inWords(interval)}, and may share days with ${nameOf(unclear)}, which held ${inWords(unclear.interval)}: expected one date for the end of the one and the beginning of the other`;
        report(record, [...path, 'since'], message);
      }
    });
  }
};

/** One date for both, however exact: on which of its days the office was handed over is then open, and that it was is not. */
function isHandover(a: Interval, b: Interval): boolean {
  return (a.until !== null && a.until === b.since) || (b.until !== null && b.until === a.since);
}

/** For messages. */
export function inWords({ since, until }: Interval): string {
  return until === null ? `from ${since} on` : `from ${since} until ${until}`;
}
