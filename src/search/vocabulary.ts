/** What a searched word may mean: itself, other spellings of it, words that it begins, or the words nearest to it. */
import { errorsAllowed, type Spelled, soundOf, spell, typingErrors } from './spelling.ts';
import type { SearchedWord } from './words.ts';

/** The words of the index that a searched word may mean, and how well each is matched: above 0, and 1 for the word itself. */
export type Meanings = ReadonlyMap<string, number>;

const shortestBeginning = 2;

/** The distinct words of a dataset’s texts. */
export class Vocabulary {
  readonly #words: readonly { readonly written: Spelled; readonly spoken: Spelled }[];
  readonly #bySound: Map<string, string[]>;

  constructor(words: readonly string[]) {
    this.#words = words.map((word) => ({ written: spell(word), spoken: spell(soundOf(word)) }));
    this.#bySound = new Map();
    for (const { written, spoken } of this.#words) {
      const alike = this.#bySound.get(spoken.word);
      if (alike) alike.push(written.word);
      else this.#bySound.set(spoken.word, [written.word]);
    }
  }

  /**
   * The word itself, other spellings of it, and words that it begins; only where there is none of these, the words from which
   * the fewest typing errors lead to it.
   */
  meaningsOf({ word, begins }: SearchedWord): Meanings {
    const sound = soundOf(word);
    const found = new Map<string, number>();
    if (begins) for (const [longer, quality] of this.#begunBy(word, sound)) found.set(longer, quality);
    for (const alike of this.#bySound.get(sound) ?? []) found.set(alike, alike === word ? 1 : 0.9);
    return found.size > 0 ? found : this.#nearTo(word, sound);
  }

  *#begunBy(word: string, sound: string): Generator<[string, number]> {
    if (word.length < shortestBeginning) return;
    const bySound = sound.length >= shortestBeginning;
    for (const { written, spoken } of this.#words) {
      const begun = written.word.startsWith(word) || (bySound && spoken.word.startsWith(sound));
      if (begun) yield [written.word, 0.5 + 0.3 * Math.min(1, word.length / written.word.length)];
    }
  }

  #nearTo(word: string, sound: string): Meanings {
    const [asWritten, asSpoken] = [spell(word), spell(sound)];
    const errorsInSound = errorsAllowed(sound);
    let least = errorsAllowed(word);
    let found = new Map<string, number>();
    if (least === 0) return found;
    for (const { written, spoken } of this.#words) {
      const errors = Math.min(typingErrors(asWritten, written, least), typingErrors(asSpoken, spoken, Math.min(least, errorsInSound)));
      if (errors > least) continue;
      if (errors < least) found = new Map();
      least = errors;
      found.set(written.word, errors <= 1 ? 0.5 : 0.35);
    }
    return found;
  }
}
