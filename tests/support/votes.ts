/** Votes written as they are read: a row of letters for each state, a letter for each roll call. */
import type { Edition } from '../../src/domain/votes.ts';
import { catalogueOf, emptyVotes, type RollCallEntry, setBit, type Votes } from '../../src/votes/planes.ts';
import { record } from './record.ts';

/** `Y`, `A` and `N` as cast, `x` absent, `-` could vote and nothing is recorded, `.` not a member. */
export type Letter = 'Y' | 'A' | 'N' | 'x' | '-' | '.';

const planes = { Y: 'YES', A: 'ABSTAIN', N: 'NO', x: 'ABSENT' } as const;

/** Roll calls `rc-1`, `rc-2` and so on of the Assembly, one a year from 2001, unless `about` says more of them: there is a council, too. */
export function votesOf(
  rows: Readonly<Record<string, string>>,
  about: readonly Partial<RollCallEntry>[] = [],
  continued: Readonly<Record<string, string>> = {},
  edition: Edition = 'RECORD',
): Votes {
  const states = Object.keys(rows).sort();
  const size = Math.max(0, ...Object.values(rows).map((row) => row.length));
  const rollCalls = Array.from({ length: size }, (_, column): RollCallEntry => {
    const id = `rc-${column + 1}`;
    const rollCall = record('RollCall', id, {
      body: 'unga',
      session: String(56 + column),
      date: String(2001 + column),
      title: `Roll call ${column + 1}`,
      proposition: `on-${column + 1}`,
      important: false,
      editions: ['RECORD', 'VOETEN'],
    });
    return { ...rollCall, about: [], ...about[column] };
  });
  const bodies = [
    { id: 'unga', electorate: 'un', finalTextsFrom: '46' },
    { id: 'council', electorate: 'council', finalTextsFrom: null },
  ];
  const coverage = new Map([['unga', { extent: 'RECORDED' as const, to: '2030-12-31', lastSession: '90', gaps: [] }]]);
  const votes = emptyVotes(catalogueOf({ states, rollCalls, continued, bodies, coverage }), edition);
  states.forEach((state, row) => {
    [...(rows[state] as string)].forEach((letter, column) => {
      if (letter === '.') return;
      setBit(votes, 'ENTITLED', row, column);
      if (letter in planes) setBit(votes, planes[letter as keyof typeof planes], row, column);
    });
  });
  return votes;
}
