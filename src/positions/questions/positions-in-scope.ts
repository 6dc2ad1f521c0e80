/** The positions that may make actors' standings within a scope: what every comparative query begins with. */
import { type ActorPositions, type ComparedActor, positionsOfEach, positionsOfEverybody } from '../../comparison/actors.ts';
import { followLinks, PropositionClasses } from '../../comparison/links.ts';
import type { Counting } from '../../comparison/standing.ts';
import type { ActorType } from '../../domain/actors.ts';
import { mayOverlap, type Window } from '../../domain/dates.ts';
import type { HeldPosition } from '../../domain/positions.ts';
import { badInput } from '../../graph/errors.ts';
import { typeOf } from '../../graph/identities.ts';
import { present } from '../../graph/lists.ts';
import type { RequestContext } from '../../graph/request.ts';
import { comparedPositionsLimit } from '../../store/position-queries.ts';
import type { NamedActor, Scope } from './scope.ts';

/** What is read once for a question, and may be asked with another counting: what is left out is counted by letting it in. */
export type PositionsInScope = (counting: Counting) => Promise<readonly ActorPositions[]>;

/** For each actor, in the order given, the positions in scope that it holds or that are stated on its behalf. */
export async function positionsOfActors(
  context: RequestContext,
  actors: readonly NamedActor[],
  scope: Scope,
): Promise<readonly ActorPositions[]> {
  const inScope = await readPositionsOfActors(context, actors, scope);
  return inScope(scope);
}

/** As `positionsOfActors`, for several countings. */
export async function readPositionsOfActors(
  context: RequestContext,
  actors: readonly NamedActor[],
  scope: Scope,
): Promise<PositionsInScope> {
  const [held, existed] = await Promise.all([
    readPositions(
      context,
      actors.map((actor) => actor.id),
      scope,
    ),
    existedWithin(context, actors, scope.window),
  ]);
  const compared = actors.map(({ id, type }, index): ComparedActor => ({ id, type, existed: existed[index] as boolean }));
  const ofEach = positionsOfEach(compared, held);
  return (counting) => linked(context, ofEach, scope, counting);
}

/** Every position in scope, each with one actor. */
export async function readPositionsOfEverybody(context: RequestContext, scope: Scope): Promise<PositionsInScope> {
  const held = await readPositions(context, null, scope);
  const named = new Set(held.flatMap(({ holder, onBehalfOf }) => (onBehalfOf === null ? [holder] : [holder, onBehalfOf])));
  const types = new Map(
    await Promise.all([...named].map(async (id) => [id, present(await typeOf(context).load(id)) as ActorType] as const)),
  );
  return (counting) => linked(context, positionsOfEverybody(held, types, counting), scope, counting);
}

async function readPositions(context: RequestContext, actors: readonly string[] | null, scope: Scope): Promise<HeldPosition[]> {
  const filter = { ...(await selection(context, scope)), ...scope.window };
  const held = await context.snapshot.positions.heldBy(actors, filter, scope.records, context.signal);
  checkCount(held, 'positions');
  return chosenOf(context, held, scope);
}

/** Of these positions those on propositions of the chosen kinds; where links are followed, they are chosen after it. */
async function chosenOf(context: RequestContext, held: HeldPosition[], { through, propositionKinds }: Scope) {
  if (propositionKinds === null || through !== 'NONE') return held;
  const about = new Set(await context.snapshot.positions.propositionsAbout(null, null, propositionKinds));
  return held.filter(({ proposition }) => about.has(proposition));
}

/** Links may lead to a chosen proposition from one that was not chosen, so those are selected after they are followed. */
async function selection(context: RequestContext, { through, topics, propositions, sources, bodies }: Scope) {
  if (through === 'NONE') return { topics, propositions, sources, bodies };
  if (propositions === null) return { topics: null, propositions: null, sources, bodies };
  return {
    topics: null,
    sources,
    bodies,
    propositions: new PropositionClasses(await context.snapshot.positions.links(), through).reaching(propositions),
  };
}

/** Throws BAD_USER_INPUT if a scope selects more of something than one comparison reads. */
export function checkCount(selected: readonly unknown[], what: string): void {
  if (selected.length <= comparedPositionsLimit) return;
  throw badInput('scope', `selects more than ${comparedPositionsLimit} ${what}: expected fewer actors, topics or days.`);
}

async function linked(
  context: RequestContext,
  compared: readonly ActorPositions[],
  scope: Scope,
  counting: Counting,
): Promise<readonly ActorPositions[]> {
  if (scope.through === 'NONE') return compared;
  const { positions } = context.snapshot;
  const classes = new PropositionClasses(await positions.links(), scope.through);
  const followed = followLinks(compared, classes, counting, scope.propositions ?? []);
  if (scope.topics === null && scope.propositions === null && scope.propositionKinds === null) return followed;
  const about = await positions.propositionsAbout(scope.topics, scope.propositions, scope.propositionKinds);
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
  return actors.map((actor) => {
    const interval = existence.get(actor.id) ?? null;
    return interval === null || mayOverlap(interval, window);
  });
}
