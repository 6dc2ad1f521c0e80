/** Who contradicts whom? Two positions side by side, held on the same days, with the reason why they can't both be. */
import { useState } from 'react';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import {
  type Basis,
  ContradictingDocument,
  type ContradictingQuery,
  type ContradictingQueryVariables,
} from '../../../generated/explorer/graphql.ts';
import { useAddress } from '../parts/address.ts';
import { Chips } from '../parts/chips.tsx';
import { Drawing } from '../parts/drawing.tsx';
import { Foot } from '../parts/foot.tsx';
import { namesOf, shortNameOf } from '../parts/names.ts';
import { PositionOf } from '../parts/position.tsx';
import { Empty, Failure, Loading } from '../parts/states.tsx';
import { doubts, Switch } from '../parts/switch.tsx';
import { Withheld } from '../parts/withheld.tsx';
import { relationWords } from '../parts/words.ts';

type Answer = NonNullable<ContradictingQuery['contradictions']>;
type Pair = NonNullable<NonNullable<Answer['nodes']>[number]>;

/** Where a pair comes from, as the address has it. */
const bases: Readonly<Record<string, readonly [title: string, bases: Basis[]]>> = {
  any: ['recorded or derived', ['DERIVED', 'CURATED']],
  derived: ['derived by rule', ['DERIVED']],
  recorded: ['recorded by an editor', ['CURATED']],
};
const defaults = { basis: 'any' };

export default function Contradictions() {
  const address = useAddress(defaults);
  const [first, setFirst] = useState(25);
  const between = address.list('actors');
  const topics = address.list('topics');
  const doubtful = address.text('doubtful') !== null;
  const through = address.text('through') !== null;
  const tension = address.text('tension') !== null;
  const basis = address.text('basis') ?? 'any';
  const variables: ContradictingQueryVariables = {
    between: between.length > 0 ? [...between] : null,
    and: null,
    kinds: tension ? ['CONTRADICTS', 'TENSION'] : ['CONTRADICTS'],
    bases: bases[basis]?.[1] ?? null,
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
      <p className="lead answer short">
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
        <Switch address={address} name="doubtful" label="Count doubtful ones" />
        <Switch address={address} name="through" label="With what follows from other propositions" />
        <Switch address={address} name="tension" label="With tensions" />
        <label className="chip open">
          <span className="hidden">Where the pairs come from</span>
          <select value={basis} onChange={(event) => address.set({ basis: event.target.value })}>
            {Object.entries(bases).map(([name, [title]]) => (
              <option key={name} value={name}>
                {title}
              </option>
            ))}
          </select>
        </label>
        <span className="left-out">{answer && <Withheld withheld={answer.withheld} what="pairs" />}</span>
      </p>
      {error && <Failure error={error} again={() => again({ requestPolicy: 'network-only' })} />}
      {fetching && !answer && <Loading what="the pairs" />}
      {answer && pairs.length === 0 && (
        <Empty>
          {basis === 'recorded' && !tension
            ? 'An editor has recorded no contradiction here: show tensions too, or those that are derived.'
            : 'No two recorded positions contradict each other here. Count doubtful ones, widen the years, or take an actor or topic away.'}
        </Empty>
      )}
      {pairs.length > 0 && (
        <Drawing>
          {' '}
          {pairs.map((pair) => (
            <article key={pair.id} className="pair">
              <p className="quiet">
                {relationWords[pair.kind]}
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
        </Drawing>
      )}{' '}
      {total > pairs.length && pairs.length > 0 && (
        <button type="button" className="button" onClick={() => setFirst(Math.min(100, first + 25))} disabled={first >= 100}>
          Show more of {total}
        </button>
      )}
      <Foot
        document={ContradictingDocument}
        variables={variables}
        root="contradictions"
        note={`${total} ${total === 1 ? 'pair' : 'pairs'}; of stated positions that were chosen, and are no record. A pair needs days on which both held; the same actor moving is a shift, not a contradiction.`}
      />
    </>
  );
}

/** "3 pairs of positions that can’t both hold, all between CSTO and NATO; 2 on sanctions." Of more than are shown, what is said is of those. */
function answerOf(total: number, pairs: readonly Pair[]): string {
  if (total === 0) return 'No pairs are recorded here.';
  const [most] = [...Map.groupBy(pairs, (pair) => pair.a.proposition.topics[0]?.name)]
    .filter(([name]) => name !== undefined)
    .sort(([, a], [, b]) => b.length - a.length);
  const between = Map.groupBy(pairs, ({ a, b }) =>
    namesOf([a.holder, b.holder].flatMap((holder) => (holder ? [shortNameOf(holder)] : [])).sort((x, y) => x.localeCompare(y))),
  );
  const [holders, of] = [...between].sort(([, a], [, b]) => b.length - a.length)[0] ?? [];
  const shown = total > pairs.length ? `; of the ${pairs.length} shown, ` : ', ';
  const whom = of && `${of.length === total ? (total > 1 ? 'all ' : '') : `${of.length} `}between ${holders}`;
  return `${total} ${total === 1 ? 'pair' : 'pairs'} of positions that can’t both hold${whom ? `${shown}${whom}` : ''}${most && pairs.length > 1 ? `; ${most[1].length} on ${most[0]?.toLowerCase()}` : ''}.`;
}
