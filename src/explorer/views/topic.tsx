/** One topic: who is for, against, and silent on each of its propositions. */
import { useQuery } from 'urql';
import { Link, Redirect, useParams } from 'wouter';
import {
  MembersSilentDocument,
  OrganisationsDocument,
  type Stance as StanceWord,
  TopicPageDocument,
  TopicSilenceDocument,
} from '../../../generated/explorer/graphql.ts';
import { useAddress } from '../parts/address.ts';
import { Chips } from '../parts/chips.tsx';
import { Drawing } from '../parts/drawing.tsx';
import { Foot } from '../parts/foot.tsx';
import { pathOf } from '../parts/found.ts';
import { type Named, namesOf, shortNameOf } from '../parts/names.ts';
import { Stance } from '../parts/stance.tsx';
import { Empty, Failure, Loading, Missing } from '../parts/states.tsx';
import { tablesOn } from '../parts/tables.ts';
import { VotesHeld } from '../parts/votes-held.tsx';

const stances: readonly StanceWord[] = ['SUPPORTS', 'OPPOSES', 'CONDITIONAL', 'ABSTAINS'];

export default function TopicPage() {
  const { id = '' } = useParams<{ id: string }>();
  const variables = { id, first: 30 };
  const [{ data, fetching, error }, again] = useQuery({ query: TopicPageDocument, variables });
  const topic = data?.topic;
  if (error) return <Failure error={error} again={() => again({ requestPolicy: 'network-only' })} />;
  if (!topic) return fetching ? <Loading what="the topic" /> : <Missing what="topic" name={id} />;
  if (topic.id !== id) return <Redirect href={pathOf(topic)} replace />;
  const propositions = topic.propositions.nodes?.flatMap((each) => (each ? [each] : [])) ?? [];
  return (
    <>
      <p className="kicker">Topic</p>
      <h1>Who stands where on {topic.name.toLowerCase()}?</h1>
      <p className="lead">{topic.description}</p>
      <p className="chips">
        {topic.parent && (
          <Link className="chip open" href={pathOf(topic.parent)}>
            ↑ <bdi>{topic.parent.name}</bdi>
          </Link>
        )}
        {topic.children.nodes?.map(
          (child) =>
            child && (
              <Link key={child.id} className="chip open" href={pathOf(child)}>
                <bdi>{child.name}</bdi>
              </Link>
            ),
        )}
        <Link className="chip open" href={`/positions?topics=${topic.id}`}>
          Compare organisations on it
        </Link>
      </p>
      {propositions.length === 0 && <Empty>No proposition of this very topic is recorded: open one below it.</Empty>}
      {propositions.length > 0 && (
        <Drawing>
          {' '}
          {propositions.map(({ id: proposition, text, statements }) => {
            const by = Map.groupBy(
              statements.nodes?.flatMap((each) => (each?.holder ? [{ ...each, holder: each.holder }] : [])) ?? [],
              ({ stance }) => stance,
            );
            return (
              <article key={proposition} className="pair">
                <p className="said">
                  <Link href={`/propositions/${proposition}`}>{text}</Link>
                </p>
                {stances.map((stance) => {
                  const of = by.get(stance);
                  return of ? (
                    <p key={stance}>
                      <Stance standing={stance} /> {namesOf([...new Set(of.map(({ holder }) => shortNameOf(holder)))])}
                    </p>
                  ) : null;
                })}
                {statements.totalCount === 0 && <p className="quiet">Voted on, not stated.</p>}
              </article>
            );
          })}
        </Drawing>
      )}{' '}
      {topic.propositions.totalCount > propositions.length && (
        <p className="quiet">{topic.propositions.totalCount - propositions.length} more propositions: search for their words.</p>
      )}
      <Silent topic={topic.id} />
      {topic.rollCalls.totalCount > 0 && (
        <section>
          <h2>The latest of {topic.rollCalls.totalCount.toLocaleString('en')} votes on it</h2>
          <VotesHeld votes={topic.rollCalls.nodes} />
          <p>
            <Link href={`/roll-calls?topics=${topic.id}`}>All votes on it</Link>
          </p>
        </section>
      )}
      <Foot
        document={TopicPageDocument}
        variables={variables}
        root="topic"
        tables={tablesOn({ topics: [topic.id] }, { stated: true, voted: topic.rollCalls.totalCount > 0 })}
        record={topic.id}
        note={[topic.unbis && `UNBIS: ${topic.unbis}`, topic.cap && `Comparative Agendas Project ${topic.cap}`].filter(Boolean).join('; ')}
      />
    </>
  );
}

/** Who has no counted position on it: the organisations, and the members of one. */
function Silent({ topic }: { readonly topic: string }) {
  const address = useAddress();
  const [organisation = null] = address.list('members');
  const [{ data: known }] = useQuery({ query: OrganisationsDocument, variables: {} });
  const actors = known?.organisations?.nodes?.flatMap((each) => (each ? [each.id] : [])) ?? [];
  const [{ data }] = useQuery({ query: TopicSilenceDocument, variables: { topic, actors }, pause: actors.length === 0 });
  const [{ data: members }] = useQuery({
    query: MembersSilentDocument,
    variables: { topic, organisation: organisation ?? '' },
    pause: organisation === null,
  });
  return (
    <section>
      <h2>Who is silent on it</h2>
      {data?.silent && <p>{silenceOf('organisations', data.silent)}</p>}
      <Chips
        chosen={[
          { name: 'members', what: 'members of …', ids: organisation === null ? [] : [organisation], kinds: ['ORGANISATION'], most: 1 },
        ]}
        address={address}
      />
      {members?.silent && <p>{silenceOf('members', members.silent)}</p>}
      <p className="quiet">No counted position, stated or voted, is recorded here: it may be elsewhere.</p>
    </section>
  );
}

interface SilenceProps {
  readonly asked: number;
  readonly actors: readonly (Named | null)[];
  readonly onlyUncounted: readonly (Named | null)[];
}

function silenceOf(what: string, { asked, actors, onlyUncounted }: SilenceProps): string {
  const names = (of: readonly (Named | null)[]) => namesOf(of.flatMap((actor) => (actor ? [shortNameOf(actor)] : [])));
  if (actors.length === 0) return `None of ${asked} ${what} is silent.`;
  const doubtful = onlyUncounted.length === 0 ? '' : ` Of ${names(onlyUncounted)} there is something that does not count.`;
  return `${actors.length} of ${asked} ${what}: ${names(actors)}.${doubtful}`;
}
