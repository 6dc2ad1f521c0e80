/** The positions subgraph's own tables, and its queries. */
import { sql } from 'kysely';
import { earliest, latest } from '../domain/dates.ts';
import type {
  Attribution,
  Authority,
  HeldPosition,
  Position,
  PositionFilter,
  Proposition,
  PropositionLink,
  Relation,
  RelationKind,
  Stance,
  Statement,
  Topic,
} from '../domain/positions.ts';
import type { Event, Figure, Source } from '../domain/sources.ts';
import type { RollCall } from '../domain/votes.ts';
import { fold } from '../search/fold.ts';
import type { Database, Dialect } from './dialects/dialect.ts';
import { RecordQueries } from './records.ts';
import { type Condition, type Key, type Slice, type Table, table, text } from './table.ts';
import { VotesStore } from './votes.ts';

export const topicTable = table<Topic>()('Topic', {
  name: 'topic',
  columns: { sort_name: text((it) => fold(it.name)), parent_id: text((it) => it.parent) },
  keys: ['parent_id'],
  orders: {
    NAME: { column: 'sort_name', direction: 'asc' },
    NAME_DESCENDING: { column: 'sort_name', direction: 'desc' },
  },
  order: 'NAME',
});

export const propositionTable = table<Proposition>()('Proposition', {
  name: 'proposition',
  columns: { sort_name: text((it) => fold(it.text)), kind: text((it) => it.kind), series: text((it) => it.series) },
  // A topic includes its descendants, so a proposition is found under every topic above its own.
  links: { topic: { name: 'proposition_topic', parents: (it, topics) => it.topics.flatMap(topics.above) } },
  keys: ['kind'],
  orders: {
    TEXT: { column: 'sort_name', direction: 'asc' },
    TEXT_DESCENDING: { column: 'sort_name', direction: 'desc' },
  },
  order: 'TEXT',
});

export const propositionLinkTable = table<PropositionLink>()('PropositionLink', {
  name: 'proposition_link',
  columns: { from_id: text((it) => it.from), to_id: text((it) => it.to), kind: text((it) => it.kind), strength: text((it) => it.strength) },
  keys: ['from_id', 'to_id'],
  filters: ['kind', 'strength'],
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
    holder_id: text((it) => it.holder),
    on_behalf_of: text((it) => it.onBehalfOf),
    capacity_id: text((it) => it.capacity),
    reported_by: text((it) => it.reportedBy),
    proposition_id: text((it) => it.proposition),
    event_id: text((it) => it.event),
    stance: text((it) => it.stance),
    act: text((it) => it.act),
    attribution: text((it) => it.attribution),
    certainty: text((it) => (it.certain ? 'CERTAIN' : 'UNCERTAIN')),
    authority: text((it) => it.authority),
    condition: text((it) => it.condition),
    date: text((it) => it.date),
    earliest_day: text((it) => earliest(it.date)),
    latest_day: text((it) => latest(it.date)),
    recorded_on: text((it) => it.recordedOn),
  },
  links: {
    source: { name: 'statement_source', parents: (it) => it.evidence.map((each) => each.source) },
    target: { name: 'statement_target', parents: (it) => it.targets.map((each) => each.actor) },
    about: { name: 'statement_about', parents: (it) => it.about },
    topic: { name: 'statement_topic', parents: (it, topics) => topics.ofProposition(it.proposition) },
  },
  keys: ['holder_id', 'on_behalf_of', 'proposition_id', 'event_id', 'reported_by', 'capacity_id'],
  filters: ['stance', 'attribution', 'act', 'earliest_day', 'recorded_on', 'proposition_id'],
  // All that a comparison reads, which may have to pass over the statements of everybody.
  indexes: [['proposition_id', ...comparedColumns]],
  orders: {
    NEWEST: { column: 'latest_day', direction: 'desc' },
    OLDEST: { column: 'latest_day', direction: 'asc' },
    RECORDED_LAST: { column: 'recorded_on', direction: 'desc' },
  },
  order: 'NEWEST',
});

