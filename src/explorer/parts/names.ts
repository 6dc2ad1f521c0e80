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
