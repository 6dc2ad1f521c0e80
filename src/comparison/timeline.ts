/** How one actor's positions followed each other. */
import type { ActorType } from '../domain/actors.ts';
import { earliest, isLater, latest } from '../domain/dates.ts';
import { type ComparedPosition, type Counting, counts } from './standing.ts';

export const Change = {
  FIRST: 'The actor’s first recorded position on the proposition.',
  RESTATED: 'The same stance as before.',
  SHIFTED: 'Another stance than before.',
  CONCURRENT: 'Another stance than one whose date cannot be told apart from this one’s.',
  UNCOUNTED: 'Doubtful, or of too little authority: listed, and no change is read from it.',
} as const;
export type Change = keyof typeof Change;

export interface TimelineEntry {
  readonly position: ComparedPosition;
  /** the actor's latest earlier counted position on the same proposition */
  readonly previous: string | null;
  readonly change: Change;
}

/**
 * Every position of an actor, oldest first, with what it changed.
 * @param positions all of them, also those before the window that is shown: what is first must be first of all
 */
export function timeline(actor: ActorType, positions: readonly ComparedPosition[], counting: Counting): TimelineEntry[] {
  const counted = new Set(positions.filter((position) => counts(position, actor, counting)));
  const entries = new Map<ComparedPosition, TimelineEntry>();
  for (const onOne of Map.groupBy(positions, (position) => position.proposition).values()) {
    for (const entry of entriesOf([...onOne].sort(oldestFirst), counted)) entries.set(entry.position, entry);
  }
  return [...positions].sort(oldestFirst).map((position) => entries.get(position) as TimelineEntry);
}

/**
 * What each position on one proposition changed, in one pass over them. Counted are those that may have begun by the last day
 * that a position may be of, and those over before its first; the difference is concurrent with it.
 * @param positions oldest first
 */
function entriesOf(positions: readonly ComparedPosition[], counted: ReadonlySet<ComparedPosition>): TimelineEntry[] {
  const byBeginning = positions.filter((position) => counted.has(position));
  const byEnd = [...byBeginning].sort((a, b) => latest(a.date).localeCompare(latest(b.date)));
  const begunBy = new Map<ComparedPosition, SideCounts>();
  const begun = new SideCounter();
  for (const position of byEnd) {
    begunBy.set(position, begun.addWhile(byBeginning, (other) => earliest(other.date) <= latest(position.date)).of(position));
  }
  const over = new SideCounter();
  const before = new LatestOnes();
  let first = true;
  return positions.map((position) => {
    over.addWhile(byEnd, (other) => isLater(position.date, other.date));
    before.addWhile(byEnd, (other) => isLater(position.date, other.date));
    const entry = { position, previous: before.previous?.id ?? null };
    const withBegun = begunBy.get(position);
    if (!withBegun) return { ...entry, change: 'UNCOUNTED' };
    const withOver = over.of(position);
    const wasFirst = first;
    first = false;
    if (withBegun.others > withOver.others) return { ...entry, change: 'CONCURRENT' };
    if (before.previous) return { ...entry, change: before.areAll(position) ? 'RESTATED' : 'SHIFTED' };
    return { ...entry, change: wasFirst ? 'FIRST' : 'RESTATED' };
  });
}

/** Of some positions, how many take the same stance as one, and how many another. */
interface SideCounts {
  readonly same: number;
  readonly others: number;
}

/** Positions counted by stance, up to a place in a sorted list that only moves on. */
class SideCounter {
  readonly #counts = new Map<string, number>();
  #all = 0;

  addWhile(sorted: readonly ComparedPosition[], isWanted: (position: ComparedPosition) => boolean): this {
    for (let next = sorted[this.#all]; next && isWanted(next); next = sorted[this.#all]) {
      this.#counts.set(sideOf(next), (this.#counts.get(sideOf(next)) ?? 0) + 1);
      this.#all++;
    }
    return this;
  }

  of(position: ComparedPosition): SideCounts {
    const same = this.#counts.get(sideOf(position)) ?? 0;
    return { same, others: this.#all - same };
  }
}

/** Of the positions up to a place in a list sorted by end, those that none of the others is later than. */
class LatestOnes {
  readonly #sides = new Map<string, number>();
  #added = 0;
  #passed = 0;
  /** the last of them, oldest first */
  previous: ComparedPosition | null = null;

  addWhile(sorted: readonly ComparedPosition[], isWanted: (position: ComparedPosition) => boolean): void {
    for (let next = sorted[this.#added]; next && isWanted(next); next = sorted[this.#added]) {
      this.#change(next, 1);
      if (this.previous === null || oldestFirst(next, this.previous) > 0) this.previous = next;
      this.#added++;
    }
    for (let oldest = sorted[this.#passed]; oldest && this.previous; oldest = sorted[this.#passed]) {
      if (!isLater(this.previous.date, oldest.date)) break;
      this.#change(oldest, -1);
      this.#passed++;
    }
  }

  areAll(position: ComparedPosition): boolean {
    return this.#sides.size === 1 && this.#sides.has(sideOf(position));
  }

  #change(position: ComparedPosition, by: number): void {
    const count = (this.#sides.get(sideOf(position)) ?? 0) + by;
    if (count === 0) this.#sides.delete(sideOf(position));
    else this.#sides.set(sideOf(position), count);
  }
}

/** The same for two positions of the same stance, and on the same condition. */
function sideOf(position: ComparedPosition): string {
  return position.condition === null ? position.stance : `${position.stance} ${position.condition}`;
}

function oldestFirst(a: ComparedPosition, b: ComparedPosition): number {
  const [x, y] = [a, b].map((each) => `${earliest(each.date)} ${latest(each.date)} ${each.id}`) as [string, string];
  return x < y ? -1 : x > y ? 1 : 0;
}
