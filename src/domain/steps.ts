/** What takes long, step by step: whoever takes the steps may do something else between them. */

/** @typeParam T what there is after the last step */
export type Steps<T> = Generator<void, T>;

/** Takes all steps at once. */
export function allOf<T>(steps: Steps<T>): T {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}
