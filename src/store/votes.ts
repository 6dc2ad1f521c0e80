/** The votes of a snapshot: read whole on the first question about them, and kept as bits. No statement reads single votes. */
import type { Id } from '../domain/actors.ts';
import type { HeldPosition, PositionFilter } from '../domain/positions.ts';
import { partsOfVoteId, type Vote } from '../domain/votes.ts';
import type { Dataset } from '../votes/dataset.ts';
import { decodePlanes, encodePlanes, indexVotes, type VoteCatalogue, type VoteIndex } from '../votes/planes.ts';
import { voteAt, votesHeld } from '../votes/positions.ts';
import type { Database, StoredRow } from './dialects/dialect.ts';
import { kept } from './kept.ts';

/** One row: what the bits stand for, and the bits. */
export const votesTable = { name: 'votes', columns: { catalogue: 'text', planes: 'bytes' } } as const;
/** One row where published votes were imported: as they were read, for the next version of the records beside them. */
export const importedTable = { name: 'imported', columns: { content: 'bytes' } } as const;

export function votesRow({ votes }: Pick<Dataset, 'votes'>): StoredRow {
  const { states, rollCalls, continued, bodies } = votes;
  const catalogue: VoteCatalogue = { states, rollCalls, continued, bodies };
  return { catalogue: JSON.stringify(catalogue), planes: Buffer.from(encodePlanes(votes)) };
}

export class VotesStore {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** All votes. */
  readonly all = kept(() => this.#read());

  /** The votes with these ids, in their order; null for an id that is no vote's. */
  async byIds(ids: readonly Id[]): Promise<(Vote | null)[]> {
    const parts = ids.map(partsOfVoteId);
    if (parts.every((part) => part === null)) return ids.map(() => null);
    const votes = await this.all();
    return parts.map((part) => {
      const row = part === null ? undefined : votes.rowOf.get(part.state);
      const column = part === null ? undefined : votes.columnOf.get(part.rollCall);
      return row === undefined || column === undefined ? null : voteAt(votes, row, column);
    });
  }

  /** The votes of these actors in the scope of a comparison. */
  async heldBy(actors: readonly Id[], filter: PositionFilter): Promise<HeldPosition[]> {
    return votesHeld(await this.all(), actors, filter);
  }

  async #read(): Promise<VoteIndex> {
    const row = await this.#database.selectFrom(votesTable.name).selectAll().executeTakeFirstOrThrow();
    return indexVotes(decodePlanes(JSON.parse(row.catalogue as string) as VoteCatalogue, row.planes as Uint8Array));
  }
}

/** Published votes as they were imported beside the snapshot's records; null where none were. */
export async function readImported(database: Database): Promise<Uint8Array | null> {
  const row = await database.selectFrom(importedTable.name).selectAll().executeTakeFirst();
  return row ? new Uint8Array(row.content as Uint8Array) : null;
}
