/**
 * Which record an id or a name means, whichever subgraph owns it: the ids of the whole dataset, and one table of names, folded,
 * in which both subgraphs look up what an argument names.
 */
import { sql } from 'kysely';
import { type Records, type RecordType, recordTypes } from '../domain/records.ts';
import { partsOfVoteId, voteId } from '../domain/votes.ts';
import { nameKey, type RecordName, recordNames, rollCallNames, type WayOfNaming } from '../search/names.ts';
import { Neighbours } from '../search/nearest.ts';
import type { Database, Dialect, StoredRow } from './dialects/dialect.ts';
import { Bounded, kept } from './kept.ts';
import type { KeptRecords } from './records.ts';
import type { VotesStore } from './votes.ts';

export const nameColumns = { key: 'text', way: 'text', type: 'text', id: 'text', name: 'text' } as const;

export function nameRows(records: Records): StoredRow[] {
  return recordNames({ ...records, RollCall: [] }).map(({ key, way, type, id, name }) => ({ key, way, type, id, name }));
}

/** Numbers are not mistyped: to a roll call nothing is near. */
const guessed: readonly RecordType[] = recordTypes.filter((type) => type !== 'RollCall');
const mostNames = 100_000;
const bytesAType = 100;
const bytesAName = 400;

export class Identities {
  readonly #database: Database;
  readonly #dialect: Dialect;
  readonly #votes: VotesStore;
  readonly #records: KeptRecords;
  readonly #types: Bounded<string, RecordType>;
  readonly #named: Bounded<string, RecordName[]>;
  /** the names of roll calls, by their keys */
  readonly #rollCallNames = kept(async () => rollCallNames((await this.#votes.recorded()).catalogue.rollCalls));
  /** the names among which a mistyped one is searched, read once */
  readonly neighbours = kept(() => this.#neighbours());

  constructor(database: Database, dialect: Dialect, votes: VotesStore, records: KeptRecords) {
    this.#records = records;
    this.#types = new Bounded(records.most / 16);
    this.#named = new Bounded(records.most / 16);
    this.#database = database;
    this.#dialect = dialect;
    this.#votes = votes;
  }

  /** The type of the record with an id, where that was asked for already, or the record read. */
  keptType(id: string): RecordType | undefined {
    return this.#types.get(id) ?? this.#records.get(id)?.type;
  }

  /** The types of the records with these ids, in their order; null for an id that none has. */
  async typesOf(ids: readonly string[]): Promise<(RecordType | null)[]> {
    const rows = await this.#database
      .selectFrom('record_type')
      .select(['id', 'type'])
      .where(this.#dialect.inList(sql.ref('id'), ids))
      .execute();
    const types = new Map(rows.map((row) => [row.id as string, row.type as RecordType]));
    const others = ids.filter((id) => !types.has(id) && mayBeRollCall(id));
    if (others.length > 0) {
      const recorded = await this.#votes.recorded();
      for (const id of others) {
        if (recorded.catalogue.columnOf.has(id)) types.set(id, 'RollCall');
        else if (recorded.adoption(id) !== null) types.set(id, 'Proposition');
      }
    }
    for (const [id, type] of types) this.#types.set(id, type, bytesAType);
    return ids.map((id) => types.get(id) ?? null);
  }

  /** For each text the records that have it as their id or as a name, in one statement for all. */
  async recordsNamed(texts: readonly string[]): Promise<RecordName[][]> {
    const keys = texts.map(nameKey);
    const ids = this.#database
      .selectFrom('record_type')
      .select(['id as key', sql<string>`'EXACT_ID'`.as('way'), 'type', 'id', 'id as name'])
      .where(this.#dialect.inList(sql.ref('id'), texts));
    const rows = await this.#database
      .selectFrom('record_name')
      .select(['key', 'way', 'type', 'id', 'name'])
      .where(this.#dialect.inList(sql.ref('key'), keys))
      .unionAll(ids as never)
      .limit(mostNames)
      .execute();
    const found = Map.groupBy(rows.map(read), ({ key, way }) => `${way === 'EXACT_ID' ? 'id' : 'key'} ${key}`);
    const apart = await Promise.all(texts.map((text) => (mayBeRollCall(text) ? this.#rollCallsNamed(text) : [])));
    return texts.map((text, at) => {
      const named = [...(found.get(`id ${text}`) ?? []), ...(found.get(`key ${keys[at]}`) ?? []), ...(apart[at] as RecordName[])];
      // What means nothing could be anything.
      if (named.length > 0) this.#named.set(text, named, text.length + named.length * bytesAName);
      return named;
    });
  }

  /** As `recordsNamed` of one, where that was asked for already and means something. */
  keptNamed(text: string): RecordName[] | undefined {
    return this.#named.get(text);
  }

  /** The roll calls, and the propositions made for them, that have a text as their id or as a name. */
  async #rollCallsNamed(text: string): Promise<RecordName[]> {
    const { catalogue, adoption } = await this.#votes.recorded().then((recorded) => ({
      catalogue: recorded.catalogue,
      adoption: recorded.adoption(text),
    }));
    const exact: RecordName[] = [];
    if (catalogue.columnOf.has(text)) exact.push({ type: 'RollCall', id: text, name: text, key: text, way: 'EXACT_ID' });
    if (adoption !== null) exact.push({ type: 'Proposition', id: text, name: text, key: text, way: 'EXACT_ID' });
    const named = (await this.#rollCallNames()).get(nameKey(text)) ?? [];
    return [...exact, ...named, ...(await this.#votesNamed(text))];
  }

  /** The vote that has a text as its id, in any case. */
  async #votesNamed(text: string): Promise<RecordName[]> {
    const parts = partsOfVoteId(text.replace(/[^-]*$/, (state) => state.toUpperCase()));
    if (parts === null) return [];
    const rollCalls = (await this.#rollCallNames()).get(nameKey(parts.rollCall)) ?? [];
    const ids = rollCalls.flatMap(({ id, way }) => (way === 'ID' ? [voteId(id, parts.state)] : []));
    const votes = await this.#votes.byIds(ids);
    return votes.flatMap((vote): RecordName[] =>
      vote === null ? [] : [{ type: 'Vote', id: vote.id, name: vote.id, key: nameKey(vote.id), way: 'ID' }],
    );
  }

  async #neighbours(): Promise<Neighbours> {
    const rows = await this.#database
      .selectFrom('record_name')
      .select(['key', 'way', 'type', 'id', 'name'])
      .where(this.#dialect.inList(sql.ref('type'), guessed))
      .limit(mostNames)
      .execute();
    return new Neighbours(rows.map(read));
  }
}

/** Ids and symbols of roll calls have a number in them; for what hasn’t, the votes need not be read. */
const mayBeRollCall = (text: string) => /\d|-/.test(text);

function read(row: StoredRow): RecordName {
  return {
    key: row.key as string,
    way: row.way as WayOfNaming,
    type: row.type as RecordType,
    id: row.id as string,
    name: row.name as string,
  };
}
