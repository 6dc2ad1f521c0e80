/** Votes that a question leaves out: in another edition than the one that is counted, or on parts where whole texts are. */
import { countWithheld, type Withheld } from '../comparison/withheld.ts';
import { isSet } from './bits.ts';
import { type Period, periodsOf, type VotePeriod } from './periods.ts';
import { choiceOf, type Votes } from './planes.ts';
import type { RecordedVotes } from './recorded.ts';
import type { Seat } from './seats.ts';
import { type RollCallSelection, selectColumns } from './selection.ts';

/**
 * For a body's period, the votes of these seats that are left out of it: each once, however often a seat is named.
 * @param narrow the roll calls that the seats leave of a selection
 */
export function votesWithheld(
  votes: Votes,
  recorded: RecordedVotes,
  selection: Partial<RollCallSelection>,
  seats: readonly Seat[],
  narrow: (columns: readonly number[]) => readonly number[],
  by: Period,
): (period: VotePeriod) => Withheld {
  const leftOut = () => {
    const { otherEdition, columns } = otherEditionOf(votes, recorded, selection);
    return { otherEdition, periods: periodsOf(otherEdition, narrow(columns), by) };
  };
  // Only where it is asked for: the planes of an edition that nobody counts take a second and megabytes.
  let known: ReturnType<typeof leftOut> | undefined;
  return ({ body, label }) => {
    known ??= leftOut();
    const { otherEdition, periods } = known;
    const same = periods.find((period) => period.body === body && period.label === label);
    return countWithheld([['ANOTHER_EDITION', votesIn(otherEdition, seats, same?.columns ?? [])]]);
  };
}

/** The votes of these seats that are left out where only whole texts are counted. */
export function votesBesideTexts(
  votes: Votes,
  recorded: RecordedVotes,
  selection: Partial<RollCallSelection>,
  seats: readonly Seat[],
): Withheld {
  const onParts = selectColumns(votes, selection).filter((column) => votes.rollCalls[column]?.votedOn !== 'TEXT');
  const { otherEdition, columns } = otherEditionOf(votes, recorded, selection);
  return countWithheld([
    ['ON_A_PART', votesIn(votes, seats, onParts)],
    ['ANOTHER_EDITION', votesIn(otherEdition, seats, columns)],
  ]);
}

/** The other edition, and which roll calls of a selection it alone counts. */
function otherEditionOf(votes: Votes, recorded: RecordedVotes, selection: Partial<RollCallSelection>) {
  const otherEdition = recorded.in(votes.edition === 'RECORD' ? 'VOETEN' : 'RECORD');
  const counted = new Set(selectColumns(votes, selection));
  return { otherEdition, columns: selectColumns(otherEdition, selection).filter((column) => !counted.has(column)) };
}

function votesIn(votes: Votes, seats: readonly Seat[], columns: readonly number[]): number {
  const cast = new Set<number>();
  for (const { rows, during } of seats) {
    for (const column of columns) {
      if (during !== null && !isSet(during, column)) continue;
      for (const row of rows) if (choiceOf(votes, row, column) !== null) cast.add(row * votes.rollCalls.length + column);
    }
  }
  return cast.size;
}
