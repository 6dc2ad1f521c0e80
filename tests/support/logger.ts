/** A log that a test can read. */
import type { Logger } from '../../src/server/logger.ts';

/** @param lines where the messages go; nowhere if there is none */
export function logger(lines: string[] = []): Logger {
  const add = (message: string) => void lines.push(message);
  return { info: add, warn: add, error: add };
}
