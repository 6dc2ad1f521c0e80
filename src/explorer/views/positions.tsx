/** Who stands where? Propositions × actors: who is for, who against, since when, and on what evidence. */
import { type CSSProperties, useState } from 'react';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import {
  type Authority,
  type Doubt,
  type NoStanding,
  PositionsDocument,
  type PositionsQuery,
  type PositionsQueryVariables,
  type Verdict,
} from '../../../generated/explorer/graphql.ts';
import { useAddress } from '../parts/address.ts';
import { moveByArrows } from '../parts/arrows.ts';
import { Chips } from '../parts/chips.tsx';
import { Drawing } from '../parts/drawing.tsx';
import { Foot } from '../parts/foot.tsx';
import { pathOf } from '../parts/found.ts';
import { Name } from '../parts/name.tsx';
import { type Named, namesOf, shortNameOf } from '../parts/names.ts';
import { Stance } from '../parts/stance.tsx';
import { Empty, Failure, Loading } from '../parts/states.tsx';
import { doubts, Switch } from '../parts/switch.tsx';
import { Table } from '../parts/table.tsx';
import { Withheld } from '../parts/withheld.tsx';
import { CellPositions } from './cell-positions.tsx';
import { Deeds } from './deeds.tsx';

const defaults = { actors: 'nato.csto.sco.osce.un', authority: 'CHAIR' };

/** From the highest down: an organisation's statements count from the chosen one up. */
const authorities: readonly (readonly [Authority, string])[] = [
  ['TREATY', 'a treaty only'],
  ['CONSENSUS_DECLARATION', 'a declaration by consensus, or more'],
  ['MINISTERIAL', 'ministers, or more'],
  ['CHAIR', 'the chair, or more'],
  ['OFFICE_HOLDER', 'any officer'],
];

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
type ComparedRow = NonNullable<NonNullable<Comparison['rows']['nodes']>[number]>;

export default function Positions() {
  const address = useAddress(defaults);
  const [first, setFirst] = useState(50);
  const actors = address.list('actors');
  const topics = address.list('topics');
  const count: Doubt[] = [...(address.text('doubtful') ? doubts : []), ...(address.text('stale') ? (['STALE'] as const) : [])];
  const votes = address.text('votes') !== null;
  const deeds = address.text('deeds');
  const variables: PositionsQueryVariables = {
    actors: [...actors],
    scope: {
      topics: topics.length > 0 ? [...topics] : null,
      from: address.text('from'),
      to: address.text('to'),
      authority: (address.text('authority') ?? 'CHAIR') as Authority,
      count,
      records: votes ? ['STATEMENT', 'VOTE'] : ['STATEMENT'],
      through: address.text('through') ? 'ENTAILS' : 'NONE',
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
      <h1 className="names" style={{ '--names': actors.length } as CSSProperties}>
        Where do {shown.length > 0 ? namesOf(shown.map(shortNameOf)) : 'they'} stand?
      </h1>
      <p className="lead answer">{comparison ? answerOf(comparison) : 'What each declared itself, or said, with date and source.'}</p>
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
          <div className="chips key">
            <Stance standing="SUPPORTS" /> <Stance standing="OPPOSES" /> <Stance standing="CONDITIONAL" /> <Stance standing="ABSTAINS" />
            <span className="quiet">
              <Stance standing="SUPPORTS" stale /> not renewed for five years
            </span>
            <span className="quiet">
              <Stance standing="SUPPORTS" parallel /> of its own members alone
            </span>
            <span className="end">
              <Withheld withheld={comparison.withheld} what="positions" />
            </span>
          </div>
          <div className="chips">
            <Switch address={address} name="doubtful" label="Count doubtful ones" />
            <Switch address={address} name="stale" label="Score those not renewed" />
            <Switch address={address} name="votes" label="With votes" />
            <Switch address={address} name="through" label="With what follows from other propositions" />
            <label className="chip open">
              organisations by{' '}
              <select value={address.text('authority') ?? 'CHAIR'} onChange={(event) => address.set({ authority: event.target.value })}>
                {authorities.map(([authority, title]) => (
                  <option key={authority} value={authority}>
                    {title}
                  </option>
                ))}
              </select>
            </label>
          </div>
          <Drawing>
            <Grid
              comparison={comparison}
              actors={shown}
              variables={variables}
              open={address.text('cell')}
              onOpen={(cell) => address.set({ cell })}
            />
          </Drawing>
          {comparison.rows.totalCount > first && (
            <button type="button" className="button" onClick={() => setFirst(Math.min(100, first + 50))} disabled={first >= 100}>
              {first >= 100
                ? `${comparison.rows.totalCount - 100} more: narrow the topics or the years`
                : `Show more of ${comparison.rows.totalCount}`}
            </button>
          )}
          <Pairs comparison={comparison} />
          <Words actors={shown} chosen={deeds} onChoose={(organisation) => address.set({ deeds: organisation })} />
        </div>
      )}
      {deeds && (
        <Deeds
          organisation={deeds}
          name={shortNameOf(shown.find(({ id }) => id === deeds) ?? { id: deeds })}
          scope={variables.scope}
          onClose={() => address.set({ deeds: null })}
        />
      )}
      {actors.length > 1 && (
        <Foot
          document={PositionsDocument}
          variables={variables}
          root="compare"
          measure="AGREEMENT"
          note={`Agreement = same ÷ (same + different), where at least five are shared; ${comparison?.rows.totalCount ?? 0} propositions; stated positions${votes ? ' and votes' : ''} that were chosen, and are no record.`}
        />
      )}
    </>
  );
}

