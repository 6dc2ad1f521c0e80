/** The periods that questions about recorded votes are answered by, and what each of their answers tells of its own. */
import type { Withheld as WithheldShape } from '../../comparison/withheld.ts';
import { defineEnum } from '../../graph/builder.ts';
import { loadPresent } from '../../graph/lists.ts';
import type { PageArguments } from '../../graph/paging.ts';
import { Ref } from '../../graph/reference.ts';
import { allSoon, type RequestContext, soon } from '../../graph/request.ts';
import { type Mask, maskOf } from '../../votes/bits.ts';
import { gapsIn, isComplete, RecordExtent } from '../../votes/coverage.ts';
import type { VotePeriod as VotePeriodShape } from '../../votes/periods.ts';
import type { RollCallEntry, Votes } from '../../votes/planes.ts';
import type { Gap } from '../../votes/table.ts';
import { connectionOfBits } from '../bits.ts';
import { builder, Organisation, RollCall, RollCallConnection } from '../builder.ts';
import { rollCallById } from '../loaders.ts';
import { Withheld } from './withheld.ts';

export const ExtentEnum = defineEnum(builder, 'RecordExtent', 'How far roll calls are a record of a body’s votes.', RecordExtent);

export const VoteGap = builder.objectRef<Gap>('VoteGap').implement({
  description: 'Recorded votes that are known to lack here.',
  fields: (t) => ({
    session: t.exposeString('session', { nullable: true, description: 'The session, where it is one.' }),
    symbol: t.exposeString('symbol', { nullable: true, description: 'The symbol of the text, where it is one and known.' }),
    date: t.expose('date', { type: 'PartialDate', nullable: true, description: 'When, where that is known.' }),
    what: t.exposeString('what', { description: 'What lacks, and why.' }),
  }),
});

export const VotePeriod = builder.objectRef<VotePeriodShape>('VotePeriod').implement({
  description: 'The roll calls of one body in a stretch of time that are counted.',
  fields: (t) => ({
    body: t.field({
      type: Organisation,
      nullable: true,
      description: 'The body that held them.',
      resolve: (period) => new Ref('Organisation', period.body),
    }),
    label: t.exposeString('label', { description: 'The session as the body calls it, the year `1999`, the decade `1990s`, or `all`.' }),
    extent: t.field({
      type: ExtentEnum,
      description: 'Whether they are of a record, or a selection.',
      resolve: ({ coverage }) => coverage.extent,
    }),
    recordedTo: t.field({
      type: 'Date',
      nullable: true,
      description: 'Up to when the record of the body’s votes goes; null for a selection.',
      resolve: ({ coverage }) => coverage.to,
    }),
    complete: t.boolean({
      description:
        'Whether the record goes to the end of the period, and nothing is known to lack in it. False for a selection, and for `all`, which has no end.',
      resolve: ({ coverage, stretch }) => isComplete(coverage, stretch),
    }),
    gaps: t.field({
      type: [VoteGap],
      description: 'What is known to lack in it.',
      resolve: ({ coverage, stretch }) => gapsIn(coverage, stretch),
    }),
    from: t.expose('from', { type: 'Date', description: 'The first day on which one of them may have been held.' }),
    to: t.expose('to', { type: 'Date', description: 'The last day on which one of them may have been held.' }),
    rollCalls: t.int({ description: 'How many they are.', resolve: (period) => period.columns.length }),
  }),
});

export const rollCallIdOf = (votes: Votes, column: number): string => (votes.rollCalls[column] as RollCallEntry).id;

/**
 * One page of roll calls, the newest first.
 * @param columns of the mask's bits
 */
export function pageOfRollCalls(context: RequestContext, votes: Votes, mask: Mask, args: PageArguments, columns?: Int32Array) {
  const idOf = (bit: number) => rollCallIdOf(votes, columns ? (columns[bit] as number) : bit);
  const bitOf = (id: string) => {
    const column = votes.columnOf.get(id) ?? -1;
    return columns && column >= 0 ? columns.indexOf(column) : column;
  };
  const page = connectionOfBits(mask, args, true, idOf, bitOf);
  const edges = page.edges.map((edge) => soon(loadPresent(rollCallById(context), idOf(edge.node)), (rollCall) => edge.with(rollCall)));
  return soon(allSoon(edges), (edges) => ({ ...page, edges }));
}

/** An answer about one period. */
interface OfPeriod {
  readonly votes: Votes;
  readonly period: VotePeriodShape;
  readonly withheld: () => WithheldShape;
}

/** @param withheld what the field of that name holds */
export function fieldsOfPeriod<S extends OfPeriod>(
  answer: ReturnType<ReturnType<typeof builder.objectRef<S>>['implement']>,
  withheld: string,
): void {
  builder.objectFields(answer, (t) => ({
    withheld: t.field({ type: Withheld, description: withheld, resolve: (it) => it.withheld() }),
    rollCalls: t.connection(
      {
        type: RollCall,
        description: 'The roll calls of the period that are selected, the newest first.',
        resolve: (it, args, context) => pageOfRollCalls(context, it.votes, maskOf(it.period.columns, it.votes.rollCalls.length), args),
      },
      RollCallConnection,
    ),
  }));
}
