/** The positions that may make actors' standings within a scope: what every comparative query begins with. */
import type { ActorPositions, ComparedActor } from '../../comparison/compare.ts';
import { followLinks, PropositionClasses } from '../../comparison/links.ts';
import { counts } from '../../comparison/standing.ts';
import type { ActorType } from '../../domain/actors.ts';
import { earliest, type Interval, latest } from '../../domain/dates.ts';
import type { HeldPosition } from '../../domain/positions.ts';
import { badInput } from '../../graph/errors.ts';
import type { RequestContext } from '../../graph/request.ts';
import type { Window } from '../../graph/window.ts';
import { comparedPositionsLimit } from '../../store/positions.ts';
import type { NamedActor, Scope } from './scope.ts';

/** For each actor, in the order given, the positions in scope that it holds or that are stated on its behalf. */
export async function positionsOfActors(
  context: RequestContext,
  actors: readonly NamedActor[],
  scope: Scope,
): Promise<readonly ActorPositions[]> {
  const { positions } = context.snapshot;
  const ids = actors.map((actor) => actor.id);
  const [held, existed] = await Promise.all([
    positions.heldBy(ids, { ...selection(scope), ...scope.window }, scope.records),
    existedWithin(context, actors, scope.window),
  ]);
  checkCount(held, 'positions');
  const byHolder = Map.groupBy(held, (position) => position.holder);
  const byRepresented = Map.groupBy(held, (position) => position.onBehalfOf);
  const compared = actors.map(({ id, type }, index) => {
    const actor: ComparedActor = { id, type, existed: existed[index] as boolean };
    // An official or a group stands where it says; a state or an organisation also where it is spoken for.
    const spokenFor = type === 'State' || type === 'Organisation' ? (byRepresented.get(id) ?? []) : [];
    return { actor, positions: [...(byHolder.get(id) ?? []), ...spokenFor.filter((position) => position.holder !== id)] };
  });
  return linked(context, compared, scope);
}

/**
 * Every position in scope, each with one actor: with the state or the organisation represented where it counts as its own, so
 * that successive spokesmen make one timeline; with its holder otherwise.
 */
export async function positionsByHolder(
  context: RequestContext,
  scope: Scope,
  typeOf: (id: string) => Promise<ActorType>,
): Promise<readonly ActorPositions[]> {
  const held = await context.snapshot.positions.heldBy(null, { ...selection(scope), ...scope.window }, scope.records);
  checkCount(held, 'positions');
  const named = new Set(held.flatMap(({ holder, onBehalfOf }) => (onBehalfOf === null ? [holder] : [holder, onBehalfOf])));
  const types = new Map(await Promise.all([...named].map(async (id) => [id, await typeOf(id)] as const)));
  const actorFor = (position: HeldPosition): string => {
    const represented = position.onBehalfOf;
    return represented !== null && counts(position, types.get(represented) as ActorType, scope) ? represented : position.holder;
  };
  const compared = [...Map.groupBy(held, actorFor)].map(([id, positions]) => ({
    actor: { id, type: types.get(id) as ActorType, existed: true },
    positions,
  }));
  return linked(context, compared, scope);
}

/** Links may lead to a chosen proposition from one that was not chosen, so those are selected after they are followed. */
function selection(scope: Scope) {
  return scope.through === 'NONE' ? scope : { topics: null, propositions: null };
}

/** Throws BAD_USER_INPUT if a scope selects more of something than one comparison reads. */
export function checkCount(selected: readonly unknown[], what: string): void {
  if (selected.length <= comparedPositionsLimit) return;
  throw badInput('scope', `selects more than ${comparedPositionsLimit} ${what}: expected fewer actors, topics or days.`);
}

async function linked(context: RequestContext, compared: readonly ActorPositions[], scope: Scope): Promise<readonly ActorPositions[]> {
  if (scope.through === 'NONE') return compared;
  const { positions } = context.snapshot;
  const classes = new PropositionClasses(await positions.links(), scope.through);
  const followed = followLinks(compared, classes, scope, scope.propositions ?? []);
  if (scope.topics === null && scope.propositions === null) return followed;
  const about = await positions.propositionsAbout(scope.topics, scope.propositions);
  checkCount(about, 'propositions');
  const chosen = new Set(about.map((proposition) => classes.rowOf(proposition)));
  return followed.map(({ actor, positions }) => ({ actor, positions: positions.filter((position) => chosen.has(position.proposition)) }));
}

/** Whether each actor may have existed on some day of the window; true where nothing is recorded. */
async function existedWithin(context: RequestContext, actors: readonly NamedActor[], window: Window): Promise<boolean[]> {
  if (window.from === null && window.to === null) return actors.map(() => true);
  const { states, organisations } = context.snapshot.organisations;
  const of = (type: ActorType) => actors.filter((actor) => actor.type === type).map((actor) => actor.id);
  const records = (await Promise.all([states.byIds(of('State')), organisations.byIds(of('Organisation'))])).flat();
  const existence = new Map(records.map((record) => [record?.id, record?.existence ?? null]));
  return actors.map((actor) => overlapsWindow(existence.get(actor.id) ?? null, window));
}

function overlapsWindow(interval: Interval | null, { from, to }: Window): boolean {
  if (interval === null) return true;
  const over = from !== null && interval.until !== null && latest(interval.until) <= from;
  const begun = to === null || interval.since === null || earliest(interval.since) <= to;
  return begun && !over;
}
