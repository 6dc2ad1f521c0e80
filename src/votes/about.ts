/** What the records of a dataset say of recorded votes: who could vote, and what roll calls are on. */
import type { Id } from '../domain/actors.ts';
import type { Records } from '../domain/records.ts';
import { topicTreeOf } from '../domain/topics.ts';
import { electorates } from './entitlement.ts';
import type { AboutVotes } from './recorded.ts';

/** @param tabled the bodies of which there are tables of votes */
export function aboutVotes(records: Records, tabled: readonly Id[]): AboutVotes {
  const voting = new Set([...tabled, ...records.RollCall.map(({ body }) => body)]);
  const electorateOf = electorates(records.Organisation);
  const bodies = records.Organisation.filter(({ id }) => voting.has(id)).map(({ id, finalTextsFrom }) => ({
    id,
    electorate: electorateOf(id),
    finalTextsFrom,
  }));
  const electorate = new Set(bodies.map((body) => body.electorate));
  const tree = topicTreeOf(records.Topic, records.Proposition);
  const patterns = records.Proposition.flatMap(({ id, rollCalls }) => rollCalls.map((pattern) => ({ ...pattern, proposition: id })));
  const propositions = new Set([...records.RollCall, ...patterns].map(({ proposition }) => proposition));
  return {
    bodies: bodies.sort((a, b) => (a.id < b.id ? -1 : 1)),
    continued: Object.fromEntries(records.State.flatMap(({ id, continues }) => (continues === null ? [] : [[id, continues]]))),
    memberships: records.Membership.filter(({ organisation }) => electorate.has(organisation)).map((membership) => ({
      ...membership,
      acts: [],
      note: null,
      evidence: [],
    })),
    written: records.RollCall,
    patterns,
    topicsAbove: Object.fromEntries(records.Topic.map(({ id }) => [id, tree.above(id)])),
    topicsOf: Object.fromEntries([...propositions].map((id) => [id, tree.ofProposition(id)])),
    topicOf: Object.fromEntries(
      records.Topic.flatMap(({ id, unga, unbis, subjects }) =>
        [unga, unbis?.toUpperCase() ?? null, ...subjects].flatMap((word) => (word === null ? [] : [[word, id]])),
      ),
    ),
  };
}