/** The answer in a sentence, by rule. */
function answerOf({ rows, opposed, differing, agreed, pairs }: Comparison): string {
  const start = `${rows.totalCount} ${rows.totalCount === 1 ? 'proposition' : 'propositions'} on which at least one has a position.`;
  const shared = `On ${opposed.totalCount} one is against what another is for; on ${differing.totalCount} they differ otherwise; on ${agreed.totalCount} they agree.`;
  const [most] = [...pairs].sort((a, b) => b.opposed - a.opposed);
  if (!most?.a || !most.b || most.opposed === 0) return `${start} ${shared}`;
  return `${start} ${shared} Most opposed where it is scored: ${shortNameOf(most.a)} and ${shortNameOf(most.b)}, on ${most.opposed}.`;
}

/** An organisation's members are another question, asked of each by itself. */
function Words({
  actors,
  chosen,
  onChoose,
}: {
  readonly actors: readonly Named[];
  readonly chosen: string | null;
  readonly onChoose: (organisation: string) => void;
}) {
  const organisations = actors.filter(({ __typename: type }) => type === 'Organisation');
  if (organisations.length === 0) return null;
  return (
    <section>
      <h2>Word against deed</h2>
      <p className="chips">
        <span className="quiet">What was declared, and how the members voted:</span>
        {organisations.map((organisation) => (
          <button
            type="button"
            key={organisation.id}
            className="chip open"
            aria-pressed={chosen === organisation.id}
            onClick={() => onChoose(organisation.id)}
          >
            {shortNameOf(organisation)} and its members
          </button>
        ))}
      </p>
    </section>
  );
}

interface GridProps {
  readonly comparison: Comparison;
  readonly actors: readonly Named[];
  readonly variables: PositionsQueryVariables;
  /** the cell that is open: `PROPOSITION.ACTOR` */
  readonly open: string | null;
  readonly onOpen: (cell: string | null) => void;
}

function Grid({ comparison, actors, variables, open, onOpen }: GridProps) {
  const rows = comparison.rows.nodes?.flatMap((row) => (row ? [row] : [])) ?? [];
  if (rows.length === 0) return <Empty>None of them has a recorded stand here. Take a topic away, or widen the years.</Empty>;
  const labels = new Map(actors.map((actor) => [actor.id, shortNameOf(actor)]));
  return (
    <table className="cards" onKeyDown={moveByArrows}>
      <thead>
        <tr>
          <th scope="col">
            Proposition <div className="quiet">{comparison.rows.totalCount} on which at least one has a position</div>
          </th>
          {actors.map((actor) => (
            <th key={actor.id} scope="col">
              <Name of={actor} />
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
                {title} · {countOf(comparison, verdict, of.length)}
              </th>
            </tr>
            {of.map((row) => (
              <RowOf key={row.proposition.id} row={row} labels={labels} open={open} onOpen={onOpen} variables={variables} />
            ))}
          </tbody>
        );
      })}
    </table>
  );
}

