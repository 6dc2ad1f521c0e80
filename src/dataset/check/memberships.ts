/** Memberships: within the lives of both sides, and with acts and interruptions that can be theirs. */
import type { Membership, MembershipAct, MembershipActKind } from '../../domain/actors.ts';
import { isLater, mayCoincide } from '../../domain/dates.ts';
import { existenceOf, type Frame, within, withinOrExplained } from './frames.ts';
import type { Report, Rule } from './rule.ts';

export const memberships: Rule = ({ records, byId }, report) => {
  for (const it of records.Membership) {
    const organisation = existenceOf(it.organisation, byId);
    if (organisation) within(it, [], it.interval, organisation, report);
    withinOrExplained(it, it.state, byId, report);
    const whole: Frame = { interval: it.interval, what: 'the membership, which held' };
    it.interruptions.forEach(({ interval }, index) => {
      within(it, ['interruptions', index], interval, whole, report);
    });
    it.acts.forEach((act, index) => {
      const wrong = outOfPlace(act, it);
      if (wrong !== null) report(it, ['acts', index, 'date'], `${act.kind} on ${act.date} ${wrong}`);
    });
    for (const [step, next] of steps) order(it, step, next, report);
  }
};

/** Acts that can't be later than the membership’s first day. */
const beginning: ReadonlySet<MembershipActKind> = new Set(['IN_FORCE', 'ADMITTED']);
/** Acts that need a member. */
const during: ReadonlySet<MembershipActKind> = new Set(['NOTICE', 'SUSPENDED', 'RESTORED']);

/** What is wrong with an act for certain, and what was expected; null if nothing is. */
function outOfPlace({ kind, date, note }: MembershipAct, { interval }: Membership): string | null {
  const { since, until, end } = interval;
  if (kind === 'WITHDRAWN') {
    if (until !== null && mayCoincide(date, until)) return null;
    const ended = until !== null ? `ended on ${until}` : end === 'OPEN' ? 'goes on' : 'has no known end';
    return `is not when the membership ended, which ${ended}: expected one date for both`;
  }
  if (until !== null && isLater(date, until)) return `is after the membership, which ended on ${until}: expected an earlier date`;
  if (since === null) return null;
  // A later treaty of the same organisation may well enter into force for a member; the note says which it is.
  const later = beginning.has(kind) && !(kind === 'IN_FORCE' && note !== null);
  const wanted = kind === 'IN_FORCE' ? 'expected a date by then, or a note that says of which treaty' : 'expected a date by then';
  if (later && isLater(date, since)) return `is after the membership began, on ${since}: ${wanted}`;
  if (during.has(kind) && isLater(since, date)) return `is before the membership began, on ${since}: expected a later date`;
  return null;
}

/** Acts of which the second follows the first. */
const steps: readonly (readonly [MembershipActKind, MembershipActKind])[] = [
  ['SIGNED', 'RATIFIED'],
  ['NOTICE', 'WITHDRAWN'],
];

/** Where there are several of a kind, which of them belong together is not told. */
function order(membership: Membership, step: MembershipActKind, next: MembershipActKind, report: Report): void {
  const [first, ...others] = membership.acts.filter((act) => act.kind === step);
  const [second, ...more] = membership.acts.filter((act) => act.kind === next);
  if (!first || !second || others.length > 0 || more.length > 0 || !isLater(first.date, second.date)) return;
  const message = `${next} on ${second.date} is before ${step} on ${first.date}: expected it after that`;
  report(membership, ['acts', membership.acts.indexOf(second), 'date'], message);
}
