/** Relations that follow from stances: who agrees with whom and who contradicts whom, position by position. */
import { earliest, type Interval } from '../domain/dates.ts';
import type { Position, Stance } from '../domain/positions.ts';
import type { ActorPositions } from './compare.ts';
import { holdingOf, sharedDays } from './holding.ts';
import { type Counting, counts, type Held } from './standing.ts';

export type DerivedKind = 'AGREES' | 'CONTRADICTS';

export interface DerivedRelation {
  readonly kind: DerivedKind;
  readonly proposition: string;
  /** the position with the smaller id */
  readonly a: string;
  readonly b: string;
  /** the days on which both held */
  readonly overlap: Interval;
  /** the propositions that the two were stated on, where only links brought them together */
  readonly linked: { readonly a: string; readonly b: string } | null;
}

export interface Question {
  readonly kinds: readonly DerivedKind[];
  readonly counting: Counting;
  /** for a position that says again what others said, their ids */
  readonly restated: ReadonlyMap<string, readonly string[]>;
  /** later positions only end those before them; null: no limit */
  readonly to: string | null;
}

/**
 * Every pair of counted positions of two different actors on one proposition, of which one supports what the other opposes
 * (CONTRADICTS) or both support or both oppose it (AGREES), with days on which both held. In the order of propositions, then
 * of ids. A position that restates a counted one of the same actor is left out: the two count once.
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
    const there = Map.groupBy(rights.get(proposition) ?? [], (position) => position.stance);
    for (const one of lefts.get(proposition) ?? []) {
      for (const kind of question.kinds) {
        for (const other of there.get(stanceOfOther(one.stance, kind)) ?? []) {
          if (!areTwo(one, other)) continue;
          const [a, b] = one.id < other.id ? [one, other] : [other, one];
          const key = `${a.id} ${b.id}`;
          const overlap = seen.has(key) ? null : sharedDays(a.held, b.held);
          if (overlap === null) continue;
          seen.add(key);
          const linked = a.statedOn === b.statedOn ? null : { a: a.statedOn, b: b.statedOn };
          relations.push({ kind, proposition, a: a.id, b: b.id, overlap, linked });
          if (relations.length > limit) return relations;
        }
      }
    }
  }
  return relations.sort((x, y) => (orderOf(x) < orderOf(y) ? -1 : 1));
}

const orderOf = ({ proposition, a, b }: DerivedRelation): string => `${proposition} ${a} ${b}`;

type Pole = 'SUPPORTS' | 'OPPOSES';

interface HeldByActor {
  readonly id: string;
  readonly actor: string;
  readonly stance: Pole;
  readonly carried: boolean;
  readonly statedOn: string;
  readonly held: Interval;
}

function byProposition(actors: readonly ActorPositions[], question: Question): Map<string, HeldByActor[]> {
  const all = new Map<string, HeldByActor[]>();
  for (const { actor, positions } of actors) {
    const counted = positions.filter((position) => counts(position, actor.type, question.counting));
    const own = new Set(counted.map((position) => position.id));
    const once = counted.filter((position) => !question.restated.get(position.id)?.some((restated) => own.has(restated)));
    for (const [proposition, each] of Map.groupBy(once, (position) => position.proposition)) {
      const list = all.get(proposition) ?? [];
      for (const position of each) {
        const { stance } = position;
        if (!isPole(stance) || !isWithin(position, question.to)) continue;
        list.push({
          id: position.id,
          actor: actor.id,
          stance,
          carried: position.carriedFrom !== undefined,
          statedOn: position.carriedFrom ?? position.movedFrom ?? proposition,
          held: holdingOf(position, each),
        });
      }
      all.set(proposition, list);
    }
  }
  return all;
}

/** Whether a position may have been taken on this day or earlier. */
export function isWithin(position: Held, to: string | null): boolean {
  return to === null || earliest(position.date) <= to;
}

/** The same position seen from two sides (a speaker and the state spoken for) relates to nobody. */
function areTwo(a: HeldByActor, b: HeldByActor): boolean {
  return a.actor !== b.actor && a.id !== b.id && !(a.carried && b.carried);
}

function isPole(stance: Stance): stance is Pole {
  return stance === 'SUPPORTS' || stance === 'OPPOSES';
}

function stanceOfOther(stance: Pole, kind: DerivedKind): Pole {
  if (kind === 'AGREES') return stance;
  return stance === 'SUPPORTS' ? 'OPPOSES' : 'SUPPORTS';
}

/** What follows from the stances of two positions of different holders on one proposition; null where nothing does. */
export function kindOfPair(a: Position, b: Position): DerivedKind | null {
  if (a.holder === b.holder || a.proposition !== b.proposition || !isPole(a.stance) || !isPole(b.stance)) return null;
  return a.stance === b.stance ? 'AGREES' : 'CONTRADICTS';
}
