/** The list of recorded votes, by topic and years. */
import { useState } from 'react';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { RollCallListDocument } from '../../../generated/explorer/graphql.ts';
import { useAddress } from '../parts/address.ts';
import { Chips } from '../parts/chips.tsx';
import { tallyOf } from '../parts/choice.ts';
import { Drawing } from '../parts/drawing.tsx';
import { Foot } from '../parts/foot.tsx';
import { pathOf } from '../parts/found.ts';
import { TallyBar } from '../parts/seats.tsx';
import { Empty, Failure, Loading } from '../parts/states.tsx';

export default function RollCalls() {
  const address = useAddress();
  const [first, setFirst] = useState(50);
  const topics = address.list('topics');
  const variables = {
    topics: topics.length > 0 ? [...topics] : null,
    from: address.text('from'),
    to: address.text('to'),
    first,
    after: null,
  };
  const [{ data, fetching, error }, again] = useQuery({ query: RollCallListDocument, variables });
  const all = data?.rollCalls?.nodes?.flatMap((each) => (each ? [each] : [])) ?? [];
  const total = data?.rollCalls?.totalCount ?? 0;
  return (
    <>
      <p className="kicker">Roll calls</p>
      <h1>How did they vote?</h1>
      <p className="lead">
        {data ? `${total.toLocaleString('en')} recorded votes, the latest first.` : 'Recorded votes, the latest first.'} The box above finds
        one by its symbol or words.
      </p>
      <Chips chosen={[{ name: 'topics', what: 'topic', ids: topics, kinds: ['TOPIC'] }]} address={address} years />
      {error && <Failure error={error} again={() => again({ requestPolicy: 'network-only' })} />}
      {fetching && !data && <Loading what="the votes" />}
      {data && all.length === 0 && <Empty>No recorded votes are in this scope: widen the years, or take a topic away.</Empty>}
      {all.length > 0 && (
        <Drawing>
          <table className="cards rows">
            <tbody>
              {all.map((each) => (
                <tr key={each.id}>
                  <td className="number">{each.date}</td>
                  <td className="said">
                    <Link href={pathOf(each)}>{each.title}</Link> <span className="quiet">{each.symbol}</span>
                  </td>
                  <td>
                    <TallyBar {...each.tally} />
                    <div className="quiet number">{tallyOf(each.tally)}</div>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Drawing>
      )}
      {total > all.length && all.length > 0 && (
        <button type="button" className="button" onClick={() => setFirst(100)} disabled={first >= 100}>
          {first >= 100 ? `${(total - 100).toLocaleString('en')} more: narrow the years or topics` : 'Show more'}
        </button>
      )}
      <Foot document={RollCallListDocument} variables={variables} root="rollCalls" note="For, abstained, against, absent." />
    </>
  );
}
