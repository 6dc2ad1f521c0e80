/** The type of the record that an id names, and the one check of the ids that arguments name. */
import { actorTypes } from '../domain/actors.ts';
import type { RecordType } from '../domain/records.ts';
import { badInput, unknownId } from './errors.ts';
import { perRequest, type RequestContext } from './request.ts';

/** The type of the record with an id; null if there is none. */
export const typeOf = perRequest<string, RecordType | null>((snapshot, ids) => snapshot.identities.typesOf(ids));

/** What an argument's ids must name. */
export interface Expected {
  /** for messages */
  readonly word: string;
  readonly types: readonly RecordType[];
}

export const anActor: Expected = { word: 'actor', types: actorTypes };
export const anOrganisation: Expected = { word: 'organisation', types: ['Organisation'] };
export const aState: Expected = { word: 'state', types: ['State'] };
export const aBody: Expected = { word: 'organisation or state', types: ['Organisation', 'State'] };
export const anOfficeHolder: Expected = { word: 'official or state', types: ['Official', 'State'] };
export const aPost: Expected = { word: 'post', types: ['Post'] };
export const aTopic: Expected = { word: 'topic', types: ['Topic'] };
export const aProposition: Expected = { word: 'proposition', types: ['Proposition'] };

/** The ids that an argument names, one or a list; none where it is not given. */
export interface NamedIds {
  readonly argument: string;
  readonly ids: string | readonly string[] | null | undefined;
  readonly expected: Expected;
}

/** Throws BAD_USER_INPUT for the first id that names no record of the right type. All ids of a request are looked up at once. */
export async function checkIds(context: RequestContext, named: readonly NamedIds[]): Promise<void> {
  const all = named.flatMap(({ argument, ids, expected }) => {
    if (typeof ids === 'string') return [{ argument, id: ids, expected }];
    return (ids ?? []).map((id, index) => ({ argument: `${argument}[${index}]`, id, expected }));
  });
  const types = await Promise.all(all.map(({ id }) => typeOf(context).load(id)));
  const wrong = all.find(({ expected }, at) => !expected.types.includes(types[at] as RecordType));
  if (!wrong) return;
  const { argument, id, expected } = wrong;
  throw unknownId(argument, id, expected.word, await context.snapshot.identities.idsOf(expected.types));
}

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
