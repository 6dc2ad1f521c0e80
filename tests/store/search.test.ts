/** However many texts there are: the search's index lies in rows of a bounded size, and each statement asks for a bounded number of them. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allOf } from '../../src/domain/steps.ts';
import { indexTexts } from '../../src/search/catalogue.ts';
import { partInSteps, rankInSteps } from '../../src/search/rank.ts';
import { searchableTexts } from '../../src/search/searchable.ts';
import { Vocabulary } from '../../src/search/vocabulary.ts';
import { searchedWords } from '../../src/search/words.ts';
import { publish } from '../../src/store/in-force.ts';
import { searchBounds, searchRows } from '../../src/store/search.ts';
import { Snapshots } from '../../src/store/snapshots.ts';
import { dialects, emptyStorage, type TestStorage } from '../support/storages.ts';
import { syntheticDataset } from '../support/synthetic.ts';

const dataset = syntheticDataset({ sizes: { Statement: 2 * searchBounds.textsARow, RollCall: 0 } });
const texts = searchableTexts(dataset.records);
const index = indexTexts(texts);
const vocabulary = allOf(Vocabulary.inSteps([...index.textsWith.keys()].sort()));

/** Words of more texts than a row has, and of more words than a statement asks for. */
const searches = ['statement', 'the statement', '16', 'securitx'];

/** What a text finds, by the whole index in memory. */
function expected(text: string) {
  const meanings = searchedWords(text).map((word) => allOf(vocabulary.meaningsInSteps(word)));
  const ranked = allOf(rankInSteps(index.catalogue, meanings, new Map([...index.textsWith].map(([word, numbers]) => [word, [numbers]]))));
  return { total: ranked.records.length, ...allOf(partInSteps(ranked, { limit: 100, backward: false, from: null })), meanings };
}

it('no row has more than so many texts or words, and all rows together have each once', () => {
  const { search_index, search_word } = searchRows(texts);
  const lengths = search_word.map((row) => JSON.parse(row.texts as string).length as number);
  expect(Math.max(...lengths)).toBe(searchBounds.textsARow);
  expect(lengths.reduce((sum, length) => sum + length, 0)).toBe([...index.textsWith.values()].reduce((sum, { length }) => sum + length, 0));
  const stretches = search_index.map((row) => JSON.parse(row.catalogue as string) as { ids: string[]; recordOf: number[] });
  expect(stretches.length).toBeGreaterThan(5);
  // A record is never parted: its last texts may be more.
  for (const { recordOf } of stretches) expect(recordOf.length).toBeLessThan(searchBounds.textsARow + 50);
  expect(stretches.flatMap(({ ids }) => ids)).toEqual(index.catalogue.ids);
  expect(search_index.flatMap((row) => JSON.parse(row.words as string))).toEqual([...index.textsWith.keys()].sort());
});

describe.each(dialects)('on %s', (dialect) => {
  const asked: { readonly sql: string; readonly parameters: readonly unknown[] }[] = [];
  let test: TestStorage;
  let snapshots: Snapshots;
  beforeAll(async () => {
    test = await emptyStorage(dialect, (sql, parameters) => void asked.push({ sql, parameters }));
    await publish(test.storage, dataset.version, () => dataset);
    snapshots = new Snapshots(test.storage);
  });
  afterAll(async () => {
    await snapshots.close();
    await test.remove();
  });

  it.each(searches)(
    '“%s” finds what it does in the whole index, by statements that each ask for a bounded number of rows',
    async (text) => {
      const { snapshot, release } = await snapshots.acquire();
      asked.length = 0;
      const wanted = { types: null, limit: 100, backward: false, from: null };
      const { hits, more, total, meanings } = await snapshot.search.find(searchedWords(text), wanted, new AbortController().signal);
      expect({ hits, more, total, meanings: meanings.map((meant) => new Map([...meant].sort())) }).toEqual({
        ...expected(text),
        meanings: expected(text).meanings.map((meant) => new Map([...meant].sort())),
      });
      for (const { sql, parameters } of asked.filter(({ sql }) => sql.includes('search_'))) {
        const keys = sql.includes('search_word')
          ? parameters.flatMap((list) => (Array.isArray(list) ? list : JSON.parse(list as string)))
          : [];
        expect(keys.length, sql).toBeLessThanOrEqual(searchBounds.wordsAStatement);
        if (sql.includes('search_index')) expect(sql).toMatch(/where "number" = .+ limit /);
      }
      release();
    },
  );
});
