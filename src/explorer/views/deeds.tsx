/** Word against deed: what an organisation declared, and which of its members said or voted otherwise. */
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { type Part, type PositionsQueryVariables, WordAgainstDeedDocument } from '../../../generated/explorer/graphql.ts';
import { Drawing } from '../parts/drawing.tsx';
import { Foot } from '../parts/foot.tsx';
import { pathOf } from '../parts/found.ts';
import { Name } from '../parts/name.tsx';
import { Stance } from '../parts/stance.tsx';
import { Empty, Failure, Loading } from '../parts/states.tsx';
import { Withheld } from '../parts/withheld.tsx';

interface DeedsProps {
  readonly organisation: string;
  readonly name: string;
  readonly scope: PositionsQueryVariables['scope'];
  readonly onClose: () => void;
}

const parts: Readonly<Record<Part, string>> = {
  SIGNED: 'signed',
  UNSIGNED: 'nobody signed it',
  DISSENTED: 'dissented, or did not sign',
  NOT_THEN: 'was no member then',
};

export function Deeds({ organisation, name, scope, onClose }: DeedsProps) {
  const variables = { organisation, scope: { ...scope, records: null, through: 'ENTAILS' as const }, first: 25 };
  const [{ data, fetching, error }] = useQuery({ query: WordAgainstDeedDocument, variables });
  const answer = data?.wordsAndDeeds;
  const rows = answer?.nodes?.flatMap((each) => (each ? [each] : [])) ?? [];
  const departed = rows.filter(({ departures }) => departures > 0);
  return (
    <section aria-label="Word against deed">
      <h2>What {name} declared, and what its members did</h2>
      {error && <Failure error={error} />}
      {fetching && !answer && <Loading what="words and deeds" />}
      {answer && (
        <p>
          {answer.totalCount} {answer.totalCount === 1 ? 'proposition' : 'propositions'} on which {name} has a stand and a member voted; on{' '}
          {departed.length} at least one member departed from it. <Withheld withheld={answer.withheld} what="positions" />
        </p>
      )}
      {answer && rows.length === 0 && <Empty>There is none within these topics and years: take a topic away, or widen the years.</Empty>}
      {rows.length > 0 && (
        <Drawing>
          {' '}
          {rows.map(({ proposition, declared, departures, members }) => (
            <article key={proposition.id} className="pair">
              <p className="said">
                {declared.standing && <Stance standing={declared.standing} date={declared.deciding.at(0)?.date} stale={declared.stale} />}{' '}
                <Link href={pathOf(proposition)}>{proposition.text}</Link>
              </p>
              {departures === 0 ? (
                <p className="quiet">No member departed from it.</p>
              ) : (
                <ul className="said-list">
                  {members.map(({ member, part, said, voted }) => {
                    const vote = voted.deciding.at(0);
                    return (
                      <li key={member?.id}>
                        <span>
                          {member && <Name of={member} full />} <span className="quiet">{parts[part]}</span>
                        </span>
                        {said.standing && (
                          <span>
                            said <Stance standing={said.standing} date={said.deciding.at(0)?.date} />
                          </span>
                        )}
                        {voted.standing && (
                          <span>
                            voted <Stance standing={voted.standing} date={vote?.date} />{' '}
                            {vote?.__typename === 'Vote' && (
                              <Link href={pathOf(vote.rollCall)}>{vote.rollCall.symbol ?? vote.rollCall.title}</Link>
                            )}
                          </span>
                        )}
                      </li>
                    );
                  })}
                </ul>
              )}
            </article>
          ))}
        </Drawing>
      )}{' '}
      <p className="note">
        A member departs where it signed and its own latest stand, by words or by votes, is another: the reverse, an abstention or a
        condition. Members never inherit their organisation’s stand.
      </p>
      <button type="button" className="button" onClick={onClose}>
        Close
      </button>
      <Foot
        part={`What ${name} declared, and what its members did`}
        document={WordAgainstDeedDocument}
        variables={variables}
        root="wordsAndDeeds"
        note="Votes count where the proposition voted on entails the one declared."
      />
    </section>
  );
}
