/** Which state a voter of the published files is: by code, and by date, since codes outlive states and states change codes. */
import type { Id, Membership, State } from '../domain/actors.ts';
import { earliest, type PartialDate, takesIn } from '../domain/dates.ts';
import { fold } from '../search/fold.ts';
import { nearest } from '../search/nearest.ts';
import type { RawVoter } from './unga/raw.ts';

/** Thrown when a voter can't be told; the message names it, and when it voted. */
export class UnknownVoter extends Error {
  override readonly name = 'UnknownVoter';
}

/** The states that a voter's code or name may mean, and which of them it means on a date. */
export class Voters {
  readonly #states: readonly State[];
  readonly #byId: ReadonlyMap<Id, State>;
  readonly #memberships: ReadonlyMap<Id, readonly Membership[]>;
  readonly #known = new Map<RawVoter, readonly State[]>();

  /** @param memberships those in the organisation whose votes are read */
  constructor(states: readonly State[], memberships: readonly Membership[]) {
    this.#states = states;
    this.#byId = new Map(states.map((state) => [state.id, state]));
    this.#memberships = Map.groupBy(memberships, (membership) => membership.state);
  }

  /** The id of the state that a voter is on a date; null where none is meant, or none that was there. */
  find(voter: RawVoter, date: PartialDate): Id | null {
    const candidates = this.#candidates(voter);
    const there = (when: PartialDate, how: 'ALL' | 'SOME') => candidates.find((state) => this.#wasThere(state, when, how));
    // Where days are not published, neither is every month the right one: Fiji votes in the month before its independence.
    return (there(date, 'ALL') ?? there(date, 'SOME') ?? there(date.slice(0, 4), 'SOME'))?.id ?? null;
  }

  /** Why a voter is no state on a date. */
  unknown(voter: RawVoter, date: PartialDate): UnknownVoter {
    const ids = this.#candidates(voter).map((state) => state.id);
    if (ids.length === 0) return new UnknownVoter(`${describe(voter)} is no state of the dataset${this.#suggestion(voter)}.`);
    return new UnknownVoter(
      `${describe(voter)} voted on ${date}, when neither statehood nor membership of ${ids.join(' or ')} is recorded.`,
    );
  }

  /** The states that a code or a name may mean, and before each the ones whose seat it continues. */
  #candidates(voter: RawVoter): readonly State[] {
    let states = this.#known.get(voter);
    if (!states) {
      states = [...new Set(this.#named(voter).flatMap((state) => [...this.#continued(state), state]))];
      this.#known.set(voter, states);
    }
    return states;
  }

  /** Oldest first, so that of two states in one month the one that went before is meant. */
  #named({ code, cow, name }: RawVoter): State[] {
    const wanted = name === null ? '' : fold(name);
    const means = (state: State) => {
      if (code !== null) return state.alpha2 === code || state.formerAlpha2.includes(code);
      if (cow !== null) return state.cow === cow || state.formerCow.includes(cow);
      return [state.name, state.officialName ?? '', ...state.otherNames].some((each) => fold(each) === wanted);
    };
    return this.#states.filter(means).sort((a, b) => (begins(a) < begins(b) ? -1 : 1));
  }

  /** The states whose seat a state continues, the first of them first. */
  #continued(state: State): State[] {
    const before = state.continues === null ? undefined : this.#byId.get(state.continues);
    return before ? [...this.#continued(before), before] : [];
  }

  /** A state may have been a member before it was independent, as Belarus and Ukraine were. */
  #wasThere(state: State, date: PartialDate, how: 'ALL' | 'SOME'): boolean {
    const intervals = [state.existence, ...(this.#memberships.get(state.id) ?? []).map((membership) => membership.interval)];
    return intervals.some((interval) => takesIn(interval, date) === how);
  }

  #suggestion({ name }: RawVoter): string {
    const near =
      name === null
        ? null
        : nearest(
            name,
            this.#states.map((state) => state.name),
          );
    return near === null ? '' : `; the nearest name is ${near}`;
  }
}

const begins = (state: State) => (state.existence.since === null ? '' : earliest(state.existence.since));

function describe({ name, code, cow }: RawVoter): string {
  const parts = [code === null ? null : `code ${code}`, cow === null ? null : `Correlates of War code ${cow}`, name].filter(
    (part) => part !== null,
  );
  return `The voter ${parts.join(', ')}`;
}
