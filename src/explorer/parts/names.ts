/** Names as a sentence has them. */

export interface Named {
  readonly __typename?: string;
  readonly id: string;
  readonly name?: string;
  readonly abbreviation?: string | null;
}

/** An organisation's acronym where it has one: what a heading has room for. */
export function shortNameOf({ id, name, abbreviation }: Named): string {
  return abbreviation ?? name ?? id;
}

/** "NATO, CSTO and SCO" */
export function namesOf(names: readonly string[]): string {
  return new Intl.ListFormat('en-GB').format(names);
}

export interface Interval {
  readonly since?: string | null | undefined;
  readonly until?: string | null | undefined;
  readonly end: 'OPEN' | 'DATED' | 'UNKNOWN';
}

/** "2001-06-15 to today"; an end that is not known is said, not left open */
export function intervalOf({ since, until, end }: Interval): string {
  const to = end === 'OPEN' ? 'today' : end === 'DATED' ? until : 'an unknown day';
  return `${since ?? 'an unknown day'} to ${to}`;
}

/** "9 February 2022" */
export function dayOf(day: string): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00Z`));
}
