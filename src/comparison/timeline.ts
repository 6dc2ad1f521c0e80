/** How one actor's positions followed each other. */
import type { ActorType } from '../domain/actors.ts';
import { earliest, isLater, latest } from '../domain/dates.ts';
import { type Counting, counts, type Held, latestOf } from './standing.ts';

export const Change = {
  FIRST: 'The actor’s first recorded position on the proposition.',
  RESTATED: 'The same stance as before.',
  SHIFTED: 'Another stance than before.',
  CONCURRENT: 'Another stance than one whose date cannot be told apart from this one’s.',
  UNCOUNTED: 'Doubtful, or of too little authority: listed, and no change is read from it.',
} as const;
export type Change = keyof typeof Change;

export interface TimelineEntry {
  readonly position: Held;
  /** the actor's latest earlier position on the same proposition */
  readonly previous: string | null;
  readonly change: Change;
}

/**
 * Every position of an actor, oldest first, with what it changed.
 * @param positions all of them, also those before the window that is shown: what is first must be first of all
 */
export function timeline(actor: ActorType, positions: readonly Held[], counting: Counting): TimelineEntry[] {
  const counted = positions.filter((position) => counts(position, actor, counting));
  const others = Map.groupBy(counted, (position) => position.proposition);
  return [...positions].sort(oldestFirst).map((position) => entryOf(position, others.get(position.proposition) ?? []));
}

function entryOf(position: Held, counted: readonly Held[]): TimelineEntry {
  const before = latestOf(counted.filter((other) => isLater(position.date, other.date))).sort(oldestFirst);
  const previous = before.at(-1) ?? null;
  return { position, previous: previous?.id ?? null, change: changeOf(position, before, counted) };
}

function changeOf(position: Held, before: readonly Held[], counted: readonly Held[]): Change {
  if (!counted.includes(position)) return 'UNCOUNTED';
  const concurrent = counted.filter(
    (other) => other !== position && !isLater(other.date, position.date) && !isLater(position.date, other.date),
  );
  if (concurrent.some((other) => !isSame(other, position))) return 'CONCURRENT';
  if (before.length > 0) return before.every((other) => isSame(other, position)) ? 'RESTATED' : 'SHIFTED';
  return concurrent.some((other) => oldestFirst(other, position) < 0) ? 'RESTATED' : 'FIRST';
}

function isSame(a: Held, b: Held): boolean {
  return a.stance === b.stance && a.condition === b.condition;
}

function oldestFirst(a: Held, b: Held): number {
  const [x, y] = [a, b].map((each) => `${earliest(each.date)} ${latest(each.date)} ${each.id}`) as [string, string];
  return x < y ? -1 : x > y ? 1 : 0;
}
