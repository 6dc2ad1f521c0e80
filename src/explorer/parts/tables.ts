/** The tables that pages of records are taken along as: each of one root field, to its end. */
import {
  EventTableDocument,
  MembershipTableDocument,
  OfficeTableDocument,
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

/** What there is to be known of an actor, by its type. */
export function tablesOfActor({ __typename: type, id }: { readonly __typename?: string; readonly id: string }): AskedTable[] {
  const memberships = { name: 'memberships', document: MembershipTableDocument, root: 'memberships' };
  const positions = positionsTable({ holders: [id] });
  switch (type) {
    case 'Organisation':
      return [positions, { ...memberships, variables: { organisations: [id], ...page } }];
    case 'State':
      return [
        positions,
        { ...memberships, variables: { states: [id], ...page } },
        { name: 'votes', document: VoteTableDocument, variables: { id, ...page }, root: 'state' },
      ];
    case 'Official':
      return [positions, { name: 'offices', document: OfficeTableDocument, variables: { holders: [id], ...page }, root: 'tenures' }];
    default:
      return [positions];
  }
}
