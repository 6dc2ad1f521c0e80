/** Relations that follow from stances: who agrees with whom and who contradicts whom, position by position. */
import { type Interval, mayLieIn } from '../domain/dates.ts';
import type { Basis, HeldPosition, Relation, RelationKind, Stance } from '../domain/positions.ts';
import type { Position } from '../domain/records.ts';
import type { ActorPositions } from './actors.ts';
import { holdingOf, sharedDays } from './holding.ts';
import { areOfOwnMembers, ownSubject } from './parallel.ts';
import { type ComparedPosition, type Counting, doubtsOf, uncounted } from './standing.ts';
import { firstReason, type Withheld, WithheldItems, type WithheldReason } from './withheld.ts';

export type DerivedKind = 'AGREES' | 'CONTRADICTS' | 'PARALLEL';

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

/** Whom a question is about: each of `left` with each of `right`, or those of `left` among themselves where there is no `right`. */
export interface Sides {
  readonly left: readonly ActorPositions[];
  readonly right: readonly ActorPositions[] | null;
}

export interface RelationQuestion {
  readonly kinds: readonly RelationKind[];
  /** those that follow from the stances, those that an editor recorded, or both */
  readonly bases: readonly Basis[];
  readonly counting: Counting;
  /** only pairs with one of these positions; null: all */
  readonly of: ReadonlySet<string> | null;
  /** later positions only end those before them; null: no limit */
  readonly to: string | null;
  /** curated relations of these kinds between positions of both sides, and all of kind RESTATES */
  readonly curated: readonly Relation[];
  /** the propositions that an organisation states of its own members alone */
  readonly ownMembers: ReadonlySet<string>;
}

/**
 * Every pair of counted positions of two different actors on one proposition with days on which both held, of which one supports
 * what the other opposes (CONTRADICTS), or both support or both oppose it (AGREES), or each is of an organisation's own members
 * (PARALLEL). In the order of propositions, then of ids. A position that restates a counted one of the same actor is left out: the
 * two count once. So are pairs that an editor recorded.
 * @param limit stops after so many
 */
export function deriveRelations(sides: Sides, question: RelationQuestion, limit: number): DerivedRelation[] {
  const relations: DerivedRelation[] = [];
  for (const pair of pairsOf(sides, question, question.counting)) {
    if (!question.kinds.includes(pair.kind)) continue;
    relations.push(relationOf(pair));
    if (relations.length > limit) break;
  }
  return relations.sort((x, y) => (orderOf(x) < orderOf(y) ? -1 : 1));
}

/**
 * The pairs of the kinds asked for that `deriveRelations` leaves out: those that are parallel, and those of which a position doesn't
 * count, each as if it were the only one to be let in.
 * @param all lets in every position
 * @param withAll the sides with the links followed as if all were counted
 */
export function withheldRelations(sides: Sides, question: RelationQuestion, all: Counting, withAll: Sides): Withheld {
  const items = new WithheldItems();
  const showsParallel = question.kinds.includes('PARALLEL');
  const add = ({ kind, alike, a, b }: PositionPair, reason: WithheldReason | null) => {
    const asked = kind === 'PARALLEL' && !showsParallel ? alike : kind;
    if (question.kinds.includes(asked)) items.add(`${a.id} ${b.id}`, reason);
  };
  for (const pair of pairsOf(sides, question, question.counting)) if (pair.kind === 'PARALLEL' && !showsParallel) add(pair, 'PARALLEL');
  for (const pair of pairsOf(withAll, question, all)) add(pair, firstReason([pair.a.uncounted, pair.b.uncounted]));
  return items.count();
}

interface PositionPair {
  readonly kind: DerivedKind;
  /** what two positions of these stances would be if nothing made them parallel */
  readonly alike: 'AGREES' | 'CONTRADICTS';
  readonly proposition: string;
  readonly a: SidedPosition;
  readonly b: SidedPosition;
  readonly overlap: Interval;
}

