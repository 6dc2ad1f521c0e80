/** Votes written as they are read: a row of letters for each state, a letter for each roll call. */
import { emptyVotes, type RollCallEntry, setBit, type Votes } from '../../src/votes/planes.ts';

/** `Y`, `A` and `N` as cast, `x` absent, `-` could vote and nothing is recorded, `.` not a member. */
export type Letter = 'Y' | 'A' | 'N' | 'x' | '-' | '.';

const planes = { Y: 'YES', A: 'ABSTAIN', N: 'NO', x: 'ABSENT' } as const;

/** Roll calls `rc-1`, `rc-2` and so on, one a year from 2001, unless `about` says more of them. */
export function votesOf(
  rows: Readonly<Record<string, string>>,
  about: readonly Partial<RollCallEntry>[] = [],
  continued: Readonly<Record<string, string>> = {},
): Votes {
  const states = Object.keys(rows).sort();
  const size = Math.max(0, ...Object.values(rows).map((row) => row.length));
  const rollCalls = Array.from({ length: size }, (_, column): RollCallEntry => {
    const entry = {
      id: `rc-${column + 1}`,
      body: 'unga',
      session: String(56 + column),
      date: String(2001 + column),
      proposition: `on-${column + 1}`,
    };
    return {
      yes: 'SUPPORTS',
      topics: [],
      votedOn: 'TEXT',
      important: false,
      absencesRecorded: true,
      repeats: null,
      unpublished: false,
      ...entry,
      ...about[column],
    };
  });
  const bodies = [{ id: 'unga', electorate: 'un', finalTextsFrom: '46' }];
  const votes = emptyVotes({ states, rollCalls, continued, bodies });
  states.forEach((state, row) => {
    [...(rows[state] as string)].forEach((letter, column) => {
      if (letter === '.') return;
      setBit(votes, 'ENTITLED', row, column);
      if (letter in planes) setBit(votes, planes[letter as keyof typeof planes], row, column);
    });
  });
  return votes;
}
