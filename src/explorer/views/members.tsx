/** Who belongs where? Members of several organisations on a day: who shares what (an UpSet plot, Lex et al. 2014), and what changed when. */
import { useState } from 'react';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import {
  DatasetToCiteDocument,
  MembersDocument,
  type MembershipStatus,
  MembershipTableDocument,
  type MembershipTableQuery,
  MembersOnDocument,
  type MembersQuery,
  type MembersQueryVariables,
} from '../../../generated/explorer/graphql.ts';
import { useAllPages } from '../graph/pages.ts';
import { useAddress } from '../parts/address.ts';
import { Chips } from '../parts/chips.tsx';
import { Drawing } from '../parts/drawing.tsx';
import { Foot } from '../parts/foot.tsx';
import { Name } from '../parts/name.tsx';
import { dayOf, isPartialDate, namesOf, shortNameOf } from '../parts/names.ts';
import { Empty, Failure, Loading } from '../parts/states.tsx';
import { Switch } from '../parts/switch.tsx';
import { Table } from '../parts/table.tsx';
import { type Span, Timeline } from '../parts/timeline.tsx';
import { UpSetPlot } from '../parts/upset.tsx';
import { statusWords } from '../parts/words.ts';

const defaults = { organisations: 'cis.osce.csto' };
const firstYear = 1945;

type Overlap = NonNullable<MembersQuery['overlap']>;

export default function Members() {
  const address = useAddress(defaults);
  const organisations = address.list('organisations');
  const day = address.text('day');
  const participating = address.text('participating') !== null;
  const variables: MembersQueryVariables = {
    organisations: [...organisations],
    day,
    basis: participating ? 'PARTICIPATING' : 'LEGAL',
  };
  const [{ data, fetching, error }, again] = useQuery({ query: MembersDocument, variables, pause: organisations.length < 2 });
  const overlap = data?.overlap;
  const known = new Map(overlap?.pairs.flatMap(({ a, b }) => [a, b]).map((each) => [each.id, shortNameOf(each)]));
  return (
    <>
      <p className="kicker">Members</p>
      <h1>Who belonged where on {overlap ? dayOf(overlap.asOf) : day ? dayOf(day) : 'that day'}?</h1>
      <p className="lead answer">
        {overlap ? answerOf(overlap) : 'States by the organisations of which they were members, or participating states.'}
      </p>
      <Chips
        chosen={[{ name: 'organisations', what: 'organisation', ids: organisations, labels: known, kinds: ['ORGANISATION'] }]}
        address={address}
      />
      <Day day={day ?? overlap?.asOf ?? null} onDay={(to) => address.set({ day: to })} />
      <p className="chips">
        <Switch address={address} name="participating" label="Only those taking part" />
      </p>
      {organisations.length < 2 && <Empty>Choose at least two organisations: “+ organisation” finds them by any spelling.</Empty>}
      {error && <Failure error={error} again={() => again({ requestPolicy: 'network-only' })} />}
      {fetching && !overlap && <Loading what="the members" />}
      {overlap && (
        <>
          <Shared overlap={overlap} organisations={organisations} labels={known} />
          <Pairs overlap={overlap} />
          <OverTime organisations={organisations} day={overlap.asOf} />
        </>
      )}
      <Foot
        document={MembersOnDocument}
        variables={{ organisations: [...organisations], day: overlap?.asOf ?? day, basis: variables.basis, first: 100, after: null }}
        root="memberships"
        note={`Members and participating states on ${overlap?.asOf ?? 'that day'}, ${participating ? 'those taking part' : 'in law'}. Jaccard index: in both ÷ in either (Jaccard 1912).`}
      />
    </>
  );
}

function answerOf({ inAll, exactly, pairs }: Overlap): string {
  const organisations = new Set(pairs.flatMap(({ a, b }) => [a.id, b.id])).size;
  const most = [...exactly]
    .filter((part) => part.organisations.length < organisations)
    .sort((a, b) => b.states.length - a.states.length)[0];
  const all = inAll.length === 0 ? 'No state was in all of them' : `In all of them: ${namesOf(inAll.map(({ name }) => name))}`;
  const rest = most ? `; in ${namesOf(most.organisations.map(shortNameOf))} alone of these: ${most.states.length}` : '';
  return `${all}${rest}.`;
}

/** A slider over the years, and the exact day beside it. */
function Day({ day, onDay }: { readonly day: string | null; readonly onDay: (day: string) => void }) {
  const now = new Date().getUTCFullYear();
  const year = day === null ? now : Number(day.slice(0, 4));
  return (
    <p className="chips">
      <label>
        <span className="hidden">Year</span>
        <input
          type="range"
          min={firstYear}
          max={now}
          value={year}
          onChange={(event) => onDay(`${event.target.value}${day?.slice(4) ?? '-01-01'}`)}
          aria-valuetext={String(year)}
        />
      </label>
      <label>
        <span className="hidden">Day</span>
        <input
          type="date"
          min={`${firstYear}-01-01`}
          value={day !== null && isPartialDate(day) ? day : ''}
          onChange={(event) => event.target.value && onDay(event.target.value)}
        />
      </label>
    </p>
  );
}

