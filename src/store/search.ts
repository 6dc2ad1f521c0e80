/**
 * The search's own tables, and its queries: what the index knows, word by word, and the texts. All numbers are kept as JSON,
 * the same on every dialect; what they mean is for `the room src/search`.
 */
import { sql } from 'kysely';
import type { Records } from '../domain/records.ts';
import { type Catalogue, indexTexts } from '../search/catalogue.ts';
import { type Hit, rank } from '../search/rank.ts';
import { searchableTexts } from '../search/searchable.ts';
import { type Meanings, Vocabulary } from '../search/vocabulary.ts';
import type { SearchedWord } from '../search/words.ts';
import type { Database, Dialect, StoredRow } from './dialects/dialect.ts';
import { kept } from './kept.ts';

/** The tables, with the column by which their rows are found. */
export const searchTables = {
  /** one row: the catalogue and the vocabulary, which a snapshot keeps in memory from its first search on */
  search_index: { columns: ['catalogue', 'words'], key: null },
  /** each word, and the numbers of the texts that have it */
  search_word: { columns: ['word', 'texts'], key: 'word' },
  /** each text by its number */
  search_text: { columns: ['number', 'text'], key: 'number' },
} as const;

/** The rows of each table. */
export function searchRows(records: Records): Record<keyof typeof searchTables, StoredRow[]> {
  const { catalogue, texts, textsWith } = indexTexts(searchableTexts(records));
  const words = [...textsWith.keys()].sort();
  return {
    search_index: [{ catalogue: JSON.stringify(catalogue), words: JSON.stringify(words) }],
    search_word: words.map((word) => ({ word, texts: JSON.stringify(textsWith.get(word)) })),
    search_text: texts.map((text, number) => ({ number: String(number), text })),
  };
}

export interface Found {
  /** the best first */
  readonly hits: readonly Hit[];
  /** for each searched word, the words that it was taken to mean */
  readonly meanings: readonly Meanings[];
}

interface Kept {
  readonly catalogue: Catalogue;
  readonly vocabulary: Vocabulary;
}

export class SearchStore {
  readonly #database: Database;
  readonly #dialect: Dialect;
  readonly #keep = kept(() => this.#read());

  constructor(database: Database, dialect: Dialect) {
    this.#database = database;
    this.#dialect = dialect;
  }

  /** The records that have all of the words. */
  async find(searched: readonly SearchedWord[]): Promise<Found> {
    const { catalogue, vocabulary } = await this.#keep();
    const meanings: Meanings[] = [];
    for (const word of searched) {
      const meant = vocabulary.meaningsOf(word);
      meanings.push(meant);
      // No record can have them all.
      if (meant.size === 0) return { hits: [], meanings };
    }
    const words = [...new Set(meanings.flatMap((meant) => [...meant.keys()]))];
    const rows = await this.#database
      .selectFrom('search_word')
      .select(['word', 'texts'])
      .where(this.#dialect.inList(sql.ref('word'), words))
      .execute();
    const textsWith = new Map(rows.map((row) => [row.word as string, JSON.parse(row.texts as string) as number[]]));
    return { hits: rank(catalogue, meanings, textsWith), meanings };
  }

  /** The texts of these numbers, in their order. */
  async texts(numbers: readonly number[]): Promise<string[]> {
    const rows = await this.#database
      .selectFrom('search_text')
      .select(['number', 'text'])
      .where(this.#dialect.inList(sql.ref('number'), numbers.map(String)))
      .execute();
    const texts = new Map(rows.map((row) => [row.number, row.text as string]));
    return numbers.map((number) => texts.get(String(number)) as string);
  }

  async #read(): Promise<Kept> {
    const row = await this.#database.selectFrom('search_index').select(['catalogue', 'words']).limit(1).executeTakeFirstOrThrow();
    return { catalogue: JSON.parse(row.catalogue as string), vocabulary: new Vocabulary(JSON.parse(row.words as string)) };
  }
}
