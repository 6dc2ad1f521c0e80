/** What changed? Memberships, offices, votes and positions since a day: of the world, or of what is recorded here. */
import { type ReactNode, useState } from 'react';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import {
  type ChangeKind,
  ChangesCountedDocument,
  DatasetToCiteDocument,
  WhatChangedDocument,
  type WhatChangedQuery,
  type WhatChangedQueryVariables,
  WhatWasRecordedDocument,
} from '../../../generated/explorer/graphql.ts';
import { type Address, useAddress } from '../parts/address.ts';
import { changesOf, sortsOfChange, type Totals } from '../parts/changes.ts';
import { tallyOf } from '../parts/choice.ts';
import { Foot } from '../parts/foot.tsx';
import { pathOf } from '../parts/found.ts';
import { Name } from '../parts/name.tsx';
import { dayOf, intervalOf, isPartialDate } from '../parts/names.ts';
import { Stance } from '../parts/stance.tsx';
import { Empty, Failure, Loading } from '../parts/states.tsx';
import { Switch } from '../parts/switch.tsx';
import { Ticks } from '../parts/ticks.tsx';
import { statusWords } from '../parts/words.ts';
import { Said } from './actor.tsx';

export default function Changes() {
  const address = useAddress();
  const [{ data: cited, error }, again] = useQuery({ query: DatasetToCiteDocument, variables: {} });
  const since = address.text('since') ?? (cited?.dataset ? `${cited.dataset.updatedOn.slice(0, 4)}-01-01` : null);
  const props = { since: since ?? '', address };
  return (
    <>
      <p className="kicker">What changed</p>
      {since === null ? (
        <>
          <h1>What changed?</h1>
          {error ? <Failure error={error} again={() => again({ requestPolicy: 'network-only' })} /> : <Loading what="the changes" />}
        </>
      ) : address.text('recorded') ? (
        <Recorded {...props} />
      ) : (
        <Happened {...props} />
      )}
    </>
  );
}

interface ChangesProps {
  readonly since: string;
  readonly address: Address;
}

function Controls({ since, address, children }: ChangesProps & { readonly children?: ReactNode }) {
  return (
    <p className="chips">
      <label className="chip open">
        since{' '}
        <input
          type="date"
          value={isPartialDate(since) ? since : ''}
          min="1945-01-01"
          onChange={(event) => event.target.value && address.set({ since: event.target.value })}
        />
      </label>
      {children}
      <Switch address={address} name="recorded" label="By the day it was recorded here" />
      <a className="chip open" href="/changes.atom">
        Follow as a feed (Atom)
      </a>
    </p>
  );
}

/** As many as one page of a list has: what is drawn and what is listed is the same. */
const first = 100;

/** One list of all that happened, the newest first. */
function Happened({ since, address }: ChangesProps) {
  const sort = sortsOfChange.find(({ name }) => name === address.text('only'));
  const variables: WhatChangedQueryVariables = { since, kinds: sort ? [...sort.kinds] : null, first, after: null };
  const [{ data, error }, again] = useQuery({ query: WhatChangedDocument, variables });
  const [{ data: counted }] = useQuery({ query: ChangesCountedDocument, variables: { since } });
  const total = data?.changes?.totalCount ?? 0;
  return (
    <>
      <h1>What changed since {dayOf(since)}?</h1>
      <p className="lead answer short">{counted ? `${changesOf(counted)}.` : 'Memberships, offices, votes and positions.'}</p>
      <Controls since={since} address={address}>
        <label className="chip open">
          <span className="hidden">Which changes</span>
          <select value={sort?.name ?? ''} onChange={(event) => address.set({ only: event.target.value || null })}>
            <option value="">all changes</option>
            {sortsOfChange.map(({ name, words: [, many] }) => (
              <option key={name} value={name}>
                {many}
              </option>
            ))}
          </select>
        </label>
      </Controls>
      {error && <Failure error={error} again={() => again({ requestPolicy: 'network-only' })} />}
      {!data && !error && <Loading what="the changes" />}
      {data && total === 0 && <Empty>Nothing is recorded since then: choose an earlier day, or all changes.</Empty>}
      {data && (
        <>
          {total > 0 && counted?.dataset && <Ticks changes={data.changes?.nodes ?? []} since={since} today={counted.dataset.updatedOn} />}
          {total > first && (
            <p className="quiet">
              Drawn and listed are the latest {first} of {total.toLocaleString('en')}.
            </p>
          )}
          <ol className="events">
            {data.changes?.nodes.map((change, at, all) => (
              <li key={`${change.kind} ${change.record?.id}`} className={all[at - 1]?.date === change.date ? 'same' : undefined}>
                <span className="number quiet">{change.date}</span>
                <Change {...change} />
              </li>
            ))}
          </ol>
          {total > first && (
            <p className="quiet">
              A hundred of {total.toLocaleString('en')} are shown: choose a later day for fewer; the CSV has all of them.
            </p>
          )}
        </>
      )}
      {counted?.dataset && <Reach {...counted.dataset} />}
      <Foot document={WhatChangedDocument} variables={variables} root="changes" note={`What may have happened on ${since} or later.`} />
    </>
  );
}

