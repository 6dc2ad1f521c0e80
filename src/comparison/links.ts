/** Bringing positions on linked propositions into one row. */
import type { PropositionLink, Stance } from '../domain/positions.ts';
import type { Held } from './standing.ts';

export const Through = {
  NONE: 'Only positions on the same proposition meet.',
  ENTAILS: 'Positions also meet through links that entail: who takes the one stance is bound to the other.',
  ALL: 'Positions also meet through links that merely indicate.',
} as const;
export type Through = keyof typeof Through;

/**
 * Positions as they bear on the propositions that their own lead to. A position moves along a link rather than being
 * copied, so that nothing is counted twice; what a link does not carry stays where it is (opposing the narrower of two
 * propositions says nothing of the wider).
 */
export function followLinks<P extends Held>(positions: readonly P[], links: readonly PropositionLink[], through: Through): P[] {
  if (through === 'NONE') return [...positions];
  const usable = links.filter((link) => through === 'ALL' || link.strength === 'ENTAILING');
  const leaving = Map.groupBy(usable, (link) => link.from);
  const follow = (position: P, passed: ReadonlySet<string>): P[] => {
    const moved = (leaving.get(position.proposition) ?? []).flatMap((link) => {
      const stance = passed.has(link.to) ? null : carried(position.stance, link);
      if (stance === null) return [];
      const condition = link.kind === 'REVERSE' && position.condition !== null ? `against it: ${position.condition}` : position.condition;
      return follow({ ...position, proposition: link.to, stance, condition }, new Set([...passed, link.to]));
    });
    return moved.length > 0 ? moved : [position];
  };
  return positions.flatMap((position) => follow(position, new Set([position.proposition])));
}

/** The stance on the link's end that a stance on its start amounts to; null where nothing follows. */
function carried(stance: Stance, link: PropositionLink): Stance | null {
  switch (link.kind) {
    case 'SAME':
      return stance;
    case 'REVERSE':
      return stance === 'SUPPORTS' ? 'OPPOSES' : stance === 'OPPOSES' ? 'SUPPORTS' : stance;
    case 'NARROWER':
      return stance === 'SUPPORTS' ? stance : null;
  }
}
