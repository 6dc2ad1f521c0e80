/** Text made comparable: folding for search and ordering, and the nearest of several names to a mistyped one. */

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

/**
 * How many slips of typing lead from `a` to `b`: insertions, deletions and substitutions of one character, and two neighbours
 * exchanged (optimal string alignment).
 */
export function editDistance(a: string, b: string): number {
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const substituted = (previous[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let least = Math.min(substituted, (previous[j] as number) + 1, (current[j - 1] as number) + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, (beforePrevious[j - 2] as number) + 1);
      current.push(least);
    }
    beforePrevious = previous;
    previous = current;
  }
  return previous[b.length] as number;
}

/** Up to this many characters, most names are one or two slips from each other. */
const shortName = 4;

/**
 * The candidate that `wanted` most likely means, compared folded: the shortest that has all of it as words of its own
 * (`zas` in `stanislav-zas`), or else the one from which the fewest slips lead to it. Null when nothing is near enough: a
 * slip in four characters, and for a short name one that leaves its first letter.
 */
export function nearest(wanted: string, candidates: Iterable<string>): string | null {
  const target = fold(wanted);
  if (target === '') return null;
  const allowed = Math.max(1, Math.floor(target.length / 4));
  let best: string | null = null;
  let bestRank: readonly number[] = [];
  for (const candidate of candidates) {
    const rank = rankOf(target, fold(candidate), allowed);
    if (rank === null) continue;
    const order = best === null ? -1 : compare(rank, bestRank) || (candidate < best ? -1 : 1);
    if (order < 0) {
      best = candidate;
      bestRank = rank;
    }
  }
  return best;
}

/** Smaller is likelier; null: not likely at all. */
function rankOf(target: string, candidate: string, allowed: number): readonly number[] | null {
  if (candidate === target) return [0, 0];
  if (` ${candidate} `.includes(` ${target} `)) return [1, candidate.length];
  if (Math.abs(candidate.length - target.length) > allowed) return null;
  if (target.length <= shortName && candidate[0] !== target[0]) return null;
  const distance = editDistance(target, candidate);
  return distance > allowed ? null : [2, distance];
}

function compare(a: readonly number[], b: readonly number[]): number {
  return (a[0] as number) - (b[0] as number) || (a[1] as number) - (b[1] as number);
}
