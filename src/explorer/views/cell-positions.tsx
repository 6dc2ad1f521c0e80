/** What is behind a cell: each position with its speaker, office, date, source, place and note. */
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { CellPositionsDocument, type PositionsQueryVariables } from '../../../generated/explorer/graphql.ts';
import { Stance } from '../parts/stance.tsx';
import { Empty, Failure, Loading } from '../parts/states.tsx';

interface CellPositionsProps {
  readonly actor: string;
  readonly proposition: string;
  readonly scope: PositionsQueryVariables['scope'] | null;
  readonly onClose: () => void;
}

export function CellPositions({ actor, proposition, scope, onClose }: CellPositionsProps) {
  const [{ data, error, fetching }] = useQuery({
    query: CellPositionsDocument,
    variables: { actor, proposition, from: scope?.from ?? null, to: scope?.to ?? null },
  });
  const positions = data?.statements?.nodes?.flatMap((each) => (each ? [each] : [])) ?? [];
  return (
    <section className="note" aria-label="Positions behind this cell">
      {error && <Failure error={error} />}
      {fetching && !data && <Loading what="the positions" />}
      {data && positions.length === 0 && (
        <Empty>The stand follows from a narrower proposition or from votes: open the proposition to see which.</Empty>
      )}
      {positions.map((it) => (
        <article key={it.id}>
          <p className="said">
            <Stance standing={it.stance} date={it.date} /> <Link href={`/positions/${it.id}`}>{it.summary}</Link>
          </p>
          <p className="quiet">
            {[
              it.holder?.name,
              it.capacity?.post.title,
              it.organ,
              it.date,
              it.reportedBy && `as told by ${it.reportedBy.name}`,
              !it.certain && 'uncertain attribution',
              it.condition && `if: ${it.condition}`,
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
          {it.evidence.map(({ locator, source }) => (
            <p key={`${source?.id} ${locator}`} className="quiet">
              {source?.url ? <a href={source.url}>{source.title}</a> : source?.title}
              {locator && `, ${locator}`}
            </p>
          ))}
          {it.note && <p className="quiet">{it.note}</p>}
        </article>
      ))}
      <button type="button" className="button" onClick={onClose}>
        Close
      </button>
    </section>
  );
}
