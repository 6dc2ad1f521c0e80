/** What does X stand for? An actor's page: offices, memberships, positions by topic, shifts, votes. */
import { useQuery } from 'urql';
import { Link, Redirect, useParams } from 'wouter';
import {
  ActorPageDocument,
  type ActorPageQuery,
  ActorShiftsDocument,
  type ActorShiftsQuery,
  DatasetToCiteDocument,
  type SaidFragment,
} from '../../../generated/explorer/graphql.ts';
import { Drawing } from '../parts/drawing.tsx';
import { Foot } from '../parts/foot.tsx';
import { pathOf } from '../parts/found.ts';
import { Name } from '../parts/name.tsx';
import { dayOf, intervalOf, shortNameOf } from '../parts/names.ts';
import { useResolved } from '../parts/resolve.ts';
import { ChoiceOf, Stance } from '../parts/stance.tsx';
import { Empty, Failure, Loading, Missing } from '../parts/states.tsx';
import { tablesOfActor } from '../parts/tables.ts';
import { Timeline } from '../parts/timeline.tsx';
import { VotesHeld } from '../parts/votes-held.tsx';
import { organisationWords, statusWords } from '../parts/words.ts';
import { AgainstPartners } from './partners.tsx';

type Node = NonNullable<ActorPageQuery['node']>;
type Actor = Extract<Node, { name: string }>;

export default function ActorPage() {
  const { id = '' } = useParams<{ id: string }>();
  const variables = { id, first: 100 };
  const [{ data, fetching, error }, again] = useQuery({ query: ActorPageDocument, variables });
  const [{ data: cited }] = useQuery({ query: DatasetToCiteDocument, variables: {} });
  // Asked beside it, and shown with it: what comes later would move what is read already.
  const [{ data: moved, fetching: moving }] = useQuery({ query: ActorShiftsDocument, variables: { actor: id, last: 20 } });
  const actor = data?.node;
  if (error) return <Failure error={error} again={() => again({ requestPolicy: 'network-only' })} />;
  if (!actor) return fetching ? <Loading what="the page" /> : <Typed name={id} />;
  if (moving && !moved) return <Loading what="the page" />;
  if (!('name' in actor)) {
    return (
      <Empty>
        This is no actor: <Link href={pathOf(actor)}>go to its page</Link>.
      </Empty>
    );
  }
  return (
    <>
      <p className="kicker">{kindOf(actor)}</p>
      <Question actor={actor} />
      <p className="lead">{answerOf(actor)}</p>
      {actor.otherNames.length > 0 && (
        <p className="quiet">
          Also:{' '}
          {actor.otherNames.map((name, at) => (
            <span key={name}>
              {at > 0 && ', '}
              <bdi>{name}</bdi>
            </span>
          ))}
        </p>
      )}
      {'note' in actor && actor.note && <p className="note">{actor.note}</p>}
      <Positions
        statements={actor.statements?.nodes?.flatMap((each) => (each ? [each] : [])) ?? []}
        total={actor.statements?.totalCount ?? 0}
      />
      <Shifts timeline={moved?.timeline} />
      <Offices actor={actor} today={cited?.dataset?.updatedOn ?? null} />
      <Memberships actor={actor} today={cited?.dataset?.coveredTo ?? null} />
      {actor.__typename === 'State' && actor.votes && actor.votes.totalCount > 0 && (
        <section>
          <h2>Its latest votes, of {actor.votes.totalCount.toLocaleString('en')}</h2>
          <ol className="events">
            {actor.votes.nodes?.map(
              (vote) =>
                vote && (
                  <li key={vote.id}>
                    <span className="number quiet">{vote.date}</span>
                    <span className="said">
                      <ChoiceOf choice={vote.choice} /> <Link href={pathOf(vote.rollCall)}>{vote.rollCall.title}</Link>
                    </span>
                  </li>
                ),
            )}
          </ol>
          <p>
            <Link href={`/votes?members=&states=${actor.id}.RUS.USA.CHN.FRA.GBR&with=${actor.id}`}>With whom does it vote?</Link>
          </p>
        </section>
      )}
      {actor.__typename === 'State' && actor.votes && actor.votes.totalCount > 0 && cited?.dataset && (
        <AgainstPartners state={actor.id} name={actor.name} today={cited.dataset.updatedOn} />
      )}
      {actor.__typename === 'Organisation' && <Organs organisation={actor} />}
      <About actor={actor} />
      <Foot document={ActorPageDocument} variables={variables} root="node" tables={tablesOfActor(actor)} record={actor.id} />
    </>
  );
}

