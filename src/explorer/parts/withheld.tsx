/** What an answer left out, counted by reason: nothing is missing without being said. */
import type { WithheldReason } from '../../../generated/explorer/graphql.ts';

const words: Readonly<Record<WithheldReason, string>> = {
  ANOTHER_EDITION: 'of another edition',
  ON_A_PART: 'votes on a part of a text',
  AUTHORITY: 'without the authority asked for',
  EDITORIAL: 'editorial',
  FACT: 'about a fact',
  PARALLEL: 'parallel, each of its own members',
  SECOND_HAND: 'second-hand',
  STALE: 'not renewed for five years',
  UNCERTAIN: 'uncertain',
};

export interface WithheldProps {
  readonly withheld: { readonly total: number; readonly by: readonly { readonly reason: WithheldReason; readonly count: number }[] };
  /** what is counted: "positions", "pairs" */
  readonly what: string;
}

export function Withheld({ withheld: { total, by }, what }: WithheldProps) {
  if (total === 0) return <span className="quiet">Nothing is left out.</span>;
  const reasons = by.filter(({ count }) => count > 0).map(({ reason, count }) => `${count} ${words[reason]}`);
  return (
    <span className="quiet">
      {total} {what} left out: {reasons.join(', ')}
    </span>
  );
}
