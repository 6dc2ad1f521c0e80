/** A server that listens while a test asks it as its users do: over HTTP. */
import type { Front } from '../../src/server/front.ts';
import { type Listening, listen } from '../../src/server/listen.ts';

/** Listens on any free port; `await using` ends it. */
export async function listening(front: Front): Promise<Listening & AsyncDisposable> {
  const { address, close } = await listen(front, '127.0.0.1', 0);
  return { address, close, [Symbol.asyncDispose]: async () => void (await close()) };
}
