/** The nearest of several names to one that means nothing: what was mistyped, or written in part. */
import { fold } from './fold.ts';
import { type Named, type NamedType, nameKey, type RecordName } from './names.ts';
import { type Spelled, soundOf, spell, typingErrors } from './spelling.ts';

/** Up to this many characters, most names are one or two slips from each other. */
const shortName = 4;
/** A slip in this many characters is taken for one, and this many at the most. */
const charactersPerSlip = 4;
const mostSlips = 6;

/**
 * The candidate that `wanted` most likely means, compared folded: the shortest that has all of it as words of its own
 * (`zas` in `stanislav-zas`), or else the one from which the fewest slips lead to it. Null when nothing is near enough: a
 * slip in four characters, and for a short name one that leaves its first letter.
 */
export function nearest(wanted: string, candidates: Iterable<string>): string | null {
  const target = spell(fold(wanted));
  let best: string | null = null;
  let bestRank = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const rank = rankOf(target, spell(fold(candidate)));
    if (rank < bestRank || (rank === bestRank && rank < Number.POSITIVE_INFINITY && candidate < (best as string))) {
      best = candidate;
      bestRank = rank;
    }
  }
  return best;
}

interface Neighbour {
  readonly named: Named;
  readonly written: Spelled;
  readonly spoken: Spelled;
}

/** The names of records, kept so that the nearest to a mistyped one are found fast. */
export class Neighbours {
  readonly #names: ReadonlyMap<NamedType, readonly RecordName[]>;
  /** once one was mistyped: to spell all takes longer than all else of an answer */
  readonly #spelled = new Map<NamedType, readonly Neighbour[]>();

  constructor(names: readonly RecordName[]) {
    this.#names = Map.groupBy(names, ({ type }) => type);
  }

  #ofType(type: NamedType): readonly Neighbour[] {
    const known = this.#spelled.get(type);
    if (known) return known;
    const spelled = (this.#names.get(type) ?? []).map(({ key, id, name }) => ({
      named: { type, id, name },
      written: spell(key),
      spoken: spell(spokenOf(key)),
    }));
    this.#spelled.set(type, spelled);
    return spelled;
  }

  /** The records of some types that a name most likely means, by any of their names and by its sound; the likeliest first. */
  of(wanted: string, types: readonly NamedType[], most: number): Named[] {
    const key = nameKey(wanted);
    const [written, spoken] = [spell(key), spell(spokenOf(key))];
    const bySound = spoken.word.length > shortName;
    const ranks = new Map<string, { readonly named: Named; readonly rank: number }>();
    for (const name of types.flatMap((type) => this.#ofType(type))) {
      const rank = Math.min(rankOf(written, name.written), bySound ? rankOf(spoken, name.spoken) + afterWriting : Number.POSITIVE_INFINITY);
      if (rank < (ranks.get(name.named.id)?.rank ?? Number.POSITIVE_INFINITY)) ranks.set(name.named.id, { named: name.named, rank });
    }
    return [...ranks.values()]
      .sort((a, b) => a.rank - b.rank || (a.named.id < b.named.id ? -1 : 1))
      .slice(0, most)
      .map(({ named }) => named);
  }
}

const spokenOf = (key: string) => key.split(' ').map(soundOf).join(' ');

/** Names that have all of the target come before those that need a slip. */
const afterWords = 1_000_000;
/** What is near as it is written comes before what is as near by its sound. A short name sounds like too many. */
const afterWriting = 0.5;

/** Smaller is likelier; infinite: not likely at all. */
function rankOf(target: Spelled, candidate: Spelled): number {
  const [wanted, name] = [target.word, candidate.word];
  if (wanted === '') return Number.POSITIVE_INFINITY;
  if (wanted === name) return 0;
  if (` ${name} `.includes(` ${wanted} `)) return name.length;
  if (wanted.length <= shortName && name[0] !== wanted[0]) return Number.POSITIVE_INFINITY;
  const allowed = Math.min(mostSlips, Math.max(1, Math.floor(wanted.length / charactersPerSlip)));
  return afterWords + typingErrors(target, candidate, allowed);
}
