/** All votes of an edition as bits: a plane for each choice, a row for each state, a bit for each roll call. Never stored. */
import type { Id } from '../domain/actors.ts';
import { type Choice, choices, type Edition, type RollCall } from '../domain/votes.ts';
import { isSet, type Mask } from './bits.ts';
import type { Coverage } from './coverage.ts';

/** A roll call as selections see it. */
export interface RollCallEntry extends RollCall {
  /** its own topics and its proposition’s, and all above them */
  readonly about: readonly Id[];
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
const planeNames = ['YES', 'ABSTAIN', 'NO', 'ABSENT', 'ENTITLED'] as const;
export type PlaneName = (typeof planeNames)[number];

/** What planes are planes of, the same in every edition. */
export interface VoteCatalogue {
  readonly states: readonly Id[];
  /** the state whose seat a state continues, by that state: RUS has SUN */
  readonly continued: Readonly<Record<Id, Id>>;
  /** those of the roll calls, by id */
  readonly bodies: readonly VotingBody[];
  /** the oldest first */
  readonly rollCalls: readonly RollCallEntry[];
  /** how far the record of each body goes, by its id */
  readonly coverage: ReadonlyMap<Id, Coverage>;
  readonly rowOf: ReadonlyMap<Id, number>;
  readonly columnOf: ReadonlyMap<Id, number>;
}

/**
 * All votes of an edition as bits: for each state a row, for each roll call a bit in it, and a plane for each choice. Bit b of
 * word w is roll call 32·w + b.
 */
export interface Votes extends VoteCatalogue {
  readonly edition: Edition;
  /** words of a row */
  readonly words: number;
  /** the rows one after another, in the order of the states */
  readonly planes: Readonly<Record<PlaneName, Uint32Array>>;
}

export function catalogueOf(given: Omit<VoteCatalogue, 'rowOf' | 'columnOf'>): VoteCatalogue {
  return {
    ...given,
    rowOf: new Map(given.states.map((state, row) => [state, row])),
    columnOf: new Map(given.rollCalls.map((rollCall, column) => [rollCall.id, column])),
  };
}

/** Empty planes. */
export function emptyVotes(catalogue: VoteCatalogue, edition: Edition): Votes {
  const words = Math.ceil(catalogue.rollCalls.length / 32);
  const plane = () => new Uint32Array(catalogue.states.length * words);
  return {
    ...catalogue,
    edition,
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

/** In which of some roll calls a state made a choice, or one of some. */
export function castIn(votes: Votes, state: number, rollCalls: Mask, only: readonly Choice[] | null): Mask {
  const cast = new Int32Array(votes.words);
  for (const choice of only ?? choices) {
    const plane = votes.planes[choice];
    for (let word = 0; word < votes.words; word++)
      cast[word] = (cast[word] as number) | ((plane[state * votes.words + word] as number) & (rollCalls[word] as number));
  }
  return cast;
}

/** Which states made a choice in a roll call, or one of some: bits by their rows. */
export function castBy(votes: Votes, rollCall: number, only: readonly Choice[] | null): Mask {
  const cast = new Int32Array(Math.ceil(votes.states.length / 32));
  for (const choice of only ?? choices) {
    for (let state = 0; state < votes.states.length; state++)
      if (hasBit(votes, choice, state, rollCall)) cast[state >>> 5] = (cast[state >>> 5] as number) | (1 << (state & 31));
  }
  return cast;
}
