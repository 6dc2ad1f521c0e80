/** Which states belong to which of several organisations at once. */

export const NoOverlap = {
  DID_NOT_EXIST: 'One of the two did not exist on that day.',
  NO_STATES: 'Neither has states in the statuses asked for on that day.',
} as const;
export type NoOverlap = keyof typeof NoOverlap;

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
  /** Jaccard index: inBoth / inEither; null exactly when `reason` is not */
  readonly jaccard: number | null;
  readonly reason: NoOverlap | null;
}

/**
 * @param members for each organisation, in the order asked for, the ids of its states
 * @param notThen organisations that did not exist
 */
export function overlapOf(
  organisations: readonly string[],
  members: readonly ReadonlySet<string>[],
  notThen: ReadonlySet<string> = new Set(),
): Overlap {
  const inAny = [...new Set(members.flatMap((states) => [...states]))].sort();
  const belongs = (state: string) => organisations.filter((_, index) => members[index]?.has(state));
  const combinations = Map.groupBy(inAny, (state) => belongs(state).join(' '));
  const exactly = [...combinations]
    .map(([key, states]) => ({ organisations: key.split(' '), states }))
    .sort((a, b) => b.organisations.length - a.organisations.length || order(organisations, a.organisations, b.organisations));
  const pairs = organisations.flatMap((a, first) =>
    organisations.slice(first + 1).map((b, offset): OverlapPair => {
      const [left, right] = [members[first], members[first + 1 + offset]] as [ReadonlySet<string>, ReadonlySet<string>];
      const inBoth = left.intersection(right).size;
      const inEither = left.union(right).size;
      const reason = notThen.has(a) || notThen.has(b) ? 'DID_NOT_EXIST' : inEither === 0 ? 'NO_STATES' : null;
      return { a, b, inBoth, inEither, jaccard: reason === null ? inBoth / inEither : null, reason };
    }),
  );
  return { inAll: inAny.filter((state) => belongs(state).length === organisations.length), inAny, exactly, pairs };
}

/** In the order in which the organisations were asked for. */
function order(asked: readonly string[], a: readonly string[], b: readonly string[]): number {
  const place = (list: readonly string[]) => list.map((each) => String(asked.indexOf(each)).padStart(3, '0')).join(' ');
  return place(a) < place(b) ? -1 : 1;
}
