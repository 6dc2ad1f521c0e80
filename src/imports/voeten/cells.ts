/** The choices of voters in roll calls while the single file is read: a cell for each code, and the line on which it was found. */
import type { Letter } from '../../votes/table.ts';
import type { Voter } from '../voters.ts';

export class Cells {
  readonly voters: Voter[] = [];
  readonly #byKey = new Map<string, number>();
  readonly #letters: Uint8Array[] = [];
  readonly #lines: Int32Array[] = [];

  /** The number of the voter known by `key`, who is made at the first call. */
  voter(key: string, make: () => Voter): number {
    const known = this.#byKey.get(key);
    if (known !== undefined) return known;
    this.#byKey.set(key, this.voters.length);
    return this.voters.push(make()) - 1;
  }

  /** Records a letter. Returns 0, or the line of an earlier one of this voter in this roll call, which then stands. */
  record(rollCall: number, voter: number, letter: Letter, line: number): number {
    let letters = this.#letters[rollCall];
    let lines = this.#lines[rollCall];
    if (letters === undefined || lines === undefined || voter >= letters.length) {
      const width = Math.max(256, 2 * (letters?.length ?? 0), voter + 1);
      const wider = [new Uint8Array(width), new Int32Array(width)] as const;
      if (letters !== undefined && lines !== undefined) {
        wider[0].set(letters);
        wider[1].set(lines);
      }
      [letters, lines] = wider;
      this.#letters[rollCall] = letters;
      this.#lines[rollCall] = lines;
    }
    if (lines[voter] !== 0) return lines[voter] as number;
    letters[voter] = letter.charCodeAt(0);
    lines[voter] = line;
    return 0;
  }

  /** Calls back for each letter of a kind that is recorded. */
  each(kind: 'CHOICE' | 'X' | '.', onLetter: (rollCall: number, voter: Voter, letter: Letter, line: number) => void): void {
    this.#letters.forEach((letters, rollCall) => {
      const lines = this.#lines[rollCall] as Int32Array;
      this.voters.forEach((voter, at) => {
        if ((lines[at] ?? 0) === 0) return;
        const letter = String.fromCharCode(letters[at] as number) as Letter;
        if ((letter === 'X' || letter === '.' ? letter : 'CHOICE') === kind) onLetter(rollCall, voter, letter, lines[at] as number);
      });
    });
  }
}