interface SharedProps {
  readonly overlap: Overlap;
  readonly organisations: readonly string[];
  readonly labels: ReadonlyMap<string, string>;
}

/** Who shares what: drawn, and by name. */
function Shared({ overlap, organisations, labels }: SharedProps) {
  const [open, setOpen] = useState<number | null>(null);
  const parts = [...overlap.exactly].sort((a, b) => b.organisations.length - a.organisations.length || b.states.length - a.states.length);
  return (
    <>
      <Drawing>
        <UpSetPlot
          sets={organisations.map((id) => ({ id, name: labels.get(id) ?? id }))}
          parts={parts.map(({ organisations: of, states }) => ({
            sets: of.map(({ id }) => id),
            size: states.length,
            title: `${namesOf(of.map(shortNameOf))} alone of these: ${states.length}`,
          }))}
          label="How many states are in which of the organisations, and in no other of these; the table below has their names"
        />
      </Drawing>
      <table className="upset">
        <caption className="hidden">States by the organisations that they are in, and in no other of these</caption>
        <thead>
          <tr>
            {organisations.map((id) => (
              <th key={id} scope="col">
                <Link href={`/actors/${id}`}>{labels.get(id) ?? id}</Link>
              </th>
            ))}
            <th scope="col">states</th>
          </tr>
        </thead>
        <tbody>
          {parts.map(({ organisations: of, states }, index) => {
            const ids = new Set(of.map(({ id }) => id));
            const shown = open === index || states.length <= 12 ? states : states.slice(0, 10);
            return (
              <tr key={[...ids].join(' ')}>
                {organisations.map((id) => (
                  <td key={id} className={ids.has(id) ? 'dot' : 'dot out'}>
                    <span aria-hidden="true">{ids.has(id) ? '●' : '○'}</span>
                    <span className="hidden">{ids.has(id) ? 'in' : 'not in'}</span>
                  </td>
                ))}
                <td>
                  <b className="number">{states.length}</b>{' '}
                  {shown.map((state, at) => (
                    <span key={state.id}>
                      {at > 0 && ', '}
                      <Name of={state} />
                    </span>
                  ))}
                  {shown.length < states.length && (
                    <>
                      {' '}
                      <button type="button" className="button" onClick={() => setOpen(index)}>
                        and {states.length - shown.length} more
                      </button>
                    </>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );
}

function Pairs({ overlap }: { readonly overlap: Overlap }) {
  return (
    <section>
      <h2>Two by two</h2>
      <Table columns={['Pair', 'in both', 'in either', 'in both ÷ in either (Jaccard)']}>
        {overlap.pairs.map(({ a, b, inBoth, inEither, jaccard }) => (
          <tr key={`${a.id} ${b.id}`}>
            <th scope="row">
              {shortNameOf(a)} – {shortNameOf(b)}
            </th>
            <td className="number">{inBoth}</td>
            <td className="number">{inEither}</td>
            <td className="number">{jaccard === null || jaccard === undefined ? 'nobody in either' : jaccard.toFixed(2)}</td>
          </tr>
        ))}
      </Table>
    </section>
  );
}

/** Who came and who left, over all the time of the organisations. */
function OverTime({ organisations, day }: { readonly organisations: readonly string[]; readonly day: string }) {
  const statuses: MembershipStatus[] = ['MEMBER', 'PARTICIPATING_STATE'];
  const variables = { organisations: [...organisations], statuses, first: 100, after: null };
  const { pages, error } = useAllPages(MembershipTableDocument, variables, 'memberships', organisations.length < 2);
  const [{ data: cited }] = useQuery({ query: DatasetToCiteDocument, variables: {} });
  const rows = pages?.flatMap((page) => page?.nodes?.flatMap((each) => (each ? [each] : [])) ?? []);
  return (
    <section>
      <h2>What changed when</h2>
      {error && <Failure error={error} />}
      {!rows && !error && <Loading what="the years" />}
      {rows && cited?.dataset && (
        <Timeline
          label="Memberships of these organisations over time; the table below has each"
          groups={organisations.map((id) => {
            const of = rows.filter(({ organisation }) => organisation.id === id);
            return { name: of[0] ? shortNameOf(of[0].organisation) : id, spans: of.map(spanOf) };
          })}
          day={day}
          today={cited.dataset.coveredTo}
        />
      )}
      <Foot
        part="What changed when"
        document={MembershipTableDocument}
        variables={variables}
        root="memberships"
        note="Members and participating states, in law; interruptions are stretches in which a state took no part."
      />
    </section>
  );
}

type MembershipRow = NonNullable<NonNullable<NonNullable<MembershipTableQuery['memberships']>['nodes']>[number]>;

function spanOf({ id, state, status, interval, interruptions }: MembershipRow): Span {
  return {
    key: id,
    name: state.name,
    quality: status === 'MEMBER' ? '' : statusWords[status],
    interval,
    gaps: interruptions.map(({ interval: gap }) => gap),
    link: <Name of={state} />,
  };
}
