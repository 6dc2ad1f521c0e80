/** Whose votes a question is about, and in which roll calls: the inputs of `agreement` and `cohesion`, checked. */

import type { MembershipBasis } from '../../domain/actors.ts';
import { defineEnum } from '../../graph/builder.ts';
import { badInput } from '../../graph/errors.ts';
import { checkIdList } from '../../graph/identities.ts';
import { votingStates } from '../../graph/limits.ts';
import { naming } from '../../graph/names.ts';
import type { RequestContext } from '../../graph/request.ts';
import { windowOf } from '../../graph/window.ts';
import { Period } from '../../votes/periods.ts';
import type { Votes } from '../../votes/planes.ts';
import { type Seat, type Stretch, seatOf, seatsAsOfEach, seatsOfMembersOn } from '../../votes/seats.ts';
import { RollCallRule, type RollCallSelection } from '../../votes/selection.ts';
import { builder, MembershipBasisEnum } from '../builder.ts';
import { EditionEnum } from '../roll-call.ts';
import { checkSessions } from '../sessions.ts';

const RollCallRuleEnum = defineEnum(builder, 'RollCallRule', 'Which roll calls count.', RollCallRule);
export const PeriodEnum = defineEnum(builder, 'Period', 'Over what stretches of time votes are taken together.', Period);

export const VotersInput = builder.inputType('Voters', {
  description:
    'States whose votes are counted: those named, and the members of an organisation. A state whose seat another one continues is counted with that one, as in the published data: the Soviet Union with Russia. Where it is named itself, its own votes alone are counted, and they are no longer counted with the other.',
  fields: (t) => ({
    states: t.idList({ ...naming('state'), description: 'States, each once; counted in every roll call.' }),
    membersOf: t.id({ ...naming('organisation'), description: 'An organisation whose members are counted.' }),
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
    topics: t.idList({ ...naming('topic'), description: 'Only about one of these topics, or one below it.' }),
    propositions: t.idList({ ...naming('proposition'), description: 'Only on one of these propositions.' }),
    bodies: t.idList({ ...naming('organisation'), description: 'Only of these bodies: `unga`.' }),
    fromSession: t.id({ description: 'Only from this session of its body on.' }),
    toSession: t.id({ description: 'Only up to this session of its body.' }),
    from: t.field({ type: 'PartialDate', description: 'Only those that may have been held on this day, month or year, or later.' }),
    to: t.field({ type: 'PartialDate', description: 'Only those that may have been held on this day, month or year, or earlier.' }),
    importantOnly: t.boolean({
      required: true,
      defaultValue: false,
      description: 'Only those that the United States Department of State lists as important.',
    }),
    edition: t.field({
      type: EditionEnum,
      required: true,
      defaultValue: 'RECORD' as const,
      description:
        'Whose account of who voted how is counted, and which roll calls that account has. Published scores are those of VOETEN.',
    }),
  }),
});

/** Checks a scope and fills in what it leaves out. Throws BAD_USER_INPUT naming the field. */
export function selectionOf(votes: Votes, input: typeof RollCallScopeInput.$inferInput | null | undefined): Partial<RollCallSelection> {
  if (input?.topics?.length === 0) throw badInput('over.topics', 'expected at least one topic.');
  if (input?.propositions?.length === 0) throw badInput('over.propositions', 'expected at least one proposition.');
  if (input?.bodies?.length === 0) throw badInput('over.bodies', 'expected at least one body.');
  checkSessions(votes, input ?? {}, 'over.');
  return {
    rule: input?.rule ?? 'CONTESTED_FINAL',
    topics: input?.topics ?? null,
    propositions: input?.propositions ?? null,
    bodies: input?.bodies ?? null,
    fromSession: input?.fromSession == null ? null : String(input.fromSession),
    toSession: input?.toSession == null ? null : String(input.toSession),
    importantOnly: input?.importantOnly ?? false,
    ...windowOf(input ?? {}, 'over.'),
  };
}

/** The seats of the states asked about, by id. Throws BAD_USER_INPUT naming the field. */
export async function seatsOf(
  context: RequestContext,
  argument: string,
  voters: typeof VotersInput.$inferInput,
  votes: Votes,
): Promise<readonly Seat[]> {
  const { states, membersOf, on, basis } = voters;
  if (!states && membersOf == null) throw badInput(argument, 'expected states, membersOf or both.');
  if (on != null && membersOf == null) throw badInput(`${argument}.on`, 'goes with membersOf.');
  if (basis !== 'LEGAL' && membersOf == null) throw badInput(`${argument}.basis`, `${basis} goes with membersOf.`);
  if (states) checkIdList(`${argument}.states`, states, { least: 1, most: votingStates.most, what: 'state' });
  const seats = new Map<string, Seat>();
  const apart = new Set(states);
  const members = membersOf == null ? [] : await membershipsOf(context, argument, membersOf, basis);
  if (on != null) {
    for (const seat of seatsOfMembersOn(votes, members, on, apart)) add(seats, seat);
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

async function membershipsOf(context: RequestContext, argument: string, organisation: string, basis: MembershipBasis): Promise<Stretch[]> {
  const { items } = await context.snapshot.organisations.memberships.page({
    where: { organisations: [organisation], statuses: ['MEMBER', 'PARTICIPATING_STATE'] },
    limit: 5_000,
  });
  if (items.length === 0) throw badInput(`${argument}.membersOf`, `no memberships of ${organisation} are recorded.`);
  return items.map(({ node: { state, interval, interruptions } }) => ({
    state,
    interval,
    interruptions: basis === 'PARTICIPATING' ? interruptions : [],
  }));
}
