/** How did they vote? One roll call as tiles, seats and table; how it moved against the last of its series; and two votes side by side. */
import { useQuery } from 'urql';
import { Link, useLocation, useParams } from 'wouter';
import {
  type AdoptionRule,
  RollCallPageDocument,
  type RollCallPageQuery,
  RollCallSeriesDocument,
  RollCallVotesDocument,
  type VotedOn,
} from '../../../generated/explorer/graphql.ts';
import { type Address, useAddress } from '../parts/address.ts';
import { choices, classOf, type Seen, tallyOf, type Voter, wordOf } from '../parts/choice.ts';
import { Drawing } from '../parts/drawing.tsx';
import { Evidence } from '../parts/evidence.tsx';
import { Find } from '../parts/find.tsx';
import { Foot } from '../parts/foot.tsx';
import { pathOf } from '../parts/found.ts';
import { Name } from '../parts/name.tsx';
import { Seats, TallyBar, Tiles } from '../parts/seats.tsx';
import { SeriesPlot } from '../parts/series.tsx';
import { ChoiceOf } from '../parts/stance.tsx';
import { Failure, Loading, Missing } from '../parts/states.tsx';
import { Switch } from '../parts/switch.tsx';
import { Table } from '../parts/table.tsx';

type RollCall = NonNullable<RollCallPageQuery['rollCall']>;

const rules: Readonly<Record<AdoptionRule, string>> = {
  MAJORITY: 'by a majority of those voting',
  TWO_THIRDS: 'by two thirds of those voting',
  EITHER: 'by two thirds of those voting as by a majority',
  UNRECORDED: 'which majority it needed is not recorded',
};
const kinds: Readonly<Record<VotedOn, string>> = {
  TEXT: 'on a whole text',
  AMENDMENT: 'on an amendment',
  PARAGRAPH: 'on a part of a text',
  MOTION: 'on a motion',
};

function votersOf(rollCall: RollCall): Voter[] {
  const voters = new Map<string, Voter>();
  for (const vote of [...(rollCall.start.nodes ?? []), ...(rollCall.end.nodes ?? [])]) {
    if (vote?.holder?.__typename !== 'State') continue;
    const { id, name, region } = vote.holder;
    voters.set(id, { id, name, region: region ?? 'Other', choice: vote.choice });
  }
  for (const { id, name, region } of rollCall.absent ?? []) voters.set(id, { id, name, region: region ?? 'Other', choice: 'ABSENT' });
  return [...voters.values()];
}

