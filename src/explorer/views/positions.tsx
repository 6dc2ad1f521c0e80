/** Who stands where? Propositions × actors: who is for, who against, since when, and on what evidence. */
import { useState } from 'react';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import {
  type NoStanding,
  PositionsDocument,
  type PositionsQuery,
  type PositionsQueryVariables,
  type Verdict,
} from '../../../generated/explorer/graphql.ts';
import { useAddress } from '../parts/address.ts';
import { Chips } from '../parts/chips.tsx';
import { Foot } from '../parts/foot.tsx';
import { pathOf } from '../parts/found.ts';
import { namesOf, shortNameOf } from '../parts/names.ts';
import { Stance } from '../parts/stance.tsx';
import { Empty, Failure, Loading } from '../parts/states.tsx';
import { CellPositions } from './cell-positions.tsx';

const defaults = { actors: 'nato.csto.sco.osce.un' };

const verdicts: readonly (readonly [Verdict, string])[] = [
  ['OPPOSED', 'They oppose each other'],
  ['DIFFERING', 'They differ'],
  ['AGREED', 'They agree'],
  ['PARALLEL', 'Each speaks of its own members alone'],
  ['SINGLE', 'Only one has a stand'],
  ['UNCOUNTED', 'Only what does not count'],
];

const whyEmpty: Readonly<Record<NoStanding, string>> = {
  NOT_RECORDED: 'not recorded',
  ABSENT: 'absent',
  NOT_A_MEMBER: 'not a member',
  DID_NOT_EXIST: 'did not exist',
  ONLY_UNCOUNTED: 'only doubtful ones',
};

type Comparison = NonNullable<PositionsQuery['compare']>;
type Row = NonNullable<NonNullable<Comparison['rows']['nodes']>[number]>;

export default function Positions() {
  const address = useAddress(defaults);
  const [first, setFirst] = useState(50);
  const actors = address.list('actors');
  const topics = address.list('topics');
  const doubtful = address.text('doubtful') !== null;
  const variables: PositionsQueryVariables = {
    actors: [...actors],
    scope: {
      topics: topics.length > 0 ? [...topics] : null,
      from: address.text('from'),
      to: address.text('to'),
      count: doubtful ? ['UNCERTAIN', 'SECOND_HAND', 'EDITORIAL'] : [],
      records: ['STATEMENT'],
    },
    first,
    after: null,
  };
  const [{ data, fetching, error, stale }, again] = useQuery({ query: PositionsDocument, variables, pause: actors.length < 2 });
  const comparison = data?.compare;
  const shown = comparison?.actors.flatMap((actor) => (actor ? [actor] : [])) ?? [];
  return (
    <>
      <p className="kicker">Positions</p>
      <h1>Where do {shown.length > 0 ? namesOf(shown.map(shortNameOf)) : 'they'} stand?</h1>
      <p className="lead">{comparison ? answerOf(comparison) : 'What each declared itself, or said, with date and source.'}</p>
      <Chips
        chosen={[
          {
            name: 'actors',
            what: 'actor',
            ids: actors,
            labels: new Map(shown.map((actor) => [actor.id, shortNameOf(actor)])),
            kinds: ['ORGANISATION', 'STATE', 'OFFICIAL', 'GROUP'],
          },
          { name: 'topics', what: 'topic', ids: topics, kinds: ['TOPIC'] },
        ]}
        address={address}
        years
      />
      {actors.length < 2 && (
        <Empty>Choose at least two actors to compare: “+ actor” finds organisations, states and persons by any spelling.</Empty>
      )}
      {error && <Failure error={error} again={() => again({ requestPolicy: 'network-only' })} />}
      {!comparison && fetching && <Loading what="their positions" />}
      {comparison && (
        <div aria-busy={fetching || stale}>
          <p className="chips quiet">
            <Stance standing="SUPPORTS" /> <Stance standing="OPPOSES" /> <Stance standing="CONDITIONAL" /> <Stance standing="ABSTAINS" />
            <span>
              <Stance standing="SUPPORTS" stale /> not renewed for five years
            </span>
            <button type="button" className="button" onClick={() => address.set({ doubtful: doubtful ? null : 'shown' })}>
              {doubtful ? 'Leave doubtful ones out' : 'Count doubtful ones'}
            </button>
          </p>
          <Grid comparison={comparison} actors={shown} variables={variables} />
          {comparison.rows.totalCount > first && (
            <button type="button" className="button" onClick={() => setFirst(Math.min(100, first + 50))} disabled={first >= 100}>
              {first >= 100
                ? `${comparison.rows.totalCount - 100} more: narrow the topics or the years`
                : `Show more of ${comparison.rows.totalCount}`}
            </button>
          )}
          <Pairs comparison={comparison} />
        </div>
      )}
      <Foot
        document={PositionsDocument}
        variables={variables}
        root="compare"
        note="Counts first; a share only where at least five propositions are shared."
      />
    </>
  );
}

