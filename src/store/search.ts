/**
 * The search's own tables, and its queries: what the index knows, word by word, and the texts. All numbers are kept as JSON,
 * the same on every dialect; what they mean is for `the room src/search`.
 */
import { sql } from 'kysely';
import type { Steps } from '../domain/steps.ts';
import { type Catalogue, indexTexts, joinCatalogues, type SearchableText } from '../search/catalogue.ts';
import { type Hit, rankInSteps } from '../search/rank.ts';
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
export function searchRows(searchable: readonly SearchableText[]): Record<keyof typeof searchTables, StoredRow[]> {
  const { catalogue, texts, textsWith } = indexTexts(searchable);
  const words = [...textsWith.keys()].sort();
  return {
    search_index: [{ catalogue: JSON.stringify(catalogue), words: JSON.stringify(words) }],
    search_word: words.map((word) => ({ word, texts: JSON.stringify(textsWith.get(word)) })),
    search_text: texts.map((text, number) => ({ number: String(number), text })),
  };
}

export interface Found {
  /** gives them, the best first */
  readonly hitsInSteps: Steps<readonly Hit[]>;
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

  /** The records that have all of the words. */
  async find(searched: readonly SearchedWord[]): Promise<Found> {
    const { catalogue, vocabulary, before } = await this.#keep();
    const meanings: Meanings[] = [];
    for (const word of searched) {
      const meant = vocabulary.meaningsOf(word);
      meanings.push(meant);
      // No record can have them all.
      if (meant.size === 0) return { hitsInSteps: rankInSteps(catalogue, [meant], new Map()), meanings };
    }
    const words = [...new Set(meanings.flatMap((meant) => [...meant.keys()]))];
    const textsWith = new Map<string, number[]>();
    for (const [at, part] of this.#parts.entries()) {
      const rows = await part
        .selectFrom('search_word')
        .select(['word', 'texts'])
        .where(this.#dialect.inList(sql.ref('word'), words))
        .execute();
      for (const row of rows) {
        const numbers = (JSON.parse(row.texts as string) as number[]).map((number) => number + (before[at] as number));
        textsWith.set(row.word as string, [...(textsWith.get(row.word as string) ?? []), ...numbers]);
      }
    }
    return { hitsInSteps: rankInSteps(catalogue, meanings, textsWith), meanings };
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
    const [catalogues, words, before]: [Catalogue[], Set<string>, number[]] = [[], new Set(), []];
    let texts = 0;
    for (const part of this.#parts) {
      const row = await part.selectFrom('search_index').select(['catalogue', 'words']).limit(1).executeTakeFirstOrThrow();
      const catalogue = JSON.parse(row.catalogue as string) as Catalogue;
      catalogues.push(catalogue);
      before.push(texts);
      texts += catalogue.recordOf.length;
      for (const word of JSON.parse(row.words as string) as string[]) words.add(word);
    }
    return { catalogue: catalogues.reduce(joinCatalogues), vocabulary: new Vocabulary([...words].sort()), before };
  }
}
