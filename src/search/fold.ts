/** Folding: text made comparable, for search, for ordering, and for the names of things. */

/** Cyrillic and Latin letters that no diacritic makes of a plain one, under the plain letters that they become. */
const spellings: Readonly<Record<string, string>> = {
  a: 'аәəǝɐɑⱥ',
  ae: 'ӕæ',
  b: 'бƀɓƃƅ',
  c: 'ћȼƈɕↄ',
  ch: 'чҽҿӌԭ',
  d: 'дђԁԃđðɖɗƌȡƍ',
  db: 'ȸ',
  dz: 'ѕџӡԇ',
  dzh: 'ԫ',
  e: 'еэѣԑɇɛɘɜɞ',
  f: 'фѳƒ',
  g: 'гґѓӻǥɠɡ',
  gh: 'ғҕӷɣƣ',
  h: 'ҳһԧħɦɥⱨ',
  hv: 'ƕ',
  i: 'иіӣѵıɨɩɪ',
  j: 'ҷјҗҹɉȷʝ',
  k: 'кќҁҝҟԟƙĸʞⱪ',
  kh: 'хӽӿ',
  ks: 'ѯ',
  l: 'лӆԉԓԡԯłƚƛȴɫɬɭⱡ',
  lj: 'љ',
  m: 'мӎɱ',
  n: 'нԋԣԩƞȵɳ',
  ng: 'ңҥӈӊŋ',
  nj: 'њ',
  ny: 'ɲ',
  o: 'оөѡѻѽҩøɔɵɒɤ',
  oe: 'œɶ',
  ot: 'ѿ',
  ou: 'ȣ',
  p: 'пҧԥƥᵽ',
  ps: 'ѱ',
  q: 'қҡӄԛɋʠ',
  qp: 'ȹ',
  r: 'рҏԕԗʀɍɽɹɾ',
  s: 'сҫԍƨȿʂ',
  sh: 'шʃƪ',
  shch: 'щ',
  ss: 'ß',
  t: 'тҭԏŧƭʈƫȶʇⱦ',
  th: 'þ',
  ts: 'цҵƾ',
  u: 'уўұүӯѫѹʉʊɯ',
  v: 'вʋʌⱱ',
  w: 'ԝƿⱳ',
  y: 'йыҋƴɏȝ',
  ya: 'яѧѩԙ',
  ye: 'єѥ',
  yi: 'ї',
  yo: 'ё',
  yu: 'юѭ',
  z: 'зҙԅƶȥʐʑɀⱬ',
  zh: 'жʒƹƺ',
  '': 'ъьҍӏɂƽ',
};
const plainOf = new Map(Object.entries(spellings).flatMap(([plain, letters]) => [...letters].map((letter) => [letter, plain] as const)));

/**
 * Apostrophes and what is written for them: the Uzbek and Hawaiian ʻ, the ʿ and ʾ of transliterations, primes, quotation marks. They
 * are no letters here, and part no words.
 */
export const apostrophes = "'`´‘’‛′ʹʺʻʼʽʾʿˈˊˋꞌ";
const dropped = new RegExp(`[${apostrophes}]|\\p{Cf}|\u0640`, 'gu');

/**
 * Plain lower-case Latin letters and digits, words parted by one space: case, diacritics and punctuation are dropped, what can't be
 * seen (soft hyphens, joiners) vanishes, and Cyrillic is transliterated, so that "Bördyuzha, Николай" and "bordyuzha nikolay" become
 * the same words. Letters of other scripts stay as they are. What is folded stays the same when folded again.
 */
export function fold(text: string): string {
  let plain = '';
  // An acute accent by itself would become a space and a mark, so it goes first.
  const visible = text.replace(dropped, '').normalize('NFKC').toLowerCase().normalize('NFC');
  for (const character of visible) plain += isPlain.test(character) ? character : (plainOf.get(character) ?? withoutMarks(character));
  return plain
    .normalize('NFC')
    .replace(dropped, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const isPlain = /[a-z0-9 ]/;

/** A letter whose diacritic makes it no letter of its own in the table: й is looked up before this, ӂ becomes ж. */
function withoutMarks(character: string): string {
  let plain = '';
  for (const part of character.normalize('NFD').replace(/\p{M}/gu, '')) plain += plainOf.get(part) ?? part;
  return plain;
}
