/** Text made comparable: folding, edit distance, the nearest of several names. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance, fold, nearest } from '../../src/search/text.ts';

const anyText = fc.string({ unit: 'binary', maxLength: 20 });
// A small alphabet, so that texts resemble one another.
const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '-'), maxLength: 8 });

describe('folded text', () => {
  it.each([
    // Russian
    ['Николай Бордюжа', 'nikolay bordyuzha'],
    ['Станислав Зась', 'stanislav zas'],
    ['Зас', 'zas'],
    ['Фёдор Лукьянов', 'fyodor lukyanov'],
    ['Рахмон', 'rakhmon'],
    ['Содиқ Имомӣ', 'sodiq imomi'],
    ['Эмомалӣ Раҳмон', 'emomali rahmon'],
    ['Объединённые Нации', 'obedinyonnye natsii'],
    // Belarusian, Kyrgyz, Kazakh, Ukrainian, Serbian
    ['Станіслаў Зась', 'stanislau zas'],
    ['Нуран Ниязалиев', 'nuran niyazaliev'],
    ['Қасым-Жомарт Тоқаев', 'qasym zhomart toqaev'],
    ['Україна, Її', 'ukrayina yiyi'],
    ['Љубљана', 'ljubljana'],
    // Latin letters with marks, and letters of their own
    ['BÖRDYUZHA', 'bordyuzha'],
    ['Mevlüt Çavuşoğlu', 'mevlut cavusoglu'],
    ['Łukasz Straße Øre', 'lukasz strasse ore'],
    ['İstanbul Iğdır', 'istanbul igdir'],
    // Letters in another form of print
    ['ＣＳＴＯ', 'csto'],
    ['oﬃce № 5', 'office no 5'],
  ])('of %s is %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('tells nothing of case, diacritics, apostrophes or punctuation', () => {
    expect(fold('  The CSTO’s “priority”—partner, (SCO)!  ')).toBe('the cstos priority partner sco');
    expect(fold("Luk'yanov")).toBe(fold('Лукьянов'));
    expect(fold('A/RES/68/262')).toBe('a res 68 262');
  });

  it('is the same for a letter written as one character or as letter and mark', () => {
    expect(fold('Николай'.normalize('NFD'))).toBe('nikolay');
    expect(fold('Имомӣ'.normalize('NFD'))).toBe('imomi');
    fc.assert(fc.property(anyText, (text) => fold(text.normalize('NFD')) === fold(text.normalize('NFC'))));
  });

  it('stays the same when folded again', () => {
    fc.assert(fc.property(anyText, (text) => fold(fold(text)) === fold(text)));
    // What random text seldom hits: letters that fold only through a second step (ӂ, ᴬ, №).
    for (let code = 0; code < 0x3100; code++) {
      const folded = fold(`a${String.fromCodePoint(code)}b`);
      expect(fold(folded), code.toString(16)).toBe(folded);
    }
  });

  it('has no space at its ends or twice, no capital and no mark', () => {
    fc.assert(fc.property(anyText, (text) => /^(?:[\p{L}\p{N}]+(?: [\p{L}\p{N}]+)*)?$/u.test(fold(text))));
    fc.assert(fc.property(anyText, (text) => fold(text).toLowerCase() === fold(text)));
  });

  it('keeps letters of scripts that it can’t transliterate', () => {
    expect(fold('上海合作组织')).toBe('上海合作组织');
    expect(fold('Հայաստան')).toBe('հայաստան');
  });
});

describe('the edit distance', () => {
  it('counts insertions, deletions and substitutions', () => {
    expect(editDistance('', 'csto')).toBe(4);
    expect(editDistance('csto', 'sco')).toBe(2);
    expect(editDistance('bordyuzha', 'borduzha')).toBe(1);
    expect(editDistance('kitten', 'sitting')).toBe(3);
  });

  it('is nothing between equals only, and the same both ways', () => {
    fc.assert(fc.property(word, word, (a, b) => (editDistance(a, b) === 0) === (a === b)));
    fc.assert(fc.property(word, word, (a, b) => editDistance(a, b) === editDistance(b, a)));
  });

  it('is at least the difference in length and at most the longer length', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        const distance = editDistance(a, b);
        expect(distance).toBeGreaterThanOrEqual(Math.abs(a.length - b.length));
        expect(distance).toBeLessThanOrEqual(Math.max(a.length, b.length));
      }),
    );
  });

  it('is one where two neighbours are exchanged', () => {
    expect(editDistance('ctso', 'csto')).toBe(1);
    expect(editDistance('ab', 'ba')).toBe(1);
    expect(editDistance('abc', 'cab')).toBe(2);
  });

  it('is one after one change', () => {
    const changed = word.chain((text) => fc.tuple(fc.constant(text), fc.nat(text.length), fc.constantFrom('x', 'y')));
    fc.assert(fc.property(changed, ([text, at, letter]) => editDistance(text, text.slice(0, at) + letter + text.slice(at)) === 1));
  });
});

describe('the nearest of several names', () => {
  const ids = ['csto', 'sco', 'cis', 'stanislav-zas', 'nikolai-bordyuzha', 'sco-is-priority-partner'];

  it('is the one that was most likely meant', () => {
    expect(nearest('stanislav-zass', ids)).toBe('stanislav-zas');
    expect(nearest('nikolay-bordyuzha', ids)).toBe('nikolai-bordyuzha');
    expect(nearest('sco-is-a-priority-partner', ids)).toBe('sco-is-priority-partner');
    expect(nearest('CSTO', ids)).toBe('csto');
    expect(nearest('Станислав Зас', ids)).toBe('stanislav-zas');
  });

  it.each([
    ['zas', 'stanislav-zas'],
    ['alimov', 'rashid-alimov'],
    ['Алимов', 'rashid-alimov'],
    ['kubatbek-rahimov', 'kubatbek-rakhimov'],
    ['afganistan', 'afghanistan'],
    ['ctso', 'csto'],
    ['KAX', 'KAZ'],
    ['GBR', null],
    ['xzs', null],
    ['sco-is', 'sco-is-priority-partner'],
    ['stan', null],
    ['', null],
  ])('of %s is %s', (wanted, meant) => {
    const known = [...ids, 'KAZ', 'BLR', 'rashid-alimov', 'kubatbek-rakhimov', 'afghanistan', 'terrorism'];
    expect(nearest(wanted, known)).toBe(meant);
  });

  it('is the first in the alphabet of those that are equally near', () => {
    expect(nearest('csx', ['csto', 'cse', 'csc'])).toBe('csc');
  });

  it('is none where nothing is near enough to be meant', () => {
    expect(nearest('shanghai-cooperation-organisation', ids)).toBeNull();
    expect(nearest('csto', [])).toBeNull();
  });

  it('is what was asked for when that is there', () => {
    const among = fc.uniqueArray(fc.stringMatching(/^[a-c]{3,6}$/), { minLength: 1, maxLength: 8 });
    fc.assert(fc.property(among, fc.nat(), (names, at) => nearest(names[at % names.length] as string, names) === names[at % names.length]));
  });

  it('doesn’t depend on the order of the names, and none of them is nearer', () => {
    const names = fc.uniqueArray(fc.stringMatching(/^[a-c]{1,6}$/), { maxLength: 8 });
    fc.assert(
      fc.property(fc.stringMatching(/^[a-c]{1,6}$/), names, (wanted, among) => {
        const found = nearest(wanted, among);
        expect(nearest(wanted, among.toReversed())).toBe(found);
        if (found !== null)
          for (const name of among) expect(editDistance(wanted, name)).toBeGreaterThanOrEqual(editDistance(wanted, found));
      }),
    );
  });
});
