/** The type of the record that an id names, and the one check of lists of ids. */
import type { RecordType } from '../domain/records.ts';
import { badInput } from './errors.ts';
import { perRequest } from './request.ts';

/** The type of the record with an id; null if there is none. */
export const typeOf = perRequest<string, RecordType | null>(
  (snapshot, ids) => snapshot.identities.typesOf(ids),
  (snapshot, id) => snapshot.identities.keptType(id),
);

/** How many ids an argument may name, and of what. */
interface ListSize {
  readonly least: number;
  readonly most: number;
  /** what the ids are of: `actor` */
  readonly what: string;
}

/**
 * Refuses a list of too few or too many ids, and one that names an id twice. Whether there is something with an id is for
 * the look-up to say, also of the empty id.
 */
export function checkIdList(argument: string, ids: readonly string[], { least, most, what }: ListSize): void {
  if (ids.length < least || ids.length > most) {
    throw badInput(argument, `expected ${least} to ${most} ${what}s, but got ${ids.length}.`);
  }
  const seen = new Set<string>();
  for (const [index, id] of ids.entries()) {
    if (id !== '' && seen.has(id)) throw badInput(`${argument}[${index}]`, `${id} is named twice: expected each ${what} once.`);
    seen.add(id);
  }
}
