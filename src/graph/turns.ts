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
