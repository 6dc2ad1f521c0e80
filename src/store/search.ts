/**
 * The search's own tables, and its queries: what the index knows, word by word, and the texts. All numbers are kept as JSON,
 * the same on every dialect; what they mean is for `the room src/search`.
 *
 * SQLite answers on the event loop's thread, and a dataset may have any number of texts: so the index lies in rows of a bounded size, of which a
 * statement reads a bounded number, and others are heard between one statement and the next.
 */
import { sql } from 'kysely';
import type { Id } from '../domain/actors.ts';
import type { RecordType } from '../domain/records.ts';
import { always, aStep, inTurns, type Steps } from '../domain/steps.ts';
import {
  type Catalogue,
  indexTexts,
  joinInSteps,
  packed,
  type SearchableText,
  type Stretch,
  stretchesOf,
  wholeInSteps,
} from '../search/catalogue.ts';
import { type Column, mergedInSteps, Packed } from '../search/packed.ts';
import {
  countsInSteps,
  type Hit,
  ofTypesInSteps,
  partInSteps,
  placeFound,
  type Ranked,
  type RankedPart,
  rankInSteps,
  type TextsWith,
} from '../search/rank.ts';
import { type Meanings, Vocabulary } from '../search/vocabulary.ts';
import type { SearchedWord } from '../search/words.ts';
import type { Database, Dialect, StoredRow } from './dialects/dialect.ts';
import { kept } from './kept.ts';

/** The tables, with the column by which their rows are found. */
export const searchTables = {
  /** the catalogue and the vocabulary in stretches, numbered from 0, which a snapshot keeps in memory from its first search on */
  search_index: { columns: ['number', 'catalogue', 'words'], key: 'number' },
  /**
   * each word, and of the texts that have it the first number, and by how much each next one is higher. A word of very many texts has more
   * rows, `security 1`, `security 2`; each says how many there are
   */
  search_word: { columns: ['word', 'texts', 'rows'], key: 'word' },
  /** each text by its number */
  search_text: { columns: ['number', 'text'], key: 'number' },
} as const;

/** How much is in a row, and asked for in a statement. */
export const searchBounds = { textsARow: 8_192, wordsARow: 8_192, wordsAStatement: 500, moreRowsAStatement: 100 } as const;

/** The rows of each table. */
export function searchRows(searchable: readonly SearchableText[]): Record<keyof typeof searchTables, StoredRow[]> {
  const { catalogue, texts, textsWith } = indexTexts(searchable);
  const words = [...textsWith.keys()].sort();
  const stretches = [...stretchesOf(catalogue, searchBounds.textsARow)];
  const none: Stretch = { ids: [], types: [], fields: [], recordOf: [], fieldOf: [], lengthOf: [] };
  const rows = Math.max(stretches.length, Math.ceil(words.length / searchBounds.wordsARow));
  return {
    search_index: Array.from({ length: rows }, (_, number) => ({
      number: String(number),
      catalogue: JSON.stringify(stretches[number] ?? none),
      words: JSON.stringify(words.slice(number * searchBounds.wordsARow, (number + 1) * searchBounds.wordsARow)),
    })),
    search_word: words.flatMap((word) => wordRows(word, textsWith.get(word) as readonly number[])),
    search_text: texts.map((text, number) => ({ number: String(number), text })),
  };
}

function wordRows(word: string, texts: readonly number[]): StoredRow[] {
  const rows = Math.ceil(texts.length / searchBounds.textsARow);
  return Array.from({ length: rows }, (_, row) => {
    const own = texts.slice(row * searchBounds.textsARow, (row + 1) * searchBounds.textsARow);
    const steps = own.map((number, at) => number - (own[at - 1] ?? 0));
    return { word: rowKey(word, row), texts: JSON.stringify(steps), rows: String(rows) };
  });
}

/** No word has a space. */
const rowKey = (word: string, row: number) => (row === 0 ? word : `${word} ${row}`);

/** What of all that is found is wanted. */
export interface WantedHits {
  /** null: of all types */
  readonly types: readonly RecordType[] | null;
  readonly limit: number;
  /** from the worst towards the best */
  readonly backward: boolean;
  /** the id of the one that they begin after; null: at the end */
  readonly from: Id | null;
}

export interface Found {
  /** of what is wanted, the best first; null where what they begin after isn't among those found */
  readonly hits: readonly Hit[] | null;
  /** whether there are more beyond them */
  readonly more: boolean;
  /** how many were found of the wanted types */
  readonly total: number;
  /** how many were found of each type, wanted or not */
  readonly counts: ReadonlyMap<RecordType, number>;
  /** for each searched word, the words that it was taken to mean */
  readonly meanings: readonly Meanings[];
}

interface Kept {
  readonly catalogue: Catalogue;
  readonly vocabulary: Vocabulary;
  /** for each part, how many texts come before its own */
  readonly before: readonly number[];
}

/** Over the parts of a snapshot that have texts: its records, and the roll calls that others share with it. */
export class SearchStore {
  readonly #parts: readonly Database[];
  readonly #dialect: Dialect;
  readonly #keep = kept(() => this.#read());

  constructor(parts: readonly Database[], dialect: Dialect) {
    this.#parts = parts;
    this.#dialect = dialect;
  }

