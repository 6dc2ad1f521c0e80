/** Comparing actors: who stands where on what, proposition by proposition, and how each pair of them agrees. */
import type { ActorType } from '../domain/actors.ts';
import type { Day } from '../domain/dates.ts';
import type { PropositionKind } from '../domain/positions.ts';
import { agreement, type Score } from './score.ts';
import { type Counting, counts, type Held, isStale, latestOf, newestFirst, type Standing, standingOf } from './standing.ts';

export const Verdict = {
  AGREED: 'Two or more have a standing, and all the same.',
  OPPOSED: 'One supports what another opposes.',
  DIFFERING: 'Two or more have a standing, not all the same, and none supports what another opposes.',
  SINGLE: 'Only one has a standing, or several have it by the same statements: an official, and the state or organisation spoken for.',
} as const;
export type Verdict = keyof typeof Verdict;

export const NoStanding = {
  NOT_RECORDED: 'No position of the actor on this is recorded within the scope.',
  ONLY_UNCOUNTED: 'Positions are recorded, but none that counts: doubtful ones, or of too little authority.',
  ABSENT: 'There was a vote on it within the scope, and the state is on record as absent.',
  NOT_A_MEMBER: 'There were only votes on it within the scope, in which the state could not vote.',
  DID_NOT_EXIST: 'The actor did not exist within the window.',
} as const;
export type NoStanding = keyof typeof NoStanding;

export interface ComparedActor {
  readonly id: string;
  readonly type: ActorType;
  /** false: it had ended before the window, or began after it */
  readonly existed: boolean;
}

/** An actor with the positions that may make its standing. */
export interface ActorPositions {
  readonly actor: ComparedActor;
  readonly positions: readonly Held[];
}

/** `standing` is null exactly when `empty` is not. */
export interface Cell {
  readonly actor: ComparedActor;
  readonly standing: Standing | null;
  readonly condition: string | null;
  readonly empty: NoStanding | null;
  /** whether the standing was only carried here by links from narrower propositions */
  readonly carried: boolean;
  /** whether nothing of the five years up to the last day bears it out */
  readonly stale: boolean;
  /** ids of the positions that make the standing */
  readonly deciding: readonly string[];
  /** these ids in one text, by which cells are told apart: an official and the state spoken for have one saying between them */
  readonly saying: string;
  /** ids of all positions in scope, newest first, uncounted ones too */
  readonly positions: readonly string[];
}

export interface Row {
  readonly proposition: string;
  readonly verdict: Verdict;
  /** in the order of the actors asked for */
  readonly cells: readonly Cell[];
}

/** Why an actor cast no vote on a proposition; null where no vote within the scope tells. */
export type WhyNoVote = (actor: ComparedActor, proposition: string) => 'ABSENT' | 'NOT_A_MEMBER' | null;

/**
 * One row for each proposition on which at least one actor has a standing.
 * @param lastDay the last day of the window, or of the data: from it back a standing's age is counted
 */
export function compareRows(
  compared: readonly ActorPositions[],
  counting: Counting,
  lastDay: Day,
  whyNoVote: WhyNoVote = () => null,
): Row[] {
  const byProposition = compared.map(({ positions }) => Map.groupBy(positions, (position) => position.proposition));
  const propositions = new Set(byProposition.flatMap((held) => [...held.keys()]));
  const rows: Row[] = [];
  for (const proposition of propositions) {
    const cells = compared.map(({ actor }, index) =>
      cellOf(actor, byProposition[index]?.get(proposition) ?? [], counting, lastDay, () => whyNoVote(actor, proposition)),
    );
    if (cells.some((cell) => cell.standing !== null)) rows.push({ proposition, verdict: verdictOf(cells), cells });
  }
  return rows.sort((a, b) => verdictOrder(a.verdict) - verdictOrder(b.verdict) || (a.proposition < b.proposition ? -1 : 1));
}

