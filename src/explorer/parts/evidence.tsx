/** Where it can be read: each source with its page here, the place in it, and the source itself. */
import { Link } from 'wouter';
import { pathOf } from './found.ts';

export interface EvidenceProps {
  readonly evidence: readonly {
    readonly locator?: string | null | undefined;
    readonly source: {
      readonly __typename?: string;
      readonly id: string;
      readonly title: string;
      readonly date?: string | null | undefined;
      readonly url?: string | null | undefined;
    } | null;
  }[];
}

export function Evidence({ evidence }: EvidenceProps) {
  return evidence.map(({ source, locator }) => (
    <p key={`${source?.id} ${locator}`}>
      {source ? <Link href={pathOf(source)}>{source.title}</Link> : 'A source that can’t be shown now'}
      {source?.date && `, ${source.date}`}
      {locator && `, ${locator}`}
      {source?.url && (
        <>
          {' · '}
          <a href={source.url}>read it there</a>
        </>
      )}
    </p>
  ));
}
