/** Search without a store: words, what they may mean, ranking, excerpts and their marks. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allOf, aStep, type Steps } from '../../src/domain/steps.ts';
import { type Catalogue, indexTexts, joinInSteps, type SearchableText, stretchesOf, wholeInSteps } from '../../src/search/catalogue.ts';
import { excerptLength, excerptOf } from '../../src/search/excerpt.ts';
import { fold } from '../../src/search/fold.ts';
import type { Column } from '../../src/search/packed.ts';
import { countsInSteps, ofTypesInSteps, partInSteps, placeFound, type Ranked, rankInSteps } from '../../src/search/rank.ts';
import { soundOf, spell, typingErrors } from '../../src/search/spelling.ts';
import { type Meanings, Vocabulary } from '../../src/search/vocabulary.ts';
import type { SearchedWord } from '../../src/search/words.ts';
import { searchedWords, words } from '../../src/search/words.ts';

const folded = (text: string) => words(text).map((word) => word.folded);
const alphabet = [...'abcdefghijklmnopqrstuvwxyz'];
const letters = (least: number, most: number) =>
  fc.array(fc.constantFrom(...alphabet), { minLength: least, maxLength: most }).map((word) => word.join(''));
/** Text as sources have it: several scripts, diacritics, apostrophes, numbers, and characters of two code units. */
const prose = fc
  .array(
    fc.oneof(
      letters(1, 12),
      fc.constantFrom(
        'Бордюжа,',
        'Bördyuzha’s',
        'Қасым-Жомарт',
        'ЛУКЬЯНОВ',
        '(2022)',
        '—',
        '…',
        '68/262',
        '🕊️',
        '𝔸𝔹',
        '理事会',
        '½',
        'e\u0301te\u0301',
        '\n',
        '"',
      ),
      fc.string({ unit: 'grapheme', maxLength: 8 }),
      fc.string({ unit: 'binary', maxLength: 8 }),
    ),
    { maxLength: 80 },
  )
  .map((parts) => parts.join(' '));

describe('words', () => {
  it.each([
    ['Николай Бордюжа', ['nikolay', 'bordyuzha']],
    ['Bördyuzha, ÉTAT', ['bordyuzha', 'etat']],
    ['A/RES/68/262', ['a', 'res', '68', 'r68n262', '262']],
    ['34/80 A', ['34', 'r34n80', 'r34n80a', '80', 'a']],
    ['A/68/PV.80', ['a', '68', 'pv', '80']],
    ['O‘zbekiston Oʻzbekiston Oʼzbekiston O´zbekiston', Array(4).fill('ozbekiston')],
    ['co\u00ADope\u200Bration', ['cooperation']],
    ["the CSTO’s role, and NATO's", ['the', 'csto', 'role', 'and', 'nato']],
    ["Luk'yanov of Côte d’Ivoire", ['lukyanov', 'of', 'cote', 'divoire']],
    ['sco-is-priority-partner', ['sco', 'is', 'priority', 'partner']],
    ['理事会 مجلس', ['理事会', 'مجلس']],
    [' …!? ', []],
  ])('of “%s”', (text, expected) => {
    expect(folded(text)).toEqual(expected);
  });

  it('know where they stand, in UTF-16 code units', () => {
    expect(words('🕊️ Бордюжа’s Жук')).toEqual([
      { folded: 'bordyuzha', start: 4, end: 11 },
      { folded: 'zhuk', start: 14, end: 17 },
    ]);
  });

  it('are folded as everything else is, whatever they are made of', () => {
    fc.assert(
      fc.property(prose, (text) => {
        let last = { start: 0, end: 0 };
        for (const { folded, start, end } of words(text)) {
          expect(fold(folded)).toBe(folded);
          // The symbol of a resolution is a word over its parts.
          if (/^r(?:es)?\d+n\d+[a-z]?$/.test(folded)) continue;
          expect(end).toBeGreaterThan(start);
          // What is written as one word may be several: ½.
          if (start !== last.start) expect(start).toBeGreaterThanOrEqual(last.end);
          expect(fold(text.slice(start, end)).split(' ')).toContain(folded);
          last = { start, end };
        }
      }),
    );
  });
});

