/** node and nodes: any record by its id. */
import type { DemarcheRecord } from '../domain/records.ts';
import { badInput } from '../graph/errors.ts';
import { typeOf } from '../graph/identities.ts';
import { pageSize } from '../graph/limits.ts';
import { Ref } from '../graph/reference.ts';
import type { RequestContext } from '../graph/request.ts';
import { builder, Node, type RelationShape, type VoteShape } from './builder.ts';
import {
  eventById,
  figureById,
  propositionById,
  propositionLinkById,
  rollCallById,
  sourceById,
  statementById,
  topicById,
} from './loaders.ts';
import { relationWithId } from './relation.ts';

/** The record itself where this subgraph owns it, and a reference where the other one does. */
export async function nodeById(context: RequestContext, id: string): Promise<DemarcheRecord | RelationShape | VoteShape | Ref | null> {
  const type = await typeOf(context).load(id);
  switch (type) {
    case null:
      return (await context.snapshot.positions.votes.byIds([id]))[0] ?? relationWithId(context, id);
    case 'Topic':
      return topicById(context).load(id);
    case 'Proposition':
      return propositionById(context).load(id);
    case 'PropositionLink':
      return propositionLinkById(context).load(id);
    case 'Statement':
      return statementById(context).load(id);
    case 'RollCall':
      return rollCallById(context).load(id);
    case 'Relation':
      return relationWithId(context, id);
    case 'Event':
      return eventById(context).load(id);
    case 'Source':
      return sourceById(context).load(id);
    case 'Figure':
      return figureById(context).load(id);
    default:
      return new Ref(type, id);
  }
}

builder.queryFields((t) => ({
  node: t.field({
    type: Node,
    nullable: true,
    description: 'The record with this id, of whatever type; null if there is none.',
    args: { id: t.arg.id({ required: true, description: 'Any id.' }) },
    resolve: (_root, { id }, context) => nodeById(context, id),
  }),
  nodes: t.field({
    type: [Node],
    nullable: { list: false, items: true },
    description: 'The records with these ids, in their order; null for an id that none has.',
    args: { ids: t.arg.idList({ required: true, description: `Any ids, up to ${pageSize.most}.` }) },
    resolve: (_root, { ids }, context) => {
      if (ids.length > pageSize.most) throw badInput('ids', `expected up to ${pageSize.most}, but got ${ids.length}.`);
      return Promise.all(ids.map((id) => nodeById(context, id)));
    },
  }),
}));
