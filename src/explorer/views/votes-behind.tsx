/** The votes behind one cell of the heat map. */
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { VotesBehindDocument, type VotesBehindQueryVariables } from '../../../generated/explorer/graphql.ts';
import { Failure, Loading } from '../parts/states.tsx';

interface VotesBehindProps {
  readonly pair: readonly string[];
  readonly over: VotesBehindQueryVariables['over'];
  readonly measure: VotesBehindQueryVariables['measure'];
  readonly onClose: () => void;
}

const choices = ['yes', 'abstain', 'no'] as const;

export function VotesBehind({ pair: [a, b], over, measure, onClose }: VotesBehindProps) {
  const [{ data, fetching, error }] = useQuery({
    query: VotesBehindDocument,
    variables: { a: a ?? '', b: b ?? '', over, measure, same: false, first: 20 },
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
            {pair.a?.name} and {pair.b?.name}: {pair.score.value?.toFixed(3) ?? 'no score'} of n {pair.score.n}
          </h2>
          <table>
            <caption className="quiet">In how many votes they chose what</caption>
            <thead>
              <tr>
                <th scope="col">{pair.a?.name} ↓</th>
                {choices.map((choice) => (
                  <th key={choice} scope="col">
                    {pair.b?.name} {choice}
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
                      {pair.table[row]?.[column]}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
          <p>They chose otherwise in {pair.rollCalls.totalCount} votes, the latest first:</p>
          <ol className="events">
            {pair.rollCalls.nodes?.map(
              (rollCall) =>
                rollCall && (
                  <li key={rollCall.id}>
                    <span className="number quiet">{rollCall.date}</span>
                    <Link href={`/roll-calls/${rollCall.id}`}>
                      {rollCall.title} {rollCall.symbol && <span className="quiet">{rollCall.symbol}</span>}
                    </Link>
                  </li>
                ),
            )}
          </ol>
        </>
      )}
      <button type="button" className="button" onClick={onClose}>
        Close
      </button>
    </section>
  );
}
