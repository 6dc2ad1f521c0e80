/** Folding: text made comparable, for search, for ordering, and for the names of things. */

const cyrillic: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  ғ: 'gh',
  ґ: 'g',
  д: 'd',
  е: 'e',
  ё: 'yo',
  є: 'ye',
  ж: 'zh',
  з: 'z',
  и: 'i',
  і: 'i',
  ї: 'yi',
  й: 'y',
  к: 'k',
  қ: 'q',
  л: 'l',
  м: 'm',
  н: 'n',
  ң: 'ng',
  о: 'o',
  ө: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ў: 'u',
  ұ: 'u',
  ү: 'u',
  ӯ: 'u',
  ф: 'f',
  х: 'kh',
  ҳ: 'h',
  һ: 'h',
  ц: 'ts',
  ч: 'ch',
  ҷ: 'j',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ә: 'a',
  ю: 'yu',
  я: 'ya',
  ӣ: 'i',
  ђ: 'd',
  ѓ: 'g',
  ј: 'j',
  ќ: 'k',
  љ: 'lj',
  њ: 'nj',
  ћ: 'c',
  ѕ: 'dz',
  џ: 'dz',
};
const latin: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' };

/**
 * Plain lower-case Latin letters and digits, words parted by one space: case, diacritics and punctuation are dropped and
 * Cyrillic is transliterated, so that "Bördyuzha, Николай" and "bordyuzha nikolay" become the same words. Letters of other
 * scripts stay as they are. What is folded stays the same when folded again.
 */
export function fold(text: string): string {
  let plain = '';
  for (const character of text.normalize('NFKC').toLowerCase().normalize('NFC')) plain += plainly(character) ?? withoutMarks(character);
  return plain
    .normalize('NFC')
    .replace(/[’'ʼ`]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function plainly(character: string): string | undefined {
  return cyrillic[character] ?? latin[character];
}

/** A letter whose diacritic makes it no letter of its own in the tables: й is looked up before this, ӂ becomes ж. */
function withoutMarks(character: string): string {
  let plain = '';
  for (const part of character.normalize('NFD').replace(/\p{M}/gu, '')) plain += plainly(part) ?? part;
  return plain;
}
