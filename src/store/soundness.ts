/** Whether what is stored is what was written. What was found is remembered until other bytes are stored. */

/** Where parts of snapshots are kept, as far as it is looked at whether they are sound. */
export interface Kept {
  /** another one where other bytes are stored under the key than before; null where there are none */
  stamp(key: string): Promise<string | null>;
  /**
   * What is wrong with a part, found by reading the whole of it; null: nothing, or the database looks after that itself.
   * @param pause comes now and then, where there is time
   */
  damage(key: string, pause?: () => Promise<void>): Promise<string | null>;
}

export class Soundness {
  readonly #storage: Kept;
  readonly #known = new Map<string, { readonly stamp: string; readonly damage: string | null }>();

  constructor(storage: Kept) {
    this.#storage = storage;
  }

  /** What is wrong with the parts of a snapshot; null: nothing. */
  async damageOf(parts: readonly string[]): Promise<string | null> {
    for (const part of parts) {
      const stamp = await this.#storage.stamp(part);
      if (stamp === null) return `${part} is missing`;
      const known = this.#known.get(part);
      const damage = known?.stamp === stamp ? known.damage : await this.#look(part, stamp);
      if (damage !== null) return `${part}: ${damage}`;
    }
    return null;
  }

  /** Reads them again, though nothing seems to be other than before. */
  async lookAgain(parts: readonly string[], pause: () => Promise<void>): Promise<void> {
    for (const part of parts) {
      const stamp = await this.#storage.stamp(part);
      if (stamp !== null) await this.#look(part, stamp, pause);
    }
  }

  /** Tells these bytes from others; null where some are missing. */
  async stampOf(parts: readonly string[]): Promise<string | null> {
    const stamps = await Promise.all(parts.map((part) => this.#storage.stamp(part)));
    return stamps.includes(null) ? null : stamps.join(', ');
  }

  async #look(part: string, stamp: string, pause?: () => Promise<void>): Promise<string | null> {
    const damage = await this.#storage.damage(part, pause);
    this.#known.set(part, { stamp, damage });
    return damage;
  }
}
