/** Who contradicts whom? Two positions side by side, held on the same days, with the reason why they can't both be. */
import { useState } from 'react';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import {
  ContradictingDocument,
  type ContradictingQuery,
  type ContradictingQueryVariables,
  type RelationKind,
} from '../../../generated/explorer/graphql.ts';
import { useAddress } from '../parts/address.ts';
import { Chips } from '../parts/chips.tsx';
import { Foot } from '../parts/foot.tsx';
import { namesOf, shortNameOf } from '../parts/names.ts';
import { PositionOf } from '../parts/position.tsx';
import { Empty, Failure, Loading } from '../parts/states.tsx';
import { doubts, Switch } from '../parts/switch.tsx';
import { Withheld } from '../parts/withheld.tsx';

type Answer = NonNullable<ContradictingQuery['contradictions']>;
type Pair = NonNullable<NonNullable<Answer['nodes']>[number]>;

const words: Readonly<Record<RelationKind, string>> = {
  CONTRADICTS: 'contradicts',
  AGREES: 'agrees with',
  PARALLEL: 'says of its own members what the other says of its',
  QUALIFIES: 'qualifies',
  REASON_FOR: 'is a reason for',
  RESTATES: 'restates',
  TENSION: 'is in tension with',
};

export default function Contradictions() {
  const address = useAddress();
  const [first, setFirst] = useState(25);
  const between = address.list('actors');
  const topics = address.list('topics');
  const doubtful = address.text('doubtful') !== null;
  const through = address.text('through') !== null;
  const tension = address.text('tension') !== null;
  const variables: ContradictingQueryVariables = {
    between: between.length > 0 ? [...between] : null,
    and: null,
    kinds: tension ? ['CONTRADICTS', 'TENSION'] : ['CONTRADICTS'],
    scope: {
      topics: topics.length > 0 ? [...topics] : null,
      from: address.text('from'),
      to: address.text('to'),
      count: doubtful ? doubts : [],
      through: through ? 'ENTAILS' : 'NONE',
    },
    first,
    after: null,
  };
  const [{ data, fetching, error }, again] = useQuery({ query: ContradictingDocument, variables });
  const answer = data?.contradictions;
  const pairs = answer?.nodes?.flatMap((pair) => (pair ? [pair] : [])) ?? [];
  const total = answer?.totalCount ?? 0;
  return (
    <>
      <p className="kicker">Contradictions</p>
      <h1>Who contradicts whom?</h1>
      <p className="lead answer">
        {answer ? answerOf(total, pairs) : 'Pairs of positions that were held on the same days and can’t both hold.'}
      </p>
      <Chips
        chosen={[
          { name: 'actors', what: 'actor', ids: between, kinds: ['ORGANISATION', 'STATE', 'OFFICIAL', 'GROUP'] },
          { name: 'topics', what: 'topic', ids: topics, kinds: ['TOPIC'] },
        ]}
        address={address}
        years
      />
      <p className="chips">
        <Switch address={address} name="doubtful" on="Doubtful ones count" off="Count doubtful ones" />
        <Switch address={address} name="through" on="Through links that entail" off="Follow links that entail" />
        <Switch address={address} name="tension" on="With tensions" off="Show tensions too" />
        {answer && <Withheld withheld={answer.withheld} what="pairs" />}
      </p>
      {error && <Failure error={error} again={() => again({ requestPolicy: 'network-only' })} />}
      {fetching && !answer && <Loading what="the pairs" />}
      {answer && pairs.length === 0 && (
        <Empty>
          No two recorded positions contradict each other here. Count doubtful ones, follow links, or take an actor or topic away.
        </Empty>
      )}
      {pairs.map((pair) => (
        <article key={pair.id} className="pair">
          <p className="quiet">
            {words[pair.kind]}
            {pair.overlap?.since && `, both held since ${pair.overlap.since}`}
            {pair.overlap?.until && ` until ${pair.overlap.until}`} ·{' '}
            {pair.basis === 'CURATED' ? 'recorded by an editor' : 'derived by rule'}
          </p>
          <div className="sides">
            <PositionOf position={pair.a} />
            <PositionOf position={pair.b} />
          </div>
          <p className="note">
            {pair.reason} <Link href={`/propositions/${pair.a.proposition.id}`}>The proposition</Link>
          </p>
        </article>
      ))}
      {total > pairs.length && pairs.length > 0 && (
        <button type="button" className="button" onClick={() => setFirst(Math.min(100, first + 25))} disabled={first >= 100}>
          Show more of {total}
        </button>
      )}
      <Foot
        document={ContradictingDocument}
        variables={variables}
        root="contradictions"
        note="A pair needs days on which both held; the same actor moving is a shift, not a contradiction."
      />
    </>
  );
}

function answerOf(total: number, pairs: readonly Pair[]): string {
  const topics = Map.groupBy(
    pairs.flatMap((pair) => pair.a.proposition.topics),
    ({ name }) => name,
  );
  const [most] = [...topics].sort(([, a], [, b]) => b.length - a.length);
  const holders = [
    ...new Set(
      pairs
        .slice(0, 3)
        .flatMap(({ a, b }) => [a.holder, b.holder])
        .flatMap((holder) => (holder ? [shortNameOf(holder)] : [])),
    ),
  ];
  if (total === 0) return 'No pairs are recorded here.';
  return `${total} ${total === 1 ? 'pair' : 'pairs'} of positions${most ? `, most of those shown on ${most[0].toLowerCase()}` : ''}; among them ${namesOf(holders.slice(0, 4))}.`;
}
