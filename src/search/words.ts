/** Texts as words, and the words that a search asks for. */
import { fold } from './fold.ts';

/** A word of a text, and its place there: characters [start, end). */
export interface Word {
  readonly folded: string;
  readonly start: number;
  readonly end: number;
}

const run = /[\p{L}\p{N}\p{M}]+(?:['’`][\p{L}\p{N}\p{M}]+)*/gu;
const possessive = /['’`]s$/i;
const plain = /^[a-z0-9]+$/i;

/** The words of a text, in their order. The possessive of a name is the name: “CSTO’s” is the word csto. */
export function words(text: string): Word[] {
  const found: Word[] = [];
  for (const match of text.matchAll(run)) {
    const written = match[0].replace(possessive, '');
    const start = match.index;
    const end = start + written.length;
    // Most words need no folding but of case, and folding is the dearest part.
    const folded = plain.test(written) ? [written.toLowerCase()] : fold(written).split(' ');
    for (const word of folded) if (word !== '') found.push({ folded: word, start, end });
  }
  return found;
}

/** A word that is searched for. */
export interface SearchedWord {
  readonly word: string;
  /** whether it may be the beginning of a word: so may the last one, which may be still being typed */
  readonly begins: boolean;
}

/** English words that say nothing of what is searched for. A text that has no other is searched for all the same. */
const empty = new Set(['a', 'an', 'and', 'as', 'at', 'by', 'for', 'from', 'in', 'of', 'on', 'or', 'the', 'to', 'with']);

/** The words that a search asks for, each once; none if the text has no letter and no digit. */
export function searchedWords(text: string): SearchedWord[] {
  const all = words(text).map(({ folded }) => folded);
  const telling = all.filter((word) => !empty.has(word));
  const last = all.at(-1);
  return [...new Set(telling.length > 0 ? telling : all)].map((word) => ({ word, begins: word === last }));
}
