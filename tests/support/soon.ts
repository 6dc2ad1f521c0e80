/** What "within a second" means on a machine that runs other tests besides. */

/**
 * Milliseconds: the promised second, half a second for the test's own work, and three times what the same question takes when
 * nothing is wrong, which tells how busy the machine is.
 */
export async function aSecondBeside(usual: () => Promise<unknown>): Promise<number> {
  return 1_500 + 3 * (await timed(usual));
}

/** How many milliseconds something took. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}