describe('the words searched for', () => {
  it('are each asked for once, and the last may be the beginning of a word', () => {
    expect(searchedWords('CSTO csto Secu')).toEqual([
      { word: 'csto', begins: false },
      { word: 'secu', begins: true },
    ]);
  });

  it('leave out articles and prepositions, unless there is nothing else', () => {
    expect(searchedWords('the role of the CSTO').map(({ word }) => word)).toEqual(['role', 'csto']);
    expect(searchedWords('of the').map(({ word }) => word)).toEqual(['of', 'the']);
  });

  it.each([
    ['A/RES/51/129', ['r51n129']],
    ['R/51/129', ['r51n129']],
    ['resolution 51/129', ['resolution', 'r51n129']],
    ['34/80 A', ['r34n80a']],
    ['34/80A', ['r34n80a']],
    ['A/RES/34/80a of 1979', ['r34n80a', '1979']],
    ['A/RES/ES-11/9', ['res11n9']],
    ['A/51/129', ['51', '129']],
  ])('take the symbol of a resolution as a whole, however it is written: %s', (text, asked) => {
    expect(searchedWords(text).map(({ word }) => word)).toEqual(asked);
  });

  it('are none in a text without letters and digits', () => {
    for (const text of ['', '   ', '—…!', '🕊️', '\u0301']) expect(searchedWords(text)).toEqual([]);
  });
});

describe('the sound of a word', () => {
  it.each([
    ['Bordyuzha', 'Бордюжа', 'Bordyuja', 'Bördyuzha', 'Bordjuzha', 'Bordjuja', 'Bordiouja', 'Bordiuzha'],
    ['Lukyanov', 'Лукьянов', 'Lukjanov', 'Lukjanow', 'Loukianov', 'Lukianov', "Luk'yanov"],
    ['Rahmon', 'Рахмон', 'Раҳмон', 'Rakhmon'],
    ['Zas', 'Зась', 'Zass', 'Зас'],
    ['Tokayev', 'Токаев', 'Тоқаев', 'Tokaev', 'Toqaev', 'Tokaiev'],
    ['Kassym', 'Касым', 'Қасым', 'Qasym', 'Kasim'],
    ['Zhomart', 'Жомарт', 'Jomart', 'Djomart', 'Dzhomart'],
    ['Fyodor', 'Фёдор', 'Fedor', 'Fjodor', 'Федор'],
    ['Aleinik', 'Алейник', 'Aleynik', 'Alejnik'],
    ['Ghevondyan', 'Гевондян', 'Gevondian'],
    ['Nikolai', 'Николай', 'Nikolay', 'Nikolaj'],
    ['Dmitri', 'Дмитрий', 'Dmitry', 'Dmitriy', 'Dmitrij'],
    ['Tsarev', 'Царев', 'Tzarev', 'Carev'],
    ['Shchedrin', 'Щедрин', 'Schedrin', 'Shedrin'],
    ['Chernov', 'Чернов', 'Tschernow', 'Tchernov'],
    ['Tajikistan', 'Tadjikistan', 'Tadzhikistan'],
    ['threat', 'threats'],
    ['country', 'countries'],
    ['organisation', 'organization', 'organisations'],
  ])('is one for all spellings of %s', (...spellings) => {
    const sounds = spellings.map((spelling) => soundOf(fold(spelling)));
    expect(new Set(sounds).size, sounds.join(' ')).toBe(1);
  });

  it('tells apart what is said differently', () => {
    for (const [a, b] of [
      ['Alimov', 'Olimov'],
      ['Zas', 'Sas'],
      ['Iran', 'Iraq'],
      ['Rakhimov', 'Rakhimova'],
      ['2022', '202'],
    ] as const) {
      expect(soundOf(fold(a)), `${a} and ${b}`).not.toBe(soundOf(fold(b)));
    }
  });

  it('is never nothing', () => {
    fc.assert(
      fc.property(letters(1, 12), (word) => {
        expect(soundOf(word)).not.toBe('');
      }),
    );
  });
});

