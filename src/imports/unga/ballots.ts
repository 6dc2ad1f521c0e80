/** The choices of voters in roll calls while they are read: a cell for each, and the line on which it was found. */
import type { RawVoter } from './raw.ts';

const nothing = '-'.charCodeAt(0);

export class Ballots {
  readonly voters: RawVoter[] = [];
  readonly #byKey = new Map<string, number>();
  readonly #choices: Uint8Array[] = [];
  readonly #lines: Int32Array[] = [];

  /** The number of the voter known by `key`, who is made at the first call. */
  voter(key: string, make: () => RawVoter): number {
    const known = this.#byKey.get(key);
    if (known !== undefined) return known;
    this.#byKey.set(key, this.voters.length);
    return this.voters.push(make()) - 1;
  }

  /** Records a choice. Returns 0, or the line of an earlier one of this voter in this roll call, which then stands. */
  record(rollCall: number, voter: number, choice: string, line: number): number {
    const [choices, lines] = this.#rollCall(rollCall);
    if (lines[voter] !== 0) return lines[voter] as number;
    choices[voter] = choice.charCodeAt(0);
    lines[voter] = line;
    return 0;
  }

  /** Whether anything is recorded for a roll call. */
  has(rollCall: number): boolean {
    return this.#choices[rollCall] !== undefined;
  }

  /** The choices in a roll call, a character for each of the voters in the order given. */
  inOrder(rollCall: number, voters: readonly number[]): string {
    const choices = this.#choices[rollCall];
    return String.fromCharCode(...voters.map((voter) => choices?.[voter] ?? nothing));
  }

  #rollCall(rollCall: number): [Uint8Array, Int32Array] {
    let choices = this.#choices[rollCall];
    let lines = this.#lines[rollCall];
    if (choices === undefined || lines === undefined || choices.length < this.voters.length) {
      const width = Math.max(256, 2 * (choices?.length ?? 0), this.voters.length);
      const wider: [Uint8Array, Int32Array] = [new Uint8Array(width).fill(nothing), new Int32Array(width)];
      if (choices !== undefined && lines !== undefined) {
        wider[0].set(choices);
        wider[1].set(lines);
      }
      [choices, lines] = wider;
      this.#choices[rollCall] = choices;
      this.#lines[rollCall] = lines;
    }
    return [choices, lines];
  }
}
