/** Bringing positions on linked propositions into one row. */
import type { PropositionLink, Stance } from '../domain/positions.ts';
import type { ActorPositions } from './compare.ts';
import type { Held } from './standing.ts';

export const Through = {
  NONE: 'Only positions on the same proposition meet.',
  ENTAILS: 'Positions also meet through links that entail: who takes the one stance is bound to the other.',
  ALL: 'Positions also meet through links that merely indicate.',
} as const;
export type Through = keyof typeof Through;

/**
 * Actors' positions as they bear on the propositions that their own are linked to.
 *
 * Along SAME and REVERSE a position moves: both propositions are one, and one row is enough. Along NARROWER support is carried
 * to the wider proposition, and stays where it was stated as well; it is carried only to meet another actor's stance there, and
 * not over a stance of the actor's own. What a link does not carry stays where it is: opposing the narrower of two
 * propositions says nothing of the wider.
 */
export function followLinks(
  compared: readonly ActorPositions[],
  links: readonly PropositionLink[],
  through: Through,
): readonly ActorPositions[] {
  if (through === 'NONE') return compared;
  const usable = links.filter((link) => through === 'ALL' || link.strength === 'ENTAILING');
  const same = Map.groupBy(
    usable.filter((link) => link.kind !== 'NARROWER'),
    (link) => link.from,
  );
  const narrower = Map.groupBy(
    usable.filter((link) => link.kind === 'NARROWER'),
    (link) => link.from,
  );
  const settled = compared.map(({ actor, positions }) => ({ actor, positions: positions.map((position) => settle(position, same)) }));
  const stated = settled.map(({ positions }) => new Set(positions.map((position) => position.proposition)));
  return settled.map(({ actor, positions }, index) => {
    const elsewhere = new Set(stated.flatMap((propositions, other) => (other === index ? [] : [...propositions])));
    const carried = positions.flatMap((position) =>
      wider(position, narrower, same).filter(({ proposition }) => elsewhere.has(proposition) && !stated[index]?.has(proposition)),
    );
    return { actor, positions: [...positions, ...carried] };
  });
}

type Leaving = ReadonlyMap<string, readonly PropositionLink[]>;

/** A position on the proposition that its own is the same as, or the reverse of, however many steps away. */
function settle(position: Held, same: Leaving): Held {
  const passed = new Set<string>();
  let at = position;
  for (;;) {
    passed.add(at.proposition);
    const link = same.get(at.proposition)?.find((each) => !passed.has(each.to));
    if (!link) return at;
    const turned = link.kind === 'REVERSE';
    const condition = turned && at.condition !== null ? `against it: ${at.condition}` : at.condition;
    at = { ...at, proposition: link.to, stance: turned ? reversed(at.stance) : at.stance, condition };
  }
}

/** What support of a proposition amounts to on all wider ones. */
function wider(position: Held, narrower: Leaving, same: Leaving): Held[] {
  const found: Held[] = [];
  const passed = new Set([position.proposition]);
  const open = [position];
  for (let at = open.pop(); at; at = open.pop()) {
    if (at.stance !== 'SUPPORTS') continue;
    for (const link of narrower.get(at.proposition) ?? []) {
      const carried = settle({ ...at, proposition: link.to, carriedFrom: position.proposition }, same);
      if (passed.has(carried.proposition)) continue;
      passed.add(carried.proposition);
      found.push(carried);
      open.push(carried);
    }
  }
  return found;
}

function reversed(stance: Stance): Stance {
  return stance === 'SUPPORTS' ? 'OPPOSES' : stance === 'OPPOSES' ? 'SUPPORTS' : stance;
}
