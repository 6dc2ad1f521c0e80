/** contradictions: which positions contradict, agree with or otherwise bear on which. */

import {
  curatedBetween,
  deriveRelations,
  positionIds,
  type RelationQuestion,
  type Sides,
  withheldRelations,
} from '../../comparison/contradictions.ts';
import type { Counting } from '../../comparison/standing.ts';
import type { Withheld as WithheldShape } from '../../comparison/withheld.ts';
import { badInput } from '../../graph/errors.ts';
import { checkIdList } from '../../graph/identities.ts';
import { derivedRelations } from '../../graph/limits.ts';
import { naming } from '../../graph/names.ts';
import { type Connection, connectionOfList } from '../../graph/paging.ts';
import type { RequestContext } from '../../graph/request.ts';
import { builder, Relation, type RelationShape } from '../builder.ts';
import { BasisEnum, derivedRelation, RelationKindEnum } from '../relation.ts';
import { checkCount, readPositionsOfActors, readPositionsOfEverybody } from './positions-in-scope.ts';
import { actorsOf, type Scope, ScopeInput, scopeOf } from './scope.ts';
import { Withheld } from './withheld.ts';

interface ContradictionPage extends Connection<RelationShape> {
  readonly withheld: () => Promise<WithheldShape>;
}

const ContradictionConnection = builder.connectionObject(
  {
    type: Relation,
    name: 'ContradictionConnection',
    description: 'A page of pairs of positions.',
    fields: (t) => ({
      withheld: t.field({
        type: Withheld,
        description:
          'Pairs of the kinds asked for that are left out, over all pages: one of the two positions doesn’t count, or both speak of an organisation’s own members. Of everybody, what has too little authority for an organisation counts as the speaker’s, and is not left out.',
        resolve: (page) => (page as unknown as ContradictionPage).withheld(),
      }),
    }),
  },
  { name: 'ContradictionEdge', description: 'One of the pairs, with its place in the list.' },
);

builder.queryField('contradictions', (t) =>
  t.connection(
    {
      type: Relation,
      description:
        'Pairs of positions of different actors that contradict each other: one supports, the other opposes the same proposition, and there are days on which both held. An actor that moved from one stance to another is no contradiction; `timeline` shows that. In the order of propositions, derived ones before curated ones.',
      args: {
        between: t.arg.idList({
          ...naming('actor'),
          description:
            'Up to 12 actors: pairs among them or, with `and`, from these to those. By default everybody, with what was stated on behalf of a state or an organisation as its own.',
        }),
        and: t.arg.idList({ ...naming('actor'), description: 'Up to 12 actors on the other side; needs `between`.' }),
        positions: t.arg.idList({
          ...naming('position'),
          description: `Ids of up to ${derivedRelations.positions} statements or votes: only pairs with one of them. What contradicts a statement is asked for with its id.`,
        }),
        scope: t.arg({ type: ScopeInput, description: 'Which positions are looked at, and which count.' }),
        kinds: t.arg({
          type: [RelationKindEnum],
          required: true,
          defaultValue: ['CONTRADICTS' as const],
          description:
            'Which kinds of relations: AGREES, CONTRADICTS and PARALLEL are derived from the stances, and all kinds may be curated.',
        }),
        bases: t.arg({
          type: [BasisEnum],
          required: true,
          defaultValue: ['DERIVED' as const, 'CURATED' as const],
          description:
            'Only those that follow from the stances (DERIVED), or only those that an editor recorded (CURATED). A pair that an editor recorded is not derived as well.',
        }),
      },
      resolve: async (_root, args, context): Promise<ContradictionPage> => {
        if (args.and && !args.between) throw badInput('and', 'needs between: the actors on the one side.');
        if (args.kinds.length === 0) throw badInput('kinds', 'expected at least one kind.');
        if (args.bases.length === 0) throw badInput('bases', 'expected at least one basis.');
        if (args.kinds.includes('AGREES') && !args.between && !args.positions) {
          throw badInput('between', 'is needed for AGREES, or positions: everybody agrees with somebody.');
        }
        const asked = scopeOf(args.scope);
        if (args.positions) checkIdList('positions', args.positions, { least: 1, most: derivedRelations.positions, what: 'position' });
        if (!args.between && !asked.records.includes('STATEMENT')) {
          throw badInput('between', 'is needed for votes alone: everybody has voted against somebody.');
        }
        const { to } = asked.window;
        // What came after the window ends what was said within it, so that is laid over the whole.
        const scope = { ...asked, window: { ...asked.window, to: null } };
        const sidesOf = await readSides(context, args.between, args.and, scope);
        const sides = await sidesOf(scope);
        const { kinds, bases } = args;
        const [curated, { ownMembers }] = await Promise.all([
          curatedAmong(context, sides, kinds, to),
          context.snapshot.positions.unscored(),
        ]);
        const of = args.positions ? new Set(args.positions) : null;
        const question: RelationQuestion = { kinds, bases, counting: scope, of, to, curated, ownMembers };
        const derived = deriveRelations(sides, question, derivedRelations.most);
        if (derived.length > derivedRelations.most) {
          throw badInput('scope', `leads to more than ${derivedRelations.most} relations: expected fewer actors, topics or days.`);
        }
        const relations = [...derived.map(derivedRelation), ...curatedBetween(sides, question)];
        const everything: Counting = {
          count: ['UNCERTAIN', 'SECOND_HAND', 'EDITORIAL'],
          authority: args.between ? 'OFFICE_HOLDER' : scope.authority,
        };
        return {
          ...connectionOfList(relations, args, (relation) => relation.id),
          withheld: async () => withheldRelations(sides, question, everything, await sidesOf(everything)),
        };
      },
    },
    ContradictionConnection,
  ),
);

/** The positions of both sides, read and linked together: links bring two into one row only where both are there. */
async function readSides(
  context: RequestContext,
  between: readonly string[] | null | undefined,
  and: readonly string[] | null | undefined,
  scope: Scope,
): Promise<(counting: Counting) => Promise<Sides>> {
  if (!between) {
    const everybody = await readPositionsOfEverybody(context, scope);
    return async (counting) => ({ left: await everybody(counting), right: null });
  }
  const [left, right] = await Promise.all([
    namedActors(context, 'between', between, and ? 1 : 2),
    and ? namedActors(context, 'and', and, 1) : [],
  ]);
  const all = [...new Map([...left, ...right].map((actor) => [actor.id, actor])).values()];
  const positions = await readPositionsOfActors(context, all, scope);
  const among = (asked: readonly string[], compared: Sides['left']) => compared.filter(({ actor }) => asked.includes(actor.id));
  return async (counting) => {
    const compared = await positions(counting);
    return { left: among(between, compared), right: and ? among(and, compared) : null };
  };
}

async function namedActors(context: RequestContext, argument: string, ids: readonly string[], least: number) {
  checkIdList(argument, ids, { least, most: derivedRelations.actors, what: 'actor' });
  return actorsOf(context, ids);
}

/** The curated relations that the question is about, and those that say what was said twice. */
async function curatedAmong(
  context: RequestContext,
  { left, right }: Sides,
  kinds: RelationQuestion['kinds'],
  to: string | null,
): Promise<RelationQuestion['curated']> {
  const ids = [...new Set([...positionIds(left, to), ...positionIds(right ?? [], to)])];
  const curated = await context.snapshot.positions.relationsBetween(ids, [...new Set([...kinds, 'RESTATES' as const])]);
  checkCount(curated, 'relations');
  return curated;
}
