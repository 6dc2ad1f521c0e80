/** Comparing actors: who stands where on what, proposition by proposition, and how each pair of them agrees. */

import { type Day, yearsBefore } from '../domain/dates.ts';
import type { Steps } from '../domain/steps.ts';
import type { ActorPositions, ComparedActor } from './actors.ts';
import { areOfOwnMembers, ownSubject } from './parallel.ts';
import { agreement, type Score } from './score.ts';
import {
  type ComparedPosition,
  type Counting,
  isStale,
  latestOf,
  newestFirst,
  type Standing,
  staleAfter,
  standingOf,
  uncounted,
} from './standing.ts';
import type { WithheldItems, WithheldReason } from './withheld.ts';

/** What most readers look for comes first. */
export const Verdict = {
  OPPOSED: 'One supports what another opposes.',
  DIFFERING: 'Two or more have a standing, not all the same, and none supports what another opposes.',
  AGREED: 'Two or more have a standing, and all the same.',
  PARALLEL:
    'Only organisations have a standing, each of its own members alone: like promises to different states, neither agreement nor disagreement.',
  SINGLE: 'Only one has a standing, or several have it by the same statements: an official, and the state or organisation spoken for.',
  UNCOUNTED: 'Positions are recorded, and none that counts.',
} as const;
export type Verdict = keyof typeof Verdict;
const verdicts = Object.keys(Verdict) as readonly Verdict[];

export const NoStanding = {
  NOT_RECORDED: 'No position of the actor on this is recorded within the scope.',
  ONLY_UNCOUNTED: 'Positions are recorded, but none that counts: doubtful ones, or of too little authority.',
  ABSENT: 'There was a vote on it within the scope, and the state is on record as absent.',
  NOT_A_MEMBER: 'There were only votes on it within the scope, in which the state could not vote.',
  DID_NOT_EXIST: 'The actor did not exist within the window.',
} as const;
export type NoStanding = keyof typeof NoStanding;

export interface ListedPosition {
  readonly id: string;
  /** why it doesn’t count towards the standing; null where it does */
  readonly uncounted: WithheldReason | null;
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
  /** the organisation of whose members alone it is; null: it is not of an organisation’s own members */
  readonly ownSubject: string | null;
  /** ids of the positions that make the standing */
  readonly deciding: readonly string[];
  /** these ids in one text, by which cells are told apart: an official and the state spoken for have one saying between them */
  readonly saying: string;
  /** all positions in scope, newest first, uncounted ones too */
  readonly positions: readonly ListedPosition[];
}

export interface ComparisonRow {
  readonly proposition: string;
  readonly verdict: Verdict;
  /** in the order of the actors asked for */
  readonly cells: readonly Cell[];
}

/** Why an actor cast no vote on a proposition; null where no vote within the scope tells. */
export type WhyNoVote = (actor: ComparedActor, proposition: string) => 'ABSENT' | 'NOT_A_MEMBER' | null;

export interface RowsQuestion {
  readonly counting: Counting;
  /** the last day of the window, or of the data: from it back a standing's age is counted */
  readonly lastDay: Day;
  /** the propositions that an organisation states of its own members alone */
  readonly ownMembers: ReadonlySet<string>;
  readonly whyNoVote?: WhyNoVote;
}

/** One row for each proposition on which at least one actor has a position, whether or not it counts; a row a step. */
export function* rowsInSteps(compared: readonly ActorPositions[], question: RowsQuestion): Steps<ComparisonRow[]> {
  const rows: ComparisonRow[] = [];
  for (const [proposition, cells] of cellsOf(compared, question)) {
    rows.push({ proposition, verdict: verdictOf(cells), cells });
    yield;
  }
  const byVerdict = Map.groupBy(rows, ({ verdict }) => verdict);
  return verdicts.flatMap((verdict) => (byVerdict.get(verdict) ?? []).sort((a, b) => (a.proposition < b.proposition ? -1 : 1)));
}

