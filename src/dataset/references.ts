/** Which fields of a record hold ids, and of what kind of record each must be. */
import { actorTypes } from '../domain/actors.ts';
import type { RecordType, RecordTypes } from '../domain/records.ts';
import type { Evidence } from '../domain/sources.ts';
import { choices } from '../domain/votes.ts';

/** An id written in a record: the path of its field, the id, and the kinds of record it may name. */
export interface Reference {
  readonly path: readonly (string | number)[];
  readonly id: string;
  readonly types: readonly RecordType[];
}

const anyActor: readonly RecordType[] = actorTypes;

export function referencesOf<T extends RecordType>(record: RecordTypes[T]): Reference[] {
  const list = writers[record.type as T] as (record: RecordTypes[T]) => (Reference | readonly Reference[])[];
  return list(record).flat();
}

const writers: { [T in RecordType]: (record: RecordTypes[T]) => (Reference | readonly Reference[])[] } = {
  Organisation: (it) => [one('parent', it.parent, ['Organisation']), cited(it)],
  State: (it) => [
    each('predecessors', it.predecessors, ['State']),
    each('successors', it.successors, ['State']),
    one('continues', it.continues, ['State']),
    cited(it),
  ],
  Official: (it) => [
    one('country', it.country, ['State']),
    it.affiliations.flatMap((affiliation, index) => [
      ...below(['affiliations', index], one('organisation', affiliation.organisation, ['Organisation'])),
      ...below(['affiliations', index], cited(affiliation)),
    ]),
    cited(it),
  ],
  Group: (it) => [
    one('membersOf', it.membersOf, ['Organisation']),
    one('participantsOf', it.participantsOf, ['Event']),
    one('voiceOf', it.voiceOf, ['Source']),
    cited(it),
  ],
  Membership: (it) => [
    one('organisation', it.organisation, ['Organisation']),
    one('state', it.state, ['State']),
    it.acts.flatMap((act, index) => below(['acts', index], cited(act))),
    it.interruptions.flatMap((interruption, index) => below(['interruptions', index], cited(interruption))),
    cited(it),
  ],
  Post: (it) => [one('of', it.of, ['Organisation', 'State']), cited(it)],
  Tenure: (it) => [one('post', it.post, ['Post']), one('holder', it.holder, ['Official', 'State']), cited(it)],
  Topic: (it) => [one('parent', it.parent, ['Topic'])],
  Proposition: (it) => [each('topics', it.topics, ['Topic'])],
  PropositionLink: (it) => [one('from', it.from, ['Proposition']), one('to', it.to, ['Proposition'])],
  Statement: (it) => [
    one('holder', it.holder, anyActor),
    one('capacity', it.capacity, ['Tenure']),
    one('onBehalfOf', it.onBehalfOf, ['State', 'Organisation']),
    one('proposition', it.proposition, ['Proposition']),
    one('reportedBy', it.reportedBy, anyActor),
    it.targets.flatMap((target, index) => below(['targets', index], one('actor', target.actor, anyActor))),
    one('event', it.event, ['Event']),
    each('about', it.about, ['Event']),
    each('dissenters', it.dissenters, ['State']),
    cited(it),
  ],
  RollCall: (it) => [
    one('body', it.body, ['Organisation']),
    one('text', it.text, ['RollCall']),
    one('proposition', it.proposition, ['Proposition']),
    each('topics', it.topics, ['Topic']),
    ...[...choices, 'ABSENT' as const].map((choice) => below(['votes'], each(choice, it.ballots?.[choice] ?? [], ['State']))),
    cited(it),
  ],
  Relation: (it) => [one('a', it.a, ['Statement']), one('b', it.b, ['Statement'])],
  Event: (it) => [one('partOf', it.partOf, ['Event']), each('organisers', it.organisers, anyActor), cited(it)],
  Source: (it) => [each('authors', it.authors, anyActor), one('publisher', it.publisher, ['Organisation'])],
  Figure: (it) => [
    one('citedBy', it.citedBy, anyActor),
    one('statement', it.statement, ['Statement']),
    each('topics', it.topics, ['Topic']),
    cited(it),
  ],
};

function one(field: string, id: string | null, types: readonly RecordType[]): Reference[] {
  return id === null ? [] : [{ path: [field], id, types }];
}

function each(field: string, ids: readonly string[], types: readonly RecordType[]): Reference[] {
  return ids.map((id, index) => ({ path: [field, index], id, types }));
}

function cited(record: { readonly evidence: readonly Evidence[] }): Reference[] {
  return record.evidence.map(({ source }, index) => ({ path: ['evidence', index, 'source'], id: source, types: ['Source'] }));
}

function below(path: readonly (string | number)[], references: readonly Reference[]): Reference[] {
  return references.map((reference) => ({ ...reference, path: [...path, ...reference.path] }));
}
