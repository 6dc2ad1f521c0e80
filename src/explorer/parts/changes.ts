/** What changed, counted. */
import type { ChangeKind } from '../../../generated/explorer/graphql.ts';
import { namesOf } from './names.ts';

export interface Totals {
  readonly memberships?: { readonly totalCount: number } | null | undefined;
  readonly tenures?: { readonly totalCount: number } | null | undefined;
  readonly rollCalls?: { readonly totalCount: number } | null | undefined;
  readonly statements?: { readonly totalCount: number } | null | undefined;
}

/** The sorts of changes: what one is called in the world, what a record of it is called, and its kinds in the graph. */
export const sortsOfChange: readonly {
  readonly name: keyof Totals;
  readonly words: readonly [one: string, many: string];
  readonly record: readonly [one: string, many: string];
  readonly kinds: readonly ChangeKind[];
}[] = [
  {
    name: 'memberships',
    words: ['change of membership', 'changes of membership'],
    record: ['membership', 'memberships'],
    kinds: ['MEMBERSHIP_BEGAN', 'MEMBERSHIP_ENDED', 'PARTICIPATION_INTERRUPTED', 'PARTICIPATION_RESUMED'],
  },
  {
    name: 'tenures',
    words: ['change of office', 'changes of office'],
    record: ['office', 'offices'],
    kinds: ['OFFICE_TAKEN', 'OFFICE_LEFT'],
  },
  { name: 'rollCalls', words: ['vote', 'votes'], record: ['vote', 'votes'], kinds: ['VOTE_HELD'] },
  { name: 'statements', words: ['position', 'positions'], record: ['position', 'positions'], kinds: ['POSITION_STATED'] },
];

/** "14 changes of office and 2 positions"; of records: "14 offices and 2 positions" */
export function changesOf(totals: Totals, as: 'words' | 'record' = 'words'): string {
  const told = sortsOfChange.flatMap(({ name, [as]: [one, many] }) => {
    const count = totals[name]?.totalCount ?? 0;
    return count === 0 ? [] : [`${count.toLocaleString('en')} ${count === 1 ? one : many}`];
  });
  return told.length === 0 ? 'Nothing that is recorded' : namesOf(told);
}
