/**
 * Very many short texts, kept as one long one for each thousand. The garbage collector goes through all objects that there are, while everybody waits:
 * millions of ids took it longer than anything else here takes.
 */

/** Values by their number, as a list has them. */
export interface Column<T> {
  readonly length: number;
  at(number: number): T | undefined;
}

const aPack = 1_024;

/** Texts to which others are added, and which are never changed. */
export class Packed implements Column<string> {
  readonly #packs: { readonly text: string; readonly begins: Uint32Array }[] = [];
  #open: string[] = [];

  get length(): number {
    return this.#packs.length * aPack + this.#open.length;
  }

  push(text: string): void {
    this.#open.push(text);
    if (this.#open.length < aPack) return;
    const begins = new Uint32Array(aPack + 1);
    this.#open.forEach((each, at) => {
      begins[at + 1] = (begins[at] as number) + each.length;
    });
    this.#packs.push({ text: this.#open.join(''), begins });
    this.#open = [];
  }

  at(number: number): string | undefined {
    const pack = this.#packs[Math.floor(number / aPack)];
    if (pack === undefined) return this.#open[number - this.#packs.length * aPack];
    const at = number % aPack;
    return pack.text.slice(pack.begins[at], pack.begins[at + 1]);
  }
}
