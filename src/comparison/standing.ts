/** Where an actor stands on a proposition: which of its positions count, and what the latest of them amount to. */
import type { ActorType } from '../domain/actors.ts';
import { type Day, earliest, isLater, latest } from '../domain/dates.ts';
import { type Authority, type HeldPosition, reaches, Stance } from '../domain/positions.ts';

export const Doubt = {
  UNCERTAIN: 'The attribution or the reading is doubtful.',
  SECOND_HAND: 'Known only through another actor’s words.',
  EDITORIAL: 'A report’s own judgement.',
  STALE: 'Nothing of the five years up to the last day bears it out.',
} as const;
export type Doubt = keyof typeof Doubt;

export const Standing = {
  SUPPORTS: Stance.SUPPORTS,
  OPPOSES: Stance.OPPOSES,
  CONDITIONAL: Stance.CONDITIONAL,
  ABSTAINS: Stance.ABSTAINS,
  MIXED: 'The latest positions cannot be put in order, and differ.',
} as const;
export type Standing = keyof typeof Standing;

/** A position on the proposition on which it is compared. */
export interface ComparedPosition extends HeldPosition {
  /** the narrower proposition that it was stated on, where a link carried it to this one */
  readonly carriedFrom?: string;
  /** the proposition that it was stated on, where that is the same as this one in other words, or the reverse of it */
  readonly movedFrom?: string;
}

/** What is counted: doubts that are let in, and the least authority of an organisation's statement. */
export interface Counting {
  readonly count: readonly Doubt[];
  readonly authority: Authority;
}

/** Why a position makes no standing. */
export type Uncounted = Exclude<Doubt, 'STALE'> | 'AUTHORITY' | 'ON_A_PART';

/** Why a position doesn't count towards the standing of an actor of this type; null where it does. What doesn't count is still listed. */
export function uncounted(position: HeldPosition, actor: ActorType, counting: Counting): Uncounted | null {
  const doubt = doubtsOf(position).find((each) => !counting.count.includes(each));
  if (doubt !== undefined) return doubt;
  if (position.part) return 'ON_A_PART';
  const binds = actor !== 'Organisation' || position.authority === null || reaches(position.authority, counting.authority);
  return binds ? null : 'AUTHORITY';
}

/** Whether a position counts towards the standing of an actor of this type. */
export function counts(position: HeldPosition, actor: ActorType, counting: Counting): boolean {
  return uncounted(position, actor, counting) === null;
}

export function doubtsOf(position: HeldPosition): Exclude<Doubt, 'STALE'>[] {
  const doubts: Exclude<Doubt, 'STALE'>[] = [];
  if (!position.certain) doubts.push('UNCERTAIN');
  if (position.attribution === 'SECOND_HAND' || position.attribution === 'EDITORIAL') doubts.push(position.attribution);
  return doubts;
}

/** The positions that none of the others is later than: partial dates order positions only where they don't overlap. */
export function latestOf<P extends HeldPosition>(positions: readonly P[]): P[] {
  return positions.filter((position) => !positions.some((other) => isLater(other.date, position.date)));
}

/** What the latest positions amount to; null where there are none. */
export function standingOf(deciding: readonly ComparedPosition[]): { standing: Standing; condition: string | null } | null {
  const [first, ...others] = deciding;
  if (!first) return null;
  const alike = others.every((other) => other.stance === first.stance && other.condition === first.condition);
  return alike ? { standing: first.stance, condition: first.condition } : { standing: 'MIXED', condition: null };
}

/** After how many years without a new position a standing is called stale. */
export const staleAfter = 5;

/**
 * Whether nothing stated from a day on bears a standing out. It stands all the same: nobody has taken it back. A treaty binds while it is
 * in force, and so it keeps from ageing what it says, whoever repeated it when.
 * @param counted the positions that the deciding ones are the latest of
 * @param staleBefore that day, so many years before the last one
 */
export function isStale(deciding: readonly ComparedPosition[], counted: readonly ComparedPosition[], staleBefore: Day): boolean {
  if (deciding.length === 0 || deciding.some(({ date }) => latest(date) >= staleBefore)) return false;
  const repeated = ({ stance, condition }: ComparedPosition) => deciding.some((it) => it.stance === stance && it.condition === condition);
  return !counted.some((position) => position.authority === 'TREATY' && repeated(position));
}

/** Newest first; those of the same days by id. */
export function newestFirst(a: ComparedPosition, b: ComparedPosition): number {
  return compareText(latest(b.date), latest(a.date)) || compareText(earliest(b.date), earliest(a.date)) || compareText(a.id, b.id);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