const happened: Readonly<Record<ChangeKind, string>> = {
  MEMBERSHIP_BEGAN: 'came into',
  MEMBERSHIP_ENDED: 'was no longer in',
  PARTICIPATION_INTERRUPTED: 'no longer takes part in',
  PARTICIPATION_RESUMED: 'takes part again in',
  OFFICE_TAKEN: 'came into office',
  OFFICE_LEFT: 'left office',
  POSITION_STATED: 'stated',
  VOTE_HELD: 'voted on',
};

function Change({ kind, record }: NonNullable<WhatChangedQuery['changes']>['nodes'][number]) {
  switch (record?.__typename) {
    case 'Membership':
      return (
        <span>
          <Name of={record.state} full /> {happened[kind]} <Name of={record.organisation} />{' '}
          <span className="quiet">{statusWords[record.status]}</span>
        </span>
      );
    case 'Tenure':
      return (
        <span>
          <Name of={record.officeHolder} full /> {happened[kind]}: {record.post.title}, <Name of={record.post.of} />
        </span>
      );
    case 'RollCall':
      return (
        <span>
          Vote:{' '}
          <Link href={pathOf(record)} className="said">
            {record.title}
          </Link>{' '}
          <span className="quiet">{[record.symbol, tallyOf(record.tally)].filter(Boolean).join(' · ')}</span>
        </span>
      );
    case 'Statement':
      return (
        <span>
          {record.holder && (
            <>
              <Name of={record.holder} />{' '}
            </>
          )}
          <Stance standing={record.stance} />{' '}
          <Link href={pathOf(record)} className="said">
            {record.summary}
          </Link>
        </span>
      );
    default:
      return <span className="quiet">A change whose record can’t be shown now.</span>;
  }
}

function Reach({ coveredTo, updatedOn }: { readonly coveredTo: string; readonly updatedOn: string }) {
  return (
    <p className="note">
      Memberships were followed up to {coveredTo}; the data were last changed on {dayOf(updatedOn)}. What happened later is not here. A
      change of which only the month or the year is known is shown where it may have been since that day.
    </p>
  );
}

/** What was written down here, by what it is. */
function Recorded({ since, address }: ChangesProps) {
  const [first, setFirst] = useState(25);
  const variables = { since, first };
  const [{ data, error }, again] = useQuery({ query: WhatWasRecordedDocument, variables });
  const more = data && sortsOfChange.some(({ name }) => (data[name]?.totalCount ?? 0) > first);
  return (
    <>
      <h1>What was recorded here since {dayOf(since)}?</h1>
      <p className="lead answer short">{data ? `${changesOf(data, 'record')}.` : 'Memberships, offices, votes and positions.'}</p>
      <Controls since={since} address={address} />
      {error && <Failure error={error} again={() => again({ requestPolicy: 'network-only' })} />}
      {!data && !error && <Loading what="the records" />}
      {data && totalOf(data) === 0 && <Empty>Nothing was recorded since then: choose an earlier day.</Empty>}
      {data && (
        <>
          <Part title="Memberships" of={data.memberships}>
            {(it) => (
              <>
                <span className="number quiet">{intervalOf(it.interval)}</span>
                <span>
                  <Name of={it.state} full /> in <Name of={it.organisation} /> <span className="quiet">{statusWords[it.status]}</span>
                </span>
              </>
            )}
          </Part>
          <Part title="Offices" of={data.tenures}>
            {(it) => (
              <>
                <span className="number quiet">{intervalOf(it.interval)}</span>
                <span>
                  <Name of={it.holder} full />, {it.post.title}, <Name of={it.post.of} />
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
          {more && first < 100 && (
            <button type="button" className="button" onClick={() => setFirst(100)}>
              Show up to a hundred of each
            </button>
          )}
          {more && first >= 100 && <p className="quiet">A hundred of each are shown, the newest first: choose a later day for fewer.</p>}
          {data.dataset && <Reach {...data.dataset} />}
        </>
      )}
      <Foot
        document={WhatWasRecordedDocument}
        variables={variables}
        root={['memberships', 'tenures', 'rollCalls', 'statements']}
        note={`Recorded on ${since} or later.`}
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

const totalOf = (totals: Totals) => sortsOfChange.reduce((sum, { name }) => sum + (totals[name]?.totalCount ?? 0), 0);
