/** How votes on one proposition moved: from the roll call before, and over a stretch of time. */
import type { Id } from '../domain/actors.ts';
import { type Choice, choices, type Vote } from '../domain/votes.ts';
import { isSet } from './bits.ts';
import { choiceOf, type RollCallEntry, type Votes } from './planes.ts';
import { voteAt } from './positions.ts';
import type { Seat } from './seats.ts';

/** A state’s choices in two roll calls that follow one another. */
export interface Move {
  readonly state: Id;
  readonly from: Choice;
  readonly to: Choice;
}

/** The column of the last roll call before of the same body, on the same proposition and on a like matter (a text, a part), that is no second entry; null if there is none. */
export function previousColumn(votes: Votes, column: number): number | null {
  const { proposition, yes, body, votedOn } = votes.rollCalls[column] as RollCallEntry;
  for (let before = column - 1; before >= 0; before--) {
    const other = votes.rollCalls[before] as RollCallEntry;
    if (other.proposition !== proposition || other.yes !== yes || other.repeats !== null) continue;
    if (other.body === body && other.votedOn === votedOn) return before;
  }
  return null;
}

/** The states that voted in both and chose otherwise than before, by id. */
export function movesOf(votes: Votes, column: number): Move[] {
  const before = previousColumn(votes, column);
  if (before === null) return [];
  return votes.states.flatMap((state, row) => {
    const [from, to] = [choiceOf(votes, row, before), choiceOf(votes, row, column)];
    return from === null || to === null || from === to ? [] : [{ state, from, to }];
  });
}

/** A state’s first and its last vote on a proposition. */
export interface Shift {
  readonly first: Vote;
  readonly last: Vote;
  /** from the one choice to the other: yes, abstain and no lie one step apart */
  readonly steps: number;
}

/** How far a state’s choices moved, over all propositions on which it voted more than once. */
export interface Movement {
  readonly state: Id;
  readonly steps: number;
  /** on how many propositions it voted at least twice */
  readonly counted: number;
  /** where it moved: the furthest first, then by proposition */
  readonly shifts: readonly Shift[];
}

/**
 * How far each seat moved between its first and its last vote on each proposition, in roll calls on whole texts: those first that
 * moved furthest. A seat that voted twice on none is left out.
 */
export function movementsOf(votes: Votes, seats: readonly Seat[], columns: readonly number[]): Movement[] {
  const entry = (column: number) => votes.rollCalls[column] as RollCallEntry;
  const texts = columns.filter((column) => entry(column).votedOn === 'TEXT' && entry(column).repeats === null);
  // A yes must mean the same in both.
  const groups = Map.groupBy(texts, (column) => `${entry(column).proposition} ${entry(column).body} ${entry(column).yes}`);
  const recurring = [...groups].filter(([, held]) => held.length > 1).sort(([a], [b]) => (a < b ? -1 : 1));
  const movements = seats.flatMap((seat): Movement[] => {
    const between = recurring.flatMap(([, held]) => shiftIn(votes, seat, held) ?? []);
    if (between.length === 0) return [];
    const shifts = between.filter(({ steps }) => steps > 0).sort((a, b) => b.steps - a.steps);
    return [{ state: seat.state, steps: shifts.reduce((sum, { steps }) => sum + steps, 0), counted: between.length, shifts }];
  });
  return movements.sort((a, b) => b.steps - a.steps || (a.state < b.state ? -1 : 1));
}

function shiftIn(votes: Votes, seat: Seat, columns: readonly number[]): Shift | null {
  const cast = (column: number): Vote | null => {
    if (seat.during !== null && !isSet(seat.during, column)) return null;
    for (const row of seat.rows) {
      const vote = voteAt(votes, row, column);
      if (vote !== null) return vote;
    }
    return null;
  };
  const at = columns.findIndex((column) => cast(column) !== null);
  const end = columns.findLastIndex((column) => cast(column) !== null);
  if (at === end) return null;
  const [first, last] = [cast(columns[at] as number) as Vote, cast(columns[end] as number) as Vote];
  return { first, last, steps: Math.abs(choices.indexOf(last.choice) - choices.indexOf(first.choice)) };
}
