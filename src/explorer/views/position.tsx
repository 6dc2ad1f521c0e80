/** One position: who holds it, what it says, on whose behalf, known through whom, and where it can be read. */
import { useQuery } from 'urql';
import { Link, useParams } from 'wouter';
import { PositionPageDocument, type PositionPageQuery, PositionRelationsDocument } from '../../../generated/explorer/graphql.ts';
import { wordOf } from '../parts/choice.ts';
import { Evidence } from '../parts/evidence.tsx';
import { Foot } from '../parts/foot.tsx';
import { pathOf } from '../parts/found.ts';
import { Name } from '../parts/name.tsx';
import { Stance } from '../parts/stance.tsx';
import { Failure, Loading, Missing } from '../parts/states.tsx';
import { actWords, attributionWords, authorityWords, languageOf, relationWords, toneWords } from '../parts/words.ts';

type Node = NonNullable<PositionPageQuery['node']>;
type Statement = Extract<Node, { __typename?: 'Statement' }>;
type Vote = Extract<Node, { __typename?: 'Vote' }>;

export default function PositionPage() {
  const { id = '' } = useParams<{ id: string }>();
  const variables = { id };
  const [{ data, fetching, error }, again] = useQuery({ query: PositionPageDocument, variables });
  const node = data?.node;
  if (error) return <Failure error={error} again={() => again({ requestPolicy: 'network-only' })} />;
  if (node?.__typename !== 'Statement' && node?.__typename !== 'Vote') {
    return fetching ? <Loading what="the position" /> : <Missing what="position" name={id} />;
  }
  return (
    <>
      <p className="kicker">Position</p>
      {node.__typename === 'Statement' ? <StatementOf statement={node} /> : <VoteOf vote={node} />}
      <section>
        <h2>Where it can be read</h2>
        <Evidence evidence={node.evidence} />
      </section>
      <Foot document={PositionPageDocument} variables={variables} root="node" record={node.id} />
    </>
  );
}

function StatementOf({ statement: it }: { readonly statement: Statement }) {
  const facts: readonly (readonly [string, React.ReactNode])[] = [
    ['Who', it.holder && <Name of={it.holder} full />],
    ['In what office', it.capacity?.post.title],
    ['On whose behalf', it.onBehalfOf && <Name of={it.onBehalfOf} full />],
    ['When', it.date],
    ['How', `${actWords[it.act]}, ${attributionWords[it.attribution]}${it.authority ? `; by ${authorityWords[it.authority]}` : ''}`],
    ['Through whom', it.reportedBy && <Name of={it.reportedBy} full />],
    ['Body', it.organ],
    ['Condition', it.condition],
    ['Weight', it.salience],
    ['Where', it.event && <Name of={it.event} full />],
    [
      'Aimed at',
      it.targets
        .map(({ actor, tone }) => actor && `${actor.name} (${toneWords[tone]})`)
        .filter(Boolean)
        .join(', '),
    ],
    [
      'Who did not join',
      it.dissenters
        .map((state) => state?.name)
        .filter(Boolean)
        .join(', '),
    ],
    ['Certain', it.certain ? 'yes' : 'no: the attribution is doubtful'],
    ['Language', `${languageOf(it.language)}${it.translated ? ', read in translation' : ''}`],
    ['Recorded here', it.recordedOn],
    ['Note', it.note],
  ];
  return (
    <>
      <h1>{it.summary}</h1>
      <p className="lead">
        <Stance standing={it.stance} date={it.date} /> on: <Link href={pathOf(it.proposition)}>{it.proposition.text}</Link>
      </p>
      <dl className="facts">
        {facts.map(([name, value]) =>
          value ? (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ) : null,
        )}
      </dl>
      <Beside id={it.id} />
    </>
  );
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** What an editor tied to it. */
function Beside({ id }: { readonly id: string }) {
  const [{ data, error }] = useQuery({ query: PositionRelationsDocument, variables: { id } });
  const relations = data?.statement?.curatedRelations.nodes?.flatMap((each) => (each ? [each] : [])) ?? [];
  if (error) return <Failure error={error} />;
  if (relations.length === 0) return null;
  return (
    <section>
      <h2>Beside other positions</h2>
      <ul>
        {relations.map((relation) => {
          const other = relation.a.id === id ? relation.b : relation.a;
          return (
            <li key={relation.id}>
              {relation.a.id === id ? `This ${relationWords[relation.kind]}:` : `${capital(relationWords[relation.kind])} this:`}{' '}
              <Link href={`/positions/${other.id}`}>{other.__typename === 'Statement' ? other.summary : other.id}</Link>{' '}
              <span className="quiet">
                <bdi>{other.holder?.name}</bdi>, {other.date}. {relation.reason}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function VoteOf({ vote: it }: { readonly vote: Vote }) {
  return (
    <>
      <h1>
        <bdi>{it.holder?.name}</bdi> voted {wordOf[it.choice]}
      </h1>
      <p className="lead">
        <Stance standing={it.stance} date={it.date} /> on: <Link href={pathOf(it.proposition)}>{it.proposition.text}</Link>, in{' '}
        <Link href={pathOf(it.rollCall)}>{it.rollCall.title}</Link>
      </p>
    </>
  );
}
