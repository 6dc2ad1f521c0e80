/** All votes of a dataset as bits: a plane for each choice, a row for each state, a bit for each roll call. */
import type { Id } from '../domain/actors.ts';
import type { PartialDate } from '../domain/dates.ts';
import type { Stance } from '../domain/positions.ts';
import { type Choice, choices, type VotedOn } from '../domain/votes.ts';
import { isSet } from './bits.ts';

/** What a selection of roll calls asks of each. */
export interface RollCallEntry {
  readonly id: Id;
  readonly body: Id;
  readonly session: string | null;
  readonly date: PartialDate;
  readonly proposition: Id;
  readonly yes: Stance;
  /** its own topics and its proposition’s, and all above them */
  readonly topics: readonly Id[];
  readonly votedOn: VotedOn;
  readonly important: boolean;
  readonly absencesRecorded: boolean;
  readonly repeats: Id | null;
  /** written here, and not among the published ones that were imported, though these cover its session */
  readonly unpublished: boolean;
}

/** A body that votes. */
export interface VotingBody {
  readonly id: Id;
  /** the organisation whose members vote in it */
  readonly electorate: Id;
  /** from which of its sessions on votes on amendments and parts are left out by CONTESTED_FINAL; null: in all */
  readonly finalTextsFrom: string | null;
}

/** The sets that a roll call parts the states into, one bit plane each. ENTITLED are those that could vote. */
export const planeNames = ['YES', 'ABSTAIN', 'NO', 'ABSENT', 'ENTITLED'] as const;
export type PlaneName = (typeof planeNames)[number];

/**
 * All votes of a dataset as bits: for each state a row, for each roll call a bit in it, and a plane for each choice. Bit b of
 * word w is roll call 32·w + b.
 */
export interface Votes {
  readonly states: readonly Id[];
  /** the state whose seat a state continues, by that state: RUS has SUN */
  readonly continued: Readonly<Record<Id, Id>>;
  /** those of the roll calls, by id */
  readonly bodies: readonly VotingBody[];
  /** the oldest first */
  readonly rollCalls: readonly RollCallEntry[];
  /** words of a row */
  readonly words: number;
  /** the rows one after another, in the order of the states */
  readonly planes: Readonly<Record<PlaneName, Uint32Array>>;
}

/** Empty planes for so many states and roll calls. */
export function emptyVotes({ states, rollCalls, continued, bodies }: VoteCatalogue): Votes {
  const words = Math.ceil(rollCalls.length / 32);
  const plane = () => new Uint32Array(states.length * words);
  return {
    states,
    continued,
    bodies,
    rollCalls,
    words,
    planes: { YES: plane(), ABSTAIN: plane(), NO: plane(), ABSENT: plane(), ENTITLED: plane() },
  };
}

export function setBit(votes: Votes, plane: PlaneName, state: number, rollCall: number): void {
  const bits = votes.planes[plane];
  const at = state * votes.words + (rollCall >>> 5);
  bits[at] = (bits[at] as number) | (1 << (rollCall & 31));
}

export function hasBit(votes: Votes, plane: PlaneName, state: number, rollCall: number): boolean {
  return isSet(votes.planes[plane], 32 * state * votes.words + rollCall);
}

/** The choice of a state in a roll call; null where it made none. */
export function choiceOf(votes: Votes, state: number, rollCall: number): Choice | null {
  for (const choice of choices) if (hasBit(votes, choice, state, rollCall)) return choice;
  return null;
}

/** Little-endian, whatever the machine, plane after plane. */
export function encodePlanes(votes: Votes): Uint8Array {
  const size = votes.states.length * votes.words;
  const bytes = new DataView(new ArrayBuffer(4 * size * planeNames.length));
  planeNames.forEach((name, plane) => {
    const bits = votes.planes[name];
    for (let at = 0; at < size; at++) bytes.setUint32(4 * (plane * size + at), bits[at] as number, true);
  });
  return new Uint8Array(bytes.buffer);
}

/** What planes are planes of. */
export type VoteCatalogue = Pick<Votes, 'states' | 'rollCalls' | 'continued' | 'bodies'>;

export function decodePlanes(catalogue: VoteCatalogue, bytes: Uint8Array): Votes {
  const votes = emptyVotes(catalogue);
  const size = votes.states.length * votes.words;
  if (bytes.byteLength !== 4 * size * planeNames.length)
    throw new Error('The stored votes are not of the size that their catalogue tells.');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  planeNames.forEach((name, plane) => {
    const bits = votes.planes[name];
    for (let at = 0; at < size; at++) bits[at] = view.getUint32(4 * (plane * size + at), true);
  });
  return votes;
}

/** Votes with what finds their rows and columns. */
export interface VoteIndex extends Votes {
  readonly rowOf: ReadonlyMap<Id, number>;
  readonly columnOf: ReadonlyMap<Id, number>;
}

export function indexVotes(votes: Votes): VoteIndex {
  return {
    ...votes,
    rowOf: new Map(votes.states.map((state, row) => [state, row])),
    columnOf: new Map(votes.rollCalls.map((rollCall, column) => [rollCall.id, column])),
  };
}
