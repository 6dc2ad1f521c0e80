/** The table of roll calls and choices while a file is read: a cell for each state, and the line on which it was found. */
import type { Id } from '../domain/actors.ts';
import type { PartialDate } from '../domain/dates.ts';
import type { Letter, TableRow, VoteTable } from '../votes/table.ts';

/** All of a row but its letters. */
export type Facts = Omit<TableRow, 'letters' | 'disputed'>;

const nothing = '-'.charCodeAt(0);
const didNot = 'X'.charCodeAt(0);
const couldNot = '.'.charCodeAt(0);

export class TableBuilder {
  readonly #body: Id;
  readonly #entitled: (date: PartialDate) => ReadonlyMap<Id, 'ALL' | 'SOME'>;
  readonly #facts: Facts[] = [];
  readonly #states: Id[] = [];
  readonly #columns = new Map<Id, number>();
  readonly #letters: Uint8Array[] = [];
  readonly #lines: Int32Array[] = [];

  /** @param entitled the states that could vote in the body on a date */
  constructor(body: Id, entitled: (date: PartialDate) => ReadonlyMap<Id, 'ALL' | 'SOME'>) {
    this.#body = body;
    this.#entitled = entitled;
  }

  /** The index of a roll call that is new. */
  add(facts: Facts): number {
    this.#letters.push(new Uint8Array(256).fill(nothing));
    this.#lines.push(new Int32Array(256));
    return this.#facts.push(facts) - 1;
  }

  factsOf(rollCall: number): Facts {
    return this.#facts[rollCall] as Facts;
  }

  /** Records a letter. Returns 0, or the line of an earlier one of this state in this roll call, which then stands. */
  record(rollCall: number, state: Id, letter: Letter, line: number): number {
    const column = this.#column(state);
    let lines = this.#lines[rollCall] as Int32Array;
    if (column >= lines.length) {
      const wider = [new Uint8Array(2 * lines.length).fill(nothing), new Int32Array(2 * lines.length)] as const;
      wider[0].set(this.#letters[rollCall] as Uint8Array);
      wider[1].set(lines);
      [this.#letters[rollCall], this.#lines[rollCall]] = wider;
      lines = wider[1];
    }
    const earlier = lines[column] as number;
    if (earlier !== 0) return earlier;
    (this.#letters[rollCall] as Uint8Array)[column] = letter.charCodeAt(0);
    lines[column] = line;
    return 0;
  }

  /** The letters that are recorded of a roll call, without those that follow from membership: for totals. */
  recorded(rollCall: number): string {
    return String.fromCharCode(...(this.#letters[rollCall] as Uint8Array));
  }

  /** @param edition of which these roll calls are: VOETEN has its own account, which also is a source of RECORD */
  table(edition: 'RECORD' | 'VOETEN'): VoteTable {
    for (const { date } of this.#facts) for (const state of this.#entitled(date).keys()) this.#column(state);
    const order = [...this.#states.keys()].sort((a, b) => ((this.#states[a] as Id) < (this.#states[b] as Id) ? -1 : 1));
    const rows = this.#facts.map((facts, index): TableRow => {
      const entitled = this.#entitled(facts.date);
      const recorded = this.#letters[index] as Uint8Array;
      const letters = String.fromCharCode(
        ...order.map((column) => {
          const letter = recorded[column] ?? nothing;
          if (letter !== nothing && letter !== didNot) return letter;
          // Lists of absences name states long before they were members, and those that were kept from taking part.
          return entitled.has(this.#states[column] as Id) ? letter : couldNot;
        }),
      );
      return { ...facts, letters: { RECORD: letters, VOETEN: edition === 'VOETEN' ? letters : null }, disputed: [] };
    });
    return { body: this.#body, states: order.map((column) => this.#states[column] as Id), rows, gaps: [] };
  }

  #column(state: Id): number {
    let column = this.#columns.get(state);
    if (column === undefined) {
      column = this.#states.push(state) - 1;
      this.#columns.set(state, column);
    }
    return column;
  }
}
