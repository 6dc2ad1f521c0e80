/**
 * Propositions that say the same as another, or merely deny it.
 *
 * Only what can be told from the words for certain counts: two wordings are twins when nothing but negations and articles
 * tells them apart. Opposites that are more than a denial (strong and weak, more and less) are two propositions.
 */
import type { Proposition } from '../domain/positions.ts';
import { fold } from '../search/fold.ts';

export interface Twins {
  readonly proposition: Proposition;
  readonly twin: Proposition;
  /** whether the one denies the other, rather than saying it again */
  readonly denies: boolean;
}

/** Every proposition with an earlier one whose twin it is. */
export function twins(propositions: readonly Proposition[]): Twins[] {
  const texts = propositions.map((proposition) => wordsOf(proposition.text));
  const vocabulary = new Set(texts.flat());
  const first = new Map<string, { proposition: Proposition; negated: boolean }>();
  return propositions.flatMap((proposition, index): Twins[] => {
    const { claim, negated } = affirmative(texts[index] as string[], vocabulary);
    const twin = first.get(claim);
    if (twin) return [{ proposition, twin: twin.proposition, denies: twin.negated !== negated }];
    first.set(claim, { proposition, negated });
    return [];
  });
}

const contractions: Readonly<Record<string, string>> = { 'can’t': 'can not', 'won’t': 'will not', 'shan’t': 'shall not' };

function wordsOf(text: string): string[] {
  const full = text
    .toLowerCase()
    .replaceAll("'", '’')
    .replace(/\b(can|won|shan)’t\b/g, (word) => contractions[word] as string)
    .replace(/n’t\b/g, ' not');
  return fold(full).split(' ');
}

const articles = new Set(['a', 'an', 'the', 'any']);
const negators = new Set(['not', 'never', 'no', 'non']);
/** Words that hold a negation, and the word without it. */
const negative: ReadonlyMap<string, string> = new Map([
  ['cannot', 'can'],
  ['without', 'with'],
  ['lack', 'have'],
  ['lacks', 'has'],
  ['lacked', 'had'],
]);
/** What carries a negation for the verb that follows, and the ending that the verb has without it. */
const carriers: Readonly<Record<string, Inflection>> = {
  'do not': 'plain',
  'does not': 'third',
  'did not': 'past',
  'fail to': 'plain',
  'fails to': 'third',
  'failed to': 'past',
};
type Inflection = 'plain' | 'third' | 'past';
/** What denies the word that it stands before, and how short that word may be: `unable`, but not `income`. */
const prefixes: readonly (readonly [prefix: string, shortest: number])[] = [
  ['un', 4],
  ['in', 5],
  ['im', 5],
  ['il', 5],
  ['ir', 5],
];
/** Words that begin like a denial of another word, and are none. */
const noDenials = /^(?:im(?:port|press|prove)|in(?:crease|form|stall|stance|tense|valuable))/;

/** A claim without its negations, and whether it was the denial of what is left. */
function affirmative(words: readonly string[], vocabulary: ReadonlySet<string>): { claim: string; negated: boolean } {
  const claim: string[] = [];
  let negated = false;
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as string;
    const verb = words[at + 2];
    const carrier = carriers[`${word} ${words[at + 1]}`];
    if (carrier && verb !== undefined) {
      claim.push(inflected(verb, carrier));
      negated = !negated;
      at += 2;
      continue;
    }
    const rest = negative.get(word) ?? withoutPrefix(word, vocabulary);
    if (negators.has(word) || rest !== null) negated = !negated;
    if (rest !== null) claim.push(rest);
    else if (!negators.has(word) && !articles.has(word)) claim.push(word);
  }
  return { claim: claim.join(' '), negated };
}

/** `effective` for `ineffective`, if any proposition has that word at all. */
function withoutPrefix(word: string, vocabulary: ReadonlySet<string>): string | null {
  if (noDenials.test(word)) return null;
  for (const [prefix, shortest] of prefixes) {
    const rest = word.slice(prefix.length);
    if (word.startsWith(prefix) && rest.length >= shortest && vocabulary.has(rest)) return rest;
  }
  return null;
}

const irregular: Readonly<Record<string, { third?: string; past: string }>> = {
  have: { third: 'has', past: 'had' },
  become: { past: 'became' },
  bring: { past: 'brought' },
  fall: { past: 'fell' },
  give: { past: 'gave' },
  grow: { past: 'grew' },
  hold: { past: 'held' },
  keep: { past: 'kept' },
  lead: { past: 'led' },
  leave: { past: 'left' },
  lose: { past: 'lost' },
  make: { past: 'made' },
  rise: { past: 'rose' },
  take: { past: 'took' },
};

function inflected(verb: string, inflection: Inflection): string {
  if (inflection === 'plain') return verb;
  const known = irregular[verb]?.[inflection];
  if (known) return known;
  const stem = verb.replace(/([^aeiou])y$/, '$1ie');
  if (inflection === 'past') return stem.endsWith('e') ? `${stem}d` : `${stem}ed`;
  return /(?:s|x|z|ch|sh|o)$/.test(stem) ? `${stem}es` : `${stem}s`;
}
