/** Ranking: which records answer a search, the best first. */
import type { Id } from '../domain/actors.ts';
import type { RecordType } from '../domain/records.ts';
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