export default function RollCallPage() {
  const { id = '' } = useParams<{ id: string }>();
  const address = useAddress();
  const [, go] = useLocation();
  const variables = { id };
  const [{ data, fetching, error }, again] = useQuery({ query: RollCallPageDocument, variables });
  const beside = address.text('beside');
  const [{ data: other }] = useQuery({ query: RollCallPageDocument, variables: { id: beside ?? '' }, pause: beside === null });
  const rollCall = data?.rollCall;
  if (error) return <Failure error={error} again={() => again({ requestPolicy: 'network-only' })} />;
  if (!rollCall) return fetching ? <Loading what="the vote" /> : <Missing what="vote" name={id} />;
  const voters = votersOf(rollCall);
  const tally = rollCall.totals ?? rollCall.tally;
  return (
    <>
      <p className="kicker">Roll call</p>
      <h1>
        <bdi>{rollCall.title}</bdi>
      </h1>
      <p className="lead">
        {tallyOf(tally)}
        {rollCall.adopted != null && (rollCall.adopted ? ': adopted' : ': not adopted')}, {rules[rollCall.adoption]}.
      </p>
      <p className="quiet">
        {[
          rollCall.body?.name,
          rollCall.session && `session ${rollCall.session}`,
          rollCall.date,
          rollCall.symbol,
          kinds[rollCall.votedOn],
          rollCall.important && 'listed as important by the United States',
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <p>
        On: <Link href={pathOf(rollCall.proposition)}>{rollCall.proposition.text}</Link>{' '}
        {rollCall.yes === 'OPPOSES' && <span className="quiet">Whoever voted for the text voted against this.</span>}
      </p>
      {rollCall.note && <p className="note">{rollCall.note}</p>}
      <Drawing>
        {' '}
        <Seats voters={voters} />
        <p className="chips">
          <Switch address={address} name="table" label="Show as table" />
          {choices.map((choice) => (
            <span key={choice} className="quiet">
              <span className={`tile key ${classOf[choice]}`} aria-hidden="true" /> {wordOf[choice]}{' '}
              {voters.filter((voter) => voter.choice === choice).length}
            </span>
          ))}
          {rollCall.absent === null && <span className="quiet">Who was absent is not recorded.</span>}
        </p>
        {address.text('table') ? <Votes voters={voters} /> : <Tiles voters={voters} onState={(state) => go(`/actors/${state}`)} />}
      </Drawing>
      {rollCall.previous && <Moved rollCall={rollCall} />}
      <section className={other?.rollCall ? undefined : 'onscreen'}>
        <h2>Beside another vote</h2>
        <p className="quiet onscreen">
          Who voted otherwise in the one than in the other. Find the other by its symbol or words, or take one of its series below.
        </p>
        <Find
          small
          kinds={['ROLL_CALL']}
          label="Another vote"
          placeholder="A symbol, or words of a title …"
          onPick={({ id: to }) => address.set({ beside: to === rollCall.id ? null : to })}
        />
        {other?.rollCall && (
          <>
            <Beside one={rollCall} two={other.rollCall} address={address} />
            <Foot
              part={`How they voted on ${other.rollCall.symbol ?? other.rollCall.title}`}
              document={RollCallVotesDocument}
              variables={{ id: other.rollCall.id, first: 100, after: null }}
              root="rollCall"
              note="The votes of the other one."
            />
          </>
        )}
      </section>
      <Series proposition={rollCall.proposition.id} shown={rollCall.id} beside={beside} onBeside={(to) => address.set({ beside: to })} />
      <section>
        <h2>Where it is recorded</h2>
        <Evidence evidence={rollCall.evidence} />
      </section>
      <Foot
        document={RollCallVotesDocument}
        variables={{ id: rollCall.id, first: 100, after: null }}
        root="rollCall"
        {...(other?.rollCall ? {} : { record: rollCall.id })}
        note={[
          `${rollCall.symbol ?? rollCall.id}, ${rollCall.date}: ${tallyOf(tally)}`,
          other?.rollCall &&
            `beside ${other.rollCall.symbol ?? other.rollCall.id}, ${other.rollCall.date}: ${tallyOf(other.rollCall.tally)}`,
        ]
          .filter(Boolean)
          .join('; ')}
      />
    </>
  );
}

function Votes({ voters }: { readonly voters: readonly Voter[] }) {
  return (
    <Table columns={['State', 'Vote', 'Region']}>
      {[...voters]
        .sort((a, b) => a.name.localeCompare(b.name))
        .map(({ id, name, region, choice }) => (
          <tr key={id}>
            <th scope="row">
              <Link href={`/actors/${id}`}>{name}</Link>
            </th>
            <td>{wordOf[choice]}</td>
            <td>{region}</td>
          </tr>
        ))}
    </Table>
  );
}

function Moved({ rollCall: { previous, moved } }: { readonly rollCall: RollCall }) {
  if (!previous) return null;
  return (
    <section>
      <h2>Against the last vote of its series</h2>
      <p>
        <Link href={pathOf(previous)}>{previous.title}</Link>, {previous.date}: {tallyOf(previous.tally)}.{' '}
        {moved.length === 0 ? 'No state moved.' : `${moved.length} moved:`}
      </p>
      <Moves of={moved.flatMap(({ state, from, to }) => (state ? [{ ...state, from, to }] : []))} />
    </section>
  );
}

interface Move {
  readonly id: string;
  readonly name: string;
  readonly from: Seen;
  readonly to: Seen;
}

/** Who chose what, then what: the states of each such move together, the most frequent first. */
function Moves({ of }: { readonly of: readonly Move[] }) {
  const moves = [...Map.groupBy(of, ({ from, to }) => `${from} ${to}`).values()].sort((a, b) => b.length - a.length);
  return (
    <dl className="moved">
      {moves.map((states) => {
        const [{ from, to }] = states as [Move];
        return (
          <div key={`${from} ${to}`}>
            <dt>
              <ChoiceOf choice={from} /> <span aria-hidden="true">→</span>
              <span className="hidden">then</span> <ChoiceOf choice={to} /> <span className="quiet number">{states.length}</span>
            </dt>
            <dd>
              {states.map((state, at) => (
                <span key={state.id}>
                  {at > 0 && ', '}
                  <Name of={{ __typename: 'State', ...state }} />
                </span>
              ))}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

/** Who voted otherwise in the one than in the other. */
function Beside({ one, two, address }: { readonly one: RollCall; readonly two: RollCall; readonly address: Address }) {
  const there = new Map(votersOf(two).map((voter) => [voter.id, voter.choice]));
  const cells = Map.groupBy(
    votersOf(one).flatMap((voter) => {
      const then = there.get(voter.id);
      return then === undefined ? [] : [{ ...voter, then }];
    }),
    ({ choice, then }) => `${choice} ${then}`,
  );
  const namesIn = (choice: Seen, then: Seen) => cells.get(`${choice} ${then}`) ?? [];
  return (
    <>
      <p>
        Rows: {one.title}, {one.date}. Columns: <Link href={pathOf(two)}>{two.title}</Link>, {two.date}. A number opens the states behind
        it.
      </p>
      <Table columns={['this one ↓ the other →', ...choices.map((choice) => wordOf[choice])]}>
        {choices.map((choice) => (
          <tr key={choice}>
            <th scope="row">{wordOf[choice]}</th>
            {choices.map((then) => {
              const of = namesIn(choice, then);
              return (
                <td key={then}>
                  {of.length === 0 ? (
                    <span className="quiet number">0</span>
                  ) : (
                    <details>
                      <summary>
                        <b className="number">{of.length}</b>
                        <span className="hidden"> states: which</span>
                      </summary>
                      {of.map(({ name }) => name).join(', ')}
                    </details>
                  )}
                </td>
              );
            })}
          </tr>
        ))}
      </Table>
      <Unlike one={one} two={two} address={address} />
    </>
  );
}

/** Who voted unlike a state in the one and like it in the other. */
function Unlike({ one, two, address }: { readonly one: RollCall; readonly two: RollCall; readonly address: Address }) {
  const like = address.text('like');
  const [here, there] = [votersOf(one), new Map(votersOf(two).map((voter) => [voter.id, voter]))];
  const own = here.find(({ id }) => id === like);
  const then = like === null ? undefined : there.get(like);
  const asked = [
    ['unlike it here and like it there', false, true],
    ['like it here and unlike it there', true, false],
    ['unlike it in both', false, false],
  ] as const;
  return (
    <>
      <p className="chips">
        <label className="chip open">
          Who voted unlike and like{' '}
          <select value={like ?? ''} onChange={(event) => address.set({ like: event.target.value })}>
            <option value="">choose a state</option>
            {[...here]
              .filter(({ id }) => there.has(id))
              .sort((a, b) => a.name.localeCompare(b.name))
              .map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
          </select>
        </label>
        {own && then && (
          <span className="quiet">
            <bdi>{own.name}</bdi> was {wordOf[own.choice]} here, and {wordOf[then.choice]} there.
          </span>
        )}
      </p>
      {own &&
        then &&
        asked.map(([title, likeHere, likeThere]) => {
          const of = here.filter(({ id, choice }) => {
            const other = there.get(id);
            return id !== own.id && other && (choice === own.choice) === likeHere && (other.choice === then.choice) === likeThere;
          });
          return (
            <details key={title} open={likeThere}>
              <summary>
                {of.length} voted {title}
              </summary>
              {of.length === 0 ? (
                <p>No state.</p>
              ) : (
                <Moves of={of.map(({ id, name, choice }) => ({ id, name, from: choice, to: there.get(id)?.choice ?? 'ABSENT' }))} />
              )}
            </details>
          );
        })}
    </>
  );
}

interface SeriesProps {
  readonly proposition: string;
  readonly shown: string;
  readonly beside: string | null;
  readonly onBeside: (id: string | null) => void;
}

function Series({ proposition, shown, beside, onBeside }: SeriesProps) {
  const [{ data }] = useQuery({ query: RollCallSeriesDocument, variables: { proposition, first: 100 } });
  const all = data?.rollCalls?.nodes?.flatMap((each) => (each ? [each] : [])) ?? [];
  return (
    <section>
      <h2>The series over the years</h2>
      {all.length <= 1 ? (
        <p className="quiet">No other vote was on this proposition.</p>
      ) : (
        <>
          <SeriesPlot votes={all} shown={shown} />
          <div className="frame">
            <table className="cards rows">
              <caption className="quiet">The latest first</caption>
              <tbody>
                {all.map((each) => (
                  <tr key={each.id}>
                    <td className="number">{each.date}</td>
                    <td>
                      {each.id === shown ? (
                        <b>{each.symbol ?? each.title}</b>
                      ) : (
                        <Link href={pathOf(each)}>{each.symbol ?? each.title}</Link>
                      )}
                    </td>
                    <td>
                      <TallyBar {...each.tally} />
                    </td>
                    <td className="number quiet">{tallyOf(each.tally)}</td>
                    <td>
                      {each.id !== shown && (
                        <button
                          type="button"
                          className="button"
                          aria-pressed={beside === each.id}
                          onClick={() => onBeside(beside === each.id ? null : each.id)}
                        >
                          side by side
                        </button>
                      )}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          {(data?.rollCalls?.totalCount ?? 0) > all.length && (
            <p className="quiet">
              The latest {all.length} of {data?.rollCalls?.totalCount}.
            </p>
          )}
        </>
      )}
    </section>
  );
}
