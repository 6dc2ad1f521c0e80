import { type Day, earliest, latest } from '../domain/dates.ts';
import type {
  Act,
  Attribution,
  LinkKind,
  LinkStrength,
  Proposition,
  PropositionKind,
  PropositionLink,
  Relation,
  RelationKind,
  Stance,
  Statement,
  Topic,
} from '../domain/positions.ts';
import { type Event, type Figure, type Reading, readingOf, type Source, type SourceKind } from '../domain/sources.ts';
import { fold } from '../search/fold.ts';
import { type ColumnIs, table } from './table.ts';

/** What may be of a day within a window: the rule of `mayLieIn`, as two conditions. */
export const dateWithin = {
  from: (day: Day): ColumnIs<'latest_day'> => ({ column: 'latest_day', atLeast: day }),
  to: (day: Day): ColumnIs<'earliest_day'> => ({ column: 'earliest_day', atMost: day }),
};

export const topicTable = table<Topic>()('Topic', {
  name: 'topic',
  columns: { sort_name: (it) => fold(it.name), parent_id: (it) => it.parent },
  keys: { parent: 'parent_id' },
  filters: {
    /** with none above it, or below another */
    topLevel: (topLevel: boolean) => ({ column: 'parent_id', isNull: topLevel }),
  },
  orders: {
    NAME: { column: 'sort_name', direction: 'asc' },
    NAME_DESCENDING: { column: 'sort_name', direction: 'desc' },
  },
  order: 'NAME',
});

export const propositionTable = table<Proposition>()('Proposition', {
  name: 'proposition',
  columns: { sort_name: (it) => fold(it.text), kind: (it) => it.kind, applies_to: (it) => it.appliesTo, series: (it) => it.series },
  // A topic includes its descendants, so a proposition is found under every topic above its own.
  links: { topic: { name: 'proposition_topic', parents: (it, trees) => it.topics.flatMap(trees.above) } },
  keys: { kind: 'kind', appliesTo: 'applies_to' },
  filters: {
    topics: (topics: readonly string[]) => ({ link: 'topic', in: topics }),
    kinds: (kinds: readonly PropositionKind[]) => ({ column: 'kind', in: kinds }),
  },
  orders: {
    TEXT: { column: 'sort_name', direction: 'asc' },
    TEXT_DESCENDING: { column: 'sort_name', direction: 'desc' },
  },
  order: 'TEXT',
});

export const propositionLinkTable = table<PropositionLink>()('PropositionLink', {
  name: 'proposition_link',
  columns: { from_id: (it) => it.from, to_id: (it) => it.to, kind: (it) => it.kind, strength: (it) => it.strength },
  keys: { from: 'from_id', to: 'to_id' },
  filters: {
    kinds: (kinds: readonly LinkKind[]) => ({ column: 'kind', in: kinds }),
    strengths: (strengths: readonly LinkStrength[]) => ({ column: 'strength', in: strengths }),
  },
  riding: ['kind', 'strength'],
  orders: {
    FROM: { column: 'from_id', direction: 'asc' },
    FROM_DESCENDING: { column: 'from_id', direction: 'desc' },
  },
  order: 'FROM',
});

const comparedColumns = [
  'holder_id',
  'on_behalf_of',
  'stance',
  'condition',
  'attribution',
  'certainty',
  'authority',
  'date',
  'earliest_day',
  'latest_day',
  'id',
] as const;

