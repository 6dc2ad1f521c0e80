/** The positions subgraph's own tables, and its queries. */
import type { Expression, Kysely } from 'kysely';
import { type Day, earliest, latest } from '../domain/dates.ts';
import type {
  Act,
  Attribution,
  Authority,
  HeldPosition,
  LinkKind,
  LinkStrength,
  PositionFilter,
  Proposition,
  PropositionKind,
  PropositionLink,
  Relation,
  RelationKind,
  Stance,
  Statement,
  Topic,
} from '../domain/positions.ts';
import type { Position } from '../domain/records.ts';
import { type Event, type Figure, type Reading, readingOf, type Source, type SourceKind } from '../domain/sources.ts';
import { rollCallOfAdoption } from '../domain/votes.ts';
import { fold } from '../search/fold.ts';
import type { Database, Dialect } from './dialects/dialect.ts';
import { columnIs, type KeptRecords, type Key, RecordQueries, type Slice } from './records.ts';
import { type ColumnIs, table } from './table.ts';
import type { VotesStore } from './votes.ts';

/** What may be of a day within a window: the rule of `mayLieIn`, as two conditions. */
const window = {
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
    ...window,
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

/** A row of a table, by the columns that it has. */
type RowOf<T extends { readonly columns: object }> = Readonly<Record<'id' | (keyof T['columns'] & string), string | null>>;

interface LinkRow {
  readonly parent: string;
  readonly child: string;
}

/** What comparisons read without whole records: a misspelt column does not compile here either. */
interface Compared {
  readonly statement: RowOf<typeof statementTable>;
  readonly proposition: RowOf<typeof propositionTable>;
  readonly proposition_topic: LinkRow;
  readonly statement_source: LinkRow;
}

export class PositionsStore {
  readonly topics;
  readonly propositions;
  readonly propositionLinks;
  readonly statements;
  readonly relations;
  readonly votes: VotesStore;
  readonly events;
  readonly sources;
  readonly figures;
  readonly #database: Kysely<Compared>;
  readonly #dialect: Dialect;

  constructor(database: Database, dialect: Dialect, votes: VotesStore, kept: KeptRecords) {
    this.#database = database as unknown as Kysely<Compared>;
    this.#dialect = dialect;
    this.topics = RecordQueries.of(database, dialect, topicTable, kept);
    this.propositions = RecordQueries.of(database, dialect, propositionTable, kept);
    this.propositionLinks = RecordQueries.of(database, dialect, propositionLinkTable, kept);
    this.statements = RecordQueries.of(database, dialect, statementTable, kept);
    this.votes = votes;
    this.relations = RecordQueries.of(database, dialect, relationTable, kept);
    this.events = RecordQueries.of(database, dialect, eventTable, kept);
    this.sources = RecordQueries.of(database, dialect, sourceTable, kept);
    this.figures = RecordQueries.of(database, dialect, figureTable, kept);
  }

  /** Propositions by id, those made for single roll calls too. */
  async propositionsByIds(ids: readonly string[]): Promise<(Proposition | null)[]> {
    const written = await this.propositions.byIds(ids);
    if (!ids.some((id, at) => written[at] === null && rollCallOfAdoption(id) !== null)) return written;
    const made = await this.votes.adoptions(ids);
    return ids.map((_, at) => written[at] ?? made[at] ?? null);
  }

  /** As `propositionsByIds` of one, where that is at hand. */
  keptProposition(id: string): Proposition | undefined {
    return (
      this.propositions.kept(id) ?? (rollCallOfAdoption(id) === null ? undefined : (this.votes.recorded.now?.adoption(id) ?? undefined))
    );
  }

  /** As `positionsByIds` of one, where that is at hand. */
  keptPosition(id: string): Position | undefined {
    return this.statements.kept(id) ?? this.votes.kept(id);
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
    if (actors !== null)
      query = query.where(({ or, ref }) => or([this.#in(ref('s.holder_id'), actors), this.#in(ref('s.on_behalf_of'), actors)]));
    const { from, to, propositions, topics, sources } = filter;
    if (from !== null) query = query.where(({ ref }) => columnIs(this.#dialect, ref('s.latest_day'), window.from(from)));
    if (to !== null) query = query.where(({ ref }) => columnIs(this.#dialect, ref('s.earliest_day'), window.to(to)));
    if (propositions !== null) query = query.where(({ ref }) => this.#in(ref('s.proposition_id'), propositions));
    if (topics !== null) query = query.where('s.proposition_id', 'in', this.#about(topics));
    if (sources !== null) query = query.where('s.id', 'in', this.#shownBy(sources));
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

  /** The propositions about any of these topics, of those named, of these kinds; null leaves any of them open. */
  async propositionsAbout(
    topics: readonly string[] | null,
    propositions: readonly string[] | null,
    kinds: readonly PropositionKind[] | null = null,
  ): Promise<string[]> {
    let query = this.#database
      .selectFrom('proposition')
      .select('id')
      .limit(comparedPositionsLimit + 1);
    if (propositions !== null) query = query.where(({ ref }) => this.#in(ref('id'), propositions));
    if (kinds !== null) query = query.where(({ ref }) => this.#in(ref('kind'), kinds));
    if (topics !== null) query = query.where('id', 'in', this.#about(topics));
    const rows = await query.execute();
    return [...rows.map((row) => row.id as string), ...(await this.#adoptionsAbout(topics, propositions, kinds))];
  }

  /** The propositions that are not scored, or not in every pair. */
  async unscored(): Promise<{ readonly facts: ReadonlySet<string>; readonly ownMembers: ReadonlySet<string> }> {
    const rows = await this.#database
      .selectFrom('proposition')
      .select(['id', 'kind', 'applies_to'])
      .where(({ or, eb }) => or([eb('kind', '=', 'FACT'), eb('applies_to', '=', 'OWN_MEMBERS')]))
      .limit(comparedPositionsLimit)
      .execute();
    const having = (column: 'kind' | 'applies_to', value: string) =>
      new Set(rows.filter((row) => row[column] === value).map((row) => row.id as string));
    return { facts: having('kind', 'FACT'), ownMembers: having('applies_to', 'OWN_MEMBERS') };
  }

  /** Of the propositions made for single roll calls, all of which say that something should be adopted. */
  async #adoptionsAbout(
    topics: readonly string[] | null,
    propositions: readonly string[] | null,
    kinds: readonly string[] | null,
  ): Promise<string[]> {
    if (kinds !== null && !kinds.includes('POLICY')) return [];
    const { rollCalls } = (await this.votes.recorded()).catalogue;
    return rollCalls.flatMap(({ proposition, about }) => {
      if (rollCallOfAdoption(proposition) === null) return [];
      if (propositions !== null && !propositions.includes(proposition)) return [];
      return topics === null || topics.some((topic) => about.includes(topic)) ? [proposition] : [];
    });
  }

  /** Curated relations of these kinds that either end of is among these positions, in the order in which they were recorded. */
  async relationsBetween(ids: readonly string[], kinds: readonly RelationKind[]): Promise<Relation[]> {
    const { items } = await this.relations.page({ where: { positions: ids, kinds }, limit: comparedPositionsLimit + 1 });
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

  /** The propositions about any of these topics. */
  #about(topics: readonly string[]) {
    return this.#database
      .selectFrom('proposition_topic')
      .select('child')
      .where(({ ref }) => this.#in(ref('parent'), topics));
  }

  #shownBy(sources: readonly string[]) {
    return this.#database
      .selectFrom('statement_source')
      .select('child')
      .where(({ ref }) => this.#in(ref('parent'), sources));
  }

  #in(column: Expression<unknown>, values: readonly string[]) {
    return this.#dialect.inList(column, values);
  }
}
