/** Which states belong to which of several organisations at once. */

export interface Overlap {
  /** states in every organisation, by id */
  readonly inAll: readonly string[];
  readonly inAny: readonly string[];
  /** each combination of organisations that some state belongs to, and to no other of those asked for */
  readonly exactly: readonly { readonly organisations: readonly string[]; readonly states: readonly string[] }[];
  readonly pairs: readonly OverlapPair[];
}

export interface OverlapPair {
  readonly a: string;
  readonly b: string;
  readonly inBoth: number;
  readonly inEither: number;
  /** Jaccard index: inBoth / inEither; null when neither has members */
  readonly jaccard: number | null;
}

/** @param members for each organisation, in the order asked for, the ids of its states */
export function overlapOf(organisations: readonly string[], members: readonly ReadonlySet<string>[]): Overlap {
  const inAny = [...new Set(members.flatMap((states) => [...states]))].sort();
  const belongs = (state: string) => organisations.filter((_, index) => members[index]?.has(state));
  const combinations = Map.groupBy(inAny, (state) => belongs(state).join(' '));
  const exactly = [...combinations]
    .map(([key, states]) => ({ organisations: key.split(' '), states }))
    .sort((a, b) => b.organisations.length - a.organisations.length || order(organisations, a.organisations, b.organisations));
  const pairs = organisations.flatMap((a, first) =>
    organisations.slice(first + 1).map((b, offset) => {
      const [left, right] = [members[first], members[first + 1 + offset]] as [ReadonlySet<string>, ReadonlySet<string>];
      const inBoth = left.intersection(right).size;
      const inEither = left.union(right).size;
      return { a, b, inBoth, inEither, jaccard: inEither === 0 ? null : inBoth / inEither };
    }),
  );
  return { inAll: inAny.filter((state) => belongs(state).length === organisations.length), inAny, exactly, pairs };
}

/** In the order in which the organisations were asked for. */
function order(asked: readonly string[], a: readonly string[], b: readonly string[]): number {
  const place = (list: readonly string[]) => list.map((each) => String(asked.indexOf(each)).padStart(3, '0')).join(' ');
  return place(a) < place(b) ? -1 : 1;
}