/** Where the address has a name in the place of an id. */
function Typed({ name }: { readonly name: string }) {
  const resolved = useResolved(name);
  if (resolved === undefined) return <Loading what="the page" />;
  return resolved ? <Redirect href={pathOf(resolved)} replace /> : <Missing what="state, organisation, person or group" name={name} />;
}

/** Names of states, organisations and groups stand before the question: not each of them could stand within it without an article. */
function Question({ actor: { __typename: type, name } }: { readonly actor: Actor }) {
  if (type === 'Official') {
    return (
      <h1>
        What does <bdi>{name}</bdi> stand for?
      </h1>
    );
  }
  return (
    <h1>
      <bdi>{name}</bdi>: what {type === 'Group' ? 'do they' : 'does it'} stand for?
    </h1>
  );
}

function kindOf(actor: Actor): string {
  if (actor.__typename === 'Organisation') return organisationWords[actor.kind];
  return { State: 'State', Official: 'Person', Group: 'Group' }[actor.__typename as 'State'] ?? 'Actor';
}

function answerOf(actor: Actor): string {
  const total = actor.statements?.totalCount ?? 0;
  const of =
    total === 0
      ? 'No stated positions of its own are recorded.'
      : `${total} stated ${total === 1 ? 'position is' : 'positions are'} recorded.`;
  const existed = actor.__typename === 'Organisation' ? actor.existed : actor.__typename === 'State' ? actor.existence : null;
  if (!existed) return of;
  return `${of} It ${existed.end === 'OPEN' && existed.since ? `has existed since ${dayOf(existed.since)}` : `existed ${intervalOf(existed, dayOf)}`}.`;
}

function Positions({ statements, total }: { readonly statements: readonly SaidFragment[]; readonly total: number }) {
  if (statements.length === 0) return null;
  const topics = Map.groupBy(statements, ({ proposition }) => proposition.topics[0]?.name ?? 'Other');
  return (
    <Drawing>
      {' '}
      <section>
        <h2>Positions by topic</h2>
        {[...topics]
          .sort(([a], [b]) => a.localeCompare(b))
          .map(([topic, of]) => (
            <section key={topic} className="topic">
              <h3>{topic}</h3>
              <Said statements={of} />
            </section>
          ))}
        {total > statements.length && <p className="quiet">{total - statements.length} older ones are not shown here.</p>}
      </section>
    </Drawing>
  );
}