function cellOf(
  actor: ComparedActor,
  held: readonly Held[],
  counting: Counting,
  lastDay: Day,
  whyNoVote: () => ReturnType<WhyNoVote>,
): Cell {
  const counted = held.filter((position) => counts(position, actor.type, counting));
  const deciding = latestOf(counted).sort(newestFirst);
  const result = standingOf(deciding);
  const nothing = () => (held.length > 0 ? 'ONLY_UNCOUNTED' : actor.existed ? (whyNoVote() ?? 'NOT_RECORDED') : 'DID_NOT_EXIST');
  const ids = deciding.map((position) => position.id);
  return {
    actor,
    standing: result?.standing ?? null,
    condition: result?.condition ?? null,
    empty: result ? null : nothing(),
    carried: deciding.length > 0 && deciding.every((position) => position.carriedFrom !== undefined),
    stale: isStale(deciding, counted, lastDay),
    deciding: ids,
    saying: ids.join(' '),
    positions: [...held].sort(newestFirst).map((position) => position.id),
  };
}

/** What most readers look for comes first. */
const verdictOrder = (verdict: Verdict): number => ['OPPOSED', 'DIFFERING', 'AGREED', 'SINGLE'].indexOf(verdict);

export function verdictOf(cells: readonly Cell[]): Verdict {
  const bySaying = new Map(cells.filter((cell) => cell.standing !== null).map((cell) => [cell.saying, cell]));
  const standing = [...bySaying.values()];
  const [first, ...others] = standing;
  if (!first || others.length === 0) return 'SINGLE';
  if (areOpposed(standing)) return 'OPPOSED';
  return others.every((other) => isSame(first, other)) ? 'AGREED' : 'DIFFERING';
}

function areOpposed(cells: readonly Cell[]): boolean {
  return cells.some((cell) => cell.standing === 'SUPPORTS') && cells.some((cell) => cell.standing === 'OPPOSES');
}

/** Two conditional standings are the same only on the same condition; mixed ones are never the same. */
function isSame(a: Cell, b: Cell): boolean {
  return a.standing !== 'MIXED' && a.standing === b.standing && a.condition === b.condition;
}

export interface Pair {
  readonly a: ComparedActor;
  readonly b: ComparedActor;
  /** shared = same + different + mixed */
  readonly shared: number;
  readonly same: number;
  readonly different: number;
  /** part of different */
  readonly opposed: number;
  /** MIXED on either side: shared, and not scored */
  readonly mixed: number;
  readonly score: Score;
  /** the shared propositions, each with the pair's own verdict and cells */
  rows(): readonly Row[];
}

/**
 * How each two of the compared actors agree, over all rows: every pair once, in the order of the actors. Propositions of kind
 * FACT are left out: to note the same fact is not to agree on policy.
 */
export function comparePairs(actors: readonly ComparedActor[], rows: readonly Row[], kinds: ReadonlyMap<string, PropositionKind>): Pair[] {
  const scored = rows.filter((row) => kinds.get(row.proposition) !== 'FACT');
  return actors.flatMap((_, first) => actors.slice(first + 1).map((_, offset) => comparePair(actors, scored, first, first + 1 + offset)));
}

/** A pair's numbers depend on the two alone: eligible are the propositions on which at least one of them has a standing. */
function comparePair(actors: readonly ComparedActor[], rows: readonly Row[], first: number, second: number): Pair {
  let same = 0;
  let different = 0;
  let opposed = 0;
  let mixed = 0;
  let eligible = 0;
  const shared: Row[] = [];
  for (const row of rows) {
    const a = row.cells[first] as Cell;
    const b = row.cells[second] as Cell;
    // What links carried here for both is counted where it was said.
    if ((a.carried || a.standing === null) && (b.carried || b.standing === null)) continue;
    if (a.saying === b.saying) continue;
    if (a.standing !== null || b.standing !== null) eligible++;
    if (a.standing === null || b.standing === null) continue;
    shared.push(row);
    if (a.standing === 'MIXED' || b.standing === 'MIXED') mixed++;
    else if (isSame(a, b)) same++;
    else {
      different++;
      if (areOpposed([a, b])) opposed++;
    }
  }
  const n = same + different;
  return {
    a: actors[first] as ComparedActor,
    b: actors[second] as ComparedActor,
    shared: shared.length,
    same,
    different,
    opposed,
    mixed,
    score: agreement(same, n, eligible),
    rows: () =>
      shared.map(({ proposition, cells }) => {
        const pair = [cells[first] as Cell, cells[second] as Cell];
        return { proposition, verdict: verdictOf(pair), cells: pair };
      }),
  };
}
