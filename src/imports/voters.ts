/** Which state a voter of a published file is: by code, by name and by date, since codes outlive states and states change codes. */
import type { Id, Membership, State } from '../domain/actors.ts';
import { earliest, isDay, type PartialDate } from '../domain/dates.ts';
import { fold } from '../search/fold.ts';
import { nearest } from '../search/nearest.ts';
import { entitlementOf } from '../votes/entitlement.ts';

/** A voter as a file names it; null for what the file hasn’t. */
export interface Voter {
  readonly name: string | null;
  /** ISO 3166-1 alpha-2, as Voeten’s three files have it */
  readonly alpha2: string | null;
  /** three letters, as the UN’s Digital Library has them */
  readonly alpha3: string | null;
  /** Correlates of War country code, as Voeten’s single file has it */
  readonly cow: number | null;
}

/** What is wrong with a voter: what was found, and what was expected instead. */
export interface NoVoter {
  readonly found: string;
  readonly expected: string;
}

/** Codes of the Library that aren’t the dataset’s ids, and seats that one state left to another: the state that was a member is meant. */
const library: Readonly<Record<string, readonly Id[]>> = {
  CHN: ['TWN', 'CHN'],
  GER: ['DEU'],
  SCG: ['SRB'],
  YUG: ['YUG', 'SRB'],
};

/** The states that a voter’s codes or name may mean, and which of them it means on a date. */
export class Voters {
  readonly #states: readonly State[];
  readonly #byId: ReadonlyMap<Id, State>;
  readonly #memberships: ReadonlyMap<Id, readonly Membership[]>;
  readonly #byName = new Map<string, State[]>();
  readonly #found = new Map<Voter, Map<PartialDate, State | NoVoter>>();

  /** @param memberships those in the organisation whose votes are read */
  constructor(states: readonly State[], memberships: readonly Membership[]) {
    // Oldest first, so that of two states in one month the one that went before is meant.
    this.#states = [...states].sort((a, b) => (begins(a) < begins(b) ? -1 : 1));
    this.#byId = new Map(states.map((state) => [state.id, state]));
    this.#memberships = Map.groupBy(memberships, (membership) => membership.state);
    for (const state of this.#states) {
      for (const name of new Set([state.name, state.officialName ?? '', ...state.otherNames].flatMap(spellings))) {
        this.#byName.set(name, [...(this.#byName.get(name) ?? []), state]);
      }
    }
  }

  /** The state that a voter is on a date, or why it is none that could be meant. Each voter is looked at once a date. */
  find(voter: Voter, date: PartialDate): State | NoVoter {
    let byDate = this.#found.get(voter);
    if (byDate === undefined) {
      byDate = new Map();
      this.#found.set(voter, byDate);
    }
    let found = byDate.get(date);
    if (found === undefined) {
      found = this.#find(voter, date);
      byDate.set(date, found);
    }
    return found;
  }

  /** Whether a voter’s code or name is that of some state, on whatever date. */
  knows(voter: Voter): boolean {
    return (this.#coded(voter) ?? (voter.name === null ? [] : this.#named(voter.name))).length > 0;
  }

  #find(voter: Voter, date: PartialDate): State | NoVoter {
    const coded = this.#coded(voter);
    const named = voter.name === null ? [] : this.#named(voter.name);
    if (coded !== null && coded.length > 0 && named.length > 0 && !coded.some((state) => named.includes(state))) {
      return {
        found: `${describe({ ...voter, name: null })} beside the name ${voter.name}`,
        expected: `a code and a name of one state: the code is that of ${coded.map(({ name }) => name).join(' or ')}`,
      };
    }
    // A code that is given stands; a name alone is enough where none is.
    const meant = coded ?? named;
    const there = (how: 'ALL' | 'SOME') => meant.find((state) => this.#couldVote(state, date, how));
    const found = there('ALL') ?? there('SOME');
    if (found) return found;
    if (meant.length === 0) return { found: describe(voter), expected: `a state of the dataset${this.#suggestion(voter)}` };
    const what = meant.length === 1 ? (meant[0] as State).name : meant.map(({ name }) => name).join(' or ');
    return {
      found: `a vote of ${what} on ${date}`,
      expected: 'a state that could vote on that day: a member, neither suspended nor kept from taking part',
    };
  }

  /** Null where the voter has no code. With each state come those whose seat it continues, before it. */
  #coded({ alpha2, alpha3, cow }: Voter): State[] | null {
    const all = (means: (state: State) => boolean) => this.#withSeat(this.#states.filter(means));
    if (alpha3 !== null) {
      const ids = library[alpha3] ?? [alpha3];
      return this.#withSeat(ids.flatMap((id) => this.#byId.get(id) ?? []));
    }
    if (alpha2 !== null) return all((state) => state.alpha2 === alpha2 || state.formerAlpha2.includes(alpha2));
    if (cow !== null) return all((state) => state.cow === cow || state.formerCow.includes(cow));
    return null;
  }

  /** Which states a name means; none where it isn’t known. */
  #named(name: string): State[] {
    const states = spellings(name).flatMap((spelling) => this.#byName.get(spelling) ?? []);
    return this.#withSeat([...new Set(states)]);
  }

  #withSeat(states: readonly State[]): State[] {
    return [...new Set(states.flatMap((state) => [...this.#continued(state), state]))];
  }

  /** The states whose seat a state continues, the first of them first. */
  #continued(state: State): State[] {
    const before = state.continues === null ? undefined : this.#byId.get(state.continues);
    return before ? [...this.#continued(before), before] : [];
  }

  /**
   * A state may have been a member before it was independent, as Belarus and Ukraine were. Where only a month is published it may
   * be the wrong one by one: Fiji votes in the month before its admission.
   */
  #couldVote(state: State, date: PartialDate, how: 'ALL' | 'SOME'): boolean {
    const memberships = this.#memberships.get(state.id) ?? [];
    if (memberships.some((membership) => entitlementOf(membership, date) === how)) return true;
    if (how === 'ALL' || isDay(date)) return false;
    return memberships.some((membership) => around(date).some((month) => entitlementOf(membership, month) !== 'NONE'));
  }

  #suggestion({ name }: Voter): string {
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

/** The month before and the month after. */
function around(month: PartialDate): PartialDate[] {
  const count = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
  return [count - 1, count + 1].map((at) => `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`);
}

/** A name as it may be written: as it stands, and with what it has in brackets before it: Iran (Islamic Republic of). */
function spellings(name: string): string[] {
  const [, before, within] = /^(.+?)\s*\((.+)\)\s*$/.exec(name) ?? [];
  const all = before === undefined ? [name] : [name, before, `${within} ${before}`];
  return [
    ...new Set(
      all.map((each) =>
        fold(each)
          .replace(/^the /, '')
          .replace(/[^\p{L}\p{N}]+/gu, ' ')
          .trim(),
      ),
    ),
  ].filter((each) => each !== '');
}

function describe({ name, alpha2, alpha3, cow }: Voter): string {
  const code = alpha3 ?? alpha2;
  const parts = [code === null ? null : `the code ${code}`, cow === null ? null : `the Correlates of War code ${cow}`, name];
  return parts.filter((part) => part !== null).join(', ') || 'a voter without a name';
}
