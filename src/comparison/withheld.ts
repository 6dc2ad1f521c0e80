/** What an answer leaves out, counted: each item once, by the first of its reasons. */
import type { ActorPositions } from './actors.ts';
import { type Counting, Doubt, uncounted } from './standing.ts';

/** In the order in which the first reason is taken. */
export const WithheldReason = {
  UNCERTAIN: Doubt.UNCERTAIN,
  SECOND_HAND: Doubt.SECOND_HAND,
  EDITORIAL: Doubt.EDITORIAL,
  AUTHORITY: 'An organisation’s, with less authority than `scope.authority` asks for.',
  ON_A_PART: 'A vote on a part of a text, or on an amendment to it, where there are votes on the whole.',
  STALE: `${Doubt.STALE} It makes a standing, and no score.`,
  PARALLEL: 'Two organisations said it, each of its own members alone: it makes standings, and no score.',
  FACT: 'On a proposition of kind FACT: it makes a standing, and no score.',
  ANOTHER_EDITION: 'Recorded in another edition of the votes than the one that is counted.',
} as const;
export type WithheldReason = keyof typeof WithheldReason;

const order = Object.keys(WithheldReason) as readonly WithheldReason[];

export interface Withheld {
  readonly total: number;
  /** in the order of the reasons, those without any left out */
  readonly by: readonly { readonly reason: WithheldReason; readonly count: number }[];
}

/** The first of some reasons; null where there is none. */
export function firstReason(reasons: readonly (WithheldReason | null)[]): WithheldReason | null {
  return order.find((reason) => reasons.includes(reason)) ?? null;
}

/** Items that are withheld, each with its first reason. */
export class WithheldItems {
  readonly #reasons = new Map<string, WithheldReason>();

  add(item: string, reason: WithheldReason | null): void {
    const first = firstReason([this.#reasons.get(item) ?? null, reason]);
    if (first !== null) this.#reasons.set(item, first);
  }

  /** Positions that count towards no standing. */
  addUncounted({ actor, positions }: ActorPositions, counting: Counting): this {
    for (const position of positions) this.add(position.id, uncounted(position, actor.type, counting));
    return this;
  }

  count(): Withheld {
    return countWithheld([...this.#reasons.values()].map((reason) => [reason, 1]));
  }
}

/** How many are withheld, given how many for each reason. */
export function countWithheld(counts: Iterable<readonly [WithheldReason, number]>): Withheld {
  const sums = new Map<WithheldReason, number>();
  for (const [reason, count] of counts) sums.set(reason, (sums.get(reason) ?? 0) + count);
  const by = order.map((reason) => ({ reason, count: sums.get(reason) ?? 0 })).filter(({ count }) => count > 0);
  return { total: by.reduce((sum, { count }) => sum + count, 0), by };
}