export const statementTable = table<Statement>()('Statement', {
  name: 'statement',
  columns: {
    holder_id: (it) => it.holder,
    on_behalf_of: (it) => it.onBehalfOf,
    capacity_id: (it) => it.capacity,
    reported_by: (it) => it.reportedBy,
    proposition_id: (it) => it.proposition,
    stance: (it) => it.stance,
    act: (it) => it.act,
    attribution: (it) => it.attribution,
    certainty: (it) => (it.certain ? 'CERTAIN' : 'UNCERTAIN'),
    authority: (it) => it.authority,
    condition: (it) => it.condition,
    date: (it) => it.date,
    earliest_day: (it) => earliest(it.date),
    latest_day: (it) => latest(it.date),
    recorded_on: (it) => it.recordedOn,
    reading: (it) => readingOf(it.evidence),
  },
  links: {
    source: { name: 'statement_source', parents: (it) => it.evidence.map((each) => each.source) },
    target: { name: 'statement_target', parents: (it) => it.targets.map((each) => each.actor) },
    about: { name: 'statement_about', parents: (it, trees) => it.about.flatMap(trees.eventsAbove) },
    topic: { name: 'statement_topic', parents: (it, trees) => trees.ofProposition(it.proposition) },
    propositionKind: { name: 'statement_proposition_kind', parents: (it, trees) => [trees.kindOf(it.proposition)] },
    // An event includes its parts, as a topic does.
    event: { name: 'statement_event', parents: (it, trees) => (it.event === null ? [] : trees.eventsAbove(it.event)) },
  },
  keys: {
    holder: 'holder_id',
    onBehalfOf: 'on_behalf_of',
    proposition: 'proposition_id',
    reportedBy: 'reported_by',
    capacity: 'capacity_id',
  },
  filters: {
    holders: (holders: readonly string[]) => ({ column: 'holder_id', in: holders }),
    onBehalfOf: (bodies: readonly string[]) => ({ column: 'on_behalf_of', in: bodies }),
    propositions: (propositions: readonly string[]) => ({ column: 'proposition_id', in: propositions }),
    targets: (actors: readonly string[]) => ({ link: 'target', in: actors }),
    sources: (sources: readonly string[]) => ({ link: 'source', in: sources }),
    topics: (topics: readonly string[]) => ({ link: 'topic', in: topics }),
    propositionKinds: (kinds: readonly PropositionKind[]) => ({ link: 'propositionKind', in: kinds }),
    stances: (stances: readonly Stance[]) => ({ column: 'stance', in: stances }),
    attributions: (attributions: readonly Attribution[]) => ({ column: 'attribution', in: attributions }),
    acts: (acts: readonly Act[]) => ({ column: 'act', in: acts }),
    read: (readings: readonly Reading[]) => ({ column: 'reading', in: readings }),
    certain: (certain: boolean) => ({ column: 'certainty', in: [certain ? 'CERTAIN' : 'UNCERTAIN'] }),
    recordedSince: (day: Day) => ({ column: 'recorded_on', atLeast: day }),
    ...dateWithin,
  },
  riding: ['stance', 'attribution', 'act', 'reading', 'certainty', 'earliest_day', 'recorded_on', 'proposition_id'],
  // All that a comparison reads, which may have to pass over the statements of everybody.
  indexes: [['proposition_id', ...comparedColumns]],
  orders: {
    NEWEST: { column: 'latest_day', direction: 'desc' },
    OLDEST: { column: 'latest_day', direction: 'asc' },
    RECORDED_LAST: { column: 'recorded_on', direction: 'desc' },
  },
  order: 'NEWEST',
});

export const relationTable = table<Relation>()('Relation', {
  name: 'relation',
  columns: { kind: (it) => it.kind, recorded_on: (it) => it.recordedOn },
  links: { position: { name: 'relation_position', parents: (it) => [it.a, it.b] } },
  keys: { kind: 'kind' },
  filters: {
    positions: (positions: readonly string[]) => ({ link: 'position', in: positions }),
    kinds: (kinds: readonly RelationKind[]) => ({ column: 'kind', in: kinds }),
    recordedSince: (day: Day) => ({ column: 'recorded_on', atLeast: day }),
  },
  orders: {
    RECORDED: { column: 'recorded_on', direction: 'asc' },
    RECORDED_LAST: { column: 'recorded_on', direction: 'desc' },
  },
  order: 'RECORDED',
});

export const eventTable = table<Event>()('Event', {
  name: 'event',
  columns: { since_order: (it) => it.interval.since ?? '', part_of: (it) => it.partOf },
  keys: { partOf: 'part_of' },
  orders: {
    NEWEST: { column: 'since_order', direction: 'desc' },
    OLDEST: { column: 'since_order', direction: 'asc' },
  },
  order: 'NEWEST',
});

export const sourceTable = table<Source>()('Source', {
  name: 'source',
  columns: { date_order: (it) => it.date ?? '', kind: (it) => it.kind, publisher: (it) => it.publisher },
  keys: { kind: 'kind', publisher: 'publisher' },
  filters: {
    kinds: (kinds: readonly SourceKind[]) => ({ column: 'kind', in: kinds }),
  },
  orders: {
    NEWEST: { column: 'date_order', direction: 'desc' },
    OLDEST: { column: 'date_order', direction: 'asc' },
  },
  order: 'NEWEST',
});

export const figureTable = table<Figure>()('Figure', {
  name: 'figure',
  columns: {
    latest_day: (it) => latest(it.date),
    cited_by: (it) => it.citedBy,
    statement_id: (it) => it.statement,
    recorded_on: (it) => it.recordedOn,
  },
  links: {
    source: { name: 'figure_source', parents: (it) => it.evidence.map((each) => each.source) },
    topic: { name: 'figure_topic', parents: (it, trees) => it.topics.flatMap(trees.above) },
  },
  keys: { citedBy: 'cited_by', statement: 'statement_id' },
  filters: {
    citedBy: (actors: readonly string[]) => ({ column: 'cited_by', in: actors }),
    topics: (topics: readonly string[]) => ({ link: 'topic', in: topics }),
    recordedSince: (day: Day) => ({ column: 'recorded_on', atLeast: day }),
  },
  riding: ['recorded_on'],
  orders: {
    NEWEST: { column: 'latest_day', direction: 'desc' },
    OLDEST: { column: 'latest_day', direction: 'asc' },
  },
  order: 'NEWEST',
});
