/**
 * Search: texts as words, what a searched word may mean, the ranking of what is found, and the excerpt that shows it.
 *
 * All of it is computed here, so that every database gives the same answer: a store keeps the texts, which words they have
 * (`indexTexts`), and nothing more.
 */
import type { Id } from '../domain/actors.ts';
import type { RecordType } from '../domain/records.ts';
import { errorsAllowed, type Spelled, soundOf, spell, typingErrors } from './spelling.ts';
import { fold } from './text.ts';

// Words

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

// What is searched

/** One text of a record that can be found by its words. */
export interface SearchableText {
  readonly type: RecordType;
  readonly id: Id;
  /** the record's field that has the text */
  readonly field: string;
  /** how much a word found there counts, beside words found in other fields */
  readonly weight: number;
  readonly text: string;
}

/** All that is known of the texts of a dataset but their words. A text is known by its number, a record likewise. */
export interface Catalogue {
  /** type and id of the records, in the order of the ids */
  readonly records: readonly (readonly [RecordType, Id])[];
  /** name and weight of the fields */
  readonly fields: readonly (readonly [string, number])[];
  /** for each text the number of its record */
  readonly recordOf: readonly number[];
  /** for each text the number of its field */
  readonly fieldOf: readonly number[];
  /** for each text how many words it has */
  readonly lengthOf: readonly number[];
}

export interface Index {
  readonly catalogue: Catalogue;
  /** the texts by their number */
  readonly texts: readonly string[];
  /** each word, and the numbers of the texts that have it, upwards */
  readonly textsWith: ReadonlyMap<string, readonly number[]>;
}

/** Indexes texts. Their order decides between equals: a record’s first text is shown before its second. */
export function indexTexts(searchable: readonly SearchableText[]): Index {
  const byRecord = [...Map.groupBy(searchable, ({ id }) => id)].sort(([a], [b]) => (a < b ? -1 : 1));
  const records = byRecord.map(([id, [first]]) => [(first as SearchableText).type, id] as const);
  const fields: [string, number][] = [];
  const fieldNumber = (name: string, weight: number) => {
    const known = fields.findIndex((field) => field[0] === name && field[1] === weight);
    return known < 0 ? fields.push([name, weight]) - 1 : known;
  };
  const [recordOf, fieldOf, lengthOf]: [number[], number[], number[]] = [[], [], []];
  const texts: string[] = [];
  const textsWith = new Map<string, number[]>();
  for (const [record, [, ofRecord]] of byRecord.entries()) {
    for (const { field, weight, text } of ofRecord) {
      const found = words(text).map(({ folded }) => folded);
      for (const word of new Set(found)) {
        const numbers = textsWith.get(word);
        if (numbers) numbers.push(texts.length);
        else textsWith.set(word, [texts.length]);
      }
      recordOf.push(record);
      fieldOf.push(fieldNumber(field, weight));
      lengthOf.push(found.length);
      texts.push(text);
    }
  }
  return { catalogue: { records, fields, recordOf, fieldOf, lengthOf }, texts, textsWith };
}

// What is searched for

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

// What is found

/** A record that was found. */
export interface Hit {
  readonly type: RecordType;
  readonly id: Id;
  /** the higher, the better it answers; comparable within one search only */
  readonly rank: number;
  /** the number of its text that answers best */
  readonly text: number;
  /** the field that has this text */
  readonly field: string;
}

/**
 * The records in whose texts every searched word was found, the best first, equals by their ids.
 *
 * A record’s rank is the sum, over the searched words, of the word’s rarity, ln(1 + records / records with it), times its best
 * occurrence in the record: the quality of the match × the field’s weight × (1 + the share of the text’s words that was searched for).
 */
export function rank(catalogue: Catalogue, meanings: readonly Meanings[], textsWith: ReadonlyMap<string, readonly number[]>): Hit[] {
  const { records, fields, recordOf, fieldOf, lengthOf } = catalogue;
  const found = meanings.map((words) => occurrences(words, textsWith, recordOf.length));

  const asked = new Uint16Array(recordOf.length);
  for (const { texts } of found) for (const text of texts) asked[text] = at(asked, text) + 1;
  const value = (text: number, quality: number) => {
    const [, weight] = fields[at(fieldOf, text)] as readonly [string, number];
    return quality * weight * (1 + Math.min(1, at(asked, text) / at(lengthOf, text)));
  };

  const ranks = new Float64Array(records.length);
  const wordsIn = new Uint16Array(records.length);
  const totals = new Float64Array(recordOf.length);
  for (const { texts, qualities } of found) {
    const having: number[] = [];
    const best = new Float64Array(records.length);
    for (const text of texts) {
      const record = at(recordOf, text);
      if (at(best, record) === 0) having.push(record);
      best[record] = Math.max(at(best, record), value(text, at(qualities, text)));
    }
    const rarity = Math.log(1 + records.length / having.length);
    for (const record of having) {
      ranks[record] = at(ranks, record) + rarity * at(best, record);
      wordsIn[record] = at(wordsIn, record) + 1;
    }
    for (const text of texts) totals[text] = at(totals, text) + rarity * value(text, at(qualities, text));
  }

  const bestText = new Map<number, number>();
  for (const { texts } of found) {
    for (const text of texts) {
      const record = at(recordOf, text);
      if (at(wordsIn, record) < found.length) continue;
      const best = bestText.get(record);
      if (best === undefined || at(totals, text) > at(totals, best) || (at(totals, text) === at(totals, best) && text < best)) {
        bestText.set(record, text);
      }
    }
  }
  return [...bestText]
    .sort(([a], [b]) => at(ranks, b) - at(ranks, a) || a - b)
    .map(([record, text]) => {
      const [type, id] = records[record] as readonly [RecordType, Id];
      const [field] = fields[at(fieldOf, text)] as readonly [string, number];
      return { type, id, rank: at(ranks, record), text, field };
    });
}

