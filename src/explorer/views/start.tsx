/** What one opens first: a box that finds anything, six questions as pictures with their answers, and what the data cover. */
import { type ReactNode, useState } from 'react';
import { type CombinedError, useQuery } from 'urql';
import { Link } from 'wouter';
import {
  ChangesCountedDocument,
  CoverageDocument,
  DatasetToCiteDocument,
  StartChangesDocument,
  StartContradictionsDocument,
  StartMembersDocument,
  StartPairDocument,
  StartPositionsDocument,
  StartUkraineDocument,
  StartVoteDocument,
} from '../../../generated/explorer/graphql.ts';
import { changesOf } from '../parts/changes.ts';
import { tallyOf, type Voter } from '../parts/choice.ts';
import { Drawing } from '../parts/drawing.tsx';
import { Find } from '../parts/find.tsx';
import { Foot } from '../parts/foot.tsx';
import { type Named, namesOf, shortNameOf } from '../parts/names.ts';
import { Seats } from '../parts/seats.tsx';
import { Stance } from '../parts/stance.tsx';
import { Ticks } from '../parts/ticks.tsx';
import { UpSetPlot } from '../parts/upset.tsx';
import { useWidth } from '../parts/width.ts';
import { Coverage } from './coverage.tsx';

export default function Start() {
  // Whoever asks again asks everything again that did not come.
  const [asked, setAsked] = useState(0);
  return (
    <>
      <h1 className="large">Who stands where, who agrees with whom, and how we know</h1>
      <p className="lead">
        What international organisations, states and officials have stated and how they voted, each with its date and its source.
      </p>
      <Find />
      <p className="chips">
        <span className="quiet">Try</span>
        <Link href="/votes?members=&states=ARM.RUS.FRA.USA&with=ARM">Armenia and Russia</Link>
        <Link href="/positions?actors=nato.csto">CSTO against NATO</Link>
        <Link href="/roll-calls?topics=ukraine">votes on Ukraine</Link>
        <UnlikeRussia key={asked} />
        <Link href="/members?day=2022-02-09">members on 9 February 2022</Link>
      </p>
      <Drawing>
        <div className="questions" key={asked}>
          <Priority />
          <Vote />
          <Pair />
          <Contradictions />
          <Members />
          <Changes />
        </div>
      </Drawing>
      <Coverage onAgain={() => setAsked(asked + 1)} />
      <Foot document={CoverageDocument} variables={{}} root="dataset" record={null} />
    </>
  );
}

/** Two votes on Ukraine beside each other: the first by name, the latest by date. */
function UnlikeRussia() {
  const [{ data }] = useQuery({ query: StartUkraineDocument, variables: {} });
  const [first, last] = [data?.first?.nodes?.[0], data?.last?.nodes?.[0]];
  const words = 'who voted unlike Russia on Ukraine';
  // Its words have their place from the beginning, so that nothing jumps when it is known where they lead.
  if (!first || !last) return <span className="quiet">{words}</span>;
  return <Link href={`/roll-calls/${last.id}?beside=${first.id}&like=RUS`}>{words}</Link>;
}

interface CardProps {
  readonly question: string;
  readonly href: string;
  /** null: it has not come */
  readonly answer: string | null;
  readonly error: CombinedError | undefined;
  readonly children?: ReactNode;
}

function Card({ question, href, answer, error, children }: CardProps) {
  return (
    <Link href={href} className="card">
      <span className="quiet">{question}</span>
      <b className="said">{answer ?? (error ? 'No answer came' : 'Waiting for the answer …')}</b>
      {children}
    </Link>
  );
}

