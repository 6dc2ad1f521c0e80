/** The tables that pages of records are taken along as: each of one root field, to its end. */
import {
  EventTableDocument,
  MembershipTableDocument,
  OfficeTableDocument,
  RecordTableDocument,
  RollCallTableDocument,
  StatementTableDocument,
  type StatementTableQueryVariables,
  VoteTableDocument,
} from '../../../generated/explorer/graphql.ts';

export interface AskedTable {
  /** what its rows are: "positions" */
  readonly name: string;
  readonly document: unknown;
  readonly variables: object;
  readonly root: string;
}

const page = { first: 100, after: null };

type Of = Partial<Pick<StatementTableQueryVariables, 'holders' | 'topics' | 'propositions' | 'sources'>>;

export function positionsTable(of: Of): AskedTable {
  return { name: 'positions', document: StatementTableDocument, variables: { ...of, ...page }, root: 'statements' };
}

export function positionsAtTable(event: string): AskedTable {
  return { name: 'positions', document: EventTableDocument, variables: { id: event, ...page }, root: 'event' };
}

/** What was stated and what was voted on something, as far as there is any of it. */
export function tablesOn(
  of: Pick<Of, 'topics' | 'propositions'>,
  { stated, voted }: Readonly<Record<'stated' | 'voted', boolean>>,
): AskedTable[] {
  const votes = { name: 'votes', document: RollCallTableDocument, variables: { ...of, ...page }, root: 'rollCalls' };
  return [...(stated || !voted ? [positionsTable(of)] : []), ...(voted ? [votes] : [])];
}

/** What there is of an actor, by its type. */
export function tablesOfActor(actor: ActorShown): AskedTable[] {
  const { __typename: type, id } = actor;
  const has = (list: { readonly totalCount: number } | null | undefined) => (list?.totalCount ?? 0) > 0;
  const memberships = { name: 'memberships', document: MembershipTableDocument, root: 'memberships' };
  const tables: AskedTable[] = has(actor.statements) ? [positionsTable({ holders: [id] })] : [];
  if (has(actor.memberships)) {
    tables.push({ ...memberships, variables: { [type === 'State' ? 'states' : 'organisations']: [id], ...page } });
  }
  if (has(actor.votes)) tables.push({ name: 'votes', document: VoteTableDocument, variables: { id, ...page }, root: 'state' });
  if (has(actor.tenures))
    tables.push({ name: 'offices', document: OfficeTableDocument, variables: { holders: [id], ...page }, root: 'tenures' });
  return tables.length > 0 ? tables : [recordTable(id)];
}

interface ActorShown {
  readonly __typename: string;
  readonly id: string;
  readonly statements?: { readonly totalCount: number } | null;
  readonly memberships?: { readonly totalCount: number };
  readonly votes?: { readonly totalCount: number } | null;
  readonly tenures?: { readonly totalCount: number };
}

/** The record itself, where there is nothing else. */
export function recordTable(id: string): AskedTable {
  return { name: 'record', document: RecordTableDocument, variables: { id }, root: 'node' };
}
