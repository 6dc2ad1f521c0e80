/** Texts as words, and the words that a search asks for. */
import { apostrophes, fold } from './fold.ts';

/** A word of a text, and its place there: characters [start, end). */
export interface Word {
  readonly folded: string;
  readonly start: number;
  readonly end: number;
}

const letter = String.raw`[\p{L}\p{N}\p{M}\p{Cf}]`;
const run = new RegExp(`${letter}+(?:[${apostrophes}]${letter}+)*`, 'gu');
const possessive = new RegExp(`[${apostrophes}]s$`, 'iu');
const plain = /^[a-z0-9]+$/i;

/** The words of a text, in their order. The possessive of a name is the name: “CSTO’s” is the word csto. */
export function plainWords(text: string): Word[] {
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

/** The number of a session and of what it adopted, and a letter: 51/129, A/RES/34/80 A, R/34/80A. */
const symbol = /(?<![\p{L}\p{N}/])((?:A\/RES\/|R\/)?)((?:ES-)?\d+)\/(\d+)(?:([A-Z])| (?-i:([A-Z])))?(?![\p{L}\p{N}/])/giu;

/**
 * A symbol as words of its own, the longest last, so that it is found however it is written: 34/80 A is r34n80 and r34n80a.
 */
function symbolWords(match: RegExpExecArray): Word[] {
  const [whole, prefix = '', session = '', number = '', ...letters] = match;
  const start = match.index + prefix.length;
  const base = `r${session.replace('-', '').toLowerCase()}n${number}`;
  const added = letters.find((letter) => letter !== undefined)?.toLowerCase();
  const short = { folded: base, start, end: start + `${session}/${number}`.length };
  return added === undefined ? [short] : [short, { folded: base + added, start, end: match.index + whole.length }];
}

/** The words of a text, in their order, and besides the words within a symbol the symbol as a whole. */
export function words(text: string): Word[] {
  const found = plainWords(text);
  const symbols = text.includes('/') ? [...text.matchAll(symbol)].flatMap(symbolWords) : [];
  return symbols.length === 0 ? found : [...found, ...symbols].sort((a, b) => a.start - b.start);
}

/** A word that is searched for. */
export interface SearchedWord {
  readonly word: string;
  /** whether it may be the beginning of a word: so may the last one, which may be still being typed */
  readonly begins: boolean;
}

/** English words that say nothing of what is searched for. A text that has no other is searched for all the same. */
const empty = new Set(['a', 'an', 'and', 'as', 'at', 'by', 'for', 'from', 'in', 'of', 'on', 'or', 'the', 'to', 'with']);

/** The words that are asked for; a symbol is one of them. */
function askedWords(text: string): { readonly word: string; readonly isSymbol: boolean }[] {
  const plainIn = (part: string) => plainWords(part).map(({ folded }) => ({ word: folded, isSymbol: false }));
  const all: { word: string; isSymbol: boolean }[] = [];
  let from = 0;
  for (const match of text.matchAll(symbol)) {
    all.push(...plainIn(text.slice(from, match.index)), { word: symbolWords(match).at(-1)?.folded ?? '', isSymbol: true });
    from = match.index + match[0].length;
  }
  return [...all, ...plainIn(text.slice(from))];
}

/** The words that a list is narrowed by: each may be the beginning of one, but for a symbol, which is asked for as a whole. */
export function begunWords(text: string): SearchedWord[] {
  return askedWords(text).map(({ word, isSymbol }) => ({ word, begins: !isSymbol }));
}

/** The words that a search asks for, each once; none if the text has no letter and no digit. A symbol is asked for as a whole. */
export function searchedWords(text: string): SearchedWord[] {
  const all = askedWords(text).map(({ word }) => word);
  const telling = all.filter((word) => !empty.has(word));
  const last = all.at(-1);
  return [...new Set(telling.length > 0 ? telling : all)].map((word) => ({ word, begins: word === last }));
}
