/**
 * Very many short texts, kept as one long one for each thousand. The garbage collector goes through all objects that there are, while everybody waits:
 * millions of ids took it longer than anything else here takes.
 */

import { aStep, type Steps } from '../domain/steps.ts';

/** Values by their number, as a list has them. */
export interface Column<T> {
  readonly length: number;
  at(number: number): T | undefined;
}

const aPack = 1_024;

/** Texts to which others are added, and which are never changed. */
export class Packed implements Column<string> {
  static *inSteps(texts: readonly string[]): Steps<Packed> {
    const packed = new Packed();
    for (const [number, text] of texts.entries()) {
      if (number % aStep === 0) yield;
      packed.push(text);
    }
    return packed;
  }

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

/** Two columns of texts in their order as one; texts that both have are in it twice. */
export function* mergedInSteps(one: Column<string>, other: Column<string>): Steps<Packed> {
  const all = new Packed();
  for (let [a, b] = [0, 0]; a < one.length || b < other.length; ) {
    const [first, second] = [one.at(a), other.at(b)];
    const takesFirst = second === undefined || (first !== undefined && first <= second);
    all.push((takesFirst ? first : second) as string);
    if (takesFirst) a++;
    else b++;
    if (all.length % aStep === 0) yield;
  }
  return all;
}