function Priority() {
  const [{ data, error }] = useQuery({ query: StartPositionsDocument, variables: {} });
  const statements =
    data?.proposition?.statements.nodes?.flatMap((each) =>
      each?.holder ? [{ ...each, name: each.holder.name.split(' ').at(-1) ?? each.holder.name }] : [],
    ) ?? [];
  const side = (stance: string) => [...new Set(statements.filter((it) => it.stance === stance).map(({ name }) => name))];
  const [pro, contra] = [side('SUPPORTS'), side('OPPOSES')];
  const answer = [
    pro.length > 0 && `${namesOf(pro)} ${pro.length > 1 ? 'do' : 'does'}`,
    contra.length > 0 && `${namesOf(contra)} ${contra.length > 1 ? 'are' : 'is'} against`,
  ]
    .filter(Boolean)
    .join('; ');
  return (
    <Card
      question="Who favours the SCO as the CSTO’s first partner?"
      href="/propositions/sco-is-priority-partner"
      error={error}
      answer={data ? answer : null}
    >
      <span className="chips">
        {statements.map((it) => (
          <span key={it.id}>
            <bdi>{it.name}</bdi> <Stance standing={it.stance} date={it.date} />
          </span>
        ))}
      </span>
    </Card>
  );
}

function Vote() {
  const [{ data, error }] = useQuery({ query: StartVoteDocument, variables: {} });
  const vote = data?.rollCalls?.nodes?.find((each) => each?.symbol === 'A/RES/68/262');
  const voters = new Map<string, Voter>();
  for (const each of [...(vote?.start.nodes ?? []), ...(vote?.end.nodes ?? [])]) {
    if (each?.holder) voters.set(each.holder.id, { ...each.holder, region: '', choice: each.choice });
  }
  for (const each of vote?.absent ?? []) voters.set(each.id, { ...each, region: '', choice: 'ABSENT' });
  return (
    <Card
      question="How did the Assembly vote on Crimea in 2014?"
      href={vote ? `/roll-calls/${vote.id}` : '/roll-calls'}
      error={error}
      answer={vote ? tallyOf({ ...vote.tally, absent: null }) : data ? 'That vote is not recorded here' : null}
    >
      {vote && <Seats voters={[...voters.values()]} />}
    </Card>
  );
}

function Pair() {
  const [{ data, error }] = useQuery({ query: StartPairDocument, variables: {} });
  const points =
    data?.agreement?.map(({ period, matrix }) => ({
      label: period.label,
      value: matrix.values[0]?.[0] ?? null,
      n: matrix.n[0]?.[0] ?? 0,
      chosen: period.extent === 'SELECTION',
    })) ?? [];
  const last = points.findLast(({ value, n }) => value !== null && n >= 20);
  const answer = last
    ? `${Math.round(100 * (last.value ?? 0))} % of ${last.chosen ? 'the chosen votes' : 'their common votes'} in ${last.label}`
    : data
      ? 'Too few common votes in any year'
      : null;
  const known = points.flatMap(({ value }, at) => (value === null ? [] : [[at, value] as const]));
  const path = known
    .map(([at, value]) => `${((at * 240) / Math.max(1, points.length - 1)).toFixed(1)} ${(60 - 56 * value).toFixed(1)}`)
    .join('L');
  return (
    <Card
      question="How often does Armenia vote with Russia?"
      href="/votes?members=&states=ARM.RUS.FRA.USA&with=ARM"
      answer={answer}
      error={error}
    >
      <svg viewBox="0 0 240 64" preserveAspectRatio="none" className="plot spark" role="img" aria-label="Year by year since 1992">
        {path && <path d={`M${path}`} />}
      </svg>
    </Card>
  );
}

function Contradictions() {
  const [{ data, error }] = useQuery({ query: StartContradictionsDocument, variables: {} });
  const pairs = data?.contradictions?.nodes?.flatMap((each) => (each ? [each] : [])) ?? [];
  const propositions = [...new Map(pairs.map((pair) => [pair.a.proposition.id, pair])).values()];
  const topicOf = ({ a }: (typeof pairs)[number]) => a.proposition.topics[0]?.name.toLowerCase() ?? 'another topic';
  const answer =
    propositions.length === 0
      ? 'On none that is recorded'
      : `On ${propositions.length} ${propositions.length === 1 ? 'proposition' : 'propositions'}: ${namesOf([...new Set(propositions.map(topicOf))].slice(0, 3))}`;
  return (
    <Card
      question="Where do NATO and the CSTO contradict each other?"
      href="/contradictions?actors=nato.csto"
      error={error}
      answer={data ? answer : null}
    >
      {propositions.length > 0 && (
        <Opposed
          rows={propositions.slice(0, 3).map((pair) => ({
            about: topicOf(pair),
            sides: [pair.a, pair.b].sort((one, other) => (one.stance < other.stance ? -1 : 1)),
          }))}
        />
      )}
    </Card>
  );
}