describe('typing errors', () => {
  const between = (a: string, b: string, most: number) => typingErrors(spell(a), spell(b), most);

  it.each([
    ['lukyanov', 'lukyanov', 0],
    ['lukyanov', 'lukyanv', 1],
    ['lukyanov', 'lukyyanov', 1],
    ['lukyanov', 'lukyamov', 1],
    ['lukyanov', 'luykanov', 1],
    ['lukyanov', 'lukajnov', 2],
    ['abc', 'cab', 2],
    ['', 'ab', 2],
    ['lukyanov', 'rahmon', Number.POSITIVE_INFINITY],
  ])('from %s to %s are %d', (a, b, errors) => {
    expect(between(a, b, 2)).toBe(errors);
  });

  it('are as many in either direction, and one for each that is made', () => {
    fc.assert(
      fc.property(letters(0, 10), letters(0, 10), (a, b) => {
        expect(between(a, b, 20)).toBe(between(b, a, 20));
        expect(between(a, b, 20) === 0).toBe(a === b);
      }),
    );
    fc.assert(
      fc.property(letters(1, 10), fc.nat(), fc.constantFrom(...alphabet), (word, place, letter) => {
        const at = place % word.length;
        expect(between(word, word.slice(0, at) + word.slice(at + 1), 1)).toBe(1);
        expect(between(word, word.slice(0, at) + letter + word.slice(at), 1)).toBe(1);
        expect(between(word, word.slice(0, at) + letter + word.slice(at + 1), 1)).toBe(letter === word[at] ? 0 : 1);
      }),
    );
  });
});

/** As a store reads them. */
const inStretches = (textsWith: ReadonlyMap<string, readonly number[]>) => new Map([...textsWith].map(([word, texts]) => [word, [texts]]));
const vocabularyOf = (words: Iterable<string>) => allOf(Vocabulary.inSteps([...words].sort()));
const meant = (vocabulary: Vocabulary, word: SearchedWord) => allOf(vocabulary.meaningsInSteps(word));

describe('what a searched word may mean', () => {
  const vocabulary = vocabularyOf([
    'afghan',
    'afghanistan',
    'alimov',
    'bordyuzha',
    'iran',
    'iraq',
    'lukyanov',
    'rakhmon',
    'secure',
    'security',
    'threat',
    'threats',
    'zas',
    '2021',
    '2022',
  ]);
  const meanings = (word: string, begins = false) => [...meant(vocabulary, { word: fold(word), begins }).keys()].sort();

  it('the word itself, and other spellings of it', () => {
    expect(meanings('Afghan')).toEqual(['afghan']);
    expect(meanings('Рахмон')).toEqual(['rakhmon']);
    expect(meanings('Rahmon')).toEqual(['rakhmon']);
    expect(meanings('threats')).toEqual(['threat', 'threats']);
    expect(meant(vocabulary, { word: 'threats', begins: false }).get('threats')).toBe(1);
    expect(meant(vocabulary, { word: 'threats', begins: false }).get('threat')).toBeLessThan(1);
  });

  it('the words that it begins, if it is the last; the more of them is typed, the better', () => {
    expect(meanings('Afghan', true)).toEqual(['afghan', 'afghanistan']);
    expect(meanings('Bordju', true)).toEqual(['bordyuzha']);
    expect(meanings('s', true)).toEqual([]);
    const quality = (word: string) => meant(vocabulary, { word, begins: true }).get('afghanistan') as number;
    expect(quality('afghanis')).toBeGreaterThan(quality('afg'));
  });

  it('the nearest words, if there is nothing else: one error from four letters on, two from eight', () => {
    expect(meanings('Lukjanof')).toEqual(['lukyanov']);
    expect(meanings('Bordyuhza')).toEqual(['bordyuzha']);
    expect(meanings('Rachmon')).toEqual(['rakhmon']);
    expect(meanings('Iram')).toEqual(['iran', 'iraq']);
    expect(meanings('Aliomx')).toEqual([]);
    expect(meanings('Zaz')).toEqual([]);
    expect(meanings('2023')).toEqual([]);
    expect(meanings('securitx')).toEqual(['security']);
  });

  it('a word with one error is found again, unless what was typed is itself a spelling of another', () => {
    fc.assert(
      fc.property(fc.uniqueArray(letters(4, 10), { minLength: 1, maxLength: 20 }), fc.nat(), fc.nat(), (all, which, place) => {
        const word = all[which % all.length] as string;
        const at = place % word.length;
        const mistyped = word.slice(0, at) + word[at] + word.slice(at);
        const found = meant(vocabularyOf(all), { word: mistyped, begins: false });
        const spellings = [...found.keys()].filter((each) => soundOf(each) === soundOf(mistyped));
        expect(found.has(word) || spellings.length > 0).toBe(true);
      }),
    );
  });
});

