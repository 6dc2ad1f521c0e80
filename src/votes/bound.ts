/** Which roll calls are on which proposition, by the patterns that the propositions of a dataset have for them. */
import type { Id } from '../domain/actors.ts';
import type { RollCallPattern } from '../domain/positions.ts';
import { sessionOrder } from '../domain/votes.ts';
import type { TableRow } from './table.ts';

/** What a proposition finds the roll calls on it by. */
export interface Pattern extends RollCallPattern {
  readonly proposition: Id;
}

/** The part of a roll call that patterns look at. */
export type Bindable = Pick<TableRow, 'title' | 'symbol' | 'session' | 'votedOn'>;

/** Gives for a roll call on a whole text the first pattern that finds it; null where none does. */
export function binder(patterns: readonly Pattern[]): (row: Bindable) => Pattern | null {
  const matchers = patterns.map((pattern) => new Matcher(pattern));
  return (row) => {
    if (row.votedOn !== 'TEXT') return null;
    const place = row.session === null ? '' : sessionOrder(row.session);
    return matchers.find((matcher) => matcher.fits(row, place))?.pattern ?? null;
  };
}

/** A pattern made ready. */
class Matcher {
  readonly pattern: Pattern;
  readonly #from: string | null;
  readonly #to: string | null;
  readonly #text: RegExp;
  readonly #without: RegExp | null;

  constructor(pattern: Pattern) {
    const { text, without, fromSession, toSession } = pattern;
    this.pattern = pattern;
    this.#from = fromSession === null ? null : sessionOrder(fromSession);
    this.#to = toSession === null ? null : sessionOrder(toSession);
    this.#text = new RegExp(text, 'i');
    this.#without = without === null ? null : new RegExp(without, 'i');
  }

  /**
   * By the title; or by the symbol, where titles of several texts are the same.
   * @param place of the row’s session in their order
   */
  fits({ title, symbol }: Bindable, place: string): boolean {
    if ((this.#from !== null && place < this.#from) || (this.#to !== null && place > this.#to)) return false;
    return (this.#text.test(title) || (symbol !== null && this.#text.test(symbol))) && !this.#without?.test(title);
  }
}