interface OpposedProps {
  readonly rows: readonly {
    readonly about: string;
    /** who is against, and who is for */
    readonly sides: readonly { readonly holder?: Named | null; readonly stance: string; readonly date: string }[];
  }[];
}

/** Who is against on the left, who is for on the right, and between them what it is about. */
function Opposed({ rows }: OpposedProps) {
  const [room, width] = useWidth<HTMLElement>(200);
  const lane = 44;
  const ends = [88, width - 88] as const;
  return (
    <figure ref={room}>
      <svg
        className="plot opposed"
        viewBox={`0 0 ${width} ${lane * rows.length}`}
        width={width}
        height={lane * rows.length}
        role="img"
        aria-label="Who is against, and who is for"
      >
        {rows.map(({ about, sides }, row) => (
          <g key={about}>
            <line x1={ends[0]} x2={ends[1]} y1={lane * row + 26} y2={lane * row + 26} className="joined" />
            <text x={width / 2} y={lane * row + 16} textAnchor="middle" className="tick">
              {about}
            </text>
            {sides.map(({ holder, stance, date }, side) => (
              <g key={stance}>
                <circle cx={ends[side]} cy={lane * row + 26} r="6" className={stance === 'SUPPORTS' ? 'supports' : 'opposes'} />
                <text x={side === 0 ? 0 : width} y={lane * row + 24} textAnchor={side === 0 ? 'start' : 'end'} className="end">
                  {holder && shortNameOf(holder)}
                </text>
                <text x={side === 0 ? 0 : width} y={lane * row + 37} textAnchor={side === 0 ? 'start' : 'end'} className="tick">
                  {stance === 'SUPPORTS' ? 'for' : 'against'} {date.slice(0, 4)}
                </text>
              </g>
            ))}
          </g>
        ))}
      </svg>
    </figure>
  );
}

function Members() {
  const [{ data, error }] = useQuery({ query: StartMembersDocument, variables: {} });
  const parts = data?.overlap?.exactly ?? [];
  const asked = parts.findIndex(({ organisations }) => organisations.map(({ id }) => id).join() === 'cis,osce');
  const sets = [...new Map(parts.flatMap(({ organisations }) => organisations).map((each) => [each.id, each])).values()];
  return (
    <Card
      question="Who was in the CIS and the OSCE but not the CSTO in 2010?"
      href="/members?day=2010-01-01"
      error={error}
      answer={data ? (parts[asked] ? namesOf(parts[asked].states.map(({ name }) => name)) : 'No state') : null}
    >
      {parts.length > 0 && (
        <UpSetPlot
          sets={sets}
          parts={parts.map(({ organisations, states }) => ({
            sets: organisations.map(({ id }) => id),
            size: states.length,
            title: `${namesOf(organisations.map(shortNameOf))} alone of these: ${states.length}`,
          }))}
          marked={asked}
          label="How many states were in which of the three"
        />
      )}
    </Card>
  );
}

function Changes() {
  const [{ data: cited, error: uncited }] = useQuery({ query: DatasetToCiteDocument, variables: {} });
  const year = cited?.dataset?.updatedOn.slice(0, 4);
  const since = `${year}-01-01`;
  const [{ data, error = uncited }] = useQuery({ query: ChangesCountedDocument, variables: { since }, pause: year === undefined });
  const [{ data: listed }] = useQuery({ query: StartChangesDocument, variables: { since }, pause: year === undefined });
  return (
    <Card
      question={`What changed since ${year ? `1 January ${year}` : 'the start of the year'}?`}
      href={year ? `/changes?since=${since}` : '/changes'}
      error={error}
      answer={data ? changesOf(data) : null}
    >
      {listed?.changes && cited?.dataset && <Ticks changes={listed.changes.nodes} since={since} today={cited.dataset.updatedOn} />}
    </Card>
  );
}
