/** Relations that follow from stances: who agrees with whom and who contradicts whom, position by position. */
import type { Interval } from '../domain/dates.ts';
import type { Position, Stance } from '../domain/positions.ts';
import type { ActorPositions } from './compare.ts';
import { holdingOf, sharedDays } from './holding.ts';
import { type Counting, counts } from './standing.ts';

export type DerivedKind = 'AGREES' | 'CONTRADICTS';

export interface DerivedRelation {
  readonly kind: DerivedKind;
  readonly proposition: string;
  readonly a: string;
  readonly b: string;
  /** the days on which both held */
  readonly overlap: Interval;
}

export interface Question {
  readonly kinds: readonly DerivedKind[];
  readonly counting: Counting;
  /** ids of positions that say again what the same actor said elsewhere, and so count once */
  readonly restating: ReadonlySet<string>;
}

/**
 * Every pair of counted positions of two different actors on one proposition, of which one supports what the other opposes
 * (CONTRADICTS) or both support or both oppose it (AGREES), with days on which both held. In the order of propositions.
 * @param left each of these with each of `right`, or among themselves where there is no `right`
 * @param limit stops after so many
 */
export function deriveRelations(
  left: readonly ActorPositions[],
  right: readonly ActorPositions[] | null,
  question: Question,
  limit: number,
): DerivedRelation[] {
  const lefts = byProposition(left, question);
  const rights = right === null ? lefts : byProposition(right, question);
  const relations: DerivedRelation[] = [];
  const seen = new Set<string>();
  for (const proposition of [...lefts.keys()].sort()) {
    const there = rights.get(proposition) ?? [];
    for (const a of lefts.get(proposition) ?? []) {
      for (const b of there) {
        const kind = kindOf(a, b);
        if (kind === null || !question.kinds.includes(kind)) continue;
        const key = a.id < b.id ? `${a.id} ${b.id}` : `${b.id} ${a.id}`;
        const overlap = seen.has(key) ? null : sharedDays(a.held, b.held);
        if (overlap === null) continue;
        seen.add(key);
        relations.push({ kind, proposition, a: a.id, b: b.id, overlap });
        if (relations.length > limit) return relations;
      }
    }
  }
  return relations;
}

interface HeldByActor {
  readonly id: string;
  readonly actor: string;
  readonly stance: Stance;
  readonly carried: boolean;
  readonly held: Interval;
}

function byProposition(actors: readonly ActorPositions[], { counting, restating }: Question): Map<string, HeldByActor[]> {
  const all = new Map<string, HeldByActor[]>();
  for (const { actor, positions } of actors) {
    const counted = positions.filter((position) => counts(position, actor.type, counting));
    for (const [proposition, own] of Map.groupBy(counted, (position) => position.proposition)) {
      const list = all.get(proposition) ?? [];
      for (const position of own) {
        if (restating.has(position.id)) continue;
        list.push({
          id: position.id,
          actor: actor.id,
          stance: position.stance,
          carried: position.carriedFrom !== undefined,
          held: holdingOf(position, own),
        });
      }
      all.set(proposition, list);
    }
  }
  return all;
}

/** The same position seen from two sides (a speaker and the state spoken for) relates to nobody. */
function kindOf(a: HeldByActor, b: HeldByActor): DerivedKind | null {
  return a.actor === b.actor || a.id === b.id || (a.carried && b.carried) ? null : poles(a.stance, b.stance);
}

function poles(a: Stance, b: Stance): DerivedKind | null {
  const isPole = (stance: Stance) => stance === 'SUPPORTS' || stance === 'OPPOSES';
  if (!isPole(a) || !isPole(b)) return null;
  return a === b ? 'AGREES' : 'CONTRADICTS';
}

/** What follows from the stances of two positions of different holders on one proposition; null where nothing does. */
export function kindOfPair(a: Position, b: Position): DerivedKind | null {
  return a.holder === b.holder || a.proposition !== b.proposition ? null : poles(a.stance, b.stance);
}
