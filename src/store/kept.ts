/** Gives what is kept, and reads it where it isn't yet. */
export interface Kept<T> {
  (): Promise<T>;
  /** undefined where it hasn't been read */
  readonly now: T | undefined;
}

/** What a snapshot keeps in memory: it never changes, so it is read once, when first asked for. */
export function kept<T>(read: () => Promise<T>): Kept<T> {
  let reading: Promise<T> | undefined;
  let now: T | undefined;
  const give = () => {
    if (!reading) {
      reading = read();
      reading.then(
        (value) => {
          now = value;
        },
        // What couldn't be read now is read again by the next question.
        () => {
          reading = undefined;
        },
      );
    }
    return reading;
  };
  return Object.defineProperty(give, 'now', { get: () => now }) as unknown as Kept<T>;
}

/**
 * Values by keys, bounded by the bytes that they take up. What was asked for lately stays: there are a young half and an old one; what is
 * asked for moves to the young, and when that is full the old one goes as a whole. So asking costs a look-up and no more.
 */
export class Bounded<K, V> {
  readonly most: number;
  readonly #half: number;
  #young = new Map<K, { readonly value: V; readonly size: number }>();
  #old: Map<K, { readonly value: V; readonly size: number }> = new Map();
  #youngBytes = 0;
  #oldBytes = 0;

  /** @param most bytes; 0 keeps nothing */
  constructor(most: number) {
    this.most = most;
    this.#half = most / 2;
  }

  get bytes(): number {
    return this.#youngBytes + this.#oldBytes;
  }

  get(key: K): V | undefined {
    const young = this.#young.get(key);
    if (young) return young.value;
    const old = this.#old.get(key);
    if (!old) return undefined;
    this.set(key, old.value, old.size);
    return old.value;
  }

  /** What is larger than a quarter of all isn't kept. */
  set(key: K, value: V, size: number): void {
    if (size > this.#half / 2) return;
    this.delete(key);
    if (this.#youngBytes + size > this.#half) {
      this.#old = this.#young;
      this.#oldBytes = this.#youngBytes;
      this.#young = new Map();
      this.#youngBytes = 0;
    }
    this.#young.set(key, { value, size });
    this.#youngBytes += size;
  }

  delete(key: K): void {
    const [young, old] = [this.#young.get(key), this.#old.get(key)];
    if (young && this.#young.delete(key)) this.#youngBytes -= young.size;
    if (old && this.#old.delete(key)) this.#oldBytes -= old.size;
  }
}

/** Bytes of records that a snapshot keeps where nobody chose. */
export const usualRecords = 32_000_000;
