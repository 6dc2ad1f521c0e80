/** A reference to an entity that another subgraph owns. */

/**
 * What a field returns whose type the other subgraph owns: the type's name and the key, and no more. Through a gateway the
 * owner is asked for the rest; in one process the merge step loads it, and only when a field beyond the key is asked for.
 */
export class Ref {
  readonly type: string;
  readonly id: string;

  constructor(type: string, id: string) {
    this.type = type;
    this.id = id;
  }
}

/** The type's name that every record and every Ref carries; interfaces and unions resolve by it. */
export const typeName = (value: unknown): string => (value as { type: string }).type;
