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

/**
 * "2001-06-15 to today"; an end that is not known is said, not left open.
 * @param written how a day is written
 */
export function intervalOf({ since, until, end }: Interval, written: (day: string) => string = (day) => day): string {
  const from = since ? written(since) : null;
  if (end === 'OPEN') return from ? `${from} to today` : 'to today, the start not recorded';
  if (end === 'DATED' && until) return from ? `${from} to ${written(until)}` : `until ${written(until)}, the start not recorded`;
  return from ? `from ${from}, the end not recorded` : 'days not recorded';
}

/** A date that may be a year, a month or a day: 2022, 2022-02, 2022-02-09. What is none is no date. */
export function isPartialDate(text: string): boolean {
  const [, year, month = '01', day = '01'] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(text) ?? [];
  if (year === undefined) return false;
  const date = new Date(`${year}-${month}-${day}T00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${year}-${month}-${day}`);
}

/** "9 February 2022", "February 2022", "2022"; what somebody typed that is no date is said as it is. */
export function dayOf(date: string): string {
  if (!isPartialDate(date)) return date;
  const options = { year: 'numeric', month: date.length > 4 ? 'long' : undefined, day: date.length > 7 ? 'numeric' : undefined } as const;
  return new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' }).format(new Date(`${date}T00:00Z`));
}