describe('ranking', () => {
  const text = (id: string, field: string, weight: number, written: string): SearchableText => ({
    type: 'Statement',
    id,
    field,
    weight,
    text: written,
  });
  const find = (texts: readonly SearchableText[], searched: string) => {
    const { catalogue, textsWith } = indexTexts(texts);
    const vocabulary = vocabularyOf(textsWith.keys());
    const ranked = allOf(
      rankInSteps(
        catalogue,
        searchedWords(searched).map((word) => meant(vocabulary, word)),
        inStretches(textsWith),
      ),
    );
    return allOf(partInSteps(ranked, { limit: 100_000, backward: false, from: null })).hits;
  };
  const ids = (texts: readonly SearchableText[], searched: string) => find(texts, searched).map((hit) => hit.id);

  /** As many alike, in another order than that of their ids. */
  const alike = (size: number) =>
    Array.from({ length: size }, (_, at) => text(`r${at}`, 'summary', 1 + ((at * 7_919) % 13), `security ${size} ${at} s${at}`));

  it('pages, from either end and from any of those found, are the whole order', () => {
    const many = alike(300);
    const { catalogue, textsWith } = indexTexts(many);
    const ranked = allOf(rankInSteps(catalogue, [new Map([['security', 1]])], inStretches(textsWith)));
    const weights = new Map(many.map(({ id, weight }) => [id, weight]));
    const weightOf = (id: string) => weights.get(id) as number;
    const expected = many.map(({ id }) => id).sort((a, b) => weightOf(b) - weightOf(a) || (a < b ? -1 : 1));
    for (const backward of [false, true]) {
      const pages: string[][] = [];
      for (let [from, more]: [number | null, boolean] = [null, true]; more; ) {
        const page = allOf(partInSteps(ranked, { limit: 7, backward, from }));
        const ids = page.hits.map(({ id }) => id);
        pages.push(ids);
        from = placeFound(ranked, (backward ? ids[0] : ids.at(-1)) as string);
        more = page.more;
      }
      expect((backward ? pages.reverse() : pages).flat()).toEqual(expected);
    }
    expect(placeFound(ranked, 'r300')).toBeNull();
  });

  it('searches at once, one after another, and after one that was given up find the same', () => {
    const { catalogue, textsWith } = indexTexts(alike(20_000));
    const ranking = (word: string) => rankInSteps(catalogue, [new Map([[word, 1]])], inStretches(textsWith));
    const found = (ranked: Ranked) => allOf(partInSteps(ranked, { limit: 50, backward: false, from: null }));
    const words = ['security', '20000', 's77'];
    const expected = words.map((word) => {
      const own = indexTexts(alike(20_000));
      return found(allOf(rankInSteps(own.catalogue, [new Map([[word, 1]])], inStretches(own.textsWith))));
    });
    const givenUp = ranking('security');
    for (let step = 0; step < 7; step++) givenUp.next();
    const together = words.map((word) => ({ steps: ranking(word), ranked: null as Ranked | null }));
    while (together.some(({ ranked }) => ranked === null)) {
      for (const each of together.filter(({ ranked }) => ranked === null)) {
        const step = each.steps.next();
        if (step.done) each.ranked = step.value;
      }
    }
    expect(together.map(({ ranked }) => found(ranked as Ranked))).toEqual(expected);
    expect(words.map((word) => found(allOf(ranking(word))))).toEqual(expected);
  });

  it('looks at no more between two turns of others where there are ten times as many texts', () => {
    /** How often a column or a list is looked into between two steps, at the most. */
    const most = (size: number) => {
      let looks = 0;
      const counted = <T extends object>(list: T): T =>
        new Proxy(list, {
          get: (target, key) => {
            if (typeof key === 'string' && /^\d+$/.test(key)) looks++;
            return Reflect.get(target, key, target);
          },
        });
      const { catalogue, textsWith } = indexTexts(alike(size));
      const column = <T>(values: Column<T>): Column<T> =>
        Array.isArray(values)
          ? counted(values)
          : {
              length: values.length,
              at: (number) => {
                looks++;
                return values.at(number);
              },
            };
      const seen = <C extends Catalogue>({ ids, types, fields, recordOf, fieldOf, lengthOf }: C): C =>
        ({
          ...{ ids: column(ids), types: column(types), fields },
          ...{ recordOf: counted(recordOf), fieldOf: counted(fieldOf), lengthOf: counted(lengthOf) },
        }) as C;
      const between: number[] = [];
      const taken = <T>(steps: Steps<T>): T => {
        for (;;) {
          looks = 0;
          const step = steps.next();
          between.push(looks);
          if (step.done) return step.value;
        }
      };
      const words = counted([...textsWith.keys()].sort());
      const vocabulary = taken(Vocabulary.inSteps(words));
      const meanings = ['security', 's1', 'securitx'].map((word) => taken(vocabulary.meaningsInSteps({ word, begins: true })));
      const stretches = [...stretchesOf(catalogue, 1_000)].map(seen);
      const half = stretches.length >> 1;
      const parts = [stretches.slice(0, half), stretches.slice(half)].map((own) => seen(taken(wholeInSteps(own))));
      const whole = taken(joinInSteps(parts[0] as Catalogue, parts[1] as Catalogue));
      expect(Array.from({ length: whole.ids.length }, (_, at) => whole.ids.at(at))).toEqual(catalogue.ids);
      expect(Array.from({ length: whole.types.length }, (_, at) => whole.types.at(at))).toEqual(catalogue.types);
      const lists = new Map([...textsWith].map(([word, texts]) => [word, counted(texts)]));
      const ranked = taken(rankInSteps(seen(catalogue), meanings, inStretches(lists)));
      const watched = { ...ranked, catalogue: seen(catalogue), records: counted(ranked.records) };
      taken(countsInSteps(watched));
      taken(partInSteps(taken(ofTypesInSteps(watched, ['Statement'])), { limit: 100, backward: false, from: null }));
      taken(partInSteps(watched, { limit: 100, backward: false, from: null }));
      expect(between.length).toBeGreaterThan(size / aStep);
      return Math.max(...between);
    };
    const [some, more] = [most(10_000), most(100_000)];
    expect(more).toBeLessThanOrEqual(some);
    expect(some).toBeLessThanOrEqual(10 * aStep);
  });

  it('every word must be there, in one text of the record or another', () => {
    const texts = [
      text('a', 'summary', 5, 'priority for the SCO'),
      text('b', 'summary', 5, 'the SCO grows'),
      text('b', 'note', 2, 'no priority'),
      text('c', 'summary', 5, 'priorities'),
    ];
    expect(ids(texts, 'SCO priority')).toEqual(['a', 'b']);
  });

  it('what it is called before what it says, the word itself before what it begins, short texts before long', () => {
    const texts = [
      text('a', 'note', 2, 'Security'),
      text('b', 'summary', 5, 'Collective security matters to all of them'),
      text('c', 'name', 10, 'Security'),
      text('d', 'summary', 5, 'Security matters'),
      text('e', 'summary', 5, 'Securityless matters'),
    ];
    expect(ids(texts, 'security')).toEqual(['c', 'd', 'b', 'e', 'a']);
  });

  it('a rare word counts more than a common one', () => {
    const texts = [
      ...Array.from({ length: 20 }, (_, index) => text(`common-${index}`, 'summary', 5, 'csto')),
      text('x', 'summary', 5, 'csto something else'),
      text('x', 'note', 2, 'opium'),
      text('y', 'summary', 5, 'opium something else'),
      text('y', 'note', 2, 'csto'),
    ];
    expect(ids(texts, 'csto opium')).toEqual(['y', 'x']);
  });

  it('equals stand in the order of their ids, and show their best text', () => {
    const texts = ['b', 'a', 'c'].flatMap((id) => [text(id, 'note', 2, 'Afghanistan'), text(id, 'summary', 5, 'Afghanistan')]);
    expect(find(texts, 'afghanistan').map(({ id, field }) => [id, field])).toEqual([
      ['a', 'summary'],
      ['b', 'summary'],
      ['c', 'summary'],
    ]);
  });

  it('finds exactly the records that have all words, in an order that their own order does not change', () => {
    const word = fc.constantFrom('csto', 'sco', 'threat', 'border', 'opium', 'treaty');
    const searchable = fc.record({
      id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      field: fc.constantFrom('name', 'summary', 'note'),
      text: fc.array(word, { maxLength: 5 }).map((several) => several.join(' ')),
    });
    fc.assert(
      fc.property(fc.array(searchable, { maxLength: 20 }), fc.uniqueArray(word, { minLength: 1, maxLength: 3 }), (several, searched) => {
        const texts = several.map(({ id, field, text: written }) =>
          text(id, field, { name: 10, summary: 5, note: 2 }[field] ?? 1, written),
        );
        const hits = find(texts, searched.join(' '));
        const having = Object.entries(Object.groupBy(several, ({ id }) => id)).filter(([, own]) =>
          searched.every((each) => own?.some((one) => one.text.split(' ').includes(each))),
        );
        expect(hits.map((hit) => hit.id).sort()).toEqual(having.map(([id]) => id).sort());
        expect(hits).toEqual([...hits].sort((a, b) => b.rank - a.rank || (a.id < b.id ? -1 : 1)));
        const shuffled = [...texts].sort((a, b) => (a.text < b.text ? -1 : 1));
        expect(find(shuffled, searched.join(' ')).map((hit) => [hit.id, hit.rank])).toEqual(hits.map((hit) => [hit.id, hit.rank]));
      }),
    );
  });
});

