/** What is behind a cell: each position with its speaker, office, date, source, place and note. */
import { useEffect, useRef } from 'react';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { CellPositionsDocument, type CellPositionsQuery, type PositionsQueryVariables } from '../../../generated/explorer/graphql.ts';
import { wordOf } from '../parts/choice.ts';
import { Evidence } from '../parts/evidence.tsx';
import { pathOf } from '../parts/found.ts';
import { Stance } from '../parts/stance.tsx';
import { Empty, Failure, Loading } from '../parts/states.tsx';

interface CellPositionsProps {
  readonly actor: string;
  readonly proposition: string;
  readonly asked: PositionsQueryVariables;
  readonly onClose: () => void;
}

type Comparison = NonNullable<CellPositionsQuery['compare']>;
type Cell = NonNullable<NonNullable<Comparison['rows']['nodes']>[number]>['cells'][number];
type Position = NonNullable<NonNullable<Cell['positions']['nodes']>[number]>;

export function CellPositions({ actor, proposition, asked: { actors, scope }, onClose }: CellPositionsProps) {
  const variables = { actors, scope: { ...scope, propositions: [proposition] } };
  const [{ data, error, fetching }] = useQuery({ query: CellPositionsDocument, variables });
  const row = data?.compare?.rows.nodes?.find((each) => each?.proposition.id === proposition);
  const cell = row?.cells.find((each) => each.actor?.id === actor);
  const positions = cell?.positions.nodes?.flatMap((each) => (each ? [each] : [])) ?? [];
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    // Whoever opened the cell goes on in what it opened; whoever came by an address begins at the top.
    if (document.activeElement?.closest('td')?.id === `${proposition}.${actor}`) panel.current?.focus();
  }, [proposition, actor]);
  return (
    <section
      ref={panel}
      tabIndex={-1}
      className="note"
      aria-label="Positions behind this cell"
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      {error && <Failure error={error} />}
      {fetching && !data && <Loading what="the positions" />}
      {data && positions.length === 0 && <Empty>No position is recorded here within these years and of these kinds.</Empty>}
      {cell?.carried && (
        <p className="quiet">The stand follows from what is said or voted on a narrower proposition, which entails this one.</p>
      )}
      {positions.map((position) => (
        <PositionBehind key={position.id} position={position} shown={proposition} />
      ))}
      {cell && cell.positions.totalCount > positions.length && (
        <p className="quiet">{cell.positions.totalCount - positions.length} older ones are on the page of the proposition.</p>
      )}
      <button type="button" className="button" onClick={onClose}>
        Close
      </button>
    </section>
  );
}

function PositionBehind({ position: it, shown }: { readonly position: Position; readonly shown: string }) {
  const said = it.__typename === 'Statement' ? it : null;
  const facts = [
    it.holder?.name,
    said?.capacity?.post.title,
    said?.organ,
    it.date,
    said?.event && [said.event.name, said.event.place].filter(Boolean).join(', '),
    said?.reportedBy && `as told by ${said.reportedBy.name}`,
    said && !said.certain && 'uncertain attribution',
    said?.condition && `if: ${said.condition}`,
  ];
  return (
    <article>
      <p className="said">
        <Stance standing={it.stance} date={it.date} />{' '}
        {it.__typename === 'Vote' ? (
          <>
            Voted {wordOf[it.choice]}: <Link href={pathOf(it.rollCall)}>{it.rollCall.title}</Link>{' '}
            <span className="quiet">{it.rollCall.symbol}</span>
          </>
        ) : (
          <Link href={`/positions/${it.id}`}>{said?.summary}</Link>
        )}
      </p>
      <p className="quiet">{facts.filter(Boolean).join(' · ')}</p>
      {it.proposition.id !== shown && (
        <p className="quiet">
          On: <Link href={pathOf(it.proposition)}>{it.proposition.text}</Link>
        </p>
      )}
      <div className="quiet">
        <Evidence evidence={it.evidence} />
      </div>
      {said?.note && <p className="quiet">{said.note}</p>}
    </article>
  );
}
