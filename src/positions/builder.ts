/** The positions subgraph's builder, and the shapes of its types. It defines no fields; each type's file does. */
import type { Interval as IntervalShape } from '../domain/dates.ts';
import type * as positions from '../domain/positions.ts';
import type * as records from '../domain/records.ts';
import type * as sources from '../domain/sources.ts';
import type * as votes from '../domain/votes.ts';
import { createBuilder, defineInterval, defineMembershipBasis, defineNode, defineOrders } from '../graph/builder.ts';
import type { Ref } from '../graph/reference.ts';

export const builder = createBuilder(['Actor', 'Organisation', 'State', 'Official', 'Group', 'Membership', 'Post', 'Tenure']);

export const Node = defineNode(builder);
export const { Interval } = defineInterval(builder);
export const MembershipBasisEnum = defineMembershipBasis(builder);
export const { NameOrder, AgeOrder } = defineOrders(builder);

export const Topic = builder.objectRef<positions.Topic>('Topic');
export const Proposition = builder.objectRef<positions.Proposition>('Proposition');
export const PropositionLink = builder.objectRef<positions.PropositionLink>('PropositionLink');
export const Position = builder.interfaceRef<records.Position>('Position');
export const Statement = builder.objectRef<positions.Statement>('Statement');
export type VoteShape = votes.Vote;
export const Vote = builder.objectRef<VoteShape>('Vote');
export const RollCall = builder.objectRef<votes.RollCall>('RollCall');
export const Target = builder.objectRef<positions.Target>('Target');
/** A derived relation was never recorded, and knows its days; a curated one's days are found when asked for. */
export type RelationShape = Omit<positions.Relation, 'recordedOn'> & { readonly overlap?: IntervalShape | null };
export const Relation = builder.objectRef<RelationShape>('Relation');
export const Event = builder.objectRef<sources.Event>('Event');
export const Source = builder.objectRef<sources.Source>('Source');
export const Evidence = builder.objectRef<sources.Evidence>('Evidence');
export const Figure = builder.objectRef<sources.Figure>('Figure');

// Owned by the organisations subgraph
export const Actor = builder.interfaceRef<Ref>('Actor');
export const Organisation = builder.objectRef<Ref>('Organisation');
export const State = builder.objectRef<Ref>('State');
export const Official = builder.objectRef<Ref>('Official');
export const Group = builder.objectRef<Ref>('Group');
export const Membership = builder.objectRef<Ref>('Membership');
export const Post = builder.objectRef<Ref>('Post');
export const Tenure = builder.objectRef<Ref>('Tenure');

const paged = (name: string, what: string) => ({ name: `${name}Connection`, description: `A page of ${what}.` });
const edge = (what: string) => ({ description: `One of the ${what}, with its place in the list.` });

export const TopicConnection = builder.connectionObject({ type: Topic, ...paged('Topic', 'topics') }, edge('topics'));
export const PropositionConnection = builder.connectionObject(
  { type: Proposition, ...paged('Proposition', 'propositions') },
  edge('propositions'),
);
export const PropositionLinkConnection = builder.connectionObject(
  { type: PropositionLink, ...paged('PropositionLink', 'links between propositions') },
  edge('links'),
);
export const PositionConnection = builder.connectionObject({ type: Position, ...paged('Position', 'positions') }, edge('positions'));
export const StatementConnection = builder.connectionObject({ type: Statement, ...paged('Statement', 'statements') }, edge('statements'));
export const RelationConnection = builder.connectionObject({ type: Relation, ...paged('Relation', 'relations') }, edge('relations'));
export const EventConnection = builder.connectionObject({ type: Event, ...paged('Event', 'events') }, edge('events'));
export const SourceConnection = builder.connectionObject({ type: Source, ...paged('Source', 'sources') }, edge('sources'));
export const FigureConnection = builder.connectionObject({ type: Figure, ...paged('Figure', 'figures') }, edge('figures'));
export const VoteConnection = builder.connectionObject({ type: Vote, ...paged('Vote', 'votes') }, edge('votes'));
export const RollCallConnection = builder.connectionObject({ type: RollCall, ...paged('RollCall', 'roll calls') }, edge('roll calls'));
