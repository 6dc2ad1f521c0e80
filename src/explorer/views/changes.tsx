/** What changed? Memberships, offices, votes and positions since a day: of the world, or of what is recorded here. */
import { type ReactNode, useState } from 'react';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import {
  DatasetToCiteDocument,
  WhatChangedDocument,
  type WhatChangedQuery,
  type WhatChangedQueryVariables,
} from '../../../generated/explorer/graphql.ts';
import { useAddress } from '../parts/address.ts';
import { changesOf, changeWords, type Totals } from '../parts/changes.ts';
import { tallyOf } from '../parts/choice.ts';
import { Foot } from '../parts/foot.tsx';
import { pathOf } from '../parts/found.ts';
import { dayOf, intervalOf, shortNameOf } from '../parts/names.ts';
import { Empty, Failure, Loading } from '../parts/states.tsx';
import { Switch } from '../parts/switch.tsx';
import { Said } from './actor.tsx';

export default function Changes() {
  const address = useAddress();
  const [{ data: cited }] = useQuery({ query: DatasetToCiteDocument, variables: {} });
  const since = address.text('since') ?? (cited?.dataset ? `${cited.dataset.updatedOn.slice(0, 4)}-01-01` : null);
  const recorded = address.text('recorded') !== null;
  const [first, setFirst] = useState(25);
  const variables: WhatChangedQueryVariables = {
    changed: recorded ? null : since,
    from: recorded ? null : since,
    recorded: recorded ? since : null,
    first,
  };
  const [{ data, fetching, error }, again] = useQuery({ query: WhatChangedDocument, variables, pause: since === null });
  return (
    <>
      <p className="kicker">What changed</p>
      <h1>
        What {recorded ? 'was recorded here' : 'changed'} since {since ? dayOf(since) : 'the start of the year'}?
      </h1>
      <p className="lead">{data ? `${changesOf(data)}.` : 'Memberships, offices, votes and positions.'}</p>
      <p className="chips">
        <label className="chip open">
          since{' '}
          <input
            type="date"
            value={since ?? ''}
            min="1945-01-01"
            onChange={(event) => event.target.value && address.set({ since: event.target.value })}
          />
        </label>
        <Switch address={address} name="recorded" on="As recorded here" off="As it happened" />
        <a className="chip open" href="/changes.atom">
          Follow as a feed (Atom)
        </a>
      </p>
      {error && <Failure error={error} again={() => again({ requestPolicy: 'network-only' })} />}
      {!data && fetching && <Loading what="the changes" />}
      {data && totalOf(data) === 0 && <Empty>Nothing is recorded since then: choose an earlier day.</Empty>}
      {data && (
        <>
          <Part title="Memberships" of={data.memberships}>
            {(it) => (
              <>
                <span className="number quiet">{intervalOf(it.interval)}</span>
                <span>
                  <Link href={pathOf(it.state)}>{it.state.name}</Link> in{' '}
                  <Link href={pathOf(it.organisation)}>{shortNameOf(it.organisation)}</Link>{' '}
                  <span className="quiet">{it.status.toLowerCase().replaceAll('_', ' ')}</span>
                </span>
              </>
            )}
          </Part>
          <Part title="Offices" of={data.tenures}>
            {(it) => (
              <>
                <span className="number quiet">{intervalOf(it.interval)}</span>
                <span>
                  <Link href={pathOf(it.holder)}>
                    <bdi>{it.holder.name}</bdi>
                  </Link>
                  , {it.post.title}, <Link href={pathOf(it.post.of)}>{shortNameOf(it.post.of)}</Link>
                </span>
              </>
            )}
          </Part>
          <Part title="Votes" of={data.rollCalls}>
            {(it) => (
              <>
                <span className="number quiet">{it.date}</span>
                <span>
                  <Link href={pathOf(it)}>{it.title}</Link>{' '}
                  <span className="quiet">{[it.symbol, tallyOf(it.tally)].filter(Boolean).join(' · ')}</span>
                </span>
              </>
            )}
          </Part>
          {data.statements && data.statements.totalCount > 0 && (
            <section>
              <h2>Positions · {data.statements.totalCount.toLocaleString('en')}</h2>
              <Said statements={nodesOf(data.statements)} withHolder />
            </section>
          )}
          {first < 100 && moreThan(data, first) && (
            <button type="button" className="button" onClick={() => setFirst(100)}>
              Show up to a hundred of each
            </button>
          )}
          {first >= 100 && moreThan(data, first) && (
            <p className="quiet">
              A hundred of each are shown, the newest first: choose a later day for fewer, or take all page by page as CSV.
            </p>
          )}
          {data.dataset && (
            <p className="note">
              Memberships were followed up to {data.dataset.coveredTo}; the data were last changed on {dayOf(data.dataset.updatedOn)}. What
              happened later is not here. A change of which only the month or the year is known is shown where it may have been since that
              day.
            </p>
          )}
        </>
      )}
      <Foot
        document={WhatChangedDocument}
        variables={variables}
        root={['memberships', 'tenures', 'rollCalls', 'statements']}
        note={`${recorded ? 'Recorded' : 'May have begun, ended or been made'} on ${since ?? 'that day'} or later.`}
      />
    </>
  );
}

interface Page<T> {
  readonly totalCount: number;
  readonly nodes?: readonly (T | null | undefined)[] | null | undefined;
}

const nodesOf = <T,>({ nodes }: Page<T>): T[] => nodes?.flatMap((each) => (each ? [each] : [])) ?? [];

function Part<T extends { readonly id: string }>({
  title,
  of,
  children,
}: {
  readonly title: string;
  readonly of: Page<T> | null | undefined;
  readonly children: (record: T) => ReactNode;
}) {
  if (!of || of.totalCount === 0) return null;
  return (
    <section>
      <h2>
        {title} · {of.totalCount.toLocaleString('en')}
      </h2>
      <ol className="events">
        {nodesOf(of).map((record) => (
          <li key={record.id}>{children(record)}</li>
        ))}
      </ol>
    </section>
  );
}

const totalOf = (totals: Totals) => changeWords.reduce((sum, [name]) => sum + (totals[name]?.totalCount ?? 0), 0);
const moreThan = (data: WhatChangedQuery, first: number) => changeWords.some(([name]) => (data[name]?.totalCount ?? 0) > first);