/** Positions, one a line. */
export function Said({ statements, withHolder = false }: { readonly statements: readonly SaidFragment[]; readonly withHolder?: boolean }) {
  return (
    <ul className="said-list aligned">
      {statements.map((it) => (
        <li key={it.id}>
          <Stance standing={it.stance} date={it.date} />
          <span className="said">
            {withHolder && it.holder && (
              <>
                <Name of={it.holder} />:{' '}
              </>
            )}
            <Link href={`/positions/${it.id}`}>{it.summary}</Link> {!it.certain && <span className="quiet">uncertain attribution</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Its latest changes of stance, the last first. */
function Shifts({ timeline }: { readonly timeline: ActorShiftsQuery['timeline'] | undefined }) {
  const changes = timeline?.nodes?.flatMap((each) => (each ? [each] : [])) ?? [];
  const shifts = changes.filter(({ change }) => change === 'SHIFTED').reverse();
  if (shifts.length === 0) return null;
  const more = (timeline?.totalCount ?? 0) > changes.length;
  return (
    <section>
      <h2>Where the stance changed{more && ', the latest'}</h2>
      <ul className="said-list aligned moves">
        {shifts.map(({ position, previous }) => (
          <li key={position.id}>
            <span>
              {previous && <Stance standing={previous.stance} date={previous.date} />} →{' '}
              <Stance standing={position.stance} date={position.date} />
            </span>
            <Link href={pathOf(position.proposition)} className="said">
              {position.proposition.text}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface DatedProps {
  readonly actor: Actor;
  readonly today: string | null;
}

function Offices({ actor, today }: DatedProps) {
  if (actor.__typename === 'Official') {
    const tenures = actor.tenures.nodes?.flatMap((each) => (each ? [each] : [])) ?? [];
    if (tenures.length === 0 || today === null) return null;
    return (
      <section>
        <h2>Offices</h2>
        <Timeline
          label={`Offices of ${actor.name} over time; the table below has each`}
          groups={[
            {
              name: '',
              spans: tenures.map(({ id, post, interval }) => ({
                key: id,
                name: post.title,
                quality: '',
                interval,
                link: (
                  <>
                    {post.title}, <Name of={post.of} full />
                  </>
                ),
              })),
            },
          ]}
          today={today}
        />
      </section>
    );
  }
  if (actor.__typename !== 'Organisation' && actor.__typename !== 'State') return null;
  const posts = actor.posts.nodes?.flatMap((each) => (each ? [each] : [])) ?? [];
  if (posts.length === 0) return null;
  return (
    <section>
      <h2>Offices and who held them last</h2>
      <ol className="events">
        {posts.map(({ id, title, tenures }) => (
          <li key={id}>
            <span>{title}</span>
            <span>
              {tenures.nodes?.map(
                (tenure, index) =>
                  tenure && (
                    <span key={tenure.id}>
                      {index > 0 && ' · '}
                      <Name of={tenure.holder} full /> <span className="quiet">{intervalOf(tenure.interval)}</span>
                    </span>
                  ),
              )}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Memberships({ actor, today }: DatedProps) {
  if ((actor.__typename !== 'Organisation' && actor.__typename !== 'State') || today === null) return null;
  const { totalCount, nodes } = actor.memberships;
  const rows = nodes?.flatMap((each) => (each ? [each] : [])) ?? [];
  if (rows.length === 0) return null;
  return (
    <section>
      <h2>{actor.__typename === 'State' ? 'Memberships' : `Members, ${totalCount} in all its time`}</h2>
      <Timeline
        label={`${actor.__typename === 'State' ? 'Memberships' : 'Members'} of ${actor.name} over time; the table below has each`}
        groups={[
          {
            name: '',
            spans: rows.map((row) => {
              const other = 'organisation' in row ? row.organisation : row.state;
              return {
                key: row.id,
                name: shortNameOf(other),
                quality: row.status === 'MEMBER' ? '' : statusWords[row.status],
                interval: row.interval,
                gaps: row.interruptions.map(({ interval }) => interval),
                link: <Name of={other} />,
              };
            }),
          },
        ]}
        today={today}
      />
      {totalCount > rows.length && <p className="quiet">The first {rows.length} are drawn; all are on the page of members.</p>}
    </section>
  );
}

/** What votes: an organ, of which organisation, and its latest votes; or the organs of an organisation. */
function Organs({
  organisation: { parent, organs, rollCalls },
}: {
  readonly organisation: Extract<Actor, { __typename?: 'Organisation' }>;
}) {
  const below = organs.nodes?.flatMap((each) => (each ? [each] : [])) ?? [];
  return (
    <>
      {parent && (
        <p>
          It is an organ of <Name of={parent} />.
        </p>
      )}
      {below.length > 0 && (
        <section>
          <h2>Its organs that vote</h2>
          <p>
            {below.map((organ, at) => (
              <span key={organ.id}>
                {at > 0 && ', '}
                <Name of={organ} />
              </span>
            ))}
          </p>
        </section>
      )}
      {rollCalls && rollCalls.totalCount > 0 && (
        <section>
          <h2>Its latest votes, of {rollCalls.totalCount.toLocaleString('en')}</h2>
          <VotesHeld votes={rollCalls.nodes} />
          <p>
            <Link href="/roll-calls">All recorded votes</Link>
          </p>
        </section>
      )}
    </>
  );
}

function About({ actor }: { readonly actor: Actor }) {
  const statements = actor.statementsAbout?.nodes?.flatMap((each) => (each ? [each] : [])) ?? [];
  if (statements.length === 0) return null;
  return (
    <section>
      <h2>What others say of it</h2>
      <Said statements={statements} withHolder />
      {(actor.statementsAbout?.totalCount ?? 0) > statements.length && (
        <p className="quiet">{(actor.statementsAbout?.totalCount ?? 0) - statements.length} more.</p>
      )}
    </section>
  );
}
