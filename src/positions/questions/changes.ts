/** changes: what has happened since a day, of whatever kind, in one list. */
import { type Day, earliest, mayLieIn, type PartialDate, type Window } from '../../domain/dates.ts';
import { defineEnum } from '../../graph/builder.ts';
import { badInput } from '../../graph/errors.ts';
import { listedChanges } from '../../graph/limits.ts';
import { connectionOfList } from '../../graph/paging.ts';
import { Ref } from '../../graph/reference.ts';
import type { RequestContext } from '../../graph/request.ts';
import { windowOf } from '../../graph/window.ts';
import { selectColumns } from '../../votes/selection.ts';
import { builder, Node } from '../builder.ts';
import { rollCallById, statementById } from '../loaders.ts';

const ChangeKind = {
  MEMBERSHIP_BEGAN: 'A state came into an organisation, or took on another status in it.',
  MEMBERSHIP_ENDED: 'A state left an organisation, or a status in it.',
  PARTICIPATION_INTERRUPTED: 'A state was suspended, kept from an organ’s work, or froze its part itself; it stayed a member in law.',
  PARTICIPATION_RESUMED: 'A state takes part again.',
  OFFICE_TAKEN: 'Somebody came into an office.',
  OFFICE_LEFT: 'Somebody left an office.',
  POSITION_STATED: 'A position was stated.',
  VOTE_HELD: 'A body held a recorded vote.',
} as const;
type ChangeKind = keyof typeof ChangeKind;
const kinds = Object.keys(ChangeKind) as readonly ChangeKind[];

const ChangeKindEnum = defineEnum(builder, 'ChangeKind', 'What has happened.', ChangeKind);

interface ChangeShape {
  readonly kind: ChangeKind;
  readonly date: PartialDate;
  readonly type: 'Membership' | 'Tenure' | 'Statement' | 'RollCall';
  readonly id: string;
}

const RecordedChange = builder.objectRef<ChangeShape>('RecordedChange').implement({
  description: 'Something that happened, as far as is recorded here.',
  fields: (t) => ({
    kind: t.expose('kind', { type: ChangeKindEnum, description: 'What.' }),
    date: t.expose('date', { type: 'PartialDate', description: 'When.' }),
    record: t.field({
      type: Node,
      nullable: true,
      description: 'The record of it: a Membership, a Tenure, a Statement or a RollCall.',
      resolve: ({ type, id }, _args, context) => {
        if (type === 'Statement') return statementById(context).load(id);
        return type === 'RollCall' ? rollCallById(context).load(id) : new Ref(type, id);
      },
    }),
  }),
});

const ChangeConnection = builder.connectionObject(
  { type: RecordedChange, name: 'RecordedChangeConnection', description: 'A page of changes.' },
  { description: 'One of the changes, with its place in the list.' },
);

const ofMemberships = ['MEMBERSHIP_BEGAN', 'MEMBERSHIP_ENDED', 'PARTICIPATION_INTERRUPTED', 'PARTICIPATION_RESUMED'] as const;
const ofTenures = ['OFFICE_TAKEN', 'OFFICE_LEFT'] as const;

/** Throws BAD_USER_INPUT for more than are listed: of records that changed too, since what is beyond the limit isn't read. */
async function changesIn(context: RequestContext, window: Window, kinds: readonly ChangeKind[]): Promise<readonly ChangeShape[]> {
  const { organisations, positions } = context.snapshot;
  const read = async <R>(of: readonly ChangeKind[], page: (limit: number) => Promise<{ readonly items: readonly R[] }>) => {
    if (!of.some((kind) => kinds.includes(kind))) return [];
    return listed((await page(listedChanges + 1)).items);
  };
  const [memberships, tenures, statements, votes] = await Promise.all([
    read(ofMemberships, (limit) => organisations.memberships.page({ where: { changed: window }, limit })),
    read(ofTenures, (limit) => organisations.tenures.page({ where: { changed: window }, limit })),
    read(['POSITION_STATED'], (limit) => positions.statements.page({ where: { from: window.from, to: window.to }, limit })),
    positions.votes.in('RECORD'),
  ]);
  const within = (kind: ChangeKind, date: PartialDate | null, type: ChangeShape['type'], id: string): ChangeShape[] =>
    kinds.includes(kind) && date !== null && mayLieIn(date, window) ? [{ kind, date, type, id }] : [];
  return listed([
    ...memberships.flatMap(({ node: { id, interval, interruptions } }) => [
      ...within('MEMBERSHIP_BEGAN', interval.since, 'Membership', id),
      ...within('MEMBERSHIP_ENDED', interval.until, 'Membership', id),
      ...interruptions.flatMap(({ interval: { since, until } }) => [
        ...within('PARTICIPATION_INTERRUPTED', since, 'Membership', id),
        ...within('PARTICIPATION_RESUMED', until, 'Membership', id),
      ]),
    ]),
    ...tenures.flatMap(({ node: { id, interval } }) => [
      ...within('OFFICE_TAKEN', interval.since, 'Tenure', id),
      ...within('OFFICE_LEFT', interval.until, 'Tenure', id),
    ]),
    ...statements.flatMap(({ node: { id, date } }) => within('POSITION_STATED', date, 'Statement', id)),
    ...selectColumns(votes, window).flatMap((column) => {
      const rollCall = votes.rollCalls[column];
      return rollCall === undefined ? [] : within('VOTE_HELD', rollCall.date, 'RollCall', rollCall.id);
    }),
  ]);
}

function listed<T>(found: readonly T[]): readonly T[] {
  if (found.length <= listedChanges) return found;
  throw badInput('since', `leads to more than ${listedChanges} changes: expected a later day, \`until\`, or fewer \`kinds\`.`);
}

const order = ({ date, kind, id }: ChangeShape) => `${earliest(date)} ${kind} ${id}`;

builder.queryField('changes', (t) =>
  t.connection(
    {
      type: RecordedChange,
      description:
        'What has happened since a day, the newest first: memberships and offices that began or ended, participation that was interrupted or resumed, positions and recorded votes. What was recorded here since a day, the lists tell by `recordedSince`.',
      args: {
        since: t.arg({ type: 'Date', required: true, description: 'From this day on; what may have been on it, too.' }),
        until: t.arg({ type: 'Date', description: 'Up to this day.' }),
        kinds: t.arg({ type: [ChangeKindEnum], description: 'Only of these kinds.' }),
      },
      resolve: async (_root, args, context) => {
        const window = windowOf({ from: args.since as Day, to: args.until });
        const found = await changesIn(context, window, args.kinds ?? kinds);
        const newestFirst = found.map((change) => ({ change, key: order(change) })).sort((a, b) => (a.key > b.key ? -1 : 1));
        return connectionOfList(
          newestFirst.map(({ change }) => change),
          args,
          order,
        );
      },
    },
    ChangeConnection,
  ),
);
