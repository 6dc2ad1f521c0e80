/** The votes behind one cell of the heat map. */
import { useState } from 'react';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { VotesBehindDocument, type VotesBehindQueryVariables } from '../../../generated/explorer/graphql.ts';
import { Failure, Loading } from '../parts/states.tsx';

interface VotesBehindProps {
  readonly pair: readonly string[];
  readonly over: VotesBehindQueryVariables['over'];
  readonly measure: VotesBehindQueryVariables['measure'];
  readonly format: (value: number) => string;
  /** whether the votes in which they chose the same are listed, and not those in which they chose otherwise */
  readonly same: boolean;
  readonly onSame: (same: boolean) => void;
  readonly onClose: () => void;
}

const choices = ['for', 'abstained', 'against'] as const;

export function VotesBehind({ pair: [a, b], over, measure, format, same, onSame, onClose }: VotesBehindProps) {
  const [first, setFirst] = useState(20);
  const variables = { a: a ?? '', b: b ?? '', over, measure, same, first };
  const [{ data, fetching, error }] = useQuery({
    query: VotesBehindDocument,
    variables,
    pause: a === undefined || b === undefined,
  });
  if (a === undefined || b === undefined) return null;
  const pair = data?.agreement?.[0]?.pairs.nodes?.[0];
  return (
    <section className="note" aria-label="The votes behind a cell">
      {error && <Failure error={error} />}
      {fetching && !pair && <Loading what="the votes" />}
      {pair && (
        <>
          <h2>
            <bdi>{pair.a?.name}</bdi> and <bdi>{pair.b?.name}</bdi>: {pair.score.value == null ? 'no score' : format(pair.score.value)}, n{' '}
            {pair.score.n.toLocaleString('en')}
          </h2>
          {pair.score.reliability === 'LOW' && (
            <p className="quiet">Not to be leant on: few votes, or votes that were chosen and are no record.</p>
          )}
          <div className="frame">
            <table>
              <caption className="quiet">
                In how many votes they chose what, by all votes of these years and topics, whoever was in the group then
              </caption>
              <thead>
                <tr>
                  <th scope="col">
                    <bdi>{pair.a?.name}</bdi> ↓
                  </th>
                  {choices.map((choice) => (
                    <th key={choice} scope="col">
                      <bdi>{pair.b?.name}</bdi> {choice}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {choices.map((choice, row) => (
                  <tr key={choice}>
                    <th scope="row">{choice}</th>
                    {choices.map((other, column) => (
                      <td key={other} className="number">
                        {pair.table[row]?.[column]?.toLocaleString('en')}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <p>
            They chose {same ? 'the same' : 'otherwise'} in {pair.rollCalls.totalCount.toLocaleString('en')} votes, the latest first:{' '}
            <button type="button" className="button" onClick={() => onSame(!same)}>
              {same ? 'Show those in which they chose otherwise' : 'Show those in which they chose the same'}
            </button>
          </p>
          <ol className="events">
            {pair.rollCalls.nodes?.map(
              (rollCall) =>
                rollCall && (
                  <li key={rollCall.id}>
                    <span className="number quiet">{rollCall.date}</span>
                    <Link href={`/roll-calls/${rollCall.id}`} className="said">
                      {rollCall.title} {rollCall.symbol && <span className="quiet">{rollCall.symbol}</span>}
                    </Link>
                  </li>
                ),
            )}
          </ol>
          {pair.rollCalls.totalCount > first && first < 100 && (
            <button type="button" className="button" onClick={() => setFirst(100)}>
              Show up to a hundred
            </button>
          )}{' '}
        </>
      )}
      <button type="button" className="button" onClick={onClose}>
        Close
      </button>
    </section>
  );
}