export const rollCallTable = table<RollCall>()('RollCall', {
  name: 'roll_call',
  columns: {
    latest_day: text((it) => latest(it.date)),
    earliest_day: text((it) => earliest(it.date)),
    organisation_id: text((it) => it.organisation),
    proposition_id: text((it) => it.proposition),
    session: text((it) => sessionText(it.session)),
    recorded_on: text((it) => it.recordedOn),
  },
  links: {
    source: { name: 'roll_call_source', parents: (it) => it.evidence.map((each) => each.source) },
    topic: {
      name: 'roll_call_topic',
      parents: (it, topics) => [...it.topics.flatMap(topics.above), ...topics.ofProposition(it.proposition)],
    },
  },
  keys: ['organisation_id', 'proposition_id'],
  filters: ['earliest_day', 'session', 'recorded_on'],
  orders: {
    NEWEST: { column: 'latest_day', direction: 'desc' },
    OLDEST: { column: 'latest_day', direction: 'asc' },
  },
  order: 'NEWEST',
});

/** Sessions in the order of numbers, as text. */
export function sessionText(session: number): string {
  return String(session).padStart(3, '0');
}

export const relationTable = table<Relation>()('Relation', {
  name: 'relation',
  columns: { kind: text((it) => it.kind), recorded_on: text((it) => it.recordedOn) },
  links: { position: { name: 'relation_position', parents: (it) => [it.a, it.b] } },
  keys: ['kind'],
  orders: {
    RECORDED: { column: 'recorded_on', direction: 'asc' },
    RECORDED_LAST: { column: 'recorded_on', direction: 'desc' },
  },
  order: 'RECORDED',
});

export const eventTable = table<Event>()('Event', {
  name: 'event',
  columns: { since_order: text((it) => it.interval.since ?? ''), part_of: text((it) => it.partOf) },
  keys: ['part_of'],
  orders: {
    NEWEST: { column: 'since_order', direction: 'desc' },
    OLDEST: { column: 'since_order', direction: 'asc' },
  },
  order: 'NEWEST',
});

export const sourceTable = table<Source>()('Source', {
  name: 'source',
  columns: { date_order: text((it) => it.date ?? ''), kind: text((it) => it.kind), publisher: text((it) => it.publisher) },
  keys: ['kind', 'publisher'],
  orders: {
    NEWEST: { column: 'date_order', direction: 'desc' },
    OLDEST: { column: 'date_order', direction: 'asc' },
  },
  order: 'NEWEST',
});

export const figureTable = table<Figure>()('Figure', {
  name: 'figure',
  columns: {
    latest_day: text((it) => latest(it.date)),
    cited_by: text((it) => it.citedBy),
    statement_id: text((it) => it.statement),
    recorded_on: text((it) => it.recordedOn),
  },
  links: {
    source: { name: 'figure_source', parents: (it) => it.evidence.map((each) => each.source) },
    topic: { name: 'figure_topic', parents: (it, topics) => it.topics.flatMap(topics.above) },
  },
  keys: ['cited_by', 'statement_id'],
  filters: ['recorded_on'],
  orders: {
    NEWEST: { column: 'latest_day', direction: 'desc' },
    OLDEST: { column: 'latest_day', direction: 'asc' },
  },
  order: 'NEWEST',
});

export const positionsTables = [
  topicTable,
  propositionTable,
  propositionLinkTable,
  statementTable,
  rollCallTable,
  relationTable,
  eventTable,
  sourceTable,
  figureTable,
] as unknown as readonly Table[];

/**
 * No comparison reads more positions, propositions or relations than this. One more is read where there are more: that tells
 * the caller, who refuses.
 */
export const comparedPositionsLimit = 100_000;

/** In what a position is recorded. */
export const PositionRecord = {
  STATEMENT: 'Statements: what was said or declared.',
  VOTE: 'Votes: choices in roll calls.',
} as const;
export type PositionRecord = keyof typeof PositionRecord;

export class PositionsStore {
  readonly topics: RecordQueries<Topic>;
  readonly propositions: RecordQueries<Proposition>;
  readonly propositionLinks: RecordQueries<PropositionLink>;
  readonly statements: RecordQueries<Statement>;
  readonly rollCalls: RecordQueries<RollCall>;
  readonly relations: RecordQueries<Relation>;
  readonly votes: VotesStore;
  readonly events: RecordQueries<Event>;
  readonly sources: RecordQueries<Source>;
  readonly figures: RecordQueries<Figure>;
  readonly #database: Database;
  readonly #dialect: Dialect;

  constructor(database: Database, dialect: Dialect) {
    this.#database = database;
    this.#dialect = dialect;
    this.topics = new RecordQueries<Topic>(database, dialect, topicTable);
    this.propositions = new RecordQueries<Proposition>(database, dialect, propositionTable);
    this.propositionLinks = new RecordQueries<PropositionLink>(database, dialect, propositionLinkTable);
    this.statements = new RecordQueries<Statement>(database, dialect, statementTable);
    this.rollCalls = new RecordQueries<RollCall>(database, dialect, rollCallTable);
    this.votes = new VotesStore(database);
    this.relations = new RecordQueries<Relation>(database, dialect, relationTable);
    this.events = new RecordQueries<Event>(database, dialect, eventTable);
    this.sources = new RecordQueries<Source>(database, dialect, sourceTable);
    this.figures = new RecordQueries<Figure>(database, dialect, figureTable);
  }

