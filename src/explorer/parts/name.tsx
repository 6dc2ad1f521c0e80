/** The name of an actor or a topic, which leads to its page, in whatever direction its script is read. */
import { Link } from 'wouter';
import { pathOf } from './found.ts';
import { type Named, shortNameOf } from './names.ts';

export interface NameProps {
  readonly of: Named;
  /** the whole name, where an acronym would do */
  readonly full?: boolean;
}

export function Name({ of, full = false }: NameProps) {
  return (
    <Link href={pathOf(of)}>
      <bdi>{full ? (of.name ?? of.id) : shortNameOf(of)}</bdi>
    </Link>
  );
}
