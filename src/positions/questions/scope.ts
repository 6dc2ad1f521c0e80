/** Scope: which positions a question is about, and which of them count. */

import { Through } from '../../comparison/links.ts';
import { Doubt } from '../../comparison/standing.ts';
import { type ActorType, actorTypes } from '../../domain/actors.ts';
import type { Window } from '../../domain/dates.ts';
import type { Authority } from '../../domain/positions.ts';
import type { RecordType } from '../../domain/records.ts';
import { defineEnum } from '../../graph/builder.ts';
import { badInput, unknownId } from '../../graph/errors.ts';
import { anActor, aProposition, aTopic, checkIds, typeOf } from '../../graph/identities.ts';
import type { RequestContext } from '../../graph/request.ts';
import { windowOf } from '../../graph/window.ts';
import { PositionRecord } from '../../store/positions.ts';
import { builder } from '../builder.ts';
import { AuthorityEnum } from '../statement.ts';

const DoubtEnum = defineEnum(builder, 'Doubt', 'Why a position is left out of standings and scores unless asked for.', Doubt);
const PositionRecordEnum = defineEnum(builder, 'PositionRecord', 'In what a position is recorded.', PositionRecord);
const ThroughEnum = defineEnum(builder, 'Through', 'Which links between propositions may bring positions into one row.', Through);

export const ScopeInput = builder.inputType('Scope', {
  description: 'Which positions a question is about, and which of them count. What is left out selects everything.',
  fields: (t) => ({
    topics: t.idList({ description: 'Only propositions about one of these topics, or one below it.' }),
    propositions: t.idList({ description: 'Only these propositions.' }),
    from: t.field({ type: 'PartialDate', description: 'Only positions that may have been taken on this day, month or year, or later.' }),
    to: t.field({ type: 'PartialDate', description: 'Only positions that may have been taken on this day, month or year, or earlier.' }),
    records: t.field({
      type: [PositionRecordEnum],
      required: true,
      defaultValue: ['STATEMENT' as const, 'VOTE' as const],
      description: 'Only positions recorded in one of these ways. Of everybody, only statements are looked at: votes need actors.',
    }),
    count: t.field({
      type: [DoubtEnum],
      required: true,
      defaultValue: [],
      description:
        'Doubtful positions that should count. Those not named are left out of standings and scores, and listed in any case; STALE is left out of scores alone. What is left out is counted in `withheld`.',
    }),
    authority: t.field({
      type: AuthorityEnum,
      required: true,
      defaultValue: 'CHAIR' as const,
      description:
        'An organisation’s statements count from this authority up; a secretary general’s remark counts only from OFFICE_HOLDER.',
    }),
    through: t.field({
      type: ThroughEnum,
      required: true,
      defaultValue: 'NONE' as const,
      description: 'Which links between propositions may bring positions into one row.',
    }),
  }),
});

export interface Scope {
  readonly topics: readonly string[] | null;
  readonly propositions: readonly string[] | null;
  readonly window: Window;
  readonly records: readonly PositionRecord[];
  readonly count: readonly Doubt[];
  readonly authority: Authority;
  readonly through: Through;
}

/** Checks a scope and fills in what it leaves out. Throws BAD_USER_INPUT naming the field and the nearest valid id. */
export async function scopeOf(context: RequestContext, input: typeof ScopeInput.$inferInput | null | undefined): Promise<Scope> {
  if (input?.topics?.length === 0) throw badInput('scope.topics', 'expected at least one topic.');
  if (input?.propositions?.length === 0) throw badInput('scope.propositions', 'expected at least one proposition.');
  if (input?.records?.length === 0) throw badInput('scope.records', 'expected at least one kind of record.');
  await checkIds(context, [
    { argument: 'scope.topics', ids: input?.topics, expected: aTopic },
    { argument: 'scope.propositions', ids: input?.propositions, expected: aProposition },
  ]);
  return {
    topics: input?.topics ?? null,
    propositions: input?.propositions ?? null,
    window: windowOf(input ?? {}, 'scope.'),
    records: input?.records ?? ['STATEMENT', 'VOTE'],
    count: input?.count ?? [],
    authority: input?.authority ?? 'CHAIR',
    through: input?.through ?? 'NONE',
  };
}

export interface NamedActor {
  readonly id: string;
  readonly type: ActorType;
}

/** The actor with an id. Throws BAD_USER_INPUT if there is none. */
export async function actorOf(context: RequestContext, argument: string, id: string): Promise<NamedActor> {
  const type = await typeOf(context).load(id);
  if (type !== null && isActorType(type)) return { id, type };
  throw unknownId(argument, id, 'actor', await context.snapshot.identities.idsOf(actorTypes));
}

function isActorType(type: RecordType): type is ActorType {
  return (actorTypes as readonly RecordType[]).includes(type);
}

/** The actors with these ids. Throws BAD_USER_INPUT for the first that is unknown. */
export async function actorsOf(context: RequestContext, argument: string, ids: readonly string[]): Promise<NamedActor[]> {
  await checkIds(context, [{ argument, ids, expected: anActor }]);
  const types = await Promise.all(ids.map((id) => typeOf(context).load(id)));
  return ids.map((id, index) => ({ id, type: types[index] as ActorType }));
}