/** The answer in a sentence, by rule. */
function answerOf({ rows, pairs }: Comparison): string {
  const opposed = pairs.filter((pair) => pair.opposed > 0).sort((a, b) => b.opposed - a.opposed);
  const [most] = opposed;
  const start = `${rows.totalCount} ${rows.totalCount === 1 ? 'proposition' : 'propositions'} on which at least one has a stand.`;
  if (!most?.a || !most.b) return `${start} No two of them oppose each other on any.`;
  const on = `${most.opposed} of the ${most.shared} that they share`;
  return `${start} Most opposed: ${shortNameOf(most.a)} and ${shortNameOf(most.b)}, on ${on}.`;
}

function Grid({
  comparison,
  actors,
  variables,
}: {
  comparison: Comparison;
  actors: Parameters<typeof shortNameOf>[0][];
  variables: PositionsQueryVariables;
}) {
  const [open, setOpen] = useState<string | null>(null);
  const rows = comparison.rows.nodes?.flatMap((row) => (row ? [row] : [])) ?? [];
  if (rows.length === 0) return <Empty>None of them has a recorded stand here. Take a topic away, or widen the years.</Empty>;
  const labels = new Map(actors.map((actor) => [actor.id, shortNameOf(actor)]));
  return (
    <table className="cards">
      <thead>
        <tr>
          <th scope="col">
            Proposition <div className="quiet">{comparison.rows.totalCount} on which at least one has a stand</div>
          </th>
          {actors.map((actor) => (
            <th key={actor.id} scope="col">
              <Link href={`/actors/${actor.id}`}>{shortNameOf(actor)}</Link>
            </th>
          ))}
        </tr>
      </thead>
      {verdicts.map(([verdict, title]) => {
        const of = rows.filter((row) => row.verdict === verdict);
        if (of.length === 0) return null;
        return (
          <tbody key={verdict}>
            <tr>
              <th className="group" colSpan={actors.length + 1} scope="rowgroup">
                {title} · {of.length}
              </th>
            </tr>
            {of.map((row) => (
              <RowOf key={row.proposition.id} row={row} labels={labels} open={open} onOpen={setOpen} variables={variables} />
            ))}
          </tbody>
        );
      })}
    </table>
  );
}

interface RowProps {
  readonly row: Row;
  readonly labels: ReadonlyMap<string, string>;
  readonly open: string | null;
  readonly onOpen: (cell: string | null) => void;
  readonly variables: PositionsQueryVariables;
}

function RowOf({ row, labels, open, onOpen, variables }: RowProps) {
  const { proposition } = row;
  const opened = row.cells.find(({ actor }) => open === `${proposition.id} ${actor?.id}`);
  return (
    <>
      <tr>
        <th scope="row" className="said">
          <Link href={pathOf(proposition)}>{proposition.text}</Link>
          <div className="quiet">{proposition.topics.map(({ name }) => name).join(' · ')}</div>
        </th>
        {row.cells.map(({ actor, standing, stale, empty, deciding }, index) => {
          const label = labels.get(actor?.id ?? '') ?? '';
          const key = `${proposition.id} ${actor?.id}`;
          return (
            <td key={actor?.id ?? index} data-label={label}>
              {standing ? (
                <Stance
                  standing={standing}
                  date={deciding.at(-1)?.date}
                  stale={stale}
                  label={label}
                  onOpen={() => onOpen(open === key ? null : key)}
                />
              ) : (
                <span className="quiet">{empty ? whyEmpty[empty] : '—'}</span>
              )}
            </td>
          );
        })}
      </tr>
      {opened?.actor && (
        <tr>
          <td colSpan={row.cells.length + 1}>
            <CellPositions
              actor={opened.actor.id}
              proposition={proposition.id}
              scope={variables.scope ?? null}
              onClose={() => onOpen(null)}
            />
          </td>
        </tr>
      )}
    </>
  );
}

function Pairs({ comparison }: { comparison: Comparison }) {
  if (comparison.pairs.length === 0) return null;
  return (
    <section>
      <h2>Two by two</h2>
      <div className="frame">
        <table>
          <thead>
            <tr>
              <th scope="col">Pair</th>
              <th scope="col">shared</th>
              <th scope="col">alike</th>
              <th scope="col">opposed</th>
              <th scope="col">agreement</th>
            </tr>
          </thead>
          <tbody>
            {comparison.pairs.map(({ a, b, shared, same, opposed, score }) => (
              <tr key={`${a?.id} ${b?.id}`}>
                <th scope="row">
                  {a && shortNameOf(a)} – {b && shortNameOf(b)}
                </th>
                <td className="number">{shared}</td>
                <td className="number">{same}</td>
                <td className="number">{opposed}</td>
                <td className="number">
                  {score.value === null || score.value === undefined ? (
                    <span className="quiet">too few to say</span>
                  ) : (
                    score.value.toFixed(2)
                  )}
                  {score.value !== null && score.value !== undefined && <span className="quiet"> of n {score.n}</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