/** For each proposition on which at least one actor has a position, the actors' cells, in their order. */
export function* cellsOf(compared: readonly ActorPositions[], question: RowsQuestion): Generator<[proposition: string, cells: Cell[]]> {
  const byProposition = compared.map(({ positions }) => Map.groupBy(positions, (position) => position.proposition));
  const propositions = new Set(byProposition.flatMap((held) => [...held.keys()]));
  const staleBefore = yearsBefore(question.lastDay, staleAfter);
  const empty = compared.map(({ actor }) => emptyCells(actor));
  for (const proposition of propositions) {
    const cells = compared.map(({ actor }, index) => {
      const held = byProposition[index]?.get(proposition);
      if (held !== undefined) return cellOf(actor, held, question, staleBefore);
      const reason = actor.existed ? (question.whyNoVote?.(actor, proposition) ?? 'NOT_RECORDED') : 'DID_NOT_EXIST';
      return (empty[index] as ReturnType<typeof emptyCells>)(reason);
    });
    yield [proposition, cells];
  }
}

/** Most cells of a comparison with votes are empty, and all of an actor that are empty for one reason are the same. */
function emptyCells(actor: ComparedActor): (empty: NoStanding) => Cell {
  const known = new Map<NoStanding, Cell>();
  return (empty) => {
    let cell = known.get(empty);
    if (!cell) {
      const nothing = {
        standing: null,
        condition: null,
        carried: false,
        stale: false,
        ownSubject: null,
        deciding: [],
        saying: '',
        positions: [],
      };
      cell = { actor, ...nothing, empty };
      known.set(empty, cell);
    }
    return cell;
  };
}

/** @param held the actor's positions on the proposition: one or more */
function cellOf(actor: ComparedActor, held: readonly ComparedPosition[], { counting, ownMembers }: RowsQuestion, staleBefore: Day): Cell {
  const inOrder = held.length === 1 ? held : [...held].sort(newestFirst);
  const listed = inOrder.map((position) => ({ position, uncounted: uncounted(position, actor.type, counting) }));
  const counted = listed.filter((each) => each.uncounted === null).map((each) => each.position);
  const deciding = counted.length === 1 ? counted : latestOf(counted);
  const result = standingOf(deciding);
  const ids = deciding.map((position) => position.id);
  return {
    actor,
    standing: result?.standing ?? null,
    condition: result?.condition ?? null,
    empty: result ? null : 'ONLY_UNCOUNTED',
    carried: deciding.length > 0 && deciding.every((position) => position.carriedFrom !== undefined),
    stale: isStale(deciding, counted, staleBefore),
    ownSubject: ownSubject(deciding, ownMembers),
    deciding: ids,
    saying: ids.join(' '),
    positions: listed.map(({ position: { id }, uncounted }) => ({ id, uncounted })),
  };
}

export function verdictOf(cells: readonly Cell[]): Verdict {
  const standing = cells.filter((cell) => cell.standing !== null);
  if (standing.length === 0) return 'UNCOUNTED';
  if (standing.length === 1) return 'SINGLE';
  const pairs = pairsOf([...new Map(standing.map((cell) => [cell.saying, cell])).values()]);
  if (pairs.length === 0) return 'SINGLE';
  const comparable = pairs.filter(([a, b]) => !areParallel(a, b));
  if (comparable.length === 0) return 'PARALLEL';
  if (comparable.some(([a, b]) => areOpposed(a, b))) return 'OPPOSED';
  return comparable.every(([a, b]) => isSame(a, b)) ? 'AGREED' : 'DIFFERING';
}

/** Every two of a list once, in its order. */
function pairsOf<T>(list: readonly T[]): [T, T][] {
  return list.flatMap((a, index) => list.slice(index + 1).map((b): [T, T] => [a, b]));
}

/** Two organisations' standings, each of its own members alone. */
function areParallel(a: Cell, b: Cell): boolean {
  return areOfOwnMembers(a.ownSubject, b.ownSubject);
}

/** As `areParallel`, also where an organisation has no standing beside the other's. */
function couldOnlyBeParallel(a: Cell, b: Cell): boolean {
  if (a.standing !== null && b.standing !== null) return areParallel(a, b);
  return [a, b].every(({ standing, ownSubject, actor }) => (standing === null ? actor.type === 'Organisation' : ownSubject !== null));
}

function areOpposed(a: Cell, b: Cell): boolean {
  return (a.standing === 'SUPPORTS' && b.standing === 'OPPOSES') || (a.standing === 'OPPOSES' && b.standing === 'SUPPORTS');
}

/** Two conditional standings are the same only on the same condition; mixed ones are never the same. */
function isSame(a: Cell, b: Cell): boolean {
  return a.standing !== 'MIXED' && a.standing === b.standing && a.condition === b.condition;
}

