/** Spellings of one word: the form in which they fall together, and the typing errors between two words. Words are folded. */

const vowel = '[aeiouy]';

/** Applied in their order. What they yield is no spelling: š, č and ž stand for one sound each, as no folded word has them. */
const rules: readonly (readonly [RegExp, string])[] = [
  // English: one and several; -ise and -ize
  [/(?<=^.{2,})ies$/, 'y'],
  [/(?<=^.{2,}(?:s|z|x|sh|ch))es$/, ''],
  [/(?<=^.{3,}[^s])s$/, ''],
  [/is(?=e|ing|ation)/g, 'iz'],
  // Names: what English, German, French and scholarly transliterations make of one letter
  [/tsch|tch/g, 'č'],
  [/shch|sch|sh/g, 'š'],
  [/ch/g, 'č'],
  [/dzh|zh|^dj|dj(?=[aeio])/g, 'ž'],
  [/kh/g, 'h'],
  [/gh/g, 'g'],
  [/ph/g, 'f'],
  [/ts|tz/g, 'c'],
  [/ck|q/g, 'k'],
  [/x/g, 'ks'],
  [/w/g, 'v'],
  [/ou/g, 'u'],
  // j is a y beside a consonant (Lukjanov, Sergej), elsewhere a zh (Bordyuja, Jomart)
  [new RegExp(`(?<!^|${vowel})j(?=${vowel})|(?<=${vowel})j(?!${vowel})`, 'g'), 'y'],
  [/j/g, 'ž'],
  // Fyodor, Fedor
  [new RegExp(`(?<!^|${vowel})yo`, 'g'), 'e'],
  [/y/g, 'i'],
  // Tokayev, Tokaev; Aliyev, Aliev
  [/ie/g, 'e'],
  [/(\p{L})\1+/gu, '$1'],
];

/**
 * The form in which the spellings of a name fall together (Bordyuzha, Bordyuja, Bordiouja; Lukyanov, Lukjanow; Rakhmon, Rahmon),
 * and with them the singular and plural of an English word. Only for comparison: it is not to be shown.
 */
export function soundOf(word: string): string {
  return rules.reduce((sound, [spelling, canonical]) => sound.replace(spelling, canonical), word);
}

/** How many typing errors a word may have and still be taken for what was meant: none in short words, nor in numbers. */
export function errorsAllowed(word: string): number {
  if (word.length < 4 || /\p{N}/u.test(word)) return 0;
  return word.length < 8 ? 1 : 2;
}

/** A word, and the letters it has as bits, some letters sharing one. */
export interface Spelled {
  readonly word: string;
  readonly letters: number;
}

export function spell(word: string): Spelled {
  let letters = 0;
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) & 31);
  return { word, letters };
}

/**
 * The typing errors that make the one word of the other: a letter left out, put in, mistaken, or swapped with its neighbour
 * (optimal string alignment). Infinity where there are more than `most`.
 */
export function typingErrors(a: Spelled, b: Spelled, most: number): number {
  return mayBeNear(a.letters, b.letters, most) ? alignment(a.word, b.word, most) : Number.POSITIVE_INFINITY;
}

/** A typing error changes two bits at the most: told at once, that rules out nearly all words. */
export function mayBeNear(letters: number, others: number, errors: number): boolean {
  let differing = letters ^ others;
  for (let left = 2 * errors; differing !== 0 && left > 0; left--) differing &= differing - 1;
  return differing === 0;
}

function alignment(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return Number.POSITIVE_INFINITY;
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const mistaken = a[i - 1] === b[j - 1] ? 0 : 1;
      let errors = Math.min((previous[j - 1] as number) + mistaken, (previous[j] as number) + 1, (current[j - 1] as number) + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) errors = Math.min(errors, (before[j - 2] as number) + 1);
      current.push(errors);
      least = Math.min(least, errors);
    }
    if (least > most) return Number.POSITIVE_INFINITY;
    before = previous;
    previous = current;
  }
  const errors = previous[b.length] as number;
  return errors <= most ? errors : Number.POSITIVE_INFINITY;
}
