/** The votes of a snapshot: read whole on the first question about them, and kept as bits. No statement reads single votes. */
import type { ActorType, Id } from '../domain/actors.ts';
import { type Day, earliest, latest } from '../domain/dates.ts';
import { type Choice, partsOfVoteId, stanceOf, type Vote, voteId } from '../domain/votes.ts';
import type { Dataset } from '../votes/dataset.ts';
import { choiceOf, decodePlanes, encodePlanes, hasBit, type RollCallEntry, type VoteCatalogue, type Votes } from '../votes/planes.ts';
import type { Database, Row } from './dialects/dialect.ts';
import { kept } from './kept.ts';
import type { HeldPosition, PositionFilter } from './positions.ts';

/** One row: what the bits stand for, and the bits. */
export const votesTable = { name: 'votes', columns: { catalogue: 'text', planes: 'bytes' } } as const;
/** One row where published votes were imported: as they were read, for the next version of the records beside them. */
export const importedTable = { name: 'imported', columns: { content: 'bytes' } } as const;

export function votesRow({ votes }: Dataset): Row {
  const { states, rollCalls, continued } = votes;
  const catalogue: VoteCatalogue = { states, rollCalls, continued };
  return { catalogue: JSON.stringify(catalogue), planes: Buffer.from(encodePlanes(votes)) };
}

/** Votes with what finds their rows and columns. */
export interface VoteIndex extends Votes {
  readonly rowOf: ReadonlyMap<Id, number>;
  readonly columnOf: ReadonlyMap<Id, number>;
  /** for each roll call, the first and the last day on which it may have been held */
  readonly firstDays: readonly Day[];
  readonly lastDays: readonly Day[];
}

/** Who of a roll call’s states did what. */
export interface Cast {
  readonly state: Id;
  readonly choice: Choice;
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
    const votes = await this.all();
    const columns = columnsIn(votes, filter);
    return actors.flatMap((actor) => {
      const row = votes.rowOf.get(actor);
      if (row === undefined) return [];
      return columns.flatMap((column) => {
        const vote = voteAt(votes, row, column);
        return vote === null ? [] : [held(vote)];
      });
    });
  }

  async #read(): Promise<VoteIndex> {
    const row = await this.#database.selectFrom(votesTable.name).selectAll().executeTakeFirstOrThrow();
    const votes = decodePlanes(JSON.parse(row.catalogue as string) as VoteCatalogue, row.planes as Uint8Array);
    return {
      ...votes,
      rowOf: new Map(votes.states.map((state, index) => [state, index])),
      columnOf: new Map(votes.rollCalls.map((rollCall, index) => [rollCall.id, index])),
      firstDays: votes.rollCalls.map((rollCall) => earliest(rollCall.date)),
      lastDays: votes.rollCalls.map((rollCall) => latest(rollCall.date)),
    };
  }
}

/** Published votes as they were imported beside the snapshot's records; null where none were. */
export async function readImported(database: Database): Promise<Uint8Array | null> {
  const row = await database.selectFrom(importedTable.name).selectAll().executeTakeFirst();
  return row ? new Uint8Array(row.content as Uint8Array) : null;
}

/** The vote of a row in a column; null where there is none. */
export function voteAt(votes: Votes, row: number, column: number): Vote | null {
  const choice = choiceOf(votes, row, column);
  if (choice === null) return null;
  const rollCall = votes.rollCalls[column] as RollCallEntry;
  const state = votes.states[row] as Id;
  return {
    type: 'Vote',
    id: voteId(rollCall.id, state),
    holder: state,
    proposition: rollCall.proposition,
    stance: stanceOf(choice, rollCall.yes),
    date: rollCall.date,
    choice,
    rollCall: rollCall.id,
  };
}

function held(vote: Vote): HeldPosition {
  const { id, holder, proposition, stance, date } = vote;
  return {
    id,
    holder,
    onBehalfOf: null,
    proposition,
    stance,
    condition: null,
    attribution: 'AUTHORED',
    certain: true,
    authority: null,
    date,
  };
}

/** The columns of the roll calls in a scope. */
export function columnsIn(votes: Votes, { topics, propositions, from, to }: PositionFilter): number[] {
  const columns: number[] = [];
  const wanted = propositions && new Set(propositions);
  votes.rollCalls.forEach((rollCall, column) => {
    if (wanted !== null && !wanted.has(rollCall.proposition)) return;
    if (topics !== null && !topics.some((topic) => rollCall.topics.includes(topic))) return;
    if (from !== null && latest(rollCall.date) < from) return;
    if (to !== null && earliest(rollCall.date) > to) return;
    columns.push(column);
  });
  return columns;
}

/** Why a state has no vote on a proposition, within a scope: it was absent, or no member, in all roll calls on it. */
export function whyNoVote(
  votes: VoteIndex,
  filter: PositionFilter,
): (actor: { readonly id: Id; readonly type: ActorType }, proposition: Id) => 'ABSENT' | 'NOT_A_MEMBER' | null {
  const columns = Map.groupBy(columnsIn(votes, filter), (column) => (votes.rollCalls[column] as RollCallEntry).proposition);
  return ({ id, type }, proposition) => {
    const held = columns.get(proposition);
    if (type !== 'State' || held === undefined) return null;
    const row = votes.rowOf.get(id);
    if (row === undefined) return 'NOT_A_MEMBER';
    if (held.some((column) => hasBit(votes, 'ABSENT', row, column))) return 'ABSENT';
    return held.some((column) => hasBit(votes, 'ENTITLED', row, column)) ? null : 'NOT_A_MEMBER';
  };
}
