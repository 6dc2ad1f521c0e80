/** Whose positions are compared: each actor with those that may make its standing. */
import type { ActorType } from '../domain/actors.ts';
import type { HeldPosition } from '../domain/positions.ts';
import { type ComparedPosition, type Counting, counts } from './standing.ts';

export interface ComparedActor {
  readonly id: string;
  readonly type: ActorType;
  /** false: it had ended before the window, or began after it */
  readonly existed: boolean;
}

/** An actor with the positions that may make its standing. */
export interface ActorPositions {
  readonly actor: ComparedActor;
  readonly positions: readonly ComparedPosition[];
}

/**
 * For each actor, in the order given, the positions that it holds or that are stated on its behalf. An official or a group stands
 * where it says; a state or an organisation also where it is spoken for.
 */
export function positionsOfEach(actors: readonly ComparedActor[], positions: readonly HeldPosition[]): ActorPositions[] {
  const byHolder = Map.groupBy(positions, (position) => position.holder);
  const byRepresented = Map.groupBy(positions, (position) => position.onBehalfOf);
  return actors.map((actor) => {
    const spokenFor = actor.type === 'State' || actor.type === 'Organisation' ? (byRepresented.get(actor.id) ?? []) : [];
    return { actor, positions: [...(byHolder.get(actor.id) ?? []), ...spokenFor.filter((position) => position.holder !== actor.id)] };
  });
}

/**
 * Every position with one actor: with the state or the organisation represented where it counts as its own, so that successive
 * spokesmen make one timeline; with its holder otherwise.
 * @param types of all holders and of all represented
 */
export function positionsOfEverybody(
  positions: readonly HeldPosition[],
  types: ReadonlyMap<string, ActorType>,
  counting: Counting,
): ActorPositions[] {
  const actorFor = (position: HeldPosition): string => {
    const represented = position.onBehalfOf;
    return represented !== null && counts(position, types.get(represented) as ActorType, counting) ? represented : position.holder;
  };
  return [...Map.groupBy(positions, actorFor)].map(([id, own]) => ({
    actor: { id, type: types.get(id) as ActorType, existed: true },
    positions: own,
  }));
}

/** Whether nothing that an actor said or did counts. */
export function isSilent({ actor, positions }: ActorPositions, counting: Counting): boolean {
  return !positions.some((position) => counts(position, actor.type, counting));
}
