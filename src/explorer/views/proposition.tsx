/** One proposition: who is for and against it, how it was voted on, and what it entails. */
import { useQuery } from 'urql';
import { Link, useParams } from 'wouter';
import { PropositionPageDocument } from '../../../generated/explorer/graphql.ts';
import { tallyOf } from '../parts/choice.ts';
import { Drawing } from '../parts/drawing.tsx';
import { Foot } from '../parts/foot.tsx';
import { pathOf } from '../parts/found.ts';
import { Name } from '../parts/name.tsx';
import { namesOf, shortNameOf } from '../parts/names.ts';
import { TallyBar } from '../parts/seats.tsx';
import { Failure, Loading, Missing } from '../parts/states.tsx';
import { tablesOn } from '../parts/tables.ts';
import { linkWords } from '../parts/words.ts';
import { Said } from './actor.tsx';

export default function PropositionPage() {
  const { id = '' } = useParams<{ id: string }>();
  const variables = { id };
  const [{ data, fetching, error }, again] = useQuery({ query: PropositionPageDocument, variables });
  const proposition = data?.proposition;
  if (error) return <Failure error={error} again={() => again({ requestPolicy: 'network-only' })} />;
  if (!proposition) return fetching ? <Loading what="the proposition" /> : <Missing what="proposition" name={id} />;
  const statements = proposition.statements.nodes?.flatMap((each) => (each ? [each] : [])) ?? [];
  const side = (stance: string) => [
    ...new Set(statements.filter((it) => it.stance === stance).flatMap(({ holder }) => (holder ? [shortNameOf(holder)] : []))),
  ];
  const [pro, contra] = [side('SUPPORTS'), side('OPPOSES')];
  const links = [
    ...(proposition.linksFrom.nodes ?? []).flatMap((link) =>
      link ? [{ ...link, other: link.to, words: linkWords[link.kind][link.strength][0] }] : [],
    ),
    ...(proposition.linksTo.nodes ?? []).flatMap((link) =>
      link ? [{ ...link, other: link.from, words: linkWords[link.kind][link.strength][1] }] : [],
    ),
  ];
  return (
    <>
      <p className="kicker">Proposition</p>
      <h1>{proposition.text}</h1>
      <p className="lead">
        {pro.length > 0 && `For: ${namesOf(pro)}. `}
        {contra.length > 0 && `Against: ${namesOf(contra)}. `}
        {pro.length + contra.length === 0 && 'No stated stand for or against it is recorded.'}
      </p>
      <p className="quiet">
        {proposition.topics.map((topic, index) => (
          <span key={topic.id}>
            {index > 0 && ' · '}
            <Name of={topic} full />
          </span>
        ))}
      </p>
      {proposition.note && <p className="note">{proposition.note}</p>}
      {statements.length + proposition.rollCalls.totalCount > 0 && (
        <Drawing>
          {' '}
          {statements.length > 0 && (
            <section>
              <h2>Stated</h2>
              <Said statements={statements} withHolder />
            </section>
          )}
          {proposition.rollCalls.totalCount > 0 && (
            <section>
              <h2>Voted on, {proposition.rollCalls.totalCount === 1 ? 'once' : `${proposition.rollCalls.totalCount} times`}</h2>
              <table className="cards">
                <tbody>
                  {proposition.rollCalls.nodes?.map(
                    (each) =>
                      each && (
                        <tr key={each.id}>
                          <td className="number">{each.date}</td>
                          <td>
                            <Link href={pathOf(each)}>{each.symbol ?? each.title}</Link>
                          </td>
                          <td>
                            <TallyBar {...each.tally} />
                          </td>
                          <td className="quiet number">{tallyOf(each.tally)}</td>
                        </tr>
                      ),
                  )}
                </tbody>
              </table>
            </section>
          )}
        </Drawing>
      )}
      {links.length > 0 && (
        <section>
          <h2>Beside other propositions</h2>
          <ul>
            {links.map((link) => (
              <li key={link.id}>
                {link.words}: <Link href={pathOf(link.other)}>{link.other.text}</Link> <span className="quiet">{link.reason}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Foot
        document={PropositionPageDocument}
        variables={variables}
        root="proposition"
        tables={tablesOn(
          { propositions: [proposition.id] },
          { stated: statements.length > 0, voted: proposition.rollCalls.totalCount > 0 },
        )}
        record={proposition.id}
      />
    </>
  );
}
