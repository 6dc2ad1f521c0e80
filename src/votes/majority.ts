/** Which majority a body decides by, as far as the numbers of a vote tell it. Another body’s rules go beside the Assembly’s. */
import type { Id } from '../domain/actors.ts';
import type { AdoptionBasis, AdoptionRule } from '../domain/votes.ts';

export interface ForAndAgainst {
  readonly yes: number;
  readonly no: number;
}

/** Whether so many votes were enough under each majority that the body knows. */
type Majorities = (cast: ForAndAgainst) => { readonly MAJORITY: boolean; readonly TWO_THIRDS: boolean };

/** Of the members present and voting, so that abstentions do not count (Charter of the United Nations, Art. 18; rules 83 to 86). */
const assembly: Majorities = ({ yes, no }) => ({ MAJORITY: yes > no, TWO_THIRDS: yes > 0 && yes >= 2 * no });

const majoritiesOf: ReadonlyMap<Id, Majorities> = new Map([['unga', assembly]]);

/**
 * What came of a vote; null where it depends on which majority was needed, or the body’s rules are not known.
 * @param needed the majority, where it is certain
 */
export function outcomeOf(body: Id, cast: ForAndAgainst, needed: 'MAJORITY' | null = null): boolean | null {
  const enough = majoritiesOf.get(body)?.(cast);
  if (enough !== undefined && needed !== null) return enough[needed];
  return enough !== undefined && enough.MAJORITY === enough.TWO_THIRDS ? enough.MAJORITY : null;
}

/** Which majority a vote needed, from its numbers and what came of it. */
export function adoptionFrom(
  body: Id,
  cast: ForAndAgainst,
  adopted: boolean | null,
): { readonly adoption: AdoptionRule; readonly adoptionBasis: AdoptionBasis | null } {
  const enough = majoritiesOf.get(body)?.(cast);
  const fitting = enough === undefined ? [] : (['MAJORITY', 'TWO_THIRDS'] as const).filter((rule) => enough[rule] === adopted);
  const [only] = fitting;
  if (only === undefined) return { adoption: 'UNRECORDED', adoptionBasis: null };
  return { adoption: fitting.length === 1 ? only : 'EITHER', adoptionBasis: 'TOTALS' };
}
