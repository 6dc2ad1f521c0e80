/** Whose votes a question is about, and in which roll calls: the inputs of `agreement` and `cohesion`, checked. */

import type { Interruption, MembershipBasis } from '../../domain/actors.ts';
import { type Day, earliest, holdsOnForCertain, type Interval, latest } from '../../domain/dates.ts';
import { defineEnum } from '../../graph/builder.ts';
import { badInput } from '../../graph/errors.ts';
import { anOrganisation, aState, aTopic, checkIdList, checkIds } from '../../graph/identities.ts';
import { votingStates } from '../../graph/limits.ts';
import type { RequestContext } from '../../graph/request.ts';
import { windowOf } from '../../graph/window.ts';
import { membershipsWhere } from '../../store/organisations.ts';
import type { VoteIndex } from '../../store/votes.ts';
import { maskOf, Period, RollCallRule, type RollCallSelection, type Seat } from '../../votes/matrix.ts';
import { builder, MembershipBasisEnum } from '../builder.ts';
import { checkSessions } from '../roll-call.ts';

const RollCallRuleEnum = defineEnum(builder, 'RollCallRule', 'Which roll calls count.', RollCallRule);
export const PeriodEnum = defineEnum(builder, 'Period', 'Over what stretches of time votes are taken together.', Period);

export const VotersInput = builder.inputType('Voters', {
  description:
    'States whose votes are counted: those named, and the members of an organisation. A state whose seat another one continues is counted with that one, as in the published data: the Soviet Union with Russia. Where it is named itself, its own votes alone are counted, and they are no longer counted with the other.',
  fields: (t) => ({
    states: t.idList({ description: 'Ids of states, each once; counted in every roll call.' }),
    membersOf: t.id({ description: 'Id of an organisation whose members are counted.' }),
    on: t.field({
      type: 'Date',
      description: 'With `membersOf`: its members on this day, counted in every roll call. By default the members as of each roll call.',
    }),
    basis: t.field({
      type: MembershipBasisEnum,
      required: true,
      defaultValue: 'LEGAL' as const,
      description:
        'With `membersOf`: which memberships count on that day, or on the day of each roll call. Without `on`, those entitled to vote in the organisation’s own roll calls count there in either case.',
    }),
  }),
});

export const RollCallScopeInput = builder.inputType('RollCallScope', {
  description: 'Which roll calls are counted. What is left out selects everything, but for `rule`.',
  fields: (t) => ({
    rule: t.field({
      type: RollCallRuleEnum,
      required: true,
      defaultValue: 'CONTESTED_FINAL' as const,
      description: 'Which of them count.',
    }),
    topics: t.idList({ description: 'Only about one of these topics, or one below it.' }),
    fromSession: t.int({ description: 'Only from this session on.' }),
    toSession: t.int({ description: 'Only up to this session.' }),
    from: t.field({ type: 'PartialDate', description: 'Only those that may have been held on this day, month or year, or later.' }),
    to: t.field({ type: 'PartialDate', description: 'Only those that may have been held on this day, month or year, or earlier.' }),
    importantOnly: t.boolean({
      required: true,
      defaultValue: false,
      description: 'Only those that the United States Department of State lists as important.',
    }),
    unpublished: t.boolean({
      required: true,
      defaultValue: false,
      description:
        'Also those written in this dataset that the published data lack, in sessions that these cover. By default they are left out where votes were imported, so that scores are those of the published data; of other sessions, and without an import, all count.',
    }),
  }),
});

/** Checks a scope and fills in what it leaves out. Throws BAD_USER_INPUT naming the field. */
export async function selectionOf(
  context: RequestContext,
  input: typeof RollCallScopeInput.$inferInput | null | undefined,
): Promise<RollCallSelection> {
  if (input?.topics?.length === 0) throw badInput('over.topics', 'expected at least one topic.');
  await checkIds(context, [{ argument: 'over.topics', ids: input?.topics, expected: aTopic }]);
  checkSessions(input ?? {}, 'over.');
  return {
    rule: input?.rule ?? 'CONTESTED_FINAL',
    topics: input?.topics ?? null,
    fromSession: input?.fromSession ?? null,
    toSession: input?.toSession ?? null,
    importantOnly: input?.importantOnly ?? false,
    unpublished: input?.unpublished ?? false,
    ...windowOf(input ?? {}, 'over.'),
  };
}

/** The seats of the states asked about, by id. Throws BAD_USER_INPUT naming the field and the nearest valid id. */
export async function seatsOf(
  context: RequestContext,
  argument: string,
  voters: typeof VotersInput.$inferInput,
  votes: VoteIndex,
): Promise<readonly Seat[]> {
  const { states, membersOf, on, basis } = voters;
  if (!states && membersOf == null) throw badInput(argument, 'expected states, membersOf or both.');
  if (on != null && membersOf == null) throw badInput(`${argument}.on`, 'goes with membersOf.');
  if (basis !== 'LEGAL' && membersOf == null) throw badInput(`${argument}.basis`, `${basis} goes with membersOf.`);
  if (states) checkIdList(`${argument}.states`, states, { least: 1, most: votingStates.most, what: 'state' });
  await checkIds(context, [
    { argument: `${argument}.states`, ids: states, expected: aState },
    { argument: `${argument}.membersOf`, ids: membersOf, expected: anOrganisation },
  ]);
  const seats = new Map<string, Seat>();
  const apart = new Set(states);
  const members = membersOf == null ? [] : await membershipsOf(context, argument, membersOf, basis);
  if (on != null) {
    for (const { state } of members.filter((member) => isMember(member, on, on))) {
      add(seats, seatOf(votes, seatHolder(votes, state), apart));
    }
  } else if (membersOf != null) {
    for (const seat of seatsAsOfEach(votes, membersOf, members, apart)) add(seats, seat);
  }
  for (const state of apart) add(seats, seatOf(votes, state, apart));
  return [...seats.values()].sort((a, b) => (a.state < b.state ? -1 : 1));
}

