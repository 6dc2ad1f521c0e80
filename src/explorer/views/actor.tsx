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
import { wordOf } from '../parts/choice.ts';
import { Foot } from '../parts/foot.tsx';
import { pathOf } from '../parts/found.ts';
import { intervalOf, shortNameOf } from '../parts/names.ts';
import { useResolved } from '../parts/resolve.ts';
import { Stance } from '../parts/stance.tsx';
import { Empty, Failure, Loading, Missing } from '../parts/states.tsx';
import { AgainstPartners } from './partners.tsx';

type Node = NonNullable<ActorPageQuery['node']>;
type Actor = Extract<Node, { name: string }>;

export default function ActorPage() {
  const { id = '' } = useParams<{ id: string }>();
  const variables = { id, first: 100 };
  const [{ data, fetching, error }, again] = useQuery({ query: ActorPageDocument, variables });
  const [{ data: cited }] = useQuery({ query: DatasetToCiteDocument, variables: {} });
  // Asked beside it, and shown with it: what comes later would move what is read already.
  const [{ data: moved, fetching: moving }] = useQuery({ query: ActorShiftsDocument, variables: { actor: id, first: 20 } });
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
      <h1>
        What does <bdi>{actor.name}</bdi> stand for?
      </h1>
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
      <Offices actor={actor} />
      <Memberships actor={actor} />
      {actor.__typename === 'State' && actor.votes && actor.votes.totalCount > 0 && (
        <section>
          <h2>Its latest votes, of {actor.votes.totalCount.toLocaleString('en')}</h2>
          <ol className="events">
            {actor.votes.nodes?.map(
              (vote) =>
                vote && (
                  <li key={vote.id}>
                    <span className="number quiet">{vote.date}</span>
                    <span>
                      {wordOf[vote.choice]}: <Link href={pathOf(vote.rollCall)}>{vote.rollCall.title}</Link>
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
      <About actor={actor} />
      <Foot document={ActorPageDocument} variables={variables} root="node" note={actor.id} />
    </>
  );
}

/** Where the address has a name in the place of an id. */
function Typed({ name }: { readonly name: string }) {
  const resolved = useResolved(name);
  if (resolved === undefined) return <Loading what="the page" />;
  return resolved ? <Redirect href={pathOf(resolved)} replace /> : <Missing what={`There is nobody ${name} here`} />;
}

function kindOf(actor: Actor): string {
  return { Organisation: 'Organisation', State: 'State', Official: 'Person', Group: 'Group' }[actor.__typename as 'State'] ?? 'Actor';
}

function answerOf(actor: Actor): string {
  const total = actor.statements?.totalCount ?? 0;
  const of =
    total === 0
      ? 'No stated positions of its own are recorded.'
      : `${total} stated ${total === 1 ? 'position is' : 'positions are'} recorded.`;
  const existed = actor.__typename === 'Organisation' ? actor.existed : actor.__typename === 'State' ? actor.existence : null;
  return `${of}${existed ? ` ${kindOf(actor)} ${intervalOf(existed)}.` : ''}`;
}

function Positions({ statements, total }: { readonly statements: readonly SaidFragment[]; readonly total: number }) {
  if (statements.length === 0) return null;
  const topics = Map.groupBy(statements, ({ proposition }) => proposition.topics[0]?.name ?? 'Other');
  return (
    <section>
      <h2>Positions by topic</h2>
      {[...topics]
        .sort(([a], [b]) => a.localeCompare(b))
        .map(([topic, of]) => (
          <section key={topic}>
            <h3 className="quiet">{topic}</h3>
            <Said statements={of} />
          </section>
        ))}
      {total > statements.length && <p className="quiet">{total - statements.length} older ones are not shown here.</p>}
    </section>
  );
}

/** Positions, one a line. */
export function Said({ statements, withHolder = false }: { readonly statements: readonly SaidFragment[]; readonly withHolder?: boolean }) {
  return (
    <ul className="said-list aligned">
      {statements.map((it) => (
        <li key={it.id}>
          <Stance standing={it.stance} date={it.date} />
          <span>
            {withHolder && it.holder && (
              <>
                <Link href={pathOf(it.holder)}>
                  <bdi>{shortNameOf(it.holder)}</bdi>
                </Link>
                :{' '}
              </>
            )}
            <Link href={`/positions/${it.id}`}>{it.summary}</Link> {!it.certain && <span className="quiet">uncertain attribution</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Shifts({ timeline }: { readonly timeline: ActorShiftsQuery['timeline'] | undefined }) {
  const shifts = timeline?.nodes?.flatMap((each) => (each?.change === 'SHIFTED' ? [each] : [])) ?? [];
  if (shifts.length === 0) return null;
  return (
    <section>
      <h2>Where it moved</h2>
      <ul className="said-list aligned moves">
        {shifts.map(({ position, previous }) => (
          <li key={position.id}>
            <span>
              {previous && <Stance standing={previous.stance} date={previous.date} />} →{' '}
              <Stance standing={position.stance} date={position.date} />
            </span>
            <Link href={pathOf(position.proposition)}>{position.proposition.text}</Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Offices({ actor }: { readonly actor: Actor }) {
  if (actor.__typename === 'Official') {
    const tenures = actor.tenures.nodes?.flatMap((each) => (each ? [each] : [])) ?? [];
    if (tenures.length === 0) return null;
    return (
      <section>
        <h2>Offices</h2>
        <ol className="events">
          {tenures.map(({ id, post, interval }) => (
            <li key={id}>
              <span className="number quiet">{intervalOf(interval)}</span>
              <span>
                {post.title},{' '}
                <Link href={pathOf(post.of)}>
                  <bdi>{post.of.name}</bdi>
                </Link>
              </span>
            </li>
          ))}
        </ol>
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
                      <Link href={pathOf(tenure.holder)}>
                        <bdi>{tenure.holder.name}</bdi>
                      </Link>{' '}
                      <span className="quiet">{intervalOf(tenure.interval)}</span>
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

function Memberships({ actor }: { readonly actor: Actor }) {
  if (actor.__typename !== 'Organisation' && actor.__typename !== 'State') return null;
  const rows = actor.memberships.nodes?.flatMap((each) => (each ? [each] : [])) ?? [];
  if (rows.length === 0) return null;
  return (
    <section>
      <h2>{actor.__typename === 'State' ? 'Memberships' : `Members, ${actor.memberships.totalCount} in all its time`}</h2>
      <ol className="events">
        {rows.map((row) => {
          const other = 'organisation' in row ? row.organisation : row.state;
          return (
            <li key={row.id}>
              <span className="number quiet">{intervalOf(row.interval)}</span>
              <span>
                <Link href={pathOf(other)}>
                  <bdi>{shortNameOf(other)}</bdi>
                </Link>{' '}
                <span className="quiet">{row.status.toLowerCase().replaceAll('_', ' ')}</span>
              </span>
            </li>
          );
        })}
      </ol>
    </section>
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
