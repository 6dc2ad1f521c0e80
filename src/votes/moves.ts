/** How a yearly vote moved: the roll call before on the same proposition, and who chose otherwise than in it. */
import type { Id } from '../domain/actors.ts';
import type { Choice } from '../domain/votes.ts';
import { choiceOf, type RollCallEntry, type Votes } from './planes.ts';

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
