/** Ranking: which records answer a search, the best first. */
import type { Id } from '../domain/actors.ts';
import type { RecordType } from '../domain/records.ts';
import { aStep, type Steps } from '../domain/steps.ts';
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

/** For each word the numbers of the texts that have it, in stretches. */
export type TextsWith = ReadonlyMap<string, readonly ArrayLike<number>[]>;

/** All records that a search found, in no order: there may be very many, and a page shows a few. */
export interface Ranked {
  readonly catalogue: Catalogue;
  /** their numbers; what follows is told in the same order */
  readonly records: Uint32Array;
  readonly ranks: Float64Array;
  /** the number of the text that answers best */
  readonly bestTexts: Uint32Array;
}

/** A part of an order: so many, from one end of it or from a record on. */
export interface RankedPart {
  readonly limit: number;
  /** from the worst towards the best */
  readonly backward: boolean;
  /** the place, among those found, of the record that it begins after; null: at its end */
  readonly from: number | null;
}

/**
 * The records in whose texts every searched word was found; in steps, for a word may be in very many.
 *
 * A record’s rank is the sum, over the searched words, of the word’s rarity, ln(1 + records / records with it), times its best
 * occurrence in the record: the quality of the match × the field’s weight × (1 + the share of the text’s words that was searched for).
 */
export function* rankInSteps(catalogue: Catalogue, meanings: readonly Meanings[], textsWith: TextsWith): Steps<Ranked> {
  const { fields, recordOf, fieldOf, lengthOf } = catalogue;
  const places = takePlaces(catalogue);
  const { byText, asked, wordsIn, best, rankOf, bestOf } = places;
  const found: Occurrences[] = [];
  for (const words of meanings) found.push(yield* occurrencesInSteps(words, textsWith, byText, asked));
  const value = (text: number, quality: number) => {
    const [, weight] = fields[at(fieldOf, text)] as readonly [string, number];
    return quality * weight * (1 + Math.min(1, at(asked, text) / at(lengthOf, text)));
  };

  for (const { texts, qualities } of found) {
    const having = new Uint32Array(texts.length);
    let size = 0;
    for (let place = 0; place < texts.length; place++) {
      if (place % aStep === 0) yield;
      const text = at(texts, place);
      const record = at(recordOf, text);
      if (at(best, record) === 0) having[size++] = record;
      best[record] = Math.max(at(best, record), value(text, at(qualities, place)));
    }
    const rarity = Math.log(1 + catalogue.ids.length / size);
    for (let place = 0; place < size; place++) {
      if (place % aStep === 0) yield;
      const record = at(having, place);
      rankOf[record] = at(rankOf, record) + rarity * at(best, record);
      wordsIn[record] = at(wordsIn, record) + 1;
      best[record] = 0;
    }
    for (let place = 0; place < texts.length; place++) {
      if (place % aStep === 0) yield;
      const text = at(texts, place);
      byText[text] = at(byText, text) + rarity * value(text, at(qualities, place));
    }
  }

  const all = new Uint32Array(found[0]?.texts.length ?? 0);
  let size = 0;
  for (const { texts } of found) {
    for (let place = 0; place < texts.length; place++) {
      if (place % aStep === 0) yield;
      const text = at(texts, place);
      const record = at(recordOf, text);
      if (at(wordsIn, record) < found.length) continue;
      // One more than the number of the text: 0 is none yet.
      const best = at(bestOf, record);
      if (best === 0) all[size++] = record;
      const [total, most] = [at(byText, text), best === 0 ? 0 : at(byText, best - 1)];
      if (best === 0 || total > most || (total === most && text < best - 1)) bestOf[record] = text + 1;
    }
  }
  const records = all.subarray(0, size);
  const [ranks, bestTexts] = [new Float64Array(size), new Uint32Array(size)];
  for (let place = 0; place < size; place++) {
    if (place % aStep === 0) yield;
    const record = at(records, place);
    ranks[place] = at(rankOf, record);
    bestTexts[place] = at(bestOf, record) - 1;
  }
  yield* putBackInSteps(places, catalogue, found);
  return { catalogue, records, ranks, bestTexts };
}

/** How many of each type were found. */
export function* countsInSteps({ catalogue, records }: Ranked): Steps<ReadonlyMap<RecordType, number>> {
  const counts = new Map<RecordType, number>();
  for (let place = 0; place < records.length; place++) {
    if (place % aStep === 0) yield;
    const record = at(records, place);
    const type = catalogue.types.at(record) as RecordType;
    counts.set(type, (counts.get(type) ?? 0) + 1);
  }
  return counts;
}

/** Those found that are of some types. */
export function* ofTypesInSteps({ catalogue, ...all }: Ranked, types: readonly RecordType[]): Steps<Ranked> {
  const count = all.records.length;
  const [records, ranks, bestTexts] = [new Uint32Array(count), new Float64Array(count), new Uint32Array(count)];
  let size = 0;
  for (let place = 0; place < count; place++) {
    if (place % aStep === 0) yield;
    const record = at(all.records, place);
    if (!types.includes(catalogue.types.at(record) as RecordType)) continue;
    records[size] = record;
    ranks[size] = at(all.ranks, place);
    bestTexts[size++] = at(all.bestTexts, place);
  }
  return { catalogue, records: records.subarray(0, size), ranks, bestTexts };
}

