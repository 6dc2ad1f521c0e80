/** Roll calls: who is named in them, and whether the official count comes out. */
import type { Membership } from '../../domain/actors.ts';
import { type Choice, choices, type RollCall, type Totals } from '../../domain/votes.ts';
import { type ElectorateOf, type Entitled, electorates, entitledIn, entitlementOf, marksOf } from '../../votes/entitlement.ts';
import type { Checked, Report, Rule } from './rule.ts';

export const rollCalls: Rule = (dataset, report) => {
  numbers(dataset, report);
  const electorateOf = electorates(dataset.records.Organisation);
  const entitled = entitledIn(dataset.records.Membership);
  const memberships = knowsMemberships(dataset)
    ? Map.groupBy(dataset.records.Membership, (each) => seatOf(each.state, each.organisation))
    : null;
  const couldNotVote: CouldNotVote = (state, organisation, date) =>
    memberships !== null &&
    dataset.byId.get(state)?.type === 'State' &&
    (memberships.get(seatOf(state, organisation)) ?? []).every((each) => isKnown(each) && entitlementOf(each, date) === 'NONE');
  for (const rollCall of dataset.records.RollCall) {
    const named = [...names(rollCall, couldNotVote, electorateOf)];
    for (const { choice, index, message } of named) report(rollCall, ['votes', choice, index], `votes.${choice}: ${message}`);
    // With a wrong name the count can’t come out; that has been said.
    if (named.length === 0 && memberships !== null) totals(rollCall, entitled, electorateOf, report);
  }
};

/** Published roll calls have their id by their number, so that they are not shown twice. */
function numbers({ records }: Checked, report: Report): void {
  const first = new Map<string, RollCall>();
  for (const it of records.RollCall) {
    const published = it.id.startsWith(`${it.body}-`) ? /^\d+$/.exec(it.id.slice(it.body.length + 1))?.[0] : undefined;
    if (it.number !== null && it.id !== `${it.body}-${it.number}`) {
      report(it, ['id'], `id is not that of its number, ${it.number}: expected ${it.body}-${it.number}`);
    } else if (it.number === null && published !== undefined) {
      report(it, ['id'], `id is that of a published roll call, without its number: expected number: ${published}, or another id`);
    }
    if (it.number === null) continue;
    const key = `${it.body} ${it.number}`;
    const other = first.get(key);
    if (!other) first.set(key, it);
    else if (other.id !== it.id) report(it, ['number'], `number ${it.number} is already that of ${other.id}: expected a number of its own`);
  }
}

interface WrongName {
  readonly choice: Choice | 'ABSENT';
  readonly index: number;
  readonly message: string;
}

/** States that are named twice, or could not vote. */
function* names(rollCall: RollCall, couldNotVote: CouldNotVote, electorateOf: ElectorateOf): Generator<WrongName> {
  const { date, ballots } = rollCall;
  const organisation = electorateOf(rollCall.body);
  const seen = new Map<string, string>();
  for (const choice of [...choices, 'ABSENT' as const]) {
    for (const [index, state] of (ballots?.[choice] ?? []).entries()) {
      const before = seen.get(state);
      if (before !== undefined) yield { choice, index, message: `${state} is already named under ${before}: expected each state once` };
      else if (couldNotVote(state, organisation, date)) {
        yield {
          choice,
          index,
          message: `${state} could not vote in ${organisation} on ${date}: expected a member, neither suspended nor excluded from its work`,
        };
      }
      seen.set(state, choice);
    }
  }
}

/** For certain: a state admitted in a month of which no day is known may have voted in it, and one whose end is unknown too. */
type CouldNotVote = (state: string, organisation: string, date: string) => boolean;

const isKnown = ({ interval }: Membership) => interval.since !== null && interval.end !== 'UNKNOWN';
const seatOf = (state: string, organisation: string) => `${state} ${organisation}`;

/** Where some memberships could not be read, who was a member is not known. */
function knowsMemberships({ unread }: Checked): boolean {
  return !unread.types.has('Membership') && unread.malformed.every((each) => each.type !== 'Membership');
}

function totals(rollCall: RollCall, entitled: Entitled, electorateOf: ElectorateOf, report: Report): void {
  if (rollCall.totals === null || rollCall.ballots === null) return;
  const marks = [...marksOf(rollCall, entitled, electorateOf).values()];
  const count = (mark: string) => marks.filter((each) => each === mark).length;
  const counted = { yes: count('YES'), no: count('NO'), abstain: count('ABSTAIN'), absent: count('ABSENT') };
  const said = inWords(rollCall.totals);
  const found = inWords({ ...counted, absent: rollCall.totals.absent === null ? null : counted.absent });
  if (said !== found)
    report(rollCall, ['totals'], `totals are ${said}, but the votes of the members come to ${found}: expected equal numbers`);
}

function inWords({ yes, no, abstain, absent }: Totals): string {
  return `yes ${yes}, no ${no}, abstain ${abstain}${absent === null ? '' : `, absent ${absent}`}`;
}
