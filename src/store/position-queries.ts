/** What the positions subgraph asks of its tables: records by id and page by page, and what comparisons read of them. */
import type { Expression, Kysely } from 'kysely';
import type {
  Attribution,
  Authority,
  HeldPosition,
  PositionFilter,
  Proposition,
  PropositionKind,
  PropositionLink,
  Relation,
  RelationKind,
  Stance,
} from '../domain/positions.ts';
import type { Position } from '../domain/records.ts';
import { always } from '../domain/steps.ts';
import { rollCallOfAdoption } from '../domain/votes.ts';
import type { Database, Dialect } from './dialects/dialect.ts';
import { kept } from './kept.ts';
import {
  dateWithin,
  eventTable,
  figureTable,
  propositionLinkTable,
  propositionTable,
  relationTable,
  sourceTable,
  statementTable,
  topicTable,
} from './positions.ts';
import { columnIs, type KeptRecords, type Key, RecordQueries, type Slice } from './records.ts';
import type { VotesStore } from './votes.ts';

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

  constructor(database: Database, dialect: Dialect, votes: VotesStore, records: KeptRecords) {
    this.#database = database as unknown as Kysely<Compared>;
    this.#dialect = dialect;
    this.topics = RecordQueries.of(database, dialect, topicTable, records);
    this.propositions = RecordQueries.of(database, dialect, propositionTable, records);
    this.propositionLinks = RecordQueries.of(database, dialect, propositionLinkTable, records);
    this.statements = RecordQueries.of(database, dialect, statementTable, records);
    this.votes = votes;
    this.relations = RecordQueries.of(database, dialect, relationTable, records);
    this.events = RecordQueries.of(database, dialect, eventTable, records);
    this.sources = RecordQueries.of(database, dialect, sourceTable, records);
    this.figures = RecordQueries.of(database, dialect, figureTable, records);
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
   * One more than the limit tells of excess. Throws what the signal was aborted with.
   */
  async heldBy(
    actors: readonly string[] | null,
    filter: PositionFilter,
    records: readonly PositionRecord[],
    signal: AbortSignal = always,
  ): Promise<HeldPosition[]> {
    const [statements, votes] = await Promise.all([
      records.includes('STATEMENT') ? this.#stated(actors, filter) : [],
      records.includes('VOTE') && actors !== null ? this.votes.heldBy(actors, filter, signal) : [],
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
    if (from !== null) query = query.where(({ ref }) => columnIs(this.#dialect, ref('s.latest_day'), dateWithin.from(from)));
    if (to !== null) query = query.where(({ ref }) => columnIs(this.#dialect, ref('s.earliest_day'), dateWithin.to(to)));
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

  /** The propositions that are not scored, or not in every pair; they are read once, for there are more the more propositions there are. */
  readonly unscored = kept(() => this.#unscored());

  async #unscored(): Promise<{ readonly facts: ReadonlySet<string>; readonly ownMembers: ReadonlySet<string> }> {
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
