/** Scope: which positions a question is about, and which of them count. */

import { Through } from '../../comparison/links.ts';
import { Doubt } from '../../comparison/standing.ts';
import type { ActorType } from '../../domain/actors.ts';
import type { Window } from '../../domain/dates.ts';
import type { Authority, PropositionKind } from '../../domain/positions.ts';
import { defineEnum } from '../../graph/builder.ts';
import { badInput } from '../../graph/errors.ts';
import { typeOf } from '../../graph/identities.ts';
import { naming } from '../../graph/names.ts';
import { allSoon, type RequestContext } from '../../graph/request.ts';
import { windowOf } from '../../graph/window.ts';
import { PositionRecord } from '../../store/position-queries.ts';
import { builder } from '../builder.ts';
import { AuthorityEnum, PropositionKindEnum } from '../statement.ts';

const DoubtEnum = defineEnum(builder, 'Doubt', 'Why a position is left out of standings and scores unless asked for.', Doubt);
const PositionRecordEnum = defineEnum(builder, 'PositionRecord', 'In what a position is recorded.', PositionRecord);
const ThroughEnum = defineEnum(builder, 'Through', 'Which links between propositions may bring positions into one row.', Through);

export const ScopeInput = builder.inputType('Scope', {
  description: 'Which positions a question is about, and which of them count. What is left out selects everything.',
  fields: (t) => ({
    topics: t.idList({ ...naming('topic'), description: 'Only propositions about one of these topics, or one below it.' }),
    propositions: t.idList({ ...naming('proposition'), description: 'Only these propositions.' }),
    propositionKinds: t.field({ type: [PropositionKindEnum], description: 'Only propositions of these kinds.' }),
    sources: t.idList({
      ...naming('source'),
      description: 'Only positions that one of these sources shows: statements, and votes in roll calls that it records.',
    }),
    bodies: t.idList({
      ...naming('organisation'),
      description: 'Of votes, only those in these bodies: `unga`. Statements are taken from anywhere.',
    }),
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
  readonly propositionKinds: readonly PropositionKind[] | null;
  readonly sources: readonly string[] | null;
  readonly bodies: readonly string[] | null;
  readonly window: Window;
  readonly records: readonly PositionRecord[];
  readonly count: readonly Doubt[];
  readonly authority: Authority;
  readonly through: Through;
}

/** Checks a scope and fills in what it leaves out. Throws BAD_USER_INPUT naming the field. */
export function scopeOf(input: typeof ScopeInput.$inferInput | null | undefined): Scope {
  if (input?.topics?.length === 0) throw badInput('scope.topics', 'expected at least one topic.');
  if (input?.propositions?.length === 0) throw badInput('scope.propositions', 'expected at least one proposition.');
  if (input?.propositionKinds?.length === 0) throw badInput('scope.propositionKinds', 'expected at least one kind of proposition.');
  if (input?.sources?.length === 0) throw badInput('scope.sources', 'expected at least one source.');
  if (input?.bodies?.length === 0) throw badInput('scope.bodies', 'expected at least one body.');
  if (input?.records?.length === 0) throw badInput('scope.records', 'expected at least one kind of record.');
  return {
    topics: input?.topics ?? null,
    propositions: input?.propositions ?? null,
    propositionKinds: input?.propositionKinds ?? null,
    sources: input?.sources ?? null,
    bodies: input?.bodies ?? null,
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

/** The actors with these ids, which name actors. */
export async function actorsOf(context: RequestContext, ids: readonly string[]): Promise<NamedActor[]> {
  const types = await allSoon(ids.map((id) => typeOf(context).load(id)));
  return ids.map((id, index) => ({ id, type: types[index] as ActorType }));
}