/**
 * A part of those found, the best first, equals by their ids; and whether there are more beyond it. Those of the part alone are put in order:
 * all are looked at once.
 */
export function* partInSteps(
  { catalogue, records, ranks, bestTexts }: Ranked,
  { limit, backward, from }: RankedPart,
): Steps<{ readonly hits: readonly Hit[]; readonly more: boolean }> {
  const forward = (a: number, b: number) => at(ranks, b) - at(ranks, a) || at(records, a) - at(records, b);
  const compare = backward ? (a: number, b: number) => forward(b, a) : forward;
  const nearest: number[] = [];
  let beyond = 0;
  for (let place = 0; place < records.length; place++) {
    if (place % aStep === 0) yield;
    if (from !== null && compare(place, from) <= 0) continue;
    beyond++;
    if (nearest.length === limit && compare(place, nearest[limit - 1] as number) > 0) continue;
    let to = nearest.length;
    while (to > 0 && compare(place, nearest[to - 1] as number) < 0) to--;
    nearest.splice(to, 0, place);
    if (nearest.length > limit) nearest.pop();
  }
  const hits = (backward ? nearest.reverse() : nearest).map((place): Hit => {
    const [record, text] = [at(records, place), at(bestTexts, place)];
    const [field] = catalogue.fields[at(catalogue.fieldOf, text)] as readonly [string, number];
    return { type: catalogue.types.at(record) as RecordType, id: catalogue.ids.at(record) as Id, rank: at(ranks, place), text, field };
  });
  return { hits, more: beyond > hits.length };
}

/** The place of a record among those found, by its id; null where it wasn't. */
export function placeFound({ catalogue: { ids }, records }: Ranked, id: Id): number | null {
  let [low, high] = [0, ids.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ids.at(middle) as Id) < id) low = middle + 1;
    else high = middle;
  }
  const place = ids.at(low) === id ? records.indexOf(low) : -1;
  return place < 0 ? null : place;
}

/** A place for each text and for each record, all zeros. */
interface Places {
  readonly byText: Float64Array;
  readonly asked: Uint16Array;
  readonly best: Float64Array;
  readonly wordsIn: Uint16Array;
  readonly rankOf: Float64Array;
  readonly bestOf: Uint32Array;
}

/**
 * There may be millions of texts, and making and clearing away so many places for each search holds up everybody: those of the search before are
 * taken again. Whoever is given up while it ranks leaves its own to be cleared away.
 */
const placesLeft = new WeakMap<Catalogue, Places>();

function takePlaces(catalogue: Catalogue): Places {
  const left = placesLeft.get(catalogue);
  placesLeft.delete(catalogue);
  const [texts, records] = [catalogue.recordOf.length, catalogue.ids.length];
  if (left) return left;
  return {
    ...{ byText: new Float64Array(texts), asked: new Uint16Array(texts) },
    ...{ best: new Float64Array(records), wordsIn: new Uint16Array(records) },
    ...{ rankOf: new Float64Array(records), bestOf: new Uint32Array(records) },
  };
}

function* putBackInSteps(places: Places, catalogue: Catalogue, found: readonly Occurrences[]): Steps<void> {
  for (const { texts } of found) {
    for (let place = 0; place < texts.length; place++) {
      if (place % aStep === 0) yield;
      const text = at(texts, place);
      places.byText[text] = 0;
      places.asked[text] = 0;
      const record = at(catalogue.recordOf, text);
      places.wordsIn[record] = 0;
      places.rankOf[record] = 0;
      places.bestOf[record] = 0;
    }
  }
  placesLeft.set(catalogue, places);
}

interface Occurrences {
  /** the texts that have the word in one of its meanings, each once */
  readonly texts: Uint32Array;
  /** for each of these texts, how well its best word matches */
  readonly qualities: Float64Array;
}

/**
 * The occurrences of a word, and one more for each of their texts in `asked`.
 * @param byText zeros, as which they are left
 */
function* occurrencesInSteps(meanings: Meanings, textsWith: TextsWith, byText: Float64Array, asked: Uint16Array): Steps<Occurrences> {
  let [most, looked] = [0, 0];
  for (const word of meanings.keys()) {
    if (looked++ % aStep === 0) yield;
    for (const stretch of textsWith.get(word) ?? []) most += stretch.length;
  }
  const all = new Uint32Array(most);
  let size = 0;
  for (const [word, quality] of meanings) {
    for (const stretch of textsWith.get(word) ?? []) {
      for (let place = 0; place < stretch.length; place++) {
        if (looked++ % aStep === 0) yield;
        const text = at(stretch, place);
        if (at(byText, text) === 0) all[size++] = text;
        if (quality > at(byText, text)) byText[text] = quality;
      }
    }
  }
  const texts = all.subarray(0, size);
  const qualities = new Float64Array(size);
  for (let place = 0; place < size; place++) {
    if (place % aStep === 0) yield;
    const text = at(texts, place);
    qualities[place] = at(byText, text);
    byText[text] = 0;
    asked[text] = at(asked, text) + 1;
  }
  return { texts, qualities };
}

/** Numbers in the catalogue name places that there are. */
function at(column: ArrayLike<number>, place: number): number {
  return column[place] as number;
}
