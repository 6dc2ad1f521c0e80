/** A name that somebody typed into an address: of whom or what it is the id, code, acronym or name. */
import { useQuery } from 'urql';
import { ResolveNameDocument, type ResolveNameQuery, type SearchKind } from '../../../generated/explorer/graphql.ts';

type Resolved = NonNullable<ResolveNameQuery[Exclude<keyof ResolveNameQuery, '__typename'>]>;

const fields = { ORGANISATION: 'organisation', STATE: 'state', OFFICIAL: 'official', GROUP: 'group', TOPIC: 'topic' } as const;

const named = Object.keys(fields) as (keyof typeof fields)[];

/**
 * undefined while it isn't known, null where the name means nothing, or several things.
 * @param name null: nothing is asked
 */
export function useResolved(name: string | null, kinds: readonly SearchKind[] = named): Resolved | null | undefined {
  const [{ data, fetching }] = useQuery({ query: ResolveNameDocument, variables: { name: name ?? '' }, pause: name === null });
  if (name === null || fetching) return undefined;
  const found = named.filter((kind) => kinds.includes(kind)).flatMap((kind) => data?.[fields[kind]] ?? []);
  return found.length === 1 ? (found[0] as Resolved) : null;
}
