/** contradictions: which positions contradict, agree with or otherwise bear on which. */

import type { ActorPositions } from '../../comparison/compare.ts';
import { type DerivedKind, deriveRelations, isWithin, type Question } from '../../comparison/contradictions.ts';
import type { ActorType } from '../../domain/actors.ts';
import type { Relation as RelationRecord } from '../../domain/positions.ts';
import { badInput } from '../../graph/errors.ts';
import { checkIdList, typeOf } from '../../graph/identities.ts';
import { derivedRelations } from '../../graph/limits.ts';
import { present } from '../../graph/lists.ts';
import { connectionOfList } from '../../graph/paging.ts';
import type { RequestContext } from '../../graph/request.ts';
import { builder, Relation, RelationConnection, type RelationShape } from '../builder.ts';
import { derivedRelation, RelationKindEnum } from '../relation.ts';
import { checkCount, positionsByHolder, positionsOfActors } from './held.ts';
import { actorsOf, type Scope, ScopeInput, scopeOf } from './scope.ts';

const derivedKinds: readonly string[] = ['AGREES', 'CONTRADICTS'] satisfies DerivedKind[];

builder.queryField('contradictions', (t) =>
  t.connection(
    {
      type: Relation,
      description:
        'Pairs of positions of different actors that contradict each other: one supports, the other opposes the same proposition, and there are days on which both held. An actor that moved from one stance to another is no contradiction; `timeline` shows that. In the order of propositions, derived ones before curated ones.',
      args: {
        between: t.arg.idList({
          description:
            'Ids of up to 12 actors: pairs among them or, with `and`, from these to those. By default everybody, with what was stated on behalf of a state or an organisation as its own.',
        }),
        and: t.arg.idList({ description: 'Ids of up to 12 actors on the other side; needs `between`.' }),
        scope: t.arg({ type: ScopeInput, description: 'Which positions are looked at, and which count.' }),
        kinds: t.arg({
          type: [RelationKindEnum],
          required: true,
          defaultValue: ['CONTRADICTS' as const],
          description: 'Which kinds of relations: AGREES and CONTRADICTS are derived from the stances, and all kinds may be curated.',
        }),
      },
      resolve: async (_root, args, context) => {
        if (args.and && !args.between) throw badInput('and', 'needs between: the actors on the one side.');
        if (args.kinds.length === 0) throw badInput('kinds', 'expected at least one kind.');
        const asked = await scopeOf(context, args.scope);
        if (!args.between && !asked.records.includes('STATEMENT')) {
          throw badInput('between', 'is needed for votes alone: everybody has voted against somebody.');
        }
        const { to } = asked.window;
        // What came after the window ends what was said within it, so that is laid over the whole.
        const scope = { ...asked, window: { ...asked.window, to: null } };
        const [left, right] = await Promise.all([
          sideOf(context, 'between', args.between, args.and ? 1 : 2, scope),
          sideOf(context, 'and', args.and, 1, scope),
        ]);
        if (left === null && args.kinds.includes('AGREES'))
          throw badInput('between', 'is needed for AGREES: everybody agrees with somebody.');
        const everybody =
          left ?? (await positionsByHolder(context, scope, async (id) => present(await typeOf(context).load(id)) as ActorType));
        const relations = await relationsAmong(context, everybody, right, { counting: scope, to }, args.kinds);
        return connectionOfList(relations, args, (relation) => relation.id);
      },
    },
    RelationConnection,
  ),
);

async function sideOf(context: RequestContext, argument: string, ids: readonly string[] | null | undefined, least: number, scope: Scope) {
  if (!ids) return null;
  checkIdList(argument, ids, { least, most: derivedRelations.actors, what: 'actor' });
  return positionsOfActors(context, await actorsOf(context, argument, ids), scope);
}

async function relationsAmong(
  context: RequestContext,
  left: readonly ActorPositions[],
  right: readonly ActorPositions[] | null,
  { counting, to }: Pick<Question, 'counting' | 'to'>,
  kinds: readonly RelationRecord['kind'][],
): Promise<RelationShape[]> {
  const { positions } = context.snapshot;
  const ids = (side: readonly ActorPositions[]) =>
    new Set(side.flatMap((each) => each.positions.filter((position) => isWithin(position, to)).map((position) => position.id)));
  const [here, there] = [ids(left), right === null ? null : ids(right)];
  const curated = await positions.relationsBetween([...here, ...(there ?? [])], [...new Set([...kinds, 'RESTATES' as const])]);
  checkCount(curated, 'relations');
  const restatements = Map.groupBy(
    curated.filter((relation) => relation.kind === 'RESTATES'),
    (relation) => relation.a,
  );
  const restated = new Map([...restatements].map(([id, relations]) => [id, relations.map((relation) => relation.b)]));
  const question = { kinds: kinds.filter((kind) => derivedKinds.includes(kind)) as DerivedKind[], counting, restated, to };
  const derived = deriveRelations(left, right, question, derivedRelations.most);
  if (derived.length > derivedRelations.most) {
    throw badInput('scope', `leads to more than ${derivedRelations.most} relations: expected fewer actors, topics or days.`);
  }
  const crosses = (relation: RelationRecord) =>
    there === null
      ? here.has(relation.a) && here.has(relation.b)
      : (here.has(relation.a) && there.has(relation.b)) || (there.has(relation.a) && here.has(relation.b));
  const recorded = new Set(curated.map(pairOf));
  return [
    ...derived.filter((relation) => !recorded.has(pairOf(relation))).map(derivedRelation),
    ...curated.filter((relation) => kinds.includes(relation.kind) && crosses(relation)),
  ];
}

/** A relation's kind and pair, in whichever order. */
function pairOf({ kind, a, b }: Pick<RelationRecord, 'kind' | 'a' | 'b'>): string {
  return a < b ? `${kind} ${a} ${b}` : `${kind} ${b} ${a}`;
}