  /** The records that have all of the words. Others are heard meanwhile; throws what the signal was aborted with. */
  async find(searched: readonly SearchedWord[], wanted: WantedHits, signal: AbortSignal): Promise<Found> {
    const { catalogue, vocabulary } = await this.#keep();
    const meanings: Meanings[] = [];
    for (const word of searched) {
      const meant = await inTurns(vocabulary.meaningsInSteps(word), signal);
      meanings.push(meant);
      // No record can have them all.
      if (meant.size === 0) return { hits: wanted.from === null ? [] : null, more: false, total: 0, counts: new Map(), meanings };
    }
    const words = await inTurns(wordsInSteps(meanings), signal);
    const textsWith = await this.#textsWith(words, signal);
    return { ...(await inTurns(wantedInSteps(rankInSteps(catalogue, meanings, textsWith), wanted), signal)), meanings };
  }

  /** For each word the numbers of the texts that have it. */
  async #textsWith(words: readonly string[], signal: AbortSignal): Promise<TextsWith> {
    const { before } = await this.#keep();
    const textsWith = new Map<string, number[][]>();
    for (const [at, part] of this.#parts.entries()) {
      const first = before[at] as number;
      const more: string[] = [];
      for (let from = 0; from < words.length; from += searchBounds.wordsAStatement) {
        const rows = await this.#wordRows(part, words.slice(from, from + searchBounds.wordsAStatement));
        await inTurns(readInSteps(rows, first, textsWith), signal);
        for (const row of rows) for (let number = 1; number < Number(row.rows); number++) more.push(rowKey(row.word as string, number));
      }
      for (let from = 0; from < more.length; from += searchBounds.moreRowsAStatement) {
        const rows = await this.#wordRows(part, more.slice(from, from + searchBounds.moreRowsAStatement));
        await inTurns(readInSteps(rows, first, textsWith), signal);
      }
    }
    return textsWith;
  }

  #wordRows(part: Database, keys: readonly string[]): Promise<StoredRow[]> {
    return part
      .selectFrom('search_word')
      .select(['word', 'texts', 'rows'])
      .where(this.#dialect.inList(sql.ref('word'), keys))
      .execute();
  }

  /** The texts of these numbers, in their order. */
  async texts(numbers: readonly number[]): Promise<string[]> {
    const { before } = await this.#keep();
    const found = new Map<number, string>();
    for (const [at, part] of this.#parts.entries()) {
      const [first, next] = [before[at] as number, before[at + 1] ?? Number.POSITIVE_INFINITY];
      const own = numbers.filter((number) => number >= first && number < next);
      const rows = await part
        .selectFrom('search_text')
        .select(['number', 'text'])
        .where(
          this.#dialect.inList(
            sql.ref('number'),
            own.map((number) => String(number - first)),
          ),
        )
        .execute();
      for (const row of rows) found.set(Number(row.number) + first, row.text as string);
    }
    return numbers.map((number) => found.get(number) as string);
  }

  async #read(): Promise<Kept> {
    let catalogue: Catalogue | null = null;
    let words: Column<string> = [];
    const before: number[] = [];
    for (const part of this.#parts) {
      const [catalogues, own] = [[] as Catalogue[], new Packed()];
      for (let number = 0; ; number++) {
        const row = await part
          .selectFrom('search_index')
          .select(['catalogue', 'words'])
          .where('number', '=', String(number))
          .limit(1)
          .executeTakeFirst();
        if (!row) break;
        await inTurns(parsedInSteps(row, catalogues, own), always);
      }
      const whole = await inTurns(wholeInSteps(catalogues), always);
      before.push(catalogue?.recordOf.length ?? 0);
      catalogue = catalogue === null ? whole : await inTurns(joinInSteps(catalogue, whole), always);
      words = words.length === 0 ? own : await inTurns(mergedInSteps(words, own), always);
    }
    const vocabulary = await inTurns(Vocabulary.inSteps(words), always);
    return { catalogue: catalogue as Catalogue, vocabulary, before };
  }
}

function* parsedInSteps(row: StoredRow, catalogues: Catalogue[], words: Packed): Steps<void> {
  catalogues.push(packed(JSON.parse(row.catalogue as string) as Stretch));
  yield;
  for (const word of JSON.parse(row.words as string) as string[]) words.push(word);
  yield;
}

/** All words that are meant, each once. */
function* wordsInSteps(meanings: readonly Meanings[]): Steps<readonly string[]> {
  const words = new Set<string>();
  for (const meant of meanings) {
    for (const word of meant.keys()) {
      words.add(word);
      if (words.size % aStep === 0) yield;
    }
  }
  return [...words];
}

function* readInSteps(rows: readonly StoredRow[], first: number, textsWith: Map<string, number[][]>): Steps<void> {
  for (const row of rows) {
    const [word = ''] = (row.word as string).split(' ', 1);
    const numbers = JSON.parse(row.texts as string) as number[];
    let number = first;
    for (const [place, step] of numbers.entries()) {
      number += step;
      numbers[place] = number;
    }
    const stretches = textsWith.get(word);
    if (stretches) stretches.push(numbers);
    else textsWith.set(word, [numbers]);
    yield;
  }
}

function* wantedInSteps(steps: Steps<Ranked>, { types, limit, backward, from }: WantedHits): Steps<Omit<Found, 'meanings'>> {
  const all = yield* steps;
  const counts = yield* countsInSteps(all);
  const ranked = types === null ? all : yield* ofTypesInSteps(all, types);
  const total = ranked.records.length;
  const place = from === null ? null : placeFound(ranked, from);
  if (from !== null && place === null) return { hits: null, more: false, total, counts };
  const part: RankedPart = { limit, backward, from: place };
  return { ...(yield* partInSteps(ranked, part)), total, counts };
}