  /** Positions by id, of whatever kind. */
  async positionsByIds(ids: readonly string[]): Promise<(Position | null)[]> {
    const [statements, votes] = await Promise.all([this.statements.byIds(ids), this.votes.byIds(ids)]);
    return ids.map((_, at) => statements[at] ?? votes[at] ?? null);
  }

  /**
   * Every position that these actors hold, or that was stated on their behalf; null: every statement, of whomever, and no votes.
   * One more than the limit tells of excess.
   */
  async heldBy(actors: readonly string[] | null, filter: PositionFilter, records: readonly PositionRecord[]): Promise<HeldPosition[]> {
    const [statements, votes] = await Promise.all([
      records.includes('STATEMENT') ? this.#stated(actors, filter) : [],
      records.includes('VOTE') && actors !== null ? this.votes.heldBy(actors, filter) : [],
    ]);
    return [...statements, ...votes];
  }

  async #stated(actors: readonly string[] | null, filter: PositionFilter): Promise<HeldPosition[]> {
    let query = this.#database
      .selectFrom('statement as s')
      .select([
        's.id',
        's.holder_id',
        's.on_behalf_of',
        's.proposition_id',
        's.stance',
        's.condition',
        's.attribution',
        's.certainty',
        's.authority',
        's.date',
      ])
      .limit(comparedPositionsLimit + 1);
    if (actors !== null) query = query.where(({ or }) => or([this.#in('s.holder_id', actors), this.#in('s.on_behalf_of', actors)]));
    if (filter.from !== null) query = query.where('s.latest_day', '>=', filter.from);
    if (filter.to !== null) query = query.where('s.earliest_day', '<=', filter.to);
    if (filter.propositions !== null) query = query.where(this.#in('s.proposition_id', filter.propositions));
    if (filter.topics !== null) {
      const about = sql`select child from proposition_topic where ${this.#in('parent', filter.topics)}`;
      query = query.where(sql<boolean>`s.proposition_id in (${about})`);
    }
    const rows = await query.execute();
    return rows.map((row) => ({
      id: row.id as string,
      holder: row.holder_id as string,
      onBehalfOf: row.on_behalf_of as string | null,
      proposition: row.proposition_id as string,
      stance: row.stance as Stance,
      condition: row.condition as string | null,
      attribution: row.attribution as Attribution,
      certain: row.certainty === 'CERTAIN',
      authority: row.authority as Authority | null,
      date: row.date as string,
    }));
  }

  /** The propositions about any of these topics, of those named; null leaves either open. */
  async propositionsAbout(topics: readonly string[] | null, propositions: readonly string[] | null): Promise<string[]> {
    let query = this.#database
      .selectFrom('proposition')
      .select('id')
      .limit(comparedPositionsLimit + 1);
    if (propositions !== null) query = query.where(this.#in('id', propositions));
    if (topics !== null) {
      const about = sql`select child from proposition_topic where ${this.#in('parent', topics)}`;
      query = query.where(sql<boolean>`id in (${about})`);
    }
    const rows = await query.execute();
    return rows.map((row) => row.id as string);
  }

  /** Curated relations of these kinds that either end of is among these positions, in the order in which they were recorded. */
  async relationsBetween(ids: readonly string[], kinds: readonly RelationKind[]): Promise<Relation[]> {
    const where: Condition[] = [
      { link: 'position', in: ids },
      { column: 'kind', in: kinds },
    ];
    const { items } = await this.relations.page({ where, limit: comparedPositionsLimit + 1 });
    return items.map((item) => item.node);
  }

  /** All links between propositions: few, curated, and needed together. */
  async links(): Promise<PropositionLink[]> {
    const links: PropositionLink[] = [];
    for (let from: Key | null = null, more = true; more; ) {
      const slice: Slice<PropositionLink> = await this.propositionLinks.page({ limit: 10_000, from });
      links.push(...slice.items.map((item) => item.node));
      from = slice.items.at(-1)?.key ?? null;
      more = slice.more;
    }
    return links;
  }

  #in(column: string, values: readonly string[]) {
    return this.#dialect.inList(sql.ref(column), values);
  }
}
