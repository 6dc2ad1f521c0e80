/** Ranking: which records answer a search, the best first. */
import type { Id } from '../domain/actors.ts';
import type { RecordType } from '../domain/records.ts';
import type { Steps } from '../domain/steps.ts';
import type { Catalogue } from './catalogue.ts';
import type { Meanings } from './vocabulary.ts';

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
 * The records in whose texts every searched word was found, the best first, equals by their ids; in steps, for a word may be in very many.
 *
 * A record’s rank is the sum, over the searched words, of the word’s rarity, ln(1 + records / records with it), times its best
 * occurrence in the record: the quality of the match × the field’s weight × (1 + the share of the text’s words that was searched for).
 */
export function* rankInSteps(
  catalogue: Catalogue,
  meanings: readonly Meanings[],
  textsWith: ReadonlyMap<string, readonly number[]>,
): Steps<Hit[]> {
  const { records, fields, recordOf, fieldOf, lengthOf } = catalogue;
  const found: Occurrences[] = [];
  for (const words of meanings) {
    found.push(occurrences(words, textsWith, recordOf.length));
    yield;
  }

  const asked = new Uint16Array(recordOf.length);
  for (const { texts } of found) {
    for (const text of texts) asked[text] = at(asked, text) + 1;
    yield;
  }
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
    for (const [place, text] of texts.entries()) {
      const record = at(recordOf, text);
      if (at(best, record) === 0) having.push(record);
      best[record] = Math.max(at(best, record), value(text, at(qualities, text)));
      if (place % aStep === 0) yield;
    }
    const rarity = Math.log(1 + records.length / having.length);
    for (const record of having) {
      ranks[record] = at(ranks, record) + rarity * at(best, record);
      wordsIn[record] = at(wordsIn, record) + 1;
    }
    yield;
    for (const text of texts) totals[text] = at(totals, text) + rarity * value(text, at(qualities, text));
    yield;
  }

  const bestText = new Map<number, number>();
  for (const { texts } of found) {
    for (const [place, text] of texts.entries()) {
      if (place % aStep === 0) yield;
      const record = at(recordOf, text);
      if (at(wordsIn, record) < found.length) continue;
      const best = bestText.get(record);
      if (best === undefined || at(totals, text) > at(totals, best) || (at(totals, text) === at(totals, best) && text < best)) {
        bestText.set(record, text);
      }
    }
  }
  const best = yield* sortInSteps([...bestText.keys()], (a, b) => at(ranks, b) - at(ranks, a) || a - b);
  const hits: Hit[] = [];
  for (const record of best) {
    const text = bestText.get(record) as number;
    const [type, id] = records[record] as readonly [RecordType, Id];
    const [field] = fields[at(fieldOf, text)] as readonly [string, number];
    hits.push({ type, id, rank: at(ranks, record), text, field });
    if (hits.length % aStep === 0) yield;
  }
  return hits;
}

/** Texts or records after which others may be heard. */
const aStep = 4_096;

/** Sorts in steps: stretches by themselves, then each two of them into one. */
function* sortInSteps<T>(items: readonly T[], compare: (a: T, b: T) => number): Steps<readonly T[]> {
  let stretches: (readonly T[])[] = [];
  for (let from = 0; from < items.length; from += aStep) {
    stretches.push(items.slice(from, from + aStep).sort(compare));
    yield;
  }
  while (stretches.length > 1) {
    const merged: (readonly T[])[] = [];
    for (let each = 0; each < stretches.length; each += 2) {
      merged.push(yield* merge(stretches[each] as readonly T[], stretches[each + 1] ?? [], compare));
    }
    stretches = merged;
  }
  return stretches[0] ?? [];
}

function* merge<T>(one: readonly T[], other: readonly T[], compare: (a: T, b: T) => number): Steps<readonly T[]> {
  const all: T[] = [];
  let [a, b] = [0, 0];
  while (a < one.length || b < other.length) {
    const takesOne = b >= other.length || (a < one.length && compare(one[a] as T, other[b] as T) <= 0);
    all.push((takesOne ? one[a++] : other[b++]) as T);
    if (all.length % aStep === 0) yield;
  }
  return all;
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