export interface ComparedPair {
  readonly a: ComparedActor;
  readonly b: ComparedActor;
  /** shared = same + different + mixed + stale + parallel */
  readonly shared: number;
  readonly same: number;
  readonly different: number;
  /** part of different */
  readonly opposed: number;
  /** MIXED on either side: shared, and not scored */
  readonly mixed: number;
  /** stale on either side, and not asked for: shared, and not scored */
  readonly stale: number;
  /** each of its own members alone: shared, and not scored */
  readonly parallel: number;
  readonly score: Score;
  /** the shared propositions, each with the pair's own verdict and cells */
  rows(): readonly ComparisonRow[];
  /** adds the two's positions that count towards no standing, and those whose standing is not scored */
  withhold(items: WithheldItems): void;
}

export interface PairsQuestion {
  readonly counting: Counting;
  /** propositions of kind FACT are left out: to note the same fact is not to agree on policy */
  readonly facts: ReadonlySet<string>;
}

/** How each two of the compared actors agree, over all rows: every pair once, in the order of the actors; a pair a step. */
export function* pairsInSteps(
  actors: readonly ComparedActor[],
  rows: readonly ComparisonRow[],
  question: PairsQuestion,
): Steps<ComparedPair[]> {
  const pairs: ComparedPair[] = [];
  for (const [first, second] of pairsOf([...actors.keys()])) {
    pairs.push(comparePair(actors, rows, first, second, question));
    yield;
  }
  return pairs;
}

/** What becomes of a proposition on which both of a pair have a standing. */
type Outcome = 'same' | 'different' | 'opposed' | 'mixed' | 'stale' | 'parallel';

function outcomeOf(a: Cell, b: Cell, { counting }: PairsQuestion): Outcome {
  if (!counting.count.includes('STALE') && (a.stale || b.stale)) return 'stale';
  if (areParallel(a, b)) return 'parallel';
  if (a.standing === 'MIXED' || b.standing === 'MIXED') return 'mixed';
  if (isSame(a, b)) return 'same';
  return areOpposed(a, b) ? 'opposed' : 'different';
}

/** A pair's numbers depend on the two alone: eligible are the propositions on which at least one of them has a standing. */
function comparePair(
  actors: readonly ComparedActor[],
  rows: readonly ComparisonRow[],
  first: number,
  second: number,
  question: PairsQuestion,
): ComparedPair {
  const [one, other] = [actors[first] as ComparedActor, actors[second] as ComparedActor];
  const shared: { readonly outcome: Outcome | 'fact'; readonly proposition: string; readonly a: Cell; readonly b: Cell }[] = [];
  let eligible = 0;
  for (const { proposition, cells } of rows) {
    const [a, b] = [cells[first] as Cell, cells[second] as Cell];
    // What links carried here for both is counted where it was said.
    if ((a.carried || a.standing === null) && (b.carried || b.standing === null)) continue;
    if (a.saying === b.saying) continue;
    const isFact = question.facts.has(proposition);
    if (!isFact && !couldOnlyBeParallel(a, b)) eligible++;
    if (a.standing === null || b.standing === null) continue;
    shared.push({ outcome: isFact ? 'fact' : outcomeOf(a, b, question), proposition, a, b });
  }
  const scored = shared.filter(({ outcome }) => outcome !== 'fact');
  const count = (...outcomes: Outcome[]) => scored.filter(({ outcome }) => (outcomes as string[]).includes(outcome)).length;
  const same = count('same');
  const different = count('different', 'opposed');
  return {
    a: one,
    b: other,
    shared: scored.length,
    same,
    different,
    opposed: count('opposed'),
    mixed: count('mixed'),
    stale: count('stale'),
    parallel: count('parallel'),
    score: agreement(same, same + different, eligible),
    rows: () => scored.map(({ proposition, a, b }) => ({ proposition, verdict: verdictOf([a, b]), cells: [a, b] })),
    withhold(items) {
      for (const { cells } of rows) {
        for (const cell of [cells[first] as Cell, cells[second] as Cell]) {
          for (const { id, uncounted } of cell.positions) items.add(id, uncounted);
        }
      }
      for (const { outcome, a, b } of shared) {
        for (const cell of [a, b]) for (const id of cell.deciding) items.add(id, whyNotScored(outcome, cell));
      }
    },
  };
}

function whyNotScored(outcome: Outcome | 'fact', cell: Cell): WithheldReason | null {
  if (outcome === 'stale') return cell.stale ? 'STALE' : null;
  return outcome === 'parallel' ? 'PARALLEL' : outcome === 'fact' ? 'FACT' : null;
}
