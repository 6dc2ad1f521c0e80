/** The organisations subgraph's builder, and the shapes of its types. It defines no fields; each type's file does. */
import type * as domain from '../domain/actors.ts';
import type { Evidence as EvidenceRecord } from '../domain/sources.ts';
import { createBuilder, defineInterval, defineMembershipBasis, defineNode, defineOrders } from '../graph/builder.ts';
import type { Ref } from '../graph/reference.ts';

export const builder = createBuilder();

export const Node = defineNode(builder);
export const { Interval, IntervalEndEnum } = defineInterval(builder);
export const MembershipBasisEnum = defineMembershipBasis(builder);
export const { NameOrder, TitleOrder, SinceOrder } = defineOrders(builder);

export const Actor = builder.interfaceRef<domain.Actor>('Actor');
export const SearchItem = builder.interfaceRef<domain.Actor>('SearchItem');
export const Organisation = builder.objectRef<domain.Organisation>('Organisation');
export const State = builder.objectRef<domain.State>('State');
export const Official = builder.objectRef<domain.Official>('Official');
export const Affiliation = builder.objectRef<domain.Affiliation>('Affiliation');
export const Group = builder.objectRef<domain.Group>('Group');
export const Membership = builder.objectRef<domain.Membership>('Membership');
export const MembershipAct = builder.objectRef<domain.MembershipAct>('MembershipAct');
export const Interruption = builder.objectRef<domain.Interruption>('Interruption');
export const Post = builder.objectRef<domain.Post>('Post');
export const Tenure = builder.objectRef<domain.Tenure>('Tenure');
export const Evidence = builder.objectRef<EvidenceRecord>('Evidence');

// Owned by the positions subgraph
export const Source = builder.objectRef<Ref>('Source');
export const Event = builder.objectRef<Ref>('Event');

const paged = (name: string, what: string) => ({ name: `${name}Connection`, description: `A page of ${what}.` });
const edge = (what: string) => ({ description: `One of the ${what}, with its place in the list.` });

export const OrganisationConnection = builder.connectionObject(
  { type: Organisation, ...paged('Organisation', 'organisations') },
  edge('organisations'),
);
export const StateConnection = builder.connectionObject({ type: State, ...paged('State', 'states') }, edge('states'));
export const OfficialConnection = builder.connectionObject({ type: Official, ...paged('Official', 'officials') }, edge('officials'));
export const GroupConnection = builder.connectionObject({ type: Group, ...paged('Group', 'groups') }, edge('groups'));
export const MembershipConnection = builder.connectionObject(
  { type: Membership, ...paged('Membership', 'memberships') },
  edge('memberships'),
);
export const PostConnection = builder.connectionObject({ type: Post, ...paged('Post', 'posts') }, edge('posts'));
export const TenureConnection = builder.connectionObject({ type: Tenure, ...paged('Tenure', 'tenures') }, edge('tenures'));