/** How many there are; where not all are shown, how many are. */
function countOf({ rows, opposed, differing, agreed }: Comparison, verdict: Verdict, shown: number): string {
  const known: Partial<Record<Verdict, number>> = {
    OPPOSED: opposed.totalCount,
    DIFFERING: differing.totalCount,
    AGREED: agreed.totalCount,
  };
  const total = known[verdict] ?? (rows.totalCount > (rows.nodes?.length ?? 0) ? null : shown);
  if (total === null) return `${shown} of those shown`;
  return total > shown ? `${total}, ${shown} of them shown` : String(total);
}

interface RowProps {
  readonly row: ComparedRow;
  readonly labels: ReadonlyMap<string, string>;
  readonly open: string | null;
  readonly onOpen: (cell: string | null) => void;
  readonly variables: PositionsQueryVariables;
}

function RowOf({ row, labels, open, onOpen, variables }: RowProps) {
  const { proposition } = row;
  const opened = row.cells.find(({ actor }) => open === `${proposition.id}.${actor?.id}`);
  return (
    <>
      <tr>
        <th scope="row" className="said">
          <Link href={pathOf(proposition)}>{proposition.text}</Link>
          <div className="quiet">{proposition.topics.map(({ name }) => name).join(' · ')}</div>
        </th>
        {row.cells.map(({ actor, standing, stale, empty, carried, deciding }, index) => {
          const label = labels.get(actor?.id ?? '') ?? '';
          const key = `${proposition.id}.${actor?.id}`;
          return (
            <td key={actor?.id ?? index} id={key} data-label={label}>
              {standing ? (
                <Stance
                  standing={standing}
                  date={deciding.at(-1)?.date}
                  stale={stale}
                  parallel={proposition.appliesTo === 'OWN_MEMBERS' && actor?.__typename === 'Organisation'}
                  label={label}
                  onOpen={() => onOpen(open === key ? null : key)}
                />
              ) : empty === 'ONLY_UNCOUNTED' ? (
                <button type="button" className="plain quiet" onClick={() => onOpen(open === key ? null : key)}>
                  <span className="hidden">{label} </span>
                  {whyEmpty[empty]}
                </button>
              ) : (
                <span className="quiet">{empty ? whyEmpty[empty] : '—'}</span>
              )}
              {carried && <div className="quiet">follows from another</div>}
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
              asked={variables}
              onClose={() => {
                onOpen(null);
                document.getElementById(`${proposition.id}.${opened.actor?.id}`)?.querySelector('button')?.focus();
              }}
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
      <Table columns={['Pair', 'shared', 'alike', 'opposed', 'not scored', 'agreement']}>
        {comparison.pairs.map(({ a, b, shared, same, opposed, mixed, stale, parallel, score }) => (
          <tr key={`${a?.id} ${b?.id}`}>
            <th scope="row">
              {a && shortNameOf(a)} – {b && shortNameOf(b)}
            </th>
            <td className="number">{shared}</td>
            <td className="number">{same}</td>
            <td className="number">{opposed}</td>
            <td className="number">{unscored({ mixed, stale, parallel })}</td>
            <td className="number">
              {score.value === null || score.value === undefined ? <span className="quiet">too few to say</span> : score.value.toFixed(2)}
              {score.value !== null && score.value !== undefined && <span className="quiet"> of n {score.n}</span>}
            </td>
          </tr>
        ))}
      </Table>
    </section>
  );
}

/** "3: 2 not renewed, 1 parallel" */
function unscored({ mixed, stale, parallel }: { readonly mixed: number; readonly stale: number; readonly parallel: number }): string {
  const parts = [stale > 0 && `${stale} not renewed`, parallel > 0 && `${parallel} parallel`, mixed > 0 && `${mixed} mixed`].filter(
    Boolean,
  );
  return parts.length === 0 ? '–' : parts.join(', ');
}
