/** Recorded votes, one a line: when, on what, and how it went. */
import { Link } from 'wouter';
import type { VoteHeldFragment } from '../../../generated/explorer/graphql.ts';
import { tallyOf } from './choice.ts';
import { pathOf } from './found.ts';

export function VotesHeld({ votes }: { readonly votes: readonly (VoteHeldFragment | null)[] | null | undefined }) {
  return (
    <ol className="events">
      {votes?.map(
        (vote) =>
          vote && (
            <li key={vote.id}>
              <span className="number quiet">{vote.date}</span>
              <span>
                <Link href={pathOf(vote)} className="said">
                  {vote.title}
                </Link>{' '}
                <span className="quiet">{[vote.symbol, tallyOf(vote.tally)].filter(Boolean).join(' · ')}</span>
              </span>
            </li>
          ),
      )}
    </ol>
  );
}
