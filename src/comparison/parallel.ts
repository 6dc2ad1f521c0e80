/** Like promises of several organisations, each to its own members: to be seen side by side, and not to be read as agreement. */
import type { ComparedPosition } from './standing.ts';

/**
 * The organisation of whose members alone these positions are; null where one of them is of anybody, or they are of several.
 * Who holds a position or is represented by it is an organisation exactly where it has an authority.
 * @param ownMembers the propositions that an organisation states of its own members alone
 */
export function ownSubject(positions: readonly ComparedPosition[], ownMembers: ReadonlySet<string>): string | null {
  const [first, ...others] = positions;
  if (first === undefined) return null;
  const subject = subjectOf(first, ownMembers);
  return others.every((other) => subjectOf(other, ownMembers) === subject) ? subject : null;
}

function subjectOf({ holder, onBehalfOf, authority, proposition, movedFrom }: ComparedPosition, ownMembers: ReadonlySet<string>) {
  if (authority === null) return null;
  return ownMembers.has(proposition) || (movedFrom !== undefined && ownMembers.has(movedFrom)) ? (onBehalfOf ?? holder) : null;
}

/** Whether two are each of an organisation's own members, and not of the same organisation's. */
export function areOfOwnMembers(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && a !== b;
}
