/** Seats: whose votes are counted as one’s, and in which roll calls. */
import type { Id, Interruption } from '../domain/actors.ts';
import { type Day, earliest, holdsOnForCertain, type Interval, latest, mayHoldOn, type PartialDate } from '../domain/dates.ts';
import { isSet, type Mask, maskOf } from './bits.ts';
import type { RollCallEntry, Votes } from './planes.ts';

/** A seat: the rows whose votes it brings together, and the roll calls in which it belongs to those asked about. */
export interface Seat {
  readonly state: Id;
  readonly rows: readonly number[];
  /** null: all */
  readonly during: Mask | null;
}

/**
 * A state's seat, with the votes of the states whose seat it continues.
 * @param apart states that have a seat of their own here, so that no vote is counted twice
 */
export function seatOf(votes: Votes, state: Id, apart: ReadonlySet<Id> = new Set()): Seat {
  const rows: number[] = [];
  for (let at: Id | undefined = state; at !== undefined; at = votes.continued[at]) {
    if (at !== state && apart.has(at)) break;
    const row = votes.rowOf.get(at);
    if (row !== undefined) rows.push(row);
  }
  return { state, rows, during: null };
}

/** The state that holds a state's seat today. */
function seatHolder(votes: Votes, state: Id): Id {
  const [successor] = Object.entries(votes.continued).find(([, before]) => before === state) ?? [];
  return successor === undefined ? state : seatHolder(votes, successor);
}

/** The seats of all states that ever voted. */
export function seatsOfAll(votes: Votes): Seat[] {
  const continued = new Set(Object.values(votes.continued));
  return votes.states.filter((state) => !continued.has(state)).map((state) => seatOf(votes, state));
}

/** A stretch of a membership that counts. */
export interface Stretch {
  readonly state: Id;
  readonly interval: Interval;
  /** when it does not count */
  readonly interruptions: readonly Interruption[];
}

/** Whether a membership may count on a date; interruptions take away what they cover for certain, as with `asOf`. */
function isMember({ interval, interruptions }: Stretch, date: PartialDate): boolean {
  if (!mayHoldOn(interval, date)) return false;
  return !interruptions.some((it) => holdsOnForCertain(it.interval, earliest(date)) && holdsOnForCertain(it.interval, latest(date)));
}

/** The seats of an organisation’s members on a day, counted in every roll call. */
export function seatsOfMembersOn(votes: Votes, members: readonly Stretch[], day: Day, apart: ReadonlySet<Id>): Seat[] {
  return members.filter((member) => isMember(member, day)).map(({ state }) => seatOf(votes, seatHolder(votes, state), apart));
}

/**
 * An organisation's members, each in the roll calls in which it was one. In those in which its members vote, its own or of its
 * organs, these are the states entitled to vote, which presence decides where the date doesn't; in others, those whose membership takes in the day.
 */
export function seatsAsOfEach(votes: Votes, organisation: Id, members: readonly Stretch[], apart: ReadonlySet<Id>): Seat[] {
  const [own, others] = [[] as number[], [] as number[]];
  const bodies = new Set(votes.bodies.filter((body) => body.electorate === organisation).map((body) => body.id));
  for (const [column, { body }] of votes.rollCalls.entries()) (bodies.has(body) ? own : others).push(column);
  const ownMask = maskOf(own, votes.rollCalls.length);
  const memberships = Map.groupBy(members, (member) => seatHolder(votes, member.state));
  const voting = own.length === 0 ? [] : votes.states.map((state) => seatHolder(votes, state));
  return [...new Set([...memberships.keys(), ...voting])].flatMap((state) => {
    const seat = seatOf(votes, state, apart);
    const stretches = memberships.get(state) ?? [];
    const within = (column: number) => stretches.some((stretch) => isMember(stretch, (votes.rollCalls[column] as RollCallEntry).date));
    const during = maskOf(others.filter(within), votes.rollCalls.length);
    for (const row of seat.rows) {
      const entitled = votes.planes.ENTITLED.subarray(row * votes.words, (row + 1) * votes.words);
      entitled.forEach((bits, word) => {
        during[word] = (during[word] as number) | (bits & (ownMask[word] as number));
      });
    }
    return during.some((bits) => bits !== 0) ? { ...seat, during } : [];
  });
}

/** Seats that belong to those asked about in some of these roll calls: states that were no members then are left out, unless they are named. */
export function seatsIn(seats: readonly Seat[], columns: readonly number[]): readonly Seat[] {
  if (seats.every(({ during }) => during === null)) return seats;
  const mask = maskOf(columns, (columns.at(-1) ?? -1) + 1);
  return seats.filter(({ during }) => during === null || mask.some((bits, word) => (bits & (during[word] as number)) !== 0));
}

/** Of some roll calls, those in which any of these seats belongs to those asked about. */
export function columnsOf(seats: readonly Seat[], columns: readonly number[]): readonly number[] {
  const any = new Int32Array(((columns.at(-1) ?? 0) >>> 5) + 1);
  for (const { during } of seats) {
    if (during === null) return columns;
    during.forEach((bits, word) => {
      any[word] = (any[word] as number) | bits;
    });
  }
  return columns.filter((column) => isSet(any, column));
}

/** The roll calls in which a pair could vote: one of the left with one of the right, or two of the left where there is no right. */
export function withPairs(votes: Votes, left: readonly Seat[], right: readonly Seat[] | null): Mask {
  const [one, two] = entitledAmong(votes, left);
  const other = right === null ? two : entitledAmong(votes, right)[0];
  return one.map((bits, word) => bits & (other[word] as number));
}

/** The roll calls in which at least one of some seats could vote, and those in which at least two could. */
function entitledAmong(votes: Votes, seats: readonly Seat[]): [one: Mask, two: Mask] {
  const [one, two] = [new Int32Array(votes.words), new Int32Array(votes.words)];
  for (const { rows, during } of seats) {
    for (let word = 0; word < votes.words; word++) {
      let bits = 0;
      for (const row of rows) bits |= votes.planes.ENTITLED[row * votes.words + word] as number;
      if (during !== null) bits &= during[word] as number;
      two[word] = (two[word] as number) | ((one[word] as number) & bits);
      one[word] = (one[word] as number) | bits;
    }
  }
  return [one, two];
}