/** Every pair once: on the first of the propositions on which it meets. None where only what an editor recorded is asked for. */
function* pairsOf({ left, right }: Sides, question: RelationQuestion, counting: Counting): Generator<PositionPair> {
  if (!question.bases.includes('DERIVED')) return;
  const lefts = byProposition(left, question, counting);
  const rights = right === null ? lefts : byProposition(right, question, counting);
  const recorded = new Set(question.curated.map(keyOfPair));
  const asked = (kind: DerivedKind) => question.kinds.includes(kind);
  const seen = new Set<string>();
  for (const proposition of [...lefts.keys()].sort()) {
    const there = Map.groupBy(rights.get(proposition) ?? [], (position) => position.stance);
    for (const one of lefts.get(proposition) ?? []) {
      const [same, reverse] = one.stance === 'SUPPORTS' ? (['SUPPORTS', 'OPPOSES'] as const) : (['OPPOSES', 'SUPPORTS'] as const);
      const others = [
        ...(asked('AGREES') || asked('PARALLEL') ? (there.get(same) ?? []) : []),
        ...(asked('CONTRADICTS') || asked('PARALLEL') ? (there.get(reverse) ?? []) : []),
      ];
      for (const other of others) {
        if (!areTwo(one, other) || !(question.of === null || question.of.has(one.id) || question.of.has(other.id))) continue;
        const [a, b] = one.id < other.id ? [one, other] : [other, one];
        const alike = a.stance === b.stance ? 'AGREES' : 'CONTRADICTS';
        const kind = areOfOwnMembers(a.ownSubject, b.ownSubject) ? 'PARALLEL' : alike;
        if (!asked(kind) && !asked(alike)) continue;
        const key = `${a.id} ${b.id}`;
        const isRecorded = ([kind, alike] as const).some((each) => recorded.has(keyOfPair({ kind: each, a: a.id, b: b.id })));
        if (seen.has(key) || isRecorded) continue;
        const overlap = sharedDays(a.days, b.days);
        if (overlap === null) continue;
        seen.add(key);
        yield { kind, alike, proposition, a, b, overlap };
      }
    }
  }
}

function relationOf({ kind, proposition, a, b, overlap }: PositionPair): DerivedRelation {
  const linked = a.statedOn === b.statedOn ? null : { a: a.statedOn, b: b.statedOn };
  return { kind, proposition, a: a.id, b: b.id, overlap, linked };
}

const orderOf = ({ proposition, a, b }: DerivedRelation): string => `${proposition} ${a} ${b}`;

/** A relation's kind and pair, in whichever order. */
function keyOfPair({ kind, a, b }: Pick<Relation, 'kind' | 'a' | 'b'>): string {
  return a < b ? `${kind} ${a} ${b}` : `${kind} ${b} ${a}`;
}

type Pole = 'SUPPORTS' | 'OPPOSES';

/** A position that takes a side, as one actor's. */
interface SidedPosition {
  readonly id: string;
  readonly actor: string;
  readonly stance: Pole;
  readonly carried: boolean;
  readonly statedOn: string;
  /** on which it held */
  readonly days: Interval;
  readonly ownSubject: string | null;
  /** why it doesn't count in the question as it was asked */
  readonly uncounted: WithheldReason | null;
}

