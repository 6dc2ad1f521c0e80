/** The votes behind one cell of the heat map. */
import { useState } from 'react';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { VotesBehindDocument, type VotesBehindQueryVariables } from '../../../generated/explorer/graphql.ts';
import { Failure, Loading } from '../parts/states.tsx';

interface VotesBehindProps {
  readonly pair: readonly string[];
  /** those whom the heat map compares */
  readonly voters: VotesBehindQueryVariables['voters'];
  readonly over: VotesBehindQueryVariables['over'];
  readonly measure: VotesBehindQueryVariables['measure'];
  readonly format: (value: number) => string;
  /** whether the votes in which they chose the same are listed, and not those in which they chose otherwise */
  readonly same: boolean;
  readonly onSame: (same: boolean) => void;
  readonly onClose: () => void;
}

const choices = ['for', 'abstained', 'against'] as const;

export function VotesBehind({ pair, voters, over, measure, format, same, onSame, onClose }: VotesBehindProps) {
  const [first, setFirst] = useState(20);
  const variables = { voters, pair: [...pair], over, measure, same, first };
  const [{ data, fetching, error }] = useQuery({
    query: VotesBehindDocument,
    variables,
    pause: pair.length !== 2,
  });
  if (pair.length !== 2) return null;
  const found = data?.agreement?.[0]?.pairs.nodes?.[0];
  // The answer orders a pair in its own way; here it stands as the cell that was clicked has it.
  const turned = found?.b?.id === pair[0];
  const [one, other] = turned ? [found?.b, found?.a] : [found?.a, found?.b];
  return (
    <section className="note" aria-label="The votes behind a cell">
      {error && <Failure error={error} />}
      {fetching && !found && <Loading what="the votes" />}
      {found && (
        <>
          <h2>
            <bdi>{one?.name}</bdi> and <bdi>{other?.name}</bdi>: {found.score.value == null ? 'no score' : format(found.score.value)}, n{' '}
            {found.score.n.toLocaleString('en')}
          </h2>
          {found.score.reliability === 'LOW' && (
            <p className="quiet">Not to be leant on: few votes, or votes that were chosen and are no record.</p>
          )}
          <div className="frame">
            <table>
              <caption className="quiet">In how many votes they chose what</caption>
              <thead>
                <tr>
                  <th scope="col">
                    <bdi>{one?.name}</bdi> ↓
                  </th>
                  {choices.map((choice) => (
                    <th key={choice} scope="col">
                      <bdi>{other?.name}</bdi> {choice}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {choices.map((choice, row) => (
                  <tr key={choice}>
                    <th scope="row">{choice}</th>
                    {choices.map((others, column) => (
                      <td key={others} className="number">
                        {(turned ? found.table[column]?.[row] : found.table[row]?.[column])?.toLocaleString('en')}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <p>
            They chose {same ? 'the same' : 'otherwise'} in {found.rollCalls.totalCount.toLocaleString('en')} votes, the latest first:{' '}
            <button type="button" className="button" onClick={() => onSame(!same)}>
              {same ? 'Show those in which they chose otherwise' : 'Show those in which they chose the same'}
            </button>
          </p>
          <ol className="events">
            {found.rollCalls.nodes?.map(
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
          {found.rollCalls.totalCount > first && first < 100 && (
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
