/** Who could vote in an organisation on a date, and what each member did in a roll call that was written by exceptions and rest. */
import type { Id, InterruptionKind, Membership, Organisation } from '../domain/actors.ts';
import { type PartialDate, takesIn } from '../domain/dates.ts';
import type { RollCall } from '../domain/votes.ts';
import type { PlaneName } from './planes.ts';

/** How the votes of a roll call are marked: for each state, the plane. */
export type Marks = ReadonlyMap<Id, Exclude<PlaneName, 'ENTITLED'> | 'NOT_ENTITLED'>;

/** For each body, the organisation whose members vote in it. */
export type ElectorateOf = (body: Id) => Id;

export function electorates(organisations: readonly Organisation[]): ElectorateOf {
  const parents = new Map(organisations.flatMap(({ id, parent, entitlement }) => (entitlement === 'PARENT' ? [[id, parent as Id]] : [])));
  return (body) => parents.get(body) ?? body;
}

/** What each member did, where the exceptions are written and the rest is by rule. */
export function marksOf(rollCall: RollCall, entitled: Entitled, electorateOf: ElectorateOf): Marks {
  const { ballots } = rollCall;
  if (ballots === null) return new Map();
  const marks = new Map<Id, PlaneName>();
  for (const state of membersOn(entitled, electorateOf(rollCall.body), rollCall.date)) marks.set(state, ballots.rest);
  for (const choice of ['YES', 'ABSTAIN', 'NO', 'ABSENT'] as const) for (const state of ballots[choice]) marks.set(state, choice);
  return marks as Marks;
}

/** The members of an organisation that could vote on a day: those that it had neither suspended nor kept from its work. */
export function membersOn(entitled: Entitled, organisation: Id, date: PartialDate): Id[] {
  return [...entitled(organisation, date)].flatMap(([state, how]) => (how === 'ALL' ? [state] : []));
}

/** Whether a membership entitled to vote: on all days that the date may be, on some, or on none. */
export function entitlementOf(membership: Membership, date: PartialDate): 'ALL' | 'SOME' | 'NONE' {
  if (membership.status !== 'MEMBER' && membership.status !== 'PARTICIPATING_STATE') return 'NONE';
  const member = takesIn(membership.interval, date);
  if (member === 'NONE' || membership.interruptions.length === 0) return member;
  const barred = membership.interruptions
    .filter((each) => barring.has(each.kind))
    // On the day of the decision the state may have voted before it was taken, as Yugoslavia did on 47/1.
    .map(({ interval }) => (interval.since === date ? 'SOME' : takesIn(interval, date)));
  if (barred.includes('ALL')) return 'NONE';
  return barred.includes('SOME') ? 'SOME' : member;
}

/** Interruptions during which the organisation does not let a state vote; who stays away may come back any day. */
const barring: ReadonlySet<InterruptionKind> = new Set(['SUSPENDED_BY_BODY', 'EXCLUDED_FROM_WORK']);

/** The states that could vote in an organisation on a date: on all days that it may be, or on some. */
export type Entitled = (organisation: Id, date: PartialDate) => ReadonlyMap<Id, 'ALL' | 'SOME'>;

/** Each date is looked at once, and for it the memberships of the one organisation: made once for all that is asked of some memberships. */
export function entitledIn(memberships: readonly Membership[]): Entitled {
  const byBody = Map.groupBy(memberships, (membership) => membership.organisation);
  const found = new Map<string, ReadonlyMap<Id, 'ALL' | 'SOME'>>();
  return (organisation, date) => {
    const key = `${organisation} ${date}`;
    const known = found.get(key);
    if (known) return known;
    const states = new Map<Id, 'ALL' | 'SOME'>();
    for (const membership of byBody.get(organisation) ?? []) {
      const how = entitlementOf(membership, date);
      if (how !== 'NONE' && states.get(membership.state) !== 'ALL') states.set(membership.state, how);
    }
    found.set(key, states);
    return states;
  };
}