interface Occurrences {
  /** the texts that have the word in one of its meanings, each once */
  readonly texts: readonly number[];
  /** for every text, how well its best word matches; 0 where it has none */
  readonly qualities: Float64Array;
}

function occurrences(meanings: Meanings, textsWith: ReadonlyMap<string, readonly number[]>, size: number): Occurrences {
  const qualities = new Float64Array(size);
  const texts: number[] = [];
  for (const [word, quality] of meanings) {
    for (const text of textsWith.get(word) ?? []) {
      if (at(qualities, text) === 0) texts.push(text);
      if (quality > at(qualities, text)) qualities[text] = quality;
    }
  }
  return { texts, qualities };
}

/** Numbers in the catalogue name places that there are. */
function at(column: ArrayLike<number>, place: number): number {
  return column[place] as number;
}

// What is shown of it

/** Characters [start, end) of an excerpt: UTF-16 code units, as JavaScript counts them. */
export interface Mark {
  readonly start: number;
  readonly end: number;
}

export interface Excerpt {
  readonly text: string;
  /** the words that were searched for, in their order */
  readonly marks: readonly Mark[];
}

/** The longest part of a text that is shown of it, in UTF-16 code units. */
export const excerptLength = 160;

/** The part of a text that holds the most of what was searched for, cut between words; an ellipsis stands for what is left out. */
export function excerptOf(text: string, meanings: readonly Meanings[]): Excerpt {
  const all = words(text);
  const matched = all.filter((word) => meanings.some((words) => words.has(word.folded)));
  const { start, end } = text.length <= excerptLength ? { start: 0, end: text.length } : partOf(text, all, bestStretch(matched, meanings));
  const before = start > 0 ? '…' : '';
  const after = end < text.length ? '…' : '';
  const marks = new Map<number, Mark>();
  for (const word of matched) {
    if (word.start < start || word.start >= end) continue;
    const shift = before.length - start;
    marks.set(word.start, { start: word.start + shift, end: Math.min(word.end, end) + shift });
  }
  return { text: `${before}${text.slice(start, end)}${after}`, marks: [...marks.values()] };
}

/** From a matched word to another no farther than an excerpt is long: the first such stretch that matches the most. */
function bestStretch(matched: readonly Word[], meanings: readonly Meanings[]): Mark {
  let best = { start: 0, end: 0, value: -1 };
  for (const [index, first] of matched.entries()) {
    const qualities = meanings.map(() => 0);
    let end = first.end;
    for (let next = index; next < matched.length; next++) {
      const word = matched[next] as Word;
      if (word.end - first.start > excerptLength) break;
      for (const [asked, words] of meanings.entries()) qualities[asked] = Math.max(qualities[asked] as number, words.get(word.folded) ?? 0);
      end = word.end;
    }
    const value = qualities.reduce((sum, quality) => sum + quality, 0);
    if (value > best.value) best = { start: first.start, end, value };
  }
  return best;
}

/** The stretch in the middle of its surroundings. */
function partOf(text: string, all: readonly Word[], stretch: Mark): Mark {
  const room = Math.max(0, excerptLength - (stretch.end - stretch.start));
  const earliest = Math.min(stretch.start - Math.floor(room / 2), text.length - excerptLength);
  const start = earliest <= 0 ? 0 : Math.min(stretch.start, all.find((word) => word.start >= earliest)?.start ?? stretch.start);
  const latest = start + excerptLength;
  if (latest >= text.length) return { start, end: text.length };
  const end = all.findLast((word) => word.end <= latest && word.start >= start)?.end;
  return { start, end: end !== undefined && end >= stretch.end ? end : wholeCharacter(text, latest) };
}

/** A word longer than an excerpt is cut, but between two characters. */
function wholeCharacter(text: string, at: number): number {
  const last = text.charCodeAt(at - 1);
  return last >= 0xd800 && last <= 0xdbff ? at - 1 : at;
}
