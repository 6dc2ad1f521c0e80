/** What a searched word may mean: itself, other spellings of it, words that it begins, or the words nearest to it. */
import { aStep, type Steps, sortInSteps } from '../domain/steps.ts';
import { type Column, Packed } from './packed.ts';
import { errorsAllowed, mayBeNear, soundOf, spell, typingErrors } from './spelling.ts';
import type { SearchedWord } from './words.ts';

/** The words of the index that a searched word may mean, and how well each is matched: above 0, and 1 for the word itself. */
export type Meanings = ReadonlyMap<string, number>;

const shortestBeginning = 2;
/** Words that are compared letter by letter in one step. */
const aStepOfComparing = 1_024;

/** The distinct words of a dataset’s texts. */
export class Vocabulary {
  /** in their order */
  readonly #words: Column<string>;
  /** for each word the form in which its spellings fall together */
  readonly #sounds: Column<string>;
  /** the letters of each word, and of its sound, as `spell` gives them */
  readonly #letters: Int32Array;
  readonly #lettersOfSound: Int32Array;
  /** the numbers of the words in the order of their sounds */
  readonly #bySound: Uint32Array;

  private constructor(words: Column<string>, sounds: Column<string>, bySound: Uint32Array, letters: Int32Array, ofSound: Int32Array) {
    this.#words = words;
    this.#sounds = sounds;
    this.#bySound = bySound;
    this.#letters = letters;
    this.#lettersOfSound = ofSound;
  }

  /** @param words in their order, each once */
  static *inSteps(words: Column<string>): Steps<Vocabulary> {
    const [letters, lettersOfSound] = [new Int32Array(words.length), new Int32Array(words.length)];
    const [sounds, numbers]: [string[], number[]] = [[], []];
    for (let number = 0; number < words.length; number++) {
      if (number % aStepOfComparing === 0) yield;
      const word = words.at(number) as string;
      const sound = soundOf(word);
      sounds.push(sound);
      numbers.push(number);
      letters[number] = spell(word).letters;
      lettersOfSound[number] = sound === word ? (letters[number] as number) : spell(sound).letters;
    }
    const bySound = yield* sortInSteps(numbers, (a, b) => inOrder(sounds[a] as string, sounds[b] as string) || a - b);
    return new Vocabulary(words, yield* Packed.inSteps(sounds), new Uint32Array(bySound), letters, lettersOfSound);
  }

  /**
   * The word itself, other spellings of it, and words that it begins; only where there is none of these, the words from which
   * the fewest typing errors lead to it.
   */
  *meaningsInSteps({ word, begins }: SearchedWord): Steps<Meanings> {
    const sound = soundOf(word);
    const found = new Map<string, number>();
    if (begins && word.length >= shortestBeginning) {
      for (let at = placeOf(word, this.#words.length, this.#written); this.#words.at(at)?.startsWith(word); at++) {
        this.#addBegun(found, at, word);
        if (found.size % aStep === 0) yield;
      }
      if (sound.length >= shortestBeginning) {
        for (let at = placeOf(sound, this.#words.length, this.#spoken); at < this.#words.length; at++) {
          if (!this.#spoken(at).startsWith(sound)) break;
          this.#addBegun(found, this.#bySound[at] as number, word);
          if (at % aStep === 0) yield;
        }
      }
    }
    for (let at = placeOf(sound, this.#words.length, this.#spoken); at < this.#words.length && this.#spoken(at) === sound; at++) {
      const alike = this.#words.at(this.#bySound[at] as number) as string;
      found.set(alike, alike === word ? 1 : 0.9);
    }
    return found.size > 0 ? found : yield* this.#nearInSteps(word, sound);
  }

  readonly #written = (at: number) => this.#words.at(at) as string;
  readonly #spoken = (at: number) => this.#sounds.at(this.#bySound[at] as number) as string;

  #addBegun(found: Map<string, number>, number: number, word: string): void {
    const longer = this.#words.at(number) as string;
    found.set(longer, 0.5 + 0.3 * Math.min(1, word.length / longer.length));
  }

  *#nearInSteps(word: string, sound: string): Steps<Meanings> {
    const [asWritten, asSpoken] = [spell(word), spell(sound)];
    const errorsInSound = errorsAllowed(sound);
    let least = errorsAllowed(word);
    let found = new Map<string, number>();
    if (least === 0) return found;
    for (let at = 0; at < this.#words.length; at++) {
      if (at % aStepOfComparing === 0) yield;
      const [letters, lettersOfSound] = [this.#letters[at] as number, this.#lettersOfSound[at] as number];
      const most = Math.min(least, errorsInSound);
      if (!mayBeNear(asWritten.letters, letters, least) && !mayBeNear(asSpoken.letters, lettersOfSound, most)) continue;
      const written = { word: this.#words.at(at) as string, letters };
      const spoken = { word: this.#sounds.at(at) as string, letters: lettersOfSound };
      const errors = Math.min(typingErrors(asWritten, written, least), typingErrors(asSpoken, spoken, most));
      if (errors > least) continue;
      if (errors < least) found = new Map();
      least = errors;
      found.set(written.word, errors <= 1 ? 0.5 : 0.35);
    }
    return found;
  }
}

/** The place of the first of some texts in their order that doesn't come before one. */
function placeOf(text: string, size: number, textAt: (place: number) => string): number {
  let [low, high] = [0, size];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (textAt(middle) < text) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The order of words: by their UTF-16 code units. */
function inOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