/** A state that is named is counted in every roll call, whatever else it is counted by. */
function add(seats: Map<string, Seat>, seat: Seat): void {
  seats.set(seat.state, seat);
}

/**
 * A state's seat, with the votes of the states whose seat it continues.
 * @param apart states that have a seat of their own here, so that no vote is counted twice
 */
export function seatOf(votes: VoteIndex, state: string, apart: ReadonlySet<string> = new Set()): Seat {
  const rows: number[] = [];
  for (let at: string | undefined = state; at !== undefined; at = votes.continued[at]) {
    if (at !== state && apart.has(at)) break;
    const row = votes.rowOf.get(at);
    if (row !== undefined) rows.push(row);
  }
  return { state, rows, during: null };
}

/** The state that holds a state's seat today. */
function seatHolder(votes: VoteIndex, state: string): string {
  const [successor] = Object.entries(votes.continued).find(([, before]) => before === state) ?? [];
  return successor === undefined ? state : seatHolder(votes, successor);
}

interface Stretch {
  readonly state: string;
  readonly interval: Interval;
  /** when it does not count */
  readonly interruptions: readonly Interruption[];
}

async function membershipsOf(context: RequestContext, argument: string, organisation: string, basis: MembershipBasis): Promise<Stretch[]> {
  const where = membershipsWhere({ organisations: [organisation], statuses: ['MEMBER', 'PARTICIPATING_STATE'] });
  const { items } = await context.snapshot.organisations.memberships.page({ where, limit: 5_000 });
  if (items.length === 0) throw badInput(`${argument}.membersOf`, `no memberships of ${organisation} are recorded.`);
  return items.map(({ node: { state, interval, interruptions } }) => ({
    state,
    interval,
    interruptions: basis === 'PARTICIPATING' ? interruptions : [],
  }));
}

/** Whether an interval may take in a day between two; the rule of `asOf`. */
function holdsOn(interval: Interval, first: Day, last: Day): boolean {
  if (interval.since === null || earliest(interval.since) > last) return false;
  return interval.end === 'OPEN' || (interval.until !== null && latest(interval.until) > first);
}

/** Whether a membership may count on a day between two; interruptions take away what they cover for certain, as with `asOf`. */
function isMember({ interval, interruptions }: Stretch, first: Day, last: Day): boolean {
  if (!holdsOn(interval, first, last)) return false;
  return !interruptions.some((it) => holdsOnForCertain(it.interval, first) && holdsOnForCertain(it.interval, last));
}

/**
 * An organisation's members, each in the roll calls in which it was one. In its own roll calls these are the states entitled to
 * vote, which presence decides where the date doesn't; in others, those whose membership takes in the day.
 */
function seatsAsOfEach(votes: VoteIndex, organisation: string, members: readonly Stretch[], apart: ReadonlySet<string>): Seat[] {
  const [own, others] = [[] as number[], [] as number[]];
  for (const [column, rollCall] of votes.rollCalls.entries()) (rollCall.organisation === organisation ? own : others).push(column);
  const ownMask = maskOf(own, votes.rollCalls.length);
  const memberships = Map.groupBy(members, (member) => seatHolder(votes, member.state));
  const voting = own.length === 0 ? [] : votes.states.map((state) => seatHolder(votes, state));
  return [...new Set([...memberships.keys(), ...voting])].flatMap((state) => {
    const seat = seatOf(votes, state, apart);
    const stretches = memberships.get(state) ?? [];
    const within = (column: number) =>
      stretches.some((stretch) => isMember(stretch, votes.firstDays[column] as Day, votes.lastDays[column] as Day));
    const during = maskOf(others.filter(within), votes.rollCalls.length);
    for (const row of seat.rows) {
      const entitled = votes.planes.ENTITLED.subarray(row * votes.words, (row + 1) * votes.words);
      entitled.forEach((bits, word) => {
        during[word] = (during[word] as number) | (bits & (ownMask[word] as number));
      });
    }
    return during.some((bits) => bits !== 0) ? { ...seat, during } : [];
  });
}

/** Seats that belong to those asked about in some of these roll calls: states that were no members then are left out, unless they are named. */
export function seatsIn(seats: readonly Seat[], columns: readonly number[]): readonly Seat[] {
  const mask = maskOf(columns, (columns.at(-1) ?? -1) + 1);
  return seats.filter(({ during }) => during === null || mask.some((bits, word) => (bits & (during[word] as number)) !== 0));
}

/** Of some roll calls, those in which any of these seats belongs to those asked about. */
export function columnsOf(seats: readonly Seat[], columns: readonly number[]): readonly number[] {
  const any: number[] = [];
  for (const { during } of seats) {
    if (during === null) return columns;
    during.forEach((bits, word) => {
      any[word] = (any[word] ?? 0) | bits;
    });
  }
  return columns.filter((column) => (((any[column >>> 5] ?? 0) >>> (column & 31)) & 1) === 1);
}
