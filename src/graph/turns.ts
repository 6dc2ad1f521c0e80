/**
 * What takes long to compute waits for a turn of the event loop of its own, so that others are heard between one long answer and the next, in
 * one request as in several; and isn't begun when nobody waits for it any longer.
 */

let last: Promise<void> = Promise.resolve();

/** Throws what the signal was aborted with. */
export function turn(signal: AbortSignal): Promise<void> {
  last = last.then(() => new Promise<void>((resolve) => void setImmediate(resolve)));
  return last.then(() => signal.throwIfAborted());
}

/** milliseconds for which steps are taken without a pause */
const slice = 5;

/** Takes steps, a few milliseconds of them a turn. Throws what the signal was aborted with. */
export async function inTurns<T>(steps: Generator<void, T>, signal: AbortSignal): Promise<T> {
  let began = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - began < slice) continue;
    await turn(signal);
    began = performance.now();
  }
}
