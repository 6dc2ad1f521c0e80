/** Bringing positions on linked propositions into one row. */
import type { PropositionLink, Stance } from '../domain/positions.ts';
import type { ActorPositions } from './actors.ts';
import { type ComparedPosition, type Counting, counts } from './standing.ts';

export const Through = {
  NONE: 'Only positions on the same proposition meet.',
  ENTAILS: 'Positions also meet through links that entail: who takes the one stance is bound to the other.',
  ALL: 'Positions also meet through links that merely indicate.',
} as const;
export type Through = keyof typeof Through;

/** Where a proposition is shown: in the row of the one that its class is named after. */
interface Place {
  readonly row: string;
  /** whether it denies the proposition of that row */
  readonly reversed: boolean;
}

/**
 * Propositions in classes: those that SAME and REVERSE links tie to each other, however many steps apart, are one. A class is
 * named after the proposition that its links lead to and none leaves, or else after the smallest id. A link that
 * contradicts others is left out; those with the smaller ids win.
 */
export class PropositionClasses {
  readonly #places = new Map<string, Place>();
  /** the narrower propositions' links by their rows */
  readonly #narrower: ReadonlyMap<string, readonly PropositionLink[]>;

  constructor(links: readonly PropositionLink[], through: Through) {
    const usable = links
      .filter((link) => through === 'ALL' || (through === 'ENTAILS' && link.strength === 'ENTAILING'))
      .sort((a, b) => (a.id < b.id ? -1 : 1));
    this.#join(usable.filter((link) => link.kind !== 'NARROWER'));
    this.#narrower = Map.groupBy(
      usable.filter((link) => link.kind === 'NARROWER'),
      (link) => this.placeOf(link.from).row,
    );
  }

  placeOf(proposition: string): Place {
    return this.#places.get(proposition) ?? { row: proposition, reversed: false };
  }

  rowOf(proposition: string): string {
    return this.placeOf(proposition).row;
  }

  /** The propositions from which a position may come into the rows of these: those of their classes, and all narrower ones. */
  reaching(propositions: readonly string[]): string[] {
    const rows = new Set(propositions.map((proposition) => this.rowOf(proposition)));
    for (let before = -1; before !== rows.size; ) {
      before = rows.size;
      for (const links of this.#narrower.values()) {
        for (const { from, to } of links) if (rows.has(this.rowOf(to))) rows.add(this.rowOf(from));
      }
    }
    const moved = [...this.#places].filter(([, { row }]) => rows.has(row)).map(([proposition]) => proposition);
    return [...new Set([...rows, ...moved])];
  }

  /** A position in the row of its proposition's class. */
  settle(position: ComparedPosition): ComparedPosition {
    const { row, reversed } = this.placeOf(position.proposition);
    if (row === position.proposition) return position;
    const turned = reversed ? reverse(position) : position;
    return { ...turned, proposition: row, movedFrom: position.proposition };
  }

  /** What a settled position amounts to on all wider propositions: support of the narrower is support of the wider. */
  wider(position: ComparedPosition): ComparedPosition[] {
    const found: ComparedPosition[] = [];
    const passed = new Set([position.proposition]);
    const carriedFrom = position.movedFrom ?? position.proposition;
    const open = [position];
    for (let at = open.pop(); at; at = open.pop()) {
      for (const link of this.#narrower.get(at.proposition) ?? []) {
        const narrow = this.placeOf(link.from).reversed ? reverse(at) : at;
        const wide = this.placeOf(link.to);
        if (narrow.stance !== 'SUPPORTS' || passed.has(wide.row)) continue;
        passed.add(wide.row);
        const carried: ComparedPosition = { ...(wide.reversed ? reverse(narrow) : narrow), proposition: wide.row, carriedFrom };
        found.push(carried);
        open.push(carried);
      }
    }
    return found;
  }

  #join(links: readonly PropositionLink[]): void {
    const classes = new Map<string, readonly string[]>();
    const kept = links.filter((link) => this.#unite(link, classes));
    const left = new Set(kept.map((link) => link.from));
    const reached = new Set(kept.map((link) => link.to));
    for (const members of classes.values()) {
      const propositions = [...members].sort();
      const name = propositions.find((each) => reached.has(each) && !left.has(each)) ?? (propositions[0] as string);
      const { reversed } = this.placeOf(name);
      for (const each of propositions) this.#places.set(each, { row: name, reversed: this.placeOf(each).reversed !== reversed });
    }
  }

  /** Makes one class of those of a link's ends; false where the link contradicts what is in it. */
  #unite(link: PropositionLink, classes: Map<string, readonly string[]>): boolean {
    const [from, to] = [this.placeOf(link.from), this.placeOf(link.to)];
    const turned = (from.reversed !== to.reversed) !== (link.kind === 'REVERSE');
    if (from.row === to.row) return !turned;
    const membersOf = ({ row }: Place) => classes.get(row) ?? [row];
    const [joining, staying] = membersOf(from).length < membersOf(to).length ? [from, to] : [to, from];
    const [fewer, more] = [membersOf(joining), membersOf(staying)];
    for (const each of more) this.#places.set(each, this.placeOf(each));
    for (const each of fewer) this.#places.set(each, { row: staying.row, reversed: this.placeOf(each).reversed !== turned });
    classes.delete(joining.row);
    classes.set(staying.row, [...more, ...fewer]);
    return true;
  }
}

/**
 * Actors' positions as they bear on the propositions that their own are linked to.
 *
 * Along SAME and REVERSE a position moves: both propositions are one, and one row is enough. Along NARROWER support is carried
 * to the wider proposition, and stays where it was stated as well; it is carried only to meet another actor's counted stance
 * there or where the wider proposition is asked about by name, and not over a counted stance of the actor's own. What a link
 * does not carry stays where it is: opposing the narrower of two propositions says nothing of the wider.
 * @param named propositions asked about by name
 */
export function followLinks(
  compared: readonly ActorPositions[],
  classes: PropositionClasses,
  counting: Counting,
  named: readonly string[] = [],
): readonly ActorPositions[] {
  const asked = new Set(named.map((proposition) => classes.rowOf(proposition)));
  const settled = compared.map(({ actor, positions }) => ({ actor, positions: positions.map((position) => classes.settle(position)) }));
  const stated = settled.map(
    ({ actor, positions }) =>
      new Set(positions.filter((position) => counts(position, actor.type, counting)).map((position) => position.proposition)),
  );
  const actorsOn = new Map<string, number>();
  for (const propositions of stated) {
    for (const proposition of propositions) actorsOn.set(proposition, (actorsOn.get(proposition) ?? 0) + 1);
  }
  return settled.map(({ actor, positions }, index) => {
    // What the actor has not stated itself was stated by others, if at all.
    const isWanted = ({ proposition }: ComparedPosition) =>
      !stated[index]?.has(proposition) && (actorsOn.has(proposition) || asked.has(proposition));
    const carried = positions.flatMap((position) => classes.wider(position).filter(isWanted));
    return { actor, positions: [...positions, ...carried] };
  });
}

function reverse(position: ComparedPosition): ComparedPosition {
  const condition = position.condition === null ? null : `against it: ${position.condition}`;
  return { ...position, stance: reversed(position.stance), condition };
}

function reversed(stance: Stance): Stance {
  return stance === 'SUPPORTS' ? 'OPPOSES' : stance === 'OPPOSES' ? 'SUPPORTS' : stance;
}
