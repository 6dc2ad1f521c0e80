/** What changed, counted. */
import { namesOf } from './names.ts';

export interface Totals {
  readonly memberships?: { readonly totalCount: number } | null | undefined;
  readonly tenures?: { readonly totalCount: number } | null | undefined;
  readonly rollCalls?: { readonly totalCount: number } | null | undefined;
  readonly statements?: { readonly totalCount: number } | null | undefined;
}

export const changeWords = [
  ['memberships', 'membership'],
  ['tenures', 'office'],
  ['rollCalls', 'vote'],
  ['statements', 'position'],
] as const;

/** "14 offices and 2 positions" */
export function changesOf(totals: Totals): string {
  const told = changeWords.flatMap(([name, word]) => {
    const count = totals[name]?.totalCount ?? 0;
    return count === 0 ? [] : [`${count.toLocaleString('en')} ${word}${count === 1 ? '' : 's'}`];
  });
  return told.length === 0 ? 'Nothing that is recorded' : namesOf(told);
}
