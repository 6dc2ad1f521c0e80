/** A roll call as Voeten’s files have it. */
import type { Day } from '../../domain/dates.ts';
import type { UngaIssue } from '../../domain/positions.ts';

export interface PublishedRollCall {
  /** the number that the published files give it */
  readonly rcid: number;
  readonly session: number;
  readonly date: Day;
  /** whether the United States called it important; null where not recorded */
  readonly important: boolean | null;
  /** symbol of the resolution as published: `R/1/66`, `A/RES/74/19`; null where not recorded */
  readonly unres: string | null;
  /** whether it was on an amendment; null where not recorded */
  readonly amendment: boolean | null;
  /** whether it was on a part of a text; null where not recorded */
  readonly paragraph: boolean | null;
  readonly short: string | null;
  readonly description: string | null;
  /** in alphabetical order */
  readonly issues: readonly UngaIssue[];
}
