/** What takes long, step by step: whoever takes the steps may do something else between them. */

/** @typeParam T what there is after the last step */
export type Steps<T> = Generator<void, T>;

/** Takes all steps at once. */
export function allOf<T>(steps: Steps<T>): T {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** Items that are looked at in one step: well under a millisecond for most of what is done with one. */
export const aStep = 4_096;

/** Sorts in steps: stretches by themselves, then each two of them into one. */
export function* sortInSteps<T>(items: readonly T[], compare: (a: T, b: T) => number): Steps<readonly T[]> {
  let stretches: (readonly T[])[] = [];
  for (let from = 0; from < items.length; from += aStep) {
    stretches.push(items.slice(from, from + aStep).sort(compare));
    yield;
  }
  while (stretches.length > 1) {
    const merged: (readonly T[])[] = [];
    for (let each = 0; each < stretches.length; each += 2) {
      merged.push(yield* mergeInSteps(stretches[each] as readonly T[], stretches[each + 1] ?? [], compare));
    }
    stretches = merged;
  }
  return stretches[0] ?? [];
}

/** Two sorted lists as one; of equals those of the first come first. */
function* mergeInSteps<T>(one: readonly T[], other: readonly T[], compare: (a: T, b: T) => number): Steps<readonly T[]> {
  const all: T[] = [];
  let [a, b] = [0, 0];
  while (a < one.length || b < other.length) {
    const takesOne = b >= other.length || (a < one.length && compare(one[a] as T, other[b] as T) <= 0);
    all.push((takesOne ? one[a++] : other[b++]) as T);
    if (all.length % aStep === 0) yield;
  }
  return all;
}

let last: Promise<void> = Promise.resolve();

/**
 * A turn of the event loop of one's own, so that others are heard between one long work and the next, in one request as in several. Throws what
 * the signal was aborted with: what nobody waits for any longer isn't begun.
 */
export function turn(signal: AbortSignal): Promise<void> {
  last = last.then(() => new Promise<void>((resolve) => void setImmediate(resolve)));
  return last.then(() => signal.throwIfAborted());
}

/** milliseconds for which steps are taken without a pause, by all that take any in one turn */
const slice = 5;
let heldSince: number | undefined;

/** When the first steps of this turn of the event loop were taken. */
function since(): number {
  if (heldSince === undefined) {
    heldSince = performance.now();
    setImmediate(() => {
      heldSince = undefined;
    });
  }
  return heldSince;
}

/** A turn of one's own, where this one has been held long enough; undefined: go on. Throws what the signal was aborted with. */
export function turnWhenHeld(signal: AbortSignal): Promise<void> | undefined {
  signal.throwIfAborted();
  return performance.now() - since() >= slice ? turn(signal) : undefined;
}

/** Takes steps, a few milliseconds of them a turn. Throws what the signal was aborted with. */
export async function inTurns<T>(steps: Steps<T>, signal: AbortSignal): Promise<T> {
  since();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - since() >= slice) await turn(signal);
  }
}

/** For what others wait for, too, whoever asked first. */
export const always = new AbortController().signal;