describe('the excerpt', () => {
  const meaning = (...several: string[]): Meanings => new Map(several.map((word) => [word, 1]));
  const marked = (text: string, meanings: readonly Meanings[]) => {
    const excerpt = excerptOf(text, meanings);
    return { ...excerpt, words: excerpt.marks.map(({ start, end }) => excerpt.text.slice(start, end)) };
  };

  it('of a short text is the text, with the words as they are written there', () => {
    const text = 'Николай Бордюжа и ОДКБ: 🕊️ Bordyuzha’s view';
    expect(marked(text, [meaning('bordyuzha')])).toMatchObject({ text, words: ['Бордюжа', 'Bordyuzha'] });
  });

  it('of a long text is the part that has the most of what was searched for, cut between words', () => {
    const filler = 'and so on and so forth '.repeat(20);
    const { text, words: found } = marked(`The CSTO came first. ${filler}The CSTO and the SCO share a border. ${filler}`, [
      meaning('csto'),
      meaning('sco'),
    ]);
    expect(found).toEqual(['CSTO', 'SCO']);
    expect(text).toMatch(/^…(so|and|on|forth) .*The CSTO and the SCO share a border\. .* (so|and|on|forth)…$/);
    expect(text.length).toBeLessThanOrEqual(excerptLength + 2);
  });

  it('of a single word that is too long is cut, but not within a character', () => {
    const word = '𝔸'.repeat(200);
    const { text, marks } = excerptOf(`see ${word}`, [meaning('a'.repeat(200))]);
    expect(text.isWellFormed()).toBe(true);
    expect(marks).toHaveLength(1);
  });

  it('has marks that lie within it, in order and apart, over words that match', () => {
    const some = fc.array(fc.nat(), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(prose, some, (text, which) => {
        const all = words(text);
        fc.pre(all.length > 0);
        const meanings = which.map((each) => meaning(all[each % all.length]?.folded as string));
        const excerpt = excerptOf(text, meanings);
        expect(excerpt.marks.length).toBeGreaterThan(0);
        expect(excerpt.text.length).toBeLessThanOrEqual(excerptLength + 2);
        const shown = excerpt.text.replace(/^…/, '').replace(/…$/, '');
        expect(text).toContain(shown);
        let last = 0;
        for (const { start, end } of excerpt.marks) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(excerpt.text.length);
          const written = words(excerpt.text.slice(start, end)).map((word) => word.folded);
          expect(
            written.some((word) => meanings.some((several) => several.has(word))),
            written.join(' '),
          ).toBe(true);
          last = end;
        }
      }),
      { numRuns: 300 },
    );
  });
});
