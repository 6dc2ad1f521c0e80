/** silent: which actors have no recorded position on something. */

import { type ActorPositions, isSilent } from '../../comparison/actors.ts';
import { WithheldItems } from '../../comparison/withheld.ts';
import type { MembershipBasis } from '../../domain/actors.ts';
import { type Day, today } from '../../domain/dates.ts';
import { badInput } from '../../graph/errors.ts';
import { checkIdList } from '../../graph/identities.ts';
import { silentActors } from '../../graph/limits.ts';
import { naming } from '../../graph/names.ts';
import { Ref } from '../../graph/reference.ts';
import type { RequestContext } from '../../graph/request.ts';
import { Actor, builder, MembershipBasisEnum } from '../builder.ts';
import { positionsOfActors } from './positions-in-scope.ts';
import { actorsOf, type NamedActor, type Scope, ScopeInput, scopeOf } from './scope.ts';
import { Withheld } from './withheld.ts';

interface Silence {
  readonly asked: number;
  readonly silent: readonly ActorPositions[];
  readonly scope: Scope;
}

const Silence = builder.objectRef<Silence>('Silence').implement({
  description: 'Who has no counted position within a scope.',
  fields: (t) => ({
    asked: t.exposeInt('asked', {
      description: 'How many actors were asked about; 0 where the organisation had no members on the day, as far as is recorded.',
    }),
    actors: t.field({
      type: [Actor],
      nullable: { list: false, items: true },
      description: 'The silent ones, in the order given, or by id.',
      resolve: ({ silent }) => silent.map(({ actor }) => new Ref(actor.type, actor.id)),
    }),
    onlyUncounted: t.field({
      type: [Actor],
      nullable: { list: false, items: true },
      description: 'Of them, those of whom positions are recorded that don’t count.',
      resolve: ({ silent }) => silent.filter(({ positions }) => positions.length > 0).map(({ actor }) => new Ref(actor.type, actor.id)),
    }),
    withheld: t.field({
      type: Withheld,
      description: 'These positions, counted.',
      resolve: ({ silent, scope }) => silent.reduce((items, each) => items.addUncounted(each, scope), new WithheldItems()).count(),
    }),
  }),
});

builder.queryField('silent', (t) =>
  t.field({
    type: Silence,
    description:
      'Those of some actors that have no counted position within a scope: who has said nothing on a topic, as far as is recorded here.',
    args: {
      actors: t.arg.idList({ ...naming('actor'), description: `Up to ${silentActors} actors; instead of \`membersOf\`.` }),
      membersOf: t.arg.id({
        ...naming('organisation'),
        description: 'An organisation whose members are asked about; instead of `actors`.',
      }),
      asOf: t.arg({ type: 'Date', description: 'With `membersOf`: its members on this day; by default today.' }),
      basis: t.arg({
        type: MembershipBasisEnum,
        required: true,
        defaultValue: 'LEGAL' as const,
        description: 'With `membersOf`: which memberships count on that day.',
      }),
      scope: t.arg({ type: ScopeInput, required: true, description: 'What they may be silent on: topics or propositions must be named.' }),
    },
    resolve: async (_root, args, context) => {
      if (!args.scope.topics && !args.scope.propositions) throw badInput('scope', 'expected topics or propositions to be silent on.');
      const scope = scopeOf(args.scope);
      const actors = await askedActors(context, args);
      const held = await positionsOfActors(context, actors, scope);
      return { asked: held.length, silent: held.filter((each) => isSilent(each, scope)), scope };
    },
  }),
);

interface Asked {
  readonly actors?: readonly string[] | null;
  readonly membersOf?: string | null;
  readonly asOf?: Day | null;
  readonly basis: MembershipBasis;
}

async function askedActors(context: RequestContext, { actors, membersOf, asOf, basis }: Asked): Promise<NamedActor[]> {
  if ((actors == null) === (membersOf == null)) throw badInput('actors', 'expected either actors or membersOf.');
  if (actors != null && asOf != null) throw badInput('asOf', 'goes with membersOf.');
  if (actors != null && basis !== 'LEGAL') throw badInput('basis', `${basis} goes with membersOf.`);
  if (actors != null) {
    checkIdList('actors', actors, { least: 1, most: silentActors, what: 'actor' });
    return actorsOf(context, actors);
  }
  const organisation = membersOf as string;
  const { organisations } = context.snapshot;
  if ((await organisations.memberships.count({ organisations: [organisation] })) === 0) {
    throw badInput('membersOf', `no memberships of ${organisation} are recorded.`);
  }
  const { items } = await organisations.memberships.page({
    where: { organisations: [organisation], statuses: ['MEMBER', 'PARTICIPATING_STATE'], held: { on: asOf ?? today(), basis } },
    limit: 1_000,
  });
  const states = [...new Set(items.map(({ node }) => node.state))].sort();
  return states.map((id) => ({ id, type: 'State' }));
}
