/** One position: whose, what, when, in which office, and where it can be read. */
import { Link } from 'wouter';
import type { SideFragment } from '../../../generated/explorer/graphql.ts';
import { pathOf } from './found.ts';
import { Name } from './name.tsx';
import { Stance } from './stance.tsx';

export function PositionOf({ position }: { readonly position: SideFragment }) {
  const { holder, proposition, stance, date } = position;
  return (
    <section className="position">
      <p>
        {holder ? <Name of={holder} /> : 'Unknown'} <Stance standing={stance} date={date} />
      </p>
      <p className="said">
        {position.__typename === 'Statement' ? (
          <Link href={`/positions/${position.id}`}>{position.summary}</Link>
        ) : (
          <Link href={`/roll-calls/${position.rollCall.id}`}>Voted on {position.rollCall.title}</Link>
        )}
      </p>
      <p className="quiet">On: {proposition.text}</p>
      {position.__typename === 'Statement' && (
        <p className="quiet">
          {[
            position.capacity?.post.title,
            date,
            !position.certain && 'uncertain attribution',
            position.condition && `if: ${position.condition}`,
          ]
            .filter(Boolean)
            .join(' · ')}
          {position.evidence.map(({ source, locator }) => (
            <span key={`${source?.id} ${locator}`}>
              {' · '}
              {source && <Link href={pathOf(source)}>{source.title}</Link>}
              {locator && `, ${locator}`}
            </span>
          ))}
        </p>
      )}
    </section>
  );
}
