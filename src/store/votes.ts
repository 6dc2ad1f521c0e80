/**
 * The votes of a snapshot. The tables of recorded votes are a part of it that other snapshots share; what its records say of them is
 * its own. Both are read whole on the first question about votes, put together and kept: no statement reads single roll calls or votes.
 */
import type { Id } from '../domain/actors.ts';
import type { HeldPosition, PositionFilter, Proposition } from '../domain/positions.ts';
import { inTurns } from '../domain/steps.ts';
import { type Edition, partsOfVoteId, type RollCall, type Vote } from '../domain/votes.ts';
import type { VotesContents } from '../votes/dataset.ts';
import type { Votes } from '../votes/planes.ts';
import { voteAt, votesHeld } from '../votes/positions.ts';
import { type AboutVotes, RecordedVotes } from '../votes/recorded.ts';
import type { VoteTable } from '../votes/table.ts';
import type { Database } from './dialects/dialect.ts';
import { kept } from './kept.ts';

/** One row: what the records say of the votes. */
export const aboutVotesTable = { name: 'about_votes', columns: { content: 'text' } } as const;
/** A row for each body: its roll calls, and who chose what in them. */
export const voteTableTable = { name: 'vote_table', columns: { body: 'text', content: 'text' } } as const;
/** One row where votes were imported: as they were read, for the next version of the ledger below them. */
export const importedTable = { name: 'imported', columns: { content: 'bytes' } } as const;

export class VotesStore {
  readonly #records: Database;
  readonly #tables: Database | null;

  /** @param tables the database of the recorded votes; null where the dataset has none but those written in it */
  constructor(records: Database, tables: Database | null) {
    this.#records = records;
    this.#tables = tables;
  }

  /** All roll calls, and who chose what in them. */
  readonly recorded = kept(() => this.#read());

  /** All votes as an edition has them. */
  async in(edition: Edition): Promise<Votes> {
    return (await this.recorded()).in(edition);
  }

  /** The roll calls with these ids, in their order; null for an id that none has. */
  async rollCalls(ids: readonly Id[]): Promise<(RollCall | null)[]> {
    const { catalogue } = await this.recorded();
    return ids.map((id) => catalogue.rollCalls[catalogue.columnOf.get(id) ?? -1] ?? null);
  }

  /** The propositions made for single roll calls that these ids name, in their order; null for any other id. */
  async adoptions(ids: readonly Id[]): Promise<(Proposition | null)[]> {
    const recorded = await this.recorded();
    return ids.map((id) => recorded.adoption(id));
  }

  /** The votes with these ids, in their order; null for an id that is no vote's. */
  async byIds(ids: readonly Id[]): Promise<(Vote | null)[]> {
    const parts = ids.map(partsOfVoteId);
    if (parts.every((part) => part === null)) return ids.map(() => null);
    const votes = await this.in('RECORD');
    return parts.map((part) => voteOf(votes, part));
  }

  /** The vote with an id, where votes were read already. */
  kept(id: Id): Vote | undefined {
    const recorded = this.recorded.now;
    const part = recorded && partsOfVoteId(id);
    return (part && voteOf(recorded.in('RECORD'), part)) ?? undefined;
  }

  /** The roll call with an id, where votes were read already. */
  keptRollCall(id: Id): RollCall | undefined {
    const catalogue = this.recorded.now?.catalogue;
    return catalogue?.rollCalls[catalogue.columnOf.get(id) ?? -1];
  }

  /** The votes of these actors in the scope of a comparison. Throws what the signal was aborted with. */
  async heldBy(actors: readonly Id[], filter: PositionFilter, signal: AbortSignal): Promise<HeldPosition[]> {
    return inTurns(votesHeld(await this.in('RECORD'), actors, filter), signal);
  }

  async #read(): Promise<RecordedVotes> {
    const about = await this.#records.selectFrom(aboutVotesTable.name).select('content').limit(1).executeTakeFirstOrThrow();
    const rows = (await this.#tables?.selectFrom(voteTableTable.name).select('content').orderBy('body').limit(1_000).execute()) ?? [];
    const tables = rows.map((row) => JSON.parse(row.content as string) as VoteTable);
    return new RecordedVotes(tables, JSON.parse(about.content as string) as AboutVotes);
  }
}

/** What is in recorded votes. */
export async function readContents(database: Database): Promise<VotesContents> {
  const { contents } = await database.selectFrom('dataset').select('contents').limit(1).executeTakeFirstOrThrow();
  return JSON.parse(contents as string) as VotesContents;
}

/** Published votes as they were imported; null where none were. */
export async function readImported(database: Database): Promise<Uint8Array | null> {
  const row = await database.selectFrom(importedTable.name).selectAll().executeTakeFirst();
  return row ? new Uint8Array(row.content as Uint8Array) : null;
}

function voteOf(votes: Votes, part: ReturnType<typeof partsOfVoteId>): Vote | null {
  const row = part === null ? undefined : votes.rowOf.get(part.state);
  const column = part === null ? undefined : votes.columnOf.get(part.rollCall);
  return row === undefined || column === undefined ? null : voteAt(votes, row, column);
}
