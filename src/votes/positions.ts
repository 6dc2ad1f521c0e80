/** Votes as positions: a state’s choice in a roll call is where it stands on what the roll call was on. */
import type { ActorType, Id } from '../domain/actors.ts';
import type { HeldPosition, PositionFilter } from '../domain/positions.ts';
import type { Steps } from '../domain/steps.ts';
import { stanceOf, type Vote, voteId } from '../domain/votes.ts';
import { choiceOf, hasBit, type RollCallEntry, type Votes } from './planes.ts';
import { selectColumns } from './selection.ts';

/** The vote of a row in a column; null where there is none. */
export function voteAt(votes: Votes, row: number, column: number): Vote | null {
  const choice = choiceOf(votes, row, column);
  if (choice === null) return null;
  const rollCall = votes.rollCalls[column] as RollCallEntry;
  const state = votes.states[row] as Id;
  return {
    type: 'Vote',
    id: voteId(rollCall.id, state),
    holder: state,
    proposition: rollCall.proposition,
    stance: stanceOf(choice, rollCall.yes),
    date: rollCall.date,
    choice,
    disputed: rollCall.disputed.includes(state),
    rollCall: rollCall.id,
  };
}

/** The votes of these actors in the scope of a comparison, some hundred roll calls a step. */
export function* votesHeld(votes: Votes, actors: readonly Id[], filter: PositionFilter): Steps<HeldPosition[]> {
  const columns = selectColumns(votes, filter);
  const parts = partsIn(votes);
  const all: HeldPosition[] = [];
  for (const actor of actors) {
    const row = votes.rowOf.get(actor);
    if (row === undefined) continue;
    for (const [at, column] of columns.entries()) {
      if (at % rollCallsAStep === 0) yield;
      const vote = voteAt(votes, row, column);
      if (vote !== null) all.push(held(vote, parts.has(column)));
    }
  }
  return all;
}
const rollCallsAStep = 512;

/**
 * The roll calls on a part of the text, or an amendment to it, that their proposition stands for: such a vote doesn’t weigh as the one on
 * the whole text.
 */
const partsOf = new WeakMap<Votes, ReadonlySet<number>>();

function partsIn(votes: Votes): ReadonlySet<number> {
  const known = partsOf.get(votes);
  if (known) return known;
  const texts = new Set(votes.rollCalls.filter(({ votedOn }) => votedOn === 'TEXT').map(keyOf));
  const parts = new Set(
    votes.rollCalls.flatMap((rollCall, column) => (rollCall.votedOn !== 'TEXT' && texts.has(keyOf(rollCall)) ? [column] : [])),
  );
  partsOf.set(votes, parts);
  return parts;
}

const keyOf = ({ body, proposition }: RollCallEntry) => `${body} ${proposition}`;

function held(vote: Vote, part: boolean): HeldPosition {
  const { id, holder, proposition, stance, date } = vote;
  return {
    id,
    holder,
    onBehalfOf: null,
    proposition,
    stance,
    condition: null,
    attribution: 'AUTHORED',
    certain: true,
    authority: null,
    date,
    ...(part ? { part } : {}),
  };
}

/** Why a state has no vote on a proposition, within a scope: it was absent, or no member, in all roll calls on it. */
export function whyNoVote(
  votes: Votes,
  filter: PositionFilter,
): (actor: { readonly id: Id; readonly type: ActorType }, proposition: Id) => 'ABSENT' | 'NOT_A_MEMBER' | null {
  const columns = Map.groupBy(selectColumns(votes, filter), (column) => (votes.rollCalls[column] as RollCallEntry).proposition);
  return ({ id, type }, proposition) => {
    const held = columns.get(proposition);
    if (type !== 'State' || held === undefined) return null;
    const row = votes.rowOf.get(id);
    if (row === undefined) return 'NOT_A_MEMBER';
    if (held.some((column) => hasBit(votes, 'ABSENT', row, column))) return 'ABSENT';
    return held.some((column) => hasBit(votes, 'ENTITLED', row, column)) ? null : 'NOT_A_MEMBER';
  };
}