function byProposition(actors: readonly ActorPositions[], question: RelationQuestion, counting: Counting): Map<string, SidedPosition[]> {
  const restated = Map.groupBy(
    question.curated.filter((relation) => relation.kind === 'RESTATES'),
    (relation) => relation.a,
  );
  const all = new Map<string, SidedPosition[]>();
  for (const { actor, positions } of actors) {
    const taken = positions.filter((position) => uncounted(position, actor.type, counting) === null);
    const isCounted = (position: ComparedPosition) => uncounted(position, actor.type, question.counting) === null;
    const own = new Set(taken.map((position) => position.id));
    const counted = new Set(taken.filter(isCounted).map((position) => position.id));
    const once = taken.filter(({ id }) => !restated.get(id)?.some(({ b }) => (counted.has(id) ? counted : own).has(b)));
    for (const [proposition, each] of Map.groupBy(once, (position) => position.proposition)) {
      const list = all.get(proposition) ?? [];
      for (const position of each) {
        const { stance } = position;
        if (!isPole(stance) || !mayLieIn(position.date, { from: null, to: question.to })) continue;
        list.push({
          id: position.id,
          actor: actor.id,
          stance,
          carried: position.carriedFrom !== undefined,
          statedOn: statedOn(position),
          // What doesn’t count ends nothing that does.
          days: holdingOf(
            position,
            each.filter((other) => other === position || counted.has(other.id)),
          ),
          ownSubject: ownSubject([position], question.ownMembers),
          uncounted: uncounted(position, actor.type, question.counting),
        });
      }
      all.set(proposition, list);
    }
  }
  return all;
}

function statedOn({ carriedFrom, movedFrom, proposition }: ComparedPosition): string {
  return carriedFrom ?? movedFrom ?? proposition;
}

/** The curated relations that answer a question: those between positions of both sides, whether or not they count. */
export function curatedBetween({ left, right }: Sides, { kinds, bases, curated, of, to }: RelationQuestion): Relation[] {
  if (!bases.includes('CURATED')) return [];
  const here = positionIds(left, to);
  const there = right === null ? here : positionIds(right, to);
  return curated.filter(({ kind, a, b }) => {
    if (!kinds.includes(kind) || !(of === null || of.has(a) || of.has(b))) return false;
    return (here.has(a) && there.has(b)) || (there.has(a) && here.has(b));
  });
}

/** The ids of positions that may have been taken by a day. */
export function positionIds(side: readonly ActorPositions[], to: string | null): Set<string> {
  const within = side.flatMap(({ positions }) => positions.filter(({ date }) => mayLieIn(date, { from: null, to })));
  return new Set(within.map((position) => position.id));
}

/** The same position seen from two sides (a speaker and the state spoken for) relates to nobody. */
function areTwo(a: SidedPosition, b: SidedPosition): boolean {
  return a.actor !== b.actor && a.id !== b.id && !(a.carried && b.carried);
}

function isPole(stance: Stance): stance is Pole {
  return stance === 'SUPPORTS' || stance === 'OPPOSES';
}

/** What follows from two positions of different holders on one proposition; null where nothing does. */
export function kindOfPair(a: Position, b: Position, ownMembers: ReadonlySet<string>): DerivedKind | null {
  if (a.holder === b.holder || a.proposition !== b.proposition || !isPole(a.stance) || !isPole(b.stance)) return null;
  const subject = (each: Position) => (each.type === 'Vote' ? null : ownSubject([each], ownMembers));
  if (areOfOwnMembers(subject(a), subject(b))) return 'PARALLEL';
  return a.stance === b.stance ? 'AGREES' : 'CONTRADICTS';
}

/**
 * The days on which two positions on one proposition held, each as its holder's or as that of the actor represented; null where
 * there are none.
 * @param all the positions of both holders and both represented on the proposition
 */
export function daysOfBoth(a: Position, b: Position, all: readonly HeldPosition[]): Interval | null {
  const holdings = (position: Position) => {
    const { id, holder } = position;
    const onBehalfOf = representedBy(position);
    const counted = all.filter((each) => each.id === id || doubtsOf(each).length === 0);
    const own = counted.filter((each) => each.holder === holder);
    const represented = counted.filter((each) => onBehalfOf !== null && (each.holder === onBehalfOf || each.onBehalfOf === onBehalfOf));
    return (represented.length === 0 ? [own] : [represented, own]).map((positions) => holdingOf(position, positions));
  };
  for (const one of holdings(a)) {
    for (const other of holdings(b)) {
      const days = sharedDays(one, other);
      if (days !== null) return days;
    }
  }
  return null;
}

/** The state or the organisation that a position was stated on behalf of. */
export function representedBy(position: Position): string | null {
  return position.type === 'Statement' ? position.onBehalfOf : null;
}
